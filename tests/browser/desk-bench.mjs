// Times the planner's desk in Chromium, with the package in www/package: `node tests/browser/desk-bench.mjs [atlas …]`. As
// bench.mjs, it prints milliseconds and does not judge them.
import { loadavg } from "node:os";
import { printTable, quantile, three } from "./support/figures.mjs";
import { launchSite } from "./support/site.mjs";

/** Loads of a page, and changes of a question or a plan. */
const [VISITS, CHANGES] = [7, 30];
/** How much slower than this computer the processor is while pages load. */
const THROTTLE = 4;

const atlases = process.argv.length > 2 ? process.argv.slice(2) : ["delft", "liechtenstein", "ermelo"];
const { site, close } = await launchSite();
try {
  const load = loadavg().map((it) => it.toFixed(1)).join(" ");
  console.log(`In Chromium; load of this computer at the start: ${load}. Milliseconds.`);
  for (const name of atlases) await bench(name);
} finally {
  await close();
}

async function bench(name) {
  const src = `/data/${name}/atlas.json`;
  const { resident, planner: desk } = await visits(src, ["resident", "planner"]);
  const ratio = quantile(desk.ready, 0.5) / quantile(resident.ready, 0.5);
  const changes = await changing(src);
  const unfolded = await changing(src, unfold);
  console.log(`\n${name}`);
  printTable(["", "median", "95 of 100", "worst", "budget"], [
    [`resident: to the answer, ${THROTTLE} times slower`, ...three(resident.ready), "–"],
    [`desk: to the first sentence, ${THROTTLE} times slower`, ...three(desk.ready), "1.5 × resident"],
    [`desk: longest task until then, ${THROTTLE} times slower`, ...three(desk.longest), "–"],
    [`desk: another question, to what is in sight painted, ${THROTTLE} times slower`, ...three(changes.question.seen), "100"],
    [`desk: a dragged place, to what is in sight painted, ${THROTTLE} times slower`, ...three(changes.drag.seen), "100"],
    [`desk: another question, to all rows painted, ${THROTTLE} times slower`, ...three(changes.question.all), "–"],
    [`desk: a dragged place, to all rows painted, ${THROTTLE} times slower`, ...three(changes.drag.all), "–"],
    [`desk: longest task of each question, ${THROTTLE} times slower`, ...three(changes.question.longest), "50"],
    [`desk: longest task of each dragged place, ${THROTTLE} times slower`, ...three(changes.drag.longest), "50"],
    [`desk with all charts and their tables unfolded: another question, in sight`, ...three(unfolded.question.seen), "–"],
    [`desk with all charts and their tables unfolded: a dragged place, in sight`, ...three(unfolded.drag.seen), "–"],
  ], 0);
  console.log(`The first sentence of the desk takes ${ratio.toFixed(2)} times as long as the resident's answer.`);
}

/** The script that records when the element is ready, and its tasks of more than 50 ms. */
function record() {
  globalThis.long = [];
  new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map((it) => it.duration))).observe({ type: "longtask", buffered: true });
  addEventListener("sleutelvrij:ready", () => requestAnimationFrame(() => setTimeout(() => (globalThis.readyAt = performance.now()))));
}

/**
 * Times of each view from the navigation to `ready` and its paint, and the longest task until then; the first visit warms up. The views
 * take turns: a computer that is slow for a while is so for all of them.
 */
async function visits(src, views) {
  const times = Object.fromEntries(views.map((view) => [view, { ready: [], longest: [] }]));
  for (let visit = 0; visit <= VISITS; visit += 1) {
    for (const view of views) {
      const { at, tasks } = await timeVisit(src, view);
      if (visit > 0) {
        times[view].ready.push(at);
        times[view].longest.push(Math.max(0, ...tasks));
      }
    }
  }
  return times;
}

async function timeVisit(src, view) {
  const widget = await site.page("<p>Begin</p>", { head: "", script: record });
  const session = await widget.page.context().newCDPSession(widget.page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  const path = `/desk-bench/${view}.html`;
  site.route(path, page(src, view));
  await widget.page.goto(site.origin + path);
  await widget.page.waitForFunction(() => globalThis.readyAt);
  const [at, tasks] = await widget.page.evaluate(() => [globalThis.readyAt, globalThis.long]);
  await widget.close();
  return { at, tasks };
}

function page(src, view) {
  return (_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="nl"><title>bench</title><script type="module" src="/package/sleutelvrij.js"></script>
<sleutelvrij-kaart src="${src}" view="${view}" link="plan"><p>Begin</p></sleutelvrij-kaart>`);
  };
}

/**
 * Times from a change to the last of its figures painted: of the sentence, the map, the chart of walks, which is open in a new desk, and
 * the rows of the table that are in sight; and of all rows. Of the question, and of the plan as while a place is dragged. The table and
 * the map are on the screen. The page's thread is slowed down; Chromium slows down no workers. `prepare` is called in the page before.
 */
async function changing(src, prepare = () => {}) {
  const widget = await site.mount({ src, view: "planner", link: "plan" }, { script: record });
  await widget.ready();
  await widget.page.locator(".charts details").first().waitFor();
  await widget.page.evaluate(prepare);
  const session = await widget.page.context().newCDPSession(widget.page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  const times = await widget.page.evaluate(measure, CHANGES);
  await widget.close();
  return times;
}

/** Opens all charts, and their figures as tables. */
function unfold() {
  const { shadowRoot } = document.querySelector("sleutelvrij-kaart");
  shadowRoot.querySelectorAll(".charts details").forEach((it) => (it.open = true));
}

/** Changes the question and the plan by links, one after the other, in the page. */
async function measure(count) {
  const element = document.querySelector("sleutelvrij-kaart");
  const [west, south, east, north] = (await (await fetch(element.getAttribute("src"))).json()).bounds;
  /** So long without a change, milliseconds, the desk shows all that it was asked for. */
  const QUIET = 400;
  /** What is said later, on purpose. */
  const isSaidLater = ({ target, attributeName }) =>
    ["aria-hidden", "aria-busy", "data-busy"].includes(attributeName) || elementOf({ target })?.closest("[role=status]");
  /** The rows that are in sight. */
  const inSight = new Set();
  const watcher = new IntersectionObserver((entries) => entries.forEach((it) => inSight[it.isIntersecting ? "add" : "delete"](it.target)));
  const elementOf = ({ target }) => (target.closest ? target : target.parentElement);
  const isSeen = (change) => {
    const row = elementOf(change)?.closest(".of-regions tbody tr");
    return !row || inSight.has(row);
  };
  const time = (link) =>
    new Promise((done, fail) => {
      globalThis.long.length = 0;
      const begin = performance.now();
      const painted = { seen: NaN, all: NaN };
      let timer;
      const observer = new MutationObserver((changes) => {
        const shown = changes.filter((it) => !isSaidLater(it));
        if (shown.length === 0) return;
        const are = shown.some(isSeen) ? ["seen", "all"] : ["all"];
        requestAnimationFrame(() => setTimeout(() => are.forEach((it) => (painted[it] = performance.now() - begin))));
        clearTimeout(timer);
        timer = setTimeout(() => {
          observer.disconnect();
          if (Number.isNaN(painted.seen)) fail(new Error(`nothing in sight changed with ${link}`));
          done({ ...painted, longest: Math.max(0, ...globalThis.long) });
        }, QUIET);
      });
      observer.observe(element.shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
      history.replaceState(null, "", `?plan=p1~${link}`);
      dispatchEvent(new PopStateEvent("popstate"));
    });
  /** The first changes warm up. */
  const listed = (all) => Object.fromEntries(["seen", "all", "longest"].map((of) => [of, all.slice(3).map((it) => it[of])]));
  const [question, drag] = [[], []];
  await time("kinds=playground~minutes=30");
  const rows = element.shadowRoot.querySelectorAll(".of-regions tbody tr");
  // An atlas that lacks them has nothing to draw.
  if (rows.length === 0) throw new Error("there are no figures of playgrounds");
  rows.forEach((it) => watcher.observe(it));
  element.shadowRoot.querySelector(".of-regions").scrollIntoView();
  await new Promise((done) => setTimeout(done, QUIET));
  for (let at = 0; at < count; at += 1) question.push(await time(`kinds=playground~minutes=${5 + (at % 20)}`));
  for (let at = 0; at < count; at += 1) {
    const [lat, lon] = [south + ((north - south) * (at + 20)) / (count + 40), west + ((east - west) * (at + 20)) / (count + 40)];
    drag.push(await time(`kinds=playground~new=playground,${lat.toFixed(5)},${lon.toFixed(5)}`));
  }
  return { question: listed(question), drag: listed(drag) };
}
