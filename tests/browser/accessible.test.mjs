// No barrier in any state, in every language, on a phone and on a desk: by axe, and by what axe cannot measure.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible } from "./axe.mjs";
import { PACKAGE, launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { frame } from "./ink.mjs";
import { parts } from "./person.mjs";
import { body } from "./server.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const NEAR = "52.3225,5.6275";
const PHONE = { width: 360, height: 740, touch: true };
const DESK = { width: 1280, height: 900 };
const WORDS = {
  nl: { point: "Wijs aan op de kaart", filters: /^Kies precies/, unknown: /^Wat deze kaart niet weet/ },
  en: { point: "Point at the map", filters: /^Choose exactly/, unknown: /^What this map does not know/ },
  de: { point: "Auf der Karte zeigen", filters: /^Genau auswählen/, unknown: /^Was dieser Karte fehlt/ },
  ar: { point: "تحديد مكان على الخريطة", filters: /^اختيار ما تبحث عنه/, unknown: /^ما لا تعرفه هذه الخريطة/ },
};

async function arrive(t, attributes, visitor) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), ...attributes }, visitor);
  await visit.complete();
  return Object.assign(visit, parts(visit));
}

/** What a visitor does one after the other, each on top of what was before. */
const STATES = [
  ["the start", async () => {}],
  ["a group open", ({ page }) => page.getByRole("button", { name: /^Brink / }).click()],
  ["the filters open", ({ page }, words) => page.getByText(words.filters).click()],
  ["what is not known open", ({ page }, words) => page.getByText(words.unknown).click()],
  ["a kind chosen", ({ page }) => page.getByRole("checkbox").first().check()],
  ["somewhere", ({ element }) => element.evaluate((it) => it.setAttribute("near", "52.3225,5.6275"))],
  ["a place open", ({ element }) => element.evaluate((it) => it.show("library"))],
  ["pointing", ({ page }, words) => page.getByRole("button", { name: words.point }).click()],
  ["far away", ({ page, element }) => page.keyboard.press("Escape").then(() => element.evaluate((it) => it.setAttribute("near", "48.85,2.35")))],
  ["nothing found", ({ element }) => element.evaluate((it) => it.setAttribute("kinds", "swimming_pool"))],
  ["an attribute that is wrong", ({ element }) => element.evaluate((it) => it.setAttribute("near", "x"))],
];

const LOOKS = {
  nl: { phone: PHONE, desk: DESK, dark: { ...DESK, scheme: "dark" }, forced: { ...PHONE, scheme: "dark", forced: true } },
  // Colours do not depend on the language.
  en: { phone: PHONE, desk: DESK },
  de: { phone: PHONE },
  ar: { phone: PHONE, desk: DESK },
};

for (const [lang, looks] of Object.entries(LOOKS)) {
  for (const [look, visitor] of Object.entries(looks)) {
    test(`no violation in any state (${lang}, ${look})`, async (t) => {
      const visit = await arrive(t, { lang }, { ...visitor, lang });
      visit.expect(/The attribute near="x" is not understood/);
      for (const [state, act] of STATES) {
        await act(visit, WORDS[lang]);
        await frame(visit.page);
        await accessible(visit.page).catch((error) => assert.fail(`${state}: ${error.message}`));
      }
    });
  }
}

/** Every part that can be pressed, with its size; links inside a sentence are excepted by WCAG 2.5.8. */
const targets = (visit) =>
  visit.element.evaluate((it) =>
    [...it.shadowRoot.querySelectorAll("button, select, input, summary, a, [tabindex='0']")]
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const { width, height } = (part.closest("label:has(input)") ?? part).getBoundingClientRect();
        return { what: part.tagName + (part.innerText ?? "").slice(0, 30), width, height };
      }));

for (const [look, visitor] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`everything that can be pressed is at least 24 px, and buttons 44 px high (${look})`, async (t) => {
    const visit = await arrive(t, { near: NEAR }, visitor);
    await visit.page.getByText(/^Kies precies/).click();
    let all = await targets(visit);
    await visit.element.evaluate((it) => it.show("library"));
    await visit.card.waitFor();
    all = [...all, ...(await targets(visit))];
    assert.ok(all.length > 40, `${all.length} targets`);
    assert.deepEqual(all.filter(({ width, height }) => width < 24 || height < 24), []);
    const small = all.filter(({ what, height }) => /^(BUTTON|SELECT|SUMMARY|INPUT)/.test(what) && height < 43.5);
    assert.deepEqual(small, []);
  });
}

/** Text that is cut off, and parts that stick out of their page. */
const cutOff = (visit) =>
  visit.element.evaluate((it) => {
    const wrong = [];
    for (const part of it.shadowRoot.querySelectorAll(".stage *")) {
      if (!part.checkVisibility() || part.closest(".unseen, svg, canvas, select")) continue;
      const style = getComputedStyle(part);
      const own = [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
      const scrolls = /auto|scroll/.test(style.overflowY);
      if (own && clips && (part.scrollWidth > part.clientWidth + 1 || (!scrolls && part.scrollHeight > part.clientHeight + 1))) {
        wrong.push(`cut off: ${part.className} “${part.textContent.slice(0, 40)}”`);
      }
      const { left, right, width } = part.getBoundingClientRect();
      if (own && width > 1 && (right > innerWidth + 1 || left < -1)) wrong.push(`sticks out: ${part.className} “${part.textContent.slice(0, 40)}”`);
    }
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) wrong.push(`the page is ${over} px too wide`);
    return wrong;
  });

async function through(visit) {
  const look = async (state) => {
    await frame(visit.page);
    assert.deepEqual(await cutOff(visit), [], state);
  };
  await look("the start");
  await visit.page.getByText(/^Kies precies/).click();
  await visit.page.getByText(/^Wat deze kaart niet weet/).click();
  await look("folds open");
  await visit.chooser.selectOption("Brink");
  await look("somewhere");
  await visit.element.evaluate((it) => it.show("library"));
  await visit.card.waitFor();
  await look("a place open");
  await visit.point.click();
  await look("pointing");
}

test("at 400 % nothing is cut off and nobody scrolls in two directions", async (t) => {
  await through(await arrive(t, {}, { width: 320, height: 256, scale: 4 }));
});

test("at 400 % the map leaves room to scroll past it", async (t) => {
  const visit = await arrive(t, {}, { width: 320, height: 256, scale: 4 });
  const box = await visit.map.boundingBox();
  assert.ok(box.height <= 256, `${box.height} px`);
});

for (const width of [320, 1280]) {
  test(`with the text spacing of WCAG 1.4.12 nothing is cut off (${width} px)`, async (t) => {
    const visit = await arrive(t, {}, { width });
    await visit.element.evaluate((it) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
      it.shadowRoot.adoptedStyleSheets.push(sheet);
    });
    await through(visit);
  });
}

test("with text twice as large nothing is cut off", async (t) => {
  browser.route(t, "/large.css", body("html { font-size: 200% }", "text/css"));
  const src = serveAtlas(browser, t);
  const visit = await browser.page(t, `<sleutelvrij-kaart src="${src}"></sleutelvrij-kaart>`, {
    head: `${PACKAGE}<link rel="stylesheet" href="/large.css">`,
    width: 640,
  });
  await visit.complete();
  await through(Object.assign(visit, parts(visit)));
});

test("nothing moves by itself, and with reduced motion not even a little", async (t) => {
  const visit = await arrive(t, {}, { still: true });
  await visit.page.evaluate(() => {
    Object.defineProperty(globalThis, "moved", { value: [], enumerable: false });
    const root = document.querySelector("sleutelvrij-kaart").shadowRoot;
    for (const name of ["animationstart", "transitionrun"]) {
      root.addEventListener(name, ({ target }) => target.className !== "scheme" && moved.push(`${name} ${target.className}`));
    }
  });
  await visit.page.getByRole("button", { name: /^Brink/ }).click();
  await visit.chooser.selectOption("Brink");
  await visit.rows.first().hover();
  await visit.rows.first().getByRole("button").click();
  await visit.back.click();
  const painted = await visit.page.evaluate(async () => {
    const { fillRect } = CanvasRenderingContext2D.prototype;
    let frames = 0;
    CanvasRenderingContext2D.prototype.fillRect = function (...area) {
      frames += 1;
      return fillRect.apply(this, area);
    };
    for (let count = 0; count < 10; count += 1) await new Promise(requestAnimationFrame);
    CanvasRenderingContext2D.prototype.fillRect = fillRect;
    return frames;
  });
  assert.ok(painted <= 2, `${painted} frames painted while nothing happens`);
  assert.deepEqual(await visit.page.evaluate(() => moved), []);
});

test("heard, the element is a region with its parts in order, each with its name", async (t) => {
  const visit = await arrive(t);
  await eventually(async () => {
    const tree = await visit.element.ariaSnapshot();
    let from = 0;
    for (const part of [
      'region "Plekken in Voorbeeld"',
      'heading "Waar bent u?"',
      'combobox "Zoek een plek, een soort plek of een buurt"',
      'button "Gebruik mijn locatie"',
      'combobox "Of kies een buurt"',
      "status: \"34 plekken in Voorbeeld.",
      'heading "Wat zoekt u?"',
      'button "Ontmoeten',
      'heading "Plekken"',
      'button "Akker 2 plekken"',
      'application "Kaart van Voorbeeld"',
      'button "Vergroot"',
      "contentinfo|Wat deze kaart niet weet",
    ]) {
      const at = part.split("|").map((one) => tree.indexOf(one, from)).find((one) => one >= 0) ?? -1;
      assert.ok(at >= 0, `${part} does not come after what was before it in\n${tree}`);
      from = at;
    }
  });
});
