// Beside the text in an editor: the facts come by messages, the cursor is followed, and a place in a file opens in the editor.

/** What an editor may say, checked; null for anything else. */
function editorMessage(data) {
  const isText = (value, most) => typeof value === "string" && value.length <= most;
  if (typeof data !== "object" || data === null) {
    return null;
  }
  switch (data.type) {
    case "facts": {
      const [facts, coverage] = [parsed(data.facts), parsed(data.coverage)];
      return Array.isArray(facts?.kinds) && Array.isArray(facts.items) && Array.isArray(coverage) ? { type: "facts", data: { ...facts, coverage } } : null;
    }
    case "follow":
      return isText(data.file, 2000) && Number.isSafeInteger(data.line) && data.line >= 0 && (data.item === null || isText(data.item, 2000))
        ? { type: "follow", file: data.file, line: data.line, item: data.item } : null;
    case "note":
      return isText(data.text, 500) ? { type: "note", text: data.text } : null;
    default:
      return null;
  }
}

function parsed(json) {
  try {
    return typeof json === "string" ? JSON.parse(json) : null;
  } catch {
    return null;
  }
}

/** The editor around the page; null where there is none. */
function editorAround() {
  if (!document.querySelector('meta[name="facts-editor"]') || typeof acquireVsCodeApi !== "function") {
    return null;
  }
  return new Editor(acquireVsCodeApi());
}

class Editor {
  constructor(host) {
    this.host = host;
    const kept = host.getState();
    this.kept = { fragment: typeof kept?.fragment === "string" ? kept.fragment.slice(0, 5000) : "#", follows: kept?.follows !== false };
    this.note = "";
  }

  // The address of a page in an editor belongs to the editor, so what is shown is kept where it keeps such things.
  get fragment() {
    return this.kept.fragment;
  }

  get follows() {
    return this.kept.follows;
  }

  write(fragment) {
    this.keep({ fragment });
  }

  keep(change) {
    this.kept = { ...this.kept, ...change };
    this.host.setState(this.kept);
  }

  open(file, line) {
    this.host.postMessage({ type: "open", file, line });
  }

  /** Begins to hear what the editor says; links go where they go in a browser. */
  listen(heard, followed) {
    addEventListener("message", event => {
      const message = event.origin === origin ? editorMessage(event.data) : null;
      if (message) {
        heard(message);
      }
    });
    addEventListener("click", event => {
      const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
      if (link && link.getAttribute("href") !== "#main") {
        event.preventDefault();
        followed(link.getAttribute("href"));
      }
    });
    this.host.postMessage({ type: "ready" });
  }
}

/** The item that an editor's cursor stands on: the thing that is named there, else the item around it; null for none. */
function itemAt(facts, place) {
  return facts.byId.get(place.item) ?? facts.items.find(i => i.file === place.file && i.line === place.line) ?? null;
}

/** How something looks that the cursor stands on, or that is about it. */
function hereClass(context, id) {
  return id === context.here?.id ? "here" : context.about.has(id) ? "of-here" : "";
}

/** Marks what the cursor stands on, and what is said of it, wherever the view shows them. */
function markHere(context) {
  let first = null;
  for (const element of document.querySelectorAll("#main [data-item]")) {
    const how = hereClass(context, element.dataset.item);
    element.classList.toggle("here", how === "here");
    element.classList.toggle("of-here", how === "of-here");
    first ??= how === "here" ? element : null;
  }
  first?.scrollIntoView({ block: "nearest" });
}

/** Where something is written; in an editor it leads there. */
function placeLink(place, context, file = place.file) {
  if (!file) {
    return "";
  }
  const text = `${file}:${place.line}`;
  return context.editor
    ? h("button", { type: "button", class: "place", title: say("Open in the editor"), onclick: () => context.editor.open(file, place.line) }, text)
    : h("code", { class: "place" }, text);
}

/** What is told above the view in an editor. */
function editorBar(context) {
  const { editor } = context;
  return editor && h("div", { class: "editor" },
    h("label", { class: "chip" }, h("input", { type: "checkbox", id: "follow", ".checked": editor.follows, onchange: event => editor.keep({ follows: event.target.checked }) }), say("Follow the cursor")),
    h("p", { id: "editor-note", role: "status", class: "note" }, editor.note));
}
