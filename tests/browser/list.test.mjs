// What stands between the tags of a demo page, for who has no script, says what the element says.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";

const browser = await launch();
after(() => browser.close());

/** In the page: what the list without a script says of each place that has a name: its week, and whether one can walk in. */
function listed() {
  const items = [...document.querySelectorAll("sleutelvrij-kaart > div[lang] li[itemscope]")];
  const text = (all) => [...all].map((it) => it.textContent);
  return items.flatMap((item) => {
    const name = item.querySelector("strong")?.textContent;
    const [days, times] = [text(item.querySelectorAll("dt")), text(item.querySelectorAll("dd"))];
    const own = [...item.querySelectorAll(":scope > p")].filter((it) => !it.querySelector("*"));
    return name ? [{ name, week: days.map((day, i) => [day, times[i]]), said: text(own) }] : [];
  });
}

/** In the page: what the card of each place says of the same, by name. */
async function carded(names) {
  const element = document.querySelector("sleutelvrij-kaart");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const question = { lon: 0, lat: 0, limit: 10_000 };
  // Whoever asks for what is open has the hours read.
  await element.nearest({ ...question, openAt: "now" });
  const all = await element.nearest(question);
  const ids = new Map(all.map(({ id, name }) => [name, id]));
  const cards = [];
  for (const name of names) {
    await element.show(ids.get(name));
    await frame();
    const card = element.shadowRoot.querySelector(".card");
    const rows = [...card.querySelectorAll(".week tr")].map((row) => [...row.children].map((cell) => cell.textContent));
    const week = rows.map(([day, times]) => [day.replace(/ \([^()]*\)$/, ""), times]);
    const key = card.querySelector(".key");
    const free = key.querySelector(".free") !== null;
    const notes = [...card.querySelectorAll(".week ~ .note")].map((it) => it.textContent);
    cards.push({ name, week, said: [...(free ? [] : [key.textContent.trim()]), ...notes] });
  }
  return cards;
}

const twice = (names) => new Set(names.filter((name, i) => names.indexOf(name) !== i));

for (const [page, weeks, keys] of [
  ["index", 5, 0],
  ["english", 5, 0],
  ["deutsch", 5, 0],
  ["drechtsteden", 3, 20],
]) {
  test(`${page}.html says the same with and without a script`, async (t) => {
    const visit = await browser.open(t, `/${page}.html`);
    await visit.complete();
    const all = await visit.page.evaluate(listed);
    // Of two places by one name nobody knows which is which.
    const doubles = twice(all.map(({ name }) => name));
    const list = all.filter(({ name }) => !doubles.has(name));
    const cards = await visit.page.evaluate(carded, list.map(({ name }) => name));
    assert.deepEqual(list, cards);
    assert.ok(list.filter(({ week }) => week.length > 0).length >= weeks, "weeks were compared");
    assert.ok(list.filter(({ said }) => said.length > 0).length >= keys, "keys were compared");
  });
}
