// Filters by need: wheelchair access, indoors, free of charge, toilets, target group.
import { collection, exampleAtlas, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { focused, tabTo } from "./support/focus.mjs";
import { choose, expectPlaces, openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

const AT_LIBRARY = "52.3225,5.6275";

async function openWidget(site, attributes = {}, visitor = {}, files = {}) {
  const src = serveAtlas(site, files);
  const widget = await site.mount({ src, ...attributes }, visitor);
  await widget.complete();
  return widget;
}

const checkbox = (page, name) => page.getByRole("checkbox", { name });
const HEADING = "Meer keuzes";

test("the need for wheelchair access filters the list, and unknown places can be added", async ({ site }) => {
  const { page, rows, answer, element } = await openWidget(site, { near: AT_LIBRARY });
  await openMore({ page });
  await checkbox(page, /Rolstoel kan naar binnen 1$/).check();
  await expect(rows).toHaveCount(1);
  await expect.poll(() => answer.innerText()).toMatch(/Bibliotheek De Brink/);
  const question = await element.evaluate((it) => it.question);
  expect([question.needs, question.evenUnknown]).toStrictEqual([["wheelchair"], false]);
  // Of 34 places one is accessible, the toilets are partly, 32 are unknown.
  await checkbox(page, "Toon ook plekken waarvan wij niet weten of ze passen (32)").check();
  await expectPlaces(element, 20);
  const toilets = rows.filter({ hasText: "Openbaar toilet" });
  await expect(toilets).toHaveCount(0);
  await page.getByText("niet bekend: Rolstoel kan naar binnen").first().waitFor();
});

test("two needs are both required, and an empty answer offers to show everything", async ({ site }) => {
  const { page, element, rows, answer } = await openWidget(site, { near: AT_LIBRARY });
  await openMore({ page });
  await checkbox(page, /^Binnen/).check();
  await checkbox(page, /^Gratis/).check();
  await expect(rows).toHaveCount(2);
  await page.getByText("Kies meer soorten tegelijk").click();
  await checkbox(page, /^Bankjes/).check();
  await expect(rows).toHaveCount(0);
  await expect.poll(() => answer.innerText()).toMatch(/^Geen plek heeft alles wat u koos\.$/);
  await page.getByRole("button", { name: "Toon alles" }).click();
  await expectPlaces(element, 20);
  await expect(checkbox(page, /^Gratis/)).not.toBeChecked();
});

test("the number of unknown places is in the German answer", async ({ site }) => {
  const { page, answer } = await openWidget(site, { lang: "de", kinds: "bench" });
  await openMore({ page });
  await checkbox(page, /^Mit dem Rollstuhl/).check();
  const said = "Kein Ort hat alles, was Sie gewählt haben. Wo wir es nicht wissen: 27 Orte. Sie können auch diese zeigen lassen.";
  await expect.poll(async () => (await answer.innerText()).trim()).toBe(said);
});

test("counts of needs are of known places, also while unknown places are shown", async ({ site }) => {
  const { page, element } = await openWidget(site, { near: AT_LIBRARY });
  await openMore({ page });
  await checkbox(page, /Rolstoel kan naar binnen 1$/).check();
  await checkbox(page, /^Toon ook plekken/).check();
  await expectPlaces(element, 20);
  await checkbox(page, /Rolstoel kan naar binnen 1$/).waitFor();
});

test("above the list a button offers the places of which a need is unknown", async ({ site }) => {
  const widget = await openWidget(site, { near: AT_LIBRARY });
  const { page, element, list } = widget;
  await openMore({ page });
  await checkbox(page, /^Rolstoel kan naar binnen/).check();
  await expectPlaces(element, 1);
  const offer = list.getByRole("button", { name: "Toon ook plekken waarvan wij niet weten of ze passen (32)" });
  await offer.press("Enter");
  await expectPlaces(element, 20);
  await expect.poll(async () => (await focused(page)).class).toMatch(/list/);
  await expect(offer).toHaveCount(0);
});

test("what is unknown beyond the limit is offered only where nothing is within it", async ({ site }) => {
  const widget = await openWidget(site, { near: AT_LIBRARY, kinds: "library bench" });
  const { page, element, list, within } = widget;
  const offer = list.getByRole("button", { name: /^Toon ook plekken/ });
  await openMore({ page });
  await checkbox(page, /^Rolstoel kan naar binnen/).check();
  await expectPlaces(element, 1);
  await offer.waitFor();
  await choose(within, "500 meter");
  await expect(offer).toHaveCount(0);
  await element.evaluate((it) => it.setAttribute("kinds", "bench"));
  await expectPlaces(element, 0);
  await offer.waitFor();
});

test("an empty answer offers the unknown places", async ({ site }) => {
  const widget = await openWidget(site, { near: AT_LIBRARY });
  const { page, element, answer } = widget;
  await openMore({ page });
  await checkbox(page, /^Rolstoel kan naar binnen/).check();
  await page.getByText("Kies meer soorten tegelijk").click();
  await checkbox(page, /^Bankjes/).check();
  await expect.poll(() => answer.innerText()).toMatch(/^Geen plek heeft alles wat u koos\. Van 27 plekken/);
  await tabTo(page, "Toon ook plekken waarvan wij niet weten of ze passen (27)", { most: 90 });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await widget.list.getByRole("button", { name: "Toon ook plekken waarvan wij niet weten of ze passen (27)" }).press("Enter");
  await expectPlaces(element, 20);
  await expect.poll(async () => (await focused(page)).class).toMatch(/list/);
});

test("counts of kinds follow the needs", async ({ site }) => {
  const { page, what } = await openWidget(site);
  const meeting = what.locator("option", { hasText: "Ontmoeten: alles" });
  await expect(meeting).toHaveText("Ontmoeten: alles (31)");
  await openMore({ page });
  await checkbox(page, /^Binnen/).check();
  await expect(meeting).toHaveText("Ontmoeten: alles (2)");
});

test("a need is chosen by keyboard and keeps the focus", async ({ site }) => {
  const { page, element } = await openWidget(site, { near: AT_LIBRARY });
  await tabTo(page, HEADING);
  await page.keyboard.press("Enter");
  await tabTo(page, "Kinderen");
  await page.keyboard.press("Space");
  await expectPlaces(element, 5);
  await expect(page).toHaveFocusOn("Kinderen");
  expect((await focused(page)).tag).toBe("INPUT");
});

test("a need that no place of the atlas mentions is not offered", async ({ site }) => {
  const [table] = exampleAtlas.places.features.filter((it) => it.properties.kind === "picnic_table");
  const bare = { "places.geojson": collection([table]) };
  const { page } = await openWidget(site, {}, {}, bare);
  await openMore({ page });
  await checkbox(page, /^Gratis 1/).waitFor();
  await expect(checkbox(page, /^Rolstoel/)).toHaveCount(0);
  await expect(checkbox(page, /^Toilet/)).toHaveCount(0);
});
