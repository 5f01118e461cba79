// Reads the facts and shows what the address asks for.

const views = { timeline: ["Timeline", timelineView], network: ["Network", networkView], matrix: ["Positions", matrixView], sources: ["Sources", sourcesView], item: [null, itemView] };

function start() {
  const data = JSON.parse(document.getElementById("facts-data").textContent);
  data.coverage = JSON.parse(document.getElementById("facts-coverage").textContent);
  const facts = new Facts(data);
  const kinds = facts.factKinds().map(k => k[0]).sort();
  const context = { facts, colors: new Map(kinds.map((kind, index) => [kind, index % 8])), language: "en", state: null };
  context.state = new State((values, changed) => show(context, values, changed));
  show(context, context.state.values, "start");
  live();
}

/** The language of labels: the one that was chosen, else the first of the reader's in which there are labels. */
function languageOf(facts, chosen) {
  if (chosen) {
    return chosen;
  }
  for (const wanted of navigator.languages ?? []) {
    const tag = wanted.toLowerCase();
    const known = facts.languages.find(l => l.toLowerCase() === tag) ?? facts.languages.find(l => l.toLowerCase() === tag.split("-")[0]);
    if (known) {
      return wanted;
    }
  }
  return navigator.language || "en";
}

function show(context, values, changed) {
  const { facts, state } = context;
  context.language = validLanguage(languageOf(facts, values.lang));
  const view = values.view in views ? values.view : "timeline";
  const focused = document.activeElement?.id;
  fill(document.getElementById("header"),
    h("h1", {}, document.title),
    h("nav", { "aria-label": "Views" }, Object.entries(views).filter(v => v[1][0]).map(([name, [title]]) =>
      h("a", { href: state.link({ view: name, item: "" }), "aria-current": name === view ? "page" : null }, title))),
    searchBox(context),
    h("label", { class: "language" }, "Language", h("select", { id: "language", onchange: event => state.set({ lang: event.target.value }) },
      [["", "yours"], ...facts.languages.map(l => [l, languageName(l, context.language)])].map(([value, text]) => h("option", { value, selected: value === values.lang }, text)))));
  fill(document.getElementById("main"), views[view][1](context));
  fill(document.getElementById("footer"), `${facts.facts.length.toLocaleString(context.language)} facts and ${(facts.items.length - facts.facts.length).toLocaleString(context.language)} things that they are about. Made with FactDsl.`);
  const again = focused && document.getElementById(focused);
  if (again) {
    again.focus({ preventScroll: true });
  } else if (/view|item|address/.test(changed)) {
    document.getElementById("main").focus();
    scrollTo(0, 0);
  }
}

/** The browser refuses tags that are none, and what an address says may be anything. */
function validLanguage(language) {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}

function languageName(tag, language) {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A page that is served tells when the facts have changed. */
function live() {
  const address = document.querySelector('meta[name="facts-live"]')?.content;
  if (address) {
    new EventSource(address).onmessage = () => location.reload();
  }
}

start();
