// One Chromium for all pages. Each visit has a context of its own: nothing is cached from the visit before.
import { createRequire } from "node:module";

// The browser tests pin Playwright.
const { chromium } = createRequire(new URL("../browser/package.json", import.meta.url))("@playwright/test");

/** The size of the window, CSS pixels: room for a map of 800 by 560 and a list beside it. */
const VIEWPORT = { width: 1360, height: 600 };

/** Milliseconds for whatever a page does, on a slow network and a slow computer. */
const PATIENCE = 240_000;

/**
 * MapLibre GL needs WebGL. SwiftShader, a graphics card that the processor imitates, draws everything, so that the card of a
 * computer does not count.
 */
const ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-precise-memory-info",
  "--enable-unsafe-swiftshader",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--no-first-run",
  "--use-angle=swiftshader",
  "--use-gl=angle",
];

/** Opens the Chromium that `cargo xtask` found; Debian's where somebody runs the benchmark by hand. */
export async function launch(origin) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (executablePath.includes("headless-shell")) {
    throw new Error(`${executablePath} counts frames that are never shown: name a whole Chromium in the variable CHROMIUM`);
  }
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  return {
    version: browser.version(),
    close: () => browser.close(),
    /** Runs `use` with an empty page, and fails for errors in the page and for requests to other origins. */
    async withPage(use) {
      const context = await browser.newContext({ viewport: VIEWPORT, locale: "nl-NL" });
      context.setDefaultTimeout(PATIENCE);
      context.setDefaultNavigationTimeout(PATIENCE);
      const page = await context.newPage();
      const complaints = watch(page, origin);
      const result = await use(page).catch((cause) => complaints.push(cause.stack ?? String(cause)));
      await context.close();
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
      return result;
    },
  };
}

/** What goes wrong in a page, a list that grows. */
function watch(page, origin) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isHere = url.origin === origin || ["blob:", "data:"].includes(url.protocol);
    if (!isHere) complaints.push(`${page.url()} requests ${url.href}`);
  });
  return complaints;
}

/** Opens `url` and waits until its map is drawn. A page that fails does not come so far: its errors end the wait. */
export async function openDrawn(page, url) {
  const failed = new Promise((_, reject) => page.once("pageerror", reject));
  failed.catch(() => {});
  await page.goto(url, { waitUntil: "commit" });
  await Promise.race([page.waitForFunction("globalThis.done"), failed]);
}
