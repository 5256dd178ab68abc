/**
 * Answers of `Planner`. Lengths are metres, shares 0..1. Null means "unknown" or "none", as each member says.
 */

import type { StreetFigures } from "./planner-streets.js";
import type { Walk } from "./sleutelvrij.js";

/** The least and the most that a number can be; equal where all is known. */
export interface Limits {
  low: number;
  high: number;
}

/** The answers of a question with `by`. A place may be in several domains. */
export interface Grouped<Answer> {
  by: "layers" | "domains" | "lifeDomains" | "kinds";
  groups: { id: string; answer: Answer }[];
}

/** What figures are of. */
export interface About {
  /**
   * False where the data has no place that is asked for, also if a scenario opens one: then nothing is known of who has one near, and all
   * lists of the answer, such as `rows`, are empty. For seats, where it has none of the first kind of seats of the taxonomy.
   */
  known: boolean;
  /** How many places count: for certain, and at most. */
  supply: Limits;
  /**
   * Ids of kinds that are asked for and of which the data has no place. Figures say nothing of those: a source without libraries does
   * not say that there are none.
   */
  missing: string[];
  /** The local time of `openAt`, as in `2026-11-21T14:00`; null for any time. */
  openAt: string | null;
  /** What is counted: addresses where an atlas has no residents. Numbers of people may be fractions. */
  counted: "residents" | "addresses";
  /** How their positions are known: population points, or spread over the streets or the area of their neighbourhood. */
  basis: "points" | "streets" | "area";
  /** Walks, or straight lines in an atlas without streets: every real walk is longer. */
  measure: "walk" | "straightLine";
  /** Whether `stepFree` is asked for and the data has no steps: walks may have some, and the numbers without a place may be too low. */
  stepsUnknown: boolean;
  /** People outside all neighbourhoods, whom no figure counts. */
  outside: Limits;
  /**
   * People of the age group of whom no position is known: the own numbers of neighbourhoods have them, and no population point has. From
   * nobody to the most that they may be. Where squares of few residents are not published it is those in scattered houses, who have
   * least near. They are in the upper limits of `coverage`, `compare`, `layers` and `week`, of `people` in the rows of `seats`, and, where they may live near
   * the place, of `closing` and `best`; what others have in `floatingCatchment` is a limit with them too. All else speaks of people at
   * population points only: `walks`, `distribution`, `gaps`, `choice`, the rows of `floatingCatchment`, the streets of `seats`, `bestWithRoom`, and how good the places of `best` are.
   */
  unplaced: Limits;
  /**
   * Ids of neighbourhoods of which it is not known how many people have no position, and for which `unplaced` has nobody: people are at their
   * population points, and no number of theirs is published to compare that with.
   */
  uncompared: string[];
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
  /**
   * None can be reached whatever counts, or no street is near. Some of those in `perhaps` and `beyond` can perhaps reach none either:
   * `unreachable` of `walks` has the limits.
   */
  never: Limits;
  /**
   * No position of them is known: see `unplaced` of `About`. Each may have a place within the limit or none, so they are in the upper
   * limit of `total`, and `share` reckons with both.
   */
  unplaced: Limits;
  /** The share of all who have one within the limit, 0..1; null of nobody. */
  share: Limits | null;
}

/** What a scenario changes. */
export interface ChangeFigures {
  before: CoverageFigures;
  after: CoverageFigures;
  /** People who have a place within the limit afterwards, and none before. */
  gained: Limits;
  /** People who have one before, and none afterwards. */
  lost: Limits;
  /**
   * Gained less lost; negative where fewer have one. Not the difference of the limits of `before` and `after`: what is unknown of a
   * place is the same in both.
   */
  difference: Limits;
}

/**
 * Walks of people at population points, in metres of level street that take as long; null if nobody can reach a place. `unreachable`
 * are the limits of who can reach none. How far `unplaced` walk is not known: they are in no other figure.
 */
export interface WalkFigures {
  reachable: Limits;
  unreachable: Limits;
  unplaced: Limits;
  mean: Limits | null;
  median: Limits | null;
  ninetiethPercentile: Limits | null;
}

/**
 * People at population points by the minutes of their walk. Each is in one of the figures; where it is unknown in which, they are in the
 * upper limits of all that it may be, so that upper limits must not be added up.
 */
export interface DistributionFigures {
  /** For each of `minutes` people whose walk takes at most as long, and longer than the one before. */
  bins: Limits[];
  /** People whose walk is longer than all of `minutes`, or who can reach fewer places than the rank. */
  beyond: Limits;
  /** People who can reach no place at all. */
  unreachable: Limits;
  /** People of whom no position is known. */
  unplaced: Limits;
}

/** A point with people who have no place within the limit. `unplaced` of `About` are at no point. */
export interface Gap {
  lon: number;
  lat: number;
  /** Id of the neighbourhood. */
  neighbourhood: string;
  people: Limits;
  gap: "perhaps" | "beyond" | "never";
  /** Metres to the nearest place, or that of the rank, at least; null without one. */
  nearest: number | null;
}

/** What is lost if a place closes. The first loses most. */
export interface Closing {
  id: string;
  kind: string;
  name: string | null;
  /** People whose last place within the limit it is, of all that were asked for. In the upper limit are people of whom no position is known, of neighbourhoods that the limit reaches. */
  last: Limits;
  /** People whose last place of its kind it is. */
  lastOfKind: Limits;
}

/** How many places, or kinds, people at population points have near; those without any count too. */
export interface NumberFigures {
  mean: Limits | null;
  /** The least number that at least half of the people do not exceed. */
  median: Limits | null;
  /** People who have at least one, at least two, and so on. */
  atLeast: Limits[];
}

/** People by the layers of what they have within the limit. */
export interface LayerFigures {
  /**
   * In the order of the taxonomy: people who have a place of the layer, and those who have places of it and of no other. `any` is null
   * for a layer of which the data has no place that is asked for; then it is not known either who has nothing else: every `only`,
   * `several` and `onlyLayer` are null.
   */
  layers: { id: string; any: Limits | null; only: Limits | null }[];
  /** People who have places of two or more layers. */
  several: Limits | null;
  /** People who have none. `only`, `several` and `none` together are everybody. */
  none: Limits;
  /** People of whom no position is known: each may have places of any layer or none, and is in all upper limits. */
  unplaced: Limits;
  /** The layer that everything is of that anybody at a population point has here, or may have; null if there are several, or nothing. */
  onlyLayer: string | null;
}

/** Coverage at each hour of a week. A place counts if it is open when the hour begins. */
export interface Week {
  /**
   * The 168 hours from midnight before Monday, of the whole atlas: the local time at which each begins, who has an open place near
   * then, and who has none but has one at any time. For the figures of a neighbourhood ask `coverage` with that time as `openAt`.
   */
  hours: ({ at: string; lost: Limits } & CoverageFigures)[];
  /**
   * Numbers of hours (0 to 167) at which somebody loses all that they have, for certain or perhaps; first those at which most people
   * do for certain, then at most.
   */
  worst: number[];
  /**
   * People who have an open place at some hour of weekdays from 9 to 17, and at none of weekday evenings from 18 to 22, or of Saturday and
   * Sunday from 9 to 17.
   */
  rows: (Region & { lostInEvening: Limits; lostAtWeekend: Limits })[];
}

/** Capacity for each person; `high` is null without a limit: perhaps people whose number is not published share a place alone. */
export interface Score {
  low: number;
  high: number | null;
}

/** What each person has of all places. Each place is shared by everybody near it, whatever the `age` that `rows` are of. */
export interface FloatingCatchment {
  /** The mean over people at population points; null if there is nobody, and where `capacities` are known of some places only: room for people and places that count as 1 cannot be added. */
  rows: (Region & { perPerson: Score | null })[];
  /** `capacity` is null where it counts as 1 because none is known; `certain` is false where the place counts perhaps; `perPerson` is null if nobody is near. */
  places: { id: string; kind: string; name: string | null; capacity: number | null; certain: boolean; perPerson: Score | null }[];
  /** How many of the places count as 1. */
  withoutCapacity: number;
}

/**
 * Best next places with room. What they add is certain: each demand point counts with the least number of people, and existing places
 * that count perhaps do count, so that `before` and `after` are no lower limits.
 */
export interface BestWithRoom {
  candidates: "streetCorners" | "demandPoints" | "chosen";
  /** The numbers of the candidates in the question that are in no neighbourhood: perhaps their `lon` and `lat` are swapped. */
  outsideCandidates: number[];
  /** `adds`: people whom it has room for within the limit, and those before it have not. */
  places: { lon: number; lat: number; candidate: number; adds: number }[];
  /** People whom existing places have room for, and with the new ones. A place of unknown capacity has room for everybody. */
  before: number;
  after: number;
  /** Proven: no choice of as many adds more than this above what these add. */
  optimality: { isBestPossible: boolean; gapPercent: number };
  /** What proves it: the room of the largest candidates, covering without limits to room, or a Lagrangean relaxation. */
  bound: "room" | "covering" | "lagrangean";
}

/** Best next places; existing ones stay. Where data is unknown they are best at what is certain. */
export interface BestPlaces {
  model: "covering" | "median";
  candidates: "streetCorners" | "demandPoints" | "chosen";
  /** The numbers of the candidates in the question that are in no neighbourhood: perhaps their `lon` and `lat` are swapped. */
  outsideCandidates: number[];
  /**
   * `candidate` is the number in the list, from 0; `adds` the people who get a place within the limit by it and not by those before it. In
   * the upper limit are people of whom no position is known, of neighbourhoods that the limit reaches.
   */
  places: { lon: number; lat: number; candidate: number; adds: Limits }[];
  /** Proven, of people at population points: no choice of as many is better by more than this. */
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
   * The streets by whether they are within the norm. A point is within it if the walk from the nearest seat to it and on to the nearest
   * seat is no longer: it is at most half the norm from a seat.
   */
  street: StreetFigures;
  /**
   * The people who live along them, by what is within the norm of the street between two junctions where their walks begin; null where
   * nothing is known of people.
   */
  people: CoverageFigures | null;
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

/** Streets and where they meet. */
export interface StreetNames {
  streets: { name: string; municipality: string | null; lon: number; lat: number }[];
  /** For each two streets of different names that meet one corner. `streets` are their indices in the list above. */
  corners: { streets: [number, number]; lon: number; lat: number }[];
}

/** The part of a street that is closest to a position: its name, if it has one, metres from the position to it, and its middle. */
export interface ClosestStreet { name: string | null; metres: number; lon: number; lat: number }
