// The device's location: requested only on a click, never sent, and refusal is handled.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { tabTo } from "./support/focus.mjs";
import { expectPlaces } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

/** Runs in the page: records every request for the position or a permission. */
function recordRequests() {
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

async function openWidget(site, { latitude, longitude, accuracy, granted = true, ...visitor } = {}) {
  const permissions = granted ? ["geolocation"] : [];
  const geolocation = latitude === undefined ? undefined : { latitude, longitude, accuracy };
  const requests = [];
  const widget = await site.mount({ src: serveAtlas(site) }, { script: recordRequests, permissions, geolocation, ...visitor });
  await widget.ready();
  widget.page.on("request", (request) => requests.push(request.url() + (request.postData() ?? "")));
  const asked = () => widget.page.evaluate(() => askedDevice);
  return Object.assign(widget, { requests, asked });
}

test("the location is requested once, and only on a click", async ({ site }) => {
  const { page, element, locateButton, locationMessage, answer, asked } = await openWidget(site, LIBRARY);
  await page.waitForLoadState("networkidle");
  expect(await asked()).toStrictEqual([]);
  await locateButton.click();
  await expect(locationMessage).toShowText("Wij gebruiken uw locatie. U bent in Brink.");
  await expect(answer).toShowText("De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink (bibliotheek): 35 meter in een rechte lijn. Nu open tot 17.00 uur.");
  await expectPlaces(element, 20);
  expect(await asked()).toStrictEqual(["getCurrentPosition"]);
});

test("the visitor's location is never sent: what is requested after it is the same for everybody", async ({ site }) => {
  const { page, locateButton, locationMessage, requests, rows, card } = await openWidget(site, LIBRARY);
  // The parts that come after the map do not depend on the visitor.
  await page.waitForLoadState("networkidle");
  requests.length = 0;
  await locateButton.click();
  await expect(locationMessage).toShowText(/^Wij gebruiken uw locatie/);
  await rows.nth(3).getByRole("button").click();
  await card.waitFor();
  await page.waitForLoadState("networkidle");
  // The map came close: all buildings of the atlas, wherever it is.
  await expect.poll(() => requests.length).toBeGreaterThan(0);
  await page.waitForLoadState("networkidle");
  const sent = new Set(requests.map((it) => (typeof it === "string" ? it : it.url()).replace(site.origin, "")));
  expect([...sent], "requests after the first answer").toStrictEqual(["/village/landscape.bin"]);
});

test("the location is requested by keyboard", async ({ site }) => {
  const { page, locationMessage } = await openWidget(site, LIBRARY);
  await tabTo(page, "Gebruik mijn locatie");
  await page.keyboard.press("Enter");
  await expect(locationMessage).toShowText(/^Wij gebruiken uw locatie/);
});

test("denied permission is reported with alternatives, and everything still works", async ({ site }) => {
  const { locateButton, locationMessage, answer, neighbourhoodSelect } = await openWidget(site, { ...LIBRARY, granted: false });
  await locateButton.click();
  await expect(locationMessage).toShowText("Uw apparaat geeft de locatie niet door. Dat hoeft ook niet: wijs aan op de kaart of kies een buurt.");
  await expect(answer).toShowText(/^34 plekken/);
  await neighbourhoodSelect.selectOption("Duin");
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Duin.");
});

test("on a phone the alternatives to a denied location scroll into the viewport", async ({ site }) => {
  const widget = await openWidget(site, { granted: false, width: 390, height: 420, touch: true });
  await widget.locateButton.tap();
  await expect(widget.locationMessage).toShowText(/^Uw apparaat geeft de locatie niet door\./);
  await expect(async () => {
    const { top, bottom } = await widget.locationMessage.evaluate((it) => it.getBoundingClientRect().toJSON());
    // Browsers scroll by whole pixels.
    expect(top > -1 && bottom < 421, `in the viewport: from ${top} to ${bottom} px`).toBe(true);
  }).toPass();
});

test("an unavailable position is reported", async ({ site }) => {
  const { page, locateButton, locationMessage } = await openWidget(site, LIBRARY);
  const session = await page.context().newCDPSession(page);
  // Without coordinates the override makes the position unavailable.
  await session.send("Emulation.setGeolocationOverride", {});
  await locateButton.click();
  await expect(locationMessage).toShowText("Uw locatie is niet gevonden. Wijs aan op de kaart of kies een buurt.");
});

test("a browser without geolocation is reported", async ({ site }) => {
  const without = () => {
    delete Navigator.prototype.geolocation;
    Object.defineProperty(globalThis, "askedDevice", { value: [] });
  };
  const { locateButton, locationMessage } = await openWidget(site, { script: without });
  await locateButton.click();
  await expect(locationMessage).toShowText("Deze browser kan geen locatie doorgeven. Wijs aan op de kaart of kies een buurt.");
});

test("a permissions policy that forbids geolocation is reported as denied permission", async ({ site }) => {
  const { page, locateButton, locationMessage } = await openWidget(site, LIBRARY);
  await page.evaluate(() => {
    Geolocation.prototype.getCurrentPosition = (_found, lost) => lost({ code: 1, message: "policy" });
  });
  await locateButton.click();
  await expect(locationMessage).toShowText(/^Uw apparaat geeft de locatie niet door/);
});

test("a position that arrives after another location was chosen is ignored", async ({ site }) => {
  const { page, locateButton, locationMessage, neighbourhoodSelect } = await openWidget(site, LIBRARY);
  await page.evaluate(() => {
    Geolocation.prototype.getCurrentPosition = (found) => (globalThis.late = found);
  });
  await locateButton.click();
  await expect(locationMessage).toShowText("Uw locatie wordt gezocht…");
  await neighbourhoodSelect.selectOption("Duin");
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Duin.");
  await page.evaluate(() => globalThis.late({ coords: { latitude: 52.3225, longitude: 5.6275 } }));
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Duin.");
});

test("a position that arrives after the element was removed is ignored", async ({ site }) => {
  const { page, locateButton, locationMessage } = await openWidget(site, LIBRARY);
  await page.evaluate(() => {
    Geolocation.prototype.getCurrentPosition = (found, lost) => (globalThis.late = { found, lost });
  });
  await locateButton.click();
  await expect(locationMessage).toShowText("Uw locatie wordt gezocht…");
  await page.evaluate(() => document.querySelector("sleutelvrij-kaart").remove());
  await page.evaluate(() => globalThis.late.found({ coords: { latitude: 52.3225, longitude: 5.6275 } }));
});

test("a position outside the area is reported, and a distant one with its distance", async ({ site }) => {
  const { page, locateButton, otherLocationButton, locationMessage, answer } = await openWidget(site, { latitude: 52.29, longitude: 5.63, accuracy: 5 });
  await locateButton.click();
  await expect(locationMessage).toShowText("Wij gebruiken uw locatie. Deze locatie ligt buiten het gebied van de kaart.");
  await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Buurthuis Eng \(buurthuis\): 1,9 kilometer in een rechte lijn\. Of het nu open is, is niet bekend\.$/);
  await page.context().setGeolocation({ latitude: 48.8566, longitude: 2.3522 });
  await page.evaluate(() => {
    const own = Geolocation.prototype.getCurrentPosition;
    Geolocation.prototype.getCurrentPosition = function (found, lost) {
      return own.call(this, found, lost, { maximumAge: 0 });
    };
  });
  await otherLocationButton.click();
  await locateButton.click();
  await expect(answer).toShowText(/^Let op: u bent ver van dit gebied\. Tot de dichtstbijzijnde plek die wij kennen is het 4\d\d kilometer in een rechte lijn\.$/);
});

test("the answer from an inaccurate position says by how much it may be off, and names no neighbourhood", async ({ site }) => {
  const widget = await openWidget(site, { ...LIBRARY, accuracy: 1500 });
  await widget.locateButton.click();
  await expect(widget.locationMessage).toShowText("Wij gebruiken uw locatie.");
  await expect(widget.answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is .*meter.*\. Dat is niet precies: het kan 1,5 kilometer schelen\./);
  // 35 metres in large type would be sure and wrong.
  await expect(widget.element.locator(".found h2")).toHaveText(/^Bibliotheek De Brink\s*$/);
  await expect(widget.element.locator(".brief")).toBeEmpty();
});

test("from an inaccurate position inside a place nobody is told for sure that they are there", async ({ site }) => {
  const widget = await openWidget(site, { latitude: 52.3225, longitude: 5.635, accuracy: 600 });
  await widget.locateButton.click();
  await expect(widget.answer).toShowText(/^Misschien bent u er al: De Wip \(speelplek\)\. Dat is niet precies: het kan 600 meter schelen\./);
  await expect(widget.page.getByRole("button", { name: "Bekijk deze plek" })).toBeVisible();
});

test("a position that may be kilometres off is none", async ({ site }) => {
  const widget = await openWidget(site, { ...LIBRARY, accuracy: 50_000 });
  await widget.locateButton.click();
  await expect(widget.locationMessage).toShowText(/^Uw locatie is niet gevonden\. Wijs aan op de kaart/);
  expect((await widget.element.evaluate((it) => it.question)).here).toBe(null);
});

test("forgetting the location removes it from the question", async ({ site }) => {
  const { page, element, locateButton, locationMessage, answer } = await openWidget(site, LIBRARY);
  await locateButton.click();
  await expect(locationMessage).toShowText(/Wij gebruiken uw locatie/);
  await page.getByRole("button", { name: "Wis deze locatie" }).click();
  await expect(answer).toShowText(/^34 plekken/);
  await expect(locationMessage).toShowText("");
  expect((await element.evaluate((it) => it.question)).here).toBe(null);
});
