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
];

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
