// Lanes of facts over time. How a mark looks says how much is known: see `markOf`.

const rowHeight = 14;
const mostRowsOfLane = 6;
const labelWidth = 190;
const mostMarks = 300;
const mostLanes = 400;

function timelineView(context) {
  const { facts, state } = context;
  const kinds = facts.namedKinds();
  const lane = [...kinds, "kind"].includes(state.values.lane) ? state.values.lane : kinds[0] ?? "kind";
  const shown = filtered(context);
  const lanes = lanesOf(facts, shown, lane, context.language);
  const whole = extentOf(shown);
  const span = {
    from: dayOf(state.values.from) ?? whole.from,
    to: dayOf(state.values.to) ?? whole.to,
  };
  if (span.to - span.from < 2) {
    span.to = span.from + 2;
  }
  const chart = new Timeline(context, lanes, span, whole);
  const undated = shown.filter(f => !f.when || (f.when.startEarliest === null && f.when.startLatest === null && f.when.endEarliest === null && f.when.endLatest === null));
  return h("section", { class: "timeline", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title" }, "Timeline"),
    filterBar(context, h("label", {}, "Lanes", h("select", { id: "filter-lane", onchange: event => state.set({ lane: event.target.value }) },
      [...kinds, "kind"].map(k => h("option", { value: k, selected: k === lane }, k === "kind" ? "kind of fact" : k))))),
    chart.element,
    undated.length > 0 && h("p", { class: "note" }, `${counted(undated.length, "fact", context.language)} without a date: the table has ${undated.length === 1 ? "it" : "them"}.`),
    factTable(counted(shown.length, "fact", context.language), shown.slice().sort(byTime), context));
}

function lanesOf(facts, shown, lane, language) {
  const lanes = new Map();
  const add = (id, fact) => listOf(lanes, id).push(fact);
  for (const fact of shown) {
    if (lane === "kind") {
      add(fact.kind, { fact, when: fact.when });
      continue;
    }
    const named = new Map();
    for (const { value } of valuesOf(fact)) {
      if (value.item && facts.byId.get(value.item)?.kind === lane) {
        // Who joined later was there later: a value's own time goes before that of its fact.
        listOf(named, value.item).push(value.time ? timeWithin(timeOf(value.time), fact.when) : fact.when);
      }
    }
    if (fact.kind === lane) {
      listOf(named, fact.id).push(fact.when);
    }
    for (const [id, times] of named) {
      for (const when of new Set(times)) {
        add(id, { fact, when });
      }
    }
  }
  return [...lanes].map(([id, spells]) => ({ id, label: lane === "kind" ? id : facts.label(id, language) ?? id, spells }))
    .sort((a, b) => b.spells.length - a.spells.length || a.label.localeCompare(b.label, language));
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
  constructor(context, lanes, span, whole) {
    this.context = context;
    this.lanes = lanes.slice(0, mostLanes);
    this.left = lanes.length - this.lanes.length;
    this.span = span;
    this.whole = whole;
    this.draw = onceAFrame(() => this.drawNow());
    this.svg = h("svg", { role: "group", "aria-label": "Facts over time; the table below has the same", tabindex: "0", class: "chart" });
    this.status = h("p", { class: "note", role: "status" });
    const step = (label, change) => h("button", { type: "button", onclick: change, title: label }, label);
    this.element = h("div", { class: "zoomable" },
      h("div", { class: "tools", role: "toolbar", "aria-label": "Zoom" },
        step("Zoom in", () => this.zoom(0.5)), step("Zoom out", () => this.zoom(2)),
        step("Earlier", () => this.pan(-0.3)), step("Later", () => this.pan(0.3)), step("All", () => this.show(this.whole.from, this.whole.to, true))),
      this.svg, legend(), this.status);
    this.listen();
    this.waiting = [];
    new ResizeObserver(this.draw).observe(this.element);
    this.draw();
    const gone = new AbortController();
    const near = onceAFrame(() => this.element.isConnected ? this.drawNear() : gone.abort());
    addEventListener("scroll", near, { passive: true, signal: gone.signal });
    addEventListener("beforeprint", () => this.drawNear(true), { signal: gone.signal });
  }

  listen() {
    this.svg.addEventListener("wheel", event => {
      if (!event.ctrlKey && !event.shiftKey) {
        return;
      }
      event.preventDefault();
      const at = (event.offsetX - labelWidth) / Math.max(1, this.width - labelWidth);
      this.zoom(event.deltaY + event.deltaX > 0 ? 1.25 : 0.8, Math.min(1, Math.max(0, at)));
    }, { passive: false });
    this.svg.addEventListener("keydown", event => {
      const act = { "+": () => this.zoom(0.5), "-": () => this.zoom(2), ArrowLeft: () => this.pan(-0.2), ArrowRight: () => this.pan(0.2), "0": () => this.show(this.whole.from, this.whole.to, true) }[event.key];
      if (act && event.target === this.svg) {
        event.preventDefault();
        act();
      }
    });
    this.svg.addEventListener("pointerdown", event => {
      const start = { x: event.clientX, ...this.span };
      let moved = false;
      const move = at => {
        const days = (start.x - at.clientX) * (start.to - start.from) / (this.width - labelWidth);
        moved ||= Math.abs(at.clientX - start.x) > 3;
        if (moved) {
          this.span = { from: start.from + days, to: start.to + days };
          this.draw();
        }
      };
      const end = () => {
        removeEventListener("pointermove", move);
        removeEventListener("pointerup", end);
        if (moved) {
          this.show(this.span.from, this.span.to);
        }
      };
      addEventListener("pointermove", move);
      addEventListener("pointerup", end);
    });
  }

  zoom(by, at = 0.5) {
    const days = this.span.to - this.span.from;
    const wider = Math.min(Math.max(2, days * by), Math.max(2, (this.whole.to - this.whole.from) * 4));
    const from = this.span.from + (days - wider) * at;
    this.show(from, from + wider);
  }

  pan(by) {
    const days = (this.span.to - this.span.from) * by;
    this.show(this.span.from + days, this.span.to + days);
  }

  show(from, to, all = false) {
    this.span = { from, to };
    this.context.state.keep({ from: all ? "" : isoOf(from), to: all ? "" : isoOf(to) });
    this.draw();
  }

  x(day) {
    return labelWidth + (day - this.span.from) / (this.span.to - this.span.from) * (this.width - labelWidth);
  }

  drawNow() {
    // The frame has room inside that the picture does not.
    this.width = Math.max(480, this.element.clientWidth - 16);
    const { ticks, step } = ticksOf(this.span.from, this.span.to, Math.max(2, Math.floor((this.width - labelWidth) / 110)));
    let drawn = 0, grouped = 0, y = 30;
    this.waiting = [];
    const rows = this.lanes.map((lane, index) => {
      const visible = lane.spells.filter(s => this.isVisible(s.when));
      const placed = visible.length > mostMarks || drawn > 4000 ? null : this.place(visible);
      const many = placed === null;
      drawn += many ? 0 : visible.length;
      grouped += many ? visible.length : 0;
      const top = y;
      const height = 12 + rowHeight * (many ? 2 : Math.max(1, ...placed.map(p => p.row + 1)));
      y += height;
      const count = visible.length === lane.spells.length ? "" : ` (${visible.length} of ${lane.spells.length})`;
      const group = h("g", { class: `lane ${hereClass(this.context, lane.id)}`, "data-item": lane.id },
        h("rect", { x: 0, y: top, width: this.width, height, class: index % 2 ? "odd" : "even" }),
        h("text", { x: 8, y: top + 17, class: "label" }, short(lane.label, 26), h("title", { svg: true }, `${lane.label}${count}`)));
      this.waiting.push({ group, top, bottom: top + height, marks: () => many ? this.bins(visible, top, height) : placed.map(p => this.mark(p, top + 6 + p.row * rowHeight + rowHeight / 2)) });
      return group;
    });
    const height = y;
    this.svg.setAttribute("width", this.width);
    this.svg.setAttribute("height", height);
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${height}`);
    fill(this.svg,
      h("defs", {}, gradientsOf(this.context)),
      ticks.map(day => h("g", { class: "tick" },
        h("line", { x1: this.x(day), x2: this.x(day), y1: 22, y2: height }),
        h("text", { x: this.x(day) + 3, y: 16 }, dayText(day, this.context.language, step)))),
      rows);
    this.drawNear();
    const parts = [`${dayText(Math.round(this.span.from), this.context.language)} to ${dayText(Math.round(this.span.to), this.context.language)}.`];
    if (grouped > 0) {
      parts.push(`${grouped.toLocaleString(this.context.language)} facts are too many to draw one by one: bars tell how many there are; zoom in or filter to see each.`);
    }
    if (this.left > 0) {
      parts.push(`${this.left.toLocaleString(this.context.language)} more lanes with fewer facts are left out.`);
    }
    this.status.textContent = parts.join(" ");
  }

  /** Draws the marks of lanes that are on the screen or near it; the others once somebody goes there. */
  drawNear(all = false) {
    const top = this.svg.getBoundingClientRect().top;
    const isNear = lane => all || top + lane.bottom > -innerHeight && top + lane.top < 2 * innerHeight;
    for (const lane of this.waiting.filter(isNear)) {
      append(lane.group, [lane.marks()]);
    }
    this.waiting = this.waiting.filter(lane => !isNear(lane));
  }

  isVisible(when) {
    const held = holdsWithin(when, this.span.from, this.span.to);
    return (held === "yes" || held === "perhaps" && this.context.state.values.sure !== "certain")
      && !(when.startEarliest === null && when.startLatest === null && when.endEarliest === null && when.endLatest === null);
  }

  /** Puts marks that would cover each other on rows below each other; null where too many would still do. */
  place(visible) {
    const ends = [];
    let covering = 0;
    const placed = visible.map(s => ({ ...s, ...boxOf(s.when, day => this.inPicture(day), this.width) })).sort((a, b) => a.left - b.left || a.fact.order - b.fact.order).map(spell => {
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
    return Math.min(this.width + 20, Math.max(labelWidth, this.x(day)));
  }

  /** How many facts begin where, as bars. */
  bins(visible, y, height) {
    const bins = new Map();
    for (const { when } of visible) {
      const at = Math.floor(this.x(Math.max(this.span.from, when.startEarliest ?? when.startLatest ?? this.span.from)) / 8);
      bins.set(at, (bins.get(at) ?? 0) + 1);
    }
    const most = Math.max(...bins.values());
    return [...bins].map(([at, count]) => {
      const tall = 3 + (height - 7) * count / most;
      return h("rect", { class: "bin", x: Math.max(labelWidth, at * 8), y: y + height - 2 - tall, width: 7, height: tall }, h("title", { svg: true }, counted(count, "fact", this.context.language)));
    });
  }

  mark({ fact, when }, y) {
    const sentence = sentenceOf(this.context.facts, fact, this.context.language);
    const color = this.context.colors.get(fact.kind) ?? 0;
    return h("g", {
      class: `mark ${fact.standing ?? "asserted"} color${color} ${hereClass(this.context, fact.id)}`,
      "data-item": fact.id,
      onclick: () => this.context.state.set({ view: "item", item: fact.id }),
    }, markOf(fact, when, this.context.facts.kinds.get(fact.kind)?.reading === "lasting", day => this.inPicture(day), y, this.width, color),
    h("title", { svg: true }, `${sentence}${when.text ? ` ${when.text}` : ""}`));
  }
}
