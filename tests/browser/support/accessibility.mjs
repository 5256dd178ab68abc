// WCAG 2.2 AA and axe's best practices, into open shadow roots.
import { expect } from "@playwright/test";
import axe from "axe-core";

const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // With `preload` axe copies every style sheet into a <style>, which the strict policy refuses and the page then reports.
  // Only its rules for audio that starts by itself and for locked orientation need the copies.
  preload: false,
  // Passed checks are not reported one by one; violations are always complete.
  resultTypes: ["violations"],
};

/**
 * Fails with every violation on `page`: the rule, the element and how to fix it. `state` names what is shown. It calls
 * axe in the page, which takes a fifth of the time of `@axe-core/playwright`: that sends axe again for every run and opens
 * a second page for frames of other origins, which there are not.
 */
export async function expectAccessible(page, state = page.url()) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const report = await page.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(" ")}: ${failureSummary}`),
    );
  }, OPTIONS);
  expect(report, `accessibility violations: ${state}`).toEqual([]);
}
