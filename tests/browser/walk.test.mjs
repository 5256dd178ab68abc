// Distances on foot: first the straight line, then the walk in its place, in words and in the list's order.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { focusOn, focused, parts, says, tabTo } from "./person.mjs";
import { HERE, ON_FOOT, STRAIGHT, gate, serveQuays, withStreets } from "./quays.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const STRAIGHT_SENTENCE = "De dichtstbijzijnde plek is Bibliotheek De Brink (bibliotheek): 35 meter hemelsbreed. Nu open tot 17.00 uur.";
const WALK_SENTENCE = "De dichtstbijzijnde plek is Bibliotheek De Brink (bibliotheek): 150 meter, ongeveer 3 minuten lopen. Nu open tot 17.00 uur.";

async function arrive(t, { answer, ...attributes } = {}, visitor) {
  const visit = await browser.mount(t, { src: serveQuays(browser, t, answer), near: HERE, ...attributes }, visitor);
  await visit.ready();
  return Object.assign(visit, parts(visit));
}

const answers = (visit) => visit.element.evaluate((it) => it.answer);
const ids = async (visit, count) => (await answers(visit)).slice(0, count).map(({ id }) => id);

/** From now on, every text that a polite region of the element gets. */
const listen = ({ element }) =>
  element.evaluate((it) => {
    globalThis.announced = [];
    for (const region of it.shadowRoot.querySelectorAll("[role=status]")) {
      const note = () => announced.push([region.className, region.textContent]);
      new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
const announced = ({ page }) => page.evaluate(() => announced);

/** A visit whose streets are not there yet, and what lets them come. */
async function early(t, attributes, visitor) {
  const { held, open } = gate();
  const visit = await arrive(t, { answer: held, ...attributes }, visitor);
  await visit.map.waitFor();
  return Object.assign(visit, { open });
}

test("first the distance in a straight line, and then the walk in its place", async (t) => {
  const visit = await early(t);
  await says(visit.answer, STRAIGHT_SENTENCE);
  assert.deepEqual(await ids(visit, 4), STRAIGHT);
  assert.ok((await answers(visit)).every(({ walk }) => walk === null));
  await says(visit.list.locator(".note"), "Hemelsbreed is in een rechte lijn. Lopen is vaak verder.");
  visit.open();
  await says(visit.answer, WALK_SENTENCE);
  assert.deepEqual(await ids(visit, 4), ON_FOOT);
  await says(visit.list.locator(".note"), "Zo ver is het lopen over straten en paden, met 4,8 kilometer per uur.");
});

test("a row says metres and minutes, and where no way is known it says that", async (t) => {
  const { rows } = await arrive(t);
  await says(rows.nth(1), "2 Openbaar toilet 1,2 kilometer, ongeveer 14 minuten lopen");
  await says(rows.nth(3), /^4 De Wip speelplek · 2,1 kilometer, ongeveer 26 minuten lopen$/);
  await says(rows.nth(7), /^8 Buurthuis Eng .* 1,7 kilometer hemelsbreed; hoe u er loopt, is niet bekend$/);
});

test("the improvement is said once, politely, and nothing else is", async (t) => {
  const visit = await early(t);
  await listen(visit);
  visit.open();
  await says(visit.answer, WALK_SENTENCE);
  await withStreets(visit);
  assert.deepEqual(await announced(visit), [["unseen told", WALK_SENTENCE]]);
});

for (const [what, name] of [
  ["on a button", "Gebruik mijn locatie"],
  ["on a row of the list", /^1 Bibliotheek De Brink/],
]) {
  test(`whoever is ${what} when the streets come stays there`, async (t) => {
    const visit = await early(t);
    await tabTo(visit.page, name);
    visit.open();
    await says(visit.answer, WALK_SENTENCE);
    await withStreets(visit);
    await focusOn(visit.page, name);
  });
}

test("the card that is open when the streets come stays open, and says the walk", async (t) => {
  const visit = await early(t);
  await visit.rows.first().getByRole("button").click();
  await focusOn(visit.page, "Bibliotheek De Brink");
  await says(visit.card, /Afstand 35 meter hemelsbreed, naar het oosten Adres/);
  visit.open();
  await says(visit.card, /Afstand 150 meter, ongeveer 3 minuten lopen, naar het oosten, via Westkade, Trapbrug en Oostkade Adres/);
  assert.equal((await focused(visit.page)).name, "Bibliotheek De Brink");
});

for (const link of ["bibliotheek.example", "Bekijk de route op openstreetmap.org"]) {
  test(`whoever is on a link of the card when the streets come stays there: ${link}`, async (t) => {
    const visit = await early(t);
    await visit.rows.first().getByRole("button").click();
    await focusOn(visit.page, "Bibliotheek De Brink");
    await tabTo(visit.page, link);
    visit.open();
    await says(visit.card, /ongeveer 3 minuten lopen/);
    await focusOn(visit.page, link);
  });
}

test("the card by keyboard: open it from the list, read it, and go back to the row", async (t) => {
  const visit = await arrive(t);
  await withStreets(visit);
  await tabTo(visit.page, /^2 Openbaar toilet/);
  await visit.page.keyboard.press("Enter");
  await says(visit.card, /Afstand 1,2 kilometer, ongeveer 14 minuten lopen, naar het westen, via Westkade en Hoofdstraat/);
  await visit.page.keyboard.press("Escape");
  await focusOn(visit.page, /^2 Openbaar toilet/);
});

test("a finger gets the same", async (t) => {
  const visit = await arrive(t, {}, { width: 360, height: 740, touch: true });
  await withStreets(visit);
  await visit.rows.nth(1).getByRole("button").tap();
  await says(visit.card, /ongeveer 14 minuten lopen, naar het westen, via Westkade en Hoofdstraat/);
});

test("in English too", async (t) => {
  const visit = await arrive(t, { lang: "en" }, { lang: "en", language: "en-GB" });
  await says(visit.answer, "The nearest place is Bibliotheek De Brink (library): 150 metres, about 3 minutes on foot. Open now until 17:00.");
  await visit.rows.nth(1).getByRole("button").click();
  await says(visit.card, /1\.2 kilometres, about 14 minutes on foot, to the west, by way of Westkade and Hoofdstraat/);
});

test("pointing at the map by keyboard gives walks from there", async (t) => {
  const visit = await arrive(t);
  await withStreets(visit);
  await visit.point.click();
  await focusOn(visit.page, "Kaart van Voorbeeld");
  await visit.page.keyboard.press("ArrowRight");
  await visit.page.keyboard.press("Enter");
  await says(visit.said, /^U bent op de plek die u heeft aangewezen/);
  await says(visit.answer, /meter, ongeveer \d+ minu(ut|ten) lopen\.( (Nu|Of het nu) .*\.)?$/);
});

test("inside a place one is there already", async (t) => {
  const visit = await arrive(t, { near: "52.3225,5.635" });
  await withStreets(visit);
  await says(visit.answer, "U bent er al: De Wip (speelplek).");
  await says(visit.rows.first(), "1 De Wip speelplek · hier");
  const [{ id, distance, walk }] = await answers(visit);
  assert.deepEqual({ id, distance, walk }, { id: "play", distance: 0, walk: { metres: 0, minutes: 0 } });
  await visit.rows.first().getByRole("button").click();
  await says(visit.card, /Afstand hier Buurt/);
});

test("who is far from any street is told so, and gets straight lines", async (t) => {
  const visit = await arrive(t, { near: "52.302,5.606" });
  await says(
    visit.page.locator(".walking .note[role=status]"),
    "Bij deze plek is geen straat of pad bekend. Daarom zijn alle afstanden hemelsbreed.",
  );
  await says(visit.answer, /hemelsbreed\.( (Nu|Of het nu) .*\.)?$/);
  assert.ok((await answers(visit)).every(({ walk }) => walk === null));
  await visit.element.evaluate((it, near) => it.setAttribute("near", near), HERE);
  await says(visit.answer, WALK_SENTENCE);
});

test("an atlas without streets says hemelsbreed everywhere and asks for none", async (t) => {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), near: HERE });
  const asked = [];
  visit.page.on("request", (request) => asked.push(request.url()));
  await visit.ready();
  const { answer, map } = parts(visit);
  await map.waitFor();
  await visit.page.waitForLoadState("networkidle");
  await says(answer, STRAIGHT_SENTENCE);
  assert.deepEqual(asked.filter((url) => /streets/.test(url)), []);
  assert.equal(await visit.element.locator("details.foot").count(), 0);
  await visit.page.getByText("Wat deze kaart niet weet").click();
  await says(visit.element.locator(".notes"), /Hoe ver het lopen is: alle afstanden zijn hemelsbreed\./);
});

test("an atlas with streets says what a walk does not know", async (t) => {
  const visit = await arrive(t);
  await withStreets(visit);
  await visit.page.getByText("Wat deze kaart niet weet").click();
  await says(visit.element.locator(".notes"), /Hoe steil een weg is, en hoe lang u wacht bij een brug of een stoplicht\./);
  const notes = await visit.element.locator(".notes").innerText();
  assert.doesNotMatch(notes, /hemelsbreed/);
});

for (const [atlas, title, home] of [
  ["delft", "Delft", "Centrum-Noord"],
  ["liechtenstein", "Liechtenstein", "Vaduz"],
]) {
  test(`a resident of ${title} chooses a neighbourhood: the list is in the order of the walk`, async (t) => {
    const visit = await browser.mount(t, { src: `/data/${atlas}/atlas.json` }, { width: 1280, height: 900 });
    await visit.ready();
    const { chooser, answer, rows, card } = parts(visit);
    await chooser.selectOption(home);
    await says(answer, /^De dichtstbijzijnde plek is .*: [\d,]+ (kilo)?meter, ongeveer \d+ minu(ut|ten) lopen\.( (Nu|Of het nu) .*\.)?$/);
    const { listed, question } = await visit.element.evaluate(({ answer, question }) => ({ listed: answer, question }));
    const nearest = await visit.page.evaluate(async ({ atlas, here }) => {
      const { Atlas } = await import("/package/sleutelvrij.js");
      const engine = await Atlas.load({ src: `/data/${atlas}/atlas.json` });
      return engine.nearest({ ...here, limit: 20, onFoot: true }).map(({ id, distance, walk }) => ({ id, distance, walk }));
    }, { atlas, here: question.here });
    assert.equal(listed.length, 20);
    assert.deepEqual(listed.map(({ id, distance, walk }) => ({ id, distance, walk })), nearest);
    for (const [at, { distance, walk }] of listed.entries()) {
      if (at > 0) assert.ok(walk.minutes >= listed[at - 1].walk.minutes, `row ${at + 1} is nearer than the one above`);
      // A walk is exact to 0.1 m.
      assert.ok(walk.metres + 0.1 >= distance, `row ${at + 1} is nearer on foot than in a straight line`);
    }
    // What is read is what is answered.
    for (const at of [0, 7, 19]) {
      const { metres, minutes } = listed[at].walk;
      const said = await rows.nth(at).innerText();
      assert.match(said, new RegExp(`ongeveer ${Math.max(1, Math.round(minutes))} minu(ut|ten) lopen`));
      const number = metres < 995 ? Math.round(metres / (metres < 100 ? 5 : 10)) * (metres < 100 ? 5 : 10) : null;
      if (number) assert.match(said, new RegExp(`(^|\\D)${number} meter`));
    }
    await rows.nth(7).getByRole("button").click();
    const via = atlas === "delft" ? "" : ", via .+";
    await says(card, new RegExp(`Afstand [\\d,]+ (kilo)?meter, ongeveer \\d+ minu(ut|ten) lopen, naar het (noord|oost|zuid|west)(en|oosten|westen)${via}`));
  });
}

for (const [atlas, home] of [["ermelo", "Horst"], ["drechtsteden", null]]) {
  test(`${atlas} has no streets, asks for none, and says hemelsbreed`, async (t) => {
    const visit = await browser.mount(t, { src: `/data/${atlas}/atlas.json` });
    const asked = [];
    visit.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await visit.ready();
    const { chooser, answer, rows, map } = parts(visit);
    await map.waitFor();
    const option = home ?? (await chooser.locator("option").nth(1).innerText());
    await chooser.selectOption(option);
    await says(answer, /: [\d,]+ (kilo)?meter hemelsbreed\.( (Nu|Of het nu) .*\.)?$|^U bent er al/);
    await says(rows.nth(4), /hemelsbreed/);
    await visit.page.waitForLoadState("networkidle");
    assert.deepEqual(asked.filter((path) => /streets|people/.test(path)), []);
    await visit.page.getByText("Wat deze kaart niet weet").click();
    await says(visit.element.locator(".notes"), /Hoe ver het lopen is: alle afstanden zijn hemelsbreed\./);
  });
}

test("whoever chose a neighbourhood before the streets came gets walks from there", async (t) => {
  const { held, open } = gate();
  const visit = await browser.mount(t, { src: serveQuays(browser, t, held) });
  await visit.ready();
  const { chooser, answer, map } = parts(visit);
  await map.waitFor();
  await chooser.selectOption("Brink");
  await says(answer, /hemelsbreed\.( (Nu|Of het nu) .*\.)?$|^U bent er al/);
  open();
  await eventually(async () => {
    const [first] = await answers(visit);
    assert.ok(first.walk, "the list does not know walks");
  });
  await says(answer, /minu(ut|ten) lopen\.( (Nu|Of het nu) .*\.)?$|^U bent er al/);
});
