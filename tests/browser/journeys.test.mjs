// Whole journeys through a real atlas, from the question to the shared link: by keyboard, mouse and touch.
import { canvasTextWhen, recordCanvasText } from "./support/canvas-text.mjs";
import { shownText } from "./support/expect.mjs";
import { tabTo } from "./support/focus.mjs";
import { readPdf } from "./support/pdf.mjs";
import { unfold } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const SRC = "/data/liechtenstein/atlas.json";
const PHONE = { width: 390, height: 844, touch: true };

/** How to press a button with a given name, to choose what is open now and to focus the search box, per input device. */
const INPUTS = {
  keyboard: {
    press: async ({ page }, name) => {
      await tabTo(page, name, { most: 120 });
      await page.keyboard.press("Enter");
    },
    askOpen: async ({ page }) => {
      await tabTo(page, "open", { key: "Shift+Tab" });
      await page.keyboard.press("ArrowDown");
    },
    toBox: ({ page }) => tabTo(page, /^Zoek /, { most: 120 }),
  },
  mouse: {
    press: ({ page }, name) => page.getByRole("button", { name }).click(),
    askOpen: ({ when }) => when.selectOption("now"),
    toBox: ({ page }) => page.getByRole("combobox", { name: /^Zoek / }).click(),
  },
  touch: {
    visitor: PHONE,
    press: ({ page }, name) => page.getByRole("button", { name }).tap(),
    askOpen: async ({ page, when }) => {
      await unfold(page);
      await when.selectOption("now");
    },
    toBox: ({ page }) => page.getByRole("combobox", { name: /^Zoek / }).tap(),
  },
};

async function openWidget(site, visitor = {}, attributes = {}) {
  const asked = { permissions: ["clipboard-read", "clipboard-write"], timezoneId: "Europe/Zurich", ...visitor };
  const widget = await site.mount({ src: SRC, link: "kaart", ...attributes }, asked);
  await widget.complete();
  return widget;
}

/** Types `text` into the search box and chooses the first option once it is `first`. */
async function find(widget, input, text, first) {
  const { page } = widget;
  await input.toBox(widget);
  await page.keyboard.type(text);
  const option = page.getByRole("option").first();
  await expect(option).toShowText(first);
  if (input === INPUTS.keyboard) {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  } else if (input === INPUTS.touch) await option.tap();
  else await option.click();
}

test("the map zooms to the answer and to a place that was found", async ({ site }) => {
  const widget = await openWidget(site, recordCanvasText, { near: "47.1379,9.5215" });
  await canvasTextWhen(widget, ({ numbers }) => numbers.length > 5, "what is around");
  await find(widget, INPUTS.mouse, "bieb", /^Bibliotheken? /);
  await canvasTextWhen(widget, ({ numbers }) => numbers.length <= 3 && numbers.some(({ text }) => text === "1"), "the nearest library");

  const other = await openWidget(site);
  const width = () => other.page.locator(".scale").innerText();
  const before = await width();
  expect(before).toMatch(/ km$/);
  await find(other, INPUTS.mouse, "landesbibliothek", /^Landesbibliothek /);
  await expect.poll(() => width()).toMatch(/^\d+ m$/);
});

for (const [name, input] of Object.entries(INPUTS)) {
  test(`find an open library near an address, print it and share it (${name})`, async ({ site }) => {
    const widget = await openWidget(site, input.visitor);
    const { page, answer, locationMessage, rows, card } = widget;
    await find(widget, input, "stadtle 32 vaduz", /^Städtle 32 /);
    await expect(locationMessage).toShowText("Wij meten vanaf dit adres: Städtle 32, Vaduz.");
    await find(widget, input, "bieb", /^Bibliotheken? /);
    await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Landesbibliothek \(bibliotheek\): .* minu(ut|ten)\. Nu open tot 18\.30 uur\.$/);
    await input.askOpen(widget);
    await expect(widget.when).toHaveValue("now");
    await expect(rows).toHaveCount(1);
    await input.press(widget, /^1 Landesbibliothek/);
    await expect(card.getByRole("heading", { level: 2 })).toShowText("Landesbibliothek");
    await expect(card).toShowText(/Bibliotheek Meestal kan iedereen hier zo terecht\. .* 9\.00–18\.30 .* Rolstoel Ja/);

    const [paper] = await readPdf(site, await page.pdf({ format: "A4" }));
    const text = paper.join("").replace(/\s+/g, " ");
    for (const part of ["Landesbibliothek", "Gerberweg 5", "9.00–18.30", "OpenStreetMap"]) expect(text).toContain(part);

    await input.press(widget, /^Kopieer link/);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    const other = await site.open(page.url().replace(site.origin, ""), { timezoneId: "America/New_York" });
    await other.complete();
    await expect(answer).toShowText(/Landesbibliothek/);
    await expect(other.answer).toShowText(await shownText(answer));
    await expect(other.card.getByRole("heading", { level: 2 })).toShowText("Landesbibliothek");

    await input.press(widget, "Terug naar de lijst");
    await expect(page).toHaveFocusOn(/^1 Landesbibliothek/);
  });

  test(`choose a neighbourhood after the location was denied (${name})`, async ({ site }) => {
    const widget = await openWidget(site, { ...input.visitor, permissions: [] });
    const { page, answer, neighbourhoodSelect } = widget;
    await input.press(widget, "Gebruik mijn locatie");
    await page.getByText(/^Uw apparaat geeft de locatie niet door\./).waitFor();
    await expect(answer).toShowText(/^\d+ plekken in Liechtenstein\. .* Nu open, voor zover wij weten: \d+\. Zeg waar u bent/);
    if (input === INPUTS.keyboard) {
      await tabTo(page, "Of kies een buurt");
      await page.keyboard.type("Vad");
    } else await neighbourhoodSelect.selectOption("Vaduz");
    await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is .* minu(ut|ten)\./);
  });
}
