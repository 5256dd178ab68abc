// Playwright's `expect` with two assertions that retry, as its own do.
import { expect as base } from "@playwright/test";
import { focused } from "./focus.mjs";

const normalize = (text) => text.replace(/\s+/g, " ").trim();

/** The text of a node, without what says in short, for the eye, what is there in words too. */
const textOf = (node) => {
  const brief = [...node.querySelectorAll(".far, .brief")];
  for (const it of brief) it.hidden = true;
  const text = node.innerText;
  for (const it of brief) it.hidden = false;
  return text;
};

/** What `toShowText` compares, as the page shows it now. */
export const shownText = async (locator) => normalize(await locator.evaluate(textOf));

/** Retries `attempt` until it does not throw, with the options of `toPass`; the result is a matcher's. */
const retry = (attempt, options) =>
  base(attempt)
    .toPass(options)
    .then(
      () => ({ pass: true, message: () => "the assertion holds" }),
      (error) => ({ pass: false, message: () => error.message }),
    );

export const expect = base.extend({
  /**
   * `locator` shows a text: all of it for a string, a part that matches for a regular expression. Hidden parts do not
   * count, nor does what only repeats in short what is said in words, and white space is collapsed; `toHaveText` collapses it for strings only. With the options of `toPass`.
   */
  toShowText: (locator, expected, options) =>
    retry(async () => {
      const text = normalize(await locator.evaluate(textOf, undefined, { timeout: 1000 }));
      if (expected instanceof RegExp) base(text, `${locator}`).toMatch(expected);
      else base(text, `${locator}`).toBe(normalize(expected));
    }, options),

  /** The focus in `page` is on an element whose accessible name or text is, or matches, `expected`. */
  toHaveFocusOn: (page, expected) =>
    retry(async () => {
      const { name } = await focused(page);
      if (expected instanceof RegExp) base(name, "the focus").toMatch(expected);
      else base(name, "the focus").toBe(expected);
    }),
});
