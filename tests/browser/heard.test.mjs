// What is heard: the accessibility tree of each main state, as it was read through and found to make sense. Where one
// changes on purpose, `HEARD=write node --test heard.test.mjs` writes it anew: read it before it is committed.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { frame } from "./ink.mjs";
import { parts } from "./person.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

/** A Tuesday, 14:05 in Amsterdam. */
const NOW = "2026-11-24T14:05:00+01:00";
const NEAR = "52.3225,5.6275";

const STATES = {
  start: [{}, async () => {}],
  somewhere: [{ near: NEAR }, async () => {}],
  place: [{ near: NEAR }, ({ element }) => element.evaluate((it) => it.show("library"))],
  choices: [{ near: NEAR }, async ({ page }) => {
    for (const fold of await page.locator(".filters summary").all()) await fold.click();
  }],
  nothing: [{ near: NEAR, kinds: "swimming_pool" }, async () => {}],
};

for (const lang of ["nl", "en", "de", "ar"]) {
  for (const [state, [attributes, act]] of Object.entries(STATES)) {
    test(`${state} makes sense when it is heard (${lang})`, async (t) => {
      const src = serveAtlas(browser, t);
      const visitor = { language: lang, moment: NOW, timezoneId: "Europe/Amsterdam" };
      const visit = await browser.mount(t, { src, lang, ...attributes }, visitor);
      await visit.complete();
      Object.assign(visit, parts(visit));
      await act(visit);
      await frame(visit.page);
      const heard = await visit.element.ariaSnapshot();
      const file = new URL(`heard/${lang}-${state}.yml`, import.meta.url);
      if (process.env.HEARD === "write") writeFileSync(file, `${heard}\n`);
      assert.equal(`${heard}\n`, readFileSync(file, "utf8"));
    });
  }
}
