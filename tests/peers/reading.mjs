// The engine without an element beside kdbush and geokdbush, in one tab: 50,000 places from text to index, and the nearest ten.
import { seeded } from "../browser/reference/random.mjs";

/** Times that the places are read, and passes over all questions; the first of each warms up and does not count. */
const [READS, PASSES] = [9, 7];

/** Questions, each near a place. */
const QUESTIONS = 1_000;

/** The radius of the questions that have one, metres. */
const RADIUS = 500;

/** Times of both: reading in milliseconds, nearest in microseconds for each question. `places` is the text of the set. */
export async function measureReading(page, server, places) {
  await page.goto(`${server.origin}/reading.html`);
  const random = seeded(3);
  const { features } = JSON.parse(places);
  const questions = Array.from({ length: QUESTIONS }, () => {
    const [lon, lat] = features[Math.floor(random() * features.length)].geometry.coordinates;
    return { lon: lon + (random() - 0.5) * 0.01, lat: lat + (random() - 0.5) * 0.006 };
  });
  return page.evaluate(inPage, { questions, reads: READS, passes: PASSES, radius: RADIUS });
}

/** Runs in the page. */
async function inPage({ questions, reads, passes, radius }) {
  const { Atlas } = await import("/package/sleutelvrij.js");
  const { default: KDBush } = await import("kdbush");
  const { around } = await import("geokdbush");
  const path = "/sets/nl/places.geojson";
  const bytes = new Uint8Array(await (await fetch(path)).arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  // From here on both read from memory.
  const own = globalThis.fetch;
  const address = new URL(path, location.href).href;
  globalThis.fetch = async (url, ...more) => (new URL(url, location.href).href === address ? new Response(bytes) : own(url, ...more));

  const indexed = (collection) => {
    const index = new KDBush(collection.features.length);
    for (const { geometry } of collection.features) index.add(geometry.coordinates[0], geometry.coordinates[1]);
    index.finish();
    return { index, features: collection.features };
  };
  const readers = {
    text: () => indexed(JSON.parse(text)),
    response: async () => indexed(await (await fetch(path)).json()),
    atlas: () => Atlas.load({ places: path }),
  };
  const ask = {
    geokdbush: ({ lon, lat }, { index, features }, metres) => around(index, lon, lat, 10, metres / 1_000).map((at) => features[at].properties.id),
    // Without a radius there must be no property `within`.
    atlas: (question, atlas, metres) => atlas.nearest({ ...question, limit: 10, ...(metres < Infinity && { within: metres }) }).map(({ id }) => id),
  };

  const reading = { text: [], response: [], atlas: [] };
  for (let pass = 0; pass < reads; pass += 1) {
    for (const [name, read] of Object.entries(readers)) {
      const begin = performance.now();
      const made = await read();
      // The first answer too, in case an index is made only then.
      ask[name === "atlas" ? "atlas" : "geokdbush"](questions[0], made, Infinity);
      if (pass > 0) reading[name].push(performance.now() - begin);
      if (name === "atlas") made.free();
    }
  }

  const [plain, atlas] = [readers.text(), await readers.atlas()];
  const nearest = {};
  let different = 0;
  for (const [label, metres] of [["all", Infinity], ["radius", radius]]) {
    const times = { geokdbush: [], atlas: [] };
    for (let pass = 0; pass < passes; pass += 1) {
      const answers = {};
      for (const [name, source] of [["geokdbush", plain], ["atlas", atlas]]) {
        const begin = performance.now();
        answers[name] = questions.map((question) => ask[name](question, source, metres));
        if (pass > 0) times[name].push(((performance.now() - begin) / questions.length) * 1_000);
      }
      if (pass === 0) different += answers.atlas.filter((ids, at) => ids.toSorted().join() !== answers.geokdbush[at].toSorted().join()).length;
    }
    nearest[label] = times;
  }
  return { reading, nearest, different, asked: 2 * questions.length };
}
