// Whom an item stands for: what is told of a group may be so of each of its members, and what is denied of it is denied of each.

/** The members of those items whose kind says by a field that they stand for them, members of members included; by the item. */
function membersOf(facts) {
  const own = new Map();
  for (const item of facts.items) {
    for (const field of (facts.kinds.get(item.kind)?.fields ?? []).filter(f => f.distributive)) {
      for (const value of (item.fields?.[field.field] ?? []).filter(v => v.item)) {
        listOf(own, item.id).push({ id: value.item, when: timeOf(value.time), isDoubted: value.doubted === true });
      }
    }
  }
  const all = new Map();
  for (const id of own.keys()) {
    const found = [{ id, when: null, isDoubted: false }], seen = new Set([id]);
    for (let next = 0; next < found.length; next++) {
      for (const member of own.get(found[next].id) ?? []) {
        if (!seen.has(member.id)) {
          seen.add(member.id);
          found.push({ ...member, isDoubted: member.isDoubted || found[next].isDoubted });
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
        if (!named.has(member.id) && mayOverlap(member.when, when) && !found.some(f => f.id === member.id && f.group === value.item)) {
          const isDenied = fact.standing === "denied";
          found.push({ fact, field, value, id: member.id, group: value.item, when, isPossible: !isDenied || fact.doubted === true || value.doubted === true || member.isDoubted });
        }
      }
    }
  }
  return found;
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
