// The focus of a planner who works by keyboard, and what is unfolded, stay where they are while figures change.
import { openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";

test("the choice of a speed keeps the focus", async ({ site }) => {
  const { desk, page, sentence } = await openDesk(site, LIECHTENSTEIN);
  const speed = desk.getByLabel("Hoe snel?");
  await speed.focus();
  await page.keyboard.press("ArrowDown");
  await expect(sentence).toContainText("3 kilometer per uur");
  await expect(speed).toBeFocused();
});

test("a speed of a link is a choice until another is chosen", async ({ site }) => {
  const { desk } = await openDesk(site, LIECHTENSTEIN, { attributes: { link: "plan" }, query: "?plan=p1~speed=2.5" });
  const speed = desk.getByLabel("Hoe snel?");
  await expect(speed).toHaveValue("2.5");
  await speed.selectOption("3");
  await expect(speed.locator("option")).toHaveCount(2);
});

test("the question as it was keeps the focus on its button", async ({ site }) => {
  const { desk } = await openDesk(site, LIECHTENSTEIN, { attributes: { link: "plan" }, query: "?plan=p1~kinds=library" });
  const reset = desk.locator(".question").getByRole("button").last();
  await reset.press("Enter");
  await expect(desk.getByLabel("Welke plekken?")).toHaveValue("all");
  await expect(reset).toBeFocused();
  await expect(reset).toHaveAttribute("aria-disabled", "true");
});

test("notes that are unfolded stay so, and the explanation leads back, after a row of the table is chosen", async ({ site }) => {
  const { desk, page } = await openDesk(site, LIECHTENSTEIN);
  const notes = desk.locator("header details");
  await notes.locator("summary").click();
  await desk.locator(".of-regions tbody").getByRole("button").first().click();
  await expect(notes).toHaveAttribute("open", "");
  const explain = desk.locator("header .explain");
  await explain.press("Enter");
  await desk.locator(".of-regions tbody").getByRole("button").nth(1).click();
  await desk.locator("details[open].explain-coverage .back").press("Enter");
  await expect(explain).toBeFocused();
  expect(await page.evaluate(() => document.activeElement.localName)).toBe("sleutelvrij-kaart");
});

test("after moving a place by keys is stopped by its button, the map has the focus", async ({ site }) => {
  const { desk } = await openDesk(site, LIECHTENSTEIN, { attributes: { link: "plan" }, query: "?plan=p1~kinds=library" });
  await desk.getByRole("heading", { name: "Als één plek sluit" }).click();
  await desk.getByRole("button", { name: /^Toon op de kaart: / }).first().click();
  const move = desk.locator(".map-move");
  await move.press("Enter");
  await expect(desk.locator(".map-picking")).toBeVisible();
  await desk.locator(".map-picking").getByRole("button").press("Enter");
  await expect(desk.getByRole("application")).toBeFocused();
});
