// The streets of an atlas: by manifest or attribute, and everything that can be wrong with the file.
import { manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { binary } from "./fixtures/binary-writer.mjs";
import { HERE, STRAIGHT_LINE_ORDER, WALKING_ORDER, serveAtlasWithStreets, streets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { cut, holdResponse, never, status } from "./support/server.mjs";
import { openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const WALK = /: 150 meter, ongeveer 3 minuten\. Nu open tot 17\.00 uur\.$/;
const STRAIGHT_LINE = "De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink (bibliotheek): 35 meter in een rechte lijn. Nu open tot 17.00 uur.";

/** The streets with the highest bit of one byte flipped; a negative index counts from the end. */
function flipped(at) {
  const bytes = streets();
  bytes[at < 0 ? bytes.length + at : at] ^= 0x80;
  return bytes;
}

const WHOLE = streets();
const ending = (bytes) => Buffer.concat([WHOLE, bytes]);
const DAMAGED = "kunnen niet worden gebruikt. Alle afstanden zijn in een rechte lijn.";

/** The server's answer for the streets, the message in the notes, and the browser's message on the console. */
const WRONG = {
  "a flipped bit in the content": { answer: binary(flipped(40)), says: DAMAGED },
  "a flipped bit in the checksum": { answer: binary(flipped(12)), says: DAMAGED },
  "a flipped bit in the last byte": { answer: binary(flipped(-1)), says: DAMAGED },
  "half a file": { answer: binary(WHOLE.subarray(0, WHOLE.length >> 1)), says: DAMAGED },
  "half an envelope": { answer: binary(WHOLE.subarray(0, 9)), says: DAMAGED },
  "an empty file": { answer: binary(Buffer.alloc(0)), says: DAMAGED },
  "bytes after the content": { answer: binary(ending(Buffer.from([0]))), says: DAMAGED },
  "a newer version": { answer: binary(streets({ version: 9 })), says: DAMAGED },
  "an HTML page": { answer: binary(Buffer.from("<!doctype html><p>Niet gevonden</p>")), says: DAMAGED },
  "status 404": { answer: status(404), says: "is er niet: de server antwoordt met 404.", console: /404/ },
  "status 500": { answer: status(500), says: "komt niet: de server heeft een storing \\(500\\).", console: /500/ },
  "a connection that breaks off": {
    answer: cut(WHOLE, "application/octet-stream", 30),
    says: "kan niet worden opgehaald.",
    console: /ERR_(CONTENT_LENGTH_MISMATCH|CONNECTION_RESET|INCOMPLETE)/,
  },
};

for (const [what, wrong] of Object.entries(WRONG)) {
  test(`streets with ${what}: a message in the notes, and straight-line distances`, async ({ site }) => {
    const widget = await site.mount({ src: serveAtlasWithStreets(site, wrong.answer), near: HERE });
    if (wrong.console) widget.expectComplaint(wrong.console);
    await widget.ready();
    const { answer, rows, card, map } = widget;
    await map.waitFor();
    await expect(widget.element.locator(".errors")).toShowText(new RegExp(`^(Het|De straten in het) bestand .*streets\\.bin ${wrong.says}$`));
    await expect(answer).toShowText(STRAIGHT_LINE);
    const ids = await widget.element.evaluate((it) => it.answer.slice(0, 4).map(({ id, walk }) => [id, walk]));
    expect(ids).toStrictEqual(STRAIGHT_LINE_ORDER.map((id) => [id, null]));
    await rows.first().getByRole("button").click();
    await expect(card).toShowText(/Afstand 35 meter in een rechte lijn, naar het oosten Adres/);
    await expect(widget.element.locator(".walking-options")).toHaveCount(0);
    await widget.page.getByText("Wat deze kaart niet weet").click();
    await expect(widget.element.locator(".notes")).toShowText(/Hoe lang de weg is: alle afstanden zijn in een rechte lijn\./);
  });
}

test("invalid streets are reported on the console", async ({ site }) => {
  const { respond, release } = holdResponse(binary(streets({ version: 9 })));
  const widget = await site.mount({ src: serveAtlasWithStreets(site, respond), near: HERE });
  await widget.ready();
  release();
  await expect.poll(() => widget.consoleTexts("warning").join("\n")).toMatch(/^sleutelvrij: The streets in the file .*streets\.bin .*version 9/m);
});

test("the message about invalid streets follows the language", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site, binary(flipped(40))), near: HERE });
  await widget.ready();
  const errors = widget.element.locator(".errors");
  await expect(errors).toShowText(/kunnen niet worden gebruikt/);
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  await expect(errors).toShowText(/^The streets in the file .*streets\.bin .*straight line/);
});

test("a silent server leaves straight-line distances, and everything else works", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site, never()), near: HERE });
  await widget.ready();
  const { answer, otherLocationButton, neighbourhoodSelect, locationMessage } = widget;
  await expect(answer).toShowText(STRAIGHT_LINE);
  await otherLocationButton.click();
  await neighbourhoodSelect.selectOption("Duin");
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Duin.");
  await expect(answer).toShowText(/in een rechte lijn/);
});

test("streets load from attributes with plain neighbourhoods and places", async ({ site }) => {
  const base = serveAtlasWithStreets(site).replace("atlas.json", "");
  const widget = await site.mount({
    neighbourhoods: `${base}neighbourhoods.geojson`,
    places: `${base}places.geojson`,
    streets: `${base}streets.bin`,
    near: HERE,
  });
  await widget.ready();
  const { answer } = widget;
  // Without a manifest the time zone of the places is unknown.
  await expect(answer).toShowText(/: 150 meter, ongeveer 3 minuten\. Of het nu open is, is niet bekend\.$/);
  expect(await widget.element.evaluate((it) => it.answer.slice(0, 4).map(({ id }) => id))).toStrictEqual(WALKING_ORDER);
});

test("the attribute streets takes precedence over the manifest", async ({ site }) => {
  site.route("/own/streets.bin", binary(streets()));
  const src = serveAtlasWithStreets(site, status(404));
  const widget = await site.mount({ src, streets: "/own/streets.bin", near: HERE });
  await widget.ready();
  await expect(widget.answer).toShowText(WALK);
});

test("adding the attribute streets changes straight-line distances to routes", async ({ site }) => {
  const base = serveAtlasWithStreets(site).replace("atlas.json", "");
  const widget = await site.mount({ places: `${base}places.geojson`, near: HERE });
  await widget.ready();
  const { answer } = widget;
  // Without a manifest the time zone of the places is unknown.
  await expect(answer).toShowText(/: 35 meter in een rechte lijn\. Of het nu open is, is niet bekend\.$/);
  await widget.element.evaluate((it, path) => it.setAttribute("streets", path), `${base}streets.bin`);
  await expect(answer).toShowText(/: 150 meter, ongeveer 3 minuten\. Of het nu open is, is niet bekend\.$/);
});

test("a manifest that puts the streets on another origin is not used, and they are not requested", async ({ site }) => {
  const parted = { ...manifest.parts, streets: { file: "https://elsewhere.example/streets.bin" } };
  const src = serveAtlas(site, { "atlas.json": { ...manifest, parts: parted } });
  const asked = [];
  const widget = await site.mount({ src, near: HERE }, { fallback: "<p>Bibliotheek, Brink 1</p>" });
  widget.expectComplaint(/expected a file beside or below atlas\.json/);
  widget.page.on("request", (request) => asked.push(request.url()));
  expect(await widget.element.evaluate((it) => it.ready.catch(({ message }) => message))).toMatch(/beside or below atlas\.json/);
  await widget.page.getByText("Bibliotheek, Brink 1").waitFor();
  await widget.page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /streets/.test(url))).toStrictEqual([]);
});

test("streets that load after the element was removed do nothing", async ({ site }) => {
  const { respond, release } = holdResponse(binary(streets()));
  const widget = await site.mount({ src: serveAtlasWithStreets(site, respond), near: HERE });
  await widget.ready();
  await widget.map.waitFor();
  await widget.page.evaluate(() => {
    globalThis.gone = document.querySelector("sleutelvrij-kaart");
    globalThis.events = [];
    for (const name of ["answer", "error", "select"]) gone.addEventListener(`sleutelvrij:${name}`, () => events.push(name));
    gone.remove();
  });
  release();
  await widget.page.waitForLoadState("networkidle");
  // The element still works when it is inserted again.
  await widget.page.evaluate(() => document.querySelector("main").append(gone));
  await widget.ready();
  await expect(widget.answer).toShowText(WALK);
  expect(await widget.page.evaluate(() => events)).not.toContain("error");
});

test("streets that load after the source changed do nothing", async ({ site }) => {
  const { respond, release } = holdResponse(binary(streets()));
  const widget = await site.mount({ src: serveAtlasWithStreets(site, respond), near: HERE });
  await widget.ready();
  await widget.map.waitFor();
  await widget.element.evaluate((it, src) => it.setAttribute("src", src), serveAtlas(site));
  await expect(() => widget.ready()).toPass();
  release();
  await widget.page.waitForLoadState("networkidle");
  await expect(widget.answer).toShowText(STRAIGHT_LINE);
  await expect(widget.element.locator(".walking-options")).toHaveCount(0);
});

test("two elements use their own streets", async ({ site }) => {
  const walking = serveAtlasWithStreets(site);
  const flying = serveAtlas(site);
  const element = (src) => `<sleutelvrij-kaart src="${src}" near="${HERE}"></sleutelvrij-kaart>`;
  const widget = await site.page(element(walking) + element(flying));
  await widget.ready();
  const answers = widget.page.locator(".answer");
  await expect(answers.first()).toShowText(WALK);
  await expect(answers.last()).toShowText(STRAIGHT_LINE);
});

const ALLOWED = /^\/(mount-\d+\.html|demo\.css|icon\.svg|package\/[\w.-]+|with-streets\/(atlas\.json|neighbourhoods\.geojson|places\.geojson|streets\.bin|landscape\.bin))$/;

test("walking sends no request: every file is fetched once, before the first question", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site) }, { policy: "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:" });
  await widget.ready();
  const { page, element, requests } = widget;
  const { otherLocationButton, neighbourhoodSelect, rows, card, answer, map } = widget;
  await map.waitFor();
  await expect.poll(() => requests.some((request) => request.url().endsWith("streets.bin"))).toBeTruthy();
  await page.waitForLoadState("networkidle");
  const before = requests.length;
  await element.evaluate((it, near) => it.setAttribute("near", near), HERE);
  await expect(answer).toShowText(WALK);
  await waitForStreets(widget);
  await openMore(widget);
  await page.getByRole("radio", { name: /^Rustig/ }).check();
  await page.getByRole("checkbox", { name: "Zonder trappen" }).check();
  await page.getByRole("button", { name: /^Laat zien hoe ver/ }).click();
  await rows.nth(1).getByRole("button").click();
  await card.waitFor();
  await otherLocationButton.click();
  await neighbourhoodSelect.selectOption("Brink");
  await page.waitForLoadState("networkidle");
  // The map came close: all buildings of the atlas, wherever it is.
  const later = requests.slice(before).map((request) => request.url().replace(site.origin, ""));
  expect(later, "requests after the first answer").toStrictEqual(["/with-streets/landscape.bin"]);
  const paths = requests.map((request) => request.url().replace(site.origin, ""));
  for (const path of paths) expect(path).toMatch(ALLOWED);
  expect(new Set(paths).size, `unique paths: ${paths}`).toBe(paths.length);
  for (const request of requests) {
    expect(request.method()).toBe("GET");
    expect(request.postData()).toBe(null);
    const headers = Object.values(await request.allHeaders()).join(" ");
    expect(headers).not.toMatch(/52\.3|5\.62/);
  }
});
