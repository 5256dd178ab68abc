// Whether all of a page fits: nothing is wider than it, and every control can be hit and seen.
import { nextFrame } from "./canvas-text.mjs";
import { focusVisibility, focused } from "./focus.mjs";
import { expect } from "./expect.mjs";

/** Fails where the page scrolls sideways, or a control is smaller than 24 px or is covered. `state` names what is shown. */
export async function expectFits({ page }, state = page.url()) {
  const faults = await page.evaluate(() => {
    const faults = [];
    const overflow = document.documentElement.scrollWidth - innerWidth;
    if (overflow > 0) faults.push(`the page is ${overflow} px wider than the window`);
    const { shadowRoot } = document.querySelector("sleutelvrij-kaart");
    for (const control of shadowRoot.querySelectorAll("button, input, select, summary, a[href]")) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      control.scrollIntoView({ block: "center", inline: "center" });
      const { left, top, width, height } = control.getBoundingClientRect();
      const name = (control.getAttribute("aria-label") ?? control.closest("label")?.innerText ?? control.innerText).trim().slice(0, 40);
      if (width < 24 || height < 24) faults.push(`${name}: ${Math.round(width)} by ${Math.round(height)} px`);
      const hit = shadowRoot.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight / 2));
      if (!hit || !(control.contains(hit) || hit.contains(control))) faults.push(`${name}: covered by ${hit?.className || hit?.localName}`);
    }
    scrollTo(0, 0);
    return faults;
  });
  expect(faults, state).toEqual([]);
}

/** Tabs through the whole page; fails where the focus has no outline, or is out of sight or covered. The number of stops. */
export async function expectFocusSeen(page) {
  const faults = [];
  let stops = 0;
  for (; stops < 600; stops += 1) {
    await page.keyboard.press("Tab");
    const { tag, name } = await focused(page);
    if (tag === "BODY") break;
    const { outlined, seen: isSeenAtOnce } = await focusVisibility(page);
    if (!outlined) faults.push(`${name}: no outline`);
    let seen = isSeenAtOnce;
    if (!seen) {
      // Something above it got its size in this frame, and the page scrolls after it.
      await nextFrame(page);
      ({ seen } = await focusVisibility(page));
    }
    if (!seen) faults.push(`${name}: not seen`);
  }
  expect(faults).toEqual([]);
  return stops;
}
