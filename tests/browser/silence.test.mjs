// Nobody is told anything: a whole visit, by somebody who does everything, on a page that may ask everybody.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LATER, launch } from "./browser.mjs";
import { focusOn, number, parts, says } from "./person.mjs";

const browser = await launch();
after(() => browser.close());

/** A policy that stops nothing: what is not asked is not asked of the element's own accord. */
const OPEN = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:";
const FILES = [
  "/package/sleutelvrij.css",
  "/package/sleutelvrij.js",
  LATER,
  "/package/widget.js",
  "/package/widget_bg.wasm",
  "/data/liechtenstein/atlas.json",
  "/data/liechtenstein/neighbourhoods.geojson",
  "/data/liechtenstein/places.geojson",
  "/data/liechtenstein/streets.bin",
];

/** Every door through which a page can speak, counted. */
function watch() {
  const doors = [];
  Object.defineProperty(globalThis, "doors", { value: doors, enumerable: false });
  const notice = (owner, name) => {
    const own = owner[name];
    owner[name] = function (...words) {
      doors.push(`${name} ${words[0]}`);
      return Reflect.apply(own, this, words);
    };
  };
  notice(Navigator.prototype, "sendBeacon");
  notice(XMLHttpRequest.prototype, "open");
  notice(History.prototype, "pushState");
  notice(History.prototype, "replaceState");
  notice(Storage.prototype, "setItem");
  notice(globalThis, "open");
  for (const name of ["WebSocket", "EventSource", "Worker", "SharedWorker", "RTCPeerConnection", "BroadcastChannel", "Image"]) {
    globalThis[name] = new Proxy(globalThis[name], {
      construct(own, words) {
        doors.push(`${name} ${words[0]}`);
        return Reflect.construct(own, words);
      },
    });
  }
}

test("a whole visit fetches its own nine files, once each, and says nothing in them", async (t) => {
  const visit = await browser.mount(t, { src: "/data/liechtenstein/atlas.json" }, {
    policy: OPEN,
    script: watch,
    permissions: ["geolocation"],
    geolocation: { latitude: 47.141, longitude: 9.5215 },
  });
  // Again, from a page that asks nothing, so that all of it is seen.
  const address = visit.page.url();
  await visit.ready();
  await visit.page.goto("about:blank");
  const requests = [];
  visit.page.on("request", (request) => requests.push(request));
  await visit.page.goto(address);
  await visit.ready();
  const { page, element } = visit;
  const { locate, chooser, rows, card, back, answer, point, map, said } = parts(visit);
  await locate.click();
  await says(said, /apparaat doorgeeft/);
  for (let at = 0; at < 5; at += 1) {
    await rows.nth(at).getByRole("button").click();
    await card.waitFor();
    await back.click();
    await number(card, 0);
  }
  await page.getByText(/^Kies precies/).click();
  await page.getByRole("checkbox").nth(2).check();
  await page.getByRole("button", { name: "Toon alles" }).click();
  await chooser.selectOption("Vaduz");
  await point.click();
  await focusOn(page, "Kaart van Liechtenstein");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await says(said, /aangewezen/);
  await map.focus();
  for (const key of ["+", "+", "ArrowLeft", "Home"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: /^Toon meer/ }).click();
  await element.evaluate((it) => it.setAttribute("lang", "en"));
  await element.evaluate((it) => it.nearest({ lon: 9.52, lat: 47.14 }));
  await says(answer, /^The nearest place is/);
  await page.waitForLoadState("networkidle");

  const own = requests.filter((request) => !/\/(mount-\d+\.html|demo\.css|icon\.svg)$/.test(request.url()));
  const paths = own.map((request) => request.url().replace(browser.origin, ""));
  assert.deepEqual(paths.toSorted(), FILES.toSorted());
  for (const request of own) {
    assert.equal(request.method(), "GET");
    assert.equal(request.postData(), null);
    assert.deepEqual(Object.keys(await request.allHeaders()).filter((name) => /^(cookie|authorization|x-)/.test(name)), []);
  }
  assert.deepEqual(await page.evaluate(() => doors), []);
  assert.deepEqual(await page.context().cookies(), []);
});

test("a link to elsewhere does not say where the reader came from", async (t) => {
  const visit = await browser.open(t, "/index.html");
  await visit.ready();
  const links = visit.element.locator("a[href^='http']");
  assert.ok((await links.count()) > 0);
  for (const link of await links.all()) {
    assert.equal(await link.getAttribute("referrerpolicy"), "no-referrer");
    assert.match(await link.getAttribute("rel"), /noopener/);
  }
});
