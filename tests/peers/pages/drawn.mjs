// Tells when the element's map is drawn, whatever number of canvases it consists of.

/** The side of the small copy of a canvas, pixels. */
const SIDE = 16;

const copy = new OffscreenCanvas(SIDE, SIDE).getContext("2d", { willReadFrequently: true });

const frame = () => new Promise(requestAnimationFrame);

/**
 * Whether a canvas has more than one colour: a map, and not only its background. It reads a small copy, because Chromium
 * draws a canvas from which pixels are read in another way from then on.
 */
function isPainted(canvas) {
  if (!canvas.width || !canvas.height || !canvas.clientWidth) return false;
  copy.clearRect(0, 0, SIDE, SIDE);
  copy.drawImage(canvas, 0, 0, SIDE, SIDE);
  const pixels = new Uint32Array(copy.getImageData(0, 0, SIDE, SIDE).data.buffer);
  return pixels.some((pixel) => pixel !== pixels[0]);
}

/** Waits until a canvas below `root` is painted, and two frames more: then it is on the screen. */
export async function whenDrawn(root) {
  while (![...root.querySelectorAll("canvas")].some(isPainted)) await frame();
  await frame();
  await frame();
}
