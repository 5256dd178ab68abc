// The element in a host page: it leaves no trace, is isolated from the page's style, and survives being moved and
// removed.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { BUILD_ID, GLUE } from "./support/package.mjs";
import { choose, expectPlaces } from "./support/question.mjs";
import { body } from "./support/server.mjs";
import { PACKAGE } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";
import { widgetParts } from "./support/widget-page.mjs";

const NEAR = "52.3225,5.6275";
const elementMarkup = (src, more = "") => `<sleutelvrij-kaart src="${src}" ${more}><p>fallback</p></sleutelvrij-kaart>`;

async function openWidget(site, content, options) {
  const widget = await site.page(content, options);
  await widget.complete();
  return widget;
}

/** The parts of the element at index `at` among those of the page. */
const nth = (widget, at) => {
  const element = widget.page.locator("sleutelvrij-kaart").nth(at);
  return { element, ...widgetParts(element) };
};

test("two elements on a page are independent", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await openWidget(site, elementMarkup(src) + elementMarkup(src, `near="${NEAR}" lang="en"`));
  const [one, two] = [nth(widget, 0), nth(widget, 1)];
  await expect(one.answer).toShowText(/^34 plekken/);
  await expect(two.answer).toShowText(/^The nearest place we know is Bibliotheek De Brink/);
  const before = await two.element.evaluate((it) => JSON.stringify([it.question, it.answer]));
  await one.neighbourhoodSelect.selectOption("Duin");
  await expect(one.answer).toShowText(/bank/);
  await choose(one.what, "Ontmoeten");
  await one.rows.first().getByRole("button").click();
  await one.card.waitFor();
  await expect(two.card).toHaveCount(0);
  await expect(two.answer).toShowText(/^The nearest place we know is Bibliotheek De Brink/);
  expect(await two.element.evaluate((it) => JSON.stringify([it.question, it.answer]))).toBe(before);
  await two.element.evaluate((it) => it.remove());
  await one.card.getByRole("button", { name: "Terug naar de lijst" }).click();
  await expect(one.card).toHaveCount(0);
  await one.neighbourhoodSelect.selectOption("Eng");
  await expect(one.answer).toShowText(/./);
});

test("an element that fails does not affect another one", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page(elementMarkup("/nowhere/atlas.json") + elementMarkup(src));
  widget.expectComplaint(/404/);
  widget.expectComplaint(/nowhere.atlas\.json is not there/);
  await expect(nth(widget, 1).answer).toShowText(/^34 plekken/);
  await nth(widget, 0).element.getByText("De kaart kan niet worden getoond").waitFor();
});

test("an element works after it was removed and inserted again", async ({ site }) => {
  const widget = await openWidget(site, elementMarkup(serveAtlas(site)));
  const { answer, neighbourhoodSelect } = nth(widget, 0);
  await widget.page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    const parent = element.parentElement;
    element.remove();
    parent.append(element);
    await element.ready;
  });
  await expect(answer).toShowText(/^34 plekken/);
  await neighbourhoodSelect.selectOption("Brink");
  await expect(answer).toShowText(/Bibliotheek/);
});

test("a removed element has no answer, and a query waits until it is back", async ({ site }) => {
  const widget = await openWidget(site, elementMarkup(serveAtlas(site)));
  const outcome = await widget.page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    const parent = element.parentElement;
    element.remove();
    const now = [element.question, element.answer];
    const later = element.nearest({ lon: 5.628, lat: 52.3225, limit: 1 });
    parent.append(element);
    return [...now, (await later)[0].id];
  });
  expect(outcome).toStrictEqual([null, [], "library"]);
});

test("an element works after it was moved in the document", async ({ site }) => {
  const widget = await openWidget(site, `<div id="a">${elementMarkup(serveAtlas(site))}</div><div id="b"></div>`);
  const { answer, element } = nth(widget, 0);
  for (const place of ["b", "a", "b"]) {
    await widget.page.evaluate((id) => document.getElementById(id).append(document.querySelector("sleutelvrij-kaart")), place);
  }
  await expect(answer).toShowText(/^34 plekken/);
  expect(await element.evaluate((it) => it.parentElement.id)).toBe("b");
  await expect(widget.page.getByRole("application")).toHaveCount(1);
});

test("an element that is removed while it loads leaves nothing behind", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page("<p>a page</p>");
  await widget.page.evaluate(async (src) => {
    await customElements.whenDefined("sleutelvrij-kaart");
    for (const wait of [0, 1, 5, 20, 50]) {
      const element = document.createElement("sleutelvrij-kaart");
      element.setAttribute("src", src);
      document.body.append(element);
      await new Promise((done) => setTimeout(done, wait));
      element.remove();
      element.setAttribute("near", "52,5");
    }
  }, src);
  await widget.page.waitForLoadState("networkidle");
  await expect(widget.page.getByRole("application")).toHaveCount(0);
});

for (const [order, head, tail] of [
  ["the script first", PACKAGE, ""],
  ["the element first", "", PACKAGE],
  ["the script twice", PACKAGE + PACKAGE, PACKAGE],
]) {
  test(`the element works with ${order}`, async ({ site }) => {
    const widget = await openWidget(site, elementMarkup(serveAtlas(site)) + tail, { head });
    await expect(nth(widget, 0).answer).toShowText(/^34 plekken/);
  });
}

test("an element that a script creates works, with attributes set before or after insertion", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page("<div></div>");
  await widget.page.evaluate(async (src) => {
    await customElements.whenDefined("sleutelvrij-kaart");
    const element = document.createElement("sleutelvrij-kaart");
    document.querySelector("div").append(element);
    element.setAttribute("src", src);
    element.setAttribute("near", "52.3225,5.6275");
    await element.ready;
  }, src);
  await expect(nth(widget, 0).answer).toShowText(/Bibliotheek De Brink/);
});

test("inside another shadow root the element inherits the page's language, and its events leave the root", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page(`<div id="host" lang="en"></div>`);
  const target = await widget.page.evaluate(async (src) => {
    await customElements.whenDefined("sleutelvrij-kaart");
    const ready = new Promise((done) => addEventListener("sleutelvrij:ready", (event) => done(event.target.id), { once: true }));
    const root = document.getElementById("host").attachShadow({ mode: "open" });
    root.innerHTML = `<section><sleutelvrij-kaart src="${src}"></sleutelvrij-kaart></section>`;
    return ready;
  }, src);
  expect(target).toBe("host");
  await widget.page.getByRole("button", { name: "Use my location" }).waitFor();
  await widget.page.getByLabel(/choose a neighbourhood/).selectOption("Brink");
  await expect(widget.page.locator(".answer")).toShowText(/^The nearest place we know is Bibliotheek/);
});

for (const width of [320, 1600]) {
  test(`the element fits a column of ${width} px in a viewport of another width`, async ({ site }) => {
    site.route("/column.css", body(`main { inline-size: ${width}px }`, "text/css"));
    const head = `${PACKAGE}<link rel="stylesheet" href="/column.css">`;
    const widget = await openWidget(site, elementMarkup(serveAtlas(site), `near="${NEAR}"`), { head, width: width === 320 ? 1280 : 1700 });
    const { element } = nth(widget, 0);
    const box = await element.boundingBox();
    expect(Math.abs(box.width - width)).toBeLessThan(1);
    const beside = await element.evaluate((it) => {
      const at = (part) => it.shadowRoot.querySelector(part).getBoundingClientRect();
      return at(".map").left > at(".results").right - 5;
    });
    expect(beside, "the map is beside the list in the wide column only").toBe(width === 1600);
    const over = await element.evaluate((it) => {
      /** Whether a part is only for screen readers. */
      const isUnseen = (part) => part !== null && (getComputedStyle(part).clipPath === "inset(50%)" || isUnseen(part.parentElement));
      return [...it.shadowRoot.querySelectorAll("*")].filter((part) => {
        const { right, width } = part.getBoundingClientRect();
        return width > 1 && right > it.getBoundingClientRect().right + 1 && !part.closest(".map") && !isUnseen(part);
      }).map((part) => part.className);
    });
    expect(over).toStrictEqual([]);
  });
}

test("the style sheets of the page do not reach the element", async ({ site }) => {
  const hostile = `* { all: unset } button, select, ol, p, canvas { display: none !important }
    div, section { position: fixed !important; opacity: 0 !important } [hidden] { display: block !important }`;
  site.route("/hostile.css", body(hostile, "text/css"));
  const head = `${PACKAGE}<link rel="stylesheet" href="/hostile.css">`;
  const src = serveAtlas(site);
  const widget = await openWidget(site, elementMarkup(src, `near="${NEAR}"`), { head });
  const plain = await openWidget(site, elementMarkup(src, `near="${NEAR}"`));
  const seen = (one) => nth(one, 0).element.evaluate((it) =>
    [...it.shadowRoot.querySelectorAll(".stage button, .stage select, .stage canvas, .stage p, .stage li")].map((part) => {
      const { display, position, opacity, cursor, backgroundColor } = getComputedStyle(part);
      const { width, height } = part.getBoundingClientRect();
      return [part.className, display, position, opacity, cursor, backgroundColor, width > 0 && height > 0];
    }));
  expect(await seen(widget)).toStrictEqual(await seen(plain));
  const { answer, rows, card } = nth(widget, 0);
  await expect(answer).toShowText(/Bibliotheek/);
  await rows.first().getByRole("button").click();
  await card.waitFor();
});

test("the element leaves no global, storage, history entry or head content in the page", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page(`<div></div>`, { head: "" });
  const traces = () =>
    widget.page.evaluate(async () => ({
      globals: Object.getOwnPropertyNames(window).sort(),
      prototypes: [Array, Object, String, Element, Node, Event].map((it) => Object.getOwnPropertyNames(it.prototype).length),
      html: document.head.innerHTML + document.documentElement.getAttributeNames() + document.body.getAttributeNames(),
      body: document.body.children.length,
      address: location.href,
      history: history.length,
      state: history.state,
      title: document.title,
      cookie: document.cookie,
      storage: localStorage.length + sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  const before = await traces();
  await widget.page.evaluate(async (src) => {
    await import("/package/sleutelvrij.js");
    document.querySelector("div").innerHTML = `<sleutelvrij-kaart src="${src}"></sleutelvrij-kaart>`;
  }, src);
  await widget.complete();
  const { neighbourhoodSelect, rows } = widget;
  await neighbourhoodSelect.selectOption("Brink");
  await expectPlaces(widget.element, 20);
  await rows.first().getByRole("button").click();
  await widget.page.getByRole("article").waitFor();
  expect(await traces()).toStrictEqual(before);
});

test("memory stays constant over fifty mounts", async ({ site }) => {
  const src = serveAtlas(site);
  const widget = await site.page("<div></div>");
  const { page } = widget;
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const rounds = (count) =>
    page.evaluate(async ([src, count]) => {
      await customElements.whenDefined("sleutelvrij-kaart");
      const place = document.querySelector("div");
      for (let round = 0; round < count; round += 1) {
        place.innerHTML = `<sleutelvrij-kaart src="${src}" near="52.3225,5.6275"></sleutelvrij-kaart>`;
        const [element] = place.children;
        await element.ready;
        await element.show("library");
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        element.remove();
      }
    }, [src, count]);
  const measure = async () => {
    for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name) => metrics.find((it) => it.name === name).value;
    const wasm = await page.evaluate(async ([glue, id]) => {
      const { [id]: start } = await import(glue);
      return (await start()).memory.buffer.byteLength;
    }, [GLUE, BUILD_ID]);
    return { wasm, heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  // The first rounds fill caches and leave gaps in the engine's memory: flat from round 20 on, measured up to round 220.
  await rounds(30);
  const before = await measure();
  await rounds(50);
  const after = await measure();
  test.info().annotations.push({ type: "memory", description: JSON.stringify({ before, after }) });
  expect(after.wasm, "wasm memory").toBe(before.wasm);
  expect(after.heap - before.heap, "growth of the JavaScript heap, bytes").toBeLessThan(300_000);
  expect(after.nodes - before.nodes, "additional nodes").toBeLessThan(50);
  expect(after.listeners - before.listeners, "additional listeners").toBeLessThan(20);
});

test("no violation of a content security policy that allows only the element's own files", async ({ site }) => {
  // Stricter than the server's policy: no style but the page's own file, no eval, trusted types, no form, no frame.
  const policy =
    `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src ${site.origin}/demo.css; img-src 'self'; connect-src 'self'; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
  const src = serveAtlas(site);
  const widget = await site.page(elementMarkup(src, `near="${NEAR}"`), {
    policy,
    script: () => {
      Object.defineProperty(globalThis, "violations", { value: [], enumerable: false });
      document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
    },
  });
  await widget.ready();
  const { rows, card, otherLocationButton, neighbourhoodSelect } = widget;
  await rows.first().getByRole("button").click();
  await card.waitFor();
  await otherLocationButton.click();
  await neighbourhoodSelect.selectOption("Duin");
  await widget.page.waitForLoadState("networkidle");
  await expect.poll(() => widget.page.evaluate(() => violations)).toStrictEqual([]);
  await expect(widget.element.locator(".stage")).toHaveCSS("container-type", "inline-size");
});
