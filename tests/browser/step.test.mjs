// What the map shows the list says: the same places with the same numbers, in step both ways.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { frame, ink, inkWhen, inked, onPage } from "./ink.mjs";
import { number, parts, says } from "./person.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

async function arrive(t, attributes = { near: "52.3225,5.6275" }, visitor = {}) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), ...attributes }, { ...inked, ...visitor });
  await visit.complete();
  return Object.assign(visit, parts(visit));
}

const answer = (visit) => visit.element.evaluate((it) => it.answer);
const listed = (visit) =>
  visit.rows.evaluateAll((rows) => rows.map((row) => Number(row.querySelector(".number").textContent)));

test("the list's numbers run from 1 and are those of the answer", async (t) => {
  const visit = await arrive(t);
  await number(visit.rows, 20);
  const numbers = await listed(visit);
  assert.deepEqual(numbers, Array.from({ length: 20 }, (_, at) => at + 1));
  assert.deepEqual((await answer(visit)).map((it) => it.number), numbers);
});

test("a number on the map is that of the place that stands there", async (t) => {
  const visit = await arrive(t, undefined, { height: 1200 });
  const { page, card, back, map } = visit;
  // Closer, so that marks are apart; then look at whatever numbers are in sight.
  const names = await visit.rows.locator(".name").allInnerTexts();
  const ids = (await answer(visit)).map((it) => it.id);
  await visit.element.evaluate((it) => {
    it.addEventListener("sleutelvrij:select", ({ detail }) => (it.last = detail.id));
  });
  const size = await map.boundingBox();
  const inside = ({ x, y }) => x > 10 && y > 10 && x < size.width - 70 && y < size.height - 10;
  const seen = (await inkWhen(visit, ({ numbers }) => numbers.length >= 3, "numbers")).numbers.map(({ text }) => text);
  let clicked = 0;
  for (const text of seen) {
    // Opening a card may move the map: look again where the number is now.
    const now = (await inkWhen(visit, () => true)).numbers.find((it) => it.text === text);
    if (!now || !inside(now)) continue;
    const at = await onPage(visit, now);
    await page.mouse.click(at.x, at.y);
    await says(card.getByRole("heading", { level: 2 }), names[Number(text) - 1]);
    assert.equal(await visit.element.evaluate((it) => it.last), ids[Number(text) - 1]);
    await back.click();
    await number(card, 0);
    clicked += 1;
  }
  assert.ok(clicked >= 5, `only ${clicked} of ${seen} were in sight`);
});

test("every place of the answer is on the map once, with its number or in a count, however far away", async (t) => {
  // All but the benches: few enough for every one to be listed.
  const kinds = "library playground cafe toilets community_centre picnic_table";
  for (const near of ["52.3225,5.6275", undefined]) {
    const visit = await arrive(t, near ? { near, kinds } : { kinds });
    await visit.map.focus();
    await visit.page.keyboard.press("Home");
    for (let further = 0; further < 3; further += 1) {
      const { numbers, counts } = await inkWhen(visit, ({ all }) => all.length > 0, "marks");
      const texts = numbers.map(({ text }) => text);
      assert.equal(new Set(texts).size, texts.length, "no number twice");
      const sum = counts.reduce((all, { text }) => all + Number(text), 0);
      assert.equal(numbers.length + sum, 7, JSON.stringify({ near, numbers, counts }));
      await visit.page.keyboard.press("-");
    }
  }
});

test("an opened neighbourhood puts its numbers on the map; a closed one takes them away", async (t) => {
  const visit = await arrive(t, {});
  const { page } = visit;
  await inkWhen(visit, ({ numbers, names }) => numbers.length === 0 && names.length > 0, "no numbers");
  await page.getByRole("button", { name: "Brink 2 plekken" }).click();
  await inkWhen(visit, ({ numbers }) => numbers.map(({ text }) => text).toSorted().join() === "1,2", "1 and 2");
  assert.deepEqual((await answer(visit)).map((it) => it.number), [1, 2]);
  await page.getByRole("button", { name: "Brink 2 plekken" }).click();
  await inkWhen(visit, ({ numbers }) => numbers.length === 0, "no numbers");
});

test("a filter takes places from list and map at once", async (t) => {
  const visit = await arrive(t);
  const { page, rows } = visit;
  await page.getByRole("button", { name: /^Leren en cultuur/ }).click();
  await number(rows, 1);
  await inkWhen(visit, ({ numbers, counts }) => numbers.length === 1 && counts.length === 0, "only number 1");
});

for (const [way, point, leave] of [
  ["the focus", (row) => row.getByRole("button").focus(), (visit) => visit.chooser.focus()],
  ["the mouse", (row) => row.hover(), (visit) => visit.answer.hover()],
]) {
  test(`a row under ${way} marks its place on the map and says its name there`, async (t) => {
    const visit = await arrive(t);
    const { rows, element } = visit;
    await inkWhen(visit, ({ numbers }) => numbers.length > 0, "numbers");
    const pixels = () => element.locator("canvas").evaluate((it) => it.toDataURL());
    const plain = await pixels();
    await point(rows.nth(1));
    await says(element.locator(".tip"), "De Wip (speelplek)");
    await frame(visit.page);
    assert.notEqual(await pixels(), plain, "the map looks different");
    const mark = (await ink(visit)).numbers.find(({ text }) => text === "2");
    const tip = await element.locator(".tip").boundingBox();
    const at = await onPage(visit, mark);
    // Its middle is over the mark, where there is room for that; and all of it is on the map.
    const map = await element.locator("canvas").boundingBox();
    const room = Math.min(at.x - map.x, map.x + map.width - at.x);
    const aside = Math.abs(tip.x + tip.width / 2 - at.x);
    assert.ok(aside < (room < 128 ? tip.width / 2 : 3), `${aside} px beside the mark, with ${room} px of room`);
    assert.ok(tip.x >= map.x - 1 && tip.x + tip.width <= map.x + map.width + 1, "on the map");
    assert.ok(tip.y + tip.height <= at.y && tip.y + tip.height > at.y - 40, "above the mark");
    await leave(visit);
    await element.locator(".tip").waitFor({ state: "hidden" });
    await frame(visit.page);
    assert.equal(await pixels(), plain, "and as before");
  });
}

test("a place that is chosen while it is out of sight comes into sight", async (t) => {
  const visit = await arrive(t);
  const { page, element, map } = visit;
  await inkWhen(visit, ({ numbers }) => numbers.length > 0, "numbers");
  await element.evaluate((it) => it.show("bench-far"));
  await visit.card.waitFor();
  await page.getByRole("heading", { name: "Bank" }).waitFor();
  const size = await map.boundingBox();
  // The bench's area of names is empty, so the map must have moved there: nothing of the village's middle is in sight.
  await eventually(async () => {
    const { names } = await ink(visit);
    assert.ok(!names.some(({ text, x, y }) => text === "Brink" && x > 0 && y > 0 && x < size.width && y < size.height));
  });
});

test("dark and light agree on every number", async (t) => {
  const light = await arrive(t);
  const dark = await arrive(t, undefined, { scheme: "dark" });
  const texts = async (visit) =>
    (await inkWhen(visit, ({ all }) => all.length > 3, "marks")).all.map(({ text, x, y }) => [text, Math.round(x), Math.round(y)]);
  assert.deepEqual(await texts(dark), await texts(light));
});

test("the map follows when light becomes dark", async (t) => {
  const visit = await arrive(t);
  await inkWhen(visit, ({ numbers }) => numbers.length > 0, "white numbers");
  await visit.page.emulateMedia({ colorScheme: "dark" });
  await inkWhen(visit, ({ numbers, all }) => all.length > 0 && numbers.length === 0, "no white numbers");
  await visit.page.emulateMedia({ colorScheme: "light" });
  await inkWhen(visit, ({ numbers }) => numbers.length > 0, "white numbers");
});

test("a wider column has a wider map, as sharp as before", async (t) => {
  const visit = await arrive(t, undefined, { scale: 2 });
  await inkWhen(visit, ({ numbers }) => numbers.length > 0, "numbers");
  for (const width of [1600, 700, 320]) {
    await visit.page.setViewportSize({ width, height: 900 });
    await eventually(async () => {
      const [drawn, shown] = await visit.element.locator("canvas").evaluate((it) => [it.width, it.clientWidth]);
      assert.equal(drawn, 2 * shown, `${width}`);
    });
  }
});
