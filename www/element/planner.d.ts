/**
 * Figures for planners: see `Atlas.planner`. Lengths are metres, shares 0..1. Null means "unknown" or "none", as each member says.
 */

import type { Pace, Walk } from "./sleutelvrij.js";

/** The least and the most that a number can be; equal where all is known. */
export interface Limits {
  low: number;
  high: number;
}

/** Which places, and of whom. */
export interface PlacesQuestion extends Pace {
  /** Ids of kinds; all by default, and none with an empty list. For `seats` and `walk` those that the taxonomy says are seats. */
  kinds?: string[];
  /** Ids of the subjects that residents choose from (`domains` in the taxonomy); all by default. */
  domains?: string[];
  /** Ids of domains of daily life (`life_domains` in the taxonomy); all by default. */
  lifeDomains?: string[];
  /** Ids of layers; all by default. */
  layers?: string[];
  /** What places must meet: `wheelchair`, `indoors`, `no-fee`, `toilet`, `for:` and an audience. */
  needs?: string[];
  /** Whether places with a condition, such as a fee, count too; false by default. */
  conditional?: boolean;
  /** Everybody by default. Addresses have no age: then the promise rejects with an Error. */
  age?: "all" | "under15" | "from65";
  /** What if: a scenario as the command line reads it, as an object or as its text. */
  scenario?: object | string;
}

/** How near. */
export interface LimitQuestion {
  /** Minutes of walking, 0.5 to 240; 10 by default. */
  minutes?: number;
  /** Metres instead, 1 to 20,000. On foot, steps count two and a half times their length. */
  metres?: number;
}

/** Which of the nearest places. */
export interface RankQuestion {
  /** The how-many-th nearest place, 1 to 100; 1 by default. */
  rank?: number;
}

/** What figures are of. */
export interface About {
  /** What is counted: addresses where an atlas has no residents. Numbers of people may be fractions. */
  counted: "residents" | "addresses";
  /** How their positions are known: population points, or spread over the streets or the area of their neighbourhood. */
  basis: "points" | "streets" | "area";
  /** Walks, or straight lines in an atlas without streets: every real walk is longer. */
  measure: "walk" | "straightLine";
  /** People outside all neighbourhoods, whom no figure counts. */
  outside: Limits;
  /** Ids of places that are more than 200 m from every street: nobody can walk to them, also where a scenario opened them. */
  unsnapped: string[];
}

/** What a row is of. Rows are the neighbourhoods, the districts, the municipalities if there are more than one, the whole. */
export interface Region {
  level: "neighbourhood" | "district" | "municipality" | "whole";
  /** Of a neighbourhood. */
  id: string | null;
  name: string | null;
  district: string | null;
  municipality: string | null;
}

/** People by whether a place is near. */
export interface CoverageFigures {
  total: Limits;
  /** A place that counts for certain is within the limit. */
  covered: Limits;
  /** Only a place of which something is unknown is. */
  perhaps: Limits;
  /** None is; one can be reached, for certain or perhaps. */
  beyond: Limits;
  /** None can be reached, not even one that counts perhaps, or no street is near. `walks` has the limits of it. */
  unreachable: Limits;
  /** The share of all who have one within the limit, 0..1; null of nobody. */
  share: Limits | null;
}

/** Walks in metres of level street that take as long; null if nobody can reach a place. */
export interface WalkFigures {
  reachable: Limits;
  unreachable: Limits;
  mean: Limits | null;
  median: Limits | null;
  ninetiethPercentile: Limits | null;
}

/** A point with people who have no place within the limit. */
export interface Gap {
  lon: number;
  lat: number;
  /** Id of the neighbourhood. */
  neighbourhood: string;
  people: Limits;
  gap: "perhaps" | "beyond" | "unreachable";
  /** Metres to the nearest place, at least; null without one. */
  nearest: number | null;
}

/** What is lost if a place closes. The first loses most. */
export interface Closing {
  id: string;
  kind: string;
  name: string | null;
  /** People whose last place within the limit it is, of all that were asked for. */
  last: Limits;
  /** People whose last place of its kind it is. */
  lastOfKind: Limits;
}

/** How many places, or kinds, people have near; everybody counts, those without any too. */
export interface NumberFigures {
  mean: Limits | null;
  /** The least number that at least half of the people do not exceed. */
  median: Limits | null;
  /** People who have at least one, at least two, and so on. */
  atLeast: Limits[];
}

/** What new places are to be best at, and where they can be. */
export interface BestQuestion {
  /**
   * `covering` (default): as many people as possible get a place within the limit who have none. `median`: people walk as little as
   * possible in all, where a walk over the limit counts as the limit.
   */
  model?: "covering" | "median";
  /** How many new places at most, 1 to 50; 1 by default. */
  count?: number;
  /** Where they can be, 1 to 10,000 positions; by default up to 2,000 street corners, or demand points without streets. */
  candidates?: { lon: number; lat: number }[];
}

/** Best next places; existing ones stay. Where data is unknown they are best at what is certain. */
export interface BestPlaces {
  model: "covering" | "median";
  candidates: "streetCorners" | "demandPoints" | "chosen";
  /** `candidate` is the number in the list, from 0; `adds` the people who get a place within the limit by it and not by those before it. */
  places: { lon: number; lat: number; candidate: number; adds: Limits }[];
  /** Proven: no choice of as many is better by more than this. */
  optimality: { isBestPossible: boolean; gapPercent: number };
  rows: (Region & { before: CoverageFigures; after: CoverageFigures })[];
}

/** A stretch of street without a seat: the walk from the nearest seat to its furthest point and on to the nearest seat. */
export interface Stretch {
  metres: number;
  /** The point of the street that is furthest from a seat; null if it has no position. */
  lon: number | null;
  lat: number | null;
}

/** Seats along streets. */
export interface Spacing {
  /**
   * Metres of walkable street and path on the surface, without steps. A point is within the norm if the walk from the nearest seat to it
   * and on to the nearest seat is no longer: it is at most half the norm from a seat. `gap` is the share that is beyond it or
   * has no seat at all, 0..1. `unreachable` is what has no seat at all even if all are seats that are so perhaps, and
   * `unreachableAtMost` if none of those is.
   */
  street: {
    total: number;
    within: number;
    perhaps: number;
    beyond: number;
    unreachable: number;
    unreachableAtMost: number;
    gap: Limits | null;
  };
  /** The people who live along them, by what is within the norm of the street between two junctions where their walks begin. */
  people: CoverageFigures;
  /** The longest stretch without a seat: the least and the most that it can be; null where no seat can be reached, and `most` also without a limit. */
  longest: { least: Stretch | null; most: Stretch | null };
}

/** A walk with the seats along it. */
export interface SeatedWalk extends Walk {
  /** At most `beside` metres of walking aside from the route; the place that it leads to is none of them. */
  seats: { id: string; kind: string; /** Metres from the start. */ metres: number; /** Not only perhaps a seat. */ certain: boolean }[];
  /** Metres of the longest stretch without a seat, ends included. */
  withoutSeat: Limits;
}

/**
 * The planner's questions. Figures are those of the command line, to the last digit. Promises reject with a RangeError for a member
 * that there is not, a number out of range, an unknown id, and a scenario that does not fit; with a TypeError for a member of another type.
 */
export class Planner {
  private constructor();
  /** Who has a place near. */
  coverage(question?: PlacesQuestion & LimitQuestion & RankQuestion): Promise<About & { rows: (Region & CoverageFigures)[] }>;
  /** How far the nearest place is. */
  walks(question?: PlacesQuestion & RankQuestion): Promise<About & { rows: (Region & WalkFigures)[] }>;
  /** Where the people are who have none near. */
  gaps(question?: PlacesQuestion & LimitQuestion & RankQuestion): Promise<About & { points: Gap[] }>;
  /** How many places and how many kinds people have near. */
  choice(question?: PlacesQuestion & LimitQuestion): Promise<About & { rows: (Region & { places: NumberFigures; kinds: NumberFigures })[] }>;
  /** Where new places help most. */
  best(question?: PlacesQuestion & LimitQuestion & BestQuestion): Promise<About & BestPlaces>;
  /** Who loses their last place if one closes, for each place. */
  closing(question?: PlacesQuestion & LimitQuestion): Promise<About & { places: Closing[] }>;
  /**
   * How far it is from seat to seat, by a norm in metres between seats, 1 to 20,000; 125 by default. `seats` is how many there are.
   * Rejects with an Error without streets.
   */
  seats(
    question?: PlacesQuestion & { norm?: number },
  ): Promise<About & { seats: Limits; rows: (Region & Spacing)[]; streets: ({ name: string; municipality: string | null } & Spacing)[] }>;
  /** The walk of least effort with the seats along it, at most `beside` metres aside (25); null without a route. Rejects with an Error without streets. */
  walk(
    from: { lon: number; lat: number },
    to: { lon: number; lat: number } | string,
    question?: PlacesQuestion & { beside?: number },
  ): Promise<SeatedWalk | null>;
  /** Releases the memory; afterwards every question is rejected. */
  free(): void;
}
