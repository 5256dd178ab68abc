// Where the planner's engine of a desk runs: in a worker, or in the page where there can be none; and what happens when it stops.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { askFor, mountDesk, openDesk, serveStoppableEngine, slowEngine, stopEngine } from "./support/desk.mjs";
import { DESK_WORKER, contentOf } from "./support/package.mjs";
import { STRICT_POLICY, body, policed, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const FALLBACK = { fallback: "<ul><li>Bibliotheek, Brink 1</li></ul>" };
const fallback = ({ page }) => page.getByText("Bibliotheek, Brink 1");
const WORKER = body(contentOf(DESK_WORKER), "text/javascript");

test("the engine runs in a worker", async ({ site }) => {
  const widget = await mountDesk(site, serveAtlas(site));
  const [worker] = await Promise.all([widget.page.waitForEvent("worker"), widget.ready()]);
  expect(new URL(worker.url()).pathname).toBe(DESK_WORKER);
  await widget.element.evaluate((it) => it.remove());
  await expect.poll(() => widget.page.workers().length, "a desk that is gone leaves no worker").toBe(0);
});

for (const [what, prepare, options, said] of [
  ["the page's policy refuses workers", () => {}, { policy: `${STRICT_POLICY}; worker-src 'none'` }, /worker-src/],
  ["the page wants trusted types", () => {}, { policy: `${STRICT_POLICY}; require-trusted-types-for 'script'` }, /Trusted/],
  ["the worker's own policy refuses WebAssembly", (site) => site.route(DESK_WORKER, policed("script-src 'self'", WORKER)), {}, null],
  ["the worker's script is not there", (site) => site.route(DESK_WORKER, status(404)), {}, null],
  ["the worker's script throws", (site) => site.route(DESK_WORKER, body("throw 1", "text/javascript")), {}, null],
  ["the browser has no workers", () => {}, { script: () => delete globalThis.Worker }, null],
]) {
  test(`the engine runs in the page where ${what}`, async ({ site }) => {
    prepare(site);
    const widget = await mountDesk(site, serveAtlas(site), { ...FALLBACK, ...options });
    if (said) widget.expectComplaint(said);
    await widget.ready();
    await expect(widget.sentence).toBeVisible();
    await expect(fallback(widget)).toBeHidden();
    expect(widget.page.workers()).toHaveLength(0);
  });
}

test("the sentence is the same from a worker and from the page", async ({ site }) => {
  const src = "/data/ermelo/atlas.json";
  const [worker, page] = await Promise.all([openDesk(site, src), openDesk(site, src, { script: () => delete globalThis.Worker })]);
  expect(await page.sentence.innerText()).toBe(await worker.sentence.innerText());
});

for (const [where, script] of [
  ["a worker", undefined],
  ["the page", () => delete globalThis.Worker],
]) {
  test(`an engine that stops in ${where} is reported above the fallback, and a new one begins when the visitor retries`, async ({ site }) => {
    serveStoppableEngine(site);
    const widget = await openDesk(site, serveAtlas(site), { attributes: { link: "plan" }, script, ...FALLBACK });
    widget.expectComplaint(/the engine stopped/);
    await stopEngine(widget);
    await askFor(widget, "minutes=5");
    await expect(widget.page.getByText("Er gaat iets mis met rekenen.")).toBeVisible();
    await expect(fallback(widget)).toBeVisible();
    expect(await widget.element.evaluate((it) => it.ready.then(() => "ready", () => "none"))).toBe("none");
    const retry = widget.page.getByRole("button", { name: "Probeer het opnieuw" });
    if (script) {
      // An engine in the page is damaged until the page is loaded again.
      widget.expectComplaint(/the engine could not start/);
      const complaint = widget.page.waitForEvent("console", (it) => /could not start/.test(it.text()));
      await retry.click();
      await complaint;
      await expect(widget.desk).toHaveCount(0);
      await expect(fallback(widget)).toBeVisible();
    } else {
      await retry.click();
      await expect(widget.sentence).toContainText("400 m");
      await expect(fallback(widget)).toBeHidden();
    }
  });
}

test("of questions that come quickly only the first and the newest are computed, in the order in which they came", async ({ site }) => {
  serveStoppableEngine(site);
  const widget = await openDesk(site, serveAtlas(site), { attributes: { link: "plan" } });
  await slowEngine(widget, 150);
  await widget.element.evaluate((it) => {
    it.asked = [];
    it.addEventListener("sleutelvrij:answer", ({ detail }) => it.asked.push(detail.question.minutes));
  });
  await widget.page.evaluate(async () => {
    for (let minutes = 11; minutes <= 40; minutes += 1) {
      history.replaceState(null, "", `?plan=p1~minutes=${minutes}`);
      dispatchEvent(new PopStateEvent("popstate"));
      await new Promise((done) => setTimeout(done));
    }
  });
  await expect(widget.sentence).toContainText("3.200 m");
  const minutes = await widget.element.evaluate((it) => it.asked);
  expect(minutes.at(-1)).toBe(40);
  expect(minutes.length, String(minutes)).toBeLessThan(20);
  expect(minutes).toStrictEqual([...minutes].sort((a, b) => a - b));
});
