// After a visit, and after the element was removed, the page is as if it had never been there.
import assert from "node:assert/strict";
import { LIBRARY } from "../steps.mjs";

const FOLDER = "no-trace";

/** A visit with the list, a card, the search, a filter, the map and another language. */
async function visit(it) {
  await it.evaluate(() => mount());
  await it.painted();
  await it.until("the question", () => smoke.has("label", "Ik zoek"));
  await it.evaluate(() => smoke.element().setAttribute("near", "52.3225,5.6275"));
  await it.until("the nearest place first", () => smoke.ids()[0] === "library");
  await it.click(".list li button");
  await it.until("the card", (name) => smoke.focused() === name, LIBRARY);
  await it.driver.press("Escape");
  await it.until("the list", () => !smoke.has("article"));
  await it.click("input[role=combobox]");
  await it.driver.type("brink");
  await it.until("a suggestion", () => smoke.has("[role=option]", "Bibliotheek"));
  await it.driver.press("Escape");
  const [x, y] = await it.evaluate(() => smoke.point(".frame"));
  await it.driver.drag([x, y], [x + 40, y + 30]);
  await it.evaluate(() => smoke.element().setAttribute("lang", "en"));
  await it.until("English", () => /^The nearest/.test(smoke.text(".answer")));
}

export const BEHAVIOURS = {
  async "no global, prototype, storage, cookie, address or content of the head, during a visit and after it; no listener after it"(it) {
    await it.visit(FOLDER, { isReady: false });
    const { listeners, ...before } = await it.evaluate(() => traces());
    await visit(it);
    const { listeners: meanwhile, ...during } = await it.evaluate(() => traces());
    assert.deepEqual(during, before);
    await it.evaluate(() => smoke.element().remove());
    await it.until("no listener more than before", async (count) => (await traces()).listeners.length <= count, listeners.length);
    const { listeners: left, ...after } = await it.evaluate(() => traces());
    assert.deepEqual(after, before);
    assert.deepEqual(left, listeners);
    it.note(`listeners beside the element while it is there: ${meanwhile.join(", ") || "none"}`);
  },
};
