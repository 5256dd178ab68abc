// The class `Atlas`: the engine without an element.
import { checked, id, moment } from "./arguments.js";
import { engine } from "./engine.js";
import { files } from "./files.js";
import { turn } from "./turn.js";

/**
 * The atlas of these files, which may have nothing to show, as `{ own, atlas, has }`: `own` is that of the engine. The
 * arguments are those of `files`.
 */
export async function open(options, base, settings) {
  const [{ Reading }, { found, has, more }] = await Promise.all([engine(), files(options, base, settings)]);
  const next = async () => {
    await turn();
    settings?.leaving?.throwIfAborted();
  };
  await next();
  const reading = new Reading(found, more, has("streets"));
  try {
    let own;
    while (!(own = reading.go_on())) await next();
    return { own, atlas: new Atlas(own, [options, base]), has };
  } finally {
    reading.free();
  }
}

/** Places and neighbourhoods, and queries about them. */
export class Atlas {
  #atlas;
  #places = new Map();
  /** Warnings about files that are loaded after the first answer. */
  #late = [];
  /** Which files it is of: the arguments of `files`. */
  #source;
  /** The planner that answers `coverage`, once it is asked for. */
  #planner;

  /** @internal */
  constructor(atlas, source) {
    this.#atlas = atlas;
    this.#source = source;
  }

  static async load(options) {
    const base = globalThis.document?.baseURI ?? globalThis.location?.href;
    const { own, atlas, has } = await open(options, base);
    if (!own.shows()) throw new Error(own.message());
    if (has("streets")) await atlas.#readStreets();
    await atlas.#readHours();
    return atlas;
  }

  get #engine() {
    if (!this.#atlas) throw new Error("this atlas was given back with free()");
    return this.#atlas;
  }

  // Where the streets cannot be read the atlas has no streets, and a warning.
  async #readStreets() {
    try {
      await this.#engine.read_streets();
    } catch ({ file, message }) {
      this.#late.push({ file, code: "streets", message });
    }
  }

  // Where the opening hours cannot be read the atlas has none, and a warning. Places without opening hours are read too:
  // some kinds, such as benches, are always open, and the others are unknown.
  async #readHours() {
    try {
      await this.#engine.read_hours();
    } catch ({ file, message }) {
      this.#late.push({ file, code: "hours", message });
    }
  }

  get warnings() {
    return [...this.#engine.warnings(), ...this.#late];
  }

  get hasStreets() {
    return this.#engine.has_streets();
  }

  nearest(question) {
    const { lon, lat, limit, kinds, within, openAt, evenUnknown, onFoot, speed, stepFree } = checked(question);
    const open = moment(openAt);
    if (!onFoot) return this.#answer(this.#engine.nearest(lon, lat, limit, kinds, within, open, evenUnknown));
    // The order is by effort, and steps cost more than their length: with a limit to the length, look at all walks.
    const most = within < Infinity ? Infinity : limit;
    const numbers = this.#engine.nearest_on_foot(lon, lat, most, kinds, speed, stepFree, open, evenUnknown);
    const found = [];
    for (let i = 0; i < numbers.length && found.length < limit; i += 4) {
      const [number, distance, metres, minutes] = numbers.subarray(i, i + 4);
      if (metres <= within) found.push({ ...this.#place(number), distance, walk: { metres, minutes } });
    }
    return found;
  }

  walk(from, to, pace = {}) {
    const { lon, lat } = checked(from);
    const { speed, stepFree } = checked(pace);
    if (typeof to === "string") return this.#engine.walk_to_place(lon, lat, id(to), speed, stepFree);
    const end = checked(to);
    return this.#engine.walk_to_position(lon, lat, end.lon, end.lat, speed, stepFree);
  }

  // A planner that could not be loaded is loaded again by the next call.
  async coverage(question = {}) {
    const { kinds, speed, stepFree } = checked(question);
    this.#planner ??= this.planner();
    const planner = await this.#planner.catch((error) => {
      this.#planner = undefined;
      throw error;
    });
    return this.#engine && planner.minutes({ kinds, speed, stepFree });
  }

  async planner() {
    const { open } = this.#engine && (await import("./planner.js"));
    return open(...this.#source);
  }

  reach(from, minutes, pace = {}) {
    const { lon, lat } = checked({ ...from, minutes });
    const { speed, stepFree } = checked(pace);
    return this.#engine.reach(lon, lat, minutes, speed, stepFree);
  }

  within(question) {
    const { lon, lat, within, kinds } = checked(question);
    return this.#answer(this.#engine.nearest(lon, lat, Infinity, kinds, within, undefined, false));
  }

  at(lon, lat) {
    checked({ lon, lat });
    return this.#engine.at(lon, lat);
  }

  counts() {
    return this.#engine.counts();
  }

  free() {
    this.#places.clear();
    this.#planner?.then((it) => it.free(), () => {});
    this.#atlas?.free();
    this.#atlas = undefined;
  }

  // The engine returns numbers: an index of a place and its distance in turn. Each place becomes an object once.
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
      place = this.#engine.place(number);
      this.#places.set(number, place);
    }
    return place;
  }
}
