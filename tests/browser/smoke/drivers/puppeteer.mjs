// Chromium by the DevTools protocol, and Firefox by WebDriver BiDi, both through Puppeteer.
import puppeteer from "puppeteer-core";

const OPTIONS = {
  chromium: { browser: "chrome", headless: "shell", args: ["--no-sandbox"] },
  firefox: { browser: "firefox", headless: true, protocol: "webDriverBiDi" },
};

/** Starts the browser at the path `executablePath`. */
export async function start(name, executablePath) {
  const browser = await puppeteer.launch({ ...OPTIONS[name], executablePath });
  let page = await browser.newPage();
  return {
    version: await browser.version(),
    resize: (width, height) => page.setViewport({ width, height }),
    goto: (address) => page.goto(address, { waitUntil: "domcontentloaded" }),
    evaluate: (ask, ...given) => page.evaluate(ask, ...given),
    click: (x, y) => page.mouse.click(x, y),
    async drag([x, y], [toX, toY]) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 4 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    // Later, as the answer comes from the page that is left.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    /** Goes on in another tab: Firefox's driver waits forever for a page after one that came from the cache of pages. */
    async renew() {
      const left = page;
      page = await browser.newPage();
      await left.close();
    },
    pdf: () => page.pdf(),
    /** Nodes, listeners and bytes of JavaScript that are left after a collection of garbage; only Chromium counts them. */
    counts: name === "chromium" ? () => counts(page) : null,
    close: () => browser.close(),
  };
}

async function counts(page) {
  const session = await page.createCDPSession();
  for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  const { Nodes, JSEventListeners, JSHeapUsedSize } = await page.metrics();
  return { nodes: Nodes, listeners: JSEventListeners, heap: JSHeapUsedSize };
}
