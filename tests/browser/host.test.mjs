// The element in somebody else's page: it takes nothing over, lets nothing in, and survives what pages do with elements.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { PACKAGE, launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { number, parts, says } from "./person.mjs";
import { body } from "./server.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const NEAR = "52.3225,5.6275";
const kaart = (src, more = "") => `<sleutelvrij-kaart src="${src}" ${more}><p>fallback</p></sleutelvrij-kaart>`;

async function arrive(t, content, options) {
  const visit = await browser.page(t, content, options);
  await visit.complete();
  return visit;
}

/** The element of a position among those of the page, as a person meets it. */
const nth = (visit, at) => {
  const element = visit.page.locator("sleutelvrij-kaart").nth(at);
  return {
    element,
    answer: element.locator(".answer"),
    rows: element.getByRole("listitem"),
    chooser: element.getByLabel("Of kies een buurt"),
    card: element.getByRole("article"),
  };
};

test("two elements on a page do not disturb each other", async (t) => {
  const src = serveAtlas(browser, t);
  const visit = await arrive(t, kaart(src) + kaart(src, `near="${NEAR}" lang="en"`));
  const [one, two] = [nth(visit, 0), nth(visit, 1)];
  await says(one.answer, /^34 plekken/);
  await says(two.answer, /^The nearest place is Bibliotheek De Brink/);
  const before = await two.element.evaluate((it) => JSON.stringify([it.question, it.answer]));
  await one.chooser.selectOption("Duin");
  await says(one.answer, /bank/);
  await one.element.getByRole("button", { name: /^Ontmoeten/ }).click();
  await one.rows.first().getByRole("button").click();
  await one.card.waitFor();
  await number(two.card, 0);
  await says(two.answer, /^The nearest place is Bibliotheek De Brink/);
  assert.equal(await two.element.evaluate((it) => JSON.stringify([it.question, it.answer])), before);
  await two.element.evaluate((it) => it.remove());
  await one.card.getByRole("button", { name: "Terug naar de lijst" }).click();
  await number(one.card, 0);
  await one.chooser.selectOption("Eng");
  await says(one.answer, /./);
});

test("one that fails leaves the other alone", async (t) => {
  const src = serveAtlas(browser, t);
  const visit = await browser.page(t, kaart("/nowhere/atlas.json") + kaart(src));
  visit.expect(/404/);
  visit.expect(/nowhere.atlas\.json is not there/);
  await says(nth(visit, 1).answer, /^34 plekken/);
  await nth(visit, 0).element.getByText("De kaart kan niet worden getoond").waitFor();
});

test("removed and put back it works again", async (t) => {
  const visit = await arrive(t, kaart(serveAtlas(browser, t)));
  const { answer, chooser } = nth(visit, 0);
  await visit.page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    const parent = element.parentElement;
    element.remove();
    parent.append(element);
    await element.ready;
  });
  await says(answer, /^34 plekken/);
  await chooser.selectOption("Brink");
  await says(answer, /Bibliotheek/);
});

test("removed for good it is silent, and what is asked of it waits until it is back", async (t) => {
  const visit = await arrive(t, kaart(serveAtlas(browser, t)));
  const outcome = await visit.page.evaluate(async () => {
    const element = document.querySelector("sleutelvrij-kaart");
    const parent = element.parentElement;
    element.remove();
    const now = [element.question, element.answer];
    const later = element.nearest({ lon: 5.628, lat: 52.3225, limit: 1 });
    parent.append(element);
    return [...now, (await later)[0].id];
  });
  assert.deepEqual(outcome, [null, [], "library"]);
});

test("moved about in the page it works", async (t) => {
  const visit = await arrive(t, `<div id="a">${kaart(serveAtlas(browser, t))}</div><div id="b"></div>`);
  const { answer, element } = nth(visit, 0);
  for (const place of ["b", "a", "b"]) {
    await visit.page.evaluate((id) => document.getElementById(id).append(document.querySelector("sleutelvrij-kaart")), place);
  }
  await says(answer, /^34 plekken/);
  assert.equal(await element.evaluate((it) => it.parentElement.id), "b");
  await number(visit.page.getByRole("application"), 1);
});

test("removed while it loads it leaves nothing behind", async (t) => {
  const src = serveAtlas(browser, t);
  const visit = await browser.page(t, "<p>a page</p>");
  await visit.page.evaluate(async (src) => {
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
  await visit.page.waitForLoadState("networkidle");
  await number(visit.page.getByRole("application"), 0);
});

for (const [order, head, tail] of [
  ["the script first", PACKAGE, ""],
  ["the element first", "", PACKAGE],
  ["the script twice", PACKAGE + PACKAGE, PACKAGE],
]) {
  test(`it works with ${order}`, async (t) => {
    const visit = await arrive(t, kaart(serveAtlas(browser, t)) + tail, { head });
    await says(nth(visit, 0).answer, /^34 plekken/);
  });
}

test("an element that a script makes, before or after its attributes, works", async (t) => {
  const src = serveAtlas(browser, t);
  const visit = await browser.page(t, "<div></div>");
  await visit.page.evaluate(async (src) => {
    await customElements.whenDefined("sleutelvrij-kaart");
    const element = document.createElement("sleutelvrij-kaart");
    document.querySelector("div").append(element);
    element.setAttribute("src", src);
    element.setAttribute("near", "52.3225,5.6275");
    await element.ready;
  }, src);
  await says(nth(visit, 0).answer, /Bibliotheek De Brink/);
});

test("inside somebody else's shadow root it speaks the page's language and its events come out", async (t) => {
  const src = serveAtlas(browser, t);
  const visit = await browser.page(t, `<div id="host" lang="en"></div>`);
  const heard = await visit.page.evaluate(async (src) => {
    await customElements.whenDefined("sleutelvrij-kaart");
    const ready = new Promise((done) => addEventListener("sleutelvrij:ready", (event) => done(event.target.id), { once: true }));
    const root = document.getElementById("host").attachShadow({ mode: "open" });
    root.innerHTML = `<section><sleutelvrij-kaart src="${src}"></sleutelvrij-kaart></section>`;
    return ready;
  }, src);
  assert.equal(heard, "host");
  await visit.page.getByRole("button", { name: "Use my location" }).waitFor();
  await visit.page.getByLabel(/choose a neighbourhood/).selectOption("Brink");
  await says(visit.page.locator(".answer"), /^The nearest place is Bibliotheek/);
});

for (const width of [320, 1600]) {
  test(`it fits a column of ${width} px in a window of another width`, async (t) => {
    browser.route(t, "/column.css", body(`main { inline-size: ${width}px }`, "text/css"));
    const head = `${PACKAGE}<link rel="stylesheet" href="/column.css">`;
    const visit = await arrive(t, kaart(serveAtlas(browser, t), `near="${NEAR}"`), { head, width: width === 320 ? 1280 : 1700 });
    const { element } = nth(visit, 0);
    const box = await element.boundingBox();
    assert.ok(Math.abs(box.width - width) < 1);
    const beside = await element.evaluate((it) => {
      const at = (part) => it.shadowRoot.querySelector(part).getBoundingClientRect();
      return at(".map").left > at(".find").right - 5;
    });
    assert.equal(beside, width === 1600, "the map stands beside the list only where there is room");
    const over = await element.evaluate((it) =>
      [...it.shadowRoot.querySelectorAll("*")].filter((part) => {
        const { right, width } = part.getBoundingClientRect();
        return width > 1 && right > it.getBoundingClientRect().right + 1 && !part.closest(".map, .unseen");
      }).map((part) => part.className));
    assert.deepEqual(over, []);
  });
}

test("the page's own style does not come in", async (t) => {
  const hostile = `* { all: unset } button, select, ol, p, canvas { display: none !important }
    div, section { position: fixed !important; opacity: 0 !important } [hidden] { display: block !important }`;
  browser.route(t, "/hostile.css", body(hostile, "text/css"));
  const head = `${PACKAGE}<link rel="stylesheet" href="/hostile.css">`;
  const src = serveAtlas(browser, t);
  const visit = await arrive(t, kaart(src, `near="${NEAR}"`), { head });
  const plain = await arrive(t, kaart(src, `near="${NEAR}"`));
  const seen = (one) => nth(one, 0).element.evaluate((it) =>
    [...it.shadowRoot.querySelectorAll(".stage button, .stage select, .stage canvas, .stage p, .stage li")].map((part) => {
      const { display, position, opacity, cursor, backgroundColor } = getComputedStyle(part);
      const { width, height } = part.getBoundingClientRect();
      return [part.className, display, position, opacity, cursor, backgroundColor, width > 0 && height > 0];
    }));
  assert.deepEqual(await seen(visit), await seen(plain));
  const { answer, rows, card } = nth(visit, 0);
  await says(answer, /Bibliotheek/);
  await rows.first().getByRole("button").click();
  await card.waitFor();
});

test("it leaves nothing in the page: no global, no storage, no address, nothing in the head", async (t) => {
  const src = serveAtlas(browser, t);
  const visit = await browser.page(t, `<div></div>`, { head: "" });
  const look = () =>
    visit.page.evaluate(async () => ({
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
  const before = await look();
  await visit.page.evaluate(async (src) => {
    await import("/package/sleutelvrij.js");
    document.querySelector("div").innerHTML = `<sleutelvrij-kaart src="${src}"></sleutelvrij-kaart>`;
  }, src);
  await visit.complete();
  const { chooser, rows } = parts(visit);
  await chooser.selectOption("Brink");
  await number(rows, 20);
  await rows.first().getByRole("button").click();
  await visit.page.getByRole("article").waitFor();
  assert.deepEqual(await look(), before);
});

test("fifty times mounted and removed, memory is flat", async (t) => {
  const src = serveAtlas(browser, t);
  const visit = await browser.page(t, "<div></div>");
  const { page } = visit;
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
    const wasm = await page.evaluate(async () => {
      const { default: start } = await import("/package/widget.js");
      return (await start()).memory.buffer.byteLength;
    });
    return { wasm, heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  // Caches fill in the first rounds.
  await rounds(10);
  const before = await measure();
  await rounds(50);
  const after = await measure();
  t.diagnostic(JSON.stringify({ before, after }));
  assert.equal(after.wasm, before.wasm, "not one page of wasm memory more");
  assert.ok(after.heap - before.heap < 300_000, `${after.heap - before.heap} bytes of JavaScript more`);
  assert.ok(after.nodes - before.nodes < 50, `${after.nodes - before.nodes} nodes more`);
  assert.ok(after.listeners - before.listeners < 20, `${after.listeners - before.listeners} listeners more`);
});

test("under a policy of nothing but its own files there is not one violation", async (t) => {
  // Stricter than the server's own: no inline style attribute, no eval, trusted types, no form, no frame.
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
  const src = serveAtlas(browser, t);
  const visit = await browser.page(t, kaart(src, `near="${NEAR}"`), {
    policy,
    script: () => {
      Object.defineProperty(globalThis, "violations", { value: [], enumerable: false });
      document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
    },
  });
  await visit.ready();
  const { rows, card, chooser } = parts(visit);
  await rows.first().getByRole("button").click();
  await card.waitFor();
  await chooser.selectOption("Duin");
  await visit.page.waitForLoadState("networkidle");
  await eventually(async () => assert.deepEqual(await visit.page.evaluate(() => violations), []));
});
