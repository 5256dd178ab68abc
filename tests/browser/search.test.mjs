// The search box: places, kinds, neighbourhoods, streets and addresses, found in the browser without a request.
import { addresses, serveAtlasWithAddresses } from "./fixtures/addresses-fixture.mjs";
import { collection, exampleAtlas, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { binary } from "./fixtures/binary-writer.mjs";
import { focusVisibility, focused } from "./support/focus.mjs";
import { LAZY_CHUNK, SEARCH_CHUNK, contentOf } from "./support/package.mjs";
import { expectPlaces, openMore } from "./support/question.mjs";
import { body, holdResponse, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const LABEL = "Zoek een adres, een plek of een soort plek";
const ANSWER = /^(De dichtstbijzijnde plek die wij kennen|Een plek waar u zo terechtkunt) /;

/** The parts of the search box. */
const searchParts = ({ page }) => ({
  box: page.getByRole("combobox", { name: /^Zoek / }),
  popup: page.locator(".suggestions"),
  options: page.locator(".suggestions ul").getByRole("option"),
  names: page.locator(".suggestions ul").locator(".name"),
  chosen: page.locator(".suggestions ul").getByRole("option", { selected: true }),
  searchStatus: page.locator(".search [role='status']").last(),
});

async function openWidget(site, { src = serveAtlasWithAddresses(site), attributes = {}, visitor } = {}) {
  const widget = await site.mount({ src, ...attributes }, visitor);
  await widget.complete();
  return Object.assign(widget, searchParts(widget));
}

/** Types `text` and waits until `first` is the first result. */
async function typeUntilFirst(widget, text, first) {
  await widget.box.focus();
  await widget.page.keyboard.type(text);
  await expect(widget.names.first()).toShowText(first);
}

test("a place is found despite a typing error and opened by keyboard; closing it returns to the box", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, box, names, options, chosen, card, popup } = widget;
  await page.keyboard.press("Tab");
  await expect(page).toHaveFocusOn(LABEL);
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await typeUntilFirst(widget, "de brink bibliotek", "Bibliotheek De Brink");
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toShowText(/^Bibliotheek De Brink bibliotheek · Brink 1, 1234 AB Voorbeeld$/);
  await expect(box).toHaveAttribute("aria-activedescendant", await options.first().getAttribute("id"));
  expect(await names.first().locator("mark").allInnerTexts()).toStrictEqual(["Bibliotheek De Brink"]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveFocusOn("Bibliotheek De Brink");
  expect((await focused(page)).tag).toBe("H2");
  await card.waitFor();
  await popup.waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
  await expect(page).toHaveFocusOn(LABEL);
  await expect(box).toHaveValue("de brink bibliotek");
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toShowText(/^Bibliotheek De Brink/);
});

test("an address becomes the location, and the answer gets the focus and is announced once", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, box, names, answer, locationMessage, element } = widget;
  await typeUntilFirst(widget, "12a hoofdstrat", "Hoofdstraat 12a");
  await expect(widget.options.first()).toShowText("Hoofdstraat 12a adres · Voorbeeld");
  await page.keyboard.press("Enter");
  await expect(locationMessage).toShowText("Wij meten vanaf dit adres: Hoofdstraat 12a, Voorbeeld.");
  await expect(answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink \(bibliotheek\): \d+ meter in een rechte lijn\. Nu open tot 17\.00 uur\.$/);
  await expect(page).toHaveFocusOn(ANSWER);
  await expect(element.locator(".announcer"), "moving the focus announces it already").toHaveAttribute("aria-live", "off");
  expect(await element.evaluate((it) => it.question.here)).toStrictEqual({ lon: 5.6273, lat: 52.3219 });
  await expect(box).toHaveValue("");
  await page.keyboard.press("Tab");
  await expect(page).toHaveFocusOn("Bekijk deze plek");
  await expect(element.locator(".announcer")).toHaveAttribute("aria-live", "polite");
  // With a location the options show distances.
  await typeUntilFirst(widget, "cafe zon", "Café Zon");
  await expect(widget.options.first()).toShowText(/^Café Zon café · Akker · 1,5 kilometer in een rechte lijn$/);
  await box.fill("kerkpad engdorp");
  await expect(names.first()).toShowText("Kerkpad");
  await expect(widget.options.first()).toShowText(/^Kerkpad straat · Engdorp · 1,\d kilometer in een rechte lijn$/);
});

test("an unknown house number is named, with its street and the numbers close by", async ({ site }) => {
  const texts = {
    nl: ["Nummer 11 is hier niet bekend.", "straat", "nummer dichtbij", "3 resultaten"],
    en: ["Number 11 is not known here.", "street", "number close by", "3 results"],
    de: ["Nummer 11 ist hier nicht bekannt.", "Straße", "Nummer in der Nähe", "3 Ergebnisse"],
    ar: ["الرقم 11 غير معروف هنا.", "شارع", "رقم قريب", "3 نتائج"],
  };
  // Numbers may be isolated in a sentence from right to left.
  const visible = async (locator) => (await locator.textContent()).replace(/[\u2066-\u2069]/g, "");
  for (const [lang, [unknown, street, near, results]] of Object.entries(texts)) {
    const { page, options, names, popup, searchStatus } = await openWidget(site, { attributes: { lang } });
    await page.getByRole("combobox").first().focus();
    await page.keyboard.type("hoofdstraat 11");
    await expect(names).toHaveText(["Hoofdstraat", "Hoofdstraat 12", "Hoofdstraat 1"]);
    await expect.poll(() => visible(popup.locator(".note"))).toBe(unknown);
    await expect(options.first()).toContainText(street);
    await expect(options.nth(1)).toContainText(near);
    await expect(options.nth(2)).toContainText(near);
    await expect.poll(() => visible(searchStatus), lang).toBe(`${unknown} ${results}`);
  }
});

test("a position that is estimated is told as such, in the list and as the location", async ({ site }) => {
  const texts = {
    nl: ["Zandweg 4 adres · geschatte plek · Duin", "Wij meten vanaf dit adres: Zandweg 4, Duin (geschatte plek)."],
    de: ["Zandweg 4 Adresse · geschätzte Lage · Duin", "Zandweg 4, Duin (geschätzte Lage)"],
    ar: ["Zandweg 4 عنوان · موقع تقديري · Duin", "Zandweg 4, Duin (موقع تقديري)"],
  };
  for (const [lang, [option, location]] of Object.entries(texts)) {
    const { page, options, locationMessage } = await openWidget(site, { attributes: { lang } });
    await page.getByRole("combobox").first().focus();
    await page.keyboard.type("zandweg 4");
    await expect(options.first()).toHaveText(option);
    await page.keyboard.press("Enter");
    await expect(locationMessage).toContainText(location);
  }
  const widget = await openWidget(site);
  await typeUntilFirst(widget, "zandweg 6", "Zandweg 6");
  await expect(widget.options.first()).toShowText("Zandweg 6 adres · Duin");
});

test("a street has its name in the visitor's language beside the one on the sign", async ({ site }) => {
  const { page, names, locationMessage } = await openWidget(site, { attributes: { lang: "en" } });
  await page.getByRole("combobox").first().focus();
  await page.keyboard.type("sand road 2");
  await expect(names.first()).toHaveText("Sand Road – Zandweg 2");
  await expect(names.first().locator("[lang='nl']")).toHaveText("Zandweg 2");
  await page.keyboard.press("Enter");
  await expect(locationMessage).toContainText("Sand Road – Zandweg 2, Duin");
  await expect(locationMessage.locator("[lang='en']")).toHaveText("Sand Road");
  const dutch = await openWidget(site);
  await typeUntilFirst(dutch, "sand road", "Zandweg");
});

test("Enter chooses an address at once, also if a place is there", async ({ site }) => {
  const streets = [{ name: "Brink", town: "Voorbeeld", at: [5.615, 52.3218], houses: [["1", "", [5.604, 52.3219]]] }];
  const widget = await openWidget(site, { src: serveAtlasWithAddresses(site, binary(addresses({ streets }))) });
  await typeUntilFirst(widget, "brink 1", "Brink 1");
  await expect(widget.names.filter({ hasText: "Bibliotheek De Brink" })).toHaveCount(1);
  await widget.page.keyboard.press("Enter");
  await expect(widget.locationMessage).toShowText("Wij meten vanaf dit adres: Brink 1, Voorbeeld.");
});

test("Enter selects the first of several matches, and a second Enter chooses it", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, chosen, locationMessage } = widget;
  await typeUntilFirst(widget, "kerkpad 3", "Kerkpad 3");
  await page.keyboard.press("Enter");
  await expect(chosen).toShowText("Kerkpad 3 adres · Akkerdorp");
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toShowText("Kerkpad 3 adres · Engdorp");
  await page.keyboard.press("Enter");
  await expect(locationMessage).toShowText("Wij meten vanaf dit adres: Kerkpad 3, Engdorp.");
});

test("everyday words for kinds, kinds in a neighbourhood, neighbourhoods and streets are found", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, element, box, answer, locationMessage, searchStatus, neighbourhoodSelect, chosen } = widget;
  await typeUntilFirst(widget, "bieb", "Bibliotheken");
  await expect(widget.options.first()).toShowText(/^Bibliotheken soort plek · bieb · 1 plek$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(answer).toShowText(/^1 plek in Voorbeeld/);
  await expect(searchStatus).toShowText("U ziet nu alleen: Bibliotheken.");
  await expect(page).toHaveFocusOn(/^1 plek/);
  await box.fill("picknicktafel eng");
  await expect(widget.options.first()).toShowText(/^Picknicktafels soort plek · Eng.* · 2 plekken$/);
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toShowText(/^Picknicktafels/);
  await page.keyboard.press("Enter");
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Eng.");
  await expectPlaces(element, 2);
  // The focus moves there with the next frame: before it, typing in the box would be cut off.
  await expect(answer).toBeFocused();
  await box.fill("duin");
  await expect(widget.options.first()).toShowText(/^Duin buurt/);
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toShowText(/^Duin buurt/);
  await page.keyboard.press("Enter");
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Duin.");
  await expect(neighbourhoodSelect, "the same as choosing it in the select").toHaveValue("2");
  await expect(answer).toBeFocused();
  await box.fill("curacaolaan");
  await expect(widget.options.first()).toShowText("Curaçaolaan straat · Akker · 1,2 kilometer in een rechte lijn");
  await page.keyboard.press("Enter");
  await expect(locationMessage).toShowText("Wij meten vanaf een punt in deze straat: Curaçaolaan, Akker.");
});

test("a need is chosen by keyboard with an everyday word, as in the question", async ({ site }) => {
  const widget = await openWidget(site, { attributes: { near: "52.3225,5.6275" } });
  const { page, element, box, options, chosen, answer, searchStatus } = widget;
  const needs = () => element.evaluate((it) => it.question.needs);
  await typeUntilFirst(widget, "gratis", "Gratis");
  await expect(options).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toShowText("Gratis alleen deze plekken");
  await page.keyboard.press("Enter");
  await expect.poll(needs).toStrictEqual(["no-fee"]);
  await expect(searchStatus).toShowText("U ziet nu alleen: Gratis.");
  await expect(box).toHaveValue("");
  await expect(answer).toBeFocused();
  await typeUntilFirst(widget, "toegankelijk", "Rolstoel kan naar binnen");
  await expect(options.first()).toShowText("Rolstoel kan naar binnen alleen deze plekken · toegankelijk");
  await box.fill("rolstoel");
  await expect(options.first()).toShowText("Rolstoel kan naar binnen alleen deze plekken");
  await page.keyboard.press("Enter");
  await expect.poll(needs).toStrictEqual(["no-fee", "wheelchair"]);
  await expectPlaces(element, 1);
  await openMore(widget);
  for (const name of [/^Gratis/, /^Rolstoel kan naar binnen/]) await expect(page.getByRole("checkbox", { name })).toBeChecked();
});

test("a need that no place of the atlas mentions is not found", async ({ site }) => {
  const [table] = exampleAtlas.places.features.filter((it) => it.properties.kind === "picnic_table");
  const bare = { "places.geojson": collection([table]) };
  const widget = await openWidget(site, { src: serveAtlas(site, bare) });
  await typeUntilFirst(widget, "gratis", "Gratis");
  await widget.box.fill("rolstoel");
  await expect(widget.popup).toShowText(/^Niets gevonden\./);
});

test("a thing that no map has is named instead of something like it", async ({ site }) => {
  const texts = {
    nl: ["huisarts", "Huisarts: op deze kaart niet bekend. U kunt hier zoeken naar een plek, een soort plek, een buurt, een straat of een adres."],
    en: ["GP", "Doctor: not known on this map."],
    de: ["Arzt", "Hausarzt: auf dieser Karte nicht bekannt."],
    ar: ["دكتور", "طبيب: غير معروف في هذه الخريطة."],
  };
  for (const [lang, [word, sentence]] of Object.entries(texts)) {
    const { page, options, popup, searchStatus } = await openWidget(site, { attributes: { lang } });
    await page.getByRole("combobox").first().focus();
    await page.keyboard.type(word);
    await expect(popup).toContainText(sentence);
    await expect(searchStatus).toContainText(sentence);
    await expect(options).toHaveCount(0);
  }
});

test("the keys of a combobox: arrows wrap around, Escape closes then clears, Home edits, Tab leaves", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, box, options, chosen, popup, card } = widget;
  await typeUntilFirst(widget, "brink", "Brink");
  const count = await options.count();
  expect(count).toBeGreaterThan(1);
  await page.keyboard.press("ArrowUp");
  await expect(chosen).toHaveAttribute("id", await options.last().getAttribute("id"));
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toHaveAttribute("id", await options.first().getAttribute("id"));
  await page.keyboard.press("Home");
  await expect(chosen).toHaveCount(0);
  await page.keyboard.type("x");
  await expect(box, "Home moves the cursor in the text").toHaveValue("xbrink");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await popup.waitFor({ state: "hidden" });
  await expect(card).toHaveCount(0);
  await expect(box).toHaveValue("brink");
  await page.keyboard.press("Escape");
  await expect(box).toHaveValue("");
  await page.keyboard.type("brink");
  await page.keyboard.press("Alt+ArrowUp");
  await popup.waitFor({ state: "hidden" });
  await page.keyboard.press("Alt+ArrowDown");
  await popup.waitFor();
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press("Tab");
  await popup.waitFor({ state: "hidden" });
  await expect(page).toHaveFocusOn("Gebruik mijn locatie");
  await page.keyboard.press("Shift+Tab");
  await expect(box).toHaveValue("brink");
  await popup.waitFor({ state: "hidden" });
});

for (const [input, visitor] of Object.entries({ mouse: {}, touch: { touch: true, width: 360, height: 640 } })) {
  test(`an option is chosen by ${input}, and pressing the list's padding keeps it open`, async ({ site }) => {
    const widget = await openWidget(site, { visitor });
    const { page, box, options, popup, locationMessage, answer } = widget;
    const press = (at) => (visitor.touch ? at.tap() : at.click());
    await press(box);
    await page.keyboard.type("hoofdstraat 1");
    await expect(widget.names.first()).toShowText("Hoofdstraat 1");
    for (const option of await options.all()) {
      const { height } = await option.boundingBox();
      expect(height, "height of an option").toBeGreaterThanOrEqual(44);
    }
    const frame = await popup.boundingBox();
    await page.mouse.move(frame.x + frame.width / 2, frame.y + 8);
    await page.mouse.down();
    await expect(page).toHaveFocusOn(LABEL);
    await page.mouse.move(2, 2);
    await page.mouse.up();
    await popup.waitFor();
    await press(options.first());
    await expect(locationMessage).toShowText("Wij meten vanaf dit adres: Hoofdstraat 1, Voorbeeld.");
    await expect(answer).toShowText(ANSWER);
    await expect(page).toHaveFocusOn(ANSWER);
  });
}

test("no result says what can be searched for, and whether streets are known", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, box, popup, options, searchStatus } = widget;
  await box.focus();
  await page.keyboard.type("zzzzqqqq");
  const all = "Niets gevonden. U kunt hier zoeken naar een plek, een soort plek, een buurt, een straat of een adres.";
  await expect(popup).toShowText(all);
  await expect(searchStatus).toShowText(all);
  await expect(options).toHaveCount(0);
  await expect(box, "no list is open").toHaveAttribute("aria-expanded", "false");
  const without = await openWidget(site, { src: serveAtlas(site) });
  await expect(without.page.getByText("Zoek een plek, een soort plek of een buurt")).toHaveCount(1);
  await without.box.fill("hoofdstraat");
  await expect(without.popup).toShowText("Niets gevonden. U kunt hier zoeken naar een plek, een soort plek of een buurt. Straten en adressen zijn hier niet bekend.");
  await without.box.fill("hoofdstraat 12");
  await expect(without.popup).toShowText(/^Straten en adressen zijn hier niet bekend\. Niet alles wat u typt is gevonden\. Dit lijkt erop: Bibliotheek De Brink/);
  await without.box.fill("q");
  await without.popup.waitFor({ state: "hidden" });
});

test("a kind without places in the atlas is shown as unknown here", async ({ site }) => {
  const widget = await openWidget(site);
  await typeUntilFirst(widget, "zwembad", "Zwembaden");
  await expect(widget.options.first()).toShowText("Zwembaden soort plek · op deze kaart niet bekend");
});

test("the number of results is announced once, after a pause in typing", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, box, searchStatus, options } = widget;
  await box.focus();
  await widget.element.locator(".suggestions").waitFor({ state: "attached" });
  await searchStatus.evaluate((it) => {
    globalThis.announcements = [];
    const note = () => it.textContent && announcements.push(it.textContent);
    new MutationObserver(note).observe(it, { childList: true, subtree: true, characterData: true });
  });
  await page.keyboard.type("bibliotheek");
  await options.first().waitFor();
  await expect(searchStatus).toShowText(/^\d resulta/);
  const spoken = await page.evaluate(() => announcements);
  expect(spoken.length, JSON.stringify(spoken)).toBe(1);
  await expect(searchStatus).toHaveAttribute("role", "status");
});

test("text typed before the lazy part loads is kept and answered", async ({ site }) => {
  const wasm = contentOf(LAZY_CHUNK);
  const { respond, release } = holdResponse(body(wasm, "application/wasm"));
  site.route(LAZY_CHUNK, respond);
  const widget = await site.mount({ src: serveAtlasWithAddresses(site) });
  await widget.ready();
  const { box, names } = searchParts(widget);
  await box.focus();
  await widget.page.keyboard.type("hoofdstraat 12");
  await expect(box).toHaveValue("hoofdstraat 12");
  release();
  await expect(names.first()).toShowText("Hoofdstraat 12");
  await expect(widget.page).toHaveFocusOn(LABEL);
});

test("without the lazy part the box says that search does not work", async ({ site }) => {
  site.route(LAZY_CHUNK, status(404));
  const widget = await site.mount({ src: serveAtlasWithAddresses(site) });
  widget.expectComplaint(/404/);
  await widget.ready();
  await expect(widget.page.locator(".search [role='status']").first()).toShowText(/^Zoeken lukt nu niet\./);
});

for (const [what, answer, complaint, sentence] of [
  ["are damaged", binary(addresses().subarray(0, 60)), null, /^De adressen in het bestand addresses\.bin kunnen niet worden gebruikt\. Zoeken naar een straat of adres lukt niet\.$/],
  ["are of another version", binary(addresses({ version: 9 })), null, /^De adressen in het bestand addresses\.bin/],
  ["are not there", status(404), /404/, /^Het bestand addresses\.bin is er niet: de server antwoordt met 404\.$/],
]) {
  test(`with addresses that ${what} everything else is found, and the fault is reported`, async ({ site }) => {
    const widget = await openWidget(site, { src: serveAtlasWithAddresses(site, answer) });
    if (complaint) widget.expectComplaint(complaint);
    await typeUntilFirst(widget, "bieb", "Bibliotheken");
    await widget.page.getByText("Wat deze kaart niet weet").click();
    await expect(widget.page.locator(".errors p").last()).toShowText(sentence);
  });
}

test("addresses that failed to load are fetched again at the next focus", async ({ site }) => {
  const asked = [];
  const answers = [status(503), binary(addresses())];
  const src = serveAtlasWithAddresses(site, (request, response) => {
    asked.push(request.url);
    return answers[Math.min(asked.length, 2) - 1](request, response);
  });
  const widget = await openWidget(site, { src });
  widget.expectComplaint(/503/);
  await widget.box.focus();
  await expect.poll(() => asked.length).toBe(1);
  await widget.page.getByText(/addresses\.bin komt niet/).waitFor({ state: "attached" });
  await widget.page.keyboard.press("Tab");
  await widget.page.keyboard.press("Shift+Tab");
  await typeUntilFirst(widget, "hoofdstraat 12", "Hoofdstraat 12");
  expect(asked.length).toBe(2);
  await expect(widget.page.getByText(/addresses\.bin komt niet/)).toHaveCount(0);
});

test("addresses that failed to load are not fetched again while typing", async ({ site }) => {
  const asked = [];
  const src = serveAtlasWithAddresses(site, (request, response) => {
    asked.push(request.url);
    return status(503)(request, response);
  });
  const widget = await openWidget(site, { src });
  widget.expectComplaint(/503/);
  await widget.box.focus();
  await widget.page.getByText(/addresses\.bin komt niet/).waitFor({ state: "attached" });
  await widget.page.keyboard.type("hoofdstraat");
  await expect(widget.popup).toShowText(/^Niets gevonden\./);
  await widget.box.click();
  await widget.page.keyboard.type("x");
  await expect(widget.popup).toShowText(/^Niets gevonden\./);
  expect(asked.length).toBe(1);
});

test("while the addresses load the list says that data is on its way", async ({ site }) => {
  const { respond, release } = holdResponse(binary(addresses()));
  const src = serveAtlasWithAddresses(site, respond);
  const widget = await openWidget(site, { src });
  await widget.box.fill("kerkpad");
  await expect(widget.popup).toShowText("Nog niets gevonden. Een deel van de gegevens is onderweg.");
  await expect(widget.searchStatus).toShowText("Nog niets gevonden. Een deel van de gegevens is onderweg.");
  release();
  await expect(widget.options.first()).toShowText(/^Kerkpad /);
});

test("typing sends no request: the search and its file are fetched at the first focus", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, box, options } = widget;
  const requests = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await box.focus();
  await expect.poll(() => requests).toStrictEqual([SEARCH_CHUNK, "/with-addresses/addresses.bin"]);
  for (const text of ["hoofdstraat 12a", "kerkpad", "bieb", "zzzz", "öäü 漢字 🙂"]) {
    await box.fill("");
    await page.keyboard.type(text);
  }
  await box.fill("hoofdstraat 12a");
  await options.first().waitFor();
  await page.keyboard.press("Enter");
  await expect(page).toHaveFocusOn(ANSWER);
  await box.focus();
  await page.waitForLoadState("networkidle");
  // The map has come close to the address, and so needs all buildings of the atlas.
  const ofTheSearch = requests.filter((it) => it !== "/with-addresses/landscape.bin");
  expect(ofTheSearch).toStrictEqual([SEARCH_CHUNK, "/with-addresses/addresses.bin"]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.search + location.hash])).toStrictEqual([0, 0, "", ""]);
  await expect(box).toHaveAttribute("autocomplete", "off");
});

test("only kinds that the attribute offers are found", async ({ site }) => {
  const widget = await openWidget(site, { attributes: { kinds: "bench library" } });
  const { box, names } = widget;
  await typeUntilFirst(widget, "brink", "Brink");
  await box.fill("cafe zon");
  await expect.poll(async () => !(await names.allInnerTexts()).includes("Café Zon")).toBe(true);
  await box.fill("bieb");
  await expect(names.first()).toShowText("Bibliotheken");
});

test("another language keeps the text and finds kinds by their names in that language", async ({ site }) => {
  const widget = await openWidget(site);
  await typeUntilFirst(widget, "library", "Bibliotheken");
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  const box = widget.page.getByRole("combobox", { name: "Search for an address, a place or a kind of place" });
  await expect(box).toHaveValue("library");
  await box.focus();
  await widget.page.keyboard.press("ArrowDown");
  await expect(async () => {
    await box.press("ArrowDown");
    await expect(widget.names.first()).toShowText("Libraries");
  }).toPass();
});

test("at 400 % zoom the list is below the box, in the viewport, and scrolls with the selection", async ({ site }) => {
  const widget = await openWidget(site, { visitor: { width: 320, height: 256 } });
  const { page, box, popup, chosen } = widget;
  await typeUntilFirst(widget, "b", /./);
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"]) {
    await page.keyboard.press(key);
    await expect(async () => {
      const [input, list, row] = [await box.boundingBox(), await popup.boundingBox(), await chosen.boundingBox()];
      expect(list.x >= 0 && list.x + list.width <= 320, JSON.stringify(list)).toBe(true);
      expect(list.y, "the list is below the box").toBeGreaterThanOrEqual(input.y + input.height);
      expect(row.y >= 0 && row.y + row.height <= 256.5, JSON.stringify(row)).toBe(true);
      expect(await focusVisibility(page)).toStrictEqual({ outlined: true, seen: true });
    }).toPass();
  }
});
