// The table of the planner's desk, its ranked lists and its files, as a planner uses them.
import { readFile } from "node:fs/promises";
import { serveAtlasWithStreets } from "./fixtures/streets-fixture.mjs";
import { askFor, openDesk, untilDrawn } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";

/** The table's parts. */
const parts = ({ desk, page }) => ({
  table: desk.locator(".of-regions table"),
  names: desk.locator(".of-regions tbody th"),
  head: (name) => desk.locator(".of-regions").getByRole("columnheader", { name, exact: true }),
  spoken: page.getByRole("status"),
});

/** The cells of a column of the rows, as text. */
const cellsOf = ({ table }, column) => table.locator(`tbody tr td:nth-of-type(${column})`).allTextContents();

const numberOf = (text) => Number(text.split("–")[0].replace(/[^0-9]/g, ""));

test("by sorting, a planner finds the neighbourhood with most people without a place", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { names, head } = parts(widget);
  await expect(head("Zonder plek")).toHaveAttribute("aria-sort", "descending");
  const without = (await cellsOf(parts(widget), 3)).map(numberOf);
  expect(without).toEqual(without.toSorted((one, other) => other - one));
  const first = await names.first().textContent();
  await head("Zonder plek").getByRole("button").click();
  await expect(head("Zonder plek")).toHaveAttribute("aria-sort", "ascending");
  await expect(names.last()).toHaveText(first);
  await expect(widget.desk).toContainText("Gesorteerd op Zonder plek, van laag naar hoog.");
});

test("the focus stays with a neighbourhood that answers move to other rows, and a click chooses the one that is read", async ({ site }) => {
  const widget = await openDesk(site, "/data/delft/atlas.json", { attributes: { link: "plan" } });
  const { names } = parts(widget);
  await askFor(widget, "kinds=playground~minutes=5");
  await expect(widget.sentence).toContainText("5 minuten");
  // Near the end of the table, which is drawn last.
  const name = await names.nth(70).getByRole("button").textContent();
  const button = widget.desk.locator(".of-regions tbody").getByRole("button", { name, exact: true });
  await button.focus();
  // Each before the rows of the one before it are all drawn.
  for (const minutes of [6, 7, 9, 12, 4]) {
    await askFor(widget, `kinds=playground~minutes=${minutes}`);
    await expect(widget.sentence).toContainText(`${minutes} minuten`);
    await expect(button).toBeFocused();
  }
  await untilDrawn(widget);
  await expect(button).toBeFocused();
  await widget.page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(widget.desk.locator(".of-regions [aria-pressed=true]")).toHaveCount(1);
});

test("a plan begun brings its columns to all rows, and each figure stays below its head", async ({ site }) => {
  const widget = await openDesk(site, "/data/delft/atlas.json", { attributes: { link: "plan" } });
  const { table, names, head } = parts(widget);
  await askFor(widget, "kinds=playground~minutes=5");
  await expect(widget.sentence).toContainText("5 minuten");
  const count = await names.count();
  expect(count).toBeGreaterThan(80);
  await askFor(widget, "kinds=playground~minutes=5~new=playground,51.99500,4.36500");
  await expect(head("Krijgt een plek")).toBeVisible();
  await untilDrawn(widget);
  await expect(names).toHaveCount(count);
  const heads = await table.getByRole("columnheader").count();
  const cells = await table.locator("tbody tr").evaluateAll((rows) => rows.map((it) => it.cells.length));
  expect(new Set(cells)).toEqual(new Set([heads]));
});

/** Runs in a page: notes for each frame whether the desk says that it is busy, its heads, and how many cells its rows have. */
function watchRows() {
  globalThis.frames = [];
  requestAnimationFrame(function look() {
    const desk = document.querySelector("sleutelvrij-kaart")?.shadowRoot?.querySelector(".desk");
    const table = desk?.querySelector(".of-regions table");
    const heads = table?.tHead?.rows[0]?.cells.length ?? 0;
    const cells = [...(table?.querySelectorAll("tbody tr") ?? [])].map((it) => it.cells.length);
    if (desk) globalThis.frames.push({ isBusy: desk.hasAttribute("data-busy"), table: [heads, ...cells].join() });
    requestAnimationFrame(look);
  });
}

test("in no frame is a row missing while the desk does not say that it is busy", async ({ site }) => {
  const widget = await openDesk(site, "/data/delft/atlas.json", { attributes: { link: "plan" }, script: watchRows });
  const last = async () => (await widget.page.evaluate(() => globalThis.frames)).at(-1).table;
  /** All frames until now are of a table that is whole, unless the desk says that it is busy, as it does in some. */
  const expectWhole = async (...tables) => {
    await untilDrawn(widget);
    const frames = await widget.page.evaluate(() => globalThis.frames.splice(0));
    expect(frames.some(({ isBusy }) => isBusy)).toBe(true);
    for (const { isBusy, table } of frames) expect(isBusy || tables.includes(table), table).toBe(true);
  };
  const opened = await last();
  expect(opened.split(",").length).toBeGreaterThan(80);
  await expectWhole(opened);
  // Other columns, of which the engine is asked nothing.
  await askFor(widget, "columns=people,share,with,perhaps,without,never");
  await expect(parts(widget).head("Misschien een plek")).toBeVisible();
  await untilDrawn(widget);
  const changed = await last();
  expect(changed).not.toBe(opened);
  await expectWhole(opened, changed);
  // Another language builds all again.
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  await expect(parts(widget).head("Perhaps a place")).toBeVisible();
  await expectWhole(changed);
});

test("what is announced is in no part that is busy", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const busy = widget.desk.locator("[aria-busy]");
  expect(await busy.count()).toBeGreaterThan(1);
  await expect(busy.getByRole("status")).toHaveCount(0);
  expect(await widget.desk.evaluate((it) => it.closest("[aria-busy]"))).toBeNull();
});

test("by keyboard, a planner sorts by name and keeps the focus", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { names, head } = parts(widget);
  const button = head("Buurt").getByRole("button");
  await button.focus();
  await widget.page.keyboard.press("Enter");
  await expect(head("Buurt")).toHaveAttribute("aria-sort", "ascending");
  await expect(button).toBeFocused();
  const sorted = await names.allTextContents();
  expect(sorted).toEqual(sorted.toSorted());
});

test("a chosen region is beside the whole, and beside another one", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const region = widget.desk.getByRole("button", { name: "Mauren", exact: true });
  await region.click();
  await expect(region).toHaveAttribute("aria-pressed", "true");
  const beside = widget.desk.getByRole("table", { name: "Mauren vergeleken" });
  await expect(beside.getByRole("columnheader", { name: "Heel Liechtenstein" })).toBeVisible();
  await widget.desk.getByLabel("Vergelijk met").selectOption({ label: "Vaduz" });
  await expect(beside.getByRole("columnheader", { name: "Vaduz" })).toBeVisible();
  await region.click();
  await expect(beside).toBeHidden();
});

test("the region that another one was compared with is beside the whole once it is chosen itself", async ({ site }) => {
  const { desk } = await openDesk(site, LIECHTENSTEIN);
  const region = (name) => desk.locator(".of-regions").getByRole("button", { name, exact: true });
  const compare = desk.getByLabel("Vergelijk met");
  await region("Mauren").click();
  await compare.selectOption({ label: "Vaduz" });
  await region("Vaduz").click();
  const beside = desk.getByRole("table", { name: "Vaduz vergeleken" });
  await expect(beside.getByRole("columnheader", { name: "Heel Liechtenstein" })).toBeVisible();
  await expect(compare.locator("option:checked")).toHaveText("Heel Liechtenstein");
});

test("own limits of classes above a thousand are read as Dutch writes them, and can be edited", async ({ site }) => {
  const { desk } = await openDesk(site, LIECHTENSTEIN);
  await desk.getByLabel("Wat de kaart toont").selectOption({ label: "Aantal zonder plek dichtbij" });
  await desk.getByRole("combobox", { name: "Klassen", exact: true }).selectOption({ label: "Eigen grenzen" });
  const limits = desk.getByLabel("Grenzen van laag naar hoog");
  await limits.fill("10; 1.500");
  await limits.press("Enter");
  await expect(desk.locator(".map-section")).toContainText("1.500 of meer");
  await expect(limits).toHaveValue("10; 1500");
  await limits.fill("10; 1505");
  await limits.press("Enter");
  await expect(desk.locator(".map-section")).toContainText("1.505 of meer");
});

test("a column that is chosen comes into the table", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { head } = parts(widget);
  await expect(head("Kan geen plek bereiken")).toBeHidden();
  await widget.desk.getByText("Kolommen", { exact: true }).first().click();
  await widget.desk.getByRole("checkbox", { name: "Kan geen plek bereiken" }).check();
  await expect(head("Kan geen plek bereiken")).toBeVisible();
});

test("from the list of closings, a planner closes the place that is missed most", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  await widget.desk.getByRole("heading", { name: "Als één plek sluit" }).click();
  const list = widget.desk.locator(".ranks").first().locator("tbody tr");
  const lost = await list.first().locator("td").nth(1).textContent();
  await list.first().getByRole("button", { name: "Sluit in mijn plan" }).click();
  // So many lose their last place, says the table of the plan too.
  const whole = widget.desk.locator(".of-regions tfoot tr").last();
  await expect(parts(widget).head("Verliest de laatste plek")).toBeVisible();
  await expect(whole).toContainText(lost);
});

test("a new place at the best position comes into the plan", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  await widget.desk.getByRole("heading", { name: "Waar een nieuwe plek het meest helpt" }).click();
  const list = widget.desk.locator(".ranks").last();
  const adds = await list.locator("tbody tr").first().locator("td").first().textContent();
  await list.getByLabel("Soort plek in mijn plan").selectOption({ label: "Bankje" });
  await list.getByRole("button", { name: "Zet in mijn plan" }).first().click();
  await expect(parts(widget).head("Krijgt een plek")).toBeVisible();
  await expect(widget.desk.locator(".of-regions tfoot tr").last()).toContainText(adds);
});

test("the file has the rows and the numbers of the table", async ({ site }) => {
  const widget = await openDesk(site, serveAtlasWithStreets(site));
  const download = widget.page.waitForEvent("download");
  await widget.desk.getByRole("button", { name: "Tabel (CSV)" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const [head, ...rows] = text.trim().split("\n").map((line) => line.split(","));
  const of = (row, name) => row[head.indexOf(name)];
  const shown = await parts(widget).names.locator("button").allTextContents();
  expect(rows.map((row) => of(row, "region_name")).slice(0, shown.length)).toEqual(shown);
  const people = (await cellsOf(parts(widget), 1)).map((it) => it.split("–"));
  const total = head.find((name) => name.endsWith("_total_from"));
  expect(rows.slice(0, shown.length).map((row) => of(row, total))).toEqual(people.map(([low]) => low.replace(".", "")));
});
