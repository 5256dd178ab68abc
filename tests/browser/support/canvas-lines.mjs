// The lines that the map drew in its last frame, with colour, width, dashes and points, recorded from the page's own
// calls of the canvas context; and the colours of the pixels that are there.
import { expect } from "@playwright/test";
import { nextFrame } from "./canvas-text.mjs";

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
  // Every frame starts by filling the background.
  wrap("fillRect", ({ canvas }) => frames.set(canvas, { lines: [], texts: [] }));
  wrap("beginPath", ({ canvas }) => paths.set(canvas, []));
  wrap("moveTo", ({ canvas }, [x, y]) => paths.get(canvas)?.push([[x, y]]));
  wrap("lineTo", ({ canvas }, [x, y]) => paths.get(canvas)?.at(-1)?.push([x, y]));
  wrap("stroke", (context) => {
    const { canvas, strokeStyle, lineWidth } = context;
    frames.get(canvas)?.lines.push({ colour: strokeStyle, width: lineWidth, dash: context.getLineDash(), parts: paths.get(canvas) });
  });
  wrap("fillText", ({ canvas }, [text]) => frames.get(canvas)?.texts.push(text));
  // The base layer is painted on a canvas of its own, which is copied before anything else is painted.
  wrap("drawImage", ({ canvas }, [image]) => {
    const frame = frames.get(canvas);
    const { lines = [], texts = [] } = frames.get(image) ?? {};
    if (frame) frames.set(canvas, { lines: [...frame.lines, ...lines], texts: [...frame.texts, ...texts] });
  });
  Object.defineProperty(globalThis, "canvasLinesOf", { value: (canvas) => frames.get(canvas), enumerable: false });
}

/** An option of `site.mount` and `site.open`: records what the map draws. */
export const recordCanvasLines = { script: record };

/**
 * `{ lines, texts }` of the last frame, once they satisfy `condition` and are the same in two frames; `what` describes the
 * condition. Points are CSS px from the top left corner of the map.
 */
export async function canvasLinesWhen(widget, condition, what) {
  const recorded = () =>
    widget.element.locator("canvas").evaluate((canvas) => {
      // The canvas is larger than the map, and moved and scaled with it.
      const placed = new DOMMatrix(getComputedStyle(canvas).transform);
      const onMap = ([x, y]) => {
        const at = placed.transformPoint({ x, y });
        return [at.x, at.y];
      };
      const frame = canvasLinesOf(canvas);
      return frame && { ...frame, lines: frame.lines.map((it) => ({ ...it, parts: it.parts.map((part) => part.map(onMap)) })) };
    });
  let after;
  await expect(async () => {
    const before = await recorded();
    await nextFrame(widget.page);
    after = await recorded();
    expect(JSON.stringify(after) === JSON.stringify(before), "two frames with the same lines").toBe(true);
    const seen = JSON.stringify(after?.lines.map(({ colour, dash }) => [colour, dash]));
    expect(after && condition(after), `${what}: ${seen}`).toBeTruthy();
  }).toPass();
  return after;
}

/** The colour that the style sheet gives a part of the map, as a canvas context writes it. */
export const mapColour = (widget, name) =>
  widget.element.locator(".map i.colour-probe").evaluate((probe, name) => {
    probe.style.color = `var(--map-${name})`;
    const context = document.createElement("canvas").getContext("2d");
    context.fillStyle = getComputedStyle(probe).color;
    return context.fillStyle;
  }, name);

/** The colours of the pixels at these points, as `#rrggbb`. */
const pixels = (widget, points) =>
  widget.element.locator("canvas").evaluate((canvas, points) => {
    const context = canvas.getContext("2d");
    const ratio = canvas.width / canvas.clientWidth;
    const placed = new DOMMatrix(getComputedStyle(canvas).transform).inverse();
    return points.map(([x, y]) => {
      const at = placed.transformPoint({ x, y });
      const [red, green, blue] = context.getImageData(Math.round(at.x * ratio), Math.round(at.y * ratio), 1, 1).data;
      return `#${[red, green, blue].map((it) => it.toString(16).padStart(2, "0")).join("")}`;
    });
  }, points);

/** Points on a line, every `step` CSS px. */
export function pointsAlong(line, step = 4) {
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

/** How many of these points have the colour `colour`, blended with `under` where it is not opaque. */
export async function countPixels(widget, points, colour, under) {
  const parsed = (text) => {
    const [red, green, blue, alpha = 1] = text.startsWith("#")
      ? [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16))
      : text.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const { rgb, alpha } = parsed(colour);
  const wanted = rgb.map((it, at) => alpha * it + (1 - alpha) * parsed(under).rgb[at]);
  const seen = (await pixels(widget, points)).map((text) => parsed(text).rgb);
  return seen.filter((pixel) => pixel.every((it, at) => Math.abs(it - wanted[at]) <= 2)).length;
}
