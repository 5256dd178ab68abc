/**
 * Streets in the answers to planners' questions. Lengths are metres.
 */

import type { Limits, Region } from "./planner-answers.js";

/**
 * Metres of walkable street and path on the surface, without steps, by whether a place is within a limit. `perhaps` is so if places
 * that count perhaps do; `never` is what has none at all even then. `unreachable` is from how much none can be reached. `gap` is
 * the share that is beyond the limit or has no place at all, 0..1.
 */
export interface StreetFigures {
  total: number;
  within: number;
  perhaps: number;
  beyond: number;
  never: number;
  unreachable: Limits;
  gap: Limits | null;
}

/**
 * The longitudes and latitudes of the points of a street, or of a part of one, between two junctions. At most a metre from where it is.
 */
export type StreetLine = [number, number][];

/** Streets that are beyond a norm, if they are asked for: for certain, and if places that are perhaps seats are none. */
export interface FarLines {
  linesBeyond?: StreetLine[];
  linesPerhaps?: StreetLine[];
}

/**
 * The streets of the neighbourhoods from which a place is within the limit: for certain, and if places that count perhaps do. The limit
 * is of the walk from a point of the street; residents also walk from their door to the street.
 */
export interface Isochrone {
  rows: (Region & { street: StreetFigures })[];
  linesWithin: StreetLine[];
  linesPerhaps: StreetLine[];
}
