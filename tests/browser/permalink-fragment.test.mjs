// The question in the fragment of the page's address, which no server sees: with `link="#kaart"`.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { openDesk } from "./support/desk.mjs";
import { choose } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";
import { widgetParts } from "./support/widget-page.mjs";

const BRINK = "Wij meten vanaf het midden van Brink.";
const DUIN = "Wij meten vanaf het midden van Duin.";
/** Something far below the element to jump to, and links of the page. */
const AROUND = `<nav><a href="#onder">Naar onder</a> <a href="#">Naar boven</a> <a href="#kaart=1~kinds=library">Bibliotheken</a></nav>`;
const BELOW = `<div style="height: 3000px"></div><h2 id="onder">Onder</h2><div style="height: 2000px"></div>`;
const POLICY = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";

const markup = (src, link = "#kaart", id = "kaart-1") => `<sleutelvrij-kaart id="${id}" src="${src}" link="${link}"><p>fallback</p></sleutelvrij-kaart>`;

/** Opens a page with the example atlas, links around the element and `address` after its path. */
async function openWidget(site, address = "", visitor = {}) {
  const content = AROUND + markup(serveAtlas(site)) + BELOW;
  const widget = await site.page(content, { query: address, policy: POLICY, ...visitor });
  await widget.complete();
  return widget;
}

/** The query and the fragment of the page's address. */
const address = ({ page }) => page.url().slice(new URL(page.url()).origin.length).replace(/^[^?#]*/, "");
const expectAddress = (widget, wanted) => expect.poll(() => address(widget)).toBe(wanted);
const question = (widget) => widget.element.evaluate((it) => it.question);
const scrolled = ({ page }) => page.evaluate(() => scrollY);
const follow = ({ page }, name) => page.getByRole("link", { name, exact: true }).click();

test("the question is in the fragment, Back undoes it and Forward asks it again", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, neighbourhoodSelect, locationMessage, rows, card } = widget;
  await neighbourhoodSelect.selectOption("Brink");
  await expectAddress(widget, "#kaart=1~in=B2");
  await choose(widget.what, "Leren en cultuur: alles");
  await expectAddress(widget, "#kaart=1~in=B2~kinds=library");
  await rows.first().getByRole("button").click();
  await card.waitFor();
  await expectAddress(widget, "#kaart=1~in=B2~kinds=library~place=library");
  await page.goBack();
  await expect(card).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expectAddress(widget, "");
  await expect(locationMessage).toShowText("");
  for (let steps = 0; steps < 3; steps += 1) await page.goForward();
  await card.waitFor();
  await expect(locationMessage).toShowText(BRINK);
});

test("a copied link shows another visitor the same answer, and no server sees the question, also not after a reload", async ({ site }) => {
  const sender = await openWidget(site, "", { permissions: ["clipboard-read", "clipboard-write"] });
  await sender.neighbourhoodSelect.selectOption("Brink");
  await choose(sender.what, "Leren en cultuur: alles");
  await sender.page.getByRole("button", { name: /^Kopieer link/ }).click();
  await expect(sender.page.locator(".share").getByRole("status").last()).toShowText("De link is gekopieerd.");
  const link = await sender.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(sender.page.url());
  expect(link).toMatch(/\.html#kaart=1~in=B2~kinds=library$/);
  const receiver = await site.open(link.replace(site.origin, ""));
  await receiver.complete();
  await expect(receiver.locationMessage).toShowText(BRINK);
  expect(await question(receiver)).toStrictEqual(await question(sender));
  await receiver.page.reload();
  await receiver.complete();
  await expect(receiver.locationMessage).toShowText(BRINK);
  expect(receiver.page.url()).toBe(link);
  for (const request of receiver.requests) {
    const { referer = "" } = await request.allHeaders();
    expect(request.url().split("#")[0] + referer).not.toMatch(/kaart=|B2/);
  }
});

test("a link in the page to an anchor jumps there and leaves the question as it is, also when one comes back to it", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, neighbourhoodSelect, locationMessage } = widget;
  await neighbourhoodSelect.selectOption("Brink");
  await expectAddress(widget, "#kaart=1~in=B2");
  await follow(widget, "Naar onder");
  await expectAddress(widget, "#onder");
  await expect.poll(() => scrolled(widget)).toBeGreaterThan(1000);
  await expect(locationMessage).toShowText(BRINK);
  await page.goBack();
  await expectAddress(widget, "#kaart=1~in=B2");
  await page.goForward();
  await expectAddress(widget, "#onder");
  expect((await question(widget)).here, "forward to the anchor").not.toBe(null);
  await expect(locationMessage).toShowText(BRINK);
  await follow(widget, "Naar boven");
  await expectAddress(widget, "#");
  await expect(locationMessage).toShowText(BRINK);
  // The next question takes the place of the anchor, in an entry of its own.
  await choose(widget.what, "Leren en cultuur: alles");
  await expectAddress(widget, "#kaart=1~in=B2~kinds=library");
  await page.goBack();
  await expectAddress(widget, "#");
  await expect.poll(() => question(widget)).toMatchObject({ kinds: null });
  await expect(locationMessage).toShowText(BRINK);
});

test("an anchor with the name of the parameter is an anchor", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page(`<div style="height: 3000px"></div><div id="kaart">${markup(src)}</div><div style="height: 3000px"></div>`, { query: "#kaart", policy: POLICY });
  await widget.complete();
  expect(await scrolled(widget)).toBeGreaterThan(1000);
  expect(await question(widget)).toMatchObject({ here: null, kinds: null });
  expect(widget.consoleTexts("warning")).toStrictEqual([]);
  await expectAddress(widget, "#kaart");
});

test("writing the question to the fragment scrolls nothing", async ({ site }) => {
  const widget = await openWidget(site, "#onder");
  await expect.poll(() => scrolled(widget)).toBeGreaterThan(1000);
  const before = await scrolled(widget);
  await widget.element.evaluate((it) => it.show("library"));
  await expectAddress(widget, "#kaart=1~place=library");
  expect(await scrolled(widget)).toBe(before);
});

test("a link in the page to a question asks it, and so does a fragment that the visitor edits; Back undoes both", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, neighbourhoodSelect, locationMessage } = widget;
  await neighbourhoodSelect.selectOption("Brink");
  await expectAddress(widget, "#kaart=1~in=B2");
  await follow(widget, "Bibliotheken");
  await expect.poll(() => question(widget)).toMatchObject({ here: null, kinds: ["library"] });
  await expectAddress(widget, "#kaart=1~kinds=library");
  await page.evaluate(() => (location.hash = "#kaart=1~in=B3"));
  await expect(locationMessage).toShowText(DUIN);
  expect((await question(widget)).kinds).toBe(null);
  await page.goBack();
  await expect.poll(() => question(widget)).toMatchObject({ here: null, kinds: ["library"] });
  await page.goBack();
  await expect(locationMessage).toShowText(BRINK);
});

test("a link from before the page used the fragment is read, and its parameter goes with the next question", async ({ site }) => {
  const widget = await openWidget(site, "?q=1&kaart=1~in=B2");
  await expect(widget.locationMessage).toShowText(BRINK);
  await expectAddress(widget, "?q=1&kaart=1~in=B2");
  await choose(widget.what, "Leren en cultuur: alles");
  await expectAddress(widget, "?q=1#kaart=1~in=B2~kinds=library");
  await widget.page.goBack();
  await expectAddress(widget, "?q=1&kaart=1~in=B2");
  await expect(widget.locationMessage).toShowText(BRINK);
  expect((await question(widget)).kinds).toBe(null);
});

for (const [what, before, after] of [
  ["parameters of the page in the fragment stay", "#tab=2&x=a%20b", "#tab=2&x=a%20b&kaart=1~in=B2"],
  ["a route of a single-page application stays", "#/wijk/3?x=1", "#/wijk/3?x=1&kaart=1~in=B2"],
]) {
  test(what, async ({ site }) => {
    const widget = await openWidget(site, before);
    await widget.neighbourhoodSelect.selectOption("Brink");
    await expectAddress(widget, after);
    await widget.page.reload();
    await widget.complete();
    await expect(widget.locationMessage).toShowText(BRINK);
    await widget.page.getByRole("button", { name: "Wis deze locatie" }).click();
    await expectAddress(widget, before);
  });
}

test("two elements share the fragment, and a name that one has in the query is reported", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page(markup(src, "#een", "one") + markup(src, "#twee", "two") + markup(src, "een", "three"), { policy: POLICY });
  await widget.complete();
  const taken = 'sleutelvrij: The attribute link="een" does not count: another map on this page has it already.';
  await expect.poll(() => widget.consoleTexts("warning")).toStrictEqual([taken]);
  const nth = (at) => widgetParts(widget.page.locator("sleutelvrij-kaart").nth(at));
  await nth(0).neighbourhoodSelect.selectOption("Brink");
  await expectAddress(widget, "#een=1~in=B2");
  await nth(1).neighbourhoodSelect.selectOption("Duin");
  await expectAddress(widget, "#een=1~in=B2&twee=1~in=B3");
  await widget.page.goBack();
  await expect(nth(1).locationMessage).toShowText("");
  await expect(nth(0).locationMessage).toShowText(BRINK);
});

test("the planner's desk keeps its question and its plan in the fragment", async ({ site }) => {
  const { page, sentence } = await openDesk(site, serveAtlas(site), { attributes: { link: "#plan" }, query: "#plan=p1~minutes=5" });
  const minutes = () => page.locator("sleutelvrij-kaart").evaluate((it) => it.question.minutes);
  await sentence.waitFor();
  expect(await minutes()).toBe(5);
  const hash = () => new URL(page.url()).hash;
  await page.evaluate(() => (location.hash = "#plan=p1~minutes=15"));
  await expect.poll(minutes).toBe(15);
  await page.evaluate(() => (location.hash = "#elders"));
  await expect.poll(hash).toBe("#elders");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  expect(await minutes(), "an anchor leaves the desk as it is").toBe(15);
  await page.goBack();
  await page.goBack();
  await expect.poll(minutes).toBe(5);
  expect(new URL(page.url()).search).toBe("");
});
