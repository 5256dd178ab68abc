// Pages in the house style of a municipality: their tokens as npm publishes them, and our mapping files.
import { readFileSync } from "node:fs";
import { serveAtlas } from "../fixtures/atlas-fixture.mjs";
import { body } from "./server.mjs";
import { PACKAGE } from "./site.mjs";

/** Folders of screenshots for a person to look at. */
const OUTPUT = new URL("../output/", import.meta.url);

/** The tokens of a theme: the style sheet of the package, and the class of the element in which they count. */
export const THEMES = {
  utrecht: { sheet: "@utrecht/design-tokens/dist/theme.css", theme: "utrecht-theme" },
  "utrecht-dark": { sheet: "@utrecht/design-tokens/dist/dark/theme.css", theme: "utrecht-theme--dark" },
  amsterdam: { sheet: "@amsterdam/design-system-tokens/dist/index.css", theme: "" },
  "den-haag": { sheet: "@gemeente-denhaag/design-tokens-components/dist/theme/index.css", theme: "denhaag-theme" },
  ma: { sheet: "@nl-design-system-community/ma-design-tokens/dist/theme.css", theme: "ma-theme" },
  voorbeeld: { sheet: "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css", theme: "voorbeeld-theme" },
};

let pages = 0;

const tokensOf = (name) => readFileSync(new URL(`../node_modules/${THEMES[name].sheet}`, import.meta.url));

/**
 * Opens the element in a page with the tokens of `theme`, the mapping file of `city` and the page's own `css`, each where given.
 * Further options are those of `Site.open`.
 */
export async function openStyled(site, { theme, city, css = "", attributes = `near="52.3225,5.6275"`, ...more } = {}) {
  const src = serveAtlas(site);
  const sheets = [];
  const add = (path, text) => {
    site.route(path, body(text, "text/css"));
    sheets.push(path);
  };
  if (theme) add("/tokens.css", tokensOf(theme));
  if (city) sheets.push(`/package/house-styles/${city}.css`);
  add("/own.css", css);
  const links = sheets.map((path) => `<link rel="stylesheet" href="${path}">`);
  const element = `<sleutelvrij-kaart src="${src}" ${attributes}><p>fallback</p></sleutelvrij-kaart>`;
  const content = `<main class="house ${theme ? THEMES[theme].theme : ""}"><h1>Sleutelvrij</h1>${element}</main>`;
  // Not a page of `Site.page`, whose style sheet sets properties of the element.
  pages += 1;
  const path = `/house-${pages}.html`;
  site.route(path, body(documentOf(PACKAGE + links.join(""), content), "text/html; charset=utf-8"));
  const widget = await site.open(path, more);
  await widget.ready();
  if (!attributes.includes("planner")) await widget.complete();
  return widget;
}

const documentOf = (head, content) => `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sleutelvrij</title>
<link rel="icon" href="/icon.svg">
${head}
<body>${content}</body>
</html>`;

/** All findings of `contrast.js` in the package. */
export const findingsOf = ({ element }) =>
  element.evaluate(async (it) => {
    const { contrast } = await import("/package/contrast.js");
    return contrast(it);
  });

/** The findings without enough contrast, as lines: also those of which it is not known. */
export const failuresOf = (widget) =>
  widget.element.evaluate(async (it) => {
    const { contrast, passes } = await import("/package/contrast.js");
    const line = ({ what, foreground, background, ratio, needed }) => `${what}: ${foreground} on ${background} is ${ratio}, needs ${needed}`;
    return contrast(it).filter((finding) => !passes(finding)).map(line);
  });

/** The block of CSS that `style.md` gives below a heading. */
export function exampleBelow(heading) {
  const [, section] = readFileSync(new URL("../../../www/docs/style.md", import.meta.url), "utf8").split(`\n## ${heading}\n`);
  return section.match(/```css\n([^`]+)```/)[1];
}

/** Computed styles of parts of the element, by selectors: each as the values of the properties. */
export const stylesOf = ({ element }, selector, ...properties) =>
  element.evaluate(
    (it, [selector, properties]) => {
      const style = getComputedStyle(it.shadowRoot.querySelector(selector));
      return properties.map((name) => style.getPropertyValue(name));
    },
    [selector, properties],
  );

/** Takes a picture of the whole page, for a person to look at. */
export const picture = ({ page }, name) => page.screenshot({ path: new URL(`${name}.png`, OUTPUT).pathname, fullPage: true });
