// On a phone: what a control does is where the visitor can see it.
import { collection, exampleAtlas, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { focused } from "./support/focus.mjs";
import { choose } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const AT_LIBRARY = { latitude: 52.3225, longitude: 5.6275 };
const SIZES = [
  ["a phone", { width: 390, height: 844 }],
  ["a narrow phone", { width: 320, height: 568 }],
];

/** Opens the example below a screen of the page's own text. */
async function openPhone(site, size, { query = "", ...attributes } = {}, visitor = {}) {
  const src = serveAtlas(site);
  const own = '<p class="own">Gemeente Voorbeeld</p>'.repeat(30);
  const marks = Object.entries({ src, link: "kaart", ...attributes }).map(([name, value]) => ` ${name}="${value}"`);
  const widget = await site.page(`${own}<sleutelvrij-kaart${marks.join("")}></sleutelvrij-kaart>${own}`, {
    query,
    touch: true,
    ...size,
    ...visitor,
  });
  await widget.complete();
  return widget;
}

/** The part of an element that is in the window, from 0 to 1. */
const visiblePart = (locator) =>
  locator.evaluate((it) => {
    const { top, bottom, height } = it.getBoundingClientRect();
    return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / height;
  });
const isInSight = (locator) => expect.poll(() => visiblePart(locator)).toBeGreaterThan(0.99);
/** The beginning of an element is in the upper half of the window. */
const beginsInSight = (locator) =>
  expect
    .poll(() => locator.evaluate((it) => Math.round((100 * it.getBoundingClientRect().top) / innerHeight)))
    .toBeLessThanOrEqual(50);
const scrolled = ({ page }) => page.evaluate(() => scrollY);

for (const [device, size] of SIZES) {
  test(`"use my location" goes to the answer on ${device}`, async ({ site }) => {
    const visitor = { geolocation: AT_LIBRARY, permissions: ["geolocation"] };
    const widget = await openPhone(site, size, {}, visitor);
    await widget.locateButton.tap();
    await expect.poll(async () => (await focused(widget.page)).class).toBe("answer");
    await expect(widget.answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink/);
    await isInSight(widget.answer);
  });

  test(`a link to a place lands on its card on ${device}`, async ({ site }) => {
    const widget = await openPhone(site, size, { query: "?kaart=1~place=library" });
    await expect(widget.page).toHaveFocusOn("Bibliotheek De Brink");
    await beginsInSight(widget.card);
    await isInSight(widget.card.getByRole("heading", { level: 2 }));
  });

  test(`a card opens where it can be seen on ${device}`, async ({ site }) => {
    const widget = await openPhone(site, size, { near: "52.3225,5.6275" });
    await widget.rows.nth(2).getByRole("button").tap();
    await beginsInSight(widget.card);
    await widget.backButton.tap();
    await widget.map.focus();
    await widget.map.press("Tab");
    await widget.element.evaluate((it) => it.show("house"));
    await expect(widget.card).toBeVisible();
  });

  test(`a card that opens at the lower edge of the window is brought into its upper half on ${device}`, async ({ site }) => {
    const widget = await openPhone(site, size, { near: "52.3225,5.6275" });
    // The title of the card is in the window then: to focus it scrolls nothing.
    const row = widget.rows.first();
    await row.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top - innerHeight + 120));
    await row.getByRole("button").tap();
    await beginsInSight(widget.card);
  });

  test(`pointing at the map has its help and its cancel in sight on ${device}`, async ({ site }) => {
    const widget = await openPhone(site, size);
    const { page, map, pointButton } = widget;
    await pointButton.tap();
    const help = widget.element.locator("#pin-help");
    const cancel = widget.element.locator(".pin-help").getByRole("button", { name: "Stop met aanwijzen" });
    await isInSight(help);
    await isInSight(cancel);
    await expect.poll(() => visiblePart(map)).toBeGreaterThan(0.8);
    const box = await widget.element.locator(".pin-help").boundingBox();
    const whole = await map.boundingBox();
    expect(box.y + box.height, "the help is beside the map").toBeLessThanOrEqual(whole.y + 1);
    expect(whole.height, "the help leaves room to point").toBeGreaterThan(Math.max(190, box.height));
    await expect(map, "a screen reader also says how to point by keyboard").toHaveAccessibleDescription(/pijltjes/);
    await cancel.tap();
    await expect(help).toBeHidden();
    await expect(page).toHaveFocusOn("Wijs aan op de kaart");
    await expect(widget.locationMessage).toShowText("Aanwijzen is gestopt.");
  });
}

test("where the page sets the location, the answer and the map are in the first window, and the question is one line", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.mount({ src, near: "52.3225,5.6275" }, { touch: true, width: 390, height: 844 });
  await widget.complete();
  const { element, what, page } = widget;
  await isInSight(element.locator(".found"));
  await expect.poll(() => visiblePart(widget.map)).toBeGreaterThan(0.6);
  const question = page.getByRole("button", { name: "Ik zoek alle soorten plekken" });
  await expect(question).toHaveAttribute("aria-expanded", "false");
  await expect(what).toBeHidden();
  expect((await element.locator(".filters").boundingBox()).height, "one line").toBeLessThan(60);
  await question.focus();
  await page.keyboard.press("Enter");
  await expect(question).toHaveAttribute("aria-expanded", "true");
  await choose(what, "Bibliotheken");
  await choose(widget.within, "500 meter");
  await choose(widget.when, "nu");
  await expect(page.locator(".question-fold")).toShowText("Ik zoek bibliotheken, binnen 500 meter, open nu");
  await page.locator(".question-fold").tap();
  await expect(what).toBeHidden();
  await expectAccessible(page);
});

test("with text twice as large the names of the list have a line for themselves, and nothing is wider than the window", async ({ site }) => {
  const widget = await openPhone(site, { width: 360, height: 740 }, { near: "52.3225,5.6275" });
  await widget.page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const parts = await widget.rows.first().evaluate((row) => {
    const of = (name) => row.querySelector(name).getBoundingClientRect();
    return { row: row.getBoundingClientRect().width, name: of(".text").width, below: of(".far").top - of(".text").bottom };
  });
  expect(parts.name).toBeGreaterThan(parts.row / 2);
  expect(parts.below).toBeGreaterThanOrEqual(-1);
  expect(await widget.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("without a place in the link the page does not scroll, and the focus stays", async ({ site }) => {
  const widget = await openPhone(site, { width: 390, height: 844 }, { query: "?kaart=1~in=B2" });
  await expect(widget.answer).toShowText(/Bibliotheek De Brink/);
  expect(await scrolled(widget)).toBe(0);
  expect((await focused(widget.page)).tag).toBe("BODY");
});

test("a card that a script opens does not scroll the page", async ({ site }) => {
  const widget = await openPhone(site, { width: 390, height: 844 });
  await widget.element.evaluate((it) => it.show("library"));
  await expect(widget.card).toBeVisible();
  expect(await scrolled(widget)).toBe(0);
});

test("a location that comes late does not take the focus from another field", async ({ site }) => {
  const script = () => {
    navigator.geolocation.getCurrentPosition = (found) => {
      globalThis.found = () => found({ coords: { latitude: 52.3225, longitude: 5.6275, accuracy: 10 } });
    };
  };
  const src = serveAtlas(site);
  const content = `<label>Naam <input></label><sleutelvrij-kaart src="${src}"></sleutelvrij-kaart>`;
  const widget = await site.page(content, { touch: true, width: 390, height: 844, script });
  await widget.complete();
  await widget.locateButton.tap();
  await widget.page.getByLabel("Naam").tap();
  await widget.page.evaluate(() => globalThis.found());
  await expect(widget.answer).toShowText(/Bibliotheek De Brink/);
  expect((await focused(widget.page)).tag).toBe("INPUT");
});

test("the words of the question say what was chosen, each in a sentence of its own", async ({ site }) => {
  const query = "?kaart=1~near=52.3225,5.6275~open=2026-11-18T14:00~needs=wheelchair,no-fee";
  const widget = await site.mount({ src: serveAtlas(site), link: "kaart" }, { query, touch: true, width: 390, height: 844 });
  await widget.complete();
  await expect(widget.page.locator(".question-fold")).toShowText(
    "Ik zoek alle soorten plekken, open woensdag 18 november om 14.00 uur (dat is voorbij). Meer keuzes: Rolstoel kan naar binnen en Gratis",
  );
});

test("the controls of the question do not fold under the focus, when the page sets a location", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site) }, { width: 390, height: 844 });
  await widget.complete();
  const { page, what } = widget;
  await what.focus();
  await widget.element.evaluate((it) => it.setAttribute("near", "52.3225,5.6275"));
  await expect(page.locator(".question-fold")).toHaveAttribute("aria-expanded", "true");
  await expect(what).toBeFocused();
  await expect(what).toBeVisible();
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  await expect(page).toHaveFocusOn(/I am looking for/);
  await expect(page.getByLabel("I am looking for")).toBeVisible();
});

test("controls that were used in a wide column stay when it becomes narrow, and a tap on their labels counts", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" }, { touch: true, width: 844, height: 390 });
  await widget.complete();
  const { page } = widget;
  await page.locator(".more-choices > summary").tap();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByText("Gratis", { exact: true }).tap();
  await expect(page.getByLabel("Gratis")).toBeChecked();
  await expect(page.getByLabel("Gratis")).toBeVisible();
});

test("needs without a profile are in the words of the question, where walks are known, too", async ({ site }) => {
  const query = "?kaart=1~near=47.141,9.5215~needs=wheelchair";
  const widget = await site.mount({ src: "/data/liechtenstein/atlas.json", link: "kaart" }, { query, width: 390, height: 844 });
  await widget.complete();
  await expect(widget.list.getByRole("heading", { level: 3 }).first()).toShowText(/minuten/);
  await expect(widget.page.locator(".question-fold")).toShowText("Ik zoek alle soorten plekken. Meer keuzes: Rolstoel kan naar binnen");
});

for (const lang of ["nl", "en", "de", "ar"]) {
  test(`the words of the question are one text, and nothing is wider than a narrow window with large text, in ${lang}`, async ({ site }) => {
    const query = "?kaart=1~near=47.135,9.5205~kinds=library~open=2026-11-28T14:00~needs=wheelchair,no-fee";
    const widget = await site.mount({ src: "/data/liechtenstein/atlas.json", link: "kaart", lang }, { query, width: 320, height: 640 });
    await widget.complete();
    const { page } = widget;
    await expect(widget.list.getByRole("heading", { level: 3 }).first()).toBeVisible();
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    const wider = () =>
      widget.element.evaluate((it) =>
        [...it.shadowRoot.querySelectorAll(".question-fold, .question-fold *, .found, .found h2, .choices select, .profile")]
          .map((part) => ({ part: part.className || part.localName, box: part.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
          .map(({ part, box }) => `${part} ${Math.round(box.left)}–${Math.round(box.right)}`),
      );
    await expect.poll(wider).toStrictEqual([]);
    await page.locator(".question-fold").click();
    await expect.poll(wider).toStrictEqual([]);
    expect(await page.locator(".question-fold > *").count(), "one box").toBe(1);
  });
}

test("above the list are the signs of open, closed and unknown, if hours are known", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" }, { width: 1000, height: 800 });
  await widget.complete();
  const legend = widget.element.locator(".legend");
  await expect(legend).toShowText("Op de kaart: open gesloten niet bekend");
  await widget.rows.first().getByRole("button").click();
  await expect(legend).toBeHidden();
});

test("where no opening hours are known, no sign means closed", async ({ site }) => {
  const { features } = exampleAtlas.places;
  const places = collection(features.map((it) => ({ ...it, properties: { ...it.properties, opening_hours: undefined } })));
  const src = serveAtlas(site, { "places.geojson": places });
  const widget = await site.mount({ src, near: "52.3225,5.6275" }, { width: 1000, height: 800 });
  await widget.complete();
  await expect(widget.element.locator(".legend")).toShowText(/dag en nacht open\s*niet bekend/);
  await expect(widget.element.locator(".legend .closed")).toHaveCount(0);
});

test("in a wide column the controls of the question are always there", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" }, { width: 1000, height: 800 });
  await widget.complete();
  await expect(widget.what).toBeVisible();
  await expect(widget.page.locator(".question-fold")).toBeHidden();
});
