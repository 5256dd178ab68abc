// The planner's engine for a desk: in a worker, or in this thread where there can be no worker.
import { questions } from "./desk-questions.js";
import { turn } from "./turn.js";

/** The longest wait for the engine's own files, milliseconds. */
const TIMEOUT = 30_000;

/**
 * An engine that is loading. `open(files)` gives it the files of an atlas, as `files` in files.js fetches them; the promise rejects
 * where they cannot be used. `ask(kind, name, question)` is that of `questions` in desk-questions.js. An error with `stopped` is the last:
 * the engine answers no more. `free` gives everything back.
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
  return { open, ask: (...question) => engine.ask(...question), free };
}

/** The engine in a worker. */
function inWorker() {
  let worker;
  /** What waits for the worker's replies, by the id of the message. */
  const waiting = new Map();
  let last = 0;
  let over;
  const end = (error) => {
    over ??= error;
    worker?.terminate();
    waiting.forEach(({ reject }) => reject(over));
    waiting.clear();
  };
  const reply = (id) =>
    new Promise((resolve, reject) => {
      if (over) reject(over);
      else waiting.set(id, { resolve, reject });
    });
  // Its first word is that it has loaded the engine.
  const loaded = inTime(reply(last));
  loaded.catch(() => {});
  try {
    if (import.meta.digests) throw new Error("a pinned script has no worker, as a browser cannot compare its script");
    // A page may not make workers of another origin: that throws. One that its policy refuses, or that does not load, is an event.
    worker = new Worker(new URL("./desk-worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data: { id, answer, error } }) => {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(Object.assign(new Error(error.message), error));
      else resolve(answer);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(Object.assign(new Error(event.message || "the worker does not come"), { stopped: true }));
    };
  } catch (error) {
    end(error);
  }
  const say = (message) => {
    last += 1;
    const answer = reply(last);
    worker?.postMessage({ id: last, ...message });
    return answer;
  };
  return {
    open: async (files) => {
      await loaded;
      await say({ files });
    },
    ask: (...question) => say({ question }),
    free: () => end(new Error("this desk was closed")),
  };
}

/** The engine in this thread. Between questions, the page gets its turn. */
function inPage() {
  let planner;
  const ask = questions((...question) => planner.answer(...question), turn);
  return {
    open: async (files) => {
      const { load, openFetched } = await inTime(import("./planner.js"));
      await inTime(load());
      planner = await openFetched(files);
    },
    ask,
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
