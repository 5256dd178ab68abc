// While a visitor points at the map they read the address under the pin, or the street beside it.
import { mapAtRest } from "./support/canvas-text.mjs";
import { expect, test } from "./support/test.mjs";

const SRC = "/data/liechtenstein/atlas.json";
/** The town hall of Vaduz, which is Städtle 6. */
const TOWN_HALL = "47.1395,9.5218";

async function pointAt(site, near) {
  const widget = await site.mount({ src: SRC, near });
  await widget.complete();
  await mapAtRest(widget);
  await widget.page.getByRole("button", { name: "Andere locatie kiezen" }).click();
  await widget.page.getByRole("button", { name: "Wijs aan op de kaart" }).click();
  return widget;
}

test("the status names the address under the pin", async ({ site }) => {
  const widget = await pointAt(site, TOWN_HALL);
  await expect(widget.element.locator(".pin-at")).toShowText(/^U wijst aan: .*\d/);
  await expect(widget.element.locator(".location-status")).toShowText(/^U wijst aan: .*\d/);
});

test("far from houses and streets the status names the neighbourhood as before", async ({ site }) => {
  // On a slope above Malbun.
  const widget = await pointAt(site, "47.0800,9.6000");
  await expect(widget.element.locator(".pin-at")).toShowText(/^De speld staat in /);
});

test("pointing again does not begin with the address of the time before", async ({ site }) => {
  const widget = await pointAt(site, TOWN_HALL);
  const { page, element } = widget;
  await expect(element.locator(".pin-at")).toShowText(/^U wijst aan/);
  await page.keyboard.press("Escape");
  await element.evaluate((it) => it.setAttribute("near", "47.0800,9.6000"));
  await expect(widget.answer).toShowText(/./);
  const again = page.getByRole("button", { name: "Wijs aan op de kaart" });
  if (!(await again.isVisible())) await page.getByRole("button", { name: "Andere locatie kiezen" }).click();
  await again.click();
  expect(await element.locator(".pin-at").innerText()).not.toMatch(/^U wijst aan/);
});

test("cancelling the pin takes the address away", async ({ site }) => {
  const widget = await pointAt(site, TOWN_HALL);
  await expect(widget.element.locator(".location-status")).toShowText(/^U wijst aan/);
  await widget.page.keyboard.press("Escape");
  await expect(widget.element.locator(".location-status")).toShowText("Aanwijzen is gestopt.");
});

test("who points without a location begins where people live, not in a wood between villages", async ({ site }) => {
  const widget = await site.mount({ src: SRC });
  await widget.complete();
  await mapAtRest(widget);
  await widget.page.getByRole("button", { name: "Wijs aan op de kaart" }).click();
  await expect(widget.element.locator(".pin-at")).toShowText(/^U wijst aan: .*\d/);
});
