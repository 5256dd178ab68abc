// One browser with the pages of the behaviours, each a new document.
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { serveAtlas } from "../fixtures/atlas-fixture.mjs";
import { serveAtlases } from "../isolation/atlases.mjs";
import { hostPage, policyOf } from "../isolation/host-pages.mjs";
import { LOADER } from "../support/package.mjs";
import { STRICT_POLICY, body, policed, serve } from "../support/server.mjs";

/** The longest wait for a state, milliseconds. */
const TIMEOUT = 15_000;
/** The same where many elements or rounds keep a busy machine's browser from answering. */
const LONG_TIMEOUT = 60_000;
/** No style sheet but the page's own: that of the element is no request for style. */
const POLICY = STRICT_POLICY.replace("style-src 'self'", "style-src http://127.0.0.1:*/smoke.css");
const OWN_LIST = "<p id='own'>Bibliotheek, Brink 1</p>";
/** Between the library and the café of the example atlas. */
const NEAR = "52.3225,5.6275";

export class Session {
  #routes = new Set();
  #pages = 0;
  /** What the earlier documents of a behaviour complained of. */
  #complaints = [];
  /** What they may complain of. */
  #expected;
  /** What there is to tell about the browser. */
  #notes = [];

  constructor(driver, server) {
    this.driver = driver;
    this.server = server;
    this.#serveScript();
  }

  #serveScript() {
    this.server.route("/in-page.js", body(readFileSync(new URL("in-page.js", import.meta.url)), "text/javascript"));
  }

  static async start(driver) {
    return new Session(driver, await serve({ policy: POLICY }));
  }

  /** Until the next behaviour `path` gets `answer`. */
  route(path, answer) {
    this.server.route(path, answer);
    this.#routes.add(path);
  }

  /**
   * Opens a page with one element of these attributes. `files` are of the atlas (see serveAtlas); `around` puts markup
   * around the element; `style` is the page's own style sheet. Waits for the first answer, unless `isReady` is false.
   */
  async open(attributes = {}, { files = {}, around = (element) => element, style = "", width = 1280, height = 900, isReady = true } = {}) {
    const src = attributes.src ?? serveAtlas(this, files);
    const given = Object.entries({ near: NEAR, ...attributes, src }).filter(([, value]) => value !== null);
    const element = `<sleutelvrij-kaart ${given.map(([name, value]) => `${name}="${value}"`).join(" ")}>${OWN_LIST}</sleutelvrij-kaart>`;
    const path = `/smoke-${(this.#pages += 1)}.html`;
    this.route("/smoke.css", body(style, "text/css"));
    this.route(path, body(documentOf(around(element)), "text/html; charset=utf-8"));
    await this.driver.resize(width, height);
    await this.goto(path);
    if (isReady) await this.until("the first answer", () => smoke.element().ready?.then(() => true));
  }

  /**
   * Opens a page of a folder below `isolation/`, under the policy of the folder. Waits for the first answer of its first element, unless
   * `isReady` is false. `cache` is the header `cache-control` of the page.
   */
  async visit(folder, { page = "page.html", width = 1280, height = 900, isReady = true, cache = "no-store" } = {}) {
    // What the page before still asks for is no request of this one.
    await this.#collect();
    await this.driver.goto("about:blank");
    this.serveHostPage(folder, page, cache);
    await this.driver.resize(width, height);
    await this.goto(`/isolation/${folder}/${page}`);
    if (isReady) await this.until("the first answer", () => smoke.element().ready?.then(() => true));
  }

  /** Serves a page of a folder below `isolation/`, with in-page.js as its first script, and the atlases of atlases.mjs. */
  serveHostPage(folder, page = "page.html", cache = "no-store") {
    serveAtlases(this);
    const html = hostPage(folder, page).replace("<head>", `<head>\n<script src="/in-page.js"></script>`);
    const answer = policed(policyOf(folder), body(html, "text/html; charset=utf-8"));
    this.route(`/isolation/${folder}/${page}`, (request, response) => {
      response.setHeader("cache-control", cache);
      return answer(request, response);
    });
    this.server.requests.length = 0;
  }

  /** How often the server was asked for each path since the page was opened, for paths that match. */
  requested(pattern) {
    const found = {};
    for (const path of this.server.requests) if (pattern.test(path)) found[path] = (found[path] ?? 0) + 1;
    return found;
  }

  /** Adds to the line of the behaviour what this browser lacks, or what was measured in it. */
  note(text) {
    this.#notes.push(text);
  }

  /** Goes to another document. */
  async goto(path) {
    await this.#collect();
    await this.driver.goto(this.server.origin + path);
  }

  /** Leaves the page for good: the next one is in another tab, where the driver has tabs. */
  async leave() {
    await this.#collect();
    await this.driver.renew?.();
  }

  async #collect() {
    this.#complaints.push(...(await this.evaluate(() => globalThis.smoke?.complaints.splice(0) ?? [])));
  }

  /** Allows complaints that match `pattern` in this behaviour. */
  expectComplaints(pattern) {
    this.#expected = pattern;
  }

  /** As in the page; see in-page.js. */
  evaluate(ask, ...given) {
    return this.driver.evaluate(ask, ...given);
  }

  /** Waits until `ask` is true in the page, and returns its value. */
  until(what, ask, ...given) {
    return this.#wait(TIMEOUT, what, ask, given);
  }

  /** The same for what takes long. */
  eventually(what, ask, ...given) {
    return this.#wait(LONG_TIMEOUT, what, ask, given);
  }

  async #wait(timeout, what, ask, given) {
    let last;
    for (const deadline = Date.now() + timeout; Date.now() < deadline; await pause(25)) {
      last = await this.evaluate(ask, ...given).catch(unlessLeft);
      if (last) return last;
    }
    throw new Error(`not within ${timeout / 1000} s: ${what} (it is ${JSON.stringify(last)}; the answer: ${await this.text(".answer")})`);
  }

  /** The visible text of the parts with this selector. */
  text(selector) {
    return this.evaluate((selector) => smoke.text(selector), selector);
  }

  /** Clicks with the pointer on a part, which may still have to come. */
  async click(selector, name) {
    const point = await this.until(`${selector} ${name ?? ""}`, (selector, name) => smoke.point(selector, name ?? undefined), selector, name ?? null);
    await this.driver.click(...point);
  }

  /** Waits until the map is painted, and does not change any more. */
  async painted() {
    await this.until("the map is painted", async () => {
      const before = smoke.canvas();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return before && before.colours > 8 && smoke.canvas().sum === before.sum;
    });
    return this.evaluate(() => smoke.canvas());
  }

  /** Waits until the map differs from `before`. */
  repainted(what, before) {
    return this.until(what, (sum) => smoke.canvas()?.sum !== sum, before.sum);
  }

  /** The notes of the behaviour that ends. */
  takeNotes() {
    return this.#notes.splice(0);
  }

  /** Forgets the routes, and fails where a page complained of something. */
  async finish() {
    for (const path of this.#routes) this.server.forget(path);
    this.#routes.clear();
    this.#serveScript();
    await this.#collect();
    // What the document complains of from now on is expected too.
    if (this.#expected) await this.driver.goto("about:blank");
    const complaints = this.#complaints.splice(0).filter((complaint) => !this.#expected?.test(complaint));
    this.#expected = undefined;
    if (complaints.length > 0) throw new Error(`a page complains: ${complaints.join("; ")}`);
  }

  async close() {
    await this.driver.close();
    await this.server.close();
  }
}

/** Nothing where the page was left meanwhile: the next one is asked. */
function unlessLeft(error) {
  if (!/context was destroyed|Cannot find context|navigat/i.test(error.message)) throw error;
}

const documentOf = (content) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Sleutelvrij</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/smoke.css">
<script src="/in-page.js"></script><script type="module" src="${LOADER}"></script>
</head><body><main><h1>Sleutelvrij</h1>${content}</main></body></html>`;
