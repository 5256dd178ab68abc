// The element <sleutelvrij-kaart>. What stands between the element's tags stays until
// there is an answer, and stays for good where none can be had.
import { moment } from "./atlas.js";
import { engine, here } from "./engine.js";
import { files } from "./files.js";

export { Atlas } from "./atlas.js";

/** How long the element's own files may take, milliseconds. */
const PATIENCE = 30_000;
/** How long an answer waits for what a link asks, milliseconds: then another one is better than none. */
const LINK_PATIENCE = 5_000;

const SOURCES = ["src", "neighbourhoods", "places", "streets"];
const SETTINGS = ["lang", "kinds", "near", "view", "minutes", "report", "basemap", "link"];
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
    this.#sheet.referrerPolicy = "no-referrer";
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
    const { lon, lat, limit = 10, kinds, within = Infinity, openAt, evenUnknown = false } = options;
    const open = moment(openAt);
    if (open !== undefined) await this.#mounted.read_hours();
    return this.#mounted.nearest(lon, lat, limit, kinds, within, open, evenUnknown);
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

  // What a link asks, only the engine's second part can say: until it is there, the fallback is better than another answer.
  #isLinked() {
    const name = this.getAttribute("link");
    return name && new URLSearchParams(location.search).has(name);
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
      const [[module], { found, has, more }] = await Promise.all([program, fetching]);
      if (this.#isLinked()) await Promise.race([module.early(), new Promise((go) => setTimeout(go, LINK_PATIENCE))]);
      if (!current()) return;
      // What was shown stays until now; who was in it is brought to what comes instead.
      const visited = this.shadowRoot.activeElement !== null;
      this.#clear();
      this.#mounted = module.mount(this.#stage, this, found, () => this.#schedule(), more, has("streets"));
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
