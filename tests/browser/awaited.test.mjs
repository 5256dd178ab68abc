// The streets come after the first answer: their room before them, and a button that brings them where they did not come.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { focusOn, number, parts, says } from "./person.mjs";
import { HERE, binary, gate, serveQuays, streets, withStreets } from "./quays.mjs";
import { body, never, status } from "./server.mjs";
import { manifest, serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const WALK = /: 150 meter, ongeveer 3 minuten lopen\. Nu open tot 17\.00 uur\.$/;
const LOST = "De straten kunnen niet worden geladen. Daarom zijn alle afstanden hemelsbreed.";
const height = (visit) => visit.element.locator(".walking").evaluate((it) => it.getBoundingClientRect().height);

for (const [what, wrong, complaint] of [
  ["are not there", status(404), /404/],
  ["are cut off by the network", (_request, response) => response.destroy(), /ERR_EMPTY_RESPONSE/],
]) {
  test(`streets that ${what} come on a press of a button, and the notes complain once until then`, async (t) => {
    const src = serveQuays(browser, t, wrong);
    const visit = await browser.mount(t, { src, near: HERE });
    visit.expect(complaint);
    await visit.ready();
    const { page } = visit;
    const told = visit.element.locator(".walking > [role=status]");
    await says(told, LOST);
    const again = page.getByRole("button", { name: "Probeer het opnieuw" });
    await accessible(page);
    const { held, open } = gate(wrong);
    browser.route(t, "/quays/streets.bin", held);
    await again.press("Enter");
    await says(told, "De straten worden geladen…");
    await again.press("Enter");
    open();
    await says(told, LOST);
    assert.equal(await visit.element.locator(".complaints p").count(), 1);
    await focusOn(page, "Probeer het opnieuw");
    browser.route(t, "/quays/streets.bin", binary(streets()));
    await page.keyboard.press("Enter");
    await says(parts(visit).answer, WALK);
    await says(told, "");
    await says(visit.element.locator(".complaints"), "");
    await number(again, 0);
    await focusOn(page, "Hoe u loopt en hoe ver u komt");
  });
}

test("who has not said where they are is offered the streets again once they have", async (t) => {
  const visit = await browser.mount(t, { src: serveQuays(browser, t, status(404)) });
  visit.expect(/404/);
  await visit.ready();
  await says(visit.element.locator(".complaints"), /404/);
  const again = visit.page.getByRole("button", { name: "Probeer het opnieuw" });
  await number(again, 0);
  await parts(visit).chooser.selectOption("Brink");
  await again.waitFor();
});

test("damaged streets leave no room and no button behind", async (t) => {
  const { held, open } = gate(binary(streets({ version: 2 })));
  const visit = await browser.mount(t, { src: serveQuays(browser, t, held), near: HERE });
  await visit.ready();
  assert.equal(await height(visit), 44, "the room is kept while they come");
  open();
  await says(visit.element.locator(".complaints"), /kunnen niet worden gebruikt/);
  await eventually(async () => assert.equal(await height(visit), 0));
  await number(visit.page.getByRole("button", { name: "Probeer het opnieuw" }), 0);
});

test("streets by an attribute have their room before they come, as those of a manifest", async (t) => {
  const { held, open } = gate();
  const base = serveQuays(browser, t, held).replace("atlas.json", "");
  const visit = await browser.mount(t, { places: `${base}places.geojson`, streets: `${base}streets.bin`, near: HERE });
  await visit.ready();
  await parts(visit).map.waitFor();
  assert.equal(await height(visit), 44);
  open();
  await withStreets(visit);
  assert.equal(await height(visit), 44);
});

test("another source while the streets come: nobody complains of a silent server", async (t) => {
  const warned = [];
  const visit = await browser.mount(t, { src: serveQuays(browser, t, never()), near: HERE });
  visit.page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  await visit.ready();
  await parts(visit).map.waitFor();
  // The old inside stays until the new one's files are there.
  const { held, open } = gate(body(JSON.stringify(manifest), "application/json"));
  const src = serveAtlas(browser, t, { "atlas.json": manifest }, "/next");
  browser.route(t, src, held);
  const asked = visit.page.waitForRequest((request) => request.url().endsWith(src));
  await visit.element.evaluate((it, src) => it.setAttribute("src", src), src);
  await asked;
  await visit.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await visit.element.locator(".complaints").innerText(), "");
  open();
  await eventually(() => visit.ready());
  await number(visit.element.locator("[data-awaited]"), 0);
  assert.deepEqual(warned, []);
});
