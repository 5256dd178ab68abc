// An atlas is read in turns with the page: what happens between two turns.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expect, test } from "./support/test.mjs";

const FALLBACK = "<ul><li>Bibliotheek, Brink 1</li></ul>";
const ALL = /^34 plekken/;

/** Runs in the page before its scripts: every turn is over at once, and `onTurn` is called with the number of each. */
function endEveryTurn() {
  const { now } = Date;
  let later = 0;
  Date.now = () => now.call(Date) + (later += 25);
  globalThis.turns = 0;
  scheduler.yield = () =>
    new Promise((done) =>
      setTimeout(() => {
        globalThis.onTurn?.(++turns);
        done();
      }),
    );
}

/** Runs in the page before its scripts: `endEveryTurn`, and after a few turns the element leaves. */
const leaveAfterAFew = `(${endEveryTurn})();
  globalThis.onTurn = (number) => number === 5 && document.querySelector("sleutelvrij-kaart").remove();`;

/** Runs in the page before its scripts: `endEveryTurn`, and after a few turns the engine's question for the time traps, once. */
const trapAfterAFew = `(${endEveryTurn})();
  globalThis.onTurn = (number) => {
    if (number !== 5) return;
    const { now } = Date;
    Date.now = () => {
      Date.now = now;
      throw new WebAssembly.RuntimeError("unreachable");
    };
  };`;

const turns = (widget) => widget.page.evaluate(() => globalThis.turns);
const addElement = (widget, src) =>
  widget.page.evaluate((src) => {
    const element = document.createElement("sleutelvrij-kaart");
    element.setAttribute("src", src);
    document.querySelector("main").append(element);
  }, src);

test("an atlas of many turns is read whole, and the page has each turn that it is owed", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site) }, { script: `(${endEveryTurn})(); globalThis.onTurn = () => {};` });
  await expect(widget.answer).toShowText(ALL);
  // One for each place and neighbourhood.
  expect(await turns(widget)).toBeGreaterThanOrEqual(34 + 5);
});

test("an element that leaves while its atlas is read ends the reading, and the next one reads anew", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.mount({ src }, { fallback: FALLBACK, script: leaveAfterAFew });
  await expect(widget.element).toHaveCount(0);
  await addElement(widget, src);
  await expect(widget.answer).toShowText(ALL);
  // Two readings to the end would be more than eighty.
  expect(await turns(widget)).toBeLessThan(5 + 34 + 5 + 20);
});

test("an engine that stops while it reads leaves the fallback", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlas(site) }, { fallback: FALLBACK, script: trapAfterAFew });
  widget.expectComplaint(/RuntimeError|unreachable/);
  const why = await widget.element.evaluate((it) => it.ready.then(() => "ready", ({ name }) => name));
  expect(why).toBe("RuntimeError");
  await expect(widget.page.getByText("Bibliotheek, Brink 1")).toBeVisible();
  await expect(widget.page.getByRole("application")).toHaveCount(0);
});
