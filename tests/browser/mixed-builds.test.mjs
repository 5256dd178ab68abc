// Files of two builds under each other's names, as a cache or an upload that stopped halfway leaves them: they never work
// together, and the page's own list stays.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { PARTS, secondContent, secondPath, twoBuilds } from "./fixtures/second-build.mjs";
import { BUILD_ID, HOURS_CHUNK, LOADER, PANELS_CHUNK, contentOf, messagesIn } from "./support/package.mjs";
import { body, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const BUILDS = twoBuilds();
const NAMES = Object.keys(PARTS);
const LIST = "Bibliotheek, Brink 1";
const ANSWER = /^34 plekken/;

/** For each part the build that it is of: 0 or 1. */
const MIXTURES = Array.from({ length: 2 ** NAMES.length }, (_, bits) =>
  Object.fromEntries(NAMES.map((part, at) => [part, (bits >> at) & 1])),
);

/** Serves each part as it is in its build, whatever build asks for it. */
function serveMixture(site, builds) {
  for (const [part, path] of Object.entries(PARTS)) {
    const answer = body(BUILDS[part][builds[part]], path.endsWith(".wasm") ? "application/wasm" : "text/javascript");
    for (const name of new Set([path, secondPath(path)])) site.route(name, answer);
  }
  // The messages are the same in both, and the chunks that come after the map are of the build that asks for them.
  site.route(secondPath(messagesIn("nl")), body(contentOf(messagesIn("nl")), "text/plain; charset=utf-8"));
  for (const path of [PANELS_CHUNK, HOURS_CHUNK]) site.route(secondPath(path), body(secondContent(path), "application/wasm"));
}

const openPage = (site) => site.mount({ src: serveAtlas(site) }, { fallback: `<p>${LIST}</p>` });

// A quick build has loaders in several files, and the development server lets nobody keep them.
const isBundled = contentOf(LOADER).includes(BUILD_ID);
test("the parts name their build", () => {
  for (const part of isBundled ? NAMES : ["main", "chunk"]) {
    for (const content of BUILDS[part]) expect(content.includes(BUILD_ID) || content.includes(secondPath(BUILD_ID)), part).toBe(true);
  }
});

for (const builds of isBundled ? MIXTURES : []) {
  const { loader, glue, main, chunk } = builds;
  const what = NAMES.map((part) => `${part} ${"AB"[builds[part]]}`).join(", ");
  const answers = loader === glue && glue === main;
  const title = !answers ? "the page's own list stays" : chunk === main ? "works" : "the answer is there, and a sentence says that the map is not";
  test(`${what}: ${title}`, async ({ site }) => {
    serveMixture(site, builds);
    const widget = await openPage(site);
    if (answers) {
      await expect(widget.answer).toShowText(ANSWER);
      await expect(widget.page.getByText(LIST)).toBeHidden();
      if (chunk === main) return widget.complete();
      await widget.page.getByText("De kaart en de keuzes kunnen niet worden geladen. De plekken staan in de lijst.").waitFor();
      return expect.poll(() => widget.consoleTexts("warning").join()).toMatch(/the second part of the engine does not come/);
    }
    widget.expectComplaint(/the engine could not start; the fallback stays/);
    const outcome = await widget.element.evaluate((it) => it.ready.then(() => "ready", (error) => error.message));
    expect(outcome).toMatch(/is not a function|is not an object|mport/);
    await expect(widget.page.getByText(LIST)).toBeVisible();
    await expect(widget.answer).toHaveCount(0);
  });
}

test("a loader from a cache whose files are gone leaves the page's own list", async ({ site }) => {
  serveMixture(site, { loader: 0, glue: 1, main: 1, chunk: 1 });
  for (const path of Object.values(PARTS)) if (path !== LOADER) site.route(path, status(404));
  const widget = await openPage(site);
  widget.expectComplaint(/404/);
  widget.expectComplaint(/the engine could not start; the fallback stays/);
  await widget.element.evaluate((it) => it.ready.catch(() => {}));
  await expect(widget.page.getByText(LIST)).toBeVisible();
});
