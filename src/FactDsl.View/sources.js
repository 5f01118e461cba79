// Per source: what it is cited for, in which words, what nobody else says, what others say otherwise, what of it no fact quotes.

function sourcesView(context) {
  const { facts, state, language } = context;
  const all = facts.items.filter(i => i.kind === "source" || facts.citing.has(i.id));
  const chosen = facts.byId.get(state.values.source);
  return h("section", { class: "sources", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, chosen ? ["Source: ", itemLink(chosen.id, context)] : "Sources"),
    chosen && h("p", {}, h("a", { href: state.link({ source: "" }) }, "All sources")),
    chosen ? sourceDetail(chosen, context) : [
      tableOf(counted(all.length, "source", language), [
        { title: "Source", text: s => nameOf(facts, s, language), show: s => h("a", { href: state.link({ source: s.id }) }, nameOf(facts, s, language)) },
        { title: "Cited for", text: s => String(facts.citing.get(s.id)?.length ?? 0), key: s => facts.citing.get(s.id)?.length ?? 0 },
        { title: "Alone", text: s => String(aloneOf(facts, s.id).length), key: s => aloneOf(facts, s.id).length },
        { title: "Published", text: s => s.fields?.published?.[0]?.date?.text ?? "", show: s => whenShown(s.fields?.published?.[0]?.date?.text, language) },
        { title: "Sentences that no fact cites", text: s => coverageText(facts.coverage.get(s.id)), key: s => facts.coverage.get(s.id)?.uncited.length ?? -1 },
      ], all.slice().sort((a, b) => (facts.citing.get(b.id)?.length ?? 0) - (facts.citing.get(a.id)?.length ?? 0)), context),
      contradictions(context, null),
    ]);
}

function coverageText(coverage) {
  return coverage ? `${coverage.uncited.length} of ${coverage.sentences}` : "its text is not at hand";
}

/** Items that cite this source and no other. */
function aloneOf(facts, source) {
  return (facts.citing.get(source) ?? []).filter(i => i.sources.size === 1);
}

function sourceDetail(source, context) {
  const { facts, language } = context;
  const quotes = [];
  for (const item of facts.citing.get(source.id) ?? []) {
    for (const citation of citationsOf(item)) {
      if (citation.source === source.id) {
        const [quote, ...translations] = citation.quotes ?? [];
        const at = (citation.at ?? []).join(" ");
        // What one fact cites for several of its values it cites once.
        if (quote && !quotes.some(q => q.item === item && q.quote.text === quote.text && q.at === at)) {
          quotes.push({ quote, translations, at, item });
        }
      }
    }
  }
  const coverage = facts.coverage.get(source.id);
  const alone = aloneOf(facts, source.id);
  return [
    h("h3", {}, "Quoted"),
    quotes.length === 0 ? h("p", { class: "empty" }, "No fact quotes its words.") : tableOf("Quotations", [
      { title: "Words", text: q => q.quote.text, show: q => [h("q", { lang: q.quote.language ?? null }, q.quote.text), q.translations.map(t => [" ", h("q", { class: "translation", lang: t.language ?? null }, t.text)])] },
      { title: "Where", text: q => q.at },
      { title: "For", text: q => sentenceOf(facts, q.item, language), show: q => factLink(q.item, context) },
      { title: "Written", text: q => placeOf(q.item), show: q => placeLink(q.item, context) },
    ], quotes, context),
    coverage && h("h3", {}, `Not cited: ${coverageText(coverage)} sentences`),
    coverage && h("ul", { class: "uncited" }, coverage.uncited.slice(0, 400).map(s => h("li", {}, placeLink(s, context, coverage.text), " ", s.text))),
    h("h3", {}, `Said by it alone: ${alone.length.toLocaleString(language)}`),
    factTable("What only this source supports", alone, context),
    contradictions(context, source.id),
    h("h3", {}, "Cited for"),
    factTable("Everything that cites it", facts.citing.get(source.id) ?? [], context),
  ];
}

function* citationsOf(item) {
  yield* item.citations ?? [];
  for (const { value } of valuesOf(item)) {
    yield* value.citations ?? [];
  }
}

/** Where sources say what cannot both be so: several values of a field that takes one, and facts that another fact denies. */
function contradictions(context, source) {
  const found = [...differences(context), ...denials(context)].filter(f => !source || f.said.some(s => s.sources.has(source)));
  if (found.length === 0) {
    return source ? null : h("p", { class: "note" }, "No two sources differ: neither on a field that has one value, nor on whether something happened.");
  }
  return [h("h3", {}, "Where sources differ"), found.slice(0, 100).map(f => h("div", { class: "differ" },
    h("h4", {}, f.about),
    h("div", { class: "sides" }, f.said.map(s => h("div", {}, h("strong", {}, s.text), s.place ? [" ", placeLink(s.place, context)] : "", h("br"),
      s.sources.size > 0 ? [...s.sources].flatMap((id, i) => [i > 0 ? ", " : "", itemLink(id, context)]) : "no source"))))),
  found.length > 100 && h("p", { class: "note" }, `The first 100 of ${found.length.toLocaleString(context.language)} are shown.`)];
}

function differences(context) {
  const { facts, language } = context;
  const found = [];
  for (const item of facts.items) {
    for (const [field, values] of Object.entries(item.fields ?? {})) {
      const definition = facts.kinds.get(item.kind)?.fields.find(f => f.field === field);
      const undated = values.filter(v => !v.time);
      if (definition?.maximum !== 1 || new Set(undated.map(v => valueText(facts, v, language))).size < 2) {
        continue;
      }
      found.push({
        about: [itemLink(item.id, context), ` – ${definition.clause}`],
        said: undated.map(v => ({ text: valueText(facts, v, language), place: v, sources: new Set((v.citations ?? item.citations ?? []).map(c => c.source).filter(Boolean)) })),
      });
    }
  }
  return found;
}

/** Facts that say what a denial excludes: of the same, at a time that it covers whatever the open dates turn out to be. */
function denials(context) {
  const { facts, language } = context;
  const found = [];
  const side = fact => ({ text: `${sentenceOf(facts, fact, language)} ${fact.when?.text ?? ""}`.trim(), place: fact, sources: fact.sources });
  for (const denied of facts.facts.filter(f => f.standing === "denied" && f.when?.startLatest != null && f.when?.endEarliest != null)) {
    const excluded = [...said(denied)];
    const named = [...valuesOf(denied)].find(v => v.value.item)?.value.item;
    for (const fact of named ? facts.about(named) : []) {
      if (fact.kind === denied.kind && fact.standing === "asserted" && holdsWithin(fact.when, denied.when.startLatest, denied.when.endEarliest) === "yes") {
        const own = new Set(said(fact));
        if (excluded.every(e => own.has(e))) {
          found.push({ about: itemLink(fact.id, context), said: [side(fact), side(denied)] });
        }
      }
    }
  }
  return found;
}

/** Whom a fact names and in which words it is classed, to be held against another one. */
function* said(fact) {
  for (const { field, value } of valuesOf(fact)) {
    if (value.item || value.word && field !== "certainty") {
      yield `${field} ${value.verb ?? ""} ${value.item ?? value.word}`;
    }
  }
}
