// How a mark of the timeline looks says how much is known.

// How far the mark of an end that nothing bounds fades away.
const fadeWidth = 48;

/** Where a mark begins and ends in the picture, and from where to where it is sure. */
function boxOf(when, x, frame) {
  const surelyFrom = when.startLatest !== null ? x(when.startLatest) : when.start === "open" ? frame.left : null;
  const surelyTo = when.endEarliest !== null ? x(when.endEarliest + 1) : when.end === "open" ? frame.right : null;
  const knownLeft = when.startEarliest !== null ? x(when.startEarliest) : null;
  const knownRight = when.endLatest !== null ? x(when.endLatest + 1) : null;
  const left = knownLeft ?? (when.start === "open" ? frame.left : Math.max(frame.left, (surelyFrom ?? surelyTo ?? knownRight ?? frame.left) - fadeWidth));
  const right = knownRight ?? (when.end === "open" ? frame.right : Math.min(frame.right, (surelyTo ?? surelyFrom ?? knownLeft ?? frame.right) + fadeWidth));
  return { left, right: Math.max(left, right), surelyFrom: surelyFrom ?? right, surelyTo: surelyTo ?? left };
}

/**
 * A day is a dot. One moment on an unknown day is a hollow band with a dot that might lie anywhere in it; what lasted is a solid bar
 * that fades where its ends are not certain and runs out with an arrow where it goes on. Denials are crossed, counts tell their number.
 * What is only possible is hollow, with a question mark; where sources differ on when, each account is hollow and a line ties them.
 */
function markOf({ fact, when, isPossible }, isLasting, x, middle, frame, color) {
  const { left, right } = boxOf(when, x, frame);
  const isDoubted = isPossible || when.isDoubted;
  const parts = when.accounts ? accountParts(fact, when, isLasting, x, middle, frame, color) : timeParts(fact, when, isLasting, x, middle, frame, color);
  const centre = Math.min(frame.right - 10, Math.max(frame.left + 6, (left + right) / 2));
  if (fact.standing === "denied") {
    parts.push(h("path", { d: `M${centre - 5},${middle - 5} L${centre + 5},${middle + 5} M${centre + 5},${middle - 5} L${centre - 5},${middle + 5}`, class: "cross" }));
  }
  if (fact.standing === "cancelled" || isWithdrawn(fact)) {
    parts.push(h("line", { x1: Math.max(frame.left, left - 3), x2: right + 3, y1: middle, y2: middle, class: "struck" }));
  }
  if (fact.standing === "counted") {
    const count = fact.fields?.count?.[0];
    parts.push(h("text", { x: centre, y: middle + 4, class: "count" }, `${count ? countText(count) : "?"}${isDoubted ? " ?" : ""}`));
  } else if (isDoubted) {
    // Beside a cross, not under it.
    parts.push(h("text", { x: fact.standing === "denied" ? centre + 11 : centre, y: middle + 4, class: "maybe" }, "?"));
  }
  return parts;
}

function isMoment(fact, when, isLasting) {
  return !isLasting && when.startEarliest !== null && when.startEarliest === when.endEarliest && when.startLatest === when.endLatest && fact.standing !== "denied" && fact.standing !== "counted";
}

/** The parts of a mark that say when. */
function timeParts(fact, when, isLasting, x, middle, frame, color) {
  const { left, right, surelyFrom, surelyTo } = boxOf(when, x, frame);
  const parts = [];
  if (isMoment(fact, when, isLasting) && (right - left < 9 || when.startEarliest === when.startLatest)) {
    parts.push(h("circle", { cx: (left + right) / 2, cy: middle, r: 5, class: "dot" }));
  } else if (isMoment(fact, when, isLasting)) {
    parts.push(h("rect", { x: left, y: middle - 5, width: right - left, height: 10, rx: 5, class: "window" }), h("circle", { cx: (left + right) / 2, cy: middle, r: 2.5, class: "dot" }));
  } else {
    const [runsFrom, runsTo] = [when.start === "open", when.end === "open"];
    const from = runsFrom ? Math.max(surelyFrom, left + 9) : surelyFrom, to = runsTo ? Math.min(surelyTo, right - 9) : surelyTo;
    if (surelyFrom > left) {
      parts.push(h("rect", { x: left, y: middle - 5, width: Math.min(surelyFrom, right) - left, height: 10, fill: `url(#in${color})` }));
    }
    if (to > from) {
      parts.push(h("rect", { x: from, y: middle - 5, width: Math.max(2, to - from), height: 10, class: "bar" }));
    }
    if (right > surelyTo && !runsTo) {
      parts.push(h("rect", { x: Math.max(left, surelyTo), y: middle - 5, width: right - Math.max(left, surelyTo), height: 10, fill: `url(#out${color})` }));
    }
    if (runsFrom) {
      parts.push(h("polygon", { points: `${left + 9},${middle - 6} ${left},${middle} ${left + 9},${middle + 6}`, class: "bar" }));
    }
    if (runsTo) {
      parts.push(h("polygon", { points: `${right - 9},${middle - 6} ${right},${middle} ${right - 9},${middle + 6}`, class: "bar" }));
    }
  }
  return parts;
}

/** Each account hollow, a line between them, and solid only what all of them agree on. */
function accountParts(fact, when, isLasting, x, middle, frame, color) {
  const whole = boxOf(when, x, frame), isOfMoment = isMoment(fact, when, isLasting);
  if (isOfMoment && whole.right - whole.left < 11) {
    return [h("g", { class: "account" }, h("circle", { cx: (whole.left + whole.right) / 2, cy: middle, r: 5, class: "dot" })), h("text", { x: (whole.left + whole.right) / 2, y: middle + 4, class: "maybe" }, "?")];
  }
  const agreed = !isOfMoment && whole.surelyTo > whole.surelyFrom ? whole : null;
  return [
    agreed ? null : h("line", { x1: whole.left, x2: whole.right, y1: middle, y2: middle, class: "either" }),
    ...when.accounts.map(account => h("g", { class: "account" }, timeParts(fact, account, isLasting, x, middle, frame, color))),
    agreed ? h("rect", { x: agreed.surelyFrom, y: middle - 5, width: agreed.surelyTo - agreed.surelyFrom, height: 10, class: "bar" }) : null,
  ].filter(Boolean);
}

function gradientsOf(context) {
  const stop = (offset, color, opacity) => h("stop", { offset, class: `stop${color}`, "stop-opacity": opacity });
  return [...new Set(context.colors.values())].flatMap(color => [
    h("linearGradient", { id: `in${color}` }, stop("0%", color, 0.04), stop("100%", color, 0.85)),
    h("linearGradient", { id: `out${color}` }, stop("0%", color, 0.85), stop("100%", color, 0.04)),
  ]);
}

/** What the marks mean; that of what others replace only where that is asked for, that of what rules derive only where they do. */
function legend(isAskedFor, isDerivedShown = false) {
  const sample = (text, standing, ...parts) => h("li", {}, h("svg", { width: 46, height: 14, "aria-hidden": "true" }, h("g", { class: `mark ${standing} color0` }, parts)), text);
  const bar = (from, to) => h("rect", { x: from, y: 2, width: to - from, height: 10, class: "bar" });
  return h("ul", { class: "legend", "aria-label": say("What the marks mean") },
    sample(say("on that day"), "asserted", h("circle", { cx: 23, cy: 7, r: 5, class: "dot" })),
    sample(say("some moment in it"), "asserted", h("rect", { x: 2, y: 2, width: 42, height: 10, rx: 5, class: "window" }), h("circle", { cx: 23, cy: 7, r: 2.5, class: "dot" })),
    sample(say("throughout"), "asserted", bar(2, 44)),
    sample(say("end not certain"), "asserted", bar(2, 24), h("rect", { x: 24, y: 2, width: 20, height: 10, fill: "url(#out0)" })),
    sample(say("goes on"), "asserted", bar(2, 36), h("polygon", { points: "36,1 45,7 36,13", class: "bar" })),
    sample(say("did not happen"), "denied", bar(2, 44), h("path", { d: "M18,2 L28,12 M28,2 L18,12", class: "cross" })),
    sample(say("planned"), "planned", bar(2, 44)),
    sample(say("called off"), "cancelled", bar(2, 44), h("line", { x1: 2, x2: 44, y1: 7, y2: 7, class: "struck" })),
    sample(say("only reported"), "reported", bar(2, 44)),
    sample(say("only possible"), "possible", h("circle", { cx: 9, cy: 7, r: 5, class: "dot" }), bar(20, 44), h("text", { x: 9, y: 11, class: "maybe" }, "?"), h("text", { x: 32, y: 11, class: "maybe" }, "?")),
    sample(say("sources differ: one of these"), "asserted", h("line", { x1: 8, x2: 38, y1: 7, y2: 7, class: "either" }), [8, 38].map(cx => h("g", { class: "account" }, h("circle", { cx, cy: 7, r: 5, class: "dot" })))),
    isDerivedShown && sample(say("follows by a rule"), "derived", h("circle", { cx: 9, cy: 7, r: 5, class: "dot" }), bar(20, 44)),
    isAskedFor && sample(say("replaced or taken back"), "superseded", bar(2, 44), h("line", { x1: 2, x2: 44, y1: 7, y2: 7, class: "struck" })),
    sample(say("many, as a number"), "counted", bar(2, 44), h("text", { x: 23, y: 11, class: "count" }, ">30")));
}

/** A count as it is told: a number, or that nobody knows it. */
function countText(count) {
  return String(count.number?.text ?? count.word ?? "?");
}

function short(text, most) {
  return text.length > most ? text.slice(0, most - 1) + "…" : text;
}
