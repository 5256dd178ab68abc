// The filter by opening hours, now or at a given time: box, field, counts, and the JavaScript interface.
import { collection, exampleAtlas, manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { tabTo } from "./support/focus.mjs";
import { chosen, expectPlaces, openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const AT_LIBRARY = "52.3225,5.6275";
/** The library is open on weekdays, the café at the weekend; hours of the community centre and the toilets are unknown. */
const HOURS = { library: "Mo-Fr 10:00-17:00", cafe: "Sa-Su 12:00-18:00" };
const places = collection(
  exampleAtlas.places.features
    .filter(({ properties }) => !properties.id.startsWith("bench"))
    .map((feature) => ({ ...feature, properties: { ...feature.properties, opening_hours: HOURS[feature.properties.id] } })),
);

async function openWidget(site, { near = AT_LIBRARY, files = {}, ...attributes } = {}, visitor = {}) {
  const src = serveAtlas(site, { "places.geojson": places, ...files });
  const widget = await site.mount({ src, ...(near && { near }), ...attributes }, visitor);
  await widget.complete();
  // The number of open places is there, in any language.
  await expect(widget.element.locator("option[value=now]")).toHaveText(/^\p{L}+ \(\p{N}+\)$/u);
  return widget;
}

const names = (rows) => rows.locator(".name").allInnerTexts();
const question = ({ element }) => element.evaluate((it) => it.question);
const expectNames = (rows, wanted) => expect.poll(() => names(rows)).toStrictEqual(wanted);

// Always open: the playground and two tables, which are a pile.
const WEEKDAY = ["Bibliotheek De Brink", "De Wip", "Picknicktafels"];
const WEEKEND = ["De Wip", "Café Zon", "Picknicktafels"];

test("the box filters by now, shows its count and is set back, by keyboard", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, element, rows, when } = widget;
  await expect(when.locator("[value=now]")).toHaveText("nu (4)");
  await tabTo(page, "open");
  await page.keyboard.press("ArrowDown");
  await expectNames(rows, WEEKDAY);
  await expect(when).toHaveValue("now");
  await expect(when).toBeFocused();
  expect((await question(widget)).open).toBe("now");
  await expectAccessible(page);
  await page.keyboard.press("ArrowUp");
  await expectPlaces(element, 7);
  expect((await question(widget)).open).toBe(null);
});

test("the box filters by the hours of Saturday", async ({ site }) => {
  const { rows, when } = await openWidget(site, {}, { moment: "2026-11-28T12:30+01:00" });
  await when.selectOption("now");
  await expectNames(rows, WEEKEND);
});

test("the box has the coming days, which begin by day", async ({ site }) => {
  const widget = await openWidget(site, {}, { moment: "2026-11-27T21:40+01:00" });
  const { rows, when } = widget;
  const days = ["vandaag", "morgen", "zondag 29 november", "maandag 30 november", "dinsdag 1 december", "woensdag 2 december", "donderdag 3 december"];
  await expect(when.locator("option:not([hidden])")).toHaveText(["op elk moment", "nu (3)", ...days]);
  await when.selectOption("2026-11-28");
  await expectNames(rows, ["De Wip", "Picknicktafels"]);
  await expect(when).toHaveValue("2026-11-28");
  expect((await question(widget)).open).toBe("2026-11-28T18:00");
  await when.selectOption("2026-11-27");
  expect((await question(widget)).open, "later than now").toBe("2026-11-27T22:00");
});

test("places with unknown hours are offered separately and marked", async ({ site }) => {
  const { page, element, rows, when } = await openWidget(site);
  await when.selectOption("now");
  await expectNames(rows, WEEKDAY);
  await openMore({ page });
  await page.getByRole("checkbox", { name: "Toon ook plekken waarvan wij niet weten of ze passen (2)" }).check();
  await expectPlaces(element, 6);
  await expect(rows.filter({ hasText: "Buurthuis Eng" })).toShowText(/niet bekend: of het open is$/);
});

test("the field filters by a day and a time, which the answer mentions", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, element, rows, answer, when } = widget;
  await openMore({ page });
  const field = page.getByLabel("Open op een andere tijd");
  await field.fill("2026-11-28T14:00");
  await expectNames(rows, WEEKEND);
  await expect(answer).toShowText(/De Wip \(speelplek\): .* in een rechte lijn\.$/);
  expect((await question(widget)).open).toBe("2026-11-28T14:00");
  await expect.poll(() => chosen(when)).toBe("zaterdag 28 november");
  await expectAccessible(page);
  await page.getByText("Kies meer soorten tegelijk").click();
  await page.getByRole("checkbox", { name: /^Cafés/ }).check();
  await expect(answer).toShowText(/Café Zon .* Open op zaterdag 28 november om 14\.00 uur, tot 18\.00 uur\.$/);
  await page.getByRole("button", { name: "Toon alles" }).click();
  await expectPlaces(element, 7);
  await expect(field).toHaveValue("");
});

test("the box shows the day of a link that is not one of the coming days", async ({ site }) => {
  const widget = await openWidget(site, { link: "kaart" }, { query: "?kaart=1~open=2026-12-24T14:00" });
  await expect.poll(() => chosen(widget.when)).toBe("donderdag 24 december");
});

/** An atlas with only the library, these hours and Christmas as a holiday; `field` is the input for a time. */
async function openWithHours(site, opening_hours, attributes = {}, visitor = {}) {
  const [library] = places.features.filter(({ properties }) => properties.id === "library");
  const one = collection([{ ...library, properties: { ...library.properties, opening_hours } }]);
  const files = { "places.geojson": one, "atlas.json": { ...manifest, holidays: { public: ["2026 12-25 12-26"] } } };
  const widget = await openWidget(site, { files, ...attributes }, visitor);
  await openMore(widget);
  return Object.assign(widget, { field: widget.element.locator(".open-at input") });
}

for (const [what, hours, at, sentence, attributes] of [
  ["a night that ends on the day after", "Mo-Su 18:00-09:00", "2026-11-30T20:00", "Open op maandag 30 november om 20.00 uur, tot dinsdag om 9.00 uur."],
  ["a night", "Mo-Su 18:00-02:00", "2026-11-30T20:00", "Open op maandag 30 november om 20.00 uur, tot 2.00 uur."],
  ["an open end", "Mo-Su 10:00-17:00+", "2026-11-30T16:30", "Open op maandag 30 november om 16.30 uur, zeker tot 17.00 uur."],
  ["a holiday", "Mo-Su 10:00-17:00", "2026-12-25T12:00", "Open op vrijdag 25 december om 12.00 uur, tot 17.00 uur. Let op: dat is een feestdag. Dan kan het gesloten zijn."],
  ["a holiday, in German", "Mo-Su 10:00-17:00", "2026-12-25T12:00", "bis 17:00 Uhr. Achtung: Das ist ein Feiertag. Dann kann geschlossen sein.", { lang: "de" }],
  ["a holiday, in English", "Mo-Su 10:00-17:00", "2026-12-25T12:00", "until 17:00. Note: that is a public holiday. It may be closed then.", { lang: "en" }],
  ["a holiday, in Arabic", "Mo-Su 10:00-17:00", "2026-12-25T12:00", "انتبه: هذا اليوم عطلة رسمية، وقد يكون المكان مغلقًا.", { lang: "ar" }],
  ["another year", "Mo-Su 10:00-17:00", "2027-11-20T14:00", "Open op zaterdag 20 november 2027 om 14.00 uur, tot 17.00 uur."],
  ["a past year", "Mo-Su 10:00-17:00", "2020-11-21T14:00", "Open op zaterdag 21 november 2020 om 14.00 uur (dat is voorbij), tot 17.00 uur."],
]) {
  test(`the answer at another time: ${what}`, async ({ site }) => {
    const { answer, field } = await openWithHours(site, hours, attributes);
    await field.fill(at);
    await field.blur();
    await expect(async () => expect((await answer.innerText()).trim().endsWith(sentence), await answer.innerText()).toBeTruthy()).toPass();
  });
}

/** As `openWithHours`, with a paused clock that `rest` advances; `asked` is every time that the question had. */
async function openForTyping(site) {
  const widget = await openWithHours(site, "Mo-Su 10:00-17:00", {}, { clock: true });
  const { element, field, page } = widget;
  await page.clock.pauseAt("2026-11-25T12:30+01:00");
  await element.evaluate((it) => {
    globalThis.asked = [];
    const record = () => {
      const { open } = it.question;
      if (open !== (globalThis.asked.at(-1) ?? null)) globalThis.asked.push(open);
      requestAnimationFrame(record);
    };
    record();
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
  return Object.assign(widget, { rest, type, asked });
}

/** The keys that enter 28 November 2026, 14:00 in Chromium's field. */
const KEYS = [..."112820260200p"];
const THEN = "2026-11-28T14:00";

test("typing a time asks once, after a pause", async ({ site }) => {
  const { field, type, rest, asked } = await openForTyping(site);
  await expect(field, "yesterday, because time zones differ").toHaveAttribute("min", "2026-11-24T00:00");
  await type(KEYS, 300);
  expect(await asked()).toStrictEqual([]);
  await rest(1_000);
  expect(await asked()).toStrictEqual([THEN]);
  expect(await field.evaluate((it) => it.matches(":focus")), "the field still has the focus").toBeTruthy();
});

test("Enter and leaving the field ask at once", async ({ site }) => {
  const { page, field, type, asked } = await openForTyping(site);
  await type(KEYS, 0);
  expect(await asked()).toStrictEqual([]);
  await page.keyboard.press("Enter");
  expect(await asked()).toStrictEqual([THEN]);
  await page.keyboard.press("a");
  expect(await asked()).toStrictEqual([THEN]);
  await field.blur();
  expect(await asked()).toStrictEqual([THEN, "2026-11-28T02:00"]);
});

test("a slowly typed year does not ask for its first digits", async ({ site }) => {
  const { type, asked } = await openForTyping(site);
  await type(KEYS, 0);
  await type(["Enter", "Shift+Tab", "Shift+Tab", "Shift+Tab"], 0);
  await type("2027", 1_500);
  expect(await asked()).toStrictEqual([THEN, "2027-11-28T14:00"]);
});

test("an incomplete time changes nothing, and leaving the field restores the last time", async ({ site }) => {
  const { page, field, type, rest, asked } = await openForTyping(site);
  await type([...KEYS, "Enter", "Backspace"], 0);
  await rest(1_500);
  expect(await asked()).toStrictEqual([THEN]);
  // Backspace removed one part; a key completes the time again.
  await type("a", 1_500);
  const morning = "2026-11-28T02:00";
  expect(await asked()).toStrictEqual([THEN, morning]);
  await page.keyboard.press("Backspace");
  await field.blur();
  await expect(field).toHaveValue(morning);
  expect(await asked()).toStrictEqual([THEN, morning]);
});

test("an empty field removes the time", async ({ site }) => {
  const widget = await openWithHours(site, "Mo-Su 10:00-17:00");
  const { field } = widget;
  await field.fill(THEN);
  await expect.poll(async () => (await question(widget)).open).toBe(THEN);
  await field.fill("");
  await expect.poll(async () => (await question(widget)).open).toBe(null);
});

test("closed places are not in the answer, which counts the open ones", async ({ site }) => {
  const { page, answer, when } = await openWidget(site, { near: "" });
  await expect(answer).toShowText(/Nu open, voor zover wij weten: 4\./);
  await when.selectOption("now");
  await expect(answer).toShowText(/^4 plekken in Voorbeeld\..* Nu open, voor zover wij weten: 4\./);
  await page.getByRole("button", { name: "Toon alles" }).click();
  await expect(answer).toShowText(/^7 plekken/);
});

test("where nothing is open, the answer says what is nearest and when it opens", async ({ site }) => {
  const { answer, when } = await openWidget(site, { kinds: "library" }, { moment: "2026-11-28T12:30+01:00" });
  await when.selectOption("now");
  await expect(answer).toShowText(
    "Geen plek heeft alles wat u koos. Wel is er Bibliotheek De Brink (bibliotheek): 35 meter in een rechte lijn. Gesloten, opent maandag om 10.00 uur.",
  );
});

test("an atlas without opening hours has no such box and says why", async ({ site }) => {
  const bare = exampleAtlas.places.features.map(({ properties: { opening_hours, ...properties }, ...feature }) => ({ ...feature, properties }));
  const src = serveAtlas(site, { "places.geojson": collection(bare) });
  const widget = await site.mount({ src });
  await widget.complete();
  await expect(widget.when).toHaveCount(0);
  await expect(widget.element.getByText("Openingstijden: niet bekend.")).toBeVisible();
  await expect(widget.page.getByRole("slider")).toHaveCount(0);
});

test("nearest in the element and in Atlas accepts a date, now, and local time of the atlas", async ({ site }) => {
  const widget = await openWidget(site, {}, { timezoneId: "America/New_York" });
  const { element, page } = widget;
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
  expect(await ask("now")).toStrictEqual(both(["library", "play", ...tables]));
  expect(await ask("2026-11-28T14:00")).toStrictEqual(both(["play", "cafe", ...tables]));
  expect(await ask({ date: "2026-11-28T13:00:00Z" })).toStrictEqual(both(["play", "cafe", ...tables]));
  const even = await ask("2026-11-28T14:00", { evenUnknown: true });
  expect([...even.engine].sort()).toStrictEqual(["cafe", "house", "play", ...tables, "toilets"]);
  for (const wrong of ["tomorrow", "2026-02-30T14:00", "0202-11-28T14:00", { date: "never" }, 7.5e400]) {
    await expect(ask(wrong)).rejects.toThrow(/RangeError|openAt/);
  }
  expect(manifest.timezone).toBe("Europe/Amsterdam");
});
