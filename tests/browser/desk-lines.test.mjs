// Streets as lines on the map of the planner's desk: those from which a place is within the limit, and those without a seat near.
import { readFile } from "node:fs/promises";
import { askFor, openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
const ERMELO = "/data/ermelo/atlas.json";
const LINK = { attributes: { link: "plan" } };
const NEAR = "Straten met een plek binnen de grens";
const FAR = "Straten zonder zitplek dichtbij";
const SEATS = "Deel van de straten zonder zitplek dichtbij";

const parts = ({ desk }) => ({
  choice: desk.getByLabel("Toon de straten met een plek binnen de grens"),
  shows: desk.getByLabel("Wat de kaart toont"),
  near: desk.locator(".map-picture .near-line:not(.perhaps)"),
  far: desk.locator(".map-picture .far-line:not(.perhaps)"),
  titles: desk.locator(".legend-title"),
  entry: (label) => desk.locator(".map-legend li", { has: desk.page().getByText(label, { exact: true }) }),
});

test("streets with a place within the limit are drawn while they are asked for, with how much street it is", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LINK);
  const { choice, near, titles, entry } = parts(widget);
  await expect(choice).not.toBeChecked();
  await expect(near).toHaveCount(0);
  await choice.check();
  await expect(near).toHaveAttribute("d", /^M/);
  await expect(titles.first()).toHaveText(NEAR);
  await expect(entry("Een plek binnen de grens")).toContainText("807 kilometer van 1.205 kilometer straat");
  await expect(entry("Misschien een plek binnen de grens: niet bekend")).toContainText("33 kilometer van");
  expect(widget.page.url()).toContain("reach");
  const isDrawn = () => widget.desk.locator(".legend-swatch svg > *").evaluateAll((all) => all.every((it) => it instanceof SVGElement));
  expect(await isDrawn()).toBe(true);
  await choice.uncheck();
  await expect(near).toHaveCount(0);
  await expect(titles.first()).not.toHaveText(NEAR);
  expect(await isDrawn()).toBe(true);
});

test("they follow the question and the plan", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, { ...LINK, query: "?plan=p1~kinds=library~minutes=5~reach" });
  const { choice, near, entry } = parts(widget);
  await expect(choice).toBeChecked();
  const length = entry("Een plek binnen de grens").locator(".legend-count");
  await expect(near).toHaveAttribute("d", /^M/);
  const [few, line] = [await length.textContent(), await near.getAttribute("d")];
  await askFor(widget, "kinds=library~minutes=10~reach");
  await expect(length).not.toHaveText(few);
  await expect(near).not.toHaveAttribute("d", line);
  const more = await length.textContent();
  await askFor(widget, "kinds=library~minutes=10~reach~new=library,47.2,9.51");
  await expect(length).not.toHaveText(more);
});

test("the second nearest place has no streets within the limit, and the page says why", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, { ...LINK, query: "?plan=p1~kinds=library~minutes=10~reach" });
  const { choice, near } = parts(widget);
  await expect(near).toHaveAttribute("d", /^M/);
  await askFor(widget, "kinds=library~minutes=10~rank=2~reach");
  await expect(near).toHaveCount(0);
  await expect(choice).toHaveCount(0);
  await expect(widget.desk.locator(".map-note")).toContainText("meer dan één plek binnen de grens");
  await askFor(widget, "kinds=library~minutes=10~reach");
  await expect(near).toHaveAttribute("d", /^M/);
});

test("streets without a seat near are drawn over the classes, with the longest stretch in words", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LINK);
  const { shows, far, titles, entry } = parts(widget);
  await shows.selectOption({ label: SEATS });
  await expect(far).toHaveAttribute("d", /^M/);
  await expect(titles.first()).toHaveText(FAR);
  await expect(entry("Geen zitplek dichtbij")).toContainText("kilometer van 1.205 kilometer straat");
  const longest = widget.desk.locator(".legend-method").first();
  await expect(longest).toHaveText(/^Langste stuk zonder zitplek: .* kilometer/);
  await widget.desk.getByRole("button", { name: "Vaduz", exact: true }).click();
  await expect(titles.first()).toHaveText(`${FAR}: Vaduz`);
  await expect(entry("Geen zitplek dichtbij")).not.toContainText("1.205");
  await shows.selectOption({ label: "Deel met een plek dichtbij" });
  await expect(far).toHaveCount(0);
});

test("what is drawn as lines is in the picture of the map too", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, { ...LINK, query: "?plan=p1~map=seats~reach" });
  const { near, far } = parts(widget);
  await expect(near).toHaveAttribute("d", /^M/);
  await expect(far).toHaveAttribute("d", /^M/);
  const download = widget.page.waitForEvent("download");
  await widget.desk.getByRole("button", { name: "Kaart (SVG)" }).click();
  const picture = await readFile(await (await download).path(), "utf8");
  for (const text of [NEAR, "Een plek binnen de grens", FAR, "Geen zitplek dichtbij", "Langste stuk zonder zitplek"]) {
    expect(picture).toContain(text);
  }
  expect(picture).toMatch(/class="reach"/);
  expect(picture).toMatch(/class="seat-gaps"/);
});

test("an atlas without streets says that there are none, and offers no lines", async ({ site }) => {
  const widget = await openDesk(site, ERMELO, { ...LINK, query: "?plan=p1~reach" });
  await expect(widget.desk).toContainText("Daarom kan de kaart niet tonen vanwaar een plek binnen de grens ligt.");
  await expect(parts(widget).choice).toHaveCount(0);
  await expect(parts(widget).near).toHaveCount(0);
});
