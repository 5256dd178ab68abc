// Whether places are open: in the sentence, on the rows, at the place's own clock, and what is heard of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { LATER, launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { number, parts, says } from "./person.mjs";
import { gate } from "./quays.mjs";
import { body, status } from "./server.mjs";
import { collection, manifest, serveAtlas, village } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const DOOR = "52.3225,5.6275";
const LIBRARY = "De dichtstbijzijnde plek is Bibliotheek De Brink (bibliotheek): 35 meter hemelsbreed.";

/** The village in which these places, by id, have these hours. */
const places = (hours) =>
  collection(
    village.places.features.map((feature) => {
      const opening_hours = hours[feature.properties.id];
      return opening_hours ? { ...feature, properties: { ...feature.properties, opening_hours } } : feature;
    }),
  );

async function arrive(t, { hours = {}, files = {}, near = DOOR, ...attributes } = {}, visitor = {}) {
  const src = serveAtlas(browser, t, { "places.geojson": places(hours), ...files });
  const visit = await browser.mount(t, { src, ...(near && { near }), ...attributes }, visitor);
  await visit.ready();
  return Object.assign(visit, parts(visit));
}

// Made by hand from the hours and a calendar: 25 November 2026 is a Wednesday, 29 March and 25 October 2026 are the clock
// changes in Europe/Amsterdam.
const USUAL = "Mo-Fr 10:00-17:00";
for (const [what, hours, moment, sentence] of [
  ["is open", USUAL, "2026-11-25T12:00+01:00", "Nu open tot 17.00 uur."],
  ["closes in an hour", USUAL, "2026-11-25T16:00+01:00", "Nu open. Let op: sluit om 17.00 uur."],
  ["has just closed", USUAL, "2026-11-25T17:00+01:00", "Nu dicht. Gaat morgen om 10.00 uur open."],
  ["opens later today", USUAL, "2026-11-25T09:00+01:00", "Nu dicht. Gaat om 10.00 uur open."],
  ["is closed for the weekend", USUAL, "2026-11-27T18:00+01:00", "Nu dicht. Gaat maandag om 10.00 uur open."],
  ["is closed for the winter", "Jun-Aug Mo-Fr 10:00-17:00", "2026-11-25T12:00+01:00", "Nu dicht. Gaat op dinsdag 1 juni 2027 om 10.00 uur open."],
  ["goes on after midnight", "Fr 20:00-02:00", "2026-11-28T01:30+01:00", "Nu open. Let op: sluit om 2.00 uur."],
  ["closes in the next night", "Mo 00:00-24:00; Tu 00:00-02:00", "2026-11-23T01:00+01:00", "Nu open tot morgen om 2.00 uur."],
  ["may stay open longer", "Mo-Fr 10:00-17:00+", "2026-11-25T16:30+01:00", "Nu open, zeker tot 17.00 uur."],
  ["never closes", "24/7", "2026-11-25T12:00+01:00", "Dag en nacht open."],
  ["is open by appointment", '"op afspraak"', "2026-11-25T12:00+01:00", "Of het nu open is, is niet bekend."],
  ["has hours that nobody can read", "van tien tot vijf", "2026-11-25T12:00+01:00", "Of het nu open is, is niet bekend."],
  ["opens in the night of the clock change", "Su 03:00-05:00", "2026-03-29T01:30+01:00", "Nu dicht. Gaat om 3.00 uur open."],
  ["is open in summer time", USUAL, "2026-03-30T08:30Z", "Nu open tot 17.00 uur."],
  ["is not open yet in winter time", USUAL, "2026-10-26T08:30Z", "Nu dicht. Gaat om 10.00 uur open."],
]) {
  test(`a library that ${what}: the sentence says so`, async (t) => {
    const { answer } = await arrive(t, { hours: { library: hours } }, { moment });
    await says(answer, `${LIBRARY} ${sentence}`);
  });
}

const HOLIDAYS = { "atlas.json": { ...manifest, holidays: { public: ["2026 04-06 04-27 12-25"] } } };
for (const [what, hours, moment, files, sentence] of [
  ["closed on holidays, on Easter Monday", `${USUAL}; PH off`, "2026-04-06T12:00+02:00", HOLIDAYS, "Nu dicht. Gaat morgen om 10.00 uur open."],
  ["closed on holidays, on King's Day", `${USUAL}; PH off`, "2026-04-27T12:00+02:00", HOLIDAYS, "Nu dicht. Gaat morgen om 10.00 uur open."],
  ["closed on holidays, on another day", `${USUAL}; PH off`, "2026-04-28T12:00+02:00", HOLIDAYS, "Nu open tot 17.00 uur."],
  ["closed on holidays that nobody knows", `${USUAL}; PH off`, "2026-04-28T12:00+02:00", {}, "Of het nu open is, is niet bekend."],
  ["silent about holidays, on the eve of one", USUAL, "2026-12-24T18:00+01:00", HOLIDAYS, "Nu dicht. Gaat morgen om 10.00 uur open. Let op: dat is een feestdag. Dan kan het dicht zijn."],
  ["silent about holidays, before it opens on one", USUAL, "2026-12-25T09:00+01:00", HOLIDAYS, "Nu dicht. Gaat om 10.00 uur open. Let op: het is een feestdag. Dan kan het dicht zijn."],
  ["silent about holidays, on one that is over", USUAL, "2026-12-25T18:00+01:00", HOLIDAYS, "Nu dicht. Gaat maandag om 10.00 uur open."],
  ["never closed, on a holiday", "24/7", "2026-12-25T09:00+01:00", HOLIDAYS, "Dag en nacht open."],
  ["silent about holidays", USUAL, "2026-04-27T12:00+02:00", HOLIDAYS, "Nu open tot 17.00 uur. Let op: het is een feestdag. Dan kan het dicht zijn."],
]) {
  test(`a library that is ${what}: the sentence says so`, async (t) => {
    const { answer } = await arrive(t, { hours: { library: hours }, files }, { moment });
    await says(answer, `${LIBRARY} ${sentence}`);
  });
}

for (const timezoneId of ["Asia/Tokyo", "America/New_York"]) {
  test(`the clock is the place's, for a visitor in ${timezoneId} too`, async (t) => {
    const { answer } = await arrive(t, {}, { timezoneId, moment: "2026-11-25T16:30+01:00" });
    await says(answer, `${LIBRARY} Nu open. Let op: sluit om 17.00 uur.`);
  });
}

for (const [what, timezone] of [
  ["none", undefined],
  ["one that there is not", "Europe/Atlantis"],
]) {
  test(`an atlas with no time zone that is known (${what}) has that of the visitor, and says so`, async (t) => {
    const files = { "atlas.json": { ...manifest, timezone } };
    const { page, answer } = await arrive(t, { files }, { timezoneId: "Asia/Tokyo", moment: "2026-11-25T16:30+09:00" });
    await says(answer, `${LIBRARY} Nu open. Let op: sluit om 17.00 uur.`);
    await page.getByText("Wat deze kaart niet weet").click();
    await page.getByText("In welke tijdzone de plekken liggen: wij rekenen met de klok van uw apparaat.").waitFor();
  });
}

test("a bench is simply always open: nothing is said of it", async (t) => {
  const { answer, rows } = await arrive(t, { near: "52.3061,5.6016" });
  await says(answer, /^De dichtstbijzijnde plek is een bank: .* meter hemelsbreed\.$/);
  await says(rows.first(), /^1 Bank Duinpad 1 · .* hemelsbreed$/);
});

test("rows say in a few words whether a place is open, and nothing where nobody knows", async (t) => {
  const { rows, answer } = await arrive(t, { hours: { toilets: "24/7", cafe: "Mo-We 09:00-12:30", house: "Th 10:00-12:00" } });
  await says(answer, /Nu open/);
  const row = (name) => rows.filter({ hasText: name });
  // The comma is not seen: there the hours are on a line of their own.
  await says(row("De Brink"), /hemelsbreed, open tot 17\.00 uur$/);
  await says(row("Openbaar toilet"), /hemelsbreed, dag en nacht open$/);
  await says(row("Café Zon"), /hemelsbreed · niet altijd vrij, sluit om 12\.30 uur$/);
  await says(row("Buurthuis Eng"), /hemelsbreed, dicht, opent morgen om 10\.00 uur$/);
  await says(row("De Wip"), /hemelsbreed$/);
  const pause = row("De Brink").getByText(",", { exact: true });
  assert.equal(await pause.evaluate((it) => getComputedStyle(it).opacity), "0");
});

for (const [what, hours, moment, said] of [
  ["an open end is not when it closes", "Mo-Fr 10:00-17:00+", "2026-11-25T16:30+01:00", "open, zeker tot 17.00 uur"],
  ["a day with an open end is not sure", "Mo-Fr 17:00+", "2026-11-25T16:30+01:00", "dicht, misschien om 17.00 uur open"],
  ["a holiday of which the hours know nothing is not sure", USUAL, "2026-04-27T12:00+02:00", "misschien open tot 17.00 uur"],
  ["nor is the eve of one", USUAL, "2026-12-24T18:00+01:00", "dicht, misschien morgen om 10.00 uur open"],
  ["a holiday of which they know is", `${USUAL}; PH 10:00-12:00`, "2026-04-27T10:30+02:00", "open tot 12.00 uur"],
]) {
  test(`on a row, ${what}`, async (t) => {
    const { rows } = await arrive(t, { hours: { library: hours }, files: HOLIDAYS }, { moment });
    await says(rows.filter({ hasText: "De Brink" }).locator(".hours"), said);
  });
}

test("who has not said where they are reads how many places are open, as far as is known", async (t) => {
  const { answer } = await arrive(t, { near: "", hours: { house: "Th 10:00-12:00" } });
  // 27 benches, two tables, the playground and the library; the community centre is closed, of the café and the toilets nobody knows.
  await says(answer, /loopt u zo naar binnen\. Nu open, voor zover wij weten: 31\. Zeg waar u bent, [^.]*\.$/);
});

for (const [lang, sentence, row] of [
  ["en", /Open now until 17:00\.$/, /open until 17:00$/],
  ["de", /Jetzt geöffnet bis 17:00 Uhr\.$/, /geöffnet bis 17:00 Uhr$/],
  ["ar", /مفتوح الآن حتى/, /مفتوح حتى/],
]) {
  test(`the same in another language: ${lang}`, async (t) => {
    const { answer, rows } = await arrive(t, { lang });
    await says(answer, sentence);
    await says(rows.first(), row);
  });
}

/** From now on, every text that the polite region of the answer gets, with those that it has. */
const listen = ({ element }) =>
  element.evaluate((it) => {
    const region = it.shadowRoot.querySelector(".told");
    globalThis.heard = [region.textContent].filter(Boolean);
    // What is taken away is not heard.
    const note = () => region.textContent && globalThis.heard.push(region.textContent);
    new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  });
const heard = ({ page }) => page.evaluate(() => globalThis.heard);

test("the sentence is heard once, when all of it is known, and once more for each question", async (t) => {
  const wasm = readFileSync(new URL(`../../www${LATER}`, import.meta.url));
  const { held, open } = gate(body(wasm, "application/wasm"));
  browser.route(t, LATER, held);
  const visit = await arrive(t);
  await says(visit.answer, LIBRARY);
  await listen(visit);
  assert.deepEqual(await heard(visit), [], "nothing is heard of half an answer");
  open();
  const whole = `${LIBRARY} Nu open tot 17.00 uur.`;
  await says(visit.answer, whole);
  await eventually(async () => assert.deepEqual(await heard(visit), [whole]));
  await visit.chooser.selectOption("Eng");
  await says(visit.answer, /Buurthuis Eng|picknicktafel/);
  await eventually(async () => assert.equal((await heard(visit)).length, 2));
  assert.deepEqual((await heard(visit)).at(-1), await visit.answer.innerText());
  assert.equal(await visit.answer.getAttribute("aria-hidden"), "true", "it is in the page once for who listens");
});

test("another question with the same answer is answered too", async (t) => {
  const visit = await arrive(t);
  const whole = `${LIBRARY} Nu open tot 17.00 uur.`;
  await says(visit.answer, whole);
  await eventually(async () => assert.equal(await visit.element.locator(".told").textContent(), whole));
  await listen(visit);
  await visit.page.getByRole("button", { name: /^Leren en cultuur/ }).click();
  await eventually(async () => assert.deepEqual(await heard(visit), [whole, whole]));
});

test("a minute that passes changes what is seen, and is not heard", async (t) => {
  const visit = await arrive(t, {}, { clock: true, moment: "2026-11-25T16:59:00+01:00" });
  await says(visit.answer, `${LIBRARY} Nu open. Let op: sluit om 17.00 uur.`);
  await eventually(async () => assert.match(await visit.element.locator(".told").innerText(), /Nu open/));
  await listen(visit);
  const before = await heard(visit);
  await visit.page.clock.fastForward(61_000);
  await says(visit.answer, `${LIBRARY} Nu dicht. Gaat morgen om 10.00 uur open.`);
  await says(visit.rows.first(), /dicht, opent morgen om 10\.00 uur$/);
  assert.deepEqual(await heard(visit), before);
  // Who reads on finds what is true now, and nothing beside it.
  const tree = await visit.element.ariaSnapshot();
  assert.match(tree, /Nu dicht\. Gaat morgen om 10\.00 uur open\./);
  assert.doesNotMatch(tree, /Nu open\. Let op/);
});

test("where the second file does not come nothing is said of being open, and the button says that it cannot be asked", async (t) => {
  browser.route(t, LATER, status(404));
  const visit = await arrive(t);
  visit.expect(/404/);
  await says(visit.answer, LIBRARY);
  await eventually(async () => assert.equal(await visit.element.locator(".told").innerText(), LIBRARY));
  const chip = visit.page.getByRole("button", { name: "Nu open" });
  assert.equal(await chip.getAttribute("aria-disabled"), "true");
  await chip.click({ force: true });
  assert.equal(await chip.getAttribute("aria-pressed"), "false");
  await number(visit.rows, 20);
  await visit.rows.first().getByRole("button").click();
  await says(visit.card, /Adres Brink 1, .* Openingstijden Mo-Fr 10:00-17:00 Zo staat het in de bron\. Telefoon \+31/);
});
