// Runs the behaviours: node smoke/run.mjs BROWSER=PATH …, with WebKit as webkit=DRIVER,MINIBROWSER. The browsers run beside each
// other. Exit code 1 where a behaviour fails in one of them.
import { BEHAVIOURS } from "./behaviours.mjs";
import { Session } from "./session.mjs";

/** The longest time for a behaviour, milliseconds. */
const LONGEST = 120_000;

/** Programs of browsers by name, and a part of the sentences of the behaviours to run. */
const [browsers, [only]] = [process.argv.slice(2).filter((it) => it.includes("=")), process.argv.slice(2).filter((it) => !it.includes("="))];

async function start(name, path) {
  if (name !== "webkit") return (await import("./drivers/puppeteer.mjs")).start(name, path);
  const [driver, browser] = path.split(",");
  return (await import("./drivers/webdriver.mjs")).start({ driver, browser });
}

const inTime = (promise) => {
  let timer;
  const late = new Promise((_, refuse) => (timer = setTimeout(() => refuse(new Error(`not done in ${LONGEST / 1000} s`)), LONGEST)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const open = new Set();
const closeAll = () => Promise.allSettled([...open].map((session) => session.close()));

/** The sentences of the behaviours that fail in a browser. */
async function run(name, path) {
  const begun = performance.now();
  const session = await Session.start(await inTime(start(name, path)));
  open.add(session);
  const failed = [];
  try {
    const chosen = Object.entries(BEHAVIOURS).filter(([sentence]) => !only || sentence.includes(only));
    for (const [sentence, behaviour] of chosen) {
      const at = performance.now();
      let why = "";
      try {
        await inTime(behaviour(session));
      } catch (error) {
        why = error.message;
      }
      try {
        await inTime(session.finish());
      } catch (error) {
        why ||= error.message;
      }
      if (why) failed.push(sentence);
      const lines = [...session.takeNotes(), ...(why ? [why] : [])].map((line) => `\n       ${line}`);
      console.log(`  ${why ? "✘" : "✓"}  ${name}: ${sentence} (${Math.round(performance.now() - at)} ms)${lines.join("")}`);
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${session.driver.version}: ${chosen.length - failed.length} of ${chosen.length} behaviours work (${seconds} s)`);
  } finally {
    open.delete(session);
    await session.close();
  }
  return failed;
}

// Browsers that are still open are closed when somebody interrupts the run too.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => closeAll().finally(() => process.exit(1)));

if (browsers.length === 0) throw new Error("no browser is given");
if (only && !Object.keys(BEHAVIOURS).some((sentence) => sentence.includes(only))) throw new Error(`no behaviour has "${only}" in its sentence`);
const outcomes = await Promise.allSettled(browsers.map((it) => run(...it.split("=", 2))));
await closeAll();
for (const { reason } of outcomes) if (reason) console.error(reason);
process.exit(outcomes.every(({ value }) => value?.length === 0) ? 0 : 1);
