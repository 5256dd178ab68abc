// The accessibility tree of each part of the desk, compared with a reviewed snapshot: in Dutch, and with a plan also in German. After
// an intended change, write it with `npx playwright test desk-aria --update-snapshots=changed` and read the difference.
import { serveAtlasWithStreets } from "./fixtures/streets-fixture.mjs";
import { openDesk, untilDrawn } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

/** A plan, a region that is chosen, and another one beside it. */
const DECISION = "kinds=library,bench~region=B1~with=B4~title=Zonder_bibliotheek~close=library~new=bench,52.3222,5.634,name:De_Wip";

const unfold = (part) => part.evaluate((it) => (it.open = true));

/** The parts: where they are, a link, and what is done before they are snapshot. */
const PARTS = {
  question: [".question", "kinds=library~speed=3~metres=1500", ({ desk }) => unfold(desk.locator(".question details"))],
  table: ["section.table", DECISION, ({ desk }) => unfold(desk.locator("section.table details"))],
  map: [".map-section", DECISION, async () => {}],
  plan: ["section.plan", DECISION, async () => {}],
  closing: [".ranks >> nth=0", "kinds=library,bench,playground", ({ desk }) => unfold(desk.locator(".ranks details").first())],
  best: [".ranks >> nth=1", "kinds=library", ({ desk }) => unfold(desk.locator(".ranks details").nth(1))],
  signal: [".signal", DECISION, ({ desk }) => unfold(desk.locator(".signal details"))],
  "take-along": [".take-along", DECISION, async () => {}],
};

for (const [part, [selector, link, act]] of Object.entries(PARTS)) {
  for (const lang of part === "plan" || part === "table" ? ["nl", "de"] : ["nl"]) {
    test(`the accessibility tree of the desk's ${part} is the reviewed one (${lang})`, async ({ site }) => {
      const visitor = { lang, attributes: { link: "plan" }, query: `?plan=p1~${link}` };
      const widget = await openDesk(site, serveAtlasWithStreets(site), visitor);
      await act(widget);
      await untilDrawn(widget);
      await expect(widget.desk.locator(".ranks [aria-busy='true']")).toHaveCount(0);
      await expect(widget.desk.locator(".of-regions")).not.toContainText("…");
      const snapshot = await widget.desk.locator(selector).ariaSnapshot();
      // The port, the version and the mail, which has the letter once more.
      const lasting = snapshot.replaceAll(/127\.0\.0\.1:\d+/g, "desk.example").replaceAll(/sleutelvrij \d+\.\d+\.\d+/g, "sleutelvrij N").replace(/mailto:\S+/, "mailto:…");
      // Not `toMatchAriaSnapshot`: it ignores states such as [pressed] that the snapshot does not name.
      expect(`${lasting}\n`).toMatchSnapshot(`${lang}-desk-${part}.yml`);
    });
  }
}
