// The planner's desk in a test: opens it, and waits for its first sentence.
import { DESK_WORKER } from "./package.mjs";
import { policed } from "./server.mjs";
import { expect } from "./expect.mjs";

/** The desk's parts below `root` (a page, a frame or a locator). */
export const deskParts = (root) => ({
  desk: root.locator(".desk"),
  sentence: root.locator(".desk .first-sentence"),
});

/**
 * Opens a page with only a desk of the atlas at `src`, in Dutch, and waits for its first sentence. Further `attributes` of the
 * element, and the options of `Site.mount`. The result is that of `Site.mount` with the fields of `deskParts`.
 */
export async function openDesk(site, src, { attributes, ...more } = {}) {
  const widget = await mountDesk(site, src, { attributes, ...more });
  await widget.ready();
  await expect(widget.sentence).toBeVisible();
  return widget;
}

/** As `openDesk`, without waiting. */
export async function mountDesk(site, src, { attributes, ...more } = {}) {
  const widget = await site.mount({ src, view: "planner", ...attributes }, more);
  return Object.assign(widget, deskParts(widget.page));
}

/** For the option `script`: in the page, `workers` are the addresses of its workers. */
export const countWorkers = () => {
  const Own = globalThis.Worker;
  globalThis.workers = [];
  globalThis.Worker = class extends Own {
    constructor(address, options) {
      super(address, options);
      globalThis.workers.push(String(address));
    }
  };
};

/** Serves the worker's script under a policy of its own. */
export const policeWorker = (site, policy, answer) => site.route(DESK_WORKER, policed(policy, answer));
