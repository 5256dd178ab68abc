// The place that the sentence names: the nearest that is key-free and, as far as known, open; then what is nearer.
import { collection, exampleAtlas, feature, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { HERE, serveAtlasWithStreets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { canvasTextWhen, recordCanvasText } from "./support/canvas-text.mjs";
import { choose, openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

// At the library of the example; the cinema is 70 m to the west of it.
const NEAR = "52.3225,5.6270";
const cinema = feature(
  { id: "cinema", kind: "cinema", name: "Filmhuis De Wip", key_reason: "kind", opening_hours: "Mo-Su 10:00-24:00" },
  "Point",
  [5.6269, 52.3225],
);
const withCinema = { "places.geojson": collection([...exampleAtlas.places.features, cinema]) };
const NIGHT = "2026-11-25T22:00:00+01:00";

/** Opens the example with a cinema; `events` are the ids of the recommended place in events so far. */
async function openWidget(site, attributes = {}, visitor = {}, files = withCinema) {
  const script = () => {
    globalThis.events = [];
    const note = ({ type, detail }) => globalThis.events.push(`${type} ${detail.place}`);
    for (const type of ["ready", "answer"]) addEventListener(`sleutelvrij:${type}`, note);
  };
  const widget = await site.mount({ src: serveAtlas(site, files), near: NEAR, ...attributes }, { script, ...visitor });
  await widget.complete();
  const events = () => widget.page.evaluate(() => globalThis.events);
  return Object.assign(widget, { events, announced: widget.element.locator(".announcer") });
}

test("the place that the answer names is on the map, also when walks change which that is", async ({ site }) => {
  const src = "/data/delft/atlas.json";
  const widget = await site.mount({ src, near: "52.0116,4.3571" }, { width: 1280, height: 900, ...recordCanvasText });
  await widget.complete();
  await expect(widget.answer).toShowText(/minuten/);
  const map = await widget.element.locator(".map").boundingBox();
  const isSeen = ({ x, y }) => x >= 0 && x <= map.width && y >= 0 && y <= map.height;
  await canvasTextWhen(widget, ({ numbers }) => numbers.some((it) => it.text === "1" && isSeen(it)), "number 1 is on the map");
});

test("a cinema that is nearer is named after the library, and the list stays in order of distance", async ({ site }) => {
  const { answer, announced, rows, element, events } = await openWidget(site);
  const sentence =
    "Een plek waar u zo terechtkunt is Bibliotheek De Brink (bibliotheek): 70 meter in een rechte lijn. Nu open " +
    "tot 17.00 uur. Dichterbij is Filmhuis De Wip (bioscoop): 5 meter in een rechte lijn. Daar moet u betalen.";
  await expect(answer).toShowText(sentence);
  await expect(announced).toHaveText(sentence);
  await expect(rows.first()).toShowText(/^1 Filmhuis De Wip/);
  expect(await element.evaluate((it) => it.answer.slice(0, 2).map(({ id }) => id))).toEqual(["cinema", "library"]);
  expect(await events()).toEqual(["sleutelvrij:ready library"]);
});

test("at night the closed library is passed over, and the event names the other place", async ({ site }) => {
  const { answer, events } = await openWidget(site, {}, { moment: NIGHT }, {});
  await expect(answer).toShowText(
    /^Een plek waar u zo terechtkunt is De Wip \(speelplek\): 4\d0 meter in een rechte lijn\. Dichterbij is Bibliotheek De Brink \(bibliotheek\): 70 meter in een rechte lijn\. Daar is het nu gesloten\.$/,
  );
  await expect.poll(async () => (await events()).at(-1)).toBe("sleutelvrij:answer play");
});

test("when all is closed the nearest place that opens is named, with when", async ({ site }) => {
  const { answer } = await openWidget(site, { kinds: "library,cinema" }, { moment: NIGHT });
  await expect(answer).toShowText(
    "Een plek waar u zo terechtkunt is Bibliotheek De Brink (bibliotheek): 70 meter in een rechte lijn. Nu gesloten. " +
      "Gaat morgen om 10.00 uur open. Dichterbij is Filmhuis De Wip (bioscoop): 5 meter in een rechte lijn. Daar moet u betalen.",
  );
});

test("who chooses cinemas gets the cinema, and that one pays", async ({ site }) => {
  const { answer, what } = await openWidget(site);
  await choose(what, "Bioscopen");
  await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Filmhuis De Wip \(bioscoop\): 5 meter in een rechte lijn\. Daar moet u betalen\. Nu open/);
});

const NOTE = /^Wij zoeken nu ook een weg zonder trappen\./;

async function openWithStreets(site, query = "") {
  const widget = await site.mount({ src: serveAtlasWithStreets(site), near: HERE, link: "kaart" }, { query });
  await widget.ready();
  await waitForStreets(widget);
  const { page } = widget;
  await openMore(widget);
  return Object.assign(widget, {
    stepFree: page.getByRole("checkbox", { name: "Zonder trappen" }),
    wheelchair: page.getByRole("checkbox", { name: /^Rolstoel kan naar binnen/ }),
    note: page.getByRole("status").filter({ hasText: NOTE }),
  });
}

test("a wheelchair also chooses a way without steps, says so, and gives back what was chosen before", async ({ site }) => {
  const { wheelchair, stepFree, note, page } = await openWithStreets(site);
  await wheelchair.check();
  await expect(stepFree).toBeChecked();
  await expect(note).toBeVisible();
  expect(new URL(page.url()).search).toMatch(/needs=wheelchair/);
  await wheelchair.uncheck();
  await expect(stepFree).not.toBeChecked();
  await expect(note).toHaveCount(0);
  await stepFree.check();
  await wheelchair.check();
  await wheelchair.uncheck();
  await expect(stepFree).toBeChecked();
});

test("the way without steps can be switched off beside the wheelchair, and the link keeps both choices", async ({ site }) => {
  const { wheelchair, stepFree, note, page } = await openWithStreets(site);
  await wheelchair.check();
  await expect(stepFree).toBeChecked();
  const both = new URL(page.url()).search;
  await stepFree.uncheck();
  await expect(note).toHaveCount(0);
  await expect(wheelchair).toBeChecked();
  const one = new URL(page.url()).search;
  expect(one).not.toBe(both);
  const again = await openWithStreets(site, both);
  await expect(again.stepFree).toBeChecked();
  await expect(again.note).toBeVisible();
  await again.wheelchair.uncheck();
  await expect(again.stepFree).not.toBeChecked();
  const other = await openWithStreets(site, one);
  await expect(other.wheelchair).toBeChecked();
  await expect(other.stepFree).not.toBeChecked();
});
