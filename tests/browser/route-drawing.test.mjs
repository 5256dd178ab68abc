// Routes and isochrones on the map: present, in the right place, and distinguishable without colour.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { binary } from "./fixtures/binary-writer.mjs";
import { HERE, serveAtlasWithStreets, streets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { canvasLinesWhen, countPixels, mapColour, pointsAlong, recordCanvasLines } from "./support/canvas-lines.mjs";
import { holdResponse } from "./support/server.mjs";
import { openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

async function openWidget(site, { src, ...attributes } = {}, visitor) {
  const widget = await site.mount({ src: src ?? serveAtlasWithStreets(site), near: HERE, ...attributes }, { ...recordCanvasLines, ...visitor });
  await widget.ready();
  widget;
  await widget.map.waitFor();
  if (!src) await waitForStreets(widget);
  return widget;
}

/** Lines of a colour. The ring around the selected mark may have the same colour and is wider than these. */
const of = (colour) => ({ lines }) => lines.filter((line) => line.colour === colour && line.width < 8);
const whole = (line) => line.dash.length === 0;

const APPEARANCES = {
  light: {},
  dark: { scheme: "dark" },
  forced: { scheme: "dark", forced: true },
  phone: { width: 360, height: 740, touch: true, scale: 2 },
};

for (const [appearance, visitor] of Object.entries(APPEARANCES)) {
  test(`the route to an open place is drawn (${appearance})`, async ({ site }) => {
    // Marks of other kinds would cover parts of the line.
    const widget = await openWidget(site, { kinds: "toilets" }, visitor);
    const colour = await mapColour(widget, "route");
    await canvasLinesWhen(widget, ({ lines }) => lines.length > 0 && of(colour)({ lines }).length === 0, "a way before there is one");
    await widget.element.evaluate((it) => it.show("toilets"));
    await widget.card.waitFor();
    const frame = await canvasLinesWhen(widget, (it) => of(colour)(it).length === 1, "one way");
    const [way] = of(colour)(frame);
    expect(whole(way) && way.width >= 3, `a solid line of 3 px: ${way.dash} ${way.width}`).toBeTruthy();
    expect(way.parts.length).toBe(1);
    const [line] = way.parts;
    // The route goes south along the quay, then west.
    const [[fromX, fromY], [toX, toY]] = [line[0], line.at(-1)];
    expect(toX, "the route ends in the west").toBeLessThan(fromX - 50);
    expect(Math.max(...line.map(([, y]) => y)), "the route goes south along the quay").toBeGreaterThan(fromY);
    expect(toY, "the route ends further north").toBeLessThan(Math.max(...line.map(([, y]) => y)));
    // Names, the mark, the location and the bubble of minutes may cover parts of the line.
    const points = pointsAlong(line);
    const seen = await countPixels(widget, points, colour, await mapColour(widget, "halo"));
    expect(points.length > 20 && seen >= 0.5 * points.length, `${seen} of ${points.length} points of the route are ${colour}`).toBe(true);
    await widget.backButton.click();
    await canvasLinesWhen(widget, (it) => of(colour)(it).length === 0, "no way without a place");
  });
}

test("the viewport contains the whole route, also where it makes a detour", async ({ site }) => {
  const widget = await openWidget(site);
  const colour = await mapColour(widget, "route");
  await widget.element.evaluate((it) => it.show("play"));
  const [way] = of(colour)(await canvasLinesWhen(widget, (it) => of(colour)(it).length === 1, "one way"));
  const { width, height } = await widget.element.locator(".frame").boundingBox();
  for (const [x, y] of way.parts[0]) {
    expect(x >= 0 && x <= width && y >= 0 && y <= height, `${x}, ${y} is in the viewport`).toBe(true);
  }
  // The route first goes south to the bridge.
  const ys = way.parts[0].map(([, y]) => y);
  expect(Math.max(...ys) - ys[0]).toBeGreaterThan(100);
});

test("streets that come late bring the whole route to the open card into view", async ({ site }) => {
  const { respond, release } = holdResponse(binary(streets()));
  const widget = await openWidget(site, { src: serveAtlasWithStreets(site, respond) });
  const colour = await mapColour(widget, "route");
  await widget.element.evaluate((it) => it.show("play"));
  await widget.card.waitFor();
  release();
  const { width, height } = await widget.element.locator(".frame").boundingBox();
  const isInside = ([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height;
  await canvasLinesWhen(widget, (it) => of(colour)(it).length === 1 && of(colour)(it)[0].parts[0].every(isInside), "the whole way in view");
});

test("the route changes with the step-free setting", async ({ site }) => {
  const widget = await openWidget(site);
  const colour = await mapColour(widget, "route");
  await widget.element.evaluate((it) => it.show("library"));
  const [steps] = of(colour)(await canvasLinesWhen(widget, (it) => of(colour)(it).length === 1, "one way"));
  await openMore(widget);
  await widget.page.getByRole("checkbox", { name: "Zonder trappen" }).check();
  await expect(widget.card).toShowText(/Brugweg/);
  const depth = (line) => Math.max(...line.parts.flat().map(([, y]) => y)) - line.parts[0][0][1];
  await canvasLinesWhen(widget, (it) => of(colour)(it).length === 1 && depth(of(colour)(it)[0]) > 3 * depth(steps), "the way around");
});

test("an open card gets its route when the streets load", async ({ site }) => {
  const { respond, release } = holdResponse(binary(streets()));
  const widget = await openWidget(site, { src: serveAtlasWithStreets(site, respond) });
  const colour = await mapColour(widget, "route");
  await widget.element.evaluate((it) => it.show("toilets"));
  await canvasLinesWhen(widget, ({ lines }) => lines.length > 0 && of(colour)({ lines }).length === 0, "no way yet");
  release();
  await canvasLinesWhen(widget, (it) => of(colour)(it).length === 1, "the way");
});

test("no route is drawn to a place without one, or without streets", async ({ site }) => {
  const widget = await openWidget(site);
  const colour = await mapColour(widget, "route");
  await widget.element.evaluate((it) => it.show("house"));
  await expect(widget.card).toShowText(/een weg erheen is niet bekend/);
  await canvasLinesWhen(widget, ({ lines }) => lines.length > 0 && of(colour)({ lines }).length === 0, "no way");
  const without = await openWidget(site, { src: serveAtlas(site) });
  await without.element.evaluate((it) => it.show("library"));
  await canvasLinesWhen(without, ({ lines }) => lines.length > 0 && of(colour)({ lines }).length === 0, "no way");
});

for (const [appearance, visitor] of Object.entries(APPEARANCES)) {
  test(`isochrones are three outlines with different dashes and labels (${appearance})`, async ({ site }) => {
    // Marks of other kinds would cover parts of the lines.
    const widget = await openWidget(site, { kinds: "toilets" }, visitor);
    const colour = await mapColour(widget, "isochrone");
    // In forced colours borders may have the same colour, without dashes.
    // So has the outline of a mark that is not known to be open, with dashes of its own.
    const reached = (frame) => of(colour)(frame).filter(({ dash }) => dash.length > 0 && dash.join(" ") !== "3 4");
    await openMore(widget);
    await widget.page.getByRole("button", { name: /^Laat zien hoe ver/ }).click();
    const frame = await canvasLinesWhen(widget, (it) => reached(it).length === 3, "three lines");
    const lines = reached(frame);
    const dashes = lines.map(({ dash }) => dash.join(" "));
    expect(new Set(dashes).size, `dashes: ${dashes.join(", ")}`).toBe(3);
    for (const text of ["5 minuten", "10 minuten", "15 minuten"]) {
      expect(frame.texts, "labels").toContain(text);
    }
    // The outlines are drawn from the outermost to the innermost.
    const box = ({ parts }) => {
      const points = parts.flat();
      return [0, 1].flatMap((axis) => [Math.min(...points.map((it) => it[axis])), -Math.max(...points.map((it) => it[axis]))]);
    };
    for (const [at, line] of lines.slice(1).entries()) {
      const [outer, inner] = [box(lines[at]), box(line)];
      outer.forEach((edge, side) => expect(edge, `outline ${at + 2} is inside the one before it`).toBeLessThanOrEqual(inner[side] + 1));
    }
    // The innermost outline, which has the longest dashes, is visible.
    const points = lines.at(-1).parts.flatMap((part) => pointsAlong(part, 3));
    const seen = await countPixels(widget, points, colour, await mapColour(widget, "ground"));
    expect(points.length > 20 && seen >= 0.4 * points.length, `${seen} of ${points.length} points of the outline are ${colour}`).toBe(true);
    await widget.page.getByRole("button", { name: /^Laat zien hoe ver/ }).click();
    await canvasLinesWhen(widget, (it) => reached(it).length === 0, "no lines");
  });
}

test("streets are drawn when they load, with steps and names", async ({ site }) => {
  const { respond, release } = holdResponse(binary(streets()));
  // With one kind the viewport is the location and the library.
  const widget = await openWidget(site, { src: serveAtlasWithStreets(site, respond), kinds: "library" });
  const path = await mapColour(widget, "path");
  const before = await canvasLinesWhen(widget, ({ lines }) => lines.length > 0, "a map");
  expect(of(path)(before).length).toBe(0);
  release();
  const after = await canvasLinesWhen(widget, ({ lines, texts }) => of(path)({ lines }).length > 0 && texts.includes("Westkade"), "streets");
  expect(of(path)(after).map(({ dash }) => dash), "the dashes of steps").toStrictEqual([[2, 2]]);
});
