// `Atlas.coverage`: the walking time of everybody to the nearest place.
import { readFileSync } from "node:fs";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { serveAtlasWithStreets } from "./fixtures/streets-fixture.mjs";
import { readHomes } from "./reference/network.mjs";
import { body, holdResponse, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const PEOPLE = readFileSync(new URL("../../data/liechtenstein/people.bin", import.meta.url));

/** Loads an `Atlas` in a new page; the result runs a function there with the atlas as its argument. */
async function load(site, source, { allow } = {}) {
  const widget = await site.page("<p>Nothing here.</p>", { head: "" });
  if (allow) widget.expectComplaint(allow);
  const handle = await widget.page.evaluateHandle(async (source) => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    return Atlas.load(source);
  }, source);
  return (question, more) => handle.evaluate(question, more);
}

const coverage = (ask, question) =>
  ask(async (it, question) => {
    const { counted, minutes, weights } = await it.coverage(question);
    return { counted, minutes: [...minutes], weights: [...weights] };
  }, question);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

test("without population data coverage counts metres of street", async ({ site }) => {
  const ask = await load(site, { src: serveAtlasWithStreets(site) });
  const { counted, minutes, weights } = await coverage(ask, {});
  expect(counted).toBe("metres");
  // Quays 2 × 1,113 m, Hoofdstraat 1,596 m, Brugweg 450 m, Speelweg 757 m; the 48 m of steps do not count.
  expect(Math.abs(sum(weights) - 5_029), "metres of street, difference").toBeLessThan(10);
  expect(minutes.length).toBe(weights.length);
  expect(minutes.every((it) => it > 0 && it < 20)).toBe(true);
  const slow = await coverage(ask, { speed: 3 });
  slow.minutes.forEach((it, at) => expect(Math.abs(it - 1.6 * minutes[at])).toBeLessThan(1e-9));
  const cafe = await coverage(ask, { kinds: ["cafe"] });
  cafe.minutes.forEach((it, at) => expect(it).toBeGreaterThanOrEqual(minutes[at]));
  const benches = await coverage(ask, { kinds: ["bench"] });
  expect(benches.minutes.every((it) => it === Infinity), "no street leads to a bench").toBe(true);
});

test("coverage of addresses in Liechtenstein equals nearest on foot from each address", async ({ site }) => {
  const homes = readHomes(PEOPLE);
  const ask = await load(site, { src: "/data/liechtenstein/atlas.json" });
  const kinds = ["bench", "playground"];
  const { counted, minutes, weights } = await coverage(ask, { kinds });
  expect(counted).toBe("addresses");
  expect(minutes.length).toBe(homes.length);
  expect(sum(weights)).toBe(homes.length);
  const asked = Array.from({ length: 60 }, (_, at) => Math.floor((at * homes.length) / 60));
  const nearest = await ask(
    (it, { spots, kinds }) =>
      spots.map(([lon, lat]) => it.nearest({ lon, lat, kinds, limit: 1, onFoot: true })[0]?.walk.minutes ?? null),
    { spots: asked.map((at) => homes[at]), kinds },
  );
  for (const [rank, at] of asked.entries()) {
    if (nearest[rank] === null) expect(minutes[at]).toBe(Infinity);
    else expect(Math.abs(minutes[at] - nearest[rank]), `minutes from home ${at}, difference`).toBeLessThan(0.002);
  }
});

test("coverage rejects an atlas without streets, unknown kinds and impossible speeds", async ({ site }) => {
  const flying = await load(site, { src: serveAtlas(site) });
  await expect(coverage(flying, {})).rejects.toThrow(/Error: this atlas has no streets/);
  const walking = await load(site, { src: serveAtlasWithStreets(site) });
  await expect(coverage(walking, { kinds: ["castle"] })).rejects.toThrow(/RangeError: .*castle/);
  await expect(coverage(walking, { speed: 16 })).rejects.toThrow(/RangeError: .*speed/);
  expect((await coverage(walking, {})).counted).toBe("metres");
});

test("coverage rejects when the population cannot be fetched, and fetches it again the next time", async ({ site }) => {
  site.route("/data/liechtenstein/people.bin", status(404));
  const ask = await load(site, { src: "/data/liechtenstein/atlas.json" }, { allow: /404/ });
  await expect(coverage(ask, {})).rejects.toThrow(/Error: .*people\.bin.*404/);
  await expect(coverage(ask, {})).rejects.toThrow(/Error: .*people\.bin.*404/);
  site.route("/data/liechtenstein/people.bin", body(PEOPLE, "application/octet-stream"));
  expect((await coverage(ask, {})).counted, "the next query fetches again").toBe("addresses");
});

test("coverage uses the option `people` with plain places and streets", async ({ site }) => {
  site.route("/own.bin", body(PEOPLE, "application/octet-stream"));
  const [places, streets] = ["places.geojson", "streets.bin"].map((file) => `/data/liechtenstein/${file}`);
  const ask = await load(site, { places, streets, people: "/own.bin" });
  expect((await coverage(ask, {})).counted).toBe("addresses");
});

test("coverage rejects when the atlas is freed while the population loads", async ({ site }) => {
  const { respond, release } = holdResponse(body(PEOPLE, "application/octet-stream"));
  site.route("/data/liechtenstein/people.bin", respond);
  const ask = await load(site, { src: "/data/liechtenstein/atlas.json" });
  const answer = ask(async (it) => {
    const asked = it.coverage();
    it.free();
    return asked.then(() => "an answer", String);
  });
  release();
  expect(await answer).toBe("Error: this atlas was given back with free()");
});
