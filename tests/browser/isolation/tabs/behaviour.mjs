// In panels that are hidden in the ways of tabs and accordions: shown, each element has its list and its map.
import assert from "node:assert/strict";
import { ANSWER } from "../steps.mjs";

const PANELS = ["hidden", "none", "invisible", "content"];

/** In the page: what is to be seen of the element in a panel; null until its map is painted. */
function seen(panel) {
  const { shadowRoot } = document.querySelector(`#${panel} sleutelvrij-kaart`);
  const [map, answer, rows] = [shadowRoot.querySelector("canvas"), shadowRoot.querySelector(".answer"), shadowRoot.querySelectorAll(".list li")];
  map?.scrollIntoView({ block: "center" });
  if (!map?.width || !map.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) return null;
  const words = new Uint32Array(map.getContext("2d").getImageData(0, 0, map.width, map.height).data.buffer);
  if (new Set(words).size < 20 || rows.length === 0) return null;
  return { answer: answer.innerText.replace(/[\u2066-\u2069]/g, "").trim(), own: map.getBoundingClientRect().width * devicePixelRatio, width: map.width };
}

export const BEHAVIOURS = {
  async "hidden panels that are shown later have the answer and a map of their size"(it) {
    await it.visit("tabs");
    await it.until("all are ready", () => Promise.all([...document.querySelectorAll("sleutelvrij-kaart")].map((it) => it.ready)).then(() => true));
    for (const panel of PANELS) {
      await it.evaluate((panel) => document.querySelector(`[data-of=${panel}]`).click(), panel);
      const { answer, own, width } = await it.until(`the map in the panel "${panel}"`, seen, panel);
      assert.match(answer, ANSWER);
      assert.ok(Math.abs(own - width) <= 1 && width > 300, `${panel}: ${width} of ${own} px`);
    }
  },
};
