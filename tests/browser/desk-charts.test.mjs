// The charts of the planner's desk, as a planner reads them and asks for an hour.
import { expectAccessible } from "./support/accessibility.mjs";
import { askFor, openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const DELFT = "/data/delft/atlas.json";
const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
const LIBRARIES = { attributes: { link: "plan" }, query: "?plan=p1~kinds=library" };

/** The parts of the charts. */
const parts = ({ desk }) => {
  const part = (name) => desk.locator(".chart-part", { has: desk.page().getByRole("heading", { name, exact: true }) });
  const chart = (name) => ({
    heading: desk.getByRole("heading", { name, exact: true }),
    part: part(name),
    picture: part(name).getByRole("img"),
    asTable: part(name).getByText("Toon als tabel"),
    table: part(name).getByRole("table"),
  });
  return {
    walks: chart("Hoe ver mensen lopen"),
    change: chart("Wat het plan per gebied verandert"),
    week: chart("De week, uur voor uur"),
  };
};

const numberOf = (text) => Number(text.replace(/[^0-9]/g, ""));

test("the chart of walks says how many have no place within the limit, as the first sentence does", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LIBRARIES);
  const { walks } = parts(widget);
  await expect(walks.picture).toHaveAccessibleName(/Zonder plek binnen 10 minuten lopen: [0-9.]+ adressen\./);
  const name = await walks.picture.getAttribute("aria-label");
  const without = /Zonder plek [^:]*: ([0-9.]+)/.exec(name)[1];
  await expect(widget.sentence).toContainText(without);
});

test("the table of walks has all people once", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LIBRARIES);
  const { walks } = parts(widget);
  await walks.asTable.click();
  await expect(walks.table.getByRole("rowheader", { name: "8 tot 10 minuten" })).toBeVisible();
  const all = (await walks.table.getByRole("cell").allTextContents()).map(numberOf);
  const whole = widget.desk.locator(".of-regions tfoot tr").last().locator("td").first();
  expect(all.reduce((sum, it) => sum + it)).toBe(numberOf(await whole.textContent()));
});

test("another limit moves the line and its bins", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LIBRARIES);
  const { walks } = parts(widget);
  await expect(walks.picture).toContainText("Grens: 10 minuten");
  await askFor(widget, "kinds=library~minutes=5");
  await expect(walks.picture).toContainText("Grens: 5 minuten");
  await expect(walks.picture).toContainText("> 15");
});

test("a limit in metres that is as far leaves the bars and names the line", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LIBRARIES);
  const { walks } = parts(widget);
  await expect(walks.picture).toContainText("Grens: 10 minuten");
  await askFor(widget, "kinds=library~metres=800");
  await expect(walks.picture).toContainText("Grens: 800 m");
});

test("a selected region has the chart to itself", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LIBRARIES);
  const { walks } = parts(widget);
  await expect(walks.part).toContainText("Heel Liechtenstein");
  await widget.desk.getByRole("button", { name: "Vaduz", exact: true }).click();
  await expect(walks.picture).toHaveAccessibleName(/^Vaduz\. /);
});

test("a plan is beside today in the chart of walks, and its differences by area follow an undo", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, { ...LIBRARIES, query: "?plan=p1~kinds=library~new=library,47.16,9.51" });
  const { walks, change } = parts(widget);
  await expect(walks.part.getByRole("listitem").filter({ hasText: /^Nu$/ })).toBeVisible();
  await walks.asTable.click();
  await expect(walks.table.getByRole("columnheader")).toHaveText(["Minuten lopen", "Nu", "Daarna"]);
  await expect(change.picture).toHaveAccessibleName(/: \+[0-9]+\./);
  await askFor(widget, "kinds=library");
  await expect(change.heading).toBeHidden();
  await expect(walks.table.getByRole("columnheader")).toHaveText(["Minuten lopen", "Adressen"]);
});

test("the week names its worst hours, and by keyboard an hour becomes that of all figures", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LIBRARIES);
  const { week } = parts(widget);
  await week.part.locator("> summary").press("Enter");
  await expect(week.picture).toHaveAccessibleName(/Tussen 8 en 22 uur is het op [0-9]+ uren het slechtst/);
  const before = await widget.sentence.textContent();
  await week.part.getByLabel("Dag").selectOption("zondag");
  await week.part.getByLabel("Tijd").selectOption("15.00 uur");
  await week.part.getByRole("button", { name: "Vraag dit uur" }).press("Enter");
  await expect(widget.sentence).toContainText("zondag");
  await expect(widget.sentence).toContainText("15.00 uur");
  await expect(widget.desk).toContainText("De cijfers zijn nu van zondag");
  await expect(week.part.getByRole("listitem").filter({ hasText: "Het uur van de vraag" })).toBeVisible();
  await expect(week.part.getByRole("button", { name: "Vraag dit uur" })).toBeFocused();
  await week.part.getByRole("button", { name: "Tel weer elk moment" }).press("Enter");
  await expect(widget.sentence).toHaveText(before);
});

test("a click on a cell of the week asks for its hour", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LIBRARIES);
  const { week } = parts(widget);
  await week.part.locator("> summary").click();
  await expect(week.picture).toBeVisible();
  await week.picture.scrollIntoViewIfNeeded();
  const box = await week.picture.boundingBox();
  // The last cell: Sunday from 23 to 24 hours.
  await widget.page.mouse.click(box.x + box.width - 5, box.y + box.height - 8);
  await expect(widget.sentence).toContainText("zondag");
  await expect(widget.sentence).toContainText("23.00 uur");
  await expect(week.part.getByLabel("Dag").locator("option:checked")).toHaveText("zondag");
});

test("the table of the week has a row for each hour and a column for each day", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LIBRARIES);
  const { week } = parts(widget);
  await week.part.locator("> summary").click();
  await week.asTable.click();
  await expect(week.table.getByRole("rowheader")).toHaveCount(24);
  await expect(week.table.getByRole("columnheader")).toHaveText(["Uur", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]);
});

test("where opening hours are hardly known a sentence says so, and there is no empty chart", async ({ site }) => {
  const widget = await openDesk(site, DELFT);
  const { week } = parts(widget);
  await week.part.locator("> summary").click();
  await expect(week.part).toContainText("Van openingstijden is hier te weinig bekend voor een grafiek van de week.");
  await expect(week.picture).toBeHidden();
  await expect(week.asTable).toBeHidden();
  await expect(week.part.getByLabel("Dag")).toBeHidden();
});

test("a week that is unfolded again is of the question by then", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LIBRARIES);
  const { week } = parts(widget);
  await week.part.locator("> summary").click();
  await expect(week.part).toContainText("Adressen: een bibliotheek");
  await week.part.locator("> summary").click();
  await askFor(widget, "kinds=playground");
  await expect(widget.sentence).toContainText("speelplek");
  await week.part.locator("> summary").click();
  await expect(week.part).toContainText("Openingstijden maken hier geen verschil.");
});

for (const [how, visitor] of [
  ["on a desktop", {}],
  ["on a phone", { width: 320, height: 640 }],
  ["in forced colours", { forced: true }],
]) {
  test(`the charts have no violation ${how}, with a plan and all unfolded`, async ({ site }) => {
    const plan = "?plan=p1~kinds=library~new=library,47.16,9.51~open=2026-11-24T10:00";
    const widget = await openDesk(site, LIECHTENSTEIN, { ...LIBRARIES, ...visitor, query: plan });
    const { week } = parts(widget);
    await widget.desk.evaluate((desk) => desk.querySelectorAll(".charts details").forEach((it) => (it.open = true)));
    await expect(week.picture).toBeVisible();
    await expect(week.table).toBeVisible();
    await expectAccessible(widget.page);
    const overflow = await widget.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, "horizontal overflow, px").toBeLessThanOrEqual(0);
  });
}
