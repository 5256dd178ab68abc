// What must work in every browser, as a visitor or a web editor notices it. Each is run in each browser, in a new document.
import { DESK_BEHAVIOURS } from "./desk-behaviours.mjs";
import { FAULT_BEHAVIOURS } from "./fault-behaviours.mjs";
import { ISOLATION_BEHAVIOURS } from "../isolation/behaviours.mjs";
import { LIST_BEHAVIOURS } from "./list-behaviours.mjs";
import { MAP_BEHAVIOURS } from "./map-behaviours.mjs";

/** Behaviours by their sentence. */
export const BEHAVIOURS = { ...LIST_BEHAVIOURS, ...MAP_BEHAVIOURS, ...FAULT_BEHAVIOURS, ...DESK_BEHAVIOURS, ...ISOLATION_BEHAVIOURS };
