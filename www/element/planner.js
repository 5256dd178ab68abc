// The planner's engine, a WebAssembly file of its own, which only `Atlas.planner()` and `Atlas.coverage()` load. It reads the
// files of the atlas itself.
import start, { PlannerAtlas } from "./planner_wasm.js";
import { moment } from "./arguments.js";
import { files } from "./files.js";
import { ownFile } from "./own-file.js";

/** The engine: loaded once, and again after a failure. */
let starting;
const started = () =>
  (starting ??= (async () => {
    try {
      // The build puts its id in this name.
      const address = new URL("./planner_wasm_bg.wasm", import.meta.url);
      const program = await ownFile(address);
      // Not streamed: that needs the MIME type of WebAssembly, which not all servers send.
      await start({ module_or_path: await program.arrayBuffer() });
    } catch (error) {
      starting = undefined;
      throw new Error(`the planner's engine does not come: ${error.message}`);
    }
  })());

/** What the engine refuses, by the name of the error. */
const REFUSALS = { TypeError, RangeError, Error };

/**
 * Calls the engine. It throws an array for a question that it refuses. Anything else, such as a trap, may have damaged its memory:
 * then no planner of this page answers any more, as each later call throws the same (guard.js).
 */
function call(engine) {
  try {
    return engine();
  } catch (thrown) {
    if (!Array.isArray(thrown)) {
      const message = `the planner's engine has stopped, and answers again when the page is loaded again: ${thrown}`;
      throw Object.assign(new Error(message), { stopped: true });
    }
    const [name, message] = thrown;
    throw new REFUSALS[name](message);
  }
}

/** The atlas of these files for planners. The arguments are those of `files`. */
export async function open(options, base) {
  const read = async () => {
    const { found, has, more } = await files(options, base);
    const others = await Promise.all(["streets", "people"].filter(has).map(more));
    return [...found, ...others.filter(Boolean)];
  };
  const [came] = await Promise.all([read(), started()]);
  return openFetched(came);
}

/** Loads the engine, so that `openFetched` need not wait for it. */
export const load = () => started().then(() => {});

/** The atlas of files that `files` has fetched: those of the first answer, the streets and the people. */
export async function openFetched(came) {
  await started();
  return new Planner(call(() => new PlannerAtlas(came, offsets)));
}

/** For a time zone a function from seconds since 1970 to minutes east of UTC; undefined for one that the browser does not know. */
function offsets(timeZone) {
  let format;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
  return (seconds) => {
    // "11/21/2026, GMT+01:00", or "GMT" alone.
    const found = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(seconds * 1000));
    if (!found) return undefined;
    const [, sign, hours, minutes] = found;
    return hours ? Number(`${sign}1`) * (60 * hours + Number(minutes)) : 0;
  };
}

/** A question as JSON. What JSON does not have must not become "absent": it is refused by the name of its member. */
function written(question) {
  let member;
  return JSON.stringify(question, function (name, value) {
    if (this === question) member = name;
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`expected ${member}: finite numbers, not ${value}`);
    if (/^(bigint|function|symbol)$/.test(typeof value)) throw new TypeError(`expected ${member}: values of JSON, not a ${typeof value}`);
    return value;
  });
}

/** Lines from the engine: steps in millionths of a degree, each from the point before, also from one line to the next. */
function lines(steps) {
  let [lon, lat] = [0, 0];
  const point = (line, at) => [(lon += line[at]) / 1e6, (lat += line[at + 1]) / 1e6];
  return steps.map((line) => Array.from({ length: line.length / 2 }, (_, at) => point(line, 2 * at)));
}

/** An answer, or one for each group, with lines as lists of positions. */
function withLines(answer) {
  for (const name of ["linesWithin", "linesPerhaps", "linesBeyond"]) {
    if (answer[name]) answer[name] = lines(answer[name]);
  }
  for (const group of answer.groups ?? []) withLines(group.answer);
  return answer;
}

/** The questions of planners. */
export class Planner {
  #atlas;

  /** @internal */
  constructor(atlas) {
    this.#atlas = atlas;
  }

  get #engine() {
    if (!this.#atlas) throw new Error("this planner was given back with free()");
    return this.#atlas;
  }

  /** The answer as JSON, in bytes of UTF-8. */
  #written(name, question) {
    // Not a spread: a list is no question, and is refused.
    if (typeof question?.openAt === "number") throw new TypeError("expected openAt: a Date, \"now\" or a local time");
    const asked = question?.openAt === undefined ? question : { ...question, openAt: moment(question.openAt) };
    const text = written(asked ?? {});
    const engine = this.#engine;
    return call(() => engine.answer(name, text));
  }

  #answer(name, question) {
    return JSON.parse(new TextDecoder().decode(this.#written(name, question)));
  }

  async coverage(question) {
    return this.#answer("coverage", question);
  }

  async compare(question) {
    return this.#answer("compare", question);
  }

  async walks(question) {
    return this.#answer("walks", question);
  }

  async distribution(question) {
    return this.#answer("distribution", question);
  }

  async gaps(question) {
    return this.#answer("gaps", question);
  }

  async choice(question) {
    return this.#answer("choice", question);
  }

  async layers(question) {
    return this.#answer("layers", question);
  }

  async week(question) {
    return this.#answer("week", question);
  }

  async floatingCatchment(question) {
    return this.#answer("floatingCatchment", question);
  }

  async best(question) {
    return this.#answer("best", question);
  }

  async bestWithRoom(question) {
    return this.#answer("bestWithRoom", question);
  }

  async closing(question) {
    return this.#answer("closing", question);
  }

  async isochrone(question) {
    return withLines(this.#answer("isochrone", question));
  }

  async seats(question) {
    return withLines(this.#answer("seats", question));
  }

  async walk(from, to, question) {
    return this.#answer("walk", { ...question, from, to });
  }

  async streetNames() {
    return this.#answer("streetNames", {});
  }

  async closestStreet(at, question) {
    return this.#answer("closestStreet", { ...question, at });
  }

  /** The answer to a question, both as JSON, the answer in bytes of UTF-8. @internal */
  answer(name, question) {
    return this.#written(name, JSON.parse(question));
  }

  /** @internal */
  minutes(question) {
    const engine = this.#engine;
    return call(() => engine.minutes(JSON.stringify(question)));
  }

  free() {
    const atlas = this.#atlas;
    this.#atlas = undefined;
    try {
      atlas?.free();
    } catch {
      // An engine that has stopped has no memory to give back.
    }
  }
}
