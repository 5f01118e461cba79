// The facts as the views need them: items by their ids, who names whom, who cites what.

class Facts {
  constructor(data) {
    this.kinds = new Map(data.kinds.map(k => [k.kind, k]));
    this.coverages = (data.coverage ?? []).map(c => ({ ...c, uncited: c.uncited.map(s => ({ ...s, text: c.content.slice(s.from, s.to) })) }));
    this.coverage = new Map();
    for (const { source, sentences, uncited } of this.coverages) {
      const known = this.coverage.get(source) ?? { sentences: 0, uncited: [] };
      this.coverage.set(source, { sentences: known.sentences + sentences, uncited: [...known.uncited, ...uncited] });
    }
    this.items = data.items.map((item, order) => ({ ...item, order, when: timeToldOf(item), isFact: this.kinds.get(item.kind)?.isFact === true }));
    this.byId = new Map(this.items.map(i => [i.id, i]));
    this.facts = this.items.filter(i => i.isFact);
    this.naming = new Map();
    this.citing = new Map();
    this.withdrawing = new Map();
    for (const item of this.items) {
      const named = new Set();
      for (const { value } of valuesOf(item)) {
        if (value.item && value.item !== item.id) {
          named.add(value.item);
        }
      }
      for (const id of named) {
        listOf(this.naming, id).push(item);
      }
      for (const value of item.fields?.supersedes ?? []) {
        listOf(this.withdrawing, value.item).push({ by: item, reason: value.with?.because?.[0] ?? null });
      }
      item.sources = sourcesOf(item);
      for (const source of item.sources) {
        listOf(this.citing, source).push(item);
      }
    }
    this.members = membersOf(this);
    this.standingIn = new Map();
    for (const fact of this.facts) {
      fact.standIns = standIns(this, fact);
      for (const standIn of fact.standIns) {
        listOf(this.standingIn, standIn.id).push(standIn);
      }
    }
    this.languages = [...new Set(this.items.flatMap(i => (i.labels ?? []).map(l => l.language).filter(Boolean)))].sort();
    this.certainties = [...new Set(this.facts.flatMap(f => [...(f.fields?.certainty ?? []).map(c => c.word), f.fields?.disputed && "disputed"].filter(Boolean)))].sort();
    this.standings = [...new Set(this.facts.map(f => f.standing))].sort();
  }

  /** Kinds that have facts, and how many. */
  factKinds() {
    const count = new Map();
    for (const fact of this.facts) {
      count.set(fact.kind, (count.get(fact.kind) ?? 0) + 1);
    }
    return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  /** Kinds of things that facts name, by how often. */
  namedKinds() {
    const count = new Map();
    for (const [id, facts] of this.naming) {
      const kind = this.byId.get(id)?.kind;
      if (kind && !this.kinds.get(kind).isFact && kind !== "source") {
        count.set(kind, (count.get(kind) ?? 0) + facts.filter(f => f.isFact).length);
      }
    }
    return [...count].filter(c => c[1] > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(c => c[0]);
  }

  /** The facts that name an item, in the order of time; not those that name it only to replace it or to take it back. */
  about(id) {
    const withdrawing = new Set((this.withdrawing.get(id) ?? []).map(w => w.by));
    return (this.naming.get(id) ?? []).filter(i => !withdrawing.has(i) || [...valuesOf(i)].some(v => v.value.item === id && v.field !== "supersedes")).sort(byTime);
  }

  label(id, language) {
    const item = this.byId.get(id);
    return item ? labelOf(item, language) : id;
  }
}

function listOf(map, key) {
  let list = map.get(key);
  if (!list) {
    map.set(key, list = []);
  }
  return list;
}

/** The label of an item in a language, else in its broader one, else one of no language, else in another that the reader understands, else the first, else its name. */
function labelOf(item, language) {
  const labels = item.labels ?? [];
  const inLanguage = wanted => {
    for (let parts = wanted.split("-"); parts.length > 0; parts = parts.slice(0, -1)) {
      const label = labels.find(l => l.language?.toLowerCase() === parts.join("-").toLowerCase());
      if (label) {
        return label;
      }
    }
    return null;
  };
  const label = inLanguage(language) ?? labels.find(l => !l.language) ?? understood.map(inLanguage).find(Boolean) ?? labels[0];
  return label?.text ?? item.name ?? null;
}

/** All values of an item's fields, with the field that each stands in. */
function* valuesOf(item) {
  for (const [field, values] of Object.entries(item.fields ?? {})) {
    for (const value of values) {
      yield { field, value };
    }
  }
}

/** What a value says, in words. */
function valueText(facts, value, language) {
  const said = value.item ? nameOf(facts, facts.byId.get(value.item), language) ?? value.item
    : value.text ?? (value.word && spoken(value.word)) ?? value.code ?? value.url ?? value.languageTag ?? value.date?.text ?? value.number?.text ?? value.money?.text
      ?? (value.flag === undefined ? value.amount ?? value.state ?? "" : value.flag ? say("yes") : say("no"));
  return value.verb ? `${spoken(value.verb)} ${said}` : said;
}

/** An item in words: its label, else for a fact without one its kind and whom it names. */
function nameOf(facts, item, language) {
  if (!item) {
    return null;
  }
  const label = labelOf(item, language);
  return label ?? sentenceOf(facts, item, language);
}

/** A fact as a sentence: standing, kind, whom and what it names. Clauses are English words; other languages do without them. */
function sentenceOf(facts, item, language) {
  const isEnglish = speech === "en";
  if (item.standing === "retraction") {
    const back = facts.byId.get(item.fields?.supersedes?.[0]?.item);
    return say("taken back: {0}", back && back.standing !== "retraction" ? sentenceOf(facts, back, language) : kindName(facts, item.kind));
  }
  const parts = [];
  for (const field of facts.kinds.get(item.kind)?.fields ?? []) {
    const values = item.fields?.[field.field] ?? [];
    const named = onePerValue(values.filter(v => v.item || v.text || v.state === "others"));
    if (named.length === 0) {
      continue;
    }
    const shown = named.slice(0, 4).map(v => v.item ? labelOf(facts.byId.get(v.item) ?? { name: v.item }, language) ?? v.item : v.text ?? spoken(v.state)).map((name, i) => named[i].doubted ? `${name} (?)` : name).join(", ");
    const more = named.length > 4 ? say(" and {0} more", figure(named.length - 4)) : "";
    const verb = named[0].verb ? spoken(named[0].verb) : isEnglish ? field.clause : "";
    parts.push(`${verb} ${shown}${more}`.trim());
  }
  const count = item.fields?.count?.[0];
  const words = { denied: say("no {0}", ""), complete: say("no other {0}", ""), planned: say("planned {0}", ""), cancelled: say("cancelled {0}", ""), superseded: say("superseded {0}", "") };
  const kind = [words[item.standing]?.trim(), words[item.claim]?.trim(), kindName(facts, item.kind)].filter(Boolean).join(" ");
  const told = isEnglish ? [kind, ...parts].join(" ") : [kind, parts.join(" · ")].filter(Boolean).join(speech === "zh" ? "：" : ": ");
  return `${told}${count ? ` (${valueText(facts, count, language)})` : ""}`;
}

/** Values of a field without those that several sources give alike; what one of them gives without doubt is in none. */
function onePerValue(values) {
  const found = new Map();
  for (const value of values) {
    const key = listKey(value);
    if (found.get(key)?.doubted !== false) {
      found.set(key, { ...value, doubted: value.doubted === true });
    }
  }
  return [...found.values()];
}

/** The ids of all sources that an item or one of its values cites. */
function sourcesOf(item) {
  const sources = new Set();
  const add = citations => {
    for (const citation of citations ?? []) {
      if (citation.source) {
        sources.add(citation.source);
      }
    }
  };
  add(item.citations);
  for (const { value } of valuesOf(item)) {
    add(value.citations);
  }
  for (const account of item.times ?? []) {
    add(account.citations);
  }
  return sources;
}

/** Undated facts last; else by the first day on which they may have begun. */
function byTime(a, b) {
  const first = (a.when?.startEarliest ?? a.when?.startLatest ?? Infinity) - (b.when?.startEarliest ?? b.when?.startLatest ?? Infinity);
  return Number.isNaN(first) || first === 0 ? a.order - b.order : first;
}

function placeOf(item) {
  return item.file ? `${item.file}:${item.line}` : "";
}
