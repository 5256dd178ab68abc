// Fifty elements of one atlas: one download, one atlas in the engine, and an answer from each.
import assert from "node:assert/strict";
import { engineMemory } from "../steps.mjs";

const COUNT = 50;
/** With the walk along the streets, which come last. */
const WALK = "150 meter, ongeveer 3 minuten";

const allAnswer = (it, count) =>
  it.eventually(`${count} elements know the walk`, (count, walk) => {
    const all = [...document.querySelectorAll("sleutelvrij-kaart")];
    return all.length === count && all.every(({ shadowRoot }) => shadowRoot.querySelector(".answer")?.textContent.includes(walk));
  }, count, WALK);

export const BEHAVIOURS = {
  async "fifty of one atlas load each file once, share its memory, and all answer"(it) {
    await it.visit("fifty-elements");
    await allAnswer(it, 1);
    await it.painted();
    const [one, files] = [await engineMemory(it), it.requested(/./)];
    await it.evaluate((count) => multiply(count), COUNT);
    await allAnswer(it, COUNT);
    const fifty = await engineMemory(it);
    assert.deepEqual(Object.entries(it.requested(/^\/(package|listed)\//)).filter(([, times]) => times !== 1), []);
    assert.deepEqual(Object.keys(it.requested(/./)), Object.keys(files), "no further file");
    // The views of an element, without its part of an atlas.
    assert.ok(fifty - one < (COUNT - 1) * 1_000_000, `${fifty - one} bytes for ${COUNT - 1} more`);
    it.note(`memory of the engine: ${(one / 1e6).toFixed(1)} MB with one element, ${(fifty / 1e6).toFixed(1)} MB with fifty`);
    assert.equal(await it.evaluate(() => [...document.querySelectorAll("sleutelvrij-kaart")].at(-1).show("library")), true);
  },
};
