/**
 * Places near a position that anybody can walk in to. Positions are degrees on WGS84, longitude first where the order
 * matters. Distances are metres in a straight line to the nearest point of a place, 0 inside it. Walks go along the
 * streets of the atlas, exact to about 0.1 m of its data, 0 inside a place.
 *
 * An argument or option of another type than here throws a TypeError; NaN and a number out of range throw a RangeError. A
 * method that returns a promise rejects with it. Null counts as absent.
 */

import type { About, ChangeFigures, CoverageFigures, Planner, Region } from "./planner.js";
import type { SleutelvrijProperties } from "./settings.js";

export type * from "./planner.js";
export type * from "./settings.js";

/** The version of the package, such as "0.1.0". */
export const version: string;

/** The data: a manifest, or plain GeoJSON. Addresses are relative to the page. */
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

/** A position, and the places around it that are wanted. */
export interface Nearby {
  /** Longitude in degrees, −180..180. */
  lon: number;
  /** Latitude in degrees, −90..90. */
  lat: number;
  /** Only these kinds: ids of the taxonomy. */
  kinds?: string[];
  /** No further than this, metres. */
  within?: number;
}

/** When a place must be open. */
export interface Opening {
  /**
   * Only places that are open at this moment, now, or at this local time of the place: `2026-11-21T14:00`. Where the atlas
   * has no time zone, opening hours are unknown. Other values throw a RangeError; an Error is thrown where the part of
   * the engine that reads opening hours could not be loaded.
   */
  openAt?: Date | "now" | string;
  /** With `openAt`: also places whose opening hours are unknown. */
  evenUnknown?: boolean;
}

/** A place. Properties with unknown values are absent. */
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

/** Walking speed and needs. */
export interface Pace {
  /** Kilometres per hour, more than 0 and at most 15; 4.8 by default. Steps take two and a half times as long. */
  speed?: number;
  /** Use only ways with no tag that excludes wheelchairs. */
  stepFree?: boolean;
}

/** A walk. Both numbers are exact; the element writes them rounded, and its list and its limits go by the rounded ones. */
export interface Walk {
  metres: number;
  minutes: number;
}

/** A walk with its route. */
export interface Way extends Walk {
  /** The route from start to end: longitude, latitude. */
  line: [number, number][];
  /** The named streets along the route in order, and the length along each. */
  streets: { name: string; metres: number }[];
}

/** An isochrone: what can be reached on foot in some minutes. */
export interface Reach {
  /**
   * GeoJSON: the area within the minutes, including the way to the nearest street. Exact to about 10 m up to 12 minutes at
   * 4.8 km/h; for longer walks to 1/96 of their length.
   */
  area: { type: "MultiPolygon"; coordinates: [number, number][][][] };
  /** Every place within the minutes, in order of effort. */
  places: { id: string; walk: Walk }[];
}

/** The walk from every population point to its nearest place. `minutes` and `weights` have the same order. */
export interface Coverage {
  /** The unit of `weights`: residents, addresses, or metres of street where the population is unknown. */
  counted: "residents" | "addresses" | "metres";
  /** Of each point; Infinity where there is no route. */
  minutes: Float64Array;
  /** The number at each point; NaN where it is not published. */
  weights: Float64Array;
}

/** A place in an answer. */
export interface Found extends Place {
  /** Metres; see above. */
  distance: number;
  /** With `onFoot`. */
  walk?: Walk;
}

/** A neighbourhood; null means "not published". */
export interface Neighbourhood {
  id: string;
  name: string;
  district: string | null;
  municipality: string | null;
  water: boolean;
  residents: number | null;
}

/** A problem in the data. */
export interface Warning {
  file: string;
  /** The feature's index in its file, from 0. */
  feature?: number;
  /** The line it begins on, from 1. */
  line?: number;
  id?: string;
  property?: string;
  /** A stable name, such as `ring-not-closed`. */
  code: string;
  /** A sentence in English. */
  message: string;
}

/** The engine without an element. */
export class Atlas {
  private constructor();
  /** Fetches and reads an atlas, which is shared with no element. Rejects where nothing can be answered; other problems are in `warnings`. */
  static load(source: Source): Promise<Atlas>;
  readonly warnings: Warning[];
  /** Whether the atlas has streets; without them, methods that need walks throw an Error. */
  readonly hasStreets: boolean;
  /**
   * The nearest places, at most `limit` (10), by distance, then id. With `onFoot` by the minutes of the walk, then id: only
   * places with a route, and `within` is the length of the walk. Throws a RangeError for a position out of range, an unknown
   * kind, or a speed out of range.
   */
  nearest(question: Nearby & Opening & { limit?: number; onFoot?: boolean } & Pace): Found[];
  /** The walk of least effort to a position or to the place with this id; null without a route, or without a street within 200 m. */
  walk(from: { lon: number; lat: number }, to: { lon: number; lat: number } | string, pace?: Pace): Way | null;
  /**
   * The walks from all population points to the nearest place of these kinds. Loads the population of the atlas at the first
   * call, and again after a failure. Rejects with an Error without streets, where the population cannot be loaded or
   * read, and after `free`; with a RangeError for an unknown kind or a speed out of range.
   */
  coverage(question?: { kinds?: string[] } & Pace): Promise<Coverage>;
  /**
   * The same atlas for planners: figures per neighbourhood, district, municipality and for the whole. Loads an engine of its own,
   * and the files of the atlas again, which a cache usually has. Rejects with an Error where a file is missing or damaged: no figure
   * comes from a part of the data.
   */
  planner(): Promise<Planner>;
  /** The isochrone of a position: what can be reached in these minutes, 0 to 120. */
  reach(from: { lon: number; lat: number }, minutes: number, pace?: Pace): Reach;
  /** Every place within `within` metres, by distance, then id. */
  within(question: Nearby & { within: number }): Found[];
  /** The neighbourhood at a position, or null. */
  at(lon: number, lat: number): Neighbourhood | null;
  /** The number of places of each kind in each neighbourhood; `neighbourhood` is null for places outside all of them. */
  counts(): { neighbourhood: string | null; kinds: Record<string, number> }[];
  /** Releases the memory; afterwards every method throws. */
  free(): void;
}

/**
 * The visitor's question. The element sends it nowhere, but the page can read it. A location from the visitor's device is
 * exact: do not pass it on. With the attribute `link` the page's address holds the question too, with the neighbourhood
 * instead of a location from the device. With `link="#kaart"` it is in the fragment, which browsers send to no server; with
 * `link="kaart"` a reload, or following the link, sends it to the page's server.
 */
export interface Question {
  here: { lon: number; lat: number } | null;
  /** Ids of kinds; null for all. */
  kinds: string[] | null;
  /** Conditions for places: `wheelchair`, `indoors`, `no-fee`, `toilet`, or `for:` with the id of an audience in the taxonomy. */
  needs: string[];
  /** When a place must be open: now, or at a local time of the place such as `2026-11-21T14:00`; null for no condition. */
  open: null | "now" | string;
  /** Whether places for which the data does not tell are included. */
  evenUnknown: boolean;
}

/** The element. Its language is that of the nearest `lang`, read when it is connected and when its own `lang` changes. */
export interface SleutelvrijKaart extends HTMLElement, SleutelvrijProperties {
  /**
   * Resolves at the first answer; rejects where there is nothing to show. A new source, or another position in the page, makes
   * a new promise.
   */
  readonly ready: Promise<SleutelvrijKaart>;
  readonly question: Question | null;
  /**
   * The places of the answer, in the order of the list (distance, then id), at most as many as the list would have rows without
   * piles; `number` is the rank.
   * The list shows nameless places of a kind as one row, and the answer may recommend another place than the first.
   */
  readonly answer: { id: string; number: number; distance: number | null; walk: Walk | null }[];
  nearest(question: Nearby & Opening & { limit?: number }): Promise<Found[]>;
  /** Opens a place; false where there is none with this id. */
  show(id: string): Promise<boolean>;
}

/**
 * The element with `view="planner"`: `document.querySelector<PlannersDesk>("sleutelvrij-kaart[view=planner]")`. Its events are those of
 * the element; the details of `sleutelvrij:answer` have the question and the answer of this type, each parsed when it is first read.
 * It opens no places: `show` resolves to false.
 */
export interface PlannersDesk
  extends Omit<SleutelvrijKaart, "answer" | "question" | "ready" | keyof SleutelvrijProperties>,
    SleutelvrijProperties {
  /** Resolves when the first sentence is there. */
  readonly ready: Promise<PlannersDesk>;
  /** What the figures are of, as `Planner.coverage` takes it, or with a plan `Planner.compare`; null where there are none. */
  readonly question: object | null;
  /** The answer to that question; an empty array where there is none. */
  readonly answer: (About & { rows: (Region & (CoverageFigures | ChangeFigures))[] }) | [];
}

/** What the events tell. Each is dispatched under two names, as Angular's templates cannot name one with a colon. */
export interface SleutelvrijEvents {
  ready: CustomEvent<{ places: number; neighbourhoods: number; warnings: number; place: string | null }>;
  /** `place` is the id of the place that the sentence names: key-free and, as far as known, open, if there is such a place. */
  answer: CustomEvent<{ question: Question; answer: SleutelvrijKaart["answer"]; place: string | null }>;
  select: CustomEvent<{ id: string | null }>;
  error: CustomEvent<{ message: string; warnings: Warning[] }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "sleutelvrij-kaart": SleutelvrijKaart;
  }
  interface HTMLElementEventMap {
    "sleutelvrij:ready": SleutelvrijEvents["ready"];
    "sleutelvrij:answer": SleutelvrijEvents["answer"];
    "sleutelvrij:select": SleutelvrijEvents["select"];
    "sleutelvrij:error": SleutelvrijEvents["error"];
    "sleutelvrij-ready": SleutelvrijEvents["ready"];
    "sleutelvrij-answer": SleutelvrijEvents["answer"];
    "sleutelvrij-select": SleutelvrijEvents["select"];
    "sleutelvrij-error": SleutelvrijEvents["error"];
  }
}
