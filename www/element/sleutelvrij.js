// The element <sleutelvrij-kaart> and the engine behind it. What stands between the element's tags stays until
// there is an answer, and stays for good where none can be had.
import { files } from "./files.js";

const here = (name) => new URL(name, import.meta.url);

/** The engine: one for the whole page, fetched and compiled once, and again after a failure. */
let starting;
const engine = () =>
  (starting ??= import("./widget.js")
    .then(async (module) => {
      await module.default({ module_or_path: here("widget_bg.wasm") });
      return module;
    })
    .catch((error) => {
      starting = undefined;
      throw error;
    }));

/** Places and neighbourhoods, and the questions about them, without a page. */
export class Atlas {
  #atlas;
  #places = new Map();

  /** @internal */
  constructor(atlas) {
    this.#atlas = atlas;
  }

  static async load(options) {
    const base = globalThis.document?.baseURI ?? globalThis.location?.href;
    const [{ Atlas: Engine }, found] = await Promise.all([engine(), files(options, base)]);
    return new Atlas(new Engine(found));
  }

  get warnings() {
    return this.#atlas.warnings();
  }

  nearest({ lon, lat, limit = 10, kinds, within = Infinity }) {
    return this.#answer(this.#atlas.nearest(lon, lat, limit, kinds, within));
  }

  within({ lon, lat, within, kinds }) {
    return this.#answer(this.#atlas.nearest(lon, lat, Infinity, kinds, within));
  }

  at(lon, lat) {
    return this.#atlas.at(lon, lat);
  }

  counts() {
    return this.#atlas.counts();
  }

  free() {
    this.#places.clear();
    this.#atlas.free();
  }

  // The engine answers in numbers, a place and its distance by turns; a place becomes an object once.
  #answer(numbers) {
    const answer = new Array(numbers.length / 2);
    for (let i = 0; i < answer.length; i += 1) {
      answer[i] = { ...this.#place(numbers[2 * i]), distance: numbers[2 * i + 1] };
    }
    return answer;
  }

  #place(number) {
    let place = this.#places.get(number);
    if (!place) {
      place = this.#atlas.place(number);
      this.#places.set(number, place);
    }
    return place;
  }
}

const SOURCES = ["src", "neighbourhoods", "places"];
const SETTINGS = ["lang", "kinds", "near", "view"];
// On a server there is no HTMLElement, but there may be an Atlas.
const Base = globalThis.HTMLElement ?? class {};

class SleutelvrijKaart extends Base {
  static observedAttributes = [...SOURCES, ...SETTINGS];

  #stage;
  #slot;
  #mounted;
  #round = 0;
  #queued = false;
  #ready;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = here("sleutelvrij.css").href;
    this.#stage = document.createElement("div");
    this.#stage.className = "stage";
    this.#slot = document.createElement("slot");
    // Unstyled for a moment would be a jump: it is shown when its style is there, or will never be.
    this.#stage.hidden = true;
    const show = () => (this.#stage.hidden = false);
    sheet.addEventListener("load", show, { once: true });
    sheet.addEventListener("error", show, { once: true });
    root.append(sheet, this.#stage, this.#slot);
    this.#renew();
  }

  /** Settles when there is a first answer, or when there will be none. */
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
    const { lon, lat, limit = 10, kinds, within = Infinity } = options;
    return this.#mounted.nearest(lon, lat, limit, kinds, within);
  }

  async show(id) {
    await this.ready;
    return this.#mounted.show(id);
  }

  connectedCallback() {
    this.#schedule();
  }

  disconnectedCallback() {
    this.#round += 1;
    this.#clear();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (SOURCES.includes(name)) this.#schedule();
    else this.#mounted?.set(name, after ?? undefined);
  }

  // Several attributes that change together lead to one reading.
  #schedule() {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) this.#load();
    });
  }

  #renew() {
    this.#ready?.reject(new DOMException("The element shows something else now", "AbortError"));
    let resolve, reject;
    const promise = new Promise((yes, no) => ([resolve, reject] = [yes, no]));
    // Nobody has to listen.
    promise.catch(() => {});
    this.#ready = { promise, resolve, reject };
  }

  #clear() {
    this.#mounted?.free();
    this.#mounted = undefined;
    this.#slot.hidden = false;
  }

  async #load() {
    const round = (this.#round += 1);
    const current = () => round === this.#round && this.isConnected;
    if (this.#mounted) this.#renew();
    this.#clear();
    const options = Object.fromEntries(SOURCES.map((name) => [name, this.getAttribute(name)]));
    try {
      const [module, found] = await Promise.all([engine(), files(options, this.baseURI)]);
      if (!current()) return;
      this.#mounted = module.mount(this.#stage, this, found, () => this.#schedule());
      for (const name of SETTINGS) {
        if (this.hasAttribute(name)) this.#mounted.set(name, this.getAttribute(name));
      }
      if (this.#mounted.shows()) {
        this.#slot.hidden = true;
        this.#ready.resolve(this);
      } else {
        this.#ready.reject(new Error(this.#mounted.message()));
        this.#renew();
      }
      this.#mounted.announce();
    } catch (error) {
      if (!current()) return;
      console.error("sleutelvrij: the engine could not start; the fallback stays.", error);
      this.#ready.reject(error);
      const detail = { message: String(error?.message ?? error), warnings: [] };
      this.dispatchEvent(new CustomEvent("sleutelvrij:error", { detail, composed: true, bubbles: true }));
    }
  }
}

if (globalThis.customElements && !customElements.get("sleutelvrij-kaart")) {
  customElements.define("sleutelvrij-kaart", SleutelvrijKaart);
}
