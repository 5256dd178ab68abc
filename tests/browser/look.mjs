// Takes pictures of the demo for people to look at: `node tests/browser/look.mjs [part of a name …]`.
// They land in tests/browser/output/, which git ignores. Nothing is compared: that is what eyes are for.
import { mkdir } from "node:fs/promises";
import { launch } from "./browser.mjs";

const PHONE = { width: 360, height: 740, touch: true, scale: 2 };
const NARROW = { width: 320, height: 640, touch: true, scale: 2 };
const DESK = { width: 1280, height: 900 };
const WIDE = { width: 1600, height: 1000 };
const DARK = { scheme: "dark" };
const FORCED = { scheme: "dark", forced: true };

/** Name of the picture, page, the visitor's browser, and what is done before the picture is taken. */
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
  ["desk-here", "/index.html", DESK, here],
  ["desk-group", "/index.html", DESK, ({ page }) => page.getByRole("button", { name: /^Balzers/ }).click()],
  ["desk-place", "/index.html", DESK, place],
  ["desk-place-dark", "/index.html", { ...DESK, ...DARK }, place],
  ["desk-place-forced", "/index.html", { ...DESK, ...FORCED }, place],
  ["desk-filters", "/index.html", DESK, filters],
  ["desk-unknown", "/index.html", DESK, ({ page }) => page.getByText("Wat deze kaart niet weet").click()],
  ["desk-pin", "/index.html", DESK, pin],
  ["desk-error", "/index.html", DESK, failed],
  ["phone-here", "/index.html", PHONE, here],
  ["phone-place", "/index.html", PHONE, place],
  ["phone-filters", "/index.html", PHONE, filters],
  ["phone-pin", "/index.html", PHONE, pin],
  ["phone-error", "/index.html", PHONE, failed],
  ["narrow-place", "/index.html", NARROW, place],
  ["zoom-400-place", "/index.html", { width: 320, height: 256, scale: 4 }, place],
];

async function here({ page }) {
  await page.getByLabel("Of kies een buurt").selectOption("Vaduz");
  await page.getByText(/^De dichtstbijzijnde plek/).waitFor();
}

async function place(visit) {
  await here(visit);
  await visit.element.getByRole("listitem").first().getByRole("button").click();
  await visit.page.getByRole("article").waitFor();
}

async function filters({ page }) {
  await page.getByRole("button", { name: /^Leren en cultuur/ }).click();
  await page.getByText(/^Kies precies/).click();
}

async function pin({ page }) {
  await page.getByRole("button", { name: "Wijs aan op de kaart" }).click();
  await page.getByText(/De speld staat in/).waitFor();
}

async function failed({ page }) {
  await page.evaluate(() => document.querySelector("sleutelvrij-kaart").setAttribute("src", "data/nowhere/atlas.json"));
  await page.getByRole("button", { name: "Probeer het opnieuw" }).waitFor();
}

const output = new URL("output/", import.meta.url);
const wanted = process.argv.slice(2);
const states = STATES.filter(([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (states.length === 0) throw new Error(`no state is called like that; there are: ${STATES.map(([name]) => name).join(", ")}`);

await mkdir(output, { recursive: true });
const browser = await launch();
try {
  for (const [name, path, look, act] of states) {
    const visit = await browser.look(path, look);
    await act?.(visit);
    const file = new URL(`${name}.png`, output).pathname;
    await visit.page.screenshot({ path: file, fullPage: true });
    console.log([file, ...visit.complaints].join("\n  "));
    await visit.close();
  }
} finally {
  await browser.close();
}
