// The keyboard focus, into open shadow roots: where it is, whether it is visible, and how Tab moves it.

/** The focused element: `{ tag, name, text, class }`. `name` comes from `aria-label`, the label or the text. */
export const focused = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return { tag: "BODY", name: "", text: "" };
    const label = at.getAttribute("aria-label") ?? at.closest("label")?.querySelector(":scope > span:not([aria-hidden])")?.textContent;
    const text = (label ?? at.innerText).replace(/\s+/g, " ").trim();
    return { tag: at.tagName, name: text, text: at.innerText, class: at.className };
  });

/** Presses Tab until the focus is on `expected`; the names on the way. Fails after `most` presses. */
export async function tabTo(page, expected, { key = "Tab", most = 60 } = {}) {
  const passed = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key);
    const { name } = await focused(page);
    if (expected instanceof RegExp ? expected.test(name) : name === expected) return passed;
    passed.push(name);
  }
  throw new Error(`${key} does not reach ${expected}; it passed ${JSON.stringify(passed)}`);
}

/** Whether the focused element has an outline (`outlined`) and is in the viewport with nothing over it (`seen`). */
export const focusVisibility = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    const box = at.getBoundingClientRect();
    const isTopmost = (x, y) => {
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot) {
        const deeper = hit.shadowRoot.elementFromPoint(x, y);
        if (!deeper || deeper === hit) break;
        hit = deeper;
      }
      for (; hit; hit = hit.parentNode ?? hit.host) if (hit === at) return true;
      return false;
    };
    const clamp = (low, value, high) => Math.min(Math.max(low, value), high);
    const x = clamp(0, box.left + box.width / 2, innerWidth - 1);
    const y = clamp(0, box.top + Math.min(box.height / 2, 20), innerHeight - 1);
    return { outlined, seen: box.bottom > 0 && box.top < innerHeight && isTopmost(x, y) };
  });
