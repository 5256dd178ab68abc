// The parts of an atlas that are fetched on demand (www/element/files.js).
import { manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { body, holdResponse, never, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const listing = (parts) => ({ ...manifest, parts: { ...manifest.parts, ...parts } });
const BYTES = Uint8Array.from([7, 8, 9]);

/** A page that has fetched the files of an atlas; `more(part)` fetches a further part. */
async function openWidget(site, options, visitor) {
  const widget = await site.page("", { head: "", ...visitor });
  await widget.page.evaluate(async (options) => {
    const { files } = await import("/element/files.js");
    globalThis.leaving = new AbortController();
    globalThis.fetched = await files(options, document.baseURI, { leaving: leaving.signal });
  }, options);
  const has = (part) => widget.page.evaluate((part) => fetched.has(part), part);
  const more = (part) =>
    widget.page.evaluate(async (part) => {
      const file = await fetched.more(part);
      return file?.bytes ? { ...file, bytes: [...file.bytes] } : file;
    }, part);
  return Object.assign(widget, { has, more, found: () => widget.page.evaluate(() => fetched.found.map(({ part }) => part)) });
}

test("a listed part is fetched for each request, and a part that is not listed is null", async ({ site }) => {
  let asked = 0;
  const src = serveAtlas(site, {
    "atlas.json": listing({ streets: { file: "streets.bin" } }),
    "streets.bin": (...call) => body(BYTES, "application/octet-stream")(...call, (asked += 1)),
  });
  const widget = await openWidget(site, { src });
  expect(await widget.found()).toStrictEqual(["manifest", "neighbourhoods", "places"]);
  expect(asked, "no request before the first query").toBe(0);
  expect([await widget.has("streets"), await widget.has("people")]).toStrictEqual([true, false]);
  const whole = { part: "streets", name: "streets.bin", bytes: [...BYTES], listed: true, sha256: undefined };
  expect(await widget.more("streets")).toStrictEqual(whole);
  await widget.more("streets");
  expect(asked).toBe(2);
  expect(await widget.more("people")).toBe(null);
});

test("the option `streets` takes precedence over the manifest, and works without one", async ({ site }) => {
  site.route("/own.bin", body(BYTES, "application/octet-stream"));
  const src = serveAtlas(site, { "atlas.json": listing({ streets: { file: "streets.bin" } }) });
  for (const options of [{ src, streets: "/own.bin" }, { places: "/village/places.geojson", streets: "/own.bin" }]) {
    const widget = await openWidget(site, options);
    expect(await widget.found()).not.toContain("streets");
    expect(await widget.has("streets")).toBeTruthy();
    expect(await widget.more("streets")).toStrictEqual({ part: "streets", name: "/own.bin", bytes: [...BYTES] });
  }
});

for (const file of ["https://elsewhere.example/streets.bin", "//elsewhere.example/streets.bin", "../streets.bin", 7]) {
  test(`streets that a manifest puts at ${file} are never requested`, async ({ site }) => {
    const widget = await openWidget(site, { src: serveAtlas(site, { "atlas.json": listing({ streets: { file } }) }) });
    expect(await widget.has("streets")).toBe(false);
    expect(await widget.more("streets")).toBe(null);
  });
}

test("a part that cannot be fetched is a value with the reason", async ({ site }) => {
  const src = serveAtlas(site, {
    "atlas.json": listing({ streets: { file: "streets.bin" }, people: { file: "people.bin" } }),
    "streets.bin": status(404),
    "people.bin": (_request, response) => response.destroy(),
  });
  const widget = await openWidget(site, { src });
  widget.expectComplaint(/404/);
  widget.expectComplaint(/ERR_EMPTY_RESPONSE/);
  expect(await widget.more("streets")).toStrictEqual({ part: "streets", name: "streets.bin", failure: "status", status: 404 });
  expect(await widget.more("people")).toStrictEqual({ part: "people", name: "people.bin", failure: "network" });
});

test("neighbourhoods that hang are waited for only two seconds when the places are there", async ({ site }) => {
  const { respond, release } = holdResponse(body("{}", "application/json"));
  let [asked, sent] = [0, 0];
  const src = serveAtlas(site, {
    "places.geojson": (request, response) => {
      response.on("finish", () => (sent += 1));
      return respond(request, response);
    },
    "neighbourhoods.geojson": (...call) => never()(...call, (asked += 1)),
  });
  const widget = await site.page("", { head: "", clock: true });
  await widget.page.evaluate(async (src) => {
    const { files } = await import("/element/files.js");
    globalThis.found = undefined;
    files({ src }, document.baseURI).then((it) => (globalThis.found = it.found.map(({ part, failure }) => [part, failure])));
  }, src);
  await expect.poll(() => asked).toBe(1);
  // Without places there is no answer that could do without them.
  await widget.page.clock.fastForward(5_000);
  expect(await widget.page.evaluate(() => found)).toBe(undefined);
  release();
  await expect.poll(() => sent).toBe(1);
  // At most 12.5 of the 15 seconds that are waited for other files. What came over the network may reach the page a little later.
  let came;
  for (let attempt = 0; attempt < 3 && !came; attempt += 1) {
    await widget.page.clock.fastForward(2_500);
    for (let look = 0; look < 30 && !came; look += 1) came = await widget.page.evaluate(() => found);
  }
  expect(came).toEqual([["manifest", undefined], ["neighbourhoods", "silence"], ["places", undefined]]);
});

test("a silent server is a failure after 15 seconds, and leaving cancels the request", async ({ site }) => {
  let asked = 0;
  const src = serveAtlas(site, {
    "atlas.json": listing({ streets: { file: "streets.bin" } }),
    "streets.bin": (...call) => never()(...call, (asked += 1)),
  });
  const widget = await openWidget(site, { src }, { clock: true });
  const silence = { part: "streets", name: "streets.bin", failure: "silence" };
  let answer = widget.more("streets");
  await expect.poll(() => asked).toBe(1);
  await widget.page.clock.fastForward(16_000);
  expect(await answer).toStrictEqual(silence);

  answer = widget.more("streets");
  await expect.poll(() => asked).toBe(2);
  await widget.page.evaluate(() => leaving.abort());
  expect(await answer, "a cancelled request has no result").toBe(null);
  expect(await widget.more("streets"), "no request after leaving").toBe(null);
  expect(asked).toBe(2);
});
