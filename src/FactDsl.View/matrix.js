// Who stands where on what: those who hold positions down, what they are about across, on a day, and how it changed.

const mostColumns = 40;
const mostHolders = 200;
const stripWidth = 96;

function matrixView(context) {
  const { facts, state, language } = context;
  const kinds = [...facts.kinds.values()].filter(k => k.isFact && k.fields.some(f => (f.verbs ?? []).length > 0) && facts.facts.some(f => f.kind === k.kind));
  if (kinds.length === 0) {
    return h("section", { class: "matrix", "aria-labelledby": "view-title" }, h("h2", { id: "view-title" }, say("Positions")),
      h("p", { class: "empty" }, say("No kind of fact here gives its values by verbs, such as supports and opposes.")));
  }
  const kind = kinds.find(k => k.kind === state.values.field) ?? kinds[0];
  const verbal = kind.fields.find(f => (f.verbs ?? []).length > 0);
  const holding = kind.fields.find(f => f !== verbal && facts.kinds.has(f.type) && !facts.kinds.get(f.type).isFact) ?? kind.fields.find(f => f !== verbal);
  const shown = filtered(context, false).filter(f => f.kind === kind.kind && f.standing === "asserted");
  const matrix = {
    verbs: verbal.verbs,
    extent: extentOf(shown),
    cells: cellsOf(shown, holding, verbal, state.values.sure !== ""),
  };
  const [holders, targets] = [0, 1].map(side => mostFilled(matrix.cells, side));
  const rows = holders.slice(0, mostHolders).map(named).sort(byName);
  const columns = targets.slice(0, mostColumns).map(named).sort(byName);
  const day = Math.round(Math.min(matrix.extent.to, Math.max(matrix.extent.from, dayOf(state.values.day) ?? lastDayOf(shown) ?? matrix.extent.to)));
  const filledCells = [];
  const status = h("p", { class: "note", role: "status" });
  const table = h("table", { class: "cells" },
    h("caption", {}, `${kindName(facts, kind.kind)}: ${say("who down, what about across")}`),
    h("thead", {}, h("tr", {}, h("td", {}), columns.map(c => h("th", { scope: "col" }, c.link())))),
    h("tbody", {}, rows.map(row => h("tr", { "data-item": row.id }, h("th", { scope: "row" }, row.link()), columns.map(column => {
      const positions = matrix.cells.get(row.id + "\n" + column.id);
      const td = h("td", {});
      if (positions) {
        filledCells.push(new Cell(td, positions, matrix, context));
      }
      return td;
    })))));
  const show = to => {
    status.textContent = [say("On {0}. Pale: perhaps, because dates are open or it is in doubt. The strip in a cell is the whole time: its colours tell how the position changed, the line where that day is.", dayText(to)),
      leftOut(holders, rows, "holder"), leftOut(targets, columns, "target")].filter(Boolean).join(" ");
    for (const cell of filledCells) {
      cell.show(to);
    }
  };
  show(day);
  return h("section", { class: "matrix", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, say("Positions")),
    filterBar(context, kinds.length > 1 && h("label", {}, say("Of"), h("select", { id: "filter-field", onchange: e => state.set({ field: e.target.value }) }, kinds.map(k => h("option", { value: k.kind, selected: k === kind }, kindName(facts, k.kind))))), false),
    dayControl(context, matrix.extent, day, "matrix-day", show),
    verbLegend(matrix, filledCells), status,
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("Positions by holder and target") }, table),
    factTable(say("The facts behind it"), shown.slice().sort(byTime), context));

  function named(id) {
    const item = facts.byId.get(id);
    return { id, name: item ? nameOf(facts, item, language) : id, link: () => item ? itemLink(id, context) : id };
  }
  function byName(a, b) {
    return a.name.localeCompare(b.name, language);
  }
  function leftOut(all, kept, word) {
    return all.length > kept.length ? say("{0} with fewer positions are left out: filter by words to see others.", counted(all.length - kept.length, word)) : "";
  }
}

/** Every position by who holds it and what it is about; of a group also as one that its members may hold. */
function cellsOf(shown, holding, verbal, isCertain) {
  const cells = new Map();
  for (const fact of shown) {
    const holders = [
      ...(fact.fields?.[holding?.field] ?? []).map(v => ({ key: keyOf(v), isPossible: v.doubted === true })),
      ...fact.standIns.filter(s => s.field === holding?.field).map(s => ({ key: s.id, isPossible: s.isPossible, group: s.group })),
    ].filter(holder => holder.key);
    for (const { key, isPossible, group } of holders) {
      for (const value of (fact.fields?.[verbal.field] ?? []).filter(v => keyOf(v) && v.verb)) {
        const isDoubted = isPossible || fact.doubted === true || value.doubted === true;
        if (!isDoubted || !isCertain) {
          listOf(cells, key + "\n" + keyOf(value)).push({ verb: value.verb, fact, group, isPossible: isDoubted, when: value.time ? timeOf(value.time) : fact.when });
        }
      }
    }
  }
  return cells;
}

/** The holders or the targets, those with the most positions first. */
function mostFilled(cells, side) {
  const count = new Map();
  for (const [key, positions] of cells) {
    const id = key.split("\n")[side];
    count.set(id, (count.get(id) ?? 0) + positions.length);
  }
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(c => c[0]);
}

/** Who held what one after the other; what began on the same day was no change. */
function stepsOf(positions) {
  const began = new Map();
  for (const { verb, when } of positions) {
    const verbs = listOf(began, when?.startLatest ?? when?.startEarliest ?? when?.endEarliest ?? -Infinity);
    if (!verbs.includes(verb)) {
      verbs.push(verb);
    }
  }
  return [...began].sort((a, b) => a[0] - b[0]).map(([, verbs]) => verbs.map(spoken).join(", ")).filter((step, i, all) => step !== all[i - 1]);
}

function keyOf(value) {
  return (value.item ?? value.text)?.replaceAll("\n", " ") ?? null;
}

function verbClass(verb, matrix) {
  return `verb${matrix.verbs.indexOf(verb) % 8}`;
}

/** One cell: what is held on a day, and the strip of the whole time with a line where that day is. */
class Cell {
  constructor(td, positions, matrix, context) {
    Object.assign(this, { td, positions, matrix, context });
    this.steps = stepsOf(positions);
    this.then = h("line", { y1: 0, y2: 8, class: "then" });
    this.strip = strip(positions, matrix.extent, matrix.verbs, this.then);
    this.shown = null;
  }

  show(day) {
    const at = String(stripAt(day, this.matrix.extent));
    this.then.setAttribute("x1", at);
    this.then.setAttribute("x2", at);
    const isCertain = this.context.state.values.sure === "certain";
    const now = this.positions.map(p => ({ ...p, held: holdsOn(p.when, day) })).map(p => ({ ...p, held: p.isPossible && p.held === "yes" ? "perhaps" : p.held })).filter(p => p.held === "yes" || p.held !== "no" && !isCertain);
    const shown = now.map(p => `${p.fact.id} ${p.verb} ${p.held}`).join();
    // While time passes, most cells stay as they are.
    if (shown !== this.shown) {
      this.shown = shown;
      this.fill(now);
    }
  }

  fill(now) {
    const { context } = this;
    const verbs = [...new Set(now.map(p => p.verb))];
    this.td.className = verbs.length === 0 ? "past" : `${verbClass(verbs[0], this.matrix)} ${now.every(p => p.held !== "yes") ? "perhaps" : ""}`;
    fill(this.td, verbs.length > 0 ? verbs.map(spoken).join(", ") : "–",
      h("span", { class: "behind" }, now.slice(0, 3).map((p, i) => [" ", h("a", { href: context.state.link({ view: "item", item: p.fact.id }), title: this.title(p) }, `[${i + 1}]`)])),
      this.steps.length > 1 && h("span", { class: "change" }, this.steps.join(" → ")),
      this.strip);
  }

  /** What a position says, and why it is in doubt. */
  title({ fact, group, isPossible }) {
    const { context } = this, { facts, language } = context;
    const why = [...(group ? [say("as a member of {0}", facts.label(group, language) ?? group)] : []), ...doubtsOf(fact, context)];
    return [sentenceOf(facts, fact, language), ...(isPossible && why.length === 0 ? [say("in doubt")] : why)].join(" – ");
  }
}

function stripAt(day, extent) {
  return Math.min(stripWidth, Math.max(0, (day - extent.from) / (extent.to - extent.from) * stripWidth));
}

/** The whole time as a strip: who held what from when to when, pale where dates leave it open. */
function strip(positions, extent, verbs, then) {
  const parts = positions.filter(p => p.when).flatMap(p => p.when.accounts ? [...p.when.accounts.map(when => ({ ...p, when, isPossible: true })), p] : p)
    .map(p => ({ verb: p.verb, isPossible: p.isPossible || p.when.isDoubted, isHull: p.when.accounts, box: boxOf(p.when, day => stripAt(day, extent), { left: 0, right: stripWidth }) }));
  return h("svg", { class: "strip", viewBox: `0 0 ${stripWidth} 8`, "aria-hidden": "true" },
    h("rect", { width: stripWidth, y: 3, height: 2, class: "ground" }),
    parts.map(({ verb, box, isPossible, isHull }) => h("g", { class: `verb${verbs.indexOf(verb) % 8}` },
      !isHull && h("rect", { class: "perhaps", x: box.left, width: Math.max(2, box.right - box.left), height: 8 }),
      !isPossible && box.surelyTo > box.surelyFrom && h("rect", { x: box.surelyFrom, width: Math.max(2, box.surelyTo - box.surelyFrom), height: 8 }))),
    then);
}

function verbLegend(matrix, filledCells) {
  const used = new Set(filledCells.flatMap(c => c.positions.map(p => p.verb)));
  return h("ul", { class: "legend", "aria-label": say("What the colours mean") },
    matrix.verbs.filter(v => used.has(v)).map(verb => h("li", {}, h("span", { class: `swatch ${verbClass(verb, matrix)}` }), spoken(verb))));
}
