// In a modal dialog of the page, in the top layer: the element opens with it, and Escape closes one thing at a time.
import assert from "node:assert/strict";
import { LIBRARY, expectVisit } from "../steps.mjs";

async function open(it) {
  await it.visit("dialog");
  await it.evaluate(() => {
    document.querySelector("#open").focus();
    document.querySelector("#open").click();
  });
  await it.until("the dialog is open", () => document.querySelector("dialog").open);
  await it.painted();
}

const isOpen = () => document.querySelector("dialog").open;

export const BEHAVIOURS = {
  async "the element in a modal dialog has its width, answers and can be used"(it) {
    await open(it);
    const width = await it.evaluate(() => smoke.element().getBoundingClientRect().width);
    assert.ok(width >= 900, `${width} px`);
    assert.equal(await it.evaluate(() => document.querySelector("dialog").matches(":modal")), true);
    await expectVisit(it);
  },

  async "Escape closes the suggestions, then the card, and then the dialog"(it) {
    await open(it);
    await it.evaluate(() => smoke.element().show("library"));
    await it.until("the card", () => smoke.has("article"));
    await it.click("input[role=combobox]");
    await it.driver.type("brink");
    await it.until("a suggestion", (name) => smoke.has("[role=option]", name), LIBRARY);
    await it.driver.press("Escape");
    await it.until("no suggestion", () => !smoke.has("[role=option]"));
    assert.deepEqual(await it.evaluate(() => [smoke.has("article"), document.querySelector("dialog").open]), [true, true]);
    await it.evaluate(() => smoke.part("article button, article a").focus());
    await it.driver.press("Escape");
    await it.until("the card is closed", () => !smoke.has("article"));
    assert.equal(await it.evaluate(isOpen), true, "the dialog stays open");
    await it.driver.press("Escape");
    await it.until("the dialog is closed", () => !document.querySelector("dialog").open);
    assert.equal(await it.evaluate(() => document.activeElement.id), "open", "the focus is back");
  },
};
