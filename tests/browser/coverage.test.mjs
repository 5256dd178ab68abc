// How far everybody walks to the nearest place, asked of the engine: of addresses where they are known, of streets elsewhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { readHomes } from "./network.mjs";
import { gate, serveQuays } from "./quays.mjs";
import { body, status } from "./server.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const PEOPLE = readFileSync(new URL("../../data/liechtenstein/people.bin", import.meta.url));

/** An `Atlas` in a page of its own: `ask(it => …)` asks it there. */
async function load(t, source, { allow } = {}) {
  const visit = await browser.page(t, "<p>Nothing here.</p>", { head: "" });
  if (allow) visit.expect(allow);
  const handle = await visit.page.evaluateHandle(async (source) => {
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

test("where nobody knows who lives where, the streets stand for them", async (t) => {
  const ask = await load(t, { src: serveQuays(browser, t) });
  const { counted, minutes, weights } = await coverage(ask, {});
  assert.equal(counted, "metres");
  // Quays 2 × 1,113 m, Hoofdstraat 1,596 m, Brugweg 450 m, Speelweg 757 m; nobody lives on the 48 m of steps.
  assert.ok(Math.abs(sum(weights) - 5_029) < 10, `${sum(weights)} m of street`);
  assert.equal(minutes.length, weights.length);
  assert.ok(minutes.every((it) => it > 0 && it < 20));
  const slow = await coverage(ask, { speed: 3 });
  slow.minutes.forEach((it, at) => assert.ok(Math.abs(it - 1.6 * minutes[at]) < 1e-9));
  const cafe = await coverage(ask, { kinds: ["cafe"] });
  cafe.minutes.forEach((it, at) => assert.ok(it >= minutes[at]));
  const benches = await coverage(ask, { kinds: ["bench"] });
  assert.ok(benches.minutes.every((it) => it === Infinity), "no street leads to a bench");
});

test("in Liechtenstein every address walks as far as somebody who asks there", async (t) => {
  const homes = readHomes(PEOPLE);
  const ask = await load(t, { src: "/data/liechtenstein/atlas.json" });
  const kinds = ["bench", "playground"];
  const { counted, minutes, weights } = await coverage(ask, { kinds });
  assert.equal(counted, "addresses");
  assert.equal(minutes.length, homes.length);
  assert.equal(sum(weights), homes.length);
  const asked = Array.from({ length: 60 }, (_, at) => Math.floor((at * homes.length) / 60));
  const nearest = await ask(
    (it, { spots, kinds }) =>
      spots.map(([lon, lat]) => it.nearest({ lon, lat, kinds, limit: 1, onFoot: true })[0]?.walk.minutes ?? null),
    { spots: asked.map((at) => homes[at]), kinds },
  );
  for (const [rank, at] of asked.entries()) {
    if (nearest[rank] === null) assert.equal(minutes[at], Infinity);
    else assert.ok(Math.abs(minutes[at] - nearest[rank]) < 0.002, `home ${at}: ${minutes[at]}, asked there ${nearest[rank]}`);
  }
});

test("coverage without streets, of kinds that there are not and at a speed that nobody walks is refused", async (t) => {
  const flying = await load(t, { src: serveAtlas(browser, t) });
  await assert.rejects(coverage(flying, {}), /Error: this atlas has no streets/);
  const walking = await load(t, { src: serveQuays(browser, t) });
  await assert.rejects(coverage(walking, { kinds: ["castle"] }), /RangeError: .*castle/);
  await assert.rejects(coverage(walking, { speed: 16 }), /RangeError: .*speed/);
  assert.equal((await coverage(walking, {})).counted, "metres");
});

test("people that do not come are an error that says so", async (t) => {
  browser.route(t, "/data/liechtenstein/people.bin", status(404));
  const ask = await load(t, { src: "/data/liechtenstein/atlas.json" }, { allow: /404/ });
  await assert.rejects(coverage(ask, {}), /Error: .*people\.bin.*404/);
  await assert.rejects(coverage(ask, {}), /Error: .*people\.bin.*404/);
  browser.route(t, "/data/liechtenstein/people.bin", body(PEOPLE, "application/octet-stream"));
  assert.equal((await coverage(ask, {})).counted, "addresses", "who asks again gets them when they are there");
});

test("people of the page's own, beside plain places and streets", async (t) => {
  browser.route(t, "/own.bin", body(PEOPLE, "application/octet-stream"));
  const [places, streets] = ["places.geojson", "streets.bin"].map((file) => `/data/liechtenstein/${file}`);
  const ask = await load(t, { places, streets, people: "/own.bin" });
  assert.equal((await coverage(ask, {})).counted, "addresses");
});

test("who gives the atlas back while the people come is told so", async (t) => {
  const { held, open } = gate(body(PEOPLE, "application/octet-stream"));
  browser.route(t, "/data/liechtenstein/people.bin", held);
  const ask = await load(t, { src: "/data/liechtenstein/atlas.json" });
  const answer = ask(async (it) => {
    const asked = it.coverage();
    it.free();
    return asked.then(() => "an answer", String);
  });
  open();
  assert.equal(await answer, "Error: this atlas was given back with free()");
});
