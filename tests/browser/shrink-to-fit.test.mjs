// The element in parents that take their width from their content, where it has to have a width of its own: as wide as there
// is room, up to 60em.
//
//   a flex row         a table cell          a float, an absolute or fixed box, a dialog …
//   ┌─────────────┐    ┌──────┬──────────┐   ┌──────────┐
//   │ [element  ] │    │ text │ element  │   │ element  │   as wide as its content
//   └─────────────┘    └──────┴──────────┘   └──────────┘
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { body } from "./support/server.mjs";
import { PACKAGE } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const CSS = `
  body { margin: 0; font-size: 16px } main { padding: 0 8px; max-inline-size: none } h1 { display: none }
  .flex { display: flex } .inline-flex { display: inline-flex } .centred { display: flex; flex-direction: column; align-items: center }
  .grid { display: inline-grid } .auto-column { display: grid; grid-template-columns: auto auto; justify-content: start }
  .float { float: left } .inline-block { display: inline-block } .absolute { position: absolute } .fit { inline-size: fit-content }
  .table { display: table }`;
const PARENTS = ["flex", "inline-flex", "centred", "grid", "auto-column", "float", "inline-block", "absolute", "fit", "table"];
const markup = (element) => [
  ...PARENTS.map((name) => `<div class="${name}">${element}</div>`),
  `<table><tr><td>${element}</td></tr></table>`,
  `<dialog open>${element}</dialog>`,
  `<div>${element}</div>`,
];

for (const width of [320, 390, 768, 1280]) {
  test(`the element fills the room in parents that shrink to fit (${width} px)`, async ({ site }) => {
    site.route("/parents.css", body(CSS, "text/css"));
    const element = `<sleutelvrij-kaart src="${serveAtlas(site)}" near="52.3225,5.6275"><p>fallback</p></sleutelvrij-kaart>`;
    const head = `${PACKAGE}<link rel="stylesheet" href="/parents.css">`;
    for (const content of markup(element)) {
      const widget = await site.page(content, { head, width });
      await widget.complete();
      const seen = await widget.element.evaluate((it) => {
        const { width, height } = it.getBoundingClientRect();
        const beside = (part) => it.shadowRoot.querySelector(part).getBoundingClientRect();
        return {
          width,
          height,
          columns: beside(".map").left > beside(".results").right - 5 ? 2 : 1,
          isWider: document.documentElement.scrollWidth > innerWidth,
          isBlock: it.parentElement.className === "" && it.parentElement.localName === "div",
        };
      });
      // A dialog has margins of its own.
      const room = width - (content.startsWith("<dialog") ? 56 : 22);
      expect(seen.width, content).toBeGreaterThanOrEqual(Math.min(room, 960));
      expect(seen.width, content).toBeLessThanOrEqual(seen.isBlock ? width : 960);
      expect(seen.height, content).toBeLessThan(4_000);
      expect(seen.columns, content).toBe(width >= 768 ? 2 : 1);
      expect(seen.isWider, `${content} makes the page scroll sideways`).toBe(false);
      await widget.close();
    }
  });
}

// The text in the element is never smaller than 16 px, and 60em of that is 960 px.
for (const [what, css] of [
  ["a root of 62.5%", "html { font-size: 62.5% } sleutelvrij-kaart { font-size: 1rem }"],
  ["a row without a font size", ".flex { font-size: 0 } sleutelvrij-kaart { font-size: inherit }"],
]) {
  test(`with ${what} the element has the width that its text needs`, async ({ site }) => {
    site.route("/parents.css", body(`${CSS} ${css}`, "text/css"));
    const element = `<sleutelvrij-kaart src="${serveAtlas(site)}"></sleutelvrij-kaart>`;
    const head = `${PACKAGE}<link rel="stylesheet" href="/parents.css">`;
    const widget = await site.page(`<div class="flex">${element}</div>`, { head });
    await widget.complete();
    expect((await widget.element.boundingBox()).width).toBe(960);
  });
}

test("beside text that takes all the room of a row, the element keeps 320 px", async ({ site }) => {
  site.route("/parents.css", body(`${CSS} .wide { flex: none; max-inline-size: none; inline-size: 1000px }`, "text/css"));
  const element = `<sleutelvrij-kaart src="${serveAtlas(site)}"></sleutelvrij-kaart>`;
  const head = `${PACKAGE}<link rel="stylesheet" href="/parents.css">`;
  const widget = await site.page(`<div class="flex"><div class="wide">text</div>${element}</div>`, { head });
  await widget.complete();
  expect((await widget.element.boundingBox()).width).toBe(320);
});
