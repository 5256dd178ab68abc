// What is written on the map: every text of the last frame, with where it stands and in what colour. The page's own
// drawing context tells it, so a test sees what a person sees: numbers on marks, counts on gathered points, names.
import { eventually } from "./eventually.mjs";

/** Runs in the page, before any script of the page. */
function record() {
  const frames = new WeakMap();
  const { fillRect, fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillRect = function (...area) {
    // A frame begins with its ground.
    frames.set(this.canvas, []);
    return fillRect.apply(this, area);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...more) {
    // Names are drawn about a point of their own: where that is on the map, in CSS px.
    const at = this.getTransform().transformPoint({ x, y });
    const [left, top] = [at.x / devicePixelRatio, at.y / devicePixelRatio];
    frames.get(this.canvas)?.push({ text, x: left, y: top, font: this.font, colour: this.fillStyle });
    return fillText.call(this, text, x, y, ...more);
  };
  Object.defineProperty(globalThis, "inkOf", { value: (canvas) => frames.get(canvas) ?? [], enumerable: false });
}

/** To give to `browser.mount` and `browser.open` as part of the visitor. */
export const inked = { script: record };

/** Everything written in the last frame: `{ text, x, y, colour }`, CSS px from the corner of the map. */
export async function ink(visit) {
  const all = await visit.element.locator("canvas").evaluate((canvas) => inkOf(canvas));
  const white = ({ colour }) => colour === "#ffffff";
  const digits = ({ text }) => /^\d+$/.test(text);
  return {
    /** Numbers of the list, on their marks (light scheme). */
    numbers: all.filter((it) => digits(it) && white(it)),
    /** Counts of gathered points. */
    counts: all.filter((it) => digits(it) && !white(it)),
    /** Names of neighbourhoods. */
    names: all.filter((it) => !digits(it)),
    all,
  };
}

/** The ink, once it satisfies `wanted` and nothing has moved between two frames. */
export function inkWhen(visit, wanted, what) {
  return eventually(async () => {
    const before = await ink(visit);
    await frame(visit.page);
    const after = await ink(visit);
    if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error("the map still moves");
    if (!wanted(after)) throw new Error(`${what}: ${JSON.stringify(after.all.map(({ text }) => text))}`);
    return after;
  });
}

/** Lets the page paint twice: what was asked for before is painted then. */
export const frame = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Where a point of the map is on the page. */
export async function onPage(visit, { x, y }) {
  const { left, top } = await visit.element.locator("canvas").evaluate((canvas) => {
    const { left, top } = canvas.getBoundingClientRect();
    return { left, top };
  });
  return { x: left + x, y: top + y };
}
