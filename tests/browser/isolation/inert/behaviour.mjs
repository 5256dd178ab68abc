// Behind a banner of cookies or a menu, pages make their content inert: the element loads, and takes part once it is no longer inert.
import assert from "node:assert/strict";
import { expectVisit } from "../steps.mjs";

export const BEHAVIOURS = {
  async "an inert element takes neither clicks nor the focus, and all of it works afterwards"(it) {
    await it.visit("inert");
    await it.painted();
    const [x, y] = await it.evaluate(() => smoke.point(".list li button"));
    await it.driver.click(x, y);
    assert.equal(await it.evaluate(() => smoke.has("article")), false);
    await it.evaluate(() => document.body.focus());
    await it.driver.press("Tab");
    await it.until("the focus passes over it", () => document.activeElement.id === "after");
    await it.evaluate(() => document.querySelector("#around").removeAttribute("inert"));
    await expectVisit(it);
  },
};
