// The computation of contrast that the package has for editors, and the example in the documentation.
import { exampleBelow, failuresOf, findingsOf, openStyled, stylesOf } from "./support/house-style.mjs";
import { expect, test } from "./support/test.mjs";

test("a style with too little contrast is found, with the properties that change it", async ({ site }) => {
  const css = `:root { --sleutelvrij-ink: #777777; --sleutelvrij-muted: #767676; --sleutelvrij-paper: #ffffff; --sleutelvrij-focus: #dddddd;
    --sleutelvrij-button: transparent; --sleutelvrij-button-border: transparent; --sleutelvrij-accent: rgb(0 0 0 / 50%) }`;
  const widget = await openStyled(site, { css });
  const found = await findingsOf(widget);
  const of = (what) => found.find((it) => it.what === what);
  // As in the examples of WCAG: the lightest grey on white that passes, and the next one.
  expect(of("text on paper")).toStrictEqual({
    what: "text on paper",
    foreground: "#777777",
    background: "#ffffff",
    ratio: 4.47,
    needed: 4.5,
    properties: ["--sleutelvrij-ink", "--sleutelvrij-paper"],
  });
  expect(of("muted text on paper").ratio).toBe(4.54);
  expect(of("the outline of the focus on paper").ratio).toBeLessThan(3);
  expect(of("a button on paper").ratio, "a button without ground and border").toBe(1);
  expect(of("the main button on paper").foreground, "half transparent black on white").toMatch(/^#(7f|80)(7f|80)(7f|80)$/);
  const failures = await failuresOf(widget);
  expect(failures).toContain("text on paper: #777777 on #ffffff is 4.47, needs 4.5");
  expect(failures.filter((line) => line.startsWith("muted text on paper"))).toStrictEqual([]);
  const shown = failures.filter((line) => line.includes("on the screen"));
  expect(shown.some((line) => line.includes("#777777 on #ffffff is 4.47")), "found on the screen too").toBe(true);
});

test("an element that shows nothing yet has no contrast to compute", async ({ site }) => {
  const widget = await site.page("<p>a page</p>");
  const computing = widget.page.evaluate(async () => {
    await customElements.whenDefined("sleutelvrij-kaart");
    const { contrast } = await import("/package/contrast.js");
    return contrast(document.createElement("sleutelvrij-kaart"));
  });
  await expect(computing).rejects.toThrow(/wait for its promise `ready`/);
});

for (const scheme of ["light", "dark"]) {
  for (const schemes of ["normal", "light dark"]) {
    test(`the example in the documentation can be read on a device that prefers ${scheme}, on a page with color-scheme: ${schemes}`, async ({ site }) => {
      const css = exampleBelow("In your house style");
      const widget = await openStyled(site, { scheme, css: `:root { color-scheme: ${schemes} } ${css}` });
      const [paper] = await stylesOf(widget, ".atlas", "background-color");
      const isDark = scheme === "dark" && schemes !== "normal";
      expect(paper).toBe(isDark ? "rgb(31, 26, 20)" : "rgb(255, 253, 245)");
      expect(await failuresOf(widget)).toStrictEqual([]);
    });
  }
}

const findingNamed = (findings, what) => findings.find((it) => it.what === what);

/** Pages behind a paper that lets them through, and what is seen of them: a dark colour, a bright one, and the browser's own dark. */
const BEHIND = {
  "a dark page": [":root { --sleutelvrij-paper: transparent } body { background: #101820 }", "#101820"],
  "a coloured page": [":root { --sleutelvrij-paper: transparent } body { background: #336699 }", "#336699"],
  "a coloured page below half transparent white": [":root { --sleutelvrij-paper: rgb(255 255 255 / 50%) } body { background: #004488 }", /^#(7f|80)a[12]c[34]$/],
  "a page that is dark by its colour scheme": [":root { color-scheme: dark; --sleutelvrij-paper: transparent }", "#121212"],
};

for (const [page, [css, seen]] of Object.entries(BEHIND)) {
  test(`a paper that lets the page through has the colour that is seen: ${page}`, async ({ site }) => {
    const widget = await openStyled(site, { css: `${css} sleutelvrij-kaart { --sleutelvrij-ink: #777777; --sleutelvrij-shade: transparent }` });
    const findings = await findingsOf(widget);
    for (const ground of ["paper", "shade"]) expect(findingNamed(findings, `text on ${ground}`).background, ground).toMatch(seen);
    const shown = findings.filter((it) => it.what.includes("on the screen") && it.foreground === "#777777");
    expect(shown.some(({ background }) => background === findingNamed(findings, "text on paper").background), "as on the screen").toBe(true);
  });
}

test("on a picture of the page no contrast is said to be right or wrong", async ({ site }) => {
  const css = `body { background: white linear-gradient(white, black) }
    :root { --sleutelvrij-paper: transparent; --sleutelvrij-shade: #ffffff; --sleutelvrij-ink: #777777 }`;
  const widget = await openStyled(site, { css });
  const findings = await findingsOf(widget);
  expect(findingNamed(findings, "text on paper")).toMatchObject({ foreground: "#777777", background: null, ratio: null });
  expect(findingNamed(findings, "text on shade")).toMatchObject({ background: "#ffffff", ratio: 4.47 });
  const verdicts = await widget.element.evaluate(async (it) => {
    const { contrast, fails, passes } = await import("/package/contrast.js");
    const unknown = contrast(it).filter(({ ratio }) => ratio === null);
    return { fails: unknown.some(fails), passes: unknown.some(passes), shown: unknown.some(({ what }) => what.includes("on the screen")) };
  });
  expect(verdicts).toStrictEqual({ fails: false, passes: false, shown: true });
});

test("a colour that the browser cannot paint is an error, not the colour before it", async ({ site }) => {
  const widget = await openStyled(site);
  const computing = widget.element.evaluate(async (it) => {
    const { contrast } = await import("/package/contrast.js");
    const computed = window.getComputedStyle;
    // As a browser whose style sheets know a kind of colour that its canvas does not.
    window.getComputedStyle = (part) => new Proxy(computed(part), {
      get: (style, name) => (name === "color" ? "colour-of-tomorrow(1 2 3)" : typeof style[name] === "function" ? style[name].bind(style) : style[name]),
    });
    return contrast(it);
  });
  await expect(computing).rejects.toThrow(/cannot paint the colour "colour-of-tomorrow/);
});
