// The list with a location: headings that say how far, and nameless places of a kind as one row, a pile that opens.
//
//   Binnen 500 meter 2 plekken          3 Openbaar toilet        a place
//     1 Bibliotheek De Brink           18 ▸ Bankjes 15           a closed pile
//     2 De Wip                         18 ▾ Bankjes 15           an open one: its places have the numbers 18 to 32
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { HERE, serveAtlasWithStreets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { tabTo } from "./support/focus.mjs";
import { expect, test } from "./support/test.mjs";

async function openWidget(site, { src = serveAtlas(site), ...attributes } = {}, visitor = {}) {
  const widget = await site.mount({ src, near: HERE, ...attributes }, visitor);
  await widget.complete();
  const { list } = widget;
  return Object.assign(widget, {
    headings: list.getByRole("heading", { level: 3 }),
    /** The benches that are more than 2 km from here. */
    pile: list.getByRole("button", { name: /Bankjes 15/ }),
    benches: list.locator(".pile").getByRole("button", { name: /Bankje Duinpad/ }),
  });
}

/** What the list says, in order: of each heading its text, and of each of its rows, not in piles, the name and the number. */
const outline = ({ list }) =>
  list.evaluate((it) => {
    const text = (node, part) => node.querySelector(part)?.textContent ?? "";
    const nodes = [...it.querySelectorAll(":scope h3, :scope > ol > li > .row")];
    return nodes.map((node) => (node.localName === "h3" ? node.textContent : `${text(node, ".name")} ${text(node, ".count")}`.trim()));
  });

test("without streets the headings are of metres in a straight line and contain what they say", async ({ site }) => {
  const widget = await openWidget(site);
  expect(await outline(widget)).toStrictEqual([
    "Binnen 500 meter 2 plekken",
    "Bibliotheek De Brink",
    "De Wip",
    "1 kilometer tot 2 kilometer 15 plekken",
    "Openbaar toilet",
    "Café Zon",
    // They are 96 m apart: no pile.
    ...Array(3).fill("Bankje"),
    "Buurthuis Eng",
    ...Array(9).fill("Bankje"),
    "Verder dan 2 kilometer 17 plekken",
    "Bankjes 15",
    "Picknicktafels 2",
  ]);
  const far = await widget.element.evaluate(async (it) => {
    const all = await it.nearest({ lat: 52.3225, lon: 5.6275, limit: 100 });
    return all.map(({ distance }) => distance);
  });
  const between = (from, to) => far.filter((it) => it > from && it <= to).length;
  // A heading contains what is written: 2,047 m is "2 kilometer".
  expect([between(0, 504.5), between(504.5, 1049.5), between(1049.5, 2049.5), between(2049.5, Infinity)]).toStrictEqual([2, 0, 15, 17]);
});

test("with streets the headings are of minutes on foot, and the last is of places without a known way", async ({ site }) => {
  const widget = await openWidget(site, { src: serveAtlasWithStreets(site) });
  await waitForStreets(widget);
  await expect.poll(() => outline(widget)).toStrictEqual([
    "Binnen 5 minuten 1 plek",
    "Bibliotheek De Brink",
    "10 tot 15 minuten 1 plek",
    "Openbaar toilet",
    "Verder dan 15 minuten 2 plekken",
    "Café Zon",
    "De Wip",
    "Route niet bekend 30 plekken",
    "Bankjes 27",
    "Buurthuis Eng",
    "Picknicktafels 2",
  ]);
});

test("the headings follow the attribute minutes", async ({ site }) => {
  const widget = await openWidget(site, { src: serveAtlasWithStreets(site), minutes: "15 30" });
  await waitForStreets(widget);
  await expect(widget.headings).toHaveText([
    "Binnen 15 minuten 2 plekken",
    "15 tot 30 minuten 2 plekken",
    "Route niet bekend 30 plekken",
  ]);
});

test("a pile is opened and closed by keyboard, and the focus stays on it", async ({ site }) => {
  const { page, pile, benches } = await openWidget(site);
  await tabTo(page, /Bankjes 15/);
  await expect(pile).toHaveAttribute("aria-expanded", "false");
  await expect(benches).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(pile).toHaveAttribute("aria-expanded", "true");
  await expect(pile).toBeFocused();
  await expect(benches).not.toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press("Tab");
  await expect(benches.first()).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Space");
  await expect(pile).toHaveAttribute("aria-expanded", "false");
  await expect(pile).toBeFocused();
  await expect(benches).toHaveCount(0);
});

test("the places of a pile are a list in it, with numbers that go on from the row above", async ({ site }) => {
  const { page, list, pile, benches } = await openWidget(site);
  await pile.click();
  await expect(benches, "and one bench elsewhere").toHaveCount(14);
  const numbers = await list.locator(".row:not([aria-expanded=true]) .number").allTextContents();
  expect(numbers.map(Number), "each number is one more than the one above").toStrictEqual(numbers.map((_, at) => at + 1));
  const nested = list.getByRole("listitem").filter({ has: page.getByRole("button", { name: /Bankjes 15/ }) }).getByRole("listitem");
  await expect(nested).toHaveCount(15);
});

test("each place of a pile has a row and a card of its own, and closing the card returns to the row", async ({ site }) => {
  const { page, card, pile, benches } = await openWidget(site);
  await pile.click();
  await tabTo(page, /Bankjes 15/);
  for (let row = 0; row < 2; row += 1) await page.keyboard.press("Tab");
  const row = await benches.nth(1).textContent();
  await page.keyboard.press("Enter");
  await expect(card.getByRole("heading", { level: 2 })).toShowText("Bankje");
  await expect(page).toHaveFocusOn("Bankje");
  const near = row.match(/Duinpad \d+/)[0];
  await expect(card).toShowText(new RegExp(`Bij ${near}\\b`));
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(benches.nth(1)).toBeFocused();
  await expect(pile).toHaveAttribute("aria-expanded", "true");
});

test("a pile of more places than a list shows has a button for the rest, which goes to the first of them", async ({ site }) => {
  const widget = await openWidget(site, { src: serveAtlasWithStreets(site) });
  await waitForStreets(widget);
  const { page, list } = widget;
  const places = list.locator(".pile", { hasText: "Bankjes" }).locator("ol button");
  await list.getByRole("button", { name: /Bankjes 27/ }).click();
  await expect(places).toHaveCount(20);
  const more = list.getByRole("button", { name: "Toon meer plekken (nog 7)" });
  await more.press("Enter");
  await expect(places).toHaveCount(27);
  await expect(more).toHaveCount(0);
  await expect(places.nth(20)).toBeFocused();
  await expectAccessible(page);
});

test("a named place and a place of another kind are in no pile", async ({ site }) => {
  const { list } = await openWidget(site);
  await expect(list.locator(".pile > .row .name")).toHaveText(["Bankjes", "Picknicktafels"]);
});

test("a pile is opened by a tap", async ({ site }) => {
  const { pile, benches } = await openWidget(site, {}, { width: 360, height: 740, touch: true });
  await pile.tap();
  await expect(pile).toHaveAttribute("aria-expanded", "true");
  await expect(benches).not.toHaveCount(0);
  await pile.tap();
  await expect(benches).toHaveCount(0);
});

test("an open pile stays open in another language", async ({ site }) => {
  const { element, page, pile } = await openWidget(site);
  await pile.click();
  await element.evaluate((it) => it.setAttribute("lang", "en"));
  await expect(page.getByRole("button", { name: /Benches 15/ })).toHaveAttribute("aria-expanded", "true");
  await element.evaluate((it) => it.setAttribute("lang", "nl"));
});
