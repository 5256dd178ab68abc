// The planner's desk in a test: opens it, waits for it, asks it something else, slows down or stops its engine.
import { expect } from "./expect.mjs";
import { PLANNER_SCRIPT, contentOf } from "./package.mjs";
import { body } from "./server.mjs";

/** The desk's parts below `root` (a page, a frame or a locator). */
export const deskParts = (root) => ({
  desk: root.locator(".desk"),
  sentence: root.locator(".desk .first-sentence"),
});

/**
 * Opens a page with only a desk of the atlas at `src`, in Dutch, and waits until all of it is there. Further `attributes` of the
 * element, and the options of `Site.mount`. The result is that of `Site.mount` with the fields of `deskParts`.
 */
export async function openDesk(site, src, { attributes, ...more } = {}) {
  const widget = await mountDesk(site, src, { attributes, ...more });
  await widget.ready();
  await expect(widget.sentence).toBeVisible();
  await untilDrawn(widget);
  return widget;
}

/** Waits until the desk says that all of its answer is drawn, which an engine in Drechtsteden may need a while for. */
export const untilDrawn = ({ desk }) => expect(desk).not.toHaveAttribute("data-busy", { timeout: 60_000 });

/** As `openDesk`, without waiting. */
export async function mountDesk(site, src, { attributes, ...more } = {}) {
  const widget = await site.mount({ src, view: "planner", ...attributes }, more);
  return Object.assign(widget, deskParts(widget.page));
}

/** Asks a desk with the attribute `link="plan"` something else, as Back to an entry with these fields of a link does. */
export const askFor = ({ page }, fields) =>
  page.evaluate((fields) => {
    history.replaceState(null, "", `?plan=p1~${fields}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }, fields);

/** Serves an engine that `stopEngine` can stop and `slowEngine` slow down. */
export const serveStoppableEngine = (site) =>
  site.route(PLANNER_SCRIPT, body(`(${stoppable})();${contentOf(PLANNER_SCRIPT)}`, "text/javascript"));

/** The next answer of the engine is a trap, in the worker or in the page. */
export const stopEngine = ({ page }) => (page.workers()[0] ?? page).evaluate(() => (globalThis.trap = true));

/** Each answer of the engine takes so many milliseconds more, in the worker or in the page. */
export const slowEngine = ({ page }, time) => (page.workers()[0] ?? page).evaluate((time) => (globalThis.slow = time), time);

/** Runs where the engine does, before it loads. */
function stoppable() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...program) => {
    const { instance, module } = await instantiate.apply(WebAssembly, program);
    const exports = { ...instance.exports };
    for (const [name, call] of Object.entries(exports)) {
      if (!name.endsWith("_answer")) continue;
      exports[name] = (...given) => {
        for (const end = performance.now() + (globalThis.slow ?? 0); performance.now() < end; );
        if (globalThis.trap) throw new WebAssembly.RuntimeError("unreachable");
        return call(...given);
      };
    }
    return { instance: { exports }, module };
  };
}
