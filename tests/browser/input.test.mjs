// Files that are wrong: a clear sentence in the widget and on the console, in the visitor's language, and whatever is
// good in them is shown.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { number, parts, says } from "./person.mjs";
import { body, cut, status, stream } from "./server.mjs";
import { collection, feature, serveAtlas, village } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const bench = (id, at, more = {}) => feature({ id, kind: "bench", ...more }, "Point", at);
const GOOD = bench("good", [5.61, 52.31]);
const square = (ring) => feature({ id: "square", kind: "park" }, "Polygon", [ring]);
const CORNERS = [[5.61, 52.31], [5.62, 52.31], [5.62, 52.32], [5.61, 52.32]];
const json = JSON.stringify;
const TEXT = json(collection([GOOD, bench("other", [5.61, 52.32])]), null, 1);

/** Opens an atlas with a bad file; hears all that the console says. */
async function arrive(t, files, visitor) {
  const src = serveAtlas(browser, t, files, "/bad");
  const visit = await browser.mount(t, { src }, visitor);
  const said = [];
  visit.page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  await visit.page.reload();
  await visit.element.locator(".atlas, .failure").waitFor();
  return Object.assign(visit, parts(visit), { console: said });
}

/** All that can be read in the element, every fold `open` or as it is. */
const readable = (visit, open = true) =>
  visit.element.evaluate((it, open) => {
    if (open) for (const fold of it.shadowRoot.querySelectorAll("details")) fold.open = true;
    return it.shadowRoot.querySelector(".stage").innerText.replace(/\s+/g, " ");
  }, open);

/** The sentence is read in Dutch and in English and stands on the `console`, in English; of a `whole` file without opening a fold. */
async function told(visit, dutch, english, { whole = false, console = english } = {}) {
  await eventually(async () => {
    const text = await readable(visit, !whole);
    assert.ok(text.includes(dutch), `“${dutch}” is not in ${text}`);
  });
  await visit.element.evaluate((it) => it.setAttribute("lang", "en"));
  await eventually(async () => {
    const text = await readable(visit, !whole);
    assert.ok(text.includes(english), `“${english}” is not in ${text}`);
  });
  await eventually(() => assert.ok(visit.console.some((line) => line.includes(console)), `“${console}” is not in ${visit.console.join("\n")}`));
}

// What is wrong, the features, how many places are shown, what is said in Dutch, and in English and on the console.
const FEATURES = [
  ["null for a geometry", { ...bench("x", []), geometry: null }, 1, "er staat niet bij waar het is", "no geometry"],
  ["an empty geometry", square([]), 1, "de plek op de kaart is leeg", "the geometry is empty"],
  ["a line for a place", feature({ id: "x", kind: "bench" }, "LineString", CORNERS), 1, "dit is een LineString; nodig is een punt of een vlak", "geometry is a LineString"],
  ["metres where degrees belong", bench("x", [155_000, 463_000]), 1, "de coördinaten lijken meters te zijn; nodig zijn graden", "looks like metres"],
  ["a position off the earth", bench("x", [5, 95]), 1, "de coördinaten liggen niet op aarde", "no position on the earth"],
  ["swapped axes", bench("x", [52.31, 5.61]), 1, "lengtegraad en breedtegraad lijken verwisseld", "seems to have latitude first"],
  ["an unclosed ring", square(CORNERS), 2, "de rand van het vlak is niet gesloten; dat is hersteld", "does not end where it begins"],
  ["a ring that crosses itself", square([CORNERS[0], CORNERS[2], CORNERS[1], CORNERS[3], CORNERS[0]]), 2, "de rand van het vlak kruist zichzelf", "crosses itself near"],
  ["an id that is there twice", bench("good", [5.615, 52.31]), 1, "deze id bestaat al", "the id is that of an earlier feature"],
  ["an unknown kind", feature({ id: "x", kind: "castle" }, "Point", [5.61, 52.31]), 1, "“castle” is geen bekende soort", "`castle` is not in the taxonomy"],
  ["no kind at all", feature({ id: "x" }, "Point", [5.61, 52.31]), 1, "kind: dit ontbreekt", "kind: missing"],
  ["javascript: for a website", bench("x", [5.61, 52.32], { website: "javascript:alert(1)" }), 2, "“javascript:alert(1)” is geen veilig webadres", "expected a web address"],
  ["data: for a website", bench("x", [5.61, 52.32], { website: "data:text/html,<script>alert(1)</script>" }), 2, "is geen veilig webadres", "expected a web address"],
  ["numbers where texts belong", bench("x", [5.61, 52.32], { name: { a: 1 } }), 2, "name: “", "name: `"],
  ["something that is no feature", { type: "Point", coordinates: [5, 52] }, 1, "dit is geen GeoJSON Feature", "not a GeoJSON Feature"],
  ["null among the features", null, 1, "dit is geen GeoJSON Feature", "not a GeoJSON Feature"],
];

for (const [what, bad, shown, ...sentences] of FEATURES) {
  test(`${what}: told, and the good place is shown`, async (t) => {
    const visit = await arrive(t, { "places.geojson": collection([GOOD, bad]) });
    await says(visit.answer, shown === 1 ? /^1 plek in/ : /^2 plekken in/);
    await told(visit, ...sentences);
    const text = await readable(visit);
    assert.match(text, /places\.geojson, feature 1.*, line \d+/, "with its place in the file");
    assert.equal(await visit.element.locator("a[href^='javascript' i], a[href^='data' i]").count(), 0);
  });
}

const WHOLE = [
  ["HTML for JSON", "<!doctype html><p>Log in</p>", "dit is geen JSON: het gaat mis op regel 1, teken 1", "not JSON: it goes wrong at line 1"],
  ["nothing at all", "", "dit is geen JSON: het gaat mis op regel 1", "not JSON: it goes wrong at line 1"],
  ["a single feature", json(GOOD), "dit is geen GeoJSON FeatureCollection", "expected a GeoJSON FeatureCollection, found `Feature`"],
  ["an array", "[]", "dit is geen GeoJSON FeatureCollection", "expected a GeoJSON FeatureCollection"],
  ["a collection of no features", json({ type: "FeatureCollection" }), "dit is geen GeoJSON FeatureCollection", "expected a GeoJSON FeatureCollection"],
];

for (const [what, text, ...sentences] of WHOLE) {
  test(`${what} for places: told, and the neighbourhoods are shown`, async (t) => {
    const visit = await arrive(t, { "places.geojson": text });
    visit.expect(/sleutelvrij: places\.geojson: /);
    assert.equal(await visit.chooser.locator("option").count(), 5);
    await told(visit, ...sentences, { whole: true });
  });

  test(`${what} for neighbourhoods: told, and the places are shown`, async (t) => {
    const visit = await arrive(t, { "neighbourhoods.geojson": text });
    visit.expect(/sleutelvrij: neighbourhoods\.geojson: /);
    await says(visit.answer, /^34 plekken/);
    await told(visit, ...sentences, { whole: true });
  });
}

test("a file that breaks off: what came before is shown", async (t) => {
  const visit = await arrive(t, { "places.geojson": TEXT.slice(0, TEXT.indexOf('"other"')) });
  await says(visit.answer, /^1 plek in/);
  await told(visit, "het bestand breekt af op regel", "the file breaks off at line", { whole: true });
  visit.expect(/places\.geojson: the file breaks off/);
});

test("where both files are wrong both are told, and the page's own list stays", async (t) => {
  const visit = await arrive(t, { "places.geojson": "<p>", "neighbourhoods.geojson": "[]" }, { fallback: "<p>our own list</p>" });
  visit.expect(/sleutelvrij: .*places\.geojson/);
  await visit.page.getByText("our own list").waitFor();
  await told(visit, "places.geojson: dit is geen JSON", "places.geojson: not JSON", { whole: true });
  await told(visit.element.evaluate((it) => it.setAttribute("lang", "nl")) && visit, "neighbourhoods.geojson: dit is geen GeoJSON FeatureCollection", "neighbourhoods.geojson: expected a GeoJSON", { whole: true });
});

test("a connection that breaks off is told, and the page's own list stays", async (t) => {
  const visit = await arrive(t, { "places.geojson": cut(TEXT, "application/geo+json", 40) });
  visit.expect(/ERR_CONTENT_LENGTH_MISMATCH|ERR_CONNECTION_CLOSED|ERR_INCOMPLETE/);
  visit.expect(/places\.geojson cannot be fetched/);
  await visit.page.getByText("fallback").waitFor();
  await told(visit, "Het bestand places.geojson kan niet worden opgehaald.", "The file places.geojson cannot be fetched.");
});

for (const code of [404, 403, 500]) {
  test(`status ${code} for the places is told, and nobody says that there are none: the page's own list stays`, async (t) => {
    const visit = await arrive(t, { "places.geojson": status(code) });
    visit.expect(new RegExp(`status of ${code}`));
    visit.expect(new RegExp(`places\\.geojson .*${code}`));
    await visit.page.getByText("fallback").waitFor();
    await visit.page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
    await number(visit.page.getByText("Er zijn hier geen plekken bekend."), 0);
    await told(visit, `Het bestand places.geojson is er niet: de server antwoordt met ${code}.`, `the server answers ${code}`);
    await accessible(visit.page);
  });
}

test("a type that is not JSON's does no harm: the content counts", async (t) => {
  const visit = await arrive(t, { "places.geojson": body(json(village.places), "text/html") });
  await says(visit.answer, /^34 plekken/);
});

test("a file that is no text is told", async (t) => {
  const visit = await arrive(t, { "places.geojson": body(Buffer.from([0x1f, 0x8b, 0xff, 0xfe, 0x00]), "application/json") });
  visit.expect(/places\.geojson is no text in UTF-8/);
  await told(visit, "Het bestand places.geojson is geen tekst in UTF-8.", "is no text in UTF-8");
});

test("a byte order mark does no harm", async (t) => {
  const visit = await arrive(t, { "places.geojson": `\ufeff${json(village.places)}`, "neighbourhoods.geojson": `\ufeff${json(village.neighbourhoods)}` });
  await says(visit.answer, /^34 plekken/);
});

test("of a million features the first are shown, and it is told", { timeout: 100_000 }, async (t) => {
  const line = `{"type":"Feature","properties":{"kind":"bench"},"geometry":{"type":"Point","coordinates":[5.61,52.31]}},\n`;
  function* pieces() {
    yield `{"type":"FeatureCollection","features":[\n`;
    for (let count = 0; count < 1000; count += 1) yield line.repeat(1000);
    yield `${json(GOOD)}]}`;
  }
  const src = serveAtlas(browser, t, { "places.geojson": stream(pieces, "application/geo+json") }, "/bad");
  const visit = await browser.mount(t, { src });
  Object.assign(visit, parts(visit));
  await visit.element.locator(".atlas").waitFor({ timeout: 90_000 });
  await says(visit.answer, /^250\.000 plekken/);
  visit.expect(/too many features: only the first 250000 are used/);
  const text = await readable(visit, false);
  assert.ok(text.includes("het bestand is te groot: alleen de eerste 250000 onderdelen tellen mee"), text.slice(-600));
  await visit.chooser.selectOption("Brink");
  await says(visit.answer, /^De dichtstbijzijnde plek/);
});

test("a thousand mistakes are counted, and not all read out", async (t) => {
  const bad = Array.from({ length: 1500 }, (_, at) => bench(`x${at}`, [155_000 + at, 463_000]));
  const visit = await arrive(t, { "places.geojson": collection([GOOD, ...bad]) });
  await says(visit.answer, /^1 plek in/);
  const text = await readable(visit);
  assert.match(text, /Fouten in de gegevens: 1\.5\d\d/, "all of them are counted");
  await accessible(visit.page);
  assert.ok(visit.console.length < 200, `${visit.console.length} lines on the console`);
});

test("HTML in a name is a name", async (t) => {
  const name = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`;
  const opening_hours = `<b onmouseover=alert(1)>Mo</b>`;
  const bad = bench("x", [5.611, 52.31], { name, opening_hours, address: name, phone: `"><svg onload=alert(1)>` });
  const areas = structuredClone(village.neighbourhoods);
  areas.features[0].properties.name = name;
  const visit = await arrive(t, { "places.geojson": collection([GOOD, bad]), "neighbourhoods.geojson": areas });
  const dialogs = [];
  visit.page.on("dialog", (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
  await visit.element.evaluate((it) => it.show("x"));
  await says(visit.card.getByRole("heading", { level: 2 }), name.replace(/\s+/g, " "));
  await visit.chooser.selectOption({ index: 1 });
  await visit.page.waitForLoadState("networkidle");
  assert.equal(await visit.page.title(), "Sleutelvrij");
  assert.deepEqual(dialogs, []);
  assert.equal(await visit.element.locator("img, script, b, [onerror], [onload], [onmouseover]").count(), 0);
});

test("names that are endless, empty or written from right to left do not break the page", async (t) => {
  const names = ["x".repeat(5000), " ", "مكتبة البلدية", "👨‍👩‍👧‍👦".repeat(50), "a\u0000b\u202Ec"];
  const all = names.map((name, at) => bench(`n${at}`, [5.61 + at * 0.001, 52.31], { name }));
  const visit = await arrive(t, { "places.geojson": collection(all) }, { width: 320, height: 640 });
  await says(visit.answer, /^5 plekken/);
  for (let at = 0; at < names.length; at += 1) {
    await visit.element.evaluate((it, id) => it.show(id), `n${at}`);
    const over = await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} px too wide with ${names[at].slice(0, 20)}`);
  }
});
