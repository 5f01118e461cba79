// Where the dots of the network lie: what is tied together lies together, and the same facts give the same picture.

const nameHeight = 16;
const letterWidth = 7.2;

function radiusOf(node) {
  return 5 + Math.min(11, 1.2 * Math.sqrt(node.ties) * 2);
}

/**
 * Lays dots out by the forces of d3-force, which begin from fixed places and draw no lots. Dots that lay somewhere before move
 * from there, so that whoever goes from day to day finds them again.
 */
function layOut(nodes, edges, before, width, height) {
  const known = nodes.filter(node => {
    const place = before.get(node.id);
    Object.assign(node, place);
    return place;
  }).length;
  const isFresh = known < nodes.length / 2;
  d3.forceSimulation(nodes).stop()
    .alpha(isFresh ? 1 : 0.25)
    .force("ties", d3.forceLink(edges).distance(edge => 50 + 3 * Math.min(edge.source.ties, edge.target.ties)))
    .force("apart", d3.forceManyBody().strength(-260).distanceMax(500))
    .force("room", d3.forceCollide(node => radiusOf(node) + 12))
    .force("x", d3.forceX().strength(0.06))
    // A screen is wider than it is high, and so are names.
    .force("y", d3.forceY().strength(0.06 * Math.max(1, width / height)))
    .tick(isFresh ? 300 : 60);
  for (const { id, x, y } of nodes) {
    before.set(id, { x, y });
  }
  fit(nodes, "x", 70, width - 70, 1.4);
  fit(nodes, "y", 30, height - 30, 1.4);
}

/** Spreads dots over the room that there is, yet never far apart. */
function fit(nodes, axis, low, high, most) {
  const [least, greatest] = d3.extent(nodes, node => node[axis]);
  const scale = Math.min(most, (high - low) / Math.max(1, greatest - least));
  for (const node of nodes) {
    node[axis] = (low + high) / 2 + (node[axis] - (least + greatest) / 2) * scale;
  }
}

/** Where names stand without covering dots and other names: above their dot, below it, or nowhere. Those with more ties come first. */
function namesWithRoom(labels, x, y) {
  const taken = labels.map(({ node }) => boxAround(x(node), radiusOf(node), y(node) - radiusOf(node), 2 * radiusOf(node), node));
  const named = new Map();
  for (const { node, text } of labels.slice().sort((a, b) => b.node.ties - a.node.ties)) {
    const half = text.length * letterWidth / 2 + 2, above = -radiusOf(node) - 4, below = radiusOf(node) + 13;
    const at = [above, below].find(base => isFree(boxAround(x(node), half, y(node) + base - 12, nameHeight, node)));
    if (at !== undefined) {
      taken.push(boxAround(x(node), half, y(node) + at - 12, nameHeight, null));
    }
    named.set(node, { text, y: at ?? above, hasRoom: at !== undefined });
  }
  return named;

  function isFree(box) {
    return taken.every(t => t.of === box.of || t.left >= box.right || t.right <= box.left || t.top >= box.bottom || t.bottom <= box.top);
  }
}

function boxAround(centre, half, top, height, of) {
  return { left: centre - half, right: centre + half, top, bottom: top + height, of };
}
