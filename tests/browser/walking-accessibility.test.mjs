// Accessibility of routes, walking settings and isochrones, in every colour scheme and two languages.
import { HERE, serveAtlasWithStreets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { nextFrame } from "./support/canvas-text.mjs";
import { openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const WORDS = {
  nl: { slow: /^Rustig/, steps: "Zonder trappen", reach: /^Laat zien hoe ver/, lost: /geen straat of pad/ },
  en: { slow: /^Slowly/, steps: "Without steps", reach: /^Show how far/, lost: /No street or path/ },
};

/** States with the action that leads to each from the one before. */
const STATES = [
  ["the list in the order of the walk", async () => {}],
  ["the settings open", openMore],
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
const APPEARANCES = {
  nl: {
    narrow: NARROW,
    desk: DESK,
    "narrow, dark": { ...NARROW, scheme: "dark" },
    "desk, forced": { ...DESK, scheme: "dark", forced: true },
    "narrow, forced": { ...NARROW, forced: true },
  },
  en: { narrow: NARROW, desk: DESK, "desk, dark": { ...DESK, scheme: "dark" } },
};

for (const [lang, appearances] of Object.entries(APPEARANCES)) {
  for (const [appearance, visitor] of Object.entries(appearances)) {
    test(`no axe violation and no horizontal scrolling in any state (${lang}, ${appearance})`, async ({ site }) => {
      const widget = await site.mount({ src: serveAtlasWithStreets(site), near: HERE, lang }, { ...visitor, lang });
      await widget.ready();
      await widget.rows.first().waitFor();
      await waitForStreets(widget);
      for (const [state, act] of STATES) {
        await act(widget, WORDS[lang]);
        await nextFrame(widget.page);
        await expectAccessible(widget.page, state);
        const { wide, room } = await widget.page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          room: document.documentElement.clientWidth,
        }));
        expect(wide, `${state}: width of the page, px`).toBeLessThanOrEqual(room);
      }
    });
  }
}

test("every walking setting and every box of the question is at least 24 px", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site), near: HERE }, NARROW);
  await widget.ready();
  await waitForStreets(widget);
  await openMore(widget);
  const targets = widget.element.locator(".filters label > select, .more-choices > summary, .walking-options label, .walking-options button");
  await expect(targets).toHaveCount(4 + 1 + 4);
  for (const target of await targets.all()) {
    const { height, width } = await target.boundingBox();
    const text = await target.innerText();
    // WCAG 2.5.8 requires 24 px.
    expect(height >= 24 && width >= 24, `size of ${text}: ${width} by ${height}`).toBe(true);
  }
});
