// On paper: what a social worker hands to somebody without a phone.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LATER, launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { reader } from "./pdf.mjs";
import { focusOn, number, parts, says, tabTo } from "./person.mjs";
import { status } from "./server.mjs";
import { collection, serveAtlas, village } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const A4 = { format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } };

async function arrive(t, attributes = {}, visitor = {}, files = {}) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t, files), ...attributes }, visitor);
  await visit.complete();
  return Object.assign(visit, parts(visit));
}

const read = reader(browser);

/** The pages that a printer gets: of each its text, and the pieces in which it was set. */
async function printed(t, { page }) {
  const pages = await read(t, await page.pdf(A4));
  return pages.map((pieces) => ({ pieces, text: pieces.join("").replace(/\s+/g, " ") }));
}

const textOf = (pages) => pages.map(({ text }) => text).join(" ");
const CONTROLS = [
  "Gebruik mijn locatie",
  "Wijs aan op de kaart",
  "Wis deze plek",
  "Kopieer link",
  "Druk af",
  "Toon meer",
  "Toon alles",
  "Kies precies",
  "Terug naar de lijst",
  "Waar bent u?",
  "Vergroot",
];

/** What is so when it is printed, and is not when it is read. */
const NOW = ["Nu open", "Nu dicht", "vandaag", "morgen"];

function has(text, ...wanted) {
  for (const part of wanted) assert.ok(text.includes(part), `"${part}" is not on paper: ${text}`);
}

function lacks(text, ...unwanted) {
  for (const part of unwanted) assert.ok(!text.includes(part), `"${part}" is on paper: ${text}`);
}

/** Does what a browser does while it prints, and looks meanwhile. */
async function whilePrinting({ page }, looks) {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const seen = await looks();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  return seen;
}

test("the answer, what was asked, the numbered list with addresses, the credit, the page and the day are on paper", async (t) => {
  const visit = await arrive(t, { near: "52.3225,5.6275" });
  const { page } = visit;
  await page.getByRole("button", { name: /^Leren en cultuur/ }).click();
  await page.getByRole("button", { name: /^Spelen en bewegen/ }).click();
  await page.getByText("2 gekozen").waitFor();
  await says(visit.answer, /Nu open tot 17\.00 uur\.$/);
  const pages = await printed(t, visit);
  const text = textOf(pages);
  has(text, "De dichtstbijzijnde plek is Bibliotheek De Brink");
  has(text, "Wij meten vanaf een plek die deze pagina heeft gekozen.", "Gezocht: bibliotheken");
  has(text, "1 Bibliotheek De Brink bibliotheek · Brink 1, 1234 AB Voorbeeld · ");
  assert.match(text, /Openingstijden: ma t\/m vr 10\.00[–-]17\.00/i);
  has(text, "Telefoon: +31 30 123 45 67", "2 De Wip");
  has(text, "Gemeente Voorbeeld CC0-1.0", "Wat deze kaart niet weet", "Of de banken heel zijn.");
  const day = new Intl.DateTimeFormat("nl", { dateStyle: "long" }).format(new Date());
  const note = text.slice(text.indexOf("Gedrukt op"));
  assert.match(note, new RegExp(`^Gedrukt op ${day} om \\d\\d[:.]\\d\\d van `));
  has(note, page.url());
  lacks(text, ...NOW);
  lacks(text, ...CONTROLS);
  assert.ok(pages.length <= 2, "both sides of one sheet");
});

test("the card that is open is on paper with its map, instead of the list", async (t) => {
  const visit = await arrive(t, { near: "52.3225,5.6275" });
  await visit.rows.first().getByRole("button").click();
  await says(visit.card.locator(".state"), "Nu open tot 17.00 uur.");
  await visit.card.getByText("Ma t/m vr (vandaag)").waitFor();
  const text = textOf(await printed(t, visit));
  has(text, "Bibliotheek De Brink", "Iedereen kan hier zo binnenlopen.", "Adres Brink 1, 1234 AB Voorbeeld", "bibliotheek.example");
  assert.match(text, /Ma t\/m vr 10\.00[–-]17\.00/);
  lacks(text, "De Wip", "Erheen of melden", ...NOW, ...CONTROLS);
});

test("the words of the rule that counts now are on paper with their times alone", async (t) => {
  const places = collection(
    village.places.features.map((it) =>
      it.properties.id === "library" ? { ...it, properties: { ...it.properties, opening_hours: 'We 10:00-17:00 "bel eerst"' } } : it,
    ),
  );
  const visit = await arrive(t, { near: "52.3225,5.6275" }, {}, { "places.geojson": places });
  await visit.rows.first().getByRole("button").click();
  await number(visit.card.getByText("bel eerst"), 2);
  assert.equal(textOf(await printed(t, visit)).match(/bel eerst/g).length, 1);
});

test("what is asked for a time is on paper, and nobody is asked there where they are", async (t) => {
  const visit = await arrive(t, { near: "52.3225,5.6275" });
  await visit.page.locator("summary", { hasText: "Wat is voor u belangrijk?" }).click();
  const field = visit.page.getByLabel("Open op een andere tijd");
  await field.fill("2026-11-27T14:00");
  await field.blur();
  const then = "Open op vrijdag 27 november om 14.00 uur, tot 17.00 uur.";
  await says(visit.answer, new RegExp(`${then.replaceAll(".", "\\.")}$`));
  has(textOf(await printed(t, visit)), then);
  const nowhere = await arrive(t);
  await says(nowhere.answer, /Zeg waar u bent/);
  await says(nowhere.answer, /Nu open, voor zover wij weten/);
  lacks(textOf(await printed(t, nowhere)), "Zeg waar u bent", ...NOW);
});

test("no row is cut between two sheets", async (t) => {
  const visit = await arrive(t, { near: "52.3225,5.6275" }, { height: 2000 });
  await visit.page.getByRole("button", { name: /^Toon meer/ }).click();
  await number(visit.rows, 34);
  const pages = await printed(t, visit);
  assert.ok(pages.length >= 2);
  for (const { pieces } of pages) {
    // A row's number and the street on its second line are on the same sheet.
    const words = pieces.map((it) => it.trim()).filter(Boolean);
    for (const [at, word] of words.entries()) {
      if (word === "Openbare bank" || word === "Bank") assert.match(words[at + 1] ?? "", /Duinpad|meter|hemelsbreed/, words.slice(at - 2, at + 3).join("|"));
    }
  }
  const listed = textOf(pages).match(/Duinpad \d+/g);
  assert.equal(new Set(listed).size, 26);
});

test("the map is sharp on paper and light, also where the screen is dark; the screen is as it was", async (t) => {
  const visit = await arrive(t, { near: "52.3225,5.6275" }, { scheme: "dark", width: 794 });
  const { page, map } = visit;
  await map.focus();
  await page.keyboard.press("+");
  await eventually(async () => assert.ok(await page.locator(".frame").isVisible()));
  const before = await page.screenshot();
  await page.pdf(A4);
  await eventually(async () => assert.ok(before.equals(await page.screenshot()), "the screen is another"));
  await focusOn(page, "Kaart van Voorbeeld");
  const seen = await whilePrinting(visit, () =>
    page.locator(".paper canvas").evaluate((canvas) => {
      const { width, height } = canvas;
      const pixel = (x, y) => [...canvas.getContext("2d").getImageData(x, y, 1, 1).data];
      const corners = [pixel(8, 8), pixel(width - 8, height - 8)];
      const box = canvas.getBoundingClientRect();
      return { sharp: width / box.width, high: box.height, ratio: width / height - box.width / box.height, corners };
    }),
  );
  assert.ok(seen.sharp >= 3, `${seen.sharp} device pixels in each of CSS`);
  assert.ok(Math.abs(seen.ratio) < 0.02, "it is not stretched");
  for (const [red, green, blue, alpha] of seen.corners) assert.ok(alpha === 255 && Math.min(red, green, blue) > 180, `${seen.corners}`);
  await number(page.locator(".paper > *"), 0);
  assert.equal(await page.locator(".notes details[open]").count(), 0);
});

test("it is printed again and again, and after the element is gone", async (t) => {
  const visit = await arrive(t);
  // A minute may pass between two sheets.
  const timeless = async () => textOf(await printed(t, visit)).replace(/ om \d+[:.]\d\d/, "");
  const first = await timeless();
  assert.equal(await timeless(), first);
  await visit.page.evaluate(() => {
    const element = document.querySelector("sleutelvrij-kaart");
    element.setAttribute("lang", "en");
  });
  await visit.page.getByRole("button", { name: "Print" }).waitFor();
  has(textOf(await printed(t, visit)), "Printed on");
  await visit.page.evaluate(() => document.querySelector("sleutelvrij-kaart").remove());
  lacks(textOf(await printed(t, visit)), "Printed on");
});

test("the button prints, by keyboard too", async (t) => {
  const script = () => {
    globalThis.prints = 0;
    globalThis.print = () => (globalThis.prints += 1);
  };
  const visit = await arrive(t, {}, { script });
  await tabTo(visit.page, "Druk af");
  await visit.page.keyboard.press("Enter");
  assert.equal(await visit.page.evaluate(() => globalThis.prints), 1);
});

test("without the second part of the engine the list is on paper, without a map and without a word about one", async (t) => {
  browser.route(t, LATER, status(404));
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), near: "52.3225,5.6275" });
  visit.expect(/404/);
  await visit.ready();
  await visit.page.getByText("De kaart kan niet worden geladen.").waitFor();
  const text = textOf(await printed(t, visit));
  has(text, "De dichtstbijzijnde plek is Bibliotheek De Brink", "Brink 1, 1234 AB Voorbeeld", "Gemeente Voorbeeld CC0-1.0");
  lacks(text, "De kaart kan niet worden geladen", "Probeer het opnieuw", ...CONTROLS);
});
