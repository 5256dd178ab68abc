// Opening hours in the answer, in the rows and in announcements, in the time zone of the atlas.
import { collection, exampleAtlas, manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { LAZY_CHUNK, contentOf } from "./support/package.mjs";
import { choose, expectPlaces } from "./support/question.mjs";
import { body, holdResponse, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const AT_LIBRARY = "52.3225,5.6275";
const LIBRARY = "De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink (bibliotheek): 35 meter in een rechte lijn.";

/** The example places with these opening hours, by id. */
const places = (hours) =>
  collection(
    exampleAtlas.places.features.map((feature) => {
      const opening_hours = hours[feature.properties.id];
      return opening_hours ? { ...feature, properties: { ...feature.properties, opening_hours } } : feature;
    }),
  );

async function openWidget(site, { hours = {}, files = {}, near = AT_LIBRARY, ...attributes } = {}, visitor = {}) {
  const src = serveAtlas(site, { "places.geojson": places(hours), ...files });
  const widget = await site.mount({ src, ...(near && { near }), ...attributes }, visitor);
  await widget.ready();
  return widget;
}

// Computed by hand with a calendar: 25 November 2026 is a Wednesday, 29 March and 25 October 2026 are the clock
// changes in Europe/Amsterdam.
const USUAL = "Mo-Fr 10:00-17:00";
/** Without other places the answer is about the library also while it is closed. */
const ONLY = { kinds: "library" };
for (const [what, hours, moment, sentence] of [
  ["is open", USUAL, "2026-11-25T12:00+01:00", "Nu open tot 17.00 uur."],
  ["closes in an hour", USUAL, "2026-11-25T16:00+01:00", "Nu open. Let op: sluit om 17.00 uur."],
  ["has just closed", USUAL, "2026-11-25T17:00+01:00", "Nu gesloten. Gaat morgen om 10.00 uur open."],
  ["opens later today", USUAL, "2026-11-25T09:00+01:00", "Nu gesloten. Gaat om 10.00 uur open."],
  ["is closed for the weekend", USUAL, "2026-11-27T18:00+01:00", "Nu gesloten. Gaat maandag om 10.00 uur open."],
  ["is closed for the winter", "Jun-Aug Mo-Fr 10:00-17:00", "2026-11-25T12:00+01:00", "Nu gesloten. Gaat op dinsdag 1 juni 2027 om 10.00 uur open."],
  ["goes on after midnight", "Fr 20:00-02:00", "2026-11-28T01:30+01:00", "Nu open. Let op: sluit om 2.00 uur."],
  ["closes in the next night", "Mo 00:00-24:00; Tu 00:00-02:00", "2026-11-23T01:00+01:00", "Nu open tot morgen om 2.00 uur."],
  ["may stay open longer", "Mo-Fr 10:00-17:00+", "2026-11-25T16:30+01:00", "Nu open, zeker tot 17.00 uur."],
  ["never closes", "24/7", "2026-11-25T12:00+01:00", "Dag en nacht open."],
  ["is open by appointment", '"op afspraak"', "2026-11-25T12:00+01:00", "Of het nu open is, is niet bekend."],
  ["has invalid hours", "van tien tot vijf", "2026-11-25T12:00+01:00", "Of het nu open is, is niet bekend."],
  ["opens in the night of the clock change", "Su 03:00-05:00", "2026-03-29T01:30+01:00", "Nu gesloten. Gaat om 3.00 uur open."],
  ["is open in summer time", USUAL, "2026-03-30T08:30Z", "Nu open tot 17.00 uur."],
  ["is not open yet in winter time", USUAL, "2026-10-26T08:30Z", "Nu gesloten. Gaat om 10.00 uur open."],
]) {
  test(`the answer for a library that ${what}`, async ({ site }) => {
    const { answer } = await openWidget(site, { ...ONLY, hours: { library: hours } }, { moment });
    await expect(answer).toShowText(`${LIBRARY} ${sentence}`);
  });
}

const HOLIDAYS = { "atlas.json": { ...manifest, holidays: { public: ["2026 04-06 04-27 12-25"] } } };
for (const [what, hours, moment, files, sentence] of [
  ["closed on holidays, on Easter Monday", `${USUAL}; PH off`, "2026-04-06T12:00+02:00", HOLIDAYS, "Nu gesloten. Gaat morgen om 10.00 uur open."],
  ["closed on holidays, on King's Day", `${USUAL}; PH off`, "2026-04-27T12:00+02:00", HOLIDAYS, "Nu gesloten. Gaat morgen om 10.00 uur open."],
  ["closed on holidays, on another day", `${USUAL}; PH off`, "2026-04-28T12:00+02:00", HOLIDAYS, "Nu open tot 17.00 uur."],
  ["closed on holidays, without a holiday calendar", `${USUAL}; PH off`, "2026-04-28T12:00+02:00", {}, "Of het nu open is, is niet bekend."],
  ["open without a rule for holidays, on the eve of one", USUAL, "2026-12-24T18:00+01:00", HOLIDAYS, "Nu gesloten. Gaat morgen om 10.00 uur open. Let op: dat is een feestdag. Dan kan het gesloten zijn."],
  ["open without a rule for holidays, before it opens on one", USUAL, "2026-12-25T09:00+01:00", HOLIDAYS, "Nu gesloten. Gaat om 10.00 uur open. Let op: het is een feestdag. Dan kan het gesloten zijn."],
  ["open without a rule for holidays, after it closes on one", USUAL, "2026-12-25T18:00+01:00", HOLIDAYS, "Nu gesloten. Gaat maandag om 10.00 uur open."],
  ["never closed, on a holiday", "24/7", "2026-12-25T09:00+01:00", HOLIDAYS, "Dag en nacht open."],
  ["open without a rule for holidays, on one", USUAL, "2026-04-27T12:00+02:00", HOLIDAYS, "Misschien open tot 17.00 uur. Let op: het is een feestdag. Dan kan het gesloten zijn."],
]) {
  test(`the answer for a library that is ${what}`, async ({ site }) => {
    const { answer } = await openWidget(site, { ...ONLY, hours: { library: hours }, files }, { moment });
    await expect(answer).toShowText(`${LIBRARY} ${sentence}`);
  });
}

for (const timezoneId of ["Asia/Tokyo", "America/New_York"]) {
  test(`opening hours use the atlas's time zone for a visitor in ${timezoneId}`, async ({ site }) => {
    const { answer } = await openWidget(site, {}, { timezoneId, moment: "2026-11-25T16:30+01:00" });
    await expect(answer).toShowText(`${LIBRARY} Nu open. Let op: sluit om 17.00 uur.`);
  });
}

for (const [what, timezone] of [
  ["none", undefined],
  ["unknown", "Europe/Atlantis"],
]) {
  test(`an atlas with an unusable time zone (${what}) has unknown opening hours, and says so`, async ({ site }) => {
    const files = { "atlas.json": { ...manifest, timezone } };
    const { page, answer } = await openWidget(site, { files }, { timezoneId: "Asia/Tokyo", moment: "2026-11-25T16:30+09:00" });
    await expect(answer).not.toShowText(/Nu (open|gesloten)/);
    await page.getByText("Wat deze kaart niet weet").click();
    await page.getByText("In welke tijdzone de plekken liggen. Daarom weten wij niet wat nu open is.").waitFor();
  });
}

test("the answer says nothing about opening hours for places that are always open", async ({ site }) => {
  const { answer, rows } = await openWidget(site, { near: "52.3061,5.6016" });
  await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is een bankje: .* meter in een rechte lijn\.$/);
  await expect(rows.first()).toShowText(/^1 Bankje Duinpad 1 · .* in een rechte lijn$/);
});

test("rows show short opening states, and nothing where hours are unknown", async ({ site }) => {
  const { rows, answer } = await openWidget(site, { hours: { toilets: "24/7", cafe: "Mo-We 09:00-12:30", house: "Th 10:00-12:00" } });
  await expect(answer).toShowText(/Nu open/);
  const row = (name) => rows.filter({ hasText: name });
  // The comma is for screen readers: on the screen the hours have their own line.
  await expect(row("De Brink")).toShowText(/in een rechte lijn, open tot 17\.00 uur$/);
  await expect(row("Openbaar toilet")).toShowText(/in een rechte lijn, dag en nacht open$/);
  await expect(row("Café Zon")).toShowText(/in een rechte lijn · soms betalen of een afspraak, sluit om 12\.30 uur$/);
  await expect(row("Buurthuis Eng")).toShowText(/in een rechte lijn, gesloten, opent morgen om 10\.00 uur$/);
  await expect(row("De Wip")).toShowText(/in een rechte lijn$/);
  // A comma that is only read out makes screen readers pause before the hours.
  await expect(row("De Brink").locator(".about .visually-hidden")).toHaveText(/,$/);
});

for (const [what, hours, moment, said] of [
  ["an open end is no closing time", "Mo-Fr 10:00-17:00+", "2026-11-25T16:30+01:00", "open, zeker tot 17.00 uur"],
  ["an open end all day is uncertain", "Mo-Fr 17:00+", "2026-11-25T16:30+01:00", "gesloten, misschien om 17.00 uur open"],
  ["a holiday without a rule is uncertain", USUAL, "2026-04-27T12:00+02:00", "misschien open tot 17.00 uur"],
  ["opening on a holiday without a rule is uncertain", USUAL, "2026-12-24T18:00+01:00", "gesloten, misschien morgen om 10.00 uur open"],
  ["a holiday with a rule is certain", `${USUAL}; PH 10:00-12:00`, "2026-04-27T10:30+02:00", "open tot 12.00 uur"],
]) {
  test(`the row's opening state: ${what}`, async ({ site }) => {
    const { rows } = await openWidget(site, { hours: { library: hours }, files: HOLIDAYS }, { moment });
    await expect(rows.filter({ hasText: "De Brink" }).locator(".hours")).toShowText(said);
  });
}

test("without a location the answer counts the places known to be open", async ({ site }) => {
  const { answer } = await openWidget(site, { near: "", hours: { house: "Th 10:00-12:00" } });
  // 27 benches, two tables, the playground and the library; the community centre is closed, the café and the toilets are unknown.
  await expect(answer).toShowText(/kan iedereen zo terecht\. Nu open, voor zover wij weten: 31\. Zeg waar u bent, [^.]*\.$/);
});

for (const [lang, sentence, row] of [
  ["en", /Open now until 17:00\.$/, /open until 17:00$/],
  ["de", /Jetzt geöffnet bis 17:00 Uhr\.$/, /geöffnet bis 17:00 Uhr$/],
  ["ar", /مفتوح الآن حتى/, /مفتوح حتى/],
]) {
  test(`opening states in another language: ${lang}`, async ({ site }) => {
    const { answer, rows } = await openWidget(site, { lang });
    await expect(answer).toShowText(sentence);
    await expect(rows.first()).toShowText(row);
  });
}

/** Records the texts of the answer's live region, starting with the present one. */
const recordAnnouncements = ({ element }) =>
  element.evaluate((it) => {
    const region = it.shadowRoot.querySelector(".announcer");
    globalThis.announcements = [region.textContent].filter(Boolean);
    // Removed text is not announced.
    const note = () => region.textContent && globalThis.announcements.push(region.textContent);
    new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  });
const announcements = ({ page }) => page.evaluate(() => globalThis.announcements);

test("the answer is announced once, when it is complete, and once per question", async ({ site }) => {
  const wasm = contentOf(LAZY_CHUNK);
  const { respond, release } = holdResponse(body(wasm, "application/wasm"));
  site.route(LAZY_CHUNK, respond);
  const widget = await openWidget(site);
  await expect(widget.answer).toShowText(LIBRARY);
  await recordAnnouncements(widget);
  expect(await announcements(widget), "an incomplete answer is not announced").toStrictEqual([]);
  release();
  const whole = `${LIBRARY} Nu open tot 17.00 uur.`;
  await expect(widget.answer).toShowText(whole);
  await expect.poll(() => announcements(widget)).toStrictEqual([whole]);
  await widget.otherLocationButton.click();
  await widget.neighbourhoodSelect.selectOption("Eng");
  await expect(widget.answer).toShowText(/Buurthuis Eng|picknicktafel/);
  await expect.poll(async () => (await announcements(widget)).length).toBe(2);
  await expect(widget.answer).toShowText((await announcements(widget)).at(-1));
  await expect(widget.answer, "screen readers find the answer only in the live region").toHaveAttribute("aria-hidden", "true");
});

test("a new question with the same answer is announced again", async ({ site }) => {
  const widget = await openWidget(site);
  const whole = `${LIBRARY} Nu open tot 17.00 uur.`;
  await expect(widget.answer).toShowText(whole);
  await expect.poll(() => widget.element.locator(".announcer").textContent()).toBe(whole);
  await recordAnnouncements(widget);
  await choose(widget.what, "Leren en cultuur: alles");
  await expect.poll(() => announcements(widget)).toStrictEqual([whole, whole]);
});

test("a minute that passes changes the answer on screen and is not announced", async ({ site }) => {
  const widget = await openWidget(site, ONLY, { clock: true, moment: "2026-11-25T16:59:00+01:00" });
  await expect(widget.answer).toShowText(`${LIBRARY} Nu open. Let op: sluit om 17.00 uur.`);
  await expect.poll(() => widget.element.locator(".announcer").innerText()).toMatch(/Nu open/);
  await recordAnnouncements(widget);
  const before = await announcements(widget);
  await widget.page.clock.fastForward(61_000);
  await expect(widget.answer).toShowText(`${LIBRARY} Nu gesloten. Gaat morgen om 10.00 uur open.`);
  await expect(widget.rows.first()).toShowText(/gesloten, opent morgen om 10\.00 uur$/);
  expect(await announcements(widget)).toStrictEqual(before);
  // The accessibility tree has only the new state.
  const tree = await widget.element.ariaSnapshot();
  expect(tree).toMatch(/Nu gesloten\. Gaat morgen om 10\.00 uur open\./);
  expect(tree).not.toMatch(/Nu open\. Let op/);
});

test("without the lazy part the sentence says that hours are unknown, and no box filters by them", async ({ site }) => {
  site.route(LAZY_CHUNK, status(404));
  const widget = await openWidget(site);
  widget.expectComplaint(/404/);
  const sentence = `${LIBRARY} Of het nu open is, is niet bekend.`;
  await expect(widget.answer).toShowText(sentence);
  await expect.poll(() => widget.element.locator(".announcer").innerText()).toBe(sentence);
  await expect(widget.when).toHaveCount(0);
  await expectPlaces(widget.element, 20);
  await widget.rows.first().getByRole("button").click();
  await expect(widget.card).toShowText(/Adres Brink 1, .* Openingstijden Mo-Fr 10:00-17:00 Zo staat het in de bron\. Telefoon \+31/);
});
