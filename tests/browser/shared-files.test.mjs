// Elements with the same files share one download and one atlas in the engine, which is freed with the last of them.
import { readFile } from "node:fs/promises";
import { serveAtlasWithAddresses } from "./fixtures/addresses-fixture.mjs";
import { PARTS, listing, serveListedAtlas } from "./fixtures/listed-atlas.mjs";
import { HERE } from "./fixtures/streets-fixture.mjs";
import { BUILD_ID, GLUE } from "./support/package.mjs";
import { body, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const WALK = /: 150 meter, ongeveer 3 minuten\./;
const STRAIGHT_LINE = /: 35 meter in een rechte lijn\./;
const FALLBACK = "<p>eigen lijst</p>";
const elements = (count, src) => `<sleutelvrij-kaart src="${src}" near="${HERE}">${FALLBACK}</sleutelvrij-kaart>`.repeat(count);
const requested = (widget, path = /\/listed\//) =>
  widget.requests.map((request) => new URL(request.url()).pathname).filter((it) => path.test(it)).sort();
const FIRST = ["/listed/atlas.json", "/listed/neighbourhoods.geojson", "/listed/places.geojson"];
const ALL = [...FIRST, "/listed/streets.bin"];
const answers = (widget) => widget.page.locator(".answer");
const retryButtons = (widget) => widget.page.getByRole("button", { name: "Probeer het opnieuw" });

/** Waits until every element has an answer that matches. Fifty elements keep a busy machine's page from answering for seconds. */
async function expectAnswers(widget, count, answer) {
  await expect(answers(widget)).toHaveCount(count);
  for (const one of await answers(widget).all()) await expect(one).toShowText(answer, { timeout: 60_000 });
}

/** Runs in the page: adds a copy of the first element. */
const addCopy = (widget) =>
  widget.page.evaluate(() => {
    const first = document.querySelector("sleutelvrij-kaart");
    first.after(first.cloneNode(true));
  });

/** The size of the engine's memory, bytes. */
const memory = (widget) =>
  widget.page.evaluate(async ([glue, id]) => {
    const { [id]: start } = await import(glue);
    return (await start()).memory.buffer.byteLength;
  }, [GLUE, BUILD_ID]);

test("differently written addresses of the same files are one source, and other files are another", async ({ site }) => {
  const src = serveListedAtlas(site);
  const widget = await site.page(elements(1, src) + elements(1, `.${src}`) + elements(1, `/x/..${src}`));
  await widget.ready();
  await expectAnswers(widget, 3, WALK);
  expect(requested(widget)).toStrictEqual(ALL);
  await widget.page.evaluate(() => {
    const other = document.createElement("sleutelvrij-kaart");
    other.setAttribute("places", "/listed/places.geojson");
    document.querySelector("sleutelvrij-kaart").after(other);
    return other.ready;
  });
  expect(requested(widget)).toStrictEqual([...ALL, "/listed/places.geojson"].sort());
});

test("an element that shares answers exactly as one alone", async ({ site }) => {
  const src = serveListedAtlas(site);
  const answered = (widget) =>
    widget.page.evaluate(async () => {
      const at = [[5.6275, 52.3225], [5.62, 52.32], [5.635, 52.325]];
      const openAt = "2026-11-24T10:00";
      const ask = async (element) => {
        const found = [];
        for (const [lon, lat] of at) {
          found.push(await element.nearest({ lon, lat }), await element.nearest({ lon, lat, openAt, evenUnknown: true, kinds: ["library", "bench"] }));
        }
        return { found, answer: element.answer, question: element.question, text: element.shadowRoot.querySelector(".answer").textContent };
      };
      return Promise.all(Array.from(document.querySelectorAll("sleutelvrij-kaart"), ask));
    });
  const alone = await site.page(elements(1, src));
  await alone.ready();
  await expectAnswers(alone, 1, WALK);
  const [expected] = await answered(alone);
  expect(expected.found.flat().length).toBeGreaterThan(20);
  const widget = await site.page(elements(3, src));
  await widget.ready();
  await expectAnswers(widget, 3, WALK);
  for (const one of await answered(widget)) expect(one).toStrictEqual(expected);
});

test("fifty elements of one source share one atlas, network and addresses in memory", async ({ site }) => {
  const folder = new URL("../../data/liechtenstein/", import.meta.url);
  for (const file of ["atlas.json", "neighbourhoods.geojson", "places.geojson", "streets.bin", "addresses.bin", "landscape.bin"]) {
    site.route(`/country/${file}`, body(await readFile(new URL(file, folder)), "application/octet-stream"));
  }
  // In the middle of Vaduz.
  const widget = await site.page(`<sleutelvrij-kaart src="/country/atlas.json" near="47.1410,9.5209">${FALLBACK}</sleutelvrij-kaart>`);
  const search = async (count) => {
    await widget.ready();
    await expectAnswers(widget, count, /minu/);
    await widget.page.evaluate(() => {
      for (const { shadowRoot } of document.querySelectorAll("sleutelvrij-kaart")) shadowRoot.querySelector("[role=combobox]").focus();
    });
    await expect.poll(() => requested(widget, /addresses\.bin/).length).toBe(1);
    // The last search is ready last.
    await widget.page.getByRole("combobox", { name: /^Zoek / }).last().focus();
    await widget.page.keyboard.type("landstrasse");
    await expect(widget.page.locator(".suggestions ul").last().getByRole("option").first()).toShowText(/Landstrasse/);
    return memory(widget);
  };
  const one = await search(1);
  await widget.page.evaluate(() => {
    const first = document.querySelector("sleutelvrij-kaart");
    for (let index = 1; index < 50; index += 1) first.after(first.cloneNode(true));
  });
  const fifty = await search(50);
  test.info().annotations.push({ type: "memory", description: JSON.stringify({ one, fifty }) });
  // An atlas of Liechtenstein with its streets and addresses takes about 12 MB, the views of one element 0.6 MB.
  expect(fifty - one, "bytes for 49 more elements").toBeLessThan(49 * 1_000_000);
});

test("an element that leaves while files are loading takes nothing from the others", async ({ site }) => {
  const src = serveListedAtlas(site);
  const held = {};
  for (const part of ["places", "streets"]) {
    const { file, content } = PARTS[part];
    let release;
    const gate = new Promise((go) => (release = go));
    const answer = body(content, "application/octet-stream");
    site.route(`/listed/${file}`, (...call) => gate.then(() => answer(...call)));
    held[part] = { release };
  }
  const widget = await site.page(elements(3, src));
  const remove = () => widget.page.evaluate(() => document.querySelector("sleutelvrij-kaart").remove());
  await expect.poll(() => requested(widget)).toStrictEqual(FIRST);
  // The first element began the download.
  await remove();
  held.places.release();
  await widget.ready();
  await expectAnswers(widget, 2, STRAIGHT_LINE);
  await expect.poll(() => requested(widget)).toStrictEqual(ALL);
  await remove();
  held.streets.release();
  await expectAnswers(widget, 1, WALK);
  expect(requested(widget)).toStrictEqual(ALL);
});

test("new data on the server is loaded once no element uses the old atlas", async ({ site }) => {
  const src = serveListedAtlas(site);
  const widget = await site.page(elements(1, src));
  await widget.ready();
  await expectAnswers(widget, 1, WALK);
  const places = Buffer.from(JSON.stringify({ type: "FeatureCollection", features: [JSON.parse(PARTS.places.content).features[0]] }));
  const parts = { ...PARTS, places: { ...PARTS.places, content: places, features: 1 } };
  serveListedAtlas(site, { places }, { listed: listing(parts) });
  const counts = () => widget.page.evaluate(() => Promise.all(Array.from(document.querySelectorAll("sleutelvrij-kaart"), (it) => it.ready.then(() => it.answer.length))));
  const [before] = await counts();
  await addCopy(widget);
  await widget.ready();
  expect(await counts()).toStrictEqual([before, before]);
  await widget.page.evaluate(async () => {
    const [first, second] = document.querySelectorAll("sleutelvrij-kaart");
    first.remove();
    second.remove();
    await new Promise((done) => setTimeout(done, 50));
    document.querySelector("main").append(first);
  });
  expect(await counts()).toStrictEqual([1]);
});

test("a failure is not kept for the next element", async ({ site }) => {
  const src = serveListedAtlas(site);
  site.route("/listed/places.geojson", status(500));
  const widget = await site.page(elements(2, src));
  widget.expectComplaint(/500/);
  await expect(widget.page.getByText("Het bestand places.geojson komt niet: de server heeft een storing (500).")).toHaveCount(2);
  expect(requested(widget)).toStrictEqual(FIRST);
  serveListedAtlas(site);
  await addCopy(widget);
  await expectAnswers(widget, 1, WALK);
});

test("trying again in one element fetches the files once more, for all elements", async ({ site }) => {
  const src = serveListedAtlas(site);
  site.route("/listed/places.geojson", status(500));
  const widget = await site.page(elements(5, src));
  widget.expectComplaint(/500/);
  await expect(retryButtons(widget)).toHaveCount(5);
  serveListedAtlas(site);
  await retryButtons(widget).nth(2).press("Enter");
  await expectAnswers(widget, 5, WALK);
  expect(requested(widget)).toStrictEqual([...FIRST, ...ALL].sort());
});

test("streets that failed are fetched again once, and then all elements can have them", async ({ site }) => {
  const src = serveListedAtlas(site);
  site.route("/listed/streets.bin", status(500));
  const widget = await site.page(elements(3, src));
  widget.expectComplaint(/500/);
  await expectAnswers(widget, 3, STRAIGHT_LINE);
  await expect(retryButtons(widget)).toHaveCount(3);
  expect(requested(widget, /streets/)).toHaveLength(1);
  serveListedAtlas(site);
  for (let left = 3; left > 0; left -= 1) {
    await retryButtons(widget).first().press("Enter");
    await expect(retryButtons(widget)).toHaveCount(left - 1);
  }
  await expectAnswers(widget, 3, WALK);
  expect(requested(widget, /streets/)).toHaveLength(2);
});

test("two searches load the addresses once", async ({ site }) => {
  const src = serveAtlasWithAddresses(site);
  const widget = await site.page(elements(2, src));
  await widget.complete();
  for (const box of await widget.page.getByRole("combobox", { name: /^Zoek / }).all()) {
    await box.focus();
    await widget.page.keyboard.type("hoofdstr");
    await expect(widget.page.locator(".suggestions ul").getByRole("option").first()).toShowText(/Hoofdstraat/);
    await widget.page.keyboard.press("Escape");
  }
  expect(requested(widget, /addresses\.bin/)).toHaveLength(1);
});
