// A pile, whose marks no zoom tells apart, is spread as a fan with leader lines: by tap, by click and by keyboard.
import { collection, feature, manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasLinesWhen, mapColour, recordCanvasLines } from "./support/canvas-lines.mjs";
import { mapAtRest, toPagePoint } from "./support/canvas-text.mjs";
import { tabTo } from "./support/focus.mjs";
import { expect, test } from "./support/test.mjs";

const SPOT = [5.5, 52.5];

/** Benches with a name, `count` of them within a metre, and one 300 m to the east. */
const pile = (count) => ({
  "atlas.json": { ...manifest, bounds: [5.4, 52.4, 5.6, 52.6] },
  "neighbourhoods.geojson": collection([
    feature({ id: "B1", name: "Vlakte", residents: 100 }, "Polygon", [[[5.4, 52.4], [5.6, 52.4], [5.6, 52.6], [5.4, 52.6], [5.4, 52.4]]]),
  ]),
  "places.geojson": collection([
    ...Array.from({ length: count }, (_, at) => bench(at, [SPOT[0] + 1e-6 * at, SPOT[1]])),
    bench(count, [SPOT[0] + 0.0045, SPOT[1]]),
  ]),
});
const bench = (at, where) => feature({ id: `bench-${at}`, kind: "bench", key: "free", name: `Bank ${at + 1}` }, "Point", where);

async function openWidget(site, count, visitor = {}) {
  const widget = await site.mount({ src: serveAtlas(site, pile(count)), near: "52.4999,5.5" }, { ...recordCanvasLines, ...visitor });
  await widget.complete();
  await mapAtRest(widget);
  const accent = await mapColour(widget, "accent");
  /** The leader lines, each from its spot to its mark. */
  const leaders = ({ lines }) => lines.filter(({ colour, width }) => colour === accent && width === 1.5).flatMap(({ parts }) => parts);
  /** The fan, once it has so many lines. */
  const fan = async (lines) => leaders(await canvasLinesWhen(widget, (it) => leaders(it).length === lines, `${lines} leader lines`));
  return Object.assign(widget, { fan });
}

const openByKeyboard = async (widget) => {
  await tabTo(widget.page, /Bank 1\b/);
  await widget.page.keyboard.press("Enter");
  await widget.card.waitFor();
};

for (const [appearance, visitor] of Object.entries({
  desktop: {},
  "forced colours": { scheme: "dark", forced: true },
  phone: { width: 390, height: 844, touch: true, scale: 2 },
})) {
  test(`the fan of a pile opens by keyboard within the map, and Escape closes it (${appearance})`, async ({ site }) => {
    const widget = await openWidget(site, 8, visitor);
    await widget.fan(0);
    await openByKeyboard(widget);
    const lines = await widget.fan(7);
    const { clientWidth, clientHeight } = await widget.element.locator(".frame").evaluate(({ clientWidth, clientHeight }) => ({ clientWidth, clientHeight }));
    const ends = lines.map((line) => line.at(-1));
    for (const [x, y] of ends) expect(x > 0 && y > 0 && x < clientWidth && y < clientHeight, `${x}, ${y} is in the map`).toBe(true);
    for (const [at, [x, y]] of ends.entries()) {
      const apart = ends.slice(0, at).map((other) => Math.hypot(x - other[0], y - other[1]));
      expect(Math.min(Infinity, ...apart), "px between two marks").toBeGreaterThan(40);
    }
    await widget.page.keyboard.press("Escape");
    await expect(widget.card).toHaveCount(0);
    await widget.fan(0);
  });
}

test("a tap on a pile opens its fan, and a tap on one of its marks opens the card of that place", async ({ site }) => {
  const widget = await openWidget(site, 14, { width: 390, height: 844, touch: true, scale: 2 });
  const opened = () => widget.card.getByRole("heading", { level: 2 }).innerText();
  // The first number is on the spot.
  await openByKeyboard(widget);
  const height = () => widget.element.locator(".frame").evaluate((it) => it.clientHeight);
  const [[spot]] = await widget.fan(13);
  const before = await height();
  await widget.backButton.click();
  await widget.fan(0);
  await mapAtRest(widget);
  // Without a card the map is lower, around the same middle.
  const at = await toPagePoint(widget, { x: spot[0], y: spot[1] + ((await height()) - before) / 2 });
  await widget.page.touchscreen.tap(at.x, at.y);
  await widget.card.waitFor();
  const lines = await widget.fan(13);
  const first = await opened();
  await mapAtRest(widget);
  const mark = await toPagePoint(widget, { x: lines[3].at(-1)[0], y: lines[3].at(-1)[1] });
  await widget.page.touchscreen.tap(mark.x, mark.y);
  await expect.poll(opened, { message: "another place of the pile" }).not.toBe(first);
  expect((await widget.fan(13)).length, "the fan stays open").toBe(13);
});

test("a click elsewhere and a zoom close the fan, and the card stays", async ({ site }) => {
  const widget = await openWidget(site, 5);
  await openByKeyboard(widget);
  await widget.fan(4);
  await mapAtRest(widget);
  await widget.map.click({ position: { x: 20, y: 20 } });
  await widget.fan(0);
  await expect(widget.card).toHaveCount(1);
  await widget.backButton.click();
  await widget.element.evaluate((it) => it.show("bench-0"));
  await widget.fan(4);
  await mapAtRest(widget);
  await widget.map.focus();
  await widget.page.keyboard.press("-");
  await widget.fan(0);
});

test("Escape on the map closes the fan, and only then is it left to the page", async ({ site }) => {
  const widget = await openWidget(site, 5);
  await openByKeyboard(widget);
  await widget.fan(4);
  await widget.map.focus();
  const escape = () =>
    widget.map.evaluate((frame) => !frame.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true })));
  expect(await escape(), "closes the fan").toBe(true);
  await widget.fan(0);
  expect(await escape(), "left to the page").toBe(false);
});

test("a place that is alone has no fan", async ({ site }) => {
  const widget = await openWidget(site, 3);
  await widget.element.evaluate((it) => it.show("bench-3"));
  await widget.card.waitFor();
  await mapAtRest(widget);
  await widget.fan(0);
});
