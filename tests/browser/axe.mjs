// WCAG 2.2 AA and axe's own best practices, into open shadow roots.
import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// axe would copy every style sheet into a <style> of its own, which the strict policy refuses and the page then reports.
// Only its checks of audio that starts by itself and of locked screens need the copies.
const OPTIONS = { preload: false };

/** Fails with every violation on `page`: the rule, the element and how to mend it. */
export async function accessible(page) {
  const { violations } = await new AxeBuilder({ page }).options(OPTIONS).withTags(TAGS).analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  assert.deepEqual(told, [], `accessibility of ${page.url()}`);
}
