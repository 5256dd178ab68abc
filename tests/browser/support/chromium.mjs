// How Chromium is started: for Playwright's runner, and for the scripts beside the tests.
import { chromium } from "@playwright/test";

/** The Chromium that `cargo xtask` found; Debian's where somebody runs the tests by hand. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** For `use.launchOptions` in playwright.config.mjs and for `launchChromium`. */
export const LAUNCH_OPTIONS = {
  executablePath,
  args: [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    // Pages from this host are no secure context, other than those from 127.0.0.1.
    "--host-resolver-rules=MAP insecure.test 127.0.0.1",
    "--no-first-run",
  ],
};

/** Starts the browser, for scripts outside Playwright's runner. */
export const launchChromium = () => chromium.launch(LAUNCH_OPTIONS);
