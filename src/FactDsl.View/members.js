// Whom an item stands for: what is told of a group may be so of each of its members, and what is denied of it is denied of each.

// So many things the language follows from group to group, and on the average so many ways to each.
const mostMembers = 64;
const mostWays = 16;

/** The members of those items whose kind says by a field that they stand for them, members of members included; by the item. */
function membersOf(facts) {
  const own = new Map();
  for (const item of facts.items) {
    for (const field of (facts.kinds.get(item.kind)?.fields ?? []).filter(f => f.distributive)) {
      for (const value of (item.fields?.[field.field] ?? []).filter(v => v.item)) {
        listOf(own, item.id).push({ id: value.item, when: timeOf(value.time), isDoubted: value.doubted === true || item.doubted === true });
      }
    }
  }
  const all = new Map();
  for (const id of own.keys()) {
    // A member may belong more than once, at other times or by other groups; `whens` are those of each step to it.
    const found = [{ id, whens: [], isDoubted: false, way: [] }];
    const ids = new Set();
    for (let next = 0; next < found.length && (next === 0 || ids.size < mostMembers && found.length < mostMembers * mostWays); next++) {
      const from = found[next];
      for (const member of own.get(from.id) ?? []) {
        const isKnown = found.some(f => f.id === member.id && f.whens.length === 0 && !f.isDoubted);
        if (!isKnown && member.id !== from.id && !from.way.includes(member.id)) {
          ids.add(member.id);
          found.push({ id: member.id, whens: member.when ? [...from.whens, member.when] : from.whens, isDoubted: member.isDoubted || from.isDoubted, way: [...from.way, from.id] });
        }
      }
    }
    all.set(id, found.slice(1));
  }
  return all;
}

/** Whom a fact may be about because it names an item that stands for them: the member, that item, whether it is in doubt. */
function standIns(facts, fact) {
  if (facts.members.size === 0 || isWithdrawn(fact)) {
    return [];
  }
  const found = [], named = new Set([...valuesOf(fact)].map(v => v.value.item));
  for (const { field } of facts.kinds.get(fact.kind)?.fields ?? []) {
    for (const value of (fact.fields?.[field] ?? []).filter(v => facts.members.has(v.item))) {
      const when = value.time ? timeWithin(timeOf(value.time), fact.when) : fact.when;
      for (const member of facts.members.get(value.item)) {
        if (named.has(member.id) || !member.whens.every(w => mayOverlap(w, when))) {
          continue;
        }
        const isDenied = fact.standing === "denied" && fact.doubted !== true && value.doubted !== true && !member.isDoubted && member.whens.every(w => covers(w, when));
        const known = found.find(f => f.id === member.id && f.group === value.item);
        if (known) {
          known.isPossible &&= !isDenied;
        } else {
          found.push({ fact, field, value, id: member.id, group: value.item, when, isPossible: !isDenied });
        }
      }
    }
  }
  return found;
}

/** Whether a membership surely lasted all the time of a fact; of one that is not told, nobody knows. */
function covers(own, when) {
  return Boolean(when) && (own.startLatest ?? (own.start === "open" ? -Infinity : Infinity)) <= (when.startEarliest ?? -Infinity)
    && (when.endLatest ?? Infinity) <= (own.endEarliest ?? (own.end === "open" ? Infinity : -Infinity));
}

/** Whether two times may have a day in common; of a time that is not told, nobody can say no. */
function mayOverlap(a, b) {
  return !a || !b || (a.startEarliest ?? -Infinity) <= (b.endLatest ?? Infinity) && (b.startEarliest ?? -Infinity) <= (a.endLatest ?? Infinity);
}

/** What may be said of an item because a group that it is in is named, a list for each group. */
function asMember(item, context) {
  const { facts, language } = context;
  const groups = new Map();
  for (const standIn of facts.standingIn.get(item.id) ?? []) {
    listOf(groups, standIn.group).push(standIn);
  }
  return [...groups].map(([group, standIns]) => {
    const name = facts.label(group, language) ?? group;
    const possible = new Set(standIns.filter(s => s.isPossible).map(s => s.fact));
    const told = [...new Set(standIns.map(s => s.fact))].sort(byTime);
    return [
      h("h3", {}, say("As a member of {0}: {1}", name, tally(figure(told.length), possible.size))),
      h("p", { class: "note" }, say("What is told of {0} may be so of each member; what is denied of it is denied of each.", name), " ", itemLink(group, context)),
      factTable(say("as a member of {0}", name), told, context, { isPossible: fact => possible.has(fact) }),
    ];
  });
}
