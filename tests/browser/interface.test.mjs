// The interface that is promised to a page: methods, events, attributes, and the engine without an element.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { metres, positions } from "./sphere.mjs";
import { focused, number, parts, says } from "./person.mjs";
import { status } from "./server.mjs";
import { serveAtlas, village } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const NEAR = "52.3225,5.6275";

async function arrive(t, attributes = {}, visitor) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), ...attributes }, visitor);
  await visit.ready();
  return Object.assign(visit, parts(visit));
}

/** In the page: collects the element's events where `where` says. */
const listen = (visit, where = "element") =>
  visit.page.evaluate((where) => {
    const target = where === "window" ? window : document.querySelector("sleutelvrij-kaart");
    globalThis.heard = [];
    for (const name of ["ready", "answer", "select", "error"]) {
      target.addEventListener(`sleutelvrij:${name}`, (event) => {
        const { composed, bubbles, target, detail } = event;
        heard.push({ name, composed, bubbles, from: target.localName, detail });
      });
    }
  }, where);
const heard = (visit) => visit.page.evaluate(() => heard.splice(0));

test("ready is a promise of the element itself, and stays kept", async (t) => {
  const { page } = await arrive(t);
  const same = await page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    return (await element.ready) === element && (await element.ready) === element;
  });
  assert.ok(same);
});

test("ready is refused, now and later, where nothing can be shown", async (t) => {
  browser.route(t, "/none/atlas.json", status(404));
  const visit = await browser.mount(t, { src: "/none/atlas.json" });
  visit.expect(/404/);
  visit.expect(/sleutelvrij: The file \/none\/atlas\.json is not there/);
  await visit.page.getByText("De kaart kan niet worden getoond").waitFor();
  const outcome = await visit.page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    const within = (promise) =>
      Promise.race([
        promise.then(() => "kept", (error) => `refused: ${error.message}`),
        new Promise((done) => setTimeout(done, 500, "open")),
      ]);
    return [await within(element.ready), await within(element.show("x")), await within(element.nearest({ lon: 5, lat: 52 }))];
  });
  for (const one of outcome) assert.match(one, /^refused: .*\/none\/atlas\.json/);
});

for (const [file, count, seed] of [["liechtenstein", 40, 1], ["delft", 40, 2]]) {
  test(`nearest is what a plain look at every place of ${file} says, within 0.1 %`, async (t) => {
    const read = (name) => JSON.parse(readFileSync(new URL(`../../data/${file}/${name}`, import.meta.url)));
    const places = read("places.geojson").features;
    const [west, south, east, north] = read("atlas.json").bounds;
    const spots = positions(seed, count, { west, south, east, north });
    const visit = await browser.mount(t, { src: `/data/${file}/atlas.json` });
    await visit.ready();
    const answers = await visit.page.evaluate(async ({ spots, file }) => {
      const { Atlas } = await import("/package/sleutelvrij.js");
      const element = document.querySelector("sleutelvrij-kaart");
      const atlas = await Atlas.load({ src: `/data/${file}/atlas.json` });
      const all = [];
      for (const [lon, lat] of spots) {
        all.push({
          element: await element.nearest({ lon, lat, limit: 7 }),
          atlas: atlas.nearest({ lon, lat, limit: 7 }),
          benches: atlas.within({ lon, lat, within: 900, kinds: ["bench"] }),
          limited: atlas.nearest({ lon, lat, limit: 1000, within: 900, kinds: ["bench"] }),
        });
      }
      atlas.free();
      return all;
    }, { spots, file });
    for (const [at, answer] of answers.entries()) {
      assert.deepEqual(answer.element, answer.atlas);
      assert.deepEqual(answer.limited, answer.benches);
      const scan = places
        .map((place) => ({ id: place.properties.id, kind: place.properties.kind, distance: metres(spots[at], place.geometry) }))
        .sort((a, b) => a.distance - b.distance);
      const close = (a, b) => Math.abs(a - b) <= Math.max(0.001 * b, 0.02);
      assert.equal(answer.atlas.length, 7);
      for (const [rank, found] of answer.atlas.entries()) {
        const own = scan.find((it) => it.id === found.id);
        assert.ok(close(found.distance, own.distance), `${found.id}: ${found.distance}, by hand ${own.distance}`);
        assert.ok(close(found.distance, scan[rank].distance), `rank ${rank}: ${found.distance}, by hand ${scan[rank].distance}`);
      }
      const benches = scan.filter((it) => it.kind === "bench");
      const sure = benches.filter((it) => it.distance < 900 * 0.999).length;
      const possible = benches.filter((it) => it.distance < 900 * 1.001).length;
      assert.ok(answer.benches.length >= sure && answer.benches.length <= possible, `${answer.benches.length} benches`);
    }
  });
}

test("a found place is described as the data has it, and unknown is absent", async (t) => {
  const { element } = await arrive(t);
  const [library, play] = await element.evaluate((it) => it.nearest({ lon: 5.635, lat: 52.3225, limit: 2 })).then((all) => all.toReversed());
  assert.deepEqual(play, {
    id: "play", kind: "playground", name: "De Wip", key: "free", lon: play.lon, lat: play.lat, neighbourhood: "B2", distance: 0,
  });
  assert.ok(Math.abs(play.lon - 5.635) < 0.001 && Math.abs(play.lat - 52.3225) < 0.001);
  const { distance, ...rest } = library;
  assert.ok(Math.abs(distance - 477) < 3, `${distance}`);
  assert.deepEqual(rest, {
    id: "library", kind: "library", name: "Bibliotheek De Brink", key: "free", lon: 5.628, lat: 52.3225,
    address: "Brink 1, 1234 AB Voorbeeld", openingHours: "Mo-Fr 10:00-17:00", website: "https://bibliotheek.example/", neighbourhood: "B2",
  });
});

test("the engine alone answers all its questions", async (t) => {
  const { page } = await arrive(t);
  const answers = await page.evaluate(async () => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const atlas = await Atlas.load({ src: "/village/atlas.json" });
    const all = {
      here: atlas.at(5.61, 52.32),
      water: atlas.at(5.65, 52.32).water,
      nowhere: atlas.at(6, 53),
      counts: atlas.counts(),
      warnings: atlas.warnings,
      none: atlas.nearest({ lon: 5.61, lat: 52.32, limit: 0 }),
      close: atlas.within({ lon: 5.6015, lat: 52.306, within: 1 }).map(({ id }) => id),
    };
    atlas.free();
    return all;
  });
  assert.deepEqual(answers.here, { id: "B1", name: "Akker", district: "Wijk 1", municipality: null, water: false, residents: 100 });
  assert.equal(answers.water, true);
  assert.equal(answers.nowhere, null);
  assert.deepEqual(answers.counts.find((it) => it.neighbourhood === "B3").kinds, { bench: 26 });
  assert.deepEqual(answers.counts.find((it) => it.neighbourhood === null).kinds, { bench: 1 });
  assert.deepEqual([answers.warnings, answers.none, answers.close], [[], [], ["bench-01"]]);
});

test("an atlas without anything in it cannot be loaded, and says why", async (t) => {
  const visit = await arrive(t);
  visit.expect(/404/);
  const outcome = await visit.page.evaluate(async () => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const attempt = (options) => Atlas.load(options).then(() => "loaded", (error) => error.message);
    return [await attempt({ src: "/nowhere/atlas.json" }), await attempt({}), await attempt({ places: "/village/places.geojson" })];
  });
  assert.match(outcome[0], /\/nowhere\/atlas\.json is not there: the server answers 404/);
  assert.match(outcome[1], /Nobody said which data to show/);
  assert.equal(outcome[2], "loaded");
});

test("show opens a place and leaves the focus where it is", async (t) => {
  const visit = await arrive(t);
  await listen(visit);
  assert.equal(await visit.element.evaluate((it) => it.show("library")), true);
  await visit.page.getByRole("heading", { name: "Bibliotheek De Brink" }).waitFor();
  assert.equal((await focused(visit.page)).tag, "BODY");
  assert.equal(await visit.element.evaluate((it) => it.show("castle")), false);
  assert.equal(await visit.element.evaluate((it) => it.show("")), false);
  assert.deepEqual((await heard(visit)).map(({ name, detail }) => [name, detail.id]), [["select", "library"]]);
});

test("question and answer are those of the screen", async (t) => {
  const { page, element, rows } = await arrive(t, { near: NEAR });
  const look = () => element.evaluate((it) => ({ question: it.question, answer: it.answer }));
  let { question, answer } = await look();
  assert.deepEqual(question, { here: { lon: 5.6275, lat: 52.3225 }, kinds: null, needs: [], open: null, evenUnknown: false });
  assert.equal(answer.length, await rows.count());
  assert.equal(answer[0].id, "library");
  assert.ok(Math.abs(answer[0].distance - 34.1) < 0.2);
  await page.getByRole("button", { name: /^Leren en cultuur/ }).click();
  await number(rows, 1);
  ({ question, answer } = await look());
  assert.ok(question.kinds.includes("library"));
  assert.deepEqual(answer.map(({ id, number }) => [id, number]), [["library", 1]]);
});

test("events: one when it is ready, one for each answer and each choice; they pass every border", async (t) => {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t) }, {
    script: () => {
      Object.defineProperty(globalThis, "first", { value: [], enumerable: false });
      addEventListener("sleutelvrij:ready", ({ detail, composed, bubbles, target }) =>
        first.push({ detail, composed, bubbles, from: target.localName }));
    },
  });
  await visit.ready();
  const first = { detail: { places: 34, neighbourhoods: 5, warnings: 0 }, composed: true, bubbles: true, from: "sleutelvrij-kaart" };
  await eventually(async () => assert.deepEqual(await visit.page.evaluate(() => globalThis.first), [first]));
  await listen(visit, "window");
  const { chooser, rows, back } = parts(visit);
  await chooser.selectOption("Brink");
  await number(rows, 20);
  let all = await heard(visit);
  assert.deepEqual(all.map(({ name, composed, bubbles, from }) => [name, composed, bubbles, from]), [["answer", true, true, "sleutelvrij-kaart"]]);
  assert.equal(all[0].detail.answer.length, 20);
  assert.deepEqual(all[0].detail.question, await visit.element.evaluate((it) => it.question));
  await rows.first().getByRole("button").click();
  await back.click();
  await eventually(async () => {
    all = [...all, ...(await heard(visit))];
    assert.deepEqual(all.slice(1).map(({ name, detail }) => [name, detail.id]), [["select", "library"], ["select", null]]);
  });
});

test("attributes change what is shown while it is shown", async (t) => {
  const { page, element, answer, rows, said } = await arrive(t);
  const set = (name, value) =>
    element.evaluate((it, [name, value]) => (value === null ? it.removeAttribute(name) : it.setAttribute(name, value)), [name, value]);
  await set("near", NEAR);
  await says(answer, /^De dichtstbijzijnde plek is Bibliotheek/);
  await says(said, "Wij meten vanaf een plek die deze pagina heeft gekozen.");
  await set("lang", "en");
  await says(answer, "The nearest place is Bibliotheek De Brink (library): 35 metres in a straight line. Open now until 17:00.");
  await page.getByRole("button", { name: "Use my location" }).waitFor();
  await set("lang", "nl-BE");
  await says(answer, /^De dichtstbijzijnde/);
  await set("kinds", "cafe, toilets");
  await says(answer, /^De dichtstbijzijnde plek is (een openbaar toilet|Café Zon)/);
  await number(rows, 2);
  await set("kinds", null);
  await number(rows, 20);
});

test("another src is another atlas, and ready is a new promise", async (t) => {
  const { element, answer } = await arrive(t);
  const src = serveAtlas(browser, t, { "places.geojson": { ...village.places, features: village.places.features.slice(-2) } }, "/other");
  const fresh = await element.evaluate(async (it, src) => {
    const before = it.ready;
    it.setAttribute("src", src);
    await new Promise((done) => it.addEventListener("sleutelvrij:ready", done, { once: true }));
    return before !== it.ready && (await it.ready) === it;
  }, src);
  assert.ok(fresh);
  await says(answer, /^2 plekken in Voorbeeld/);
});

test("plain GeoJSON needs no manifest", async (t) => {
  serveAtlas(browser, t);
  const visit = await browser.mount(t, { places: "/village/places.geojson", neighbourhoods: "/village/neighbourhoods.geojson" });
  await visit.ready();
  const { answer, chooser } = parts(visit);
  await says(answer, /^34 plekken\. Bij 33 daarvan/);
  await chooser.selectOption("Brink");
  await says(answer, /Bibliotheek De Brink/);
});

test("places alone are enough, and so are neighbourhoods alone", async (t) => {
  serveAtlas(browser, t);
  const places = await browser.mount(t, { places: "/village/places.geojson", near: NEAR });
  await places.ready();
  await says(parts(places).answer, /Bibliotheek De Brink/);
  await number(parts(places).chooser, 0);
  const areas = await browser.mount(t, { neighbourhoods: "/village/neighbourhoods.geojson" });
  await areas.ready();
  await number(parts(areas).chooser, 1);
  await areas.page.getByText("Welke plekken er zijn.").waitFor({ state: "attached" });
});

test("a wrong question is refused with a reason, and the next one is answered", async (t) => {
  const { page } = await arrive(t);
  const outcome = await page.evaluate(async () => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const atlas = await Atlas.load({ src: "/village/atlas.json" });
    const attempt = (options) => {
      try {
        return atlas.nearest(options).length;
      } catch (error) {
        return `${error.name}: ${error.message}`;
      }
    };
    const questions = [
      { lon: 181, lat: 52 },
      { lon: 5, lat: 91 },
      { lon: NaN, lat: 52 },
      { lon: 5 },
      { lon: 5.6, lat: 52.3, kinds: ["castle"] },
      { lon: 5.6, lat: 52.3, limit: NaN },
      { lon: 5.6, lat: 52.3, limit: -1 },
      { lon: 5.6, lat: 52.3, within: NaN },
      { lon: 5.6, lat: 52.3, within: -1 },
      { lon: 5.6, lat: 52.3, kinds: [] },
      { lon: 5.6, lat: 52.3, limit: 3 },
    ];
    const answers = questions.map(attempt);
    atlas.free();
    return [...answers, attempt({ lon: 5.6, lat: 52.3 })];
  });
  const off = "RangeError: expected lon in -180..180 and lat in -90..90, both in degrees";
  assert.deepEqual(outcome.slice(0, 5), [off, off, off, off, "RangeError: `castle` is not a kind in the taxonomy"]);
  assert.deepEqual(outcome.slice(5, 11), [0, 0, 0, 0, 0, 3]);
  assert.match(outcome[11], /Error: /, "freed is freed");
});

test("a place that the page takes back is forgotten", async (t) => {
  const { element, answer } = await arrive(t, { near: NEAR });
  await says(answer, /^De dichtstbijzijnde/);
  await element.evaluate((it) => it.removeAttribute("near"));
  await says(answer, /^34 plekken in Voorbeeld/);
});
