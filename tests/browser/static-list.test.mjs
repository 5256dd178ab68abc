// The static list of a demo page, for visitors without JavaScript, says the same as the element.
import { expect, test } from "./support/test.mjs";

/** Runs in the page: week and key status of each named place in the static list. */
function staticPlaces() {
  const items = [...document.querySelectorAll("sleutelvrij-kaart > div[lang] li[itemscope]")];
  const text = (all) => [...all].map((it) => it.textContent);
  return items.flatMap((item) => {
    const name = item.querySelector("strong")?.textContent;
    const [days, times] = [text(item.querySelectorAll("dt")), text(item.querySelectorAll("dd"))];
    const own = [...item.querySelectorAll(":scope > p")].filter((it) => !it.querySelector("*"));
    return name ? [{ name, week: days.map((day, i) => [day, times[i]]), said: text(own) }] : [];
  });
}

/** Runs in the page: the same from the card of each place. */
async function cardPlaces(names) {
  const element = document.querySelector("sleutelvrij-kaart");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const question = { lon: 0, lat: 0, limit: 10_000 };
  // A query by opening time makes the engine parse the hours.
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
  test(`the static list of ${page}.html has the same hours and key status as the cards`, async ({ site }) => {
    const widget = await site.open(`/${page}.html`);
    await widget.complete();
    const all = await widget.page.evaluate(staticPlaces);
    // Places that share a name cannot be matched.
    const doubles = twice(all.map(({ name }) => name));
    const list = all.filter(({ name }) => !doubles.has(name));
    const cards = await widget.page.evaluate(cardPlaces, list.map(({ name }) => name));
    expect(list).toStrictEqual(cards);
    expect(list.filter(({ week }) => week.length > 0).length, "compared weeks").toBeGreaterThanOrEqual(weeks);
    expect(list.filter(({ said }) => said.length > 0).length, "compared key statuses").toBeGreaterThanOrEqual(keys);
  });
}
