// A service worker of the page answers everything from its cache: without a network the element works, and from a cache that is a
// mixture of old and new it is never sure and wrong.
import assert from "node:assert/strict";
import { PARTS, listing, serveListedAtlas } from "../../fixtures/listed-atlas.mjs";
import { PARTS as BUILD, secondPath, twoBuilds } from "../../fixtures/second-build.mjs";
import { LOADER } from "../../support/package.mjs";
import { body, status } from "../../support/server.mjs";
import { ANSWER } from "../steps.mjs";

const FOLDER = "service-worker";
const PAGE = `/isolation/${FOLDER}/page.html`;

/** Runs `act` in a page whose worker has everything that a visit loads; not where the browser has no service workers. */
const withWorker = (act) => async (it) => {
  await it.visit(FOLDER);
  const isThere = await it.evaluate(() => globalThis.begun);
  if (isThere === "none") return it.note("this browser has no service workers");
  try {
    // Through the worker now.
    await it.goto(PAGE);
    await complete(it);
    await act(it);
  } finally {
    await it.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
  }
};

/** Waits until the page has loaded all that it loads by itself. */
async function complete(it) {
  await it.until("the walk, the hours and the question", () => /150 meter/.test(smoke.text(".answer")) && /Nu open/.test(smoke.text(".answer")) && smoke.has("label", "Ik zoek"));
  await it.painted();
}

/** In the page: removes from the cache what `isGone`, the source of a regular expression, matches. */
async function drop(isGone) {
  const cache = await caches.open("everything");
  const requests = (await cache.keys()).filter(({ url }) => new RegExp(isGone).test(new URL(url).pathname));
  for (const request of requests) await cache.delete(request);
  return requests.length;
}

/** The reason why the element is not ready, with the page's own list. */
async function expectOwnList(it) {
  const why = await it.until("ready is rejected", () => smoke.element().ready.then(() => "ready", (error) => `no: ${error}`));
  assert.match(why, /^no/);
  assert.deepEqual(await it.evaluate(() => [document.querySelector("#own").getClientRects().length > 0, smoke.ids().length]), [true, 0]);
  return why;
}

export const BEHAVIOURS = {
  "without a network the page answers from what is kept": withWorker(async (it) => {
    for (const path of new Set(it.server.requests)) it.route(path, (_request, response) => response.destroy());
    it.server.requests.length = 0;
    await it.goto(PAGE);
    await complete(it);
    assert.match(await it.text(".answer"), ANSWER);
    assert.deepEqual(it.requested(/^\/(package|listed)/), {});
  }),

  "a whole older build that is kept works while the server has a newer one": withWorker(async (it) => {
    const builds = twoBuilds();
    for (const [part, path] of Object.entries(BUILD)) {
      const type = path.endsWith(".wasm") ? "application/wasm" : "text/javascript";
      it.route(path, path === LOADER ? body(builds[part][1], type) : status(404));
      if (path !== LOADER) it.route(secondPath(path), body(builds[part][1], type));
    }
    it.server.requests.length = 0;
    await it.goto(PAGE);
    await complete(it);
    assert.deepEqual(it.requested(/^\/package/), {});
  }),

  "a kept loader of an older build, whose files are gone, leaves the page's own list": withWorker(async (it) => {
    it.expectComplaints(/404|Error/);
    assert.ok((await it.evaluate(drop, "^/package/(?!sleutelvrij\\.js$)")) > 4);
    for (const path of Object.values(BUILD)) if (path !== LOADER) it.route(path, status(404));
    await it.goto(PAGE);
    await expectOwnList(it);
  }),

  "older places that are kept beside a newer manifest are no list, and a sentence names them": withWorker(async (it) => {
    const features = JSON.parse(PARTS.places.content).features.slice(0, 3);
    const places = Buffer.from(JSON.stringify({ type: "FeatureCollection", features }));
    serveListedAtlas(it, { places }, { listed: listing({ ...PARTS, places: { ...PARTS.places, content: places, features: 3 } }) });
    assert.equal(await it.evaluate(drop, "/listed/atlas\\.json$"), 1);
    await it.goto(PAGE);
    assert.match(await expectOwnList(it), /places\.geojson/);
    await it.until("a sentence names the file", () => /places\.geojson/.test(smoke.text(".stage")));
    // Once the cache has the same version of both, there is the list.
    await it.evaluate(drop, "/listed/");
    await it.goto(PAGE);
    await it.until("three places", () => smoke.element().ready.then(() => smoke.element().answer.length === 3));
  }),
};
