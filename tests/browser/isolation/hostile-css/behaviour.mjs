// Style sheets of the page that reset and hide everything: inside, the element looks as in a page without them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { DESK_STYLE, PANELS_STYLE, STYLE, contentOf } from "../../support/package.mjs";
import { body } from "../../support/server.mjs";
import { expectVisit } from "../steps.mjs";

const FOLDER = "hostile-css";
const SHEETS = ["hostile.css", "names.css"];

/** The names of custom properties in a style sheet. */
// Those that a page sets for the element, and tokens of NL Design System, are not the element's own.
const namesIn = (css) => new Set(String(css).match(/(?<![\w-])--[a-z][a-z-]*[a-z]\b/g).filter((name) => !/^--(sleutelvrij|nl|utrecht)-/.test(name)));

/** Opens the page, with its hostile style sheets or without. */
async function open(it, isHostile) {
  for (const sheet of isHostile ? [] : SHEETS) it.route(`/isolation/${FOLDER}/${sheet}`, body("", "text/css"));
  await it.visit(FOLDER);
  for (const sheet of isHostile ? [] : SHEETS) it.server.forget(`/isolation/${FOLDER}/${sheet}`);
  await it.painted();
  await it.until("the question and the hours", () => smoke.has("label", "Ik zoek") && /Nu open/.test(smoke.text(".answer")));
  await it.until("nothing more comes", async () => {
    const count = () => smoke.all(".stage *").length;
    const before = count();
    for (let frame = 0; frame < 20; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    return count() === before;
  });
}

/**
 * In the page: the place and the computed style of each part of the element that is visible. Values are numbers of texts, as most of
 * them occur often.
 */
function looks() {
  const stage = smoke.element().shadowRoot.querySelector(".stage");
  const corner = stage.getBoundingClientRect();
  // Insets of what is positioned are lengths to a box of the page's: the place tells more.
  const names = [...getComputedStyle(stage)].filter((name) => !/^--|^inset|^(top|right|bottom|left)$/.test(name));
  const texts = new Map();
  const number = (text) => texts.get(text) ?? (texts.set(text, texts.size), texts.size - 1);
  // Two of each: the rows of the list are alike.
  const seen = new Map();
  const isNew = (part) => {
    const what = [part, part.parentElement].map((it) => `${it.localName}.${it.getAttribute("class") ?? ""}`).join();
    seen.set(what, (seen.get(what) ?? 0) + 1);
    return seen.get(what) < 3;
  };
  const parts = smoke.all(".stage *").filter(isNew).map((part) => {
    const style = getComputedStyle(part);
    const { left, top, width, height } = part.getBoundingClientRect();
    const place = [left - corner.left, top - corner.top, width, height].map((it) => Math.round(it)).join(" ");
    return [`${part.localName}.${part.getAttribute("class") ?? ""}`, place, ...names.map((name) => style.getPropertyValue(name))].map(number);
  });
  return { names: ["part", "place", ...names], texts: [...texts.keys()], parts };
}

/** The looks of the list, and of a card. */
async function looksOf(it) {
  const list = await it.evaluate(looks);
  await it.evaluate(() => smoke.element().show("library"));
  await it.until("the card", () => smoke.has("article"));
  return { list, card: await it.evaluate(looks) };
}

/** Whether two places differ by a pixel at most: the page's animation goes on between two measurements. */
function isNear(one, other) {
  const [numbers, others] = [one, other].map((it) => it.split(" ").map(Number));
  return numbers.every((it, at) => Math.abs(it - others[at]) <= 1);
}

/** What differs between two looks, a line for each part and property. */
function differences(plain, found) {
  const value = ({ names, texts, parts }, at, name) => texts[parts[at][names.indexOf(name)]];
  if (plain.parts.length !== found.parts.length) return [`${found.parts.length} parts instead of ${plain.parts.length}`];
  return plain.parts.flatMap((_, at) =>
    plain.names
      .filter((name) => !(name === "place" ? isNear : Object.is)(value(plain, at, name), value(found, at, name)))
      .map((name) => `${value(plain, at, "part")}: ${name} ${value(found, at, name)} instead of ${value(plain, at, name)}`));
}

export const BEHAVIOURS = {
  async "resets, hidden elements and names of our own change no part of the element, and a visit works"(it) {
    await open(it, false);
    const plain = await looksOf(it);
    await open(it, true);
    assert.equal(await it.evaluate(() => getComputedStyle(smoke.element()).getPropertyValue("--ink")), "red");
    const hostile = await looksOf(it);
    for (const state of ["list", "card"]) {
      assert.ok(plain[state].parts.length > 50, `${plain[state].parts.length} parts in the ${state}`);
      assert.deepEqual(differences(plain[state], hostile[state]).slice(0, 12), []);
    }
    await it.click("button", "Terug naar de lijst");
    await it.until("the card is closed", () => !smoke.has("article"));
    await expectVisit(it);
    // In a narrow column a length of that name would be room above each row.
    await it.driver.resize(500, 900);
    await it.until("no room above a row", () => smoke.part(".results").getBoundingClientRect().width < 500 && getComputedStyle(smoke.part(".list li button")).scrollMarginTop === "0px");
  },

  async "the page names every custom property that the element has"() {
    const named = namesIn(readFileSync(new URL("names.css", import.meta.url)));
    const own = [STYLE, PANELS_STYLE, DESK_STYLE].flatMap((path) => [...namesIn(contentOf(path))]);
    assert.deepEqual(own.filter((name) => !named.has(name)), []);
  },
};
