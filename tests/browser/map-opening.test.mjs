// Marks on the map by whether their place is open: filled, empty, or with a dashed outline where that is not known.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasLinesWhen, recordCanvasLines } from "./support/canvas-lines.mjs";
import { expect, test } from "./support/test.mjs";

/** The colours of the domains of libraries and toilets, light. */
const [CULTURE, DAILY] = ["#735ad3", "#7a4200"];
const LIBRARY_OPEN = "2026-11-25T12:00+01:00";
const LIBRARY_CLOSED = "2026-11-25T03:00+01:00";

async function openWidget(site, moment) {
  const attributes = { src: serveAtlas(site), near: "52.3225,5.6275", kinds: "library toilets" };
  const widget = await site.mount(attributes, { moment, ...recordCanvasLines });
  await widget.complete();
  return widget;
}

/** The outlines in this colour: only a mark that is not known to be open has one. */
const outlines = (colour) => ({ lines }) => lines.filter((line) => line.colour === colour && line.width === 2);
const dashesOf = (frame, colour) => outlines(colour)(frame).map(({ dash }) => dash.join(" "));

test("a mark whose place is open is filled, and one of which that is not known has a dashed outline", async ({ site }) => {
  const widget = await openWidget(site, LIBRARY_OPEN);
  const frame = await canvasLinesWhen(widget, (it) => outlines(DAILY)(it).length === 1, "the outline of the toilets");
  expect(dashesOf(frame, DAILY)).toStrictEqual(["3 4"]);
  expect(dashesOf(frame, CULTURE)).toStrictEqual([]);
});

test("a mark whose place is closed is empty, with a whole outline", async ({ site }) => {
  const widget = await openWidget(site, LIBRARY_CLOSED);
  const frame = await canvasLinesWhen(widget, (it) => outlines(CULTURE)(it).length === 1, "the outline of the library");
  expect(dashesOf(frame, CULTURE)).toStrictEqual([""]);
});

test("a mark follows the time that the visitor asks about", async ({ site }) => {
  const widget = await openWidget(site, LIBRARY_CLOSED);
  await canvasLinesWhen(widget, (it) => outlines(CULTURE)(it).length === 1, "the outline of the library, which is closed");
  await widget.when.selectOption("2026-11-25");
  await widget.hour.fill("24");
  await canvasLinesWhen(widget, (it) => outlines(CULTURE)(it).length === 0, "no outline of the library, which is open then");
});
