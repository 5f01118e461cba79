// Reads the facts and shows what the address asks for.

const views = { timeline: ["Timeline", timelineView], network: ["Network", networkView], matrix: ["Positions", matrixView], sources: ["Sources", sourcesView], item: [null, itemView] };

// As many as style.css has.
const colorCount = 12;

function start() {
  const context = { facts: null, colors: null, language: "en", state: null, editor: editorAround(), here: null, about: new Set() };
  context.state = new State(context.editor ?? browserAddress, (values, changed) => show(context, values, changed));
  if (context.editor) {
    context.editor.listen(message => hear(context, message), fragment => context.state.follow(fragment));
    return;
  }
  take(context, { ...JSON.parse(document.getElementById("facts-data").textContent), coverage: JSON.parse(document.getElementById("facts-coverage").textContent) });
  show(context, context.state.values, "start");
  live();
}

/** Takes facts in place of those that there were. */
function take(context, data) {
  context.facts = new Facts(data);
  const kinds = context.facts.factKinds().map(k => k[0]).sort();
  context.colors = new Map(kinds.map((kind, index) => [kind, index % colorCount]));
}

/** Does what an editor says. */
function hear(context, message) {
  const { editor, state } = context;
  if (message.type === "note") {
    editor.note = message.text;
    fill(document.getElementById("editor-note") ?? document.getElementById("main"), message.text);
  } else if (message.type === "facts") {
    editor.note = "";
    const scrolled = scrollY;
    take(context, message.data);
    setHere(context, context.place);
    show(context, state.values, "facts");
    scrollTo(0, scrolled);
  } else {
    context.place = message;
    if (!context.facts || !editor.follows) {
      return;
    }
    setHere(context, message);
    if (context.here && state.values.view === "item") {
      state.set({ item: context.here.id }, { replaces: true, because: "cursor" });
    } else {
      markHere(context);
    }
  }
}

function setHere(context, place) {
  context.here = place ? itemAt(context.facts, place) : null;
  context.about = new Set(context.here ? context.facts.about(context.here.id).map(i => i.id) : []);
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
  if (!facts) {
    return;
  }
  context.language = validLanguage(languageOf(facts, values.lang));
  speakIn([values.lang, ...navigator.languages].filter(Boolean));
  fill(document.querySelector(".skip"), say("To the view"));
  const view = Object.hasOwn(views, values.view) ? values.view : "timeline";
  const focused = document.activeElement?.id;
  fill(document.getElementById("header"),
    h("h1", {}, document.title),
    h("nav", { "aria-label": say("Views") }, Object.entries(views).filter(v => v[1][0]).map(([name, [title]]) =>
      h("a", { href: state.link({ view: name, item: "" }), "aria-current": name === view ? "page" : null }, say(title)))),
    searchBox(context),
    h("label", { class: "language" }, say("Language"), h("select", { id: "language", onchange: event => state.set({ lang: event.target.value }) },
      [["", say("yours")], ...languagesOf(facts).map(l => [l, languageName(l)])].map(([value, text]) => h("option", { value, selected: value === values.lang }, text)))));
  fill(document.getElementById("main"), editorBar(context), views[view][1](context));
  markHere(context);
  fill(document.getElementById("footer"), say("{0} and {1} that they are about. Made with FactDsl.", counted(facts.facts.length, "fact"), counted(facts.items.length - facts.facts.length, "thing")));
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

/** The languages in which there are labels, and those that the page speaks. */
function languagesOf(facts) {
  return [...new Set([...facts.languages, "en", ...Object.keys(dictionaries)])].sort();
}

function languageName(tag) {
  try {
    return new Intl.DisplayNames([speech], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A page that is served tells when the facts have changed, and why it cannot show what they say now. */
function live() {
  const address = document.querySelector('meta[name="facts-live"]')?.content;
  if (!address) {
    return;
  }
  const changes = new EventSource(address);
  const note = text => fill(document.getElementById("note"), text);
  let isLost = false;
  changes.onmessage = () => location.reload();
  changes.addEventListener("errors", () => note(say("There are errors in the facts: they are shown as they were before.")));
  changes.onerror = () => {
    isLost = true;
    note(say("The facts are no longer followed: what served this page has ended."));
  };
  changes.onopen = () => isLost && location.reload();
}

start();
