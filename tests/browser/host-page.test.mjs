// The element in a host page: it is inserted, removed and inserted again by scripts, and fits its column. What it survives in a page
// that is not made for it is in isolation/, in three browsers.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { body } from "./support/server.mjs";
import { PACKAGE } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";
import { widgetParts } from "./support/widget-page.mjs";

const NEAR = "52.3225,5.6275";
const elementMarkup = (src, more = "") => `<sleutelvrij-kaart src="${src}" ${more}><p>fallback</p></sleutelvrij-kaart>`;

async function openWidget(site, content, options) {
  const widget = await site.page(content, options);
  await widget.complete();
  return widget;
}

/** The parts of the element at index `at` among those of the page. */
const nth = (widget, at) => {
  const element = widget.page.locator("sleutelvrij-kaart").nth(at);
  return { element, ...widgetParts(element) };
};

test("an element works after it was removed and inserted again", async ({ site }) => {
  const widget = await openWidget(site, elementMarkup(serveAtlas(site)));
  const { answer, neighbourhoodSelect } = nth(widget, 0);
  await widget.page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    const parent = element.parentElement;
    element.remove();
    parent.append(element);
    await element.ready;
  });
  await expect(answer).toShowText(/^34 plekken/);
  await neighbourhoodSelect.selectOption("Brink");
  await expect(answer).toShowText(/Bibliotheek/);
});

test("a removed element has no answer, and a query waits until it is back", async ({ site }) => {
  const widget = await openWidget(site, elementMarkup(serveAtlas(site)));
  const outcome = await widget.page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    const parent = element.parentElement;
    element.remove();
    const now = [element.question, element.answer];
    const later = element.nearest({ lon: 5.628, lat: 52.3225, limit: 1 });
    parent.append(element);
    return [...now, (await later)[0].id];
  });
  expect(outcome).toStrictEqual([null, [], "library"]);
});

test("an element that is removed while it loads leaves nothing behind", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page("<p>a page</p>");
  await widget.page.evaluate(async (src) => {
    await customElements.whenDefined("sleutelvrij-kaart");
    for (const wait of [0, 1, 5, 20, 50]) {
      const element = document.createElement("sleutelvrij-kaart");
      element.setAttribute("src", src);
      document.body.append(element);
      await new Promise((done) => setTimeout(done, wait));
      element.remove();
      element.setAttribute("near", "52,5");
    }
  }, src);
  await widget.page.waitForLoadState("networkidle");
  await expect(widget.page.getByRole("application")).toHaveCount(0);
});

for (const [order, head, tail] of [
  ["the script first", PACKAGE, ""],
  ["the element first", "", PACKAGE],
  ["the script twice", PACKAGE + PACKAGE, PACKAGE],
]) {
  test(`the element works with ${order}`, async ({ site }) => {
    const widget = await openWidget(site, elementMarkup(serveAtlas(site)) + tail, { head });
    await expect(nth(widget, 0).answer).toShowText(/^34 plekken/);
  });
}

test("an element that a script creates works, with attributes set before or after insertion", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page("<div></div>");
  await widget.page.evaluate(async (src) => {
    await customElements.whenDefined("sleutelvrij-kaart");
    const element = document.createElement("sleutelvrij-kaart");
    document.querySelector("div").append(element);
    element.setAttribute("src", src);
    element.setAttribute("near", "52.3225,5.6275");
    await element.ready;
  }, src);
  await expect(nth(widget, 0).answer).toShowText(/Bibliotheek De Brink/);
});

for (const width of [320, 1600]) {
  test(`the element fits a column of ${width} px in a viewport of another width`, async ({ site }) => {
    site.route("/column.css", body(`main { inline-size: ${width}px }`, "text/css"));
    const head = `${PACKAGE}<link rel="stylesheet" href="/column.css">`;
    const widget = await openWidget(site, elementMarkup(serveAtlas(site), `near="${NEAR}"`), { head, width: width === 320 ? 1280 : 1700 });
    const { element } = nth(widget, 0);
    const box = await element.boundingBox();
    expect(Math.abs(box.width - width)).toBeLessThan(1);
    const beside = await element.evaluate((it) => {
      const at = (part) => it.shadowRoot.querySelector(part).getBoundingClientRect();
      return at(".map").left > at(".results").right - 5;
    });
    expect(beside, "the map is beside the list in the wide column only").toBe(width === 1600);
    const over = await element.evaluate((it) => {
      /** Whether a part is only for screen readers. */
      const isUnseen = (part) => part !== null && (getComputedStyle(part).clipPath === "inset(50%)" || isUnseen(part.parentElement));
      return [...it.shadowRoot.querySelectorAll("*")].filter((part) => {
        const { right, width } = part.getBoundingClientRect();
        return width > 1 && right > it.getBoundingClientRect().right + 1 && !part.closest(".map") && !isUnseen(part);
      }).map((part) => part.className);
    });
    expect(over).toStrictEqual([]);
  });
}
