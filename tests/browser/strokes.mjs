// What lines are on the map: every line of the last frame with its colour, width, dashes and points, as the page's own
// drawing context tells it, and the colour of what is really there.
import { frame } from "./ink.mjs";
import { eventually } from "./eventually.mjs";

/** Runs in the page, before any script of the page. */
function record() {
  const frames = new WeakMap();
  const paths = new WeakMap();
  const own = { ...Object.getOwnPropertyDescriptors(CanvasRenderingContext2D.prototype) };
  const wrap = (name, notice) => {
    const call = own[name].value;
    CanvasRenderingContext2D.prototype[name] = function (...words) {
      notice(this, words);
      return call.apply(this, words);
    };
  };
  // A frame begins with its ground.
  wrap("fillRect", ({ canvas }) => frames.set(canvas, { lines: [], texts: [] }));
  wrap("beginPath", ({ canvas }) => paths.set(canvas, []));
  wrap("moveTo", ({ canvas }, [x, y]) => paths.get(canvas)?.push([[x, y]]));
  wrap("lineTo", ({ canvas }, [x, y]) => paths.get(canvas)?.at(-1)?.push([x, y]));
  wrap("stroke", (context) => {
    const { canvas, strokeStyle, lineWidth } = context;
    frames.get(canvas)?.lines.push({ colour: strokeStyle, width: lineWidth, dash: context.getLineDash(), parts: paths.get(canvas) });
  });
  wrap("fillText", ({ canvas }, [text]) => frames.get(canvas)?.texts.push(text));
  Object.defineProperty(globalThis, "strokesOf", { value: (canvas) => frames.get(canvas), enumerable: false });
}

/** To give to `browser.mount` and `browser.open` as part of the visitor. */
export const stroked = { script: record };

/** `{ lines, texts }` of the last frame, CSS px from the corner of the map, once they satisfy `wanted` and lie still. */
export function strokesWhen(visit, wanted, what) {
  const strokes = () => visit.element.locator("canvas").evaluate((canvas) => strokesOf(canvas));
  return eventually(async () => {
    const before = await strokes();
    await frame(visit.page);
    const after = await strokes();
    if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error("the map still moves");
    if (!after || !wanted(after)) throw new Error(`${what}: ${JSON.stringify(after?.lines.map(({ colour, dash }) => [colour, dash]))}`);
    return after;
  });
}

/** The colour that the style sheet gives a part of the map, as the drawing context writes it. */
export const colourOf = (visit, name) =>
  visit.element.locator(".map i.probe").evaluate((probe, name) => {
    probe.style.color = `var(--map-${name})`;
    const context = document.createElement("canvas").getContext("2d");
    context.fillStyle = getComputedStyle(probe).color;
    return context.fillStyle;
  }, name);

// What is really there at these points, as `#rrggbb`.
const pixels = (visit, points) =>
  visit.element.locator("canvas").evaluate((canvas, points) => {
    const context = canvas.getContext("2d");
    const ratio = canvas.width / canvas.clientWidth;
    return points.map(([x, y]) => {
      const [red, green, blue] = context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data;
      return `#${[red, green, blue].map((it) => it.toString(16).padStart(2, "0")).join("")}`;
    });
  }, points);

/** Points on a line, every `step` CSS px. */
export function along(line, step = 4) {
  const points = [];
  let left = step;
  for (let at = 1; at < line.length; at += 1) {
    const [[ax, ay], [bx, by]] = [line[at - 1], line[at]];
    const length = Math.hypot(bx - ax, by - ay);
    for (; left <= length; left += step) points.push([ax + ((bx - ax) * left) / length, ay + ((by - ay) * left) / length]);
    left -= length;
  }
  return points;
}

/** How many of these points have a colour that is `colour`, or that shines through to `under` where it is not opaque. */
export async function hits(visit, points, colour, under) {
  const parsed = (text) => {
    const [red, green, blue, alpha = 1] = text.startsWith("#")
      ? [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16))
      : text.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const { rgb, alpha } = parsed(colour);
  const wanted = rgb.map((it, at) => alpha * it + (1 - alpha) * parsed(under).rgb[at]);
  const seen = (await pixels(visit, points)).map((text) => parsed(text).rgb);
  return seen.filter((pixel) => pixel.every((it, at) => Math.abs(it - wanted[at]) <= 2)).length;
}
