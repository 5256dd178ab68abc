// Playwright's runner: `npx playwright test [part of a file's name …]`. It uses the installed Chromium and downloads none.
import { defineConfig } from "@playwright/test";
import { LAUNCH_OPTIONS } from "./support/chromium.mjs";

export default defineConfig({
  testMatch: "*.test.mjs",
  // Tests share nothing but the server of their worker, so those of one file may run in different workers.
  fullyParallel: true,
  forbidOnly: true,
  // A worker and its browser keep a core busy: more workers take longer, and let pages wait for their turn.
  workers: "100%",
  // Per test, so that a busy machine does not fail one.
  timeout: 300_000,
  reporter: "list",
  outputDir: "output/failures",
  snapshotPathTemplate: "{testDir}/aria-snapshots/{arg}{ext}",
  // A missing or different snapshot fails; `--update-snapshots=changed` writes it.
  updateSnapshots: "none",
  // Longer than any of it takes on a machine that other work keeps busy.
  expect: { timeout: 15_000, toPass: { timeout: 15_000, intervals: [50, 100, 250] } },
  use: { launchOptions: LAUNCH_OPTIONS, actionTimeout: 30_000, navigationTimeout: 30_000 },
});
