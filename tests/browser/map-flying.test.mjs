// The map flies to what was chosen, ends where it would be without motion, and stops where a hand takes hold of it.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasText, mapAtRest, recordCanvasText } from "./support/canvas-text.mjs";
import { mapFramesDuring } from "./support/map-frames.mjs";
import { expect, test } from "./support/test.mjs";

async function openWidget(site, visitor = {}) {
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" }, { ...recordCanvasText, ...visitor });
  await widget.complete();
  await mapAtRest(widget);
  return widget;
}

const show = (widget, id) => widget.element.evaluate((it, id) => it.show(id), id);
/** The texts and where they are, to a tenth of a pixel. */
const looks = async (widget) => {
  const { all } = await canvasText(widget);
  return all.map(({ text, x, y }) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`).toSorted();
};

test("the map flies to a place that is out of view, and ends where it is at once with reduced motion", async ({ site }) => {
  const [moving, still] = [await openWidget(site), await openWidget(site, { still: true })];
  const frames = await mapFramesDuring(moving, () => show(moving, "bench-far"));
  const ways = new Set(frames.map(({ x, y, scale }) => `${x.toFixed()} ${y.toFixed()} ${scale.toFixed(2)}`));
  expect(ways.size, "cameras on the way").toBeGreaterThan(3);
  const jumps = await mapFramesDuring(still, () => show(still, "bench-far"));
  const [, ...later] = new Set(jumps.map(({ x, y, scale }) => `${x.toFixed()} ${y.toFixed()} ${scale.toFixed(2)}`));
  expect(later.length, "cameras with reduced motion").toBeLessThanOrEqual(3);
  await Promise.all([mapAtRest(moving), mapAtRest(still)]);
  expect(await looks(moving)).toStrictEqual(await looks(still));
});

test("the map is where it should be when it opens, and does not fly there", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" }, recordCanvasText);
  await widget.complete();
  const frames = await mapFramesDuring(widget, () => {});
  expect(new Set(frames.map(({ scale }) => scale))).toStrictEqual(new Set([1]));
});

test("a drag takes hold of a map that flies", async ({ site }) => {
  const widget = await openWidget(site);
  const frames = await mapFramesDuring(widget, () =>
    widget.element.evaluate(async (element) => {
      const frame = element.shadowRoot.querySelector(".frame");
      const next = () => new Promise((done) => requestAnimationFrame(done));
      const { x, y } = frame.getBoundingClientRect();
      const send = (type, step) =>
        frame.dispatchEvent(new PointerEvent(type, { clientX: x + 200 + step, clientY: y + 200, pointerId: 1, pointerType: "mouse", bubbles: true }));
      element.show("bench-far");
      await next();
      await next();
      send("pointerdown", 0);
      for (let step = 10; step <= 60; step += 10) {
        send("pointermove", step);
        await next();
      }
      for (let wait = 0; wait < 10; wait += 1) await next();
      send("pointerup", 60);
    }));
  expect(frames.length).toBeGreaterThan(5);
  await mapAtRest(widget);
  const still = await openWidget(site, { still: true });
  await show(still, "bench-far");
  await mapAtRest(still);
  expect(await looks(widget), "not where it would have ended").not.toEqual(await looks(still));
});

for (const [what, event] of [["a press", "pointerdown"], ["a key", "keydown"]]) {
  test(`${what} stops a flight, and the map stays where it was`, async ({ site }) => {
    const widget = await openWidget(site);
    await widget.element.evaluate(async (element, event) => {
      const frame = element.shadowRoot.querySelector(".frame");
      const next = () => new Promise((done) => requestAnimationFrame(done));
      const where = () => frame.querySelector("canvas").style.transform;
      const start = where();
      element.show("bench-far");
      while (where() === start) await next();
      const { x, y, width, height } = frame.getBoundingClientRect();
      const options = { clientX: x + width / 2, clientY: y + height / 2, pointerId: 1, pointerType: "mouse", bubbles: true, key: "ArrowLeft" };
      const send = (type) => frame.dispatchEvent(type === "keydown" ? new KeyboardEvent(type, options) : new PointerEvent(type, options));
      send(event);
      if (event === "pointerdown") send("pointerup");
    }, event);
    await mapAtRest(widget);
    const still = await openWidget(site, { still: true });
    await show(still, "bench-far");
    await mapAtRest(still);
    expect(await looks(widget), "not where it would have ended").not.toEqual(await looks(still));
  });
}
