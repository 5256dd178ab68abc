// Loads the engine, the WebAssembly of the element and of `Atlas`, and sees when it stops.
import { ownFile } from "./own-file.js";

/** The engine: one for the whole page, loaded once, and again after a failure. */
let starting;
/** Called with the error after which the engine cannot go on. */
const watchers = [];

export const engine = () =>
  (starting ??= start().catch((error) => {
    starting = undefined;
    throw error;
  }));

async function start() {
  // The build puts its id in these names and in that of the function `default`: see src/xtask/src/package/build_id.rs.
  const address = new URL("./widget_bg.wasm", import.meta.url);
  // Beside its glue, for which it does not wait, and not without it.
  const leaving = new AbortController();
  const { signal } = leaving;
  const program = ownFile(address, { signal });
  program.catch(() => {});
  const glue = import("./widget.js");
  glue.catch(() => leaving.abort());
  // The first objects of `Intl` take long to make: while the files come, and not when the answer waits for them.
  setTimeout(() => [new Intl.NumberFormat(), new Intl.PluralRules()]);
  const module = await glue;
  await module.default({ module_or_path: program });
  module.whenStopped((error) => watchers.forEach((act) => act(error)));
  return module;
}

/** Calls `act` with the error when the engine stops, until the page is loaded again: see guard.js. */
export const whenStopped = (act) => watchers.push(act);
