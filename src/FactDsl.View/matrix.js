// Who stands where on what: those who hold positions down, what they are about across, on a day, and how it changed.

const mostColumns = 40;
const mostHolders = 200;

function matrixView(context) {
  const { facts, state, language } = context;
  const kinds = [...facts.kinds.values()].filter(k => k.isFact && k.fields.some(f => (f.verbs ?? []).length > 0) && facts.facts.some(f => f.kind === k.kind));
  if (kinds.length === 0) {
    return h("section", { class: "matrix", "aria-labelledby": "view-title" }, h("h2", { id: "view-title" }, "Positions"),
      h("p", { class: "empty" }, "No kind of fact here gives its values by verbs, such as supports and opposes."));
  }
  const kind = kinds.find(k => k.kind === state.values.field) ?? kinds[0];
  const verbal = kind.fields.find(f => (f.verbs ?? []).length > 0);
  const holding = kind.fields.find(f => f !== verbal && facts.kinds.has(f.type) && !facts.kinds.get(f.type).isFact) ?? kind.fields.find(f => f !== verbal);
  const shown = filtered(context).filter(f => f.kind === kind.kind && f.standing === "asserted");
  const extent = extentOf(shown);
  const day = dayOf(state.values.day) ?? lastDayOf(shown) ?? Math.round(extent.to);
  const cells = new Map();
  for (const fact of shown) {
    for (const holder of (fact.fields?.[holding?.field] ?? []).map(v => keyOf(v)).filter(Boolean)) {
      for (const value of (fact.fields?.[verbal.field] ?? []).filter(v => keyOf(v) && v.verb)) {
        listOf(cells, holder + "\n" + keyOf(value)).push({ verb: value.verb, fact, when: value.time ? timeOf(value.time) : fact.when });
      }
    }
  }
  const [holders, targets] = [0, 1].map(side => mostFilled(cells, side));
  const rows = holders.slice(0, mostHolders).map(named).sort(byName);
  const columns = targets.slice(0, mostColumns).map(named).sort(byName);
  return h("section", { class: "matrix", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, "Positions"),
    filterBar(context, [
      kinds.length > 1 && h("label", {}, "Of", h("select", { id: "filter-field", onchange: e => state.set({ field: e.target.value }) }, kinds.map(k => h("option", { value: k.kind, selected: k === kind }, k.kind)))),
      h("label", { class: "day" }, "Day", h("input", { type: "date", id: "matrix-day", ".value": isoOf(day), onchange: e => state.set({ day: e.target.value }) })),
    ]),
    h("p", { class: "note", role: "status" }, `On ${dayText(day, language)}. Pale: perhaps, because dates are open. An arrow tells how it changed over time.`,
      leftOut(holders, rows, "holder"), leftOut(targets, columns, "target")),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Positions by holder and target" }, h("table", { class: "cells" },
      h("caption", {}, `${kind.kind}: ${holding?.field ?? ""} by ${verbal.field}`),
      h("thead", {}, h("tr", {}, h("td", {}), columns.map(c => h("th", { scope: "col" }, c.link())))),
      h("tbody", {}, rows.map(row => h("tr", {}, h("th", { scope: "row" }, row.link()), columns.map(column => cell(cells.get(row.id + "\n" + column.id), day, verbal, context))))))),
    factTable("The facts behind it", shown.slice().sort(byTime), context));

  function named(id) {
    const item = facts.byId.get(id);
    return { id, name: item ? nameOf(facts, item, language) : id, link: () => item ? itemLink(id, context) : id };
  }
  function byName(a, b) {
    return a.name.localeCompare(b.name, language);
  }
  function leftOut(all, shown, word) {
    const left = all.length - shown.length;
    return left > 0 ? ` ${counted(left, word, language)} with fewer positions ${left === 1 ? "is" : "are"} left out: filter by words to see others.` : "";
  }
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
  return [...began].sort((a, b) => a[0] - b[0]).map(([, verbs]) => verbs.join(", ")).filter((step, i, all) => step !== all[i - 1]);
}

function keyOf(value) {
  return (value.item ?? value.text)?.replaceAll("\n", " ") ?? null;
}

function cell(positions, day, verbal, context) {
  if (!positions) {
    return h("td", {});
  }
  const now = positions.map(p => ({ ...p, held: holdsOn(p.when, day) })).filter(p => p.held === "yes" || p.held !== "no" && context.state.values.sure !== "certain");
  const steps = stepsOf(positions);
  const changed = steps.length > 1 ? h("span", { class: "change" }, steps.join(" → ")) : null;
  const verbs = [...new Set(now.map(p => p.verb))];
  return h("td", { class: verbs.length === 0 ? "past" : `verb${verbal.verbs.indexOf(verbs[0]) % 8} ${now.every(p => p.held !== "yes") ? "perhaps" : ""}` },
    verbs.length > 0 ? verbs.join(", ") : "–", changed,
    h("span", { class: "behind" }, now.slice(0, 3).map((p, i) => [i > 0 ? " " : "", h("a", { href: context.state.link({ view: "item", item: p.fact.id }), title: sentenceOf(context.facts, p.fact, context.language) }, `[${i + 1}]`)])));
}
