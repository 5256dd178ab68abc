// The answer, the list, cards and what scripts ask.
import assert from "node:assert/strict";
import axe from "axe-core";
import { serveAtlasWithStreets } from "../fixtures/streets-fixture.mjs";
import { body } from "../support/server.mjs";
import { print } from "./print.mjs";

const LIBRARY = "Bibliotheek De Brink";

export const LIST_BEHAVIOURS = {
  async "the first answer names the nearest place, and the page's own list goes"(it) {
    await it.open();
    assert.match(await it.text(".answer"), new RegExp(`^De dichtstbijzijnde plek die wij kennen is ${LIBRARY}`));
    assert.equal(await it.evaluate(() => document.querySelector("#own").getClientRects().length), 0);
  },

  async "the list has the places in order of distance, with their numbers"(it) {
    await it.open();
    const rows = await it.evaluate(() => smoke.all(".list li").map((row) => row.textContent));
    // Tables, and benches beyond 2 km, are piles; the other benches are 96 m apart.
    assert.equal(rows.length, 19);
    assert.match(rows[0], new RegExp(LIBRARY));
    assert.match(rows[1], /De Wip/);
  },

  async "the opening hours are of the place's own time"(it) {
    await it.open();
    await it.until("when it is open", () => /Nu open tot 17\.00 uur/.test(smoke.text(".answer")));
  },

  async "a filter shortens the list, and without it all places are back"(it) {
    await it.open();
    const before = await it.evaluate(() => smoke.ids().length);
    await it.until("the question", () => smoke.has("label", "Ik zoek"));
    await it.evaluate(() => smoke.choose("Ik zoek", "Bibliotheken"));
    await it.until("only the library", () => smoke.ids().join() === "library");
    await it.evaluate(() => smoke.choose("Ik zoek", "alle soorten"));
    await it.until("all places", (before) => smoke.ids().length === before, before);
  },

  async "a click on a row opens its card with the focus, and back returns to the row"(it) {
    await it.open();
    await it.click(".list li button");
    await it.until("the card has the focus", (name) => smoke.focused() === name, LIBRARY);
    assert.match(await it.text("article"), /Brink 1/);
    await it.click("button", "Terug naar de lijst");
    await it.until("the row has the focus", (name) => smoke.focused()?.includes(name) && !smoke.has("article"), LIBRARY);
  },

  async "a place is found and opened by keyboard, despite a typing error"(it) {
    await it.open();
    await it.click("input[role=combobox]");
    await it.driver.type("de brink bibliotek");
    await it.until("a suggestion", (name) => smoke.has("[role=option]", name), LIBRARY);
    await it.driver.press("ArrowDown");
    await it.driver.press("Enter");
    await it.until("the card has the focus", (name) => smoke.focused() === name, LIBRARY);
    await it.driver.press("Escape");
    await it.until("the card is closed", () => !smoke.has("article"));
  },

  async "another language is spoken at once, and Arabic from right to left"(it) {
    await it.open();
    await it.painted();
    await it.evaluate(() => smoke.element().setAttribute("lang", "ar"));
    await it.until("Arabic", () => /أقرب مكان/.test(smoke.text(".answer")));
    const [dir, answer, map] = await it.evaluate(() => [smoke.part(".atlas").dir, smoke.part(".answer").getBoundingClientRect().x, smoke.part(".frame").getBoundingClientRect().x]);
    assert.equal(dir, "rtl");
    assert.ok(answer > map, "the answer is on the right of the map");
    assert.deepEqual((await it.evaluate(() => smoke.ids()))[0], "library");
  },

  async "a link holds the question, and Back undoes it"(it) {
    await it.open({ link: "kaart", near: null });
    await it.painted();
    await it.until("the question", () => smoke.has("label", "Ik zoek"));
    await it.evaluate(() => smoke.choose("Ik zoek", "Bibliotheken"));
    await it.until("the filter in the address", () => location.search === "?kaart=1~kinds=library");
    await it.click(".list li button");
    await it.until("the place in the address", () => location.search === "?kaart=1~kinds=library~place=library");
    await it.driver.back();
    await it.until("the card is closed", () => location.search === "?kaart=1~kinds=library" && !smoke.has("article"));
    await it.driver.back();
    await it.until("the filter is gone", () => location.search === "" && /^34 plekken/.test(smoke.text(".answer")));
  },

  async "a link holds the question in the fragment; an anchor leaves it, a link to another question asks that, and Back undoes it"(it) {
    const links = '<a href="#own">Own list</a> <a href="#kaart=1~kinds=bench">Benches</a>';
    await it.open({ link: "#kaart", near: null }, { around: (element) => links + element });
    await it.painted();
    await it.until("the question", () => smoke.has("label", "Ik zoek"));
    const kinds = (wanted) => JSON.stringify(smoke.element().question.kinds) === wanted;
    await it.evaluate(() => smoke.choose("Ik zoek", "Bibliotheken"));
    await it.until("the filter in the fragment", () => location.hash === "#kaart=1~kinds=library" && location.search === "");
    await it.evaluate(() => document.querySelector("[href='#own']").click());
    await it.until("the anchor", () => location.hash === "#own");
    assert.ok(await it.evaluate(kinds, '["library"]'), "the anchor leaves the question");
    await it.evaluate(() => document.querySelector("[href*=bench]").click());
    await it.until("the question of the link", kinds, '["bench"]');
    await it.driver.back();
    await it.until("the question at the anchor", kinds, '["library"]');
    await it.driver.back();
    await it.until("the question in the fragment", () => location.hash === "#kaart=1~kinds=library");
    assert.ok(await it.evaluate(kinds, '["library"]'), "before the anchor");
    await it.driver.back();
    await it.until("no question", () => location.hash === "" && smoke.element().question.kinds === null);
  },

  async "properties that were set before the element is defined count, and events come under both names"(it) {
    await it.open();
    const seen = await it.evaluate(async () => {
      const seen = [];
      for (const type of ["sleutelvrij:select", "sleutelvrij-select"]) addEventListener(type, ({ detail }) => seen.push(`${type} ${detail.id}`));
      const made = document.createElement("template").content.ownerDocument.createElement("sleutelvrij-kaart");
      // A document without a window defines no elements: this one is defined when it comes into the page.
      Object.assign(made, { src: smoke.element().src, near: { lat: 52.3225, lon: 5.6275 }, kinds: ["library"] });
      const before = made.getAttributeNames().length;
      document.querySelector("main").append(made);
      await made.ready;
      await made.show("library");
      while (seen.length < 2) await new Promise((done) => setTimeout(done, 20));
      return { before, near: made.near, kinds: made.question.kinds, seen: seen.toSorted() };
    });
    const both = ["sleutelvrij-select library", "sleutelvrij:select library"];
    assert.deepEqual(seen, { before: 0, near: "52.3225,5.6275", kinds: ["library"], seen: both });
  },

  async "a phone's width has no sideways scrolling"(it) {
    await it.open({}, { width: 360, height: 740 });
    await it.painted();
    assert.ok(await it.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  },

  async "paper has the answer and the list, without controls"(it) {
    await it.open();
    await it.painted();
    await print(it, { has: [LIBRARY, "Brink 1, 1234 AB Voorbeeld"], lacks: ["Gebruik mijn locatie"] });
  },

  async "a script asks the engine without an element"(it) {
    await it.open({ src: serveAtlasWithStreets(it) });
    const answer = await it.evaluate(async () => {
      const { Atlas } = await import("/package/sleutelvrij.js");
      const atlas = await Atlas.load({ src: "/with-streets/atlas.json" });
      const here = { lon: 5.6275, lat: 52.3225 };
      const [nearest] = atlas.nearest({ ...here, limit: 1, openAt: "2026-11-25T12:00" });
      const walk = atlas.walk(here, "library");
      const reach = atlas.reach(here, 5);
      const at = atlas.at(here.lon, here.lat);
      atlas.free();
      return { nearest: nearest.id, metres: walk.metres, area: reach.area.type, at: at.name };
    });
    assert.ok(Math.abs(answer.metres - 150) < 5, `${answer.metres} m`);
    assert.deepEqual({ ...answer, metres: 150 }, { nearest: "library", metres: 150, area: "MultiPolygon", at: "Brink" });
  },

  async "axe finds nothing in the list and in a card"(it) {
    it.route("/axe.js", body(axe.source, "text/javascript"));
    await it.open();
    await it.painted();
    const check = async () => {
      if (!globalThis.axe) {
        const script = document.createElement("script");
        script.src = "/axe.js";
        const loaded = new Promise((done) => (script.onload = done));
        document.head.append(script);
        await loaded;
      }
      const { violations } = await globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], preload: false, resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.flat().join(" ")}`));
    };
    assert.deepEqual(await it.evaluate(check), []);
    await it.evaluate(() => smoke.element().show("library"));
    await it.until("the card", () => smoke.has("article"));
    assert.deepEqual(await it.evaluate(check), []);
  },
};
