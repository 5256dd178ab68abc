// Where somebody is stays theirs: asked only on a click, told to nobody, and no is an answer.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { number, parts, says, tabTo } from "./person.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

/** Counts how often the page asks the device anything. */
function watch() {
  const asked = [];
  for (const name of ["getCurrentPosition", "watchPosition"]) {
    const own = Geolocation.prototype[name];
    Geolocation.prototype[name] = function (...more) {
      asked.push(name);
      return own.apply(this, more);
    };
  }
  const query = Permissions.prototype.query;
  Permissions.prototype.query = function (what) {
    asked.push(`query ${what.name}`);
    return query.call(this, what);
  };
  Object.defineProperty(globalThis, "askedDevice", { value: asked, enumerable: false });
}

const LIBRARY = { latitude: 52.3225, longitude: 5.6275, accuracy: 10 };

async function arrive(t, { latitude, longitude, accuracy, granted = true, ...visitor } = {}) {
  const permissions = granted ? ["geolocation"] : [];
  const geolocation = latitude === undefined ? undefined : { latitude, longitude, accuracy };
  const requests = [];
  const visit = await browser.mount(t, { src: serveAtlas(browser, t) }, { script: watch, permissions, geolocation, ...visitor });
  await visit.ready();
  visit.page.on("request", (request) => requests.push(request.url() + (request.postData() ?? "")));
  const asked = () => visit.page.evaluate(() => askedDevice);
  return Object.assign(visit, parts(visit), { requests, asked });
}

test("the device is asked once, and only on a click", async (t) => {
  const { page, locate, said, answer, asked, rows } = await arrive(t, LIBRARY);
  await page.waitForLoadState("networkidle");
  assert.deepEqual(await asked(), []);
  await locate.click();
  await says(said, "U bent op de plek die uw apparaat doorgeeft. U bent in Brink.");
  await says(answer, "De dichtstbijzijnde plek is Bibliotheek De Brink (bibliotheek): 35 meter hemelsbreed. Nu open tot 17.00 uur.");
  await number(rows, 20);
  assert.deepEqual(await asked(), ["getCurrentPosition"]);
});

test("where somebody is leaves the page in no request", async (t) => {
  const { page, locate, said, requests, rows, card } = await arrive(t, LIBRARY);
  await locate.click();
  await says(said, /^U bent op de plek die uw apparaat doorgeeft/);
  await rows.nth(3).getByRole("button").click();
  await card.waitFor();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(requests, [], "nothing at all is fetched after the first answer");
});

test("by keyboard as well", async (t) => {
  const { page, said } = await arrive(t, LIBRARY);
  await tabTo(page, "Gebruik mijn locatie");
  await page.keyboard.press("Enter");
  await says(said, /^U bent op de plek die uw apparaat doorgeeft/);
});

test("no is an answer: it says what else can be done, and everything still works", async (t) => {
  const { locate, said, answer, chooser } = await arrive(t, { ...LIBRARY, granted: false });
  await locate.click();
  await says(said, "Uw apparaat geeft de locatie niet door. Dat hoeft ook niet: wijs een plek aan op de kaart of kies een buurt.");
  await says(answer, /^34 plekken/);
  await chooser.selectOption("Duin");
  await says(said, "Wij meten vanaf het midden van Duin.");
});

test("on a phone what else can be done comes into sight", async (t) => {
  const visit = await arrive(t, { granted: false, width: 390, height: 420, touch: true });
  await visit.locate.tap();
  await says(visit.said, /^Uw apparaat geeft de locatie niet door\./);
  await eventually(async () => {
    const { top, bottom } = await visit.said.evaluate((it) => it.getBoundingClientRect().toJSON());
    // A browser scrolls by whole pixels.
    assert.ok(top > -1 && bottom < 421, `from ${top} to ${bottom}`);
  });
});

test("a device that does not know is an answer too", async (t) => {
  const { page, locate, said } = await arrive(t, LIBRARY);
  const session = await page.context().newCDPSession(page);
  // Without a position the device has none.
  await session.send("Emulation.setGeolocationOverride", {});
  await locate.click();
  await says(said, "Uw locatie is niet gevonden. Wijs een plek aan op de kaart of kies een buurt.");
});

test("a browser that has no such thing says so", async (t) => {
  const without = () => {
    delete Navigator.prototype.geolocation;
    Object.defineProperty(globalThis, "askedDevice", { value: [] });
  };
  const { locate, said } = await arrive(t, { script: without });
  await locate.click();
  await says(said, "Deze browser kan geen locatie doorgeven. Wijs een plek aan op de kaart of kies een buurt.");
});

test("a page whose policy forbids it says the same as a refusal", async (t) => {
  const { page, locate, said } = await arrive(t, LIBRARY);
  await page.evaluate(() => {
    Geolocation.prototype.getCurrentPosition = (_found, lost) => lost({ code: 1, message: "policy" });
  });
  await locate.click();
  await says(said, /^Uw apparaat geeft de locatie niet door/);
});

test("an answer that comes after the visitor pointed at the map themselves changes nothing", async (t) => {
  const { page, locate, said, chooser } = await arrive(t, LIBRARY);
  await page.evaluate(() => {
    Geolocation.prototype.getCurrentPosition = (found) => (globalThis.late = found);
  });
  await locate.click();
  await says(said, "Uw locatie wordt gezocht…");
  await chooser.selectOption("Duin");
  await says(said, "Wij meten vanaf het midden van Duin.");
  await page.evaluate(() => globalThis.late({ coords: { latitude: 52.3225, longitude: 5.6275 } }));
  await says(said, "Wij meten vanaf het midden van Duin.");
});

test("an answer that comes after the element is gone hurts nobody", async (t) => {
  const { page, locate, said } = await arrive(t, LIBRARY);
  await page.evaluate(() => {
    Geolocation.prototype.getCurrentPosition = (found, lost) => (globalThis.late = { found, lost });
  });
  await locate.click();
  await says(said, "Uw locatie wordt gezocht…");
  await page.evaluate(() => document.querySelector("sleutelvrij-kaart").remove());
  await page.evaluate(() => globalThis.late.found({ coords: { latitude: 52.3225, longitude: 5.6275 } }));
});

test("just outside it says so, far away it says how far", async (t) => {
  const { page, locate, said, answer } = await arrive(t, { latitude: 52.29, longitude: 5.63, accuracy: 5 });
  await locate.click();
  await says(said, "U bent op de plek die uw apparaat doorgeeft. Deze plek ligt buiten het gebied van de kaart.");
  await says(answer, /^De dichtstbijzijnde plek is Buurthuis Eng \(buurthuis\): 1,9 kilometer hemelsbreed\. Of het nu open is, is niet bekend\.$/);
  await page.context().setGeolocation({ latitude: 48.8566, longitude: 2.3522 });
  await page.evaluate(() => {
    const own = Geolocation.prototype.getCurrentPosition;
    Geolocation.prototype.getCurrentPosition = function (found, lost) {
      return own.call(this, found, lost, { maximumAge: 0 });
    };
  });
  await locate.click();
  await says(answer, /^Let op: u bent ver van dit gebied\. De dichtstbijzijnde plek is 4\d\d kilometer hemelsbreed\.$/);
});

test("a device that is not sure says so, and by how much", async (t) => {
  const visit = await arrive(t, { ...LIBRARY, accuracy: 5000 });
  await visit.locate.click();
  await says(visit.said, "U bent op de plek die uw apparaat doorgeeft. U bent in Brink. Dat is niet precies: het kan 5 kilometer schelen.");
});

test("forgetting it forgets it", async (t) => {
  const { page, element, locate, said, answer } = await arrive(t, LIBRARY);
  await locate.click();
  await says(said, /apparaat doorgeeft/);
  await page.getByRole("button", { name: "Wis deze plek" }).click();
  await says(answer, /^34 plekken/);
  await says(said, "");
  assert.equal((await element.evaluate((it) => it.question)).here, null);
});
