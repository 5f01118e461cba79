// What is only possible, and why: a fact or a value in doubt, a time that sources tell differently, what another fact replaces or takes back.

/** Whether another fact replaces it, or it only takes another one back: it claims nothing. */
function isWithdrawn(fact) {
  return fact.standing === "superseded" || fact.standing === "retraction";
}

/** Whether a fact is only possible; of an item that it names, also where it is in doubt that it names it. */
function isOnlyPossible(fact, id = null) {
  if (fact.doubted === true || id === null) {
    return fact.doubted === true;
  }
  const naming = [...valuesOf(fact)].filter(v => v.value.item === id);
  return naming.length > 0 && naming.every(v => v.value.doubted === true);
}

/** How many of some things are only possible, and how many facts among them claim nothing any more, behind how many there are. */
function tally(told, possible, withdrawn = 0) {
  const also = possible > 0 ? say("{0}, {1} of them only possible", told, figure(possible)) : told;
  return withdrawn > 0 ? say("{0}, {1} of them replaced or taken back", also, figure(withdrawn)) : also;
}

/** The same of some facts. */
function tallyOf(told, facts, isPossible = fact => isOnlyPossible(fact)) {
  return tally(told, facts.filter(f => !isWithdrawn(f) && isPossible(f)).length, facts.filter(isWithdrawn).length);
}

/** Why a fact is in doubt, in words; of an item that it names, also why it is in doubt that it names it. */
function doubtsOf(fact, context, id = null) {
  const naming = id === null || !isOnlyPossible(fact, id) ? [] : [...valuesOf(fact)].filter(v => v.value.item === id);
  return [...new Set([...reasonsIn(fact.fields), ...(fact.derived?.doubts ?? []).map(derivedDoubt), ...naming.flatMap(({ field, value }) => valueDoubts(fact, field, value, context))])];
}

/** Why what a rule derives is only possible, in words. */
function derivedDoubt(doubt) {
  switch (doubt) {
    case "date": return say("days are open");
    case "sourcesDiffer": return say("sources differ");
    case "notAllTold": return say("not all may be told");
    case "openList": return say("a list has others");
    case "membership": return say("told of a group");
    case "cutShort": return say("not all was looked at");
    case "disputed": return say("a fact it follows from is in doubt");
    default: return doubt;
  }
}

/** Why one value of an item is in doubt, in words; none where it is certain. */
function valueDoubts(item, field, value, context) {
  const told = reasonsIn(value.with);
  if ((value.alternatives ?? []).length > 0) {
    told.push(say("one of several"));
  }
  const without = leftOutBy(item, field, value, context.facts);
  if (without.length > 0) {
    told.push(say("left out by {0}", without.map(s => context.facts.label(s, context.language) ?? s).join(", ")));
  }
  if (told.length === 0 && isToldOtherwise(item, field, value, context.facts)) {
    told.push(say("sources differ"));
  }
  return told.length > 0 || !value.doubted ? told : [say("in doubt")];
}

/** Whether a field that takes one value has another one too, and none that is to be taken. */
function isToldOtherwise(item, field, value, facts) {
  const undated = (item.fields?.[field] ?? []).filter(v => !v.time);
  return facts.kinds.get(item.kind)?.fields.find(f => f.field === field)?.maximum === 1 && undated.includes(value)
    && new Set(undated.map(listKey)).size > 1 && !undated.some(v => v.with?.preferred);
}

/** The words of doubt among some fields. */
function reasonsIn(fields) {
  return [
    ...(fields?.certainty ?? []).map(c => c.word).filter(word => word && word !== "confirmed" && word !== "certain").map(spoken),
    ...(fields?.disputed ?? []).map(d => disputedText(d.text)),
  ];
}

function disputedText(reason) {
  return reason ? say("disputed: {0}", reason) : say("disputed");
}

/** Why one account of a time counts more or less than others, in words. */
function accountDoubts(account) {
  const reason = account.because?.[0]?.text;
  return [
    account.certainty && account.certainty !== "confirmed" ? spoken(account.certainty) : null,
    account.preferred ? reason ? say("preferred: {0}", reason) : say("preferred") : account.doubted && (reason || !account.certainty) ? disputedText(reason) : null,
  ].filter(Boolean);
}

/** The sources whose own list of a field leaves a value out. */
function leftOutBy(item, field, value, facts) {
  if (!value.doubted || value.time) {
    return [];
  }
  const key = listKey(value);
  return [...sourceLists(item, field, facts) ?? []].filter(([, list]) => !list.keys.has("others") && !list.keys.has(key)).map(([source]) => source);
}

/**
 * What each source lists in a field that takes many values: the values that name no source are in the list of each. Null where no
 * source has a list of its own. What is said of a time of its own contradicts nobody.
 */
function sourceLists(item, field, facts) {
  if (facts.kinds.get(item.kind)?.fields.find(f => f.field === field)?.maximum === 1) {
    return null;
  }
  const lists = new Map(), common = [];
  const listFor = source => lists.get(source) ?? lists.set(source, { keys: new Set(), values: [] }).get(source);
  const add = (list, value) => {
    list.keys.add(listKey(value));
    list.values.push(value);
  };
  for (const value of (item.fields?.[field] ?? []).filter(v => !v.time)) {
    const sources = (value.citations ?? []).map(c => c.source).filter(Boolean);
    if (sources.length === 0) {
      common.push(value);
    }
    for (const source of new Set(sources)) {
      add(listFor(source), value);
    }
  }
  if (lists.size === 0) {
    return null;
  }
  if (common.length > 0) {
    (item.citations ?? []).map(c => c.source).filter(Boolean).forEach(listFor);
  }
  for (const list of lists.values()) {
    common.forEach(value => add(list, value));
  }
  return lists;
}

function listKey(value) {
  return value.state === "others" ? "others" : `${value.verb ?? ""} ${value.item ?? value.text ?? value.word ?? value.number?.text ?? value.date?.text ?? value.code ?? value.url ?? ""}`;
}

/** Whether nobody told a fact: a rule derives it. */
function isDerived(fact) {
  return fact.derived !== undefined;
}

/** Why a rule derives a fact, in one line: its words in the reader's language, else its name. */
function ruleText(fact, language) {
  const words = fact.derived.words ?? [];
  const word = words.find(w => w.language === language) ?? words.find(w => w.language?.split("-")[0] === language.split("-")[0]) ?? words[0];
  return word ? `${fact.derived.rule}: ${word.text}` : fact.derived.rule;
}

/** The facts that a derived one rests on, as a list that opens: each with its own reason. */
function derivation(item, context, depth = 0) {
  if (!isDerived(item)) {
    return null;
  }
  const { facts, language } = context, { derived } = item;
  const premise = ({ item: id, line, certain }) => {
    const fact = facts.byId.get(id);
    const why = fact && isDerived(fact) && depth < 8 ? h("details", {}, h("summary", {}, say("Why?")), derivation(fact, context, depth + 1)) : "";
    return h("li", { title: line }, certain ? "" : [doubtShown([say("perhaps")]), " "],
      fact?.isFact ? [factLink(fact, context), fact.when?.text ? h("span", { class: "when" }, " ", whenShown(fact.when.text)) : ""] : itemLink(id, context), why);
  };
  return h("div", { class: "derivation" },
    h("p", {}, say("No source says so; it follows by the rule {0}", ruleText(item, language))),
    h("ul", {}, (derived.facts ?? []).map(premise), (derived.without ?? []).map(({ line, certain, told }) => h("li", {},
      certain ? "" : [doubtShown([say("perhaps")]), " "], say("nothing meets “{0}”", line), (told ?? []).length > 0 ? [": ", told.map((id, i) => [i > 0 ? "; " : "", facts.byId.has(id) ? factLink(facts.byId.get(id), context) : id])] : ""))),
    derived.otherWays > 0 && h("p", { class: "tag" }, say("It also follows in other ways: {0}.", figure(derived.otherWays))));
}

/** What is in doubt about something, as it is shown beside it; nothing where nothing is. */
function doubtShown(words) {
  return words.length === 0 ? "" : [" ", h("span", { class: "doubt" }, words.join("; "))];
}

/** What the facts that replace one, or take it back, say of it. */
function withdrawals(item, context) {
  return (context.facts.withdrawing.get(item.id) ?? []).map(({ by, reason }) => h("p", { class: "withdrawn" },
    by.standing === "retraction" ? [say("Taken back by: "), sourceLinks(by, context)] : [say("Replaced by: "), factLink(by, context)],
    reason && [" – ", h("q", { lang: reason.language ?? null }, reason.text)],
    by.file ? [" ", placeLink(by, context)] : ""));
}

function sourceLinks(item, context) {
  return item.sources.size === 0 ? say("no source") : [...item.sources].flatMap((s, i) => [i > 0 ? ", " : "", itemLink(s, context)]);
}

/** When something was, by each of its sources that says so; nothing where all that is known stands beside the item already. */
function accountList(item, context) {
  return (item.times ?? []).length === 0 ? null : [h("h3", {}, say("When, as its sources tell it")), h("ul", { class: "accounts" }, item.times.map(account => h("li", {},
    whenShown(account.text), doubtShown(accountDoubts(account)),
    (account.wording ?? []).map(w => [" ", h("q", { lang: w.language ?? null }, w.text)]),
    " – ", (account.citations ?? []).length === 0 ? say("no source") : account.citations.map((c, i) => [i > 0 ? "; " : "", citationText(c, context)]))))];
}

/** When a fact was, in a cell of a table: each account with who gives it where they differ. */
function whenCell(fact, context) {
  const when = fact.when;
  const sources = account => (account.citations ?? []).map(c => c.source && context.facts.label(c.source, context.language) || c.words).filter(Boolean).join(", ");
  return when?.accounts
    ? when.accounts.map((account, i) => h("span", { class: "account" }, i > 0 ? say("or {0}", "") : "", whenShown(account.text), sources(account) ? h("span", { class: "tag" }, ` (${sources(account)})`) : "", doubtShown(accountDoubts(account))))
    : [whenShown(when?.text), when?.isDoubted ? doubtShown(accountDoubts(when.account)) : ""];
}
