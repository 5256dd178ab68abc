// Languages: layout in German at 400 % zoom and in Arabic from right to left, number formats, and `lang` on foreign
// names.
import { manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasText, canvasTextWhen, recordCanvasText } from "./support/canvas-text.mjs";
import { shownText } from "./support/expect.mjs";
import { focused, tabTo } from "./support/focus.mjs";
import { openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const NEAR = "52.3225,5.6275";

async function openWidget(site, attributes = {}, visitor = {}, files = {}) {
  const widget = await site.mount({ src: serveAtlas(site, files), ...attributes }, { ...recordCanvasText, ...visitor });
  await widget.complete();
  const { page } = widget;
  return Object.assign(widget, {
    answer: page.locator(".answer"),
    rows: page.locator(".list").getByRole("listitem"),
    card: page.getByRole("article"),
    map: page.getByRole("application"),
    neighbourhoodSelect: page.locator(".location-actions select"),
  });
}

/** The text without characters that only isolate directions. */
const withoutMarks = (text) => text.replace(/[\u2066-\u2069\u{E0000}-\u{E007F}]/gu, "").replace(/\s+/g, " ").trim();

/** The texts with a `lang` attribute, as `[code, text]`. */
const languageMarks = (locator) => locator.locator("bdi[lang]").evaluateAll((all) => all.map((it) => [it.lang, it.textContent]));

const speak = (widget, lang) => widget.element.evaluate((it, lang) => it.setAttribute("lang", lang), lang);

test("German at 400 % zoom: a place is found, read and left", async ({ site }) => {
  const widget = await openWidget(site, { lang: "de-AT" }, { width: 320, height: 256, scale: 4 });
  const { page, answer, rows, card, neighbourhoodSelect } = widget;
  await expect(answer).toShowText("34 Orte in Example. Davon frei zugänglich: 33. Jetzt geöffnet, soweit wir wissen: 31. Sagen Sie, wo Sie sind. Dann sehen Sie, was in der Nähe ist.");
  await tabTo(page, "Oder ein Quartier wählen");
  await neighbourhoodSelect.selectOption("Brink");
  await expect(answer).toShowText(/^Am nächsten, soweit bekannt: Bibliotheek De Brink \(Bibliothek\)\. Entfernung: \d+ Meter Luftlinie\. Jetzt geöffnet bis 17:00 Uhr\.$/);
  await rows.first().getByRole("button").click();
  await card.getByRole("heading", { name: "Bibliotheek De Brink" }).waitFor();
  const text = withoutMarks(await card.innerText());
  for (const part of ["Dieser Ort ist für alle frei zugänglich.", "Adresse Brink 1", "Rollstuhl Ja", "Gut für Bildung und Kultur, Begegnung", "Stand: 1. Mai 2024"]) {
    expect(text).toContain(part);
  }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, "horizontal overflow, px").toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Zurück zur Liste" }).click();
  await rows.first().waitFor();
});

test("Arabic is laid out from right to left, and the map is not mirrored", async ({ site }) => {
  const widget = await openWidget(site, { lang: "ar" });
  const { page } = widget;
  const section = page.locator("section.atlas");
  expect(await section.evaluate((it) => [it.lang, it.dir])).toStrictEqual(["ar", "rtl"]);
  const box = (selector) => page.locator(selector).boundingBox();
  const [found, mapArea, zoom, scale, list] = await Promise.all([".found", ".map-area", ".zoom", ".scale", ".list"].map(box));
  expect(found.x, "the list's column is right of the map").toBeGreaterThan(mapArea.x + mapArea.width);
  expect(zoom.x, "the map's buttons are on its left side").toBeLessThan(mapArea.x + 60);
  expect(scale.x + scale.width, "the scale is on its right side").toBeGreaterThan(mapArea.x + mapArea.width - 20);
  const name = await page.locator(".neighbourhood .name").first().boundingBox();
  expect(name.x + name.width, "names start on the right").toBeGreaterThan(list.x + list.width - 30);
  const { names } = await canvasTextWhen(widget, ({ names }) => names.length > 3, "neighbourhoods are on the map");
  const x = (text) => names.find((it) => it.text === text).x;
  expect(x("Akker"), "west is left on the map").toBeLessThan(x("Brink"));
});

test("Arabic by keyboard: a place is found in the list and on the map", async ({ site }) => {
  const widget = await openWidget(site, { lang: "ar", near: NEAR });
  const { page, answer, rows, card, map } = widget;
  await expect.poll(async () => withoutMarks(await shownText(answer))).toBe("أقرب مكان نعرفه: Bibliotheek De Brink (مكتبة عامة). المسافة: 35 مترًا في خط مستقيم. مفتوح الآن حتى 5:00 م.");
  await tabTo(page, /Bibliotheek De Brink/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveFocusOn("Bibliotheek De Brink");
  expect(withoutMarks(await card.innerText())).toMatch(/العنوان Brink 1, 1234 AB Voorbeeld .*الهاتف \+31 30 123 45 67 /);
  await page.keyboard.press("Escape");
  await expect(page, "the focus is back on the row").toHaveFocusOn(/Bibliotheek De Brink/);
  await expect(card).toHaveCount(0);
  await tabTo(page, /^خريطة/, { key: "Shift+Tab" });
  expect(withoutMarks(await map.getAttribute("aria-label"))).toBe("خريطة Example");
  const first = ({ numbers }) => numbers.find(({ text }) => text === "1");
  const before = first(await canvasTextWhen(widget, first, "number 1 is on the map"));
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => first(await canvasText(widget))?.x < before.x, { message: "marks move to the left" }).toBe(true);
  await tabTo(page, "تكبير");
});

test("Arabic counts use the plural forms", async ({ site }) => {
  const widget = await openWidget(site, { lang: "ar" });
  const counts = await widget.page.locator(".neighbourhood .count").allInnerTexts();
  expect(counts.map(withoutMarks)).toStrictEqual(["مكانان", "مكانان", "26 مكانًا", "3 أماكن", "مكان واحد"]);
});

test("Arabic with other digits uses them in the list and on the map", async ({ site }) => {
  const widget = await openWidget(site, { lang: "ar-EG", near: NEAR });
  expect((await widget.page.locator(".row .number").allInnerTexts()).slice(0, 3)).toStrictEqual(["١", "٢", "٣"]);
  expect(withoutMarks(await widget.rows.first().innerText())).toMatch(/٣٥ مترًا/);
  await expect.poll(async () => (await canvasText(widget)).all.some(({ text }) => text === "١"), { message: "number ١ is on the map" }).toBeTruthy();
});

for (const [lang, distance, day] of [
  ["en", "35 metres", "1 May 2024"],
  ["en-US", "35 meters", "May 1, 2024"],
  ["de-LI", "35 Meter", "1. Mai 2024"],
  ["nl-BE", "35 meter", "1 mei 2024"],
]) {
  test(`distances and dates have the format of ${lang}`, async ({ site }) => {
    const widget = await openWidget(site, { lang, near: NEAR });
    await expect.poll(async () => (await widget.answer.innerText()).includes(`${distance} `)).toBeTruthy();
    await widget.element.evaluate((it) => it.show("library"));
    await widget.card.waitFor();
    expect(await widget.card.innerText()).toContain(day);
  });
}

test("names in the atlas's language have a lang attribute", async ({ site }) => {
  const widget = await openWidget(site, { lang: "en" });
  const { page, answer, neighbourhoodSelect, rows, card } = widget;
  expect(await languageMarks(page.locator(".neighbourhood").first())).toStrictEqual([["nl", "Akker"]]);
  expect(await neighbourhoodSelect.locator("option").evaluateAll((all) => all.map((it) => it.lang))).toStrictEqual(["", "nl", "nl", "nl", "nl"]);
  await neighbourhoodSelect.selectOption("Brink");
  await expect.poll(() => languageMarks(answer)).toStrictEqual([["nl", "Bibliotheek De Brink"]]);
  expect(await languageMarks(page.locator(".location-status"))).toStrictEqual([["nl", "Brink"]]);
  expect(await languageMarks(rows.first())).toStrictEqual([["nl", "Bibliotheek De Brink"], ["nl", "Brink 1, Voorbeeld"]]);
  await rows.first().getByRole("button").click();
  expect(await languageMarks(card.getByRole("heading").first())).toStrictEqual([["nl", "Bibliotheek De Brink"]]);
  // Invisible tag characters mark languages inside messages; none may be left in the page.
  const left = await page.locator("section.atlas").evaluate((it) => /[\u{E0000}-\u{E007F}]/u.test(it.outerHTML));
  expect(!left, "no tag character in the page").toBe(true);
});

test("names have no lang attribute in the element's own language, or where the language is unknown", async ({ site }) => {
  const { language, ...unsaid } = manifest;
  expect(language).toBe("nl");
  for (const [lang, files] of [["nl", {}], ["en", { "atlas.json": unsaid }]]) {
    const widget = await openWidget(site, { lang, near: NEAR }, {}, files);
    await widget.rows.first().waitFor();
    expect(await languageMarks(widget.page)).toStrictEqual([]);
  }
});

test("texts without a translation are shown in English, with a lang attribute", async ({ site }) => {
  const widget = await openWidget(site, { lang: "de" });
  expect(await languageMarks(widget.answer)).toStrictEqual([["en", "Example"]]);
  await widget.page.getByText("Was dieser Karte fehlt").click();
  expect(await languageMarks(widget.page.locator("footer li"))).toStrictEqual([["en", "Whether the benches are whole."]]);
});

test("an unsupported or invalid language falls back to that of the page, else to English", async ({ site }) => {
  const widget = await openWidget(site, { lang: "fy" });
  await expect(widget.answer).toShowText(/^34 plekken in Voorbeeld\. /);
  await speak(widget, "de_AT!");
  await expect(widget.answer).toShowText(/^34 Orte in /);
  await speak(widget, "!");
  await expect(widget.answer).toShowText(/^34 plekken in Voorbeeld\. /);
  await widget.page.evaluate(() => (document.documentElement.lang = "pt-PT"));
  await speak(widget, "fy");
  await expect(widget.answer).toShowText(/^34 places in Example\. /);
});

for (const [what, before, inside] of [
  ["a button", "Andere locatie kiezen", "اختيار موقع آخر"],
  ["a box of the question", "Ik zoek", "أبحث عن"],
  ["a row", /^2 .*De Wip/, /^2 .*De Wip/],
  ["the map", "Kaart van Voorbeeld", /^خريطة/],
  ["a disclosure", "Wat deze kaart niet weet", "ما لا تعرفه هذه الخريطة"],
]) {
  test(`the focus stays on ${what} when the language changes`, async ({ site }) => {
    const widget = await openWidget(site, { lang: "nl", near: NEAR });
    await tabTo(widget.page, before);
    await speak(widget, "ar");
    await expect(async () => {
      const { name } = await focused(widget.page);
      expect(inside instanceof RegExp ? inside.test(withoutMarks(name)) : withoutMarks(name) === inside, `the focus is on ${name}`).toBeTruthy();
    }).toPass();
  });
}

test("open disclosures stay open when the language changes", async ({ site }) => {
  const widget = await openWidget(site, { lang: "nl" });
  const { page } = widget;
  await openMore(widget, { kinds: true });
  await page.getByText("Wat deze kaart niet weet").click();
  await speak(widget, "de");
  await page.getByText(/^Weitere Auswahl/).waitFor();
  await expect(async () => {
    const open = await page.locator("details[open] > summary").allInnerTexts();
    expect(open.map(withoutMarks)).toStrictEqual(["Weitere Auswahl", "Mehrere Arten auswählen", "Was dieser Karte fehlt"]);
  }).toPass();
});
