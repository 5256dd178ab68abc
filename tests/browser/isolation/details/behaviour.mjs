// In `<details>` that is closed at first: opened, the element has its list and a map of the right size; folded, it loses nothing.
import assert from "node:assert/strict";
import { expectVisit } from "../steps.mjs";

const isSeen = () => smoke.element().checkVisibility();
const toggle = (it) => it.evaluate(() => document.querySelector("summary").click());

export const BEHAVIOURS = {
  async "a closed section that a visitor opens has the answer and the map"(it) {
    await it.visit("details");
    assert.equal(await it.evaluate(isSeen), false);
    await toggle(it);
    const { width } = await it.painted();
    const [own, scale] = await it.evaluate(() => [parseFloat(getComputedStyle(smoke.part("canvas")).width), devicePixelRatio]);
    assert.equal(width, Math.round(own * scale));
    assert.ok(own > 300, `${own} px`);
    await expectVisit(it);
  },

  async "a section that is folded and opened again shows what was chosen"(it) {
    await it.visit("details");
    await toggle(it);
    await it.painted();
    await it.evaluate(() => smoke.element().show("library"));
    await it.until("the card", () => smoke.has("article"));
    const before = await it.painted();
    await toggle(it);
    assert.equal(await it.evaluate(isSeen), false);
    await toggle(it);
    await it.until("the card", () => smoke.has("article"));
    await it.until("the same map", (sum) => smoke.canvas()?.sum === sum, before.sum);
  },
};
