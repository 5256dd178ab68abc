// Playwright's `test` and `expect` with what every test here needs: a server per worker, and pages that fail a test when
// they log an error or send a request to another origin.
import { test as base } from "@playwright/test";
import { serve } from "./server.mjs";
import { Site } from "./site.mjs";

export { expect } from "./expect.mjs";

export const test = base.extend({
  server: [
    // Playwright reads a fixture's dependencies from this pattern.
    async ({}, use) => {
      const server = await serve();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  site: async ({ browser, server }, use) => {
    const site = new Site(browser, server);
    await use(site);
    await site.close();
  },
});
