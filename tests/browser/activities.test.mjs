// What is on today and tomorrow: a resident's visit to the invented example, by keyboard, in Dutch and in Arabic.
import { readFileSync } from "node:fs";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { body } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const SRC = "/data/example/atlas.json";
/** A Wednesday. */
const WEDNESDAY = { moment: "2026-12-02T09:45+01:00" };
const WEST = "52.5527,5.2012";
const EAST = "52.5527,5.2110";

/** The titles below each heading of the section. */
const titles = (agenda) =>
  agenda.evaluate((section) => {
    const found = {};
    let heading = "";
    for (const node of section.children) {
      if (node.matches("h3")) heading = node.textContent;
      if (node.matches("ul")) found[heading] = [...node.querySelectorAll("strong")].map((it) => it.textContent);
    }
    return found;
  });

const item = (agenda, title) => agenda.getByRole("listitem").filter({ hasText: title }).first();

test("a resident reads what is on today and tomorrow, and opens a place by keyboard", async ({ site }) => {
  const widget = await site.open("/example.html", WEDNESDAY);
  await widget.ready();
  const agenda = widget.page.getByRole("region", { name: "Vandaag en morgen te doen" });
  await expect(agenda.getByRole("heading", { level: 2 })).toHaveText("Vandaag en morgen te doen");
  expect(await titles(agenda)).toStrictEqual({
    Vandaag: ["Wandelclub", "Klussen in huis", "Koffieochtend", "Boodschappen doen", "Voorlezen voor kinderen", "Soep van de straat"],
    Morgen: ["Klussen in huis", "Wandelclub", "Boodschappen doen", "Soep van de straat"],
    "Wanneer is niet bekend": ["Ruilkring"],
  });
  await expect(item(agenda, "Wandelclub")).toContainText("Nu bezig, tot 10.30 uur.");
  const coffee = item(agenda, "Koffieochtend");
  await expect(coffee).toContainText("10.00–12.00 uur");
  await expect(coffee).toContainText("Door: Welzijn Voorbeeldbuurt · Formeel georganiseerd");
  await expect(coffee.getByRole("link")).toHaveAttribute("href", "tel:0200000000");
  await expect(item(agenda, "Klussen in huis")).toContainText("Komt bij u thuis");
  await expect(item(agenda, "Boodschappen doen").getByRole("link")).toHaveAttribute("href", "https://example.org/boodschappen");
  await expect(item(agenda, "Soep van de straat").getByRole("link")).toHaveCount(0);
  await expectAccessible(widget.page, "the example with its agenda");

  const place = coffee.getByRole("button", { name: "Buurthuis De Bedenker" });
  await place.focus();
  await widget.page.keyboard.press("Enter");
  await expect(widget.page.locator(".card h2")).toHaveText("Buurthuis De Bedenker");
  await expect(agenda).toBeHidden();
  await widget.page.keyboard.press("Escape");
  await expect(place).toBeFocused();
});

test("beside the answer a button leads to what is on today and tomorrow", async ({ site }) => {
  const widget = await site.mount({ src: SRC, near: WEST }, WEDNESDAY);
  await widget.complete();
  const { page } = widget;
  const button = page.locator(".found").getByRole("button", { name: "Vandaag en morgen te doen" });
  await button.focus();
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { level: 2, name: "Vandaag en morgen te doen" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();

  await widget.rows.first().getByRole("button").click();
  await widget.card.waitFor();
  await expect(button, "a card takes the place of the answer, and the section is gone too").toBeHidden();
});

test("with a location the nearest is first, and home visits are for their neighbourhoods", async ({ site }) => {
  const widget = await site.mount({ src: SRC, near: WEST }, WEDNESDAY);
  await widget.complete();
  const agenda = widget.page.locator(".agenda");
  await expect(item(agenda, "Koffieochtend")).toShowText(/85 meter, ongeveer 1 minuut/);
  await expect(item(agenda, "Wandelclub")).toShowText(/Voorbeeldkade · 510 meter, ongeveer 6 minuten/);
  await expect(item(agenda, "Soep van de straat")).toContainText("Bedachtlaan 12 · hoe ver het is, is niet bekend");
  const west = await titles(agenda);
  expect(west.Vandaag.slice(0, 2)).toStrictEqual(["Klussen in huis", "Wandelclub"]);
  expect(west["Voor andere buurten"]).toBeUndefined();

  const other = await site.mount({ src: SRC, near: EAST }, WEDNESDAY);
  await other.complete();
  const east = await titles(other.page.locator(".agenda"));
  expect(east["Voor andere buurten"]).toStrictEqual(["Boodschappen doen", "Boodschappen doen"]);
  expect(east.Vandaag).not.toContain("Boodschappen doen");
});

test("the section is in Arabic too, from right to left", async ({ site }) => {
  const widget = await site.mount({ src: SRC, near: WEST, lang: "ar" }, { ...WEDNESDAY, width: 390, height: 844 });
  await widget.complete();
  const agenda = widget.page.locator(".agenda");
  await expect(agenda.getByRole("heading", { level: 2 })).toHaveText("ما يحدث اليوم وغدًا");
  await expect(item(agenda, "Klussen in huis")).toContainText("يأتي إلى بيتك");
  expect(await agenda.evaluate((it) => getComputedStyle(it).direction)).toBe("rtl");
  await expectAccessible(widget.page, "the agenda in Arabic");
});

test("an atlas without activities has no section", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site) }, WEDNESDAY);
  await widget.complete();
  await expect(widget.page.locator(".agenda")).toHaveCount(0);
});

test("half a file of activities is named, and none of it is shown", async ({ site }) => {
  const content = readFileSync(new URL("../../data/example/activities.geojson", import.meta.url));
  site.route("/data/example/activities.geojson", body(content.subarray(0, content.length >> 1), "application/octet-stream"));
  const widget = await site.mount({ src: SRC, near: WEST }, WEDNESDAY);
  await widget.complete();
  const agenda = widget.page.locator(".agenda");
  await expect(agenda).toShowText(/Het bestand activities\.geojson is beschadigd/);
  await expect(agenda.getByRole("listitem")).toHaveCount(0);
  await expectAccessible(widget.page, "without activities");
});
