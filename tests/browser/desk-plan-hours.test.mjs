// Opening hours in a plan: seven rows, and the text of hours that do not fit into them.
import { askFor, openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
/** `Mo,We-Fr 09:00-18:30; Tu 09:00-19:30; Sa 13:00-17:00` */
const ROWS = "Landesbibliothek";
/** `Mo,We,Fr-Su off; Tu,Th 15:00-16:30` */
const CLOSED_DAYS = "Bibliothek Mauren";
const TEXT = "Post Mauren";

/** The form for the hours of a place. */
async function openHours(site, place) {
  const widget = await openDesk(site, LIECHTENSTEIN, { attributes: { link: "plan" } });
  const { desk } = widget;
  await desk.getByLabel("Wat verandert er?").selectOption({ label: "Verander openingstijden" });
  await desk.getByLabel("Welke plek?").fill(place);
  return Object.assign(widget, {
    from: (day) => desk.getByLabel(`${day} open vanaf`),
    until: (day) => desk.getByLabel(`${day} open tot`),
    text: desk.getByLabel(/^Openingstijden zoals in OpenStreetMap/),
    add: desk.getByRole("button", { name: "Zet in het plan" }),
    refusal: desk.locator("#desk-step-refusal"),
    steps: desk.getByRole("group", { name: "Wat er in het plan staat" }).getByRole("listitem"),
  });
}

test("the hours of a place are in the rows, and a changed day is in the plan", async ({ site }) => {
  const { from, until, add, steps } = await openHours(site, ROWS);
  await expect(from("Dinsdag")).toHaveValue("09:00");
  await expect(until("Dinsdag")).toHaveValue("19:30");
  await expect(from("Zondag")).toHaveValue("");
  await from("Zondag").fill("10:00");
  await until("Zondag").fill("12:00");
  await add.click();
  await expect(steps).toHaveCount(1);
  await expect(steps).toContainText(ROWS);
  await expect(steps).toContainText("zondag van 10.00 uur tot 12.00 uur");
  await expect(steps).toContainText("maandag en woensdag tot en met vrijdag van 9.00 uur tot 18.30 uur");
});

test("days that are closed are empty rows, and hours as they are today are no change", async ({ site }) => {
  const { from, until, add, steps, page } = await openHours(site, CLOSED_DAYS);
  await expect(from("Maandag")).toHaveValue("");
  await expect(from("Maandag")).toBeEnabled();
  await expect(until("Dinsdag")).toHaveValue("16:30");
  await add.click();
  await expect(page.getByRole("status").filter({ hasText: "Zo is het al" })).toHaveCount(1);
  await expect(steps).toHaveCount(0);
});

test("a place that closes after midnight says so", async ({ site }) => {
  const { desk, from, until } = await openHours(site, ROWS);
  await from("Zaterdag").fill("20:00");
  await until("Zaterdag").fill("02:00");
  await expect(desk.locator("fieldset.week")).toContainText("De tijd van sluiten is die van de volgende dag: zaterdag.");
});

test("hours that do not fit into rows stay until somebody changes their text", async ({ site }) => {
  const { page, from, text, desk, add, steps } = await openHours(site, TEXT);
  await expect(text).toHaveValue("Mo-Fr 07:45-12:00, 13:30-18:00; Sa 08:30-10:30");
  await expect(from("Maandag")).toBeDisabled();
  await expect(desk.getByRole("button", { name: "Dinsdag tot en met vrijdag zoals maandag" })).toBeDisabled();
  await expect(text).toHaveAccessibleDescription(/passen niet in de rijen/);
  await text.fill("");
  await page.keyboard.press("Enter");
  // The rows are free, and the text does not fold up under the focus.
  await expect(from("Maandag")).toBeEnabled();
  await expect(text).toBeFocused();
  await text.fill("Mo-Fr 09:00-12:00,13:00-17:00");
  await add.click();
  await expect(steps).toContainText("Mo-Fr 09:00-12:00,13:00-17:00");
});

test("a day with one time is refused, and so is a text that says nothing", async ({ site }) => {
  const { until, text, add, refusal, steps } = await openHours(site, ROWS);
  await until("Maandag").fill("");
  await add.click();
  await expect(refusal).toHaveText("Vul bij maandag twee verschillende tijden in, of geen.");
  await expect(until("Maandag")).toHaveAttribute("aria-invalid", "true");
  await until("Maandag").fill("18:30");
  await expect(refusal).toHaveText("");
  await text.locator("xpath=ancestor::details").locator("summary").click();
  await text.fill("als de zon schijnt");
  await add.click();
  await expect(refusal).toContainText("als de zon schijnt");
  await expect(steps).toHaveCount(0);
});

test("a new place says that it is open day and night where the question asks for a time", async ({ site }) => {
  const widget = await openHours(site, ROWS);
  await widget.desk.getByLabel("Wat verandert er?").selectOption({ label: "Open een plek" });
  const always = widget.desk.getByLabel(/is dag en nacht open als u geen openingstijden invult/);
  await expect(always).toHaveCount(0);
  await askFor(widget, "kinds=library~open=2026-11-30T20:00");
  await expect(always).toBeChecked();
  await widget.desk.getByLabel("Waar?").fill("9.5215, 47.1412");
  await widget.add.click();
  await expect(widget.steps).toHaveCount(1);
  // Not the hours of the place that was filled in before.
  await expect(widget.page).toHaveURL(/new=library,[^~]*24\/7/);
});

test("hours that somebody filled in stay when the place is chosen after them, and only another place replaces them", async ({ site }) => {
  const { desk, from, until, page } = await openHours(site, "");
  const place = desk.getByLabel("Welke plek?");
  await from("Maandag").fill("10:00");
  await until("Maandag").fill("16:00");
  await place.fill(ROWS);
  await expect(until("Maandag")).toHaveValue("16:00");
  await place.fill("Post Vaduz");
  await expect(until("Maandag")).toHaveValue("18:00");
  await expect(page.getByRole("status").filter({ hasText: "Wat u had ingevuld, is weg" })).toHaveCount(1);
});

test("hours that a place has already are no change, and the desk says so", async ({ site }) => {
  const { add, steps, page, until } = await openHours(site, ROWS);
  await until("Zaterdag").fill("18:00");
  await add.click();
  await expect(steps).toHaveCount(1);
  const hours = await steps.textContent();
  await page.locator(".desk").getByLabel("Welke plek?").fill(ROWS);
  await expect(until("Zaterdag")).toHaveValue("18:00");
  await add.click();
  await expect(page.getByRole("status").filter({ hasText: "Zo is het al" })).toHaveCount(1);
  await expect(steps).toHaveText(hours);
});
