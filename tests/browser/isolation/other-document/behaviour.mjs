// Editors and previews take elements into the document of a frame: the element begins anew there, with its style, and again at home.
import assert from "node:assert/strict";
import { ANSWER } from "../steps.mjs";

/** In the page: the element in the frame, once it has its map. */
function inFrame() {
  const element = document.querySelector("iframe").contentDocument.querySelector("sleutelvrij-kaart");
  const root = element?.shadowRoot;
  if (!root?.querySelector("canvas")?.width || !element.answer.length) return null;
  const style = element.ownerDocument.defaultView.getComputedStyle(root.querySelector(".stage"));
  return { text: root.querySelector(".answer").textContent.replace(/[\u2066-\u2069]/g, "").trim(), container: style.containerType, sheets: root.adoptedStyleSheets.length };
}

export const BEHAVIOURS = {
  async "adopted into a frame it answers in the language there with its style, and back at home as before"(it) {
    it.serveHostPage("other-document", "inner.html");
    await it.visit("other-document");
    await it.painted();
    await it.until("the frame is loaded", () => document.querySelector("iframe").contentDocument?.querySelector("#there") !== null);
    await it.evaluate(() => void document.querySelector("iframe").contentDocument.querySelector("#there").append(smoke.element()));
    const { text, container, sheets } = await it.until("the element in the frame has its map", inFrame);
    assert.match(text, /^The nearest place we know is Bibliotheek De Brink/);
    assert.equal(container, "inline-size");
    assert.ok(sheets > 0, "style sheets of the frame's document");
    await it.evaluate(() => void document.querySelector("#here").append(document.querySelector("iframe").contentDocument.querySelector("sleutelvrij-kaart")));
    await it.until("the answer at home", () => smoke.element()?.ready.then(() => smoke.has("canvas")));
    assert.match(await it.text(".answer"), ANSWER);
    await it.painted();
  },
};
