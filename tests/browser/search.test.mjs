// Somebody types what they look for, or where they are, and is answered letter by letter; and nobody else hears it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { LATER, launch } from "./browser.mjs";
import { addresses, serveDoors } from "./doors.mjs";
import { eventually } from "./eventually.mjs";
import { focusOn, focused, number, parts, says, sight } from "./person.mjs";
import { binary } from "./quays.mjs";
import { body, status } from "./server.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const LABEL = "Zoek een adres, een plek of een soort plek";
const ANSWER = /^De dichtstbijzijnde plek is /;

/** What belongs to the search box. */
const search = ({ page }) => ({
  box: page.getByRole("combobox", { name: /^Zoek / }),
  popup: page.locator(".found"),
  options: page.locator(".found ul").getByRole("option"),
  names: page.locator(".found ul").locator(".name"),
  chosen: page.locator(".found ul").getByRole("option", { selected: true }),
  told: page.locator(".search [role='status']").last(),
});

async function arrive(t, { src = serveDoors(browser, t), attributes = {}, visitor } = {}) {
  const visit = await browser.mount(t, { src, ...attributes }, visitor);
  await visit.complete();
  return Object.assign(visit, parts(visit), search(visit));
}

/** Types as a person does, until this is the first that is found. */
async function finds(visit, text, first) {
  await visit.box.focus();
  await visit.page.keyboard.type(text);
  await says(visit.names.first(), first);
}

test("a place is found with a typing error, opened with the keyboard, and left to the box as it was", async (t) => {
  const visit = await arrive(t);
  const { page, box, names, options, chosen, card, popup } = visit;
  await page.keyboard.press("Tab");
  await focusOn(page, LABEL);
  assert.equal(await box.getAttribute("aria-expanded"), "false");
  await finds(visit, "de brink bibliotek", "Bibliotheek De Brink");
  assert.equal(await box.getAttribute("aria-expanded"), "true");
  await number(chosen, 0);
  await page.keyboard.press("ArrowDown");
  await says(chosen, /^Bibliotheek De Brink bibliotheek · Brink 1, 1234 AB Voorbeeld$/);
  assert.equal(await box.getAttribute("aria-activedescendant"), await options.first().getAttribute("id"));
  assert.deepEqual(await names.first().locator("mark").allInnerTexts(), ["Bibliotheek De Brink"]);
  await page.keyboard.press("Enter");
  await focusOn(page, "Bibliotheek De Brink");
  assert.equal((await focused(page)).tag, "H2");
  await card.waitFor();
  await popup.waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
  await focusOn(page, LABEL);
  assert.equal(await box.inputValue(), "de brink bibliotek");
  await page.keyboard.press("ArrowDown");
  await says(chosen, /^Bibliotheek De Brink/);
});

test("an address is chosen: the walk is measured from there, and the answer has the focus and is said once", async (t) => {
  const visit = await arrive(t);
  const { page, box, names, answer, said, element } = visit;
  await finds(visit, "12a hoofdstrat", "Hoofdstraat 12a");
  await says(visit.options.first(), "Hoofdstraat 12a adres · Voorbeeld");
  await page.keyboard.press("Enter");
  await says(said, "Wij meten vanaf dit adres: Hoofdstraat 12a, Voorbeeld.");
  await says(answer, /^De dichtstbijzijnde plek is Bibliotheek De Brink \(bibliotheek\): \d+ meter hemelsbreed\. Nu open tot 17\.00 uur\.$/);
  await focusOn(page, ANSWER);
  assert.equal(await element.locator(".told").getAttribute("aria-live"), "off", "the focus reads it out already");
  assert.deepEqual(await element.evaluate((it) => it.question.here), { lon: 5.6273, lat: 52.3219 });
  assert.equal(await box.inputValue(), "");
  await page.keyboard.press("Tab");
  await focusOn(page, /^Nu open/);
  assert.equal(await element.locator(".told").getAttribute("aria-live"), "polite");
  // From now on it is known how far everything is.
  await finds(visit, "cafe zon", "Café Zon");
  await says(visit.options.first(), /^Café Zon café · Akker · 1,5 kilometer hemelsbreed$/);
  await box.fill("kerkpad engdorp");
  await says(names.first(), "Kerkpad");
  await says(visit.options.first(), /^Kerkpad straat · Engdorp · 1,\d kilometer hemelsbreed$/);
});

test("what may be meant in two ways is not chosen unseen: Enter marks the first, and Enter again chooses it", async (t) => {
  const visit = await arrive(t);
  const { page, chosen, said } = visit;
  await finds(visit, "kerkpad 3", "Kerkpad 3");
  await page.keyboard.press("Enter");
  await says(chosen, "Kerkpad 3 adres · Akkerdorp");
  await page.keyboard.press("ArrowDown");
  await says(chosen, "Kerkpad 3 adres · Engdorp");
  await page.keyboard.press("Enter");
  await says(said, "Wij meten vanaf dit adres: Kerkpad 3, Engdorp.");
});

test("a kind in an everyday word, a kind in a neighbourhood, a neighbourhood and a street", async (t) => {
  const visit = await arrive(t);
  const { page, box, answer, rows, said, told, chooser, chosen } = visit;
  await finds(visit, "bieb", "Bibliotheken");
  await says(visit.options.first(), /^Bibliotheken soort plek · bieb · 1 plek$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await says(answer, /^1 plek in Voorbeeld/);
  await says(told, "U ziet nu alleen: Bibliotheken.");
  await focusOn(page, /^1 plek/);
  await box.fill("picknicktafel eng");
  await says(visit.options.first(), /^Picknicktafels soort plek · Eng.* · 2 plekken$/);
  await page.keyboard.press("ArrowDown");
  await says(chosen, /^Picknicktafels/);
  await page.keyboard.press("Enter");
  await says(said, "Wij meten vanaf het midden van Eng.");
  await number(rows, 2);
  await box.fill("duin");
  await says(visit.options.first(), /^Duin buurt/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await says(said, "Wij meten vanaf het midden van Duin.");
  assert.equal(await chooser.inputValue(), "2", "as who chooses it in the list");
  await box.fill("curacaolaan");
  await says(visit.options.first(), "Curaçaolaan straat · Akker · 1,2 kilometer hemelsbreed");
  await page.keyboard.press("Enter");
  await says(said, "Wij meten vanaf een punt in deze straat: Curaçaolaan, Akker.");
});

test("the keys of a box with a list: round and round, Escape twice, the text is edited as ever, Tab leaves", async (t) => {
  const visit = await arrive(t);
  const { page, box, options, chosen, popup, card } = visit;
  await finds(visit, "brink", "Brink");
  const count = await options.count();
  assert.ok(count > 1);
  await page.keyboard.press("ArrowUp");
  assert.equal(await chosen.getAttribute("id"), await options.last().getAttribute("id"));
  await page.keyboard.press("ArrowDown");
  assert.equal(await chosen.getAttribute("id"), await options.first().getAttribute("id"));
  await page.keyboard.press("Home");
  await number(chosen, 0);
  await page.keyboard.type("x");
  assert.equal(await box.inputValue(), "xbrink", "Home moved in the text");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await popup.waitFor({ state: "hidden" });
  await number(card, 0);
  assert.equal(await box.inputValue(), "brink");
  await page.keyboard.press("Escape");
  assert.equal(await box.inputValue(), "");
  await page.keyboard.type("brink");
  await page.keyboard.press("Alt+ArrowUp");
  await popup.waitFor({ state: "hidden" });
  await page.keyboard.press("Alt+ArrowDown");
  await popup.waitFor();
  await number(chosen, 0);
  await page.keyboard.press("Tab");
  await popup.waitFor({ state: "hidden" });
  await focusOn(page, "Gebruik mijn locatie");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await box.inputValue(), "brink");
  await popup.waitFor({ state: "hidden" });
});

for (const [hand, visitor] of Object.entries({ mouse: {}, finger: { touch: true, width: 360, height: 640 } })) {
  test(`a row is chosen by ${hand}; pressing elsewhere in the list loses nothing`, async (t) => {
    const visit = await arrive(t, { visitor });
    const { page, box, options, popup, said, answer } = visit;
    const press = (at) => (visitor.touch ? at.tap() : at.click());
    await press(box);
    await page.keyboard.type("hoofdstraat 1");
    await says(visit.names.first(), "Hoofdstraat 1");
    for (const option of await options.all()) {
      const { height } = await option.boundingBox();
      assert.ok(height >= 44, `a row of ${height} px`);
    }
    const frame = await popup.boundingBox();
    await page.mouse.move(frame.x + frame.width / 2, frame.y + 8);
    await page.mouse.down();
    await focusOn(page, LABEL);
    await page.mouse.move(2, 2);
    await page.mouse.up();
    await popup.waitFor();
    await press(options.first());
    await says(said, "Wij meten vanaf dit adres: Hoofdstraat 1, Voorbeeld.");
    await says(answer, ANSWER);
    await focusOn(page, ANSWER);
  });
}

test("where nothing is found it is said what can be; and that streets are not known where they are not", async (t) => {
  const visit = await arrive(t);
  const { page, box, popup, options, told } = visit;
  await box.focus();
  await page.keyboard.type("zzzzqqqq");
  const all = "Niets gevonden. U kunt hier zoeken naar een plek, een soort plek, een buurt, een straat of een adres.";
  await says(popup, all);
  await says(told, all);
  await number(options, 0);
  assert.equal(await box.getAttribute("aria-expanded"), "false", "there is no list");
  const without = await arrive(t, { src: serveAtlas(browser, t) });
  assert.equal(await without.page.getByText("Zoek een plek, een soort plek of een buurt").count(), 1);
  await without.box.fill("hoofdstraat");
  await says(without.popup, "Niets gevonden. U kunt hier zoeken naar een plek, een soort plek of een buurt. Straten en adressen zijn hier niet bekend.");
  await without.box.fill("hoofdstraat 12");
  await says(without.popup, /^Straten en adressen zijn hier niet bekend\. Niet alles wat u typt is gevonden\. Dit lijkt erop: Bibliotheek De Brink/);
  await without.box.fill("q");
  await without.popup.waitFor({ state: "hidden" });
});

test("a kind of which the map has no place is not known here, and not none", async (t) => {
  const visit = await arrive(t);
  await finds(visit, "zwembad", "Zwembaden");
  await says(visit.options.first(), "Zwembaden soort plek · op deze kaart niet bekend");
});

test("how many there are is said once somebody stops typing, and not with every letter", async (t) => {
  const visit = await arrive(t);
  const { page, box, told, options } = visit;
  await box.focus();
  await told.evaluate((it) => {
    globalThis.heard = [];
    const note = () => it.textContent && heard.push(it.textContent);
    new MutationObserver(note).observe(it, { childList: true, subtree: true, characterData: true });
  });
  await page.keyboard.type("bibliotheek");
  await options.first().waitFor();
  await says(told, /^\d resulta/);
  const heard = await page.evaluate(() => heard);
  assert.equal(heard.length, 1, JSON.stringify(heard));
  assert.equal(await told.getAttribute("role"), "status");
});

test("what is typed before the answers can be known is kept, and answered when they come", async (t) => {
  let open;
  const opened = new Promise((done) => (open = done));
  const whole = body(readFileSync(new URL(`../../www${LATER}`, import.meta.url)), "application/wasm");
  browser.route(t, LATER, async (request, response) => {
    await opened;
    return whole(request, response);
  });
  const visit = await browser.mount(t, { src: serveDoors(browser, t) });
  await visit.ready();
  const { box, names } = search(visit);
  await box.focus();
  await visit.page.keyboard.type("hoofdstraat 12");
  assert.equal(await box.inputValue(), "hoofdstraat 12");
  open();
  await says(names.first(), "Hoofdstraat 12");
  await focusOn(visit.page, LABEL);
});

test("where they do not come, that is said", async (t) => {
  browser.route(t, LATER, status(404));
  const visit = await browser.mount(t, { src: serveDoors(browser, t) });
  visit.expect(/404/);
  await visit.ready();
  await says(visit.page.locator(".search [role='status']").first(), /^Zoeken lukt nu niet: /);
});

for (const [what, answer, complaint, sentence] of [
  ["are damaged", binary(addresses().subarray(0, 60)), null, /^De adressen in het bestand addresses\.bin kunnen niet worden gebruikt\. Zoeken naar een straat of adres lukt niet\.$/],
  ["are of another version", binary(addresses({ version: 9 })), null, /^De adressen in het bestand addresses\.bin/],
  ["are not there", status(404), /404/, /^Het bestand addresses\.bin is er niet: de server antwoordt met 404\.$/],
]) {
  test(`where the addresses ${what} the rest is found, and it is said`, async (t) => {
    const visit = await arrive(t, { src: serveDoors(browser, t, answer) });
    if (complaint) visit.expect(complaint);
    await finds(visit, "bieb", "Bibliotheken");
    await visit.page.getByText("Wat deze kaart niet weet").click();
    await says(visit.page.locator(".complaints p").last(), sentence);
  });
}

test("addresses that did not come are fetched again when somebody comes to the box again", async (t) => {
  const asked = [];
  const answers = [status(503), binary(addresses())];
  const src = serveDoors(browser, t, (request, response) => {
    asked.push(request.url);
    return answers[Math.min(asked.length, 2) - 1](request, response);
  });
  const visit = await arrive(t, { src });
  visit.expect(/503/);
  await visit.box.focus();
  await eventually(() => assert.equal(asked.length, 1));
  await visit.page.getByText(/addresses\.bin is er niet/).waitFor({ state: "attached" });
  await visit.page.keyboard.press("Tab");
  await visit.page.keyboard.press("Shift+Tab");
  await finds(visit, "hoofdstraat 12", "Hoofdstraat 12");
  assert.equal(asked.length, 2);
  await number(visit.page.getByText(/addresses\.bin is er niet/), 0);
});

test("addresses that did not come are not asked for with every letter", async (t) => {
  const asked = [];
  const src = serveDoors(browser, t, (request, response) => {
    asked.push(request.url);
    return status(503)(request, response);
  });
  const visit = await arrive(t, { src });
  visit.expect(/503/);
  await visit.box.focus();
  await visit.page.getByText(/addresses\.bin is er niet/).waitFor({ state: "attached" });
  await visit.page.keyboard.type("hoofdstraat");
  await says(visit.popup, /^Niets gevonden\./);
  await visit.box.click();
  await visit.page.keyboard.type("x");
  await says(visit.popup, /^Niets gevonden\./);
  assert.equal(asked.length, 1);
});

test("while the addresses are on their way nobody says that there is nothing", async (t) => {
  let go;
  const held = new Promise((open) => (go = open));
  const src = serveDoors(browser, t, async (request, response) => {
    await held;
    return binary(addresses())(request, response);
  });
  const visit = await arrive(t, { src });
  await visit.box.fill("kerkpad");
  await says(visit.popup, "Nog niets gevonden. Een deel van de gegevens is onderweg.");
  await says(visit.told, "Nog niets gevonden. Een deel van de gegevens is onderweg.");
  go();
  await says(visit.options.first(), /^Kerkpad /);
});

test("whatever is typed, nothing is asked of anybody: one file at the first focus, the same for everyone", async (t) => {
  const visit = await arrive(t);
  const { page, box, options } = visit;
  const requests = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await box.focus();
  await eventually(() => assert.deepEqual(requests, ["/doors/addresses.bin"]));
  for (const text of ["hoofdstraat 12a", "kerkpad", "bieb", "zzzz", "öäü 漢字 🙂"]) {
    await box.fill("");
    await page.keyboard.type(text);
  }
  await box.fill("hoofdstraat 12a");
  await options.first().waitFor();
  await page.keyboard.press("Enter");
  await focusOn(page, ANSWER);
  await box.focus();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(requests, ["/doors/addresses.bin"]);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.search + location.hash]), [0, 0, "", ""]);
  assert.equal(await box.getAttribute("autocomplete"), "off");
});

test("only what the page offers is found", async (t) => {
  const visit = await arrive(t, { attributes: { kinds: "bench library" } });
  const { box, names } = visit;
  await finds(visit, "brink", "Brink");
  await box.fill("cafe zon");
  await eventually(async () => assert.ok(!(await names.allInnerTexts()).includes("Café Zon")));
  await box.fill("bieb");
  await says(names.first(), "Bibliotheken");
});

test("another language: the box keeps what is in it, and the kinds are found by the names of that language", async (t) => {
  const visit = await arrive(t);
  await finds(visit, "library", "Bibliotheken");
  await visit.element.evaluate((it) => it.setAttribute("lang", "en"));
  const box = visit.page.getByRole("combobox", { name: "Search for an address, a place or a kind of place" });
  assert.equal(await box.inputValue(), "library");
  await box.focus();
  await visit.page.keyboard.press("ArrowDown");
  await eventually(async () => {
    await box.press("ArrowDown");
    assert.equal(await visit.names.first().innerText({ timeout: 500 }), "Libraries");
  });
});

test("on a small screen at 400 % the list is under the box, in the window, and goes along with the arrows", async (t) => {
  const visit = await arrive(t, { visitor: { width: 320, height: 256 } });
  const { page, box, popup, chosen } = visit;
  await finds(visit, "b", /./);
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"]) {
    await page.keyboard.press(key);
    await eventually(async () => {
      const [input, list, row] = [await box.boundingBox(), await popup.boundingBox(), await chosen.boundingBox()];
      assert.ok(list.x >= 0 && list.x + list.width <= 320, JSON.stringify(list));
      assert.ok(list.y >= input.y + input.height, "it lies over the box");
      assert.ok(row.y >= 0 && row.y + row.height <= 256.5, JSON.stringify(row));
      assert.deepEqual(await sight(page), { outlined: true, seen: true });
    });
  }
});
