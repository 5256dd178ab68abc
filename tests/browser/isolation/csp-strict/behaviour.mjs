// Under the strictest policy that lets the element's own files through, nothing is refused: a violation fails the behaviour.
import assert from "node:assert/strict";
import { expectVisit } from "../steps.mjs";

export const BEHAVIOURS = {
  async "nothing violates a policy without inline style, other origins or eval"(it) {
    await it.visit("csp-strict");
    await expectVisit(it);
    assert.equal(await it.evaluate(() => getComputedStyle(smoke.part(".map")).position), "sticky", "the element's own style is there");
    assert.deepEqual(await it.evaluate(() => smoke.complaints), []);
    // The policy is in force: what the page itself does against it is refused.
    await it.evaluate(() => document.body.setAttribute("style", "color: red"));
    await it.until("the page's inline style is refused", () => smoke.complaints.splice(0).join().includes("style-src"));
  },
};
