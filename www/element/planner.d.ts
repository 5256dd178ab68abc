/**
 * Figures for planners: see `Atlas.planner`. Lengths are metres.
 */

import type {
  About,
  BestPlaces,
  BestWithRoom,
  ChangeFigures,
  Closing,
  ClosestStreet,
  CoverageFigures,
  DistributionFigures,
  FloatingCatchment,
  Gap,
  Grouped,
  LayerFigures,
  NumberFigures,
  Region,
  SeatedWalk,
  Spacing,
  StreetNames,
  WalkFigures,
  Week,
} from "./planner-answers.js";
import type { FarLines, Isochrone } from "./planner-streets.js";
import type { Pace } from "./sleutelvrij.js";

export type * from "./planner-answers.js";
export type * from "./planner-streets.js";

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

/** When. */
export interface OpenQuestion {
  /**
   * Only places that are open at this moment, now, or at this local time of the place: `2026-11-21T14:00`. Where it is unknown whether
   * one is open it counts perhaps. Years outside 2020 to 2050, or of which the atlas has no public holidays, reject with a RangeError.
   * Rejects with an Error where the atlas has opening hours and no time zone that the browser knows.
   */
  openAt?: Date | "now" | string;
}

/**
 * One answer for each layer (`formal`, …), subject, domain of daily life or kind, each of its places only: those of the taxonomy in their
 * order, or those of the list of that name in the question; for `seats` the kinds that are seats.
 */
export interface GroupsQuestion {
  by: "layers" | "domains" | "lifeDomains" | "kinds";
}

/** Capacities that you know of places: how many people they have room for. */
export interface CapacityQuestion {
  /** By the id of the place, 1 or more, in the same unit for all; they are used for this question and sent nowhere. */
  capacities?: { [id: string]: number };
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

/** Into which bins of walking minutes people are put. */
export interface BinsQuestion {
  /** Minutes of each bin, 0.5 to 240; 1 by default. */
  step?: number;
  /** The longest walk in a bin, 0.5 to 240 minutes; 30 by default. The last bin is narrower where that is no multiple of the step. */
  upTo?: number;
}

/** Of which region. */
export interface RegionQuestion {
  /**
   * Only the row of this region, such as a row of another answer has: a `neighbourhood` by its `id`, a `district` by `name` and
   * `municipality`, a `municipality` by `name`; all rows by default.
   */
  region?: Pick<Region, "level"> & Partial<Region>;
}

/** How a floating catchment weighs distance. */
export interface CatchmentQuestion {
  /**
   * `2sfca` (default; Luo and Wang 2003): all within the limit counts in full. `e2sfca` (Luo and Qi 2009): zones of equal width
   * within the limit count by `weights`.
   */
  method?: "2sfca" | "e2sfca";
  /** Of `e2sfca`: 1 to 10 numbers 0..1, the nearest zone first; 1, 0.68 and 0.22 by default (theirs, for car trips). */
  weights?: number[];
}

/** How many new places, and where they can be, with room for a number of people. */
export interface RoomQuestion extends CapacityQuestion {
  /** How many new places at most, 1 to 50; 1 by default. */
  count?: number;
  /** As of `best`; without `capacity` a candidate has room for everybody. */
  candidates?: { lon: number; lat: number; capacity?: number }[];
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

/** A question about people and the places near them. */
type Asked<More = object> = PlacesQuestion & OpenQuestion & More;

/** A method: one answer, or with `by` one for each layer, domain or kind. */
interface Method<Question, Answer> {
  (question: Question & GroupsQuestion): Promise<Grouped<Answer>>;
  (question: Question): Promise<Answer>;
}

/** The same, where every member of the question has a default. */
interface FreeMethod<Question, Answer> extends Method<Question, Answer> {
  (): Promise<Answer>;
}

/**
 * The planner's questions. Figures are those of the command line, to the last digit. Promises reject with a RangeError for a member
 * that the question does not have, a number out of range, an unknown id, and a scenario that does not fit; with a TypeError for a member
 * of another type. The message names the member, what was given and what is expected.
 * Should the engine ever fail, that question and all later ones reject with an Error, until the page is loaded again.
 */
export class Planner {
  private constructor();
  /** Who has a place near. */
  coverage: FreeMethod<Asked<LimitQuestion & RankQuestion>, About & { rows: (Region & CoverageFigures)[] }>;
  /** Who has a place near before a scenario and after it, and who gains or loses one. */
  compare: Method<Asked<LimitQuestion & RankQuestion & { scenario: object | string }>, About & { rows: (Region & ChangeFigures)[] }>;
  /** How far the nearest place is. */
  walks: FreeMethod<Asked<RankQuestion>, About & { rows: (Region & WalkFigures)[] }>;
  /** How many people walk how long to the nearest place. `minutes` are the longest walks of the bins, in ascending order. */
  distribution: FreeMethod<
    Asked<RankQuestion & BinsQuestion & RegionQuestion>,
    About & { minutes: number[]; rows: (Region & DistributionFigures)[] }
  >;
  /** Where the people are who have none near. */
  gaps: FreeMethod<Asked<LimitQuestion & RankQuestion>, About & { points: Gap[] }>;
  /** How many places and how many kinds people have near. */
  choice: FreeMethod<Asked<LimitQuestion>, About & { rows: (Region & { places: NumberFigures; kinds: NumberFigures })[] }>;
  /** Whether what people have near is of one layer of the social base only: "everything within 10 minutes is formally organised". */
  layers: FreeMethod<Asked<LimitQuestion>, About & { rows: (Region & LayerFigures)[] }>;
  /** Who has an open place near at each hour of the week of a date such as `2026-11-23`; public holidays count. */
  week: Method<PlacesQuestion & LimitQuestion & { date: string }, About & Week>;
  /** How much capacity each person has: two-step floating catchment areas. */
  floatingCatchment: FreeMethod<Asked<LimitQuestion & CatchmentQuestion & CapacityQuestion>, About & FloatingCatchment>;
  /** Where new places help most. */
  best: FreeMethod<Asked<LimitQuestion & BestQuestion>, About & BestPlaces>;
  /** Where new places help most if places have room for a number of people, of any age. */
  bestWithRoom: FreeMethod<Omit<PlacesQuestion, "age"> & OpenQuestion & LimitQuestion & RoomQuestion, About & BestWithRoom>;
  /**
   * Who loses their last place if one closes, for each place. Takes seconds for a town where `needs` are asked for that are unknown of
   * nearly all places and the limit is more than 20 minutes: then each place may be the last of everybody within it.
   */
  closing: FreeMethod<Asked<LimitQuestion>, About & { places: Closing[] }>;
  /**
   * The merged isochrone of all places that count: the streets from which one is within the limit. Of the rank and of groups it has
   * nothing. Rejects with an Error without streets.
   */
  isochrone(question?: Asked<LimitQuestion>): Promise<About & Isochrone>;
  /**
   * How far it is from seat to seat, by a norm in metres between seats, 1 to 20,000; 125 by default. `supply` is how many seats there are.
   * `lines` asks for the streets that are beyond the norm. Rejects with an Error without streets.
   */
  seats: FreeMethod<
    Asked<{ norm?: number; lines?: boolean }>,
    About & { rows: (Region & Spacing)[]; streets: ({ name: string; municipality: string | null } & Spacing)[] } & FarLines
  >;
  /**
   * The walk of least effort with the seats along it, at most `beside` metres aside (25); null where no way leads from one to the other.
   * Rejects with a RangeError for a position of which no street is within 200 metres, and with an Error without streets.
   */
  walk(
    from: { lon: number; lat: number },
    to: { lon: number; lat: number } | string,
    question?: Asked<{ beside?: number }>,
  ): Promise<SeatedWalk | null>;
  /**
   * The streets by name and municipality, each with a position on it, and for each two of them that meet a corner: positions for people
   * who do not know coordinates. Rejects with an Error without streets.
   */
  streetNames(): Promise<StreetNames>;
  /**
   * The part of a street, from one junction to the next, that is closest to a position: what `close-street` of a scenario closes there.
   * Null where there is none; after a scenario without the parts that it closes. Rejects with an Error without streets.
   */
  closestStreet(at: { lon: number; lat: number }, question?: { scenario?: object | string }): Promise<ClosestStreet | null>;
  /** Releases the memory; afterwards every question is rejected. */
  free(): void;
}
