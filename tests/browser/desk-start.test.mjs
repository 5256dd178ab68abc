// How the planner's desk starts, changes and ends: `view="planner"`.
import { exampleAtlas, manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { mountDesk, openDesk } from "./support/desk.mjs";
import { DESK_SCRIPT, DESK_STYLE, DESK_WASM, DESK_WORKER, MAIN_WASM, PLANNER_SCRIPT, PLANNER_WASM } from "./support/package.mjs";
import { body, holdResponse, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const FALLBACK = { fallback: "<ul><li>Bibliotheek, Brink 1</li></ul>" };
const fallback = ({ page }) => page.getByText("Bibliotheek, Brink 1");
const PLACES = body(JSON.stringify(exampleAtlas.places), "application/geo+json");

/** Whether a page has asked for a file. */
const hasLoaded = ({ requests }, file) => requests.some((request) => new URL(request.url()).pathname === file);

/** "ready", or the reason why there is nothing. */
const settled = ({ element }) => element.evaluate((it) => it.ready.then(() => "ready", ({ message }) => message));

/** Records the names of the element's events from now on, for `events`. */
const recordEvents = ({ element }) =>
  element.evaluate((it) => {
    it.seen = [];
    for (const name of ["ready", "answer", "error"]) it.addEventListener(`sleutelvrij:${name}`, () => it.seen.push(name));
  });
const events = ({ element }) => element.evaluate((it) => it.seen);

/** Changes attributes of the element; null removes one. */
const set = ({ element }, attributes) =>
  element.evaluate((it, attributes) => {
    for (const [name, value] of Object.entries(attributes)) value === null ? it.removeAttribute(name) : it.setAttribute(name, value);
  }, attributes);

test("a desk shows its first sentence and hides the fallback, with the files of planners only", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site), FALLBACK);
  await expect(fallback(widget)).toBeHidden();
  for (const file of [DESK_SCRIPT, DESK_STYLE, DESK_WASM, DESK_WORKER, PLANNER_SCRIPT, PLANNER_WASM]) {
    expect(hasLoaded(widget, file), file).toBe(true);
  }
  expect(hasLoaded(widget, MAIN_WASM), "the resident's engine").toBe(false);
});

test("a resident's page loads nothing of the desk", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site) });
  await widget.complete();
  await widget.page.waitForLoadState("networkidle");
  for (const file of [DESK_SCRIPT, DESK_STYLE, DESK_WASM, DESK_WORKER]) expect(hasLoaded(widget, file), file).toBe(false);
});

test("the fallback stays until the first sentence, and no frame is empty", async ({ site }) => {
  const { respond, release } = holdResponse(PLACES);
  const widget = await mountDesk(site, serveAtlas(site, { "places.geojson": respond }), FALLBACK);
  await widget.page.waitForFunction(() => customElements.get("sleutelvrij-kaart"));
  await expect(fallback(widget)).toBeVisible();
  await widget.page.evaluate(() => {
    const element = document.querySelector("sleutelvrij-kaart");
    globalThis.empty = 0;
    const record = () => {
      if (element.getBoundingClientRect().height < 20) globalThis.empty += 1;
      if (!element.shadowRoot.querySelector(".first-sentence")) requestAnimationFrame(record);
    };
    record();
  });
  release();
  await expect(widget.sentence).toBeVisible();
  await expect(fallback(widget)).toBeHidden();
  expect(await widget.page.evaluate(() => globalThis.empty)).toBe(0);
});

for (const [file, name] of [
  [DESK_SCRIPT, "script"],
  [DESK_WASM, "program"],
  [PLANNER_WASM, "engine"],
]) {
  test(`the fallback stays, and ready rejects, without the desk's ${name}`, async ({ site }) => {
    site.route(file, status(404));
    const widget = await mountDesk(site, serveAtlas(site), FALLBACK);
    widget.expectComplaint(/404|Failed to load/);
    widget.expectComplaint(/the engine could not start; the fallback stays/);
    await expect.poll(() => settled(widget)).not.toBe("ready");
    await expect(fallback(widget)).toBeVisible();
    await expect(widget.desk).toHaveCount(0);
  });
}

test("a desk without its style is a desk", async ({ site }) => {
  site.route(DESK_STYLE, status(404));
  const widget = await openDesk(site, serveAtlas(site));
  widget.expectComplaint(/404/);
  expect(widget.consoleTexts("warning")).toContain("sleutelvrij: the style sheet does not come: the server answers 404");
});

test("the reason why a file cannot be used is above the fallback, and the button to retry fetches it again", async ({ site }) => {
  const src = serveAtlas(site, { "places.geojson": status(500) });
  const widget = await mountDesk(site, src, FALLBACK);
  widget.expectComplaint(/500/);
  widget.expectComplaint(/sleutelvrij: .*places\.geojson/);
  await widget.page.getByText("De kaart kan niet worden getoond").waitFor();
  await expect(fallback(widget)).toBeVisible();
  expect(await settled(widget)).toMatch(/places\.geojson/);
  site.route("/village/places.geojson", PLACES);
  await widget.page.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await expect(widget.sentence).toBeVisible();
  await expect(fallback(widget)).toBeHidden();
});

test("streets that are not as the manifest says leave the fallback: a council gets no figures from a part of the data", async ({ site }) => {
  const parts = { ...manifest.parts, streets: { file: "streets.bin", bytes: 5 } };
  const src = serveAtlas(site, { "atlas.json": { ...manifest, parts }, "streets.bin": "broken" });
  const widget = await mountDesk(site, src, FALLBACK);
  widget.expectComplaint(/the engine could not start; the fallback stays.*streets\.bin/);
  await expect.poll(() => settled(widget)).toMatch(/streets\.bin/);
  await expect(fallback(widget)).toBeVisible();
});

test("the view changes from a resident's to the desk and back", async ({ site }) => {
  const widget = await mountDesk(site, serveAtlas(site), { attributes: { view: "resident" }, ...FALLBACK });
  await widget.complete();
  await recordEvents(widget);
  await set(widget, { view: "planner" });
  await expect(widget.sentence).toBeVisible();
  const residentsMap = widget.page.locator("canvas");
  await expect(residentsMap).toHaveCount(0);
  await set(widget, { view: null });
  await residentsMap.waitFor();
  await expect(widget.desk).toHaveCount(0);
  expect(await events(widget)).toStrictEqual(["ready", "ready"]);
});

test("another source replaces the desk when its first sentence is there", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site), FALLBACK);
  const few = { ...exampleAtlas.neighbourhoods, features: exampleAtlas.neighbourhoods.features.slice(0, 2) };
  const { respond, release } = holdResponse(body(JSON.stringify(few), "application/geo+json"));
  const other = serveAtlas(site, { "neighbourhoods.geojson": respond }, "/other");
  const before = await widget.sentence.innerText();
  await set(widget, { src: other });
  await expect(widget.sentence).toHaveText(before);
  release();
  await expect(widget.sentence).not.toHaveText(before);
  await expect(fallback(widget)).toBeHidden();
});

test("the desk follows the page's language, and an Arabic page gets it in English", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site));
  await expect(widget.desk).toHaveAttribute("lang", "nl");
  const dutch = await widget.sentence.innerText();
  await set(widget, { lang: "de" });
  await expect(widget.desk).toHaveAttribute("lang", "de");
  await expect(widget.sentence).not.toHaveText(dutch);
  await set(widget, { lang: "ar" });
  await expect(widget.desk).toHaveAttribute("lang", "en");
  await expect(widget.desk).toHaveAttribute("dir", "ltr");
});

test("a desk that is moved stays, and one that is removed and inserted again begins anew", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site));
  await widget.desk.evaluate((it) => (it.mark = 1));
  await widget.element.evaluate((it) => document.querySelector("main").prepend(it));
  expect(await widget.desk.evaluate((it) => it.mark)).toBe(1);
  await widget.element.evaluate(async (it) => {
    it.remove();
    await new Promise((done) => setTimeout(done));
    document.querySelector("main").append(it);
  });
  await expect.poll(() => widget.desk.evaluate((it) => it.mark ?? null)).toBe(null);
  await expect(widget.sentence).toBeVisible();
});

test("scripts get the question and the coverage, and the places near a position", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site));
  const [question, answer] = await widget.element.evaluate((it) => [it.question, it.answer]);
  expect(question).toStrictEqual({ minutes: 10, speed: 4.8 });
  expect(answer.rows.find(({ level }) => level === "whole").total).toStrictEqual({ low: 500, high: 500 });
  const [nearest] = await widget.element.evaluate((it) => it.nearest({ lon: 5.628, lat: 52.3225, limit: 1 }));
  expect(nearest.id).toBe("library");
});

test("two desks on a page answer for themselves", async ({ site }) => {
  const src = serveAtlas(site);
  const one = (lang) => `<sleutelvrij-kaart view="planner" lang="${lang}" src="${src}"></sleutelvrij-kaart>`;
  const widget = await site.page(one("nl") + one("de"));
  await widget.ready();
  const [dutch, german] = await widget.page.locator(".first-sentence").allInnerTexts();
  expect(dutch).not.toBe(german);
  await widget.page.evaluate(() => document.querySelector("sleutelvrij-kaart").remove());
  await expect(widget.page.locator(".first-sentence")).toHaveText(german);
});

test("with a plan, the first figures and those for scripts are of the plan", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await openDesk(site, src, { attributes: { link: "plan" }, query: "?plan=p1~kinds=library~close=library" });
  const [question, answer] = await widget.element.evaluate((it) => [it.question, it.answer]);
  expect(JSON.parse(question.scenario).steps).toHaveLength(1);
  const whole = answer.rows.find(({ level }) => level === "whole");
  expect(whole.before.covered.high).toBeGreaterThan(0);
  expect(whole.after.covered.high).toBe(0);
  expect(whole.lost).toStrictEqual(whole.before.covered);
  const change = await widget.sentence.innerText();
  await widget.page.evaluate(() => {
    history.replaceState(null, "", "?plan=p1~kinds=library");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await expect(widget.sentence).not.toHaveText(change);
  expect((await widget.element.evaluate((it) => it.question)).scenario).toBe(undefined);
});
