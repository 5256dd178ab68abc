// Code, types, manifest and documentation name the same things: what one of them has, all of them have.
import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { declared, documented, found, manifest, names, page, sources, typed } from "./support/interface.mjs";
import { status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const ELEMENT = declared("SleutelvrijKaart");
const ATLAS = declared("Atlas");
/** The methods that browsers call. */
const LIFECYCLE = ["constructor", "connectedCallback", "connectedMoveCallback", "disconnectedCallback", "adoptedCallback", "attributeChangedCallback"];
const fields = ({ members }) => members.filter(({ kind }) => kind === "field");
/** The attributes of the planner's desk, which the element does not observe. */
const OF_DESK = found(
  sources("www/element/", "desk.js").map((it) => it.match(/^const SETTINGS = \[(.*?)\]/m)?.[1] ?? ""),
  /"([^"]+)"/g,
);
/** The property of an attribute. */
const propertyOf = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** What the module, the class of the element and `Atlas` have in a page. */
async function running(site) {
  const widget = await site.mount({ src: serveAtlas(site) });
  await widget.complete();
  const has = await widget.page.evaluate(async () => {
    const module = await import("/package/sleutelvrij.js");
    const describe = (object) =>
      Object.entries(Object.getOwnPropertyDescriptors(object)).map(([name, { get, set, value }]) => ({
        name,
        kind: typeof value === "function" ? "method" : "field",
        isFixed: Boolean(get && !set),
      }));
    const element = document.querySelector("sleutelvrij-kaart");
    const { constructor } = element;
    return {
      exports: Object.keys(module),
      observed: constructor.observedAttributes,
      element: describe(constructor.prototype),
      atlas: describe(module.Atlas.prototype),
      statics: describe(module.Atlas).filter(({ kind }) => kind === "method"),
      slots: [...element.shadowRoot.querySelectorAll("slot")].map(({ name }) => name),
      parts: [...element.shadowRoot.querySelectorAll("[part]")].flatMap(({ part }) => [...part]),
    };
  });
  const isPublic = ({ name }) => !LIFECYCLE.includes(name);
  return { ...has, widget, element: has.element.filter(isPublic), atlas: has.atlas.filter(isPublic) };
}

test("the manifest is valid by its schema", () => {
  const schema = JSON.parse(readFileSync(new URL("node_modules/custom-elements-manifest/schema.json", import.meta.url)));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  expect(validate(manifest), JSON.stringify(validate.errors, null, 1)).toBe(true);
});

test("the module exports what the manifest says", async ({ site }) => {
  const { exports } = await running(site);
  const scripts = manifest.modules[0].exports.filter(({ kind }) => kind === "js");
  expect(exports.toSorted()).toStrictEqual(names(scripts));
});

test("attributes are the same in code, manifest and documentation", async ({ site }) => {
  const { observed } = await running(site);
  const attributes = [...observed, ...OF_DESK].toSorted();
  expect(OF_DESK.length, "attributes of the desk").toBeGreaterThan(0);
  expect(names(ELEMENT.attributes), "the manifest").toStrictEqual(attributes);
  expect(documented("attributes.md"), "attributes.md").toStrictEqual(attributes);
});

test("every attribute is a property in code, types, manifest and documentation, but lang, which HTML has", async ({ site }) => {
  const { observed, element } = await running(site);
  const attributes = [...observed, ...OF_DESK].filter((name) => name !== "lang");
  const properties = attributes.map(propertyOf).toSorted();
  const settable = element.filter(({ kind, isFixed }) => kind === "field" && !isFixed);
  expect(names(settable), "the running element").toStrictEqual(properties);
  expect(typed("settings.d.ts", "SleutelvrijProperties"), "SleutelvrijProperties").toStrictEqual(properties.map((name) => ({ name, isFixed: false })));
  expect(names(typed("settings.d.ts", "SleutelvrijSettings")), "SleutelvrijSettings").toStrictEqual(properties);
  expect(documented("javascript.md", "Properties"), "javascript.md").toStrictEqual(properties);
  const reflecting = fields(ELEMENT).filter(({ attribute }) => attribute);
  expect(names(reflecting), "fields of the manifest").toStrictEqual(properties);
  for (const { name, attribute, reflects } of reflecting) {
    expect([propertyOf(attribute), reflects], name).toStrictEqual([name, true]);
    expect(ELEMENT.attributes.find((it) => it.name === attribute)?.fieldName, attribute).toBe(name);
  }
});

test("other members of the element are the same in code, types, manifest and documentation", async ({ site }) => {
  const { element } = await running(site);
  const methods = element.filter(({ kind }) => kind === "method");
  const readonly = element.filter((it) => it.isFixed);
  const own = typed("sleutelvrij.d.ts", "SleutelvrijKaart");
  expect(names(own), "the types").toStrictEqual(names([...methods, ...readonly]));
  expect(names(own.filter((it) => it.isFixed)), "fields of the types").toStrictEqual(names(readonly));
  expect(names(ELEMENT.members.filter(({ kind }) => kind === "method")), "methods of the manifest").toStrictEqual(names(methods));
  expect(names(fields(ELEMENT).filter((it) => it.readonly)), "fields of the manifest").toStrictEqual(names(readonly));
  for (const { name } of own) expect(page("javascript.md"), "javascript.md").toMatch(new RegExp(`\\bmap\\.${name}\\b`));
});

test("members of Atlas are the same in code, types, manifest and documentation", async ({ site }) => {
  const { atlas, statics } = await running(site);
  const all = names([...atlas, ...statics]);
  expect(names(typed("sleutelvrij.d.ts", "Atlas")), "the types").toStrictEqual(all);
  expect(names(ATLAS.members), "the manifest").toStrictEqual(all);
  expect(names(ATLAS.members.filter((it) => it.static)), "static members of the manifest").toStrictEqual(names(statics));
  expect(names(fields(ATLAS)), "fields of the manifest").toStrictEqual(names(atlas.filter(({ kind }) => kind === "field")));
  for (const name of all) expect(page("javascript.md"), "javascript.md").toMatch(new RegExp(`\\b[aA]tlas\\.${name}\\b`));
});

test("events are the same when they are dispatched, in types, manifest and documentation", async ({ site }) => {
  const record = () => {
    globalThis.sent = new Set();
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this.localName === "sleutelvrij-kaart") sent.add(event.type);
      return dispatchEvent.call(this, event);
    };
  };
  site.route("/none/atlas.json", status(404));
  const widget = await site.mount({ src: serveAtlas(site) }, { script: record });
  widget.expectComplaint(/404/);
  widget.expectComplaint(/none\/atlas\.json/);
  await widget.complete();
  await widget.element.evaluate(async (element) => {
    element.near = "52.3225,5.6275";
    await element.show("library");
  });
  const sent = () => widget.page.evaluate(() => [...globalThis.sent].toSorted());
  await expect.poll(sent).toContain("sleutelvrij:select");
  await widget.element.evaluate((element) => (element.src = "/none/atlas.json"));
  await expect.poll(sent).toContain("sleutelvrij:error");
  const events = await sent();
  expect(names(ELEMENT.events), "the manifest").toStrictEqual(events);
  expect(documented("javascript.md", "Events"), "javascript.md").toStrictEqual(events);
  expect(names(typed("sleutelvrij.d.ts", "HTMLElementEventMap")), "the types").toStrictEqual(events);
  const plain = names(typed("sleutelvrij.d.ts", "SleutelvrijEvents"));
  expect(plain.flatMap((name) => [`sleutelvrij-${name}`, `sleutelvrij:${name}`]).toSorted(), "SleutelvrijEvents").toStrictEqual(events);
});

test("custom properties are the same in style sheets, manifest and documentation", () => {
  const properties = found(sources("www/element/", ".css"), /var\(\s*(--sleutelvrij-[a-z0-9-]+)/g);
  expect(properties.length).toBeGreaterThan(0);
  expect(names(ELEMENT.cssProperties), "the manifest").toStrictEqual(properties);
  expect(documented("style.md").filter((name) => name.startsWith("--")), "style.md").toStrictEqual(properties);
});

test("parts are the same in code, manifest and documentation", async ({ site }) => {
  const { parts } = await running(site);
  const rust = ["src/widget/src/", "src/desk_element/src/", "src/browser/src/"].flatMap((folder) => sources(folder, ".rs"));
  const inRust = found(rust, /\.(?:attr\(\s*"part",\s*|part\(\s*)"([a-z0-9 -]+)"/g);
  // Headings have one of two, by their level.
  const [, ofHeadings] = /pub fn part\(below[^]*?\{([^]*?)\n {4}\}/.exec(rust.join("\n"));
  const inScript = found(sources("www/element/", ".js"), /(?:\bpart\s*=\s*|setAttribute\("part",\s*)"([a-z0-9 -]+)"/g);
  const written = [...inRust, ...found([ofHeadings], /"([a-z-]+)"/g), ...inScript].flatMap((it) => it.split(" "));
  const all = [...new Set([...written, ...parts])].toSorted();
  expect(names(ELEMENT.cssParts), "the manifest").toStrictEqual(all);
  expect(found([page("style.md")], /::part\(([a-z0-9-]+)\)/g), "style.md").toStrictEqual(all);
});

test("slots are the same in code and manifest", async ({ site }) => {
  const { slots } = await running(site);
  expect(names(ELEMENT.slots)).toStrictEqual(slots.toSorted());
});
