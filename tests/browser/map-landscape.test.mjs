// Buildings and landmarks: loaded once the map is close, whole, and only where the atlas has them.
import { canvasTextWhen, recordCanvasText } from "./support/canvas-text.mjs";
import { status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const SRC = "/data/liechtenstein/atlas.json";
/** In the middle of Vaduz, beside the town hall. */
const VADUZ = "47.141,9.5215";
const LANDSCAPE = "/data/liechtenstein/landscape.bin";
const ADDRESSES = "/data/liechtenstein/addresses.bin";

/** The paths that the page has requested so far. */
const requested = ({ requests }) => requests.map((it) => new URL(it.url()).pathname);
const has = (text) => ({ names }) => names.some((it) => it.text === text);

test("the map of a neighbourhood has the names of buildings that people know", async ({ site }) => {
  const widget = await site.mount({ src: SRC, near: VADUZ }, recordCanvasText);
  await widget.ready();
  await canvasTextWhen(widget, has("Rathaus Vaduz"), "the town hall has its name");
  expect(requested(widget).filter((it) => it === LANDSCAPE)).toHaveLength(1);
});

test("the map of the whole country needs no buildings", async ({ site }) => {
  const widget = await site.mount({ src: SRC }, recordCanvasText);
  await widget.complete();
  await canvasTextWhen(widget, has("Schaan"), "municipalities have their names");
  expect(requested(widget)).not.toContain(LANDSCAPE);
});

test("further away the river has its name along the water", async ({ site }) => {
  const widget = await site.mount({ src: SRC, near: VADUZ }, recordCanvasText);
  await widget.ready();
  await canvasTextWhen(widget, has("Rathaus Vaduz"), "the town hall has its name");
  const zoomOut = widget.page.getByRole("button", { name: "Verklein" });
  for (let press = 0; press < 4; press += 1) await zoomOut.click();
  await canvasTextWhen(widget, has("Rhein"), "the Rhine has its name");
});

test("without the file of buildings the map has its streets, and the notes say which file is missing", async ({ site }) => {
  site.route(LANDSCAPE, status(404));
  const widget = await site.mount({ src: SRC, near: VADUZ }, recordCanvasText);
  widget.expectComplaint(/404/);
  await widget.ready();
  await canvasTextWhen(widget, has("Städtle"), "streets have their names");
  await expect(widget.element.locator(".errors")).toShowText(/landscape\.bin/);
});

test("the closest map has house numbers, for which the addresses are requested whole and once", async ({ site }) => {
  const widget = await site.mount({ src: SRC, near: VADUZ }, recordCanvasText);
  await widget.ready();
  await canvasTextWhen(widget, has("Rathaus Vaduz"), "the town hall has its name");
  expect(requested(widget)).not.toContain(ADDRESSES);
  const zoomIn = widget.page.getByRole("button", { name: "Vergroot" });
  for (let press = 0; press < 5; press += 1) {
    // At the closest zoom it does nothing.
    await zoomIn.dispatchEvent("click");
  }
  await canvasTextWhen(widget, ({ houses }) => houses.length >= 5, "houses have their numbers");
  expect(requested(widget).filter((it) => it === ADDRESSES)).toHaveLength(1);
});
