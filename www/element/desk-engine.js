// The planner's engine for a desk: in a worker, or in this thread where there can be no worker.

/** The longest wait for the engine's own files, milliseconds. */
const TIMEOUT = 30_000;

/**
 * An engine that is loading. `open(files)` gives it the files of an atlas, as `files` in files.js fetches them; the promise rejects
 * where they cannot be used. `answer(name, question)` is a promise of an answer to one question, both as JSON; a question waits until
 * the one before is answered. An error with `stopped` is the last: the engine answers no more. `free` gives everything back.
 */
export function loadEngine() {
  let engine = inWorker();
  let isFree = false;
  const open = async (files) => {
    try {
      await engine.open(files);
    } catch (error) {
      // A page may refuse workers, or WebAssembly in them; a server may send them another policy. Files that cannot be used are
      // refused once more.
      engine.free();
      if (isFree) throw error;
      engine = inPage();
      await engine.open(files);
    }
  };
  const free = () => {
    isFree = true;
    engine.free();
  };
  return { open, answer: (...question) => engine.answer(...question), free };
}

/** The engine in a worker. */
function inWorker() {
  let worker;
  /** What waits for the worker's next word. */
  let waiting;
  let over;
  const end = (error) => {
    over ??= error;
    worker?.terminate();
    waiting?.reject(over);
  };
  const word = () =>
    new Promise((resolve, reject) => {
      if (over) reject(over);
      else waiting = { resolve, reject };
    });
  // Its first word is that it has loaded the engine.
  const loaded = inTime(word());
  loaded.catch(() => {});
  try {
    // A page may not make workers of another origin: that throws. One that its policy refuses, or that does not load, is an event.
    worker = new Worker(new URL("./desk-worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => {
      const { resolve, reject } = waiting;
      if (data.error) reject(Object.assign(new Error(data.error.message), data.error));
      else resolve(data.answer);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(Object.assign(new Error(event.message || "the worker does not come"), { stopped: true }));
    };
  } catch (error) {
    end(error);
  }
  const say = async (message) => {
    const answer = word();
    worker?.postMessage(message);
    return answer;
  };
  return {
    open: async (files) => {
      await loaded;
      await say({ files });
    },
    answer: (...question) => say({ question }),
    free: () => end(new Error("this desk was closed")),
  };
}

/** The engine in this thread. Between questions, the page gets its turn. */
function inPage() {
  let planner;
  return {
    open: async (files) => {
      const { load, openFetched } = await inTime(import("./planner.js"));
      await inTime(load());
      planner = await openFetched(files);
    },
    answer: async (...question) => {
      await turn();
      return planner.answer(...question);
    },
    free: () => planner?.free(),
  };
}

/** The promise, which rejects after a timeout. */
async function inTime(promise) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("the planner's engine does not come in time")), TIMEOUT);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Lets the page do what waits, such as painting and what visitors do. */
function turn() {
  if (globalThis.scheduler?.yield) return scheduler.yield();
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
