// No data leaves the page during a whole visit, under a policy that would allow every request.
import {
  GLUE, HOURS_CHUNK, LAZY_CHUNK, LOADER, MAIN_WASM, PANELS_CHUNK, PANELS_STYLE, SEARCH_CHUNK, STYLE, WALKING_CHUNK,
  messagesIn,
} from "./support/package.mjs";
import { openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";

/** A policy that allows everything, so that it hides no request. */
const OPEN = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:";
const FILES = [
  GLUE,
  HOURS_CHUNK,
  LAZY_CHUNK,
  PANELS_CHUNK,
  SEARCH_CHUNK,
  WALKING_CHUNK,
  LOADER,
  MAIN_WASM,
  STYLE,
  PANELS_STYLE,
  // The visitor changes the language.
  messagesIn("nl"),
  messagesIn("en"),
  // The visitor searches.
  "/data/liechtenstein/addresses.bin",
  "/data/liechtenstein/atlas.json",
  // The map comes close: all buildings of the atlas, wherever it is.
  "/data/liechtenstein/landscape.bin",
  "/data/liechtenstein/neighbourhoods.geojson",
  "/data/liechtenstein/places.geojson",
  "/data/liechtenstein/streets.bin",
];

/** Runs in the page: records every use of an interface that can send or store data. */
function recordChannels() {
  const channelUses = [];
  Object.defineProperty(globalThis, "channelUses", { value: channelUses, enumerable: false });
  const notice = (owner, name) => {
    const own = owner[name];
    owner[name] = function (...words) {
      channelUses.push(`${name} ${words[0]}`);
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
        channelUses.push(`${name} ${words[0]}`);
        return Reflect.construct(own, words);
      },
    });
  }
}

test("a whole visit requests eighteen own files once each, and sends nothing", async ({ site }) => {
  const widget = await site.mount({ src: "/data/liechtenstein/atlas.json" }, {
    policy: OPEN,
    script: recordChannels,
    permissions: ["geolocation"],
    geolocation: { latitude: 47.141, longitude: 9.5215 },
  });
  await widget.ready();
  const { page, element, requests } = widget;
  const { locateButton, otherLocationButton, neighbourhoodSelect, list, card, backButton, answer, pointButton, map, locationMessage } = widget;
  await locateButton.click();
  await expect(locationMessage).toShowText(/Wij gebruiken uw locatie/);
  for (let at = 0; at < 5; at += 1) {
    await list.locator("[data-place]").nth(at).click();
    await card.waitFor();
    await backButton.click();
    await expect(card).toHaveCount(0);
  }
  await page.getByRole("combobox", { name: /^Zoek/ }).fill("bibliotheek");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  await openMore(widget, { kinds: true });
  await page.getByRole("checkbox").nth(2).check();
  await page.getByRole("button", { name: "Toon alles" }).click();
  await otherLocationButton.click();
  await neighbourhoodSelect.selectOption("Vaduz");
  await pointButton.click();
  await expect(page).toHaveFocusOn("Kaart van Liechtenstein");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(locationMessage).toShowText(/aangewezen/);
  await map.focus();
  for (const key of ["+", "+", "ArrowLeft", "Home"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: /^Toon meer/ }).click();
  await element.evaluate((it) => it.setAttribute("lang", "en"));
  await element.evaluate((it) => it.nearest({ lon: 9.52, lat: 47.14 }));
  await expect(answer).toShowText(/^The nearest place we know is/);
  await page.waitForLoadState("networkidle");

  const own = requests.filter((request) => !/\/(mount-\d+\.html|demo\.css|icon\.svg)$/.test(request.url()));
  const paths = own.map((request) => request.url().replace(site.origin, ""));
  expect(paths.toSorted()).toStrictEqual(FILES.toSorted());
  for (const request of own) {
    expect(request.method()).toBe("GET");
    expect(request.postData()).toBe(null);
    expect(Object.keys(await request.allHeaders()).filter((name) => /^(cookie|authorization|x-)/.test(name))).toStrictEqual([]);
  }
  expect(await page.evaluate(() => channelUses)).toStrictEqual([]);
  expect(await page.context().cookies()).toStrictEqual([]);
});

test("external links send no referrer", async ({ site }) => {
  const widget = await site.open("/index.html");
  await widget.ready();
  const links = widget.element.locator("a[href^='http']");
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute("referrerpolicy", "no-referrer");
    await expect(link).toHaveAttribute("rel", /noopener/);
  }
});
