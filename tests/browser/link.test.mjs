// A question is taken along: in the address of the page, through Back and Forward, and to somebody else.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { PACKAGE, launch } from "./browser.mjs";
import { serveDoors } from "./doors.mjs";
import { eventually } from "./eventually.mjs";
import { focusOn, focused, number, parts, says, tabTo } from "./person.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** Opens a page with the village and `attributes`, at `query` behind its address. */
async function arrive(t, { query = "", script, ...attributes } = {}, visitor = {}) {
  const visit = await browser.mount(t, { src: attributes.src ?? serveAtlas(browser, t), link: "kaart", ...attributes }, visitor);
  if (query) await visit.page.goto(visit.page.url() + query);
  await visit.complete();
  return taking(visit);
}

const taking = (visit) =>
  Object.assign(visit, parts(visit), {
    copy: visit.page.getByRole("button", { name: /^Kopieer link/ }),
    take: visit.page.locator(".take"),
    copied: () => visit.page.evaluate(() => navigator.clipboard.readText()),
    steps: () => visit.page.evaluate(() => history.length),
  });

/** The query of the page's address. */
const query = ({ page }) => new URL(page.url()).search;
const isQuery = (visit, wanted) => eventually(async () => assert.equal(query(visit), wanted));
const question = (visit) => visit.element.evaluate((it) => it.question);
const answer = (visit) => visit.element.evaluate((it) => it.answer.map(({ id }) => id));

test("what somebody found is sent to somebody else, who sees the same", async (t) => {
  const sender = await arrive(t, {}, CLIPBOARD);
  await sender.chooser.selectOption("Brink");
  await sender.page.getByRole("button", { name: /^Ontmoeten/ }).click();
  await sender.rows.nth(1).getByRole("button").click();
  await sender.card.waitFor();
  await sender.copy.click();
  await says(sender.take.getByRole("status"), "De link is gekopieerd.");
  const address = await sender.copied();
  assert.equal(address, sender.page.url());
  assert.doesNotMatch(new URL(address).search, /%/);
  assert.match(new URL(address).search, /^\?kaart=1~in=B2~kinds=[a-z_,]+~place=[a-z0-9-]+$/);

  const receiver = taking(await browser.open(t, address.replace(browser.origin, "")));
  await receiver.complete();
  await says(receiver.said, "Wij meten vanaf het midden van Brink.");
  assert.deepEqual(await question(receiver), await question(sender));
  assert.deepEqual(await answer(receiver), await answer(sender));
  assert.equal(await receiver.card.innerText(), await sender.card.innerText());
  assert.equal(await receiver.answer.innerText(), await sender.answer.innerText());
  assert.equal(receiver.page.url(), address, "who only reads it changes nothing in the address");
  assert.equal((await focused(receiver.page)).tag, "BODY", "nobody is brought anywhere");
  await receiver.back.click();
  await isQuery(receiver, query(sender).replace(/~place=.*/, ""));
});

test("Back closes the card, then takes the filter back, then the place; Forward does it again", async (t) => {
  const visit = await arrive(t);
  const { page, chooser, rows, card, answer, said } = visit;
  const begin = await visit.steps();
  await chooser.selectOption("Brink");
  await isQuery(visit, "?kaart=1~in=B2");
  await page.getByRole("button", { name: /^Leren en cultuur/ }).click();
  await isQuery(visit, "?kaart=1~in=B2~kinds=library");
  await rows.first().getByRole("button").click();
  await card.waitFor();
  await isQuery(visit, "?kaart=1~in=B2~kinds=library~place=library");
  assert.equal(await visit.steps(), begin + 3);
  await focusOn(page, "Bibliotheek De Brink");

  await page.goBack();
  await number(card, 0);
  await isQuery(visit, "?kaart=1~in=B2~kinds=library");
  await focusOn(page, /^1 Bibliotheek De Brink/);
  await page.goBack();
  await isQuery(visit, "?kaart=1~in=B2");
  await number(rows, 20);
  await focusOn(page, /./);
  await page.goBack();
  await isQuery(visit, "");
  await says(answer, /^34 plekken/);
  await says(said, "");
  assert.equal((await question(visit)).here, null);

  await page.goForward();
  await says(said, "Wij meten vanaf het midden van Brink.");
  await page.goForward();
  await number(rows, 1);
  await page.goForward();
  await card.waitFor();
  assert.equal(await visit.steps(), begin + 3, "going back and forth makes no step");
});

test("what is read out is read out once, also on the way back", async (t) => {
  const visit = await arrive(t);
  const { page, chooser, rows, card, said } = visit;
  await chooser.selectOption("Duin");
  await chooser.selectOption("Brink");
  await rows.first().getByRole("button").click();
  await card.waitFor();
  await page.evaluate(() => {
    globalThis.heard = [];
    const root = document.querySelector("sleutelvrij-kaart").shadowRoot;
    for (const live of root.querySelectorAll("[role=status]")) {
      const hear = () => live.textContent && heard.push(live.textContent);
      new MutationObserver(hear).observe(live, { subtree: true, childList: true, characterData: true });
    }
  });
  const heard = () => page.evaluate(() => globalThis.heard.splice(0));
  await page.goBack();
  await number(card, 0);
  assert.deepEqual(await heard(), [], "the answer is the same as before");
  await page.goBack();
  await says(said, "Wij meten vanaf het midden van Duin.");
  const told = await heard();
  assert.deepEqual(told.toSorted(), [...new Set(told)].toSorted());
  assert.equal(told.length, 2, JSON.stringify(told));
});

test("no step: to look around, another language, more of the list, the same again", async (t) => {
  const visit = await arrive(t, { near: "52.3225,5.6275" });
  const { page, element, map, chooser, rows } = visit;
  const begin = await visit.steps();
  await map.focus();
  for (const key of ["+", "ArrowLeft", "Home"]) await page.keyboard.press(key);
  await rows.first().hover();
  await page.getByRole("button", { name: /^Toon meer/ }).click();
  await element.evaluate((it) => it.setAttribute("lang", "en"));
  await page.getByRole("button", { name: "Copy link" }).waitFor();
  await element.evaluate((it) => it.setAttribute("lang", "nl"));
  await visit.copy.waitFor();
  await chooser.focus();
  assert.equal(query(visit), "", "what the page itself asks needs no parameter");
  assert.equal(await visit.steps(), begin);
  await page.getByRole("button", { name: "Wis deze plek" }).click();
  await isQuery(visit, "?kaart=1");
  await page.goBack();
  await isQuery(visit, "");
  await says(visit.said, "Wij meten vanaf een plek die deze pagina heeft gekozen.");
});

test("filters that are chosen within a second are one step; later ones are another", async (t) => {
  const visit = await arrive(t, {}, { clock: true });
  const { page } = visit;
  const begin = await visit.steps();
  const domain = (name) => page.getByRole("button", { name });
  await domain(/^Leren en cultuur/).click();
  await isQuery(visit, "?kaart=1~kinds=library");
  await domain(/^Ontmoeten/).click();
  await eventually(() => assert.match(query(visit), /library,[a-z]/));
  assert.equal(await visit.steps(), begin + 1);
  await page.clock.fastForward(5_000);
  await domain(/^Ontmoeten/).click();
  await isQuery(visit, "?kaart=1~kinds=library");
  assert.equal(await visit.steps(), begin + 2);
});

test("what the page's own script asks is no step of the visitor", async (t) => {
  const visit = await arrive(t);
  const begin = await visit.steps();
  await visit.element.evaluate((it) => it.show("library"));
  await isQuery(visit, "?kaart=1~place=library");
  await visit.element.evaluate((it) => it.setAttribute("near", "52.3225,5.6275"));
  await isQuery(visit, "");
  assert.equal(await visit.steps(), begin);
});

test("a good value counts more than the attributes, and there is no other answer before it", async (t) => {
  const answers = () => {
    globalThis.answers = [];
    addEventListener("sleutelvrij:answer", ({ detail }) => answers.push(detail.question));
  };
  const visit = await arrive(
    t,
    { near: "52.3225,5.6275", query: "?kaart=1~near=52.30710,5.63012~needs=wheelchair~unknown~place=house" },
    { script: answers },
  );
  await says(visit.said, "Wij meten vanaf de plek in de link.");
  await says(visit.card.getByRole("heading", { level: 2 }), "Buurthuis Eng");
  const { here, needs, evenUnknown } = await question(visit);
  assert.deepEqual([here, needs, evenUnknown], [{ lon: 5.63012, lat: 52.3071 }, ["wheelchair"], true]);
  assert.deepEqual(await visit.page.evaluate(() => globalThis.answers), []);
  await visit.back.click();
  await isQuery(visit, "?kaart=1~near=52.3071,5.63012~needs=wheelchair~unknown");
});

test("what a link says that is not known does not count, and the rest does", async (t) => {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), link: "kaart" });
  const warnings = [];
  visit.page.on("console", (message) => message.type() === "error" && warnings.push(message.text()));
  visit.expect(/A part of the link is not known on this map/);
  await visit.page.goto(`${visit.page.url()}?kaart=1~in=B2~kinds=library,zoo~place=nowhere~colour=red~speed=99`);
  await visit.complete();
  const { said, card, rows, element } = taking(visit);
  await says(said, "Wij meten vanaf het midden van Brink.");
  await number(card, 0);
  await number(rows, 1);
  await visit.page.getByText("Een deel van de link is niet bekend op deze kaart. Dat deel telt niet mee.").waitFor();
  assert.equal(warnings.length, 1);
  for (const bad of ["kinds=zoo", "place=nowhere", "colour=red", "speed"]) assert.ok(warnings[0].includes(bad), bad);
  assert.doesNotMatch(await element.evaluate((it) => it.shadowRoot.textContent), /colour=red/);
});

for (const value of ["", "2~in=B2", "%00%ff~~~", "<script>", "1~near=91,500~in=", "1~near=91,500", "1~in=X9", "%E2%80%AE"]) {
  test(`of "${value}" nothing counts, and the attributes do`, async (t) => {
    const visit = await browser.mount(t, { src: serveAtlas(browser, t), link: "kaart", near: "52.3225,5.6275" });
    visit.expect(/A part of the link is not known on this map/);
    await visit.page.goto(`${visit.page.url()}?kaart=${value}`);
    await visit.complete();
    await says(parts(visit).answer, /^De dichtstbijzijnde plek is Bibliotheek De Brink/);
    await parts(visit).chooser.selectOption("Duin");
    await isQuery(visit, "?kaart=1~in=B3");
  });
}

test("everything else in the address stays to the letter, and what the page keeps in its history", async (t) => {
  const visit = await arrive(t, { query: "?q=a%20b+c&&Kaart=x&leeg#over%20ons" });
  const { page, chooser } = visit;
  await page.evaluate(() => history.replaceState({ own: [1, { deep: true }] }, ""));
  await chooser.selectOption("Brink");
  await isQuery(visit, "?q=a%20b+c&&Kaart=x&leeg&kaart=1~in=B2");
  assert.equal(new URL(page.url()).hash, "#over%20ons");
  const state = await page.evaluate(() => history.state);
  assert.deepEqual(state.own, [1, { deep: true }]);
  await page.evaluate(() => history.replaceState("a word", ""));
  await chooser.selectOption("Duin");
  await isQuery(visit, "?q=a%20b+c&&Kaart=x&leeg&kaart=1~in=B3");
  assert.equal(await page.evaluate(() => history.state), "a word");
  await page.goBack();
  await says(visit.said, "Wij meten vanaf het midden van Brink.");
});

test("two elements keep their own questions; a name that is taken is refused in words", async (t) => {
  const src = serveAtlas(browser, t);
  const kaart = (name, link) => `<sleutelvrij-kaart id="${name}" src="${src}" link="${link}"></sleutelvrij-kaart>`;
  const visit = await browser.page(t, kaart("one", "een") + kaart("two", "twee") + kaart("three", "een"));
  visit.expect(/Another map on this page has link="een" already/);
  await visit.complete();
  const nth = (at) => parts({ page: visit.page.locator("sleutelvrij-kaart").nth(at) });
  await nth(0).chooser.selectOption("Brink");
  await isQuery(visit, "?een=1~in=B2");
  await nth(1).chooser.selectOption("Duin");
  await isQuery(visit, "?een=1~in=B2&twee=1~in=B3");
  await nth(2).chooser.selectOption("Eng");
  await says(nth(2).said, "Wij meten vanaf het midden van Eng.");
  await visit.page.getByText('Een andere kaart op deze pagina gebruikt link="een" al.').waitFor();
  assert.equal(query(visit), "?een=1~in=B2&twee=1~in=B3");
  await visit.page.goBack();
  await says(nth(1).said, "");
  await says(nth(0).said, "Wij meten vanaf het midden van Brink.");
  await says(nth(2).said, "Wij meten vanaf het midden van Eng.");
  // The name is free once nobody has it.
  await visit.page.evaluate(() => {
    document.querySelector("#one").remove();
    document.querySelector("#three").setAttribute("link", "een ");
    document.querySelector("#three").setAttribute("link", "een");
  });
  visit.expect(/link="een " is not understood/);
  await says(nth(1).said, "Wij meten vanaf het midden van Brink.");
});

test("where a device is goes into no address: the neighbourhood does, and Back remembers the rest", async (t) => {
  const geolocation = { latitude: 52.322511, longitude: 5.627522, accuracy: 10 };
  const visit = await arrive(t, {}, { permissions: [...CLIPBOARD.permissions, "geolocation"], geolocation });
  const { page, locate, chooser, said, take } = visit;
  await locate.click();
  await says(said, /apparaat doorgeeft/);
  await isQuery(visit, "?kaart=1~in=B2");
  await take.getByText("In de link staat uw buurt, niet uw precieze plek.").waitFor();
  await chooser.selectOption("Duin");
  await isQuery(visit, "?kaart=1~in=B3");
  await page.goBack();
  await says(said, "U bent op de plek die uw apparaat doorgeeft. U bent in Brink.");
  assert.deepEqual((await question(visit)).here, { lon: 5.627522, lat: 52.322511 });
  const state = await page.evaluate(() => JSON.stringify(history.state));
  assert.doesNotMatch(state, /52\.3|5\.62/);
  // A reload forgets where exactly.
  await page.reload();
  await visit.complete();
  await says(said, "Wij meten vanaf het midden van Brink.");
});

test("a link to a part of the page leaves everything as it is: exactly where somebody is, and the open card", async (t) => {
  const geolocation = { latitude: 52.322511, longitude: 5.627522, accuracy: 10 };
  const visit = await arrive(t, {}, { permissions: ["geolocation"], geolocation });
  const { page, locate, rows, card, said } = visit;
  await page.evaluate(() => document.body.insertAdjacentHTML("afterbegin", '<a href="#inhoud">Naar de inhoud</a><main id="inhoud"></main>'));
  await page.getByRole("link", { name: "Naar de inhoud" }).click();
  await locate.click();
  await says(said, /apparaat doorgeeft/);
  await rows.nth(1).getByRole("button").click();
  await card.waitFor();
  const before = await question(visit);
  await page.evaluate(() => (location.hash = "#elders"));
  await page.getByRole("link", { name: "Naar de inhoud" }).click();
  await eventually(() => assert.equal(new URL(page.url()).hash, "#inhoud"));
  await page.evaluate(() => new Promise((go) => setTimeout(go, 0)));
  assert.deepEqual(await question(visit), before);
  assert.ok(await card.isVisible());
  // Back to the other part of the page, and then before the card, and before it was known where.
  await page.goBack();
  await page.goBack();
  assert.deepEqual(await question(visit), before);
  await page.goBack();
  await card.waitFor({ state: "detached" });
  await says(said, /apparaat doorgeeft/);
  await page.goBack();
  await says(said, "");
});

test("outside every neighbourhood the address says nothing of where a device is, and Back still takes it back", async (t) => {
  const geolocation = { latitude: 52.29, longitude: 5.63, accuracy: 10 };
  const visit = await arrive(t, {}, { permissions: ["geolocation"], geolocation });
  const { page, locate, said, take } = visit;
  const begin = await visit.steps();
  await locate.click();
  await says(said, /buiten het gebied/);
  await take.getByText("In de link staat niet waar u bent.").waitFor();
  assert.equal(query(visit), "");
  assert.equal(await visit.steps(), begin + 1);
  await page.goBack();
  await says(said, "");
  await page.goForward();
  await says(said, /buiten het gebied/);
});

test("a place that somebody pointed at is in the link, to a metre, and that is said", async (t) => {
  const visit = await arrive(t);
  const { page, point, take } = visit;
  const promise = page.getByText("Deze kaart stuurt uw locatie nergens heen.");
  await number(promise, 1);
  await point.click();
  await focusOn(page, "Kaart van Voorbeeld");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await eventually(() => assert.match(query(visit), /^\?kaart=1~near=52\.\d{1,5},5\.\d{1,5}$/));
  await take.getByText("In de link staat ook de plek die u hebt aangewezen.").waitFor();
  await number(promise, 0);
});

test("an address that somebody searched for is in the link; Back finds the one before it, by its name", async (t) => {
  const visit = await arrive(t, { src: serveDoors(browser, t) });
  const { page, said } = visit;
  const box = page.getByRole("combobox", { name: /^Zoek / });
  for (const [typed, name] of [["hoofdstraat 12a", "Hoofdstraat 12a, Voorbeeld"], ["hoofdstraat 1", "Hoofdstraat 1, Voorbeeld"]]) {
    await box.fill(typed);
    await page.getByRole("option").filter({ hasText: name.split(",")[0] }).first().click();
    await says(said, `Wij meten vanaf dit adres: ${name}.`);
    await focusOn(page, /^De dichtstbijzijnde plek is /);
  }
  await isQuery(visit, "?kaart=1~near=52.3219,5.604");
  await page.goBack();
  await isQuery(visit, "?kaart=1~near=52.3219,5.6273");
  await says(said, "Wij meten vanaf dit adres: Hoofdstraat 12a, Voorbeeld.");
  await page.reload();
  await visit.complete();
  await says(said, "Wij meten vanaf de plek in de link.");
});

test("no request of the element says which page it is of", async (t) => {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), link: "kaart" });
  const requests = [];
  visit.page.on("request", (request) => requests.push(request));
  await visit.page.goto(`${visit.page.url()}?kaart=1~in=B2~kinds=library`);
  await visit.complete();
  await parts(visit).chooser.selectOption("Duin");
  await visit.page.waitForLoadState("networkidle");
  // The page itself, its icon and sheet, and its own tag for the script are not the element's.
  const own = requests.filter((it) => !/mount-\d+\.html|demo\.css|icon\.svg|sleutelvrij\.js/.test(it.url()));
  assert.ok(own.length >= 6, own.map((it) => it.url()).join(" "));
  for (const request of own) {
    const { referer = "" } = await request.allHeaders();
    assert.doesNotMatch(request.url() + referer, /kaart=|mount-/, request.url());
  }
});

test("without the attribute the address is left alone, and the button says what it copies", async (t) => {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t) }, CLIPBOARD);
  await visit.page.goto(`${visit.page.url()}?kaart=1~in=B2`);
  await visit.complete();
  const { page, chooser, said, copy, take, copied } = taking(visit);
  await says(said, "");
  await chooser.selectOption("Duin");
  await says(copy, "Kopieer link naar deze pagina");
  await copy.click();
  await says(take.getByRole("status"), "De link naar deze pagina is gekopieerd. Wat u hier hebt gekozen, staat er niet in.");
  assert.equal(await copied(), page.url());
  assert.equal(query(visit), "?kaart=1~in=B2");
});

for (const [why, script] of Object.entries({
  "no clipboard": () => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }),
  "a clipboard that refuses": () => (Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no"))),
})) {
  test(`with ${why} the link can be copied by hand`, async (t) => {
    const visit = await arrive(t, {}, { script });
    const { page, chooser, copy } = visit;
    await chooser.selectOption("Brink");
    await copy.click();
    const field = page.getByLabel("Kopiëren lukt hier niet vanzelf. Kopieer deze link zelf:");
    await field.waitFor();
    assert.equal(await field.inputValue(), page.url());
    await eventually(async () => {
      const { tag } = await focused(page);
      assert.equal(tag, "INPUT");
      const chosen = await field.evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd));
      assert.equal(chosen, page.url());
    });
    await chooser.selectOption("Duin");
    await number(field, 0);
  });
}

test("in a frame that may keep no history everything else works, and one warning says why", async (t) => {
  const src = serveAtlas(browser, t);
  const content = `<html lang='nl'><base href='${browser.origin}/'>${PACKAGE}<sleutelvrij-kaart src='${src}' link='kaart'></sleutelvrij-kaart>`;
  const policy = "default-src * 'unsafe-inline' 'wasm-unsafe-eval'";
  const frame = `<iframe width="900" height="900" sandbox="allow-scripts allow-same-origin" srcdoc="${content.replaceAll('"', "&quot;")}"></iframe>`;
  const visit = await browser.page(t, frame, { policy, head: "" });
  const warnings = [];
  visit.page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  const inside = parts({ page: visit.page.frameLocator("iframe") });
  for (const name of ["Brink", "Duin"]) {
    await inside.chooser.selectOption(name);
    await says(inside.said, `Wij meten vanaf het midden van ${name}.`);
  }
  await visit.page.frameLocator("iframe").getByRole("button", { name: /^Kopieer link/ }).waitFor();
  await eventually(() => assert.equal(warnings.filter((it) => it.includes("keeps no history")).length, 1, warnings.join("\n")));
});

test("by keyboard alone: choose, copy, go back", async (t) => {
  const visit = await arrive(t, {}, CLIPBOARD);
  const { page, take, said } = visit;
  await tabTo(page, "Of kies een buurt");
  await page.keyboard.type("Brink");
  await says(said, "Wij meten vanaf het midden van Brink.");
  await tabTo(page, "Kopieer link");
  await page.keyboard.press("Enter");
  await says(take.getByRole("status"), "De link is gekopieerd.");
  await focusOn(page, "Kopieer link");
  assert.equal(await visit.copied(), page.url());
  await page.goBack();
  await says(said, "");
  await focusOn(page, "Kopieer link");
});
