// What is left where a file, the engine or an argument is wrong.
import assert from "node:assert/strict";
import { exampleAtlas } from "../fixtures/atlas-fixture.mjs";
import { twoBuilds } from "../fixtures/second-build.mjs";
import { LAZY_CHUNK, MAIN_WASM } from "../support/package.mjs";
import { body, cut, status } from "../support/server.mjs";

const PLACES = JSON.stringify(exampleAtlas.places);

/** The page's own list is shown instead of an answer. */
const keepsOwnList = (it) => it.until("the page's own list stays", () => document.querySelector("#own").getClientRects().length > 0 && smoke.ids().length === 0);

/** In the page: makes a function that traps, the smallest program that does. */
const TRAP = `globalThis.trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.f;`;

export const FAULT_BEHAVIOURS = {
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
    await it.until("the sentence", () => /De kaart en de keuzes kunnen niet worden geladen/.test(smoke.text(".atlas")));
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
      // Whatever the engine does next ends in the middle. It is clicked in the same turn: what the engine does of its own accord
      // may be next otherwise, and leave no row to click.
      Document.prototype.createElement = Document.prototype.createElementNS = trap;
      smoke.part(".list li button").click();
    });
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

  async "an argument of another type is refused, and the element goes on"(it) {
    await it.open();
    const refused = (ask) => it.evaluate(ask);
    assert.equal(await refused(() => smoke.element().show(5).catch((error) => error.name)), "TypeError");
    assert.equal(await refused(() => smoke.element().nearest({ lon: 5.6, lat: 52.3, kinds: [5] }).catch((error) => error.name)), "TypeError");
    assert.equal(await it.evaluate(() => smoke.element().show("library")), true);
  },
};
