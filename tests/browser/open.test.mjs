// What is open now, or at a day and a time: the button, the field, their counts, and what scripts ask.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { focusOn, number, parts, says, tabTo } from "./person.mjs";
import { collection, manifest, serveAtlas, village } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const DOOR = "52.3225,5.6275";
/** The library is open on weekdays, the café in the weekend; nobody says it of the community centre and the toilets. */
const HOURS = { library: "Mo-Fr 10:00-17:00", cafe: "Sa-Su 12:00-18:00" };
const places = collection(
  village.places.features
    .filter(({ properties }) => !properties.id.startsWith("bench"))
    .map((feature) => ({ ...feature, properties: { ...feature.properties, opening_hours: HOURS[feature.properties.id] } })),
);

async function arrive(t, { near = DOOR, files = {}, ...attributes } = {}, visitor = {}) {
  const src = serveAtlas(browser, t, { "places.geojson": places, ...files });
  const visit = await browser.mount(t, { src, ...(near && { near }), ...attributes }, visitor);
  await visit.complete();
  await visit.element.locator(".open-now[aria-disabled=false]").waitFor();
  return Object.assign(visit, parts(visit), { chip: visit.page.getByRole("button", { name: /^Nu open/ }) });
}

const unfold = (page, name) => page.locator("summary", { hasText: name }).click();
const HEADING = "Wat is voor u belangrijk?";
const names = (rows) => rows.locator(".name").allInnerTexts();
const question = ({ element }) => element.evaluate((it) => it.question);
const settled = (rows, wanted) => eventually(async () => assert.deepEqual(await names(rows), wanted));

// Always open: the playground and two tables.
const WEEKDAY = ["Bibliotheek De Brink", "De Wip", "Picknicktafel", "Picknicktafel"];
const WEEKEND = ["De Wip", "Café Zon", "Picknicktafel", "Picknicktafel"];

test("what is open now: by keyboard, with its count, and back again", async (t) => {
  const visit = await arrive(t);
  const { page, rows, chip } = visit;
  await says(chip, "Nu open 4");
  await tabTo(page, /^Nu open/);
  await page.keyboard.press("Enter");
  await settled(rows, WEEKDAY);
  await focusOn(page, /^Nu open/);
  assert.equal(await chip.getAttribute("aria-pressed"), "true");
  assert.equal((await question(visit)).open, "now");
  await accessible(page);
  await page.keyboard.press("Space");
  await number(rows, 7);
  assert.equal((await question(visit)).open, null);
});

test("on Saturday it is another list", async (t) => {
  const { rows, chip } = await arrive(t, {}, { moment: "2026-11-28T12:30+01:00" });
  await chip.click();
  await settled(rows, WEEKEND);
});

test("places of which nobody knows are a choice of their own, and say so", async (t) => {
  const { page, rows, chip } = await arrive(t);
  await chip.click();
  await settled(rows, WEEKDAY);
  await unfold(page, HEADING);
  await page.getByRole("checkbox", { name: "Toon ook plekken waarvan wij dit niet weten (2)" }).check();
  await number(rows, 6);
  await says(rows.filter({ hasText: "Buurthuis Eng" }), /niet bekend: of het open is$/);
});

test("at a day and a time, in the sentence too", async (t) => {
  const visit = await arrive(t);
  const { page, rows, answer, chip } = visit;
  await unfold(page, HEADING);
  const field = page.getByLabel("Open op een andere tijd");
  await field.fill("2026-11-28T14:00");
  await settled(rows, WEEKEND);
  await says(answer, /De Wip \(speelplek\): .* hemelsbreed\.$/);
  assert.equal((await question(visit)).open, "2026-11-28T14:00");
  assert.equal(await chip.getAttribute("aria-pressed"), "false");
  await accessible(page);
  await unfold(page, "Kies precies wat u zoekt");
  await page.getByRole("checkbox", { name: /^Cafés/ }).check();
  await says(answer, /Café Zon .* Open op zaterdag 28 november om 14\.00 uur, tot 18\.00 uur\.$/);
  await page.getByRole("button", { name: "Toon alles" }).click();
  await number(rows, 7);
  assert.equal(await field.inputValue(), "");
});

/** The village's library alone, with these hours, where Christmas is known; the field in which one asks for a time. */
async function asking(t, opening_hours, attributes = {}, visitor = {}) {
  const [library] = places.features.filter(({ properties }) => properties.id === "library");
  const one = collection([{ ...library, properties: { ...library.properties, opening_hours } }]);
  const files = { "places.geojson": one, "atlas.json": { ...manifest, holidays: { public: ["2026 12-25 12-26"] } } };
  const visit = await arrive(t, { files, ...attributes }, visitor);
  await visit.element.locator(".filters summary").last().click();
  return Object.assign(visit, { field: visit.element.locator(".open-at input") });
}

for (const [what, hours, at, sentence, attributes] of [
  ["a night that ends on the day after", "Mo-Su 18:00-09:00", "2026-11-30T20:00", "Open op maandag 30 november om 20.00 uur, tot dinsdag om 9.00 uur."],
  ["a night", "Mo-Su 18:00-02:00", "2026-11-30T20:00", "Open op maandag 30 november om 20.00 uur, tot 2.00 uur."],
  ["an open end", "Mo-Su 10:00-17:00+", "2026-11-30T16:30", "Open op maandag 30 november om 16.30 uur, zeker tot 17.00 uur."],
  ["a holiday", "Mo-Su 10:00-17:00", "2026-12-25T12:00", "Open op vrijdag 25 december om 12.00 uur, tot 17.00 uur. Let op: dat is een feestdag. Dan kan het dicht zijn."],
  ["a holiday, in German", "Mo-Su 10:00-17:00", "2026-12-25T12:00", "bis 17:00 Uhr. Achtung: Das ist ein Feiertag. Dann kann geschlossen sein.", { lang: "de" }],
  ["a holiday, in English", "Mo-Su 10:00-17:00", "2026-12-25T12:00", "until 17:00. Note: that is a public holiday. It may be closed then.", { lang: "en" }],
  ["a holiday, in Arabic", "Mo-Su 10:00-17:00", "2026-12-25T12:00", "انتبه: هذا اليوم عطلة رسمية، وقد يكون المكان مغلقًا.", { lang: "ar" }],
  ["another year", "Mo-Su 10:00-17:00", "2027-11-20T14:00", "Open op zaterdag 20 november 2027 om 14.00 uur, tot 17.00 uur."],
  ["a year that is over", "Mo-Su 10:00-17:00", "2020-11-21T14:00", "Open op zaterdag 21 november 2020 om 14.00 uur, tot 17.00 uur."],
]) {
  test(`at another time: ${what}`, async (t) => {
    const { answer, field } = await asking(t, hours, attributes);
    await field.fill(at);
    await field.blur();
    await eventually(async () => assert.ok((await answer.innerText()).trim().endsWith(sentence), await answer.innerText()));
  });
}

/** The same for who types, in a page whose time stands still but for `rest`; `asked` has every time that was asked for. */
async function typing(t) {
  const visit = await asking(t, "Mo-Su 10:00-17:00", {}, { clock: true });
  const { element, field, page } = visit;
  await page.clock.pauseAt("2026-11-25T12:30+01:00");
  await element.evaluate((it) => {
    globalThis.asked = [];
    const look = () => {
      const { open } = it.question;
      if (open !== (globalThis.asked.at(-1) ?? null)) globalThis.asked.push(open);
      requestAnimationFrame(look);
    };
    look();
  });
  const rest = (milliseconds) => page.clock.runFor(milliseconds);
  const type = async (keys, pause) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await rest(pause);
    }
  };
  const asked = async () => {
    await rest(50);
    return page.evaluate(() => globalThis.asked);
  };
  await field.focus();
  return Object.assign(visit, { rest, type, asked });
}

/** A day and a time as the keys of this browser's field have it: 28 November 2026 at 14:00. */
const KEYS = [..."112820260200p"];
const THEN = "2026-11-28T14:00";

test("who types a time asks for that one alone, once they rest", async (t) => {
  const { field, type, rest, asked } = await typing(t);
  assert.equal(await field.getAttribute("min"), "2026-11-24T00:00", "yesterday may be today somewhere");
  await type(KEYS, 300);
  assert.deepEqual(await asked(), []);
  await rest(1_000);
  assert.deepEqual(await asked(), [THEN]);
  assert.ok(await field.evaluate((it) => it.matches(":focus")), "the field still has the focus");
});

test("Enter asks at once, and so does leaving", async (t) => {
  const { page, field, type, asked } = await typing(t);
  await type(KEYS, 0);
  assert.deepEqual(await asked(), []);
  await page.keyboard.press("Enter");
  assert.deepEqual(await asked(), [THEN]);
  await page.keyboard.press("a");
  assert.deepEqual(await asked(), [THEN]);
  await field.blur();
  assert.deepEqual(await asked(), [THEN, "2026-11-28T02:00"]);
});

test("a year that is typed slowly is not three years before it", async (t) => {
  const { type, asked } = await typing(t);
  await type(KEYS, 0);
  await type(["Enter", "Shift+Tab", "Shift+Tab", "Shift+Tab"], 0);
  await type("2027", 1_500);
  assert.deepEqual(await asked(), [THEN, "2027-11-28T14:00"]);
});

test("what is half typed stays, and is not nothing; who leaves it so sees again what was asked", async (t) => {
  const { page, field, type, rest, asked } = await typing(t);
  await type([...KEYS, "Enter", "Backspace"], 0);
  await rest(1_500);
  assert.deepEqual(await asked(), [THEN]);
  // Only one part is gone: with that it is a time again.
  await type("a", 1_500);
  const morning = "2026-11-28T02:00";
  assert.deepEqual(await asked(), [THEN, morning]);
  await page.keyboard.press("Backspace");
  await field.blur();
  assert.equal(await field.inputValue(), morning);
  assert.deepEqual(await asked(), [THEN, morning]);
});

test("an empty field asks for no time", async (t) => {
  const visit = await asking(t, "Mo-Su 10:00-17:00");
  const { field } = visit;
  await field.fill(THEN);
  await eventually(async () => assert.equal((await question(visit)).open, THEN));
  await field.fill("");
  await eventually(async () => assert.equal((await question(visit)).open, null));
});

test("a place that is not open when it is asked for is not in the answer, and the sentence says how many are", async (t) => {
  const { page, answer, chip } = await arrive(t, { near: "" });
  await says(answer, /Nu open, voor zover wij weten: 4\./);
  await chip.click();
  await says(answer, /^4 plekken in Voorbeeld\..* Nu open, voor zover wij weten: 4\./);
  await page.getByRole("button", { name: "Toon alles" }).click();
  await says(answer, /^7 plekken/);
});

test("an atlas that knows no hours has no such button", async (t) => {
  const bare = village.places.features.map(({ properties: { opening_hours, ...properties }, ...feature }) => ({ ...feature, properties }));
  const src = serveAtlas(browser, t, { "places.geojson": collection(bare) });
  const visit = await browser.mount(t, { src });
  await visit.complete();
  await number(visit.page.getByRole("button", { name: /^Nu open/ }), 0);
});

test("a script asks the same, of the element and of the engine: at a moment, now, and by the clock of the place", async (t) => {
  const visit = await arrive(t, {}, { timezoneId: "America/New_York" });
  const { element, page } = visit;
  const src = await element.getAttribute("src");
  const ask = (openAt, more = {}) =>
    page.evaluate(
      async ([src, openAt, more]) => {
        const at = openAt?.date ? new Date(openAt.date) : openAt;
        const question = { lon: 5.6275, lat: 52.3225, openAt: at, ...more };
        const { Atlas } = await import("/package/sleutelvrij.js");
        const atlas = await Atlas.load({ src });
        const ids = (found) => found.map(({ id }) => id);
        const engine = ids(atlas.nearest(question));
        atlas.free();
        return { engine, element: ids(await document.querySelector("sleutelvrij-kaart").nearest(question)) };
      },
      [src, openAt, more],
    );
  const both = (ids) => ({ engine: ids, element: ids });
  const tables = ["table-1", "table-2"];
  assert.deepEqual(await ask("now"), both(["library", "play", ...tables]));
  assert.deepEqual(await ask("2026-11-28T14:00"), both(["play", "cafe", ...tables]));
  assert.deepEqual(await ask({ date: "2026-11-28T13:00:00Z" }), both(["play", "cafe", ...tables]));
  const even = await ask("2026-11-28T14:00", { evenUnknown: true });
  assert.deepEqual([...even.engine].sort(), ["cafe", "house", "play", ...tables, "toilets"]);
  for (const wrong of ["tomorrow", "2026-02-30T14:00", "0202-11-28T14:00", { date: "never" }, 7.5e400]) {
    await assert.rejects(ask(wrong), /RangeError|openAt/);
  }
  assert.equal(manifest.timezone, "Europe/Amsterdam");
});
