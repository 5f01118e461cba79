// Per source: what it is cited for, in which words, what nobody else says, what others say otherwise, what of it no fact quotes.

function sourcesView(context) {
  const { facts, state } = context;
  const chosen = facts.byId.get(state.values.source);
  return h("section", { class: "sources", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, chosen ? [say("Source: "), itemLink(chosen.id, context)] : say("Sources")),
    chosen && h("p", {}, h("a", { href: state.link({ source: "" }) }, say("All sources"))),
    chosen ? sourceDetail(chosen, context) : [allSources(context), contradictions(context, null)]);
}

function allSources(context) {
  const { facts, state, language } = context;
  const all = facts.items.filter(i => i.kind === "source" || facts.citing.has(i.id));
  const cited = s => facts.citing.get(s.id)?.length ?? 0;
  const alone = new Map(all.map(s => [s.id, aloneOf(facts, s.id).length]));
  const published = s => s.fields?.published?.[0]?.date?.text;
  return tableOf(counted(all.length, "source"), [
    { title: say("Source"), text: s => nameOf(facts, s, language), show: s => h("a", { href: state.link({ source: s.id }) }, nameOf(facts, s, language)) },
    { title: say("Cited for"), text: s => figure(cited(s)), key: cited },
    { title: say("Alone"), text: s => figure(alone.get(s.id)), key: s => alone.get(s.id) },
    { title: say("Published"), text: s => published(s) ?? "", show: s => published(s) ? h("span", { class: "date", title: published(s) }, datesText(published(s))) : "" },
    { title: say("Sentences that no fact cites"), text: s => coverageText(facts.coverage.get(s.id)), key: s => facts.coverage.get(s.id)?.uncited.length ?? -1 },
  ], all.slice().sort((a, b) => cited(b) - cited(a)), context);
}

function coverageText(coverage) {
  return coverage ? say("{0} of {1}", figure(coverage.uncited.length), figure(coverage.sentences)) : say("its text is not at hand");
}

/** Items that cite this source and no other. */
function aloneOf(facts, source) {
  return (facts.citing.get(source) ?? []).filter(i => i.sources.size === 1);
}

function sourceDetail(source, context) {
  const { facts, language } = context;
  const quotes = quotesOf(source, context);
  const coverages = facts.coverages.filter(c => c.source === source.id);
  const alone = aloneOf(facts, source.id);
  return [
    coverages.map(coverage => [
      h("h3", {}, say("Its text, with what is quoted from it"), h("span", { class: "tag" }, ` ${coverage.text}`)),
      quotedText(source, coverage, quotes, context),
    ]),
    h("h3", {}, say("Quoted")),
    quotes.length === 0 ? h("p", { class: "empty" }, say("No fact quotes its words.")) : tableOf(say("Quotations"), [
      { title: say("Words"), text: q => q.quote.text, show: q => [h("q", { lang: q.quote.language ?? null }, q.quote.text), q.translations.map(t => [" ", h("q", { class: "translation", lang: t.language ?? null }, t.text)])] },
      { title: say("Where"), text: q => q.at },
      { title: say("For"), text: q => sentenceOf(facts, q.item, language), show: q => factLink(q.item, context) },
      { title: say("Written"), text: q => placeOf(q.item), show: q => placeLink(q.item, context) },
    ], quotes, context),
    coverages.filter(c => c.uncited.length > 0).map(coverage => [
      h("h3", {}, say("Not cited: {0} sentences", coverageText(coverage))),
      tableOf(say("Sentences that no fact cites"), [
        { title: say("Sentence"), text: s => s.text, show: s => h("span", { lang: languageOfSource(source) }, s.text) },
        { title: say("Written"), text: s => `${coverage.text}:${s.line}`, key: s => s.line, show: s => placeLink(s, context, coverage.text) },
      ], coverage.uncited, context),
    ]),
    h("h3", {}, say("Said by it alone: {0}", figure(alone.length))),
    factTable(say("What only this source supports"), alone, context),
    contradictions(context, source.id),
    h("h3", {}, say("Cited for")),
    factTable(say("Everything that cites it"), facts.citing.get(source.id) ?? [], context),
  ];
}

/** Every quotation of a source, with the item that quotes. */
function quotesOf(source, context) {
  const quotes = [];
  const seen = new Set();
  for (const item of context.facts.citing.get(source.id) ?? []) {
    for (const citation of citationsOf(item)) {
      const [quote, ...translations] = citation.source === source.id ? citation.quotes ?? [] : [];
      const at = (citation.at ?? []).join(" ");
      // What one fact cites for several of its values it cites once.
      const key = quote && `${item.id}\n${at}\n${quote.text}`;
      if (quote && !seen.has(key)) {
        seen.add(key);
        quotes.push({ quote, translations, at, item });
      }
    }
  }
  return quotes;
}

function languageOfSource(source) {
  return source.fields?.language?.[0]?.languageTag ?? null;
}

/** The text of a source: what is quoted is marked and leads to the facts, what no fact cites is pale. */
function quotedText(source, coverage, quotes, context) {
  const { facts, state, language } = context;
  const text = coverage.content ?? "";
  const byWords = new Map();
  for (const { quote, item } of quotes) {
    listOf(byWords, quote.text).push(item);
  }
  const spans = (coverage.quotations ?? []).flatMap(q => q.spans.map(([from, to]) => ({ from, to, items: byWords.get(q.words) ?? [] })));
  const pale = coverage.uncited;
  const cuts = [...new Set([0, text.length, ...[...spans, ...pale].flatMap(s => [s.from, s.to])])].filter(at => at <= text.length).sort((a, b) => a - b);
  const [quoted, uncited] = [overlapping(spans), overlapping(pale)];
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("Its text, with what is quoted from it") },
    h("div", { class: "text", lang: languageOfSource(source) }, cuts.slice(1).map((to, i) => {
      const from = cuts[i], part = text.slice(from, to);
      const here = quoted(from);
      const items = [...new Set(here.flatMap(s => s.items))];
      if (items.length === 0) {
        return uncited(from).length > 0 ? h("span", { class: "uncited" }, part) : part;
      }
      return [h("mark", {}, h("a", { href: state.link({ view: "item", item: items[0].id }), title: items.map(f => nameOf(facts, f, language)).join("\n") }, part)),
        here.some(s => s.to === to) && items.length > 1 && h("sup", {}, items.slice(1, 6).map((f, n) => [" ", h("a", { href: state.link({ view: "item", item: f.id }), title: nameOf(facts, f, language) }, String(n + 2))]))];
    })));
}

/** Which of some stretches cover a place; asked from the beginning of a text to its end. */
function overlapping(stretches) {
  const waiting = stretches.slice().sort((a, b) => a.from - b.from);
  let next = 0, open = [];
  return at => {
    open = open.filter(s => s.to > at);
    for (; next < waiting.length && waiting[next].from <= at; next++) {
      if (waiting[next].to > at) {
        open.push(waiting[next]);
      }
    }
    return open;
  };
}

function* citationsOf(item) {
  yield* item.citations ?? [];
  for (const { value } of valuesOf(item)) {
    yield* value.citations ?? [];
  }
}
