// Where nothing can be shown the page's own list stays, and where something can be said it is said, with a way to try again.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { focused, number, parts, says } from "./person.mjs";
import { body, cut, never, status } from "./server.mjs";
import { manifest, serveAtlas, village } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const FALLBACK = { fallback: "<ul><li>Bibliotheek, Brink 1</li></ul>" };
const OPEN = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src *";
const HEADING = { nl: "De kaart kan niet worden getoond", en: "The map cannot be shown" };

/** The page's own list is there, and the widget's inside is not. */
async function stays(visit) {
  await visit.page.getByText("Bibliotheek, Brink 1").waitFor();
  await number(visit.page.getByRole("application"), 0);
}

/** The page's own list makes room for the widget. */
async function goes(visit) {
  await visit.page.getByRole("application").waitFor();
  await visit.page.getByText("Bibliotheek, Brink 1").waitFor({ state: "hidden" });
}

test("until there is an answer the list stays, and then goes without a moment of nothing", async (t) => {
  let let_go;
  const held = new Promise((done) => (let_go = done));
  const src = serveAtlas(browser, t, {
    "places.geojson": async (request, response) => {
      await held;
      body(JSON.stringify(village.places), "application/geo+json")(request, response);
    },
  });
  const visit = await browser.mount(t, { src }, FALLBACK);
  await visit.page.waitForFunction(() => customElements.get("sleutelvrij-kaart"));
  await stays(visit);
  // Every frame from now on has the one or the other.
  await visit.page.evaluate(() => {
    const element = document.querySelector("sleutelvrij-kaart");
    Object.defineProperty(globalThis, "empty", { value: [], enumerable: false });
    const look = () => {
      if (element.getBoundingClientRect().height < 20) empty.push(performance.now());
      if (!element.shadowRoot.querySelector(".atlas")) requestAnimationFrame(look);
    };
    look();
  });
  let_go();
  await goes(visit);
  assert.deepEqual(await visit.page.evaluate(() => empty), []);
});

test("without JavaScript the list is there", async (t) => {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t) }, { ...FALLBACK, javaScriptEnabled: false });
  await visit.page.getByText("Bibliotheek, Brink 1").waitFor();
});

for (const [what, policy, said] of [
  ["script", "default-src 'none'; style-src 'self'; img-src 'self'", /script/i],
  ["wasm", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'", /wasm|WebAssembly/i],
]) {
  test(`a policy that refuses ${what} leaves the list`, async (t) => {
    const visit = await browser.mount(t, { src: serveAtlas(browser, t) }, { ...FALLBACK, policy });
    visit.expect(said);
    if (what === "wasm") visit.expect(/sleutelvrij: the engine could not start; the fallback stays/);
    await eventually(async () => visit.complaints.some((text) => said.test(text)) || assert.fail("no complaint yet"));
    await stays(visit);
  });
}

for (const [name, answer, said] of [
  ["widget_bg.wasm", status(404), /404/],
  ["widget_bg.wasm", body("<!doctype html>", "text/html"), /engine could not start/],
  ["widget_bg.wasm", (request, response) => cut(readFileSync(new URL("../../www/package/widget_bg.wasm", import.meta.url)), "application/wasm", 5000)(request, response), /engine could not start/],
  ["widget.js", status(500), /500/],
  ["widget.js", body("throw 1", "text/javascript"), /engine could not start/],
]) {
  test(`${name} that does not come right leaves the list (${said.source})`, async (t) => {
    browser.route(t, `/package/${name}`, answer);
    const visit = await browser.mount(t, { src: serveAtlas(browser, t) }, FALLBACK);
    visit.expect(said);
    if (name === "widget_bg.wasm") visit.expect(/wasm|WebAssembly|fetch/i);
    visit.expect(/the fallback stays/);
    await eventually(async () => visit.complaints.some((text) => said.test(text)) || assert.fail("no complaint yet"));
    await visit.page.waitForLoadState("networkidle");
    await stays(visit);
    // What is known to fail may say so in more than one way.
    visit.expect(/./);
  });
}

test("a missing style sheet does not keep the places from anybody", async (t) => {
  browser.route(t, "/package/sleutelvrij.css", status(404));
  const visit = await browser.mount(t, { src: serveAtlas(browser, t) }, FALLBACK);
  visit.expect(/style|404/);
  await says(parts(visit).answer, /^34 plekken/);
  await eventually(async () => visit.complaints.length > 0 || assert.fail("no complaint yet"));
});

for (const lang of ["nl", "en"]) {
  test(`a manifest that is not there: a sentence, a button and the list (${lang})`, async (t) => {
    browser.route(t, "/village/atlas.json", status(404));
    const visit = await browser.mount(t, { src: "/village/atlas.json" }, { ...FALLBACK, lang });
    visit.expect(/status of 404/);
    visit.expect(/sleutelvrij: The file \/village\/atlas\.json is not there/);
    await visit.page.getByText(HEADING[lang]).waitFor();
    await stays(visit);
    await number(visit.page.getByRole("status").filter({ hasText: HEADING[lang] }), 1);
    await accessible(visit.page);
  });
}

test("when the server recovers the button brings the places, and the focus is not lost", async (t) => {
  browser.route(t, "/village/atlas.json", status(503));
  const visit = await browser.mount(t, { src: "/village/atlas.json" }, FALLBACK);
  visit.expect(/status of 503/);
  visit.expect(/is not there: the server answers 503/);
  const again = visit.page.getByRole("button", { name: "Probeer het opnieuw" });
  await again.focus();
  await visit.page.keyboard.press("Enter");
  // Still broken: the same sentence, and somebody is still there.
  await eventually(() => assert.equal(visit.complaints.filter((text) => /sleutelvrij: /.test(text)).length, 2));
  await eventually(async () => assert.notEqual((await focused(visit.page)).tag, "BODY"));
  serveAtlas(browser, t);
  await again.focus();
  await visit.page.keyboard.press("Enter");
  await goes(visit);
  await says(parts(visit).answer, /^34 plekken/);
  await eventually(async () => assert.notEqual((await focused(visit.page)).tag, "BODY"));
  assert.ok(await visit.element.evaluate(async (it) => (await it.ready) === it));
});

test("a server that hangs is waited for fifteen seconds and then told of", async (t) => {
  let ask;
  const asked = new Promise((done) => (ask = done));
  const src = serveAtlas(browser, t, { "places.geojson": (...call) => never()(ask(), ...call) });
  const visit = await browser.mount(t, { src }, { ...FALLBACK, clock: true });
  visit.expect(/places\.geojson does not come/);
  await asked;
  // The page's time passes by itself as well, so not to the last second.
  await visit.page.clock.fastForward(10_000);
  await stays(visit);
  await visit.page.clock.fastForward(6_000);
  await visit.page.getByText("Het bestand places.geojson komt niet: de server antwoordt niet op tijd.").waitFor();
  await visit.page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
  await stays(visit);
  await accessible(visit.page);
});

test("a server that falls silent in the middle of a file is told of as well", async (t) => {
  const half = (_request, response) => {
    response.writeHead(200, { "content-type": "application/geo+json" });
    response.write(JSON.stringify(village.places).slice(0, 500));
  };
  const visit = await browser.mount(t, { src: serveAtlas(browser, t) }, { ...FALLBACK, clock: true });
  visit.expect(/places\.geojson does not come/);
  // The engine is there already: its own files are not what is waited for, and their time does not run out.
  await visit.complete();
  const src = serveAtlas(browser, t, { "places.geojson": half }, "/half");
  const begun = visit.page.waitForResponse((response) => response.url().endsWith("/half/places.geojson"));
  await visit.element.evaluate((it, src) => it.setAttribute("src", src), src);
  await begun;
  await visit.page.clock.fastForward(10_000);
  await says(parts(visit).answer, /^34 plekken/);
  await eventually(async () => {
    await visit.page.clock.fastForward(16_000);
    await visit.page.getByText("komt niet: de server antwoordt niet op tijd.").waitFor({ timeout: 500 });
  });
});

const ATTRIBUTES = [
  ["no source at all", {}, "Er is niet gezegd welke gegevens getoond moeten worden", /Nobody said which data to show/],
  ["an empty collection", { places: "/empty.geojson" }, "Er staat geen enkele plek of buurt in /empty.geojson die getoond kan worden.", /no place or neighbourhood in \/empty\.geojson/],
  ["an address that is none", { src: "http://[" }, "Het bestand http://[ kan niet worden opgehaald.", /cannot be fetched/],
];
for (const [what, attributes, sentence, said] of ATTRIBUTES) {
  test(`${what}: a sentence, and the list stays`, async (t) => {
    browser.route(t, "/empty.geojson", body(`{"type":"FeatureCollection","features":[]}`, "application/json"));
    const visit = await browser.mount(t, attributes, FALLBACK);
    visit.expect(said);
    await visit.page.getByText(sentence).waitFor();
    await stays(visit);
  });
}

for (const [name, value] of [["near", "here"], ["near", "95,5"], ["near", "52.3"], ["kinds", "castle"], ["view", "pilot"]]) {
  test(`the attribute ${name}="${value}" is told of, and everything else works`, async (t) => {
    const visit = await browser.mount(t, { src: serveAtlas(browser, t), [name]: value }, FALLBACK);
    visit.expect(new RegExp(`The attribute ${name}="${value}" is not understood`));
    await goes(visit);
    await visit.page.getByText(`Het attribuut ${name}="${value}" wordt niet begrepen en telt niet mee.`).waitFor();
    await says(parts(visit).answer, /^34 plekken/);
  });
}

const MANIFESTS = [
  ["not JSON", "{"],
  ["another version", { ...manifest, sleutelvrij: 99 }],
  ["an array", []],
  ["no parts", { ...manifest, parts: undefined }],
  ["a source with a javascript: link", { ...manifest, sources: [{ ...manifest.sources[0], licence_url: "javascript:alert(1)" }] }],
  ["a file on another site", { ...manifest, parts: { ...manifest.parts, places: { file: "https://elsewhere.example/places.geojson" } } }],
  ["a file on another site without a scheme", { ...manifest, parts: { ...manifest.parts, places: { file: "//elsewhere.example/places.geojson" } } }],
  ["a file above it", { ...manifest, parts: { ...manifest.parts, places: { file: "../places.geojson" } } }],
];
for (const [what, file] of MANIFESTS) {
  test(`a manifest with ${what} is told of, and no other site hears of it`, async (t) => {
    // A page that may ask everybody: a request to another site is a complaint of its own.
    const visit = await browser.mount(t, { src: serveAtlas(browser, t, { "atlas.json": file }) }, { ...FALLBACK, policy: OPEN });
    visit.expect(/sleutelvrij: The file \/village\/atlas\.json is no proper atlas\.json/);
    await visit.page.getByText("Het bestand /village/atlas.json is geen goede atlas.json.").waitFor();
    await visit.page.waitForLoadState("networkidle");
    assert.equal(await visit.element.locator("a[href^='javascript' i]").count(), 0);
  });
}
