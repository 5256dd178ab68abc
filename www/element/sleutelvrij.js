// The element <sleutelvrij-kaart>. The content between its tags is shown until there is an answer, and for good where
// there is none.
import { checked, id } from "./arguments.js";
import { moment } from "./atlas.js";
import { engine } from "./engine.js";
import { files } from "./files.js";

export { Atlas } from "./atlas.js";

/** The longest wait for the element's own files, milliseconds. */
const TIMEOUT = 30_000;
/** The longest time for which the first answer waits for the question in a link, milliseconds. */
const LINK_TIMEOUT = 5_000;

const SOURCES = ["src", "neighbourhoods", "places", "streets"];
const SETTINGS = ["lang", "kinds", "near", "view", "minutes", "report", "basemap", "link"];
// On a server there is no HTMLElement, but `Atlas` works.
const Base = globalThis.HTMLElement ?? class {};

class SleutelvrijKaart extends Base {
  static observedAttributes = [...SOURCES, ...SETTINGS];

  #sheet;
  #stage;
  #slot;
  #mounted;
  #styled;
  #round = 0;
  #queued = false;
  /** Whether the next load passes over copies in caches. */
  #fresh = false;
  /** Aborts the loading of files that are no longer needed. */
  #leaving = new AbortController();
  #ready = promised();

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#sheet = document.createElement("link");
    this.#sheet.rel = "stylesheet";
    this.#sheet.referrerPolicy = "no-referrer";
    this.#sheet.href = new URL("./sleutelvrij.css", import.meta.url).href;
    this.#stage = document.createElement("div");
    this.#stage.className = "stage";
    this.#slot = document.createElement("slot");
    root.append(this.#sheet, this.#stage, this.#slot);
  }

  /** Resolves when there is an answer, rejects when there is none. */
  get ready() {
    return this.#ready.promise;
  }

  get question() {
    return this.#mounted?.question() ?? null;
  }

  get answer() {
    return this.#mounted?.answer() ?? [];
  }

  async nearest(options) {
    await this.ready;
    const { lon, lat, limit, kinds, within, openAt, evenUnknown } = checked(options);
    const open = moment(openAt);
    if (open !== undefined) await this.#mounted.read_hours();
    return this.#mounted.nearest(lon, lat, limit, kinds, within, open, evenUnknown);
  }

  async show(place) {
    await this.ready;
    return this.#mounted.show(id(place));
  }

  connectedCallback() {
    // Nothing is shown before the style sheet is loaded or has failed, so that the page does not jump. A browser loads a
    // sheet again whenever its element is connected.
    this.#styled = new Promise((done) => {
      for (const end of ["load", "error"]) this.#sheet.addEventListener(end, done, { once: true });
    });
    this.#schedule();
  }

  disconnectedCallback() {
    this.#round += 1;
    this.#leaving.abort();
    this.#renew();
    this.#clear();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (SOURCES.includes(name)) this.#schedule();
    else this.#mounted?.set(name, after ?? undefined);
  }

  // Several attributes that change together cause one load.
  #schedule() {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) this.#load();
    });
  }

  // Only the lazy chunk can read the question in a link: until it is loaded, the fallback stays.
  #isLinked() {
    const name = this.getAttribute("link");
    return name && new URLSearchParams(location.search).has(name);
  }

  // A settled promise belongs to the previous content; one that is pending is kept for the next.
  #renew() {
    if (this.#ready.settled) this.#ready = promised();
  }

  #clear() {
    const old = this.#mounted;
    this.#mounted = undefined;
    this.#slot.hidden = false;
    old?.free();
  }

  async #load() {
    const round = (this.#round += 1);
    const current = () => round === this.#round && this.isConnected;
    this.#renew();
    const options = Object.fromEntries(SOURCES.map((name) => [name, this.getAttribute(name)]));
    this.#leaving.abort();
    this.#leaving = new AbortController();
    try {
      const program = inTime(Promise.all([engine(), this.#styled]));
      const renew = () => {
        this.#fresh = true;
        this.#schedule();
      };
      const cache = this.#fresh ? "reload" : "default";
      this.#fresh = false;
      const fetching = files(options, this.baseURI, { leaving: this.#leaving.signal, cache, renew });
      const [[module], { found, has, more }] = await Promise.all([program, fetching]);
      if (this.#isLinked()) await Promise.race([module.early(), new Promise((go) => setTimeout(go, LINK_TIMEOUT))]);
      if (!current()) return;
      // The previous content is shown until now. If it had the focus, the new content gets it.
      const hadFocus = this.shadowRoot.activeElement !== null;
      this.#clear();
      this.#mounted = module.mount(this.#stage, this, found, renew, more, has("streets"));
      for (const name of SETTINGS) {
        if (this.hasAttribute(name)) this.#mounted.set(name, this.getAttribute(name));
      }
      if (this.#mounted.shows()) {
        this.#slot.hidden = true;
        this.#ready.resolve(this);
      } else {
        this.#ready.reject(new Error(this.#mounted.message()));
      }
      if (hadFocus) focus(this.#stage.firstElementChild);
      this.#mounted.announce();
    } catch (error) {
      if (!current()) return;
      this.#clear();
      console.error("sleutelvrij: the engine could not start; the fallback stays.", error);
      this.#ready.reject(error);
      const detail = { message: String(error?.message ?? error), warnings: [] };
      this.dispatchEvent(new CustomEvent("sleutelvrij:error", { detail, composed: true, bubbles: true }));
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
