// A second decoder of `streets.bin`, `people.bin` and `addresses.bin`, written from src/streets/FORMAT.md alone, and a plain
// Dijkstra on the network. It runs in a page and in node, and shares no code with the engine.

const WALK_FROM_FIRST = 0b1000;
const WALK_FROM_LAST = 0b10000;
const SMALL_COMPONENT = 0b1000000;
const UNDERGROUND = 0b10000000;
const STEPS = 5;
/** Time on steps, as a multiple of the time on a level way of the same length. */
const STEPS_EFFORT = 2.5;

/** WGS84 (EPSG:4979, degrees, height 0) to space (EPSG:4978, metres). */
function inSpace([lon, lat]) {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const e2 = f * (2 - f);
  const [x, y] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  const n = a / Math.sqrt(1 - e2 * Math.sin(y) ** 2);
  return [n * Math.cos(y) * Math.cos(x), n * Math.cos(y) * Math.sin(x), n * (1 - e2) * Math.sin(y)];
}

const apart = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Reads the content of a file: numbers, positions and texts, one after the other. */
function content(bytes) {
  let at = 16; // The content starts after the envelope.
  const byte = () => bytes[(at += 1) - 1];
  const number = () => {
    let [value, scale] = [0, 1];
    for (;;) {
      const next = byte();
      value += (next & 0x7f) * scale;
      if (next < 0x80) return value;
      scale *= 128;
    }
  };
  const signed = () => {
    const value = number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  const position = ([x, y]) => [x + signed(), y + signed()];
  const positions = (count, before) => Array.from({ length: count }, () => (before = position(before)));
  const skip = (count) => {
    at += count;
  };
  const text = (length) => new TextDecoder().decode(bytes.subarray(at, (at += length)));
  return { byte, number, signed, position, positions, skip, text };
}

const degrees = ([x, y]) => [x / 1e6, y / 1e6];

/** The population points of a `people.bin`, as `[lon, lat]` in degrees. */
export function readHomes(bytes) {
  const { byte, number, position } = content(bytes);
  byte(); // The unit: addresses or residents.
  let before = [0, 0];
  return Array.from({ length: number() }, () => {
    before = position(before);
    for (let at = 0; at < 3; at += 1) number();
    return degrees(before);
  });
}

/** The streets and addresses of an `addresses.bin` as search texts: `Landstrasse, Vaduz` and `Landstrasse 12a, Vaduz`. */
export function readAddresses(bytes) {
  const { number, signed, text } = content(bytes);
  const lengths = Array.from({ length: number() }, number);
  const texts = lengths.map(text);
  const optional = () => texts[number() - 1] ?? "";
  const step = () => [signed(), signed()];
  return Array.from({ length: number() }, () => {
    const name = texts[number()];
    const town = optional();
    step();
    let key = 0;
    const houses = Array.from({ length: number() }, () => {
      key += signed();
      const house = `${key > 0 ? key - 1 : ""}${optional()}`;
      step();
      return `${name} ${house}, ${town}`;
    });
    return [`${name}, ${town}`, ...houses];
  }).flat();
}

/** Nodes as `[lon, lat]` in degrees, and edges as `{ first, last, kind, points }`. The areas after them are not read. */
export function readNetwork(bytes) {
  const { number, signed, positions, skip } = content(bytes);
  const names = Array.from({ length: number() }, number);
  skip(names.reduce((sum, length) => sum + length, 0));
  const nodes = positions(number(), [0, 0]);
  let first = 0;
  const edges = Array.from({ length: number() }, () => {
    first += number();
    const last = first + signed();
    const kind = number();
    number(); // The name.
    const inner = positions(number(), nodes[first]);
    return { first, last, kind, points: [nodes[first], ...inner, nodes[last]] };
  });
  for (const edge of edges) edge.points = edge.points.map(degrees);
  return { nodes: nodes.map(degrees), edges };
}

/** The arcs that leave each node: `{ to, length, effort }`, metres. */
export function arcsOf({ nodes, edges }) {
  const arcs = nodes.map(() => []);
  for (const { first, last, kind, points } of edges) {
    const space = points.map(inSpace);
    let length = 0;
    for (let i = 1; i < space.length; i += 1) length += apart(space[i - 1], space[i]);
    const effort = length * ((kind & 7) === STEPS ? STEPS_EFFORT : 1);
    if (kind & WALK_FROM_FIRST) arcs[first].push({ to: last, length, effort });
    if (kind & WALK_FROM_LAST) arcs[last].push({ to: first, length, effort });
  }
  return arcs;
}

/** Nodes to which their own position snaps: alone at that position, on a level street of a large component, not in a tunnel. */
export function plainNodes({ nodes, edges }) {
  const seen = new Map();
  for (const at of nodes) seen.set(String(at), (seen.get(String(at)) ?? 0) + 1);
  const walked = WALK_FROM_FIRST | WALK_FROM_LAST;
  const plain = new Set();
  for (const { first, last, kind } of edges) {
    const elsewhere = kind & (SMALL_COMPONENT | UNDERGROUND);
    if ((kind & walked) === walked && !elsewhere && (kind & 7) !== STEPS) plain.add(first).add(last);
  }
  return [...plain].filter((node) => seen.get(String(nodes[node])) === 1).sort((a, b) => a - b);
}

/**
 * Dijkstra's algorithm with a binary heap and nothing else, from a node to all others, or until `goal` is settled:
 * the efforts in metres, and how many nodes were settled.
 */
export function dijkstra(arcs, start, goal = -1) {
  const efforts = new Float64Array(arcs.length).fill(Infinity);
  const done = new Uint8Array(arcs.length);
  const heap = [[0, start]];
  let settled = 0;
  efforts[start] = 0;
  while (heap.length > 0) {
    const [effort, node] = pop(heap);
    if (done[node]) continue;
    done[node] = 1;
    settled += 1;
    if (node === goal) break;
    for (const arc of arcs[node]) {
      const through = effort + arc.effort;
      if (through < efforts[arc.to]) push(heap, [(efforts[arc.to] = through), arc.to]);
    }
  }
  return { efforts, settled };
}

function push(heap, item) {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (heap[above][0] <= item[0]) break;
    heap[at] = heap[above];
    at = above;
  }
  heap[at] = item;
}

function pop(heap) {
  const top = heap[0];
  const item = heap.pop();
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && heap[below + 1][0] < heap[below][0]) below += 1;
    if (heap[below][0] >= item[0]) break;
    heap[at] = heap[below];
    at = below;
  }
  heap[at] = item;
  return top;
}
