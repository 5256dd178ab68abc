// The element in the house style of a page: tokens of NL Design System, mapping files of three cities, and the contrast that results.
import { expectAccessible } from "./support/accessibility.mjs";
import { failuresOf, openStyled, picture, stylesOf } from "./support/house-style.mjs";
import { openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

/** What the main button, another button and a heading look like, as the tokens of each city say. */
const CITIES = {
  utrecht: {
    primary: ["rgb(36, 87, 143)", "rgb(255, 255, 255)", "0px"],
    button: ["rgb(255, 255, 255)", "rgb(36, 87, 143)", "rgb(36, 87, 143)", "2px"],
    heading: [/^"Noto Sans Variable", "?Arial/, "600"],
  },
  amsterdam: {
    primary: ["rgb(0, 70, 153)", "rgb(255, 255, 255)", "0px"],
    button: ["rgb(255, 255, 255)", "rgb(0, 70, 153)", "rgb(0, 70, 153)", "2px"],
    heading: [/^"Amsterdam Sans", Arial/, "700"],
  },
  "den-haag": {
    primary: ["rgb(35, 133, 65)", "rgb(255, 255, 255)", "3px"],
    button: ["rgb(255, 255, 255)", "rgb(35, 133, 65)", "rgb(35, 133, 65)", "1px"],
    heading: [/^"?TheMix/, "700"],
  },
};

async function expectDressed(widget, { primary, button, heading }) {
  expect(await stylesOf(widget, "[part=primary-button]", "background-color", "color", "border-top-left-radius")).toStrictEqual(primary);
  const other = await stylesOf(widget, "[part=button]", "background-color", "border-top-color", "color", "border-top-width");
  expect(other).toStrictEqual(button);
  const [family, weight] = await stylesOf(widget, "[part=subheading]", "font-family", "font-weight");
  expect(family).toMatch(heading[0]);
  expect(weight).toBe(heading[1]);
}

/** Computes the contrast and asks axe in the states of a visit. */
async function expectReadableThroughout(widget) {
  const expectReadable = async (state) => {
    expect(await failuresOf(widget), state).toStrictEqual([]);
    await expectAccessible(widget.page, state);
  };
  await expectReadable("a location set");
  await openMore(widget, { kinds: true });
  await expectReadable("all filters shown");
  await widget.within.selectOption("0");
  await expectReadable("only what is near");
  await widget.within.selectOption("");
  await widget.element.evaluate((it) => it.show("cafe"));
  await widget.card.waitFor();
  await expectReadable("a place open");
}

for (const [city, looks] of Object.entries(CITIES)) {
  for (const theme of [city, undefined]) {
    test(`in the house style of ${city} ${theme ? "" : "without its tokens "}all stands out`, async ({ site }) => {
      const widget = await openStyled(site, { theme, city });
      await expectDressed(widget, looks);
      await expectReadableThroughout(widget);
    });
  }

  test(`a phone and a wide page in the house style of ${city}, with pictures to look at`, async ({ site }) => {
    for (const width of [390, 1280]) {
      const widget = await openStyled(site, { theme: city, city, width });
      expect(await failuresOf(widget), `${width} px`).toStrictEqual([]);
      await picture(widget, `house-style-${city}-${width}`);
      await widget.element.evaluate((it) => it.show("library"));
      await widget.card.waitFor();
      await picture(widget, `house-style-${city}-${width}-place`);
    }
  });

  test(`the planner's desk in the house style of ${city} stands out`, async ({ site }) => {
    const widget = await openStyled(site, { theme: city, city, attributes: `view="planner"` });
    await widget.page.locator(".desk .of-regions").waitFor();
    await expect(widget.page.locator(".desk")).not.toHaveAttribute("data-busy", { timeout: 60_000 });
    expect(await failuresOf(widget)).toStrictEqual([]);
    await expectAccessible(widget.page);
    await picture(widget, `house-style-${city}-desk`);
  });

  test(`on a device that prefers dark the house style of ${city} stands out too`, async ({ site }) => {
    for (const theme of [city, undefined]) {
      const widget = await openStyled(site, { theme, city, scheme: "dark", css: ":root { color-scheme: light dark }" });
      expect(await failuresOf(widget), `tokens of ${theme}`).toStrictEqual([]);
    }
  });
}

test("the dark house style of Utrecht makes the element dark", async ({ site }) => {
  const css = ".house { background: var(--utrecht-document-background-color); color: var(--utrecht-document-color) }";
  const widget = await openStyled(site, { theme: "utrecht-dark", city: "utrecht", css });
  expect(await stylesOf(widget, "[part=primary-button]", "background-color", "color")).toStrictEqual(["rgb(173, 203, 235)", "rgb(38, 38, 38)"]);
  const [[paper], [shade]] = [await stylesOf(widget, ".atlas", "background-color"), await stylesOf(widget, ".found", "background-color")];
  expect(shade, "what is under the pointer is seen on paper").not.toBe(paper);
  await expectReadableThroughout(widget);
  await picture(widget, "house-style-utrecht-dark");
});

/** Themes of NL Design System without a mapping file: the main button, its text, its radius, and a link. */
const GENERIC = {
  ma: ["rgb(138, 58, 159)", "rgb(255, 255, 255)", "8px", "rgb(50, 115, 171)", /^"?Fira Sans/],
  voorbeeld: ["rgb(81, 21, 239)", "rgb(255, 255, 255)", "8px", "rgb(0, 86, 139)", /^"?Noto Serif/],
  utrecht: ["rgb(36, 87, 143)", "rgb(255, 255, 255)", "0px", "rgb(36, 87, 143)", /^"?Noto Sans Variable/],
  "den-haag": ["rgb(35, 133, 65)", "rgb(255, 255, 255)", "3px", "rgb(18, 96, 161)", /^"?TheMix/],
};

for (const [theme, [accent, onAccent, radius, link, font]] of Object.entries(GENERIC)) {
  test(`the tokens of NL Design System dress the element without a mapping file: ${theme}`, async ({ site }) => {
    const widget = await openStyled(site, { theme });
    expect(await stylesOf(widget, "[part=primary-button]", "background-color", "color", "border-top-left-radius")).toStrictEqual([accent, onAccent, radius]);
    expect(await stylesOf(widget, ".location-changes .link", "color")).toStrictEqual([link]);
    expect((await stylesOf(widget, "[part=subheading]", "font-family"))[0]).toMatch(font);
    expect(await failuresOf(widget)).toStrictEqual([]);
    await picture(widget, `house-style-tokens-${theme}`);
  });

  test(`the tokens of a light theme do not count on a dark page: ${theme}`, async ({ site }) => {
    const css = ":root { color-scheme: dark }";
    const dressed = await openStyled(site, { theme, css });
    expect(await failuresOf(dressed)).toStrictEqual([]);
    const bare = await openStyled(site, { css });
    const colours = (widget) => stylesOf(widget, "[part=primary-button]", "background-color", "color");
    expect(await colours(dressed)).toStrictEqual(await colours(bare));
  });
}

for (const scheme of ["light", "dark"]) {
  test(`a page without a house style has all the contrast that is needed (${scheme})`, async ({ site }) => {
    const widget = await openStyled(site, { scheme, css: ":root { color-scheme: light dark }" });
    await expectReadableThroughout(widget);
  });
}
