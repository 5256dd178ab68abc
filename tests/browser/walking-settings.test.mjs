// The walking settings: pace, step-free routes and isochrones, on the screen and compared with `Atlas.reach`.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { HERE, STEP_FREE_ORDER, WALKING_ORDER, serveAtlasWithStreets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { focusVisibility, focused, tabTo } from "./support/focus.mjs";
import { choose, chosen, openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const SUMMARY = "Meer keuzes";
const REACH = /^Laat zien hoe ver u komt in/;

async function openWidget(site, attributes = {}, visitor) {
  const widget = await site.mount({ src: serveAtlasWithStreets(site), near: HERE, ...attributes }, visitor);
  await widget.ready();
  await waitForStreets(widget);
  const { page, element } = widget;
  const settings = {
    usual: page.getByRole("radio", { name: "Gewoon tempo" }),
    slow: page.getByRole("radio", { name: "Rustig, bijvoorbeeld met een rollator" }),
    stepFree: page.getByRole("checkbox", { name: "Zonder trappen" }),
    reach: page.getByRole("button", { name: REACH }),
    walkingStatus: element.locator(".walking > [role=status]"),
  };
  return Object.assign(widget, settings);
}

const walks = ({ element }, count = 4) =>
  element.evaluate((it, count) => it.answer.slice(0, count).map(({ id, walk }) => ({ id, ...walk })), count);

test("the slow pace changes minutes and not metres", async ({ site }) => {
  const widget = await openWidget(site);
  const before = await walks(widget);
  await openMore(widget);
  await expect(widget.usual).toBeChecked();
  await widget.slow.check();
  await expect(widget.rows.nth(1)).toShowText("2 Openbaar toilet Akker · 1,2 kilometer, ongeveer 23 minuten");
  await expect(widget.answer).toShowText(/: 150 meter, ongeveer 4 minuten\. Nu open tot 17\.00 uur\.$/);
  await expect(widget.list.locator(".note")).toShowText("Zo ver is het over straten en paden. Tempo: 3 kilometer per uur.");
  await expect(widget.usual).not.toBeChecked();
  const after = await walks(widget);
  expect(after.map(({ id }) => id)).toStrictEqual(WALKING_ORDER);
  for (const [at, { metres, minutes }] of after.entries()) {
    expect(metres).toBe(before[at].metres);
    expect(Math.abs(minutes - before[at].minutes * 1.6), `${minutes} instead of ${before[at].minutes}`).toBeLessThan(1e-6);
  }
  await widget.usual.check();
  await expect(widget.rows.nth(1)).toShowText(/ongeveer 14 minuten$/);
  expect(await walks(widget)).toStrictEqual(before);
});

test("an open card follows the pace", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.rows.nth(1).getByRole("button").click();
  await expect(widget.card).toShowText(/ongeveer 14 minuten, naar het westen/);
  await openMore(widget);
  await widget.slow.check();
  await expect(widget.card).toShowText(/1,2 kilometer, ongeveer 23 minuten, naar het westen, via Westkade en Hoofdstraat/);
});

test("step-free routes make detours and change the order of the list", async ({ site }) => {
  const widget = await openWidget(site);
  await openMore(widget);
  await widget.stepFree.check();
  await expect(widget.answer).toShowText("De dichtstbijzijnde plek die wij kennen is een openbaar toilet: 1,2 kilometer, ongeveer 14 minuten. Of het nu open is, is niet bekend.");
  expect((await walks(widget)).map(({ id }) => id)).toStrictEqual(STEP_FREE_ORDER);
  await widget.rows.nth(2).getByRole("button").click();
  await expect(widget.card).toShowText(/Afstand 1,7 kilometer, ongeveer 22 minuten, naar het oosten, via Westkade, Brugweg en Oostkade/);
  await widget.stepFree.uncheck();
  await expect(widget.card).toShowText(/Afstand 150 meter, ongeveer 3 minuten, naar het oosten, via Westkade, Trapbrug en Oostkade/);
});

test("slow and step-free combine", async ({ site }) => {
  const widget = await openWidget(site);
  await openMore(widget);
  await widget.stepFree.check();
  await widget.slow.check();
  await expect(widget.stepFree).toBeChecked();
  await expect(widget.rows.nth(2)).toShowText(/^3 Bibliotheek De Brink .* 1,7 kilometer, ongeveer 35 minuten, open tot 17\.00 uur$/);
});

test("all walking settings work by keyboard", async ({ site }) => {
  const widget = await openWidget(site);
  const { page } = widget;
  await tabTo(page, SUMMARY);
  expect(await focusVisibility(page)).toStrictEqual({ outlined: true, seen: true });
  await page.keyboard.press("Enter");
  await tabTo(page, /^Gewoon/);
  expect(await focusVisibility(page)).toStrictEqual({ outlined: true, seen: true });
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveFocusOn(/^Rustig/);
  await expect(widget.slow).toBeChecked();
  await expect(widget.answer).toShowText(/ongeveer 4 minuten/);
  await page.keyboard.press("Tab");
  await expect(page).toHaveFocusOn("Zonder trappen");
  expect(await focusVisibility(page)).toStrictEqual({ outlined: true, seen: true });
  await page.keyboard.press("Space");
  await expect(widget.answer).toShowText(/een openbaar toilet/);
  await expect(widget.stepFree).toBeChecked();
  expect((await focused(page)).name).toBe("Zonder trappen");
  await page.keyboard.press("Tab");
  await expect(page).toHaveFocusOn(REACH);
  expect(await focusVisibility(page)).toStrictEqual({ outlined: true, seen: true });
  await page.keyboard.press("Enter");
  await expect(widget.walkingStatus).toShowText("Binnen 5 minuten: 0 plekken. Binnen 10 minuten: 0 plekken. Binnen 15 minuten: 0 plekken.");
  await expect(widget.reach).toHaveAttribute("aria-pressed", "true");
  expect((await focused(page)).name).toMatch(REACH);
});

test("the button shows and hides the isochrones, with counts of places", async ({ site }) => {
  const widget = await openWidget(site);
  await openMore(widget);
  await expect(widget.reach).toHaveAttribute("aria-pressed", "false");
  await expect(widget.reach).toShowText("Laat zien hoe ver u komt in 5, 10 en 15 minuten");
  await widget.reach.click();
  await expect(widget.walkingStatus).toShowText("Binnen 5 minuten: 1 plek. Binnen 10 minuten: 1 plek. Binnen 15 minuten: 2 plekken.");
  await expect(widget.reach).toHaveAttribute("aria-pressed", "true");
  await widget.reach.click();
  await expect(widget.walkingStatus).toShowText("");
  await expect(widget.reach).toHaveAttribute("aria-pressed", "false");
});

test("isochrones follow the pace and the kinds", async ({ site }) => {
  const widget = await openWidget(site);
  await openMore(widget);
  await widget.reach.click();
  await widget.slow.check();
  await expect(widget.walkingStatus).toShowText("Binnen 5 minuten: 1 plek. Binnen 10 minuten: 1 plek. Binnen 15 minuten: 1 plek.");
  await widget.usual.check();
  await choose(widget.what, "Dagelijks leven: alles");
  await expect(widget.walkingStatus).toShowText("Binnen 5 minuten: 0 plekken. Binnen 10 minuten: 0 plekken. Binnen 15 minuten: 1 plek.");
});

for (const [atlas, near, kinds] of [
  ["delft", { lon: 4.3571, lat: 52.0116 }, ["playground"]],
  ["liechtenstein", { lon: 9.5215, lat: 47.141 }, ["bench", "library", "cafe"]],
]) {
  test(`the counts equal Atlas.reach (${atlas})`, async ({ site }) => {
    const src = `/data/${atlas}/atlas.json`;
    const widget = await site.mount({ src, near: `${near.lat},${near.lon}`, kinds: kinds.join(" ") });
    await widget.ready();
    await waitForStreets(widget);
    const { page, element } = widget;
    await openMore(widget);
    await page.getByRole("button", { name: REACH }).click();
    const ask = (pace) => page.evaluate(async ({ src, near, kinds, pace }) => {
      const { Atlas } = await import("/package/sleutelvrij.js");
      const engine = await Atlas.load({ src });
      const wanted = new Set(engine.nearest({ ...near, kinds, limit: Infinity }).map(({ id }) => id));
      // What is written as 10 minutes is within 10 minutes; a script has the exact ones.
      return [5, 10, 15].map((minutes) => engine.reach(near, minutes + 0.499_999, pace).places.filter(({ id }) => wanted.has(id)).length);
    }, { src, near, kinds, pace });
    const words = (counts) => {
      const places = (count) => (count === 1 ? "1 plek" : `${count} plekken`);
      return counts.map((count, at) => `Binnen ${[5, 10, 15][at]} minuten: ${places(count)}.`).join(" ");
    };
    const walkingStatus = element.locator(".walking > [role=status]");
    const usual = await ask({});
    expect(usual[0] < usual[1] && usual[1] < usual[2], `more places in more minutes: ${usual}`).toBe(true);
    await expect(walkingStatus).toShowText(words(usual));
    await page.getByRole("radio", { name: /^Rustig/ }).check();
    const slow = await ask({ speed: 3 });
    expect(slow).not.toStrictEqual(usual);
    await expect(walkingStatus).toShowText(words(slow));
    if (atlas === "delft") {
      // The source has no steps, so there is no such setting.
      await expect(page.getByRole("checkbox", { name: "Zonder trappen" })).toHaveCount(0);
      await expect(element.locator(".walking-options fieldset .note")).toShowText("Waar trappen zijn, is hier niet bekend.");
    } else {
      await page.getByRole("radio", { name: /^Gewoon/ }).check();
      await page.getByRole("checkbox", { name: "Zonder trappen" }).check();
      await expect(walkingStatus).toShowText(words(await ask({ stepFree: true })));
    }
  });
}

test("the attribute minutes sets the isochrones", async ({ site }) => {
  const widget = await openWidget(site, { minutes: "15 30" });
  await openMore(widget);
  await expect(widget.reach).toHaveAttribute("aria-pressed", "true");
  await expect(widget.reach).toShowText("Laat zien hoe ver u komt in 15 en 30 minuten");
  await expect(widget.walkingStatus).toShowText("Binnen 15 minuten: 2 plekken. Binnen 30 minuten: 4 plekken.");
  await widget.element.evaluate((it) => it.setAttribute("minutes", "10"));
  await expect(widget.walkingStatus).toShowText("Binnen 10 minuten: 1 plek.");
  await expect(widget.reach).toShowText("Laat zien hoe ver u komt in 10 minuten");
  await widget.element.evaluate((it) => it.removeAttribute("minutes"));
  await expect(widget.walkingStatus).toShowText("");
  await expect(widget.reach).toShowText("Laat zien hoe ver u komt in 5, 10 en 15 minuten");
});

test("one minute is written in the singular", async ({ site }) => {
  const widget = await openWidget(site, { minutes: "1" });
  await openMore(widget);
  await expect(widget.reach).toShowText("Laat zien hoe ver u komt in 1 minuut");
  await expect(widget.walkingStatus).toShowText("Binnen 1 minuut: 0 plekken.");
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  await expect(widget.element.locator(".walking-options button")).toShowText("Show how far you get in 1 minute");
  await widget.page.getByRole("radio", { name: "At a usual pace" }).waitFor();
});

for (const wrong of ["0", "61", "ten", "5 10 15 20", "-5", "7.5"]) {
  test(`minutes="${wrong}" is refused with a warning for the editor`, async ({ site }) => {
    const widget = await openWidget(site);
    await widget.element.evaluate((it, wrong) => it.setAttribute("minutes", wrong), wrong);
    expect(widget.consoleTexts("warning")).toStrictEqual([`sleutelvrij: The attribute minutes="${wrong}" is not understood and does not count.`]);
    await expect(widget.element.locator(".errors")).toShowText("");
    await openMore(widget);
    await expect(widget.reach).toShowText("Laat zien hoe ver u komt in 5, 10 en 15 minuten");
    await expect(widget.reach).toHaveAttribute("aria-pressed", "false");
  });
}

test("another language keeps the settings and the open disclosure", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, element } = widget;
  await openMore(widget);
  await widget.slow.check();
  await widget.stepFree.check();
  await widget.reach.click();
  await widget.rows.nth(2).getByRole("button").click();
  await element.evaluate((it) => it.setAttribute("lang", "en"));
  await expect(widget.card).toShowText(/1\.7 kilometres, about 35 minutes, to the east, by way of Westkade, Brugweg and Oostkade/);
  const shown = page.getByRole("button", { name: "Show how far you get in 5, 10 and 15 minutes", includeHidden: true });
  await expect(shown).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => element.locator(".more-choices").evaluate((it) => it.open), { message: "the disclosure is open" }).toBeTruthy();
  await expect(page.getByRole("radio", { name: "Slowly, for example with a walking frame" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Without steps" })).toBeChecked();
  await expect(element.locator(".walking > [role=status]")).toShowText("Within 5 minutes: 0 places. Within 10 minutes: 0 places. Within 15 minutes: 0 places.");
});

test("another location keeps the settings and the open disclosure", async ({ site }) => {
  const widget = await openWidget(site);
  await openMore(widget);
  await widget.slow.check();
  await widget.reach.click();
  await widget.otherLocationButton.click();
  await widget.neighbourhoodSelect.selectOption("Akker");
  await expect(widget.locationMessage).toShowText("Wij meten vanaf het midden van Akker.");
  await expect.poll(() => widget.element.locator(".more-choices").evaluate((it) => it.open), { message: "the disclosure is open" }).toBeTruthy();
  await expect(widget.slow).toBeChecked();
  await expect(widget.reach).toHaveAttribute("aria-pressed", "true");
});

test("isochrone counts are announced in one live region that stays in the document", async ({ site }) => {
  const widget = await openWidget(site);
  await openMore(widget);
  await widget.walkingStatus.evaluate((it) => (it.same = true));
  await widget.reach.click();
  await expect(widget.walkingStatus).toShowText(/^Binnen 5 minuten/);
  await widget.otherLocationButton.click();
  await widget.neighbourhoodSelect.selectOption("Akker");
  await expect(widget.locationMessage).toShowText("Wij meten vanaf het midden van Akker.");
  await expect(widget.walkingStatus).toShowText(/^Binnen 5 minuten/);
  await widget.element.evaluate((it) => it.setAttribute("near", "52.4,5.8"));
  await expect(widget.walkingStatus).toShowText("Bij deze locatie is geen straat of pad bekend. Daarom zijn alle afstanden in een rechte lijn.");
  await widget.element.evaluate((it, near) => it.setAttribute("near", near), HERE);
  await expect(widget.walkingStatus).toShowText(/^Binnen 5 minuten/);
  expect(await widget.walkingStatus.evaluate((it) => it.same), "the same element").toBeTruthy();
});

const NOTE = "Zo ver is het over straten en paden. Tempo:";
const NO_STEPS = "Wij zoeken een weg zonder trappen.";

/** What each choice of "Ik ga" sets: the pace, in words and as the radio button, stairs, and the need. */
const PROFILES = [
  ["te voet", { note: `${NOTE} 4,8 kilometer per uur.`, isSlow: false, isStepFree: false, needs: [] }],
  ["rustig, of met een rollator", { note: `${NOTE} 3 kilometer per uur. ${NO_STEPS}`, isSlow: true, isStepFree: true, needs: [] }],
  ["met een rolstoel", { note: `${NOTE} 4,8 kilometer per uur. ${NO_STEPS}`, isSlow: false, isStepFree: true, needs: ["wheelchair"] }],
  ["met een kinderwagen", { note: `${NOTE} 4,8 kilometer per uur. ${NO_STEPS}`, isSlow: false, isStepFree: true, needs: [] }],
];
const OWN = "zoals hieronder gekozen";
const needs = ({ element }) => element.evaluate((it) => it.question.needs);

for (const [profile, { note, isSlow, isStepFree, needs: wanted }] of PROFILES) {
  test(`"Ik ga ${profile}" sets pace, stairs and need together, and the note says so`, async ({ site }) => {
    const widget = await openWidget(site);
    await openMore(widget);
    // From settings that no other profile has.
    await widget.slow.check();
    await expect.poll(() => chosen(widget.profile)).toBe(OWN);
    await choose(widget.profile, profile);
    await expect(widget.list.locator(".note")).toShowText(note);
    await expect(widget.slow).toBeChecked({ checked: isSlow });
    await expect(widget.usual).toBeChecked({ checked: !isSlow });
    await expect(widget.stepFree).toBeChecked({ checked: isStepFree });
    await expect(widget.page.getByRole("checkbox", { name: /^Rolstoel kan naar binnen/ })).toBeChecked({ checked: wanted.length > 0 });
    expect(await needs(widget)).toStrictEqual(wanted);
    expect(await chosen(widget.profile)).toBe(profile);
  });
}

test("the profiles are chosen by keyboard, and the box keeps the focus", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, profile, answer } = widget;
  await tabTo(page, "Ik ga");
  expect(await focusVisibility(page)).toStrictEqual({ outlined: true, seen: true });
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen(profile)).toBe("rustig, of met een rollator");
  await expect(answer).toShowText(/een openbaar toilet: 1,2 kilometer, ongeveer 23 minuten/);
  await expect(profile).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen(profile)).toBe("met een rolstoel");
  await expect(answer).toShowText(/Bibliotheek De Brink \(bibliotheek\): 1,7 kilometer/);
  await expect(profile).toBeFocused();
});

test("a profile keeps the needs that do not belong to it", async ({ site }) => {
  const widget = await openWidget(site);
  await openMore(widget);
  await widget.page.getByRole("checkbox", { name: /^Gratis/ }).check();
  await choose(widget.profile, "met een rolstoel");
  await expect.poll(() => needs(widget)).toStrictEqual(["no-fee", "wheelchair"]);
  await choose(widget.profile, "te voet");
  await expect.poll(() => needs(widget)).toStrictEqual(["no-fee"]);
});

test("settings of one's own are offered as such only where they are chosen", async ({ site }) => {
  const widget = await openWidget(site);
  const own = widget.profile.locator("option", { hasText: OWN });
  await expect(own).toHaveAttribute("hidden", "");
  await openMore(widget);
  await widget.slow.check();
  await expect.poll(() => chosen(widget.profile)).toBe(OWN);
  await expect(own).not.toHaveAttribute("hidden", "");
  await widget.stepFree.check();
  await expect.poll(() => chosen(widget.profile), "these are those of a profile").toBe("rustig, of met een rollator");
  await expect(own).toHaveAttribute("hidden", "");
});

test("the need for a wheelchair chooses its profile, and so does a link", async ({ site }) => {
  const widget = await openWidget(site, { link: "kaart" });
  await openMore(widget);
  await widget.page.getByRole("checkbox", { name: /^Rolstoel kan naar binnen/ }).check();
  await expect.poll(() => chosen(widget.profile)).toBe("met een rolstoel");
  await expect.poll(() => new URL(widget.page.url()).search).toMatch(/needs=wheelchair~.*steps=no/);
  const other = await openWidget(site, { link: "kaart" }, { query: new URL(widget.page.url()).search });
  expect(await chosen(other.profile)).toBe("met een rolstoel");
});

test("Back takes a whole profile back", async ({ site }) => {
  const widget = await openWidget(site, { link: "kaart" });
  await choose(widget.profile, "met een rolstoel");
  await expect.poll(() => new URL(widget.page.url()).search).toMatch(/needs=wheelchair/);
  await widget.page.goBack();
  await expect.poll(() => chosen(widget.profile)).toBe("te voet");
  await expect(widget.list.locator(".note")).toShowText(`${NOTE} 4,8 kilometer per uur.`);
  expect(await needs(widget)).toStrictEqual([]);
});

test("without a location or streets there are no profiles", async ({ site }) => {
  const nowhere = await site.mount({ src: serveAtlasWithStreets(site) });
  await nowhere.complete();
  await expect(nowhere.profile).toHaveCount(0);
  const straight = await site.mount({ src: serveAtlas(site), near: HERE });
  await straight.complete();
  await expect(straight.profile).toHaveCount(0);
});
