// Failures before the first answer: the fallback stays, and an error message offers to try again.
import { exampleAtlas, manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { focused } from "./support/focus.mjs";
import { GLUE, MAIN_WASM, STYLE, contentOf } from "./support/package.mjs";
import { body, cut, holdResponse, never, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const FALLBACK = { fallback: "<ul><li>Bibliotheek, Brink 1</li></ul>" };
const OPEN = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src *";
const HEADING = { nl: "De kaart kan niet worden getoond", en: "The map cannot be shown" };

/** The fallback is visible and the map is not there. */
async function expectFallback(widget) {
  await widget.page.getByText("Bibliotheek, Brink 1").waitFor();
  await expect(widget.page.getByRole("application")).toHaveCount(0);
}

/** The map is visible and the fallback is hidden. */
async function expectMap(widget) {
  await widget.page.getByRole("application").waitFor();
  await widget.page.getByText("Bibliotheek, Brink 1").waitFor({ state: "hidden" });
}

test("the fallback stays until the first answer, and no frame is empty", async ({ site }) => {
  const { respond, release } = holdResponse(body(JSON.stringify(exampleAtlas.places), "application/geo+json"));
  const src = serveAtlas(site, { "places.geojson": respond });
  const widget = await site.mount({ src }, FALLBACK);
  await widget.page.waitForFunction(() => customElements.get("sleutelvrij-kaart"));
  await expectFallback(widget);
  // Records every frame in which neither the fallback nor the element has a height.
  await widget.page.evaluate(() => {
    const element = document.querySelector("sleutelvrij-kaart");
    Object.defineProperty(globalThis, "empty", { value: [], enumerable: false });
    const record = () => {
      if (element.getBoundingClientRect().height < 20) empty.push(performance.now());
      if (!element.shadowRoot.querySelector(".atlas")) requestAnimationFrame(record);
    };
    record();
  });
  release();
  await expectMap(widget);
  expect(await widget.page.evaluate(() => empty)).toStrictEqual([]);
});

test("the fallback is visible without JavaScript", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site) }, { ...FALLBACK, javaScriptEnabled: false });
  await widget.page.getByText("Bibliotheek, Brink 1").waitFor();
});

for (const [what, policy, said] of [
  ["script", "default-src 'none'; style-src 'self'; img-src 'self'", /script/i],
  ["wasm", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'", /wasm|WebAssembly/i],
]) {
  test(`the fallback stays under a policy that refuses ${what}`, async ({ site }) => {
    const widget = await site.mount({ src: serveAtlas(site) }, { ...FALLBACK, policy });
    widget.expectComplaint(said);
    if (what === "wasm") widget.expectComplaint(/sleutelvrij: the engine could not start; the fallback stays/);
    await expect.poll(() => widget.complaints.some((text) => said.test(text))).toBe(true);
    await expectFallback(widget);
  });
}

for (const [name, path, what, answer, said] of [
  ["main part", MAIN_WASM, "is not there", status(404), /404/],
  ["main part", MAIN_WASM, "is an HTML page", body("<!doctype html>", "text/html"), /engine could not start/],
  ["main part", MAIN_WASM, "breaks off", (request, response) => cut(contentOf(MAIN_WASM), "application/wasm", 5000)(request, response), /engine could not start/],
  ["glue", GLUE, "is refused with status 500", status(500), /500/],
  ["glue", GLUE, "throws", body("throw 1", "text/javascript"), /engine could not start/],
]) {
  test(`the fallback stays when the ${name} ${what}`, async ({ site }) => {
    site.route(path, answer);
    const widget = await site.mount({ src: serveAtlas(site) }, FALLBACK);
    widget.expectComplaint(said);
    if (path === MAIN_WASM) widget.expectComplaint(/wasm|WebAssembly|fetch/i);
    widget.expectComplaint(/the fallback stays/);
    await expect.poll(() => widget.complaints.some((text) => said.test(text))).toBe(true);
    await widget.page.waitForLoadState("networkidle");
    await expectFallback(widget);
    // Further messages about the same failure are allowed.
    widget.expectComplaint(/./);
  });
}

test("a style sheet that hangs holds the answer back for two seconds, and counts when it comes", async ({ site }) => {
  const { respond, release } = holdResponse(body(contentOf(STYLE), "text/css"));
  site.route(STYLE, respond);
  const widget = await site.mount({ src: serveAtlas(site) }, FALLBACK);
  await expect(widget.answer).toShowText(/^34 plekken/);
  const stage = widget.element.locator(".stage");
  await expect(stage).not.toHaveCSS("container-type", "inline-size");
  release();
  await expect(stage).toHaveCSS("container-type", "inline-size");
});

test("elements share one style sheet", async ({ site }) => {
  const element = `<sleutelvrij-kaart src="${serveAtlas(site)}"></sleutelvrij-kaart>`;
  const widget = await site.page(element.repeat(5));
  await widget.ready();
  expect(widget.requests.filter((it) => it.url().endsWith(STYLE)).length).toBe(1);
});

test("a missing style sheet does not hide the answer", async ({ site }) => {
  site.route(STYLE, status(404));
  const widget = await site.mount({ src: serveAtlas(site) }, FALLBACK);
  widget.expectComplaint(/style|404/);
  await expect(widget.answer).toShowText(/^34 plekken/);
  await expect.poll(() => widget.complaints.length).toBeGreaterThan(0);
});

test("without the style sheet the page does not grow", async ({ site }) => {
  site.route(STYLE, status(404));
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" });
  widget.expectComplaint(/style|404/);
  await expect(widget.answer).toBeVisible();
  // The map has come too, and is not drawn.
  await widget.page.waitForLoadState("networkidle");
  const height = () => widget.page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  // Resize observers are told of a change after each frame.
  await widget.page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });
  expect(await height()).toBe(before);
});

for (const lang of ["nl", "en"]) {
  test(`a missing manifest shows an error message, a button and the fallback (${lang})`, async ({ site }) => {
    site.route("/village/atlas.json", status(404));
    const widget = await site.mount({ src: "/village/atlas.json" }, { ...FALLBACK, lang });
    widget.expectComplaint(/status of 404/);
    widget.expectComplaint(/sleutelvrij: The file \/village\/atlas\.json is not there/);
    await widget.page.getByText(HEADING[lang]).waitFor();
    await expectFallback(widget);
    await expect(widget.page.getByRole("status").filter({ hasText: HEADING[lang] })).toHaveCount(1);
    await expectAccessible(widget.page);
  });
}

test("the retry button shows the places when the server works again, and keeps the focus", async ({ site }) => {
  site.route("/village/atlas.json", status(503));
  const widget = await site.mount({ src: "/village/atlas.json" }, FALLBACK);
  widget.expectComplaint(/status of 503/);
  widget.expectComplaint(/does not come: the server has a fault \(503\)/);
  const again = widget.page.getByRole("button", { name: "Probeer het opnieuw" });
  await again.focus();
  await widget.page.keyboard.press("Enter");
  // The second attempt fails in the same way and keeps the focus.
  await expect.poll(() => widget.complaints.filter((text) => /sleutelvrij: /.test(text)).length).toBe(2);
  await expect.poll(async () => (await focused(widget.page)).tag).not.toBe("BODY");
  serveAtlas(site);
  await again.focus();
  await widget.page.keyboard.press("Enter");
  await expectMap(widget);
  await expect(widget.answer).toShowText(/^34 plekken/);
  await expect.poll(async () => (await focused(widget.page)).tag).not.toBe("BODY");
  expect(await widget.element.evaluate(async (it) => (await it.ready) === it)).toBeTruthy();
});

test("a server that does not answer is reported after 15 seconds", async ({ site }) => {
  let ask;
  const asked = new Promise((done) => (ask = done));
  const src = serveAtlas(site, { "places.geojson": (...call) => never()(ask(), ...call) });
  const widget = await site.mount({ src }, { ...FALLBACK, clock: true });
  widget.expectComplaint(/places\.geojson does not come/);
  await asked;
  // The page's clock also runs by itself, so the steps stay below and above the limit.
  await widget.page.clock.fastForward(10_000);
  await expectFallback(widget);
  await widget.page.clock.fastForward(6_000);
  await widget.page.getByText("Het bestand places.geojson komt niet: de server antwoordt niet op tijd.").waitFor();
  await widget.page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
  await expectFallback(widget);
  await expectAccessible(widget.page);
});

test("a server that stops in the middle of a file is reported", async ({ site }) => {
  const half = (_request, response) => {
    response.writeHead(200, { "content-type": "application/geo+json" });
    response.write(JSON.stringify(exampleAtlas.places).slice(0, 500));
  };
  const widget = await site.mount({ src: serveAtlas(site) }, { ...FALLBACK, clock: true });
  widget.expectComplaint(/places\.geojson does not come/);
  // The engine is loaded already, so only the file of the atlas can time out.
  await widget.complete();
  const src = serveAtlas(site, { "places.geojson": half }, "/half");
  const begun = widget.page.waitForResponse((response) => response.url().endsWith("/half/places.geojson"));
  await widget.element.evaluate((it, src) => it.setAttribute("src", src), src);
  await begun;
  await widget.page.clock.fastForward(10_000);
  await expect(widget.answer).toShowText(/^34 plekken/);
  await expect(async () => {
    await widget.page.clock.fastForward(16_000);
    await widget.page.getByText("komt niet: de server antwoordt niet op tijd.").waitFor({ timeout: 500 });
  }).toPass();
});

const ATTRIBUTES = [
  ["no source", {}, "Er is niet gezegd welke gegevens getoond moeten worden", /Nobody said which data to show/],
  ["an empty collection", { places: "/empty.geojson" }, "Er staat geen enkele plek of buurt in /empty.geojson die getoond kan worden.", /no place or neighbourhood in \/empty\.geojson/],
  ["an invalid address", { src: "http://[" }, "Het bestand http://[ kan niet worden opgehaald.", /cannot be fetched/],
];
for (const [what, attributes, sentence, said] of ATTRIBUTES) {
  test(`${what} shows an error message, and the fallback stays`, async ({ site }) => {
    site.route("/empty.geojson", body(`{"type":"FeatureCollection","features":[]}`, "application/json"));
    const widget = await site.mount(attributes, FALLBACK);
    widget.expectComplaint(said);
    await widget.page.getByText(sentence).waitFor();
    await expectFallback(widget);
  });
}

/** Counts the events `sleutelvrij:error` from before the first element; runs in the page. */
const countErrors = () => addEventListener("sleutelvrij:error", () => (document.body.dataset.errors = "some"));
const MISUNDERSTOOD = "is not understood and does not count.";
for (const [name, value, warning = MISUNDERSTOOD] of [
  ["near", "here"], ["near", "95,5"], ["near", "52.3"], ["kinds", "castle"], ["view", "pilot"], ["minutes", "soon"], ["basemap", "x"],
  ["report", "javascript:1"], ["link", "a b"],
  ["near", "5.6275,52.3225", "does not count: it is LAT,LON, and only LON,LAT lies on this map."],
]) {
  test(`an invalid attribute ${name}="${value}" is a warning for the editor, and the visitor gets the default`, async ({ site }) => {
    const widget = await site.mount({ src: serveAtlas(site), [name]: value }, { ...FALLBACK, script: countErrors });
    await expectMap(widget);
    await expect.poll(() => widget.consoleTexts("warning")).toStrictEqual([`sleutelvrij: The attribute ${name}="${value}" ${warning}`]);
    await expect(widget.answer).toShowText(/^34 plekken/);
    await expect(widget.element.locator(".errors")).toShowText("");
    expect(await widget.element.evaluate((it) => [it.question.here, it.shadowRoot.textContent.includes(it.getAttribute("near") ?? "-none-")])).toStrictEqual([null, false]);
    await expect(widget.page.locator("body[data-errors]")).toHaveCount(0);
  });
}

test("a location far from the map counts, is told to the visitor, and is a warning for the editor", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: "48.85,2.35" }, FALLBACK);
  await expect(widget.answer).toShowText(/kilometer/);
  await expect.poll(() => widget.consoleTexts("warning")).toStrictEqual(['sleutelvrij: The attribute near="48.85,2.35" lies far from this map.']);
});

test("an attribute that becomes invalid falls back to its default", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" }, FALLBACK);
  await expect(widget.answer).toShowText(/Bibliotheek De Brink/);
  await widget.element.evaluate((it) => it.setAttribute("near", "5.6275,52.3225"));
  await expect(widget.answer).toShowText(/^34 plekken/);
});

const MANIFESTS = [
  ["not JSON", "{"],
  ["another version", { ...manifest, sleutelvrij: 99 }],
  ["an array", []],
  ["no parts", { ...manifest, parts: undefined }],
  ["a source with a javascript: link", { ...manifest, sources: [{ ...manifest.sources[0], licence_url: "javascript:alert(1)" }] }],
  ["a file on another origin", { ...manifest, parts: { ...manifest.parts, places: { file: "https://elsewhere.example/places.geojson" } } }],
  ["a file on another origin without a scheme", { ...manifest, parts: { ...manifest.parts, places: { file: "//elsewhere.example/places.geojson" } } }],
  ["a file outside its folder", { ...manifest, parts: { ...manifest.parts, places: { file: "../places.geojson" } } }],
];
for (const [what, file] of MANIFESTS) {
  test(`an invalid manifest is reported, and no request goes to another origin: ${what}`, async ({ site }) => {
    // This policy allows every request, so a request to another origin is a complaint of the page.
    const widget = await site.mount({ src: serveAtlas(site, { "atlas.json": file }) }, { ...FALLBACK, policy: OPEN });
    widget.expectComplaint(/sleutelvrij: The file \/village\/atlas\.json is damaged or does not belong to this map\. /);
    await widget.page.getByText("Het bestand /village/atlas.json is beschadigd of hoort niet bij deze kaart.").waitFor();
    await widget.page.waitForLoadState("networkidle");
    await expect(widget.element.locator("a[href^='javascript' i]")).toHaveCount(0);
  });
}
