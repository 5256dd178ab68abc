// The map moves with the pointer as a picture that is painted seldom: nothing is blank, nothing jumps, and it comes to rest as
// if it had always been there.
import { collection, feature, manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasText, mapAtRest, recordCanvasText } from "./support/canvas-text.mjs";
import { mapFramesDuring } from "./support/map-frames.mjs";
import { expect, test } from "./support/test.mjs";

/** A neighbourhood so large that there is land all around at the scale of streets, and benches in its middle. */
const plain = {
  "atlas.json": { ...manifest, bounds: [4, 51, 7, 54] },
  "neighbourhoods.geojson": collection([
    feature({ id: "B1", name: "Vlakte", residents: 100 }, "Polygon", [[[4, 51], [7, 51], [7, 54], [4, 54], [4, 51]]]),
  ]),
  "places.geojson": collection(
    Array.from({ length: 60 }, (_, at) =>
      feature({ id: `bench-${at}`, kind: "bench", key: "free" }, "Point", [5.5 + 0.02 * Math.sin(7 * at), 52.5 + 0.012 * Math.cos(3 * at)])),
  ),
};

async function openWidget(site, visitor = {}) {
  const widget = await site.mount({ src: serveAtlas(site, plain), near: "52.5,5.5" }, { ...recordCanvasText, ...visitor });
  await widget.complete();
  await widget.map.scrollIntoViewIfNeeded();
  await widget.map.focus();
  await widget.page.keyboard.press("+");
  await mapAtRest(widget);
  return widget;
}

const middleOf = async (widget) => {
  const { x, y, width, height } = await widget.map.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

/**
 * Drags by steps of `(dx, dy)`, one in each frame, within the page: a message for each step would take longer than a hand on a
 * busy computer. A pause before letting go, unless `lets` is "go".
 */
async function drag(widget, steps, [dx, dy], lets = "stay") {
  const from = await middleOf(widget);
  await widget.map.evaluate(async (frame, { from, steps, dx, dy, pause }) => {
    const next = () => new Promise((done) => requestAnimationFrame(done));
    const send = (type, step) =>
      frame.dispatchEvent(new PointerEvent(type, {
        clientX: from.x + step * dx, clientY: from.y + step * dy, pointerId: 1, pointerType: "mouse", bubbles: true, cancelable: true,
      }));
    send("pointerdown", 0);
    for (let step = 1; step <= steps; step += 1) {
      await next();
      send("pointermove", step);
    }
    for (let wait = 0; wait < pause; wait += 1) await next();
    send("pointerup", steps);
  }, { from, steps, dx, dy, pause: lets === "stay" ? 10 : 0 });
}
const frame = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
const picture = (widget) => widget.element.locator("canvas").evaluate((it) => it.toDataURL());
const drawn = (widget) => widget.element.locator("canvas").evaluate((it) => it.style.transform);

test("a short drag moves the picture and paints nothing until the map rests", async ({ site }) => {
  const widget = await openWidget(site);
  const frames = await mapFramesDuring(widget, () => drag(widget, 20, [-2, 1]));
  const moved = frames.filter(({ x }) => x !== frames[0].x);
  expect(moved.length, "frames that moved").toBeGreaterThan(10);
  const whileMoving = moved.filter(({ x }, at) => at + 1 < moved.length && moved[at + 1].x !== x);
  expect(Math.max(...whileMoving.map(({ painted }) => painted)), "paints while moving").toBe(0);
  // Once for the layer below, and once more where names and marks came after it.
  const { painted } = frames.at(-1);
  expect(painted >= 1 && painted <= 2, `${painted} paints at rest`).toBe(true);
  const least = Math.min(...frames.map(({ x }) => x));
  expect(least - frames[0].x, "the picture follows the pointer").toBeCloseTo(-40, 0);
});

for (const [what, act] of [
  ["a long drag", (widget) => drag(widget, 30, [-20, 8])],
  ["a fast drag that glides on", (widget) => drag(widget, 8, [-60, -20], "go")],
  ["zooming out", async ({ page }) => {
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("-");
  }],
  ["zooming out with the wheel", async (widget) => {
    const { x, y } = await middleOf(widget);
    await widget.page.mouse.move(x, y);
    for (let step = 0; step < 3; step += 1) await widget.page.mouse.wheel(0, 100);
  }],
]) {
  test(`no edge of the map is blank during ${what}`, async ({ site }) => {
    const widget = await openWidget(site);
    const frames = await mapFramesDuring(widget, () => act(widget));
    expect(frames.some(({ scale, x }) => scale !== 1 || x !== frames[0].x), "the map moved").toBe(true);
    const blank = frames.map((it, at) => [at, it.blank]).filter(([, count]) => count > 0);
    expect(blank, "frames with blank edges").toEqual([]);
  });
}

test("no edge of the map is blank when it is zoomed out before anything else", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site, plain), near: "52.5,5.5" });
  await widget.complete();
  await mapAtRest(widget);
  await widget.map.focus();
  const frames = await mapFramesDuring(widget, async () => {
    for (let step = 0; step < 2; step += 1) await widget.page.keyboard.press("-");
  });
  expect(frames.some(({ scale }) => scale !== 1), "the map moved").toBe(true);
  expect(frames.filter(({ blank }) => blank > 0).length, "frames with blank edges").toBe(0);
});

test("two fingers that spread scale the picture, and no edge is blank when they close", async ({ site }) => {
  const widget = await openWidget(site, { width: 360, height: 740, touch: true, scale: 2 });
  const { x, y } = await middleOf(widget);
  const session = await widget.page.context().newCDPSession(widget.page);
  const fingers = (apart) => [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }];
  const send = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  const pinch = async (from, to) => {
    await send("touchStart", fingers(from));
    for (let step = 1; step <= 20; step += 1) {
      await send("touchMove", fingers(from + ((to - from) * step) / 20));
      await frame(widget.page);
    }
    await send("touchEnd", []);
  };
  const frames = await mapFramesDuring(widget, async () => {
    await pinch(40, 70);
    // From beside the buttons, which keep a finger on them to themselves.
    await pinch(110, 40);
  });
  expect(Math.max(...frames.map(({ scale }) => scale)), "the picture grows").toBeGreaterThan(1.2);
  expect(Math.min(...frames.map(({ scale }) => scale)), "the picture shrinks").toBeLessThan(0.9);
  expect(frames.filter(({ blank }) => blank > 0).length, "frames with blank edges").toBe(0);
  expect(frames.at(-1).scale).toBe(1);
});

test("plus scales the picture step by step, and then it is painted at its new scale", async ({ site }) => {
  const widget = await openWidget(site);
  const frames = await mapFramesDuring(widget, () => widget.page.keyboard.press("+"));
  const scales = frames.map(({ scale }) => scale);
  const between = new Set(scales.filter((it) => it !== 1));
  expect(between.size, `scales between: ${[...between].join(" ")}`).toBeGreaterThan(2);
  expect(Math.max(...scales)).toBeLessThan(Math.SQRT2 + 0.01);
  expect(scales.at(-1)).toBe(1);
});

test("with reduced motion the map is at its new scale at once, and does not glide", async ({ site }) => {
  const widget = await openWidget(site, { still: true });
  const zoom = await mapFramesDuring(widget, () => widget.page.keyboard.press("+"));
  expect(zoom.every(({ scale }) => scale === 1 || Math.abs(scale - Math.SQRT2) < 0.01), zoom.map(({ scale }) => scale).join(" ")).toBe(true);
  expect(await glided(widget), "px after letting go").toBeLessThan(1);
});

/** How far the map glides on, CSS px, when a drag of 60 px to the left lets it go. */
async function glided(widget) {
  const first = async () => (await canvasText(widget)).numbers.find(({ text }) => text === "1").x;
  const before = await first();
  await drag(widget, 4, [-15, 0], "go");
  await mapAtRest(widget);
  return before - (await first()) - 60;
}

test("the map glides on after a fast drag", async ({ site }) => {
  expect(await glided(await openWidget(site))).toBeGreaterThan(30);
});

test("pressing a gliding map stops it and opens nothing", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site, plain) });
  await widget.complete();
  await widget.map.scrollIntoViewIfNeeded();
  await mapAtRest(widget);
  await drag(widget, 6, [-30, 0], "go");
  const moves = await widget.map.evaluate(async (frame) => {
    const next = () => new Promise((done) => requestAnimationFrame(done));
    const { x, y, width, height } = frame.getBoundingClientRect();
    const send = (type) =>
      frame.dispatchEvent(new PointerEvent(type, { clientX: x + width / 2, clientY: y + height / 2, pointerId: 1, pointerType: "mouse", bubbles: true }));
    const where = () => frame.querySelector("canvas").style.transform;
    const seen = [where()];
    await next();
    await next();
    seen.push(where());
    send("pointerdown");
    await next();
    seen.push(where());
    await next();
    await next();
    seen.push(where());
    send("pointerup");
    return seen;
  });
  expect(moves[1], "it moves without the pointer").not.toBe(moves[0]);
  expect(moves[3], "it stays while it is held").toBe(moves[2]);
  await mapAtRest(widget);
  await expect(widget.rows, "the neighbourhood under the pointer is not opened").toHaveCount(0);
});

test("a wheel that slows down does not make the map jump", async ({ site }) => {
  const widget = await openWidget(site);
  // So far that the first two numbers stay on the map.
  for (let step = 0; step < 4; step += 1) await widget.page.keyboard.press("-");
  await mapAtRest(widget);
  const frames = await mapFramesDuring(widget, () =>
    widget.map.evaluate(async (frame) => {
      const { x, y, width, height } = frame.getBoundingClientRect();
      for (const deltaY of [-100, -100, -40, -10]) {
        frame.dispatchEvent(new WheelEvent("wheel", { clientX: x + width / 2, clientY: y + height / 2, deltaY, bubbles: true, cancelable: true }));
        await new Promise((done) => requestAnimationFrame(done));
      }
    }));
  // The steps ask for 1.25 zooms in all, and a jump is one of them in a single frame. An animation of 250 ms begins at three times its
  // average speed. In each frame the map moves before it is looked at, on a busy computer by more than a frame.
  const fastest = (3 * 1.25) / 250;
  const late = 25;
  const jumps = frames.slice(1).flatMap(({ time, apart }, at) => {
    const zoom = Math.log2(apart / frames[at].apart);
    const passed = time - frames[at].time;
    return zoom <= fastest * (passed + late) ? [] : [`${zoom} in ${passed} ms`];
  });
  expect(jumps, "zooms that are faster than an animation").toEqual([]);
  expect(Math.log2(frames.at(-1).apart / frames[0].apart), "zooms in all").toBeCloseTo(1.25, 1);
  expect(frames.at(-1).scale).toBe(1);
});

test("the map is never black, not before its first picture either", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.element.evaluate((element) => {
    globalThis.black = 0;
    const look = () => {
      for (const canvas of element.shadowRoot.querySelectorAll(".frame canvas")) {
        const isSeen = getComputedStyle(canvas).visibility === "visible";
        const pixel = canvas.getContext("2d").getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
        if (isSeen && pixel[0] + pixel[1] + pixel[2] === 0) globalThis.black += 1;
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  await widget.page.getByRole("application", { name: "Map of Example" }).waitFor();
  await mapAtRest(widget);
  expect(await widget.page.evaluate(() => globalThis.black), "frames with a black map").toBe(0);
});

test("at rest the map looks the same, however the visitor came there", async ({ site }) => {
  const widget = await openWidget(site);
  const before = await picture(widget);
  const { page } = widget;
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft", "ArrowUp"]) await page.keyboard.press(key);
  await mapAtRest(widget);
  expect((await picture(widget)) === before, "after moving away and back").toBe(true);
  await page.keyboard.press("-");
  await mapAtRest(widget);
  await page.keyboard.press("+");
  await mapAtRest(widget);
  expect((await picture(widget)) === before, "after zooming out and back").toBe(true);
});
