// Accessibility in every state, language and colour scheme, on a phone and on a desktop: by axe, and by checks that axe
// does not have.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { expectAccessible } from "./support/accessibility.mjs";
import { nextFrame } from "./support/canvas-text.mjs";
import { openMore } from "./support/question.mjs";
import { body } from "./support/server.mjs";
import { PACKAGE } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const NEAR = "52.3225,5.6275";
const PHONE = { width: 360, height: 740, touch: true };
const DESK = { width: 1280, height: 900 };
const WORDS = {
  nl: { other: "Andere locatie kiezen", point: "Wijs aan op de kaart", unknown: /^Wat deze kaart niet weet/ },
  en: { other: "Choose another location", point: "Pick on the map", unknown: /^What this map does not know/ },
  de: { other: "Anderen Standort wählen", point: "Auf der Karte auswählen", unknown: /^Was dieser Karte fehlt/ },
  ar: { other: "اختيار موقع آخر", point: "تحديد مكان على الخريطة", unknown: /^ما لا تعرفه هذه الخريطة/ },
};

async function openWidget(site, attributes, visitor) {
  const widget = await site.mount({ src: serveAtlas(site), ...attributes }, visitor);
  await widget.complete();
  return widget;
}

/** States with the action that leads to each from the one before. */
const STATES = [
  ["the start", async () => {}],
  ["a group open", ({ page }) => page.getByRole("button", { name: /^Brink / }).click()],
  ["the filters open", (widget) => openMore(widget, { kinds: true })],
  ["what is not known open", ({ page }, words) => page.getByText(words.unknown).click()],
  ["a need chosen", ({ page }) => page.getByRole("checkbox").first().check()],
  ["a kind chosen", async ({ page }) => {
    await page.getByRole("checkbox").first().uncheck();
    await page.locator(".more-choices details").getByRole("checkbox").first().check();
  }],
  ["a location set", ({ element }) => element.evaluate((it) => it.setAttribute("near", "52.3225,5.6275"))],
  ["a pile open", async ({ page, list }) => {
    await page.locator(".more-choices details").getByRole("checkbox").first().uncheck();
    await list.getByRole("button", { expanded: false }).first().click();
    // Away from the row, so that no tooltip covers the map.
    await page.mouse.move(0, 0);
  }],
  ["a place open", ({ element }) => element.evaluate((it) => it.show("library"))],
  ["other locations offered", ({ page }, words) => page.getByRole("button", { name: words.other }).click()],
  ["pointing", ({ page }, words) => page.getByRole("button", { name: words.point }).click()],
  ["far away", ({ page, element }) => page.keyboard.press("Escape").then(() => element.evaluate((it) => it.setAttribute("near", "48.85,2.35")))],
  ["nothing found", ({ element }) => element.evaluate((it) => it.setAttribute("kinds", "swimming_pool"))],
  ["an attribute that is wrong", ({ element }) => element.evaluate((it) => it.setAttribute("near", "x"))],
];

const APPEARANCES = {
  nl: { phone: PHONE, desk: DESK, dark: { ...DESK, scheme: "dark" }, forced: { ...PHONE, scheme: "dark", forced: true } },
  // Colours do not depend on the language.
  en: { phone: PHONE, desk: DESK },
  de: { phone: PHONE },
  ar: { phone: PHONE, desk: DESK },
};

for (const [lang, appearances] of Object.entries(APPEARANCES)) {
  for (const [appearance, visitor] of Object.entries(appearances)) {
    test(`no axe violation in any state (${lang}, ${appearance})`, async ({ site }) => {
      const widget = await openWidget(site, { lang }, { ...visitor, lang });
      for (const [state, act] of STATES) {
        await act(widget, WORDS[lang]);
        await nextFrame(widget.page);
        await expectAccessible(widget.page, state);
      }
    });
  }
}

/** The sizes of all targets. WCAG 2.5.8 exempts links inside a sentence. */
const targets = (widget) =>
  widget.element.evaluate((it) =>
    [...it.shadowRoot.querySelectorAll("button, select, input, summary, a, [tabindex='0']")]
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const { width, height } = (part.closest("label:has(input)") ?? part).getBoundingClientRect();
        return { what: part.tagName + (part.innerText ?? "").slice(0, 30), width, height };
      }));

for (const [appearance, visitor] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`every target is at least 24 px, and every button 44 px high (${appearance})`, async ({ site }) => {
    const widget = await openWidget(site, { near: NEAR }, visitor);
    await openMore(widget, { kinds: true });
    await widget.otherLocationButton.click();
    let all = await targets(widget);
    await widget.element.evaluate((it) => it.show("library"));
    await widget.card.waitFor();
    all = [...all, ...(await targets(widget))];
    expect(all.length, "targets").toBeGreaterThan(40);
    expect(all.filter(({ width, height }) => width < 24 || height < 24)).toStrictEqual([]);
    const small = all.filter(({ what, height }) => /^(BUTTON|SELECT|SUMMARY|INPUT)/.test(what) && height < 43.5);
    expect(small).toStrictEqual([]);
  });
}

/** Texts that are cut off by their box, and boxes that overflow the page. */
const cutOff = (widget) =>
  widget.element.evaluate((it) => {
    const wrong = [];
    /** Whether a part is only for screen readers. */
    const isUnseen = (part) => part !== null && (getComputedStyle(part).clipPath === "inset(50%)" || isUnseen(part.parentElement));
    for (const part of it.shadowRoot.querySelectorAll(".stage *")) {
      if (!part.checkVisibility() || part.closest("svg, canvas, select") || isUnseen(part)) continue;
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

async function expectFitsInAllStates(widget) {
  const expectFits = async (state) => {
    await nextFrame(widget.page);
    expect(await cutOff(widget), state).toStrictEqual([]);
  };
  await expectFits("the start");
  await openMore(widget, { kinds: true });
  await widget.page.getByText(/^Wat deze kaart niet weet/).click();
  await expectFits("disclosures open");
  await widget.neighbourhoodSelect.selectOption("Brink");
  await expectFits("a location set");
  await widget.element.evaluate((it) => it.show("library"));
  await widget.card.waitFor();
  await expectFits("a place open");
  await widget.pointButton.click();
  await expectFits("pointing");
}

test("at 400 % zoom no text is cut off and nothing scrolls sideways", async ({ site }) => {
  await expectFitsInAllStates(await openWidget(site, {}, { width: 320, height: 256, scale: 4 }));
});

test("at 400 % zoom the map is not higher than the viewport", async ({ site }) => {
  const widget = await openWidget(site, {}, { width: 320, height: 256, scale: 4 });
  const box = await widget.map.boundingBox();
  expect(box.height, "height of the map").toBeLessThanOrEqual(256);
});

for (const width of [320, 1280]) {
  test(`no text is cut off with the text spacing of WCAG 1.4.12 (${width} px)`, async ({ site }) => {
    const widget = await openWidget(site, {}, { width });
    await widget.element.evaluate((it) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
      it.shadowRoot.adoptedStyleSheets.push(sheet);
    });
    await expectFitsInAllStates(widget);
  });
}

test("no text is cut off with text of twice the size", async ({ site }) => {
  site.route("/large.css", body("html { font-size: 200% }", "text/css"));
  const src = serveAtlas(site);
  const widget = await site.page(`<sleutelvrij-kaart src="${src}"></sleutelvrij-kaart>`, {
    head: `${PACKAGE}<link rel="stylesheet" href="/large.css">`,
    width: 640,
  });
  await widget.complete();
  await expectFitsInAllStates(widget);
});

test("the map paints only on changes, and reduced motion shows no transition", async ({ site }) => {
  const widget = await openWidget(site, {}, { still: true });
  await widget.page.evaluate(() => {
    Object.defineProperty(globalThis, "moved", { value: [], enumerable: false });
    const root = document.querySelector("sleutelvrij-kaart").shadowRoot;
    for (const name of ["animationstart", "transitionrun"]) {
      root.addEventListener(name, ({ target }) => target.className !== "scheme-probe" && moved.push(`${name} ${target.className}`));
    }
  });
  await widget.page.getByRole("button", { name: /^Brink/ }).click();
  await widget.neighbourhoodSelect.selectOption("Brink");
  await widget.rows.first().hover();
  await widget.rows.first().getByRole("button").click();
  await widget.backButton.click();
  const painted = await widget.page.evaluate(async () => {
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
  expect(painted, "frames painted without a change").toBeLessThanOrEqual(2);
  expect(await widget.page.evaluate(() => moved)).toStrictEqual([]);
});

test("the accessibility tree is a region with all parts in order", async ({ site }) => {
  const widget = await openWidget(site);
  await expect(async () => {
    const tree = await widget.element.ariaSnapshot();
    let from = 0;
    for (const part of [
      'region "Plekken in Voorbeeld"',
      'heading "Waar bent u?"',
      'combobox "Zoek een plek, een soort plek of een buurt"',
      'button "Gebruik mijn locatie"',
      'combobox "Of kies een buurt"',
      'heading "Wat zoekt u?"',
      'combobox "Ik zoek"',
      "Meer keuzes",
      "status: \"34 plekken in Voorbeeld.",
      'application "Kaart van Voorbeeld"',
      'button "Vergroot"',
      'heading "Plekken"',
      'button "Akker 2 plekken"',
      "contentinfo|Wat deze kaart niet weet",
    ]) {
      const at = part.split("|").map((one) => tree.indexOf(one, from)).find((one) => one >= 0) ?? -1;
      expect(at, `${part} follows the part before it in\n${tree}`).toBeGreaterThanOrEqual(0);
      from = at;
    }
  }).toPass();
});
