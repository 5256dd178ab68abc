// The element <sleutelvrij-kaart>. The content between its tags is shown until there is an answer, and for good where
// there is none.
import { checked, id } from "./arguments.js";
import { Atlas } from "./atlas.js";
import { engine, whenStopped } from "./engine.js";
import { repeatEvents } from "./events.js";
import { reflect, takeOver } from "./properties.js";
import { share } from "./shared.js";
import { adopt, sheetOf } from "./sheet.js";
import { turn } from "./turn.js";

export { Atlas };

/** The version of the package. */
export const version = "0.1.0";

/** The longest wait for the element's own files, milliseconds. */
const TIMEOUT = 30_000;
/** The longest time for which the first answer waits for the question in a link, milliseconds. */
const LINK_TIMEOUT = 5_000;
/** The longest time for which the first answer waits for the style sheet, milliseconds: a list without style is an answer. */
const STYLE_TIMEOUT = 2_000;

const SOURCES = ["src", "neighbourhoods", "places", "streets"];
const SETTINGS = ["lang", "kinds", "near", "view", "minutes", "report", "basemap", "link", "heading-level"];
/** Attributes that have a property too: also the one that only the planner's desk observes. */
const REFLECTED = [...SOURCES, ...SETTINGS, "signal"];
const PLANNER = "planner";
const sheet = sheetOf(() => new URL("./sleutelvrij.css", import.meta.url));
/** The style of what the first answer does not need. */
const panelsSheet = sheetOf(() => new URL("./panels.css", import.meta.url));
// On a server there is no HTMLElement, but `Atlas` works.
const Base = globalThis.HTMLElement ?? class {};

class SleutelvrijKaart extends Base {
  static observedAttributes = [...SOURCES, ...SETTINGS];

  /** The elements that show an answer of the engine for residents. */
  static #all = new Set();

  static {
    reflect(this.prototype, REFLECTED);
    whenStopped((error) => {
      for (const element of SleutelvrijKaart.#all) element.#stop(error);
    });
  }

  #stage;
  #slot;
  #mounted;
  #round = 0;
  #queued = false;
  /** Whether the content is not, or not yet, of the files that the attributes name. */
  #outdated = false;
  /** The atlas that is mounted, as `open` in atlas.js returns it. */
  #opened;
  /** Gives back the atlas that is mounted, or that is loading. */
  #release;
  /** Clears the element after it was removed, unless it is inserted again at once. */
  #clearing;
  /** What has the focus. A browser takes the focus from an element that is moved. */
  #focused;
  #ready = promised();

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#stage = document.createElement("div");
    this.#stage.className = "stage";
    this.#slot = document.createElement("slot");
    root.append(this.#stage, this.#slot);
    root.addEventListener("focusin", ({ target }) => (this.#focused = target));
    // Later, as a removal can dispatch it too.
    root.addEventListener("focusout", () => queueMicrotask(() => (this.#focused = root.activeElement)));
    takeOver(this, REFLECTED);
    repeatEvents(this);
  }

  /** Resolves when there is an answer, rejects when there is none. */
  get ready() {
    return this.#ready.promise;
  }

  get question() {
    return this.#shown?.question() ?? null;
  }

  get answer() {
    return this.#shown?.answer() ?? [];
  }

  // A removed element keeps its content until the end of the task.
  get #shown() {
    return this.isConnected ? this.#mounted : undefined;
  }

  async nearest(options) {
    await this.ready;
    const question = { ...checked(options), onFoot: false };
    const { own, atlas } = this.#opened;
    if (question.openAt !== undefined) await own.read_hours();
    return atlas.nearest(question);
  }

  async show(place) {
    await this.ready;
    return this.#mounted.show(id(place));
  }

  connectedCallback() {
    clearTimeout(this.#clearing);
    // A load that ended while the element was out of the page had no effect.
    if (this.#outdated || !this.#mounted) this.#schedule();
    else this.#settle();
    if (!this.#mounted) return;
    this.connectedMoveCallback();
    this.#mounted.set("link", this.getAttribute("link") ?? undefined);
    if (document.activeElement === document.body) this.#focused?.focus({ preventScroll: true });
  }

  // The element is moved, and so its content stays. Its language may be another one there.
  connectedMoveCallback() {
    this.#mounted?.set("lang", this.getAttribute("lang") ?? undefined);
  }

  disconnectedCallback() {
    this.#renew();
    // Another element may take the parameter of the address at once.
    this.#mounted?.set("link", undefined);
    this.#clearing = setTimeout(() => this.#leave());
  }

  // In another document the content and its style sheet begin anew.
  adoptedCallback() {
    this.#leave();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    const isOther = SOURCES.includes(name) || (name === "view" && [before, after].includes(PLANNER));
    if (!isOther) this.#mounted?.set(name, after ?? undefined);
    else if (this.isConnected) this.#schedule();
    else this.#leave();
  }

  #leave() {
    this.#round += 1;
    this.#release?.();
    this.#renew();
    this.#clear();
    this.#focused = undefined;
  }

  // Several attributes that change together cause one load.
  #schedule() {
    this.#outdated = true;
    // At once, so that a script that sets a source waits for its answer.
    this.#renew();
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) this.#load();
    });
  }

  // Only the panels can read the question in a link: until they are loaded, the fallback stays.
  #isLinked() {
    const name = this.getAttribute("link")?.replace("#", "");
    return name && location.href.split(/[?#&]/).some((part) => part.startsWith(`${name}=`));
  }

  // A settled promise belongs to the previous content; one that is pending is kept for the next.
  #renew() {
    if (this.#ready.settled) this.#ready = promised();
  }

  #clear() {
    const old = this.#mounted;
    this.#mounted = undefined;
    this.#slot.hidden = false;
    SleutelvrijKaart.#all.delete(this);
    old?.free();
  }

  // An engine cannot take its content away itself. The desk stays where only the engine of its figures stopped, and says so.
  #stop(error, stays) {
    this.#renew();
    if (!stays) {
      this.#mounted = undefined;
      this.#clear();
      this.#stage.replaceChildren();
    }
    this.#slot.hidden = false;
    this.#fail("the engine stopped; the fallback stays until the page is loaded again.", error);
  }

  #fail(what, error) {
    console.error(`sleutelvrij: ${what}`, error);
    this.#ready.reject(error);
    const detail = { message: String(error?.message ?? error), warnings: [] };
    this.dispatchEvent(new CustomEvent("sleutelvrij:error", { detail, composed: true, bubbles: true }));
  }

  #settle() {
    const { own } = this.#opened;
    if (own.shows()) this.#ready.resolve(this);
    else this.#ready.reject(new Error(own.message()));
  }

  async #load() {
    const round = (this.#round += 1);
    const current = () => round === this.#round && this.isConnected;
    this.#renew();
    const options = Object.fromEntries(SOURCES.map((name) => [name, this.getAttribute(name)]));
    const isDesk = this.getAttribute("view") === PLANNER;
    try {
      // A file of its own, which no resident loads.
      const shown = isDesk ? await inTime(import("./desk.js")) : { engine, share };
      if (!current()) return;
      const page = { host: this, Atlas, stop: (error, stays) => this.#stop(error, stays) };
      const { loaded, retry, release } = shown.share(options, this.baseURI, () => this.#schedule(), page);
      // Not before: it may be the same atlas.
      this.#release?.();
      this.#release = release;
      const styled = Promise.race([adopt(sheet, this.shadowRoot), wait(STYLE_TIMEOUT)]);
      // What the map needs comes while the first answer is made.
      const begun = shown.engine().then((module) => (module.prefetch?.(this), module));
      const program = inTime(Promise.all([begun, styled]));
      const [[module], opened] = await Promise.all([program, loaded]);
      if (this.#isLinked()) await Promise.race([module.early(this), wait(LINK_TIMEOUT)]);
      await turn();
      if (!current()) return;
      this.#outdated = false;
      // The previous content is shown until now. If it had the focus, the new content gets it.
      const hadFocus = this.shadowRoot.activeElement !== null;
      this.#clear();
      this.#opened = opened;
      this.#mounted = module.mount(this.#stage, this, opened.own, retry);
      if (!isDesk) SleutelvrijKaart.#all.add(this);
      for (const name of SETTINGS) {
        if (this.hasAttribute(name)) this.#mounted.set(name, this.getAttribute(name));
      }
      this.#slot.hidden = opened.own.shows();
      this.#settle();
      if (hadFocus) focus(this.#stage.firstElementChild);
      this.#mounted.announce();
      if (!isDesk) adopt(panelsSheet, this.shadowRoot);
    } catch (error) {
      if (!current()) return;
      this.#outdated = false;
      this.#clear();
      this.#fail("the engine could not start; the fallback stays.", error);
    }
  }
}

/** The promise, which rejects after a timeout, so that the fallback becomes final. */
async function inTime(promise) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("The element's own files could not be loaded in time")), TIMEOUT);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const wait = (time) => new Promise((done) => setTimeout(done, time));

/** A promise with the functions that resolve and reject it. A rejection without a handler is not reported. */
function promised() {
  const made = { settled: false };
  made.promise = new Promise((resolve, reject) => {
    const settle = (how) => (value) => {
      made.settled = true;
      how(value);
    };
    Object.assign(made, { resolve: settle(resolve), reject: settle(reject) });
  });
  made.promise.catch(() => {});
  return made;
}

function focus(element) {
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

if (globalThis.customElements && !customElements.get("sleutelvrij-kaart")) {
  customElements.define("sleutelvrij-kaart", SleutelvrijKaart);
}
