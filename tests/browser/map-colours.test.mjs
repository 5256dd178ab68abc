// The colours of the base map, as the browser computes them, and their contrast (WCAG 2.2, relative luminance).
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expect, test } from "./support/test.mjs";

/** The computed colours of these custom properties, as red, green and blue from 0 to 255. */
const coloursOf = ({ element }, names) =>
  element.evaluate((it, names) => {
    const stage = it.shadowRoot.querySelector(".stage");
    const probe = stage.appendChild(document.createElement("i"));
    probe.style.setProperty("forced-color-adjust", "none");
    const colours = names.map((name) => {
      probe.style.setProperty("color", `var(--map-${name})`);
      return [name, getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number)];
    });
    probe.remove();
    return Object.fromEntries(colours);
  }, names);

const luminance = (colour) => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** What is seen through as much of a colour as `share`, from 0 to 1. */
const through = (below, colour, share) => below.map((part, at) => part + (colour[at] - part) * share);

/** The opacity of one isochrone; see `rules::opacity`. The nearest area has three of them. */
const ISOCHRONE = 0.09;

const AREAS = ["land", "water", "green", "wood", "building", "chosen"];
/** The names of landmarks, and what they are seen on beside their halo. */
const LANDMARKS = [
  ["water-name", ["water", "land", "halo"], 4.5],
  ["green-name", ["green", "wood", "land", "halo"], 4.5],
  ["landmark-name", ["building", "land", "halo"], 4.5],
];
/** What is seen of the selected place and its route: the ring of its drop, its name, and the bubble of minutes. */
const SELECTED = [
  ["accent", [...AREAS, "street", "halo"], 3],
  ["name", ["halo"], 4.5],
  ["route", ["halo"], 3],
];
/** The names of areas beyond the border. */
const BEYOND = [["name", ["ground", "hatching", "halo"], 4.5]];
/** A role, what it is seen on, and the least contrast. */
const TABLE = {
  light: [
    ...SELECTED,
    ["name", [...AREAS, "street", "main-street"], 4.5],
    ["route", [...AREAS, "street", "main-street"], 4.5],
    ["street-edge", ["land"], 2.5],
    ["path", ["land", "green"], 2.5],
    ["border", ["land"], 3],
    ["edge", ["land", "ground"], 3],
    ...LANDMARKS,
    ...BEYOND,
  ],
  dark: [
    ...SELECTED,
    ["name", AREAS, 4.5],
    ["route", AREAS, 4.5],
    ["street", ["land", "green"], 2],
    ["path", ["land", "green"], 2.5],
    ["border", ["land"], 3],
    ["edge", ["land", "ground"], 3],
    ...LANDMARKS,
    ...BEYOND,
  ],
};

for (const [scheme, table] of Object.entries(TABLE)) {
  test(`each role of the map stands out against what is below it (${scheme})`, async ({ site }) => {
    const widget = await site.mount({ src: serveAtlas(site) }, { scheme });
    await widget.ready();
    const names = [...new Set(table.flatMap(([role, below]) => [role, ...below]))];
    const colours = await coloursOf(widget, names);
    for (const [role, below, least] of table) {
      for (const area of below) {
        expect(contrast(colours[role], colours[area]), `${role} on ${area}`).toBeGreaterThanOrEqual(least);
      }
    }
  });
}

for (const scheme of ["light", "dark"]) {
  test(`names and the outline of what is near stand out on the isochrones (${scheme})`, async ({ site }) => {
    const widget = await site.mount({ src: serveAtlas(site) }, { scheme });
    await widget.ready();
    const colours = await coloursOf(widget, [...AREAS, "name", "route", "isochrone"]);
    for (const area of AREAS) {
      let near = colours[area];
      for (const role of ["longest", "middle", "shortest"]) {
        near = through(near, colours.route, ISOCHRONE);
        expect(contrast(colours.name, near), `a name on the ${role} isochrone on ${area}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colours.isochrone, near), `the outline of the ${role} isochrone on ${area}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
}

test("in forced colours the name and the mark of the selected place stand out on their ground", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site) }, { scheme: "dark", forced: true });
  await widget.ready();
  const colours = await coloursOf(widget, ["name", "domain", "accent", "halo"]);
  for (const role of ["name", "domain"]) expect(contrast(colours[role], colours.halo), role).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colours.accent, colours.halo), "the ring").toBeGreaterThanOrEqual(3);
});
