// Where sources say what cannot both be so: side by side, with who says which and where it is written.

/** Several values of a field that takes one, times and lists that sources tell differently, and facts that another fact denies. */
function contradictions(context, source) {
  const found = [...differences(context), ...differingTimes(context), ...differingLists(context), ...denials(context)].filter(f => !source || f.said.some(s => s.sources.has(source)));
  if (found.length === 0) {
    return source ? null : h("p", { class: "note" }, say("No two sources differ: neither on when something was, nor on a field that has one value, whom a list names, or whether something happened."));
  }
  return [h("h3", {}, say("Where sources differ")), found.slice(0, 100).map(f => h("div", { class: "differ" },
    h("h4", {}, f.about),
    h("div", { class: "sides" }, f.said.map(s => h("div", {}, h("strong", {}, s.text), doubtShown(s.doubts ?? []), s.place ? [" ", placeLink(s.place, context)] : "", h("br"),
      s.sources.size > 0 ? [...s.sources].flatMap((id, i) => [i > 0 ? ", " : "", itemLink(id, context)]) : say("no source")))))),
  found.length > 100 && h("p", { class: "note" }, say("The first {0} of {1} are shown.", figure(100), figure(found.length)))];
}

function differences(context) {
  const { facts, language } = context;
  const found = [];
  for (const item of facts.items.filter(i => !isWithdrawn(i))) {
    for (const [field, values] of Object.entries(item.fields ?? {})) {
      const definition = facts.kinds.get(item.kind)?.fields.find(f => f.field === field);
      const undated = values.filter(v => !v.time);
      if (definition?.maximum !== 1 || new Set(undated.map(v => valueText(facts, v, language))).size < 2) {
        continue;
      }
      found.push({
        about: [itemLink(item.id, context), ` – ${definition.clause}`],
        said: undated.map(v => ({ text: valueText(facts, v, language), doubts: valueDoubts(item, field, v, context), place: v, sources: new Set((v.citations ?? item.citations ?? []).map(c => c.source).filter(Boolean)) })),
      });
    }
  }
  return found;
}

/** When something was, as each source tells it. */
function differingTimes(context) {
  return context.facts.items.filter(i => !isWithdrawn(i) && new Set((i.times ?? []).map(t => t.text)).size > 1).map(item => ({
    about: [itemLink(item.id, context), ` – ${say("When")}`],
    said: item.times.map(account => ({ text: whenText(account.text), doubts: accountDoubts(account), sources: new Set((account.citations ?? []).map(c => c.source).filter(Boolean)) })),
  }));
}

/** Whom each source names in a list that another one fills differently. */
function differingLists(context) {
  const { facts, language } = context;
  const found = [];
  for (const item of facts.items.filter(i => !isWithdrawn(i))) {
    for (const [field, values] of Object.entries(item.fields ?? {})) {
      if (!values.some(value => leftOutBy(item, field, value, facts).length > 0)) {
        continue;
      }
      const clause = facts.kinds.get(item.kind)?.fields.find(f => f.field === field)?.clause ?? field;
      found.push({
        about: [itemLink(item.id, context), ` – ${clause}`],
        said: [...sourceLists(item, field, facts)].map(([source, list]) => ({ text: list.values.map(v => v.state === "others" ? spoken("others") : valueText(facts, v, language)).join(", ") || "–", sources: new Set([source]) })),
      });
    }
  }
  return found;
}

/** Facts that say what a denial excludes: of the same, at a time that it covers whatever the open dates turn out to be. */
function denials(context) {
  const { facts, language } = context;
  const found = [];
  const side = fact => ({ doubts: doubtsOf(fact, context), text: `${sentenceOf(facts, fact, language)} ${whenText(fact.when?.text)}`.trim(), place: fact, sources: fact.sources });
  for (const denied of facts.facts.filter(f => f.standing === "denied" && f.when?.startLatest != null && f.when?.endEarliest != null)) {
    const excluded = [...said(denied)];
    const named = [...valuesOf(denied)].find(v => v.value.item)?.value.item;
    const about = named ? [named, ...(facts.members.get(named) ?? []).map(m => m.id)].flatMap(id => facts.about(id)) : [];
    for (const fact of new Set(about)) {
      if (isKind(facts, fact.kind, denied.kind) && fact.standing === "asserted" && holdsWithin(fact.when, denied.when.startLatest, denied.when.endEarliest) === "yes") {
        const own = new Set(said(fact));
        if (excluded.every(e => own.has(e) || membersSaid(facts, e, fact.when).some(m => own.has(m)))) {
          found.push({ about: itemLink(fact.id, context), said: [side(fact), side(denied)] });
        }
      }
    }
  }
  return found;
}

/** Whether a kind is another one: what is denied of that one is denied of it too. */
function isKind(facts, kind, wider) {
  return kind === wider || (facts.kinds.get(kind)?.is ?? []).some(k => isKind(facts, k, wider));
}

/** What is said of a group, said of each that surely was a member then. */
function membersSaid(facts, said, when) {
  const at = said.lastIndexOf(" ") + 1;
  return (facts.members.get(said.slice(at)) ?? []).filter(member => !member.isDoubted && member.whens.every(w => covers(w, when))).map(member => said.slice(0, at) + member.id);
}

/** Whom a fact names and in which words it is classed, to be held against another one. */
function* said(fact) {
  for (const { field, value } of valuesOf(fact)) {
    if (value.item || value.word && field !== "certainty") {
      yield `${field} ${value.verb ?? ""} ${value.item ?? value.word}`;
    }
  }
}
