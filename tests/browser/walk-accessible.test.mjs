// No barrier in what walks bring: the card with its way, the settings, how far one gets; in every look and language.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { frame } from "./ink.mjs";
import { parts } from "./person.mjs";
import { HERE, serveQuays, withStreets } from "./quays.mjs";

const browser = await launch();
after(() => browser.close());

const WORDS = {
  nl: { fold: "Hoe u loopt en hoe ver u komt", slow: /^Langzaam/, steps: "Zonder trappen", reach: /^Laat zien hoe ver/, lost: /geen straat of pad/ },
  en: { fold: "How you walk and how far you get", slow: /^Slowly/, steps: "Without steps", reach: /^Show how far/, lost: /No street or path/ },
};

/** What a visitor does one after the other, each on top of what was before. */
const STATES = [
  ["the list in the order of the walk", async () => {}],
  ["the settings open", ({ page }, words) => page.getByText(words.fold).click()],
  ["slow", ({ page }, words) => page.getByRole("radio", { name: words.slow }).check()],
  ["without steps", ({ page }, words) => page.getByRole("checkbox", { name: words.steps }).check()],
  ["how far one gets", ({ page }, words) => page.getByRole("button", { name: words.reach }).click()],
  ["a card with its way", ({ element }) => element.evaluate((it) => it.show("library"))],
  ["a card without a way", ({ element }) => element.evaluate((it) => it.show("house"))],
  ["inside a place", ({ element }) => element.evaluate((it) => it.setAttribute("near", "52.3225,5.635"))],
  ["far from any street", async ({ page, element }, words) => {
    await element.evaluate((it) => it.setAttribute("near", "52.302,5.606"));
    await page.getByText(words.lost).waitFor();
  }],
];

const NARROW = { width: 320, height: 640, touch: true };
const DESK = { width: 1280, height: 900 };
const LOOKS = {
  nl: {
    narrow: NARROW,
    desk: DESK,
    "narrow, dark": { ...NARROW, scheme: "dark" },
    "desk, forced": { ...DESK, scheme: "dark", forced: true },
    "narrow, forced": { ...NARROW, forced: true },
  },
  en: { narrow: NARROW, desk: DESK, "desk, dark": { ...DESK, scheme: "dark" } },
};

for (const [lang, looks] of Object.entries(LOOKS)) {
  for (const [look, visitor] of Object.entries(looks)) {
    test(`no violation, and nothing to scroll sideways for, in any state (${lang}, ${look})`, async (t) => {
      const visit = await browser.mount(t, { src: serveQuays(browser, t), near: HERE, lang }, { ...visitor, lang });
      await visit.ready();
      await parts(visit).rows.first().waitFor();
      await withStreets(visit);
      for (const [state, act] of STATES) {
        await act(visit, WORDS[lang]);
        await frame(visit.page);
        await accessible(visit.page).catch((error) => assert.fail(`${state}: ${error.message}`));
        const { wide, room } = await visit.page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          room: document.documentElement.clientWidth,
        }));
        assert.ok(wide <= room, `${state}: the page is ${wide} px wide in a window of ${room} px`);
      }
    });
  }
}

test("every setting is large enough for a finger", async (t) => {
  const visit = await browser.mount(t, { src: serveQuays(browser, t), near: HERE }, NARROW);
  await visit.ready();
  await withStreets(visit);
  await visit.page.getByText(WORDS.nl.fold).tap();
  const targets = visit.element.locator(".foot summary, .foot label, .foot button");
  assert.equal(await targets.count(), 5);
  for (const target of await targets.all()) {
    const { height, width } = await target.boundingBox();
    const text = await target.innerText();
    // WCAG 2.5.8 asks for 24; what is pressed with a thumb gets more.
    assert.ok(height >= 24 && width >= 24, `${text} is ${width} by ${height}`);
  }
});
