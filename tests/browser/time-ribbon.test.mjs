// The ribbon: a slider through the hours of a day, and what follows it.
import { collection, exampleAtlas, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { tabTo } from "./support/focus.mjs";
import { openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

/** Open: the library on weekdays, a playground and two tables at any time; unknown: the community centre and the toilets. */
const HOURS = { library: "Mo-Fr 10:00-17:00", cafe: "Sa-Su 12:00-18:00" };
const places = collection(
  exampleAtlas.places.features
    .filter(({ properties }) => !properties.id.startsWith("bench"))
    .map((feature) => ({ ...feature, properties: { ...feature.properties, opening_hours: HOURS[feature.properties.id] } })),
);

async function openWidget(site, attributes = {}, visitor = {}) {
  const src = serveAtlas(site, { "places.geojson": places });
  const widget = await site.mount({ src, near: "52.3225,5.6275", ...attributes }, visitor);
  await widget.complete();
  await expect(widget.element.locator("option[value=now]")).toHaveText(/\(\p{N}+\)$/u);
  return widget;
}

const openOf = ({ element }) => element.evaluate((it) => it.question.open);
const names = (rows) => rows.locator(".name").allInnerTexts();
const expectNames = (rows, wanted) => expect.poll(() => names(rows)).toStrictEqual(wanted);
const says = (widget, text) => expect(widget.page.getByRole("slider")).toHaveAttribute("aria-valuetext", text);

test("the slider goes from now through today by the half hour, and the list follows, by keyboard", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, rows, hour, when } = widget;
  await expect(hour).toBeHidden();
  await tabTo(page, "open");
  await page.keyboard.press("ArrowDown");
  await says(widget, "nu, 4 plekken open, van 2 weten wij het niet");
  await expect(hour).toHaveAttribute("min", "24");
  await page.keyboard.press("Tab");
  await expect(hour).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await says(widget, "vandaag om 12.30 uur, 4 plekken open, van 2 weten wij het niet");
  expect(await openOf(widget)).toBe("2026-11-25T12:30");
  await expect(when).toHaveValue("2026-11-25");
  await expectNames(rows, ["Bibliotheek De Brink", "De Wip", "Picknicktafels"]);
  await page.keyboard.press("End");
  await says(widget, "vandaag om 23.30 uur, 3 plekken open, van 2 weten wij het niet");
  await expectNames(rows, ["De Wip", "Picknicktafels"]);
  await expect(widget.element.locator(".ribbon-value")).toHaveText("Vandaag om 23.30 uur, 3 plekken open, van 2 weten wij het niet.");
  await expectAccessible(page);
  await page.keyboard.press("Home");
  expect(await openOf(widget)).toBe("now");
  await expect(hour).toBeFocused();
});

test("another day has all its hours, of which the bars show the known ones", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.when.selectOption("2026-11-26");
  await expect(widget.hour).toHaveAttribute("min", "0");
  await expect(widget.hour).toHaveValue("24");
  await says(widget, "morgen om 12.00 uur, 4 plekken open, van 2 weten wij het niet");
  // Only the library: the café is closed on that day, and what is always or perhaps open does not count.
  const bars = () => widget.element.locator(".bars i").evaluateAll((all) => all.map((it) => it.style.getPropertyValue("--open")));
  const open = Array.from({ length: 48 }, (_, slot) => (slot >= 20 && slot < 34 ? "100%" : "0%"));
  await expect.poll(bars).toStrictEqual(open);
  const picture = await widget.element.evaluate(({ shadowRoot }) => {
    const [bars, slider] = [".bars", "[type=range]"].map((it) => shadowRoot.querySelector(it).getBoundingClientRect());
    return { bars: bars.height, slider: slider.height, wide: Math.abs(bars.width - slider.width) };
  });
  expect(picture).toStrictEqual({ bars: 32, slider: 44, wide: 0 });
  await widget.what.selectOption({ index: 0 });
  await widget.element.evaluate((it) => it.setAttribute("kinds", "toilets"));
  await says(widget, "morgen om 12.00 uur, 0 plekken open, van 1 weten wij het niet");
  await expect(widget.element.locator(".bars")).toHaveCount(0);
});

test("in the last half hour of the day there is nothing to slide to", async ({ site }) => {
  const widget = await openWidget(site, {}, { moment: "2026-11-25T23:40+01:00" });
  await widget.when.selectOption("now");
  await expect(widget.answer).toShowText(/De Wip/);
  await expect(widget.element.locator(".ribbon")).toBeHidden();
});

test("a time between two half hours stays until the slider moves", async ({ site }) => {
  const widget = await openWidget(site, { link: "kaart" }, { query: "?kaart=1~open=2026-11-28T17:50" });
  await says(widget, "zaterdag 28 november om 17.50 uur, 4 plekken open, van 2 weten wij het niet");
  await expect(widget.hour).toHaveValue("35");
  expect(await openOf(widget)).toBe("2026-11-28T17:50");
  await widget.hour.press("ArrowRight");
  await says(widget, "zaterdag 28 november om 18.00 uur, 3 plekken open, van 2 weten wij het niet");
});

test("a time that is over is called so, once the next half hour begins", async ({ site }) => {
  const widget = await openWidget(site, { link: "kaart" }, { query: "?kaart=1~open=2026-11-18T14:00" });
  await says(widget, "woensdag 18 november om 14.00 uur (dat is voorbij), 4 plekken open, van 2 weten wij het niet");
  await expect(widget.answer).toShowText(/Open op woensdag 18 november om 14\.00 uur \(dat is voorbij\), voor zover wij weten: 4\./);
  await openMore(widget);
  const ask = async (time) => {
    await widget.page.getByLabel("Open op een andere tijd").fill(time);
    await widget.page.keyboard.press("Enter");
  };
  await ask("2026-11-25T11:30");
  await says(widget, /^vandaag om 11\.30 uur \(dat is voorbij\), /);
  await ask("2026-11-25T12:00");
  await says(widget, /^vandaag om 12\.00 uur, /);
});

test("in Arabic the ribbon runs from right to left", async ({ site }) => {
  const widget = await openWidget(site, { lang: "ar" });
  const { page } = widget;
  await widget.element.locator("option[value=now]").evaluate((it) => {
    it.parentElement.value = "now";
    it.parentElement.dispatchEvent(new Event("change"));
  });
  const slider = page.getByRole("slider", { name: "في أي ساعة؟" });
  await slider.press("ArrowLeft");
  expect(await openOf(widget)).toBe("2026-11-25T12:30");
  await slider.press("ArrowRight");
  expect(await openOf(widget)).toBe("now");
  await expectAccessible(page);
});

test("the tooltip, the row and the card speak of the chosen time", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, rows, card } = widget;
  const tooltip = widget.element.locator(".tooltip");
  const row = (name) => rows.filter({ hasText: name }).getByRole("button");
  await row("Buurthuis Eng").focus();
  await expect(tooltip).toShowText("Buurthuis Eng (buurthuis) · niet bekend of het nu open is");
  await widget.when.selectOption("2026-11-26");
  await openMore(widget);
  await page.getByRole("checkbox", { name: /^Toon ook plekken/ }).check();
  // Else it may be over a row, which then is the active one.
  await page.mouse.move(0, 0);
  await row("Buurthuis Eng").focus();
  await expect(tooltip).toShowText("Buurthuis Eng (buurthuis) · niet bekend of het dan open is");
  await widget.hour.fill("33");
  // The rows are made again when the time changes.
  await expect(row("Bibliotheek")).toContainText("sluit om");
  await row("Bibliotheek").focus();
  await expect(tooltip).toShowText("Bibliotheek De Brink (bibliotheek) · donderdag: sluit om 17.00 uur");
  await row("De Wip").focus();
  await expect(tooltip).toShowText("De Wip (speelplek)");
  await row("Bibliotheek").click();
  await expect(card.locator(".opening-status")).toShowText("Open op donderdag 26 november om 16.30 uur, tot 17.00 uur.");
});
