// Names in the visitor's language: in the list, on the card and in the search box, beside the name that is on the sign.
import { collection, exampleAtlas, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expect, test } from "./support/test.mjs";

const LOCAL = "Bibliotheek De Brink";
const NAMES = { "name:en": "The Green Library", "name:ar": "مكتبة الساحة" };
const places = collection(
  exampleAtlas.places.features.map((feature) =>
    feature.properties.id === "library" ? { ...feature, properties: { ...feature.properties, ...NAMES } } : feature,
  ),
);

/** The text without characters that only isolate directions. */
const withoutMarks = async (locator) => (await locator.textContent()).replace(/[\u2066-\u2069]/g, "");

// What a visitor sees, what is marked as Dutch, and what finds the place. German has no name of its own.
const CASES = {
  nl: { shown: LOCAL, dutch: [], typed: ["de brink biblio", "green library", "مكتبة الساحة"] },
  en: { shown: `The Green Library – ${LOCAL}`, dutch: [LOCAL], typed: ["green library", "de brink biblio"] },
  de: { shown: LOCAL, dutch: [LOCAL], typed: ["green library"] },
  ar: { shown: `مكتبة الساحة – ${LOCAL}`, dutch: [LOCAL], typed: ["مكتبة الساحة", "de brink biblio"] },
};

for (const [lang, { shown, dutch, typed }] of Object.entries(CASES)) {
  test(`a place with names in several languages is shown and found in the visitor's: ${lang}`, async ({ site }) => {
    const src = serveAtlas(site, { "places.geojson": places });
    const widget = await site.mount({ src, lang, near: "52.3225,5.6275" });
    await widget.complete();
    const { page } = widget;
    const marked = (locator) =>
      locator.evaluate((it) => [...it.querySelectorAll("[lang='nl']"), ...(it.lang === "nl" ? [it] : [])].map((one) => one.textContent));

    const name = page.locator(".list").getByRole("listitem").first().locator(".name");
    await expect.poll(() => withoutMarks(name), "in the list").toBe(shown);
    expect(await marked(name)).toStrictEqual(dutch);

    for (const text of typed) {
      const box = page.getByRole("combobox").first();
      await box.fill("");
      await box.focus();
      await page.keyboard.type(text);
      const option = page.locator(".suggestions ul .name").filter({ hasText: LOCAL }).first();
      await expect.poll(() => withoutMarks(option), `in the search box: ${text}`).toBe(shown);
    }

    await widget.element.evaluate((it) => it.show("library"));
    const heading = page.getByRole("article").locator("h2");
    await expect.poll(() => withoutMarks(heading), "on the card").toBe(shown);
    expect(await marked(heading)).toStrictEqual(dutch);
  });
}
