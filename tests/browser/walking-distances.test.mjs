// Distances on foot in answer, list and card: straight lines first, routes once the streets are loaded.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { binary } from "./fixtures/binary-writer.mjs";
import { HERE, STRAIGHT_LINE_ORDER, WALKING_ORDER, serveAtlasWithStreets, streets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { focused, tabTo } from "./support/focus.mjs";
import { holdResponse } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const STRAIGHT_SENTENCE = "De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink (bibliotheek): 35 meter in een rechte lijn. Nu open tot 17.00 uur.";
const WALK_SENTENCE = "De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink (bibliotheek): 150 meter, ongeveer 3 minuten. Nu open tot 17.00 uur.";

async function openWidget(site, { answer, ...attributes } = {}, visitor) {
  const widget = await site.mount({ src: serveAtlasWithStreets(site, answer), near: HERE, ...attributes }, visitor);
  await widget.ready();
  return widget;
}

/** Metres as they are shown, below a kilometre, in steps of 5 or 10 m; above it in steps of 100 m and 1 km. */
const shownMetres = (metres) => {
  const step = metres < 99.5 ? 5 : metres < 994.5 ? 10 : metres < 9949.5 ? 100 : 1000;
  return Math.max(5, Math.round(Math.round(metres) / step) * step);
};

const answers = (widget) => widget.element.evaluate((it) => it.answer);
const ids = async (widget, count) => (await answers(widget)).slice(0, count).map(({ id }) => id);

/** Records the texts of the element's live regions from now on. */
const recordAnnouncements = ({ element }) =>
  element.evaluate((it) => {
    globalThis.announced = [];
    for (const region of it.shadowRoot.querySelectorAll("[role=status]")) {
      const note = () => announced.push([region.className, region.textContent]);
      new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
const announced = ({ page }) => page.evaluate(() => announced);

/** Opens the element with the streets held back; `release` lets them load. */
async function openBeforeStreets(site, attributes, visitor) {
  const { respond, release } = holdResponse(binary(streets()));
  const widget = await openWidget(site, { answer: respond, ...attributes }, visitor);
  await widget.map.waitFor();
  return Object.assign(widget, { release });
}

test("straight-line distances become walking distances when the streets load", async ({ site }) => {
  const widget = await openBeforeStreets(site);
  await expect(widget.answer).toShowText(STRAIGHT_SENTENCE);
  expect(await ids(widget, 4)).toStrictEqual(STRAIGHT_LINE_ORDER);
  expect((await answers(widget)).every(({ walk }) => walk === null)).toBe(true);
  await expect(widget.list.locator(".note")).toShowText("Hemelsbreed is in een rechte lijn. De weg is vaak langer.");
  widget.release();
  await expect(widget.answer).toShowText(WALK_SENTENCE);
  expect(await ids(widget, 4)).toStrictEqual(WALKING_ORDER);
  await expect(widget.list.locator(".note")).toShowText("Zo ver is het over straten en paden. Tempo: 4,8 kilometer per uur.");
});

test("a row shows metres and minutes, or that no route is known", async ({ site }) => {
  const { rows } = await openWidget(site);
  await expect(rows.nth(1)).toShowText("2 Openbaar toilet Akker · 1,2 kilometer, ongeveer 14 minuten");
  await expect(rows.nth(3)).toShowText(/^4 De Wip speelplek · 2,1 kilometer, ongeveer 26 minuten$/);
  await expect(rows.nth(5)).toShowText(/^6 Buurthuis Eng .* 1,7 kilometer in een rechte lijn; een weg erheen is niet bekend$/);
});

test("the walking answer is announced once, and nothing else is", async ({ site }) => {
  const widget = await openBeforeStreets(site);
  await recordAnnouncements(widget);
  widget.release();
  await expect(widget.answer).toShowText(WALK_SENTENCE);
  await waitForStreets(widget);
  expect(await announced(widget)).toStrictEqual([["visually-hidden announcer", WALK_SENTENCE]]);
});

for (const [what, name] of [
  ["on a box of the question", "Ik zoek"],
  ["on the button to the recommended place", "Ga erheen"],
  ["on a row of the list", /^1 Bibliotheek De Brink/],
]) {
  test(`the focus stays ${what} when the streets load`, async ({ site }) => {
    const widget = await openBeforeStreets(site);
    await tabTo(widget.page, name);
    widget.release();
    await expect(widget.answer).toShowText(WALK_SENTENCE);
    await waitForStreets(widget);
    await expect(widget.page).toHaveFocusOn(name);
  });
}

test("an open card stays open when the streets load, and shows the route", async ({ site }) => {
  const widget = await openBeforeStreets(site);
  await widget.rows.first().getByRole("button").click();
  await expect(widget.page).toHaveFocusOn("Bibliotheek De Brink");
  await expect(widget.card).toShowText(/Afstand 35 meter in een rechte lijn, naar het oosten Adres/);
  widget.release();
  await expect(widget.card).toShowText(/Afstand 150 meter, ongeveer 3 minuten, naar het oosten, via Westkade, Trapbrug en Oostkade Adres/);
  expect((await focused(widget.page)).name).toBe("Bibliotheek De Brink");
});

for (const link of ["bibliotheek.example", "Bekijk de route op openstreetmap.org"]) {
  test(`the focus stays on a link of the card when the streets load: ${link}`, async ({ site }) => {
    const widget = await openBeforeStreets(site);
    await widget.rows.first().getByRole("button").click();
    await expect(widget.page).toHaveFocusOn("Bibliotheek De Brink");
    await tabTo(widget.page, link);
    widget.release();
    await expect(widget.card).toShowText(/ongeveer 3 minuten/);
    await expect(widget.page).toHaveFocusOn(link);
  });
}

test("a card with a route opens from the list by keyboard and closes to its row", async ({ site }) => {
  const widget = await openWidget(site);
  await waitForStreets(widget);
  await tabTo(widget.page, /^2 Openbaar toilet/);
  await widget.page.keyboard.press("Enter");
  await expect(widget.card).toShowText(/Afstand 1,2 kilometer, ongeveer 14 minuten, naar het westen, via Westkade en Hoofdstraat/);
  await widget.page.keyboard.press("Escape");
  await expect(widget.page).toHaveFocusOn(/^2 Openbaar toilet/);
});

test("a tap opens a card with a route", async ({ site }) => {
  const widget = await openWidget(site, {}, { width: 360, height: 740, touch: true });
  await waitForStreets(widget);
  await widget.rows.nth(1).getByRole("button").tap();
  await expect(widget.card).toShowText(/ongeveer 14 minuten, naar het westen, via Westkade en Hoofdstraat/);
});

test("walking distances in English", async ({ site }) => {
  const widget = await openWidget(site, { lang: "en" }, { lang: "en", language: "en-GB" });
  await expect(widget.answer).toShowText("The nearest place we know is Bibliotheek De Brink (library): 150 metres, about 3 minutes. Open now until 17:00.");
  await widget.rows.nth(1).getByRole("button").click();
  await expect(widget.card).toShowText(/1\.2 kilometres, about 14 minutes, to the west, by way of Westkade and Hoofdstraat/);
});

test("a pin set by keyboard gives walking distances from there", async ({ site }) => {
  const widget = await openWidget(site);
  await waitForStreets(widget);
  await widget.otherLocationButton.click();
  await widget.pointButton.click();
  await expect(widget.page).toHaveFocusOn("Kaart van Voorbeeld");
  await widget.page.keyboard.press("ArrowRight");
  await widget.page.keyboard.press("Enter");
  await expect(widget.locationMessage).toShowText(/^U bent op de locatie die u heeft aangewezen/);
  await expect(widget.answer).toShowText(/meter, ongeveer \d+ minu(ut|ten)\.( (Nu|Of het nu) .*\.)?$/);
});

test("inside a place the answer is that the visitor is there", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.3225,5.635" });
  await waitForStreets(widget);
  await expect(widget.answer).toShowText("U bent er al: De Wip (speelplek).");
  await expect(widget.rows.first()).toShowText("1 De Wip speelplek · hier");
  const [{ id, distance, walk }] = await answers(widget);
  expect({ id, distance, walk }).toStrictEqual({ id: "play", distance: 0, walk: { metres: 0, minutes: 0 } });
  await widget.rows.first().getByRole("button").click();
  await expect(widget.card).toShowText(/Afstand hier Buurt/);
});

test("a location far from every street is reported, with straight-line distances", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.302,5.606" });
  await expect(widget.page.locator(".walking .note[role=status]")).toShowText("Bij deze locatie is geen straat of pad bekend. Daarom zijn alle afstanden in een rechte lijn.");
  await expect(widget.answer).toShowText(/in een rechte lijn\.( (Nu|Of het nu) .*\.)?$/);
  expect((await answers(widget)).every(({ walk }) => walk === null)).toBe(true);
  await widget.element.evaluate((it, near) => it.setAttribute("near", near), HERE);
  await expect(widget.answer).toShowText(WALK_SENTENCE);
});

test("an atlas without streets shows straight-line distances and requests no streets", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: HERE });
  const asked = [];
  widget.page.on("request", (request) => asked.push(request.url()));
  await widget.ready();
  const { answer, map } = widget;
  await map.waitFor();
  await widget.page.waitForLoadState("networkidle");
  await expect(answer).toShowText(STRAIGHT_SENTENCE);
  expect(asked.filter((url) => /streets/.test(url))).toStrictEqual([]);
  await expect(widget.element.locator(".walking-options")).toHaveCount(0);
  await widget.page.getByText("Wat deze kaart niet weet").click();
  await expect(widget.element.locator(".notes")).toShowText(/Hoe lang de weg is: alle afstanden zijn in een rechte lijn\./);
});

test("an atlas with streets lists what routes do not consider", async ({ site }) => {
  const widget = await openWidget(site);
  await waitForStreets(widget);
  await widget.page.getByText("Wat deze kaart niet weet").click();
  await expect(widget.element.locator(".notes")).toShowText(/Hoe steil een weg is, en hoe lang u wacht bij een brug of een stoplicht\./);
  const notes = await widget.element.locator(".notes").innerText();
  expect(notes).not.toMatch(/in een rechte lijn/);
});

for (const [atlas, title, home] of [
  ["delft", "Delft", "Centrum-Noord"],
  ["liechtenstein", "Liechtenstein", "Vaduz"],
]) {
  test(`after choosing a neighbourhood of ${title} the list is sorted by route`, async ({ site }) => {
    const widget = await site.mount({ src: `/data/${atlas}/atlas.json` }, { width: 1280, height: 900 });
    await widget.ready();
    const { neighbourhoodSelect, answer, list, card } = widget;
    await neighbourhoodSelect.selectOption(home);
    await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is .*: [\d,]+ (kilo)?meter, ongeveer \d+ minu(ut|ten)\.( (Nu|Of het nu) .*\.)?$/);
    const { listed, question } = await widget.element.evaluate(({ answer, question }) => ({ listed: answer, question }));
    const nearest = await widget.page.evaluate(async ({ atlas, here }) => {
      const { Atlas } = await import("/package/sleutelvrij.js");
      const engine = await Atlas.load({ src: `/data/${atlas}/atlas.json` });
      return engine.nearest({ ...here, limit: 60, onFoot: true }).map(({ id, distance, walk }) => ({ id, distance, walk }));
    }, { atlas, here: question.here });
    expect(listed.length).toBe(20);
    // The list is in the order of the minutes and metres that it shows; the engine has exact numbers, and their order.
    const order = ({ walk: { minutes, metres } }) => [Math.max(1, Math.round(minutes)), shownMetres(metres)];
    const shown = nearest.toSorted((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]).slice(0, 20);
    expect(listed.map(({ id, distance, walk }) => ({ id, distance, walk }))).toStrictEqual(shown);
    for (const [at, { distance, walk }] of listed.entries()) {
      if (at > 0) expect(order({ walk })[0], `minutes of row ${at + 1}, compared with the row above`).toBeGreaterThanOrEqual(order(listed[at - 1])[0]);
      // Walking distances are rounded to 0.1 m.
      expect(walk.metres + 0.1, `row ${at + 1} on foot, compared with the straight line`).toBeGreaterThanOrEqual(distance);
    }
    // The rows show the numbers of the answer, those of places without a name in the piles of their groups.
    const closed = list.locator("[aria-expanded=false]");
    while ((await closed.count()) > 0) await closed.first().click();
    const said = await list.locator("[data-place]").allInnerTexts();
    for (const at of [0, 7, 19]) {
      const { metres, minutes } = listed[at].walk;
      const inMinutes = new RegExp(`ongeveer ${Math.max(1, Math.round(minutes))} minu(ut|ten)`);
      const number = metres < 995 ? shownMetres(metres) : null;
      const inMetres = number ? new RegExp(`(^|\\D)${number} meter`) : /kilometer/;
      expect(said.filter((it) => inMinutes.test(it) && inMetres.test(it)), `rows of the place with the number ${at + 1} in the answer`).not.toHaveLength(0);
    }
    const columns = await list.locator("ol").evaluateAll((all) =>
      all.map((it) => [...it.querySelectorAll(":scope > li > .row")].map((row) => Number(/ongeveer (\d+)/.exec(row.innerText)?.[1] ?? Infinity))));
    for (const minutes of columns) expect(minutes, "minutes in a group or a pile").toStrictEqual(minutes.toSorted((a, b) => a - b));
    expect(columns[0][0]).toBe(Math.max(1, Math.round(listed[0].walk.minutes)));
    await list.locator("[data-place]").nth(7).click();
    const via = atlas === "delft" ? "" : ", via .+";
    await expect(card).toShowText(new RegExp(`Afstand [\\d,]+ (kilo)?meter, ongeveer \\d+ minu(ut|ten), naar het (noord|oost|zuid|west)(en|oosten|westen)${via}`));
  });
}

for (const [atlas, home] of [["ermelo", "Horst"], ["drechtsteden", null]]) {
  test(`${atlas} has no streets, requests none and shows straight-line distances`, async ({ site }) => {
    const widget = await site.mount({ src: `/data/${atlas}/atlas.json` });
    const asked = [];
    widget.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await widget.ready();
    const { neighbourhoodSelect, answer, rows, map } = widget;
    await map.waitFor();
    const option = home ?? (await neighbourhoodSelect.locator("option").nth(1).innerText());
    await neighbourhoodSelect.selectOption(option);
    await expect(answer).toShowText(/: [\d,]+ (kilo)?meter in een rechte lijn\.( (Nu|Of het nu) .*\.)?$|^U bent er al/);
    await expect(rows.nth(4)).toShowText(/in een rechte lijn/);
    await widget.page.waitForLoadState("networkidle");
    expect(asked.filter((path) => /streets|people/.test(path))).toStrictEqual([]);
    await widget.page.getByText("Wat deze kaart niet weet").click();
    await expect(widget.element.locator(".notes")).toShowText(/Hoe lang de weg is: alle afstanden zijn in een rechte lijn\./);
  });
}

test("a neighbourhood chosen before the streets load gets walking distances", async ({ site }) => {
  const { respond, release } = holdResponse(binary(streets()));
  const widget = await site.mount({ src: serveAtlasWithStreets(site, respond) });
  await widget.ready();
  const { neighbourhoodSelect, answer, map } = widget;
  await map.waitFor();
  await neighbourhoodSelect.selectOption("Brink");
  await expect(answer).toShowText(/in een rechte lijn\.( (Nu|Of het nu) .*\.)?$|^U bent er al/);
  release();
  await expect(async () => {
    const [first] = await answers(widget);
    expect(first.walk, "the first place has a walking distance").toBeTruthy();
  }).toPass();
  await expect(answer).toShowText(/minu(ut|ten)\.( (Nu|Of het nu) .*\.)?$|^U bent er al/);
});
