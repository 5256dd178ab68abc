// In shadow roots of the page, slots and closed roots: each element answers in the language around it, and its events leave the roots.
import assert from "node:assert/strict";

/** In the page: the three elements. */
const found = () => {
  const all = [document.querySelector("#declared").shadowRoot.querySelector("sleutelvrij-kaart"), document.querySelector("#slotted > sleutelvrij-kaart"), document.querySelector("#nested").element];
  if (!all.every((it) => it?.shadowRoot?.querySelector("canvas")?.width && it.shadowRoot.querySelector(".filters"))) return null;
  return all.map(({ shadowRoot }) => {
    const atlas = shadowRoot.querySelector(".atlas");
    return [atlas.lang || atlas.closest("[lang]")?.lang, shadowRoot.querySelectorAll(".list li").length, getComputedStyle(shadowRoot.querySelector(".stage")).containerType];
  });
};

export const BEHAVIOURS = {
  async "declared, slotted and nested, each has its list in the language around it, and its events reach the page"(it) {
    await it.visit("shadow-roots", { isReady: false });
    const all = await it.until("all three have their maps", found);
    assert.deepEqual(all, [["en", 19, "inline-size"], ["nl", 19, "inline-size"], ["de", 19, "inline-size"]]);
    // Of a closed root only the host is to be seen.
    assert.deepEqual((await it.evaluate(() => globalThis.events)).sort(), ["declared", "nested", "sleutelvrij-kaart"]);
  },

  async "the keyboard goes into a card in a shadow root and back to its row"(it) {
    await it.visit("shadow-roots", { isReady: false });
    await it.until("all three have their maps", found);
    const focused = (name) => smoke.focused()?.includes(name);
    await it.evaluate(() => document.querySelector("#declared").shadowRoot.querySelector("sleutelvrij-kaart").shadowRoot.querySelector(".list li button").focus());
    await it.driver.press("Enter");
    await it.until("the card has the focus", () => smoke.focused() === "Bibliotheek De Brink");
    await it.driver.press("Escape");
    await it.until("the row has the focus", focused, "Bibliotheek De Brink");
  },
};
