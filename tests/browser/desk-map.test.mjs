// The map of the planner's desk: what it shows, how it moves, and its files.
import { readFile } from "node:fs/promises";
import { askFor, openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
const ERMELO = "/data/ermelo/atlas.json";
const LINK = { attributes: { link: "plan" } };

/** The parts of the map. */
const parts = ({ desk }) => ({
  map: desk.getByRole("application"),
  shows: desk.getByLabel("Wat de kaart toont"),
  level: desk.locator(".table-choices select"),
  titles: desk.locator(".legend-title"),
  labels: desk.locator(".legend-label"),
  readout: desk.locator(".map-readout"),
  hint: desk.locator(".map-hint"),
  zoomIn: desk.getByRole("button", { name: "Vergroot" }),
});

/** The file that a button makes. */
async function fileOf({ page, desk }, button) {
  const download = page.waitForEvent("download");
  await desk.getByRole("button", { name: button }).click();
  return readFile(await (await download).path());
}

/** A picture as an XML parser reads it: its size, its texts, and how many regions it has. */
async function read({ page }, svg) {
  // An empty page, as the policy of the other one refuses the style of the picture, which is for other programs.
  const reader = await page.context().newPage();
  const read = await reader.evaluate((svg) => {
    const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    const all = (selector) => [...root.querySelectorAll(selector)];
    const fills = all(".regions .region").map((it) => it.getAttribute("fill"));
    const defined = all("pattern").map((it) => `url(#${it.id})`);
    return {
      name: root.localName,
      height: Number(root.getAttribute("height")),
      text: all("text").map((it) => it.textContent).join(" "),
      description: root.querySelector("desc").textContent,
      regions: fills.length,
      undefinedFills: fills.filter((it) => it && !defined.includes(it)),
      selected: all(".selected-outline").length,
      streets: all(".base .major-street").length,
    };
  }, svg.toString("utf8"));
  await reader.close();
  return read;
}

/** Width and height in pixels of a PNG. */
function sizeOf(png) {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test("whatever the map shows can be taken along, with its legend and where it comes from", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, { ...LINK, query: "?plan=p1~new=bench,47.14,9.52" });
  const { shows, titles, labels } = parts(widget);
  const rows = await widget.desk.locator(".of-regions tbody tr").count();
  const manifest = JSON.parse(await readFile(new URL("../../data/liechtenstein/atlas.json", import.meta.url)));
  const names = await shows.locator("option").allTextContents();
  expect(names).toHaveLength(7);
  for (const name of names) {
    await shows.selectOption({ label: name });
    await expect(titles.last()).toHaveText(name);
    const picture = await read(widget, await fileOf(widget, "Kaart (SVG)"));
    expect(picture.name).toBe("svg");
    expect(picture.text).toContain(`Liechtenstein: ${name}`);
    for (const label of await labels.allTextContents()) expect(picture.text).toContain(label);
    expect(picture.text).toContain("een sleutelvrije plek binnen 10 minuten lopen");
    expect(picture.text).toContain("Plan: ");
    expect(picture.text).toContain("© OpenStreetMap");
    expect(picture.text).toContain("sleutelvrij ");
    expect(picture.text).toContain(manifest.parts.streets.sha256);
    expect(picture.text).toContain("?plan=");
    expect(picture.description).toContain("in Liechtenstein tussen ");
    expect(picture.regions).toBe(rows);
    expect(picture.undefinedFills).toEqual([]);
    expect(picture.streets).toBeGreaterThan(0);
    const png = await fileOf(widget, "Kaart (PNG)");
    expect(sizeOf(png)).toEqual([2400, 2 * picture.height]);
    expect(png.length).toBeGreaterThan(100_000);
  }
});

test("the selected region is selected in the picture too, and districts are", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { level } = parts(widget);
  await widget.desk.getByRole("button", { name: "Vaduz", exact: true }).click();
  const picture = await read(widget, await fileOf(widget, "Kaart (SVG)"));
  expect(picture.selected).toBe(1);
  await level.selectOption({ label: "Wijk" });
  const districts = await widget.desk.locator(".of-regions tbody tr").count();
  const other = await read(widget, await fileOf(widget, "Kaart (SVG)"));
  expect([other.selected, other.regions]).toEqual([0, districts]);
});

test("water and streets are under the figures, small streets only close up", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { map, zoomIn } = parts(widget);
  const small = map.locator(".street").first();
  await expect(map.locator(".base .water").first()).toBeAttached();
  await expect(map.locator(".base .motorway, .base .major-street").first()).toBeVisible();
  await expect(small).toBeHidden();
  for (let step = 0; step < 4; step += 1) await zoomIn.click();
  await expect(small).toBeVisible();
});

test("an atlas without streets has a map and a picture of it", async ({ site }) => {
  const widget = await openDesk(site, ERMELO);
  await expect(parts(widget).map.locator(".regions .region").first()).toBeVisible();
  const picture = await read(widget, await fileOf(widget, "Kaart (SVG)"));
  expect(picture.streets).toBe(0);
  await parts(widget).shows.selectOption({ label: "Deel van de straten zonder zitplek dichtbij" });
  await expect(widget.desk.getByText("In deze gegevens staan geen straten.", { exact: true })).toBeVisible();
  // The colours of the figure before would have no legend.
  await expect(parts(widget).map.locator(".regions .region")).toHaveCount(0);
  await widget.desk.getByRole("button", { name: "Kaart (PNG)" }).click();
  await expect(widget.desk).toContainText("Er zijn nu geen cijfers om mee te nemen.");
});

test("turning the wheel over the map scrolls the page and says how the map moves", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { map, hint } = parts(widget);
  await map.hover();
  await expect(hint).toBeHidden();
  await widget.page.mouse.wheel(0, 40);
  await expect(hint).toHaveText("Houd Ctrl ingedrukt om met het muiswiel te vergroten.");
  await widget.page.keyboard.down("Control");
  await widget.page.mouse.wheel(0, -120);
  await widget.page.keyboard.up("Control");
  await expect(hint).toBeHidden();
});

test("the figure under the pointer is never that of a region of another level", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LINK);
  const { map, readout } = parts(widget);
  await map.hover();
  await expect(readout).toHaveText(/^Vaduz: \d/);
  await askFor(widget, "level=district");
  await expect(widget.desk.locator(".of-regions tbody tr")).toHaveCount(2);
  await expect(readout).toBeHidden();
  await expect(map.locator(".hovered-outline")).toHaveCount(0);
});

test("choices follow a link after somebody has chosen otherwise", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LINK);
  const { shows, level } = parts(widget);
  await shows.selectOption({ label: "Aantal zonder plek dichtbij" });
  await level.selectOption({ label: "Wijk" });
  await askFor(widget, "minutes=5");
  await expect(shows.locator("option:checked")).toHaveText("Deel met een plek dichtbij");
  await expect(level.locator("option:checked")).toHaveText("Buurt");
});

test("limits that are not understood stay to be corrected, and say so", async ({ site }) => {
  const { desk } = await openDesk(site, LIECHTENSTEIN);
  await desk.getByRole("combobox", { name: "Klassen", exact: true }).selectOption({ label: "Eigen grenzen" });
  const limits = desk.getByLabel("Grenzen van laag naar hoog");
  const note = desk.getByText("Vul 1 tot 6 getallen in");
  await expect(note).toBeHidden();
  await limits.fill("50; 25");
  await limits.press("Enter");
  await expect(note).toBeVisible();
  await expect(limits).toHaveAttribute("aria-invalid", "true");
  await expect(limits).toHaveValue("50; 25");
  await limits.fill("25; 50");
  await expect(note).toBeHidden();
  await limits.press("Enter");
  await expect(limits).toHaveAttribute("aria-invalid", "false");
  await expect(desk.locator(".map-legend")).toContainText("25% tot 50%");
});

test("classes are not offered for what the plan changes, and limits of one's own not for a single class", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, { attributes: { link: "plan" }, query: "?plan=p1~map=change~new=library,47.215,9.548" });
  await expect(widget.desk.locator(".before-after table")).toBeVisible();
  const classes = widget.desk.getByRole("combobox", { name: "Klassen", exact: true });
  const count = widget.desk.getByRole("combobox", { name: "Aantal klassen", exact: true });
  for (const control of [classes, count]) await expect(control).toBeHidden();
  await widget.desk.getByLabel("Wat de kaart toont").selectOption({ label: "Deel met een plek dichtbij" });
  await expect(classes).toBeVisible();
  const own = classes.locator("option", { hasText: "Eigen grenzen" });
  await expect(own).toBeEnabled();
  // Nobody has an ice rink near: all areas are in one class.
  await askFor(widget, "kinds=ice_rink");
  await expect(own).toBeDisabled();
});
