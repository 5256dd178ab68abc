// What must work in every browser, as a visitor or a web editor notices it. Each is run in each browser, in a new document.
import assert from "node:assert/strict";
import axe from "axe-core";
import { exampleAtlas } from "../fixtures/atlas-fixture.mjs";
import { twoBuilds } from "../fixtures/second-build.mjs";
import { WALKING_ORDER, serveAtlasWithStreets } from "../fixtures/streets-fixture.mjs";
import { LAZY_CHUNK, MAIN_WASM } from "../support/package.mjs";
import { body, cut, status } from "../support/server.mjs";
import { print } from "./print.mjs";

const LIBRARY = "Bibliotheek De Brink";
const PLACES = JSON.stringify(exampleAtlas.places);

/** The page's own list is shown instead of an answer. */
const keepsOwnList = (it) => it.until("the page's own list stays", () => document.querySelector("#own").getClientRects().length > 0 && smoke.ids().length === 0);

/** In the page: makes a function that traps, the smallest program that does. */
const TRAP = `globalThis.trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.f;`;

/** The location after a click at this many CSS px right of and below the middle of the map, while the pin is placed. */
async function locationAt(it, right, below) {
  const before = await it.evaluate(() => smoke.element().question.here);
  const [x, y] = await it.evaluate(() => smoke.point("canvas"));
  await it.driver.click(x + right, y + below);
  return it.until("another location", ({ lon }) => {
    const { here } = smoke.element().question;
    return here && here.lon !== lon && here;
  }, before);
}

/** Behaviours by their sentence. */
export const BEHAVIOURS = {
  async "the first answer names the nearest place, and the page's own list goes"(it) {
    await it.open();
    assert.match(await it.text(".answer"), new RegExp(`^De dichtstbijzijnde plek is ${LIBRARY}`));
    assert.equal(await it.evaluate(() => document.querySelector("#own").getClientRects().length), 0);
  },

  async "the list has the places in order of distance, with their numbers"(it) {
    await it.open();
    const rows = await it.evaluate(() => smoke.all(".list li").map((row) => row.textContent));
    assert.ok(rows.length >= 10, `${rows.length} rows`);
    assert.match(rows[0], new RegExp(LIBRARY));
    assert.match(rows[1], /De Wip/);
  },

  async "the opening hours are of the place's own time"(it) {
    await it.open();
    await it.until("when it is open", () => /Nu open tot 17\.00 uur/.test(smoke.text(".answer")));
  },

  async "a filter shortens the list, and again brings all back"(it) {
    await it.open();
    const before = await it.evaluate(() => smoke.ids().length);
    await it.click("button", "Leren en cultuur");
    await it.until("only the library", () => smoke.ids().join() === "library");
    await it.click("button", "Leren en cultuur");
    await it.until("all places", (before) => smoke.ids().length === before, before);
  },

  async "a click on a row opens its card with the focus, and back returns to the row"(it) {
    await it.open();
    await it.click(".list li button");
    await it.until("the card has the focus", (name) => smoke.focused() === name, LIBRARY);
    assert.match(await it.text("article"), /Brink 1/);
    await it.click("button", "Terug naar de lijst");
    await it.until("the row has the focus", (name) => smoke.focused()?.includes(name) && !smoke.has("article"), LIBRARY);
  },

  async "a place is found and opened by keyboard, despite a typing error"(it) {
    await it.open();
    await it.click("input[role=combobox]");
    await it.driver.type("de brink bibliotek");
    await it.until("a suggestion", (name) => smoke.has("[role=option]", name), LIBRARY);
    await it.driver.press("ArrowDown");
    await it.driver.press("Enter");
    await it.until("the card has the focus", (name) => smoke.focused() === name, LIBRARY);
    await it.driver.press("Escape");
    await it.until("the card is closed", () => !smoke.has("article"));
  },

  async "another language is spoken at once, and Arabic from right to left"(it) {
    await it.open();
    await it.painted();
    await it.evaluate(() => smoke.element().setAttribute("lang", "ar"));
    await it.until("Arabic", () => /أقرب مكان/.test(smoke.text(".answer")));
    const [dir, answer, map] = await it.evaluate(() => [smoke.part(".atlas").dir, smoke.part(".answer").getBoundingClientRect().x, smoke.part("canvas").getBoundingClientRect().x]);
    assert.equal(dir, "rtl");
    assert.ok(answer > map, "the answer is on the right of the map");
    assert.deepEqual((await it.evaluate(() => smoke.ids()))[0], "library");
  },

  async "the map is drawn at the size of its part of the page"(it) {
    await it.open();
    const { colours, width } = await it.painted();
    assert.ok(colours > 20, `${colours} colours`);
    const [own, scale] = await it.evaluate(() => [smoke.part("canvas").clientWidth, devicePixelRatio]);
    assert.equal(width, Math.round(own * scale));
  },

  async "a drag moves the map"(it) {
    await it.open();
    const before = await it.painted();
    const [x, y] = await it.evaluate(() => smoke.point("canvas"));
    await it.driver.drag([x, y], [x + 90, y - 60]);
    await it.repainted("the map moved", before);
  },

  async "the keyboard zooms the map, and Home shows all again"(it) {
    await it.open();
    await it.painted();
    await it.evaluate(() => smoke.part("[role=application]").focus());
    const start = await it.painted();
    await it.driver.press("Home");
    await it.repainted("the map shows all", start);
    const all = await it.painted();
    await it.driver.press("+");
    await it.repainted("the map is nearer", all);
    const near = await it.painted();
    await it.driver.press("ArrowRight");
    await it.repainted("the map moved", near);
    await it.painted();
    await it.driver.press("Home");
    await it.until("the map is as it was when it showed all", (sum) => smoke.canvas()?.sum === sum, all.sum);
  },

  async "a position that is pointed at on the map becomes the location"(it) {
    const pointed = async (dx, dy) => {
      await it.open();
      await it.painted();
      await it.click("button", "Wijs aan op de kaart");
      return locationAt(it, dx, dy);
    };
    const [middle, beside] = [await pointed(0, 0), await pointed(60, 40)];
    assert.ok(beside.lon > middle.lon && beside.lat < middle.lat, `${JSON.stringify(beside)} is south-east of ${JSON.stringify(middle)}`);
  },

  async "in a page that is turned, the position under the pointer becomes the location"(it) {
    // Turned clockwise: east is down on the screen, and south is to the left.
    const style = "body { transform-origin: 0 0; transform: translateX(850px) rotate(90deg) } main { inline-size: 400px }";
    const pointed = async (dx, dy) => {
      await it.open({}, { style });
      await it.painted();
      await it.evaluate(() => smoke.part("button", "Wijs aan op de kaart").click());
      return locationAt(it, dx, dy);
    };
    const [middle, east, south] = [await pointed(0, 0), await pointed(0, 60), await pointed(-60, 0)];
    const said = JSON.stringify({ middle, east, south });
    assert.ok(east.lon > middle.lon && Math.abs(east.lat - middle.lat) < (east.lon - middle.lon) / 10, said);
    assert.ok(south.lat < middle.lat && Math.abs(south.lon - middle.lon) < (middle.lat - south.lat) / 10, said);
  },

  async "walks give the order, and the card of a place has its route on the map"(it) {
    await it.open({ src: serveAtlasWithStreets(it) });
    await it.until("the order of the walks", (wanted) => smoke.ids().slice(0, 4).join() === wanted, WALKING_ORDER.join());
    const before = await it.painted();
    assert.equal(await it.evaluate(() => smoke.element().show("toilets")), true);
    await it.until("the walk in the card", () => /Hoofdstraat/.test(smoke.text("article")) && /minu/.test(smoke.text("article")));
    await it.repainted("the route is drawn", before);
  },

  async "a link holds the question, and Back undoes it"(it) {
    await it.open({ link: "kaart", near: null });
    await it.painted();
    await it.click("button", "Leren en cultuur");
    await it.until("the filter in the address", () => location.search === "?kaart=1~kinds=library");
    await it.click(".list li button");
    await it.until("the place in the address", () => location.search === "?kaart=1~kinds=library~place=library");
    await it.driver.back();
    await it.until("the card is closed", () => location.search === "?kaart=1~kinds=library" && !smoke.has("article"));
    await it.driver.back();
    await it.until("the filter is gone", () => location.search === "" && /^34 plekken/.test(smoke.text(".answer")));
  },

  async "places that are not there leave the page's own list, with a sentence and a button"(it) {
    await it.open({}, { files: { "places.geojson": status(404), "neighbourhoods.geojson": status(404) }, isReady: false });
    await it.until("the button", () => smoke.has("button", "Probeer het opnieuw"));
    await keepsOwnList(it);
  },

  async "a file that breaks off is never half a list"(it) {
    await it.open({}, { files: { "places.geojson": cut(PLACES, "application/json", PLACES.length / 2) }, isReady: false });
    await it.until("a sentence names the file", () => /places\.geojson/.test(smoke.text(".stage")));
    await keepsOwnList(it);
  },

  async "an engine of another build leaves the page's own list"(it) {
    it.route(MAIN_WASM, body(twoBuilds().main[1], "application/wasm"));
    await it.open({}, { isReady: false });
    const why = await it.evaluate(() => smoke.element().ready.then(() => "ready", (error) => `${error}`));
    assert.match(why, /Error/);
    await keepsOwnList(it);
  },

  async "without the lazy part there is the list, and a sentence about the map"(it) {
    it.route(LAZY_CHUNK, status(404));
    await it.open();
    await it.until("the sentence", () => /De kaart kan niet worden geladen/.test(smoke.text(".atlas")));
    assert.equal((await it.evaluate(() => smoke.ids()))[0], "library");
  },

  async "it has a width in a row that shrinks to fit"(it) {
    await it.open({}, { around: (element) => `<div class="row">${element}<p>Beside</p></div>`, style: ".row { display: flex; gap: 1rem }" });
    const { width, height } = await it.evaluate(() => smoke.element().getBoundingClientRect().toJSON());
    assert.ok(width >= 300 && height < 6000, `${width} × ${height}`);
  },

  async "a phone's width has no sideways scrolling"(it) {
    await it.open({}, { width: 360, height: 740 });
    await it.painted();
    assert.ok(await it.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  },

  async "paper has the answer and the list, without controls"(it) {
    await it.open();
    await it.painted();
    await print(it, { has: [LIBRARY, "Brink 1, 1234 AB Voorbeeld"], lacks: ["Gebruik mijn locatie"] });
  },

  async "a dark page has a dark map"(it) {
    await it.open();
    const light = await it.painted();
    await it.open({}, { style: ":root { color-scheme: dark; background: #111; color: #eee }" });
    const dark = await it.painted();
    const sum = ({ corner }) => corner.reduce((all, one) => all + one, 0);
    assert.ok(sum(dark) < sum(light) / 2, `${dark.corner} in the dark, ${light.corner} in the light`);
  },

  async "an element that is taken out and put back works"(it) {
    await it.open();
    await it.painted();
    await it.evaluate(async () => {
      const element = smoke.element();
      const parent = element.parentNode;
      element.remove();
      await Promise.resolve();
      parent.append(element);
      await element.ready;
    });
    await it.painted();
    assert.equal(await it.evaluate(() => smoke.all("canvas").length), 1);
    assert.equal((await it.evaluate(() => smoke.ids()))[0], "library");
  },

  async "after a trap of the engine the page's own list is there again"(it) {
    it.expectComplaints(/RuntimeError/);
    await it.open();
    await it.painted();
    it.route("/trap.js", body(TRAP, "text/javascript"));
    await it.evaluate(async () => {
      await import("/trap.js");
      addEventListener("sleutelvrij:error", ({ detail }) => (smoke.stopped = detail.message));
      // Whatever the engine does next ends in the middle.
      Document.prototype.createElement = Document.prototype.createElementNS = trap;
    });
    await it.click(".list li button");
    await keepsOwnList(it);
    assert.notEqual(await it.evaluate(() => smoke.stopped), undefined);
    assert.equal(await it.evaluate(() => smoke.element().ready.catch(({ name }) => name)), "RuntimeError");
  },

  async "a script that catches a trap does not hide it"(it) {
    it.expectComplaints(/RuntimeError/);
    await it.open();
    it.route("/trap.js", body(TRAP, "text/javascript"));
    const caught = await it.evaluate(async () => {
      await import("/trap.js");
      const { push } = Array.prototype;
      try {
        Array.prototype.push = trap;
        return smoke.element().answer;
      } catch (error) {
        return error.name;
      } finally {
        Array.prototype.push = push;
      }
    });
    assert.equal(caught, "RuntimeError");
    await keepsOwnList(it);
    assert.equal(await it.evaluate(() => smoke.element().show("library").catch(({ name }) => name)), "RuntimeError");
  },

  async "a script asks the engine without an element"(it) {
    await it.open({ src: serveAtlasWithStreets(it) });
    const answer = await it.evaluate(async () => {
      const { Atlas } = await import("/package/sleutelvrij.js");
      const atlas = await Atlas.load({ src: "/with-streets/atlas.json" });
      const here = { lon: 5.6275, lat: 52.3225 };
      const [nearest] = atlas.nearest({ ...here, limit: 1, openAt: "2026-11-25T12:00" });
      const walk = atlas.walk(here, "library");
      const reach = atlas.reach(here, 5);
      const at = atlas.at(here.lon, here.lat);
      atlas.free();
      return { nearest: nearest.id, metres: walk.metres, area: reach.area.type, at: at.name };
    });
    assert.ok(Math.abs(answer.metres - 150) < 5, `${answer.metres} m`);
    assert.deepEqual({ ...answer, metres: 150 }, { nearest: "library", metres: 150, area: "MultiPolygon", at: "Brink" });
  },

  async "an argument of another type is refused, and the element goes on"(it) {
    await it.open();
    const refused = (ask) => it.evaluate(ask);
    assert.equal(await refused(() => smoke.element().show(5).catch((error) => error.name)), "TypeError");
    assert.equal(await refused(() => smoke.element().nearest({ lon: 5.6, lat: 52.3, kinds: [5] }).catch((error) => error.name)), "TypeError");
    assert.equal(await it.evaluate(() => smoke.element().show("library")), true);
  },

  async "axe finds nothing in the list and in a card"(it) {
    it.route("/axe.js", body(axe.source, "text/javascript"));
    await it.open();
    await it.painted();
    const check = async () => {
      if (!globalThis.axe) {
        const script = document.createElement("script");
        script.src = "/axe.js";
        const loaded = new Promise((done) => (script.onload = done));
        document.head.append(script);
        await loaded;
      }
      const { violations } = await globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], preload: false, resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.flat().join(" ")}`));
    };
    assert.deepEqual(await it.evaluate(check), []);
    await it.evaluate(() => smoke.element().show("library"));
    await it.until("the card", () => smoke.has("article"));
    assert.deepEqual(await it.evaluate(check), []);
  },
};
