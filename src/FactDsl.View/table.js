// Beside every picture stands a table of the same: for keyboards, screen readers, and for copying.

const mostRows = 500;

/** A table whose columns sort; beyond some rows it says how many are left out. */
function tableOf(caption, columns, rows, context) {
  let sorted = { column: -1, down: false };
  const body = h("tbody");
  const note = h("p", { class: "note", role: "status" });
  const heads = columns.map((column, index) => h("th", { scope: "col", "aria-sort": "none" },
    h("button", { type: "button", onclick: () => sort(index) }, column.title)));
  const show = () => {
    const ordered = sorted.column < 0 ? rows : rows.slice().sort((a, b) => {
      const [left, right] = [a, b].map(row => columns[sorted.column].key?.(row) ?? columns[sorted.column].text(row));
      const order = typeof left === "number" && typeof right === "number" ? left - right : String(left).localeCompare(String(right), context.language);
      return sorted.down ? -order : order;
    });
    fill(body, ordered.slice(0, mostRows).map(row => h("tr", { "data-item": row.id ?? null }, columns.map((column, index) =>
      h(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : {}, column.show ? column.show(row) : column.text(row))))));
    note.textContent = rows.length > mostRows ? say("{0} of {1} are shown: filter to see others.", figure(mostRows), counted(rows.length, "row")) : "";
    heads.forEach((head, index) => head.setAttribute("aria-sort", index !== sorted.column ? "none" : sorted.down ? "descending" : "ascending"));
  };
  const sort = column => {
    sorted = { column, down: sorted.column === column && !sorted.down };
    show();
  };
  show();
  return h("div", { class: "table" },
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
      h("table", {}, h("caption", {}, caption), h("thead", {}, h("tr", {}, heads)), body)),
    note);
}

/**
 * Facts as a table: what, when, how sure, who says so, where it is written.
 * @param about.id The item that the table is about: where it is in doubt that a fact names it, the table says so.
 * @param about.isPossible Whether a fact is only possible of that item, for another reason than one of its own.
 */
function factTable(caption, facts, context, about = {}) {
  const doubts = f => isWithdrawn(f) ? [] : [...(about.isPossible?.(f) ? [say("perhaps")] : []), ...doubtsOf(f, context, about.id)];
  return tableOf(caption, [
    { title: say("Fact"), text: f => sentenceOf(context.facts, f, context.language), show: f => factLink(f, context) },
    { title: say("When"), text: f => f.when?.text ?? "", show: f => whenCell(f, context), key: f => f.when?.startEarliest ?? f.when?.startLatest ?? Infinity },
    { title: say("Standing"), text: f => [isDerived(f) ? say("follows by a rule") : f.standing && spoken(f.standing), ...doubts(f)].filter(Boolean).join(", "), show: f => [isDerived(f) ? say("follows by a rule") : f.standing ? spoken(f.standing) : "", doubtShown(doubts(f))] },
    { title: say("Sources"), text: f => [...f.sources].map(s => context.facts.label(s, context.language)).join(", "), show: f => [...f.sources].flatMap((s, i) => [i > 0 ? ", " : "", itemLink(s, context)]) },
    { title: say("Written"), text: placeOf, show: f => placeLink(f, context) },
  ], facts, context);
}

function itemLink(id, context) {
  const item = context.facts.byId.get(id);
  return item ? h("a", { href: context.state.link({ view: "item", item: id }) }, nameOf(context.facts, item, context.language)) : id;
}

function factLink(fact, context) {
  const label = labelOf(fact, context.language);
  const sentence = sentenceOf(context.facts, fact, context.language);
  return h("a", { href: context.state.link({ view: "item", item: fact.id }) }, label ? `${label}: ${sentence}` : sentence);
}
