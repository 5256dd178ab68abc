// The packed release, used as suppliers use it: installed from the archive, and taken in by what they build pages with. Each page has the
// element, the planner's desk, and a script with the class `Atlas`, so that every file of the package is found.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createServer } from "vite";
import { launchChromium } from "../browser/support/chromium.mjs";
import { serve } from "../browser/support/server.mjs";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const RELEASE = path("node_modules/sleutelvrij");
const { version } = JSON.parse(readFileSync(`${RELEASE}/package.json`));

/** Runs a program of the installed packages. */
async function run(folder, program, ...given) {
  try {
    await promisify(execFile)(path(`node_modules/.bin/${program}`), given, { cwd: path(folder), env: { ...process.env, CI: "1" } });
  } catch ({ stdout, stderr }) {
    assert.fail(`${program} failed:\n${stdout}${stderr}`);
  }
}

let server;
let browser;

before(async () => {
  server = await serve({
    folders: {
      "/plain/sleutelvrij/": RELEASE,
      "/plain/": path("plain"),
      "/react/": path("vite-react/dist"),
      "/webpack/": path("webpack"),
      "/angular/": path("angular/dist/browser"),
    },
  });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page, and does in it what needs every part of the package. */
async function visit(address) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
  page.on("requestfailed", (request) => {
    const why = request.failure().errorText;
    // So Chromium calls some requests of which a script has read the whole body.
    if (why !== "net::ERR_ABORTED") complaints.push(`${why} ${request.url()}`);
  });
  await page.goto(address);
  const map = page.locator("sleutelvrij-kaart").first();
  const desk = page.locator("sleutelvrij-kaart[view=planner]");
  try {
    assert.equal(await page.locator("#version", { hasText: /\d/ }).textContent(), version);
    await map.locator(".answer", { hasText: "dichtstbijzijnde" }).waitFor();
    // The element said so too.
    assert.match(await page.locator("#ready", { hasText: /[1-9]/ }).textContent(), /^\d+$/);
    await map.getByRole("combobox", { name: /^Zoek/ }).fill("speel");
    await map.locator("#suggestions").getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    await map.locator(".list button").first().click();
    await map.locator(".card").waitFor();
    await page.locator("#points", { hasText: /[1-9]/ }).waitFor();
    await desk.evaluate((element) => element.ready.then(() => {}));
    await desk.getByRole("heading").first().waitFor();
  } catch (error) {
    assert.fail(`${error.message}\n${complaints.join("\n")}`);
  }
  assert.deepEqual(complaints, []);
  return page;
}

test("a plain page loads the folder as it is", async () => {
  await visit(`${server.origin}/plain/index.html`);
});

test("Vite builds a page with React and TypeScript", async () => {
  await run("vite-react", "tsc");
  rmSync(path("vite-react/dist"), { recursive: true, force: true });
  await run("vite-react", "vite", "build", "--logLevel", "warn");
  await visit(`${server.origin}/react/index.html`);
});

test("Vite serves the same page while it is developed", async () => {
  const vite = await createServer({
    root: path("vite-react"),
    base: "/",
    logLevel: "error",
    // A start without what an earlier one kept.
    optimizeDeps: { force: true },
    server: { host: "127.0.0.1", port: 0, strictPort: false, proxy: { "/data": server.origin } },
  });
  try {
    await vite.listen();
    await visit(vite.resolvedUrls.local[0]);
  } finally {
    await vite.close();
  }
});

test("webpack builds a page", async () => {
  rmSync(path("webpack/dist"), { recursive: true, force: true });
  await run("webpack", "webpack");
  await visit(`${server.origin}/webpack/index.html`);
});

test("Angular copies the package, and its templates bind properties and events", async () => {
  rmSync(path("angular/dist"), { recursive: true, force: true });
  await run(".", "ng", "build");
  await visit(`${server.origin}/angular/index.html`);
});

test("Node imports the package without a page, and asks an atlas on the disk", async () => {
  const { stdout } = await promisify(execFile)("node", ["main.mjs"], { cwd: path("node") });
  const { version: own, nearest, points } = JSON.parse(stdout);
  assert.equal(own, version);
  assert.equal(nearest.length, 3);
  assert.ok(nearest.every(({ walk }) => walk.minutes > 0));
  assert.ok(points > 1_000);
});

test("a script that imports the file for browsers in Node does no harm", async () => {
  const { Atlas } = await import(`${RELEASE}/sleutelvrij.js`);
  await assert.rejects(Atlas.load({}), /fetch failed|not implemented/);
});

test("the archive has the licences and the documentation", () => {
  const text = (name) => readFileSync(`${RELEASE}/${name}`, "utf8");
  assert.match(text("LICENSE"), /EUROPEAN UNION PUBLIC LICENCE/i);
  for (const library of ["leptos ", "geo ", "wasm-bindgen ", "icu_collections ", "Rust's standard library"]) {
    assert.ok(text("THIRD-PARTY-LICENSES.txt").includes(library), library);
  }
});

test("every link in the documentation of the archive leads to a page of it", () => {
  const pages = ["README.md", ...readdirSync(`${RELEASE}/docs`).map((name) => `docs/${name}`)];
  assert.ok(pages.length > 10);
  for (const page of pages) {
    const links = readFileSync(`${RELEASE}/${page}`, "utf8").matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g);
    const own = [...links].map(([, link]) => link).filter((link) => !/^(https?|mailto):/.test(link));
    for (const link of own) assert.ok(existsSync(new URL(link, `file://${RELEASE}/${page}`)), `${page}: ${link}`);
  }
});
