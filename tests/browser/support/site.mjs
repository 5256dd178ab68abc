// Opens pages of the test server, each in a browser context of its own, and checks them at the end of the test.
import { launchChromium } from "./chromium.mjs";
import { LOADER } from "./package.mjs";
import { body, policed, serve } from "./server.mjs";
import { WidgetPage } from "./widget-page.mjs";

/** Noon on a Wednesday in winter, in the Netherlands: the time at which a page opens where a test does not say otherwise. */
const DEFAULT_TIME = "2026-11-25T12:00:00+01:00";

/** The script that defines the element, as markup. */
export const PACKAGE = `<script type="module" src="${LOADER}"></script>`;

/**
 * Options of a browser context. `width` and `height` are CSS pixels; `scheme` is "light" or "dark"; `forced` is forced
 * colours, `still` reduced motion, `touch` a touch screen, `language` the browser's; everything else is Playwright's.
 */
const contextOptions = ({ width = 1280, height = 900, scheme, forced, still, touch, language = "nl-NL", scale, script, moment, clock, ...more } = {}) => ({
  viewport: { width, height },
  colorScheme: scheme ?? "light",
  forcedColors: forced ? "active" : "none",
  reducedMotion: still ? "reduce" : "no-preference",
  hasTouch: Boolean(touch),
  locale: language,
  deviceScaleFactor: scale ?? 1,
  ...more,
});

/** Runs in the page: `Date.now()` starts at `moment` and passes as usual. */
const startClockAt = (moment) => {
  const { now } = Date;
  const ahead = moment - now.call(Date);
  Date.now = () => now.call(Date) + ahead;
};

export class Site {
  #browser;
  #server;
  #pages = [];
  #routes = new Set();
  #mounts = 0;

  constructor(browser, server) {
    this.#browser = browser;
    this.#server = server;
    /** Scheme, host and port of the server. */
    this.origin = server.origin;
  }

  /** Until the end of the test `path` gets `answer` (see server.mjs), whether there is a file of that name or not. */
  route(path, answer) {
    this.#server.route(path, answer);
    this.#routes.add(path);
  }

  /**
   * Opens `path` in a new context; the end of the test checks its complaints. `visitor` are `contextOptions` and:
   * `script`, run in the page before its own scripts; `moment`, the time at which the page opens; `clock: true`
   * installs `page.clock` at that time.
   */
  async open(path, visitor) {
    const widget = await this.#newPage(visitor);
    this.#pages.push(widget);
    await widget.page.goto(this.origin + path);
    return widget;
  }

  /** As `open`, but the caller closes the page and looks at its complaints. Waits until nothing is loading. */
  async openUnchecked(path, visitor) {
    const widget = await this.#newPage(visitor);
    await widget.page.goto(this.origin + path);
    await widget.page.waitForLoadState("networkidle");
    return widget;
  }

  /**
   * Opens a page with only the element, its `attributes` and its `fallback` (markup). Further options are those of
   * `page`. Does not wait for `ready`.
   */
  mount(attributes, { fallback = "<p>fallback</p>", ...more } = {}) {
    const markup = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
    return this.page(`<sleutelvrij-kaart${markup.join("")}>${fallback}</sleutelvrij-kaart>`, more);
  }

  /**
   * Opens a page with `content` in its `main`, `head` (both markup), `policy` instead of the strict content security
   * policy, and `query` after its path.
   */
  page(content, { lang = "nl", head = PACKAGE, policy, query = "", ...visitor } = {}) {
    this.#mounts += 1;
    const path = `/mount-${this.#mounts}.html`;
    const answer = body(documentOf(lang, head, content), "text/html; charset=utf-8");
    this.route(path, policy ? policed(policy, answer) : answer);
    return this.open(path + query, visitor);
  }

  /** Closes all pages, forgets all routes, and fails for unexpected complaints. */
  async close() {
    await Promise.all(this.#pages.map((widget) => widget.close()));
    for (const path of this.#routes) this.#server.forget(path);
    for (const widget of this.#pages) widget.checkComplaints();
  }

  async #newPage(visitor) {
    const context = await this.#browser.newContext(contextOptions(visitor));
    const moment = Date.parse(visitor?.moment ?? DEFAULT_TIME);
    if (!visitor?.clock) await context.addInitScript(startClockAt, moment);
    if (visitor?.script) await context.addInitScript(visitor.script);
    const page = await context.newPage();
    if (visitor?.clock) await page.clock.install({ time: moment });
    return new WidgetPage(page, this.origin);
  }
}

/** A site with a server and a browser of its own, for scripts outside Playwright's runner; `close` ends all three. */
export async function launchSite() {
  const server = await serve();
  const browser = await launchChromium();
  const site = new Site(browser, server);
  const close = async () => {
    await site.close();
    await browser.close();
    await server.close();
  };
  return { site, close };
}

const escape = (value) => String(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const documentOf = (lang, head, content) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sleutelvrij</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/demo.css">
${head}
</head>
<body><main><h1>Sleutelvrij</h1>${content}</main></body>
</html>`;
