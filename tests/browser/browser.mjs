// One Chromium and one server for a test file, and visits to pages that fail when the page complains.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { body, policed, serve } from "./server.mjs";

const ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-sync",
  "--no-first-run",
];

/** The Chromium that `cargo xtask test` found; Debian's where somebody runs node by hand. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/**
 * What a visitor's browser is like. `width` and `height` are CSS pixels; `scheme` is "light" or "dark"; `forced` are
 * forced colours, `still` is reduced motion, `touch` a finger instead of a mouse, `language` what the browser prefers;
 * `script` runs in the page before its own scripts do; `moment` is what time it is when the page opens, on an ordinary
 * Wednesday where a test does not say so; with `clock` a test can let the page's time pass faster.
 */
const looks = ({ width = 1280, height = 900, scheme, forced, still, touch, language = "nl-NL", scale, script, moment, clock, ...more } = {}) => ({
  viewport: { width, height },
  colorScheme: scheme ?? "light",
  forcedColors: forced ? "active" : "none",
  reducedMotion: still ? "reduce" : "no-preference",
  hasTouch: Boolean(touch),
  locale: language,
  deviceScaleFactor: scale ?? 1,
  ...more,
});

/** Noon on a Wednesday in winter, in the Netherlands. */
const ORDINARY = "2026-11-25T12:00:00+01:00";

/** In the page: time begins at `moment`, and passes as it always does. */
const begin = (moment) => {
  const { now } = Date;
  const ahead = moment - now.call(Date);
  Date.now = () => now.call(Date) + ahead;
};

/** A page that is open, with everything it complained about. */
class Visit {
  #complaints = [];
  #expected = [];

  constructor(page, origin) {
    this.page = page;
    this.origin = origin;
    page.on("console", (message) => {
      if (message.type() === "error") this.#complaints.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => this.#complaints.push(`uncaught: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      const elsewhere = url.protocol.startsWith("http") && url.origin !== origin;
      if (elsewhere) this.#complaints.push(`another origin: ${url.href}`);
    });
  }

  /** This test makes the page complain; a complaint that matches is not only allowed but demanded. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** Leaves, with everything that this visitor's browser remembers. */
  async close() {
    await this.page.context().close();
  }

  /** All complaints so far. */
  get complaints() {
    return [...this.#complaints];
  }

  /** The element. */
  get element() {
    return this.page.locator("sleutelvrij-kaart").first();
  }

  /** Waits until the element is defined and its promise `ready` is kept; fails where there is no such promise. */
  async ready() {
    await this.page.evaluate(async () => {
      await customElements.whenDefined("sleutelvrij-kaart");
      for (const element of document.querySelectorAll("sleutelvrij-kaart")) {
        if (!(element.ready instanceof Promise)) throw new Error("the element has no promise `ready`");
        await element.ready;
      }
    });
  }

  /** As `ready`, and waits for what comes after the first answer: until every map that has room is painted in its size. */
  async complete() {
    await this.ready();
    await this.page.waitForFunction(() => {
      const painted = ({ shadowRoot }) => {
        const canvas = shadowRoot.querySelector("canvas");
        return canvas && (canvas.clientWidth === 0 || canvas.width === Math.round(canvas.clientWidth * devicePixelRatio));
      };
      return [...document.querySelectorAll("sleutelvrij-kaart")].every(painted);
    });
  }

  /** Fails on every complaint that was not expected and every expectation that was not met. */
  check() {
    const unexpected = this.#complaints.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
    assert.deepEqual(unexpected, [], "the page complains");
    for (const pattern of this.#expected) {
      assert.ok(this.#complaints.some((text) => pattern.test(text)), `the page should complain about ${pattern}`);
    }
  }
}

/** A browser with its server; `close` ends both. */
export async function launch() {
  const server = await serve();
  const sandboxed = process.getuid?.() !== 0; // Chromium refuses its sandbox to root.
  const args = sandboxed ? ARGUMENTS : [...ARGUMENTS, "--no-sandbox"];
  const chrome = await chromium.launch({ executablePath, args });
  let mounts = 0;

  async function arrive(visitor) {
    const context = await chrome.newContext(looks(visitor));
    const moment = Date.parse(visitor?.moment ?? ORDINARY);
    if (!visitor?.clock) await context.addInitScript(begin, moment);
    if (visitor?.script) await context.addInitScript(visitor.script);
    const page = await context.newPage();
    if (visitor?.clock) await page.clock.install({ time: moment });
    return new Visit(page, server.origin);
  }

  /** Until the end of the test `t`, `path` gets `answer` (see server.mjs). */
  function route(t, path, answer) {
    server.route(path, answer);
    t.after(() => server.forget(path));
  }

  /** Opens `path` as a new visitor, to look at; nobody checks its complaints but the caller. */
  async function look(path, visitor) {
    const visit = await arrive(visitor);
    await visit.page.goto(server.origin + path);
    await visit.page.waitForLoadState("networkidle");
    return visit;
  }

  /** Opens `path` as a new visitor. At the end of the test `t` the visit is checked and closed. */
  async function open(t, path, visitor) {
    const visit = await arrive(visitor);
    t.after(async () => {
      await visit.close();
      visit.check();
    });
    await visit.page.goto(server.origin + path);
    return visit;
  }

  /**
   * Opens a page with nothing but the element, its `attributes` and its `fallback` (markup); `head` is markup too, and
   * `policy` another content security policy than the strict one. Does not wait for `ready`.
   */
  async function mount(t, attributes, { fallback = "<p>fallback</p>", ...more } = {}) {
    const words = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
    return page(t, `<sleutelvrij-kaart${words.join("")}>${fallback}</sleutelvrij-kaart>`, more);
  }

  /** Opens a page with `content` (markup) in its `main`, and the package. */
  async function page(t, content, { lang = "nl", head = PACKAGE, policy, ...visitor } = {}) {
    mounts += 1;
    const path = `/mount-${mounts}.html`;
    const answer = body(document(lang, head, content), "text/html; charset=utf-8");
    route(t, path, policy ? policed(policy, answer) : answer);
    return open(t, path, visitor);
  }

  const close = async () => {
    await chrome.close();
    await server.close();
  };
  return { origin: server.origin, route, look, open, mount, page, close };
}

const escape = (value) => String(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** Where the part of the engine is that comes after the first answer: its name has a hash of what is in it. */
export const LATER = `/package/${readdirSync(new URL("../../www/package/", import.meta.url)).find((name) => /^later\.[0-9a-f]{8}\.wasm$/.test(name))}`;

/** What brings the element to a page. */
export const PACKAGE = `<script type="module" src="/package/sleutelvrij.js"></script>`;

const document = (lang, head, content) => `<!doctype html>
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
