// The pocket sheet: a tab with large type that prints on A5, one page for each language, for the visitor's location or for a place.
import { collection, exampleAtlas, feature, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { HERE, serveAtlasWithStreets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { tabTo } from "./support/focus.mjs";
import { messagesIn } from "./support/package.mjs";
import { pageSizes, readPdf } from "./support/pdf.mjs";
import { choose } from "./support/question.mjs";
import { status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const LABEL = "Blad voor onderweg (A5)";
/** What a place has that costs money, and is open to everybody who pays. */
const PAID = { key: "conditional", key_reason: "fee=yes", fee: true };
/** Points in CSS px, less what rounding takes. */
const points = (size) => (size / 72) * 96 - 0.01;

async function openWidget(site, attributes = {}, visitor) {
  const widget = await site.mount({ src: serveAtlasWithStreets(site), near: HERE, ...attributes }, visitor);
  await widget.complete();
  // Without a location nothing on the screen says that the streets are there.
  if (attributes.near === "") await widget.page.waitForLoadState("networkidle");
  else await waitForStreets(widget);
  await expect(widget.element.locator("option[value=now]")).toHaveText(/\(\p{N}+\)$/u);
  return widget;
}

/** Presses the button, by its name, and waits for the sheet in its tab. */
async function openSheet({ page }, name = LABEL) {
  const coming = page.waitForEvent("popup");
  await page.getByRole("button", { name }).click();
  const sheet = await coming;
  await sheet.locator("section").first().waitFor();
  return sheet;
}

const hidden = /[\u2066-\u2069]/g;
const printed = async (site, sheet) => {
  const bytes = await sheet.pdf({ preferCSSPageSize: true });
  const pages = await readPdf(site, bytes);
  return { bytes, pages: pages.map((pieces) => pieces.join("").replace(hidden, "").replace(/\s+/g, " ")) };
};

test("the sheet has the walk, one place of each kind with hours and telephone, and the pace, on A5 in large type", async ({ site }) => {
  const widget = await openWidget(site);
  const { page } = widget;
  const coming = page.waitForEvent("popup");
  await tabTo(page, `${LABEL} (opent in een nieuw tabblad)`);
  await page.keyboard.press("Enter");
  const sheet = await coming;
  await expect(sheet.getByRole("heading", { level: 1 })).toHaveText("Voorbeeld");
  await expect(sheet).toHaveTitle("Blad voor onderweg (A5) – Voorbeeld");
  await expect(sheet.getByText("Vanaf: Brink")).toBeVisible();
  await expect(sheet.getByRole("heading", { level: 2, name: /^Zo komt u er: .*Bibliotheek De Brink/ })).toBeVisible();
  await expect(sheet.locator(".strip li")).toHaveText([/^Westkade, \d+ meter, naar het zuiden$/, /^Linksaf: een trap, \d+ meter$/, /^Linksaf: Oostkade, \d+ meter$/, /^U bent er na 150 meter, ongeveer 3 minuten$/]);
  // The café is for customers only, and no street leads to benches and tables.
  await expect(sheet.getByRole("heading", { level: 3 })).toHaveText([/Bibliotheek De Brink/, /Openbaar toilet/, /De Wip/]);
  const smallest = async (selector) => {
    const sizes = await sheet.locator(selector).evaluateAll((all) => all.map((it) => Number.parseFloat(getComputedStyle(it).fontSize)));
    return Math.min(...sizes);
  };
  expect(await smallest("h1, h3")).toBeGreaterThanOrEqual(points(16));
  expect(await smallest("h2, li, p:not(footer p)")).toBeGreaterThanOrEqual(points(14));
  await expectAccessible(sheet);
  const { bytes, pages } = await printed(site, sheet);
  const text = pages.join(" ");
  for (const part of ["Adres: Brink 1, 1234 AB Voorbeeld", "Telefoon: +31 30 123 45 67", "Wij weten niet wanneer deze plek open is.", "Er kunnen trappen op de weg zijn.", "Gedrukt op", "Gemeente Voorbeeld CC0-1.0"]) expect(text).toContain(part);
  expect(text).toMatch(/Openingstijden: ma t\/m vr 10\.00[–-] ?17\.00/);
  expect(text).toMatch(/Tempo: \d[\d,]* kilometer per uur/);
  expect(text).not.toContain("Druk af");
  expect(await pageSizes(site, bytes)).toStrictEqual([[148, 210]]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length), "the page keeps its own style").toBe(0);
});

test("the sheet of a place is headed by it, in the reader's language and in Dutch", async ({ site }) => {
  const widget = await openWidget(site, { lang: "ar", near: "" });
  await expect(widget.page.getByRole("button", { name: "ورقة للطريق" })).toBeHidden();
  await widget.element.evaluate((it) => it.show("library"));
  const sheet = await openSheet(widget, "ورقة للطريق");
  const sections = sheet.locator("section");
  await expect(sections).toHaveCount(2);
  expect(await sections.evaluateAll((all) => all.map(({ lang, dir }) => `${lang} ${dir}`))).toStrictEqual(["ar rtl", "nl ltr"]);
  await expect(sheet.locator("html")).toHaveAttribute("lang", "ar");
  await expect(sheet.getByRole("heading", { level: 1, name: "Bibliotheek De Brink" })).toHaveCount(2);
  const dutch = sections.nth(1);
  await expect(dutch.getByText("Iedereen kan hier zo terecht.")).toBeVisible();
  await expect(dutch.getByRole("heading", { level: 2 })).toHaveText(["Ook dichtbij, zonder sleutel of afspraak"]);
  await expect(dutch.getByRole("heading", { level: 3 })).toHaveText([/Openbaar toilet/, /De Wip/]);
  await expectAccessible(sheet);
  const { bytes, pages } = await printed(site, sheet);
  expect(await pageSizes(site, bytes)).toStrictEqual([[148, 210], [148, 210]]);
  expect(pages[1]).toContain("Telefoon: +31 30 123 45 67");
  expect(pages[0]).toContain("+31 30 123 45 67");
});

test("somebody in a wheelchair reads that the walk is without stairs", async ({ site }) => {
  const widget = await openWidget(site);
  await choose(widget.profile, "met een rolstoel");
  await widget.element.evaluate((it) => it.show("library"));
  const sheet = await openSheet(widget);
  const pace = sheet.locator(".pace");
  await expect(pace).toContainText("Wij zoeken een weg zonder trappen.");
  await expect(pace).not.toContainText("Er kunnen trappen");
  await expect(sheet.locator(".strip")).not.toContainText("een trap");
});

test("without streets the sheet says that distances are straight, and has no walk", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: HERE });
  await widget.complete();
  const sheet = await openSheet(widget);
  await expect(sheet.locator(".pace")).toHaveText("Hemelsbreed is in een rechte lijn. De weg is vaak langer.");
  await expect(sheet.locator(".strip")).toHaveCount(0);
  await expect(sheet.getByRole("heading", { level: 3 })).toHaveCount(5);
});

test("a toilet that costs money is on the sheet, in place of something nearer, and says so", async ({ site }) => {
  const farther = { type: "Point", coordinates: [5.659, 52.302] };
  const places = exampleAtlas.places.features.map((it) =>
    it.properties.id === "toilets" ? { ...it, geometry: farther, properties: { ...it.properties, ...PAID } } : it,
  );
  const widget = await site.mount({ src: serveAtlas(site, { "places.geojson": collection(places) }), near: HERE });
  await widget.complete();
  const sheet = await openSheet(widget);
  await expect(sheet.locator("ul > li")).toHaveCount(5);
  await expect(sheet.locator("ul > li").last()).toContainText(/Openbaar toilet.*U moet betalen\./);
});

test("a free toilet is on the sheet beside the nearest one that costs money, and a second of those is not", async ({ site }) => {
  const toilet = (id, lon, more) => feature({ id, kind: "toilets", key: "free", ...more }, "Point", [lon, 52.322]);
  const others = exampleAtlas.places.features.filter((it) => it.properties.kind !== "toilets");
  const toilets = [toilet("paid", 5.612, PAID), toilet("paid-farther", 5.6115, PAID), toilet("free", 5.61)];
  const places = collection([...others, ...toilets]);
  const widget = await site.mount({ src: serveAtlas(site, { "places.geojson": places }), near: HERE });
  await widget.complete();
  const sheet = await openSheet(widget);
  await expect(sheet.getByRole("heading", { level: 3 })).toHaveText([/Bibliotheek De Brink/, /De Wip/, /Openbaar toilet/, /Openbaar toilet/, /Bankje/]);
  const rows = sheet.locator("ul > li");
  await expect(rows.filter({ hasText: "U moet betalen." })).toHaveCount(1);
  await expect(rows.nth(2)).toContainText("U moet betalen.");
});

for (const [name, place] of [["the middle of Vaduz", null], ["the library in Vaduz", "osm:node/315636966"]]) {
  test(`the sheet of ${name} has a page for each language`, async ({ site }) => {
    const widget = await openWidget(site, { src: "/data/liechtenstein/atlas.json", near: "47.1393,9.5228", lang: "de" });
    if (place) await widget.element.evaluate((it, id) => it.show(id), place);
    const sheet = await openSheet(widget, "Blatt für unterwegs (A5)");
    await expect(sheet.getByRole("heading", { level: 2, name: "So kommen Sie hin" })).toBeVisible();
    const { bytes, pages } = await printed(site, sheet);
    expect(await pageSizes(site, bytes)).toStrictEqual([[148, 210], [148, 210]]);
    expect(pages[0]).toContain("Gedruckt am");
    expect(pages[1]).toContain("Gedrukt op");
  });
}

test("a browser that opens no tab, and Dutch messages that do not come, are said", async ({ site }) => {
  site.route(messagesIn("nl"), status(404));
  const widget = await openWidget(site, { lang: "en" });
  widget.expectComplaint(/404/);
  const sheet = await openSheet(widget, "Sheet to take along");
  await expect(sheet.getByText("The Dutch text cannot be loaded.")).toBeVisible();
  await expect(sheet.locator("section")).toHaveCount(1);
  await widget.page.evaluate(() => (globalThis.open = () => null));
  await widget.page.getByRole("button", { name: "Sheet to take along" }).click();
  await expect(widget.page.getByRole("status").filter({ hasText: "does not open a new tab" })).toBeVisible();
});
