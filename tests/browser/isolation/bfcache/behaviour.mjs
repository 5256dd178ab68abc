// The visitor goes to another page and back. Where the browser kept the page, what was chosen is still there; else it begins anew.
import assert from "node:assert/strict";
import { ANSWER, expectVisit } from "../steps.mjs";

async function comeBack(it) {
  await it.painted();
  await it.until("the question", () => smoke.has("label", "Ik zoek"));
  await it.evaluate(() => smoke.element().show("library"));
  await it.until("the card", () => smoke.has("article"));
  const before = await it.evaluate(() => globalThis.listeners);
  await it.goto("/isolation/bfcache/away.html");
  await it.driver.back();
  await it.until("the page is back", () => globalThis.shown?.length > 0 && smoke.element()?.ready.then(() => true));
  const isKept = await it.evaluate(() => globalThis.shown.at(-1));
  it.note(isKept ? "the page came back from the browser's cache of pages" : "this browser, driven like this, keeps no page: it was loaded again");
  if (isKept) {
    assert.equal(await it.evaluate(() => smoke.has("article")), true, "the card is still open");
    assert.equal(await it.evaluate(() => globalThis.listeners), before);
    await it.click("button", "Terug naar de lijst");
    await it.until("the card is closed", () => !smoke.has("article"));
  }
  await it.until("the answer", (answer) => new RegExp(answer).test(smoke.text(".answer")), ANSWER.source);
  await expectVisit(it);
}

export const BEHAVIOURS = {
  async "left and come back to, the element works, with no more listeners than before"(it) {
    it.serveHostPage("bfcache", "away.html");
    await it.visit("bfcache", { cache: "no-cache" });
    try {
      await comeBack(it);
    } finally {
      await it.leave();
    }
  },
};
