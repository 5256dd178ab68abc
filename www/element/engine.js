// Loads the engine, the WebAssembly of the element and of `Atlas`.

/** The address of a file of the package. */
export const here = (name) => new URL(name, import.meta.url);

/** The engine: one for the whole page, loaded once, and again after a failure. */
let starting;
export const engine = () =>
  (starting ??= import("./widget.js")
    .then(async (module) => {
      const program = fetch(here("widget_bg.wasm"), { credentials: "same-origin", referrerPolicy: "no-referrer" });
      await module.default({ module_or_path: program });
      return module;
    })
    .catch((error) => {
      starting = undefined;
      throw error;
    }));
