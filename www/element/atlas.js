// The engine without a page: what it answers, as objects.
import { engine } from "./engine.js";
import { files } from "./files.js";

/** When somebody wants to go, as the engine takes it: milliseconds since 1970 in UTC, or what a clock at the place shows. */
export function moment(openAt) {
  if (openAt === "now") return Date.now();
  return openAt instanceof Date ? openAt.getTime() : openAt;
}

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
    await atlas.#open();
    return atlas;
  }

  get #engine() {
    if (!this.#atlas) throw new Error("this atlas was given back with free()");
    return this.#atlas;
  }

  // An atlas whose streets are lost is an atlas without streets, and says so.
  async #walk(streets) {
    if (!streets) return;
    try {
      await this.#engine.take_streets(streets);
    } catch (error) {
      this.#lost.push({ file: streets.name, code: "streets", message: error.message });
    }
  }

  // An atlas whose hours cannot be read is an atlas without hours, and says so. What has no hours is read as well: its
  // benches are open all the same, and of the rest it is known that nobody has said.
  async #open() {
    try {
      await this.#engine.read_hours();
    } catch (error) {
      this.#lost.push({ file: "later.wasm", code: "hours", message: error.message });
    }
  }

  get warnings() {
    return [...this.#engine.warnings(), ...this.#lost];
  }

  get hasStreets() {
    return this.#engine.has_streets();
  }

  nearest({ lon, lat, limit = 10, kinds, within = Infinity, openAt, evenUnknown = false, onFoot = false, speed, stepFree = false }) {
    const open = moment(openAt);
    if (!onFoot) return this.#answer(this.#engine.nearest(lon, lat, limit, kinds, within, open, evenUnknown));
    // The walk that is easiest is not always the shortest: with a limit to its length, all are looked at.
    const most = within < Infinity ? Infinity : limit;
    const numbers = this.#engine.nearest_on_foot(lon, lat, most, kinds, speed, stepFree, open, evenUnknown);
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
      ? this.#engine.walk_to_place(lon, lat, to, speed, stepFree)
      : this.#engine.walk_to_position(lon, lat, to.lon, to.lat, speed, stepFree);
  }

  async coverage({ kinds, speed, stepFree = false } = {}) {
    this.#counted ??= this.#count();
    await this.#counted;
    return this.#engine.coverage(kinds, speed, stepFree);
  }

  // People that did not come are fetched again by who asks again.
  async #count() {
    try {
      const people = await this.#more("people");
      this.#engine.take_people(people);
    } catch (error) {
      this.#counted = undefined;
      throw error;
    }
  }

  reach({ lon, lat }, minutes, { speed, stepFree = false } = {}) {
    return this.#engine.reach(lon, lat, minutes, speed, stepFree);
  }

  within({ lon, lat, within, kinds }) {
    return this.#answer(this.#engine.nearest(lon, lat, Infinity, kinds, within, undefined, false));
  }

  at(lon, lat) {
    return this.#engine.at(lon, lat);
  }

  counts() {
    return this.#engine.counts();
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
      place = this.#engine.place(number);
      this.#places.set(number, place);
    }
    return place;
  }
}
