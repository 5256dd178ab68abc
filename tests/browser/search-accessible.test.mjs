// The search box with its list open, as it is heard and as it is seen: in all languages and in the visitor's own colours.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { serveDoors } from "./doors.mjs";
import { eventually } from "./eventually.mjs";
import { frame } from "./ink.mjs";

const browser = await launch();
after(() => browser.close());

const PHONE = { width: 320, height: 640, touch: true };
const DESK = { width: 1280, height: 900 };

async function open(t, lang, visitor, text) {
  const visit = await browser.mount(t, { src: serveDoors(browser, t), near: "52.3225,5.6275", lang }, { ...visitor, lang });
  await visit.complete();
  await visit.page.locator(".search input").focus();
  await visit.page.keyboard.type(text);
  await visit.page.locator(".found:not([hidden])").waitFor();
  return visit;
}

for (const [lang, looks] of Object.entries({
  nl: { phone: PHONE, desk: DESK, dark: { ...DESK, scheme: "dark" }, forced: { ...PHONE, scheme: "dark", forced: true } },
  en: { phone: PHONE, desk: DESK },
  de: { phone: PHONE, desk: DESK },
  ar: { phone: PHONE, desk: DESK, dark: { ...PHONE, scheme: "dark" } },
})) {
  for (const [look, visitor] of Object.entries(looks)) {
    test(`no violation while something is found, chosen, and not found (${lang}, ${look})`, async (t) => {
      const visit = await open(t, lang, visitor, "brink");
      await visit.page.locator(".found li").first().waitFor();
      await visit.page.keyboard.press("ArrowDown");
      await frame(visit.page);
      await accessible(visit.page);
      const [box, list] = await Promise.all([".search", ".found"].map((part) => visit.page.locator(part).boundingBox()));
      assert.ok(Math.abs(box.x - list.x) < 1 && Math.abs(box.width - list.width) < 1, "the list is as wide as the box");
      await visit.page.keyboard.type("qqqqzzzz");
      await visit.page.locator(".found li").first().waitFor({ state: "detached" });
      await frame(visit.page);
      await accessible(visit.page);
    });
  }
}

test("heard, it is a box with a name and a list of which each row says what it is", async (t) => {
  const visit = await open(t, "nl", DESK, "brink");
  await visit.page.keyboard.press("ArrowDown");
  await eventually(async () => {
    const tree = await visit.page.locator(".search").ariaSnapshot();
    const rows = tree.split("\n").map((row) => row.trim());
    assert.deepEqual(rows.slice(0, 5), [
      "- text: Zoek een adres, een plek of een soort plek",
      '- combobox "Zoek een adres, een plek of een soort plek" [expanded]: brink',
      "- status",
      "- status: 2 resultaten",
      '- listbox "Gevonden":',
    ], tree);
    assert.match(rows[5], /^- option "Brink buurt · Wijk 1" \[selected\]/, tree);
    const library = rows.find((row) => row.startsWith('- option "Bib'));
    assert.match(library, /^- option "Bibliotheek De Brink bibliotheek · Brink 1, 1234 AB Voorbeeld · 35 meter hemelsbreed"/, tree);
  });
});
