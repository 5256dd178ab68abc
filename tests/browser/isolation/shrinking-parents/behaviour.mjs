// In parents that take their width from their content the element has a width of its own: as wide as there is room, up to 60em of
// its text, which is never smaller than 16 px.
//
//   a flex row         a table cell          a float, an absolute or fixed box, a dialog …
//   ┌─────────────┐    ┌──────┬──────────┐   ┌──────────┐
//   │ [element  ] │    │ text │ element  │   │ element  │   as wide as its content
//   └─────────────┘    └──────┴──────────┘   └──────────┘
import assert from "node:assert/strict";

/** 60em of text of 16 px. */
const MOST = 960;
/** The narrowest that the element is made, in a window of this width. */
const least = (width) => Math.min(320, width - 80);

/** In the page: the element in each parent. */
const boxes = () =>
  [...document.querySelectorAll("sleutelvrij-kaart")].map((it) => {
    const { width, height } = it.getBoundingClientRect();
    const at = (part) => it.shadowRoot.querySelector(part).getBoundingClientRect();
    const parent = it.parentElement;
    return {
      parent: parent.className || parent.localName,
      isBlock: parent.localName === "div" && parent.className === "",
      isBesideText: it.previousElementSibling !== null,
      width,
      height,
      columns: at(".map").left > at(".results").right - 5 ? 2 : 1,
    };
  });

/**
 * The boxes in a window of this width, once two looks at them are equal, with the width of the window without and with its scroll bar: a
 * browser's own window may have a least width.
 */
async function boxesIn(it, width) {
  await it.driver.resize(width, 900);
  let [before, now] = ["", JSON.stringify(await it.evaluate(boxes))];
  while (now !== before) {
    await it.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    [before, now] = [now, JSON.stringify(await it.evaluate(boxes))];
  }
  const [inside, whole] = await it.evaluate(() => [document.documentElement.clientWidth, innerWidth]);
  return { found: JSON.parse(now), inside, whole };
}

export const BEHAVIOURS = {
  async "as wide as there is room in fifteen kinds of parents, in a wide window and in a phone's"(it) {
    await it.visit("shrinking-parents");
    await it.eventually("all have their maps", () =>
      [...document.querySelectorAll("sleutelvrij-kaart")].every(({ shadowRoot }) => shadowRoot?.querySelector(".map")));
    for (const width of [1280, 768, 320]) {
      const { found, inside, whole } = await boxesIn(it, width);
      assert.equal(found.length, 15);
      for (const box of found) {
        const text = `${box.parent} in ${whole} px: ${JSON.stringify(box)}`;
        if (box.isBesideText) {
          assert.equal(box.width, least(whole), text);
          continue;
        }
        // A dialog has margins of its own.
        const room = inside - (box.parent === "dialog" ? 56 : 24);
        assert.ok(box.width >= Math.min(room, MOST) - 0.5, text);
        assert.ok(box.width <= (box.isBlock ? inside : MOST), text);
        assert.ok(box.height < 4_000, text);
        assert.equal(box.columns, box.width >= 720 ? 2 : 1, text);
      }
      // But for the text that is wider than a window.
      const scrolls = await it.evaluate(() => {
        const section = document.querySelector(".wide").closest("section");
        section.hidden = true;
        const { scrollWidth, clientWidth } = document.documentElement;
        section.hidden = false;
        return scrollWidth > clientWidth;
      });
      assert.equal(scrolls, false, `no sideways scrolling in ${whole} px`);
    }
  },
};
