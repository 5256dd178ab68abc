// The lazy part of the engine with the map: its space is reserved, changes made before it loads are kept, and without
// it the list still works.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { canvasTextWhen, recordCanvasText } from "./support/canvas-text.mjs";
import { tabTo } from "./support/focus.mjs";
import { LAZY_CHUNK, contentOf } from "./support/package.mjs";
import { body, cut, never, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const WASM = contentOf(LAZY_CHUNK);
const whole = body(WASM, "application/wasm");
const MISSING = "De kaart en de keuzes kunnen niet worden geladen. De plekken staan in de lijst.";
const AGAIN = { name: "Probeer het opnieuw" };
const NEAR = "52.3225,5.6275";

/** Holds requests for the lazy part until `set` gives the answer, for those that wait and for later ones. */
function holdLazyChunk(site) {
  let answer;
  const waiting = [];
  const asked = [];
  site.route(LAZY_CHUNK, (request, response) => {
    asked.push(request.url);
    if (answer) answer(request, response);
    else waiting.push([request, response]);
  });
  const set = (one) => {
    answer = one;
    for (const call of waiting.splice(0)) answer(...call);
  };
  return { set, asked };
}

async function openWidget(site, attributes = {}, visitor = {}) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, { ...recordCanvasText, ...visitor });
  await widget.ready();
  return Object.assign(widget, { again: widget.page.getByRole("button", AGAIN) });
}

/** The boxes of the element's parts, CSS px. */
const boxes = ({ element }) =>
  element.evaluate((it) => {
    const all = [".atlas", ".ask", ".found", ".results", ".list", ".map", ".notes"].map((part) => it.shadowRoot.querySelector(part));
    return all.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.className, x, y, width, height];
    });
  });

for (const [appearance, visitor] of Object.entries({ desk: { width: 1280 }, phone: { width: 360, touch: true } })) {
  test(`the map's space is reserved, and there is no layout shift when it loads (${appearance})`, async ({ site }) => {
    const lazyChunk = holdLazyChunk(site);
    const widget = await openWidget(site, { near: NEAR }, visitor);
    await expect(widget.answer).toShowText(/Bibliotheek De Brink/);
    await expect(widget.map).toHaveCount(0);
    const before = await boxes(widget);
    expect(before.find(([name]) => name === "map")[4], JSON.stringify(before)).toBeGreaterThanOrEqual(176);
    await widget.page.evaluate(() => {
      Object.defineProperty(globalThis, "jumps", { value: [], enumerable: false });
      const rects = ({ previousRect, currentRect }) => [previousRect.toJSON(), currentRect.toJSON()];
      const collect = (list) => jumps.push(...list.getEntries().flatMap(({ sources }) => sources.map(rects)));
      new PerformanceObserver(collect).observe({ type: "layout-shift" });
    });
    await expect(widget.page.getByText(MISSING), "no message while it loads").toHaveCount(0);
    await expect(widget.again).toHaveCount(0);
    lazyChunk.set(whole);
    await widget.complete();
    await canvasTextWhen(widget, ({ numbers }) => numbers.length > 0, "numbers");
    expect(await boxes(widget)).toStrictEqual(before);
    expect(await widget.page.evaluate(() => jumps)).toStrictEqual([]);
  });
}

for (const [what, answer, complaint] of [
  ["is not there", status(404), /404/],
  ["is refused by the server", status(403), /403/],
  ["is cut off by the network", (_request, response) => response.destroy(), /ERR_EMPTY_RESPONSE/],
  ["breaks off", cut(WASM, "application/wasm", 5000), /ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE/],
  ["is an HTML page", body("<!doctype html>", "text/html")],
]) {
  test(`without the lazy part, which ${what}, everything but the map works, and a button loads it`, async ({ site }) => {
    const lazyChunk = holdLazyChunk(site);
    lazyChunk.set(answer);
    const widget = await openWidget(site);
    const { page, element, neighbourhoodSelect, rows, card, backButton, pointButton, map, again } = widget;
    if (complaint) widget.expectComplaint(complaint);
    await element.evaluate((it) => {
      it.wrong = [];
      it.addEventListener("sleutelvrij:error", ({ detail }) => it.wrong.push(detail.message));
    });
    await page.getByRole("status").filter({ hasText: MISSING }).waitFor();
    await expectAccessible(page);
    expect(widget.consoleTexts("warning").length, "one warning").toBe(1);
    expect(widget.consoleTexts("warning")[0]).toMatch(/^sleutelvrij: the second part of the engine does not come: /);
    await expect(pointButton, "pointing is disabled without a map").toBeDisabled();
    await pointButton.click({ force: true });
    await expect(page.getByText("Stop met aanwijzen")).toHaveCount(0);

    await neighbourhoodSelect.selectOption("Brink");
    await expect(widget.answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink/);
    await rows.nth(1).getByRole("button").click();
    await card.getByRole("heading", { name: "De Wip" }).waitFor();
    await backButton.click();
    // The question and what the map does not know come with the panels, which need the lazy part: no empty box or fold stands there.
    await expect(page.getByText("Wat deze kaart niet weet")).toBeHidden();
    await expect(widget.what).toHaveCount(0);

    // Load again by keyboard, first without success; the focus stays.
    await tabTo(page, AGAIN.name);
    await page.keyboard.press("Enter");
    await expect.poll(() => widget.consoleTexts("warning").length).toBe(2);
    await page.getByRole("status").filter({ hasText: MISSING }).waitFor();
    await expect(page).toHaveFocusOn(AGAIN.name);
    lazyChunk.set(whole);
    await page.keyboard.press("Enter");
    await expect(page).toHaveFocusOn("Kaart van Voorbeeld");
    await canvasTextWhen(widget, ({ numbers }) => numbers.some(({ text }) => text === "1"), "number 1");
    await expect(again).toHaveCount(0);
    await expect(page.getByText(MISSING)).toHaveCount(0);
    expect(widget.consoleTexts("warning").length, "one warning per failure").toBe(2);
    expect(await element.evaluate((it) => it.wrong), "no error event").toStrictEqual([]);
    await expect(map).toBeVisible();
  });
}

test("without the lazy part the link is reported as unknown, and choices made meanwhile win when it loads", async ({ site }) => {
  const lazyChunk = holdLazyChunk(site);
  lazyChunk.set(status(404));
  const widget = await openWidget(site, { link: "kaart" });
  widget.expectComplaint(/404/);
  const { page, element, neighbourhoodSelect, locationMessage } = widget;
  await page.goto(`${page.url()}?kaart=1~in=B2`);
  await element.evaluate((it) => it.ready);
  const complaint = page.getByText("Deze kaart kan een deel van de link niet lezen. Dat deel telt niet mee.");
  await complaint.waitFor();
  await neighbourhoodSelect.selectOption("Duin");
  lazyChunk.set(whole);
  await page.getByRole("button", AGAIN).first().click();
  await widget.complete();
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Duin.");
  await expect.poll(() => new URL(page.url()).search).toBe("?kaart=1~in=B3");
  await expect(complaint).toHaveCount(0);
});

test("a link is followed when the lazy part loads late, without a history entry of its own", async ({ site }) => {
  const lazyChunk = holdLazyChunk(site);
  lazyChunk.set(status(404));
  const widget = await openWidget(site, { link: "kaart" });
  widget.expectComplaint(/404/);
  const { page, element, locationMessage } = widget;
  await page.goto(`${page.url()}?kaart=1~in=B2`);
  await element.evaluate((it) => it.ready);
  await page.evaluate(() => {
    globalThis.addresses = [];
    for (const name of ["pushState", "replaceState"]) {
      const original = history[name];
      history[name] = (...values) => {
        addresses.push([name, new URL(values[2], location.href).search]);
        return original.apply(history, values);
      };
    }
  });
  const entries = await page.evaluate(() => history.length);
  lazyChunk.set(whole);
  await page.getByRole("button", AGAIN).first().click();
  await widget.complete();
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
  expect(await page.evaluate(() => history.length)).toBe(entries);
  for (const [name, search] of await page.evaluate(() => globalThis.addresses)) {
    expect([name, search]).toStrictEqual(["replaceState", "?kaart=1~in=B2"]);
  }
});

test("a lazy part that hangs is reported after thirty seconds", async ({ site }) => {
  const lazyChunk = holdLazyChunk(site);
  lazyChunk.set(never());
  const widget = await openWidget(site, {}, { clock: true });
  await expect.poll(() => lazyChunk.asked.length).toBe(1);
  // The page's clock also runs by itself, so the steps stay below and above the limit.
  await widget.page.clock.fastForward(20_000);
  await expect(widget.answer).toShowText(/^34 plekken/);
  await expect(widget.page.getByText(MISSING)).toHaveCount(0);
  await widget.page.clock.fastForward(11_000);
  await widget.page.getByText(MISSING).waitFor();
  lazyChunk.set(whole);
  await widget.again.click();
  await widget.complete();
});

test("loading again is shown, and a second press does not fetch twice", async ({ site }) => {
  const lazyChunk = holdLazyChunk(site);
  lazyChunk.set(status(503));
  const widget = await openWidget(site, { lang: "en" });
  widget.expectComplaint(/503/);
  await widget.page.getByText("The map and the choices cannot be loaded. The places are in the list.").waitFor();
  lazyChunk.set(undefined);
  const before = lazyChunk.asked.length;
  const again = widget.page.getByRole("button", { name: "Try again" });
  await again.click();
  await widget.page.getByText("The map is being loaded…").waitFor();
  await again.click();
  lazyChunk.set(whole);
  await widget.complete();
  expect(lazyChunk.asked.length - before).toBe(1);
});

/** Actions of a visitor before the map loads. */
const ACTIONS = [
  ["a neighbourhood chosen", ({ neighbourhoodSelect }) => neighbourhoodSelect.selectOption("Duin")],
  ["a neighbourhood expanded", ({ page }) => page.getByRole("button", { name: "Brink 2 plekken" }).click()],
  ["a place opened", ({ element }) => element.evaluate((it) => it.show("bench-far"))],
  ["a place of an answer opened", async ({ neighbourhoodSelect, element }) => {
    await neighbourhoodSelect.selectOption("Brink");
    await element.evaluate((it) => it.show("bench-far"));
  }],
  ["a location set", ({ element }) => element.evaluate((it) => it.setAttribute("near", "52.307,5.645"))],
  ["a kind offered", ({ element }) => element.evaluate((it) => it.setAttribute("kinds", "library"))],
];
for (const [what, act] of ACTIONS) {
  test(`changes made before the map loads are on the map: ${what}`, async ({ site }) => {
    const lazyChunk = holdLazyChunk(site);
    const early = await openWidget(site);
    await act(early);
    lazyChunk.set(whole);
    await early.complete();
    const late = await openWidget(site);
    await late.complete();
    await act(late);
    const settled = async (widget) => (await canvasTextWhen(widget, ({ all }) => all.length > 0, "something")).all;
    // The map shows the same as when the action came after loading.
    await expect(async () => expect(await settled(early)).toStrictEqual(await settled(late))).toPass();
  });
}

test("a language set before the map loads is the map's language", async ({ site }) => {
  const lazyChunk = holdLazyChunk(site);
  const widget = await openWidget(site);
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  lazyChunk.set(whole);
  await widget.page.getByRole("application", { name: "Map of Example" }).waitFor();
});

test("two elements fetch the lazy part once, and a removed element does no harm", async ({ site }) => {
  const lazyChunk = holdLazyChunk(site);
  const src = serveAtlas(site);
  const kaart = `<sleutelvrij-kaart src="${src}"></sleutelvrij-kaart>`;
  const widget = await site.page(kaart + kaart + kaart, recordCanvasText);
  await widget.ready();
  await widget.page.evaluate(() => document.querySelector("sleutelvrij-kaart").remove());
  lazyChunk.set(whole);
  await widget.complete();
  await expect(widget.page.getByRole("application")).toHaveCount(2);
  expect(lazyChunk.asked.length).toBe(1);
});

test("the map stays in the viewport beside a long card", async ({ site }) => {
  const widget = await openWidget(site, { near: NEAR }, { width: 1280, height: 500 });
  await widget.complete();
  await widget.element.evaluate((it) => it.show("library"));
  await widget.card.waitFor();
  const map = widget.element.locator(".map");
  const [before, card] = [await map.boundingBox(), await widget.card.boundingBox()];
  const far = Math.round(before.y + 100);
  expect(card.height + card.y, `the card is longer than the map: ${JSON.stringify({ card, before })}`).toBeGreaterThan(before.height + far);
  await widget.page.evaluate((far) => scrollTo(0, far), far);
  const now = await map.boundingBox();
  expect(Math.abs(now.y - 8), "distance from 8 px below the top").toBeLessThan(1);
  expect(now.height).toBe(before.height);
  // The map never covers the notes below it.
  await widget.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [last, notes] = [await map.boundingBox(), await widget.element.locator(".notes").boundingBox()];
  expect(last.y + last.height, JSON.stringify({ last, notes })).toBeLessThanOrEqual(notes.y);
});
