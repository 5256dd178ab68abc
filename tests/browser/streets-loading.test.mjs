// The streets load after the first answer: no control moves then, and a button loads them again after a failure.
import { manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { binary } from "./fixtures/binary-writer.mjs";
import { HERE, serveAtlasWithStreets, streets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { body, holdResponse, never, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const WALK = /: 150 meter, ongeveer 3 minuten\. Nu open tot 17\.00 uur\.$/;
const LOST = "De straten kunnen niet worden geladen. Daarom zijn alle afstanden in een rechte lijn.";
/** Where the fold below the sentence of the question is, and where the answer begins below that. */
const tops = ({ element }) =>
  element.evaluate(({ shadowRoot }) => [".more-choices", ".found"].map((part) => [part, shadowRoot.querySelector(part).getBoundingClientRect().top]));

for (const [what, wrong, complaint] of [
  ["are not there", status(404), /404/],
  ["are cut off by the network", (_request, response) => response.destroy(), /ERR_EMPTY_RESPONSE/],
]) {
  test(`a button loads streets that ${what}, and the notes report the failure once`, async ({ site }) => {
    const src = serveAtlasWithStreets(site, wrong);
    const widget = await site.mount({ src, near: HERE });
    widget.expectComplaint(complaint);
    await widget.ready();
    const { page } = widget;
    const walkingStatus = widget.element.locator(".walking > [role=status]");
    await expect(walkingStatus).toShowText(LOST);
    const again = page.getByRole("button", { name: "Probeer het opnieuw" });
    await expectAccessible(page);
    const { respond, release } = holdResponse(wrong);
    site.route("/with-streets/streets.bin", respond);
    await again.press("Enter");
    await expect(walkingStatus).toShowText("De straten worden geladen…");
    await again.press("Enter");
    release();
    await expect(walkingStatus).toShowText(LOST);
    await expect(widget.element.locator(".errors p")).toHaveCount(1);
    await expect(page).toHaveFocusOn("Probeer het opnieuw");
    site.route("/with-streets/streets.bin", binary(streets()));
    await page.keyboard.press("Enter");
    await expect(widget.answer).toShowText(WALK);
    await expect(walkingStatus).toShowText("");
    await expect(widget.element.locator(".errors")).toShowText("");
    await expect(again).toHaveCount(0);
    await expect(page).toHaveFocusOn("Ik ga");
  });
}

test("the button to load the streets again appears with the first location", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site, status(404)) });
  widget.expectComplaint(/404/);
  await widget.ready();
  await expect(widget.element.locator(".errors")).toShowText(/404/);
  const again = widget.page.getByRole("button", { name: "Probeer het opnieuw" });
  await expect(again).toHaveCount(0);
  await widget.neighbourhoodSelect.selectOption("Brink");
  await again.waitFor();
});

test("invalid streets leave a button, as a new copy may be whole", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site, binary(streets({ version: 9 }))), near: HERE });
  await widget.ready();
  await expect(widget.element.locator(".errors")).toShowText(/kunnen niet worden gebruikt/);
  await expect(widget.element.locator(".walking > [role=status]")).toShowText(LOST);
  await widget.page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
});

/** The sentence of the question has one more box once the streets are there: "Ik ga". */
for (const [from, attributes] of [
  ["of the manifest", (src) => ({ src })],
  ["of the attribute", (src) => ({ places: src.replace("atlas.json", "places.geojson"), streets: src.replace("atlas.json", "streets.bin") })],
]) {
  for (const width of [320, 390, 768, 1280]) {
    test(`no control moves when the streets ${from} load (${width} px)`, async ({ site }) => {
      const { respond, release } = holdResponse(binary(streets()));
      const src = serveAtlasWithStreets(site, respond);
      const widget = await site.mount({ ...attributes(src), near: HERE }, { width });
      await widget.complete();
      const before = await tops(widget);
      release();
      await waitForStreets(widget);
      // In a narrow column the controls are folded.
      await widget.profile.waitFor({ state: "attached" });
      expect(await tops(widget)).toStrictEqual(before);
    });
  }
}

test("changing the source while the streets load reports nothing", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site, never()), near: HERE });
  await widget.ready();
  await widget.map.waitFor();
  // The old content stays until the new source has loaded.
  const { respond, release } = holdResponse(body(JSON.stringify(manifest), "application/json"));
  const src = serveAtlas(site, { "atlas.json": manifest }, "/next");
  site.route(src, respond);
  const asked = widget.page.waitForRequest((request) => request.url().endsWith(src));
  await widget.element.evaluate((it, src) => it.setAttribute("src", src), src);
  await asked;
  await widget.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(widget.element.locator(".errors")).toShowText("");
  release();
  await expect(() => widget.ready()).toPass();
  await expect(widget.element.locator("[data-awaited]")).toHaveCount(0);
  expect(widget.consoleTexts("warning")).toStrictEqual([]);
});
