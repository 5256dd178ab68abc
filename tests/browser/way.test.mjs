// The way and how far one gets, on the map: lines that are there, where they should be, and told apart by more than colour.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { parts, says } from "./person.mjs";
import { HERE, gate, serveQuays, withStreets } from "./quays.mjs";
import { serveAtlas } from "./village.mjs";
import { along, colourOf, hits, stroked, strokesWhen } from "./strokes.mjs";

const browser = await launch();
after(() => browser.close());

async function arrive(t, { src, ...attributes } = {}, visitor) {
  const visit = await browser.mount(t, { src: src ?? serveQuays(browser, t), near: HERE, ...attributes }, { ...stroked, ...visitor });
  await visit.ready();
  Object.assign(visit, parts(visit));
  await visit.map.waitFor();
  if (!src) await withStreets(visit);
  return visit;
}

/** Lines of a colour; the ring around what is chosen may have it too, and is wider than any of them. */
const of = (colour) => ({ lines }) => lines.filter((line) => line.colour === colour && line.width < 8);
const whole = (line) => line.dash.length === 0;

const LOOKS = {
  light: {},
  dark: { scheme: "dark" },
  forced: { scheme: "dark", forced: true },
  phone: { width: 360, height: 740, touch: true, scale: 2 },
};

for (const [look, visitor] of Object.entries(LOOKS)) {
  test(`an open place has its way drawn, from here to there (${look})`, async (t) => {
    const visit = await arrive(t, {}, visitor);
    const colour = await colourOf(visit, "route");
    await strokesWhen(visit, ({ lines }) => lines.length > 0 && of(colour)({ lines }).length === 0, "a way before there is one");
    await visit.element.evaluate((it) => it.show("toilets"));
    await visit.card.waitFor();
    const frame = await strokesWhen(visit, (it) => of(colour)(it).length === 1, "one way");
    const [way] = of(colour)(frame);
    assert.ok(whole(way) && way.width >= 3, `${way.dash} ${way.width}`);
    assert.equal(way.parts.length, 1);
    const [line] = way.parts;
    // West of here, along two streets: down the quay, and then to the left.
    const [[fromX, fromY], [toX, toY]] = [line[0], line.at(-1)];
    assert.ok(toX < fromX - 50, `from ${fromX} to ${toX}`);
    assert.ok(Math.max(...line.map(([, y]) => y)) > fromY, "down the quay");
    assert.ok(toY < Math.max(...line.map(([, y]) => y)), "and up to the door");
    // Names, marks and "you are here" may lie on it.
    const points = along(line);
    const seen = await hits(visit, points, colour, await colourOf(visit, "halo"));
    assert.ok(points.length > 20 && seen >= 0.6 * points.length, `${seen} of ${points.length} points of the way are ${colour}`);
    await visit.back.click();
    await strokesWhen(visit, (it) => of(colour)(it).length === 0, "no way without a place");
  });
}

test("the whole way is in sight, also where it goes around", async (t) => {
  const visit = await arrive(t);
  const colour = await colourOf(visit, "route");
  await visit.element.evaluate((it) => it.show("play"));
  const [way] = of(colour)(await strokesWhen(visit, (it) => of(colour)(it).length === 1, "one way"));
  const { width, height } = await visit.element.locator("canvas").boundingBox();
  for (const [x, y] of way.parts[0]) {
    assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${x}, ${y} is out of sight`);
  }
  // Far to the south first: the bridge.
  const ys = way.parts[0].map(([, y]) => y);
  assert.ok(Math.max(...ys) - ys[0] > 100);
});

test("the way follows what somebody can take", async (t) => {
  const visit = await arrive(t);
  const colour = await colourOf(visit, "route");
  await visit.element.evaluate((it) => it.show("library"));
  const [steps] = of(colour)(await strokesWhen(visit, (it) => of(colour)(it).length === 1, "one way"));
  await visit.page.getByText("Hoe u loopt en hoe ver u komt").click();
  await visit.page.getByRole("checkbox", { name: "Zonder trappen" }).check();
  await says(visit.card, /Brugweg/);
  const depth = (line) => Math.max(...line.parts.flat().map(([, y]) => y)) - line.parts[0][0][1];
  await strokesWhen(visit, (it) => of(colour)(it).length === 1 && depth(of(colour)(it)[0]) > 3 * depth(steps), "the way around");
});

test("a card that is open when the streets come gets its way", async (t) => {
  const { held, open } = gate();
  const visit = await arrive(t, { src: serveQuays(browser, t, held) });
  const colour = await colourOf(visit, "route");
  await visit.element.evaluate((it) => it.show("toilets"));
  await strokesWhen(visit, ({ lines }) => lines.length > 0 && of(colour)({ lines }).length === 0, "no way yet");
  open();
  await strokesWhen(visit, (it) => of(colour)(it).length === 1, "the way");
});

test("a place that no way leads to has none, nor has an atlas without streets", async (t) => {
  const visit = await arrive(t);
  const colour = await colourOf(visit, "route");
  await visit.element.evaluate((it) => it.show("house"));
  await says(visit.card, /hoe u er loopt, is niet bekend/);
  await strokesWhen(visit, ({ lines }) => lines.length > 0 && of(colour)({ lines }).length === 0, "no way");
  const without = await arrive(t, { src: serveAtlas(browser, t) });
  await without.element.evaluate((it) => it.show("library"));
  await strokesWhen(without, ({ lines }) => lines.length > 0 && of(colour)({ lines }).length === 0, "no way");
});

for (const [look, visitor] of Object.entries(LOOKS)) {
  test(`how far one gets is three lines with dashes of their own, and their minutes (${look})`, async (t) => {
    const visit = await arrive(t, {}, visitor);
    const colour = await colourOf(visit, "reach");
    // In forced colours a border may have the same colour; it has no dashes.
    const reached = (frame) => of(colour)(frame).filter(({ dash }) => dash.length > 0);
    await visit.page.getByText("Hoe u loopt en hoe ver u komt").click();
    await visit.page.getByRole("button", { name: /^Laat zien hoe ver/ }).click();
    const frame = await strokesWhen(visit, (it) => reached(it).length === 3, "three lines");
    const lines = reached(frame);
    const dashes = lines.map(({ dash }) => dash.join(" "));
    assert.equal(new Set(dashes).size, 3, `dashes: ${dashes.join(", ")}`);
    for (const text of ["5 minuten", "10 minuten", "15 minuten"]) {
      assert.ok(frame.texts.includes(text), `${text} is not among ${frame.texts}`);
    }
    // The furthest is drawn first, and each is within the one before.
    const box = ({ parts }) => {
      const points = parts.flat();
      return [0, 1].flatMap((axis) => [Math.min(...points.map((it) => it[axis])), -Math.max(...points.map((it) => it[axis]))]);
    };
    for (const [at, line] of lines.slice(1).entries()) {
      const [outer, inner] = [box(lines[at]), box(line)];
      outer.forEach((edge, side) => assert.ok(edge <= inner[side] + 1, `line ${at + 2} leaves the one around it`));
    }
    // The nearest line, which has the longest dashes, is there to be seen.
    const points = lines.at(-1).parts.flatMap((part) => along(part, 3));
    const seen = await hits(visit, points, colour, await colourOf(visit, "ground"));
    assert.ok(points.length > 20 && seen >= 0.4 * points.length, `${seen} of ${points.length} points of the line are ${colour}`);
    await visit.page.getByRole("button", { name: /^Laat zien hoe ver/ }).click();
    await strokesWhen(visit, (it) => reached(it).length === 0, "no lines");
  });
}

test("streets are drawn once they are there, steps and names too", async (t) => {
  const { held, open } = gate();
  // With one kind the map goes close: to here and the library.
  const visit = await arrive(t, { src: serveQuays(browser, t, held), kinds: "library" });
  const path = await colourOf(visit, "path");
  const before = await strokesWhen(visit, ({ lines }) => lines.length > 0, "a map");
  assert.equal(of(path)(before).length, 0);
  open();
  const after = await strokesWhen(visit, ({ lines, texts }) => of(path)({ lines }).length > 0 && texts.includes("Westkade"), "streets");
  assert.deepEqual(of(path)(after).map(({ dash }) => dash), [[2, 2]], "the steps have dashes of their own");
});
