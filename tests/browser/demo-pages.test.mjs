// The demo pages under the strict content security policy, on a phone, on a desktop and on paper.
import { readdirSync } from "node:fs";
import { expectAccessible } from "./support/accessibility.mjs";
import { GLUE, LAZY_CHUNK, LOADER, MAIN_WASM, STYLE, messagesIn } from "./support/package.mjs";
import { body, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const pages = readdirSync(new URL("../../www/", import.meta.url)).filter((name) => name.endsWith(".html"));

test("the server sends each file of the package with its content type", async ({ site }) => {
  const types = {
    [LOADER]: "text/javascript; charset=utf-8",
    [GLUE]: "text/javascript; charset=utf-8",
    [MAIN_WASM]: "application/wasm",
    [LAZY_CHUNK]: "application/wasm",
    [STYLE]: "text/css; charset=utf-8",
    [messagesIn("ar")]: "text/plain; charset=utf-8",
  };
  for (const [name, type] of Object.entries(types)) {
    const response = await fetch(`${site.origin}${name}`);
    expect(response.status, name).toBe(200);
    expect(response.headers.get("content-type"), name).toBe(type);
  }
});

test("all demo pages exist", () => {
  for (const name of ["index", "delft", "ermelo", "drechtsteden", "english", "deutsch", "arabic", "two", "planner", "example"]) {
    expect(pages, name).toContain(`${name}.html`);
  }
});

for (const name of pages) {
  test(`${name} works under the strict policy, and its links exist`, async ({ site }) => {
    const widget = await site.open(`/${name}`);
    await widget.ready();
    const links = await widget.page.locator("nav a").evaluateAll((all) => all.map((link) => link.href));
    for (const link of links) expect((await fetch(link)).status, link).toBe(200);
  });

  test(`${name} prints its maps and hides what is only for the screen`, async ({ site }) => {
    const widget = await site.open(`/${name}`);
    await widget.complete();
    await widget.page.emulateMedia({ media: "print" });
    for (const map of await widget.page.locator("sleutelvrij-kaart").all()) {
      expect((await map.boundingBox())?.height, "height of the printed map").toBeGreaterThan(100);
    }
    expect(await widget.page.locator(".skip, .masthead, .footer, pre").evaluateAll((all) => all.filter((it) => it.offsetHeight > 0))).toStrictEqual([]);
    // Headings of the page itself, not of the fallback.
    const wrong = await widget.page.evaluate(() =>
      [...document.querySelectorAll("main h2")]
        .filter((heading) => !heading.closest("sleutelvrij-kaart"))
        .filter((heading) => {
          const isOfMap = heading.closest("section, .beside").querySelector("sleutelvrij-kaart") !== null;
          return isOfMap !== heading.offsetHeight > 0;
        })
        .map((heading) => heading.textContent),
    );
    expect(wrong).toStrictEqual([]);
  });

  // What the test fonts take; those of a phone are narrower.
  test(`${name}: the element begins on the first screen of a phone`, async ({ site }) => {
    const widget = await site.open(`/${name}`, { width: 390, height: 844, touch: true });
    await widget.ready();
    const top = await widget.page.locator("sleutelvrij-kaart").first().evaluate((it) => it.getBoundingClientRect().top);
    expect(top, "pixels above the element").toBeLessThanOrEqual(200);
  });

  test(`${name}: the menu of a narrow screen opens with the keyboard`, async ({ site }) => {
    const widget = await site.open(`/${name}`, { width: 320, height: 640 });
    await widget.complete();
    const { page } = widget;
    const links = page.locator(".examples a");
    for (const link of await links.all()) await expect(link).toBeHidden();
    await page.locator(".skip").focus();
    await page.keyboard.press("Tab");
    await expect(page.locator(".menu summary")).toBeFocused();
    await page.keyboard.press("Enter");
    for (const link of await links.all()) await expect(link).toBeVisible();
    const targets = await page.locator(".menu summary, .examples a").evaluateAll((all) => all.map((it) => it.getBoundingClientRect()));
    expect(Math.min(...targets.flatMap(({ width, height }) => [width, height])), "smallest side of a target").toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), "horizontal overflow, px").toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await page.keyboard.press("Tab");
    await expect(links.first()).toBeFocused();
  });

  test(`${name} shows the links of a wide screen on the line of the brand`, async ({ site }) => {
    const widget = await site.open(`/${name}`, { width: 1440, height: 900 });
    await widget.ready();
    await expect(widget.page.locator(".menu")).toBeHidden();
    const middles = await widget.page.locator(".brand, .examples").evaluateAll((all) =>
      all.map((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return (top + bottom) / 2;
      }),
    );
    expect(Math.abs(middles[0] - middles[1]), "between their middles, px").toBeLessThan(1);
    const top = await widget.page.locator("sleutelvrij-kaart").first().evaluate((it) => it.getBoundingClientRect().top);
    expect(top, "pixels above the element").toBeLessThanOrEqual(200);
  });

  for (const scheme of ["light", "dark"]) {
    test(`${name} has no axe violation and fits a phone (${scheme})`, async ({ site }) => {
      const widget = await site.open(`/${name}`, { width: 320, height: 640, scheme });
      await widget.complete();
      await expectAccessible(widget.page);
      const overflow = await widget.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, "horizontal overflow, px").toBeLessThanOrEqual(0);
    });
  }
}

test("a page's console errors and requests to another origin fail a test", async ({ site }) => {
  const faulty = `<!doctype html><title>x</title><link rel="icon" href="/icon.svg"><script>1</script><img alt="" src="http://localhost:9/x.png">`;
  site.route("/faulty.html", body(faulty, "text/html"));
  const widget = await site.open("/faulty.html");
  widget.expectComplaint(/content security policy.*script/i);
  widget.expectComplaint(/localhost:9.*content security policy/i);
  widget.expectComplaint(/^another origin: http:..localhost:9/);
});

test("an axe violation inside the shadow root fails a test", async ({ site }) => {
  const widget = await site.open("/index.html");
  await widget.ready();
  await widget.element.evaluate((element) => element.shadowRoot.append(document.createElement("button")));
  await expect(expectAccessible(widget.page)).rejects.toThrow(/button-name at sleutelvrij-kaart/);
});

test("the fallback stays without the package", async ({ site }) => {
  site.route("/package/sleutelvrij.js", status(404));
  const widget = await site.mount({ src: "/data/none/atlas.json" }, { fallback: "<ul><li>bench</li></ul>" });
  widget.expectComplaint(/404/);
  await widget.page.waitForLoadState("networkidle");
  await expect(widget.page.getByText("bench")).toBeVisible();
});
