// How long questions on foot and letters in the search box take in Chromium, on the package in www/package: `node tests/browser/bench.mjs [atlas …]`.
// It prints and judges nothing: times are this computer's, at this moment. The questions are the same every time.
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { launch } from "./browser.mjs";
import { arcsOf, dijkstra, plainNodes, readNetwork } from "./network.mjs";
import { withStreets } from "./quays.mjs";
import { body } from "./server.mjs";
import { positions } from "./sphere.mjs";

const SEED = 3;
/** How often an atlas is read, an element is loaded, and each question is asked after those that warm up. */
const [READS, VISITS, QUESTIONS, WARM] = [15, 7, 200, 20];
/** Across town: at least so far in degrees of latitude, and as much in longitude by eye; about 2 km. */
const ACROSS = 0.018;

/** What is typed into the search box: words of four languages, with errors, and addresses. */
const TEXTS = ["bibliotek", "landstrasse 12 vaduz", "speeltuin", "zitten", "spielplatz mauren", "playground", "strase 5", "kerk straat 12a"];

const hooks = [];
const t = { after: (hook) => hooks.push(hook) };
const atlases = process.argv.length > 2 ? process.argv.slice(2) : ["delft", "liechtenstein"];
const browser = await launch();
try {
  const load = loadavg().map((it) => it.toFixed(1)).join(" ");
  console.log(`In Chromium, seed ${SEED}; load of this computer at the start: ${load}. Milliseconds.`);
  for (const name of atlases) await bench(name);
} finally {
  for (const hook of hooks.reverse()) await hook();
  await browser.close();
}

async function bench(name) {
  const network = readNetwork(readFileSync(new URL(`../../data/${name}/streets.bin`, import.meta.url)));
  const arcs = arcsOf(network);
  const { pairs, far } = questions(network, arcs);
  const rows = [
    ...(await reading(name)),
    ...(await asking(name, pairs, far)),
    ...(await typing(name)),
    ["longest task after the first paint, while the element loads", ...(await loading(name, network)), "–"],
  ];
  console.log(`\n${name}: ${network.edges.length} edges, ${network.nodes.length} nodes`);
  print(["", "median", "95 of 100", "worst", "budget"], rows);
  const settled = far.map(([from, to]) => dijkstra(arcs, from, to).settled);
  console.log(`The plainest search settles ${quantile(settled, 0.5)} nodes across town (median of ${far.length}).`);
}

/** Nodes as `[lon, lat]` by pairs, the same every time; `far` are the numbers of those across town. */
function questions(network, arcs) {
  const plain = plainNodes(network);
  const chance = positions(SEED, 40 * QUESTIONS, { west: 0, east: plain.length, south: 0, north: plain.length });
  const all = chance.map((pair) => pair.map((at) => plain[Math.floor(at)]));
  const joined = new Map();
  const far = all.filter(([from, to]) => {
    const [a, b] = [network.nodes[from], network.nodes[to]];
    return Math.hypot((a[0] - b[0]) * 0.64, a[1] - b[1]) >= ACROSS;
  });
  // Only where a way leads there: no answer is quickly given.
  const reached = ([from, to]) => {
    if (!joined.has(from)) joined.set(from, dijkstra(arcs, from).efforts);
    return joined.get(from)[to] < Infinity;
  };
  const some = [];
  for (const pair of far) {
    if (some.length === QUESTIONS + WARM) break;
    if (reached(pair)) some.push(pair);
  }
  return { pairs: all.slice(0, QUESTIONS + WARM).map((pair) => pair.map((node) => network.nodes[node])), far: some };
}

/** A page with a fine clock: a browser gives one only to a page that is alone. */
async function alone(path, content) {
  const page = body(`<!doctype html><html lang="en"><title>bench</title>${content}`, "text/html; charset=utf-8");
  browser.route(t, path, (request, response) => {
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    return page(request, response);
  });
  browser.route(t, "/bench/network.mjs", body(readFileSync(new URL("network.mjs", import.meta.url)), "text/javascript"));
  const visit = await browser.look(path, { width: 1280, height: 900 });
  if (!(await visit.page.evaluate(() => crossOriginIsolated))) throw new Error("the clock of this page is coarse");
  return visit;
}

/** `Atlas.load`: from a server on this computer, and from memory; and how much of that are the streets. */
async function reading(name) {
  const visit = await alone("/bench/reading.html", "");
  const times = await visit.page.evaluate(async ({ name, reads }) => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const folder = `/data/${name}/`;
    const time = async (source) => {
      const times = [];
      for (let at = 0; at <= reads; at += 1) {
        const begin = performance.now();
        const atlas = await Atlas.load(source);
        times.push(performance.now() - begin);
        atlas.free();
      }
      return times.slice(1);
    };
    const served = await time({ src: `${folder}atlas.json` });
    const files = new Map();
    for (const file of ["atlas.json", "neighbourhoods.geojson", "places.geojson", "streets.bin"]) {
      const answer = await fetch(folder + file);
      files.set(new URL(folder + file, location.href).href, new Uint8Array(await answer.arrayBuffer()));
    }
    const own = globalThis.fetch;
    globalThis.fetch = async (url, ...more) => {
      const bytes = files.get(String(url));
      return bytes ? new Response(bytes) : own(url, ...more);
    };
    const plain = { neighbourhoods: `${folder}neighbourhoods.geojson`, places: `${folder}places.geojson` };
    const memory = await time({ src: `${folder}atlas.json` });
    const without = await time(plain);
    const walking = await time({ ...plain, streets: `${folder}streets.bin` });
    return { served, memory, without, walking };
  }, { name, reads: READS });
  await visit.close();
  const streets = quantile(times.walking, 0.5) - quantile(times.without, 0.5);
  return [
    ["Atlas.load from a server here", ...three(times.served), "–"],
    ["Atlas.load from memory", ...three(times.memory), "–"],
    ["of which streets: read and ready (difference of medians)", streets, NaN, NaN, name === "delft" ? "60" : "–"],
  ];
}

/** Questions to the engine, and to the plainest search in JavaScript on the same network. */
async function asking(name, pairs, far) {
  const visit = await alone("/bench/asking.html", "");
  const times = await visit.page.evaluate(async ({ name, pairs, far, warm, passes }) => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const { arcsOf, dijkstra, readNetwork } = await import("/bench/network.mjs");
    const atlas = await Atlas.load({ src: `/data/${name}/atlas.json` });
    const file = await fetch(`/data/${name}/streets.bin`);
    const network = readNetwork(new Uint8Array(await file.arrayBuffer()));
    const arcs = arcsOf(network);
    const at = ([lon, lat]) => ({ lon, lat });
    const time = (questions, ask) =>
      questions.map((question) => {
        const begin = performance.now();
        ask(question);
        return performance.now() - begin;
      }).slice(warm);
    const ends = far.map((pair) => pair.map((node) => at(network.nodes[node])));
    const everyone = [];
    for (let pass = 0; pass <= passes; pass += 1) {
      const begin = performance.now();
      await atlas.coverage({ kinds: ["playground"] });
      // The first fetches who lives where and ties them to the streets.
      if (pass > 0) everyone.push(performance.now() - begin);
    }
    return {
      everyone,
      nearest: time(pairs, ([from]) => atlas.nearest({ ...at(from), limit: 10, onFoot: true })),
      straight: time(pairs, ([from]) => atlas.nearest({ ...at(from), limit: 10 })),
      walk: time(ends, ([from, to]) => atlas.walk(from, to)),
      plain: time(far, ([from, to]) => dijkstra(arcs, from, to)),
      reach: time(pairs, ([from]) => atlas.reach(at(from), 15)),
    };
  }, { name, pairs, far, warm: WARM, passes: READS });
  await visit.close();
  return [
    ["nearest ten on foot", ...three(times.nearest), name === "delft" ? "2" : "–"],
    ["nearest ten in a straight line", ...three(times.straight), "–"],
    ["walk across town", ...three(times.walk), "–"],
    ["the same, the plainest search in JavaScript", ...three(times.plain), "–"],
    ["15 minutes' reach with its outline and places", ...three(times.reach), name === "delft" ? "10" : "–"],
    ["everybody's nearest playground in one pass", ...three(times.everyone), name === "delft" ? "20" : "–"],
  ];
}

/**
 * Every letter that somebody types into the search box, until what is found is in the page; what is ready before the first
 * of them; and the plainest search in JavaScript: all names with every word of the text in them, without any error.
 */
async function typing(name) {
  const element = `<sleutelvrij-kaart src="/data/${name}/atlas.json"></sleutelvrij-kaart>`;
  const visit = await alone("/bench/typing.html", `<script type="module" src="/package/sleutelvrij.js"></script><h1>Bench</h1>${element}`);
  await visit.complete();
  const times = await visit.page.evaluate(async ({ name, texts, passes }) => {
    const { readAddresses } = await import("/bench/network.mjs");
    const root = document.querySelector("sleutelvrij-kaart").shadowRoot;
    const box = root.querySelector("[role=combobox]");
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    const type = async (text) => {
      const begin = performance.now();
      box.value = text;
      box.dispatchEvent(new InputEvent("input"));
      // What follows is done before the browser does anything else.
      await Promise.resolve();
      return performance.now() - begin;
    };
    const rested = () => new Promise((done) => setTimeout(done, 300));
    box.focus();
    const begin = performance.now();
    while (!root.querySelector("[role=option]")) {
      await type("a");
      await new Promise((done) => setTimeout(done));
    }
    const first = performance.now() - begin;
    await rested();
    const file = await fetch(`/data/${name}/addresses.bin`);
    const places = await (await fetch(`/data/${name}/places.geojson`)).json();
    const streets = file.ok ? readAddresses(new Uint8Array(await file.arrayBuffer())) : [];
    const names = [...places.features.map(({ properties }) => properties.name ?? ""), ...streets].map((it) => it.toLowerCase());
    const prefixes = texts.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
    const [own, plain] = [[], []];
    let sink = 0;
    for (let pass = 0; pass <= passes; pass += 1) {
      for (const text of prefixes) {
        const time = await type(text);
        const begin = performance.now();
        const words = text.toLowerCase().split(" ");
        sink += names.filter((it) => words.every((word) => it.includes(word))).slice(0, 8).length;
        const other = performance.now() - begin;
        // The first pass warms up.
        if (pass > 0) (own.push(time), plain.push(other));
      }
    }
    return { first, own, plain, sink, names: names.length, longest: Math.max(0, ...tasks) };
  }, { name, texts: TEXTS, passes: 5 });
  await visit.close();
  return [
    [`a letter in the search box, with what is shown (${times.names} names)`, ...three(times.own), "5"],
    ["the same, the plainest search in JavaScript, only found", ...three(times.plain), "–"],
    ["from the focus to the first that is found", times.first, NaN, NaN, "–"],
    ["longest task until all can be found", times.longest, NaN, NaN, "50"],
  ];
}

/** The longest task of each visit, from the first paint until the streets are there and the map is still. */
async function loading(name, network) {
  const [lon, lat] = network.nodes[plainNodes(network)[0]];
  const element = `<sleutelvrij-kaart src="/data/${name}/atlas.json" near="${lat},${lon}"></sleutelvrij-kaart>`;
  const content = `<script type="module" src="/bench/watch.mjs"></script><script type="module" src="/package/sleutelvrij.js"></script><h1>Bench</h1>${element}`;
  // Shorter tasks than 50 ms are none to a browser; they count as none here.
  browser.route(t, "/bench/watch.mjs", body(
    "globalThis.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: 'longtask', buffered: true });",
    "text/javascript",
  ));
  const longest = [];
  for (let at = 0; at <= VISITS; at += 1) {
    const visit = await alone("/bench/loading.html", content);
    await withStreets(visit);
    await visit.page.waitForLoadState("networkidle");
    const tasks = await visit.page.evaluate(() => {
      const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      return tasks.filter(({ startTime }) => startTime >= paint).map(({ duration }) => duration);
    });
    longest.push(Math.max(0, ...tasks));
    await visit.close();
  }
  return three(longest.slice(1));
}

function quantile(times, share) {
  const order = times.toSorted((a, b) => a - b);
  return order[Math.min(order.length - 1, Math.floor(share * order.length))];
}

function three(times) {
  return [0.5, 0.95, 1].map((share) => quantile(times, share));
}

function print(head, rows) {
  const text = (cell) => (typeof cell === "string" ? cell : Number.isNaN(cell) ? "" : cell.toFixed(2));
  const table = [head, ...rows].map((row) => row.map(text));
  const widths = head.map((_, at) => Math.max(...table.map((row) => row[at].length)));
  for (const row of table) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "));
  }
}
