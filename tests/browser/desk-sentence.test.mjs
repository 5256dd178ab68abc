// The desk's first sentence: what it says on all atlases, when it is read out, and how a figure leads to its explanation.
import { readFileSync } from "node:fs";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { serveAtlasWithStreets } from "./fixtures/streets-fixture.mjs";
import { askFor, openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LINK = { attributes: { link: "plan" } };
const golden = (name) => readFileSync(new URL(`../../src/desk/tests/first_sentences/${name}.txt`, import.meta.url), "utf8");
const links = golden("links").trim().split("\n").map((link) => link.replace(/^p1~?/, ""));
/** Both sides write narrow and wide spaces before a percent sign in their own way. */
const plain = (text) => text.replace(/\s/g, " ").trim();
/** The first line of each block: what is said before a plan. A block is empty lines apart. */
const sentences = golden("nl").trim().split("\n\n").map((block) => plain(block.split("\n")[0]));

// The figures of the golden texts are the engine's, whose parity with `sleutelvrij report` the crate `planner` tests.
for (const [at, atlas] of ["delft", "drechtsteden", "ermelo", "liechtenstein"].entries()) {
  test(`the sentence on the page is the reviewed one for twelve questions: ${atlas}`, async ({ site }) => {
    const widget = await openDesk(site, `/data/${atlas}/atlas.json`, LINK);
    for (const [number, link] of links.entries()) {
      await askFor(widget, link);
      const expected = sentences[at * links.length + number];
      await expect.poll(async () => plain(await widget.sentence.textContent()), { message: link }).toBe(expected);
    }
  });
}

test("a changed sentence is read out once it stays, and is heard in one place only", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site), LINK);
  const status = widget.desk.locator("header").getByRole("status");
  await expect(status).toContainText("geen sleutelvrije plek binnen 800 m");
  const said = await status.evaluateHandle((region) => {
    const said = [];
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, { childList: true, subtree: true, characterData: true });
    return said;
  });
  for (const minutes of [2, 3, 4, 5]) await askFor(widget, `minutes=${minutes}`);
  await expect(status).toContainText("binnen 400 m");
  expect(await said.evaluate((all) => all.length)).toBe(1);
  await expect(widget.sentence).toHaveAttribute("aria-hidden", "true");
});

test("a figure leads to its explanation and back by keyboard", async ({ site }) => {
  const { page, desk } = await openDesk(site, serveAtlasWithStreets(site));
  const link = desk.locator("header").getByRole("button", { name: "Hoe is dit berekend? Met en zonder plek" });
  await link.press("Enter");
  const summary = desk.locator(".explain-coverage > summary");
  await expect(summary).toBeFocused();
  await expect(desk.getByText("Wij nemen de kortste route over straten en paden")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(desk.locator(".explain-coverage").getByRole("button", { name: "Terug naar het cijfer" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(link).toBeFocused();
});

test("a desk in German at 400 % has its sentence first and no part wider than the page", async ({ site }) => {
  const visitor = { width: 320, height: 256, scale: 4, lang: "de", ...LINK };
  const { page, desk, sentence } = await openDesk(site, serveAtlas(site), visitor);
  await expect(sentence).toContainText("In Example haben");
  await desk.evaluate((it) => it.querySelectorAll("details").forEach((one) => (one.open = true)));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const first = await desk.locator("header, section").first().evaluate((it) => it.localName);
  expect(first).toBe("header");
});

for (const lang of ["nl", "en", "de"]) {
  test(`the accessibility tree of the sentence and the explanation is the reviewed one (${lang})`, async ({ site }) => {
    const { desk } = await openDesk(site, serveAtlas(site), { lang });
    await expect(desk.locator("header").getByRole("status")).not.toBeEmpty();
    await desk.evaluate((it) => it.querySelectorAll("header details").forEach((one) => (one.open = true)));
    await desk.locator(".explain-others summary").click();
    expect(`${await desk.locator("header").ariaSnapshot()}\n`).toMatchSnapshot(`${lang}-desk-sentence.yml`);
    expect(`${await desk.locator(".explanation").ariaSnapshot()}\n`).toMatchSnapshot(`${lang}-desk-explanation.yml`);
  });
}
