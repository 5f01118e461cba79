// Who is tied to whom on a day: things as dots, facts between them as lines.

const mostNodes = 140;

function networkView(context) {
  const { facts, state, language } = context;
  const shown = filtered(context).filter(f => f.standing === "asserted" || f.standing === "reported");
  const extent = extentOf(shown);
  const day = dayOf(state.values.day) ?? Math.round(Math.min(extent.to, Math.max(extent.from, lastDayOf(shown) ?? extent.to)));
  const reach = 183;
  const standing = shown.filter(f => isAround(f, day, reach, state.values.sure === "certain"));
  const { nodes, edges, left } = tiesOf(facts, standing, day);
  const height = layOut(nodes, edges);
  const slider = h("input", {
    type: "range", id: "network-day", min: Math.floor(extent.from), max: Math.ceil(extent.to), step: 1, ".value": String(day),
    "aria-valuetext": dayText(day, language),
    oninput: event => {
      event.target.setAttribute("aria-valuetext", dayText(Number(event.target.value), language));
      chosen.textContent = dayText(Number(event.target.value), language);
    },
    onchange: event => state.set({ day: isoOf(Number(event.target.value)) }),
  });
  const chosen = h("output", { for: "network-day" }, dayText(day, language));
  return h("section", { class: "network", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, "Network"),
    filterBar(context, h("label", { class: "day" }, "Day", slider, chosen)),
    h("p", { class: "note", role: "status" },
      `${counted(edges.length, "tie", language)} between ${nodes.length.toLocaleString(language)} on ${dayText(day, language)}: what held on that day, and what happened within half a year of it.`,
      left > 0 ? ` ${left.toLocaleString(language)} with fewer ties are left out.` : ""),
    picture(context, nodes, edges, height),
    tableOf("Ties on that day", [
      { title: "Who", text: e => nameOf(facts, facts.byId.get(e.from.id), language) ?? e.from.id, show: e => itemLink(e.from.id, context) },
      { title: "and whom", text: e => nameOf(facts, facts.byId.get(e.to.id), language) ?? e.to.id, show: e => itemLink(e.to.id, context) },
      { title: "by", text: e => [...new Set(e.facts.map(f => f.kind))].join(", ") },
      { title: "Facts", text: e => String(e.facts.length), key: e => e.facts.length, show: e => e.facts.slice(0, 3).flatMap((f, i) => [i > 0 ? "; " : "", factLink(f, context)]).concat(e.facts.length > 3 ? ` and ${e.facts.length - 3} more` : "") },
    ], edges.slice().sort((a, b) => b.facts.length - a.facts.length), context));
}

function lastDayOf(shown) {
  let last = null;
  for (const { when } of shown) {
    const day = when?.endLatest ?? when?.startLatest;
    if (day !== null && day !== undefined && (last === null || day > last)) {
      last = day;
    }
  }
  return last;
}

function isAround(fact, day, reach, isCertain) {
  const when = fact.when;
  if (!when) {
    return false;
  }
  const held = holdsOn(when, day);
  if (isCertain) {
    return held === "yes" || when.endLatest !== null && when.startEarliest !== null && when.endLatest - when.startEarliest < 400 && holdsWithin(when, day - reach, day + reach) === "yes";
  }
  return held === "yes" || held === "perhaps" || (when.endLatest !== null && when.startEarliest !== null
    && when.endLatest - when.startEarliest < 400 && when.startEarliest <= day + reach && when.endLatest >= day - reach);
}

/** Ties between the things that one fact names in the same field, and between those and its other ones. */
function tiesOf(facts, standing, day) {
  const nodes = new Map();
  const edges = new Map();
  const node = id => {
    let known = nodes.get(id);
    if (!known) {
      nodes.set(id, known = { id, ties: 0, x: 0, y: 0 });
    }
    return known;
  };
  for (const fact of standing) {
    const actors = [...new Set([...valuesOf(fact)].filter(v => v.value.item && isActor(facts, v.value.item) && (!v.value.time || holdsOn(timeWithin(timeOf(v.value.time), fact.when), day) !== "no")).map(v => v.value.item))];
    // A treaty of two hundred states ties each to it rather than to all others.
    const hub = actors.length > 8 && fact.name;
    for (let i = 0; i < Math.min(actors.length, 300); i++) {
      const others = hub ? [fact.id] : actors.slice(i + 1, 9);
      for (const other of others) {
        const [a, b] = [actors[i], other].sort();
        const key = a + "\n" + b;
        let edge = edges.get(key);
        if (!edge) {
          edges.set(key, edge = { from: node(a), to: node(b), facts: [] });
          edge.from.ties++;
          edge.to.ties++;
        }
        edge.facts.push(fact);
      }
    }
  }
  const kept = [...nodes.values()].sort((a, b) => b.ties - a.ties || (a.id < b.id ? -1 : 1)).slice(0, mostNodes);
  const known = new Set(kept);
  return { nodes: kept, edges: [...edges.values()].filter(e => known.has(e.from) && known.has(e.to)), left: nodes.size - kept.length };
}

function isActor(facts, id) {
  const item = facts.byId.get(id);
  const kind = facts.kinds.get(item?.kind);
  return kind && !kind.isFact && item.kind !== "source" && item.kind !== "place" && item.kind !== "topic" && item.kind !== "event";
}

function picture(context, nodes, edges, height) {
  const { facts, state, language } = context;
  if (nodes.length === 0) {
    return h("p", { class: "empty" }, "Nothing ties anybody to anybody on that day: choose another, or fewer filters.");
  }
  const named = namesWithRoom(nodes.map(n => ({ node: n, text: short(nameOf(facts, facts.byId.get(n.id), language) ?? n.id, 28) })));
  return h("svg", { viewBox: `0 0 ${pictureWidth} ${height}`, class: "chart graph", role: "group", "aria-label": "Ties; the table below has the same" },
    edges.map(e => h("line", {
      x1: e.from.x, y1: e.from.y, x2: e.to.x, y2: e.to.y,
      class: `edge color${context.colors.get(e.facts[0].kind)}`, "stroke-width": 1 + Math.min(6, Math.log2(e.facts.length + 1)),
    }, h("title", { svg: true }, e.facts.slice(0, 5).map(f => sentenceOf(facts, f, language)).join("\n")))),
    nodes.map(n => h("g", { class: "node", "data-item": n.id, onclick: () => state.set({ view: "item", item: n.id }) },
      h("circle", { cx: n.x, cy: n.y, r: radiusOf(n) }),
      h("text", { x: n.x, y: named.get(n).y, class: named.get(n).hasRoom ? null : "crowded" }, named.get(n).text),
      h("title", { svg: true }, `${nameOf(facts, facts.byId.get(n.id), language) ?? n.id}: ${n.ties} ties`))));
}
