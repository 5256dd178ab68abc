// Pinned scripts: the browser refuses every file of another content than the one that was tried.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { serveAtlasWithStreets } from "./fixtures/streets-fixture.mjs";
import {
  DESK_STYLE, DESK_WASM, LAZY_CHUNK, MAIN_WASM, PANELS_CHUNK, PANELS_STYLE, PLANNER_WASM, STYLE, contentOf, messagesIn,
} from "./support/package.mjs";
import { TYPES, body } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const FOLDER = "/package/pinned/";
const [LINE, DESK_LINE] = contentOf(`${FOLDER}lines.html`).toString().trim().replaceAll(`"package/pinned/`, `"${FOLDER}`).split("\n");
const FALLBACK = { fallback: "<p>Bibliotheek, Brink 1</p>" };
const fallback = ({ page }) => page.getByText("Bibliotheek, Brink 1");
const ANSWER = /^De dichtstbijzijnde plek/;
const NEAR = "52.3225,5.6275";
const REFUSED = /integrity|digest|failed to fetch|could not be loaded|does not come|the second part|engine could not start/i;

/** The same file with a space more at its end, which changes nothing but the digest; a section more in WebAssembly. */
function changed(path) {
  const more = path.endsWith(".wasm") ? Buffer.from([0, 2, 1, 0x78]) : Buffer.from("\n");
  return body(Buffer.concat([contentOf(path), more]), TYPES[path.slice(path.lastIndexOf("."))]);
}

const mount = (site, attributes = {}, more = {}) => site.mount({ src: serveAtlas(site), near: NEAR, ...attributes }, { head: LINE, ...FALLBACK, ...more });

test("a pinned page answers, draws and opens a card", async ({ site }) => {
  const widget = await mount(site);
  await expect(widget.answer).toShowText(ANSWER);
  await widget.complete();
  await widget.rows.first().getByRole("button").click();
  await widget.card.waitFor();
});

test("a pinned loader of another content is refused, and the page's own list stays", async ({ site }) => {
  site.route(`${FOLDER}sleutelvrij.js`, changed(`${FOLDER}sleutelvrij.js`));
  const widget = await mount(site);
  widget.expectComplaint(REFUSED);
  await expect(fallback(widget)).toBeVisible();
  await expect.poll(() => widget.complaints.length).toBeGreaterThan(0);
  expect(widget.requests.filter((it) => it.url().endsWith(".wasm"))).toStrictEqual([]);
});

test("an engine of another content is refused, and the page's own list stays", async ({ site }) => {
  site.route(MAIN_WASM, changed(MAIN_WASM));
  const widget = await mount(site);
  widget.expectComplaint(REFUSED);
  await expect.poll(() => widget.complaints.length).toBeGreaterThan(0);
  await expect(fallback(widget)).toBeVisible();
  await expect(widget.answer).toHaveCount(0);
});

test("the page that is not pinned takes the changed engine: what refuses it is the digest", async ({ site }) => {
  site.route(MAIN_WASM, changed(MAIN_WASM));
  const widget = await site.mount({ src: serveAtlas(site), near: NEAR }, FALLBACK);
  await expect(widget.answer).toShowText(ANSWER);
});

for (const [what, path] of [["style sheet", STYLE], ["map", LAZY_CHUNK], ["panels", PANELS_CHUNK], ["style of the panels", PANELS_STYLE], ["messages", messagesIn("nl")]]) {
  test(`a changed file is refused, and the answer stays: ${what}`, async ({ site }) => {
    site.route(path, changed(path));
    const widget = await mount(site);
    widget.expectComplaint(REFUSED);
    await expect(widget.answer).toShowText(ANSWER);
    await expect.poll(() => widget.consoleTexts("error").join()).toMatch(/digest/);
  });
}

const mountDesk = (site, head = DESK_LINE) => site.mount({ view: "planner", src: serveAtlasWithStreets(site) }, { head, ...FALLBACK });
const outcome = ({ page }) => page.evaluate(() => document.querySelector("sleutelvrij-kaart").ready.then(() => "ready", (error) => error.message));

test("a pinned desk has its figures, and loads no second script", async ({ site }) => {
  const widget = await mountDesk(site);
  expect(await outcome(widget)).toBe("ready");
  await expect(fallback(widget)).toBeHidden();
  const scripts = widget.requests.map((it) => new URL(it.url()).pathname).filter((path) => path.endsWith(".js"));
  expect(scripts).toStrictEqual([`${FOLDER}sleutelvrij-with-desk.js`]);
});

for (const [what, path] of [["the desk's engine", DESK_WASM], ["the engine of the figures", PLANNER_WASM]]) {
  test(`a desk shows no figures of a changed file: ${what}`, async ({ site }) => {
    site.route(path, changed(path));
    const widget = await mountDesk(site);
    widget.expectComplaint(REFUSED);
    expect(await outcome(widget)).not.toBe("ready");
    await expect(fallback(widget)).toBeVisible();
  });
}

test("a changed style sheet of the desk is refused, and the figures stay", async ({ site }) => {
  site.route(DESK_STYLE, changed(DESK_STYLE));
  const widget = await mountDesk(site);
  widget.expectComplaint(REFUSED);
  expect(await outcome(widget)).toBe("ready");
  await expect.poll(() => widget.consoleTexts("error").join()).toMatch(/digest/);
});

test("the pinned script for residents says which one has the desk", async ({ site }) => {
  const widget = await mountDesk(site, LINE);
  widget.expectComplaint(/sleutelvrij-with-desk\.js/);
  expect(await outcome(widget)).toMatch(/sleutelvrij-with-desk\.js/);
  await expect(fallback(widget)).toBeVisible();
});

test("build.json has the digest of every file", () => {
  const { files } = JSON.parse(contentOf("/package/build.json"));
  const folder = new URL("../../www/package/", import.meta.url);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative(fileURLToPath(folder), join(it.parentPath, it.name)))
    .filter((it) => it !== "build.json");
  expect(Object.keys(files).toSorted()).toStrictEqual(names.toSorted());
  for (const name of names) {
    const content = readFileSync(new URL(name, folder));
    expect(files[name]).toStrictEqual({ bytes: content.length, sha384: createHash("sha384").update(content).digest("base64") });
  }
});
