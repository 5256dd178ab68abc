// The focus of somebody who cannot see where it went is never lost: it goes where the eye would go.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { inkWhen, inked, onPage } from "./ink.mjs";
import { focusOn, focused, number, parts, says, sight, tabTo } from "./person.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

async function arrive(t, attributes = {}, visitor = {}) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), ...attributes }, { ...inked, ...visitor });
  await visit.complete();
  return Object.assign(visit, parts(visit));
}

for (const [way, leave] of [
  ["Escape", (page) => page.keyboard.press("Escape")],
  ["the button back", async (page) => {
    await page.keyboard.press("Shift+Tab");
    await focusOn(page, "Terug naar de lijst");
    await page.keyboard.press("Enter");
  }],
]) {
  test(`a place opens, is read and left by ${way}; the focus is on its row again`, async (t) => {
    const { page, card, list } = await arrive(t, { near: "52.3225,5.6275" });
    await tabTo(page, /^3 .*De Wip|^2 De Wip/);
    const { name } = await focused(page);
    await page.keyboard.press("Enter");
    await focusOn(page, "De Wip");
    await card.getByRole("heading", { name: "De Wip" }).waitFor();
    await list.waitFor({ state: "hidden" });
    await leave(page);
    await list.waitFor();
    await number(card, 0);
    await focusOn(page, name);
  });
}

test("a row that was far down is in sight again when its card closes", async (t) => {
  const { page, rows } = await arrive(t, { near: "52.3225,5.6275" }, { width: 1280, height: 600 });
  await rows.nth(18).getByRole("button").focus();
  const { name } = await focused(page);
  await page.keyboard.press("Enter");
  await page.getByRole("article").waitFor();
  // Escape is for who is in the card.
  await eventually(async () => assert.equal((await focused(page)).tag, "H2"));
  await page.keyboard.press("Escape");
  await focusOn(page, name);
  await eventually(async () => assert.deepEqual(await sight(page), { outlined: true, seen: true }));
});

test("what is chosen is dropped with one button, and the focus is not lost with it", async (t) => {
  const { page, answer } = await arrive(t);
  await tabTo(page, /^Ontmoeten/);
  await page.keyboard.press("Space");
  await tabTo(page, "Toon alles");
  await page.keyboard.press("Enter");
  await says(answer, /^34 plekken/);
  await eventually(async () => assert.notEqual((await focused(page)).tag, "BODY"));
});

test("who forgets where they are does not lose the focus", async (t) => {
  const { page, answer } = await arrive(t, { near: "52.3225,5.6275" });
  await tabTo(page, "Wis deze plek");
  await page.keyboard.press("Enter");
  await says(answer, /^34 plekken/);
  await eventually(async () => assert.notEqual((await focused(page)).tag, "BODY"));
});

test("more rows come by the button until there are no more, and the focus is not lost with it", async (t) => {
  const { page, rows } = await arrive(t, { near: "52.3225,5.6275" });
  await number(rows, 20);
  await tabTo(page, "Toon meer plekken (nog 14)");
  await page.keyboard.press("Enter");
  await number(rows, 34);
  await number(page.getByRole("button", { name: /^Toon meer/ }), 0);
  await eventually(async () => assert.notEqual((await focused(page)).tag, "BODY"));
});

test("a card that was opened from the map gives the focus back to the map", async (t) => {
  const visit = await arrive(t, { near: "52.3225,5.6275" });
  const { page, card, back } = visit;
  const two = ({ numbers }) => numbers.find(({ text }) => text === "2");
  const at = await onPage(visit, two(await inkWhen(visit, two, "number 2 is on the map")));
  await page.mouse.click(at.x, at.y);
  await card.getByRole("heading", { name: "De Wip" }).waitFor();
  await back.click();
  await number(card, 0);
  await focusOn(page, "Kaart van Voorbeeld");
});
