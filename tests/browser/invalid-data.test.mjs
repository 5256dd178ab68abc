// Invalid data: messages in the visitor's language and on the console, and the valid rest is shown.
import { collection, exampleAtlas, feature, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { body, cut, status, stream } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const bench = (id, at, more = {}) => feature({ id, kind: "bench", ...more }, "Point", at);
const GOOD = bench("good", [5.61, 52.31]);
const square = (ring) => feature({ id: "square", kind: "park" }, "Polygon", [ring]);
const CORNERS = [[5.61, 52.31], [5.62, 52.31], [5.62, 52.32], [5.61, 52.32]];
const json = JSON.stringify;
const TEXT = json(collection([GOOD, bench("other", [5.61, 52.32])]), null, 1);

/** Opens an atlas with invalid files, and waits for places or an error message. */
async function openWidget(site, files, visitor) {
  const src = serveAtlas(site, files, "/bad");
  const widget = await site.mount({ src }, visitor);
  await widget.element.locator(".atlas, .failure").waitFor();
  return widget;
}

/** The visible text of the element, with all disclosures opened or as they are. */
const readable = (widget, open = true) =>
  widget.element.evaluate((it, open) => {
    if (open) for (const details of it.shadowRoot.querySelectorAll("details")) details.open = true;
    return it.shadowRoot.querySelector(".stage").innerText.replace(/\s+/g, " ");
  }, open);

/** The message is shown in Dutch and in English, and logged in English. Faults of a `whole` file are shown without opening a disclosure. */
async function expectReported(widget, dutch, english, { whole = false, console = english } = {}) {
  await expect(async () => {
    const text = await readable(widget, !whole);
    expect(text).toContain(dutch);
  }).toPass();
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  await expect(async () => {
    const text = await readable(widget, !whole);
    expect(text).toContain(english);
  }).toPass();
  await expect.poll(() => widget.consoleTexts().join("\n")).toContain(console);
}

// What is wrong, the feature, the number of places shown, and the message in Dutch and in English.
const FEATURES = [
  ["a null geometry", { ...bench("x", []), geometry: null }, 1, "er staat niet bij waar het is", "no geometry"],
  ["an empty geometry", square([]), 1, "de plek op de kaart is leeg", "the geometry is empty"],
  ["a line instead of a point", feature({ id: "x", kind: "bench" }, "LineString", CORNERS), 1, "dit is een LineString; nodig is een punt of een vlak", "geometry is a LineString"],
  ["metres instead of degrees", bench("x", [155_000, 463_000]), 1, "de coördinaten lijken meters te zijn; nodig zijn graden", "looks like metres"],
  ["a latitude above 90°", bench("x", [5, 95]), 1, "de coördinaten liggen niet op aarde", "no position on the earth"],
  ["swapped axes", bench("x", [52.31, 5.61]), 1, "lengtegraad en breedtegraad lijken verwisseld", "seems to have latitude first"],
  ["an unclosed ring", square(CORNERS), 2, "de rand van het vlak is niet gesloten; dat is hersteld", "does not end where it begins"],
  ["a ring that crosses itself", square([CORNERS[0], CORNERS[2], CORNERS[1], CORNERS[3], CORNERS[0]]), 2, "de rand van het vlak kruist zichzelf", "crosses itself near"],
  ["a duplicate id", bench("good", [5.615, 52.31]), 1, "deze id bestaat al", "the id is that of an earlier feature"],
  ["an unknown kind", feature({ id: "x", kind: "castle" }, "Point", [5.61, 52.31]), 1, "“castle” is geen bekende soort", "`castle` is not in the taxonomy"],
  ["no kind", feature({ id: "x" }, "Point", [5.61, 52.31]), 1, "kind: dit ontbreekt", "kind: missing"],
  ["a javascript: website", bench("x", [5.61, 52.32], { website: "javascript:alert(1)" }), 2, "“javascript:alert(1)” is geen veilig webadres", "expected a web address"],
  ["a data: website", bench("x", [5.61, 52.32], { website: "data:text/html,<script>alert(1)</script>" }), 2, "is geen veilig webadres", "expected a web address"],
  ["an object instead of a name", bench("x", [5.61, 52.32], { name: { a: 1 } }), 2, "name: “", "name: `"],
  ["an object that is no feature", { type: "Point", coordinates: [5, 52] }, 1, "dit is geen GeoJSON Feature", "not a GeoJSON Feature"],
  ["null among the features", null, 1, "dit is geen GeoJSON Feature", "not a GeoJSON Feature"],
];

for (const [what, bad, shown, ...sentences] of FEATURES) {
  test(`places with ${what}: the fault is reported and the valid place is shown`, async ({ site }) => {
    const widget = await openWidget(site, { "places.geojson": collection([GOOD, bad]) });
    await expect(widget.answer).toShowText(shown === 1 ? /^1 plek in/ : /^2 plekken in/);
    await expectReported(widget, ...sentences);
    const text = await readable(widget);
    expect(text, "the position in the file").toMatch(/places\.geojson, feature 1.*, line \d+/);
    await expect(widget.element.locator("a[href^='javascript' i], a[href^='data' i]")).toHaveCount(0);
  });
}

const WHOLE = [
  ["HTML instead of JSON", "<!doctype html><p>Log in</p>", "dit is geen JSON: het gaat mis op regel 1, teken 1", "not JSON: it goes wrong at line 1"],
  ["an empty file", "", "dit is geen JSON: het gaat mis op regel 1", "not JSON: it goes wrong at line 1"],
  ["a single feature", json(GOOD), "dit is geen GeoJSON FeatureCollection", "expected a GeoJSON FeatureCollection, found `Feature`"],
  ["an array", "[]", "dit is geen GeoJSON FeatureCollection", "expected a GeoJSON FeatureCollection"],
  ["a collection without features", json({ type: "FeatureCollection" }), "dit is geen GeoJSON FeatureCollection", "expected a GeoJSON FeatureCollection"],
];

for (const [what, text, ...sentences] of WHOLE) {
  test(`${what} for places: the fault is reported, and the fallback stays`, async ({ site }) => {
    const widget = await openWidget(site, { "places.geojson": text });
    widget.expectComplaint(/sleutelvrij: places\.geojson: /);
    await widget.page.getByText("fallback").waitFor();
    await expect(widget.page.getByText("Er zijn hier geen plekken bekend.")).toHaveCount(0);
    expect(await widget.element.evaluate((it) => it.ready.catch(({ message }) => message))).toMatch(/^places\.geojson: /);
    await widget.page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
    await expectReported(widget, ...sentences, { whole: true });
  });

  test(`${what} for neighbourhoods: the fault is reported and the places are shown`, async ({ site }) => {
    const widget = await openWidget(site, { "neighbourhoods.geojson": text });
    widget.expectComplaint(/sleutelvrij: neighbourhoods\.geojson: /);
    await expect(widget.answer).toShowText(/^34 plekken/);
    await expectReported(widget, ...sentences, { whole: true });
  });
}

test("a truncated file: none of it is shown, and the fallback stays", async ({ site }) => {
  const widget = await openWidget(site, { "places.geojson": TEXT.slice(0, TEXT.indexOf('"other"')) });
  await widget.page.getByText("fallback").waitFor();
  await expect(widget.answer).toHaveCount(0);
  await expectReported(widget, "het bestand breekt af op regel", "the file breaks off at line", { whole: true });
  widget.expectComplaint(/places\.geojson: the file breaks off/);
});

test("two invalid files are both reported, and the fallback stays", async ({ site }) => {
  const widget = await openWidget(site, { "places.geojson": "<p>", "neighbourhoods.geojson": "[]" }, { fallback: "<p>our own list</p>" });
  widget.expectComplaint(/sleutelvrij: .*places\.geojson/);
  await widget.page.getByText("our own list").waitFor();
  await expectReported(widget, "places.geojson: dit is geen JSON", "places.geojson: not JSON", { whole: true });
  await expectReported(widget.element.evaluate((it) => it.setAttribute("lang", "nl")) && widget, "neighbourhoods.geojson: dit is geen GeoJSON FeatureCollection", "neighbourhoods.geojson: expected a GeoJSON", { whole: true });
});

test("a connection that breaks off is reported, and the fallback stays", async ({ site }) => {
  const widget = await openWidget(site, { "places.geojson": cut(TEXT, "application/geo+json", 40) });
  widget.expectComplaint(/ERR_CONTENT_LENGTH_MISMATCH|ERR_CONNECTION_CLOSED|ERR_INCOMPLETE/);
  widget.expectComplaint(/places\.geojson cannot be fetched/);
  await widget.page.getByText("fallback").waitFor();
  await expectReported(widget, "Het bestand places.geojson kan niet worden opgehaald.", "The file places.geojson cannot be fetched.");
});

for (const [code, ...sentences] of [
  [404, "Het bestand places.geojson is er niet: de server antwoordt met 404.", "The file places.geojson is not there: the server answers 404."],
  [403, "Het bestand places.geojson kan niet worden opgehaald.", "The file places.geojson cannot be fetched."],
  [500, "Het bestand places.geojson komt niet: de server heeft een storing (500).", "The file places.geojson does not come: the server has a fault (500)."],
]) {
  test(`status ${code} for the places is reported, and the fallback stays`, async ({ site }) => {
    const widget = await openWidget(site, { "places.geojson": status(code) });
    widget.expectComplaint(new RegExp(`status of ${code}`));
    widget.expectComplaint(/sleutelvrij: The file places\.geojson/);
    await widget.page.getByText("fallback").waitFor();
    await widget.page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
    await expect(widget.page.getByText("Er zijn hier geen plekken bekend.")).toHaveCount(0);
    await expectReported(widget, ...sentences);
    await expectAccessible(widget.page);
  });
}

test("a wrong content type is ignored", async ({ site }) => {
  const widget = await openWidget(site, { "places.geojson": body(json(exampleAtlas.places), "text/html") });
  await expect(widget.answer).toShowText(/^34 plekken/);
});

test("a file that is not UTF-8 is reported", async ({ site }) => {
  const widget = await openWidget(site, { "places.geojson": body(Buffer.from([0x1f, 0x8b, 0xff, 0xfe, 0x00]), "application/json") });
  widget.expectComplaint(/places\.geojson is damaged .* It is no text in UTF-8\./);
  await expectReported(widget, "Het bestand places.geojson is beschadigd of hoort niet bij deze kaart.", "is damaged or does not belong to this map");
});

test("a byte order mark is ignored", async ({ site }) => {
  const widget = await openWidget(site, { "places.geojson": `\ufeff${json(exampleAtlas.places)}`, "neighbourhoods.geojson": `\ufeff${json(exampleAtlas.neighbourhoods)}` });
  await expect(widget.answer).toShowText(/^34 plekken/);
});

test("a million features are too many: the limit is reported, and the fallback stays", { timeout: 100_000 }, async ({ site }) => {
  const line = `{"type":"Feature","properties":{"kind":"bench"},"geometry":{"type":"Point","coordinates":[5.61,52.31]}},\n`;
  function* pieces() {
    yield `{"type":"FeatureCollection","features":[\n`;
    for (let count = 0; count < 1000; count += 1) yield line.repeat(1000);
    yield `${json(GOOD)}]}`;
  }
  const src = serveAtlas(site, { "places.geojson": stream(pieces, "application/geo+json") }, "/bad");
  const widget = await site.mount({ src });
  await widget.element.locator(".failure").waitFor({ timeout: 90_000 });
  widget.expectComplaint(/too many features: a file can have 250000; none of it is used/);
  const text = await readable(widget, false);
  expect(text).toContain("het bestand heeft meer dan 250000 onderdelen; het telt niet mee");
  await widget.page.getByText("fallback").waitFor();
});

test("a thousand faults are counted, and only some are listed", async ({ site }) => {
  const bad = Array.from({ length: 1500 }, (_, at) => bench(`x${at}`, [155_000 + at, 463_000]));
  const widget = await openWidget(site, { "places.geojson": collection([GOOD, ...bad]) });
  await expect(widget.answer).toShowText(/^1 plek in/);
  const text = await readable(widget);
  expect(text, "the number of faults").toMatch(/Fouten in de gegevens: 1\.5\d\d/);
  await expectAccessible(widget.page);
  expect(widget.consoleTexts().length, "lines on the console").toBeLessThan(200);
});

test("HTML in a property is shown as text", async ({ site }) => {
  const name = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`;
  const opening_hours = `<b onmouseover=alert(1)>Mo</b>`;
  const bad = bench("x", [5.611, 52.31], { name, opening_hours, address: name, phone: `"><svg onload=alert(1)>` });
  const areas = structuredClone(exampleAtlas.neighbourhoods);
  areas.features[0].properties.name = name;
  const widget = await openWidget(site, { "places.geojson": collection([GOOD, bad]), "neighbourhoods.geojson": areas });
  const dialogs = [];
  widget.page.on("dialog", (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
  await widget.element.evaluate((it) => it.show("x"));
  await expect(widget.card.getByRole("heading", { level: 2 })).toShowText(name.replace(/\s+/g, " "));
  await widget.neighbourhoodSelect.selectOption({ index: 1 });
  await widget.page.waitForLoadState("networkidle");
  expect(await widget.page.title()).toBe("Sleutelvrij");
  expect(dialogs).toStrictEqual([]);
  await expect(widget.element.locator("img, script, b:not(.far > b), [onerror], [onload], [onmouseover]")).toHaveCount(0);
});

test("very long, empty, right-to-left and control characters in names do not break the layout", async ({ site }) => {
  const names = ["x".repeat(5000), " ", "مكتبة البلدية", "👨‍👩‍👧‍👦".repeat(50), "a\u0000b\u202Ec"];
  const all = names.map((name, at) => bench(`n${at}`, [5.61 + at * 0.001, 52.31], { name }));
  const widget = await openWidget(site, { "places.geojson": collection(all) }, { width: 320, height: 640 });
  await expect(widget.answer).toShowText(/^5 plekken/);
  for (let at = 0; at < names.length; at += 1) {
    await widget.element.evaluate((it, id) => it.show(id), `n${at}`);
    const over = await widget.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `horizontal overflow with ${names[at].slice(0, 20)}, px`).toBeLessThanOrEqual(0);
  }
});
