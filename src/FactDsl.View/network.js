// Who is tied to whom on a day: things as dots, facts between them as lines.

const mostNodes = 140;
// What happened within half a year of a day still ties on it.
const reach = 183;

function networkView(context) {
  const { state } = context;
  const shown = filtered(context).filter(f => f.standing === "asserted" || f.standing === "reported");
  const extent = extentOf(shown);
  const day = Math.round(Math.min(extent.to, Math.max(extent.from, dayOf(state.values.day) ?? lastDayOf(shown) ?? extent.to)));
  const network = new Network(context, shown);
  network.show(day);
  return h("section", { class: "network", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, say("Network")),
    filterBar(context),
    dayControl(context, extent, day, "network-day", to => network.show(to)),
    network.element);
}

/** The picture of one day, the words under it, and the table of the same. */
class Network {
  constructor(context, shown) {
    this.context = context;
    this.shown = shown;
    this.places = new Map();
    this.nodes = [];
    this.edges = [];
    this.status = h("p", { class: "note", role: "status" });
    this.svg = h("svg", { class: "chart graph", role: "group", tabindex: "0", "aria-label": say("Ties; the table below has the same") });
    this.kinds = h("ul", { class: "legend", "aria-label": say("What the lines mean") });
    this.table = h("div");
    const draw = onceAFrame(() => this.draw());
    this.zoom = zoomable(this.svg, { least: 0.5, most: 8, zoomed: draw });
    const move = (x, y) => () => this.zoom.move(x, y);
    this.frame = h("div", { class: "zoomable" },
      zoomTools(this.svg, {
        closer: () => this.zoom.by(1.5), wider: () => this.zoom.by(1 / 1.5), all: () => this.zoom.to(d3.zoomIdentity),
        moves: { ArrowLeft: move(80, 0), ArrowRight: move(-80, 0), ArrowUp: move(0, 80), ArrowDown: move(0, -80) },
      }),
      this.svg, this.kinds);
    this.element = h("div", {}, this.status, this.frame, this.table);
    new ResizeObserver(onceAFrame(() => this.lay())).observe(this.frame);
  }

  show(day) {
    const { facts, state } = this.context;
    const isCertain = state.values.sure === "certain";
    const { nodes, edges, left } = tiesOf(facts, this.shown.filter(f => isAround(f.when, day, isCertain)), day, isCertain);
    this.nodes = nodes;
    this.edges = edges;
    this.status.textContent = say("{0} between {1} on {2}: what held on that day, and what happened within half a year of it.", counted(edges.length, "tie"), counted(nodes.length, "actor"), dayText(day))
      + (edges.some(e => e.certain === 0) ? " " + say("Only possible: {0}.", counted(edges.filter(e => e.certain === 0).length, "tie")) : "")
      + (left > 0 ? " " + say("{0} with fewer ties are left out.", counted(left, "actor")) : "");
    fill(this.kinds, [...new Set(edges.flatMap(e => e.facts.map(f => f.kind)))].sort().map(kind => h("li", {}, lineSample(this.context, kind), kindName(facts, kind))),
      edges.some(e => e.certain === 0) && h("li", {}, h("svg", { width: 30, height: 14, "aria-hidden": "true" }, h("line", { x1: 1, x2: 29, y1: 7, y2: 7, "stroke-width": 2, class: "edge possible" }), h("text", { x: 15, y: 11, class: "maybe" }, "?")), say("only possible")),
      edges.some(e => e.facts.every(isDerived)) && h("li", {}, h("svg", { width: 30, height: 14, "aria-hidden": "true" }, h("line", { x1: 1, x2: 29, y1: 7, y2: 7, "stroke-width": 2, class: "edge derived" })), say("follows by a rule")));
    if (this.width) {
      this.lay();
    }
    // While time passes, only the picture follows.
    clearTimeout(this.soon);
    this.soon = setTimeout(() => fill(this.table, this.tableOf(edges)), this.table.firstChild ? 250 : 0);
  }

  /** Lays the dots out anew in the room that there is. */
  lay() {
    this.width = Math.max(240, this.frame.clientWidth - 18);
    this.height = Math.min(680, Math.max(340, innerHeight * 0.65));
    size(this.svg, this.width, this.height);
    layOut(this.nodes, this.edges, this.places, this.width, this.height);
    this.draw();
  }

  draw() {
    const { context, nodes, edges } = this;
    const { facts, language, colors, state } = context;
    if (nodes.length === 0) {
      fill(this.svg, h("text", { x: this.width / 2, y: this.height / 2, class: "nothing" }, say("Nothing ties anybody to anybody on that day.")));
      return;
    }
    const { k, x: left, y: top } = this.zoom.transform();
    const x = node => left + k * node.x, y = node => top + k * node.y;
    const nameOfNode = node => nameOf(facts, facts.byId.get(node.id), language) ?? node.id;
    const named = namesWithRoom(nodes.map(node => ({ node, text: short(nameOfNode(node), 28) })), x, y);
    fill(this.svg,
      edges.map(e => h("line", {
        x1: x(e.source), y1: y(e.source), x2: x(e.target), y2: y(e.target),
        class: `edge ${e.facts.some(f => facts.kinds.get(f.kind)?.reading === "lasting") ? "lasting" : "momentary"} ${e.certain === 0 ? "possible" : ""} ${e.facts.every(isDerived) ? "derived" : ""} color${colors.get(e.facts[0].kind)}`,
        "stroke-width": 1.2 + Math.min(5, Math.log2(e.facts.length)),
        "data-ends": `${e.source.id}\n${e.target.id}`,
      }, h("title", { svg: true }, e.facts.slice(0, 5).map(f => [sentenceOf(facts, f, language), ...isDerived(f) ? [ruleText(f, language)] : [], ...doubtsOf(f, context)].join(" – ")).join("\n")))),
      edges.filter(e => e.certain === 0).map(e => h("text", { x: (x(e.source) + x(e.target)) / 2, y: (y(e.source) + y(e.target)) / 2 + 4, class: "maybe" }, "?")),
      nodes.map(n => h("g", {
        class: `node ${hereClass(context, n.id)}`, "data-item": n.id, transform: `translate(${x(n)} ${y(n)})`,
        onclick: () => state.set({ view: "item", item: n.id }),
        onpointerenter: () => this.point(n), onpointerleave: () => this.point(null),
      },
      this.dot(n),
      h("text", { y: named.get(n).y, class: named.get(n).hasRoom ? null : "crowded" }, named.get(n).text),
      h("title", { svg: true }, `${nameOfNode(n)}: ${counted(n.ties, "tie")}`))));
  }

  /** People are round, what has members is a ring, and the rest square. */
  dot(node) {
    const item = this.context.facts.byId.get(node.id), radius = radiusOf(node);
    return item?.kind === "person" ? h("circle", { r: radius })
      : item?.isFact ? h("circle", { r: radius, class: `hub color${this.context.colors.get(item.kind)}` })
        : h("rect", { x: -radius * 0.9, y: -radius * 0.9, width: radius * 1.8, height: radius * 1.8, rx: 2 });
  }

  /** Shows whom one is tied to: the others turn pale. */
  point(node) {
    this.svg.classList.toggle("pointed", node !== null);
    const near = new Set(node ? [node.id] : []);
    for (const e of this.edges.filter(e => e.source === node || e.target === node)) {
      near.add(e.source.id).add(e.target.id);
    }
    for (const element of this.svg.querySelectorAll(".node")) {
      element.classList.toggle("near", near.has(element.dataset.item));
    }
    for (const element of this.svg.querySelectorAll(".edge")) {
      element.classList.toggle("near", node !== null && element.dataset.ends.split("\n").includes(node.id));
    }
  }

  tableOf(edges) {
    const { context } = this, { facts, language } = context;
    const name = node => nameOf(facts, facts.byId.get(node.id), language) ?? node.id;
    return tableOf(say("Ties on that day"), [
      { title: say("Who"), text: e => name(e.source), show: e => itemLink(e.source.id, context) },
      { title: say("and whom"), text: e => name(e.target), show: e => itemLink(e.target.id, context) },
      { title: say("by"), text: e => [...new Set(e.facts.map(f => kindName(facts, f.kind)))].join(", ") },
      { title: say("Facts"), text: e => String(e.facts.length), key: e => e.facts.length, show: e => factsShown(e, context) },
    ], edges.slice().sort((a, b) => b.facts.length - a.facts.length), context);
  }
}

/** The first facts of a tie; whether they are in doubt, or that they tie these two. */
function factsShown({ facts, possible, source, target }, context) {
  return facts.slice(0, 3).flatMap((f, i) => [i > 0 ? "; " : "", factLink(f, context), doubtShown(possible.has(f) ? [...new Set([source, target].flatMap(end => doubtsOf(f, context, end.id)))] : [])])
    .concat(facts.length > 3 ? say(" and {0} more", figure(facts.length - 3)) : "");
}

function lineSample(context, kind) {
  const isLasting = context.facts.kinds.get(kind)?.reading === "lasting";
  return h("svg", { width: 30, height: 14, "aria-hidden": "true" }, h("line", { x1: 1, x2: 29, y1: 7, y2: 7, "stroke-width": 2, class: `edge ${isLasting ? "lasting" : "momentary"} color${context.colors.get(kind)}` }));
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

function isAround(when, day, isCertain) {
  if (!when) {
    return false;
  }
  if (when.accounts) {
    return when.accounts[isCertain ? "every" : "some"](account => isAround(account, day, isCertain));
  }
  const held = holdsOn(when, day);
  if (isCertain) {
    return held === "yes" || when.endLatest !== null && when.startEarliest !== null && when.endLatest - when.startEarliest < 400 && holdsWithin(when, day - reach, day + reach) === "yes";
  }
  return held === "yes" || held === "perhaps" || (when.endLatest !== null && when.startEarliest !== null
    && when.endLatest - when.startEarliest < 400 && when.startEarliest <= day + reach && when.endLatest >= day - reach);
}

/** Ties between the things that one fact names in the same field, and between those and its other ones. */
function tiesOf(facts, standing, day, isCertain) {
  const nodes = new Map();
  const edges = new Map();
  const node = id => {
    let known = nodes.get(id);
    if (!known) {
      nodes.set(id, known = { id, ties: 0 });
    }
    return known;
  };
  for (const fact of standing) {
    const spells = spellsOf(fact);
    // Whom it names on that day, and who of them only perhaps.
    const named = [...spells].filter(([id]) => isActor(facts, id)).map(([id, all]) => [id, all.filter(s => s.when === fact.when || !s.when || holdsOn(s.when, day) !== "no")])
      .filter(([, then]) => then.some(s => !isCertain || !s.isPossible));
    const doubted = new Set(named.filter(([, then]) => then.every(s => s.isPossible)).map(([id]) => id));
    const actors = named.map(([id]) => id);
    // A treaty of two hundred states ties each to it rather than to all others.
    const hub = actors.length > 8 && fact.name;
    for (let i = 0; i < Math.min(actors.length, 300); i++) {
      const others = hub ? [fact.id] : actors.slice(i + 1, 9);
      for (const other of others) {
        const [a, b] = [actors[i], other].sort();
        const key = a + "\n" + b;
        let edge = edges.get(key);
        if (!edge) {
          edges.set(key, edge = { source: node(a), target: node(b), facts: [], possible: new Set(), certain: 0 });
          edge.source.ties++;
          edge.target.ties++;
        }
        edge.facts.push(fact);
        if (fact.doubted || doubted.has(a) || doubted.has(b)) {
          edge.possible.add(fact);
        } else {
          edge.certain++;
        }
      }
    }
  }
  const kept = [...nodes.values()].sort((a, b) => b.ties - a.ties || (a.id < b.id ? -1 : 1)).slice(0, mostNodes);
  const known = new Set(kept);
  return { nodes: kept, edges: [...edges.values()].filter(e => known.has(e.source) && known.has(e.target)), left: nodes.size - kept.length };
}

function isActor(facts, id) {
  const item = facts.byId.get(id);
  const kind = facts.kinds.get(item?.kind);
  return kind && !kind.isFact && item.kind !== "source" && item.kind !== "place" && item.kind !== "topic" && item.kind !== "event";
}
