// The element by keyboard alone.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { focusVisibility, focused, tabTo } from "./support/focus.mjs";
import { chosen } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const FIRST = "Zoek een plek, een soort plek of een buurt";

async function openWidget(site, attributes = {}, visitor) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, visitor);
  await widget.complete();
  return widget;
}

test("Tab follows the visual order: location, question, answer, map, list, notes", async ({ site }) => {
  const { page } = await openWidget(site);
  const way = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const { name, tag } = await focused(page);
    if (tag === "BODY") break;
    way.push(name.replace(/ \d+( plekken)?$/, ""));
  }
  expect(way).toStrictEqual([
    FIRST,
    "Gebruik mijn locatie",
    "Wijs aan op de kaart",
    "Of kies een buurt",
    "Ik zoek",
    "open",
    "Meer keuzes",
    "Kopieer link",
    "Druk af",
    "Kaart van Voorbeeld",
    "Vergroot",
    "Verklein",
    "Toon de hele kaart",
    "Akker",
    "Brink",
    "Duin",
    "Eng",
    "Buiten de buurten 1 plek",
    "Wat deze kaart niet weet",
    "CC0-1.0",
  ]);
});

test("Shift+Tab follows the same order backwards", async ({ site }) => {
  const { page } = await openWidget(site);
  const there = await tabTo(page, "CC0-1.0");
  const back = await tabTo(page, FIRST, { key: "Shift+Tab" });
  expect([FIRST, ...back.reverse()]).toStrictEqual(there);
});

for (const [appearance, visitor] of Object.entries({
  desk: { width: 1280, height: 700 },
  phone: { width: 320, height: 480 },
  dark: { width: 1280, height: 700, scheme: "dark" },
  forced: { width: 1280, height: 700, scheme: "dark", forced: true },
})) {
  test(`the focus is always visible (${appearance})`, async ({ site }) => {
    const { page } = await openWidget(site, { near: "52.3225,5.6275" }, visitor);
    for (;;) {
      await page.keyboard.press("Tab");
      const { name, tag } = await focused(page);
      if (tag === "BODY") break;
      await expect.poll(() => focusVisibility(page), { message: name }).toStrictEqual({ outlined: true, seen: true });
    }
  });
}

test("choosing a neighbourhood changes the answer", async ({ site }) => {
  const { page, answer, rows, locationMessage } = await openWidget(site);
  await expect(answer).toShowText("34 plekken in Voorbeeld. Bij 33 daarvan kan iedereen zo terecht. Nu open, voor zover wij weten: 31. Zeg waar u bent, dan ziet u wat dichtbij is.");
  await tabTo(page, "Of kies een buurt");
  await page.keyboard.type("Brink");
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
  await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink \(bibliotheek\): 140 meter in een rechte lijn\. Nu open tot 17\.00 uur\.$/);
  await expect(rows.first()).toShowText(/^1 Bibliotheek De Brink bibliotheek · Brink 1, .* · 140 meter in een rechte lijn/);
  await expect(page).toHaveFocusOn("Of kies een buurt");
});

test("changes of the answer and of the location are announced in live regions", async ({ site }) => {
  const { page, neighbourhoodSelect } = await openWidget(site);
  const live = page.getByRole("status");
  await neighbourhoodSelect.selectOption("Brink");
  await expect(live.filter({ hasText: "Wij meten vanaf het midden van Brink." })).toHaveCount(1);
  await expect(live.filter({ hasText: "De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink" })).toHaveCount(1);
});

test("a neighbourhood in the list expands and collapses, and keeps the focus", async ({ site }) => {
  const { page, rows } = await openWidget(site);
  await tabTo(page, "Brink 2 plekken");
  await expect(rows).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(2);
  const brink = page.getByRole("button", { name: "Brink 2 plekken" });
  await expect(brink).toHaveAttribute("aria-expanded", "true");
  await expect(page).toHaveFocusOn("Brink 2 plekken");
  await page.keyboard.press("Tab");
  await expect(page).toHaveFocusOn(/Bibliotheek De Brink/);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Space");
  await expect(rows).toHaveCount(0);
  await expect(page).toHaveFocusOn("Brink 2 plekken");
});

test("the card shows known properties and links, and lists unknown ones", async ({ site }) => {
  const { page, card } = await openWidget(site, { near: "52.3225,5.6275" });
  await tabTo(page, /Bibliotheek De Brink/);
  await page.keyboard.press("Enter");
  await card.locator(".opening-status").waitFor();
  const text = (await card.innerText()).replace(/\s+/g, " ");
  for (const part of [
    "Iedereen kan hier zo terecht.",
    "Afstand 35 meter in een rechte lijn",
    "Adres Brink 1, 1234 AB Voorbeeld",
    "Buurt Brink",
    "Openingstijden Nu open tot 17.00 uur. Ma t/m vr (vandaag) 10.00–17.00 Za, zo gesloten",
    "Rolstoel Ja",
    "Toilet Ja",
    "Telefoon +31 30 123 45 67",
    "Website bibliotheek.example",
    "Bron Eigen telling, gegevens van 1 mei 2024",
  ]) {
    expect(text).toContain(part);
  }
  await expect(card.getByRole("link", { name: "bibliotheek.example" })).toHaveAttribute("href", "https://bibliotheek.example/");
  await expect(card.getByRole("link", { name: "+31 30" })).toHaveAttribute("href", "tel:+31301234567");
  await page.keyboard.press("Escape");
  await tabTo(page, /De Wip/);
  await page.keyboard.press("Enter");
  await expect(card.locator(".unknown")).toShowText("Wij weten niet of u hier met een rolstoel kunt komen.");
});

test("filters by domain and by kind change the list, the answer and the counts", async ({ site }) => {
  const { page, answer, rows, what } = await openWidget(site);
  await tabTo(page, "Ik zoek");
  await page.keyboard.type("Biblio");
  await expect(answer).toShowText(/^1 plek in Voorbeeld/);
  await expect(what).toBeFocused();
  expect(await chosen(what)).toBe("Bibliotheken (1)");
  await expect(rows).toHaveCount(1);
  await tabTo(page, /^Meer keuzes/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Kies meer soorten tegelijk/);
  await page.keyboard.press("Enter");
  const cafes = page.getByRole("checkbox", { name: /^Cafés 1/ });
  await cafes.waitFor();
  await tabTo(page, /^Cafés/);
  await page.keyboard.press("Space");
  await expect(answer).toShowText(/^2 plekken in Voorbeeld/);
  await expect(cafes).toBeChecked();
  expect((await rows.locator(".name").allInnerTexts()).toSorted()).toStrictEqual(["Bibliotheek De Brink", "Café Zon"]);
  await page.getByText("2 gekozen").waitFor();
  expect(await chosen(what)).toBe("2 soorten");
});
