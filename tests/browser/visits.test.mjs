// Whole visits to real atlases, as the people make them for whom the element is: with a phone, slowly, with a child.
import { canvasTextWhen, mapAtRest, recordCanvasText, toPagePoint } from "./support/canvas-text.mjs";
import { tabTo } from "./support/focus.mjs";
import { readPdf } from "./support/pdf.mjs";
import { choose } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
/** In the middle of Vaduz. */
const VADUZ = { latitude: 47.141, longitude: 9.5215 };
const PHONE = { width: 390, height: 844, touch: true };

async function visit(site, path, visitor) {
  const widget = await site.open(path, { permissions: ["geolocation"], geolocation: VADUZ, language: "nl", ...visitor });
  await widget.complete();
  return widget;
}

/** Whether all of an element is in the window. */
const isWhole = (locator) =>
  locator.evaluate((it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

/** The walks of a real atlas are known. */
const waitForWalks = ({ list }) => expect(list.getByRole("heading", { level: 3 }).first()).toShowText(/minuten/);

test("on a phone the answer, a way to go and a place of the list are in the window at once", async ({ site }) => {
  const widget = await visit(site, "/index.html", PHONE);
  const { element, locateButton, rows } = widget;
  await locateButton.tap();
  await waitForWalks(widget);
  const found = element.locator(".found");
  await expect.poll(() => isWhole(found.getByRole("heading", { level: 2 }))).toBe(true);
  expect(await isWhole(found.getByRole("button", { name: "Ga erheen" }))).toBe(true);
  expect(await isWhole(rows.first())).toBe(true);
});

test("on a desktop six places are in the window beside the map", async ({ site }) => {
  const widget = await visit(site, "/index.html", { width: 1440, height: 900 });
  const { page, locateButton, rows, map } = widget;
  await locateButton.click();
  await waitForWalks(widget);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await isWhole(rows.nth(5))).toBe(true);
  const [list, drawn] = await Promise.all([rows.first().boundingBox(), map.boundingBox()]);
  expect(drawn.x, "the map is beside the list").toBeGreaterThan(list.x + list.width);
});

test("on a desktop the nearest places and the buttons of the map are in the part of it that is in the window", async ({ site }) => {
  const widget = await visit(site, "/delft.html", { width: 1440, height: 900, geolocation: { latitude: 52.0116, longitude: 4.3571 }, ...recordCanvasText });
  const { page, what, locateButton, map } = widget;
  await choose(what, "Picknicktafels");
  await locateButton.click();
  await waitForWalks(widget);
  await mapAtRest(widget);
  expect(await isWhole(map), "the map is as high as the window, and below the controls").toBe(false);
  expect(await isWhole(page.getByRole("button", { name: "Toon de hele kaart" }))).toBe(true);
  const { numbers } = await canvasTextWhen(widget, (now) => now.numbers.length > 0, "numbers are on the map");
  const nearest = numbers.filter(({ text }) => Number(text) <= 5);
  expect(nearest.length).toBeGreaterThan(2);
  for (const number of nearest) expect((await toPagePoint(widget, number)).y, number.text).toBeLessThan(900);
});

test("on a phone the places that are nearest on foot are on the map, above its buttons, once walks are known", async ({ site }) => {
  const widget = await site.mount({ src: LIECHTENSTEIN, near: "47.141,9.5215" }, { ...PHONE, language: "nl", ...recordCanvasText });
  await widget.complete();
  await waitForWalks(widget);
  await mapAtRest(widget);
  const { numbers, clustered } = await canvasTextWhen(widget, (now) => now.numbers.length > 0, "numbers are on the map");
  const buttons = await widget.page.getByRole("button", { name: "Vergroot" }).boundingBox();
  const top = (await widget.map.boundingBox()).y;
  for (const row of [1, 2, 3, 4, 5]) {
    const mark = numbers.find(({ text }) => text === `${row}`);
    const isClustered = clustered.some((badge) => badge.startsWith(`${row}`) || badge.endsWith(`–${row}`));
    expect(mark !== undefined || isClustered, `row ${row} is on the map`).toBe(true);
    if (mark) expect(top + mark.y, `row ${row} is above the buttons`).toBeLessThan(buttons.y);
  }
});

test("what is far is not called near by", async ({ site }) => {
  const widget = await visit(site, "/drechtsteden.html", { width: 1440, height: 900, geolocation: { latitude: 51.8133, longitude: 4.69 } });
  await widget.locateButton.click();
  await expect(widget.answer).toShowText(/Bibliotheek/);
  await expect(widget.element.locator(".share > *").first()).toBeVisible();
  await expect(widget.element.getByText("Ook dichtbij")).toHaveCount(0);
});

test("a parent finds a place to play near by with two taps", async ({ site }) => {
  const widget = await visit(site, "/delft.html", { ...PHONE, geolocation: { latitude: 52.0022, longitude: 4.3602 } });
  const { element, locateButton, card } = widget;
  await locateButton.tap();
  await waitForWalks(widget);
  await element.locator(".also, .found").getByRole("button", { name: /speelplek|Ga erheen/ }).first().tap();
  await expect(card).toShowText(/Speelplek/);
  await expect(card).toShowText(/ongeveer [1-5] minu/);
});

test("somebody who walks slowly plans a walk with a rest every 125 m and prints it", async ({ site }) => {
  const widget = await site.mount({ src: LIECHTENSTEIN, near: "47.1395,9.5222" }, { language: "nl" });
  const { page, element, profile, card } = widget;
  await widget.complete();
  await waitForWalks(widget);
  await choose(profile, "rustig");
  await element.evaluate((it) => it.show("osm:way/243055643"));
  const way = card.locator(".way");
  await expect(way.getByRole("heading", { name: "Zo komt u er" })).toBeVisible();
  await way.getByLabel("Ik wil onderweg kunnen zitten").selectOption("125");
  const status = way.getByRole("status");
  await expect(status).toShowText(/Op deze weg is om de 125 meter een zitplek\./);
  const text = await status.innerText();
  const longest = Number(/Het langste stuk zonder zitplek is (\d+) meter/.exec(text)[1]);
  expect(longest).toBeLessThanOrEqual(130);
  const printed = (await readPdf(site, await page.pdf())).flat().join(" ");
  for (const part of ["Zo komt u er", "Zitplek na", "om de 125 meter", "3 kilometer per uur", "zonder trappen"]) {
    expect(printed.replace(/\s+/g, " ")).toContain(part);
  }
});

test("the directions name the main road to cross, before the turn behind it", async ({ site }) => {
  const widget = await site.mount({ src: LIECHTENSTEIN, near: "47.1395,9.5222" }, { language: "nl" });
  await widget.complete();
  await waitForWalks(widget);
  await widget.element.evaluate((it) => it.show("osm:way/243055673"));
  const lines = widget.card.locator(".way .strip > li");
  const crossing = lines.filter({ hasText: "steek" });
  await expect(crossing).toHaveCount(1);
  await expect(crossing).toShowText(/^Na 2\d\d meter: steek Äulestrasse over$/);
  await expect(crossing.locator("+ li")).toShowText(/^Rechtsaf: Äulestrasse, /);
});

/** Of ways that may be streets: service roads. */
const BENDS = {
  nl: ["een weg met een bocht naar links", "een weg met een bocht naar rechts", "een weg met bochten"],
  en: ["a street or path with a bend to the left", "a street or path with a bend to the right", "a street or path with bends"],
  de: [
    "eine Straße oder ein Weg mit einer Kurve nach links",
    "eine Straße oder ein Weg mit einer Kurve nach rechts",
    "eine Straße oder ein Weg mit Kurven",
  ],
  ar: ["طريق فيه منعطف إلى اليسار", "طريق فيه منعطف إلى اليمين", "طريق فيه منعطفات"],
};
for (const [lang, texts] of Object.entries(BENDS)) {
  test(`the directions say where a way without a name bends, in ${lang}`, async ({ site }) => {
    const widget = await site.mount({ src: LIECHTENSTEIN, near: "47.1410,9.5215", lang });
    await widget.complete();
    for (const [at, place] of ["node/5792364764", "node/4232215531", "node/4759741818"].entries()) {
      await widget.element.evaluate((it, id) => it.show(id), `osm:${place}`);
      await expect(widget.card.locator(".way .strip")).toContainText(texts[at], { ignoreCase: true });
    }
  });
}

test("the lengths in the directions add up to the length of the walk", async ({ site }) => {
  const widget = await site.mount({ src: LIECHTENSTEIN, near: "47.1385,9.5155" }, { language: "nl" });
  await widget.complete();
  await waitForWalks(widget);
  await widget.element.evaluate((it) => it.show("osm:way/298497519"));
  const lines = widget.card.locator(".way .strip > li:not(.seat)");
  await expect(lines.last()).toShowText(/^U bent er na/);
  const texts = await lines.allInnerTexts();
  expect(texts[0]).toMatch(/^Het eerste stuk, \d+ meter$/);
  expect(texts.at(-2)).toMatch(/^Het laatste stuk, \d+ meter$/);
  const metres = texts.filter((it) => !it.startsWith("Na ")).map((it) => Number(/(\d+) meter/.exec(it)[1]));
  const whole = metres.pop();
  // Each line is rounded.
  expect(Math.abs(metres.reduce((sum, it) => sum + it, 0) - whole)).toBeLessThanOrEqual(5 * metres.length);
});

/** The metres in a line of the directions. */
function metresOf(text) {
  const [, number, unit] = /([\d.,]+) (meter|kilometer)/.exec(text);
  const value = Number(number.replace(".", "").replace(",", "."));
  return unit === "kilometer" ? 1000 * value : value;
}

test("a seat stands between the turns between which it is", async ({ site }) => {
  const widget = await site.mount({ src: LIECHTENSTEIN, near: "47.1410,9.5215" }, { language: "nl" });
  await widget.complete();
  await waitForWalks(widget);
  let seats = 0;
  for (const place of ["node/315636966", "node/4759709053", "node/5792364764", "node/4232215531"]) {
    await widget.element.evaluate((it, id) => it.show(id), `osm:${place}`);
    const lines = widget.card.locator(".way .strip > li");
    await expect(lines.first()).toShowText(/(^Het eerste stuk|, naar het \p{L}+$)/u);
    let [turn, next] = [0, 0];
    for (const text of await lines.allInnerTexts()) {
      const far = metresOf(text);
      if (/^Zitplek na/.test(text)) {
        seats += 1;
        // Each line is rounded by itself: up to 5 m below 100 m, 10 m below a kilometre.
        expect(far, text).toBeGreaterThanOrEqual(turn - 20);
        expect(far, text).toBeLessThanOrEqual(next + 20);
      } else if (!/steek .* over$|^U bent er/.test(text)) {
        [turn, next] = [next, next + far];
      } else if (/^U bent er/.test(text)) {
        expect(Math.abs(far - next), text).toBeLessThanOrEqual(far > 1000 ? 100 : 30);
      }
    }
  }
  expect(seats).toBeGreaterThan(2);
});

test("the directions count the steps of stairs", async ({ site }) => {
  const widget = await site.mount({ src: LIECHTENSTEIN, near: "47.1066,9.5255" }, { language: "nl" });
  await widget.complete();
  await waitForWalks(widget);
  await widget.element.evaluate((it) => it.show("osm:way/493738898"));
  const steps = widget.card.locator(".way .strip > li").filter({ hasText: "trap" });
  await expect(steps).toShowText(/^Rechtdoor: een trap van 22 treden, \d+ meter$/);
});

test("somebody in a wheelchair gets places and ways without steps with one choice", async ({ site }) => {
  const widget = await site.mount({ src: LIECHTENSTEIN, near: "47.141,9.5215" }, { language: "nl" });
  const { page, element, list, profile } = widget;
  await widget.complete();
  await waitForWalks(widget);
  await tabTo(page, "Ik ga");
  await page.keyboard.type("met een rol");
  await expect(profile).toBeFocused();
  await expect(list.locator(".note")).toShowText(/Wij zoeken een weg zonder trappen\./);
  const question = await element.evaluate((it) => it.question);
  expect(question.needs).toStrictEqual(["wheelchair"]);
});
