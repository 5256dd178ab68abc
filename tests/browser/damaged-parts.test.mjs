// Parts that are not what the manifest says: no answer is made from them, the page's own list stays where places are
// missing, and a button tries again. On pages that came over a secure connection, and on others.
import { PARTS, listing, serveListedAtlas } from "./fixtures/listed-atlas.mjs";
import { HERE, streets } from "./fixtures/streets-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { Site } from "./support/site.mjs";
import { expect, test as base } from "./support/test.mjs";

/** A host that Chromium does not take for a secure one, so that pages from it have no `crypto.subtle`. */
const test = base.extend({
  insecureSite: async ({ browser, server }, use) => {
    const origin = server.origin.replace("127.0.0.1", "insecure.test");
    const site = new Site(browser, { ...server, origin });
    await use(site);
    await site.close();
  },
});

const OWN_LIST = { fallback: "<ul><li>Bibliotheek, Brink 1</li></ul>" };
const WALK = /: 150 meter, ongeveer 3 minuten\./;
const STRAIGHT_LINE = /: 35 meter in een rechte lijn\./;
const HTML = Buffer.from("<!doctype html><title>Inloggen</title>");

const flipped = (content) => {
  const bytes = Buffer.from(content);
  // In the middle of a place: the content stays valid JSON, and the place moves.
  const at = bytes.indexOf("5.628");
  bytes[at < 0 ? bytes.length >> 1 : at + 4] ^= 1;
  return bytes;
};
const half = (content) => content.subarray(0, content.length >> 1);
/** One bench instead of 34 places: a whole file of another atlas. */
const foreign = Buffer.from(JSON.stringify({ type: "FeatureCollection", features: [JSON.parse(PARTS.places.content).features[0]] }));

/** What can become of a part; only a checksum tells a flipped bit in text. */
const DAMAGE = {
  "an HTML page with status 200": { bytes: () => HTML, isDetected: true },
  "an empty file": { bytes: () => Buffer.alloc(0), isDetected: true },
  "half a file": { bytes: half, isDetected: true },
  "a flipped bit": { bytes: flipped, isDetected: false },
  "a file of another atlas": { bytes: () => foreign, isDetected: true },
};

const isSecure = (widget) => widget.page.evaluate(() => isSecureContext && Boolean(crypto.subtle));
const retryButton = (widget) => widget.page.getByRole("button", { name: "Probeer het opnieuw" });

for (const secure of [true, false]) {
  const where = secure ? "in a secure context" : "in an insecure context";

  for (const [what, { bytes, isDetected }] of Object.entries(DAMAGE)) {
    if (!secure && !isDetected) continue;

    test(`${what} as places, ${where}: the page's own list stays, and the button helps`, async ({ site, insecureSite }) => {
      const own = secure ? site : insecureSite;
      const src = serveListedAtlas(own, { places: bytes(PARTS.places.content) });
      const script = () => {
        globalThis.errors = [];
        addEventListener("sleutelvrij:error", ({ detail }) => errors.push(detail.warnings.map(({ file, code }) => [file, code])));
      };
      const widget = await own.mount({ src, near: HERE }, { ...OWN_LIST, script });
      widget.expectComplaint(/places\.geojson is damaged or does not belong to this map/);
      expect(await isSecure(widget)).toBe(secure);
      const { page, element } = widget;
      await page.getByText("Het bestand places.geojson is beschadigd of hoort niet bij deze kaart.").waitFor();
      await page.getByText("Bibliotheek, Brink 1").waitFor();
      await expect(page.getByText("Er zijn hier geen plekken bekend.")).toHaveCount(0);
      await expect(element.locator(".answer, .list")).toHaveCount(0);
      expect(await element.evaluate((it) => it.ready.catch(({ message }) => message))).toMatch(/^The file places\.geojson is damaged/);
      // The event names the file.
      expect(await page.evaluate(() => errors.map((faults) => faults.map(([file]) => file)))).toStrictEqual([["places.geojson"]]);
      await expectAccessible(page);

      serveListedAtlas(own);
      await retryButton(widget).press("Enter");
      await expect(widget.answer).toShowText(WALK);
      await page.getByText("Bibliotheek, Brink 1").waitFor({ state: "hidden" });
    });
  }

  test(`damaged neighbourhoods, ${where}: the places are shown, the file is named, and the button helps`, async ({ site, insecureSite }) => {
    const own = secure ? site : insecureSite;
    const src = serveListedAtlas(own, { neighbourhoods: half(PARTS.neighbourhoods.content) });
    const widget = await own.mount({ src, near: HERE });
    widget.expectComplaint(/neighbourhoods\.geojson is damaged or does not belong to this map/);
    await expect(widget.answer).toShowText(WALK);
    await expect(widget.element.locator(".errors")).toShowText("Het bestand neighbourhoods.geojson is beschadigd of hoort niet bij deze kaart.");
    await expectAccessible(widget.page);
    serveListedAtlas(own);
    await retryButton(widget).press("Enter");
    await expect(widget.neighbourhoodSelect.locator("option")).toHaveCount(5);
    await expect(retryButton(widget)).toHaveCount(0);
  });

  for (const [what, content] of [
    // As many bytes and streets, but 300 km further east.
    ["another atlas", () => streets({ east: 5 })],
    ["half a file", half],
    ["an HTML page", () => HTML],
  ]) {
    test(`streets of ${what}, ${where}: distances are straight lines, and the button helps`, async ({ site, insecureSite }) => {
      const own = secure ? site : insecureSite;
      const src = serveListedAtlas(own, { streets: content(PARTS.streets.content) });
      const widget = await own.mount({ src, near: HERE });
      await widget.ready();
      await expect(widget.element.locator(".errors")).toShowText(/^De straten in het bestand streets\.bin kunnen niet worden gebruikt/);
      await expect(widget.answer).toShowText(STRAIGHT_LINE);
      serveListedAtlas(own);
      await retryButton(widget).press("Enter");
      await expect(widget.answer).toShowText(WALK);
      await expect(widget.element.locator(".errors")).toShowText("");
    });
  }
}

const ONE_PLACE = { ...PARTS, places: { ...PARTS.places, content: foreign, features: 1 } };

/** An element that shows one place, and is put in again after the server has another atlas; the manifest is cached for an hour. */
async function withOldManifest(site) {
  const src = serveListedAtlas(site, { places: foreign }, { listed: listing(ONE_PLACE), cache: "max-age=3600" });
  const widget = await site.mount({ src }, OWN_LIST);
  await expect(widget.answer).toShowText(/^1 plek in/);
  serveListedAtlas(site);
  // At the end of the task nothing uses the loaded atlas any more.
  await widget.element.evaluate((it) => {
    it.remove();
    setTimeout(() => document.querySelector("main").append(it), 50);
  });
  return widget;
}

test("an old manifest from a cache with new places is fetched again, past the cache", async ({ site }) => {
  const { answer } = await withOldManifest(site);
  await expect(answer).toShowText(/^34 plekken/);
});

test("an old manifest with new places is a fault in an insecure context, and the button passes over the cache", async ({ insecureSite }) => {
  const widget = await withOldManifest(insecureSite);
  widget.expectComplaint(/places\.geojson is damaged or does not belong to this map/);
  await widget.page.getByText("Het bestand places.geojson is beschadigd").waitFor();
  await widget.page.getByText("Bibliotheek, Brink 1").waitFor();
  await retryButton(widget).press("Enter");
  await expect(widget.answer).toShowText(/^34 plekken/);
});

test("streets that are newer than the rest load the whole atlas again", async ({ site }) => {
  const src = serveListedAtlas(site, { places: foreign, streets: streets({ east: 5 }) }, { listed: listing(ONE_PLACE) });
  const widget = await site.mount({ src, near: HERE });
  await expect(widget.element.locator(".errors")).toShowText(/^De straten in het bestand streets\.bin kunnen niet worden gebruikt/);
  expect(await widget.element.evaluate((it) => it.answer.length)).toBe(1);
  serveListedAtlas(site);
  await retryButton(widget).press("Enter");
  await expect(widget.answer).toShowText(WALK);
  expect(await widget.element.evaluate((it) => it.answer.length)).toBeGreaterThan(1);
});

test("the class Atlas refuses damaged parts too", async ({ site }) => {
  const widget = await site.page("", { head: "" });
  const load = (src) =>
    widget.page.evaluate(async (src) => {
      const { Atlas } = await import("/package/sleutelvrij.js");
      try {
        const atlas = await Atlas.load({ src });
        return { hasStreets: atlas.hasStreets, codes: atlas.warnings.map(({ code }) => code) };
      } catch (error) {
        return error.message;
      }
    }, src);
  expect(await load(serveListedAtlas(site))).toStrictEqual({ hasStreets: true, codes: [] });
  expect(await load(serveListedAtlas(site, { streets: streets({ east: 5 }) }))).toStrictEqual({ hasStreets: false, codes: ["streets"] });
  expect(await load(serveListedAtlas(site, { places: flipped(PARTS.places.content) }))).toMatch(/^The file places\.geojson is damaged/);
});
