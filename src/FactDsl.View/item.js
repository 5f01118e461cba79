// A page for each thing: its card, what is said of it, its own timeline, and every fact about it.

function itemView(context) {
  const { facts, state, language } = context;
  const item = facts.byId.get(state.values.item);
  if (!item) {
    return h("section", {}, h("h2", { id: "view-title" }, "Nothing of that name"), h("p", { class: "empty" }, `The facts have nothing that is called ${state.values.item || "so"}; search for it above.`));
  }
  const about = facts.about(item.id).filter(f => f.isFact);
  const others = facts.about(item.id).filter(f => !f.isFact);
  const cites = facts.citing.get(item.id) ?? [];
  return h("section", { class: "item", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, nameOf(facts, item, language)),
    h("p", { class: "kind" }, item.standing && item.standing !== "asserted" ? `${item.standing} ${item.kind}` : item.kind, item.when?.text ? [" · ", whenShown(item.when.text, language)] : "", item.file ? [" · ", placeLink(item, context)] : ""),
    item.documentation && h("p", { class: "documentation" }, item.documentation),
    item.isFact && labelOf(item, language) && h("p", {}, sentenceOf(facts, item, language)),
    (item.labels ?? []).length > 1 && h("ul", { class: "labels", "aria-label": "Labels" }, item.labels.map(l => h("li", { lang: l.language ?? null }, l.text, l.language ? h("span", { class: "tag" }, ` ${l.language}`) : ""))),
    fieldList(item, context),
    citationList(item.citations, context, "Sources"),
    about.length > 0 && [
      h("h3", {}, `What the facts say of it: ${about.length.toLocaleString(language)}`),
      about.some(f => f.when) && new Timeline(context, lanesOf(facts, about, "kind", language), extentOf(about), extentOf(about)).element,
      factTable("Everything about it", about, context),
    ],
    others.length > 0 && [h("h3", {}, "Named by"), factTable("Things that name it", others, context)],
    cites.length > 0 && [h("h3", {}, "As a source"), h("p", {}, h("a", { href: state.link({ view: "sources", source: item.id }) }, `It is cited for ${cites.length.toLocaleString(language)}.`))]);
}

function fieldList(item, context) {
  const { facts } = context;
  const entries = Object.entries(item.fields ?? {});
  if (entries.length === 0) {
    return null;
  }
  const clauses = new Map((facts.kinds.get(item.kind)?.fields ?? []).map(f => [f.field, f.clause]));
  return h("dl", { class: "fields" }, entries.map(([field, values]) => [
    h("dt", {}, clauses.get(field) ?? field),
    values.slice(0, 300).map(v => h("dd", {}, valueLine(v, context))),
    values.length > 300 && h("dd", {}, `and ${values.length - 300} more`),
  ]));
}

/** A value with everything that is said of it alone: when, what else, who says so, where. */
function valueLine(value, context) {
  const { facts, language } = context;
  const address = value.url ? safeAddress(value.url) : null;
  return [
    value.verb ? `${value.verb} ` : "",
    value.item ? itemLink(value.item, context)
      : address ? h("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, value.url)
        : value.date ? whenShown(value.date.text, language)
        : h("span", { lang: value.language ?? null }, valueText(facts, { ...value, verb: null }, language)),
    (value.translations ?? []).map(t => [" ", h("span", { class: "translation", lang: t.language ?? null }, t.text)]),
    value.time ? h("span", { class: "when" }, " ", whenShown(value.time.text, language)) : "",
    Object.entries(value.with ?? {}).map(([field, values]) => h("span", { class: "with" }, ` ${field} `, values.map((v, i) => [i > 0 ? ", " : "", valueLine(v, context)]))),
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
    (citation.via ?? []).length > 0 ? [" via ", citation.via.map((v, i) => [i > 0 ? ", " : "", v.item ? itemLink(v.item, context) : v.text])] : "",
  ];
}
