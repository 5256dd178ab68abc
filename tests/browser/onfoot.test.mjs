// The engine without an element: walks, what is near on foot, and how far one gets.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { arcsOf, dijkstra, plainNodes, readNetwork } from "./network.mjs";
import { ON_FOOT, STEP_FREE, STRAIGHT, binary, serveQuays, streets } from "./quays.mjs";
import { status } from "./server.mjs";
import { positions } from "./sphere.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const HERE = { lon: 5.6275, lat: 52.3225 };

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

const near = (actual, wanted, slack = 1) =>
  assert.ok(Math.abs(actual - wanted) <= slack, `${actual} is not within ${slack} of ${wanted}`);

test("an atlas knows whether it has streets", async (t) => {
  const walking = await load(t, { src: serveQuays(browser, t) });
  assert.equal(await walking((it) => it.hasStreets), true);
  assert.deepEqual(await walking((it) => it.warnings), []);
  const flying = await load(t, { src: serveAtlas(browser, t) });
  assert.equal(await flying((it) => it.hasStreets), false);
  assert.deepEqual(await flying((it) => it.warnings), []);
});

test("streets beside plain places", async (t) => {
  const base = serveQuays(browser, t).replace("atlas.json", "");
  const ask = await load(t, { places: `${base}places.geojson`, streets: `${base}streets.bin` });
  assert.equal(await ask((it) => it.hasStreets), true);
  near(await ask((it, here) => it.walk(here, "library").metres, HERE), 150.4);
});

test("a walk to a place: how far, how long, along which streets, and where", async (t) => {
  const ask = await load(t, { src: serveQuays(browser, t) });
  const way = await ask((it, here) => it.walk(here, "library"), HERE);
  // 6.8 m to the quay, 44.5 m along it, 47.7 m of steps, 44.5 m back and 6.8 m to the door.
  near(way.metres, 150.4, 0.5);
  near(way.minutes, (150.4 + 1.5 * 47.7) / 80, 0.02);
  assert.deepEqual(way.streets.map(({ name }) => name), ["Westkade", "Trapbrug", "Oostkade"]);
  near(way.streets[0].metres, 44.5, 0.5);
  near(way.streets[1].metres, 47.7, 0.5);
  assert.deepEqual(way.line.at(0), [5.6275, 52.3225]);
  assert.deepEqual(way.line.at(-1), [5.628, 52.3225]);
  const corners = way.line.map(([lon, lat]) => `${lon.toFixed(6)} ${lat.toFixed(6)}`);
  assert.ok(corners.includes("5.627400 52.322100") && corners.includes("5.628100 52.322100"), `${corners}`);
});

test("a walk to a position goes there and back as far", async (t) => {
  const ask = await load(t, { src: serveQuays(browser, t) });
  const library = { lon: 5.628, lat: 52.3225 };
  const [there, back] = await ask((it, [a, b]) => [it.walk(a, b), it.walk(b, a)], [HERE, library]);
  near(there.metres, 150.4, 0.5);
  near(back.metres, there.metres, 0.01);
  assert.deepEqual(back.streets.map(({ name }) => name), ["Oostkade", "Trapbrug", "Westkade"]);
});

test("who cannot take steps goes over the bridge; who walks slowly takes longer", async (t) => {
  const ask = await load(t, { src: serveQuays(browser, t) });
  const [usual, free, slow] = await ask(
    (it, here) => [{}, { stepFree: true }, { speed: 3 }].map((pace) => it.walk(here, "library", pace)),
    HERE,
  );
  near(free.metres, 1730, 5);
  assert.deepEqual(free.streets.map(({ name }) => name), ["Westkade", "Brugweg", "Oostkade"]);
  assert.equal(slow.metres, usual.metres);
  near(slow.minutes / usual.minutes, 1.6, 1e-9);
});

test("inside a place the walk is nothing; where no street is near there is none", async (t) => {
  const ask = await load(t, { src: serveQuays(browser, t) });
  const inside = await ask((it) => it.walk({ lon: 5.635, lat: 52.3225 }, "play"));
  assert.deepEqual([inside.metres, inside.minutes, inside.streets], [0, 0, []]);
  assert.equal(await ask((it, here) => it.walk(here, "house"), HERE), null);
  assert.equal(await ask((it) => it.walk({ lon: 5.606, lat: 52.302 }, "library")), null);
  assert.equal(await ask((it, here) => it.walk(here, { lon: 6, lat: 53 }), HERE), null);
  assert.deepEqual(await ask((it) => it.nearest({ lon: 5.606, lat: 52.302, onFoot: true })), []);
});

test("nearest on foot: by the walk, only what a way leads to, with everything else that can be asked", async (t) => {
  const ask = await load(t, { src: serveQuays(browser, t) });
  const nearest = (question) => ask((it, question) => it.nearest(question).map(({ id }) => id), { ...HERE, ...question });
  assert.deepEqual(await nearest({ limit: 4 }), STRAIGHT);
  assert.deepEqual(await nearest({ onFoot: true }), ON_FOOT);
  assert.deepEqual(await nearest({ onFoot: true, stepFree: true }), STEP_FREE);
  assert.deepEqual(await nearest({ onFoot: true, limit: 2 }), ON_FOOT.slice(0, 2));
  assert.deepEqual(await nearest({ onFoot: true, limit: 0 }), []);
  assert.deepEqual(await nearest({ onFoot: true, limit: Infinity }), ON_FOOT);
  assert.deepEqual(await nearest({ onFoot: true, kinds: ["cafe", "playground", "bench"] }), ["cafe", "play"]);
  assert.deepEqual(await nearest({ onFoot: true, within: 1_200 }), ["library", "toilets"]);
  assert.deepEqual(await nearest({ onFoot: true, within: 1_200, limit: 1 }), ["library"]);
  assert.deepEqual(await nearest({ onFoot: true, within: 1_200, stepFree: true }), ["toilets"]);
  const [first] = await ask((it, here) => it.nearest({ ...here, onFoot: true, limit: 1, speed: 3 }), HERE);
  near(first.distance, 34.1, 0.1);
  near(first.walk.metres, 150.4, 0.5);
  near(first.walk.minutes, (150.4 + 1.5 * 47.7) / 50, 0.03);
  assert.equal(first.name, "Bibliotheek De Brink");
  const straight = await ask((it, here) => it.nearest({ ...here, limit: 1 }), HERE);
  assert.equal(straight[0].walk, undefined);
});

test("how far one gets: an area that follows the streets, and the places in it", async (t) => {
  const ask = await load(t, { src: serveQuays(browser, t) });
  const reach = await ask((it, here) => it.reach(here, 15), HERE);
  assert.deepEqual(reach.places.map(({ id }) => id), ["library", "toilets"]);
  assert.equal(reach.area.type, "MultiPolygon");
  for (const ring of reach.area.coordinates.flat()) {
    assert.deepEqual(ring.at(0), ring.at(-1));
    assert.ok(ring.length >= 4);
  }
  const within = (at) => inside(at, reach.area.coordinates);
  assert.ok(within([HERE.lon, HERE.lat]));
  assert.ok(within([5.612, 52.322]), "the toilets");
  assert.ok(within([5.6281, 52.316]), "down the other quay");
  assert.ok(!within([5.605, 52.322]), "the café is 20 minutes away");
  assert.ok(!within([5.635, 52.3225]), "the playground is 26 minutes away");
  assert.ok(!within([5.615, 52.316]), "no street leads there");
  const slow = await ask((it, here) => it.reach(here, 15, { speed: 3 }).places.map(({ id }) => id), HERE);
  assert.deepEqual(slow, ["library"]);
  const free = await ask((it, here) => it.reach(here, 15, { stepFree: true }).places.map(({ id }) => id), HERE);
  assert.deepEqual(free, ["toilets"]);
  const none = await ask((it) => it.reach({ lon: 5.606, lat: 52.302 }, 15));
  assert.deepEqual(none, { area: { type: "MultiPolygon", coordinates: [] }, places: [] });
  assert.deepEqual(await ask((it, here) => it.reach(here, 0).places, HERE), []);
});

/** Whether `[lon, lat]` is in a MultiPolygon, holes left out. */
function inside([x, y], polygons) {
  const around = (ring) =>
    ring.reduce((so, [bx, by], at) => {
      const [ax, ay] = ring.at(at - 1);
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax) ? !so : so;
    }, false);
  return polygons.some((rings) => rings.reduce((so, ring) => so !== around(ring), false));
}

/** Questions that cannot be answered, and what is thrown. */
const REFUSED = [
  ["a speed of nothing", (it, here) => it.walk(here, "library", { speed: 0 }), "RangeError"],
  ["a speed that nobody walks", (it, here) => it.nearest({ ...here, onFoot: true, speed: 15.1 }), "RangeError"],
  ["a speed that is no number", (it, here) => it.reach(here, 5, { speed: NaN }), "RangeError"],
  ["walking backwards", (it, here) => it.reach(here, 5, { speed: -3 }), "RangeError"],
  ["an id that no place has", (it, here) => it.walk(here, "nothing"), "RangeError"],
  ["a kind that there is not", (it, here) => it.nearest({ ...here, onFoot: true, kinds: ["castle"] }), "RangeError"],
  ["from off the earth", (it) => it.walk({ lon: 5, lat: 91 }, "library"), "RangeError"],
  ["to off the earth", (it, here) => it.walk(here, { lon: 181, lat: 52 }), "RangeError"],
  ["more than two hours", (it, here) => it.reach(here, 121), "RangeError"],
  ["less than no time", (it, here) => it.reach(here, -1), "RangeError"],
  ["minutes that are no number", (it, here) => it.reach(here, NaN), "RangeError"],
];

test("what cannot be answered is a RangeError with a reason, and does no harm", async (t) => {
  const ask = await load(t, { src: serveQuays(browser, t) });
  for (const [what, question, name] of REFUSED) {
    const error = await ask(question, HERE).then(() => assert.fail(`${what} is answered`), (error) => error);
    assert.match(error.message, new RegExp(`${name}: .{10,}`), what);
  }
  assert.deepEqual(await ask((it, here) => it.nearest({ ...here, onFoot: true }).map(({ id }) => id), HERE), ON_FOOT);
});

test("without streets every question on foot is an Error that says so", async (t) => {
  const ask = await load(t, { src: serveAtlas(browser, t) });
  for (const question of [
    (it, here) => it.walk(here, "library"),
    (it, here) => it.walk(here, here),
    (it, here) => it.reach(here, 5),
    (it, here) => it.nearest({ ...here, onFoot: true }),
  ]) {
    await assert.rejects(ask(question, HERE), /Error: this atlas has no streets/);
  }
  assert.deepEqual(await ask((it, here) => it.nearest({ ...here, limit: 1 }).map(({ id }) => id), HERE), ["library"]);
});

test("streets that are damaged or missing are in the warnings; the rest is there", async (t) => {
  const damaged = streets();
  damaged[50] ^= 1;
  for (const [answer, code, reason, allow] of [
    [binary(damaged), "streets", /streets\.bin/],
    [binary(streets({ version: 2 })), "streets", /version/],
    [binary(streets().subarray(0, 60)), "streets", /./],
    [status(404), "streets", /404/, /404/],
  ]) {
    const ask = await load(t, { src: serveQuays(browser, t, answer) }, { allow });
    assert.equal(await ask((it) => it.hasStreets), false);
    const [warning, ...more] = await ask((it) => it.warnings);
    assert.deepEqual(more, []);
    assert.equal(warning.code, code);
    assert.match(warning.file, /streets\.bin$/);
    assert.match(`${warning.file} ${warning.message}`, reason);
    assert.deepEqual(await ask((it, here) => it.nearest({ ...here, limit: 4 }).map(({ id }) => id), HERE), STRAIGHT);
  }
});

for (const [name, seed] of [["delft", 31], ["liechtenstein", 32]]) {
  test(`walks of ${name} are as long as the plainest search says, to 0.1 m`, async (t) => {
    const network = readNetwork(readFileSync(new URL(`../../data/${name}/streets.bin`, import.meta.url)));
    const arcs = arcsOf(network);
    const plain = plainNodes(network);
    // Pairs by chance, the same every time.
    const pairs = positions(seed, 60, { west: 0, east: plain.length, south: 0, north: plain.length });
    const wanted = pairs.map((pair) => pair.map((at) => plain[Math.floor(at)]));
    const degrees = wanted.map((pair) => pair.map((node) => ({ lon: network.nodes[node][0], lat: network.nodes[node][1] })));
    const ask = await load(t, { src: `/data/${name}/atlas.json` });
    const walks = await ask((it, pairs) => pairs.map(([from, to]) => it.walk(from, to)), degrees);
    let found = 0;
    for (const [at, walk] of walks.entries()) {
      const [from, to] = wanted[at];
      const effort = dijkstra(arcs, from, to).efforts[to];
      if (effort === Infinity) {
        assert.equal(walk, null, `${from} to ${to}`);
        continue;
      }
      found += 1;
      near(walk.minutes * 80, effort, 0.1);
      assert.ok(walk.metres <= effort + 0.1);
    }
    assert.ok(found >= 50, `only ${found} pairs hang together`);
  });
}
