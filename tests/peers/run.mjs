// Measures the pages of Leaflet, MapLibre GL, OpenLayers and Sleutelvrij, with the package in www/package. It prints medians and
// whether the element is within its limits, and does not fail for a slow result. See README.md.
import { mkdir, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { median, printTable } from "../browser/support/figures.mjs";
import { launch, openDrawn } from "./browser.mjs";
import { visitCold } from "./cold-visit.mjs";
import { measureFrames } from "./frames.mjs";
import { keepWasmMemories, measureMemory } from "./memory.mjs";
import { readOptions } from "./options.mjs";
import { measureReading } from "./reading.mjs";
import { serve } from "./server.mjs";
import { SETS } from "./sets.mjs";
import { printMedians, printVerdict } from "./table.mjs";
import { judgeReading, judgeSet } from "./verdict.mjs";

const output = new URL("output/", import.meta.url);

const options = readOptions();
const files = new Map();
for (const name of ["delft", "nl"]) {
  const isNeeded = options.sets.includes(name) || (name === "nl" && options.sets.includes("reading"));
  const made = isNeeded ? SETS[name].files(options.raw) : null;
  if (made) files.set(name, made);
}
await mkdir(output, { recursive: true });
const server = await serve(files);
const browser = await launch(server.origin);
try {
  console.log(`Chromium ${browser.version}; medians of ${options.rounds} rounds. ${load("start")}`);
  for (const set of options.sets) {
    console.log(`\n${set}${files.get(set)?.note ? `, ${files.get(set).note}` : ""}`);
    if (set === "reading" ? !files.has("nl") : SETS[set].files && !files.has(set)) {
      console.log(`Left out: there is no nl/neighbourhoods-2015.geojson in ${options.raw}; --raw names another folder.`);
    } else if (set === "reading") {
      await measureEngines();
    } else {
      await measurePages(set);
    }
  }
  console.log(`\n${load("end")}`);
} finally {
  await browser.close();
  await server.close();
}

function load(when) {
  return `Load of this computer at the ${when}: ${loadavg().map((it) => it.toFixed(1)).join(" ")}`;
}

/** Measures all pages of a set in turns, each round in another order: a slow minute of this computer is slow for all. */
async function measurePages(set) {
  const { atlas, pages: able, size } = SETS[set];
  const pages = options.pages.filter((it) => !able || able.includes(it));
  if (pages.length === 0) return console.log("Left out: none of the chosen pages can show it.");
  const address = (page) => `${server.origin}/${page}.html?${atlas ? `atlas=${atlas}` : `set=${set}`}`;
  const values = Object.fromEntries(pages.map((page) => [page, []]));
  // The server compresses each file once: not in a visit that counts.
  for (const page of pages) await visitOnce(page, address(page), set);
  for (let round = 0; round < options.rounds; round += 1) {
    console.error(`${set}: round ${round + 1} of ${options.rounds}`);
    for (let turn = 0; turn < pages.length; turn += 1) {
      const page = pages[(round + turn) % pages.length];
      values[page].push(await measurePage(address(page), `${set}-${page}`));
    }
  }
  const medians = Object.fromEntries(pages.map((page) => [page, mediansOf(values[page])]));
  printMedians(medians);
  printVerdict(judgeSet(size, medians));
}

/** A visit that does not count, and a picture of the page at the moment when it calls its map drawn. */
async function visitOnce(page, url, set) {
  await browser.withPage(async (tab) => {
    await openDrawn(tab, url);
    await tab.screenshot({ path: new URL(`${set}-${page}.png`, output).pathname });
  });
}

async function measurePage(url, name) {
  const cold = await browser.withPage((tab) => visitCold(tab, server, url));
  const save = (gesture, picture) => writeFile(new URL(`${name}-${gesture}.png`, output), picture);
  const warm = await browser.withPage(async (tab) => {
    await tab.addInitScript(keepWasmMemories);
    await openDrawn(tab, url);
    return { ...(await measureFrames(tab, save)), ...(await measureMemory(tab)) };
  });
  return { ...cold, ...warm };
}

/** The median of each measure. */
function mediansOf(rounds) {
  const names = Object.keys(rounds[0]);
  return Object.fromEntries(names.map((name) => [name, median(rounds.map((it) => it[name]))]));
}

/** Measures the engine without an element. */
async function measureEngines() {
  const measured = await browser.withPage((tab) => measureReading(tab, server, files.get("nl").places));
  const { reading, nearest, different, asked } = measured;
  const rows = [
    ["JSON.parse of a text + kdbush, ms", reading.text],
    ["Response.json from memory + kdbush, ms", reading.response],
    ["Atlas.load from memory, ms", reading.atlas],
    ["geokdbush, nearest 10, µs", nearest.all.geokdbush],
    ["atlas.nearest, nearest 10, µs", nearest.all.atlas],
    ["geokdbush, nearest 10 within 500 m, µs", nearest.radius.geokdbush],
    ["atlas.nearest, nearest 10 within 500 m, µs", nearest.radius.atlas],
  ];
  const medians = rows.map(([, times]) => median(times));
  const spread = (times) => [median(times), Math.min(...times), Math.max(...times)].map((it) => it.toFixed(1));
  printTable(["50,000 places", "median", "least", "most"], rows.map(([what, times]) => [what, ...spread(times)]));
  console.log(`${asked - different} of ${asked} answers have the same places.`);
  const [text, response, atlas, geokdbush, ours, geokdbushRadius, oursRadius] = medians;
  printVerdict(judgeReading({ text, response, atlas, geokdbush, nearest: ours, geokdbushRadius, nearestRadius: oursRadius }));
}
