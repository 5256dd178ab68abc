// Scripts of the page that extend the language, replace standard functions and wrap the browser's: the element works, what they
// see of it is the same for every visitor, and without `fetch` the page's own list stays.
import assert from "node:assert/strict";
import { expectVisit } from "../steps.mjs";

const FOLDER = "hostile-script";

export const BEHAVIOURS = {
  async "old libraries, globals of loaders and wrapped functions leave a visit as it is"(it) {
    await it.visit(FOLDER);
    await it.until("the walk", () => /150 meter/.test(smoke.text(".answer")));
    // As many as a street leads to, with a pile of the others.
    await expectVisit(it, { rows: 7 });
    assert.deepEqual(await it.evaluate(() => globalThis.seen.errors), []);
    assert.equal(await it.evaluate(() => document.querySelector("main")), null, "the page's own function is still there");
    // Each file came at the first attempt: its checksum is right.
    const files = it.requested(/^\/listed\//);
    assert.deepEqual(files, { "/listed/atlas.json": 1, "/listed/neighbourhoods.geojson": 1, "/listed/places.geojson": 1, "/listed/streets.bin": 1 });
  },

  async "what an analytics tool sees of the element holds no question of the visitor"(it) {
    await it.visit(FOLDER);
    await it.painted();
    const { requests } = await it.evaluate(() => globalThis.seen);
    assert.ok(requests.length > 8, `${requests.length} requests`);
    for (const [address, options] of requests) {
      assert.doesNotMatch(address, /[?#]/);
      assert.equal(options.referrerPolicy, "no-referrer", address);
      assert.equal(options.method, undefined, address);
      assert.equal(options.body, undefined, address);
    }
  },

  async "the page's wrapper of pushState sees what the attribute link writes, and Back undoes it"(it) {
    await it.visit(FOLDER);
    await it.until("the question", () => smoke.has("label", "Ik zoek"));
    await it.evaluate(() => smoke.choose("Ik zoek", "Bibliotheken"));
    await it.until("the filter in the address", () => /kinds=library/.test(location.search));
    assert.match((await it.evaluate(() => globalThis.seen.addresses)).join(" "), /kinds=library/);
    await it.driver.back();
    await it.until("no filter", () => smoke.ids().length > 1);
  },

  async "where the page replaced fetch by something else its own list stays"(it) {
    it.expectComplaints(/./);
    await it.visit(FOLDER, { page: "broken-fetch.html", isReady: false });
    const why = await it.until("ready is rejected", () => smoke.element().ready?.then(() => "ready", (error) => String(error)));
    assert.match(why, /Error/);
    assert.equal(await it.evaluate(() => document.querySelector("#own").getClientRects().length > 0), true);
  },
};
