// Somebody without a mouse: finds a place, reads it and comes back to where they were.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { focusOn, focused, number, parts, says, sight, tabTo } from "./person.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const FIRST = "Zoek een plek, een soort plek of een buurt";

async function arrive(t, attributes = {}, visitor) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), ...attributes }, visitor);
  await visit.complete();
  return Object.assign(visit, parts(visit));
}

test("Tab goes the way of the eye: where, what, list, map, what is not known", async (t) => {
  const { page } = await arrive(t);
  const way = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const { name, tag } = await focused(page);
    if (tag === "BODY") break;
    way.push(name.replace(/ \d+( plekken)?$/, ""));
  }
  assert.deepEqual(way, [
    FIRST,
    "Gebruik mijn locatie",
    "Wijs aan op de kaart",
    "Of kies een buurt",
    "Nu open",
    "Ontmoeten",
    "Leren en cultuur",
    "Spelen en bewegen",
    "Dagelijks leven",
    "Kies precies wat u zoekt",
    "Wat is voor u belangrijk?",
    "Akker",
    "Brink",
    "Duin",
    "Eng",
    "Buiten de buurten 1 plek",
    "Kaart van Voorbeeld",
    "Vergroot",
    "Verklein",
    "Toon de hele kaart",
    "Kopieer link naar deze pagina",
    "Druk af",
    "Wat deze kaart niet weet",
    "CC0-1.0",
  ]);
});

test("Shift+Tab goes the same way back", async (t) => {
  const { page } = await arrive(t);
  const there = await tabTo(page, "CC0-1.0");
  const back = await tabTo(page, FIRST, { key: "Shift+Tab" });
  assert.deepEqual([FIRST, ...back.reverse()], there);
});

for (const [look, visitor] of Object.entries({
  desk: { width: 1280, height: 700 },
  phone: { width: 320, height: 480 },
  dark: { width: 1280, height: 700, scheme: "dark" },
  forced: { width: 1280, height: 700, scheme: "dark", forced: true },
})) {
  test(`the focus can always be seen and nothing hides it (${look})`, async (t) => {
    const { page } = await arrive(t, { near: "52.3225,5.6275" }, visitor);
    for (;;) {
      await page.keyboard.press("Tab");
      const { name, tag } = await focused(page);
      if (tag === "BODY") break;
      await eventually(async () => assert.deepEqual(await sight(page), { outlined: true, seen: true }, name));
    }
  });
}

test("a neighbourhood is chosen and the answer is read", async (t) => {
  const { page, answer, rows, said } = await arrive(t);
  await says(answer, "34 plekken in Voorbeeld. Bij 33 daarvan loopt u zo naar binnen. Nu open, voor zover wij weten: 31. Zeg waar u bent, dan ziet u wat dichtbij is.");
  await tabTo(page, "Of kies een buurt");
  await page.keyboard.type("Brink");
  await says(said, "Wij meten vanaf het midden van Brink.");
  await says(answer, /^De dichtstbijzijnde plek is Bibliotheek De Brink \(bibliotheek\): 140 meter hemelsbreed\. Nu open tot 17\.00 uur\.$/);
  assert.match(await rows.first().innerText(), /1\s+Bibliotheek De Brink\s+bibliotheek · Brink 1, .* · 140 meter hemelsbreed/);
  await focusOn(page, "Of kies een buurt");
});

test("the answer and what is said are read out when they change", async (t) => {
  const { page, chooser } = await arrive(t);
  const live = page.getByRole("status");
  await chooser.selectOption("Brink");
  await number(live.filter({ hasText: "Wij meten vanaf het midden van Brink." }), 1);
  await number(live.filter({ hasText: "De dichtstbijzijnde plek is Bibliotheek De Brink" }), 1);
});

test("a neighbourhood in the list opens and closes, and the focus stays on it", async (t) => {
  const { page, rows } = await arrive(t);
  await tabTo(page, "Brink 2 plekken");
  await number(rows, 0);
  await page.keyboard.press("Enter");
  await number(rows, 2);
  const brink = page.getByRole("button", { name: "Brink 2 plekken" });
  assert.equal(await brink.getAttribute("aria-expanded"), "true");
  await focusOn(page, "Brink 2 plekken");
  await page.keyboard.press("Tab");
  await focusOn(page, /Bibliotheek De Brink/);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Space");
  await number(rows, 0);
  await focusOn(page, "Brink 2 plekken");
});

test("the card says what is known, links where it can, and says what is not known", async (t) => {
  const { page, card } = await arrive(t, { near: "52.3225,5.6275" });
  await tabTo(page, /Bibliotheek De Brink/);
  await page.keyboard.press("Enter");
  await card.locator(".state").waitFor();
  const text = (await card.innerText()).replace(/\s+/g, " ");
  for (const part of [
    "Iedereen kan hier zo binnenlopen.",
    "Afstand 35 meter hemelsbreed",
    "Adres Brink 1, 1234 AB Voorbeeld",
    "Buurt Brink",
    "Openingstijden Nu open tot 17.00 uur. Ma t/m vr (vandaag) 10.00–17.00 Za, zo gesloten",
    "Rolstoel Ja",
    "Toilet Ja",
    "Telefoon +31 30 123 45 67",
    "Website bibliotheek.example",
    "Bron Eigen telling, gegevens van 1 mei 2024",
  ]) {
    assert.ok(text.includes(part), `${part} is not in ${text}`);
  }
  assert.equal(await card.getByRole("link", { name: "bibliotheek.example" }).getAttribute("href"), "https://bibliotheek.example/");
  assert.equal(await card.getByRole("link", { name: "+31 30" }).getAttribute("href"), "tel:+31301234567");
  await page.keyboard.press("Escape");
  await tabTo(page, /De Wip/);
  await page.keyboard.press("Enter");
  await says(card.locator(".unknown"), "Niet bekend: rolstoel.");
});

test("a domain and a kind are chosen; list, answer and counts follow", async (t) => {
  const { page, answer, rows } = await arrive(t);
  await tabTo(page, /^Leren en cultuur 1$/);
  await page.keyboard.press("Space");
  await says(answer, /^1 plek in Voorbeeld/);
  assert.equal((await focused(page)).name, "Leren en cultuur 1");
  assert.equal(await page.getByRole("button", { name: "Leren en cultuur 1" }).getAttribute("aria-pressed"), "true");
  await number(rows, 1);
  await tabTo(page, /^Kies precies wat u zoekt/);
  await page.keyboard.press("Enter");
  const cafes = page.getByRole("checkbox", { name: /^Cafés 1/ });
  await cafes.waitFor();
  await tabTo(page, /^Cafés/);
  await page.keyboard.press("Space");
  await says(answer, /^2 plekken in Voorbeeld/);
  assert.ok(await cafes.isChecked());
  assert.deepEqual(
    (await rows.locator(".name").allInnerTexts()).toSorted(),
    ["Bibliotheek De Brink", "Café Zon"],
  );
  await page.getByText("2 gekozen").waitFor();
});
