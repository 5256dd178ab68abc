// The map comes after the first answer, in a file of its own: its room is there before it, what somebody did without
// it is not lost, and where it does not come the list is enough and says so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { LATER, launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { inkWhen, inked } from "./ink.mjs";
import { focusOn, number, parts, says, tabTo } from "./person.mjs";
import { body, cut, never, status } from "./server.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const WASM = readFileSync(new URL(`../../www${LATER}`, import.meta.url));
const whole = body(WASM, "application/wasm");
const MISSING = "De kaart kan niet worden geladen. Alles staat ook in de lijst.";
const AGAIN = { name: "Probeer het opnieuw" };
const NEAR = "52.3225,5.6275";

/** The later part as it is served from now on: whoever has asked for it and waits gets the answer that is set. */
function holding(t) {
  let answer;
  const waiting = [];
  const asked = [];
  browser.route(t, LATER, (request, response) => {
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

async function arrive(t, attributes = {}, visitor = {}) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), ...attributes }, { ...inked, ...visitor });
  const warnings = [];
  visit.page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await visit.ready();
  return Object.assign(visit, parts(visit), { warnings, again: visit.page.getByRole("button", AGAIN) });
}

/** Where everything is that is not the map's inside, CSS px. */
const boxes = ({ element }) =>
  element.evaluate((it) => {
    const all = [".atlas", ".talk", ".find", ".list", ".map", ".notes"].map((part) => it.shadowRoot.querySelector(part));
    return all.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.className, x, y, width, height];
    });
  });

for (const [look, visitor] of Object.entries({ desk: { width: 1280 }, phone: { width: 360, touch: true } })) {
  test(`the map's room is there before the map, and nothing moves when it comes (${look})`, async (t) => {
    const later = holding(t);
    const visit = await arrive(t, { near: NEAR }, visitor);
    await says(visit.answer, /Bibliotheek De Brink/);
    await number(visit.map, 0);
    const before = await boxes(visit);
    assert.ok(before.find(([name]) => name === "map")[4] >= 256, JSON.stringify(before));
    await visit.page.evaluate(() => {
      Object.defineProperty(globalThis, "jumps", { value: [], enumerable: false });
      const rects = ({ previousRect, currentRect }) => [previousRect.toJSON(), currentRect.toJSON()];
      const look = (list) => jumps.push(...list.getEntries().flatMap(({ sources }) => sources.map(rects)));
      new PerformanceObserver(look).observe({ type: "layout-shift" });
    });
    assert.equal(await visit.page.getByText(MISSING).count(), 0, "and nothing is said while it comes");
    await number(visit.again, 0);
    later.set(whole);
    await visit.complete();
    await inkWhen(visit, ({ numbers }) => numbers.length > 0, "numbers");
    assert.deepEqual(await boxes(visit), before);
    assert.deepEqual(await visit.page.evaluate(() => jumps), []);
  });
}

for (const [what, answer, complaint] of [
  ["is not there", status(404), /404/],
  ["is refused by the server", status(403), /403/],
  ["is cut off by the network", (_request, response) => response.destroy(), /ERR_EMPTY_RESPONSE/],
  ["breaks off", cut(WASM, "application/wasm", 5000), /ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE/],
  ["is a page that says sorry", body("<!doctype html>", "text/html")],
]) {
  test(`where the second part ${what} everything but the map works, and a button brings it`, async (t) => {
    const later = holding(t);
    later.set(answer);
    const visit = await arrive(t);
    const { page, element, chooser, rows, card, back, point, map, again } = visit;
    if (complaint) visit.expect(complaint);
    await element.evaluate((it) => {
      it.wrong = [];
      it.addEventListener("sleutelvrij:error", ({ detail }) => it.wrong.push(detail.message));
    });
    await page.getByRole("status").filter({ hasText: MISSING }).waitFor();
    await accessible(page);
    assert.equal(visit.warnings.length, 1, "one honest line");
    assert.match(visit.warnings[0], /^sleutelvrij: the second part of the engine does not come: /);
    assert.ok(await point.isDisabled(), "there is nothing to point at");
    await point.click({ force: true });
    await number(page.getByText("Stop met aanwijzen"), 0);

    await chooser.selectOption("Brink");
    await says(visit.answer, /^De dichtstbijzijnde plek is Bibliotheek De Brink/);
    await rows.nth(1).getByRole("button").click();
    await card.getByRole("heading", { name: "De Wip" }).waitFor();
    await back.click();
    await page.getByText("Wat deze kaart niet weet").click();
    await page.getByText("Of de banken heel zijn.").waitFor();

    // Still broken, and then not any more: by keyboard, with somebody who is not lost on the way.
    await tabTo(page, AGAIN.name);
    await page.keyboard.press("Enter");
    await eventually(() => assert.equal(visit.warnings.length, 2));
    await page.getByRole("status").filter({ hasText: MISSING }).waitFor();
    await focusOn(page, AGAIN.name);
    later.set(whole);
    await page.keyboard.press("Enter");
    await focusOn(page, "Kaart van Voorbeeld");
    await inkWhen(visit, ({ numbers }) => numbers.some(({ text }) => text === "1"), "number 1");
    await number(again, 0);
    await number(page.getByText(MISSING), 0);
    assert.equal(visit.warnings.length, 2, "one line for each time that it failed");
    assert.deepEqual(await element.evaluate((it) => it.wrong), [], "the answer was there all the time");
    assert.ok(await map.isVisible());
  });
}

test("where it does not come it is said that the link is not heard; what somebody asks meanwhile counts when it comes", async (t) => {
  const later = holding(t);
  later.set(status(404));
  const visit = await arrive(t, { link: "kaart" });
  visit.expect(/404/);
  const { page, element, chooser, said } = visit;
  await page.goto(`${page.url()}?kaart=1~in=B2`);
  await element.evaluate((it) => it.ready);
  const complaint = page.getByText("Een deel van de link is niet bekend op deze kaart. Dat deel telt niet mee.");
  await complaint.waitFor();
  await chooser.selectOption("Duin");
  later.set(whole);
  await page.getByRole("button", AGAIN).first().click();
  await visit.complete();
  await says(said, "Wij meten vanaf het midden van Duin.");
  await eventually(() => assert.equal(new URL(page.url()).search, "?kaart=1~in=B3"));
  await number(complaint, 0);
});

test("a second part that hangs is waited for thirty seconds", async (t) => {
  const later = holding(t);
  later.set(never());
  const visit = await arrive(t, {}, { clock: true });
  await eventually(() => assert.equal(later.asked.length, 1));
  // The page's time passes by itself as well, so not to the last second.
  await visit.page.clock.fastForward(20_000);
  await says(visit.answer, /^34 plekken/);
  assert.equal(await visit.page.getByText(MISSING).count(), 0);
  await visit.page.clock.fastForward(11_000);
  await visit.page.getByText(MISSING).waitFor();
  later.set(whole);
  await visit.again.click();
  await visit.complete();
});

test("while it is fetched again that is said, and a second press does not fetch it twice", async (t) => {
  const later = holding(t);
  later.set(status(503));
  const visit = await arrive(t, { lang: "en" });
  visit.expect(/503/);
  await visit.page.getByText("The map cannot be loaded. Everything is in the list as well.").waitFor();
  later.set(undefined);
  const again = visit.page.getByRole("button", { name: "Try again" });
  await again.click();
  await visit.page.getByText("The map is being loaded…").waitFor();
  await again.click();
  later.set(whole);
  await visit.complete();
  assert.equal(later.asked.length, 2);
});

/** What a visitor may do before there is a map, in the page. */
const DEEDS = [
  ["a neighbourhood chosen", ({ chooser }) => chooser.selectOption("Duin")],
  ["a group opened", ({ page }) => page.getByRole("button", { name: "Brink 2 plekken" }).click()],
  ["a place opened", ({ element }) => element.evaluate((it) => it.show("bench-far"))],
  ["a place of an answer opened", async ({ chooser, element }) => {
    await chooser.selectOption("Brink");
    await element.evaluate((it) => it.show("bench-far"));
  }],
  ["a position given", ({ element }) => element.evaluate((it) => it.setAttribute("near", "52.307,5.645"))],
  ["a kind chosen", ({ page }) => page.getByRole("button", { name: /^Leren en cultuur/ }).click()],
];
for (const [what, act] of DEEDS) {
  test(`what was done before the map came is seen on it: ${what}`, async (t) => {
    const later = holding(t);
    const early = await arrive(t);
    await act(early);
    later.set(whole);
    await early.complete();
    const late = await arrive(t);
    await late.complete();
    await act(late);
    const settled = async (visit) => (await inkWhen(visit, ({ all }) => all.length > 0, "something")).all;
    // The same picture as for who waited.
    await eventually(async () => assert.deepEqual(await settled(early), await settled(late)));
  });
}

test("another language before the map came is the map's too", async (t) => {
  const later = holding(t);
  const visit = await arrive(t);
  await visit.element.evaluate((it) => it.setAttribute("lang", "en"));
  later.set(whole);
  await visit.page.getByRole("application", { name: "Map of Example" }).waitFor();
});

test("two elements fetch it once, and one that is gone by then hurts nobody", async (t) => {
  const later = holding(t);
  const src = serveAtlas(browser, t);
  const kaart = `<sleutelvrij-kaart src="${src}"></sleutelvrij-kaart>`;
  const visit = await browser.page(t, kaart + kaart + kaart, inked);
  await visit.ready();
  await visit.page.evaluate(() => document.querySelector("sleutelvrij-kaart").remove());
  later.set(whole);
  await visit.complete();
  await number(visit.page.getByRole("application"), 2);
  assert.equal(later.asked.length, 1);
});

test("beside a long card the map stays in sight", async (t) => {
  const visit = await arrive(t, { near: NEAR }, { width: 1280, height: 500 });
  await visit.complete();
  await visit.element.evaluate((it) => it.show("library"));
  await visit.card.waitFor();
  const room = visit.element.locator(".map");
  const [before, card] = [await room.boundingBox(), await visit.card.boundingBox()];
  const far = Math.round(before.y + 100);
  assert.ok(card.height + card.y > before.height + far, `the card is long: ${JSON.stringify({ card, before })}`);
  await visit.page.evaluate((far) => scrollTo(0, far), far);
  const now = await room.boundingBox();
  assert.ok(Math.abs(now.y - 8) < 1, `${now.y} px below the top of the window`);
  assert.equal(now.height, before.height);
  // And it never lies over what comes after it.
  await visit.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [last, notes] = [await room.boundingBox(), await visit.element.locator(".notes").boundingBox()];
  assert.ok(last.y + last.height <= notes.y, JSON.stringify({ last, notes }));
});
