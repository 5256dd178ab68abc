// What a place must have: a wheelchair gets in, indoors, free of charge, a toilet near by, for whom.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { focusOn, focused, number, parts, tabTo } from "./person.mjs";
import { collection, serveAtlas, village } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const LIBRARY_DOOR = "52.3225,5.6275";

async function arrive(t, attributes = {}, visitor = {}, files = {}) {
  const src = serveAtlas(browser, t, files);
  const visit = await browser.mount(t, { src, ...attributes }, visitor);
  await visit.complete();
  return Object.assign(visit, parts(visit));
}

const box = (page, name) => page.getByRole("checkbox", { name });
const unfold = (page, name) => page.locator("summary", { hasText: name }).click();
const HEADING = "Wat is voor u belangrijk?";

test("who needs a wheelchair to get in reads of the library alone, and of how many nobody knows it", async (t) => {
  const { page, rows, answer, element } = await arrive(t, { near: LIBRARY_DOOR });
  await unfold(page, HEADING);
  await box(page, /Rolstoel kan naar binnen 1$/).check();
  await number(rows, 1);
  await eventually(async () => assert.match(await answer.innerText(), /Bibliotheek De Brink/));
  const question = await element.evaluate((it) => it.question);
  assert.deepEqual([question.needs, question.evenUnknown], [["wheelchair"], false]);
  // 34 places: one has it, the toilets have it halfway, of 32 nobody has said.
  await box(page, "Toon ook plekken waarvan wij dit niet weten (32)").check();
  await number(rows, 20);
  const toilets = rows.filter({ hasText: "Openbaar toilet" });
  await number(toilets, 0);
  await page.getByText("niet bekend: Rolstoel kan naar binnen").first().waitFor();
});

test("two needs together are both met, and what cannot be met says so and how to go on", async (t) => {
  const { page, rows, answer } = await arrive(t, { near: LIBRARY_DOOR });
  await unfold(page, HEADING);
  await box(page, /^Binnen/).check();
  await box(page, /^Gratis/).check();
  await eventually(async () => assert.equal(await rows.count(), 2));
  await unfold(page, "Kies precies wat u zoekt");
  await box(page, /^Banken/).check();
  await number(rows, 0);
  await eventually(async () => assert.match(await answer.innerText(), /^Geen plek heeft alles wat u koos\.$/));
  await page.getByRole("button", { name: "Toon alles" }).click();
  await number(rows, 20);
  assert.equal(await box(page, /^Gratis/).isChecked(), false);
});

test("of how many places nobody knows it is said in German too", async (t) => {
  const { page, answer } = await arrive(t, { lang: "de", kinds: "bench" });
  await unfold(page, "Was ist Ihnen wichtig?");
  await box(page, /^Mit dem Rollstuhl/).check();
  const said = "Kein Ort hat alles, was Sie gewählt haben. Wo wir es nicht wissen: 27 Orte. Sie können auch diese zeigen lassen.";
  await eventually(async () => assert.equal((await answer.innerText()).trim(), said));
});

test("with what nobody knows beside it, the numbers say what is known all the same", async (t) => {
  const { page, rows } = await arrive(t, { near: LIBRARY_DOOR });
  await unfold(page, HEADING);
  await box(page, /Rolstoel kan naar binnen 1$/).check();
  await box(page, /^Toon ook plekken/).check();
  await number(rows, 20);
  await box(page, /Rolstoel kan naar binnen 1$/).waitFor();
});

test("where no place is known to have it, those of which nobody knows are one press away", async (t) => {
  const visit = await arrive(t, { near: LIBRARY_DOOR });
  const { page, rows, answer } = visit;
  await unfold(page, HEADING);
  await box(page, /^Rolstoel kan naar binnen/).check();
  await unfold(page, "Kies precies wat u zoekt");
  await box(page, /^Banken/).check();
  await eventually(async () => assert.match(await answer.innerText(), /^Geen plek heeft alles wat u koos\. Van 27 plekken/));
  await tabTo(page, "Toon ook plekken waarvan wij dit niet weten (27)", { most: 90 });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await visit.list.getByRole("button", { name: "Toon ook plekken waarvan wij dit niet weten (27)" }).press("Enter");
  await number(rows, 20);
  await eventually(async () => assert.match((await focused(page)).class, /list/));
});

test("the counts of kinds follow what is needed", async (t) => {
  const { page } = await arrive(t);
  const meeting = page.getByRole("button", { name: /^Ontmoeten/ });
  assert.match(await meeting.innerText(), /31$/);
  await unfold(page, HEADING);
  await box(page, /^Binnen/).check();
  await eventually(async () => assert.match(await meeting.innerText(), /2$/));
});

test("by keyboard alone: unfold, tick, and the focus stays where it was", async (t) => {
  const { page, rows } = await arrive(t, { near: LIBRARY_DOOR });
  await tabTo(page, HEADING);
  await page.keyboard.press("Enter");
  await tabTo(page, "Kinderen");
  await page.keyboard.press("Space");
  await eventually(async () => assert.ok((await rows.count()) < 20));
  await focusOn(page, "Kinderen");
  assert.equal((await focused(page)).tag, "INPUT");
});

test("an atlas in which nobody said anything of a need does not offer it", async (t) => {
  const [table] = village.places.features.filter((it) => it.properties.kind === "picnic_table");
  const bare = { "places.geojson": collection([table]) };
  const { page } = await arrive(t, {}, {}, bare);
  await unfold(page, HEADING);
  await box(page, /^Gratis 1/).waitFor();
  await number(box(page, /^Rolstoel/), 0);
  await number(box(page, /^Toilet/), 0);
});
