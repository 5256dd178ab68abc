// Loads the engine, the WebAssembly of the element and of `Atlas`, and sees when it stops.

/** The engine: one for the whole page, loaded once, and again after a failure. */
let starting;
/** Called with the error after which the engine cannot go on. */
const watchers = [];

export const engine = () =>
  (starting ??= import("./widget.js")
    .then(async (module) => {
      // The build puts its id in these names and in that of the function `default`: see src/xtask/src/package/build_id.rs.
      const address = new URL("./widget_bg.wasm", import.meta.url);
      const program = fetch(address, { credentials: "same-origin", referrerPolicy: "no-referrer" });
      await module.default({ module_or_path: program });
      module.whenStopped((error) => watchers.forEach((act) => act(error)));
      return module;
    })
    .catch((error) => {
      starting = undefined;
      throw error;
    }));

/** Calls `act` with the error when the engine stops, until the page is loaded again: see guard.js. */
export const whenStopped = (act) => watchers.push(act);
