// The public JavaScript interface: methods, events, attributes, and `Atlas` without an element.
import { readFileSync } from "node:fs";
import { exampleAtlas, namedPlaces, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { metres } from "./reference/distances.mjs";
import { positions } from "./reference/random.mjs";
import { focused } from "./support/focus.mjs";
import { choose, expectPlaces } from "./support/question.mjs";
import { status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const NEAR = "52.3225,5.6275";

async function openWidget(site, attributes = {}, visitor) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, visitor);
  await widget.ready();
  return widget;
}

/** Records the element's events, with listeners on the element or on the window. */
const recordEvents = (widget, where = "element") =>
  widget.page.evaluate((where) => {
    const target = where === "window" ? window : document.querySelector("sleutelvrij-kaart");
    globalThis.events = [];
    for (const name of ["ready", "answer", "select", "error"]) {
      target.addEventListener(`sleutelvrij:${name}`, (event) => {
        const { composed, bubbles, target, detail } = event;
        events.push({ name, composed, bubbles, from: target.localName, detail });
      });
    }
  }, where);
const takeEvents = (widget) => widget.page.evaluate(() => events.splice(0));

test("ready is fulfilled with the element", async ({ site }) => {
  const { page } = await openWidget(site);
  const same = await page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    return (await element.ready) === element && (await element.ready) === element;
  });
  expect(same).toBeTruthy();
});

test("ready, show and nearest reject where nothing can be shown", async ({ site }) => {
  site.route("/none/atlas.json", status(404));
  const widget = await site.mount({ src: "/none/atlas.json" });
  widget.expectComplaint(/404/);
  widget.expectComplaint(/sleutelvrij: The file \/none\/atlas\.json is not there/);
  await widget.page.getByText("De kaart kan niet worden getoond").waitFor();
  const outcome = await widget.page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    const within = (promise) =>
      Promise.race([
        promise.then(() => "kept", (error) => `refused: ${error.message}`),
        new Promise((done) => setTimeout(done, 500, "open")),
      ]);
    return [await within(element.ready), await within(element.show("x")), await within(element.nearest({ lon: 5, lat: 52 }))];
  });
  for (const one of outcome) expect(one).toMatch(/^refused: .*\/none\/atlas\.json/);
});

for (const [file, count, seed] of [["liechtenstein", 40, 1], ["delft", 40, 2]]) {
  test(`nearest equals a scan of all places of ${file}, within 0.1 %`, async ({ site }) => {
    const read = (name) => JSON.parse(readFileSync(new URL(`../../data/${file}/${name}`, import.meta.url)));
    const places = read("places.geojson").features;
    const [west, south, east, north] = read("atlas.json").bounds;
    const spots = positions(seed, count, { west, south, east, north });
    const widget = await site.mount({ src: `/data/${file}/atlas.json` });
    await widget.ready();
    const answers = await widget.page.evaluate(async ({ spots, file }) => {
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
      expect(answer.element).toStrictEqual(answer.atlas);
      expect(answer.limited).toStrictEqual(answer.benches);
      const scan = places
        .map((place) => ({ id: place.properties.id, kind: place.properties.kind, distance: metres(spots[at], place.geometry) }))
        .sort((a, b) => a.distance - b.distance);
      const close = (a, b) => Math.abs(a - b) <= Math.max(0.001 * b, 0.02);
      expect(answer.atlas.length).toBe(7);
      for (const [rank, found] of answer.atlas.entries()) {
        const own = scan.find((it) => it.id === found.id);
        expect(close(found.distance, own.distance), `${found.id}: ${found.distance}, by scan ${own.distance}`).toBe(true);
        expect(close(found.distance, scan[rank].distance), `rank ${rank}: ${found.distance}, by scan ${scan[rank].distance}`).toBe(true);
      }
      const benches = scan.filter((it) => it.kind === "bench");
      const sure = benches.filter((it) => it.distance < 900 * 0.999).length;
      const possible = benches.filter((it) => it.distance < 900 * 1.001).length;
      expect(answer.benches.length >= sure && answer.benches.length <= possible, `${answer.benches.length} benches`).toBe(true);
    }
  });
}

test("nearest returns the properties of the data, without the unknown ones", async ({ site }) => {
  const { element } = await openWidget(site);
  const [library, play] = await element.evaluate((it) => it.nearest({ lon: 5.635, lat: 52.3225, limit: 2 })).then((all) => all.toReversed());
  expect(play).toStrictEqual({
    id: "play", kind: "playground", name: "De Wip", key: "free", lon: play.lon, lat: play.lat, neighbourhood: "B2", distance: 0,
  });
  expect(Math.abs(play.lon - 5.635) < 0.001 && Math.abs(play.lat - 52.3225) < 0.001).toBe(true);
  const { distance, ...rest } = library;
  expect(Math.abs(distance - 477)).toBeLessThan(3);
  expect(rest).toStrictEqual({
    id: "library", kind: "library", name: "Bibliotheek De Brink", key: "free", lon: 5.628, lat: 52.3225,
    address: "Brink 1, 1234 AB Voorbeeld", openingHours: "Mo-Fr 10:00-17:00", website: "https://bibliotheek.example/", neighbourhood: "B2",
  });
});

test("Atlas answers at, counts, warnings, nearest and within", async ({ site }) => {
  const { page } = await openWidget(site);
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
  expect(answers.here).toStrictEqual({ id: "B1", name: "Akker", district: "Wijk 1", municipality: null, water: false, residents: 100 });
  expect(answers.water).toBe(true);
  expect(answers.nowhere).toBe(null);
  expect(answers.counts.find((it) => it.neighbourhood === "B3").kinds).toStrictEqual({ bench: 26 });
  expect(answers.counts.find((it) => it.neighbourhood === null).kinds).toStrictEqual({ bench: 1 });
  expect([answers.warnings, answers.none, answers.close]).toStrictEqual([[], [], ["bench-01"]]);
});

test("Atlas.load rejects without data, with a reason", async ({ site }) => {
  const widget = await openWidget(site);
  widget.expectComplaint(/404/);
  const outcome = await widget.page.evaluate(async () => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const attempt = (options) => Atlas.load(options).then(() => "loaded", (error) => error.message);
    return [await attempt({ src: "/nowhere/atlas.json" }), await attempt({}), await attempt({ places: "/village/places.geojson" })];
  });
  expect(outcome[0]).toMatch(/\/nowhere\/atlas\.json is not there: the server answers 404/);
  expect(outcome[1]).toMatch(/Nobody said which data to show/);
  expect(outcome[2]).toBe("loaded");
});

test("show opens a place and does not move the focus", async ({ site }) => {
  const widget = await openWidget(site);
  await recordEvents(widget);
  expect(await widget.element.evaluate((it) => it.show("library"))).toBe(true);
  await widget.page.getByRole("heading", { name: "Bibliotheek De Brink" }).waitFor();
  expect((await focused(widget.page)).tag).toBe("BODY");
  expect(await widget.element.evaluate((it) => it.show("castle"))).toBe(false);
  expect(await widget.element.evaluate((it) => it.show(""))).toBe(false);
  expect((await takeEvents(widget)).map(({ name, detail }) => [name, detail.id])).toStrictEqual([["select", "library"]]);
});

test("question and answer equal what is shown", async ({ site }) => {
  // Names, so that no places are alike and in a pile.
  const src = serveAtlas(site, { "places.geojson": namedPlaces }, "/named");
  const { element, rows, what } = await openWidget(site, { src, near: NEAR });
  const state = () => element.evaluate((it) => ({ question: it.question, answer: it.answer }));
  let { question, answer } = await state();
  expect(question).toStrictEqual({ here: { lon: 5.6275, lat: 52.3225 }, kinds: null, needs: [], open: null, evenUnknown: false });
  expect(answer.length).toBe(20);
  const nameOf = (id) => namedPlaces.features.find(({ properties }) => properties.id === id).properties.name;
  expect(answer.map(({ id }) => nameOf(id))).toStrictEqual(await rows.locator(".name").allInnerTexts());
  expect(answer[0].id).toBe("library");
  expect(Math.abs(answer[0].distance - 34.1)).toBeLessThan(0.2);
  await choose(what, "Leren en cultuur");
  await expect(rows).toHaveCount(1);
  ({ question, answer } = await state());
  expect(question.kinds).toContain("library");
  expect(answer.map(({ id, number }) => [id, number])).toStrictEqual([["library", 1]]);
});

test("ready, answer and select events are sent once each, bubble and are composed", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site) }, {
    script: () => {
      Object.defineProperty(globalThis, "first", { value: [], enumerable: false });
      addEventListener("sleutelvrij:ready", ({ detail, composed, bubbles, target }) =>
        first.push({ detail, composed, bubbles, from: target.localName }));
    },
  });
  await widget.ready();
  const first = { detail: { places: 34, neighbourhoods: 5, warnings: 0, place: null }, composed: true, bubbles: true, from: "sleutelvrij-kaart" };
  await expect.poll(() => widget.page.evaluate(() => globalThis.first)).toStrictEqual([first]);
  await recordEvents(widget, "window");
  const { neighbourhoodSelect, rows, backButton } = widget;
  await neighbourhoodSelect.selectOption("Brink");
  await expectPlaces(widget.element, 20);
  let all = await takeEvents(widget);
  expect(all.map(({ name, composed, bubbles, from }) => [name, composed, bubbles, from])).toStrictEqual([["answer", true, true, "sleutelvrij-kaart"]]);
  expect(all[0].detail.answer.length).toBe(20);
  expect(all[0].detail.place).toBe("library");
  expect(all[0].detail.question).toStrictEqual(await widget.element.evaluate((it) => it.question));
  await rows.first().getByRole("button").click();
  await backButton.click();
  await expect(async () => {
    all = [...all, ...(await takeEvents(widget))];
    expect(all.slice(1).map(({ name, detail }) => [name, detail.id])).toStrictEqual([["select", "library"], ["select", null]]);
  }).toPass();
});

test("changed attributes change the answer", async ({ site }) => {
  const { page, element, answer, rows, locationMessage } = await openWidget(site);
  const set = (name, value) =>
    element.evaluate((it, [name, value]) => (value === null ? it.removeAttribute(name) : it.setAttribute(name, value)), [name, value]);
  await set("near", NEAR);
  await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Bibliotheek/);
  await expect(locationMessage).toShowText("Deze pagina koos een locatie in Brink.");
  await set("lang", "en");
  await expect(answer).toShowText("The nearest place we know is Bibliotheek De Brink (library): 35 metres in a straight line. Open now until 17:00.");
  await page.getByRole("button", { name: "Choose another location" }).waitFor();
  await set("lang", "nl-BE");
  await expect(answer).toShowText(/^De dichtstbijzijnde/);
  await set("kinds", "cafe, toilets");
  await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is (een openbaar toilet|Café Zon)/);
  await expect(rows).toHaveCount(2);
  await set("kinds", null);
  await expectPlaces(element, 20);
});

test("a changed src loads another atlas, with a new promise ready", async ({ site }) => {
  const { element, answer } = await openWidget(site);
  const src = serveAtlas(site, { "places.geojson": { ...exampleAtlas.places, features: exampleAtlas.places.features.slice(-2) } }, "/other");
  const fresh = await element.evaluate(async (it, src) => {
    const before = it.ready;
    it.setAttribute("src", src);
    await new Promise((done) => it.addEventListener("sleutelvrij:ready", done, { once: true }));
    return before !== it.ready && (await it.ready) === it;
  }, src);
  expect(fresh).toBeTruthy();
  await expect(answer).toShowText(/^2 plekken in Voorbeeld/);
});

test("plain GeoJSON works without a manifest", async ({ site }) => {
  serveAtlas(site);
  const widget = await site.mount({ places: "/village/places.geojson", neighbourhoods: "/village/neighbourhoods.geojson" });
  await widget.ready();
  const { answer, neighbourhoodSelect } = widget;
  await expect(answer).toShowText(/^34 plekken\. Bij 33 daarvan/);
  await neighbourhoodSelect.selectOption("Brink");
  await expect(answer).toShowText(/Bibliotheek De Brink/);
});

test("places work without neighbourhoods, and neighbourhoods without places", async ({ site }) => {
  serveAtlas(site);
  const places = await site.mount({ places: "/village/places.geojson", near: NEAR });
  await places.ready();
  await expect(places.answer).toShowText(/Bibliotheek De Brink/);
  await expect(places.neighbourhoodSelect).toHaveCount(0);
  const areas = await site.mount({ neighbourhoods: "/village/neighbourhoods.geojson" });
  await areas.ready();
  await expect(areas.neighbourhoodSelect).toHaveCount(1);
  await areas.page.getByText("Welke plekken er zijn.").waitFor({ state: "attached" });
});

test("invalid queries throw a RangeError, and the next query is answered", async ({ site }) => {
  const { page } = await openWidget(site);
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
  expect(outcome.slice(0, 5)).toStrictEqual([off, off, "RangeError: expected lon: a number", off, "RangeError: `castle` is not a kind in the taxonomy"]);
  expect(outcome.slice(5, 11)).toStrictEqual(["RangeError: expected limit: a number", 0, "RangeError: expected within: a number", 0, 0, 3]);
  expect(outcome[11], "a freed atlas").toMatch(/Error: /);
});

test("removing the attribute near removes the location", async ({ site }) => {
  const { element, answer } = await openWidget(site, { near: NEAR });
  await expect(answer).toShowText(/^De dichtstbijzijnde/);
  await element.evaluate((it) => it.removeAttribute("near"));
  await expect(answer).toShowText(/^34 plekken in Voorbeeld/);
});
