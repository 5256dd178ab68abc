// The files of the built package; the build puts its id in their names.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../www/package/", import.meta.url);

/** The path on the test server of the file with this beginning and ending. */
const path = (begin, end) => `/package/${readdirSync(folder).find((name) => name.startsWith(begin) && name.endsWith(end))}`;

/** Defines the element, and loads the other files; the only file without an id in its name. */
export const LOADER = "/package/sleutelvrij.js";
/** The JavaScript between the WebAssembly and the browser. */
export const GLUE = path("widget.", ".js");
/** The main part of the engine. */
export const MAIN_WASM = path("widget.", ".wasm");
/** The lazy part of the engine with the map, loaded after the first answer, and before the other chunks. */
export const LAZY_CHUNK = path("map.", ".wasm");
/** The panels around the list, loaded after the map. */
export const PANELS_CHUNK = path("panels.", ".wasm");
/** The walks, loaded where the atlas has streets. */
export const WALKING_CHUNK = path("walking.", ".wasm");
/** The syntax of opening hours, loaded where a place has any. */
export const HOURS_CHUNK = path("hours.", ".wasm");
/** The search, loaded when its box is used. */
export const SEARCH_CHUNK = path("search.", ".wasm");
/** The agenda, loaded where the atlas has activities. */
export const AGENDA_CHUNK = path("agenda.", ".wasm");
/** The pocket sheet, loaded when its button is pressed. */
export const POCKET_CHUNK = path("pocket.", ".wasm");
/** The messages of the parts that load after the first answer, in a language such as "nl". */
export const messagesIn = (language) => path(`messages-${language}.`, ".txt");
export const STYLE = path("sleutelvrij.", ".css");
/** The style of the panels, loaded with them. */
export const PANELS_STYLE = path("panels.", ".css");

/** The id of the build, such as `b0a1b2c3d`. */
export const [, BUILD_ID] = GLUE.split(".");

/** The content of a file of the package, by its path on the test server. */
export const contentOf = (file) => readFileSync(new URL(file.replace("/package/", ""), folder));
/** The planner's engine, which only `Atlas.planner` and `Atlas.coverage` load. */
export const PLANNER_SCRIPT = path("planner.", ".js");
export const PLANNER_WASM = path("planner.", ".wasm");
/** The planner's desk, which only elements with `view="planner"` load. */
export const DESK_SCRIPT = path("desk.", ".js");
export const DESK_WASM = path("desk.", ".wasm");
export const DESK_STYLE = path("desk.", ".css");
/** The worker in which it has the planner's engine. */
export const DESK_WORKER = path("desk-worker.", ".js");
