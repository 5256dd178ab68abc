// The limit of the question ("binnen"): the list, the answer and the map have only what is within it, and a link keeps it.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { HERE, serveAtlasWithStreets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { canvasTextWhen, recordCanvasText } from "./support/canvas-text.mjs";
import { tabTo } from "./support/focus.mjs";
import { choose, chosen, expectPlaces, openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const LIFT = "Toon ook wat verder weg is";

async function openWidget(site, attributes = {}, visitor = {}) {
  const widget = await site.mount({ src: serveAtlas(site), near: HERE, link: "kaart", ...attributes }, visitor);
  await widget.complete();
  return widget;
}

/** The same in an atlas with streets. */
async function openOnFoot(site, attributes = {}, visitor = {}) {
  const widget = await site.mount({ src: serveAtlasWithStreets(site), near: HERE, link: "kaart", ...attributes }, visitor);
  await widget.complete();
  await waitForStreets(widget);
  return widget;
}

const ids = ({ element }) => element.evaluate((it) => it.answer.map(({ id }) => id));
const expectIds = (widget, wanted) => expect.poll(() => ids(widget)).toStrictEqual(wanted);
const query = ({ page }) => new URL(page.url()).search;
const texts = ({ within }) => within.locator("option:not([hidden])").allTextContents();

test("without streets the limit is in metres, and filters the list, the answer and the map", async ({ site }) => {
  const widget = await openWidget(site, {}, recordCanvasText);
  const { within, rows, answer } = widget;
  expect(await texts(widget)).toStrictEqual(["het hele gebied", "500 meter", "1 kilometer", "2 kilometer"]);
  await canvasTextWhen(widget, ({ numbers }) => numbers.length > 2, "more numbers than of two places");
  await choose(within, "500 meter");
  await expectIds(widget, ["library", "play"]);
  await expect(rows.locator(".name")).toHaveText(["Bibliotheek De Brink", "De Wip"]);
  await expect(widget.list.getByRole("heading", { level: 3 })).toHaveText(["Binnen 500 meter 2 plekken"]);
  await canvasTextWhen(widget, ({ numbers, counts }) => numbers.length === 2 && counts.length === 0, "two numbers and no other place");
  await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink/);
});

test("with streets the limit is in minutes on foot", async ({ site }) => {
  const widget = await openOnFoot(site);
  expect(await texts(widget)).toStrictEqual(["het hele gebied", "5 minuten", "10 minuten", "15 minuten"]);
  await choose(widget.within, "15 minuten");
  // The playground is nearer in a straight line, but half an hour away on foot.
  await expectIds(widget, ["library", "toilets"]);
});

test("the limit is in metres until the streets load, and in minutes after it", async ({ site }) => {
  const widget = await openOnFoot(site);
  await choose(widget.within, "5 minuten");
  await widget.element.evaluate((it) => it.setAttribute("near", "52.302,5.606"));
  // No street is near this location.
  await expect.poll(() => chosen(widget.within)).toBe("500 meter");
  await widget.element.evaluate((it, near) => it.setAttribute("near", near), HERE);
  await expect.poll(() => chosen(widget.within)).toBe("5 minuten");
  await expectIds(widget, ["library"]);
});

test("the limit follows the pace", async ({ site }) => {
  const widget = await openOnFoot(site);
  await choose(widget.within, "15 minuten");
  await expectIds(widget, ["library", "toilets"]);
  await choose(widget.profile, "rustig");
  // Slowly, and without the steps beside the library, nothing is that near.
  await expectIds(widget, []);
  await expect(widget.answer).toShowText(
    "Binnen 15 minuten kennen wij niets. Verder weg is een openbaar toilet: 1,2 kilometer, ongeveer 23 minuten.",
  );
});

test("the limit is chosen by keyboard, keeps the focus, and is taken back with the others", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, element, within } = widget;
  await tabTo(page, "binnen");
  await page.keyboard.press("ArrowDown");
  await expectIds(widget, ["library", "play"]);
  await expect(within).toBeFocused();
  await page.getByRole("button", { name: "Toon alles" }).press("Enter");
  await expectPlaces(element, 20);
  await expect(within).toHaveValue("");
  await expect(page).toHaveFocusOn("Ik zoek");
});

test("where nothing is within the limit, the answer names the nearest beyond, and a button lifts it", async ({ site }) => {
  const widget = await openOnFoot(site);
  const { page, element, what, within, answer, rows } = widget;
  await choose(what, "Openbare toiletten");
  await choose(within, "5 minuten");
  const sentence =
    "Binnen 5 minuten kennen wij er geen. Verder weg is een openbaar toilet: 1,2 kilometer, ongeveer 14 minuten.";
  await expect(answer).toShowText(sentence);
  await expect(element.locator(".announcer"), "it is announced").toHaveText(sentence);
  await expect(rows).toHaveCount(0);
  await tabTo(page, LIFT);
  await page.keyboard.press("Enter");
  await expectIds(widget, ["toilets"]);
  await expect(within).toHaveValue("");
  await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is een openbaar toilet: 1,2 kilometer/);
  await expect(page.getByRole("button", { name: LIFT })).toHaveCount(0);
  await expect(widget.list).toBeFocused();
});

test("where nothing is within the limit, the way to the nearest beyond it is one press away", async ({ site }) => {
  const { page, what, within, card } = await openOnFoot(site);
  await choose(what, "Openbare toiletten");
  await choose(within, "5 minuten");
  const go = page.getByRole("button", { name: "Ga erheen" });
  await go.press("Enter");
  await expect(card.getByRole("heading", { level: 2 })).toHaveText("Openbaar toilet");
  await page.keyboard.press("Escape");
  await expect(go).toBeFocused();
});

test("where nothing is within a limit in metres, the answer says how far the nearest is in a straight line", async ({ site }) => {
  const widget = await openWidget(site);
  await choose(widget.what, "Cafés");
  await choose(widget.within, "1 kilometer");
  await expect(widget.answer).toShowText(
    "Binnen 1 kilometer kennen wij er geen. Verder weg is Café Zon (café): 1,5 kilometer in een rechte lijn.",
  );
  await widget.page.getByRole("button", { name: LIFT }).click();
  await expectIds(widget, ["cafe"]);
});

test("where only a need is not fulfilled within the limit, the answer names the nearest beyond that fulfils it", async ({ site }) => {
  const widget = await openOnFoot(site);
  const { profile, within, answer } = widget;
  await choose(within, "5 minuten");
  await choose(profile, "met een rolstoel");
  // The library is the only place for a wheelchair, and the way to it without steps is 1.7 km.
  await expect(answer).toShowText(
    "Binnen 5 minuten kennen wij er geen. Verder weg is Bibliotheek De Brink (bibliotheek): 1,7 kilometer, ongeveer 22 minuten. Van 32 plekken weten wij het niet. U kunt die ook laten tonen.",
  );
  await widget.page.getByRole("button", { name: LIFT }).click();
  await expectIds(widget, ["library"]);
});

test("the box and the checkboxes of kinds count the places within the limit", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, what, within } = widget;
  const checkbox = page.locator(".kinds label").filter({ hasText: "Cafés" });
  await openMore(widget, { kinds: true });
  await expect(checkbox).toHaveText("Cafés 1");
  await choose(within, "500 meter");
  await expect(checkbox).toHaveText("Cafés 0");
  await expect(what.locator("option", { hasText: "Cafés" })).toHaveText("Cafés (0)");
});

test("the checkboxes of needs and the option for now count the places within the limit", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, within, when } = widget;
  const checkbox = page.locator(".more-choices label").filter({ hasText: /^Binnen/ });
  const now = when.locator("[value=now]");
  await openMore(widget);
  await expect(checkbox).toHaveText("Binnen 3");
  await expect(now).toHaveText("nu (31)");
  await choose(within, "500 meter");
  await expect(checkbox).toHaveText("Binnen 1");
  await expect(now).toHaveText("nu (2)");
});

test("the limit is in the link, and Back takes it back", async ({ site }) => {
  const sender = await openWidget(site);
  await choose(sender.within, "500 meter");
  await expect.poll(() => query(sender)).toMatch(/~within=1$/);
  const receiver = await site.open(sender.page.url().replace(site.origin, ""));
  await receiver.complete();
  expect(await chosen(receiver.within)).toBe("500 meter");
  await expectIds(receiver, ["library", "play"]);
  await sender.page.goBack();
  await expectPlaces(sender.element, 20);
  await expect(sender.within).toHaveValue("");
  await sender.page.goForward();
  await expectIds(sender, ["library", "play"]);
});

for (const wrong of ["within=0", "within=4", "within=near"]) {
  test(`a link with ${wrong} has no limit, and says that a part of it does not count`, async ({ site }) => {
    const widget = await openWidget(site, {}, { query: `?kaart=1~in=B2~${wrong}` });
    await widget.page.getByText("Deze kaart kan een deel van de link niet lezen. Dat deel telt niet mee.").waitFor();
    expect(widget.consoleTexts("warning").join()).toContain(wrong);
    await expect(widget.within).toHaveValue("");
    await expectPlaces(widget.element, 20);
  });
}

test("without a location there is no limit", async ({ site }) => {
  const widget = await openWidget(site, { near: "" });
  await expect(widget.within).toBeHidden();
  await widget.neighbourhoodSelect.selectOption("Brink");
  await expect(widget.within).toBeVisible();
});

test("after the location is wiped a limit filters nothing, and nothing offers to take it back", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, answer } = widget;
  await choose(widget.within, "500 meter");
  await expectIds(widget, ["library", "play"]);
  await page.getByRole("button", { name: "Wis deze locatie" }).click();
  await expect(answer).toShowText(/^34 plekken/);
  await expect(page.getByRole("button", { name: "Toon alles" })).toBeHidden();
});
