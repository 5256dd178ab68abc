// Takes screenshots of the demo for a person to review: `node tests/browser/screenshots.mjs [part of a name …]`. They are
// written to tests/browser/output/, which git ignores, and compared with nothing.
import { mkdir } from "node:fs/promises";
import { choose, openMore } from "./support/question.mjs";
import { launchSite } from "./support/site.mjs";

const PHONE = { width: 360, height: 740, touch: true, scale: 2 };
const NARROW = { width: 320, height: 640, touch: true, scale: 2 };
const DESK = { width: 1280, height: 900 };
const WIDE = { width: 1600, height: 1000 };
const DARK = { scheme: "dark" };
const FORCED = { scheme: "dark", forced: true };

/** Name, page, options of `site.open`, and what is done before the screenshot. */
const STATES = [
  ["desk", "/index.html", DESK],
  ["desk-dark", "/index.html", { ...DESK, ...DARK }],
  ["desk-forced", "/index.html", { ...DESK, ...FORCED }],
  ["desk-english", "/english.html", { ...DESK, language: "en-GB" }],
  ["desk-delft", "/delft.html", DESK],
  ["desk-ermelo", "/ermelo.html", DESK],
  ["desk-drechtsteden", "/drechtsteden.html", DESK],
  ["desk-two", "/two.html", DESK],
  ["wide", "/index.html", WIDE],
  ["phone", "/index.html", PHONE],
  ["phone-dark", "/index.html", { ...PHONE, ...DARK }],
  ["narrow", "/index.html", NARROW],
  ["zoom-400", "/index.html", { width: 320, height: 256, scale: 4 }],
  ["desk-here", "/index.html", DESK, locate],
  ["desk-group", "/index.html", DESK, ({ page }) => page.getByRole("button", { name: /^Balzers/ }).click()],
  ["desk-place", "/index.html", DESK, openPlace],
  ["desk-place-dark", "/index.html", { ...DESK, ...DARK }, openPlace],
  ["desk-place-forced", "/index.html", { ...DESK, ...FORCED }, openPlace],
  ["desk-filters", "/index.html", DESK, openFilters],
  ["desk-unknown", "/index.html", DESK, ({ page }) => page.getByText("Wat deze kaart niet weet").click()],
  ["desk-pin", "/index.html", DESK, startPointing],
  ["desk-error", "/index.html", DESK, failToLoad],
  ["phone-here", "/index.html", PHONE, locate],
  ["phone-place", "/index.html", PHONE, openPlace],
  ["phone-filters", "/index.html", PHONE, openFilters],
  ["phone-pin", "/index.html", PHONE, startPointing],
  ["phone-error", "/index.html", PHONE, failToLoad],
  ["narrow-place", "/index.html", NARROW, openPlace],
  ["zoom-400-place", "/index.html", { width: 320, height: 256, scale: 4 }, openPlace],
];

async function locate({ page }) {
  await page.getByLabel("Of kies een buurt").selectOption("Vaduz");
  await page.locator(".answer", { hasText: /^(De dichtstbijzijnde|Een) plek/ }).waitFor();
}

async function openPlace(widget) {
  await locate(widget);
  await widget.rows.first().getByRole("button").click();
  await widget.page.getByRole("article").waitFor();
}

async function openFilters(widget) {
  await choose(widget.what, "Leren en cultuur: alles");
  await openMore(widget, { kinds: true });
}

async function startPointing({ page }) {
  await page.getByRole("button", { name: "Wijs aan op de kaart" }).click();
  await page.getByText(/De speld staat in/).waitFor();
}

async function failToLoad({ page }) {
  await page.evaluate(() => document.querySelector("sleutelvrij-kaart").setAttribute("src", "data/nowhere/atlas.json"));
  await page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
}

const output = new URL("output/", import.meta.url);
const wanted = process.argv.slice(2);
const states = STATES.filter(([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (states.length === 0) throw new Error(`no state has such a name; the names are: ${STATES.map(([name]) => name).join(", ")}`);

await mkdir(output, { recursive: true });
const { site, close } = await launchSite();
try {
  for (const [name, path, visitor, act] of states) {
    const widget = await site.openUnchecked(path, visitor);
    await act?.(widget);
    const file = new URL(`${name}.png`, output).pathname;
    await widget.page.screenshot({ path: file, fullPage: true });
    console.log([file, ...widget.complaints].join("\n  "));
    await widget.close();
  }
} finally {
  await close();
}
