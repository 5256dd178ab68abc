// Journeys of a planner through the desk: find where seats are missing, close a place, take that back, find the best place for one
// more, and send the link to a colleague. By pointer, by keyboard alone, and in German at 400 %.
import { readFileSync } from "node:fs";
import { deskParts, openDesk, untilDrawn } from "./support/desk.mjs";
import { expectFits } from "./support/fit.mjs";
import { focusVisibility, tabTo } from "./support/focus.mjs";
import { expect, test } from "./support/test.mjs";

const taxonomy = JSON.parse(readFileSync(new URL("../../data/taxonomy.json", import.meta.url), "utf8"));
const WORDS = {
  nl: {
    which: "Welke plekken?", whom: "Voor wie?", old: "65 jaar en ouder", unit: "Minuten of meters", metres: "Meters", minutes: "Minuten lopen",
    limit: "Hoeveel", closing: "Als één plek sluit", close: "Sluit in mijn plan: ", lost: "Verliest de laatste plek", undo: "Maak ongedaan",
    best: "Waar een nieuwe plek het meest helpt", add: "Zet in mijn plan: ", gained: "Krijgt een plek", absent: "staat niet in de gegevens",
    without: "Zonder plek",
  },
  de: {
    which: "Welche Orte?", whom: "Für wen?", old: "Ab 65 Jahren", unit: "Minuten oder Meter", metres: "Meter", minutes: "Minuten zu Fuß",
    limit: "Wie viele", closing: "Wenn ein Ort schließt", close: "In meinem Plan schließen: ", lost: "Verliert den letzten Ort", undo: "Rückgängig machen",
    best: "Wo ein neuer Ort am meisten hilft", add: "In meinen Plan aufnehmen: ", gained: "Bekommt einen Ort", absent: "nicht in den Daten",
    without: "Ohne Ort",
  },
};

/** The plural of a kind, as the desk offers it. */
function kind(id, lang) {
  const [, plural] = taxonomy.kinds.find((it) => it.id === id).label[lang];
  return plural[0].toUpperCase() + plural.slice(1);
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a planner does with a mouse or a finger. */
function pointer({ desk }) {
  const control = (label) => desk.getByLabel(label, { exact: !label.endsWith("?") });
  return {
    choose: (label, option) => control(label).selectOption({ label: option }),
    type: async (label, text) => (await control(label).fill(text), control(label).blur()),
    unfold: (heading) => desk.getByRole("heading", { name: heading }).click(),
    press: (name) => desk.getByRole("button", { name }).first().click(),
  };
}

/** The same by keyboard alone: Tab to the control, and see where the focus is. */
const keyboard = ({ page }) => {
  const reach = async (name) => {
    await tabTo(page, name, { most: 400 });
    expect(await focusVisibility(page), String(name)).toEqual({ outlined: true, seen: true });
  };
  return {
    choose: async (label, option) => (await reach(label), page.keyboard.type(option)),
    type: async (label, text) => {
      await reach(label);
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    unfold: async (heading) => (await reach(new RegExp(escaped(heading))), page.keyboard.press("Enter")),
    press: async (name) => (await reach(name), page.keyboard.press("Enter")),
  };
};

/** The figure of the whole below the column with this head. */
const wholeOf = ({ desk }, head) =>
  desk.locator(".of-regions table").evaluate((table, head) => {
    const at = [...table.querySelectorAll("thead th")].findIndex((it) => it.textContent.includes(head));
    return table.querySelector("tfoot tr:last-child").children[at]?.textContent ?? null;
  }, head);

/** All figures that are read in a meeting: the sentence, the table, what the plan changes. */
async function figuresOf({ desk, sentence }) {
  await untilDrawn({ desk });
  await expect(desk.locator(".of-regions")).not.toContainText("…");
  return [await sentence.textContent(), await desk.locator(".of-regions table").textContent(), await desk.locator(".before-after table").textContent()];
}

/** The journey. `check` is called after each step. The figures at its end. */
async function journey(widget, lang, planner, { seats, older, place }, check = async () => {}) {
  const words = WORDS[lang];
  const { desk, sentence } = widget;
  const rows = desk.locator(".of-regions tbody tr");
  await planner.choose(words.which, kind(seats, lang));
  if (older) await planner.choose(words.whom, words.old);
  await planner.choose(words.unit, words.metres);
  await planner.type(words.limit, "125");
  await expect(sentence).toContainText("125 m");
  await check("asked");
  // The table begins where most people have no seat; choosing it shows it on the map and beside the whole.
  const worst = await rows.first().getByRole("rowheader").getByRole("button").textContent();
  await planner.press(new RegExp(`^${escaped(worst)}$`));
  await expect(desk.locator(".of-regions").getByRole("button", { pressed: true })).toHaveText(worst);
  await expect(desk.locator(".comparison table")).toContainText(worst);
  await check("compared");
  // If one place closes: how many lose their last.
  await planner.choose(words.which, kind(place, lang));
  await planner.choose(words.unit, words.minutes);
  await planner.type(words.limit, "10");
  await expect(sentence).toContainText("10");
  await planner.unfold(words.closing);
  const closing = desk.locator(".ranks").first();
  await expect(closing.locator("[aria-busy]")).toHaveAttribute("aria-busy", "false");
  const missed = closing.locator("tbody tr").first();
  const [name, lost] = [await missed.getByRole("rowheader").textContent(), await missed.locator("td").nth(1).textContent()];
  await untilDrawn({ desk });
  const before = await sentence.textContent();
  await planner.press(new RegExp(`^${escaped(words.close + name)}$`));
  await expect.poll(() => wholeOf(widget, words.lost)).toBe(lost);
  await expect(sentence).not.toHaveText(before);
  await check("closed");
  await planner.press(words.undo);
  await expect(sentence).toHaveText(before);
  await expect.poll(() => wholeOf(widget, words.lost)).toBe(null);
  // Where one more helps most.
  await planner.unfold(words.best);
  const best = desk.locator(".ranks").nth(1);
  await expect(best.locator("tbody tr").first()).toBeVisible();
  const adds = await best.locator("tbody tr").first().locator("td").first().textContent();
  await planner.press(new RegExp(`^${escaped(words.add)}`));
  await expect.poll(() => wholeOf(widget, words.gained)).toBe(adds);
  await check("opened");
  return figuresOf(widget);
}

/** Opens the address of a page in a browser of somebody else. */
async function colleague(site, { page }, visitor) {
  await expect(page).toHaveURL(/new=/);
  const { pathname, search } = new URL(page.url());
  const widget = await site.open(pathname + search, visitor);
  await widget.ready();
  return Object.assign(widget, deskParts(widget.page));
}

const LINK = { attributes: { link: "plan" } };
// Liechtenstein has benches and libraries, and counts addresses: nothing is known of the age of anybody there.
const LIECHTENSTEIN = { seats: "bench", place: "library" };
// Delft knows ages, and has no benches or libraries in its data: picnic tables are the only seats, and playgrounds close.
const DELFT = { seats: "picnic_table", older: true, place: "playground" };

test("in Liechtenstein: seats, a library that closes, the best place for one more, and a colleague sees the same", async ({ site }) => {
  const widget = await openDesk(site, "/data/liechtenstein/atlas.json", LINK);
  await expect(widget.desk.getByLabel("Voor wie?")).toBeDisabled();
  const figures = await journey(widget, "nl", pointer(widget), LIECHTENSTEIN);
  expect(await figuresOf(await colleague(site, widget))).toEqual(figures);
});

test("in Delft: people of 65 and older without a seat, and a colleague sees the same", async ({ site }) => {
  const widget = await openDesk(site, "/data/delft/atlas.json", LINK);
  for (const absent of ["bench", "library"]) {
    await expect(widget.desk.getByRole("option", { name: `${kind(absent, "nl")} (${WORDS.nl.absent})` }).first()).toBeAttached();
  }
  const figures = await journey(widget, "nl", pointer(widget), DELFT);
  expect(figures[0]).toContain("65 jaar en ouder");
  expect(await figuresOf(await colleague(site, widget))).toEqual(figures);
});

test("by keyboard alone", async ({ site }) => {
  const widget = await openDesk(site, "/data/liechtenstein/atlas.json", LINK);
  await journey(widget, "nl", keyboard(widget), LIECHTENSTEIN);
});

test("in German at 400 %: all fits at each step, and a colleague sees the same in a wide window", async ({ site }) => {
  const german = { lang: "de", language: "de-DE" };
  const widget = await openDesk(site, "/data/liechtenstein/atlas.json", { width: 320, height: 256, scale: 4, ...german, ...LINK });
  const figures = await journey(widget, "de", pointer(widget), LIECHTENSTEIN, (state) => expectFits(widget, state));
  expect(await figuresOf(await colleague(site, widget, german))).toEqual(figures);
});
