// List and map show the same places with the same numbers.
import { namedPlaces, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasText, canvasTextWhen, nextFrame, recordCanvasText, toPagePoint } from "./support/canvas-text.mjs";
import { choose } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

async function openWidget(site, attributes = { near: "52.3225,5.6275" }, visitor = {}) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, { ...recordCanvasText, ...visitor });
  await widget.complete();
  return widget;
}

/** The element with places that all have a name, so that none are in a pile. */
const openNamed = (site, visitor) =>
  openWidget(site, { near: "52.3225,5.6275", src: serveAtlas(site, { "places.geojson": namedPlaces }, "/named") }, visitor);

const answer = (widget) => widget.element.evaluate((it) => it.answer);
const listed = (widget) =>
  widget.rows.evaluateAll((rows) => rows.map((row) => Number(row.querySelector(".number").textContent)));

test("the numbers in the list start at 1 and, where no places are alike, equal those of the answer", async ({ site }) => {
  const widget = await openNamed(site);
  await expect(widget.rows).toHaveCount(20);
  const numbers = await listed(widget);
  expect(numbers).toStrictEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect((await answer(widget)).map((it) => it.number)).toStrictEqual(numbers);
});

test("a click on a numbered mark opens the place with that number", async ({ site }) => {
  const widget = await openNamed(site, { height: 1200 });
  const { page, card, backButton, map } = widget;

  const names = await widget.rows.locator(".name").allInnerTexts();
  const ids = (await answer(widget)).map((it) => it.id);
  await widget.element.evaluate((it) => {
    it.addEventListener("sleutelvrij:select", ({ detail }) => (it.last = detail.id));
  });
  const size = await map.boundingBox();
  const inside = ({ x, y }) => x > 10 && y > 10 && x < size.width - 70 && y < size.height - 10;
  const seen = (await canvasTextWhen(widget, ({ numbers }) => numbers.length >= 3, "numbers")).numbers.map(({ text }) => text);
  let clicked = 0;
  for (const text of seen) {
    // Opening a card may move the map, so read the position again.
    const now = (await canvasTextWhen(widget, () => true)).numbers.find((it) => it.text === text);
    if (!now || !inside(now)) continue;
    const at = await toPagePoint(widget, now);
    await page.mouse.click(at.x, at.y);
    await expect(card.getByRole("heading", { level: 2 })).toShowText(names[Number(text) - 1]);
    expect(await widget.element.evaluate((it) => it.last)).toBe(ids[Number(text) - 1]);
    await backButton.click();
    await expect(card).toHaveCount(0);
    clicked += 1;
  }
  expect(clicked, `clicked numbers of ${seen}`).toBeGreaterThanOrEqual(5);
});

test("every row of the list is on the map once, as a mark or in a cluster, at every zoom", async ({ site }) => {
  // All kinds but benches: few enough to be listed completely. The two tables are a pile, which counts as one while it is closed.
  const kinds = "library playground cafe toilets community_centre picnic_table";
  for (const [near, opens, count] of [["52.3225,5.6275", false, 6], ["52.3225,5.6275", true, 7], [undefined, false, 7]]) {
    const widget = await openWidget(site, near ? { near, kinds } : { kinds });
    if (opens) await widget.rows.getByRole("button", { name: /Picknicktafels/ }).click();
    await widget.map.focus();
    await widget.page.keyboard.press("Home");
    for (let further = 0; further < 3; further += 1) {
      const { numbers, clustered, counts } = await canvasTextWhen(widget, ({ all }) => all.length > 0, "marks");
      const texts = numbers.map(({ text }) => text);
      expect(new Set(texts).size, "unique numbers").toBe(texts.length);
      const sum = counts.reduce((all, { text }) => all + Number(text), 0);
      expect(numbers.length + sum, JSON.stringify({ near, opens, numbers, counts })).toBe(count);
      const rows = Array.from({ length: near ? count : 0 }, (_, at) => at + 1);
      const hidden = rows.filter((row) => !texts.includes(`${row}`) && !clustered.some((badge) => hasRow(badge, row)));
      // A badge "3…" does not say which rows it has besides: at most as many as its cluster has places.
      const open = clustered.filter((badge) => badge.endsWith("…"));
      expect(hidden.length, `rows ${hidden} beside ${texts} and ${clustered}`).toBeLessThanOrEqual(open.length ? sum - clustered.length : 0);
      await widget.page.keyboard.press("-");
    }
  }
});

/** Whether the badge of a cluster, "3", "3–5" or "3…", says that it has a row. */
function hasRow(badge, row) {
  const [first, last = first] = badge.match(/\d+/g).map(Number);
  return first <= row && row <= last;
}

test("a click on the mark of a pile opens the nearest of its places", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.307,5.64", kinds: "picnic_table toilets" });
  await widget.element.evaluate((it) => {
    it.addEventListener("sleutelvrij:select", ({ detail }) => (it.last = detail.id));
  });
  await expect(widget.rows.first()).toShowText(/^1 Picknicktafels 2 /);
  const first = ({ numbers }) => numbers.find(({ text }) => text === "1");
  const at = await toPagePoint(widget, first(await canvasTextWhen(widget, first, "number 1")));
  await widget.page.mouse.click(at.x, at.y);
  await expect(widget.card.getByRole("heading", { level: 2 })).toShowText("Picknicktafel");
  expect(await widget.element.evaluate((it) => it.last)).toBe((await answer(widget))[0].id);
});

test("an expanded neighbourhood has numbers on the map, a collapsed one has none", async ({ site }) => {
  const widget = await openWidget(site, {});
  const { page } = widget;
  await canvasTextWhen(widget, ({ numbers, names }) => numbers.length === 0 && names.length > 0, "no numbers");
  await page.getByRole("button", { name: "Brink 2 plekken" }).click();
  await canvasTextWhen(widget, ({ numbers }) => numbers.map(({ text }) => text).toSorted().join() === "1,2", "1 and 2");
  expect((await answer(widget)).map((it) => it.number)).toStrictEqual([1, 2]);
  await page.getByRole("button", { name: "Brink 2 plekken" }).click();
  await canvasTextWhen(widget, ({ numbers }) => numbers.length === 0, "no numbers");
});

test("a filter removes places from list and map", async ({ site }) => {
  const widget = await openWidget(site);
  const { rows, what } = widget;
  await choose(what, "Leren en cultuur");
  await expect(rows).toHaveCount(1);
  await canvasTextWhen(widget, ({ numbers, counts }) => numbers.length === 1 && counts.length === 0, "only number 1");
});

for (const [way, point, leave] of [
  ["the focus", (row) => row.getByRole("button").focus(), (widget) => widget.what.focus()],
  ["the mouse", (row) => row.hover(), (widget) => widget.answer.hover()],
]) {
  test(`a row under ${way} highlights its mark and shows its name on the map`, async ({ site }) => {
    const widget = await openWidget(site);
    const { rows, element } = widget;
    await canvasTextWhen(widget, ({ numbers }) => numbers.length > 0, "numbers");
    const pixels = () => element.locator("canvas").evaluate((it) => it.toDataURL());
    let plain;
    await expect(async () => {
      plain = await pixels();
      for (let frame = 0; frame < 10; frame += 1) await nextFrame(widget.page);
      expect((await pixels()) === plain, "the map rests").toBe(true);
    }).toPass();
    await point(rows.nth(1));
    await expect(element.locator(".tooltip")).toShowText("De Wip (speelplek)");
    await nextFrame(widget.page);
    expect(await pixels(), "the highlighted map").not.toBe(plain);
    const mark = (await canvasText(widget)).numbers.find(({ text }) => text === "2");
    const tooltip = await element.locator(".tooltip").boundingBox();
    const at = await toPagePoint(widget, mark);
    // The tooltip is centred on the mark unless the map's edge is near, and it does not leave the map.
    const map = await element.locator(".frame").boundingBox();
    const room = Math.min(at.x - map.x, map.x + map.width - at.x);
    const aside = Math.abs(tooltip.x + tooltip.width / 2 - at.x);
    expect(aside, `px beside the mark, with ${room} px of room`).toBeLessThan(room < 128 ? tooltip.width / 2 : 3);
    expect(tooltip.x >= map.x - 1 && tooltip.x + tooltip.width <= map.x + map.width + 1, "the tooltip is inside the map").toBe(true);
    expect(tooltip.y + tooltip.height <= at.y && tooltip.y + tooltip.height > at.y - 40, "the tooltip is above the mark").toBe(true);
    await leave(widget);
    await element.locator(".tooltip").waitFor({ state: "hidden" });
    await nextFrame(widget.page);
    expect(await pixels(), "the map without a highlight").toBe(plain);
  });
}

test("a place outside the viewport is scrolled into the viewport when it opens", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, element, map } = widget;
  await canvasTextWhen(widget, ({ numbers }) => numbers.length > 0, "numbers");
  await element.evaluate((it) => it.show("bench-far"));
  await widget.card.waitFor();
  await page.getByRole("heading", { name: "Bankje" }).waitFor();
  const size = await map.boundingBox();
  // Around the bench there are no names, so the name Brink must have left the viewport.
  await expect(async () => {
    const { names } = await canvasText(widget);
    expect(!names.some(({ text, x, y }) => text === "Brink" && x > 0 && y > 0 && x < size.width && y < size.height)).toBe(true);
  }).toPass();
});

test("dark and light scheme have the same marks", async ({ site }) => {
  const light = await openWidget(site);
  const dark = await openWidget(site, undefined, { scheme: "dark" });
  const texts = async (widget) =>
    (await canvasTextWhen(widget, ({ all }) => all.length > 3, "marks")).all.map(({ text, x, y }) => [text, Math.round(x), Math.round(y)]);
  expect(await texts(dark)).toStrictEqual(await texts(light));
});

test("the map is repainted when the colour scheme changes", async ({ site }) => {
  const widget = await openWidget(site);
  const are = (shade) => ({ numbers }) => numbers.length > 0 && numbers.every(({ colour }) => (colour === "#ffffff") === (shade === "white"));
  await canvasTextWhen(widget, are("white"), "white numbers");
  await widget.page.emulateMedia({ colorScheme: "dark" });
  await canvasTextWhen(widget, are("dark"), "dark numbers");
  await widget.page.emulateMedia({ colorScheme: "light" });
  await canvasTextWhen(widget, are("white"), "white numbers");
});

test("the map follows the width of its column at full resolution", async ({ site }) => {
  const widget = await openWidget(site, undefined, { scale: 2 });
  await canvasTextWhen(widget, ({ numbers }) => numbers.length > 0, "numbers");
  for (const width of [1600, 700, 320]) {
    await widget.page.setViewportSize({ width, height: 900 });
    await expect(async () => {
      const [drawn, shown] = await widget.element.locator("canvas").evaluate((it) => [it.width, it.clientWidth]);
      expect(drawn, `${width}`).toBe(2 * shown);
    }).toPass();
  }
});
