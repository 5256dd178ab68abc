// The card of a place: its week, what is next, where to go, and whom to tell what is not right.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { focusOn, number, parts, says } from "./person.mjs";
import { collection, manifest, serveAtlas, village } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

/** The village with more in the properties of one place. */
const withMore = (id, more, rename = id) =>
  collection(
    village.places.features.map((feature) =>
      feature.properties.id === id ? { ...feature, properties: { ...feature.properties, ...more, id: rename } } : feature,
    ),
  );

async function open(t, { id = "library", more = {}, rename, files = {}, ...attributes } = {}, visitor = {}) {
  const places = withMore(id, more, rename);
  const src = serveAtlas(browser, t, { "places.geojson": places, ...files });
  const visit = await browser.mount(t, { src, ...attributes }, visitor);
  await visit.complete();
  await visit.element.locator(".open-now[aria-disabled=false]").waitFor();
  await visit.element.evaluate((it, id) => it.show(id), rename ?? id);
  await parts(visit).card.waitFor();
  return Object.assign(visit, parts(visit));
}

test("what is said of who may come is as sure as the source is", async (t) => {
  const key = (visit) => visit.card.locator(".key");
  await says(key(await open(t)), "Iedereen kan hier zo binnenlopen.");
  await says(key(await open(t, { more: { key_reason: "kind" } })), "Meestal kan iedereen hier zo terecht.");
});

test("a playground that is not for everybody is not said to be always open", async (t) => {
  const visit = await open(t, { id: "play", more: { key: "conditional", key_reason: "access=customers" } });
  await says(visit.card.locator(".key"), "Hier kunt u niet altijd zomaar binnen. Het is voor klanten.");
  await number(visit.card.getByText("Altijd open"), 0);
  const free = await open(t, { id: "play" });
  await free.card.getByText("Altijd open").waitFor();
});

test("it is seen of what kind a place with a name is; one without has its kind for a title", async (t) => {
  const named = await open(t);
  await says(named.card.locator("h2"), "Bibliotheek De Brink");
  await says(named.card.locator(".kind"), "Bibliotheek");
  assert.ok(await named.card.locator(".kind").isVisible());
  const nameless = await open(t, { id: "table-1" });
  await says(nameless.card.locator("h2"), "Picknicktafel");
  await number(nameless.card.locator(".kind"), 0);
});

const week = ({ card }) =>
  card.locator(".week tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

test("the week is written out, today is said, and so is whether it is open", async (t) => {
  const files = { "atlas.json": { ...manifest, holidays: { public: ["2026 01-01 12-25"] } } };
  const visit = await open(t, { files, more: { opening_hours: "Mo-Th 10:00-17:00; We 10:00-20:00; Fr 13:00-17:00; PH off" } });
  await says(visit.card.locator(".state"), "Nu open tot 20.00 uur.");
  assert.deepEqual(await week(visit), [
    ["Ma, di, do", "10.00–17.00"],
    ["Wo (vandaag)", "10.00–20.00"],
    ["Vr", "13.00–17.00"],
    ["Za, zo", "gesloten"],
    ["Feestdagen", "gesloten"],
  ]);
  await accessible(visit.page);
});

for (const [lang, rows] of [
  ["en", [["Mon to Fri (today)", "10:00–17:00"], ["Sat, Sun", "closed"]]],
  ["de", [["Mo bis Fr (heute)", "10:00–17:00"], ["Sa, So", "geschlossen"]]],
]) {
  test(`the week in another language: ${lang}`, async (t) => {
    assert.deepEqual(await week(await open(t, { lang })), rows);
  });
}

test("other weeks with other times, and words of the source", async (t) => {
  const visit = await open(t, { more: { opening_hours: 'Sep-Jun Tu 10:00-12:00 "bel eerst"; Jul-Aug off' } });
  await visit.card.getByText("In andere weken zijn de tijden anders.").waitFor();
  assert.match((await week(visit)).join(" "), /Di.*10\.00–12\.00.*bel eerst/);
});

test("what nobody can read is shown as it is written, and is not known", async (t) => {
  const visit = await open(t, { more: { opening_hours: "van tien tot vijf" } });
  await visit.card.getByText("van tien tot vijf").waitFor();
  await visit.card.getByText("Zo staat het in de bron. Wij kunnen het niet lezen: kijk of vraag het na.").waitFor();
  await number(visit.card.locator(".week"), 0);
});

test("what can be done there: what is next comes first, with its day", async (t) => {
  const activities = [
    { title: "schaken", when: "Mo 19:30-22:00", for: "volwassenen", contact: "schaken@brink.example" },
    { title: "taalcafé", when: "We 11:00-13:00", contact: "06 12 34 56 78" },
    { title: "voorlezen", when: "Th 10:00-11:30", contact: "de balie" },
    { title: "repareren", when: "als er iets stuk is" },
  ];
  const visit = await open(t, { more: { activities } });
  const items = visit.card.locator(".activities li");
  await says(items.nth(0), "Taalcafé Nu bezig, tot 13.00 uur. 06 12 34 56 78");
  await says(items.nth(1), "Voorlezen Eerstvolgende keer: donderdag 26 november, 10.00–11.30 uur. de balie");
  await says(items.nth(2), "Schaken Eerstvolgende keer: maandag 30 november, 19.30–22.00 uur. volwassenen schaken@brink.example");
  await says(items.nth(3), "Repareren als er iets stuk is");
  const links = await items.locator("a").evaluateAll((all) => all.map(({ href }) => href));
  assert.deepEqual(links, ["tel:0612345678", "mailto:schaken@brink.example"]);
  await accessible(visit.page);
});

test("several telephone numbers are several links, and what nobody is sure how to dial is none", async (t) => {
  const dialled = async (phone) => {
    const activities = [{ title: "schaken", contact: phone }];
    const visit = await open(t, { more: { phone, activities } });
    const line = visit.card.locator("dl > div", { hasText: "Telefoon" }).locator("dd");
    const contact = visit.card.locator(".activities li");
    const numbers = (within) => within.locator("a").evaluateAll((all) => all.map((it) => [it.textContent, it.href]));
    assert.deepEqual(await numbers(contact), await numbers(line));
    return [await line.textContent(), await numbers(line)];
  };
  assert.deepEqual(await dialled("+423 1234567; +423 7654321"), [
    "+423 1234567, +423 7654321",
    [
      ["+423 1234567", "tel:+4231234567"],
      ["+423 7654321", "tel:+4237654321"],
    ],
  ]);
  const one = "+31 (0)15 1234567";
  assert.deepEqual(await dialled(one), [one, [[one, "tel:+31151234567"]]]);
  const two = "015-1234567 / 06-12345678";
  assert.deepEqual(await dialled(two), [two, []]);
});

for (const [what, when, said] of [
  ["by appointment", '"op afspraak"', "Wanneer is niet bekend. Vraag het na. (op afspraak)"],
  ["not in school holidays, which nobody knows", "We 10:00-13:00; SH off", "Misschien nu, tot 13.00 uur. Vraag het na."],
  ["with words of the source", 'We 19:30-21:30 open "bel eerst"', "Eerstvolgende keer: woensdag 25 november, 19.30–21.30 uur. (bel eerst)"],
  ["all day long, for weeks", "2026 Nov 01-2026 Nov 30", "Nu bezig, tot en met maandag 30 november."],
  ["until midnight", "We 09:00-24:00", "Nu bezig, tot 24.00 uur."],
  ["until in the night", "We 09:00-02:00", "Nu bezig, tot 2.00 uur."],
  ["until on another day", "We 09:00-24:00; Th 00:00-09:00", "Nu bezig, tot donderdag 26 november om 9.00 uur."],
  ["on a whole day", "2026 Nov 28", "Eerstvolgende keer: zaterdag 28 november."],
  ["on whole days of another year", "2027 Jun 01-2027 Jun 03", "Eerstvolgende keer: dinsdag 1 juni 2027 t/m donderdag 3 juni 2027."],
  ["from one day until another", "Fr 18:00-11:00", "Eerstvolgende keer: vrijdag 27 november om 18.00 uur tot zaterdag 28 november om 11.00 uur."],
  ["from an evening through the next day", "Fr 18:00-24:00; Sa 00:00-24:00", "Eerstvolgende keer: vrijdag 27 november om 18.00 uur tot en met zaterdag 28 november."],
]) {
  test(`what can be done ${what}: when is said as it is`, async (t) => {
    const { card } = await open(t, { more: { activities: [{ title: "dansen", when }] } });
    await says(card.locator(".activities li"), `Dansen ${said}`);
  });
}

const links = ({ card }) => card.locator(".going a").evaluateAll((all) => all.map((it) => [it.textContent, it.href, it.rel, it.referrerPolicy, it.target]));
const QUIET = ["noopener noreferrer", "no-referrer", ""];
const DEVICE = ["Open in de kaart-app van uw apparaat", "geo:52.322500,5.628000?q=52.322500,5.628000(Bibliotheek%20De%20Brink)", ...QUIET];
const OSM = ["Bekijk de route op openstreetmap.org", "https://www.openstreetmap.org/directions?engine=fossgis_osrm_foot&to=52.322500%2C5.628000", ...QUIET];

test("go there: to the place, and nobody is told from where", async (t) => {
  const visit = await open(t, { near: "52.3111,5.6222" });
  assert.deepEqual(await links(visit), [OSM, DEVICE]);
});

test("on a device of Apple the way is in its own maps", async (t) => {
  const script = () => Object.defineProperty(Navigator.prototype, "vendor", { get: () => "Apple Computer, Inc." });
  const visit = await open(t, {}, { script });
  assert.deepEqual((await links(visit)).map((link) => link.slice(0, 2)), [
    ["Bekijk de route op maps.apple.com", "https://maps.apple.com/?daddr=52.322500,5.628000&dirflg=w"],
  ]);
});

const REPORT = "Klopt er iets niet? Geef het door";
const reported = async (visit) => (await links(visit)).find(([text]) => text === REPORT)?.[1];

test("what is not right goes to whom the page says, else the atlas, else OpenStreetMap for what is from there", async (t) => {
  const page = "https://gemeente.example/melden?plek={id}&naam={name}";
  const files = { "atlas.json": { ...manifest, report: "mailto:plekken@gemeente.example?subject={name}" } };
  const more = { name: "Bibliotheek & Café" };
  assert.equal(
    await reported(await open(t, { report: page, files, more })),
    "https://gemeente.example/melden?plek=library&naam=Bibliotheek%20%26%20Caf%C3%A9",
  );
  assert.equal(await reported(await open(t, { files, more })), "mailto:plekken@gemeente.example?subject=Bibliotheek%20%26%20Caf%C3%A9");
  assert.equal(
    await reported(await open(t, { rename: "osm:node/7" })),
    "https://www.openstreetmap.org/note/new?lat=52.322500&lon=5.628000#map=19/52.322500/5.628000",
  );
  assert.equal(await reported(await open(t)), undefined);
});

for (const bad of ["javascript:alert('{id}')", "http://gemeente.example/", "https://{id}.example@evil.example/"]) {
  test(`a report address that is not safe is refused: ${bad}`, async (t) => {
    const visit = await open(t);
    visit.expect(/report/);
    await visit.element.evaluate((it, bad) => it.setAttribute("report", bad), bad);
    await visit.element.locator(".complaints").getByText(/report=/).waitFor();
    assert.equal(await reported(visit), undefined);
  });
}

test("a minute that passes leaves who reads the card where they are", async (t) => {
  const visit = await open(t, {}, { clock: true, moment: "2026-11-25T16:59:00+01:00" });
  await says(visit.card.locator(".state"), "Nu open. Let op: sluit om 17.00 uur.");
  const website = visit.card.getByRole("link", { name: "bibliotheek.example" });
  await website.focus();
  await visit.page.clock.fastForward(61_000);
  await eventually(() => says(visit.card.locator(".state"), "Nu dicht. Gaat morgen om 10.00 uur open."));
  await focusOn(visit.page, "bibliotheek.example");
});

test("what can be done follows the clock, and its link is still the one that has the focus", async (t) => {
  const activities = [{ title: "taalcafé", when: "We 11:00-13:00", contact: "taal@brink.example" }];
  const visit = await open(t, { more: { activities } }, { clock: true, moment: "2026-11-25T12:59:00+01:00" });
  const item = visit.card.locator(".activities li");
  await says(item, "Taalcafé Nu bezig, tot 13.00 uur. taal@brink.example");
  await item.getByRole("link").focus();
  await visit.page.clock.fastForward(61_000);
  await says(item, "Taalcafé Eerstvolgende keer: woensdag 2 december, 11.00–13.00 uur. taal@brink.example");
  await focusOn(visit.page, "taal@brink.example");
});

test("today is another day after midnight, and the focus stays", async (t) => {
  const more = { opening_hours: "Mo-We 10:00-17:00; Th-Su 12:00-17:00" };
  const visit = await open(t, { more }, { clock: true, moment: "2026-11-25T23:59:00+01:00" });
  const rows = (days) => days.map((day, at) => [day, ["10.00–17.00", "12.00–17.00"][at]]);
  assert.deepEqual(await week(visit), rows(["Ma t/m wo (vandaag)", "Do t/m zo"]));
  await visit.card.getByRole("link", { name: "bibliotheek.example" }).focus();
  await visit.page.clock.fastForward(61_000);
  await eventually(async () => assert.deepEqual(await week(visit), rows(["Ma t/m wo", "Do t/m zo (vandaag)"])));
  await focusOn(visit.page, "bibliotheek.example");
});

test("the words of a rule go when it is over", async (t) => {
  const more = { opening_hours: 'We 10:00-13:00 "alleen kinderen", We 13:00-17:00' };
  const visit = await open(t, { more }, { clock: true, moment: "2026-11-25T12:59:00+01:00" });
  const rule = visit.card.locator("dd > p", { hasText: /^alleen kinderen$/ });
  await rule.waitFor();
  await visit.page.clock.fastForward(61_000);
  await eventually(async () => assert.equal(await rule.count(), 0));
});
