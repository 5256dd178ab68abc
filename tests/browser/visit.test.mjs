// Whole visits to a real atlas, from the question to what somebody takes along: by keyboard, by mouse and by finger.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { inkWhen, inked } from "./ink.mjs";
import { reader } from "./pdf.mjs";
import { focusOn, number, parts, says, tabTo } from "./person.mjs";

const browser = await launch();
after(() => browser.close());

const SRC = "/data/liechtenstein/atlas.json";
const PHONE = { width: 390, height: 844, touch: true };

/** How a person presses a button that is called so, and comes to the box to type in. */
const HANDS = {
  keyboard: {
    press: async ({ page }, name) => {
      await tabTo(page, name, { most: 120 });
      await page.keyboard.press("Enter");
    },
    toBox: ({ page }) => tabTo(page, /^Zoek /, { most: 120 }),
  },
  mouse: {
    press: ({ page }, name) => page.getByRole("button", { name }).click(),
    toBox: ({ page }) => page.getByRole("combobox", { name: /^Zoek / }).click(),
  },
  finger: {
    visitor: PHONE,
    press: ({ page }, name) => page.getByRole("button", { name }).tap(),
    toBox: ({ page }) => page.getByRole("combobox", { name: /^Zoek / }).tap(),
  },
};

async function arrive(t, visitor = {}, attributes = {}) {
  const asked = { permissions: ["clipboard-read", "clipboard-write"], timezoneId: "Europe/Zurich", ...visitor };
  const visit = await browser.mount(t, { src: SRC, link: "kaart", ...attributes }, asked);
  await visit.complete();
  return Object.assign(visit, parts(visit));
}

/** Types into the box what is looked for, and takes the first that is found once it is this. */
async function find(visit, hand, text, first) {
  const { page } = visit;
  await hand.toBox(visit);
  await page.keyboard.type(text);
  const option = page.getByRole("option").first();
  await says(option, first);
  if (hand === HANDS.keyboard) {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  } else if (hand === HANDS.finger) await option.tap();
  else await option.click();
}

test("what is chosen comes into sight on the map, and so does a place that is found", async (t) => {
  const visit = await arrive(t, inked, { near: "47.1379,9.5215" });
  await inkWhen(visit, ({ numbers }) => numbers.some(({ text }) => text === "20"), "the twenty around");
  await find(visit, HANDS.mouse, "bieb", /^Bibliotheken? /);
  await inkWhen(visit, ({ numbers }) => numbers.length <= 3 && numbers.some(({ text }) => text === "1"), "the nearest library");

  const other = await arrive(t);
  const width = () => other.page.locator(".scale").innerText();
  const before = await width();
  assert.match(before, / km$/);
  await find(other, HANDS.mouse, "landesbibliothek", /^Landesbibliothek /);
  await eventually(async () => assert.match(await width(), /^\d+ m$/));
});

for (const [name, hand] of Object.entries(HANDS)) {
  test(`an open library near an address is found, printed, and sent to somebody else: by ${name}`, async (t) => {
    const visit = await arrive(t, hand.visitor);
    const { page, answer, said, rows, card } = visit;
    await find(visit, hand, "stadtle 32 vaduz", /^Städtle 32 /);
    await says(said, "Wij meten vanaf dit adres: Städtle 32, Vaduz.");
    await find(visit, hand, "bieb", /^Bibliotheken? /);
    await says(answer, /^De dichtstbijzijnde plek is Landesbibliothek \(bibliotheek\): .* lopen\. Nu open tot 18\.30 uur\.$/);
    await hand.press(visit, /^Nu open/);
    await number(rows, 1);
    await hand.press(visit, /^1 Landesbibliothek/);
    await says(card.getByRole("heading", { level: 2 }), "Landesbibliothek");
    await says(card, /Bibliotheek Meestal kan iedereen hier zo terecht\. .* 9\.00–18\.30 .* Rolstoel Ja/);

    const [paper] = await reader(browser)(t, await page.pdf({ format: "A4" }));
    const text = paper.join("").replace(/\s+/g, " ");
    for (const part of ["Landesbibliothek", "Gerberweg 5", "9.00–18.30", "OpenStreetMap"]) assert.ok(text.includes(part), `${part}: ${text}`);

    await hand.press(visit, /^Kopieer link/);
    await eventually(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url()));
    const other = await browser.open(t, page.url().replace(browser.origin, ""), { timezoneId: "America/New_York" });
    await other.complete();
    await says(parts(other).answer, await says(answer, /Landesbibliothek/));
    await says(parts(other).card.getByRole("heading", { level: 2 }), "Landesbibliothek");

    await hand.press(visit, "Terug naar de lijst");
    await focusOn(page, /^1 Landesbibliothek/);
  });

  test(`who does not want to say where they are still gets an answer: by ${name}`, async (t) => {
    const visit = await arrive(t, { ...hand.visitor, permissions: [] });
    const { page, answer, chooser } = visit;
    await hand.press(visit, "Gebruik mijn locatie");
    await page.getByText(/^Uw apparaat geeft de locatie niet door\./).waitFor();
    await says(answer, /^\d+ plekken in Liechtenstein\. .* Nu open, voor zover wij weten: \d+\. Zeg waar u bent/);
    if (hand === HANDS.keyboard) {
      await tabTo(page, "Of kies een buurt");
      await page.keyboard.type("Vad");
    } else await chooser.selectOption("Vaduz");
    await says(answer, /^De dichtstbijzijnde plek is .* lopen\./);
  });
}
