// The question and the plan of the planner's desk, and the map: as a planner asks, decides and points.
import { askFor, openDesk, untilDrawn } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const DELFT = "/data/delft/atlas.json";
const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
const LINK = { attributes: { link: "plan" } };

/** The parts of the question and the plan. */
const parts = ({ desk }) => ({
  place: desk.getByLabel("Welke plek?"),
  add: desk.getByRole("button", { name: "Zet in het plan" }),
  steps: desk.getByRole("group", { name: "Wat er in het plan staat" }).getByRole("listitem"),
  compared: desk.locator(".before-after table"),
  whole: desk.locator(".of-regions tfoot tr").last(),
  map: desk.getByRole("application"),
});

/** The name of the first place that can be closed. */
const firstPlace = ({ desk }) => desk.locator("datalist option").first().getAttribute("value");

/** Asks about one kind only, by its name in the plural and the singular. */
const askForKind = async ({ desk }, names, name) => {
  await desk.getByLabel("Welke plekken?").selectOption({ label: names });
  await expect(desk.locator(".first-sentence")).toContainText(name);
};

test("a planner closes a library, reads how many lose it, and takes that back", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { place, add, steps, compared, whole } = parts(widget);
  await askForKind(widget, "Bibliotheken", "bibliotheek");
  const before = await widget.sentence.textContent();
  await place.fill(await firstPlace(widget));
  await add.click();
  await expect(steps).toHaveCount(1);
  await expect(compared.getByRole("row", { name: /^Verliezen|^Verliest/ })).not.toContainText(/ 0$/);
  await expect(whole).not.toContainText("…");
  await expect(widget.sentence).not.toHaveText(before);
  await widget.desk.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(steps).toHaveCount(0);
  await expect(compared).toBeHidden();
  await expect(widget.sentence).toHaveText(before);
  await widget.desk.getByRole("button", { name: "Doe opnieuw" }).click();
  await expect(steps).toHaveCount(1);
});

test("a name that no place has is refused in words", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { place, add, steps } = parts(widget);
  await place.fill("Kasteel van Sneeuwwitje");
  await add.click();
  await expect(widget.desk.locator("#desk-step-refusal")).toContainText("geen plek die “Kasteel van Sneeuwwitje” heet");
  await expect(steps).toHaveCount(0);
});

test("a question for the old and a plan are in the link, with the same figures to the digit", async ({ site }) => {
  const widget = await openDesk(site, DELFT, LINK);
  const { place, add, steps, whole } = parts(widget);
  await askForKind(widget, "Hondenplekken", "hondenplek");
  await widget.desk.getByLabel("Voor wie?").selectOption({ label: "65 jaar en ouder" });
  await place.fill(await firstPlace(widget));
  await add.click();
  await expect(steps).toHaveCount(1);
  await untilDrawn(widget);
  await expect(whole).not.toContainText("…");
  const [sentence, figures] = [await widget.sentence.textContent(), await whole.textContent()];
  // The step is the last thing that was asked for: the address follows when nothing changes for a moment.
  await expect(widget.page).toHaveURL(/plan=.*~close=/);
  await widget.page.reload();
  await expect(widget.sentence).toHaveText(sentence);
  await expect(whole).toHaveText(figures);
  await expect(steps).toHaveCount(1);
});

test("by keyboard, a planner points at a position and opens a bench there", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { add, steps, map } = parts(widget);
  await widget.desk.getByLabel("Wat verandert er?").selectOption({ label: "Open een plek" });
  await widget.desk.getByLabel("Wat voor plek?").selectOption({ label: "Bankjes" });
  const point = widget.desk.getByRole("button", { name: "Wijs aan op de kaart" });
  await point.press("Enter");
  await expect(map).toBeFocused();
  await widget.page.keyboard.press("ArrowRight");
  await widget.page.keyboard.press("Enter");
  await expect(widget.desk.getByLabel("Waar?")).toHaveValue(/^9\.\d+, 47\.\d+$/);
  await expect(point).toBeFocused();
  await add.press("Enter");
  await expect(steps).toHaveCount(1);
  await expect(steps).toContainText("bankje");
});

test("a click on the map selects the region in the table", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  await parts(widget).map.click();
  const pressed = widget.desk.locator(".of-regions").getByRole("button", { pressed: true });
  await expect(pressed).toHaveCount(1);
});

test("a limit of more than a thousand metres stays what it is when it is edited", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  await widget.desk.getByLabel("Minuten of meters").selectOption({ label: "Meters" });
  const limit = widget.desk.getByLabel("Hoeveel", { exact: true });
  await limit.fill("1500");
  await limit.press("Enter");
  await expect(widget.sentence).toContainText("1.500 m");
  // No separator of thousands, of which the last digit could be edited.
  await expect(limit).toHaveValue("1500");
});

test("numbers are read as people of the page's language write them", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  await widget.desk.getByLabel("Minuten of meters").selectOption({ label: "Meters" });
  const limit = widget.desk.getByLabel("Hoeveel", { exact: true });
  await limit.fill("1.500");
  await limit.press("Enter");
  await expect(limit).toHaveValue("1500");
  await expect(widget.sentence).toContainText("1.500 m");
});

test("minutes become metres that are as far, and metres minutes", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const [unit, limit] = [widget.desk.getByLabel("Minuten of meters"), widget.desk.getByLabel("Hoeveel", { exact: true })];
  await limit.fill("15");
  await limit.press("Enter");
  await unit.selectOption({ label: "Meters" });
  await expect(limit).toHaveValue("1200");
  await unit.selectOption({ label: "Minuten lopen" });
  await expect(limit).toHaveValue("15");
});

test("a number out of range is wrong until it is right, and its field says why", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const limit = widget.desk.getByLabel("Hoeveel", { exact: true });
  await limit.fill("999");
  await limit.press("Enter");
  await expect(limit).toHaveAttribute("aria-invalid", "true");
  await expect(limit).toHaveAccessibleDescription(/0,5.*240/);
  await limit.fill("15");
  await expect(limit).toHaveAttribute("aria-invalid", "false");
  await expect(limit).toHaveAccessibleDescription("");
  await limit.fill("999");
  await limit.press("Enter");
  await expect(limit).toHaveAttribute("aria-invalid", "true");
  await widget.desk.getByLabel("Minuten of meters").selectOption({ label: "Meters" });
  await expect(limit).toHaveAttribute("aria-invalid", "false");
});

test("a map of what the plan changes says that nothing does after an undo, and shows it after a redo", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LINK);
  const { place, add, steps, map } = parts(widget);
  await askForKind(widget, "Bibliotheken", "bibliotheek");
  await place.fill(await firstPlace(widget));
  await add.click();
  await expect(steps).toHaveCount(1);
  await widget.desk.getByLabel("Wat de kaart toont").selectOption({ label: "Wat het plan verandert: aantal met een plek dichtbij" });
  await expect(widget.page).toHaveURL(/map=change/);
  await widget.desk.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(steps).toHaveCount(0);
  const [note, legend] = [widget.desk.locator(".map-note"), widget.desk.locator(".map-legend").getByRole("listitem")];
  await expect(note).toHaveText("Er staat nog niets in het plan.");
  await expect(legend).toHaveCount(0);
  await widget.desk.getByRole("button", { name: "Doe opnieuw" }).click();
  await expect(steps).toHaveCount(1);
  await expect(note).toHaveCount(0);
  await expect(legend.first()).toBeVisible();
  await expect(map.locator(".regions .region").first()).toBeVisible();
});

test("Escape takes back the moves of the arrow keys, and nothing else", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN);
  const { place, add, steps, map } = parts(widget);
  await askForKind(widget, "Bibliotheken", "bibliotheek");
  const [first, second] = await widget.desk.locator("datalist option").evaluateAll((all) => all.map((it) => it.value));
  await place.fill(first);
  await add.click();
  await expect(steps).toHaveCount(1);
  // Chosen in the list of places that may close.
  await widget.desk.getByRole("heading", { name: "Als één plek sluit" }).click();
  await widget.desk.getByRole("button", { name: `Toon op de kaart: ${second}` }).first().click();
  const move = widget.desk.getByRole("button", { name: /met de pijltjes/ });
  await move.click();
  await expect(map).toBeFocused();
  await widget.page.keyboard.press("Escape");
  await expect(steps).toHaveCount(1);
  await move.click();
  await widget.page.keyboard.press("Shift+ArrowRight");
  await widget.page.keyboard.press("Shift+ArrowUp");
  await expect(steps).toHaveCount(2);
  await widget.page.keyboard.press("Escape");
  await expect(steps).toHaveCount(1);
  await expect(steps).toContainText(first.split(" (")[0]);
});

test("a link that comes after an undo loses nothing that can be done again", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, LINK);
  const { place, add, steps } = parts(widget);
  const name = await firstPlace(widget);
  const undo = widget.desk.getByRole("button", { name: "Maak ongedaan" });
  const redo = widget.desk.getByRole("button", { name: "Doe opnieuw" });
  await place.fill(name);
  await add.click();
  await undo.click();
  await expect(undo).toHaveAttribute("aria-disabled", "true");
  await expect(redo).toHaveAttribute("aria-disabled", "false");
  await askFor(widget, "new=bench,47.14,9.52");
  await expect(steps).toHaveCount(1);
  await expect(redo).toHaveAttribute("aria-disabled", "true");
  // What was undone is between.
  await undo.click();
  await expect(steps).toHaveCount(0);
  await undo.click();
  await expect(steps).toHaveCount(1);
  await expect(steps).toContainText(name.split(" (")[0]);
});
