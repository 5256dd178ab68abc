// A single-page app inserts and removes the element two hundred times: nothing grows, and nothing that loads is left.
import assert from "node:assert/strict";
import { once } from "node:events";
import { ANSWER, engineMemory } from "../steps.mjs";

const FOLDER = "single-page-app";
/** The first rounds fill caches and leave gaps in the engine's memory. */
const FIRST = 40;
const ROUNDS = 160;
/** A gap that comes late, bytes: two pages of WebAssembly's memory. A kilobyte that each round would leave is more. */
const GAPS = 2 * 65_536;

/** In parts, as a driver waits for an answer of the page for half a minute. */
async function rounds(it, count) {
  for (let done = 0; done < count; done += 20) await it.evaluate((count) => app.rounds(count), 20);
}

export const BEHAVIOURS = {
  async "two hundred times inserted and removed, memory, nodes and listeners are as before"(it) {
    await it.visit(FOLDER, { isReady: false });
    await rounds(it, FIRST);
    const measure = async () => ({ engine: await engineMemory(it), ...(await it.driver.counts?.()) });
    const before = await measure();
    await rounds(it, ROUNDS);
    const after = await measure();
    const more = after.engine - before.engine;
    it.note(`memory of the engine: ${before.engine} bytes after ${FIRST} rounds, ${more} more after ${ROUNDS} further ones`);
    assert.ok(more <= GAPS, `${more} more bytes of the engine`);
    if (before.nodes === undefined) it.note("this browser's driver counts no nodes and listeners");
    else {
      assert.ok(after.nodes - before.nodes < 50, `${after.nodes - before.nodes} more nodes`);
      assert.ok(after.listeners - before.listeners < 20, `${after.listeners - before.listeners} more listeners`);
      assert.ok(after.heap - before.heap < 600_000, `${after.heap - before.heap} more bytes in the JavaScript heap`);
      it.note(`after ${ROUNDS} rounds: ${after.nodes - before.nodes} nodes, ${after.listeners - before.listeners} listeners, ${after.heap - before.heap} bytes of JavaScript more`);
    }
    assert.equal(await it.evaluate(() => app.errors), 0);
    await it.evaluate(() => app.go("map").ready.then(() => true));
    assert.match(await it.text(".answer"), ANSWER);
  },

  async "what still loads when the app goes on is given up, without an error"(it) {
    await it.visit(FOLDER, { isReady: false });
    let asked;
    const request = new Promise((done) => (asked = done));
    it.route("/village/places.geojson", (request, response) => asked([request, response]));
    await it.evaluate(() => void app.go("map"));
    const [, response] = await request;
    const given = once(response, "close");
    await it.evaluate(() => app.go("news").data);
    await given;
    assert.equal(response.writableFinished, false);
    assert.equal(await it.evaluate(() => app.errors), 0);
  },

  async "the history is the app's: the element adds nothing, and Back shows it again"(it) {
    await it.visit(FOLDER, { isReady: false });
    await it.evaluate(() => app.go("map").ready.then(() => smoke.element().show("library")));
    await it.evaluate(() => app.go("news").data);
    assert.equal(await it.evaluate(() => app.steps), 2);
    await it.driver.back();
    await it.until("the map is back", () => smoke.element()?.ready.then(() => smoke.has(".answer")));
    assert.match(await it.text(".answer"), ANSWER);
    assert.equal(await it.evaluate(() => history.state.route), "map");
  },
};
