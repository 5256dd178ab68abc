// The page moves the element, in the ways that there are: location, filter, card and focus stay, and nothing is loaded again.
import assert from "node:assert/strict";
import { LIBRARY } from "../steps.mjs";

const WAYS = ["append", "remove and append", "moveBefore", "moveBefore of its parent"];

/** In the page: moves the element in this way; null where the browser does not know it. */
async function move(name) {
  const [element, to] = [smoke.element(), document.getElementById("b")];
  const ways = {
    append: () => to.append(element),
    "remove and append": () => (element.remove(), to.append(element)),
    moveBefore: () => to.moveBefore(element, null),
    "moveBefore of its parent": () => to.moveBefore(element.parentElement, null),
  };
  if (name.startsWith("moveBefore") && !to.moveBefore) return null;
  const state = () => JSON.stringify([element.question, element.answer.map(({ id }) => id)]);
  const before = state();
  ways[name]();
  return { isSame: state() === before, isReady: (await element.ready) === element, isThere: to.contains(element) };
}

const behaviours = WAYS.map((way) => [
  `location, filter, card and focus stay after ${way}`,
  async (it) => {
    await it.visit("move-before");
    await it.painted();
    await it.until("the question", () => smoke.has("label", "Ik zoek"));
    await it.evaluate(() => smoke.choose("Of kies een buurt", "Brink"));
    await it.until("the neighbourhood", () => /Brink/.test(smoke.text(".location-status")));
    await it.evaluate(() => smoke.choose("Ik zoek", "Bibliotheken"));
    await it.until("the library", () => smoke.ids().join() === "library");
    await it.click(".list li button");
    await it.until("the card has the focus", (name) => smoke.focused() === name, LIBRARY);
    const moved = await it.evaluate(move, way);
    if (!moved) return it.note("this browser does not know moveBefore");
    assert.deepEqual(moved, { isSame: true, isReady: true, isThere: true });
    assert.match(await it.text("article h2"), /De Brink/);
    assert.match(await it.text(".location-status"), /Brink/);
    assert.equal(await it.evaluate(() => smoke.focused()), LIBRARY);
    assert.equal(await it.evaluate(() => getComputedStyle(smoke.element().shadowRoot.querySelector(".stage")).containerType), "inline-size");
    // The narrower column has another map.
    await it.painted();
    await it.driver.press("Escape");
    await it.until("the row has the focus", (name) => smoke.focused()?.includes(name), LIBRARY);
    const twice = Object.entries(it.requested(/./)).filter(([, times]) => times > 1);
    assert.deepEqual(twice, [], "nothing is loaded again");
  },
]);

export const BEHAVIOURS = {
  ...Object.fromEntries(behaviours),

  async "a moved element speaks the language of its new place"(it) {
    await it.visit("move-before");
    await it.evaluate(() => document.querySelector("#english").append(smoke.element()));
    await it.until("English", () => /^34 places/.test(smoke.text(".answer")));
  },
};
