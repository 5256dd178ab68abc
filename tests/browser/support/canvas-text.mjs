// The texts that the map drew in its last frame: numbers of marks, counts of clusters, names of neighbourhoods. They are
// recorded from the page's own calls of the canvas context.
import { expect } from "@playwright/test";

/** Runs in the page, before any script of the page. */
function record() {
  const frames = new WeakMap();
  const { fillRect, fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillRect = function (...area) {
    // Every frame starts by filling the background.
    frames.set(this.canvas, []);
    return fillRect.apply(this, area);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...more) {
    // Names are drawn in a transformed context; `at` is the point on the canvas, in its own pixels.
    const at = this.getTransform().transformPoint({ x, y });
    frames.get(this.canvas)?.push({ text, x: at.x, y: at.y, font: this.font, colour: this.fillStyle });
    return fillText.call(this, text, x, y, ...more);
  };
  Object.defineProperty(globalThis, "canvasTextOf", { value: (canvas) => frames.get(canvas) ?? [], enumerable: false });
}

/**
 * How far the middle of the badge of a mark is from that of the mark, to the right and up, CSS px; see `rules::BADGE_OFFSET`. Where it
 * would cover another badge it is at another corner: tests that point at a mark use one that lies alone.
 */
const ASIDE = 12.8;

/** An option of `site.mount` and `site.open`: records what the map draws. */
export const recordCanvasText = { script: record };

/**
 * The texts of the last frame, also those beside the map: `{ text, x, y, font, colour }`, CSS px from the top left corner of
 * the map.
 */
export async function canvasText(widget) {
  const all = await widget.element.locator("canvas").evaluate((canvas) => {
    // The canvas is larger than the map, and moved and scaled with it.
    const placed = new DOMMatrix(getComputedStyle(canvas).transform);
    const pixel = canvas.clientWidth / canvas.width;
    const onMap = ({ x, y, ...text }) => {
      const at = placed.transformPoint({ x: x * pixel, y: y * pixel });
      return { ...text, x: at.x, y: at.y };
    };
    return canvasTextOf(canvas).map(onMap);
  });
  const isOfMark = ({ font }) => / 12px /.test(font);
  const isOfHouse = ({ font }) => /^11px /.test(font);
  const digits = ({ text }) => /^\d+$/.test(text);
  /** Small counts have a sign, so that nobody takes them for the number of a row. */
  const isCount = ({ text, font }) => /^(×\d|\d\d+)$/.test(text) && !isOfMark({ font }) && !isOfHouse({ font });
  const counted = ({ text, ...more }) => ({ text: text.replace("×", ""), ...more });
  const counts = all.filter(isCount);
  /** The badge of a cluster has its middle on a diagonal of the cluster, at its edge. */
  const isOfCluster = (badge) =>
    counts.some(({ x, y }) => {
      const [right, up] = [Math.abs(badge.x - x), Math.abs(badge.y - y)];
      return Math.abs(right - up) < 0.6 && right > 11 && right < 22;
    });
  const isBadge = (it) => isOfMark(it) && /^\d+(–\d+|…)?$/.test(it.text);
  const badges = all.filter(isBadge);
  return {
    /** Numbers of marks, as in the list, each at the middle of its mark. */
    numbers: badges.filter((it) => digits(it) && !isOfCluster(it)).map(({ x, y, ...more }) => ({ ...more, x: x - ASIDE, y: y + ASIDE })),
    /** The numbers that clusters have in the list, such as "3–5". */
    clustered: badges.filter((it) => !digits(it) || isOfCluster(it)).map(({ text }) => text),
    /** Counts of clusters. */
    counts: counts.map(counted),
    /** House numbers. */
    houses: all.filter(isOfHouse),
    /** Names of neighbourhoods. */
    names: all.filter((it) => !digits(it) && !isCount(it) && !isOfHouse(it) && !isBadge(it)),
    all,
  };
}

/** The texts, once they satisfy `condition` and are the same in two frames; `what` describes the condition. */
export async function canvasTextWhen(widget, condition, what) {
  let after;
  await expect(async () => {
    const before = await canvasText(widget);
    await nextFrame(widget.page);
    after = await canvasText(widget);
    expect(after, "two frames with the same texts").toEqual(before);
    expect(condition(after), `${what}: ${JSON.stringify(after.all.map(({ text }) => text))}`).toBeTruthy();
  }).toPass();
  return after;
}

/** Lets the page paint twice, so that every change made before is painted. */
export const nextFrame = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Waits until the map has come to rest and is painted for where it is: it looks the same for half a second. */
export async function mapAtRest(widget) {
  const looks = () =>
    widget.element.locator("canvas").evaluate(async (canvas) => {
      const look = () => `${canvas.style.cssText} ${canvas.toDataURL()}`;
      const before = look();
      await new Promise((done) => setTimeout(done, 500));
      return look() === before;
    });
  await expect.poll(looks, { message: "the map is at rest" }).toBe(true);
}

/** A point of the map in coordinates of the page, CSS px. */
export async function toPagePoint(widget, { x, y }) {
  const { left, top } = await widget.element.locator(".frame").evaluate((frame) => {
    const { left, top } = frame.getBoundingClientRect();
    return { left, top };
  });
  return { x: left + x, y: top + y };
}
