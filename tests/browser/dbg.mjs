import { start } from "./smoke/drivers/webdriver.mjs";
import { Session } from "./smoke/session.mjs";
const it = await Session.start(await start({ driver: "/usr/bin/WebKitWebDriver", browser: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser" }));
try {

  const variants = {
    flushed: () => { const r = smoke.element().shadowRoot; const a = [...r.adoptedStyleSheets]; r.adoptedStyleSheets = []; smoke.element().offsetHeight; getComputedStyle(r.querySelector(".answer")).display; r.adoptedStyleSheets = a; smoke.element().offsetHeight; },
    fresh: () => { const r = smoke.element().shadowRoot; r.adoptedStyleSheets = r.adoptedStyleSheets.map((old) => { const c = new CSSStyleSheet(); c.replaceSync([...old.cssRules].map((x) => x.cssText).join("")); return c; }); smoke.element().offsetHeight; },
  };
  for (const [name, act] of Object.entries(variants)) {
    it.serveHostPage("bfcache", "away.html");
    await it.visit("bfcache", { cache: "no-cache" });
    await it.painted();
    await it.until("q", () => smoke.has("label", "Ik zoek"));
    if (name === "klass") await it.evaluate(() => { const r = smoke.element().shadowRoot; const c = new CSSStyleSheet(); c.replaceSync(".atlas.zz .answer { display: none }"); r.adoptedStyleSheets.push(c); r.querySelector(".atlas").classList.add("zz"); });
    else { await it.evaluate(() => smoke.element().show("library"));
    await it.until("the card", () => smoke.has("article")); }
    await it.goto("/isolation/bfcache/away.html");
    await it.driver.back();
    await it.until("back", () => globalThis.shown?.length > 0 && smoke.element()?.ready.then(() => true));
    await it.evaluate(act);
    if (name === "klass") await it.evaluate(() => { smoke.element().shadowRoot.querySelector(".atlas").classList.remove("zz"); });
    else { await it.click("button", "Terug naar de lijst");
    await it.until("closed", () => !smoke.has("article")); }
    const tree = () => { const r = smoke.element().shadowRoot; return JSON.stringify([...r.querySelectorAll(".found > *")].map(e => [e.className || e.localName, e.getClientRects().length, getComputedStyle(e).display])); };
    console.log(name, await it.evaluate(() => globalThis.shown.at(-1)), await it.evaluate(tree));
  }
} finally { await it.close(); }
