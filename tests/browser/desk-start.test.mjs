// How the planner's desk starts, changes and ends: `view="planner"`.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { mountDesk, openDesk } from "./support/desk.mjs";
import { DESK_SCRIPT, DESK_STYLE, DESK_WASM, DESK_WORKER, MAIN_WASM, PLANNER_SCRIPT, PLANNER_WASM } from "./support/package.mjs";
import { body, holdResponse, never, status } from "./support/server.mjs";
import { contentOf } from "./support/package.mjs";
import { expect, test } from "./support/test.mjs";

const FALLBACK = { fallback: "<ul><li>Bibliotheek, Brink 1</li></ul>" };

/** The paths of the package's files that a page has asked for, once each. */
const loaded = (widget) => {
  const paths = widget.requests.map((request) => new URL(request.url()).pathname);
  return [...new Set(paths.filter((path) => path.startsWith("/package/")))].sort();
};

test("a desk shows its first sentence, and loads the files of planners", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site), FALLBACK);
  await expect(widget.page.getByText("Bibliotheek, Brink 1")).toBeHidden();
  for (const file of [DESK_SCRIPT, DESK_STYLE, DESK_WASM, DESK_WORKER, PLANNER_SCRIPT, PLANNER_WASM]) {
    expect(loaded(widget)).toContain(file);
  }
  expect(loaded(widget)).not.toContain(MAIN_WASM);
});
