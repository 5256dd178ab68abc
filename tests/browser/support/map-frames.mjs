// What the map shows in each frame while it moves.
import { mapColour } from "./canvas-lines.mjs";

/**
 * Does something, and returns what the map showed in each frame meanwhile and in the half second after it:
 * `{ time, scale, apart, x, y, painted, blank }`. `time` is in milliseconds; `apart` is the distance of the first two numbers, CSS px,
 * where the page records texts; `x`, `y` is where the picture's middle is on the map, CSS px; `painted` is how often the
 * canvas had been painted anew since the first frame; `blank` is how many of the points along the map's edges were without
 * picture, or had the colour of the ground.
 */
export async function mapFramesDuring(widget, act) {
  const ground = await mapColour(widget, "ground");
  await widget.element.locator("canvas").evaluate((canvas, ground) => {
    const context = canvas.getContext("2d");
    const frames = [];
    let painted = 0;
    const { fillRect } = context;
    context.fillRect = (...area) => {
      painted += 1;
      fillRect.apply(context, area);
    };
    const hex = (x, y) => {
      const [red, green, blue, alpha] = context.getImageData(x, y, 1, 1).data;
      return alpha === 0 ? ground : `#${[red, green, blue].map((it) => it.toString(16).padStart(2, "0")).join("")}`;
    };
    const look = () => {
      const { clientWidth: width, clientHeight: height } = canvas.parentElement;
      const placed = new DOMMatrix(getComputedStyle(canvas).transform);
      const back = placed.inverse();
      const pixel = canvas.width / canvas.clientWidth;
      const edges = Array.from({ length: 9 }, (_, at) => (at + 0.5) / 9).flatMap((part) => [
        [part * width, 1], [part * width, height - 1], [1, part * height], [width - 1, part * height],
      ]);
      const blank = edges.filter(([x, y]) => {
        const at = back.transformPoint({ x, y });
        return hex(Math.floor(at.x * pixel), Math.floor(at.y * pixel)) === ground;
      });
      const middle = placed.transformPoint({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 });
      const texts = globalThis.canvasTextOf?.(canvas) ?? [];
      const [one, two] = ["1", "2"].map((number) => texts.find(({ text, font }) => text === number && / 12px /.test(font)));
      const apart = one && two && Math.hypot(one.x - two.x, one.y - two.y) * pixel * placed.a;
      frames.push({ time: performance.now(), scale: placed.a, apart, x: middle.x, y: middle.y, painted, blank: blank.length });
    };
    let goesOn = true;
    const loop = () => {
      look();
      if (goesOn) requestAnimationFrame(loop);
    };
    requestAnimationFrame(loop);
    globalThis.mapFrames = () => {
      goesOn = false;
      delete context.fillRect;
      delete globalThis.mapFrames;
      return frames;
    };
  }, ground);
  await act();
  const pause = () => widget.page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  await pause();
  return widget.page.evaluate(() => globalThis.mapFrames());
}
