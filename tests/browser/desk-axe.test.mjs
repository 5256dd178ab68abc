// The planner's desk has no violation that axe finds, in each of its states, on a phone, in the dark and in forced colours.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { serveAtlasWithStreets } from "./fixtures/streets-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { askFor, mountDesk, openDesk, serveStoppableEngine, stopEngine } from "./support/desk.mjs";
import { status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const LINK = { attributes: { link: "plan" } };

/** No part of the page is wider than the page. */
async function expectNoOverflow({ page }) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, "horizontal overflow, px").toBeLessThanOrEqual(0);
}

for (const [how, visitor] of [
  ["on a desktop", {}],
  ["on a phone", { width: 320, height: 640 }],
  ["in the dark", { scheme: "dark" }],
  ["in forced colours", { forced: true }],
]) {
  test(`a desk has no violation ${how}, with all that can be unfolded`, async ({ site }) => {
    const widget = await openDesk(site, serveAtlasWithStreets(site), { ...visitor, ...LINK });
    await expectAccessible(widget.page, "as it opens");
    await expectNoOverflow(widget);
    await widget.desk.evaluate((desk) => desk.querySelectorAll("details").forEach((it) => (it.open = true)));
    await expectAccessible(widget.page, "unfolded");
    await expectNoOverflow(widget);
  });
}

test("a desk with a plan, and with a link that is not understood in part, has no violation", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site), { ...LINK, query: "?plan=p1~kinds=library,castle~close=library~new=bench,52.31,5.62" });
  await expect(widget.desk).toContainText("Een deel van de link is hier niet bekend.");
  await expectAccessible(widget.page);
});

test("the reason why there is no desk has no violation", async ({ site }) => {
  const widget = await mountDesk(site, serveAtlas(site, { "places.geojson": status(500) }));
  widget.expectComplaint(/500/);
  await widget.page.getByText("De kaart kan niet worden getoond").waitFor();
  await expectAccessible(widget.page);
});

test("a desk whose engine has stopped has no violation", async ({ site }) => {
  serveStoppableEngine(site);
  const widget = await openDesk(site, serveAtlas(site), LINK);
  widget.expectComplaint(/the engine stopped/);
  await stopEngine(widget);
  await askFor(widget, "minutes=5");
  await widget.page.getByText("Er gaat iets mis met rekenen.").waitFor();
  await expectAccessible(widget.page);
});
