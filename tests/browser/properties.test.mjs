// Properties that reflect attributes, and events under names that templates can parse: what a developer does from a framework.
import { readFileSync } from "node:fs";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { LOADER } from "./support/package.mjs";
import { PACKAGE } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** Both ways of `near` and of `kinds` lead to this. */
const NEAR = { lon: 5.6275, lat: 52.3225 };

async function openWidget(site, attributes = {}, visitor) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, visitor);
  await widget.ready();
  return widget;
}
const question = (widget) => widget.element.evaluate((it) => it.question);

test("a property sets its attribute, and reads as the attribute", async ({ site }) => {
  const { element } = await openWidget(site);
  const seen = await element.evaluate((it) => {
    it.near = { lat: 52.3225, lon: 5.6275 };
    it.kinds = ["library", "bench"];
    it.minutes = [5, 10];
    it.link = "#kaart";
    const set = ["near", "kinds", "minutes", "link"].map((name) => [it[name], it.getAttribute(name)]);
    it.setAttribute("near", "52.3,5.6");
    it.minutes = 15;
    return { set, near: it.near, minutes: it.minutes, report: it.report, view: it.view };
  });
  const both = (text) => [text, text];
  expect(seen.set).toStrictEqual([both("52.3225,5.6275"), both("library,bench"), both("5,10"), both("#kaart")]);
  expect([seen.near, seen.minutes, seen.report, seen.view]).toStrictEqual(["52.3,5.6", "15", null, null]);
});

test("a property changes the question, and null and undefined take it back", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.element.evaluate((it) => Object.assign(it, { near: { lat: 52.3225, lon: 5.6275 }, kinds: ["library"] }));
  await expect.poll(() => question(widget)).toMatchObject({ here: NEAR, kinds: ["library"] });
  await widget.element.evaluate((it) => Object.assign(it, { near: null, kinds: undefined }));
  await expect.poll(() => question(widget)).toMatchObject({ here: null, kinds: null });
  expect(await widget.element.evaluate((it) => it.getAttributeNames())).toStrictEqual(["src"]);
  await widget.element.evaluate((it) => (it.kinds = []));
  expect((await question(widget)).kinds, "an empty list counts as absent").toBe(null);
});

test("src takes a URL, which is another atlas", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.element.evaluate((it) => (it.src = new URL("/data/liechtenstein/atlas.json", document.baseURI)));
  await widget.ready();
  expect(await widget.element.evaluate((it) => it.src)).toBe(`${site.origin}/data/liechtenstein/atlas.json`);
  const [nearest] = await widget.element.evaluate((it) => it.nearest({ lon: 9.52, lat: 47.14, limit: 1 }));
  expect(nearest.id).toMatch(/^osm:/);
});

test("a value that is no position is refused with a warning", async ({ site }) => {
  const widget = await openWidget(site);
  await widget.element.evaluate((it) => (it.near = { latitude: 52, longitude: 5 }));
  await expect.poll(() => widget.consoleTexts("warning").join()).toContain("near=");
  expect((await question(widget)).here).toBe(null);
});

test("properties that were set before the element is defined count", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page("<div id='app'></div>", { head: "" });
  const ready = await widget.page.evaluate(async ({ src, loader }) => {
    const element = document.createElement("sleutelvrij-kaart");
    Object.assign(element, { src, near: { lat: 52.3225, lon: 5.6275 }, kinds: ["library"] });
    document.querySelector("#app").append(element);
    const before = element.getAttributeNames();
    await import(loader);
    await element.ready;
    const { here, kinds } = element.question;
    element.kinds = "bench";
    return { before, here, kinds, after: element.getAttribute("kinds") };
  }, { src, loader: LOADER });
  expect(ready).toStrictEqual({ before: [], here: NEAR, kinds: ["library"], after: "bench" });
});

test("an element that a script makes takes properties before it is in the page", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page("<div id='app'></div>", { head: PACKAGE });
  const here = await widget.page.evaluate(async ({ src }) => {
    await customElements.whenDefined("sleutelvrij-kaart");
    const element = Object.assign(document.createElement("sleutelvrij-kaart"), { src, near: "52.3225,5.6275" });
    document.querySelector("#app").append(element);
    await element.ready;
    return element.question.here;
  }, { src });
  expect(here).toStrictEqual(NEAR);
});

test("every event comes under both names with the same detail, once, also through a shadow root around the element", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page("<div id='app'></div>", { head: PACKAGE });
  const events = await widget.page.evaluate(async ({ src }) => {
    await customElements.whenDefined("sleutelvrij-kaart");
    const seen = [];
    for (const name of ["ready", "answer", "select"]) {
      for (const mark of [":", "-"]) {
        addEventListener(`sleutelvrij${mark}${name}`, ({ type, detail, bubbles, composed }) => seen.push({ type, detail, bubbles, composed }));
      }
    }
    const root = document.querySelector("#app").attachShadow({ mode: "open" });
    root.innerHTML = `<sleutelvrij-kaart src="${src}"></sleutelvrij-kaart>`;
    const element = root.firstElementChild;
    await element.ready;
    element.near = "52.3225,5.6275";
    await element.show("library");
    const of = (name) => seen.filter(({ type }) => type.endsWith(name));
    while (of("select").length < 2) await new Promise((done) => setTimeout(done, 20));
    return ["ready", "answer", "select"].map((name) => ({
      types: of(name).map(({ type }) => type),
      isSame: of(name).every(({ detail }, at, all) => detail === all[at - (at % 2)].detail && detail !== null),
      crosses: of(name).every(({ bubbles, composed }) => bubbles && composed),
    }));
  }, { src });
  for (const { types, isSame, crosses } of events) {
    expect([isSame, crosses], types.join()).toStrictEqual([true, true]);
    const plain = types.filter((type) => type.includes("-"));
    expect(types.filter((type) => type.includes(":")).map((type) => type.replace(":", "-"))).toStrictEqual(plain);
  }
  expect(events[0].types.toSorted()).toStrictEqual(["sleutelvrij-ready", "sleutelvrij:ready"]);
});

test("the event of an element in the fallback of another is not repeated by that one", async ({ site }) => {
  const src = serveAtlas(site);
  const inner = `<sleutelvrij-kaart id="inner" src="${src}"></sleutelvrij-kaart>`;
  const count = () => {
    globalThis.counted = {};
    for (const type of ["sleutelvrij:ready", "sleutelvrij-ready"]) {
      addEventListener(type, ({ target }) => (counted[`${type} ${target.id}`] = (counted[`${type} ${target.id}`] ?? 0) + 1));
    }
  };
  const widget = await site.page(`<sleutelvrij-kaart id="outer" src="${src}">${inner}</sleutelvrij-kaart>`, { script: count });
  await widget.ready();
  const once = { "sleutelvrij:ready outer": 1, "sleutelvrij-ready outer": 1, "sleutelvrij:ready inner": 1, "sleutelvrij-ready inner": 1 };
  await expect.poll(() => widget.page.evaluate(() => globalThis.counted)).toStrictEqual(once);
});

test("the module can be imported where there is no page, as on a server that renders", async () => {
  expect(globalThis.HTMLElement).toBe(undefined);
  const loader = readFileSync(new URL("../../www/package/sleutelvrij.js", import.meta.url));
  const module = await import(`data:text/javascript;base64,${loader.toString("base64")}`);
  expect(typeof module.Atlas.load).toBe("function");
});
