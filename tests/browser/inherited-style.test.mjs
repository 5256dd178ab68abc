// The element takes the page's font and the size of the text around it, and no other text style.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { body } from "./support/server.mjs";
import { PACKAGE } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** Opens the element inside `div.around`, in a page with this style. */
async function openWidget(site, css) {
  site.route("/around.css", body(`sleutelvrij-kaart { font-size: inherit } ${css}`, "text/css"));
  const head = `${PACKAGE}<link rel="stylesheet" href="/around.css">`;
  const element = `<sleutelvrij-kaart src="${serveAtlas(site)}" near="52.3225,5.6275"><p>fallback</p></sleutelvrij-kaart>`;
  const widget = await site.page(`<div class="around">${element}</div>`, { head });
  await widget.complete();
  return widget;
}

/** Sizes of text and of what is pressed, CSS px. */
const sizes = (widget) =>
  widget.element.evaluate((it) => {
    const all = [...it.shadowRoot.querySelectorAll(".stage *")].filter((part) => part.checkVisibility() && !part.closest(".map"));
    const text = (part) => parseFloat(getComputedStyle(it.shadowRoot.querySelector(part)).fontSize);
    const fonts = all.map((part) => parseFloat(getComputedStyle(part).fontSize));
    const heights = all.filter((part) => part.matches("button, select")).map((part) => part.getBoundingClientRect().height);
    return { stage: text(".stage"), heading: text(".found h2"), answer: text(".answer"), about: text(".row .about"), least: Math.min(...fonts), target: Math.min(...heights) };
  });

for (const [what, css, stage] of [
  ["a root of 62.5 %", "html { font-size: 62.5% } .around { font-size: 1.6rem }", 16],
  ["a root of 62.5 % and no size around it", "html { font-size: 62.5% } body, .around { font-size: 1rem }", 16],
  ["a root of 200 %", "html { font-size: 200% } .around { font-size: 16px }", 16],
  ["large text around it", ".around { font-size: 24px }", 24],
  ["small text around it", ".around { font-size: 9px }", 16],
  ["a size of its own", ".around { font-size: 24px } sleutelvrij-kaart { font-size: 20px }", 20],
]) {
  test(`sizes follow the text around the element: ${what}`, async ({ site }) => {
    const seen = await sizes(await openWidget(site, css));
    expect(seen.stage).toBe(stage);
    expect(seen.heading).toBeCloseTo(1.375 * stage, 1);
    expect(seen.answer).toBeCloseTo(stage, 1);
    expect(seen.about).toBeCloseTo(0.9375 * stage, 1);
    expect(seen.least, "the smallest text").toBeGreaterThanOrEqual(14);
    expect(seen.target, "the lowest button").toBeGreaterThanOrEqual(44);
  });
}

const HOSTILE = `
  white-space: nowrap; line-height: 1; letter-spacing: 0.5em; word-spacing: 2em; text-transform: uppercase; text-align: right;
  text-indent: 4em; direction: rtl; hyphens: auto; word-break: break-all; overflow-wrap: anywhere; cursor: wait; font-style: italic;
  font-variant: small-caps; font-weight: 700; font-stretch: condensed; list-style: square inside; quotes: "x" "y"; tab-size: 20;
  text-shadow: 1px 1px red; -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; border-collapse: collapse;
  border-spacing: 9px; caption-side: bottom; orphans: 9; user-select: none; accent-color: red;
  font-feature-settings: "smcp"; text-emphasis: dot; ruby-position: under; scrollbar-color: red blue; text-wrap: nowrap;`;

/** The style of all visible parts that have a box, with their size and place. */
const looks = (widget) =>
  widget.element.evaluate((it) => {
    const corner = it.getBoundingClientRect();
    return [...it.shadowRoot.querySelectorAll(".stage *")].filter((part) => part.checkVisibility()).map((part) => {
      const style = getComputedStyle(part);
      const { left, top, width, height } = part.getBoundingClientRect();
      const names = [...style].filter((name) => !/^(-webkit-user-|user-select|perspective|transform-origin)/.test(name));
      const place = [left - corner.left, top - corner.top, width, height].map(Math.round);
      return { part: part.className || part.localName, place, ...Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])) };
    });
  });

test("no text style but font and size is inherited from the page", async ({ site }) => {
  const plain = await openWidget(site, "");
  const hostile = await openWidget(site, `.around { ${HOSTILE} }`);
  const [expected, found] = [await looks(plain), await looks(hostile)];
  expect(found.map(({ part }) => part)).toStrictEqual(expected.map(({ part }) => part));
  // As a list of what differs, as the comparison of thousands of values takes minutes to print.
  const differences = expected.flatMap((style, at) =>
    Object.keys(style)
      .filter((name) => String(style[name]) !== String(found[at][name]))
      .map((name) => `${style.part}: ${name} ${found[at][name]} instead of ${style[name]}`));
  expect(differences.slice(0, 20)).toStrictEqual([]);
});

test("vertical text around the element does not turn it", async ({ site }) => {
  const widget = await openWidget(site, ".around { writing-mode: vertical-rl; text-orientation: upright; block-size: 700px }");
  const [answer, row] = [await widget.answer.boundingBox(), await widget.rows.first().boundingBox()];
  expect(answer.width).toBeGreaterThan(answer.height);
  expect(row.width).toBeGreaterThan(row.height);
  expect(await widget.answer.evaluate((it) => getComputedStyle(it).writingMode)).toBe("horizontal-tb");
});

test("the page's own list keeps the page's style", async ({ site }) => {
  site.route("/around.css", body(".around { font-style: italic; text-transform: uppercase }", "text/css"));
  const head = `${PACKAGE}<link rel="stylesheet" href="/around.css">`;
  const widget = await site.page(`<div class="around"><sleutelvrij-kaart src="/none.json"><p>fallback</p></sleutelvrij-kaart></div>`, { head });
  widget.expectComplaint(/none\.json/);
  widget.expectComplaint(/404/);
  await widget.page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
  const style = await widget.page.getByText("fallback").evaluate((it) => [getComputedStyle(it).fontStyle, getComputedStyle(it).textTransform]);
  expect(style).toStrictEqual(["italic", "uppercase"]);
});

test("a hidden parent hides the element, and an inert one keeps it inert", async ({ site }) => {
  const hidden = await openWidget(site, ".around { visibility: hidden }");
  await expect(hidden.answer).toBeHidden();
  const inert = await openWidget(site, ".around { pointer-events: none }");
  expect(await inert.rows.first().getByRole("button").evaluate((it) => getComputedStyle(it).pointerEvents)).toBe("none");
});

test("text spacing that a reader's style sheet sets on everything reaches the text (WCAG 1.4.12)", async ({ site }) => {
  const widget = await openWidget(site, "* { line-height: 1.8 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }");
  const spacing = (part) => part.evaluate((it) => {
    const { letterSpacing, wordSpacing, fontSize } = getComputedStyle(it);
    return [letterSpacing, wordSpacing, fontSize].map(parseFloat);
  });
  for (const part of [widget.answer, widget.rows.first().getByRole("button")]) {
    const [letters, words] = await spacing(part);
    expect(letters).toBeGreaterThan(1.5);
    expect(words).toBeGreaterThan(2);
  }
});
