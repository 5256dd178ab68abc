// The mark of the selected place on the map: a drop with its name, in every colour scheme.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasLinesWhen, countPixels, mapColour, recordCanvasLines } from "./support/canvas-lines.mjs";
import { mapAtRest, toPagePoint } from "./support/canvas-text.mjs";
import { expect, test } from "./support/test.mjs";

const APPEARANCES = {
  light: {},
  dark: { scheme: "dark" },
  forced: { scheme: "dark", forced: true },
  phone: { width: 390, height: 844, touch: true, scale: 2 },
};

const show = (widget, id) => widget.element.evaluate((it, id) => it.show(id), id);
/** The line around the drop: wide, in the accent colour, with its tip as the only recorded point, as the rest is an arc. */
const drops = (accent) => ({ lines }) =>
  lines.filter(({ colour, width, parts }) => colour === accent && width === 8 && parts.length === 1 && parts[0].length === 1);

async function openWidget(site, visitor, id) {
  const attributes = { src: serveAtlas(site), near: "52.3225,5.6275", kinds: "library toilets" };
  const widget = await site.mount(attributes, { ...recordCanvasLines, ...visitor });
  await widget.complete();
  await show(widget, id);
  await widget.card.waitFor();
  await mapAtRest(widget);
  return widget;
}

for (const [appearance, visitor] of Object.entries(APPEARANCES)) {
  test(`the selected place is a drop with its name (${appearance})`, async ({ site }) => {
    const widget = await openWidget(site, visitor, "library");
    const accent = await mapColour(widget, "accent");
    const recorded = await widget.element.locator("canvas").evaluate((canvas) => canvasLinesOf(canvas).texts);
    expect(recorded.join(" ")).toContain("Bibliotheek");
    await canvasLinesWhen(widget, (it) => it.lines.some(({ colour, width }) => colour === accent && width === 8), "the ring of the drop");
  });
}

test("a press on the head of the drop, above its place, is on that place", async ({ site }) => {
  const widget = await openWidget(site, {}, "library");
  const accent = await mapColour(widget, "accent");
  const { lines } = await canvasLinesWhen(widget, (it) => it.lines.some(({ colour, width }) => colour === accent && width === 8), "a drop");
  const [{ parts: [[tip]] }] = drops(accent)({ lines });
  const at = await toPagePoint(widget, { x: tip[0], y: tip[1] - 40 });
  await widget.page.mouse.move(at.x, at.y);
  await expect(widget.element.locator(".tooltip")).toShowText(/^Bibliotheek De Brink/);
});

test("the drop of an open place is filled, and that of a closed one is empty", async ({ site }) => {
  for (const [moment, colour] of [["2026-11-25T12:00+01:00", "#735ad3"], ["2026-11-25T03:00+01:00", "#ffffff"]]) {
    const widget = await openWidget(site, { moment }, "library");
    const accent = await mapColour(widget, "accent");
    const { lines } = await canvasLinesWhen(widget, (it) => drops(accent)(it).length === 1, "a drop");
    const [{ parts: [[[x, y]]] }] = drops(accent)({ lines });
    // Between the pictogram and the edge of the head.
    const points = [[x - 12.5, y - 28], [x + 12.5, y - 28], [x, y - 40.5], [x, y - 15]];
    expect(await countPixels(widget, points, colour, colour), `points of ${colour} at ${moment}`).toBeGreaterThanOrEqual(3);
  }
});
