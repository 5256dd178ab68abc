// Waits for what a person would see, and no longer.
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE = 8_000;

/** Tries again until it does not throw; after some seconds its last error is the test's. */
export async function eventually(attempt) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(25);
    }
  }
}
