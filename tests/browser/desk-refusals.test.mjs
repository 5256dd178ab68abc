// A link that the desk or its engine cannot follow: the page says why in words, and all of it goes on working.
import { askFor, openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";

const open = (site, link) => openDesk(site, LIECHTENSTEIN, { attributes: { link: "plan" }, query: `?plan=p1~${link}` });

test("a link for an age that the data does not know says so, and another group has figures", async ({ site }) => {
  const { desk, sentence } = await open(site, "kinds=library~age=from65");
  await expect(sentence).toHaveText("Voor inwoners van 65 jaar en ouder is er geen cijfer: hun aantal staat niet in de gegevens.");
  await expect(desk.locator(".of-regions")).toHaveCount(0);
  await expect(desk.locator("> .table")).toContainText("hun aantal staat niet in de gegevens");
  await desk.getByLabel("Voor wie?").selectOption({ label: "Iedereen" });
  await expect(sentence).toContainText("geen bibliotheek binnen");
  await expect(desk.locator(".of-regions tbody tr")).toHaveCount(11);
});

test("a link for a time of which no holidays are known says so, and the figures are of any time", async ({ site }) => {
  const { desk, sentence } = await open(site, "kinds=library~open=2049-05-01T10:00");
  await expect(desk.getByRole("alert").filter({ hasText: "niet bekend" })).toContainText("open=2049-05-01T10:00");
  await expect(sentence).toContainText("geen bibliotheek binnen");
  await expect(desk.getByLabel("Wanneer?").locator("option:checked")).toHaveText("Maakt niet uit");
});

test("a link with a street that is not there says so, and without that step there are figures", async ({ site }) => {
  const { desk, sentence } = await open(site, "kinds=library~street=47.1,9.6~new=library,47.215,9.548");
  await expect(sentence).toHaveText("Dat kan niet. Daar is geen straat of pad met die naam.");
  const closing = desk.locator(".ranks").filter({ hasText: "Als één plek sluit" });
  await closing.getByRole("heading").first().click();
  await expect(closing).toContainText("Daar is geen straat of pad met die naam.");
  await expect(desk.getByText("no walkable street")).toHaveCount(0);
  const steps = desk.getByRole("group", { name: "Wat er in het plan staat" });
  await expect(steps.getByRole("listitem")).toHaveCount(2);
  await steps.getByRole("button", { name: /^Haal uit het plan/ }).first().click();
  await expect(steps.getByRole("listitem")).toHaveCount(1);
  await expect(sentence).toContainText("bibliotheek");
  await expect(desk.locator(".of-regions tfoot")).not.toContainText("…");
});

test("parts of a link that are not known are named, and the others count", async ({ site }) => {
  const { desk, sentence } = await open(site, "kinds=library,castle~minutes=5~moat=wide~close=osm:node/1");
  const note = desk.getByRole("alert").filter({ hasText: "Een deel van de link is hier niet bekend." });
  for (const part of ["kinds=castle", "moat=wide", "close=osm:node/1"]) await expect(note).toContainText(part);
  await expect(sentence).toContainText("geen bibliotheek binnen 5 minuten");
});

test("a link of a later version is refused, and the first question has its figures", async ({ site }) => {
  const { desk, sentence } = await openDesk(site, LIECHTENSTEIN, { attributes: { link: "plan" }, query: "?plan=p9~kinds=library" });
  await expect(desk.getByRole("alert").first()).toContainText("p9");
  await expect(sentence).toContainText("geen sleutelvrije plek");
});

test("a day that is cleared or out of range is named, and the question stays", async ({ site }) => {
  const { desk, page } = await open(site, "kinds=library~open=2026-11-21T14:00");
  const day = desk.getByLabel("Open op een dag en tijd die u kiest", { exact: true });
  const note = desk.getByText("Kies een dag en een tijd, van 2020 tot en met 2040.");
  for (const wrong of ["", "2049-05-01T10:00"]) {
    await day.fill(wrong);
    await day.blur();
    await expect(note).toBeVisible();
    await expect(day).toHaveAttribute("aria-invalid", "true");
  }
  await expect(page).toHaveURL(/open=2026-11-21T14:00/);
  await day.fill("2027-05-01T10:00");
  await day.blur();
  await expect(note).toBeHidden();
  await expect(page).toHaveURL(/open=2027-05-01T10:00/);
  await desk.getByLabel("Wanneer?").selectOption({ label: "Maakt niet uit" });
  await expect(note).toBeHidden();
});

test("part of a metre is refused, in the field and in a link", async ({ site }) => {
  const { desk, sentence } = await open(site, "kinds=library~metres=62.5");
  await expect(desk.getByRole("alert").filter({ hasText: "niet bekend" })).toContainText("metres=62.5");
  await desk.getByLabel("Minuten of meters").selectOption({ label: "Meters" });
  const limit = desk.getByLabel("Hoeveel", { exact: true });
  await limit.fill("62,5");
  await limit.press("Enter");
  await expect(desk.getByText("Vul een getal in van 1 tot 20.000.")).toBeVisible();
  await expect(limit).toHaveAttribute("aria-invalid", "true");
  await limit.fill("62");
  await limit.press("Enter");
  await expect(limit).toHaveAttribute("aria-invalid", "false");
  await expect(sentence).toContainText("62");
});

test("options that say what the question is can not be chosen where it is something else", async ({ site }) => {
  const { desk } = await open(site, "kinds=library");
  const several = desk.getByLabel("Welke plekken?").locator("option", { hasText: "Een eigen keuze" });
  await expect(several).toBeDisabled();
  await desk.locator("summary").filter({ hasText: "Kies meer soorten" }).click();
  await desk.locator(".question").getByLabel("Bankjes", { exact: true }).check();
  await expect(several).toBeEnabled();
  await expect(desk.getByLabel("Welke plekken?")).toHaveValue("several");
  const norm = desk.getByRole("combobox", { name: "Grens", exact: true });
  const own = norm.locator("option", { hasText: "Een eigen grens" });
  await expect(own).toBeEnabled();
  await norm.selectOption({ index: 0 });
  await expect(own).toBeDisabled();
});

test("a link of too many steps is read in part, which it says, and a link that long is better a file", async ({ site }) => {
  const widget = await open(site, "kinds=bench");
  const long = widget.desk.getByText("Deze link is lang");
  await expect(long).toBeHidden();
  await askFor(widget, `kinds=bench${"~new=bench,47.14,9.52".repeat(502)}`);
  await expect(widget.desk.getByRole("alert").filter({ hasText: "niet bekend" })).toContainText("new=bench,47.14,9.52");
  await expect(widget.desk.locator(".before-after table")).toBeVisible({ timeout: 60_000 });
  await expect(long).toBeVisible();
  await expect(widget.desk.getByRole("group", { name: "Wat er in het plan staat" }).getByRole("listitem")).toHaveCount(500);
});
