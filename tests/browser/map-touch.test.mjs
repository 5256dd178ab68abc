// The map by touch: one finger scrolls the page, two fingers move the map; marks can be tapped.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasText, canvasTextWhen, recordCanvasText, toPagePoint } from "./support/canvas-text.mjs";
import { focused } from "./support/focus.mjs";
import { expect, test } from "./support/test.mjs";

const PHONE = { width: 360, height: 740, touch: true, scale: 2, ...recordCanvasText };
const STEPS = 8;

async function openWidget(site, attributes = { near: "52.3225,5.6275" }, more = {}) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, { ...PHONE, ...more });
  await widget.complete();
  const all = widget;
  await all.map.scrollIntoViewIfNeeded();
  const fingers = await touchInput(widget.page);
  return Object.assign(widget, all, { fingers });
}

/** Touch input through the DevTools protocol; points are CSS px on the page. */
async function touchInput(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id, radiusX: 8, radiusY: 8, force: 1 })),
    });
  const between = (from, to, part) => from.map((a, at) => ({
    x: a.x + (to[at].x - a.x) * part,
    y: a.y + (to[at].y - a.y) * part,
  }));
  return {
    async slide(from, to) {
      await send("touchStart", from);
      for (let step = 1; step <= STEPS; step += 1) await send("touchMove", between(from, to, step / STEPS));
      await send("touchEnd", []);
    },
    async tap(at) {
      await send("touchStart", [at]);
      await send("touchEnd", []);
    },
  };
}

const one = ({ numbers }) => numbers.find(({ text }) => text === "1");
const two = ({ numbers }) => numbers.find(({ text }) => text === "2");
const apart = (ink) => Math.hypot(one(ink).x - two(ink).x, one(ink).y - two(ink).y);
const scrolled = (page) => page.evaluate(() => scrollY);
const middle = async (widget) => {
  const box = await widget.map.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const seen = (widget) => canvasTextWhen(widget, (now) => one(now) && two(now), "numbers 1 and 2 are on the map");

test("one finger on the map scrolls the page and shows how to move the map", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, fingers } = widget;
  const before = await seen(widget);
  const start = await scrolled(page);
  const at = await middle(widget);
  await fingers.slide([at], [{ x: at.x, y: at.y - 150 }]);
  await expect.poll(async () => (await scrolled(page)) > start + 80, { message: "the page scrolls" }).toBe(true);
  await page.getByText("Gebruik twee vingers om de kaart te verschuiven.").waitFor();
  expect((await canvasText(widget)).all).toStrictEqual(before.all);
  expect((await focused(page)).tag).toBe("BODY");
});

test("two fingers pan the map and do not scroll the page", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, fingers } = widget;
  const before = await seen(widget);
  const start = await scrolled(page);
  const at = await middle(widget);
  const pair = (dx, dy) => [{ x: at.x - 40 + dx, y: at.y + dy }, { x: at.x + 40 + dx, y: at.y + dy }];
  await fingers.slide(pair(0, 0), pair(-30, 40));
  await canvasTextWhen(
    widget,
    (now) => one(now) && Math.abs(one(now).x - one(before).x + 30) < 2 && Math.abs(one(now).y - one(before).y - 40) < 2,
    `number 1 moves by -30, 40 from ${JSON.stringify(one(before))}`,
  );
  expect(await scrolled(page)).toBe(start);
});

test("a pinch zooms the map by its ratio and does not zoom the page", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, fingers } = widget;
  const before = await seen(widget);
  const at = await middle(widget);
  const pair = (half) => [{ x: at.x - half, y: at.y }, { x: at.x + half, y: at.y }];
  await fingers.slide(pair(90), pair(60));
  await canvasTextWhen(widget, (now) => one(now) && two(now) && Math.abs(apart(now) / apart(before) - 60 / 90) < 0.03, "a third smaller");
  await fingers.slide(pair(60), pair(90));
  await canvasTextWhen(widget, (now) => one(now) && two(now) && Math.abs(apart(now) / apart(before) - 1) < 0.03, "as it was");
  expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
});

test("a third finger and a lifted finger do not move the map", async ({ site }) => {
  const widget = await openWidget(site);
  const { page } = widget;
  const before = await seen(widget);
  const at = await middle(widget);
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y, id]) => ({ x: at.x + x, y: at.y + y, id })) });
  await touch("touchStart", [[-40, 0, 0]]);
  await touch("touchStart", [[-40, 0, 0], [40, 0, 1]]);
  await touch("touchStart", [[-40, 0, 0], [40, 0, 1], [0, 60, 2]]);
  await touch("touchMove", [[-40, 0, 0], [40, 0, 1], [0, 90, 2]]);
  await touch("touchEnd", [[40, 0, 1], [0, 90, 2]]);
  await touch("touchMove", [[90, 30, 1], [0, 120, 2]]);
  await touch("touchEnd", []);
  expect((await canvasTextWhen(widget, () => true)).all).toStrictEqual(before.all);
});

test("a tap on a mark opens its card, and a tap on the button back closes it", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, card, fingers, answer } = widget;
  await expect(answer).toShowText(/Bibliotheek De Brink/);
  await fingers.tap(await toPagePoint(widget, two(await seen(widget))));
  await card.getByRole("heading", { name: "De Wip" }).waitFor();
  await page.getByRole("button", { name: "Terug naar de lijst" }).tap();
  await expect(card).toHaveCount(0);
});

test("a tap near a mark opens its card", async ({ site }) => {
  const widget = await openWidget(site);
  const { card, fingers } = widget;
  const mark = two(await seen(widget));
  await fingers.tap(await toPagePoint(widget, { x: mark.x + 14, y: mark.y + 14 }));
  await card.getByRole("heading", { name: "De Wip" }).waitFor();
});

test("a tap on a cluster zooms in until it splits", async ({ site }) => {
  const widget = await openWidget(site, {});
  const { fingers } = widget;
  const before = await canvasTextWhen(widget, ({ counts }) => counts.length > 0, "gathered points");
  const largest = before.counts.toSorted((a, b) => Number(b.text) - Number(a.text))[0];
  await fingers.tap(await toPagePoint(widget, largest));
  const most = ({ counts }) => Math.max(0, ...counts.map(({ text }) => Number(text)));
  await canvasTextWhen(widget, (now) => most(now) < Number(largest.text), `less than ${largest.text} together`);
});

test("a tap on a neighbourhood expands its places in the list", async ({ site }) => {
  const widget = await openWidget(site, {});
  const { rows, fingers, page } = widget;
  const now = await canvasTextWhen(widget, ({ names }) => names.some(({ text }) => text === "Duin"), "the name Duin is on the map");
  await fingers.tap(await toPagePoint(widget, now.names.find(({ text }) => text === "Duin")));
  await expect(rows.first()).toShowText(/^1 Bankje /);
  await expect(page.getByRole("button", { name: "Duin 26 plekken" })).toHaveAttribute("aria-expanded", "true");
});

/** Begins to point at a position: what is on the map then. */
async function point(widget) {
  await widget.pointButton.tap();
  await expect(widget.locationMessage, "where people live").toShowText(/De speld staat in Eng/);
  await widget.page.getByRole("button", { name: "Toon de hele kaart" }).tap();
  await expect(widget.locationMessage).toShowText(/De speld staat in Meer/);
  await widget.map.scrollIntoViewIfNeeded();
  return canvasTextWhen(widget, ({ names }) => names.some(({ text }) => text === "Duin"), "the name Duin is on the map");
}

test("while pointing a tap brings its position under the pin, and the button says that the visitor is there", async ({ site }) => {
  const widget = await openWidget(site, {});
  const { page, fingers, locationMessage, answer } = widget;
  const now = await point(widget);
  await fingers.tap(await toPagePoint(widget, now.names.find(({ text }) => text === "Duin")));
  await expect(locationMessage).toShowText("De speld staat in Duin.");
  await expect(widget.element.locator(".pin-at"), "it stands on the map too").toHaveText("De speld staat in Duin.");
  expect((await widget.element.evaluate((it) => it.question)).here, "not yet").toBe(null);
  await page.getByRole("button", { name: "Hier ben ik" }).tap();
  await expect(locationMessage).toShowText("U bent op de locatie die u heeft aangewezen. U bent in Duin.");
  await expect(answer).toShowText(/Bank|bank/);
  await expect(answer).toBeFocused();
  const box = await widget.map.boundingBox();
  const inView = ({ numbers }) => numbers.some(({ text, x, y }) => text === "1" && x > 0 && x < box.width && y > 0 && y < box.height);
  await canvasTextWhen(widget, inView, "the nearest place is on the map, which is smaller now");
});

test("while pointing one finger moves the map under the pin, and the page does not scroll", async ({ site }) => {
  // With reduced motion the map does not glide on: how far depends on how fast the machine makes the finger.
  const widget = await openWidget(site, {}, { still: true });
  const { page, fingers, locationMessage } = widget;
  const { names } = await point(widget);
  const top = await page.evaluate(() => scrollY);
  const duin = await toPagePoint(widget, names.find(({ text }) => text === "Duin"));
  await fingers.slide([duin], [await middle(widget)]);
  await expect(locationMessage).toShowText("De speld staat in Duin.");
  expect(await page.evaluate(() => scrollY)).toBe(top);
});
