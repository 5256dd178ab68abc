// The village (see village.mjs) with streets and house numbers to search in.
//
//   Hoofdstraat   5.604 … 5.627, 52.3218    1, 12, 12a; in Voorbeeld
//   Kerkpad       5.605, 52.325             3; in Akkerdorp
//   Kerkpad       5.630, 52.305             3; in Engdorp
//   Curaçaolaan   5.610, 52.318             no house is known
import { crc32 } from "node:zlib";
import { binary } from "./quays.mjs";
import { manifest, serveAtlas } from "./village.mjs";

const STREETS = [
  { name: "Curaçaolaan", at: [5.61, 52.318], houses: [] },
  { name: "Hoofdstraat", town: "Voorbeeld", at: [5.615, 52.3218], houses: [["1", "", [5.604, 52.3219]], ["12", "", [5.6272, 52.3219]], ["12", "a", [5.6273, 52.3219]]] },
  { name: "Kerkpad", town: "Akkerdorp", at: [5.605, 52.325], houses: [["3", "", [5.6051, 52.3251]]] },
  { name: "Kerkpad", town: "Engdorp", at: [5.63, 52.305], houses: [["3", "", [5.6301, 52.3051]]] },
];

/** The addresses as a file, by src/streets/FORMAT.md. */
export function addresses({ version = 1, streets = STREETS } = {}) {
  const bytes = [];
  const number = (value) => {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
    bytes.push(value);
  };
  const signed = (value) => number(value < 0 ? -2 * value - 1 : 2 * value);
  const steps = ([lon, lat]) => [Math.round(lon * 1e5), Math.round(lat * 1e5)];
  const position = (at, before) => {
    signed(at[0] - before[0]);
    signed(at[1] - before[1]);
    return at;
  };
  const all = streets.flatMap(({ name, town, houses }) => [name, town, ...houses.map(([, addition]) => addition)]);
  const texts = [...new Set(all.filter(Boolean))].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  number(texts.length);
  for (const text of texts) number(Buffer.from(text).length);
  for (const text of texts) bytes.push(...Buffer.from(text));
  number(streets.length);
  let before = [0, 0];
  for (const { name, town, at, houses } of streets) {
    number(texts.indexOf(name));
    number(town ? texts.indexOf(town) + 1 : 0);
    before = position(steps(at), before);
    number(houses.length);
    let [last, door] = [0, before];
    for (const [digits, addition, at] of houses) {
      signed(Number(digits) + 1 - last);
      last = Number(digits) + 1;
      number(addition ? texts.indexOf(addition) + 1 : 0);
      door = position(steps(at), door);
    }
  }
  const content = Buffer.from(bytes);
  const envelope = Buffer.alloc(16);
  envelope.write("SLVA");
  envelope.writeUInt32LE(version, 4);
  envelope.writeUInt32LE(content.length, 8);
  envelope.writeUInt32LE(crc32(content), 12);
  return Buffer.concat([envelope, content]);
}

/** Serves the village with addresses until `t` ends; `answer` is what the server says of them. */
export const serveDoors = (browser, t, answer = binary(addresses()), files = {}) =>
  serveAtlas(
    browser,
    t,
    {
      "atlas.json": { ...manifest, parts: { ...manifest.parts, addresses: { file: "addresses.bin" } } },
      "addresses.bin": answer,
      ...files,
    },
    "/doors",
  );
