/**
 * Places where anybody can walk in, near somebody. Positions are degrees on WGS84, longitude first where the order
 * matters; distances are metres in a straight line to the nearest point of a place, 0 inside it. A walk is along the
 * streets of the atlas, exact to about 0.1 m of its data, 0 inside a place.
 */

/** Where the data is: a manifest, or plain GeoJSON. Addresses relative to the page. */
export interface Source {
  /** Address of an `atlas.json`. */
  src?: string | URL;
  /** Address of a GeoJSON FeatureCollection of neighbourhoods. */
  neighbourhoods?: string | URL;
  /** Address of a GeoJSON FeatureCollection of places. */
  places?: string | URL;
  /** Address of a `streets.bin`. */
  streets?: string | URL;
  /** Address of a `people.bin`. */
  people?: string | URL;
  /** Address of a taxonomy; without it the standard one. */
  taxonomy?: string | URL;
}

/** What is asked. */
export interface Nearby {
  /** Longitude in degrees, −180..180. */
  lon: number;
  /** Latitude in degrees, −90..90. */
  lat: number;
  /** Only these kinds, by the ids of the taxonomy. */
  kinds?: string[];
  /** No further than this, metres. */
  within?: number;
}

/** When a place must be open. */
export interface Opening {
  /**
   * Only places that are open then: at a moment, now, or when a clock at the place shows this: `2026-11-21T14:00`. Where the
   * atlas has no time zone, the clock is that of the visitor. A RangeError for what is none of these; an Error where the part
   * of the engine that reads opening hours did not come.
   */
  openAt?: Date | "now" | string;
  /** With `openAt`: also places of which nobody knows. */
  evenUnknown?: boolean;
}

/** A place. What is not known is absent. */
export interface Place {
  id: string;
  kind: string;
  name?: string;
  /** Whether anybody can walk in. */
  key: "free" | "conditional" | "unknown";
  /** A position on it, degrees. */
  lon: number;
  lat: number;
  address?: string;
  /** OpenStreetMap `opening_hours`. */
  openingHours?: string;
  website?: string;
  /** Id of the neighbourhood it is in. */
  neighbourhood?: string;
}

/** How somebody walks. */
export interface Pace {
  /** Kilometres per hour, more than 0 and at most 15; 4.8 where it is not said. Steps take two and a half times as long. */
  speed?: number;
  /** Only ways of which nothing is known that stops a wheelchair. */
  stepFree?: boolean;
}

/** A walk. */
export interface Walk {
  metres: number;
  minutes: number;
}

/** A walk with the way it goes. */
export interface Way extends Walk {
  /** From beginning to end: longitude, latitude. */
  line: [number, number][];
  /** The named streets along the way in order, and how far one follows each. */
  streets: { name: string; metres: number }[];
}

/** What can be reached on foot in some minutes. */
export interface Reach {
  /**
   * GeoJSON: from where the walk to the nearest street and on takes no longer. Exact to about 10 m up to 16 minutes at
   * 4.8 km/h; for longer walks to 1/128 of them.
   */
  area: { type: "MultiPolygon"; coordinates: [number, number][][][] };
  /** Every place that the walk to takes no longer: the easiest first. */
  places: { id: string; walk: Walk }[];
}

/** How far everybody walks to the nearest place. The three lists go together. */
export interface Coverage {
  /** What is counted: residents, addresses, or metres of street where nobody knows who lives where. */
  counted: "residents" | "addresses" | "metres";
  /** Of each point; Infinity where no way is known. */
  minutes: Float64Array;
  /** How many are there; NaN where that is not published. */
  weights: Float64Array;
}

/** A place in an answer. */
export interface Found extends Place {
  /** Metres; see above. */
  distance: number;
  /** Where it was asked on foot. */
  walk?: Walk;
}

/** A neighbourhood; null is "not published". */
export interface Neighbourhood {
  id: string;
  name: string;
  district: string | null;
  municipality: string | null;
  water: boolean;
  residents: number | null;
}

/** Something that is wrong in the data. */
export interface Warning {
  file: string;
  /** The feature's place in its file, from 0. */
  feature?: number;
  /** The line it begins on, from 1. */
  line?: number;
  id?: string;
  property?: string;
  /** A name that does not change: `ring-not-closed`. */
  code: string;
  /** A sentence in English. */
  message: string;
}

/** The engine without a page. */
export class Atlas {
  private constructor();
  /** Fetches and reads. Rejects where there is nothing to answer with; what is wrong otherwise is in `warnings`. */
  static load(source: Source): Promise<Atlas>;
  readonly warnings: Warning[];
  /** Whether the atlas has streets to walk on; else what is asked on foot throws an Error. */
  readonly hasStreets: boolean;
  /**
   * The nearest places, at most `limit` (10), by distance, then id. With `onFoot` by the walk instead: by its minutes,
   * then id, only places that a way leads to, and `within` is the length of the walk. Throws a RangeError for a position off
   * the earth, a kind that there is not, or a speed that nobody walks.
   */
  nearest(question: Nearby & Opening & { limit?: number; onFoot?: boolean } & Pace): Found[];
  /** The easiest walk to a position or to the place with an id; null where no way is known, or no street within 200 m. */
  walk(from: { lon: number; lat: number }, to: { lon: number; lat: number } | string, pace?: Pace): Way | null;
  /**
   * How far everybody walks to the nearest place of these kinds. Fetches the people of the atlas the first time, and again
   * where they did not come. Rejects with an Error without streets, where the people do not come or are damaged, and after
   * `free`; with a RangeError for a kind that there is not, or a speed that nobody walks.
   */
  coverage(question?: { kinds?: string[] } & Pace): Promise<Coverage>;
  /** What can be reached from a position in so many minutes, 0 to 120. */
  reach(from: { lon: number; lat: number }, minutes: number, pace?: Pace): Reach;
  /** Every place within `within` metres, by distance, then id. */
  within(question: Nearby & { within: number }): Found[];
  /** The neighbourhood at a position, or null. */
  at(lon: number, lat: number): Neighbourhood | null;
  /** How many places of each kind there are in each neighbourhood; `neighbourhood` is null for those outside them all. */
  counts(): { neighbourhood: string | null; kinds: Record<string, number> }[];
  /** Gives the memory back; nothing can be asked after. */
  free(): void;
}

/**
 * What the visitor asks. It never leaves the page by itself; but the page can read it, and where `here` comes from the
 * visitor's device it is exact: do not pass it on. With the attribute `link` the address of the page holds it as well, with
 * the neighbourhood in the place of what a device said: a reload, or a link that is followed, sends that to the page's server.
 */
export interface Question {
  here: { lon: number; lat: number } | null;
  /** Ids of kinds; null for all. */
  kinds: string[] | null;
  /** What a place must have: `wheelchair`, `indoors`, `no-fee`, `toilet`, or `for:` with the id of an audience in the taxonomy. */
  needs: string[];
  /** When a place must be open: now, or at a time on the clock of the place, such as `2026-11-21T14:00`; null for whenever. */
  open: null | "now" | string;
  /** Whether places are wanted too of which nobody has said it. */
  evenUnknown: boolean;
}

/** The element. Its language is that of the nearest `lang`, read when it comes into a page or its own `lang` changes. */
export interface SleutelvrijKaart extends HTMLElement {
  /**
   * Settles at the first answer; rejects where there is nothing to show. Another source, or another place in the page,
   * is another promise.
   */
  readonly ready: Promise<SleutelvrijKaart>;
  readonly question: Question | null;
  /** The places that the list shows, in its order and with its numbers. */
  readonly answer: { id: string; number: number; distance: number | null; walk: Walk | null }[];
  nearest(question: Nearby & Opening & { limit?: number }): Promise<Found[]>;
  /** Opens a place; false where there is none with this id. */
  show(id: string): Promise<boolean>;
}

declare global {
  interface HTMLElementTagNameMap {
    "sleutelvrij-kaart": SleutelvrijKaart;
  }
  interface HTMLElementEventMap {
    "sleutelvrij:ready": CustomEvent<{ places: number; neighbourhoods: number; warnings: number }>;
    "sleutelvrij:answer": CustomEvent<{ question: Question; answer: SleutelvrijKaart["answer"] }>;
    "sleutelvrij:select": CustomEvent<{ id: string | null }>;
    "sleutelvrij:error": CustomEvent<{ message: string; warnings: Warning[] }>;
  }
}
