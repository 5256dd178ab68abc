// The chunks of the engine: a visit loads what its atlas and its visitor need, and where one of them does not come only what it is
// for is missing, until it comes.
import { serveAtlasWithAddresses } from "./fixtures/addresses-fixture.mjs";
import { exampleAtlas, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { HERE, WALKING_ORDER, serveAtlasWithStreets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import {
  AGENDA_CHUNK, GLUE, HOURS_CHUNK, LAZY_CHUNK, LOADER, MAIN_WASM, PANELS_CHUNK, POCKET_CHUNK, SEARCH_CHUNK, STYLE, WALKING_CHUNK,
  contentOf,
} from "./support/package.mjs";
import { body, holdResponse, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const CHUNKS = {
  map: LAZY_CHUNK,
  panels: PANELS_CHUNK,
  walking: WALKING_CHUNK,
  hours: HOURS_CHUNK,
  search: SEARCH_CHUNK,
  agenda: AGENDA_CHUNK,
  pocket: POCKET_CHUNK,
};
const whole = (chunk) => body(contentOf(chunk), "application/wasm");
/** The names of the chunks that a page requested, in their order. */
const requested = ({ requests }) =>
  requests.flatMap((it) => Object.keys(CHUNKS).filter((name) => it.url().endsWith(CHUNKS[name])));
const box = ({ page }) => page.getByRole("combobox", { name: /^Zoek/ });
const LIBRARY = "De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink";
const warnings = (widget) => widget.consoleTexts("warning").filter((text) => /the second part of the engine does not come/.test(text));

/** The places of the example atlas without what tells when they are open. */
const withoutHours = {
  ...exampleAtlas.places,
  features: exampleAtlas.places.features.map(({ properties: { opening_hours: _, ...properties }, ...rest }) => ({ ...rest, properties })),
};

/** The places of the example atlas with one activity. */
const withActivity = {
  ...exampleAtlas.places,
  features: exampleAtlas.places.features.map((it, at) => (at > 0 ? it : { ...it, properties: { ...it.properties, activities: [{ title: "Koffieochtend", when: "We 10:00-12:00" }] } })),
};

for (const [what, serve, needed] of [
  ["neither streets nor hours", (site) => serveAtlas(site, { "places.geojson": withoutHours }), ["map", "panels"]],
  ["hours", serveAtlas, ["map", "panels", "hours"]],
  ["activities", (site) => serveAtlas(site, { "places.geojson": withActivity }), ["map", "panels", "hours", "agenda"]],
  ["streets and hours", (site) => serveAtlasWithStreets(site), ["map", "panels", "walking", "hours"]],
]) {
  test(`a visit to an atlas with ${what} loads the chunks ${needed.join(", ")}`, async ({ site }) => {
    const widget = await site.mount({ src: serve(site), near: HERE });
    await widget.complete();
    await widget.rows.first().getByRole("button").click();
    await widget.card.waitFor();
    await widget.page.waitForLoadState("networkidle");
    expect(requested(widget)[0]).toBe("map");
    expect(requested(widget).toSorted()).toStrictEqual(needed.toSorted());
  });
}

test("the search is loaded once, when its box is used, and answers what was typed meanwhile", async ({ site }) => {
  const { respond, release } = holdResponse(whole(SEARCH_CHUNK));
  site.route(SEARCH_CHUNK, respond);
  const widget = await site.mount({ src: serveAtlasWithAddresses(site) });
  await widget.complete();
  expect(requested(widget)).not.toContain("search");
  await box(widget).focus();
  await widget.page.keyboard.type("hoofdstraat 12");
  release();
  await expect(widget.page.getByRole("option").first()).toShowText(/Hoofdstraat 12/);
  await expect(box(widget)).toBeFocused();
  expect(requested(widget).filter((it) => it === "search")).toHaveLength(1);
});

test("without the search the box says so, and the next press on it loads the search", async ({ site }) => {
  site.route(SEARCH_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlas(site) });
  widget.expectComplaint(/404/);
  await widget.complete();
  await box(widget).focus();
  const sentence = widget.page.getByRole("status").filter({ hasText: /^Zoeken lukt nu niet\./ });
  await sentence.waitFor();
  await expectAccessible(widget.page);
  site.route(SEARCH_CHUNK, whole(SEARCH_CHUNK));
  await widget.page.keyboard.type("bieb");
  await widget.page.waitForLoadState("networkidle");
  expect(requested(widget).filter((it) => it === "search"), "typing requests nothing").toHaveLength(1);
  await box(widget).click();
  await expect(widget.page.getByRole("option").first()).toShowText(/Bibliotheken/);
  await expect(sentence).toHaveCount(0);
});

test("the search does not wait for the panels, and has the needs as soon as they come", async ({ site }) => {
  const { respond, release } = holdResponse(whole(PANELS_CHUNK));
  site.route(PANELS_CHUNK, respond);
  const widget = await site.mount({ src: serveAtlasWithAddresses(site) });
  await widget.ready();
  await box(widget).focus();
  await widget.page.keyboard.type("hoofdstraat 12a");
  const options = widget.page.locator(".suggestions").getByRole("option");
  await expect(options.first()).toShowText(/^Hoofdstraat 12a/);
  await expect(widget.element.locator(".share button"), "the panels are not there").toHaveCount(0);
  await box(widget).fill("gratis");
  const need = options.filter({ hasText: "alleen deze plekken" });
  await expect(need).toHaveCount(0);
  release();
  await expect(need).toShowText("Gratis alleen deze plekken");
  await expect(box(widget)).toBeFocused();
});

test("without the panels a place and an address are found, and the place that is chosen loads the panels", async ({ site }) => {
  site.route(PANELS_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlasWithAddresses(site) });
  widget.expectComplaint(/404/);
  await widget.ready();
  const { page, card } = widget;
  const errors = widget.element.locator(".errors");
  await expect(errors).toContainText("panels.wasm");
  await box(widget).focus();
  await page.keyboard.type("hoofdstraat 12a");
  const options = page.locator(".suggestions").getByRole("option");
  await expect(options.first()).toShowText(/^Hoofdstraat 12a/);
  await box(widget).fill("de brink bibliotheek");
  await expect(options.first()).toShowText(/^Bibliotheek De Brink/);
  site.route(PANELS_CHUNK, whole(PANELS_CHUNK));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveFocusOn("Bibliotheek De Brink");
  await expect(card).toShowText(/Nu open tot 17\.00 uur\./);
  await expect(errors.filter({ hasText: "panels.wasm" })).toHaveCount(0);
});

test("text that was typed before the search came stays in another language", async ({ site }) => {
  site.route(SEARCH_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlas(site) });
  widget.expectComplaint(/404/);
  await widget.complete();
  await box(widget).focus();
  await widget.page.keyboard.type("bieb");
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  await expect(widget.page.getByRole("combobox", { name: /^Search/ })).toHaveValue("bieb");
});

test("without the syntax of hours they are as the source writes them, and the next card loads it", async ({ site }) => {
  site.route(HOURS_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlas(site), near: HERE });
  widget.expectComplaint(/404/);
  await widget.complete();
  await expect.poll(() => warnings(widget)).toHaveLength(1);
  await expect(widget.answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink.* Of het nu open is, is niet bekend\.$/);
  await expect.poll(() => widget.element.locator(".announcer").innerText(), "the answer is announced").toMatch(/is niet bekend\.$/);
  site.route(HOURS_CHUNK, holdResponse(whole(HOURS_CHUNK)).respond);
  await widget.rows.first().getByRole("button").click();
  await expect(widget.card).toShowText(/Openingstijden Mo-Fr 10:00-17:00 Zo staat het in de bron\./);
  await expectAccessible(widget.page);
  await expect.poll(() => requested(widget).filter((it) => it === "hours")).toHaveLength(2);
});

test("without the syntax of hours, \"open now\" of a link can be switched off", async ({ site }) => {
  site.route(HOURS_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlas(site), link: "kaart" }, { query: "?kaart=1~open=now" });
  widget.expectComplaint(/404/);
  await widget.complete();
  await expect.poll(() => warnings(widget)).toHaveLength(1);
  const { when } = widget;
  await expect(when).toHaveValue("now");
  await widget.page.getByText("Wat deze kaart niet weet").click();
  await expect(widget.element.locator(".errors")).toShowText(/hours\.wasm/);
  await when.selectOption("");
  await expect(when).toHaveValue("");
  await expect.poll(() => widget.element.evaluate((it) => it.question.open)).toBe(null);
});

test("panels that one of two maps got late are there for the other too, without a complaint", async ({ site }) => {
  site.route(PANELS_CHUNK, status(404));
  const src = serveAtlas(site);
  const one = `<sleutelvrij-kaart src="${src}" near="${HERE}"></sleutelvrij-kaart>`;
  const widget = await site.page(one + one);
  widget.expectComplaint(/404/);
  const errors = (at) => widget.page.locator("sleutelvrij-kaart").nth(at).locator(".errors");
  for (const at of [0, 1]) await expect(errors(at)).toContainText("panels.wasm");
  site.route(PANELS_CHUNK, whole(PANELS_CHUNK));
  for (const at of [0, 1]) {
    const element = widget.page.locator("sleutelvrij-kaart").nth(at);
    await element.locator(".list li button").first().click();
    await element.locator(".card").getByText("Nu open tot 17.00 uur.").first().waitFor();
    await expect(errors(at).filter({ hasText: "panels.wasm" })).toHaveCount(0);
  }
});

test("the syntax of hours that comes late fills the card that is open", async ({ site }) => {
  site.route(HOURS_CHUNK, status(503));
  const widget = await site.mount({ src: serveAtlas(site), near: HERE });
  widget.expectComplaint(/503/);
  await widget.complete();
  await expect.poll(() => warnings(widget)).toHaveLength(1);
  site.route(HOURS_CHUNK, whole(HOURS_CHUNK));
  await widget.rows.first().getByRole("button").click();
  await expect(widget.card).toShowText(/Nu open tot 17\.00 uur\./);
  await expect(widget.answer).not.toShowText(/is niet bekend/);
});

test("without the agenda places have their hours, and what is missing is named", async ({ site }) => {
  site.route(AGENDA_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlas(site, { "places.geojson": withActivity }), near: HERE });
  widget.expectComplaint(/404/);
  await widget.complete();
  await expect(widget.answer).not.toShowText(/is niet bekend/);
  await expect(widget.element.locator(".agenda")).toHaveCount(0);
  await widget.page.getByText("Wat deze kaart niet weet").click();
  await expect(widget.element.locator(".errors")).toShowText(/agenda\.wasm/);
  await expectAccessible(widget.page);
});

test("the pocket sheet is loaded when its button is pressed; where it does not come, its tab closes and the next press tries again", async ({ site }) => {
  site.route(POCKET_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlas(site), near: HERE });
  widget.expectComplaint(/404/);
  await widget.complete();
  expect(requested(widget)).not.toContain("pocket");
  const { page } = widget;
  const press = () => page.getByRole("button", { name: "Blad voor onderweg" }).click();
  const coming = page.waitForEvent("popup");
  await press();
  const tab = await coming;
  if (!tab.isClosed()) await tab.waitForEvent("close");
  await page.getByText("Wat deze kaart niet weet").click();
  await expect(widget.element.locator(".errors")).toShowText(/pocket\.wasm/);
  site.route(POCKET_CHUNK, whole(POCKET_CHUNK));
  const again = page.waitForEvent("popup");
  await press();
  await (await again).locator("section").first().waitFor();
  await expect(widget.element.locator(".errors").filter({ hasText: "pocket.wasm" })).toHaveCount(0);
});

test("without the chunk that walks, distances are straight lines, and a button loads it", async ({ site }) => {
  site.route(WALKING_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlasWithStreets(site), near: HERE });
  widget.expectComplaint(/404/);
  await widget.complete();
  const again = widget.page.getByRole("button", { name: "Probeer het opnieuw" });
  await again.waitFor();
  await expect(widget.answer).toShowText(/in een rechte lijn/);
  await expectAccessible(widget.page);
  await widget.page.getByText("Wat deze kaart niet weet").click();
  await expect(widget.element.locator(".errors")).toShowText(/walking\.wasm/);
  site.route(WALKING_CHUNK, whole(WALKING_CHUNK));
  await again.click();
  await waitForStreets(widget);
  await expect(widget.element.locator(".errors").filter({ hasText: ".wasm" })).toHaveCount(0);
  await expect.poll(() => widget.element.evaluate((it) => it.answer.slice(0, 4).map(({ id }) => id))).toStrictEqual(WALKING_ORDER);
});

test("without the panels there are the list and the map, and the next card loads them", async ({ site }) => {
  site.route(PANELS_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlas(site), near: HERE });
  widget.expectComplaint(/404/);
  await widget.ready();
  await expect.poll(() => warnings(widget)).toHaveLength(1);
  await widget.map.waitFor();
  await expect(widget.answer).toShowText(new RegExp(`^${LIBRARY}.* Of het nu open is, is niet bekend\\.$`));
  await widget.page.getByText("Wat deze kaart niet weet").click();
  await expect(widget.element.locator(".errors")).toShowText(/panels\.wasm/);
  await expectAccessible(widget.page);
  site.route(PANELS_CHUNK, whole(PANELS_CHUNK));
  await widget.rows.first().getByRole("button").click();
  await expect(widget.card).toShowText(/Nu open tot 17\.00 uur\./);
  await widget.page.getByRole("button", { name: "Druk af" }).waitFor();
  await expect(widget.element.locator(".errors").filter({ hasText: ".wasm" })).toHaveCount(0);
});

test("without the panels a link is reported as unknown, until they come", async ({ site }) => {
  site.route(PANELS_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlas(site), link: "kaart" }, { query: "?kaart=1~in=B2" });
  widget.expectComplaint(/404/);
  await widget.ready();
  const complaint = widget.page.getByText("Deze kaart kan een deel van de link niet lezen. Dat deel telt niet mee.");
  await complaint.waitFor();
  site.route(PANELS_CHUNK, whole(PANELS_CHUNK));
  await widget.element.evaluate((it) => it.show("house"));
  await expect(complaint).toHaveCount(0);
  // What the visitor did meanwhile wins.
  await expect.poll(() => new URL(widget.page.url()).search).toMatch(/house/);
});

test("a page with the hints of the package requests each file once", async ({ site }) => {
  const hints = contentOf("/package/preload.html").toString().replaceAll('"package/', '"/package/');
  const widget = await site.mount({ src: serveAtlas(site) }, { head: `${hints}<script type="module" src="${LOADER}"></script>` });
  await widget.complete();
  for (const file of [GLUE, MAIN_WASM, STYLE]) {
    expect(widget.requests.filter((it) => it.url().endsWith(file)), file).toHaveLength(1);
    expect(hints).toContain(file);
  }
});

for (const [name, chunk] of Object.entries({ walking: WALKING_CHUNK, panels: PANELS_CHUNK, hours: HOURS_CHUNK })) {
  test(`an atlas of a script without the chunk ${name} answers, and has a warning`, async ({ site }) => {
    site.route(chunk, status(404));
    const src = serveAtlasWithStreets(site);
    const widget = await site.page("", { head: "" });
    widget.expectComplaint(/404/);
    const outcome = await widget.page.evaluate(async (src) => {
      const { Atlas } = await import("/package/sleutelvrij.js");
      const atlas = await Atlas.load({ src });
      return { late: atlas.warnings.map(({ code, file }) => [code, file]), places: atlas.nearest({ lon: 5.6275, lat: 52.3225, limit: 1 }).map(({ id }) => id) };
    }, src);
    expect(outcome).toStrictEqual({ late: [[name === "walking" ? "streets" : "hours", `${name}.wasm`]], places: ["library"] });
  });
}
