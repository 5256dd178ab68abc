// The keyboard focus is never lost when parts of the element appear and disappear.
import { namedPlaces, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasTextWhen, recordCanvasText, toPagePoint } from "./support/canvas-text.mjs";
import { focusVisibility, focused, tabTo } from "./support/focus.mjs";
import { expect, test } from "./support/test.mjs";

async function openWidget(site, attributes = {}, visitor = {}) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, { ...recordCanvasText, ...visitor });
  await widget.complete();
  return widget;
}

for (const [way, leave] of [
  ["Escape", (page) => page.keyboard.press("Escape")],
  ["the button back", async (page) => {
    await page.keyboard.press("Shift+Tab");
    await expect(page).toHaveFocusOn("Terug naar de lijst");
    await page.keyboard.press("Enter");
  }],
]) {
  test(`opening a place and leaving it by ${way} returns the focus to its row`, async ({ site }) => {
    const { page, card, list } = await openWidget(site, { near: "52.3225,5.6275" });
    await tabTo(page, /^2 De Wip/);
    const { name } = await focused(page);
    await page.keyboard.press("Enter");
    await expect(page).toHaveFocusOn("De Wip");
    await card.getByRole("heading", { name: "De Wip" }).waitFor();
    await list.waitFor({ state: "hidden" });
    await leave(page);
    await list.waitFor();
    await expect(card).toHaveCount(0);
    await expect(page).toHaveFocusOn(name);
  });
}

test("closing a card scrolls its row into view again", async ({ site }) => {
  const src = serveAtlas(site, { "places.geojson": namedPlaces }, "/named");
  const { page, rows } = await openWidget(site, { src, near: "52.3225,5.6275" }, { width: 1280, height: 600 });
  await rows.nth(18).getByRole("button").focus();
  const { name } = await focused(page);
  await page.keyboard.press("Enter");
  await page.getByRole("article").waitFor();
  // Escape closes the card only while the focus is in it.
  await expect.poll(async () => (await focused(page)).tag).toBe("H2");
  await page.keyboard.press("Escape");
  await expect(page).toHaveFocusOn(name);
  await expect.poll(() => focusVisibility(page)).toStrictEqual({ outlined: true, seen: true });
});

test("the button that removes all filters does not lose the focus", async ({ site }) => {
  const { page, answer } = await openWidget(site);
  await tabTo(page, "Ik zoek");
  await page.keyboard.type("Ontm");
  await tabTo(page, "Toon alles");
  await page.keyboard.press("Enter");
  await expect(answer).toShowText(/^34 plekken/);
  await expect.poll(async () => (await focused(page)).tag).not.toBe("BODY");
});

test("the button that forgets the location does not lose the focus", async ({ site }) => {
  const { page, answer } = await openWidget(site, { near: "52.3225,5.6275" });
  await tabTo(page, "Wis deze locatie");
  await page.keyboard.press("Enter");
  await expect(answer).toShowText(/^34 plekken/);
  await expect.poll(async () => (await focused(page)).tag).not.toBe("BODY");
});

test("the button for more rows does not lose the focus when it disappears", async ({ site }) => {
  const src = serveAtlas(site, { "places.geojson": namedPlaces }, "/named");
  const { page, rows } = await openWidget(site, { src, near: "52.3225,5.6275" });
  await expect(rows).toHaveCount(20);
  await tabTo(page, "Toon meer plekken (nog 14)");
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(34);
  await expect(page.getByRole("button", { name: /^Toon meer/ })).toHaveCount(0);
  await expect.poll(async () => (await focused(page)).tag).not.toBe("BODY");
});

test("closing a card that was opened from the map returns the focus to the map", async ({ site }) => {
  const widget = await openWidget(site, { near: "52.3225,5.6275" });
  const { page, card, backButton } = widget;
  const two = ({ numbers }) => numbers.find(({ text }) => text === "2");
  const at = await toPagePoint(widget, two(await canvasTextWhen(widget, two, "number 2 is on the map")));
  await page.mouse.click(at.x, at.y);
  await card.getByRole("heading", { name: "De Wip" }).waitFor();
  await backButton.click();
  await expect(card).toHaveCount(0);
  await expect(page).toHaveFocusOn("Kaart van Voorbeeld");
});

test("who presses Tab before the next frame keeps the focus when a card has closed", async ({ site }) => {
  const { page, card, list } = await openWidget(site, { near: "52.3225,5.6275" });
  await tabTo(page, /De Wip/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveFocusOn("De Wip");
  // A busy device: frames come only when the test lets them.
  await page.evaluate(() => {
    const frame = requestAnimationFrame;
    const held = [];
    globalThis.requestAnimationFrame = (run) => held.push(run);
    globalThis.releaseFrames = () => {
      globalThis.requestAnimationFrame = frame;
      return new Promise((done) => frame((now) => done(held.map((run) => run(now)).length)));
    };
  });
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await list.waitFor();
  await page.keyboard.press("Tab");
  const { tag, name } = await focused(page);
  expect(tag, `the focus is on ${name}`).not.toBe("BODY");
  expect(await page.evaluate(() => releaseFrames()), "frames that waited").toBeGreaterThan(0);
  expect((await focused(page)).name).toBe(name);
});

test("a rebuilt row does not take the focus from a control of the page that has it by then", async ({ site }) => {
  const kaart = `<sleutelvrij-kaart src="${serveAtlas(site)}" near="52.3225,5.6275"></sleutelvrij-kaart>`;
  const widget = await site.page(`<button id="outside">Buiten</button>${kaart}`);
  await widget.complete();
  const { page, element, rows } = widget;
  await rows.nth(1).getByRole("button").focus();
  await element.evaluate((it) => it.addEventListener("sleutelvrij:answer", () => document.querySelector("#outside").focus()));
  await element.evaluate((it) => it.setAttribute("near", "52.307,5.645"));
  await expect(page.locator("#outside")).toBeFocused();
  // The rows take their focus back with the next frame, if at all.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(page.locator("#outside")).toBeFocused();
});

test("a script that opens another place neither moves the focus into its card nor scrolls", async ({ site }) => {
  const { page, card, rows, element } = await openWidget(site, { near: "52.3225,5.6275" }, { width: 390, height: 700 });
  await rows.nth(1).getByRole("button").click();
  await card.getByRole("link").first().focus();
  await page.evaluate(() => scrollTo(0, 0));
  await element.evaluate((it) => it.show("bench-far"));
  await expect.poll(async () => (await focused(page)).tag).toBe("BODY");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect([(await focused(page)).tag, await page.evaluate(() => scrollY)]).toStrictEqual(["BODY", 0]);
});
