// What a person notices without asking: where the focus is, whether it can be seen, what the sentences say.
import assert from "node:assert/strict";
import { eventually } from "./eventually.mjs";

/** What has the focus, into open shadow roots: `{ tag, name, text }`; `name` as far as an attribute or its text says it. */
export const focused = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return { tag: "BODY", name: "", text: "" };
    const label = at.getAttribute("aria-label") ?? at.closest("label")?.querySelector("span")?.textContent;
    const text = (label ?? at.innerText).replace(/\s+/g, " ").trim();
    return { tag: at.tagName, name: text, text: at.innerText, class: at.className };
  });

/** Waits until the focus is on something whose name or text is, or matches, `wanted`. */
export const focusOn = (page, wanted) =>
  eventually(async () => {
    const at = await focused(page);
    const right = wanted instanceof RegExp ? wanted.test(at.name) : at.name === wanted;
    assert.ok(right, `the focus is on ${JSON.stringify(at)}, not on ${wanted}`);
    return at;
  });

/** Presses Tab until the focus is on `wanted`; fails after `most` presses. */
export async function tabTo(page, wanted, { key = "Tab", most = 60 } = {}) {
  const passed = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key);
    const { name } = await focused(page);
    if (wanted instanceof RegExp ? wanted.test(name) : name === wanted) return passed;
    passed.push(name);
  }
  return assert.fail(`${key} never comes to ${wanted}; it came by ${JSON.stringify(passed)}`);
}

/** Whether what has the focus can be seen: it has an outline, it is in the window and nothing lies over it. */
export const sight = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    const box = at.getBoundingClientRect();
    const inside = (x, y) => {
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
    return { outlined, seen: box.bottom > 0 && box.top < innerHeight && inside(x, y) };
  });

/** The element's parts by what they are called, in Dutch. */
export const parts = ({ page }) => ({
  answer: page.locator(".answer"),
  said: page.locator(".said"),
  chooser: page.getByLabel("Of kies een buurt"),
  locate: page.getByRole("button", { name: "Gebruik mijn locatie" }),
  point: page.getByRole("button", { name: "Wijs aan op de kaart" }),
  map: page.getByRole("application"),
  list: page.locator(".list"),
  rows: page.getByRole("listitem"),
  card: page.getByRole("article"),
  back: page.getByRole("button", { name: "Terug naar de lijst" }),
});

/** Waits until the text of `locator` is, or matches, `wanted`. */
export const says = (locator, wanted) =>
  eventually(async () => {
    const text = (await locator.innerText({ timeout: 1000 })).replace(/\s+/g, " ").trim();
    if (wanted instanceof RegExp) assert.match(text, wanted);
    else assert.equal(text, wanted);
    return text;
  });

/** Waits until there are `count` of `locator`. */
export const number = (locator, count) =>
  eventually(async () => assert.equal(await locator.count(), count, `${locator}`));
