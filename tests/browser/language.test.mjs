// Somebody reads it in their own language: in German at four times the size, in Arabic from the right, in any country's
// numbers; and what is in another language says so, for who listens to it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { ink, inkWhen, inked } from "./ink.mjs";
import { focusOn, focused, says, tabTo } from "./person.mjs";
import { manifest, serveAtlas } from "./village.mjs";

const NEAR = "52.3225,5.6275";
const browser = await launch();
after(() => browser.close());

async function arrive(t, attributes = {}, visitor = {}, files = {}) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t, files), ...attributes }, { ...inked, ...visitor });
  await visit.complete();
  const { page } = visit;
  return Object.assign(visit, {
    answer: page.locator(".answer"),
    rows: page.locator(".list").getByRole("listitem"),
    card: page.getByRole("article"),
    map: page.getByRole("application"),
    chooser: page.locator("select"),
  });
}

/** The text as it is heard: without the characters that only keep directions apart. */
const heard = (text) => text.replace(/[\u2066-\u2069\u{E0000}-\u{E007F}]/gu, "").replace(/\s+/g, " ").trim();

/** What is marked as being in another language: `[code, text]`. */
const marked = (locator) => locator.locator("bdi[lang]").evaluateAll((all) => all.map((it) => [it.lang, it.textContent]));

const speak = (visit, lang) => visit.element.evaluate((it, lang) => it.setAttribute("lang", lang), lang);

test("in German, at 400 %, a library is found, read and left", async (t) => {
  const visit = await arrive(t, { lang: "de-AT" }, { width: 320, height: 256, scale: 4 });
  const { page, answer, rows, card, chooser } = visit;
  await says(answer, "34 Orte in Example. Davon frei zugänglich: 33. Jetzt geöffnet, soweit wir wissen: 31. Sagen Sie, wo Sie sind. Dann sehen Sie, was in der Nähe ist.");
  await tabTo(page, "Oder ein Quartier wählen");
  await chooser.selectOption("Brink");
  await says(answer, /^Am nächsten bei Ihnen: Bibliotheek De Brink \(Bibliothek\)\. Entfernung: \d+ Meter Luftlinie\. Jetzt geöffnet bis 17:00 Uhr\.$/);
  await rows.first().getByRole("button").click();
  await card.getByRole("heading", { name: "Bibliotheek De Brink" }).waitFor();
  const text = heard(await card.innerText());
  for (const part of ["Dieser Ort ist für alle frei zugänglich.", "Adresse Brink 1", "Rollstuhl Ja", "Gut für Bildung und Kultur, Begegnung", "Stand: 1. Mai 2024"]) {
    assert.ok(text.includes(part), `${part} is not in ${text}`);
  }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
  await page.getByRole("button", { name: "Zurück zur Liste" }).click();
  await rows.first().waitFor();
});

test("in Arabic everything stands from the right, and the map stays as it is", async (t) => {
  const visit = await arrive(t, { lang: "ar" });
  const { page } = visit;
  const section = page.locator("section.atlas");
  assert.deepEqual(await section.evaluate((it) => [it.lang, it.dir]), ["ar", "rtl"]);
  const box = (selector) => page.locator(selector).boundingBox();
  const [talk, room, zoom, scale, list] = await Promise.all([".talk", ".room", ".zoom", ".scale", ".list"].map(box));
  assert.ok(talk.x > room.x + room.width, "the list's column is right of the map");
  assert.ok(zoom.x < room.x + 60, "the map's buttons are at its left");
  assert.ok(scale.x + scale.width > room.x + room.width - 20, "its scale is at its right");
  const name = await page.locator(".neighbourhood .name").first().boundingBox();
  assert.ok(name.x + name.width > list.x + list.width - 30, "names begin at the right");
  const { names } = await inkWhen(visit, ({ names }) => names.length > 3, "neighbourhoods are on the map");
  const x = (text) => names.find((it) => it.text === text).x;
  assert.ok(x("Akker") < x("Brink"), "west is left on the map");
});

test("in Arabic one finds a place by keyboard, in the list and on the map", async (t) => {
  const visit = await arrive(t, { lang: "ar", near: NEAR });
  const { page, answer, rows, card, map } = visit;
  await eventually(async () =>
    assert.equal(heard(await answer.innerText()), "أقرب مكان إليك: Bibliotheek De Brink (مكتبة عامة). المسافة: 35 مترًا في خط مستقيم. مفتوح الآن حتى 5:00 م."));
  await tabTo(page, /Bibliotheek De Brink/);
  await page.keyboard.press("Enter");
  await focusOn(page, "Bibliotheek De Brink");
  assert.match(heard(await card.innerText()), /العنوان Brink 1, 1234 AB Voorbeeld .*الهاتف \+31 30 123 45 67 /);
  await page.keyboard.press("Escape");
  await rows.first().waitFor();
  await tabTo(page, /خريطة/);
  assert.equal(heard(await map.getAttribute("aria-label")), "خريطة Example");
  const first = ({ numbers }) => numbers.find(({ text }) => text === "1");
  const before = first(await inkWhen(visit, first, "number 1 is on the map"));
  await page.keyboard.press("ArrowRight");
  await eventually(async () => assert.ok(first(await ink(visit))?.x < before.x, "the map went east, so its marks to the left"));
  await tabTo(page, "تكبير");
});

test("counts are written as Arabic counts", async (t) => {
  const visit = await arrive(t, { lang: "ar" });
  const counts = await visit.page.locator(".neighbourhood .count").allInnerTexts();
  assert.deepEqual(counts.map(heard), ["مكانان", "مكانان", "26 مكانًا", "3 أماكن", "مكان واحد"]);
});

test("who writes other digits finds them in the list and on the map", async (t) => {
  const visit = await arrive(t, { lang: "ar-EG", near: NEAR });
  assert.deepEqual((await visit.page.locator(".row .number").allInnerTexts()).slice(0, 3), ["١", "٢", "٣"]);
  assert.match(heard(await visit.rows.first().innerText()), /٣٥ مترًا/);
  await eventually(async () => assert.ok((await ink(visit)).all.some(({ text }) => text === "١"), "number ١ is on the map"));
});

for (const [lang, distance, day] of [
  ["en", "35 metres", "1 May 2024"],
  ["en-US", "35 meters", "May 1, 2024"],
  ["de-LI", "35 Meter", "1. Mai 2024"],
  ["nl-BE", "35 meter", "1 mei 2024"],
]) {
  test(`distances and days are those of ${lang}`, async (t) => {
    const visit = await arrive(t, { lang, near: NEAR });
    await eventually(async () => assert.ok((await visit.answer.innerText()).includes(`${distance} `)));
    await visit.element.evaluate((it) => it.show("library"));
    await visit.card.waitFor();
    assert.ok((await visit.card.innerText()).includes(day));
  });
}

test("a name says in which language it is, wherever it stands", async (t) => {
  const visit = await arrive(t, { lang: "en" });
  const { page, answer, chooser, rows, card } = visit;
  assert.deepEqual(await marked(page.locator(".neighbourhood").first()), [["nl", "Akker"]]);
  assert.deepEqual(await chooser.locator("option").evaluateAll((all) => all.map((it) => it.lang)), ["", "nl", "nl", "nl", "nl"]);
  await chooser.selectOption("Brink");
  await eventually(async () => assert.deepEqual(await marked(answer), [["nl", "Bibliotheek De Brink"]]));
  assert.deepEqual(await marked(page.locator(".said")), [["nl", "Brink"]]);
  assert.deepEqual(await marked(rows.first()), [["nl", "Bibliotheek De Brink"], ["nl", "Brink 1, 1234 AB Voorbeeld"]]);
  await rows.first().getByRole("button").click();
  assert.deepEqual(await marked(card.getByRole("heading").first()), [["nl", "Bibliotheek De Brink"]]);
  // Invisible marks are for texts on their way, not for a page.
  const left = await page.locator("section.atlas").evaluate((it) => /[\u{E0000}-\u{E007F}]/u.test(it.outerHTML));
  assert.ok(!left, "a mark is left in the page");
});

test("nothing says that it is in the language that everything is in, or in one that nobody knows", async (t) => {
  const { language, ...unsaid } = manifest;
  assert.equal(language, "nl");
  for (const [lang, files] of [["nl", {}], ["en", { "atlas.json": unsaid }]]) {
    const visit = await arrive(t, { lang, near: NEAR }, {}, files);
    await visit.rows.first().waitFor();
    assert.deepEqual(await marked(visit.page), []);
  }
});

test("what nobody translated is shown in English, and says so", async (t) => {
  const visit = await arrive(t, { lang: "de" });
  assert.deepEqual(await marked(visit.answer), [["en", "Example"]]);
  await visit.page.getByText("Was dieser Karte fehlt").click();
  assert.deepEqual(await marked(visit.page.locator("footer li")), [["en", "Whether the benches are whole."]]);
});

test("a language that it does not speak becomes Dutch, and one that is no language at all too", async (t) => {
  const visit = await arrive(t, { lang: "fy" });
  await says(visit.answer, /^34 plekken in Voorbeeld\. /);
  await speak(visit, "de_AT!");
  await says(visit.answer, /^34 Orte in /);
  await speak(visit, "!");
  await says(visit.answer, /^34 plekken in Voorbeeld\. /);
});

for (const [what, before, inside] of [
  ["a button", "Gebruik mijn locatie", "استخدام موقعي"],
  ["the list of neighbourhoods", "Of kies een buurt", "أو اختيار حي"],
  ["a row", /^2 .*De Wip/, /^2 .*De Wip/],
  ["the map", "Kaart van Voorbeeld", /^خريطة/],
  ["a fold", "Wat deze kaart niet weet", "ما لا تعرفه هذه الخريطة"],
]) {
  test(`who stands on ${what} while the language changes stays there`, async (t) => {
    const visit = await arrive(t, { lang: "nl", near: NEAR });
    await tabTo(visit.page, before);
    await speak(visit, "ar");
    await eventually(async () => {
      const { name } = await focused(visit.page);
      assert.ok(inside instanceof RegExp ? inside.test(heard(name)) : heard(name) === inside, `the focus is on ${name}`);
    });
  });
}

test("what was folded open is open in the next language", async (t) => {
  const visit = await arrive(t, { lang: "nl" });
  const { page } = visit;
  await page.getByText(/^Kies precies/).click();
  await page.getByText("Wat deze kaart niet weet").click();
  await speak(visit, "de");
  await page.getByText(/^Genau auswählen/).waitFor();
  await eventually(async () => {
    const open = await page.locator("details[open] > summary").allInnerTexts();
    assert.deepEqual(open.map(heard), ["Genau auswählen, was Sie suchen", "Was dieser Karte fehlt"]);
  });
});
