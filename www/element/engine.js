// Loads the engine, the WebAssembly of the element and of `Atlas`, and sees when it stops.

/** The engine: one for the whole page, loaded once, and again after a failure. */
let starting;
/** Called with the error after which the engine cannot go on. */
const watchers = new Set();

export const engine = () =>
  (starting ??= import("./widget.js")
    .then(async (module) => {
      // The build puts its id in these names and in that of the function `default`: see src/xtask/src/package/build_id.rs.
      const address = new URL("./widget_bg.wasm", import.meta.url);
      const program = fetch(address, { credentials: "same-origin", referrerPolicy: "no-referrer" });
      await module.default({ module_or_path: program });
      watch(address.href);
      return module;
    })
    .catch((error) => {
      starting = undefined;
      throw error;
    }));

/** Calls `act` with the error when the engine stops. */
export const whenStopped = (act) => watchers.add(act);

/**
 * A trap, which ends a function of the engine halfway, can leave its memory in any state: what it answered after that could be
 * wrong. So the engine ends for good with its first trap, until the page is loaded again. The stack of a trap has the address
 * of the WebAssembly, or in WebKit that of the glue, which has the same name; the traps of other programs in the page do not.
 */
function watch(address) {
  const name = address.slice(0, -"wasm".length);
  const stop = (error) => {
    if (!(error instanceof WebAssembly.RuntimeError) || !error.stack?.includes(name)) return;
    starting = Promise.reject(error);
    starting.catch(() => {});
    for (const act of watchers) act(error);
    watchers.clear();
  };
  globalThis.addEventListener?.("error", ({ error }) => stop(error));
  globalThis.addEventListener?.("unhandledrejection", ({ reason }) => stop(reason));
}
