// A page for each thing: its card, what is said of it, its own timeline, and every fact about it.

function itemView(context) {
  const { facts, state, language } = context;
  const item = facts.byId.get(state.values.item);
  if (!item) {
    return h("section", {}, h("h2", { id: "view-title" }, say("Nothing of that name")), h("p", { class: "empty" }, say("The facts have nothing that is called “{0}”; search for it above.", state.values.item)));
  }
  const about = facts.about(item.id).filter(f => f.isFact);
  const possible = f => isOnlyPossible(f, item.id);
  const spells = [...about.filter(f => !isWithdrawn(f)).flatMap(f => spellsOf(f).get(item.id)), ...(facts.standingIn.get(item.id) ?? [])].filter(s => s.when);
  const others = facts.about(item.id).filter(f => !f.isFact);
  const cites = facts.citing.get(item.id) ?? [];
  return h("section", { class: "item", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, nameOf(facts, item, language)),
    h("p", { class: "kind" }, kindName(facts, item.kind), item.standing && item.standing !== "asserted" ? ` (${spoken(item.standing)})` : "", item.when?.text ? [" · ", whenShown(item.when.text)] : "", item.file ? [" · ", placeLink(item, context)] : ""),
    item.documentation && h("p", { class: "documentation" }, item.documentation),
    doubtsOf(item, context).length > 0 && h("p", { class: "doubted" }, say("Only possible: {0}", doubtsOf(item, context).join("; "))),
    withdrawals(item, context),
    derivation(item, context),
    item.isFact && labelOf(item, language) && h("p", {}, sentenceOf(facts, item, language)),
    (item.labels ?? []).length > 1 && h("ul", { class: "labels", "aria-label": say("Labels") }, item.labels.map(l => h("li", { lang: l.language ?? null }, l.text, l.language ? h("span", { class: "tag" }, ` ${l.language}`) : ""))),
    ownTimeline(item, context),
    accountList(item, context),
    fieldList(item, context),
    citationList(item.citations, context, say("Sources")),
    (about.length > 0 || spells.length > 0) && [
      h("h3", {}, say("What the facts say of it: {0}", tallyOf(figure(about.length), about, possible))),
      spells.length > 0 && new Timeline(context, lanesByKind(facts, spells, language), extentOf(spells), extentOf(spells), false).element,
      about.length > 0 && factTable(say("Everything about it"), about, context, { id: item.id }),
    ],
    asMember(item, context),
    others.length > 0 && [h("h3", {}, say("Named by")), factTable(say("Things that name it"), others, context)],
    cites.length > 0 && [h("h3", {}, say("As a source")), h("p", {}, h("a", { href: state.link({ view: "sources", source: item.id }) }, say("It is cited for {0}.", figure(cites.length))))]);
}

/** Who belonged to it from when to when, where its values have times of their own. */
function ownTimeline(item, context) {
  const { facts, language } = context;
  const dated = [...valuesOf(item)].find(({ value }) => value.item && value.time);
  if (!dated || isWithdrawn(item)) {
    return null;
  }
  const spells = item.fields[dated.field].filter(v => v.item).map(v => ({ fact: item, id: v.item, when: v.time ? timeWithin(timeOf(v.time), item.when) : item.when, isPossible: item.doubted === true || v.doubted === true })).filter(s => s.when);
  const lanes = [...new Set(spells.map(s => s.id))].map(id => ({ id, label: facts.label(id, language) ?? id, spells: spells.filter(s => s.id === id) }));
  const extent = extentOf(spells);
  return new Timeline(context, lanes, extent, extent, false).element;
}

function fieldList(item, context) {
  const { facts } = context;
  const entries = Object.entries(item.fields ?? {});
  if (entries.length === 0) {
    return null;
  }
  const clauses = new Map((facts.kinds.get(item.kind)?.fields ?? []).map(f => [f.field, f.clause]));
  return h("dl", { class: "fields" }, entries.map(([field, all]) => [field, withoutRepeats(all)]).map(([field, values]) => [
    h("dt", {}, clauses.get(field) ?? field),
    values.length > 12 ? h("dd", {}, h("ul", { class: "many" }, values.slice(0, 300).map(v => h("li", {}, valueLine(v, context, valueDoubts(item, field, v, context)))))) : values.map(v => h("dd", {}, valueLine(v, context, valueDoubts(item, field, v, context)))),
    values.length > 300 && h("dd", {}, say(" and {0} more", figure(values.length - 300))),
  ]));
}

/** The values of a list, where several of which one holds are told as one: the first of them tells the others. */
function withoutRepeats(values) {
  return values.filter((value, i) => !(value.alternatives ?? []).some(a => values.slice(0, i).some(other => listKey(other) === listKey(a) && (other.alternatives ?? []).length > 0)));
}

/** A value with everything that is said of it alone: when, what else, why it is in doubt, who says so, where. */
function valueLine(value, context, doubts = []) {
  const { facts, language } = context;
  const address = value.url ? safeAddress(value.url) : null;
  return [
    value.verb ? `${spoken(value.verb)} ` : "",
    value.item ? itemLink(value.item, context)
      : address ? h("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, value.url)
        : value.date ? h("span", { class: "date", title: value.date.text }, datesText(value.date.text))
        : h("span", { lang: value.language ?? null }, valueText(facts, { ...value, verb: null }, language)),
    (value.translations ?? []).map(t => [" ", h("span", { class: "translation", lang: t.language ?? null }, t.text)]),
    (value.alternatives ?? []).map(a => [" ", say("or"), " ", valueLine(a, context)]),
    value.time ? h("span", { class: "when" }, " ", whenShown(value.time.text)) : "",
    doubtShown(doubts),
    // What says that a value is in doubt is told already.
    Object.entries(value.with ?? {}).filter(([field]) => doubts.length === 0 || field !== "certainty" && field !== "disputed").map(([field, values]) => h("span", { class: "with" }, ` ${field} `, values.map((v, i) => [i > 0 ? ", " : "", valueLine(v, context)]))),
    (value.citations ?? []).length > 0 ? h("span", { class: "cited" }, " – ", value.citations.map((c, i) => [i > 0 ? "; " : "", citationText(c, context)])) : "",
    value.file ? [" ", placeLink(value, context)] : "",
  ];
}

function citationList(citations, context, title) {
  return (citations ?? []).length === 0 ? null : [h("h3", {}, title), h("ul", { class: "citations" }, citations.map(c => h("li", {}, citationText(c, context))))];
}

function citationText(citation, context) {
  return [
    citation.source ? itemLink(citation.source, context) : citation.words ?? "",
    (citation.quotes ?? []).map(q => [" ", h("q", { lang: q.language ?? null }, q.text)]),
    (citation.at ?? []).length > 0 ? ` ${citation.at.join(" ")}` : "",
    (citation.via ?? []).length > 0 ? [say(" via "), citation.via.map((v, i) => [i > 0 ? ", " : "", v.item ? itemLink(v.item, context) : v.text])] : "",
  ];
}
