// The bubble of minutes on the route, and the size of the texts of the map.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { HERE, serveAtlasWithStreets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { canvasText, canvasTextWhen, mapAtRest, recordCanvasText } from "./support/canvas-text.mjs";
import { expect, test } from "./support/test.mjs";

const sizes = ({ all }) => Object.fromEntries(all.map(({ text, font }) => [text, Number(font.match(/ (\d+)px /)[1])]));

for (const [lang, text] of Object.entries({ nl: /^\d+ min\.?$/, en: /^\d+ mins?$/, de: /^\d+ Min\.$/, ar: /\d.* د|[٠-٩].* د/ })) {
  test(`the route has its minutes in a bubble (${lang})`, async ({ site }) => {
    const attributes = { src: serveAtlasWithStreets(site), near: HERE, kinds: "toilets", lang };
    const widget = await site.mount(attributes, recordCanvasText);
    await widget.ready();
    await widget.map.waitFor();
    await waitForStreets(widget);
    await widget.element.evaluate((it) => it.show("toilets"));
    await widget.card.waitFor();
    await mapAtRest(widget);
    const bubble = ({ all }) => all.filter((it) => text.test(it.text));
    const found = bubble(await canvasTextWhen(widget, (it) => bubble(it).length === 1, "one bubble"));
    const { width, height } = await widget.element.locator(".frame").boundingBox();
    expect(found[0].x > 0 && found[0].y > 0 && found[0].x < width && found[0].y < height, "in the map").toBe(true);
  });
}

test("the minutes in the bubble follow the pace", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site), near: HERE, kinds: "toilets" }, recordCanvasText);
  await widget.ready();
  await widget.map.waitFor();
  await waitForStreets(widget);
  await widget.element.evaluate((it) => it.show("toilets"));
  await widget.card.waitFor();
  const minutes = ({ all }) => all.flatMap((it) => it.text.match(/^(\d+) min/)?.[1] ?? []).map(Number);
  const [before] = minutes(await canvasTextWhen(widget, (it) => minutes(it).length === 1, "a bubble"));
  await widget.backButton.click();
  await widget.profile.selectOption({ index: 1 });
  await widget.element.evaluate((it) => it.show("toilets"));
  await canvasTextWhen(widget, (it) => minutes(it).length === 1 && minutes(it)[0] > before, "more minutes");
});

test("the texts of the map grow with the text size of the page, also while it is open", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), near: "52.3225,5.6275" }, recordCanvasText);
  await widget.complete();
  const set = async (size) => {
    await widget.element.evaluate((it, size) => (it.style.fontSize = size), size);
    await mapAtRest(widget);
  };
  await set("16px");
  const usual = sizes(await canvasTextWhen(widget, ({ numbers, all }) => numbers.length > 0 || all.length > 0, "texts"));
  await set("24px");
  await canvasTextWhen(widget, (it) => sizes(it)["1"] === usual["1"] * 1.5, "numbers of 18 px");
  const larger = sizes(await canvasText(widget));
  const both = Object.keys(usual).filter((text) => text in larger);
  expect(both.length).toBeGreaterThan(0);
  for (const text of both) expect(larger[text], text).toBe(Math.round(usual[text] * 1.5));
  await set("32px");
  const largest = sizes(await canvasText(widget));
  expect(largest["1"], "numbers in marks do not grow on").toBe(18);
});
