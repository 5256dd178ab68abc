// Times walking queries and search input in Chromium, with the package in www/package: `node tests/browser/bench.mjs [atlas …]`.
// It prints milliseconds and does not judge them: they depend on this computer and its load. The queries are the same in
// every run.
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { waitForStreets } from "./fixtures/streets-fixture.mjs";
import { arcsOf, dijkstra, plainNodes, readNetwork } from "./reference/network.mjs";
import { positions } from "./reference/random.mjs";
import { printTable, quantile, three } from "./support/figures.mjs";
import { body } from "./support/server.mjs";
import { launchSite } from "./support/site.mjs";

const SEED = 3;
/** Repetitions: loads of an atlas, loads of an element, queries that count, and queries before them to warm up. */
const [READS, VISITS, QUESTIONS, WARM] = [15, 7, 200, 20];
/** The least distance of a pair across town, in degrees of latitude: about 2 km. */
const ACROSS = 0.018;

/** Search texts: words of four languages, with typing errors, and addresses. */
const TEXTS = ["bibliotek", "landstrasse 12 vaduz", "speeltuin", "zitten", "spielplatz mauren", "playground", "strase 5", "kerk straat 12a"];

const atlases = process.argv.length > 2 ? process.argv.slice(2) : ["delft", "liechtenstein"];
const { site, close } = await launchSite();
try {
  const load = loadavg().map((it) => it.toFixed(1)).join(" ");
  console.log(`In Chromium, seed ${SEED}; load of this computer at the start: ${load}. Milliseconds.`);
  for (const name of atlases) await bench(name);
} finally {
  await close();
}

async function bench(name) {
  const network = readNetwork(readFileSync(new URL(`../../data/${name}/streets.bin`, import.meta.url)));
  const arcs = arcsOf(network);
  const { pairs, far } = questions(network, arcs);
  const rows = [
    ...(await reading(name)),
    ...(await asking(name, pairs, far)),
    ...(await planning(name)),
    ...(await typing(name)),
    ["longest task after the first paint, while the element loads", ...(await loading(name, network)), "–"],
  ];
  console.log(`\n${name}: ${network.edges.length} edges, ${network.nodes.length} nodes`);
  printTable(["", "median", "95 of 100", "worst", "budget"], rows);
  const settled = far.map(([from, to]) => dijkstra(arcs, from, to).settled);
  console.log(`A plain Dijkstra settles ${quantile(settled, 0.5)} nodes across town (median of ${far.length}).`);
}

/** Pairs of positions `[lon, lat]`, and `far`: pairs of node numbers across town. */
function questions(network, arcs) {
  const plain = plainNodes(network);
  const chance = positions(SEED, 40 * QUESTIONS, { west: 0, east: plain.length, south: 0, north: plain.length });
  const all = chance.map((pair) => pair.map((at) => plain[Math.floor(at)]));
  const joined = new Map();
  const far = all.filter(([from, to]) => {
    const [a, b] = [network.nodes[from], network.nodes[to]];
    return Math.hypot((a[0] - b[0]) * 0.64, a[1] - b[1]) >= ACROSS;
  });
  // Only connected pairs: a query without a route ends early.
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

/** Opens a cross-origin isolated page: only there `performance.now()` has its full resolution. */
async function alone(path, content) {
  const page = body(`<!doctype html><html lang="en"><title>bench</title>${content}`, "text/html; charset=utf-8");
  site.route(path, (request, response) => {
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    return page(request, response);
  });
  site.route("/bench/network.mjs", body(readFileSync(new URL("reference/network.mjs", import.meta.url)), "text/javascript"));
  const widget = await site.openUnchecked(path, { width: 1280, height: 900 });
  if (!(await widget.page.evaluate(() => crossOriginIsolated))) throw new Error("the page is not cross-origin isolated");
  return widget;
}

/** `Atlas.load` from a local server and from memory, and the share of the streets. */
async function reading(name) {
  const widget = await alone("/bench/reading.html", "");
  const times = await widget.page.evaluate(async ({ name, reads }) => {
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
  await widget.close();
  const streets = quantile(times.walking, 0.5) - quantile(times.without, 0.5);
  return [
    ["Atlas.load from a server here", ...three(times.served), "–"],
    ["Atlas.load from memory", ...three(times.memory), "–"],
    ["of which streets: read and ready (difference of medians)", streets, NaN, NaN, name === "delft" ? "60" : "–"],
  ];
}

/** Walking queries of the engine, and of a plain Dijkstra in JavaScript on the same network. */
async function asking(name, pairs, far) {
  const widget = await alone("/bench/asking.html", "");
  const times = await widget.page.evaluate(async ({ name, pairs, far, warm, passes }) => {
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
    const coverage = [];
    for (let pass = 0; pass <= passes; pass += 1) {
      const begin = performance.now();
      await atlas.coverage({ kinds: ["playground"] });
      // The first query fetches the population and snaps it to the network.
      if (pass > 0) coverage.push(performance.now() - begin);
    }
    return {
      coverage,
      nearest: time(pairs, ([from]) => atlas.nearest({ ...at(from), limit: 10, onFoot: true })),
      straight: time(pairs, ([from]) => atlas.nearest({ ...at(from), limit: 10 })),
      walk: time(ends, ([from, to]) => atlas.walk(from, to)),
      plain: time(far, ([from, to]) => dijkstra(arcs, from, to)),
      reach: time(pairs, ([from]) => atlas.reach(at(from), 15)),
    };
  }, { name, pairs, far, warm: WARM, passes: READS });
  await widget.close();
  return [
    ["nearest ten on foot", ...three(times.nearest), name === "delft" ? "2" : "–"],
    ["nearest ten in a straight line", ...three(times.straight), "–"],
    ["walk across town", ...three(times.walk), "–"],
    ["the same, a plain Dijkstra in JavaScript", ...three(times.plain), "–"],
    ["isochrone of 15 minutes with its places", ...three(times.reach), name === "delft" ? "10" : "–"],
    ["coverage: every nearest playground in one pass", ...three(times.coverage), name === "delft" ? "20" : "–"],
  ];
}

/** Questions of a planner, by the engine that only planners load; the first time includes nothing but the questions. */
async function planning(name) {
  const widget = await alone("/bench/planning.html", "");
  const times = await widget.page.evaluate(async ({ name, passes }) => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const atlas = await Atlas.load({ src: `/data/${name}/atlas.json` });
    const begin = performance.now();
    const planner = await atlas.planner();
    const opened = performance.now() - begin;
    const time = async (ask) => {
      const times = [];
      for (let pass = 0; pass <= passes; pass += 1) {
        const begin = performance.now();
        await ask();
        if (pass > 0) times.push(performance.now() - begin);
      }
      return times;
    };
    const question = { minutes: 10 };
    return {
      opened,
      coverage: await time(() => planner.coverage(question)),
      gaps: await time(() => planner.gaps(question)),
      closing: await time(() => planner.closing(question)),
      seats: await time(() => planner.seats()),
    };
  }, { name, passes: READS });
  await widget.close();
  const together = times.coverage.map((it, at) => it + times.gaps[at] + times.closing[at]);
  return [
    ["a planner opened: engine, files, people snapped", times.opened, NaN, NaN, "–"],
    ["coverage with limits, every place, 10 minutes", ...three(times.coverage), "–"],
    ["gaps", ...three(times.gaps), "–"],
    ["closing test", ...three(times.closing), "–"],
    ["the three together", ...three(together), name === "delft" ? "100" : "–"],
    ["seats along every street", ...three(times.seats), "–"],
  ];
}

/**
 * The time from a letter in the search box to its results in the page, the time until the first results, and a plain
 * search in JavaScript: all names that contain every word of the text, without typing errors.
 */
async function typing(name) {
  const element = `<sleutelvrij-kaart src="/data/${name}/atlas.json"></sleutelvrij-kaart>`;
  const widget = await alone("/bench/typing.html", `<script type="module" src="/package/sleutelvrij.js"></script><h1>Bench</h1>${element}`);
  await widget.complete();
  const times = await widget.page.evaluate(async ({ name, texts, passes }) => {
    const { readAddresses } = await import("/bench/network.mjs");
    const root = document.querySelector("sleutelvrij-kaart").shadowRoot;
    const box = root.querySelector("[role=combobox]");
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    const type = async (text) => {
      const begin = performance.now();
      box.value = text;
      box.dispatchEvent(new InputEvent("input"));
      // Effects run in microtasks.
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
        // The first pass is a warm-up.
        if (pass > 0) (own.push(time), plain.push(other));
      }
    }
    return { first, own, plain, sink, names: names.length, longest: Math.max(0, ...tasks) };
  }, { name, texts: TEXTS, passes: 5 });
  await widget.close();
  return [
    [`a letter in the search box, with its results (${times.names} names)`, ...three(times.own), "5"],
    ["the same, a plain search in JavaScript, only found", ...three(times.plain), "–"],
    ["from the focus to the first result", times.first, NaN, NaN, "–"],
    ["longest task until everything can be found", times.longest, NaN, NaN, "50"],
  ];
}

/** The longest task of each page load, from the first paint until the streets are loaded and the network is idle. */
async function loading(name, network) {
  const [lon, lat] = network.nodes[plainNodes(network)[0]];
  const element = `<sleutelvrij-kaart src="/data/${name}/atlas.json" near="${lat},${lon}"></sleutelvrij-kaart>`;
  const content = `<script type="module" src="/bench/watch.mjs"></script><script type="module" src="/package/sleutelvrij.js"></script><h1>Bench</h1>${element}`;
  // Browsers report tasks from 50 ms; shorter ones count as 0.
  site.route("/bench/watch.mjs", body(
    "globalThis.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: 'longtask', buffered: true });",
    "text/javascript",
  ));
  const longest = [];
  for (let at = 0; at <= VISITS; at += 1) {
    const widget = await alone("/bench/loading.html", content);
    await waitForStreets(widget);
    await widget.page.waitForLoadState("networkidle");
    const tasks = await widget.page.evaluate(() => {
      const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      return tasks.filter(({ startTime }) => startTime >= paint).map(({ duration }) => duration);
    });
    longest.push(Math.max(0, ...tasks));
    await widget.close();
  }
  return three(longest.slice(1));
}
