// The engine behind the element and behind `Atlas`.

/** Where a file of the package is. */
export const here = (name) => new URL(name, import.meta.url);

/** The engine: one for the whole page, fetched and compiled once, and again after a failure. */
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
