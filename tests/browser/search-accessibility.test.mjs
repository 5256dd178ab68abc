// The search box with its list open: axe in all languages and colour schemes, and the accessibility tree.
import { serveAtlasWithAddresses } from "./fixtures/addresses-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { nextFrame } from "./support/canvas-text.mjs";
import { expect, test } from "./support/test.mjs";

const PHONE = { width: 320, height: 640, touch: true };
const DESK = { width: 1280, height: 900 };

async function openResults(site, lang, visitor, text) {
  const widget = await site.mount({ src: serveAtlasWithAddresses(site), near: "52.3225,5.6275", lang }, { ...visitor, lang });
  await widget.complete();
  await widget.page.locator(".search input").focus();
  await widget.page.keyboard.type(text);
  await widget.page.locator(".suggestions:not([hidden])").waitFor();
  return widget;
}

for (const [lang, appearances] of Object.entries({
  nl: { phone: PHONE, desk: DESK, dark: { ...DESK, scheme: "dark" }, forced: { ...PHONE, scheme: "dark", forced: true } },
  en: { phone: PHONE, desk: DESK },
  de: { phone: PHONE, desk: DESK },
  ar: { phone: PHONE, desk: DESK, dark: { ...PHONE, scheme: "dark" } },
})) {
  for (const [appearance, visitor] of Object.entries(appearances)) {
    test(`no axe violation with results, with a selected result and without results (${lang}, ${appearance})`, async ({ site }) => {
      const widget = await openResults(site, lang, visitor, "brink");
      await widget.page.locator(".suggestions li").first().waitFor();
      await widget.page.keyboard.press("ArrowDown");
      await nextFrame(widget.page);
      await expectAccessible(widget.page);
      const [box, list] = await Promise.all([".search", ".suggestions"].map((part) => widget.page.locator(part).boundingBox()));
      expect(Math.abs(box.x - list.x) < 1 && Math.abs(box.width - list.width) < 1, "the list is as wide as the box").toBe(true);
      await widget.page.keyboard.type("qqqqzzzz");
      await widget.page.locator(".suggestions li").first().waitFor({ state: "detached" });
      await nextFrame(widget.page);
      await expectAccessible(widget.page);
    });
  }
}

test("the accessibility tree is a combobox with a name and options that say what they are", async ({ site }) => {
  const widget = await openResults(site, "nl", DESK, "brink");
  await widget.page.keyboard.press("ArrowDown");
  await expect(async () => {
    const tree = await widget.page.locator(".search").ariaSnapshot();
    const rows = tree.split("\n").map((row) => row.trim());
    expect(rows.slice(0, 5), tree).toStrictEqual([
      "- text: Zoek een adres, een plek of een soort plek",
      '- combobox "Zoek een adres, een plek of een soort plek" [expanded]: brink',
      "- status",
      "- status: 2 resultaten",
      '- listbox "Gevonden":',
    ]);
    expect(rows[5], tree).toMatch(/^- option "Brink buurt · Wijk 1" \[selected\]/);
    const library = rows.find((row) => row.startsWith('- option "Bib'));
    expect(library, tree).toMatch(/^- option "Bibliotheek De Brink bibliotheek · Brink 1, 1234 AB Voorbeeld · 35 meter in een rechte lijn"/);
  }).toPass();
});
