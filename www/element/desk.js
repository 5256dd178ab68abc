// The planner's desk: a WebAssembly file of its own, which only elements with `view="planner"` load. It has the form of what the
// element shows to residents: `engine` is the program that mounts it, and `share` gives it the files of an atlas.
import start, { OpenedDesk, mount, whenStopped } from "./desk_wasm.js";
import { loadEngine } from "./desk-engine.js";
import { FIRST, files } from "./files.js";
import { ownFile } from "./own-file.js";
import { adopt, sheetOf } from "./sheet.js";

const sheet = sheetOf(() => new URL("./desk.css", import.meta.url));

/** The parts of an atlas that only the engine of the figures reads. */
const FIGURES = ["streets", "people"];

/** The attributes that only a desk has. The element does not observe them: a page for residents has nothing of them. */
const SETTINGS = ["signal"];

/** The program: loaded once, and again after a failure. */
let starting;
/** Called with the error after which the program cannot go on. */
const watchers = new Set();

export const engine = () =>
  (starting ??= (async () => {
    try {
      // The build puts its id in this name.
      const address = new URL("./desk_wasm_bg.wasm", import.meta.url);
      const program = await ownFile(address);
      // Not streamed: that needs the MIME type of WebAssembly, which not all servers send.
      await start({ module_or_path: await program.arrayBuffer() });
      whenStopped((error) => watchers.forEach((stop) => stop(error)));
      return { mount: (stage, host, own, retry) => observed(host, mount(stage, host, own.opened, retry, lazily)), early() {} };
    } catch (error) {
      starting = undefined;
      throw error;
    }
  })());

/** A function that parses JSON, a text or bytes of UTF-8, when it is first called. */
function lazily(json) {
  let value;
  return () => (value ??= JSON.parse(typeof json === "string" ? json : new TextDecoder().decode(json)));
}

/** Gives a mounted desk its own attributes, now and whenever they change. */
function observed(host, mounted) {
  const set = () => SETTINGS.forEach((name) => mounted.set(name, host.getAttribute(name) ?? undefined));
  const observer = new MutationObserver(set);
  observer.observe(host, { attributeFilter: SETTINGS });
  const free = mounted.free.bind(mounted);
  mounted.free = () => {
    observer.disconnect();
    free();
  };
  set();
  return mounted;
}

/** The elements whose files are fetched past all caches. */
const retrying = new WeakSet();

/**
 * The atlas of these files for one desk. `loaded` is a promise of `{ own, atlas }`, as of `share` in shared.js, which resolves when
 * the first sentence is known. `release` gives all back, and `retry` calls `reload`. `page` has the element as `host`, the class
 * `Atlas`, and `stop(error, stays)`, which is called when an engine stops; `stays` where the desk still says so.
 */
export function share(options, base, reload, { host, Atlas, stop }) {
  const leaving = new AbortController();
  const planner = loadEngine();
  /** The error of the engine that has stopped. */
  let stopped;
  let isOpen = false;
  /** The atlas for scripts that ask the element for places, once one does. */
  let resident;
  const stopAll = (error) => isOpen && stop(error);
  watchers.add(stopAll);
  const ask = (...question) =>
    planner.ask(...question).catch((error) => {
      if (error.stopped && !stopped) {
        stopped = error;
        // Not before the desk says it.
        if (isOpen) setTimeout(() => leaving.signal.aborted || stop(error, true));
      }
      throw error;
    });
  const open = async () => {
    const cache = retrying.delete(host) ? "reload" : "default";
    const { found } = await files(options, base, { leaving: leaving.signal, cache, parts: [...FIRST, ...FIGURES] });
    // At the same time as the desk.
    const opening = planner.open(found);
    opening.catch(() => {});
    await engine();
    leaving.signal.throwIfAborted();
    const own = found.filter(({ part }) => !FIGURES.includes(part));
    const opened = new OpenedDesk(own, ask, host);
    // The map draws them. The engine has a copy.
    const streets = found.find(({ part }) => part === "streets");
    if (streets) opened.keep_streets(streets);
    try {
      if (opened.shows()) {
        await opening;
        await opened.first();
        if (stopped) throw stopped;
      }
      leaving.signal.throwIfAborted();
    } catch (error) {
      opened.free();
      throw error;
    }
    return opened;
  };
  // A desk without its style is a desk.
  const opening = Promise.all([open(), adopt(sheet, host.shadowRoot)]).then(([opened]) => opened);
  const loaded = opening.then((opened) => {
    isOpen = true;
    const own = {
      opened,
      shows: () => !stopped && opened.shows(),
      message: () => (stopped ? stopped.message : opened.message()),
      async read_hours() {},
    };
    const atlas = {
      async nearest(question) {
        resident ??= Atlas.load(options);
        return (await resident).nearest(question);
      },
    };
    return { own, atlas };
  });
  const release = () => {
    if (leaving.signal.aborted) return;
    watchers.delete(stopAll);
    leaving.abort();
    planner.free();
    opening.then((opened) => opened.free()).catch(() => {});
    resident?.then((atlas) => atlas.free()).catch(() => {});
  };
  loaded.catch(release);
  const retry = () => {
    retrying.add(host);
    reload();
  };
  return { loaded, retry, release };
}
