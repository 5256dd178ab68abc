// The element is moved in its page: what its attributes and its source say counts there, and nothing is left behind. What the visitor
// did stays too: see isolation/move-before/.
import { collection, exampleAtlas, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expect, test } from "./support/test.mjs";
import { widgetParts } from "./support/widget-page.mjs";

async function openWidget(site) {
  const src = serveAtlas(site);
  const widget = await site.page(`<div id="a"><p><sleutelvrij-kaart src="${src}" near="52.3225,5.6275"></sleutelvrij-kaart></p></div><div id="b" lang="en"></div>`);
  await widget.complete();
  return widget;
}

test("a moved element takes the language of its new place and the attributes that changed meanwhile", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.element.evaluate((element) => {
    element.remove();
    element.setAttribute("near", "52.307,5.63");
    document.getElementById("b").append(element);
  });
  await expect(widget.answer).toShowText(/^You are there: Buurthuis Eng/);
});

test("a moved element keeps its question in the address, and one that is removed frees the parameter at once", async ({ site }) => {
  const element = (id) => `<sleutelvrij-kaart id="${id}" src="${serveAtlas(site)}" link="kaart"></sleutelvrij-kaart>`;
  const widget = await site.page(`<div>${element("one")}${element("two")}</div><div id="b"></div>`);
  await widget.complete();
  const [one, two] = [widgetParts(widget.page.locator("#one")), widgetParts(widget.page.locator("#two"))];
  await one.neighbourhoodSelect.selectOption("Brink");
  await expect(widget.page).toHaveURL(/kaart=1~in=B2$/);
  await widget.page.evaluate(() => document.getElementById("b").append(document.getElementById("one")));
  await expect(one.locationMessage).toShowText(/Brink/);
  await one.neighbourhoodSelect.selectOption("Duin");
  await expect(widget.page).toHaveURL(/kaart=1~in=B3$/);
  await widget.page.evaluate(() => {
    document.getElementById("one").remove();
    document.getElementById("two").setAttribute("link", "kaart2");
    document.getElementById("two").setAttribute("link", "kaart");
  });
  // The second element now has the location in the address.
  await two.otherLocationButton.click();
  await two.neighbourhoodSelect.selectOption("Eng");
  await expect(widget.page).toHaveURL(/kaart=1~in=B4$/);
});

const FEW = exampleAtlas.places.features.slice(0, 3);

/** The example, in an element whose `src` is then set to an atlas of three places; `take` runs in the page. */
async function changeSource(site, take) {
  const other = serveAtlas(site, { "places.geojson": collection(FEW) }, "/other");
  const widget = await openWidget(site);
  await expect.poll(() => widget.element.evaluate((it) => it.answer.length)).toBeGreaterThan(FEW.length);
  await widget.element.evaluate(take, other);
  await expect.poll(() => widget.element.evaluate((it) => it.answer.length)).toBe(FEW.length);
}

test("another source counts where the element is out of the page for a moment", async ({ site }) => {
  await changeSource(site, async (element, other) => {
    const { parentElement } = element;
    element.setAttribute("src", other);
    element.remove();
    await null;
    parentElement.append(element);
  });
});

test("another source counts where its files come while the element is out of the page", async ({ site }) => {
  await changeSource(site, async (element, other) => {
    const { parentElement } = element;
    element.setAttribute("src", other);
    for (let step = 0; step < 60; step += 1) {
      element.remove();
      for (let turn = 0; turn < 60; turn += 1) await null;
      parentElement.append(element);
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
});

test("a move while another source loads leaves ready pending until that is shown", async ({ site }) => {
  await changeSource(site, async (element, other) => {
    element.setAttribute("src", other);
    await null;
    document.getElementById("b").append(element);
    await element.ready;
    if (element.answer.length !== 3) throw new Error(`ready with ${element.answer.length} places`);
  });
});

test("an element that is removed and inserted again later begins anew", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.otherLocationButton.click();
  await widget.neighbourhoodSelect.selectOption("Eng");
  await expect(widget.answer).toShowText(/picknicktafel/);
  await widget.element.evaluate(async (element) => {
    const { parentElement } = element;
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    parentElement.append(element);
    await element.ready;
  });
  await expect(widget.answer).toShowText(/Bibliotheek De Brink/);
});

test("two hundred moves leave no listener, node or memory behind", async ({ site }) => {
  const widget = await openWidget(site);
  const session = await widget.page.context().newCDPSession(widget.page);
  await session.send("Performance.enable");
  const moves = (count) =>
    widget.element.evaluate(async (element, count) => {
      for (let at = 0; at < count; at += 1) {
        document.getElementById(at % 2 ? "b" : "a").append(element);
        if (at % 20 === 0) await new Promise((done) => requestAnimationFrame(done));
      }
      await new Promise((done) => setTimeout(done, 100));
    }, count);
  const measure = async () => {
    for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name) => metrics.find((it) => it.name === name).value;
    return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  await moves(40);
  const before = await measure();
  await moves(200);
  const after = await measure();
  expect(after.listeners - before.listeners, "listeners").toBeLessThan(5);
  expect(after.nodes - before.nodes, "nodes").toBeLessThan(50);
  expect(after.heap - before.heap, "bytes").toBeLessThan(150_000);
});
