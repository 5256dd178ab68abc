// Somebody with a mouse: the wheel is the page's until they mean the map, and what is clicked opens.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { frame, ink, inkWhen, inked, onPage } from "./ink.mjs";
import { number, parts, says } from "./person.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

async function arrive(t, attributes = { near: "52.3225,5.6275" }, height = 900) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), ...attributes }, { height, ...inked });
  await visit.complete();
  return Object.assign(visit, parts(visit));
}

const one = ({ numbers }) => numbers.find(({ text }) => text === "1");
const two = ({ numbers }) => numbers.find(({ text }) => text === "2");
const apart = (ink) => Math.hypot(one(ink).x - two(ink).x, one(ink).y - two(ink).y);
const seen = (visit) => inkWhen(visit, (now) => one(now) && two(now), "numbers 1 and 2 are on the map");
const scrolled = (page) => page.evaluate(() => scrollY);

async function over(visit, dx = 0, dy = 0) {
  const box = await visit.map.boundingBox();
  await visit.page.mouse.move(box.x + box.width / 2 + dx, box.y + 200 + dy);
}

test("the wheel over the map scrolls the page and says how to zoom", async (t) => {
  const visit = await arrive(t, undefined, 500);
  const { page } = visit;
  const before = await seen(visit);
  await over(visit);
  await page.mouse.wheel(0, 120);
  await eventually(async () => assert.ok((await scrolled(page)) > 50, "the page scrolls"));
  await page.getByText("Houd Ctrl ingedrukt om met het muiswiel te vergroten.").waitFor();
  assert.deepEqual((await ink(visit)).numbers, before.numbers);
});

test("the wheel zooms with Ctrl, about the pointer, and the page stays", async (t) => {
  const visit = await arrive(t, undefined, 500);
  const { page } = visit;
  const before = await seen(visit);
  const at = await onPage(visit, one(before));
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -20);
  await page.keyboard.up("Control");
  const now = await inkWhen(visit, (ink) => one(ink) && two(ink) && apart(ink) > apart(before) * 1.1, "closer");
  assert.ok(Math.hypot(one(now).x - one(before).x, one(now).y - one(before).y) < 2, "what is under the pointer stays there");
  assert.equal(await scrolled(page), 0);
});

test("the wheel zooms when the map has the focus, and the page stays", async (t) => {
  const visit = await arrive(t, undefined, 500);
  const { page, map } = visit;
  const before = await seen(visit);
  await map.focus();
  const start = await scrolled(page);
  await over(visit);
  await page.mouse.wheel(0, 100);
  await inkWhen(visit, (ink) => one(ink) && two(ink) && apart(ink) < apart(before) * 0.9, "further");
  assert.equal(await scrolled(page), start);
});

test("a drag moves the map as far as the mouse, also when it leaves it", async (t) => {
  const visit = await arrive(t);
  const { page } = visit;
  const before = await seen(visit);
  await over(visit);
  await page.mouse.down();
  await over(visit, -60, 30);
  await over(visit, -120, 60);
  const moved = await inkWhen(visit, (ink) => one(ink) && Math.abs(one(ink).x - one(before).x + 120) < 2, "120 px to the left");
  assert.ok(Math.abs(one(moved).y - one(before).y - 60) < 2);
  const box = await visit.map.boundingBox();
  await page.mouse.move(box.x - 100, box.y + 260);
  await page.mouse.up();
  const left = await inkWhen(visit, () => true);
  assert.notDeepEqual(left.all, moved.all, "the drag goes on outside");
  await over(visit, 50, 50);
  await frame(page);
  assert.deepEqual((await ink(visit)).all, left.all, "and ends with the button");
  await number(visit.card, 0);
});

test("another button than the first does nothing", async (t) => {
  const visit = await arrive(t);
  const { page, card } = visit;
  const before = await seen(visit);
  const at = await onPage(visit, one(before));
  await page.mouse.move(at.x, at.y);
  for (const button of ["right", "middle"]) {
    await page.mouse.down({ button });
    await page.mouse.move(at.x + 60, at.y + 20);
    await page.mouse.up({ button });
    await page.mouse.move(at.x, at.y);
  }
  await frame(page);
  await number(card, 0);
  assert.deepEqual((await ink(visit)).numbers, before.numbers);
});

test("two clicks look closer there", async (t) => {
  const visit = await arrive(t);
  const { page } = visit;
  const before = await seen(visit);
  const clear = { x: (one(before).x + two(before).x) / 2, y: (one(before).y + two(before).y) / 2 };
  const at = await onPage(visit, clear);
  await page.mouse.dblclick(at.x, at.y);
  await inkWhen(visit, (now) => one(now) && two(now) && Math.abs(apart(now) / apart(before) - 2) < 0.02, "twice as close");
});

test("a click on a neighbourhood opens its places, a second one closes them", async (t) => {
  const visit = await arrive(t, {});
  const { page, rows } = visit;
  const now = await inkWhen(visit, ({ names }) => names.some(({ text }) => text === "Eng"), "the name Eng is on the map");
  const at = await onPage(visit, now.names.find(({ text }) => text === "Eng"));
  await page.mouse.click(at.x, at.y);
  await number(rows, 3);
  assert.equal(await page.getByRole("button", { name: "Eng 3 plekken" }).getAttribute("aria-expanded"), "true");
  await frame(page);
  const name = await inkWhen(visit, ({ names }) => names.some(({ text }) => text === "Eng"), "the name Eng is on the map");
  const again = await onPage(visit, name.names.find(({ text }) => text === "Eng"));
  await page.mouse.click(again.x, again.y);
  await number(rows, 0);
});

test("the name of what is pointed at stands beside it", async (t) => {
  const visit = await arrive(t);
  const { page } = visit;
  const at = await onPage(visit, one(await seen(visit)));
  await page.mouse.move(at.x, at.y);
  await says(visit.element.locator(".tip"), "Bibliotheek De Brink (bibliotheek)");
  await page.mouse.move(at.x, at.y + 60);
  await visit.element.locator(".tip").waitFor({ state: "hidden" });
});

test("a click on a mark opens its card", async (t) => {
  const visit = await arrive(t);
  const at = await onPage(visit, two(await seen(visit)));
  await visit.page.mouse.click(at.x, at.y);
  await visit.card.getByRole("heading", { name: "De Wip" }).waitFor();
});

test("places that stand on one spot open one after the other", async (t) => {
  const visit = await arrive(t, { near: "52.307,5.645", kinds: "picnic_table" });
  const { page, element } = visit;
  await element.evaluate((it) => {
    it.opened = [];
    it.addEventListener("sleutelvrij:select", ({ detail }) => it.opened.push(detail.id));
  });
  const opened = () => element.evaluate((it) => it.opened);
  for (const count of [1, 2]) {
    const { all } = await inkWhen(visit, (now) => now.all.some(({ text }) => /^[12]$/.test(text)), "two tables");
    const at = await onPage(visit, all.find(({ text }) => /^[12]$/.test(text)));
    await page.mouse.click(at.x, at.y);
    await eventually(async () => assert.equal((await opened()).length, count));
  }
  assert.deepEqual((await opened()).toSorted(), ["table-1", "table-2"]);
});
