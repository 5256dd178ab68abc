// The frames of a page while somebody drags and zooms its map, without throttle.
import { setTimeout as after } from "node:timers/promises";
import { quantile } from "../browser/support/figures.mjs";
import { differences } from "./picture.mjs";

/** Steps of a drag, two circles, and milliseconds between two steps. */
const [DRAG_STEPS, DRAG_PAUSE] = [113, 8];

/** A page that needs longer for a gesture is so slow that more of its frames tell nothing new: milliseconds. */
const LONGEST_GESTURE = 15_000;

/** Where the pointer is when the picture of a drag is taken, from the place where it was pressed: x and y in pixels. */
const ASIDE = [-120, 90];

/** Steps of the wheel, first closer and then back, and milliseconds between two. */
const [ZOOM_STEPS, ZOOM_PAUSE] = [12, 80];

/** Milliseconds in which a page may still do what it left for later: before a gesture, and after it. */
const [REST, AFTERMATH] = [1_500, 400];

/** The first frames belong to the time before the gesture. */
const SKIPPED = 2;

/** A gesture must change this share of the map's pixels, or nothing has moved. */
const LEAST_CHANGE = 0.01;

/** Where the pointer is at a step of the drag, from the place where it was pressed. */
function dragOffset(step) {
  const angle = (4 * Math.PI * step) / DRAG_STEPS;
  return [150 * Math.sin(angle), 100 * Math.cos(angle) - 100];
}

/** Runs in the page: records the length of every frame and of every task of more than 50 ms from now on. */
function record() {
  const recorded = { frames: [], tasks: [] };
  globalThis.recorded = recorded;
  new PerformanceObserver((list) => recorded.tasks.push(...list.getEntries().map((it) => it.duration))).observe({ type: "longtask" });
  let before = performance.now();
  const next = (now) => {
    recorded.frames.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** Starts and ends a recording. */
const begin = (page) => page.evaluate("recorded.frames.length = recorded.tasks.length = 0");
const framesSoFar = async (page) => {
  const frames = await page.evaluate("recorded.frames");
  return frames.slice(Math.min(SKIPPED, frames.length - 1));
};
const longestTask = (page) => page.evaluate("Math.max(0, ...recorded.tasks)");

/** The box of the map in the window: the largest canvas, or the element that holds it, as far as it is in sight. */
async function mapBox(page) {
  return page.evaluate(() => {
    const host = document.querySelector("sleutelvrij-kaart");
    const map = host ? host.shadowRoot.querySelector("[role=application]") : document.getElementById("map");
    const { left, top, right, bottom } = map.getBoundingClientRect();
    const [x, y] = [Math.max(0, Math.ceil(left)), Math.max(0, Math.ceil(top))];
    return { x, y, width: Math.min(innerWidth, Math.floor(right)) - x, height: Math.min(innerHeight, Math.floor(bottom)) - y };
  });
}

/** Drags and zooms the map of an open page. `save` is called with the name and the picture of each gesture. */
export async function measureFrames(page, save) {
  await after(REST);
  await page.evaluate(record);
  const box = await mapBox(page);
  const centre = [box.x + Math.round(box.width / 2), box.y + Math.round(box.height / 2)];
  await page.mouse.move(...centre);
  const drag = await measureDrag(page, { box, centre, save });
  await after(REST);
  const zoom = await measureZoom(page, { box, centre, save });
  return { ...drag, ...zoom };
}

async function measureDrag(page, { box, centre: [x, y], save }) {
  const moveTo = ([dx, dy]) => page.mouse.move(x + dx, y + dy);
  const before = await page.screenshot({ clip: box });
  await begin(page);
  await page.mouse.down();
  const end = Date.now() + LONGEST_GESTURE;
  for (let step = 0; step <= DRAG_STEPS && Date.now() < end; step += 1) {
    await moveTo(dragOffset(step));
    await after(DRAG_PAUSE);
  }
  const frames = await framesSoFar(page);
  const task = await longestTask(page);
  // Taking a picture holds the page up, so it comes after the frames. The button is still pressed.
  await moveTo(ASIDE);
  const during = await page.screenshot({ clip: box });
  await save("drag", during);
  await moveTo([0, 0]);
  // A pointer that rests before it is released gives the map no momentum: the zoom begins where the drag began.
  await after(AFTERMATH);
  await begin(page);
  await page.mouse.up();
  await after(AFTERMATH);
  const release = await page.evaluate("Math.max(...recorded.frames)");
  const { still, shifted } = await differences(page, before, during, ASIDE);
  if (still < LEAST_CHANGE || shifted >= still) {
    throw new Error(`the map did not follow the pointer: ${still} of its pixels changed, ${shifted} where it is moved along`);
  }
  const seconds = frames.reduce((sum, it) => sum + it, 0) / 1_000;
  return { drag: quantile(frames, 0.95), fps: frames.length / seconds, task, release, still, shifted };
}

async function measureZoom(page, { box, centre, save }) {
  await page.mouse.move(...centre);
  const before = await page.screenshot({ clip: box });
  // A page with the element scrolls with the wheel alone.
  await page.keyboard.down("Control");
  await begin(page);
  const closer = await turnWheel(page, -120);
  const during = await page.screenshot({ clip: box });
  await save("zoom", during);
  await begin(page);
  const back = await turnWheel(page, 120);
  await page.keyboard.up("Control");
  const { still } = await differences(page, before, during, [0, 0]);
  if (still < LEAST_CHANGE) throw new Error(`the map did not zoom: ${still} of its pixels changed`);
  return { zoom: quantile([...closer, ...back], 0.95) };
}

async function turnWheel(page, amount) {
  const end = Date.now() + LONGEST_GESTURE;
  for (let step = 0; step < ZOOM_STEPS / 2 && Date.now() < end; step += 1) {
    await page.mouse.wheel(0, amount);
    await after(ZOOM_PAUSE);
  }
  return framesSoFar(page);
}
