// Finds things by any of their names, in any language.

function searchBox(context) {
  const { facts, state, language } = context;
  const results = h("ul", { id: "search-results", role: "listbox", "aria-label": say("Found"), hidden: true });
  let found = [], at = -1;
  const input = h("input", {
    type: "search", id: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "search-results", "aria-autocomplete": "list",
    placeholder: say("Search in any language"), autocomplete: "off",
    oninput: () => show(),
    onkeydown: event => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        at = found.length === 0 ? -1 : (at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
        mark();
      } else if (event.key === "Enter" && found.length > 0) {
        event.preventDefault();
        go(found[Math.max(0, at)]);
      } else if (event.key === "Escape") {
        close();
      }
    },
    onblur: () => setTimeout(close, 150),
  });
  const show = () => {
    const words = folded(input.value);
    at = -1;
    found = words.length === 0 ? [] : facts.items.filter(i => (i.name || i.labels) && isCalled(i, words))
      .sort((a, b) => rank(a, words) - rank(b, words) || a.order - b.order).slice(0, 12);
    fill(results, found.map((item, index) => h("li", {
      role: "option", id: `found-${index}`, "aria-selected": "false",
      onpointerdown: event => {
        event.preventDefault();
        go(item);
      },
    }, nameOf(facts, item, language), h("span", { class: "tag" }, ` ${kindName(facts, item.kind)}`))));
    results.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    mark();
  };
  const mark = () => {
    [...results.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", `found-${at}`);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const close = () => {
    results.hidden = true;
    input.setAttribute("aria-expanded", "false");
  };
  const go = item => {
    close();
    input.value = "";
    state.set({ view: "item", item: item.id });
  };
  return h("div", { class: "search" }, h("label", { for: "search", class: "hidden" }, say("Search")), input, results);
}

/** Whole names before beginnings before the rest, entities before facts. */
function rank(item, words) {
  const best = Math.min(...item.calls.map(c => c === words ? 0 : c.startsWith(words) ? 1 : 2));
  return best * 2 + (item.isFact ? 1 : 0);
}
