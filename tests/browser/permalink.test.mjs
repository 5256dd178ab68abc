// The question in the page's address: shared links, Back and Forward.
import { serveAtlasWithAddresses } from "./fixtures/addresses-fixture.mjs";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { HERE, serveAtlasWithStreets, waitForStreets } from "./fixtures/streets-fixture.mjs";
import { focused, tabTo } from "./support/focus.mjs";
import { PACKAGE } from "./support/site.mjs";
import { choose, expectPlaces, openMore } from "./support/question.mjs";
import { expect, test } from "./support/test.mjs";
import { widgetParts } from "./support/widget-page.mjs";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** Opens a page with the example atlas and `attributes`; `query` is appended to its address. */
async function openWidget(site, { query = "", ...attributes } = {}, visitor = {}) {
  const widget = await site.mount({ src: attributes.src ?? serveAtlas(site), link: "kaart", ...attributes }, { query, ...visitor });
  await widget.complete();
  return taking(widget);
}

const taking = (widget) =>
  Object.assign(widget, {
    copy: widget.page.getByRole("button", { name: /^Kopieer link/ }),
    share: widget.page.locator(".share"),
    notes: widget.page.locator(".notes"),
    copied: () => widget.page.evaluate(() => navigator.clipboard.readText()),
    steps: () => widget.page.evaluate(() => history.length),
  });

/** The query of the page's address. */
const query = ({ page }) => new URL(page.url()).search;
const expectQuery = (widget, wanted) => expect.poll(() => query(widget)).toBe(wanted);
const question = (widget) => widget.element.evaluate((it) => it.question);
const answer = (widget) => widget.element.evaluate((it) => it.answer.map(({ id }) => id));

test("a copied link shows another visitor the same answer", async ({ site }) => {
  const sender = await openWidget(site, {}, CLIPBOARD);
  await sender.neighbourhoodSelect.selectOption("Brink");
  await choose(sender.what, "Ontmoeten: alles");
  await sender.rows.filter({ hasText: "Buurthuis Eng" }).getByRole("button").click();
  await sender.card.waitFor();
  await sender.copy.click();
  await expect(sender.share.getByRole("status").last()).toShowText("De link is gekopieerd.");
  const address = await sender.copied();
  expect(address).toBe(sender.page.url());
  expect(new URL(address).search).not.toMatch(/%/);
  expect(new URL(address).search).toMatch(/^\?kaart=1~in=B2~kinds=[a-z_,]+~place=[a-z0-9-]+$/);

  const receiver = taking(await site.open(address.replace(site.origin, "")));
  await receiver.complete();
  await expect(receiver.locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
  expect(await question(receiver)).toStrictEqual(await question(sender));
  expect(await answer(receiver)).toStrictEqual(await answer(sender));
  expect(await receiver.card.innerText()).toBe(await sender.card.innerText());
  expect(await receiver.answer.innerText()).toBe(await sender.answer.innerText());
  expect(receiver.page.url(), "opening a link does not change the address").toBe(address);
  expect((await focused(receiver.page)).tag, "the link leads to the card").toBe("H2");
  await receiver.backButton.click();
  await expectQuery(receiver, query(sender).replace(/~place=.*/, ""));
});

test("Back closes the card, then undoes the filter, then the location; Forward redoes them", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, element, what, neighbourhoodSelect, rows, card, answer, locationMessage } = widget;
  const begin = await widget.steps();
  await neighbourhoodSelect.selectOption("Brink");
  await expectQuery(widget, "?kaart=1~in=B2");
  await choose(what, "Leren en cultuur: alles");
  await expectQuery(widget, "?kaart=1~in=B2~kinds=library");
  await rows.first().getByRole("button").click();
  await card.waitFor();
  await expectQuery(widget, "?kaart=1~in=B2~kinds=library~place=library");
  expect(await widget.steps()).toBe(begin + 3);
  await expect(page).toHaveFocusOn("Bibliotheek De Brink");

  await page.goBack();
  await expect(card).toHaveCount(0);
  await expectQuery(widget, "?kaart=1~in=B2~kinds=library");
  await expect(page).toHaveFocusOn(/^1 Bibliotheek De Brink/);
  await page.goBack();
  await expectQuery(widget, "?kaart=1~in=B2");
  await expectPlaces(element, 20);
  await expect(page).toHaveFocusOn(/./);
  await page.goBack();
  await expectQuery(widget, "");
  await expect(answer).toShowText(/^34 plekken/);
  await expect(locationMessage).toShowText("");
  expect((await question(widget)).here).toBe(null);

  await page.goForward();
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
  await page.goForward();
  await expect(rows).toHaveCount(1);
  await page.goForward();
  await card.waitFor();
  expect(await widget.steps(), "Back and Forward add no history entry").toBe(begin + 3);
});

test("Back announces each change once", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, neighbourhoodSelect, rows, card, locationMessage } = widget;
  await neighbourhoodSelect.selectOption("Duin");
  await neighbourhoodSelect.selectOption("Brink");
  await rows.first().getByRole("button").click();
  await card.waitFor();
  await page.evaluate(() => {
    globalThis.announcements = [];
    const root = document.querySelector("sleutelvrij-kaart").shadowRoot;
    for (const live of root.querySelectorAll("[role=status]")) {
      const hear = () => live.textContent && announcements.push(live.textContent);
      new MutationObserver(hear).observe(live, { subtree: true, childList: true, characterData: true });
    }
  });
  const takeAnnouncements = () => page.evaluate(() => globalThis.announcements.splice(0));
  await page.goBack();
  await expect(card).toHaveCount(0);
  expect(await takeAnnouncements(), "the answer did not change").toStrictEqual([]);
  await page.goBack();
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Duin.");
  const spoken = await takeAnnouncements();
  expect(spoken.toSorted()).toStrictEqual([...new Set(spoken)].toSorted());
  expect(spoken.length, JSON.stringify(spoken)).toBe(2);
});

test("panning, hovering, an open pile, more rows and another language add no history entry", async ({ site }) => {
  const widget = await openWidget(site, { src: serveAtlasWithStreets(site), near: HERE });
  await waitForStreets(widget);
  const { page, element, map, otherLocationButton, neighbourhoodSelect, rows } = widget;
  const begin = await widget.steps();
  await map.focus();
  for (const key of ["+", "ArrowLeft", "Home"]) await page.keyboard.press(key);
  await rows.first().hover();
  await page.getByRole("button", { name: /Bankjes 27/ }).click();
  await page.getByRole("button", { name: /^Toon meer/ }).click();
  await element.evaluate((it) => it.setAttribute("lang", "en"));
  await page.getByRole("button", { name: "Copy link" }).waitFor();
  await element.evaluate((it) => it.setAttribute("lang", "nl"));
  await widget.copy.waitFor();
  await otherLocationButton.click();
  await neighbourhoodSelect.focus();
  expect(query(widget), "attributes need no parameter").toBe("");
  expect(await widget.steps()).toBe(begin);
  await page.getByRole("button", { name: "Wis deze locatie" }).click();
  await expectQuery(widget, "?kaart=1");
  await page.goBack();
  await expectQuery(widget, "");
  await expect(widget.locationMessage).toShowText("Deze pagina koos een locatie in Brink.");
});

test("filters chosen within a second are one history entry, later ones another", async ({ site }) => {
  const widget = await openWidget(site, {}, { clock: true });
  const { page, what } = widget;
  const begin = await widget.steps();
  await choose(what, "Leren en cultuur: alles");
  await expectQuery(widget, "?kaart=1~kinds=library");
  await openMore(widget, { kinds: true });
  const benches = page.getByRole("checkbox", { name: /^Bankjes/ });
  await benches.check();
  await expect.poll(() => query(widget)).toMatch(/kinds=(library,bench|bench,library)$/);
  expect(await widget.steps()).toBe(begin + 1);
  await page.clock.fastForward(5_000);
  await benches.uncheck();
  await expectQuery(widget, "?kaart=1~kinds=library");
  expect(await widget.steps()).toBe(begin + 2);
});

test("changes by the page's script add no history entry", async ({ site }) => {
  const widget = await openWidget(site);
  const begin = await widget.steps();
  await widget.element.evaluate((it) => it.show("library"));
  await expectQuery(widget, "?kaart=1~place=library");
  await widget.element.evaluate((it) => it.setAttribute("near", "52.3225,5.6275"));
  await expectQuery(widget, "");
  expect(await widget.steps()).toBe(begin);
});

test("a valid link overrides the attributes, before the first answer", async ({ site }) => {
  const answers = () => {
    globalThis.answers = [];
    addEventListener("sleutelvrij:answer", ({ detail }) => answers.push(detail.question));
  };
  const widget = await openWidget(site, { near: "52.3225,5.6275", query: "?kaart=1~near=52.30710,5.63012~needs=wheelchair~unknown~place=house" }, { script: answers });
  await expect(widget.locationMessage).toShowText("Wij meten vanaf de locatie in de link.");
  await expect(widget.card.getByRole("heading", { level: 2 })).toShowText("Buurthuis Eng");
  const { here, needs, evenUnknown } = await question(widget);
  expect([here, needs, evenUnknown]).toStrictEqual([{ lon: 5.63012, lat: 52.3071 }, ["wheelchair"], true]);
  expect(await widget.page.evaluate(() => globalThis.answers)).toStrictEqual([]);
  await widget.backButton.click();
  await expectQuery(widget, "?kaart=1~near=52.3071,5.63012~needs=wheelchair~unknown");
});

test("unknown parts of a link are ignored and reported, the rest is used", async ({ site }) => {
  const query = "?kaart=1~in=B2~kinds=library,zoo~place=nowhere~colour=red~speed=99";
  const widget = await site.mount({ src: serveAtlas(site), link: "kaart" }, { query });
  await widget.complete();
  const { locationMessage, card, rows, element } = taking(widget);
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
  await expect(card).toHaveCount(0);
  await expect(rows).toHaveCount(1);
  await widget.page.getByText("Deze kaart kan een deel van de link niet lezen. Dat deel telt niet mee.").waitFor();
  const warnings = widget.consoleTexts("warning");
  expect(warnings.length).toBe(1);
  expect(warnings[0]).toContain("This map cannot read a part of the link");
  for (const bad of ["kinds=zoo", "place=nowhere", "colour=red", "speed"]) expect(warnings[0]).toContain(bad);
  expect(await element.evaluate((it) => it.shadowRoot.textContent)).not.toMatch(/colour=red/);
});

for (const value of ["", "2~in=B2", "%00%ff~~~", "<script>", "1~near=91,500~in=", "1~near=91,500", "1~in=X9", "%E2%80%AE"]) {
  test(`the link "${value}" is ignored, and the attributes are used`, async ({ site }) => {
    const attributes = { src: serveAtlas(site), link: "kaart", near: "52.3225,5.6275" };
    const widget = await site.mount(attributes, { query: `?kaart=${value}` });
    await widget.complete();
    await expect.poll(() => widget.consoleTexts("warning").join()).toContain("This map cannot read a part of the link");
    await expect(widget.answer).toShowText(/^De dichtstbijzijnde plek die wij kennen is Bibliotheek De Brink/);
    await widget.otherLocationButton.click();
    await widget.neighbourhoodSelect.selectOption("Duin");
    await expectQuery(widget, "?kaart=1~in=B3");
  });
}

test("the rest of the address and the page's own history state are kept", async ({ site }) => {
  const widget = await openWidget(site, { query: "?q=a%20b+c&&Kaart=x&leeg#over%20ons" });
  const { page, neighbourhoodSelect } = widget;
  await page.evaluate(() => history.replaceState({ own: [1, { deep: true }] }, ""));
  await neighbourhoodSelect.selectOption("Brink");
  await expectQuery(widget, "?q=a%20b+c&&Kaart=x&leeg&kaart=1~in=B2");
  expect(new URL(page.url()).hash).toBe("#over%20ons");
  const state = await page.evaluate(() => history.state);
  expect(state.own).toStrictEqual([1, { deep: true }]);
  await page.evaluate(() => history.replaceState("a word", ""));
  await neighbourhoodSelect.selectOption("Duin");
  await expectQuery(widget, "?q=a%20b+c&&Kaart=x&leeg&kaart=1~in=B3");
  expect(await page.evaluate(() => history.state)).toBe("a word");
  await page.goBack();
  await expect(widget.locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
});

test("two elements have parameters of their own, and a name in use is reported", async ({ site }) => {
  const src = serveAtlas(site);
  const elementMarkup = (name, link) => `<sleutelvrij-kaart id="${name}" src="${src}" link="${link}"></sleutelvrij-kaart>`;
  const widget = await site.page(elementMarkup("one", "een") + elementMarkup("two", "twee") + elementMarkup("three", "een"));
  await widget.complete();
  const taken = 'sleutelvrij: The attribute link="een" does not count: another map on this page has it already.';
  await expect.poll(() => widget.consoleTexts("warning")).toStrictEqual([taken]);
  const nth = (at) => widgetParts(widget.page.locator("sleutelvrij-kaart").nth(at));
  await nth(0).neighbourhoodSelect.selectOption("Brink");
  await expectQuery(widget, "?een=1~in=B2");
  await nth(1).neighbourhoodSelect.selectOption("Duin");
  await expectQuery(widget, "?een=1~in=B2&twee=1~in=B3");
  await nth(2).neighbourhoodSelect.selectOption("Eng");
  await expect(nth(2).locationMessage).toShowText("Wij meten vanaf het midden van Eng.");
  expect(query(widget)).toBe("?een=1~in=B2&twee=1~in=B3");
  await widget.page.goBack();
  await expect(nth(1).locationMessage).toShowText("");
  await expect(nth(0).locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
  await expect(nth(2).locationMessage).toShowText("Wij meten vanaf het midden van Eng.");
  // The parameter is free again after its element was removed.
  await widget.page.evaluate(() => {
    document.querySelector("#one").remove();
    document.querySelector("#three").setAttribute("link", "een ");
    document.querySelector("#three").setAttribute("link", "een");
  });
  await expect.poll(() => widget.consoleTexts("warning").at(-1)).toMatch(/link="een " is not understood/);
  await expect(nth(1).locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
});

test("the device's position is never in the address: only its neighbourhood is, and Back restores the position", async ({ site }) => {
  const geolocation = { latitude: 52.322511, longitude: 5.627522, accuracy: 10 };
  const widget = await openWidget(site, {}, { permissions: [...CLIPBOARD.permissions, "geolocation"], geolocation });
  const { page, locateButton, otherLocationButton, neighbourhoodSelect, locationMessage, notes } = widget;
  await locateButton.click();
  await expect(locationMessage).toShowText(/Wij gebruiken uw locatie/);
  await expectQuery(widget, "?kaart=1~in=B2");
  await notes.getByText("In de link staat uw buurt, niet uw precieze locatie.").waitFor();
  await otherLocationButton.click();
  await neighbourhoodSelect.selectOption("Duin");
  await expectQuery(widget, "?kaart=1~in=B3");
  await page.goBack();
  await expect(locationMessage).toShowText("Wij gebruiken uw locatie. U bent in Brink.");
  expect((await question(widget)).here).toStrictEqual({ lon: 5.627522, lat: 52.322511 });
  const state = await page.evaluate(() => JSON.stringify(history.state));
  expect(state).not.toMatch(/52\.3|5\.62/);
  // A reload forgets the exact position.
  await page.reload();
  await widget.complete();
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
});

test("a change of the fragment changes neither the location nor the open card", async ({ site }) => {
  const geolocation = { latitude: 52.322511, longitude: 5.627522, accuracy: 10 };
  const widget = await openWidget(site, {}, { permissions: ["geolocation"], geolocation });
  const { page, locateButton, rows, card, locationMessage } = widget;
  await page.evaluate(() => document.body.insertAdjacentHTML("afterbegin", '<a href="#inhoud">Naar de inhoud</a><main id="inhoud"></main>'));
  await page.getByRole("link", { name: "Naar de inhoud" }).click();
  await locateButton.click();
  await expect(locationMessage).toShowText(/Wij gebruiken uw locatie/);
  await rows.nth(1).getByRole("button").click();
  await card.waitFor();
  const before = await question(widget);
  await page.evaluate(() => (location.hash = "#elders"));
  await page.getByRole("link", { name: "Naar de inhoud" }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe("#inhoud");
  await page.evaluate(() => new Promise((go) => setTimeout(go, 0)));
  expect(await question(widget)).toStrictEqual(before);
  await expect(card).toBeVisible();
  // Back undoes the fragments, then the card, then the location.
  await page.goBack();
  await page.goBack();
  expect(await question(widget)).toStrictEqual(before);
  await page.goBack();
  await card.waitFor({ state: "detached" });
  await expect(locationMessage).toShowText(/Wij gebruiken uw locatie/);
  await page.goBack();
  await expect(locationMessage).toShowText("");
});

test("a position outside all neighbourhoods is not in the address, and Back removes it", async ({ site }) => {
  const geolocation = { latitude: 52.29, longitude: 5.63, accuracy: 10 };
  const widget = await openWidget(site, {}, { permissions: ["geolocation"], geolocation });
  const { page, locateButton, locationMessage, notes } = widget;
  const begin = await widget.steps();
  await locateButton.click();
  await expect(locationMessage).toShowText(/buiten het gebied/);
  await notes.getByText("In de link staat niet waar u bent.").waitFor();
  expect(query(widget)).toBe("");
  expect(await widget.steps()).toBe(begin + 1);
  await page.goBack();
  await expect(locationMessage).toShowText("");
  await page.goForward();
  await expect(locationMessage).toShowText(/buiten het gebied/);
});

test("a pinned position is in the link with a precision of a metre, and the page says so", async ({ site }) => {
  const widget = await openWidget(site);
  const { page, pointButton, notes } = widget;
  const promise = page.getByText("Deze kaart stuurt uw locatie nergens heen.");
  await expect(promise).toHaveCount(1);
  await pointButton.click();
  await expect(page).toHaveFocusOn("Kaart van Voorbeeld");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => query(widget)).toMatch(/^\?kaart=1~near=52\.\d{1,5},5\.\d{1,5}$/);
  await notes.getByText("In de link staat ook de locatie die u heeft aangewezen.").waitFor();
  await expect(promise).toHaveCount(0);
});

test("an address that was searched for is in the link, and Back restores the previous one with its name", async ({ site }) => {
  const widget = await openWidget(site, { src: serveAtlasWithAddresses(site) });
  const { page, locationMessage } = widget;
  const box = page.getByRole("combobox", { name: /^Zoek / });
  for (const [typed, name] of [["hoofdstraat 12a", "Hoofdstraat 12a, Voorbeeld"], ["hoofdstraat 1", "Hoofdstraat 1, Voorbeeld"]]) {
    await box.fill(typed);
    await page.getByRole("option").filter({ hasText: name.split(",")[0] }).first().click();
    await expect(locationMessage).toShowText(`Wij meten vanaf dit adres: ${name}.`);
    await expect(page).toHaveFocusOn(/^(De dichtstbijzijnde plek|Een plek waar u zo terechtkunt) /);
  }
  await expectQuery(widget, "?kaart=1~near=52.3219,5.604");
  await page.goBack();
  await expectQuery(widget, "?kaart=1~near=52.3219,5.6273");
  await expect(locationMessage).toShowText("Wij meten vanaf dit adres: Hoofdstraat 12a, Voorbeeld.");
  await page.reload();
  await widget.complete();
  await expect(locationMessage).toShowText("Wij meten vanaf de locatie in de link.");
});

test("no request contains the page's address", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site), link: "kaart" }, { query: "?kaart=1~in=B2~kinds=library" });
  await widget.complete();
  await widget.otherLocationButton.click();
  await widget.neighbourhoodSelect.selectOption("Duin");
  await widget.page.waitForLoadState("networkidle");
  // The page requests itself, its icon, its style sheet and the script; the rest is the element's.
  const own = widget.requests.filter((it) => !/mount-\d+\.html|demo\.css|icon\.svg|sleutelvrij\.js/.test(it.url()));
  expect(own.length, own.map((it) => it.url()).join(" ")).toBeGreaterThanOrEqual(6);
  for (const request of own) {
    const { referer = "" } = await request.allHeaders();
    expect(request.url() + referer, request.url()).not.toMatch(/kaart=|mount-/);
  }
});

test("without the attribute link the address does not change, and the button says what it copies", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site) }, { ...CLIPBOARD, query: "?kaart=1~in=B2" });
  await widget.complete();
  const { page, neighbourhoodSelect, locationMessage, copy, share, copied } = taking(widget);
  await expect(locationMessage).toShowText("");
  await neighbourhoodSelect.selectOption("Duin");
  await expect(copy).toShowText("Kopieer link");
  await copy.click();
  await expect(share.getByRole("status").last()).toShowText("De link naar deze pagina is gekopieerd. Wat u hier heeft gekozen, staat er niet in.");
  expect(await copied()).toBe(page.url());
  expect(query(widget)).toBe("?kaart=1~in=B2");
});

for (const [why, script] of Object.entries({
  "no clipboard": () => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }),
  "a clipboard that refuses": () => (Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no"))),
})) {
  test(`with ${why} the link is shown to be copied by hand`, async ({ site }) => {
    const widget = await openWidget(site, {}, { script });
    const { page, neighbourhoodSelect, copy } = widget;
    await neighbourhoodSelect.selectOption("Brink");
    await copy.click();
    const field = page.getByLabel("Kopiëren lukt hier niet vanzelf. Kopieer deze link zelf:");
    await field.waitFor();
    await expect(field).toHaveValue(page.url());
    await expect(async () => {
      const { tag } = await focused(page);
      expect(tag).toBe("INPUT");
      const chosen = await field.evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd));
      expect(chosen).toBe(page.url());
    }).toPass();
    await neighbourhoodSelect.selectOption("Duin");
    await expect(field).toHaveCount(0);
  });
}

test("in a frame without access to the history everything else works, with one warning", async ({ site }) => {
  const src = serveAtlas(site);
  const content = `<html lang='nl'><base href='${site.origin}/'>${PACKAGE}<sleutelvrij-kaart src='${src}' link='kaart'></sleutelvrij-kaart>`;
  const policy = "default-src * 'unsafe-inline' 'wasm-unsafe-eval'";
  const frame = `<iframe width="900" height="900" sandbox="allow-scripts allow-same-origin" srcdoc="${content.replaceAll('"', "&quot;")}"></iframe>`;
  const widget = await site.page(frame, { policy, head: "" });
  const inside = widgetParts(widget.page.frameLocator("iframe"));
  for (const name of ["Brink", "Duin"]) {
    await inside.neighbourhoodSelect.selectOption(name);
    await expect(inside.locationMessage).toShowText(`Wij meten vanaf het midden van ${name}.`);
  }
  await widget.page.frameLocator("iframe").getByRole("button", { name: /^Kopieer link/ }).waitFor();
  await expect.poll(() => widget.consoleTexts("warning").filter((it) => it.includes("keeps no history")).length).toBe(1);
});

test("choose, copy and go back by keyboard", async ({ site }) => {
  const widget = await openWidget(site, {}, CLIPBOARD);
  const { page, share, locationMessage } = widget;
  await tabTo(page, "Of kies een buurt");
  await page.keyboard.type("Brink");
  await expect(locationMessage).toShowText("Wij meten vanaf het midden van Brink.");
  await tabTo(page, "Kopieer link");
  await page.keyboard.press("Enter");
  await expect(share.getByRole("status").last()).toShowText("De link is gekopieerd.");
  await expect(page).toHaveFocusOn("Kopieer link");
  expect(await widget.copied()).toBe(page.url());
  await page.goBack();
  await expect(locationMessage).toShowText("");
  await expect(page).toHaveFocusOn("Kopieer link");
});
