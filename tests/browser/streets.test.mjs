// The file of streets: by manifest or by attribute, and everything that can be wrong with it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { parts, says } from "./person.mjs";
import { HERE, ON_FOOT, STRAIGHT, binary, gate, serveQuays, streets, withStreets } from "./quays.mjs";
import { cut, never, status } from "./server.mjs";
import { manifest, serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const WALK = /: 150 meter, ongeveer 3 minuten lopen\. Nu open tot 17\.00 uur\.$/;
const STRAIGHT_LINE = "De dichtstbijzijnde plek is Bibliotheek De Brink (bibliotheek): 35 meter hemelsbreed. Nu open tot 17.00 uur.";

/** One byte that is another than it should be: the highest bit of the one at `at`, counted from the end where negative. */
function flipped(at) {
  const bytes = streets();
  bytes[at < 0 ? bytes.length + at : at] ^= 0x80;
  return bytes;
}

const WHOLE = streets();
const ending = (bytes) => Buffer.concat([WHOLE, bytes]);
const DAMAGED = "kunnen niet worden gebruikt. Alle afstanden zijn hemelsbreed.";

/** What the server gives instead of the streets, what the notes say, and what the browser's own console says. */
const WRONG = {
  "a byte that has fallen over": { answer: binary(flipped(40)), says: DAMAGED },
  "a byte of the checksum that has fallen over": { answer: binary(flipped(12)), says: DAMAGED },
  "a last byte that has fallen over": { answer: binary(flipped(-1)), says: DAMAGED },
  "half a file": { answer: binary(WHOLE.subarray(0, WHOLE.length >> 1)), says: DAMAGED },
  "half an envelope": { answer: binary(WHOLE.subarray(0, 9)), says: DAMAGED },
  "an empty file": { answer: binary(Buffer.alloc(0)), says: DAMAGED },
  "a file with something behind it": { answer: binary(ending(Buffer.from([0]))), says: DAMAGED },
  "tomorrow's version": { answer: binary(streets({ version: 2 })), says: DAMAGED },
  "a page that says no in its own way": { answer: binary(Buffer.from("<!doctype html><p>Niet gevonden</p>")), says: DAMAGED },
  "nothing there": { answer: status(404), says: "is er niet: de server antwoordt met 404.", console: /404/ },
  "a server that fails": { answer: status(500), says: "is er niet: de server antwoordt met 500.", console: /500/ },
  "a connection that breaks": {
    answer: cut(WHOLE, "application/octet-stream", 30),
    says: "kan niet worden opgehaald.",
    console: /ERR_(CONTENT_LENGTH_MISMATCH|CONNECTION_RESET|INCOMPLETE)/,
  },
};

for (const [what, wrong] of Object.entries(WRONG)) {
  test(`${what}: a sentence in the notes, and straight lines everywhere`, async (t) => {
    const visit = await browser.mount(t, { src: serveQuays(browser, t, wrong.answer), near: HERE });
    if (wrong.console) visit.expect(wrong.console);
    await visit.ready();
    const { answer, rows, card, map } = parts(visit);
    await map.waitFor();
    await says(visit.element.locator(".complaints"), new RegExp(`^(Het|De straten in het) bestand .*streets\\.bin ${wrong.says}$`));
    await says(answer, STRAIGHT_LINE);
    const ids = await visit.element.evaluate((it) => it.answer.slice(0, 4).map(({ id, walk }) => [id, walk]));
    assert.deepEqual(ids, STRAIGHT.map((id) => [id, null]));
    await rows.first().getByRole("button").click();
    await says(card, /Afstand 35 meter hemelsbreed, naar het oosten Adres/);
    assert.equal(await visit.element.locator("details.foot").count(), 0);
    await visit.page.getByText("Wat deze kaart niet weet").click();
    await says(visit.element.locator(".notes"), /Hoe ver het lopen is: alle afstanden zijn hemelsbreed\./);
  });
}

test("the console says what is wrong with them, for who made the page", async (t) => {
  const warned = [];
  const { held, open } = gate(binary(streets({ version: 2 })));
  const visit = await browser.mount(t, { src: serveQuays(browser, t, held), near: HERE });
  visit.page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  await visit.ready();
  open();
  await eventually(async () => assert.match(warned.join("\n"), /^sleutelvrij: The streets in the file .*streets\.bin .*version 2/m));
});

test("what is wrong is said in the language of the moment", async (t) => {
  const visit = await browser.mount(t, { src: serveQuays(browser, t, binary(flipped(40))), near: HERE });
  await visit.ready();
  const complaints = visit.element.locator(".complaints");
  await says(complaints, /kunnen niet worden gebruikt/);
  await visit.element.evaluate((it) => it.setAttribute("lang", "en"));
  await says(complaints, /^The streets in the file .*streets\.bin .*straight line/);
});

test("a server that stays silent: the straight line stands, and all else works", async (t) => {
  const visit = await browser.mount(t, { src: serveQuays(browser, t, never()), near: HERE });
  await visit.ready();
  const { answer, chooser, said } = parts(visit);
  await says(answer, STRAIGHT_LINE);
  await chooser.selectOption("Duin");
  await says(said, "Wij meten vanaf het midden van Duin.");
  await says(answer, /hemelsbreed/);
});

test("streets beside plain neighbourhoods and places, by attributes", async (t) => {
  const base = serveQuays(browser, t).replace("atlas.json", "");
  const visit = await browser.mount(t, {
    neighbourhoods: `${base}neighbourhoods.geojson`,
    places: `${base}places.geojson`,
    streets: `${base}streets.bin`,
    near: HERE,
  });
  await visit.ready();
  const { answer } = parts(visit);
  await says(answer, WALK);
  assert.deepEqual(await visit.element.evaluate((it) => it.answer.slice(0, 4).map(({ id }) => id)), ON_FOOT);
});

test("streets by attribute go before those of the manifest", async (t) => {
  browser.route(t, "/own/streets.bin", binary(streets()));
  const src = serveQuays(browser, t, status(404));
  const visit = await browser.mount(t, { src, streets: "/own/streets.bin", near: HERE });
  await visit.ready();
  await says(parts(visit).answer, WALK);
});

test("streets that are named later make the straight line a walk", async (t) => {
  const base = serveQuays(browser, t).replace("atlas.json", "");
  const visit = await browser.mount(t, { places: `${base}places.geojson`, near: HERE });
  await visit.ready();
  const { answer } = parts(visit);
  await says(answer, STRAIGHT_LINE);
  await visit.element.evaluate((it, streets) => it.setAttribute("streets", streets), `${base}streets.bin`);
  await says(answer, WALK);
});

test("a manifest that sends to elsewhere for its streets is not followed", async (t) => {
  const parted = { ...manifest.parts, streets: { file: "https://elsewhere.example/streets.bin" } };
  const visit = await browser.mount(t, {
    src: serveAtlas(browser, t, { "atlas.json": { ...manifest, parts: parted } }),
    near: HERE,
  });
  visit.expect(/expected a file beside or below atlas\.json/);
  const asked = [];
  visit.page.on("request", (request) => asked.push(request.url()));
  await visit.ready();
  const { answer, map } = parts(visit);
  await map.waitFor();
  await visit.page.waitForLoadState("networkidle");
  await says(answer, STRAIGHT_LINE);
  assert.deepEqual(asked.filter((url) => /streets/.test(url)), []);
});

test("streets that come when the element has left the page do nothing", async (t) => {
  const { held, open } = gate();
  const visit = await browser.mount(t, { src: serveQuays(browser, t, held), near: HERE });
  await visit.ready();
  await parts(visit).map.waitFor();
  await visit.page.evaluate(() => {
    globalThis.gone = document.querySelector("sleutelvrij-kaart");
    globalThis.heard = [];
    for (const name of ["answer", "error", "select"]) gone.addEventListener(`sleutelvrij:${name}`, () => heard.push(name));
    gone.remove();
  });
  open();
  await visit.page.waitForLoadState("networkidle");
  // The engine still works, and the element that comes back has walks.
  await visit.page.evaluate(() => document.querySelector("main").append(gone));
  await visit.ready();
  await says(parts(visit).answer, WALK);
  assert.ok(!(await visit.page.evaluate(() => heard)).includes("error"));
});

test("streets of a source that is not shown any more do nothing", async (t) => {
  const { held, open } = gate();
  const visit = await browser.mount(t, { src: serveQuays(browser, t, held), near: HERE });
  await visit.ready();
  await parts(visit).map.waitFor();
  await visit.element.evaluate((it, src) => it.setAttribute("src", src), serveAtlas(browser, t));
  await eventually(() => visit.ready());
  open();
  await visit.page.waitForLoadState("networkidle");
  await says(parts(visit).answer, STRAIGHT_LINE);
  assert.equal(await visit.element.locator("details.foot").count(), 0);
});

test("two elements of one page each walk on their own streets", async (t) => {
  const walking = serveQuays(browser, t);
  const flying = serveAtlas(browser, t);
  const element = (src) => `<sleutelvrij-kaart src="${src}" near="${HERE}"></sleutelvrij-kaart>`;
  const visit = await browser.page(t, element(walking) + element(flying));
  await visit.ready();
  const answers = visit.page.locator(".answer");
  await says(answers.first(), WALK);
  await says(answers.last(), STRAIGHT_LINE);
});

const ALLOWED = /^\/(mount-\d+\.html|demo\.css|icon\.svg|package\/[\w.]+|quays\/(atlas\.json|neighbourhoods\.geojson|places\.geojson|streets\.bin))$/;

test("nobody is told where somebody walks: every file once, before anything is asked, and nothing after", async (t) => {
  const visit = await browser.mount(t, { src: serveQuays(browser, t) }, { policy: "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:" });
  // Again, from a page that asks nothing, so that all of it is seen.
  const address = visit.page.url();
  await visit.ready();
  await parts(visit).map.waitFor();
  await visit.page.waitForLoadState("networkidle");
  await visit.page.goto("about:blank");
  const requests = [];
  visit.page.on("request", (request) => requests.push(request));
  await visit.page.goto(address);
  await visit.ready();
  const { page, element } = visit;
  const { chooser, rows, card, answer, map } = parts(visit);
  await map.waitFor();
  await eventually(async () => assert.ok(requests.some((request) => request.url().endsWith("streets.bin"))));
  await page.waitForLoadState("networkidle");
  const before = requests.length;
  await element.evaluate((it, near) => it.setAttribute("near", near), HERE);
  await says(answer, WALK);
  await withStreets(visit);
  await page.getByText("Hoe u loopt en hoe ver u komt").click();
  await page.getByRole("radio", { name: /^Langzaam/ }).check();
  await page.getByRole("checkbox", { name: "Zonder trappen" }).check();
  await page.getByRole("button", { name: /^Laat zien hoe ver/ }).click();
  await rows.nth(1).getByRole("button").click();
  await card.waitFor();
  await chooser.selectOption("Brink");
  await page.waitForLoadState("networkidle");
  assert.equal(requests.length, before, "something is fetched after the first answer");
  const paths = requests.map((request) => request.url().replace(browser.origin, ""));
  for (const path of paths) assert.match(path, ALLOWED);
  assert.equal(new Set(paths).size, paths.length, `fetched twice: ${paths}`);
  for (const request of requests) {
    assert.equal(request.method(), "GET");
    assert.equal(request.postData(), null);
    const headers = Object.values(await request.allHeaders()).join(" ");
    assert.doesNotMatch(headers, /52\.3|5\.62/);
  }
});
