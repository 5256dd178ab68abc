// Positions in a plan by what people call them: a street, a corner, a place. And streets that close.
import { openDesk, untilDrawn } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";

/** The form for a step at a position. */
async function openPositions(site, action, src = LIECHTENSTEIN) {
  const widget = await openDesk(site, src, { attributes: { link: "plan" } });
  const { desk } = widget;
  await desk.getByLabel("Wat verandert er?").selectOption({ label: action });
  return Object.assign(widget, {
    where: desk.getByLabel("Waar?"),
    suggestions: desk.locator("#desk-positions option"),
    add: desk.getByRole("button", { name: "Zet in het plan" }),
    refusal: desk.locator("#desk-step-refusal"),
    steps: desk.getByRole("group", { name: "Wat er in het plan staat" }).getByRole("listitem"),
    compared: desk.locator(".before-after table"),
  });
}

test("a street closes by its name, and figures follow", async ({ site }) => {
  const { where, suggestions, add, steps, compared, desk } = await openPositions(site, "Sluit een straat of pad voor voetgangers");
  await where.pressSequentially("Bahnhofst");
  await expect(suggestions.first()).toHaveAttribute("value", /^Bahnhofst/);
  await where.fill(await suggestions.first().getAttribute("value"));
  await add.click();
  await expect(steps).toHaveCount(1);
  await expect(steps).toContainText("Bahnhofstrasse");
  await expect(compared).toBeVisible();
  await untilDrawn({ desk });
});

test("a street closes once, however often the button is pressed", async ({ site }) => {
  const { where, suggestions, add, steps, sentence } = await openPositions(site, "Sluit een straat of pad voor voetgangers");
  await where.fill("Bahnhofst");
  await where.fill(await suggestions.first().getAttribute("value"));
  await add.dblclick();
  await expect(steps).toHaveCount(1);
  await expect(sentence).toContainText(/\d/);
});

test("a corner is a position for a new place, and none to close a street at", async ({ site }) => {
  const { where, suggestions, add, refusal, steps, desk } = await openPositions(site, "Open een plek");
  await where.fill("Landstrasse / ");
  await expect.poll(() => suggestions.count()).toBeGreaterThan(0);
  const corner = await suggestions.first().getAttribute("value");
  expect(corner).toContain(" / ");
  await where.fill(corner);
  await add.click();
  await expect(steps).toHaveCount(1);
  await desk.getByLabel("Wat verandert er?").selectOption({ label: "Sluit een straat of pad voor voetgangers" });
  await where.fill(corner);
  await add.click();
  await expect(refusal).not.toHaveText("");
  await expect(where).toHaveAttribute("aria-invalid", "true");
  await expect(steps).toHaveCount(1);
});

test("a neighbourhood is no street to close, and the example is a position of this atlas", async ({ site }) => {
  const { where, add, refusal, steps, desk } = await openPositions(site, "Sluit een straat of pad voor voetgangers");
  const hint = desk.locator(".next-step").getByText(/zoals “9\.\d+, 47\.\d+”/);
  await expect(hint).toBeVisible();
  await where.fill("Vaduz");
  await add.click();
  await expect(refusal).toContainText("Dat is een buurt.");
  await expect(steps).toHaveCount(0);
});

test("a position that is not there is refused in words", async ({ site }) => {
  const { where, add, refusal, steps } = await openPositions(site, "Open een plek");
  await where.fill("Achter de kerk");
  await add.click();
  await expect(refusal).toContainText("“Achter de kerk” is hier geen plek");
  await expect(steps).toHaveCount(0);
});

test("an atlas without names of streets says what a position can be", async ({ site }) => {
  const { where } = await openPositions(site, "Open een plek", "/data/delft/atlas.json");
  await expect(where.locator("xpath=ancestor::*[contains(@class,'field')]").first()).toContainText("Namen van straten hebben deze gegevens niet.");
});

test("after Escape while pointing at the map, the focus is on the button again", async ({ site }) => {
  const { page, desk, where } = await openPositions(site, "Open een plek");
  const point = desk.getByRole("button", { name: "Wijs aan op de kaart" });
  await point.press("Enter");
  await expect(desk.getByRole("application")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(point).toBeFocused();
  await expect(where).toHaveValue("");
});
