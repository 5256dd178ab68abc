// The village (see village.mjs) with streets: a canal with a quay on both sides, steps across it, and a bridge further on.
//
//                      W0        E0           52.3250
//                      │ Westkade│ Oostkade
//              here  ○ │    ~    │ L          52.3225     ┌────┐  the Playground: 440 m away over the water,
//                      W1┄┄┄~┄┄┄┄E1           52.3221     │ P  │  and 2.1 km on foot
//   c      t           │ Trapbrug│            52.3220     └────┘
//   H──────────────────W2   ~    │            52.3218     P
//       Hoofdstraat    │    ~    │                        │ Speelweg
//                      W3────────E3───────────────────────S      52.3150
//                          Brugweg                      5.634
//                    5.6274    5.6281
//
// From `HERE` it is 35 m in a straight line to the Library, 150 m over the steps and 1.7 km without them. No street leads
// to the benches, the community centre and the tables.
import { crc32 } from "node:zlib";
import { body } from "./server.mjs";
import { manifest, serveAtlas } from "./village.mjs";

/** Latitude, longitude, as the attribute `near` has them. */
export const HERE = "52.3225,5.6275";
/** The places that a way leads to, by their walks from `HERE`, over the steps; by the straight line; without steps. */
export const ON_FOOT = ["library", "toilets", "cafe", "play"];
export const STRAIGHT = ["library", "play", "toilets", "cafe"];
export const STEP_FREE = ["toilets", "cafe", "library", "play"];

const [STREET, WAY_OF_STEPS] = [2, 5];
const CORNERS = {
  W0: [5.6274, 52.325],
  W1: [5.6274, 52.3221],
  W2: [5.6274, 52.3218],
  W3: [5.6274, 52.315],
  E0: [5.6281, 52.325],
  E1: [5.6281, 52.3221],
  E3: [5.6281, 52.315],
  H: [5.604, 52.3218],
  S: [5.634, 52.315],
  P: [5.634, 52.3218],
};
const WAYS = [
  ["Westkade", STREET, "W0", "W1", "W2", "W3"],
  ["Oostkade", STREET, "E0", "E1", "E3"],
  ["Trapbrug", WAY_OF_STEPS, "W1", "E1"],
  ["Hoofdstraat", STREET, "W2", "H"],
  ["Brugweg", STREET, "W3", "E3", "S"],
  ["Speelweg", STREET, "S", "P"],
];
const CANAL = [[5.6276, 52.314], [5.6279, 52.314], [5.6279, 52.326], [5.6276, 52.326]];

/** The streets as a file, by src/streets/FORMAT.md. */
export function streets({ version = 1 } = {}) {
  const bytes = [];
  const number = (value) => {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
    bytes.push(value);
  };
  const signed = (value) => number(value < 0 ? -2 * value - 1 : 2 * value);
  const millionths = ([lon, lat]) => [Math.round(lon * 1e6), Math.round(lat * 1e6)];
  const position = ([x, y], [beforeX, beforeY]) => {
    signed(x - beforeX);
    signed(y - beforeY);
  };
  const names = WAYS.map(([name]) => name).sort();
  number(names.length);
  for (const name of names) number(name.length);
  for (const name of names) bytes.push(...Buffer.from(name));

  const morton = ([x, y]) => {
    let code = 0n;
    const [east, north] = [BigInt(x + 180_000_000), BigInt(y + 180_000_000)];
    for (let bit = 0n; bit < 32n; bit += 1n) {
      code |= (((east >> bit) & 1n) << (2n * bit)) | (((north >> bit) & 1n) << (2n * bit + 1n));
    }
    return code;
  };
  const corners = Object.entries(CORNERS).map(([name, at]) => ({ name, at: millionths(at), code: morton(millionths(at)) }));
  corners.sort((a, b) => (a.code < b.code ? -1 : 1));
  number(corners.length);
  let before = [0, 0];
  for (const { at } of corners) {
    position(at, before);
    before = at;
  }

  const node = (name) => corners.findIndex((corner) => corner.name === name);
  const edges = WAYS.flatMap(([name, kind, ...along]) =>
    along.slice(1).map((to, at) => {
      const [first, last] = [node(along[at]), node(to)].sort((a, b) => a - b);
      return { first, last, kind, name: names.indexOf(name) };
    }),
  );
  edges.sort((a, b) => a.first - b.first || a.last - b.last);
  number(edges.length);
  let from = 0;
  for (const { first, last, kind, name } of edges) {
    number(first - from);
    from = first;
    signed(last - first);
    // Walked both ways; steps stop a wheelchair.
    bytes.push(kind | 0b11000 | (kind === WAY_OF_STEPS ? 0 : 0b100000));
    number(name + 1);
    number(0);
  }

  number(1);
  bytes.push(0);
  number(1);
  number(CANAL.length);
  before = [0, 0];
  for (const at of CANAL.map(millionths)) {
    position(at, before);
    before = at;
  }

  const content = Buffer.from(bytes);
  const envelope = Buffer.alloc(16);
  envelope.write("SLVS");
  envelope.writeUInt32LE(version, 4);
  envelope.writeUInt32LE(content.length, 8);
  envelope.writeUInt32LE(crc32(content), 12);
  return Buffer.concat([envelope, content]);
}

/** A file of streets as an answer. */
export const binary = (bytes) => body(bytes, "application/octet-stream");

/** Serves the village with streets until `t` ends; `answer` is what the server says of the streets. */
export const serveQuays = (browser, t, answer = binary(streets())) =>
  serveAtlas(
    browser,
    t,
    {
      "atlas.json": { ...manifest, parts: { ...manifest.parts, streets: { file: "streets.bin" } } },
      "streets.bin": answer,
    },
    "/quays",
  );

/** An answer that is held until `open` is called. */
export function gate(answer = binary(streets())) {
  let open;
  const opened = new Promise((done) => {
    open = done;
  });
  const held = async (request, response) => {
    await opened;
    return answer(request, response);
  };
  return { held, open };
}

/** Waits until the element knows the streets: nothing else can be set before. */
export const withStreets = (visit) => visit.element.locator("details.foot").waitFor({ state: "attached" });
