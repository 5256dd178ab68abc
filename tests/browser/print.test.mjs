// The printed page: answer, list, map and notes, without controls.
import { collection, exampleAtlas, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { mapAtRest } from "./support/canvas-text.mjs";
import { tabTo } from "./support/focus.mjs";
import { LAZY_CHUNK } from "./support/package.mjs";
import { openMore } from "./support/question.mjs";
import { readPdf } from "./support/pdf.mjs";
import { status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const A4 = { format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } };

async function openWidget(site, attributes = {}, visitor = {}, files = {}) {
  const widget = await site.mount({ src: serveAtlas(site, files), ...attributes }, visitor);
  await widget.complete();
  return widget;
}

/** The pages of the PDF: the text of each, and the pieces in which it was set. */
async function printed(site, { page }) {
  const pages = await readPdf(site, await page.pdf(A4));
  return pages.map((pieces) => ({ pieces, text: pieces.join("").replace(/\s+/g, " ") }));
}

const textOf = (pages) => pages.map(({ text }) => text).join(" ");
const CONTROLS = [
  "Gebruik mijn locatie",
  "Wijs aan op de kaart",
  "Wis deze locatie",
  "Kopieer link",
  "Druk af",
  "Toon meer",
  "Toon alles",
  "Andere locatie kiezen",
  "Ik zoek",
  "Meer keuzes",
  "Ga erheen",
  "Bekijk deze plek",
  "Terug naar de lijst",
  "Waar bent u?",
  "Vergroot",
];

/** The recommended place as a heading and what it is, as on the screen. */
const ANSWER = "Bibliotheek De Brink 35 meter Bibliotheek, 35 meter in een rechte lijn.";

/** Texts that are true only at the moment of printing. */
const MOMENTARY = ["Nu open", "Nu gesloten", "vandaag", "morgen"];

function has(text, ...wanted) {
  for (const part of wanted) expect(text).toContain(part);
}

function lacks(text, ...unwanted) {
  for (const part of unwanted) expect(text).not.toContain(part);
}

/** Runs `inspect` between the print events, in print media. */
async function whilePrinting({ page }, inspect) {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const seen = await inspect();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  return seen;
}

test("the answer, the question, the list with addresses, the credit, the page and the date are printed", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.3225,5.6275" });
  const { page } = widget;
  await openMore(widget, { kinds: true });
  for (const kind of [/^Bibliotheken/, /^Speelplekken/]) await page.getByRole("checkbox", { name: kind }).check();
  await page.getByText("2 gekozen").waitFor();
  await expect(widget.answer).toShowText(/Nu open tot 17\.00 uur\.$/);
  const pages = await printed(site, widget);
  const text = textOf(pages);
  has(text, ANSWER);
  has(text, "Deze pagina koos een locatie in Brink.", "Gezocht: bibliotheken");
  has(text, "1 Bibliotheek De Brink bibliotheek · Brink 1, 1234 AB Voorbeeld · ");
  // A line may end after the dash.
  expect(text).toMatch(/Openingstijden: ma t\/m vr 10\.00[–-] ?17\.00/i);
  has(text, "Telefoon: +31 30 123 45 67", "2 De Wip");
  has(text, "Gemeente Voorbeeld CC0-1.0", "Wat deze kaart niet weet", "Of de banken heel zijn.");
  const day = new Intl.DateTimeFormat("nl", { dateStyle: "long" }).format(new Date());
  const note = text.slice(text.indexOf("Gedrukt op"));
  expect(note).toMatch(new RegExp(`^Gedrukt op ${day} om \\d\\d[:.]\\d\\d van `));
  has(note, page.url());
  lacks(text, ...MOMENTARY);
  lacks(text, ...CONTROLS);
  expect(pages.length, "pages").toBeLessThanOrEqual(2);
});

test("an open card is printed with its map, instead of the list", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.3225,5.6275" });
  await widget.rows.first().getByRole("button").click();
  await expect(widget.card.locator(".opening-status")).toShowText("Nu open tot 17.00 uur.");
  await widget.card.getByText("Ma t/m vr (vandaag)").waitFor();
  const text = textOf(await printed(site, widget));
  has(text, "Bibliotheek De Brink", "Iedereen kan hier zo terecht.", "Adres Brink 1, 1234 AB Voorbeeld", "bibliotheek.example");
  expect(text).toMatch(/Ma t\/m vr 10\.00[–-]17\.00/);
  lacks(text, "De Wip", "Route", ...MOMENTARY, ...CONTROLS);
});

test("a comment of the current hours rule is printed once", async ({ site }) => {
  const places = collection(
    exampleAtlas.places.features.map((it) =>
      it.properties.id === "library" ? { ...it, properties: { ...it.properties, opening_hours: 'We 10:00-17:00 "bel eerst"' } } : it,
    ),
  );
  const widget = await openWidget(site, { near: "52.3225,5.6275" }, {}, { "places.geojson": places });
  await widget.rows.first().getByRole("button").click();
  await expect(widget.card.getByText("bel eerst")).toHaveCount(2);
  expect(textOf(await printed(site, widget)).match(/bel eerst/g).length).toBe(1);
});

test("the chosen time is printed, and prompts and current states are not", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.3225,5.6275" });
  await openMore(widget);
  const field = widget.page.getByLabel("Open op een andere tijd");
  await field.fill("2026-11-27T14:00");
  await field.blur();
  const then = "Open op vrijdag 27 november om 14.00 uur, tot 17.00 uur.";
  await expect(widget.answer).toShowText(new RegExp(`${then.replaceAll(".", "\\.")}$`));
  has(textOf(await printed(site, widget)), then);
  const nowhere = await openWidget(site);
  await expect(nowhere.answer).toShowText(/Zeg waar u bent/);
  await expect(nowhere.answer).toShowText(/Nu open, voor zover wij weten/);
  lacks(textOf(await printed(site, nowhere)), "Zeg waar u bent", ...MOMENTARY);
});

test("a closed pile is printed as one row with the number of its places, and an open one as its places", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.3225,5.6275" });
  const closed = textOf(await printed(site, widget));
  has(closed, "1 kilometer tot 2 kilometer · 15 plekken", "5 Bankje Duinpad 26 · 1,6 kilometer in een rechte lijn", "6 Bankje");
  // The benches are in more than one street: none is named.
  has(closed, "Verder dan 2 kilometer · 17 plekken", "18 Bankjes (15) 2,1 tot 5,4 kilometer in een rechte lijn", "19 Picknicktafels (2)");
  await widget.list.getByRole("button", { name: /Bankjes 15/ }).click();
  has(textOf(await printed(site, widget)), "18 Bankje Duinpad 10 · 2,1 kilometer in een rechte lijn", "19 Bankje", "33 Picknicktafels (2)");
});

for (const [what, attributes, button] of [
  ["Plekken", { near: "52.0116,4.3571" }, /^Toon meer plekken/],
  ["Buurten", {}, /^Toon meer buurten/],
]) {
  test(`a long list on paper says what more it has: ${what}`, async ({ site }) => {
    const widget = await site.mount({ src: "/data/delft/atlas.json", ...attributes });
    await widget.complete();
    const more = await widget.list.getByRole("button", { name: button }).innerText();
    const count = /nog ([\d.]+)/.exec(more)[1];
    has(textOf(await printed(site, widget)), `Niet alles staat op papier. ${what} die de lijst nog heeft: ${count}.`);
  });
}

test("no row is split between two sheets", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.3225,5.6275" }, { height: 2000 });
  for (const pile of [/Bankjes 15/, /Picknicktafels 2/]) await widget.list.getByRole("button", { name: pile }).click();
  await expect(widget.list.locator("[data-place]")).toHaveCount(34);
  const pages = await printed(site, widget);
  expect(pages.length).toBeGreaterThanOrEqual(2);
  for (const { pieces } of pages) {
    // The name and the second line of a row are on the same sheet.
    const words = pieces.map((it) => it.trim()).filter(Boolean);
    for (const [at, word] of words.entries()) {
      if (word === "Openbare bank" || word === "Bankje") expect(words[at + 1] ?? "", words.slice(at - 2, at + 3).join("|")).toMatch(/Duinpad|meter|in een rechte lijn/);
    }
  }
  const listed = textOf(pages).match(/Duinpad \d+/g);
  expect(new Set(listed).size).toBe(26);
});

/** The largest difference of a channel between two pictures of the page, 0 to 255. */
const largestDifference = (page, ...pictures) =>
  page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    }));
    return one.length === other.length ? one.reduce((largest, it, at) => Math.max(largest, Math.abs(it - other[at])), 0) : 255;
  }, pictures.map((it) => it.toString("base64")));

test("the printed map is light and has three device pixels per CSS px; the screen does not change", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.3225,5.6275" }, { scheme: "dark", width: 794 });
  const { page, map } = widget;
  await map.focus();
  await page.keyboard.press("+");
  await mapAtRest(widget);
  const before = await page.screenshot();
  await page.pdf(A4);
  // Chromium rasters rounded corners anew, which differ by one or two of 255 levels.
  await expect.poll(async () => largestDifference(page, before, await page.screenshot()), { message: "the screen is unchanged" }).toBeLessThan(4);
  await expect(page).toHaveFocusOn("Kaart van Voorbeeld");
  const seen = await whilePrinting(widget, () =>
    page.locator(".printout canvas").evaluate((canvas) => {
      const { width, height } = canvas;
      const pixel = (x, y) => [...canvas.getContext("2d").getImageData(x, y, 1, 1).data];
      const corners = [pixel(8, 8), pixel(width - 8, height - 8)];
      const box = canvas.getBoundingClientRect();
      return { sharp: width / box.width, high: box.height, ratio: width / height - box.width / box.height, corners };
    }),
  );
  expect(seen.sharp, "device pixels per CSS px").toBeGreaterThanOrEqual(3);
  expect(Math.abs(seen.ratio), "difference of the aspect ratios").toBeLessThan(0.02);
  for (const [red, green, blue, alpha] of seen.corners) expect(alpha === 255 && Math.min(red, green, blue) > 180, `light and opaque corners: ${seen.corners}`).toBe(true);
  await expect(page.locator(".printout > *")).toHaveCount(0);
  await expect(page.locator(".notes details[open]")).toHaveCount(0);
});

test("printing works repeatedly, and leaves nothing after the element is removed", async ({ site }) => {
  const widget = await openWidget(site);
  // A minute may pass between two prints.
  // The opening hours have come.
  await widget.page.waitForLoadState("networkidle");
  const timeless = async () => textOf(await printed(site, widget)).replace(/ om \d+[:.]\d\d/, "");
  const first = await timeless();
  expect(await timeless()).toBe(first);
  await widget.page.evaluate(() => {
    const element = document.querySelector("sleutelvrij-kaart");
    element.setAttribute("lang", "en");
  });
  await widget.page.getByRole("button", { name: "Print" }).waitFor();
  has(textOf(await printed(site, widget)), "Printed on");
  await widget.page.evaluate(() => document.querySelector("sleutelvrij-kaart").remove());
  lacks(textOf(await printed(site, widget)), "Printed on");
});

test("the button prints, by keyboard", async ({ site }) => {
  const script = () => {
    globalThis.prints = 0;
    globalThis.print = () => (globalThis.prints += 1);
  };
  const widget = await openWidget(site, {}, { script });
  await tabTo(widget.page, "Druk af");
  await widget.page.keyboard.press("Enter");
  expect(await widget.page.evaluate(() => globalThis.prints)).toBe(1);
});

test("without the lazy part the list is printed, without a map and its error message", async ({ site }) => {
  site.route(LAZY_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" });
  widget.expectComplaint(/404/);
  await widget.ready();
  await widget.page.getByText("De kaart en de keuzes kunnen niet worden geladen. De plekken staan in de lijst.").waitFor();
  const text = textOf(await printed(site, widget));
  has(text, ANSWER, "Brink 1, Voorbeeld", "Gemeente Voorbeeld CC0-1.0");
  lacks(text, "kunnen niet worden geladen", "Probeer het opnieuw", ...CONTROLS);
});
