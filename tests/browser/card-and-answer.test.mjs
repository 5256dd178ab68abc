// A card takes the place of the answer, and another question brings the answer back.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { choose, openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

async function openWidget(site, attributes = { near: "52.3225,5.6275" }, visitor = {}) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, visitor);
  await widget.complete();
  // The opening times are read.
  await expect(widget.element.locator("option[value=now]")).toHaveText(/\(/);
  const found = widget.element.locator(".found");
  return Object.assign(widget, {
    go: widget.page.getByRole("button", { name: "Bekijk deze plek" }),
    heading: found.locator("h2"),
    also: found.locator(".also").getByRole("button"),
    announcer: found.locator(".announcer"),
  });
}

async function openCard(site) {
  const widget = await openWidget(site);
  await widget.rows.nth(1).getByRole("button").click();
  await widget.card.waitFor();
  return widget;
}

test("a card takes the place of the answer, of which the buttons to share and print stay", async ({ site }) => {
  const widget = await openWidget(site);
  const ofAnswer = [widget.heading, widget.answer, widget.go, widget.also.first()];
  for (const part of ofAnswer) await expect(part).toBeVisible();
  await widget.rows.nth(1).getByRole("button").click();
  await widget.card.waitFor();
  for (const part of ofAnswer) await expect(part).toBeHidden();
  for (const name of ["Kopieer link", "Druk af", /^Blad voor onderweg/]) await expect(widget.page.getByRole("button", { name })).toBeVisible();
  await widget.backButton.click();
  for (const part of ofAnswer) await expect(part).toBeVisible();
});

for (const width of [1280, 1130, 1000, 760, 390]) {
  test(`the buttons to share cover nothing of a card, also when they have something to say (${width} px)`, async ({ site }) => {
    const widget = await openWidget(site, { near: "52.3225,5.6275" }, { width, permissions: ["clipboard-read", "clipboard-write"] });
    await widget.rows.nth(1).getByRole("button").click();
    const { card, backButton } = widget;
    const covers = async () => {
      const [share, ...parts] = await Promise.all(
        [".share", ".back", "h2"].map((it) => (it === ".share" ? widget.element.locator(it) : card.locator(it)).evaluate((part) => {
          // The buttons have no box of their own around them.
          const boxes = part.matches(".share") ? [...part.querySelectorAll("button, .note, label")] : [part];
          return boxes.map((box) => box.getBoundingClientRect()).map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
        })),
      );
      const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom && a.right > a.left;
      return parts.flat().some((part) => share.some((it) => overlap(it, part)));
    };
    expect(await covers()).toBe(false);
    await widget.page.getByRole("button", { name: "Kopieer link" }).click();
    await expect(widget.element.locator(".share .note").filter({ hasText: "gekopieerd" })).toBeVisible();
    expect(await covers()).toBe(false);
    await backButton.click();
    await expect(card).toHaveCount(0);
  });
}

for (const [what, ask] of [
  ["another kind", ({ what }) => choose(what, "Picknicktafels")],
  ["another limit", ({ within }) => choose(within, "1 kilometer")],
  ["a need", async (widget) => {
    await openMore(widget);
    await widget.page.getByRole("checkbox", { name: /^Rolstoel kan naar binnen/ }).check();
  }],
  ["no location", ({ page }) => page.getByRole("button", { name: "Wis deze locatie" }).click()],
]) {
  test(`with ${what} the card closes, and the answer is seen`, async ({ site }) => {
    const widget = await openCard(site);
    await ask(widget);
    await expect(widget.card).toHaveCount(0);
    await expect(widget.answer).toBeVisible();
  });
}

test("with another time the card stays, and the new answer is announced", async ({ site }) => {
  const widget = await openCard(site);
  await choose(widget.when, "morgen");
  await expect(widget.announcer).toShowText(/Bibliotheek De Brink.*donderdag 26 november/);
  await expect(widget.card).toBeVisible();
});

test("a link to what is nearby gets the focus back when its card closes", async ({ site }) => {
  const widget = await openWidget(site);
  const link = widget.also.first();
  await link.press("Enter");
  await widget.card.waitFor();
  await expect(link).toBeHidden();
  await widget.page.keyboard.press("Escape");
  await expect(link).toBeFocused();
});

test("the second click of a double click does not close the card that the first one opened", async ({ site }) => {
  const widget = await openCard(site);
  await widget.backButton.dispatchEvent("click", { detail: 2 });
  await expect(widget.card).toBeVisible();
  await widget.backButton.dispatchEvent("click", { detail: 1 });
  await expect(widget.card).toHaveCount(0);
});

test("a card that a script opens while the answer has the focus does not silence later answers", async ({ site }) => {
  const geolocation = { latitude: 52.3225, longitude: 5.6275, accuracy: 10 };
  const widget = await openWidget(site, {}, { geolocation, permissions: ["geolocation"] });
  await widget.locateButton.click();
  await expect(widget.answer).toBeFocused();
  await expect(widget.announcer).toHaveAttribute("aria-live", "off");
  await widget.element.evaluate((it) => it.show("library"));
  await widget.card.waitFor();
  await expect(widget.announcer).toHaveAttribute("aria-live", "polite");
});
