// The element <sleutelvrij-kaart> and the engine behind it. What stands between the element's tags stays until
// there is an answer, and stays for good where none can be had.
import { files } from "./files.js";

const here = (name) => new URL(name, import.meta.url);

/** How long the element's own files may take, milliseconds. */
const PATIENCE = 30_000;

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
  /** What was wrong with files that came later. */
  #lost = [];
  /** Fetches one of the files that are not needed for the first answer; see files.js. */
  #more;
  /** Who lives where, once that was asked. */
  #counted;

  /** @internal */
  constructor(atlas, more) {
    this.#atlas = atlas;
    this.#more = more;
  }

  static async load(options) {
    const base = globalThis.document?.baseURI ?? globalThis.location?.href;
    const [{ Atlas: Engine }, { found, more }] = await Promise.all([engine(), files(options, base)]);
    const atlas = new Atlas(new Engine(found), more);
    await atlas.#walk(await more("streets"));
    return atlas;
  }

  // An atlas whose streets are lost is an atlas without streets, and says so.
  async #walk(streets) {
    if (!streets) return;
    try {
      await this.#atlas.take_streets(streets);
    } catch (error) {
      this.#lost.push({ file: streets.name, code: "streets", message: error.message });
    }
  }

  get warnings() {
    return [...this.#atlas.warnings(), ...this.#lost];
  }

  get hasStreets() {
    return this.#atlas.has_streets();
  }

  nearest({ lon, lat, limit = 10, kinds, within = Infinity, onFoot = false, speed, stepFree = false }) {
    if (!onFoot) return this.#answer(this.#atlas.nearest(lon, lat, limit, kinds, within));
    // The walk that is easiest is not always the shortest: with a limit to its length, all are looked at.
    const most = within < Infinity ? Infinity : limit;
    const numbers = this.#atlas.nearest_on_foot(lon, lat, most, kinds, speed, stepFree);
    const found = [];
    for (let i = 0; i < numbers.length && found.length < limit; i += 4) {
      const [number, distance, metres, minutes] = numbers.subarray(i, i + 4);
      if (metres <= within) found.push({ ...this.#place(number), distance, walk: { metres, minutes } });
    }
    return found;
  }

  walk(from, to, { speed, stepFree = false } = {}) {
    const { lon, lat } = from;
    return typeof to === "string"
      ? this.#atlas.walk_to_place(lon, lat, to, speed, stepFree)
      : this.#atlas.walk_to_position(lon, lat, to.lon, to.lat, speed, stepFree);
  }

  async coverage({ kinds, speed, stepFree = false } = {}) {
    this.#counted ??= this.#more("people").then((people) => this.#atlas.take_people(people));
    await this.#counted;
    return this.#atlas.coverage(kinds, speed, stepFree);
  }

  reach({ lon, lat }, minutes, { speed, stepFree = false } = {}) {
    return this.#atlas.reach(lon, lat, minutes, speed, stepFree);
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
    this.#atlas?.free();
    this.#atlas = undefined;
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

const SOURCES = ["src", "neighbourhoods", "places", "streets"];
const SETTINGS = ["lang", "kinds", "near", "view", "minutes", "basemap", "link"];
// On a server there is no HTMLElement, but there may be an Atlas.
const Base = globalThis.HTMLElement ?? class {};

class SleutelvrijKaart extends Base {
  static observedAttributes = [...SOURCES, ...SETTINGS];

  #sheet;
  #stage;
  #slot;
  #mounted;
  #dressed;
  #round = 0;
  #queued = false;
  /** Ends the fetching of files that nobody waits for any more. */
  #leaving = new AbortController();
  #ready = promised();

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#sheet = document.createElement("link");
    this.#sheet.rel = "stylesheet";
    this.#sheet.href = here("sleutelvrij.css").href;
    this.#stage = document.createElement("div");
    this.#stage.className = "stage";
    this.#slot = document.createElement("slot");
    root.append(this.#sheet, this.#stage, this.#slot);
  }

  /** Settles when there is an answer, or when there will be none. */
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
    // Unstyled for a moment would be a jump: nothing is shown until its style is there, or will never be. A browser
    // fetches a sheet anew whenever its element comes into a page.
    this.#dressed = new Promise((done) => {
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

  // Several attributes that change together lead to one reading.
  #schedule() {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) this.#load();
    });
  }

  // A promise that was kept or broken was about what came before; one that is open is about what is to come.
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
      const program = inTime(Promise.all([engine(), this.#dressed]));
      const fetching = files(options, this.baseURI, this.#leaving.signal);
      const [[module], { found, more }] = await Promise.all([program, fetching]);
      if (!current()) return;
      // What was shown stays until now; who was in it is brought to what comes instead.
      const visited = this.shadowRoot.activeElement !== null;
      this.#clear();
      this.#mounted = module.mount(this.#stage, this, found, () => this.#schedule(), more);
      for (const name of SETTINGS) {
        if (this.hasAttribute(name)) this.#mounted.set(name, this.getAttribute(name));
      }
      if (this.#mounted.shows()) {
        this.#slot.hidden = true;
        this.#ready.keep(this);
      } else {
        this.#ready.break(new Error(this.#mounted.message()));
      }
      if (visited) focus(this.#stage.firstElementChild);
      this.#mounted.announce();
    } catch (error) {
      if (!current()) return;
      this.#clear();
      console.error("sleutelvrij: the engine could not start; the fallback stays.", error);
      this.#ready.break(error);
      const detail = { message: String(error?.message ?? error), warnings: [] };
      this.dispatchEvent(new CustomEvent("sleutelvrij:error", { detail, composed: true, bubbles: true }));
    }
  }
}

/** The promise, or a refusal where it is silent for too long: then the fallback is better than waiting. */
async function inTime(promise) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("The element's own files do not come")), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A promise with what keeps or breaks it; nobody has to listen. */
function promised() {
  const made = { settled: false };
  made.promise = new Promise((resolve, reject) => {
    const settle = (how) => (value) => {
      made.settled = true;
      how(value);
    };
    Object.assign(made, { keep: settle(resolve), break: settle(reject) });
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
