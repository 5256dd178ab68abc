// The map and the pin by keyboard alone, and no key that does anything where nobody asked for it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { ink, inkWhen, inked, frame } from "./ink.mjs";
import { focusOn, focused, number, parts, says, tabTo } from "./person.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

/** A visitor beside the library, so that 20 places have numbers; `first` is where the library's is on the map. */
async function arrive(t, attributes = { near: "52.3225,5.6275" }) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), ...attributes }, inked);
  await visit.complete();
  return Object.assign(visit, parts(visit));
}

const one = ({ numbers }) => numbers.find(({ text }) => text === "1");
const seen = (visit) => inkWhen(visit, (now) => one(now), "number 1 is on the map");
const near = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < 1.5;

test("arrow keys move the map, with Shift a little, and the focus stays", async (t) => {
  const visit = await arrive(t);
  const { page } = visit;
  await tabTo(page, "Kaart van Voorbeeld");
  let at = one(await seen(visit));
  for (const [key, right, down] of [
    ["ArrowRight", -96, 0],
    ["ArrowDown", 0, -96],
    ["ArrowLeft", 96, 0],
    ["ArrowUp", 0, 96],
    ["Shift+ArrowRight", -24, 0],
    ["Shift+ArrowUp", 0, 24],
  ]) {
    await page.keyboard.press(key);
    const wanted = { x: at.x + right, y: at.y + down };
    const now = await inkWhen(visit, (ink) => near(one(ink), wanted), `${key} moves number 1 to ${JSON.stringify(wanted)}`);
    at = one(now);
  }
  assert.equal((await focused(page)).name, "Kaart van Voorbeeld");
});

test("plus and minus zoom, Home shows everything", async (t) => {
  const visit = await arrive(t);
  const { page, map } = visit;
  await map.focus();
  const start = await seen(visit);
  const apart = ({ numbers }) => {
    const [a, b] = ["1", "2"].map((it) => numbers.find(({ text }) => text === it));
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : NaN;
  };
  const before = apart(start);
  await page.keyboard.press("+");
  await inkWhen(visit, (now) => Math.abs(apart(now) / before - Math.SQRT2) < 0.02, "half a zoom closer");
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await inkWhen(visit, (now) => Math.abs(apart(now) / before - Math.SQRT1_2) < 0.02, "half a zoom further");
  await page.keyboard.press("Home");
  await inkWhen(visit, ({ names }) => ["Akker", "Brink", "Duin", "Eng"].every((name) => names.some(({ text }) => text === name)), "all names");
});

test("the buttons on the map do the same, and say when there is no more", async (t) => {
  const visit = await arrive(t);
  const { page } = visit;
  const home = await seen(visit);
  await tabTo(page, "Vergroot");
  await page.keyboard.press("Enter");
  await inkWhen(visit, (now) => JSON.stringify(now) !== JSON.stringify(home), "closer");
  for (let count = 0; count < 30; count += 1) await page.keyboard.press("Enter");
  const closer = page.getByRole("button", { name: "Vergroot" });
  await eventually(async () => assert.equal(await closer.getAttribute("aria-disabled"), "true"));
  assert.equal((await focused(page)).name, "Vergroot");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.notEqual(await closer.getAttribute("aria-disabled"), "true"));
  await tabTo(page, "Toon de hele kaart");
  await page.keyboard.press("Enter");
  await inkWhen(visit, ({ names }) => names.some(({ text }) => text === "Duin"), "everything");
});

test("without the focus on the map no key moves it", async (t) => {
  const visit = await arrive(t);
  const { page, rows } = visit;
  const before = await seen(visit);
  await rows.first().getByRole("button").focus();
  await frame(page);
  for (const key of ["+", "-", "=", "a", "h", "l", "z", "?", "/", "Home", "ArrowRight", "ArrowDown", "Escape"]) {
    await page.keyboard.press(key);
  }
  await frame(page);
  assert.deepEqual((await ink(visit)).all, before.all);
  assert.match((await focused(page)).name, /Bibliotheek/);
});

test("with the focus on the map no other key is taken from the browser", async (t) => {
  const visit = await arrive(t);
  const { page, map } = visit;
  const before = await seen(visit);
  await map.focus();
  const kept = await page.evaluate(() => {
    const frame = document.querySelector("sleutelvrij-kaart").shadowRoot.querySelector("[role=application]");
    const press = (key, more) =>
      frame.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true, ...more }));
    return {
      letters: "abcdefghijklmnopqrstuvwxyz0123456789?/".split("").filter((key) => !press(key)),
      others: ["Tab", "Escape", "Enter", " ", "PageDown", "End", "F5"].filter((key) => !press(key)),
      zoom: ["+", "-", "ArrowLeft", "Home"].filter((key) => !press(key, { ctrlKey: true })),
      back: ["ArrowLeft", "ArrowRight", "Home"].filter((key) => !press(key, { altKey: true })),
    };
  });
  assert.deepEqual(kept, { letters: [], others: [], zoom: [], back: [] });
  await frame(page);
  assert.deepEqual((await ink(visit)).all, before.all);
});

test("the pin: asked for, moved, put down; the answer is about its place", async (t) => {
  const visit = await arrive(t, {});
  const { page, said, answer, rows } = visit;
  await tabTo(page, "Wijs aan op de kaart");
  await page.keyboard.press("Enter");
  await focusOn(page, "Kaart van Voorbeeld");
  await says(said, "De speld staat in Meer.");
  const help = await visit.map.evaluate((it) => it.getRootNode().getElementById(it.getAttribute("aria-describedby")).textContent);
  assert.match(help, /verplaats de speld met de pijltjes en druk op Enter/, "said once, and not with every step");
  for (let count = 0; count < 30; count += 1) await page.keyboard.press("ArrowLeft");
  for (let count = 0; count < 30; count += 1) await page.keyboard.press("ArrowUp");
  await says(said, /De speld staat in (Akker|geen buurt van deze kaart)\.$/);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await says(said, /^U bent op de plek die u heeft aangewezen\./);
  await says(answer, /Café Zon \(café\)/);
  await number(rows, 20);
  await focusOn(page, "Kaart van Voorbeeld");
});

test("the pin moves 24 px with an arrow and 4 px with Shift", async (t) => {
  const visit = await arrive(t);
  const { page, point } = visit;
  await seen(visit);
  await point.click();
  await focusOn(page, "Kaart van Voorbeeld");
  const step = async (key) => {
    await page.keyboard.press(key);
    await frame(page);
  };
  // The question tells where it was put: compare with the ground that the map's own arrow keys cover.
  for (let count = 0; count < 4; count += 1) await step("ArrowRight");
  await page.keyboard.press("Enter");
  await says(visit.said, /^U bent op de plek die u heeft aangewezen\./);
  const coarse = (await visit.element.evaluate((it) => it.question)).here.lon - 5.6275;
  await page.evaluate(() => document.querySelector("sleutelvrij-kaart").setAttribute("near", "52.3225, 5.6275"));
  await says(visit.said, "Wij meten vanaf een plek die deze pagina heeft gekozen.");
  await point.click();
  await focusOn(page, "Kaart van Voorbeeld");
  for (let count = 0; count < 24; count += 1) await step("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await says(visit.said, /^U bent op de plek die u heeft aangewezen\./);
  const fine = (await visit.element.evaluate((it) => it.question)).here.lon - 5.6275;
  assert.ok(coarse > 0);
  assert.ok(Math.abs(fine / coarse - 1) < 0.02, `${fine} ${coarse}`);
});

test("Escape and the button stop pointing and leave everything as it was", async (t) => {
  const visit = await arrive(t);
  const { page, said, answer } = visit;
  await seen(visit);
  const before = await answer.innerText();
  for (const stop of [
    async () => page.keyboard.press("Escape"),
    async () => {
      await tabTo(page, "Stop met aanwijzen", { key: "Shift+Tab" });
      await page.keyboard.press("Enter");
    },
  ]) {
    await visit.point.focus();
    await page.keyboard.press("Enter");
    await focusOn(page, "Kaart van Voorbeeld");
    await page.keyboard.press("ArrowRight");
    await stop();
    await number(page.getByRole("button", { name: "Stop met aanwijzen" }), 0);
    await eventually(async () => assert.doesNotMatch(await said.innerText(), /De speld staat/));
    assert.equal(await answer.innerText(), before);
    assert.notEqual((await focused(page)).tag, "BODY");
  }
  await says(said, /Aanwijzen is gestopt\.|Wij meten vanaf een plek/);
});
