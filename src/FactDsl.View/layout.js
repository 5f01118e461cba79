// Where the dots of the network lie: what is tied together lies together, and the same facts give the same picture.

const pictureWidth = 1400;
const labelHeight = 19;

function radiusOf(node) {
  return 6 + Math.min(14, node.ties);
}

/** Lays each group of dots that are tied out by itself, and puts the groups beside and below each other. Gives the height of all. */
function layOut(nodes, edges) {
  const groups = groupsOf(nodes, edges).map(group => {
    const own = new Set(group);
    spread(group, edges.filter(e => own.has(e.from)));
    // Names lie flat, so that a group needs more room across than down.
    const tall = group.length === 1 ? 60 : Math.min(1000, 60 + 105 * Math.sqrt(group.length));
    const wide = group.length === 1 ? 150 : Math.min(pictureWidth, 150 + tall * 1.2);
    fit(group, "x", 80, wide - 70);
    fit(group, "y", 50, tall);
    return { group, wide, tall: tall + 40 };
  });
  let x = 0, y = 0, row = 0;
  for (const { group, wide, tall } of groups) {
    if (x > 0 && x + wide > pictureWidth) {
      [x, y, row] = [0, y + row, 0];
    }
    for (const node of group) {
      node.x += x;
      node.y += y;
    }
    x += wide;
    row = Math.max(row, tall);
  }
  return y + row;
}

/** The dots that are tied to each other, directly or by others; the largest group first. */
function groupsOf(nodes, edges) {
  const ties = new Map(nodes.map(n => [n, []]));
  for (const { from, to } of edges) {
    ties.get(from).push(to);
    ties.get(to).push(from);
  }
  const seen = new Set();
  const groups = [];
  for (const start of nodes) {
    if (seen.has(start)) {
      continue;
    }
    seen.add(start);
    const group = [start];
    for (let i = 0; i < group.length; i++) {
      for (const other of ties.get(group[i])) {
        if (!seen.has(other)) {
          seen.add(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}

/** Fruchterman and Reingold, "Graph Drawing by Force-directed Placement" (1991), from a circle. */
function spread(nodes, edges) {
  const size = 1000;
  const ideal = 0.62 * size / Math.sqrt(nodes.length + 1);
  nodes.forEach((node, i) => {
    const angle = 2 * Math.PI * i / nodes.length;
    node.x = size / 2 + Math.cos(angle) * size * 0.35;
    node.y = size / 2 + Math.sin(angle) * size * 0.35;
  });
  const steps = 220;
  for (let step = 0; step < steps; step++) {
    for (const node of nodes) {
      node.dx = (size / 2 - node.x) * 0.05;
      node.dy = (size / 2 - node.y) * 0.05;
    }
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        push(nodes[i], nodes[j], distance => -ideal * ideal / distance);
      }
    }
    for (const edge of edges) {
      push(edge.from, edge.to, distance => distance * distance / ideal / (1 + Math.min(edge.from.ties, edge.to.ties) / 4));
    }
    const most = size * 0.08 * (1 - step / steps);
    for (const node of nodes) {
      const length = Math.hypot(node.dx, node.dy) || 1;
      node.x += node.dx / length * Math.min(length, most);
      node.y += node.dy / length * Math.min(length, most);
    }
  }

  function push(a, b, force) {
    const dx = a.x - b.x, dy = a.y - b.y;
    const distance = Math.max(1, Math.hypot(dx, dy));
    const strength = force(distance) / distance;
    a.dx -= dx * strength;
    a.dy -= dy * strength;
    b.dx += dx * strength;
    b.dy += dy * strength;
  }
}

function fit(nodes, axis, low, high) {
  const least = Math.min(...nodes.map(n => n[axis])), greatest = Math.max(...nodes.map(n => n[axis]));
  for (const node of nodes) {
    node[axis] = greatest - least < 1 ? (low + high) / 2 : low + (node[axis] - least) * (high - low) / (greatest - least);
  }
}

/** Where names stand without covering dots and other names: above their dot, below it, or nowhere. Those with more ties come first. */
function namesWithRoom(labels) {
  const taken = labels.map(({ node }) => boxAround(node, radiusOf(node), node.y - radiusOf(node), 2 * radiusOf(node), node));
  const named = new Map();
  for (const { node, text } of labels.slice().sort((a, b) => b.node.ties - a.node.ties)) {
    const half = text.length * 4.6, above = node.y - radiusOf(node) - 4, below = node.y + radiusOf(node) + 16;
    const y = [above, below].find(base => isFree(boxAround(node, half, base - 15, labelHeight, node)));
    if (y !== undefined) {
      taken.push(boxAround(node, half, y - 15, labelHeight, null));
    }
    named.set(node, { text, y: y ?? above, hasRoom: y !== undefined });
  }
  return named;

  function isFree(box) {
    return taken.every(t => t.of === box.of || t.left >= box.right || t.right <= box.left || t.top >= box.bottom || t.bottom <= box.top);
  }
}

function boxAround(node, half, top, height, of) {
  return { left: node.x - half, right: node.x + half, top, bottom: top + height, of };
}
