// `Atlas` on foot: walk, nearest and reach.
import { readFileSync } from "node:fs";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { binary } from "./fixtures/binary-writer.mjs";
import { STEP_FREE_ORDER, STRAIGHT_LINE_ORDER, WALKING_ORDER, serveAtlasWithStreets, streets } from "./fixtures/streets-fixture.mjs";
import { arcsOf, dijkstra, plainNodes, readNetwork } from "./reference/network.mjs";
import { positions } from "./reference/random.mjs";
import { status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const HERE = { lon: 5.6275, lat: 52.3225 };

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

const near = (actual, wanted, slack = 1) =>
  expect(Math.abs(actual - wanted), `${actual} is within ${slack} of ${wanted}`).toBeLessThanOrEqual(slack);

test("hasStreets tells whether the atlas has streets", async ({ site }) => {
  const walking = await load(site, { src: serveAtlasWithStreets(site) });
  expect(await walking((it) => it.hasStreets)).toBe(true);
  expect(await walking((it) => it.warnings)).toStrictEqual([]);
  const flying = await load(site, { src: serveAtlas(site) });
  expect(await flying((it) => it.hasStreets)).toBe(false);
  expect(await flying((it) => it.warnings)).toStrictEqual([]);
});

test("streets work with plain places", async ({ site }) => {
  const base = serveAtlasWithStreets(site).replace("atlas.json", "");
  const ask = await load(site, { places: `${base}places.geojson`, streets: `${base}streets.bin` });
  expect(await ask((it) => it.hasStreets)).toBe(true);
  near(await ask((it, here) => it.walk(here, "library").metres, HERE), 150.4);
});

test("walk to a place returns metres, minutes, streets and the line", async ({ site }) => {
  const ask = await load(site, { src: serveAtlasWithStreets(site) });
  const way = await ask((it, here) => it.walk(here, "library"), HERE);
  // 6.8 m to the quay, 44.5 m along it, 47.7 m of steps, 44.5 m back and 6.8 m to the library.
  near(way.metres, 150.4, 0.5);
  near(way.minutes, (150.4 + 1.5 * 47.7) / 80, 0.02);
  expect(way.streets.map(({ name }) => name)).toStrictEqual(["Westkade", "Trapbrug", "Oostkade"]);
  near(way.streets[0].metres, 44.5, 0.5);
  near(way.streets[1].metres, 47.7, 0.5);
  expect(way.line.at(0)).toStrictEqual([5.6275, 52.3225]);
  expect(way.line.at(-1)).toStrictEqual([5.628, 52.3225]);
  const corners = way.line.map(([lon, lat]) => `${lon.toFixed(6)} ${lat.toFixed(6)}`);
  expect(corners.includes("5.627400 52.322100") && corners.includes("5.628100 52.322100"), `the line crosses the steps: ${corners}`).toBeTruthy();
});

test("walk to a position has the same length in both directions", async ({ site }) => {
  const ask = await load(site, { src: serveAtlasWithStreets(site) });
  const library = { lon: 5.628, lat: 52.3225 };
  const [there, back] = await ask((it, [a, b]) => [it.walk(a, b), it.walk(b, a)], [HERE, library]);
  near(there.metres, 150.4, 0.5);
  near(back.metres, there.metres, 0.01);
  expect(back.streets.map(({ name }) => name)).toStrictEqual(["Oostkade", "Trapbrug", "Westkade"]);
});

test("step-free walks avoid steps, and a lower speed takes longer", async ({ site }) => {
  const ask = await load(site, { src: serveAtlasWithStreets(site) });
  const [usual, free, slow] = await ask(
    (it, here) => [{}, { stepFree: true }, { speed: 3 }].map((pace) => it.walk(here, "library", pace)),
    HERE,
  );
  near(free.metres, 1730, 5);
  expect(free.streets.map(({ name }) => name)).toStrictEqual(["Westkade", "Brugweg", "Oostkade"]);
  expect(slow.metres).toBe(usual.metres);
  near(slow.minutes / usual.minutes, 1.6, 1e-9);
});

test("walk is empty inside a place, and null where no street is near", async ({ site }) => {
  const ask = await load(site, { src: serveAtlasWithStreets(site) });
  const inside = await ask((it) => it.walk({ lon: 5.635, lat: 52.3225 }, "play"));
  expect([inside.metres, inside.minutes, inside.streets]).toStrictEqual([0, 0, []]);
  expect(await ask((it, here) => it.walk(here, "house"), HERE)).toBe(null);
  expect(await ask((it) => it.walk({ lon: 5.606, lat: 52.302 }, "library"))).toBe(null);
  expect(await ask((it, here) => it.walk(here, { lon: 6, lat: 53 }), HERE)).toBe(null);
  expect(await ask((it) => it.nearest({ lon: 5.606, lat: 52.302, onFoot: true }))).toStrictEqual([]);
});

test("nearest on foot sorts by the route, and combines with limit, within, kinds and stepFree", async ({ site }) => {
  const ask = await load(site, { src: serveAtlasWithStreets(site) });
  const nearest = (question) => ask((it, question) => it.nearest(question).map(({ id }) => id), { ...HERE, ...question });
  expect(await nearest({ limit: 4 })).toStrictEqual(STRAIGHT_LINE_ORDER);
  expect(await nearest({ onFoot: true })).toStrictEqual(WALKING_ORDER);
  expect(await nearest({ onFoot: true, stepFree: true })).toStrictEqual(STEP_FREE_ORDER);
  expect(await nearest({ onFoot: true, limit: 2 })).toStrictEqual(WALKING_ORDER.slice(0, 2));
  expect(await nearest({ onFoot: true, limit: 0 })).toStrictEqual([]);
  expect(await nearest({ onFoot: true, limit: Infinity })).toStrictEqual(WALKING_ORDER);
  expect(await nearest({ onFoot: true, kinds: ["cafe", "playground", "bench"] })).toStrictEqual(["cafe", "play"]);
  expect(await nearest({ onFoot: true, within: 1_200 })).toStrictEqual(["library", "toilets"]);
  expect(await nearest({ onFoot: true, within: 1_200, limit: 1 })).toStrictEqual(["library"]);
  expect(await nearest({ onFoot: true, within: 1_200, stepFree: true })).toStrictEqual(["toilets"]);
  const [first] = await ask((it, here) => it.nearest({ ...here, onFoot: true, limit: 1, speed: 3 }), HERE);
  near(first.distance, 34.1, 0.1);
  near(first.walk.metres, 150.4, 0.5);
  near(first.walk.minutes, (150.4 + 1.5 * 47.7) / 50, 0.03);
  expect(first.name).toBe("Bibliotheek De Brink");
  const straight = await ask((it, here) => it.nearest({ ...here, limit: 1 }), HERE);
  expect(straight[0].walk).toBe(undefined);
});

test("reach returns the isochrone and the places in it", async ({ site }) => {
  const ask = await load(site, { src: serveAtlasWithStreets(site) });
  const reach = await ask((it, here) => it.reach(here, 15), HERE);
  expect(reach.places.map(({ id }) => id)).toStrictEqual(["library", "toilets"]);
  expect(reach.area.type).toBe("MultiPolygon");
  for (const ring of reach.area.coordinates.flat()) {
    expect(ring.at(0)).toStrictEqual(ring.at(-1));
    expect(ring.length).toBeGreaterThanOrEqual(4);
  }
  const within = (at) => inside(at, reach.area.coordinates);
  expect(within([HERE.lon, HERE.lat])).toBe(true);
  expect(within([5.612, 52.322]), "toilets, 14 minutes away").toBe(true);
  expect(within([5.6281, 52.316]), "on the other quay").toBe(true);
  expect(!within([5.605, 52.322]), "the café is 20 minutes away").toBe(true);
  expect(!within([5.635, 52.3225]), "the playground is 26 minutes away").toBe(true);
  expect(!within([5.615, 52.316]), "no street leads there").toBe(true);
  const slow = await ask((it, here) => it.reach(here, 15, { speed: 3 }).places.map(({ id }) => id), HERE);
  expect(slow).toStrictEqual(["library"]);
  const free = await ask((it, here) => it.reach(here, 15, { stepFree: true }).places.map(({ id }) => id), HERE);
  expect(free).toStrictEqual(["toilets"]);
  const none = await ask((it) => it.reach({ lon: 5.606, lat: 52.302 }, 15));
  expect(none).toStrictEqual({ area: { type: "MultiPolygon", coordinates: [] }, places: [] });
  expect(await ask((it, here) => it.reach(here, 0).places, HERE)).toStrictEqual([]);
});

/** Whether `[lon, lat]` is in a MultiPolygon and not in a hole. */
function inside([x, y], polygons) {
  const around = (ring) =>
    ring.reduce((so, [bx, by], at) => {
      const [ax, ay] = ring.at(at - 1);
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax) ? !so : so;
    }, false);
  return polygons.some((rings) => rings.reduce((so, ring) => so !== around(ring), false));
}

/** Invalid queries, and the error of each. */
const INVALID = [
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

test("invalid walking queries throw a RangeError with a reason", async ({ site }) => {
  const ask = await load(site, { src: serveAtlasWithStreets(site) });
  for (const [what, question, name] of INVALID) {
    await expect(ask(question, HERE), what).rejects.toThrow(new RegExp(`${name}: .{10,}`));
  }
  expect(await ask((it, here) => it.nearest({ ...here, onFoot: true }).map(({ id }) => id), HERE)).toStrictEqual(WALKING_ORDER);
});

test("walking queries without streets throw an error", async ({ site }) => {
  const ask = await load(site, { src: serveAtlas(site) });
  for (const question of [
    (it, here) => it.walk(here, "library"),
    (it, here) => it.walk(here, here),
    (it, here) => it.reach(here, 5),
    (it, here) => it.nearest({ ...here, onFoot: true }),
  ]) {
    await expect(ask(question, HERE)).rejects.toThrow(/Error: this atlas has no streets/);
  }
  expect(await ask((it, here) => it.nearest({ ...here, limit: 1 }).map(({ id }) => id), HERE)).toStrictEqual(["library"]);
});

test("invalid or missing streets are in the warnings, and the rest works", async ({ site }) => {
  const damaged = streets();
  damaged[50] ^= 1;
  for (const [answer, code, reason, allow] of [
    [binary(damaged), "streets", /streets\.bin/],
    [binary(streets({ version: 9 })), "streets", /version/],
    [binary(streets().subarray(0, 60)), "streets", /./],
    [status(404), "streets", /404/, /404/],
  ]) {
    const ask = await load(site, { src: serveAtlasWithStreets(site, answer) }, { allow });
    expect(await ask((it) => it.hasStreets)).toBe(false);
    const [warning, ...more] = await ask((it) => it.warnings);
    expect(more).toStrictEqual([]);
    expect(warning.code).toBe(code);
    expect(warning.file).toMatch(/streets\.bin$/);
    expect(`${warning.file} ${warning.message}`).toMatch(reason);
    expect(await ask((it, here) => it.nearest({ ...here, limit: 4 }).map(({ id }) => id), HERE)).toStrictEqual(STRAIGHT_LINE_ORDER);
  }
});

for (const [name, seed] of [["delft", 31], ["liechtenstein", 32]]) {
  test(`walks in ${name} equal Dijkstra's algorithm, within 0.1 m`, async ({ site }) => {
    const network = readNetwork(readFileSync(new URL(`../../data/${name}/streets.bin`, import.meta.url)));
    const arcs = arcsOf(network);
    const plain = plainNodes(network);
    // Random pairs, the same in every run.
    const pairs = positions(seed, 60, { west: 0, east: plain.length, south: 0, north: plain.length });
    const wanted = pairs.map((pair) => pair.map((at) => plain[Math.floor(at)]));
    const degrees = wanted.map((pair) => pair.map((node) => ({ lon: network.nodes[node][0], lat: network.nodes[node][1] })));
    const ask = await load(site, { src: `/data/${name}/atlas.json` });
    const walks = await ask((it, pairs) => pairs.map(([from, to]) => it.walk(from, to)), degrees);
    let found = 0;
    for (const [at, walk] of walks.entries()) {
      const [from, to] = wanted[at];
      const effort = dijkstra(arcs, from, to).efforts[to];
      if (effort === Infinity) {
        expect(walk, `${from} to ${to}`).toBe(null);
        continue;
      }
      found += 1;
      near(walk.minutes * 80, effort, 0.1);
      expect(walk.metres).toBeLessThanOrEqual(effort + 0.1);
    }
    expect(found, "connected pairs").toBeGreaterThanOrEqual(50);
  });
}
