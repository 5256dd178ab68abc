// The map and its pin by keyboard, and no shortcut outside the map.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { canvasText, canvasTextWhen, nextFrame, recordCanvasText } from "./support/canvas-text.mjs";
import { focused, tabTo } from "./support/focus.mjs";
import { expectPlaces } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

/** Opens the element beside the library, so that 20 places have numbers. */
async function openWidget(site, attributes = { near: "52.3225,5.6275" }, visitor = {}) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, { ...recordCanvasText, ...visitor });
  await widget.complete();
  return widget;
}

const one = ({ numbers }) => numbers.find(({ text }) => text === "1");
const seen = (widget) => canvasTextWhen(widget, (now) => one(now), "number 1 is on the map");
const near = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < 1.5;

test("arrow keys pan by 96 px, with Shift by 24 px, and the focus stays", async ({ site }) => {
  const widget = await openWidget(site);
  const { page } = widget;
  await tabTo(page, "Kaart van Voorbeeld");
  let at = one(await seen(widget));
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
    const now = await canvasTextWhen(widget, (ink) => near(one(ink), wanted), `${key} moves number 1 to ${JSON.stringify(wanted)}`);
    at = one(now);
  }
  expect((await focused(page)).name).toBe("Kaart van Voorbeeld");
});

test("plus and minus zoom by half a level, Home shows the whole map", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, map } = widget;
  await map.focus();
  const start = await seen(widget);
  const apart = ({ numbers }) => {
    const [a, b] = ["1", "2"].map((it) => numbers.find(({ text }) => text === it));
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : NaN;
  };
  const before = apart(start);
  await page.keyboard.press("+");
  await canvasTextWhen(widget, (now) => Math.abs(apart(now) / before - Math.SQRT2) < 0.02, "half a zoom closer");
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await canvasTextWhen(widget, (now) => Math.abs(apart(now) / before - Math.SQRT1_2) < 0.02, "half a zoom further");
  await page.keyboard.press("Home");
  await canvasTextWhen(widget, ({ names }) => ["Akker", "Brink", "Duin", "Eng"].every((name) => names.some(({ text }) => text === name)), "all names");
});

test("the map's buttons zoom, and are disabled at the limit", async ({ site }) => {
  const widget = await openWidget(site);
  const { page } = widget;
  const home = await seen(widget);
  await tabTo(page, "Vergroot");
  await page.keyboard.press("Enter");
  await canvasTextWhen(widget, (now) => JSON.stringify(now) !== JSON.stringify(home), "closer");
  for (let count = 0; count < 30; count += 1) await page.keyboard.press("Enter");
  const closer = page.getByRole("button", { name: "Vergroot" });
  await expect(closer).toHaveAttribute("aria-disabled", "true");
  expect((await focused(page)).name).toBe("Vergroot");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(closer).not.toHaveAttribute("aria-disabled", "true");
  await tabTo(page, "Toon de hele kaart");
  await page.keyboard.press("Enter");
  await canvasTextWhen(widget, ({ names }) => names.some(({ text }) => text === "Duin"), "everything");
});

test("keys do not move the map without the focus on it", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, rows } = widget;
  const before = await seen(widget);
  await rows.first().getByRole("button").focus();
  await nextFrame(page);
  for (const key of ["+", "-", "=", "a", "h", "l", "z", "?", "/", "Home", "ArrowRight", "ArrowDown", "Escape"]) {
    await page.keyboard.press(key);
  }
  await nextFrame(page);
  expect((await canvasText(widget)).all).toStrictEqual(before.all);
  expect((await focused(page)).name).toMatch(/Bibliotheek/);
});

test("the map leaves all other keys to the browser", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, map } = widget;
  const before = await seen(widget);
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
  expect(kept).toStrictEqual({ letters: [], others: [], zoom: [], back: [] });
  await nextFrame(page);
  expect((await canvasText(widget)).all).toStrictEqual(before.all);
});

test("a pin is moved by arrow keys and set by Enter, and the answer is for its position", async ({ site }) => {
  const widget = await openWidget(site, {});
  const { page, locationMessage, answer } = widget;
  await tabTo(page, "Wijs aan op de kaart");
  await page.keyboard.press("Enter");
  await expect(page).toHaveFocusOn("Kaart van Voorbeeld");
  // Where people live, not in the lake in the middle of the map.
  await expect(locationMessage).toShowText("De speld staat in Eng.");
  const help = await widget.map.evaluate((it) => it.getRootNode().getElementById(it.getAttribute("aria-describedby")).textContent);
  expect(help, "instructions are in the description").toMatch(/verschuif de kaart met de pijltjes en druk op Enter/);
  for (let count = 0; count < 2; count += 1) await page.keyboard.press("-");
  for (let count = 0; count < 30; count += 1) await page.keyboard.press("ArrowLeft");
  for (let count = 0; count < 30; count += 1) await page.keyboard.press("ArrowUp");
  await expect(locationMessage).toShowText(/De speld staat in (Akker|geen buurt van deze kaart)\.$/);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await expect(locationMessage).toShowText(/^U bent op de locatie die u heeft aangewezen\./);
  await expect(answer).toShowText(/Café Zon \(café\)/);
  await expectPlaces(widget.element, 20);
  await expect(page).toHaveFocusOn("Kaart van Voorbeeld");
});

test("arrow keys move the pin by 24 px, with Shift by 4 px", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, otherLocationButton, pointButton } = widget;
  await seen(widget);
  await otherLocationButton.click();
  await pointButton.click();
  await expect(page).toHaveFocusOn("Kaart van Voorbeeld");
  const step = async (key) => {
    await page.keyboard.press(key);
    await nextFrame(page);
  };
  // Four coarse steps and 24 fine ones move the pin by the same 96 px.
  for (let count = 0; count < 4; count += 1) await step("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(widget.locationMessage).toShowText(/^U bent op de locatie die u heeft aangewezen\./);
  const coarse = (await widget.element.evaluate((it) => it.question)).here.lon - 5.6275;
  await page.evaluate(() => document.querySelector("sleutelvrij-kaart").setAttribute("near", "52.3225, 5.6275"));
  await expect(widget.locationMessage).toShowText("Deze pagina koos een locatie in Brink.");
  await otherLocationButton.click();
  await pointButton.click();
  await expect(page).toHaveFocusOn("Kaart van Voorbeeld");
  for (let count = 0; count < 24; count += 1) await step("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await expect(widget.locationMessage).toShowText(/^U bent op de locatie die u heeft aangewezen\./);
  const fine = (await widget.element.evaluate((it) => it.question)).here.lon - 5.6275;
  expect(coarse).toBeGreaterThan(0);
  expect(Math.abs(fine / coarse - 1), `${fine} equals ${coarse}`).toBeLessThan(0.02);
});

test("an arrow key moves the pin as far during an animated zoom as after it", async ({ site }) => {
  const moved = [];
  for (const still of [true, false]) {
    const widget = await openWidget(site, { near: "52.3225,5.6275" }, { still });
    await seen(widget);
    await widget.otherLocationButton.click();
    await widget.pointButton.click();
    await expect(widget.page).toHaveFocusOn("Kaart van Voorbeeld");
    // In one turn, so that no frame is painted between the zoom and the step.
    await widget.map.evaluate((map) => {
      for (const key of ["-", "-", "ArrowRight", "Enter"]) {
        map.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true }));
      }
    });
    await expect(widget.locationMessage).toShowText(/^U bent op de locatie die u heeft aangewezen\./);
    moved.push((await widget.element.evaluate((it) => it.question)).here.lon - 5.6275);
  }
  const [still, animated] = moved;
  expect(still).toBeGreaterThan(0);
  expect(Math.abs(animated / still - 1), `${animated} equals ${still}`).toBeLessThan(0.02);
});

test("Escape and the button cancel pointing without a change", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, locationMessage, answer } = widget;
  await seen(widget);
  const before = await answer.innerText();
  await widget.otherLocationButton.click();
  for (const stop of [
    async () => page.keyboard.press("Escape"),
    async () => {
      await tabTo(page, "Stop met aanwijzen", { key: "Shift+Tab" });
      await page.keyboard.press("Enter");
    },
  ]) {
    await widget.pointButton.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveFocusOn("Kaart van Voorbeeld");
    await page.keyboard.press("ArrowRight");
    await stop();
    await expect(page.getByRole("button", { name: "Stop met aanwijzen" })).toHaveCount(0);
    await expect.poll(() => locationMessage.innerText()).not.toMatch(/De speld staat/);
    expect(await answer.innerText()).toBe(before);
    expect((await focused(page)).tag).not.toBe("BODY");
  }
  await expect(locationMessage).toShowText(/Aanwijzen is gestopt\.|Deze pagina koos/);
});

test("Escape on the buttons beside the map stops pointing too", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, locationMessage } = widget;
  await widget.otherLocationButton.click();
  await widget.pointButton.click();
  await page.getByRole("button", { name: "Hier ben ik" }).focus();
  await page.keyboard.press("Escape");
  await expect(locationMessage).toShowText("Aanwijzen is gestopt.");
  await expect(page).toHaveFocusOn("Wijs aan op de kaart");
});
