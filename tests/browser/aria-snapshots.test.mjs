// The accessibility tree of each main state, compared with a reviewed snapshot. After an intended change, write it with
// `npx playwright test aria-snapshots --update-snapshots=changed` and read the difference before you commit it.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { nextFrame } from "./support/canvas-text.mjs";
import { openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

/** A Tuesday, 14:05 in Amsterdam. */
const TIME = "2026-11-24T14:05:00+01:00";
const NEAR = "52.3225,5.6275";

/** Attributes of the element, and what the visitor does. */
const STATES = {
  start: [{}, async () => {}],
  somewhere: [{ near: NEAR }, async () => {}],
  place: [{ near: NEAR }, ({ element }) => element.evaluate((it) => it.show("library"))],
  choices: [{ near: NEAR }, (widget) => openMore(widget, { kinds: true })],
  nothing: [{ near: NEAR, kinds: "swimming_pool" }, async () => {}],
};

for (const lang of ["nl", "en", "de", "ar"]) {
  for (const [state, [attributes, act]] of Object.entries(STATES)) {
    test(`the accessibility tree is the reviewed one: ${state} (${lang})`, async ({ site }) => {
      const src = serveAtlas(site);
      const visitor = { language: lang, moment: TIME, timezoneId: "Europe/Amsterdam" };
      const widget = await site.mount({ src, lang, ...attributes }, visitor);
      await widget.complete();
      // The last chunk: until then it is not known what is open, and the tree is another one.
      await expect(widget.element.locator(".filters [value=now]")).toHaveText(/\(/);
      await act(widget);
      await nextFrame(widget.page);
      // Not `toMatchAriaSnapshot`: it ignores states such as [pressed] that the snapshot does not name.
      expect(`${await widget.element.ariaSnapshot()}\n`).toMatchSnapshot(`${lang}-${state}.yml`);
    });
  }
}
