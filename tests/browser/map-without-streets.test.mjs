// The map of an atlas without streets: it says what it is, is small, and comes after the list.
import { manifestWithoutStreets, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { serveAtlasWithStreets } from "./fixtures/streets-fixture.mjs";
import { focused } from "./support/focus.mjs";
import { status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const NO_STREETS = /geen straten/;

async function openWithoutStreets(site, visitor) {
  const widget = await site.mount({ src: serveAtlas(site, { "atlas.json": manifestWithoutStreets }) }, visitor);
  await widget.complete();
  return widget;
}

const boxOf = (widget, selector) => widget.element.locator(selector).boundingBox();

test("a sentence below the map says that it has no streets", async ({ site }) => {
  const { element } = await openWithoutStreets(site, WIDE);
  await expect(element.locator(".map-area")).toShowText(NO_STREETS);
});

for (const [name, visitor] of Object.entries({ phone: PHONE, desktop: WIDE })) {
  test(`without streets the map is about two fifths as high: ${name}`, async ({ site }) => {
    const small = await boxOf(await openWithoutStreets(site, visitor), ".map");
    const usual = await site.mount({ src: serveAtlas(site) }, visitor);
    await usual.complete();
    const share = small.height / (await boxOf(usual, ".map")).height;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.45);
  });
}

test("on a phone the map without streets is below the list", async ({ site }) => {
  const widget = await openWithoutStreets(site, PHONE);
  const [list, map] = [await boxOf(widget, ".list"), await boxOf(widget, ".map")];
  expect(map.y).toBeGreaterThanOrEqual(list.y + list.height);
});

test("Tab goes through the list before the map without streets", async ({ site }) => {
  const { page } = await openWithoutStreets(site, WIDE);
  const way = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const { name, tag } = await focused(page);
    if (tag === "BODY") break;
    way.push(name);
  }
  const at = (beginning) => way.findIndex((it) => it.startsWith(beginning));
  expect(at("Akker")).toBeGreaterThan(0);
  expect(at("Akker")).toBeLessThan(at("Kaart van Voorbeeld"));
  expect(at("Toon de hele kaart")).toBeLessThan(at("Wat deze kaart niet weet"));
});

test("a visitor who points at the map without streets has a high one", async ({ site }) => {
  const widget = await openWithoutStreets(site, PHONE);
  const before = await boxOf(widget, ".map");
  await widget.page.getByRole("button", { name: "Wijs aan op de kaart" }).click();
  await expect.poll(async () => (await boxOf(widget, ".map")).height).toBeGreaterThan(2 * before.height);
});

test("an atlas whose streets do not come is not one without streets", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site, status(404)) }, WIDE);
  widget.expectComplaint(/404/);
  await widget.complete();
  await expect(widget.element.locator(".map-area > .note")).toHaveCount(0);
  expect((await boxOf(widget, ".map")).height).toBeGreaterThan(600);
});
