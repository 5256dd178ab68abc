// Several elements beside each other: each has its own atlas, language and question, and what is the same is loaded once.
import assert from "node:assert/strict";
import { expectAnswers } from "../steps.mjs";

const FOLDER = "five-elements";
const ANSWERS = [/^De dichtstbijzijnde plek die wij kennen is Bibliotheek/, /^The nearest place we know is Bibliotheek/, /^(Am nächsten, soweit bekannt|Sie sind)/, /^أقرب مكان/];

async function open(it) {
  it.expectComplaints(/none/);
  await it.visit(FOLDER);
  await expectAnswers(it, ANSWERS);
}

/** In the page: what the elements answer, without that at `except`. */
const answers = (except) => [...document.querySelectorAll("sleutelvrij-kaart")].filter((_, at) => at !== except).map((it) => JSON.stringify([it.question, it.answer.map(({ id }) => id)]));

export const BEHAVIOURS = {
  async "each answers in its language of its own atlas, and one without an atlas keeps its own list"(it) {
    await open(it);
    const isShown = () => document.querySelector("#none > p").getClientRects().length > 0;
    await it.until("the fifth says so", () => /kan niet worden getoond/.test(document.querySelector("#none").shadowRoot.textContent));
    assert.equal(await it.evaluate(isShown), true);
    assert.deepEqual(it.requested(/^\/village\//)["/village/atlas.json"], 1, "the first two share one atlas");
    const own = it.requested(/^\/package\//);
    assert.deepEqual(Object.entries(own).filter(([, times]) => times !== 1), []);
    assert.ok(Object.keys(own).length > 4, Object.keys(own).join());
  },

  async "a question to one changes none of the others, and nor does its end"(it) {
    await open(it);
    await it.until("the first element's question", () => smoke.has("label", "Ik zoek"));
    const before = await it.evaluate(answers, 0);
    await it.evaluate(() => smoke.choose("Ik zoek", "Bibliotheken"));
    await it.until("one place", () => smoke.ids().length === 1);
    await it.evaluate(() => smoke.element().show("library"));
    assert.deepEqual(await it.evaluate(answers, 0), before);
    await it.evaluate(() => smoke.element().remove());
    await it.evaluate(() => new Promise((done) => setTimeout(done)));
    assert.deepEqual(await it.evaluate(answers, null), before);
    assert.equal(await it.evaluate(() => document.querySelector("#en").show("library")), true);
  },

  async "five with a question each share one address, and Back undoes the last"(it) {
    await it.visit(FOLDER, { page: "linked.html" });
    await expectAnswers(it, Array(5).fill(/^34 plekken/));
    const choose = (id) =>
      it.until(`the question of ${id}`, (id) => {
        const select = [...document.querySelector(id).shadowRoot.querySelectorAll("label")].find((label) => label.textContent.startsWith("Ik zoek"))?.querySelector("select");
        if (!select) return false;
        select.value = [...select.options].find((option) => option.textContent.startsWith("Bibliotheken")).value;
        return select.dispatchEvent(new Event("change", { bubbles: true }));
      }, id);
    const counts = () => [...document.querySelectorAll("sleutelvrij-kaart")].map((it) => it.answer.length).join();
    const many = await it.evaluate(() => smoke.ids().length);
    await choose("#e2");
    await it.until("the question of the second", () => location.search === "?kaart2=1~kinds=library");
    await choose("#e4");
    await it.until("both in the address", () => location.search === "?kaart2=1~kinds=library&kaart4=1~kinds=library");
    assert.equal(await it.evaluate(counts), [many, 1, many, 1, many].join());
    await it.driver.back();
    await it.until("the fourth is as before", (many) => location.search === "?kaart2=1~kinds=library" && document.querySelector("#e4").answer.length === many, many);
    assert.equal(await it.evaluate(counts), [many, 1, many, many, many].join());
  },
};
