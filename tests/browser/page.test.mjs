// The demo pages: what a municipality sees first, under a strict policy, on a phone and on a desk.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { LATER, launch } from "./browser.mjs";
import { body, status } from "./server.mjs";

const pages = readdirSync(new URL("../../www/", import.meta.url)).filter((name) => name.endsWith(".html"));
const browser = await launch();
after(() => browser.close());

test("the package is served as what it is", async () => {
  const types = {
    "sleutelvrij.js": "text/javascript; charset=utf-8",
    "widget.js": "text/javascript; charset=utf-8",
    "widget_bg.wasm": "application/wasm",
    [LATER.replace("/package/", "")]: "application/wasm",
    "sleutelvrij.css": "text/css; charset=utf-8",
  };
  for (const [name, type] of Object.entries(types)) {
    const response = await fetch(`${browser.origin}/package/${name}`);
    assert.equal(response.status, 200, name);
    assert.equal(response.headers.get("content-type"), type, name);
  }
});

test("every demo page is there", () => {
  for (const name of ["index", "delft", "ermelo", "drechtsteden", "english", "deutsch", "arabic", "two"]) {
    assert.ok(pages.includes(`${name}.html`), name);
  }
});

for (const name of pages) {
  test(`${name} works under a strict policy and asks nobody else for anything`, async (t) => {
    const visit = await browser.open(t, `/${name}`);
    await visit.ready();
    const links = await visit.page.locator("nav a").evaluateAll((all) => all.map((link) => link.href));
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
  });

  test(`${name} has its maps on paper, and nothing of the page that is only for the screen`, async (t) => {
    const visit = await browser.open(t, `/${name}`);
    await visit.complete();
    await visit.page.emulateMedia({ media: "print" });
    for (const map of await visit.page.locator("sleutelvrij-kaart").all()) {
      assert.ok((await map.boundingBox())?.height > 100, "a map is not on paper");
    }
    assert.deepEqual(await visit.page.locator(".skip, .masthead, .footer, pre").evaluateAll((all) => all.filter((it) => it.offsetHeight > 0)), []);
    // Those of the page itself, not what is inside of an element.
    const wrong = await visit.page.evaluate(() =>
      [...document.querySelectorAll("main h2")]
        .filter((heading) => !heading.closest("sleutelvrij-kaart"))
        .filter((heading) => {
          const isOfMap = heading.closest("section, .beside").querySelector("sleutelvrij-kaart") !== null;
          return isOfMap !== heading.offsetHeight > 0;
        })
        .map((heading) => heading.textContent),
    );
    assert.deepEqual(wrong, []);
  });

  for (const scheme of ["light", "dark"]) {
    test(`${name} is accessible and fits a phone (${scheme})`, async (t) => {
      const visit = await browser.open(t, `/${name}`, { width: 320, height: 640, scheme });
      await visit.complete();
      await accessible(visit.page);
      const overflow = await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
    });
  }
}

test("a complaint of the page or a request elsewhere does not go unnoticed", async (t) => {
  const planted = `<!doctype html><title>x</title><link rel="icon" href="/icon.svg"><script>1</script><img alt="" src="http://localhost:9/x.png">`;
  browser.route(t, "/planted.html", body(planted, "text/html"));
  const visit = await browser.open(t, "/planted.html");
  visit.expect(/content security policy.*script/i);
  visit.expect(/localhost:9.*content security policy/i);
  visit.expect(/^another origin: http:..localhost:9/);
});

test("an obstacle inside the element does not go unnoticed", async (t) => {
  const visit = await browser.open(t, "/index.html");
  await visit.ready();
  await visit.element.evaluate((element) => element.shadowRoot.append(document.createElement("button")));
  await assert.rejects(accessible(visit.page), /button-name at sleutelvrij-kaart/);
});

test("without the package the list between the tags stays", async (t) => {
  browser.route(t, "/package/sleutelvrij.js", status(404));
  const visit = await browser.mount(t, { src: "/data/none/atlas.json" }, { fallback: "<ul><li>bench</li></ul>" });
  visit.expect(/404/);
  await visit.page.waitForLoadState("networkidle");
  assert.ok(await visit.page.getByText("bench").isVisible());
});
