// How two pictures of a map differ.

/**
 * The share of pixels that differ between two PNG pictures of one size: `still` where the second lies on the first, and
 * `shifted` where it is first moved back by `offset` (x and y in pixels). Of a map that was dragged by `offset` only `still`
 * is large. The page that is open decodes them.
 */
export function differences(page, first, second, offset) {
  const pictures = [first, second].map((it) => `data:image/png;base64,${it.toString("base64")}`);
  return page.evaluate(compare, { pictures, offset });
}

/** Runs in the page. */
async function compare({ pictures, offset }) {
  /** The least sum of the differences in red, green and blue of two pixels that look different. */
  const LEAST = 48;
  const decode = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [first, second] = await Promise.all(pictures.map(decode));
  const { width, height } = first;
  const share = ([dx, dy]) => {
    let [different, all] = [0, 0];
    for (let y = Math.max(0, -dy); y < Math.min(height, height - dy); y += 1) {
      for (let x = Math.max(0, -dx); x < Math.min(width, width - dx); x += 1) {
        const [a, b] = [4 * (y * width + x), 4 * ((y + dy) * width + x + dx)];
        const channel = (at) => Math.abs(first.data[a + at] - second.data[b + at]);
        if (channel(0) + channel(1) + channel(2) >= LEAST) different += 1;
        all += 1;
      }
    }
    return different / all;
  };
  return { still: share([0, 0]), shifted: share(offset) };
}
