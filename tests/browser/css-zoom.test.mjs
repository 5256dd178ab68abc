// The map in a page that enlarges or turns the element with CSS `zoom` or `transform`: what is under the pointer is hit, and
// the map is sharp.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasTextWhen, mapAtRest, recordCanvasText } from "./support/canvas-text.mjs";
import { body } from "./support/server.mjs";
import { PACKAGE } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const ENLARGED = [
  ["zoom: 1.5", 1.5],
  ["zoom: 0.8", 0.8],
  ["transform: scale(1.25); transform-origin: 0 0", 1.25],
  ["zoom: 2; transform: scale(0.75); transform-origin: 0 0", 1.5],
];
const TURNED = [
  // As on a screen on end.
  ["transform: translateX(1000px) rotate(90deg); transform-origin: 0 0"],
  ["transform: translate(100px, 300px) rotate(-20deg) skewX(15deg) scale(0.9, 1.1); transform-origin: 0 0"],
  ["transform: translateX(900px) scaleX(-1); transform-origin: 0 0"],
  ["zoom: 1.25; transform: translateX(800px) rotate(90deg); transform-origin: 0 0"],
];
const PHONE = { width: 720, height: 1200, touch: true };

async function openWidget(site, css, visitor = {}) {
  site.route("/zoom.css", body(`body { margin: 40px } main { inline-size: 760px; ${css} }`, "text/css"));
  const head = `${PACKAGE}<link rel="stylesheet" href="/zoom.css">`;
  const element = `<sleutelvrij-kaart src="${serveAtlas(site)}" near="52.3225,5.6275"></sleutelvrij-kaart>`;
  const widget = await site.page(element, { head, height: 1200, ...recordCanvasText, ...visitor });
  await widget.ready();
  await canvasTextWhen(widget, (now) => one(now) && two(now), "numbers 1 and 2 are on the map");
  return widget;
}

const one = ({ numbers }) => numbers.find(({ text }) => text === "1");
const two = ({ numbers }) => numbers.find(({ text }) => text === "2");

/** Where a text of the canvas is on the page: where the browser puts a point there. */
const onPage = (widget, { x, y }) =>
  widget.element.locator(".frame").evaluate((frame, [x, y]) => {
    const point = document.createElement("i");
    Object.assign(point.style, { position: "absolute", left: `${x}px`, top: `${y}px` });
    frame.append(point);
    const { left, top } = point.getBoundingClientRect();
    point.remove();
    return { x: left, y: top };
  }, [x, y]);

const painted = async (widget) => {
  const ink = await canvasTextWhen(widget, (now) => one(now) && two(now), "numbers 1 and 2 are on the map");
  return [await onPage(widget, one(ink)), await onPage(widget, two(ink))];
};
const apart = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);

for (const [css] of [...ENLARGED, ...TURNED]) {
  test(`a click opens the place under the pointer with ${css}`, async ({ site }) => {
    const widget = await openWidget(site, css);
    const [at] = await painted(widget);
    await widget.page.mouse.click(at.x, at.y);
    await expect(widget.card.getByRole("heading", { level: 2 })).toShowText("Bibliotheek De Brink");
  });

  test(`the pin is put where the visitor points with ${css}`, async ({ site }) => {
    const widget = await openWidget(site, css);
    await widget.otherLocationButton.click();
    await widget.pointButton.click();
    await expect(widget.locationMessage).toShowText(/De speld staat in/);
    const [at] = await painted(widget);
    await widget.page.mouse.click(at.x, at.y);
    await expect.poll(() => widget.element.evaluate((it) => {
      const { lon, lat } = it.question.here;
      return Math.hypot((lon - 5.628) * 68_000, (lat - 52.3225) * 111_000);
    }), { message: "metres from the library" }).toBeLessThan(50);
  });

  test(`a drag moves the map with the pointer, and the wheel zooms about it, with ${css}`, async ({ site }) => {
    // With reduced motion the map does not glide on.
    const widget = await openWidget(site, css, { still: true });
    const { page } = widget;
    const before = await painted(widget);
    await page.mouse.move(before[0].x, before[0].y);
    await page.mouse.down();
    await page.mouse.move(before[0].x + 30, before[0].y + 24, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => apart([(await painted(widget))[0], { x: before[0].x + 30, y: before[0].y + 24 }])).toBeLessThan(2);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -20);
    await page.keyboard.up("Control");
    await expect.poll(async () => apart(await painted(widget))).toBeGreaterThan(apart(before) * 1.1);
    // Until the map is painted anew its last picture is scaled, and with it the distance from each mark to its number.
    await mapAtRest(widget);
    expect(apart([(await painted(widget))[0], { x: before[0].x + 30, y: before[0].y + 24 }])).toBeLessThan(3);
  });
}

for (const [css, scale] of ENLARGED) {
  test(`the map has a pixel for each pixel of the screen with ${css}`, async ({ site }) => {
    const widget = await openWidget(site, css, { scale: 2 });
    const pixels = await widget.element.locator("canvas").evaluate((it) => it.width / it.getBoundingClientRect().width);
    expect(pixels).toBeGreaterThan(1.98);
    expect(pixels).toBeLessThan(2.02 * Math.max(1, 1 / scale));
  });
}

for (const css of ["zoom: 1.5", "transform: translateX(1100px) rotate(90deg); transform-origin: 0 0"]) {
  test(`a tap opens the place under the finger with ${css}`, async ({ site }) => {
    const widget = await openWidget(site, `${css}; inline-size: 400px`, PHONE);
    await widget.map.scrollIntoViewIfNeeded();
    const [at] = await painted(widget);
    const session = await widget.page.context().newCDPSession(widget.page);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect(widget.card.getByRole("heading", { level: 2 })).toShowText("Bibliotheek De Brink");
  });
}

test("two fingers keep what is under them with zoom: 1.5", async ({ site }) => {
  const widget = await openWidget(site, "zoom: 1.5; inline-size: 400px", PHONE);
  await widget.map.scrollIntoViewIfNeeded();
  const [at] = await painted(widget);
  const session = await widget.page.context().newCDPSession(widget.page);
  const fingers = (dx, dy) => [{ ...at, id: 0, x: at.x + dx, y: at.y + dy }, { id: 1, x: at.x + 80 + dx, y: at.y + 40 + dy }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(0, 0) });
  for (let step = 1; step <= 6; step += 1) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(6 * step, 4 * step) });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(async () => apart([(await painted(widget))[0], { x: at.x + 36, y: at.y + 24 }])).toBeLessThan(3);
});
