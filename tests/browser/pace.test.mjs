// How somebody walks, and how far they get: by keyboard and by mouse, in words and in what the engine says.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { focusOn, focused, parts, says, sight, tabTo } from "./person.mjs";
import { HERE, ON_FOOT, STEP_FREE, serveQuays, withStreets } from "./quays.mjs";

const browser = await launch();
after(() => browser.close());

const SUMMARY = "Hoe u loopt en hoe ver u komt";
const REACH = /^Laat zien hoe ver u komt in/;

async function arrive(t, attributes = {}, visitor) {
  const visit = await browser.mount(t, { src: serveQuays(browser, t), near: HERE, ...attributes }, visitor);
  await visit.ready();
  await withStreets(visit);
  const { page, element } = visit;
  const settings = {
    summary: page.getByText(SUMMARY),
    usual: page.getByRole("radio", { name: "Gewoon (4,8 kilometer per uur)" }),
    slow: page.getByRole("radio", { name: "Langzaam (3 kilometer per uur)" }),
    stepFree: page.getByRole("checkbox", { name: "Zonder trappen" }),
    reach: page.getByRole("button", { name: REACH }),
    told: element.locator(".walking > [role=status]"),
  };
  return Object.assign(visit, parts(visit), settings);
}

const walks = ({ element }, count = 4) =>
  element.evaluate((it, count) => it.answer.slice(0, count).map(({ id, walk }) => ({ id, ...walk })), count);

test("who walks slowly takes longer and goes as far", async (t) => {
  const visit = await arrive(t);
  const before = await walks(visit);
  await visit.summary.click();
  assert.ok(await visit.usual.isChecked());
  await visit.slow.check();
  await says(visit.rows.nth(1), "2 Openbaar toilet 1,2 kilometer, ongeveer 23 minuten lopen");
  await says(visit.answer, /: 150 meter, ongeveer 4 minuten lopen\. Nu open tot 17\.00 uur\.$/);
  await says(visit.list.locator(".note"), "Zo ver is het lopen over straten en paden, met 3 kilometer per uur.");
  assert.ok(!(await visit.usual.isChecked()));
  const after = await walks(visit);
  assert.deepEqual(after.map(({ id }) => id), ON_FOOT);
  for (const [at, { metres, minutes }] of after.entries()) {
    assert.equal(metres, before[at].metres);
    assert.ok(Math.abs(minutes - before[at].minutes * 1.6) < 1e-6, `${minutes} for ${before[at].minutes}`);
  }
  await visit.usual.check();
  await says(visit.rows.nth(1), /ongeveer 14 minuten lopen$/);
  assert.deepEqual(await walks(visit), before);
});

test("an open card follows the pace", async (t) => {
  const visit = await arrive(t);
  await visit.rows.nth(1).getByRole("button").click();
  await says(visit.card, /ongeveer 14 minuten lopen, naar het westen/);
  await visit.summary.click();
  await visit.slow.check();
  await says(visit.card, /1,2 kilometer, ongeveer 23 minuten lopen, naar het westen, via Westkade en Hoofdstraat/);
});

test("without steps one goes around, and the list is in another order", async (t) => {
  const visit = await arrive(t);
  await visit.summary.click();
  await visit.stepFree.check();
  await says(visit.answer, "De dichtstbijzijnde plek is een openbaar toilet: 1,2 kilometer, ongeveer 14 minuten lopen. Of het nu open is, is niet bekend.");
  assert.deepEqual((await walks(visit)).map(({ id }) => id), STEP_FREE);
  await visit.rows.nth(2).getByRole("button").click();
  await says(visit.card, /Afstand 1,7 kilometer, ongeveer 22 minuten lopen, naar het oosten, via Westkade, Brugweg en Oostkade/);
  await visit.stepFree.uncheck();
  await says(visit.card, /Afstand 150 meter, ongeveer 3 minuten lopen, naar het oosten, via Westkade, Trapbrug en Oostkade/);
});

test("slow and without steps go together", async (t) => {
  const visit = await arrive(t);
  await visit.summary.click();
  await visit.stepFree.check();
  await visit.slow.check();
  assert.ok(await visit.stepFree.isChecked());
  await says(visit.rows.nth(2), /^3 Bibliotheek De Brink .* 1,7 kilometer, ongeveer 35 minuten lopen, open tot 17\.00 uur$/);
});

test("everything by keyboard: the fold, the pace, the steps, the button", async (t) => {
  const visit = await arrive(t);
  const { page } = visit;
  await tabTo(page, SUMMARY);
  assert.deepEqual(await sight(page), { outlined: true, seen: true });
  await page.keyboard.press("Enter");
  await tabTo(page, /^Gewoon/);
  assert.deepEqual(await sight(page), { outlined: true, seen: true });
  await page.keyboard.press("ArrowDown");
  await focusOn(page, /^Langzaam/);
  await eventually(async () => assert.ok(await visit.slow.isChecked()));
  await says(visit.answer, /ongeveer 4 minuten lopen/);
  await page.keyboard.press("Tab");
  await focusOn(page, "Zonder trappen");
  assert.deepEqual(await sight(page), { outlined: true, seen: true });
  await page.keyboard.press("Space");
  await says(visit.answer, /een openbaar toilet/);
  assert.ok(await visit.stepFree.isChecked());
  assert.equal((await focused(page)).name, "Zonder trappen");
  await page.keyboard.press("Tab");
  await focusOn(page, REACH);
  assert.deepEqual(await sight(page), { outlined: true, seen: true });
  await page.keyboard.press("Enter");
  await says(visit.told, "Binnen 5 minuten: 0 plekken. Binnen 10 minuten: 0 plekken. Binnen 15 minuten: 0 plekken.");
  assert.equal(await visit.reach.getAttribute("aria-pressed"), "true");
  assert.match((await focused(page)).name, REACH);
});

test("the button shows how far one gets, in words too, and shows it no more", async (t) => {
  const visit = await arrive(t);
  await visit.summary.click();
  assert.equal(await visit.reach.getAttribute("aria-pressed"), "false");
  assert.equal(await visit.reach.innerText(), "Laat zien hoe ver u komt in 5, 10 en 15 minuten");
  await visit.reach.click();
  await says(visit.told, "Binnen 5 minuten: 1 plek. Binnen 10 minuten: 1 plek. Binnen 15 minuten: 2 plekken.");
  assert.equal(await visit.reach.getAttribute("aria-pressed"), "true");
  await visit.reach.click();
  await says(visit.told, "");
  assert.equal(await visit.reach.getAttribute("aria-pressed"), "false");
});

test("how far one gets follows the pace and the kinds", async (t) => {
  const visit = await arrive(t);
  await visit.summary.click();
  await visit.reach.click();
  await visit.slow.check();
  await says(visit.told, "Binnen 5 minuten: 1 plek. Binnen 10 minuten: 1 plek. Binnen 15 minuten: 1 plek.");
  await visit.usual.check();
  await visit.page.getByRole("button", { name: /^Dagelijks leven/ }).click();
  await says(visit.told, "Binnen 5 minuten: 0 plekken. Binnen 10 minuten: 0 plekken. Binnen 15 minuten: 1 plek.");
});

for (const [atlas, near, kinds] of [
  ["delft", { lon: 4.3571, lat: 52.0116 }, ["playground"]],
  ["liechtenstein", { lon: 9.5215, lat: 47.141 }, ["bench", "library", "cafe"]],
]) {
  test(`the words are what the engine reaches (${atlas})`, async (t) => {
    const src = `/data/${atlas}/atlas.json`;
    const visit = await browser.mount(t, { src, near: `${near.lat},${near.lon}`, kinds: kinds.join(" ") });
    await visit.ready();
    await withStreets(visit);
    const { page, element } = visit;
    await page.getByText(SUMMARY).click();
    await page.getByRole("button", { name: REACH }).click();
    const ask = (pace) => page.evaluate(async ({ src, near, kinds, pace }) => {
      const { Atlas } = await import("/package/sleutelvrij.js");
      const engine = await Atlas.load({ src });
      const wanted = new Set(engine.nearest({ ...near, kinds, limit: Infinity }).map(({ id }) => id));
      return [5, 10, 15].map((minutes) => engine.reach(near, minutes, pace).places.filter(({ id }) => wanted.has(id)).length);
    }, { src, near, kinds, pace });
    const words = (counts) => {
      const places = (count) => (count === 1 ? "1 plek" : `${count} plekken`);
      return counts.map((count, at) => `Binnen ${[5, 10, 15][at]} minuten: ${places(count)}.`).join(" ");
    };
    const told = element.locator(".walking > [role=status]");
    const usual = await ask({});
    assert.ok(usual[0] < usual[1] && usual[1] < usual[2], `${usual} tells nothing`);
    await says(told, words(usual));
    await page.getByRole("radio", { name: /^Langzaam/ }).check();
    const slow = await ask({ speed: 3 });
    assert.notDeepEqual(slow, usual);
    await says(told, words(slow));
    if (atlas === "delft") {
      // Nothing to choose where the source knows no steps.
      assert.equal(await page.getByRole("checkbox", { name: "Zonder trappen" }).count(), 0);
      await says(element.locator(".foot fieldset .note"), "Waar trappen zijn, is hier niet bekend.");
    } else {
      await page.getByRole("radio", { name: /^Gewoon/ }).check();
      await page.getByRole("checkbox", { name: "Zonder trappen" }).check();
      await says(told, words(await ask({ stepFree: true })));
    }
  });
}

test("the attribute minutes shows how far one gets in as many", async (t) => {
  const visit = await arrive(t, { minutes: "15 30" });
  await visit.summary.click();
  assert.equal(await visit.reach.getAttribute("aria-pressed"), "true");
  assert.equal(await visit.reach.innerText(), "Laat zien hoe ver u komt in 15 en 30 minuten");
  await says(visit.told, "Binnen 15 minuten: 2 plekken. Binnen 30 minuten: 4 plekken.");
  await visit.element.evaluate((it) => it.setAttribute("minutes", "10"));
  await says(visit.told, "Binnen 10 minuten: 1 plek.");
  assert.equal(await visit.reach.innerText(), "Laat zien hoe ver u komt in 10 minuten");
  await visit.element.evaluate((it) => it.removeAttribute("minutes"));
  await says(visit.told, "");
  assert.equal(await visit.reach.innerText(), "Laat zien hoe ver u komt in 5, 10 en 15 minuten");
});

test("one minute is one", async (t) => {
  const visit = await arrive(t, { minutes: "1" });
  await visit.summary.click();
  assert.equal(await visit.reach.innerText(), "Laat zien hoe ver u komt in 1 minuut");
  await says(visit.told, "Binnen 1 minuut: 0 plekken.");
  await visit.element.evaluate((it) => it.setAttribute("lang", "en"));
  await says(visit.element.locator(".foot button"), "Show how far you get in 1 minute");
  await visit.page.getByRole("radio", { name: "As usual (4.8 kilometres per hour)" }).waitFor();
});

for (const wrong of ["0", "61", "ten", "5 10 15 20", "-5", "7.5"]) {
  test(`minutes="${wrong}" is refused with a sentence`, async (t) => {
    const visit = await arrive(t);
    visit.expect(new RegExp(`The attribute minutes="${wrong}" is not understood`));
    await visit.element.evaluate((it, wrong) => it.setAttribute("minutes", wrong), wrong);
    await says(visit.element.locator(".complaints"), `Het attribuut minutes="${wrong}" wordt niet begrepen en telt niet mee.`);
    await visit.summary.click();
    assert.equal(await visit.reach.innerText(), "Laat zien hoe ver u komt in 5, 10 en 15 minuten");
    assert.equal(await visit.reach.getAttribute("aria-pressed"), "false");
    await visit.element.evaluate((it) => it.setAttribute("minutes", "10"));
    await says(visit.element.locator(".complaints"), "");
  });
}

test("another language keeps the pace, the steps, what is shown, and the fold", async (t) => {
  const visit = await arrive(t);
  const { page, element } = visit;
  await visit.summary.click();
  await visit.slow.check();
  await visit.stepFree.check();
  await visit.reach.click();
  await visit.rows.nth(2).getByRole("button").click();
  await element.evaluate((it) => it.setAttribute("lang", "en"));
  await says(visit.card, /1\.7 kilometres, about 35 minutes on foot, to the east, by way of Westkade, Brugweg and Oostkade/);
  const shown = page.getByRole("button", { name: "Show how far you get in 5, 10 and 15 minutes", includeHidden: true });
  assert.equal(await shown.getAttribute("aria-pressed"), "true");
  await eventually(async () => assert.ok(await element.locator("details.foot").evaluate((it) => it.open), "the fold is closed"));
  assert.ok(await page.getByRole("radio", { name: "Slowly (3 kilometres per hour)" }).isChecked());
  assert.ok(await page.getByRole("checkbox", { name: "Without steps" }).isChecked());
  await says(element.locator(".walking > [role=status]"), "Within 5 minutes: 0 places. Within 10 minutes: 0 places. Within 15 minutes: 0 places.");
});

test("another place to walk from keeps the pace, what is shown, and the fold", async (t) => {
  const visit = await arrive(t);
  await visit.summary.click();
  await visit.slow.check();
  await visit.reach.click();
  await visit.chooser.selectOption("Akker");
  await says(visit.said, "Wij meten vanaf het midden van Akker.");
  await eventually(async () => {
    assert.ok(await visit.element.locator("details.foot").evaluate((it) => it.open), "the fold is closed");
  });
  assert.ok(await visit.slow.isChecked());
  assert.equal(await visit.reach.getAttribute("aria-pressed"), "true");
});

test("what is said of walking is heard: one live region that stays and only changes its text", async (t) => {
  const visit = await arrive(t);
  await visit.summary.click();
  await visit.told.evaluate((it) => (it.same = true));
  await visit.reach.click();
  await says(visit.told, /^Binnen 5 minuten/);
  await visit.chooser.selectOption("Akker");
  await says(visit.said, "Wij meten vanaf het midden van Akker.");
  await says(visit.told, /^Binnen 5 minuten/);
  await visit.element.evaluate((it) => it.setAttribute("near", "52.4,5.8"));
  await says(visit.told, "Bij deze plek is geen straat of pad bekend. Daarom zijn alle afstanden hemelsbreed.");
  await visit.element.evaluate((it, near) => it.setAttribute("near", near), HERE);
  await says(visit.told, /^Binnen 5 minuten/);
  assert.ok(await visit.told.evaluate((it) => it.same), "it was born anew");
});
