// The attribute `heading-level`: the headings of the element are those of a page's structure.
import { expectAccessible } from "./support/accessibility.mjs";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const NEAR = "52.3225,5.6275";

async function openWidget(site, attributes = {}) {
  const widget = await site.mount({ src: serveAtlas(site), near: NEAR, ...attributes });
  await widget.complete();
  return widget;
}

/** The names of all heading elements of the element, each once, sorted. */
const levels = ({ element }) =>
  element.evaluate((it) => [...new Set([...it.shadowRoot.querySelectorAll(".stage :is(h1, h2, h3, h4, h5, h6)")].map(({ localName }) => localName))].sort());

const setLevel = ({ element }, value) => element.evaluate((it, value) => it.setAttribute("heading-level", value), value);

test("headings begin at the level that the page asks for, and change with it", async ({ site }) => {
  const widget = await openWidget(site, { "heading-level": "3" });
  expect(await levels(widget)).toStrictEqual(["h3", "h4"]);
  await setLevel(widget, "5");
  await expect.poll(() => levels(widget)).toStrictEqual(["h5", "h6"]);
  await widget.element.evaluate((it) => it.removeAttribute("heading-level"));
  await expect.poll(() => levels(widget)).toStrictEqual(["h2", "h3"]);
});

test("headings below the sixth level stay at the sixth", async ({ site }) => {
  expect(await levels(await openWidget(site, { "heading-level": "6" }))).toStrictEqual(["h6"]);
});

test("another level leaves the question and the open place as they are", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.otherLocationButton.click();
  await widget.neighbourhoodSelect.selectOption("Duin");
  await widget.element.evaluate((it) => it.show("library"));
  await widget.card.waitFor();
  const question = await widget.element.evaluate((it) => JSON.stringify(it.question));
  await setLevel(widget, "4");
  await expect(widget.card.locator("h4")).toShowText("Bibliotheek De Brink");
  expect(await widget.element.evaluate((it) => JSON.stringify(it.question))).toBe(question);
});

test("a heading looks the same on every level", async ({ site }) => {
  const sizes = (widget) =>
    widget.element.evaluate((it) => [...it.shadowRoot.querySelectorAll("[part$=heading]")].map((part) => {
      const { fontSize, fontWeight, marginBlockStart, display } = getComputedStyle(part);
      return [part.textContent, fontSize, fontWeight, marginBlockStart, display, part.getBoundingClientRect().height];
    }));
  const usual = await sizes(await openWidget(site));
  expect(usual.length).toBeGreaterThan(3);
  for (const level of ["1", "5"]) expect(await sizes(await openWidget(site, { "heading-level": level }))).toStrictEqual(usual);
});

test("other values than 1 to 6 count as absent, and white space around one does not matter", async ({ site }) => {
  const widget = await openWidget(site);
  for (const value of ["", "0", "7", "22", "2.5", "-2", "٣"]) {
    await setLevel(widget, " 4 ");
    await expect.poll(() => levels(widget)).toStrictEqual(["h4", "h5"]);
    await setLevel(widget, value);
    await expect.poll(() => levels(widget), value).toStrictEqual(["h2", "h3"]);
  }
});

test("a level that is not understood counts as absent, and the console says so once", async ({ site }) => {
  const widget = await openWidget(site, { "heading-level": "h3" });
  expect(await levels(widget)).toStrictEqual(["h2", "h3"]);
  const warnings = widget.consoleTexts("warning").filter((text) => text.includes("heading-level"));
  expect(warnings).toStrictEqual(['sleutelvrij: The attribute heading-level="h3" is not understood and does not count.']);
});

test("the headings of the planner's desk begin at the level too", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site), { attributes: { "heading-level": "3" } });
  expect(await levels(widget)).toStrictEqual(["h3", "h4", "h5"]);
  await setLevel(widget, "2");
  await expect.poll(() => levels(widget)).toStrictEqual(["h2", "h3", "h4"]);
  await expectAccessible(widget.page);
  await setLevel(widget, "two");
  await expect.poll(() => widget.consoleTexts("warning").some((text) => text.includes('heading-level="two"'))).toBe(true);
});

test("on a page with headings of its own the order has no gap", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page(`<h2>Buurten</h2><h3>Voorzieningen</h3><sleutelvrij-kaart src="${src}" near="${NEAR}" heading-level="4"></sleutelvrij-kaart>`);
  await widget.complete();
  await expectAccessible(widget.page);
});
