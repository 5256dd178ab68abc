// Steps of a visit that several behaviours take.
import assert from "node:assert/strict";
import { BUILD_ID, GLUE } from "../support/package.mjs";

export const LIBRARY = "Bibliotheek De Brink";
/** The beginning of the answer near the library. */
export const ANSWER = new RegExp(`^De dichtstbijzijnde plek die wij kennen is ${LIBRARY}`);

/** The first element answers, has its list and its map, takes a filter, and opens a card and closes it. */
export async function expectVisit(it, { rows = 19 } = {}) {
  assert.match(await it.text(".answer"), ANSWER);
  assert.equal(await it.evaluate(() => smoke.all(".list li").length), rows);
  await it.painted();
  await it.until("the question", () => smoke.has("label", "Ik zoek"));
  const all = await it.evaluate(() => smoke.ids().length);
  await it.evaluate(() => smoke.choose("Ik zoek", "Bibliotheken"));
  await it.until("only the library", () => smoke.ids().join() === "library");
  await it.click(".list li button");
  await it.until("the card has the focus", (name) => smoke.focused() === name, LIBRARY);
  await it.click("button", "Terug naar de lijst");
  await it.until("the card is closed", () => !smoke.has("article"));
  await it.evaluate(() => smoke.choose("Ik zoek", "alle soorten"));
  await it.until("all places", (all) => smoke.ids().length === all, all);
}

/** Waits until each of the page's elements has an answer that the pattern at its place matches, in the order of the document. */
export async function expectAnswers(it, patterns) {
  for (const [at, pattern] of patterns.entries()) {
    await it.until(`answer ${at + 1}: ${pattern}`, (at, pattern) => {
      const answer = document.querySelectorAll("sleutelvrij-kaart")[at].shadowRoot?.querySelector(".answer");
      return new RegExp(pattern).test(answer?.innerText.replace(/[\u2066-\u2069]/g, "").trim());
    }, at, pattern.source);
  }
}

/** The size of the engine's memory, bytes. */
export const engineMemory = (it) =>
  it.evaluate(async (glue, id) => {
    const { [id]: start } = await import(glue);
    return (await start()).memory.buffer.byteLength;
  }, GLUE, BUILD_ID);
