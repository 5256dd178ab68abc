// WebKit by WebDriver: WebKitGTK's MiniBrowser in a virtual screen.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Builder, Capabilities, Key } from "selenium-webdriver";

const KEYS = { ArrowDown: Key.ARROW_DOWN, ArrowRight: Key.ARROW_RIGHT, Enter: Key.ENTER, Escape: Key.ESCAPE, Home: Key.HOME, Tab: Key.TAB };

/**
 * WebKit on Linux and x86-64 does not replace WebAssembly while it runs: that corrupts memory at times, in other people's
 * programs too (https://bugs.webkit.org/show_bug.cgi?id=289009). Safari does not have the fault.
 */
const ENGINE = { JSC_useWasmOSR: "0" };

/**
 * Runs a function in the page, waits for the promise that it may return, and answers with JSON. WebKit's own way to pass values
 * enumerates what a page's scripts may have added to all objects; here an array is an object without a prototype.
 */
const RUN = (ask, given) => `
  const done = arguments[arguments.length - 1];
  const bare = (it) => {
    if (typeof it !== "object" || it === null) return it;
    const copy = Object.create(null);
    for (const [name, value] of Object.entries(it)) copy[name] = bare(value);
    return Array.isArray(it) ? Object.setPrototypeOf({ array: copy, length: it.length }, null) : copy;
  };
  const answer = (result) => done(JSON.stringify(bare(result)));
  Promise.resolve().then(() => (${ask})(...JSON.parse(${JSON.stringify(JSON.stringify(given))}))).then((value) => answer({ value }), (error) => answer({ error: String(error) }));`;

/** The value of such an answer. */
const valueOf = (text) =>
  JSON.parse(text, (_, it) => (it?.array && "length" in it ? Array.from({ length: it.length }, (_, at) => it.array[at]) : it));

/** Starts the driver at the path `driver`, which starts the browser at the path `browser`. */
export async function start({ driver, browser }) {
  const running = [];
  const end = async () => {
    for (const one of running.reverse()) {
      if (one.exitCode === null && one.signalCode === null) {
        const ended = once(one, "exit");
        one.kill();
        await ended;
      }
    }
  };
  try {
    const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    running.push(screen);
    // Xvfb chooses a free number, and writes it when it is ready.
    const [number] = await begun(screen, once(screen.stdio[3], "data"));
    const port = await freePort();
    const env = { ...process.env, ...ENGINE, DISPLAY: `:${String(number).trim()}` };
    const server = spawn(driver, [`--port=${port}`], { env, stdio: "ignore" });
    running.push(server);
    await begun(server, answering(port));
    const capabilities = new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } });
    const session = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    await session.manage().setTimeouts({ script: 30_000 });
    return driverOf(session, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function driverOf(session, end) {
  const evaluate = async (ask, ...given) => {
    const { value, error } = valueOf(await session.executeAsyncScript(RUN(ask, given)));
    if (error) throw new Error(error);
    return value;
  };
  const pointer = (x, y) => ({ origin: "viewport", x, y, duration: 0 });
  return {
    version: `WebKitGTK ${(await session.getCapabilities()).get("browserVersion")}`,
    // The page may have its new size later than the window, and the window has a least width.
    async resize(width, height) {
      const window = session.manage().window();
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const [innerWidth, innerHeight] = await evaluate(() => [innerWidth, innerHeight]);
        if (innerWidth === width && innerHeight === height) return;
        const outer = await window.getRect();
        await window.setRect({ width: outer.width + width - innerWidth, height: outer.height + height - innerHeight });
      }
    },
    goto: (address) => session.get(address),
    evaluate,
    click: (x, y) => session.actions().move(pointer(x, y)).press().release().perform(),
    drag: ([x, y], [toX, toY]) =>
      session.actions().move(pointer(x, y)).press().move(pointer((x + toX) / 2, (y + toY) / 2)).move(pointer(toX, toY)).release().perform(),
    press: (key) => session.actions().sendKeys(KEYS[key] ?? key).perform(),
    type: (text) => session.actions().sendKeys(text).perform(),
    back: () => evaluate(() => history.back()),
    /** WebKitGTK's driver does not print. */
    pdf: null,
    async close() {
      await session.quit().catch(() => {});
      await end();
    },
  };
}

/** `ready`, or an error where the program ends before it. */
function begun(program, ready) {
  const failed = new Promise((_, refuse) => {
    program.once("error", refuse);
    program.once("exit", (code) => refuse(new Error(`${program.spawnfile} ended with ${code}`)));
  });
  // It may also end later, when nobody waits for it.
  failed.catch(() => {});
  return Promise.race([ready, failed]);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Waits until the driver answers at a port. */
async function answering(port) {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error("WebKitWebDriver does not answer");
}
