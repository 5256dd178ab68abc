// The card of a place: week, activities, directions, contact and reports.
import { collection, exampleAtlas, manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { expect, test } from "./support/test.mjs";

/** The example places with changed properties of one place. */
const withMore = (id, more, rename = id) =>
  collection(
    exampleAtlas.places.features.map((feature) =>
      feature.properties.id === id ? { ...feature, properties: { ...feature.properties, ...more, id: rename } } : feature,
    ),
  );

async function openCard(site, { id = "library", more = {}, rename, files = {}, ...attributes } = {}, visitor = {}) {
  const places = withMore(id, more, rename);
  const src = serveAtlas(site, { "places.geojson": places, ...files });
  const widget = await site.mount({ src, ...attributes }, visitor);
  await widget.complete();
  // The opening times are read: the box says how many places are open.
  await expect(widget.element.locator("option[value=now]")).toHaveText(/\(/);
  await widget.element.evaluate((it, id) => it.show(id), rename ?? id);
  await widget.card.waitFor();
  return widget;
}

test("the key status is as certain as its source", async ({ site }) => {
  const key = (widget) => widget.card.locator(".key");
  await expect(key(await openCard(site))).toShowText("Iedereen kan hier zo terecht.");
  await expect(key(await openCard(site, { more: { key_reason: "kind" } }))).toShowText("Meestal kan iedereen hier zo terecht.");
  const cafe = await openCard(site, { id: "cafe", more: { key: "free", key_reason: "kind" } });
  await expect(key(cafe)).toShowText("Meestal kan iedereen hier zo terecht. U koopt hier meestal iets.");
});

test("a playground with conditional access is not shown as always open", async ({ site }) => {
  const widget = await openCard(site, { id: "play", more: { key: "conditional", key_reason: "access=customers" } });
  await expect(widget.card.locator(".key")).toShowText("Hier kunt u niet altijd zomaar binnen. Het is voor klanten.");
  await expect(widget.card.getByText("Altijd open")).toHaveCount(0);
  const free = await openCard(site, { id: "play" });
  await free.card.getByText("Altijd open").waitFor();
});

test("a named place shows its kind, a place without a name has the kind as its title", async ({ site }) => {
  const named = await openCard(site);
  await expect(named.card.locator("h2")).toShowText("Bibliotheek De Brink");
  await expect(named.card.locator(".kind")).toShowText("Bibliotheek");
  await expect(named.card.locator(".kind")).toBeVisible();
  const nameless = await openCard(site, { id: "table-1" });
  await expect(nameless.card.locator("h2")).toShowText("Picknicktafel");
  await expect(nameless.card.locator(".kind")).toHaveCount(0);
});

const week = ({ card }) =>
  card.locator(".week tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

test("the week is listed with today marked and the current state", async ({ site }) => {
  const files = { "atlas.json": { ...manifest, holidays: { public: ["2026 01-01 12-25"] } } };
  const widget = await openCard(site, { files, more: { opening_hours: "Mo-Th 10:00-17:00; We 10:00-20:00; Fr 13:00-17:00; PH off" } });
  await expect(widget.card.locator(".opening-status")).toShowText("Nu open tot 20.00 uur.");
  expect(await week(widget)).toStrictEqual([
    ["Ma, di, do", "10.00–17.00"],
    ["Wo (vandaag)", "10.00–20.00"],
    ["Vr", "13.00–17.00"],
    ["Za, zo", "gesloten"],
    ["Feestdagen", "gesloten"],
  ]);
  await expectAccessible(widget.page);
});

for (const [lang, rows] of [
  ["en", [["Mon to Fri (today)", "10:00–17:00"], ["Sat, Sun", "closed"]]],
  ["de", [["Mo bis Fr (heute)", "10:00–17:00"], ["Sa, So", "geschlossen"]]],
]) {
  test(`the week in another language: ${lang}`, async ({ site }) => {
    expect(await week(await openCard(site, { lang }))).toStrictEqual(rows);
  });
}

test("weeks with different hours and comments of the source are mentioned", async ({ site }) => {
  const widget = await openCard(site, { more: { opening_hours: 'Sep-Jun Tu 10:00-12:00 "bel eerst"; Jul-Aug off' } });
  await widget.card.getByText("In andere weken zijn de tijden anders.").waitFor();
  expect((await week(widget)).join(" ")).toMatch(/Di.*10\.00–12\.00.*bel eerst/);
});

test("hours that cannot be parsed are shown as they are written", async ({ site }) => {
  const widget = await openCard(site, { more: { opening_hours: "van tien tot vijf" } });
  await widget.card.getByText("van tien tot vijf").waitFor();
  await widget.card.getByText("Zo staat het in de bron. Wij kunnen het niet lezen: kijk of vraag het na.").waitFor();
  await expect(widget.card.locator(".week")).toHaveCount(0);
});

test("activities are sorted by their next time", async ({ site }) => {
  const activities = [
    { title: "schaken", when: "Mo 19:30-22:00", for: "volwassenen", contact: "schaken@brink.example" },
    { title: "taalcafé", when: "We 11:00-13:00", contact: "06 12 34 56 78" },
    { title: "voorlezen", when: "Th 10:00-11:30", contact: "de balie" },
    { title: "repareren", when: "als er iets stuk is" },
  ];
  const widget = await openCard(site, { more: { activities } });
  const items = widget.card.locator(".activities li");
  await expect(items.nth(0)).toShowText("Taalcafé Nu bezig, tot 13.00 uur. 06 12 34 56 78");
  await expect(items.nth(1)).toShowText("Voorlezen Eerstvolgende keer: donderdag 26 november, 10.00–11.30 uur. de balie");
  await expect(items.nth(2)).toShowText("Schaken Eerstvolgende keer: maandag 30 november, 19.30–22.00 uur. volwassenen schaken@brink.example");
  await expect(items.nth(3)).toShowText("Repareren als er iets stuk is");
  const links = await items.locator("a").evaluateAll((all) => all.map(({ href }) => href));
  expect(links).toStrictEqual(["tel:0612345678", "mailto:schaken@brink.example"]);
  await expectAccessible(widget.page);
});

test("several phone numbers become several links, and ambiguous ones none", async ({ site }) => {
  const dialled = async (phone) => {
    const activities = [{ title: "schaken", contact: phone }];
    const widget = await openCard(site, { more: { phone, activities } });
    const line = widget.card.locator("dl > div", { hasText: "Telefoon" }).locator("dd");
    const contact = widget.card.locator(".activities li");
    const numbers = (within) => within.locator("a").evaluateAll((all) => all.map((it) => [it.textContent, it.href]));
    expect(await numbers(contact)).toStrictEqual(await numbers(line));
    return [await line.textContent(), await numbers(line)];
  };
  expect(await dialled("+423 1234567; +423 7654321")).toStrictEqual([
    "+423 1234567, +423 7654321",
    [
      ["+423 1234567", "tel:+4231234567"],
      ["+423 7654321", "tel:+4237654321"],
    ],
  ]);
  const one = "+31 (0)15 1234567";
  expect(await dialled(one)).toStrictEqual([one, [[one, "tel:+31151234567"]]]);
  const two = "015-1234567 / 06-12345678";
  expect(await dialled(two)).toStrictEqual([two, []]);
});

for (const [what, when, said] of [
  ["by appointment", '"op afspraak"', "Wanneer is niet bekend. Vraag het na. (op afspraak)"],
  ["with unknown school holidays", "We 10:00-13:00; SH off", "Misschien nu, tot 13.00 uur. Vraag het na."],
  ["with a comment", 'We 19:30-21:30 open "bel eerst"', "Eerstvolgende keer: woensdag 25 november, 19.30–21.30 uur. (bel eerst)"],
  ["all day long, for weeks", "2026 Nov 01-2026 Nov 30", "Nu bezig, tot en met maandag 30 november."],
  ["until midnight", "We 09:00-24:00", "Nu bezig, tot 24.00 uur."],
  ["until after midnight", "We 09:00-02:00", "Nu bezig, tot 2.00 uur."],
  ["until on another day", "We 09:00-24:00; Th 00:00-09:00", "Nu bezig, tot donderdag 26 november om 9.00 uur."],
  ["on a whole day", "2026 Nov 28", "Eerstvolgende keer: zaterdag 28 november."],
  ["on whole days of another year", "2027 Jun 01-2027 Jun 03", "Eerstvolgende keer: dinsdag 1 juni 2027 t/m donderdag 3 juni 2027."],
  ["from one day until another", "Fr 18:00-11:00", "Eerstvolgende keer: vrijdag 27 november om 18.00 uur tot zaterdag 28 november om 11.00 uur."],
  ["from an evening through the next day", "Fr 18:00-24:00; Sa 00:00-24:00", "Eerstvolgende keer: vrijdag 27 november om 18.00 uur tot en met zaterdag 28 november."],
]) {
  test(`the time of an activity ${what}`, async ({ site }) => {
    const { card } = await openCard(site, { more: { activities: [{ title: "dansen", when }] } });
    await expect(card.locator(".activities li")).toShowText(`Dansen ${said}`);
  });
}

const links = ({ card }) => card.locator(".directions a, .report a").evaluateAll((all) => all.map((it) => [it.textContent, it.href, it.rel, it.referrerPolicy, it.target]));
const QUIET = ["noopener noreferrer", "no-referrer", ""];
const DEVICE = ["Open in de kaart-app van uw apparaat", "geo:52.322500,5.628000?q=52.322500,5.628000(Bibliotheek%20De%20Brink)", ...QUIET];
const OSM = ["Bekijk de route op openstreetmap.org", "https://www.openstreetmap.org/directions?engine=fossgis_osrm_foot&to=52.322500%2C5.628000", ...QUIET];

test("directions link to the place and not from the visitor's location", async ({ site }) => {
  const widget = await openCard(site, { near: "52.3111,5.6222" });
  expect(await links(widget)).toStrictEqual([OSM, DEVICE]);
});

test("on an Apple device directions link to its own maps", async ({ site }) => {
  const script = () => Object.defineProperty(Navigator.prototype, "vendor", { get: () => "Apple Computer, Inc." });
  const widget = await openCard(site, {}, { script });
  expect((await links(widget)).map((link) => link.slice(0, 2))).toStrictEqual([
    ["Bekijk de route op maps.apple.com", "https://maps.apple.com/?daddr=52.322500,5.628000&dirflg=w"],
  ]);
});

const REPORT = "Klopt er iets niet? Geef het door";
const reported = async (widget) => (await links(widget)).find(([text]) => text === REPORT)?.[1];

test("reports go to the address of the page, else of the atlas, else to OpenStreetMap for its places", async ({ site }) => {
  const page = "https://gemeente.example/melden?plek={id}&naam={name}";
  const files = { "atlas.json": { ...manifest, report: "mailto:plekken@gemeente.example?subject={name}" } };
  const more = { name: "Bibliotheek & Café" };
  expect(await reported(await openCard(site, { report: page, files, more }))).toBe("https://gemeente.example/melden?plek=library&naam=Bibliotheek%20%26%20Caf%C3%A9");
  expect(await reported(await openCard(site, { files, more }))).toBe("mailto:plekken@gemeente.example?subject=Bibliotheek%20%26%20Caf%C3%A9");
  expect(await reported(await openCard(site, { rename: "osm:node/7" }))).toBe("https://www.openstreetmap.org/note/new?lat=52.322500&lon=5.628000#map=19/52.322500/5.628000");
  expect(await reported(await openCard(site))).toBe(undefined);
});

for (const bad of ["javascript:alert('{id}')", "http://gemeente.example/", "https://{id}.example@evil.example/"]) {
  test(`an unsafe report address is refused: ${bad}`, async ({ site }) => {
    const widget = await openCard(site);
    await widget.element.evaluate((it, bad) => it.setAttribute("report", bad), bad);
    await expect.poll(() => widget.consoleTexts("warning").join()).toContain("The attribute report=");
    expect(await reported(widget)).toBe(undefined);
  });
}

test("the opening state changes with the clock and keeps the focus in the card", async ({ site }) => {
  const widget = await openCard(site, {}, { clock: true, moment: "2026-11-25T16:59:00+01:00" });
  await expect(widget.card.locator(".opening-status")).toShowText("Nu open. Let op: sluit om 17.00 uur.");
  const website = widget.card.getByRole("link", { name: "bibliotheek.example" });
  await website.focus();
  await widget.page.clock.fastForward(61_000);
  await expect(widget.card.locator(".opening-status")).toShowText("Nu gesloten. Gaat morgen om 10.00 uur open.");
  await expect(widget.page).toHaveFocusOn("bibliotheek.example");
});

test("the next time of an activity changes with the clock and keeps the focus on its link", async ({ site }) => {
  const activities = [{ title: "taalcafé", when: "We 11:00-13:00", contact: "taal@brink.example" }];
  const widget = await openCard(site, { more: { activities } }, { clock: true, moment: "2026-11-25T12:59:00+01:00" });
  const item = widget.card.locator(".activities li");
  await expect(item).toShowText("Taalcafé Nu bezig, tot 13.00 uur. taal@brink.example");
  await item.getByRole("link").focus();
  await widget.page.clock.fastForward(61_000);
  await expect(item).toShowText("Taalcafé Eerstvolgende keer: woensdag 2 december, 11.00–13.00 uur. taal@brink.example");
  await expect(widget.page).toHaveFocusOn("taal@brink.example");
});

test("the marked day changes at midnight and keeps the focus", async ({ site }) => {
  const more = { opening_hours: "Mo-We 10:00-17:00; Th-Su 12:00-17:00" };
  const widget = await openCard(site, { more }, { clock: true, moment: "2026-11-25T23:59:00+01:00" });
  const rows = (days) => days.map((day, at) => [day, ["10.00–17.00", "12.00–17.00"][at]]);
  expect(await week(widget)).toStrictEqual(rows(["Ma t/m wo (vandaag)", "Do t/m zo"]));
  await widget.card.getByRole("link", { name: "bibliotheek.example" }).focus();
  await widget.page.clock.fastForward(61_000);
  await expect.poll(() => week(widget)).toStrictEqual(rows(["Ma t/m wo", "Do t/m zo (vandaag)"]));
  await expect(widget.page).toHaveFocusOn("bibliotheek.example");
});

test("the comment of an hours rule disappears when the rule ends", async ({ site }) => {
  const more = { opening_hours: 'We 10:00-13:00 "alleen kinderen", We 13:00-17:00' };
  const widget = await openCard(site, { more }, { clock: true, moment: "2026-11-25T12:59:00+01:00" });
  const rule = widget.card.locator("dd > p", { hasText: /^alleen kinderen$/ });
  await rule.waitFor();
  await widget.page.clock.fastForward(61_000);
  await expect(rule).toHaveCount(0);
});
