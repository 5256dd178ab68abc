// Loads the engine, the WebAssembly of the element and of `Atlas`.

/** The engine: one for the whole page, loaded once, and again after a failure. */
let starting;
export const engine = () =>
  (starting ??= import("./widget.js")
    .then(async (module) => {
      // The build puts its id in these names and in that of the function `default`: see src/xtask/src/package/build_id.rs.
      const address = new URL("./widget_bg.wasm", import.meta.url);
      const program = fetch(address, { credentials: "same-origin", referrerPolicy: "no-referrer" });
      await module.default({ module_or_path: program });
      return module;
    })
    .catch((error) => {
      starting = undefined;
      throw error;
    }));
