// The question of the element: its boxes, by what they say.
import { expect } from "./expect.mjs";

/** The value of the option of a box whose text begins with `text`; "GROUP: alles" is the only option of a group that has one. */
async function valueOf(box, text) {
  const found = await box.evaluate((it, text) => {
    const option = [...it.options].find((option) => option.textContent.startsWith(text));
    const group = [...it.querySelectorAll("optgroup")].find(({ label, children }) => children.length === 1 && text.startsWith(label));
    return (option ?? group?.firstElementChild)?.value;
  }, text);
  if (found === undefined) throw new Error(`no option begins with "${text}"`);
  return found;
}

/** Shows the controls of the question where a narrow column hides them. */
export async function unfold(page) {
  const button = page.locator('.question-fold[aria-expanded="false"]').first();
  if (await button.isVisible()) await button.click();
}

/** Chooses the option of a box whose text begins with `text`. */
export async function choose(box, text) {
  await unfold(box.page());
  await box.selectOption(await valueOf(box, text));
}

/** The text of the chosen option of a box, without hidden characters. */
export const chosen = (box) => box.evaluate((it) => it.selectedOptions[0].textContent.replace(/[\u2066-\u2069]/g, ""));

/** Waits until the answer has this many places. */
export const expectPlaces = (element, count) => expect.poll(() => element.evaluate((it) => it.answer.length)).toBe(count);

/** Opens the fold with all other filters, and with `kinds` also the one with checkboxes of kinds. */
export async function openMore({ page }, { kinds = false } = {}) {
  await unfold(page);
  await page.locator(".more-choices > summary").click();
  if (kinds) await page.locator(".more-choices details > summary").click();
}
