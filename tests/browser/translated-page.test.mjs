// A browser that translates the page replaces the text nodes of the element by nodes of its own. What the visitor does then
// shows whole new sentences: never half an old one, in which another place's facts would stand.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { choose, openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const NEAR = "52.3225,5.6275";

async function openWidget(site, attributes = {}) {
  const widget = await site.mount({ src: serveAtlas(site), near: NEAR, ...attributes });
  await widget.complete();
  await expect(widget.rows).not.toHaveCount(0);
  return widget;
}

/** What Chrome's translation does: each text node becomes two nested `font` elements with a new text. */
const translate = (widget) =>
  widget.element.evaluate(({ shadowRoot }) => {
    const walker = document.createTreeWalker(shadowRoot.querySelector(".stage"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data }) => data.trim())) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      outer.append(inner);
      text.replaceWith(outer);
      inner.append(document.createTextNode(text.data));
    }
  });

/** All texts of the element in their order, visible ones and live regions. */
const texts = (widget) =>
  widget.element.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll(".stage p, .stage li, .stage button, .stage dt, .stage dd, .stage h2, .stage h3, .stage summary, .stage label, .stage option")]
      .filter((it) => it.checkVisibility() || it.getAttribute("role") === "status")
      .map((it) => it.textContent.replace(/\s+/g, " ").trim())
      .filter(Boolean));

const STEPS = [
  ["another subject", ({ what }) => choose(what, "Dagelijks leven: alles")],
  ["another location", ({ otherLocationButton, neighbourhoodSelect }) => otherLocationButton.click().then(() => neighbourhoodSelect.selectOption("Eng"))],
  ["a kind", ({ page }) => openMore({ page }, { kinds: true }).then(() => page.getByRole("checkbox", { name: /^Bankjes/ }).check())],
  ["everything again", ({ page }) => page.getByRole("button", { name: "Toon alles" }).click()],
  ["open now", ({ when }) => when.selectOption("now")],
  ["all times again", ({ when }) => when.selectOption("")],
  ["a card", ({ element }) => element.evaluate((it) => it.show("library"))],
  ["another card", ({ element }) => element.evaluate((it) => it.show("house"))],
  ["the list", ({ page }) => page.getByRole("button", { name: "Terug naar de lijst" }).click()],
  ["no location", ({ element }) => element.evaluate((it) => it.setAttribute("near", "52.307,5.63"))],
  ["another language", ({ element }) => element.evaluate((it) => it.setAttribute("lang", "de"))],
];

test("after each step of a visit to a translated page every text is the new one", async ({ site }) => {
  const [plain, translated] = [await openWidget(site), await openWidget(site)];
  for (const [step, act] of STEPS) {
    await translate(translated);
    await act(plain);
    await act(translated);
    await expect(async () => expect(await texts(translated), step).toStrictEqual(await texts(plain))).toPass();
  }
});

test("names in another language, in pieces of a sentence, are replaced as a whole", async ({ site }) => {
  const [plain, translated] = [await openWidget(site, { lang: "en" }), await openWidget(site, { lang: "en" })];
  for (const near of ["52.307,5.63", "52.322,5.605", NEAR]) {
    await translate(translated);
    for (const widget of [plain, translated]) await widget.element.evaluate((it, near) => it.setAttribute("near", near), near);
    await expect(async () => expect(await texts(translated), near).toStrictEqual(await texts(plain))).toPass();
  }
  expect(await translated.element.evaluate((it) => it.shadowRoot.querySelectorAll(".answer font").length)).toBe(0);
});

test("what changes asks machines not to translate it, and labels may be translated", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.element.evaluate((it) => it.show("library"));
  const translatable = await widget.element.evaluate(({ shadowRoot }) =>
    Object.fromEntries([".answer span", ".announcer", ".list li", ".card dd", ".count", ".location-status", ".found h2", ".filters option[value=now]", ".filters h2", ".filters label span"].map(
      (part) => [part, shadowRoot.querySelector(part).translate])));
  expect(translatable).toStrictEqual({
    ".answer span": false, ".announcer": false, ".list li": false, ".card dd": false, ".count": false, ".location-status": false,
    ".found h2": false, ".filters option[value=now]": false,
    ".filters h2": true, ".filters label span": true,
  });
});
