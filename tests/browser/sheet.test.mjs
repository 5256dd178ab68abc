// The map and the sheet below it on a phone: three stops by buttons and by dragging, and cards that are not covered.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { focusVisibility, focused, tabTo } from "./support/focus.mjs";
import { expect, test } from "./support/test.mjs";

const PHONE = { width: 390, height: 844, touch: true };

async function openPhone(site) {
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" }, PHONE);
  await widget.complete();
  const button = (name) => widget.page.getByRole("button", { name });
  return Object.assign(widget, { smaller: button("Kaart kleiner"), larger: button("Kaart groter"), area: widget.element.locator(".map") });
}

/** The height of the map as a share of the window's, in percent. */
const share = ({ area }) => area.evaluate((it) => Math.round((100 * it.getBoundingClientRect().height) / innerHeight));

test("buttons make the map larger and smaller, in three stops", async ({ site }) => {
  const widget = await openPhone(site);
  const { smaller, larger, map } = widget;
  await expect.poll(() => share(widget)).toBe(30);
  await larger.tap();
  await expect.poll(() => share(widget)).toBe(70);
  await expect(larger).toHaveAttribute("aria-disabled", "true");
  await expect(larger).toBeInViewport();
  await smaller.tap();
  await smaller.tap();
  await expect(map, "a hidden map has no stop for Tab").toBeHidden();
  await expect(smaller).toHaveAttribute("aria-disabled", "true");
  await larger.tap();
  await expect(map).toBeVisible();
});

test("dragging the bar goes to the next stop in its direction", async ({ site }) => {
  const widget = await openPhone(site);
  const { page, element } = widget;
  const drag = async (by) => {
    const grip = element.locator(".grip");
    await grip.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await grip.boundingBox();
    const [across, down] = [x + width / 2, y + height / 2];
    await page.mouse.move(across, down);
    await page.mouse.down();
    await page.mouse.move(across, down + by / 2);
    await page.mouse.move(across, down + by);
    await page.mouse.up();
  };
  await drag(100);
  await expect.poll(() => share(widget)).toBe(70);
  await drag(-100);
  await expect.poll(() => share(widget)).toBe(30);
  await drag(10);
  await expect.poll(() => share(widget)).toBe(30);
});

test("a card never begins below the map that sticks above it", async ({ site }) => {
  const widget = await openPhone(site);
  const { rows, card, backButton, element } = widget;
  for (const at of [0, 2, 4]) {
    const row = rows.nth(at);
    // In the middle of the window, where the title of the card would be in it without scrolling.
    await row.evaluate((it) => it.scrollIntoView({ block: "center" }));
    await row.getByRole("button").first().tap();
    if (!(await card.isVisible())) continue;
    const bar = element.locator(".sheet-bar");
    await expect.poll(async () => {
      const [title, below] = await Promise.all([card.getByRole("heading", { level: 2 }).boundingBox(), bar.boundingBox()]);
      return title.y >= below.y + below.height;
    }).toBe(true);
    // Not by a tap: as quick as this one would be, it is the second of a double tap.
    await backButton.press("Enter");
  }
});

test("backwards by keyboard, no control of a card gets the focus below the map", async ({ site }) => {
  const widget = await openPhone(site);
  const { page, rows, card } = widget;
  await rows.first().getByRole("button").press("Enter");
  await card.waitFor();
  await page.getByRole("link", { name: "CC0-1.0" }).focus();
  for (let count = 0; count < 30; count += 1) {
    await page.keyboard.press("Shift+Tab");
    const { name } = await focused(page);
    const { seen } = await focusVisibility(page);
    expect(seen, name).toBe(true);
    if (name === "Terug naar de lijst") return;
  }
  throw new Error("the focus does not come back to the beginning of the card");
});

test("in a low window the map does not stick, so that the card has room", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" }, { width: 320, height: 256 });
  await widget.complete();
  await widget.rows.first().getByRole("button").press("Enter");
  await widget.card.waitFor();
  await tabTo(widget.page, /kaart-app/);
  const { top, bottom } = await widget.element.locator(".map-area").evaluate((it) => it.getBoundingClientRect().toJSON());
  expect(bottom <= 0 || top >= 256, "it scrolled away").toBe(true);
});
