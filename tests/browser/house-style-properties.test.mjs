// What a page may set, and what of the page has no effect: custom properties and parts.
import { openStyled, stylesOf } from "./support/house-style.mjs";
import { DESK_STYLE, PANELS_STYLE, STYLE, contentOf } from "./support/package.mjs";
import { body } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const sheets = () => [STYLE, PANELS_STYLE, DESK_STYLE].map((file) => contentOf(file).toString()).join("");

/** The style of everything in the element. */
const looks = ({ element }) =>
  element.evaluate((it) => {
    const parts = [...it.shadowRoot.querySelectorAll(".stage *")].filter((part) => part.checkVisibility());
    return parts.map((part) => {
      const style = getComputedStyle(part);
      const names = [...style].filter((name) => !name.startsWith("--"));
      return [part.getAttribute("class") ?? part.localName, ...names.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
    });
  });

test("a page that uses the element's inner names for itself changes nothing", async ({ site }) => {
  const used = sheets().match(/--[\w-]+/g);
  const inner = [...new Set(used)].filter((name) => !/^--(sleutelvrij|utrecht|nl)-/.test(name));
  expect(inner).toEqual(expect.arrayContaining(["--ink", "--paper", "--accent"]));
  // A colour for some, a length for the others: each is wrong where it counts.
  const own = inner.map((name, at) => `${name}: ${/space|radius|border$|height|stuck/.test(name) ? "77px" : at % 2 ? "red" : "lime"};`);
  for (const attributes of [`near="52.3225,5.6275"`, `view="planner"`]) {
    const open = async (css) => {
      const widget = await openStyled(site, { css, attributes });
      if (attributes.includes("planner")) await expect(widget.page.locator(".desk")).not.toHaveAttribute("data-busy", { timeout: 60_000 });
      return widget;
    };
    const [expected, found] = [await looks(await open("")), await looks(await open(`:root { ${own.join(" ")} }`))];
    expect(found.map(([part]) => part)).toStrictEqual(expected.map(([part]) => part));
    const differences = expected.flatMap((style, at) => style.filter((line, which) => line !== found[at][which]).map((line) => `${style[0]}: not ${line}`));
    expect(differences.slice(0, 20)).toStrictEqual([]);
  }
});

/** Each property with a value, what shows it, and what is computed there. */
const PROPERTIES = [
  ["ink", "rgb(1, 2, 3)", ".atlas", "color"],
  ["muted", "rgb(1, 2, 3)", ".row .about", "color"],
  ["paper", "rgb(251, 252, 253)", ".atlas", "background-color"],
  ["shade", "rgb(251, 252, 253)", ".found", "background-color"],
  ["line", "rgb(1, 2, 3)", ".notes", "border-top-color"],
  ["accent", "rgb(1, 2, 3)", "[part=primary-button]", "background-color"],
  ["on-accent", "rgb(251, 252, 253)", "[part=primary-button]", "color"],
  ["link", "rgb(1, 2, 3)", "summary", "color"],
  ["button", "rgb(251, 252, 253)", "[part=button]", "background-color"],
  ["button-border", "rgb(1, 2, 3)", "[part=button]", "border-top-color"],
  ["button-text", "rgb(1, 2, 3)", "[part=button]", "color"],
  ["control-border", "rgb(1, 2, 3)", ".search input", "border-top-color"],
  ["border-width", "0.1875em", ".search input", "border-top-width", "3px"],
  ["font", "monospace", ".answer", "font-family"],
  ["font-size", "1.25em", ".atlas", "font-size", "20px"],
  ["heading-font", "monospace", "[part=heading]", "font-family"],
  ["heading-weight", "400", "[part=heading]", "font-weight"],
  ["heading-text", "rgb(1, 2, 3)", "[part=heading]", "color"],
  ["radius", "0.5em", "[part=button]", "border-top-left-radius", "8px"],
  ["spacing", "2em", ".atlas", "row-gap", "32px"],
  ["map-height", "300px", "[part=map]", "height"],
];

test("each property that is set has its effect", async ({ site }) => {
  const own = PROPERTIES.map(([name, value]) => `--sleutelvrij-${name}: ${value};`);
  const one = await openStyled(site, { css: `:root { ${own.filter((line) => !line.includes("font-size")).join(" ")} }` });
  const large = await openStyled(site, { css: ":root { --sleutelvrij-font-size: 1.25em }" });
  for (const [name, value, selector, property, computed = value] of PROPERTIES) {
    const widget = name === "font-size" ? large : one;
    expect(await stylesOf(widget, selector, property), name).toStrictEqual([computed]);
  }
});

test("the colours of the focus, of messages and of what a card says can be set", async ({ site }) => {
  const css = ":root { --sleutelvrij-focus: rgb(1, 2, 3); --sleutelvrij-positive: rgb(4, 5, 6); --sleutelvrij-warning: rgb(7, 8, 9) }";
  const widget = await openStyled(site, { css });
  await widget.page.keyboard.press("Tab");
  expect(await stylesOf(widget, ":focus-visible", "outline-color")).toStrictEqual(["rgb(1, 2, 3)"]);
  await widget.element.evaluate((it) => it.show("library"));
  await expect.poll(() => stylesOf(widget, ".key .free", "color")).toStrictEqual(["rgb(4, 5, 6)"]);
  await widget.element.evaluate((it) => it.show("cafe"));
  await expect.poll(() => stylesOf(widget, ".key .conditional", "color")).toStrictEqual(["rgb(7, 8, 9)"]);
});

test("a message has its own ground and border", async ({ site }) => {
  site.route("/notice.css", body(":root { --sleutelvrij-notice: rgb(1, 2, 3); --sleutelvrij-notice-border: rgb(4, 5, 6) }", "text/css"));
  const widget = await site.page(`<link rel="stylesheet" href="/notice.css"><sleutelvrij-kaart src="/none.json"></sleutelvrij-kaart>`);
  widget.expectComplaint(/none\.json/);
  widget.expectComplaint(/404/);
  await widget.page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
  const style = await stylesOf(widget, ".failure", "background-color", "border-inline-start-color");
  expect(style).toStrictEqual(["rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
});

test("the promised parts are there, and a page can style them", async ({ site }) => {
  const parts = ["question", "answer", "list", "map", "notes", "heading", "subheading", "button", "primary-button", "card"];
  const css = parts.map((part, at) => `sleutelvrij-kaart::part(${part}) { outline: ${at + 1}px solid }`).join(" ");
  const widget = await openStyled(site, { css });
  const widthOf = (part) => stylesOf(widget, `[part=${part}]`, "outline-width");
  for (const [at, part] of parts.slice(0, -1).entries()) expect(await widthOf(part), part).toStrictEqual([`${at + 1}px`]);
  await widget.element.evaluate((it) => it.show("library"));
  await widget.card.waitFor();
  expect(await widthOf("card")).toStrictEqual(["10px"]);
});
