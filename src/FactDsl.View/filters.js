// What the reader wants to see: kinds, standing, source, how sure, words in any language, and a span of time.

function filtered(context, byKind = true) {
  const { facts, state } = context;
  const { kinds, standing, source, sure, certainty, q } = state.values;
  const wanted = kinds && byKind ? new Set(kinds.split(",")) : null;
  const words = folded(q);
  return facts.facts.filter(fact =>
    (!wanted || wanted.has(fact.kind))
    && (!standing || fact.standing === standing)
    && (!source || fact.sources.has(source))
    && (sure !== "exact" || isSure(fact))
    && (sure !== "certain" || !isOnlyPossible(fact))
    && (!certainty || (certainty === "disputed" ? fact.fields?.disputed : fact.fields?.certainty?.some(c => c.word === certainty)))
    && (!words || matches(facts, fact, words)));
}

/** Asserted, with a beginning and an end that leave no doubt on which days it was. */
function isSure(fact) {
  const time = fact.when;
  return fact.standing === "asserted" && !isOnlyPossible(fact) && time !== null && !time.isDoubted && time.startEarliest !== null && time.startEarliest === time.startLatest
    && (time.endEarliest === time.endLatest);
}

/** A text without case and marks, so that "pekin" finds "Pékin". */
function folded(text) {
  return (text ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** Whether a fact, or anything that it names, is called so in any language. */
function matches(facts, fact, words) {
  if (isCalled(fact, words)) {
    return true;
  }
  for (const { value } of valuesOf(fact)) {
    const named = value.item ? facts.byId.get(value.item) : null;
    if ((named && isCalled(named, words)) || (value.text && folded(value.text).includes(words))) {
      return true;
    }
  }
  return false;
}

function isCalled(item, words) {
  item.calls ??= [item.name, item.id, ...(item.labels ?? []).map(l => l.text), ...(item.fields?.aka ?? []).map(a => a.text)].filter(Boolean).map(folded);
  return item.calls.some(call => call.includes(words));
}

/** The controls of the filters. */
function filterBar(context, more = [], hasKinds = true) {
  const { facts, state, language } = context;
  const values = state.values;
  const chosen = new Set(values.kinds ? values.kinds.split(",") : []);
  const choose = (name, label, options, all) => h("label", {}, label, h("select", {
    id: `filter-${name}`,
    onchange: event => state.set({ [name]: event.target.value }),
  }, [["", all], ...options].map(([value, text]) => h("option", { value, selected: values[name] === value }, text))));
  const kinds = facts.factKinds();
  const isFiltered = ["kinds", "standing", "source", "sure", "certainty", "q"].some(key => values[key] !== "");
  const controls = [
    hasKinds && h("fieldset", { class: "kinds" }, h("legend", {}, say("Kinds")), kinds.map(([kind, count]) => h("label", { class: "chip" },
      h("input", {
        type: "checkbox",
        value: kind,
        ".checked": chosen.size === 0 || chosen.has(kind),
        onchange: event => {
          const next = new Set(chosen.size === 0 ? kinds.map(k => k[0]) : chosen);
          next[event.target.checked ? "add" : "delete"](kind);
          state.set({ kinds: next.size === kinds.length ? "" : [...next].sort().join(",") });
        },
      }),
      h("span", { class: `swatch color${context.colors.get(kind)}` }),
      kindName(facts, kind), h("span", { class: "tag" }, ` ${figure(count)}`)))),
    choose("standing", say("Standing"), facts.standings.map(s => [s, spoken(s)]), say("any")),
    choose("source", say("Source"), [...facts.citing.keys()].map(s => [s, facts.label(s, language) ?? s]).sort((a, b) => a[1].localeCompare(b[1], language)), say("any")),
    choose("sure", say("Answers"), [["certain", say("certain ones")], ["exact", say("exact dates")]], say("possible ones too")),
    facts.certainties.length > 0 && choose("certainty", say("Certainty"), facts.certainties.map(c => [c, spoken(c)]), say("any")),
    h("label", {}, say("Names and words"), h("input", {
      type: "search",
      id: "filter-q",
      value: values.q,
      placeholder: say("in any language"),
      onchange: event => state.set({ q: event.target.value }),
    })),
  ];
  // Beside a text and on a phone there is little room.
  return h("div", { class: "filters", role: "search", "aria-label": say("Filters") }, more,
    context.editor || innerWidth <= 640 ? h("details", { open: isFiltered }, h("summary", {}, say("Filters")), h("div", { class: "filters" }, controls)) : controls);
}
