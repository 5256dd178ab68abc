// The map by mouse: the wheel scrolls the page unless Ctrl is pressed or the map has the focus; marks are clickable.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasText, canvasTextWhen, mapAtRest, nextFrame, recordCanvasText, toPagePoint } from "./support/canvas-text.mjs";
import { expect, test } from "./support/test.mjs";

async function openWidget(site, attributes = { near: "52.3225,5.6275" }, height = 900) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, { height, ...recordCanvasText });
  await widget.complete();
  return widget;
}

const one = ({ numbers }) => numbers.find(({ text }) => text === "1");
const two = ({ numbers }) => numbers.find(({ text }) => text === "2");
const apart = (ink) => Math.hypot(one(ink).x - two(ink).x, one(ink).y - two(ink).y);
const seen = (widget) => canvasTextWhen(widget, (now) => one(now) && two(now), "numbers 1 and 2 are on the map");
const scrolled = (page) => page.evaluate(() => scrollY);

async function over(widget, dx = 0, dy = 0) {
  const box = await widget.map.boundingBox();
  await widget.page.mouse.move(box.x + box.width / 2 + dx, box.y + 200 + dy);
}

test("the wheel over the map scrolls the page and shows how to zoom", async ({ site }) => {
  const widget = await openWidget(site, undefined, 500);
  const { page } = widget;
  const before = await seen(widget);
  await over(widget);
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await scrolled(page)) > 50, { message: "the page scrolls" }).toBe(true);
  await page.getByText("Houd Ctrl ingedrukt om met het muiswiel te vergroten.").waitFor();
  expect((await canvasText(widget)).numbers).toStrictEqual(before.numbers);
});

test("the wheel with Ctrl zooms about the pointer and does not scroll the page", async ({ site }) => {
  const widget = await openWidget(site, undefined, 500);
  const { page } = widget;
  const before = await seen(widget);
  const at = await toPagePoint(widget, one(before));
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -20);
  await page.keyboard.up("Control");
  const now = await canvasTextWhen(widget, (ink) => one(ink) && two(ink) && apart(ink) > apart(before) * 1.1, "closer");
  expect(Math.hypot(one(now).x - one(before).x, one(now).y - one(before).y), "the point under the pointer stays there").toBeLessThan(2);
  expect(await scrolled(page)).toBe(0);
});

test("the wheel zooms when the map has the focus and does not scroll the page", async ({ site }) => {
  const widget = await openWidget(site, undefined, 500);
  const { page, map } = widget;
  const before = await seen(widget);
  await map.focus();
  const start = await scrolled(page);
  await over(widget);
  await page.mouse.wheel(0, 100);
  await canvasTextWhen(widget, (ink) => one(ink) && two(ink) && apart(ink) < apart(before) * 0.9, "further");
  expect(await scrolled(page)).toBe(start);
});

test("a drag pans the map by the distance of the mouse, also outside the map", async ({ site }) => {
  const widget = await openWidget(site);
  const { page } = widget;
  const before = await seen(widget);
  await over(widget);
  await page.mouse.down();
  await over(widget, -60, 30);
  await over(widget, -120, 60);
  const moved = await canvasTextWhen(widget, (ink) => one(ink) && Math.abs(one(ink).x - one(before).x + 120) < 2, "120 px to the left");
  expect(Math.abs(one(moved).y - one(before).y - 60)).toBeLessThan(2);
  const box = await widget.map.boundingBox();
  await page.mouse.move(box.x - 100, box.y + 260);
  await page.mouse.up();
  await mapAtRest(widget);
  const left = await canvasText(widget);
  expect(left.all, "the drag continues outside the map").not.toStrictEqual(moved.all);
  await over(widget, 50, 50);
  await mapAtRest(widget);
  expect((await canvasText(widget)).all, "the drag ends with the button").toStrictEqual(left.all);
  await expect(widget.card).toHaveCount(0);
});

test("buttons other than the primary one do nothing", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, card } = widget;
  const before = await seen(widget);
  const at = await toPagePoint(widget, one(before));
  await page.mouse.move(at.x, at.y);
  for (const button of ["right", "middle"]) {
    await page.mouse.down({ button });
    await page.mouse.move(at.x + 60, at.y + 20);
    await page.mouse.up({ button });
    await page.mouse.move(at.x, at.y);
  }
  await nextFrame(page);
  await expect(card).toHaveCount(0);
  expect((await canvasText(widget)).numbers).toStrictEqual(before.numbers);
});

test("a double click zooms in by one level", async ({ site }) => {
  const widget = await openWidget(site);
  const { page } = widget;
  const before = await seen(widget);
  const clear = { x: (one(before).x + two(before).x) / 2, y: (one(before).y + two(before).y) / 2 };
  const at = await toPagePoint(widget, clear);
  await page.mouse.dblclick(at.x, at.y);
  await canvasTextWhen(widget, (now) => one(now) && two(now) && Math.abs(apart(now) / apart(before) - 2) < 0.02, "twice as close");
});

test("a click on a neighbourhood expands its places, a second one collapses them", async ({ site }) => {
  const widget = await openWidget(site, {});
  const { page, rows } = widget;
  const now = await canvasTextWhen(widget, ({ names }) => names.some(({ text }) => text === "Eng"), "the name Eng is on the map");
  const at = await toPagePoint(widget, now.names.find(({ text }) => text === "Eng"));
  await page.mouse.click(at.x, at.y);
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Eng 3 plekken" })).toHaveAttribute("aria-expanded", "true");
  await nextFrame(page);
  const name = await canvasTextWhen(widget, ({ names }) => names.some(({ text }) => text === "Eng"), "the name Eng is on the map");
  const again = await toPagePoint(widget, name.names.find(({ text }) => text === "Eng"));
  await page.mouse.click(again.x, again.y);
  await expect(rows).toHaveCount(0);
});

test("a tooltip shows the name of the mark under the pointer", async ({ site }) => {
  const widget = await openWidget(site);
  const { page } = widget;
  const at = await toPagePoint(widget, one(await seen(widget)));
  await page.mouse.move(at.x, at.y);
  await expect(widget.element.locator(".tooltip")).toShowText("Bibliotheek De Brink (bibliotheek) · open tot 17.00 uur");
  await page.mouse.move(at.x, at.y + 60);
  await widget.element.locator(".tooltip").waitFor({ state: "hidden" });
});

test("a click on a mark opens its card", async ({ site }) => {
  const widget = await openWidget(site);
  const at = await toPagePoint(widget, two(await seen(widget)));
  await widget.page.mouse.click(at.x, at.y);
  await widget.card.getByRole("heading", { name: "De Wip" }).waitFor();
});

test("clicks on a mark with several places open them one after the other", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.307,5.645", kinds: "picnic_table" });
  const { page, element } = widget;
  await element.evaluate((it) => {
    it.opened = [];
    it.addEventListener("sleutelvrij:select", ({ detail }) => it.opened.push(detail.id));
  });
  const opened = () => element.evaluate((it) => it.opened);
  for (const count of [1, 2]) {
    const { all } = await canvasTextWhen(widget, (now) => now.all.some(({ text }) => /^[12]$/.test(text)), "two tables");
    const at = await toPagePoint(widget, all.find(({ text }) => /^[12]$/.test(text)));
    await page.mouse.click(at.x, at.y);
    await expect.poll(async () => (await opened()).length).toBe(count);
  }
  expect((await opened()).toSorted()).toStrictEqual(["table-1", "table-2"]);
});
