// Lanes of facts over time. How a mark looks says how much is known: see `markOf`.

const rowHeight = 14;
const mostRowsOfLane = 6;
const axisHeight = 24;
// Where there is less room than this, the name of a lane stands over its marks.
const roomForLabels = 640;
// How far from the screen marks are drawn already.
const nearby = 200;
const mostMarks = 300;
const mostLanes = 400;

function timelineView(context) {
  const { facts, state } = context;
  const kinds = facts.namedKinds();
  const lane = [...kinds, "kind"].includes(state.values.lane) ? state.values.lane : kinds[0] ?? "kind";
  const shown = filtered(context);
  // What another fact replaces or takes back is no part of the picture, unless somebody asks for it; and that all is told happened at no time.
  const drawn = shown.filter(f => f.standing !== "complete" && (!isWithdrawn(f) || f.standing === state.values.standing));
  const lanes = lanesOf(facts, drawn, lane, context.language);
  const whole = extentOf(lanes.flatMap(l => l.spells));
  const span = {
    from: dayOf(state.values.from) ?? whole.from,
    to: dayOf(state.values.to) ?? whole.to,
  };
  if (span.to - span.from < 2) {
    span.to = span.from + 2;
  }
  const chart = new Timeline(context, lanes, span, whole);
  const withdrawn = shown.filter(f => f.standing !== "complete").length - drawn.length;
  const undated = drawn.filter(f => f.standing !== "retraction").filter(f => !f.when || (f.when.startEarliest === null && f.when.startLatest === null && f.when.endEarliest === null && f.when.endLatest === null));
  return h("section", { class: "timeline", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, say("Timeline")),
    filterBar(context, h("label", {}, say("Lanes"), h("select", { id: "filter-lane", onchange: event => state.set({ lane: event.target.value }) },
      [...kinds, "kind"].map(k => h("option", { value: k, selected: k === lane }, k === "kind" ? say("kind of fact") : kindName(facts, k)))))),
    chart.element,
    undated.length > 0 && h("p", { class: "note" }, say("Without a date: {0}. The table has them.", counted(undated.length, "fact"))),
    withdrawn > 0 && h("p", { class: "note" }, say("Not drawn, since others replace it or take it back: {0}. The table has them.", counted(withdrawn, "fact"))),
    factTable(tallyOf(counted(shown.length, "fact"), shown), shown.slice().sort(byTime), context));
}

function lanesOf(facts, shown, lane, language) {
  if (lane === "kind") {
    return lanesByKind(facts, shown.map(fact => ({ fact, when: fact.when, isPossible: isOnlyPossible(fact) })), language);
  }
  const lanes = new Map();
  const isOfLane = id => facts.byId.get(id)?.kind === lane;
  for (const fact of shown) {
    for (const [id, spells] of spellsOf(fact)) {
      if (isOfLane(id)) {
        listOf(lanes, id).push(...spells);
      }
    }
    for (const standIn of fact.standIns.filter(s => isOfLane(s.id))) {
      listOf(lanes, standIn.id).push(standIn);
    }
  }
  return mostFirst([...lanes].map(([id, spells]) => ({ id, label: facts.label(id, language) ?? id, spells })), language);
}

function lanesByKind(facts, spells, language) {
  const lanes = new Map();
  for (const spell of spells) {
    listOf(lanes, spell.fact.kind).push(spell);
  }
  return mostFirst([...lanes].map(([id, spells]) => ({ id, label: kindName(facts, id), spells })), language);
}

function mostFirst(lanes, language) {
  return lanes.sort((a, b) => b.spells.length - a.spells.length || a.label.localeCompare(b.label, language));
}

/** When each item that a fact names was part of it, and whether only perhaps. */
function spellsOf(fact) {
  const items = new Map();
  for (const { value } of valuesOf(fact)) {
    if (value.item) {
      // Who joined later was there later: a value's own time goes before that of its fact.
      const when = value.time ? timeWithin(timeOf(value.time), fact.when) : fact.when;
      const isDoubted = fact.doubted === true || value.doubted === true;
      const times = items.get(value.item) ?? items.set(value.item, new Map()).get(value.item);
      // What one source doubts and another does not is certain.
      times.set(when, isDoubted && times.get(when) !== false);
    }
  }
  return new Map([...items].map(([id, times]) => [id, [...times].map(([when, isPossible]) => ({ fact, when, id, isPossible }))]));
}

/** A value that has only an end began with its fact; one that has only a beginning ends with it. */
function timeWithin(own, fact) {
  if (!fact) {
    return own;
  }
  const isUnbegun = own.start === "unknown" && own.startEarliest === null;
  const isUnended = own.end === "open";
  return {
    ...own,
    isDoubted: (isUnbegun || isUnended) && fact.isDoubted === true,
    ...(isUnbegun ? { startEarliest: fact.startEarliest, startLatest: fact.startLatest, start: fact.start } : {}),
    ...(isUnended ? { endEarliest: fact.endEarliest, endLatest: fact.endLatest, end: fact.end } : {}),
  };
}

/** The days that facts tell of, with a little room; of facts without dates, this century. */
function extentOf(shown) {
  let from = Infinity, to = -Infinity;
  for (const { when } of shown) {
    for (const day of when ? [when.startEarliest, when.startLatest, when.endEarliest, when.endLatest] : []) {
      if (day !== null) {
        from = Math.min(from, day);
        to = Math.max(to, day);
      }
    }
  }
  if (from > to) {
    return { from: dayOfCivil(2000, 1, 1), to: dayOfCivil(2100, 1, 1) };
  }
  const room = Math.max(3, (to - from) * 0.03);
  return { from: from - room, to: to + room };
}

class Timeline {
  constructor(context, lanes, span, whole, keeps = true) {
    this.context = context;
    this.lanes = lanes.slice(0, mostLanes);
    this.left = lanes.length - this.lanes.length;
    this.keeps = keeps;
    this.span = span;
    this.whole = whole;
    this.waiting = [];
    this.sentences = new Map();
    this.draw = onceAFrame(() => this.drawNow());
    this.axis = h("svg", { class: "chart axis", "aria-hidden": "true", height: axisHeight });
    this.svg = h("svg", { role: "group", "aria-label": say("Facts over time; the table below has the same"), tabindex: "0", class: "chart lanes" });
    this.svg.addEventListener("click", event => {
      const item = event.target.closest(".mark, .label")?.dataset.item;
      if (context.facts.byId.has(item)) {
        context.state.set({ view: "item", item });
      }
    });
    this.status = h("p", { class: "note", role: "status" });
    this.zoom = zoomable(this.svg, {
      least: 0.25, most: 1,
      zoomed: transform => this.zoomed(transform),
      ended: () => this.keep(),
    });
    const all = () => {
      this.isWhole = true;
      this.show(this.whole.from, this.whole.to);
    };
    const middle = () => [(this.frame.left + this.frame.right) / 2, 0];
    const pan = part => () => this.zoom.move(-part * (this.frame.right - this.frame.left), 0);
    this.element = h("div", { class: "zoomable" },
      zoomTools(this.svg, { closer: () => this.zoom.by(2, middle()), wider: () => this.zoom.by(0.5, middle()), all, moves: { ArrowLeft: pan(-0.25), ArrowRight: pan(0.25) } }),
      this.axis, this.svg, legend(context.state.values.standing === "superseded", context.facts.facts.some(isDerived)), this.status);
    new ResizeObserver(this.draw).observe(this.element);
    this.draw();
    const gone = new AbortController();
    const near = onceAFrame(() => this.element.isConnected ? this.drawNear() : gone.abort());
    addEventListener("scroll", near, { passive: true, signal: gone.signal });
    addEventListener("resize", near, { signal: gone.signal });
    addEventListener("beforeprint", () => this.drawNear(true), { signal: gone.signal });
  }

  /** Where a day lies when all of them are in the picture; what is zoomed lies where a transform puts that. */
  unzoomed(day) {
    return this.frame.left + (day - this.whole.from) / (this.whole.to - this.whole.from) * (this.frame.right - this.frame.left);
  }

  zoomed(transform) {
    const day = x => this.whole.from + (transform.invertX(x) - this.frame.left) / (this.frame.right - this.frame.left) * (this.whole.to - this.whole.from);
    this.span = { from: day(this.frame.left), to: day(this.frame.right) };
    this.draw();
  }

  /** Notes in the address which days are shown. */
  keep() {
    if (!this.keeps) {
      return;
    }
    this.context.state.keep({ from: this.isWhole ? "" : isoOf(Math.round(this.span.from)), to: this.isWhole ? "" : isoOf(Math.round(this.span.to)) });
    this.isWhole = false;
  }

  show(from, to) {
    const k = (this.whole.to - this.whole.from) / (to - from);
    this.zoom.to(d3.zoomIdentity.translate(this.frame.left - k * this.unzoomed(from), 0).scale(k));
  }

  x(day) {
    return this.frame.left + (day - this.span.from) / (this.span.to - this.span.from) * (this.frame.right - this.frame.left);
  }

  /** Takes the room that there is, and leaves the same days in it. */
  measure() {
    // The frame has room inside that the picture does not.
    const width = Math.max(240, this.element.clientWidth - 18);
    const isNarrow = width < roomForLabels;
    this.frame = { left: isNarrow ? 4 : Math.min(190, width * 0.25), right: width, isNarrow };
    const days = this.whole.to - this.whole.from, k = days / (this.span.to - this.span.from);
    this.zoom.limits(0.25, Math.max(1, days / 2));
    this.zoom.take(d3.zoomIdentity.translate(this.frame.left - k * this.unzoomed(this.span.from), 0).scale(k));
  }

  drawNow() {
    this.measure();
    const { left, right, isNarrow } = this.frame;
    const { ticks, step } = ticksOf(this.span.from, this.span.to, Math.max(2, Math.floor((right - left) / 110)));
    const over = isNarrow ? 18 : 0;
    // Asked before anything changes, since the answer would have to wait for all that does.
    const above = this.svg.getBoundingClientRect().top;
    let drawn = 0, grouped = 0, y = 0;
    this.waiting = [];
    const rows = this.lanes.map((lane, index) => {
      const visible = lane.spells.filter(s => this.isVisible(s));
      const placed = visible.length > mostMarks || drawn > 4000 ? null : this.place(visible);
      const many = placed === null;
      drawn += many ? 0 : visible.length;
      grouped += many ? visible.length : 0;
      const top = y, marksTop = y + over;
      const height = 12 + over + rowHeight * (many ? 2 : Math.max(1, ...placed.map(p => p.row + 1)));
      y += height;
      const group = h("g", { class: `lane ${hereClass(this.context, lane.id)}`, "data-item": lane.id },
        h("rect", { x: 0, y: top, width: right, height, class: index % 2 ? "odd" : "even" }));
      this.waiting.push({ group, top, bottom: top + height, label: () => this.label(lane, visible, top), marks: () => many ? this.bins(visible, marksTop, height - over) : placed.map(p => this.mark(p, marksTop + 6 + p.row * rowHeight + rowHeight / 2)) });
      return group;
    });
    size(this.axis, right, axisHeight);
    size(this.svg, right, Math.max(y, 20));
    fill(this.axis, h("line", { class: "tick", x1: 0, x2: right, y1: axisHeight - 0.5, y2: axisHeight - 0.5 }), ticks.map((day, i) => this.tick(day, step, ticks[i + 1])));
    fill(this.svg, h("defs", {}, gradientsOf(this.context)),
      ticks.map(day => h("line", { class: "tick", x1: this.x(day), x2: this.x(day), y1: 0, y2: y })), rows);
    this.drawNear(false, above);
    const parts = [say("{0} to {1}.", dayText(Math.round(this.span.from)), dayText(Math.round(this.span.to)))];
    if (grouped > 0) {
      parts.push(say("{0} are too many to draw one by one: bars tell how many there are; zoom in or filter to see each.", counted(grouped, "fact")));
    }
    if (this.left > 0) {
      parts.push(say("{0} with fewer facts are left out.", counted(this.left, "lane")));
    }
    this.status.textContent = parts.join(" ");
  }

  label(lane, visible, top) {
    const { left, isNarrow } = this.frame;
    return h("text", { x: 8, y: top + 17, class: "label", "data-item": lane.id },
      short(lane.label, isNarrow ? 40 : Math.floor(left / 8)), h("title", { svg: true }, `${lane.label}: ${tally(visible.length === lane.spells.length ? figure(visible.length) : say("{0} of {1}", figure(visible.length), figure(lane.spells.length)), visible.filter(s => s.isPossible).length)}`));
  }

  tick(day, step, next) {
    const x = this.x(day), text = dayText(day, step);
    // The last mark has no room for its words where the picture ends.
    const fits = (next === undefined ? this.frame.right : this.x(next)) - x > text.length * 6;
    return h("g", { class: "tick" }, h("line", { x1: x, x2: x, y1: axisHeight - 6, y2: axisHeight }), fits ? h("text", { x: x + 3, y: 16 }, text) : null);
  }

  /** Draws the marks of lanes that are on the screen or near it; the others once somebody goes there. */
  drawNear(all = false, top = this.svg.getBoundingClientRect().top) {
    const isNear = lane => all || top + lane.bottom > -nearby && top + lane.top < innerHeight + nearby;
    for (const lane of this.waiting.filter(isNear)) {
      append(lane.group, [lane.label(), lane.marks()]);
    }
    this.waiting = this.waiting.filter(lane => !isNear(lane));
  }

  isVisible({ when, isPossible }) {
    const held = holdsWithin(when, this.span.from, this.span.to);
    const { sure } = this.context.state.values;
    return (held === "yes" || held === "perhaps" && sure !== "certain") && !(isPossible && sure !== "")
      && !(when.startEarliest === null && when.startLatest === null && when.endEarliest === null && when.endLatest === null);
  }

  /** Puts marks that would cover each other on rows below each other; null where too many would still do. */
  place(visible) {
    const ends = [];
    let covering = 0;
    const placed = visible.map(s => ({ ...s, ...boxOf(s.when, day => this.inPicture(day), this.frame) })).sort((a, b) => a.left - b.left || a.fact.order - b.fact.order).map(spell => {
      let row = ends.findIndex(end => end <= spell.left);
      if (row < 0 && ends.length < mostRowsOfLane) {
        row = ends.length;
      } else if (row < 0) {
        row = ends.indexOf(Math.min(...ends));
        covering++;
      }
      ends[row] = Math.max(spell.left + 12, spell.right) + 3;
      return { ...spell, row };
    });
    return covering > Math.max(6, visible.length / 10) ? null : placed;
  }

  /** Where a day lies, as far as the picture goes. */
  inPicture(day) {
    return Math.min(this.frame.right + 20, Math.max(this.frame.left, this.x(day)));
  }

  /** How many facts begin where, as bars. */
  bins(visible, top, height) {
    const { left, right } = this.frame;
    const starts = visible.map(({ when }) => Math.min(right - 1, Math.max(left, this.x(when.startEarliest ?? when.startLatest ?? this.span.from))));
    const bins = d3.bin().domain([left, right]).thresholds(d3.range(left, right, 8))(starts).filter(bin => bin.length > 0);
    const most = d3.max(bins, bin => bin.length);
    return bins.map(bin => {
      const tall = 3 + (height - 7) * bin.length / most;
      return h("rect", { class: "bin", x: bin.x0, y: top + height - 2 - tall, width: 7, height: tall }, h("title", { svg: true }, counted(bin.length, "fact")));
    });
  }

  /** What a mark says under the pointer; zooming draws the same ones again and again. */
  title({ fact, when, id, group }) {
    let sentence = this.sentences.get(fact);
    if (sentence === undefined) {
      this.sentences.set(fact, sentence = sentenceOf(this.context.facts, fact, this.context.language));
    }
    const told = when.text ? `${sentence}, ${whenText(when.text)}` : sentence;
    const doubts = [...(group ? [say("as a member of {0}", this.context.facts.label(group, this.context.language) ?? group)] : []), ...doubtsOf(fact, this.context, id)];
    if (isDerived(fact)) {
      doubts.unshift(ruleText(fact, this.context.language));
    }
    return doubts.length > 0 ? `${told} – ${doubts.join("; ")}` : told;
  }

  mark(spell, y) {
    const { fact } = spell;
    const color = this.context.colors.get(fact.kind) ?? 0;
    return h("g", {
      class: `mark ${fact.standing ?? "asserted"} ${spell.isPossible || spell.when.isDoubted ? "possible" : ""} ${isDerived(fact) ? "derived" : ""} color${color} ${hereClass(this.context, fact.id)}`,
      "data-item": fact.id,
    }, markOf(spell, this.context.facts.kinds.get(fact.kind)?.reading === "lasting", day => this.inPicture(day), y, this.frame, color),
    h("title", { svg: true }, this.title(spell)));
  }
}

function size(svg, width, height) {
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
}
