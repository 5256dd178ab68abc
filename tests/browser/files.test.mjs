// The files of an atlas that are not needed for the first answer: fetched when somebody asks, under the same rules.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { body, never, status } from "./server.mjs";
import { manifest, serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const listing = (parts) => ({ ...manifest, parts: { ...manifest.parts, ...parts } });
const BYTES = Uint8Array.from([7, 8, 9]);

/** A page that has asked for the files of an atlas, and `more(part)` in it. */
async function arrive(t, options, visitor) {
  const visit = await browser.page(t, "", { head: "", ...visitor });
  await visit.page.evaluate(async (options) => {
    const { files } = await import("/element/files.js");
    globalThis.leaving = new AbortController();
    globalThis.fetched = await files(options, document.baseURI, leaving.signal);
  }, options);
  const has = (part) => visit.page.evaluate((part) => fetched.has(part), part);
  const more = (part) =>
    visit.page.evaluate(async (part) => {
      const file = await fetched.more(part);
      return file?.bytes ? { ...file, bytes: [...file.bytes] } : file;
    }, part);
  return Object.assign(visit, { has, more, found: () => visit.page.evaluate(() => fetched.found.map(({ part }) => part)) });
}

test("what a manifest lists comes when it is asked for, each time anew, and what it does not list is null", async (t) => {
  let asked = 0;
  const src = serveAtlas(browser, t, {
    "atlas.json": listing({ streets: { file: "streets.bin" } }),
    "streets.bin": (...call) => body(BYTES, "application/octet-stream")(...call, (asked += 1)),
  });
  const visit = await arrive(t, { src });
  assert.deepEqual(await visit.found(), ["manifest", "neighbourhoods", "places"]);
  assert.equal(asked, 0, "not before somebody asks");
  assert.deepEqual([await visit.has("streets"), await visit.has("people")], [true, false]);
  assert.deepEqual(await visit.more("streets"), { part: "streets", name: "streets.bin", bytes: [...BYTES] });
  await visit.more("streets");
  assert.equal(asked, 2);
  assert.equal(await visit.more("people"), null);
});

test("streets of the page's own stand before the manifest's, and need none", async (t) => {
  browser.route(t, "/own.bin", body(BYTES, "application/octet-stream"));
  const src = serveAtlas(browser, t, { "atlas.json": listing({ streets: { file: "streets.bin" } }) });
  for (const options of [{ src, streets: "/own.bin" }, { places: "/village/places.geojson", streets: "/own.bin" }]) {
    const visit = await arrive(t, options);
    assert.ok(!(await visit.found()).includes("streets"));
    assert.ok(await visit.has("streets"));
    assert.deepEqual(await visit.more("streets"), { part: "streets", name: "/own.bin", bytes: [...BYTES] });
  }
});

for (const file of ["https://elsewhere.example/streets.bin", "//elsewhere.example/streets.bin", "../streets.bin", 7]) {
  test(`streets that a manifest puts at ${file} are never asked for`, async (t) => {
    const visit = await arrive(t, { src: serveAtlas(browser, t, { "atlas.json": listing({ streets: { file } }) }) });
    assert.equal(await visit.has("streets"), false);
    assert.equal(await visit.more("streets"), null);
  });
}

test("streets that do not come are an answer too", async (t) => {
  const src = serveAtlas(browser, t, {
    "atlas.json": listing({ streets: { file: "streets.bin" }, people: { file: "people.bin" } }),
    "streets.bin": status(404),
    "people.bin": (_request, response) => response.destroy(),
  });
  const visit = await arrive(t, { src });
  visit.expect(/404/);
  visit.expect(/ERR_EMPTY_RESPONSE/);
  assert.deepEqual(await visit.more("streets"), { part: "streets", name: "streets.bin", failure: "status", status: 404 });
  assert.deepEqual(await visit.more("people"), { part: "people", name: "people.bin", failure: "network" });
});

test("a server that hangs is waited for fifteen seconds, and nobody waits after leaving", async (t) => {
  let asked = 0;
  const src = serveAtlas(browser, t, {
    "atlas.json": listing({ streets: { file: "streets.bin" } }),
    "streets.bin": (...call) => never()(...call, (asked += 1)),
  });
  const visit = await arrive(t, { src }, { clock: true });
  const silence = { part: "streets", name: "streets.bin", failure: "silence" };
  let answer = visit.more("streets");
  await eventually(() => assert.equal(asked, 1));
  await visit.page.clock.fastForward(16_000);
  assert.deepEqual(await answer, silence);

  answer = visit.more("streets");
  await eventually(() => assert.equal(asked, 2));
  await visit.page.evaluate(() => leaving.abort());
  assert.equal(await answer, null, "who leaves learns nothing about the server");
  assert.equal(await visit.more("streets"), null, "nor is anything asked then");
  assert.equal(asked, 2);
});
