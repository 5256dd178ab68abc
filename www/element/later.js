// Loads the lazy chunk of the engine, which the first answer does not need, into the memory and table of the main part.
import { initSync } from "./widget.js";

/** The longest time for loading the chunk, milliseconds. */
const TIMEOUT = 30_000;

async function fetched() {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(new Error("it takes too long")), TIMEOUT);
  try {
    // The build puts its id in this name and in that of the imported module.
    const answer = await fetch(new URL("./later.wasm", import.meta.url), { signal: timeout.signal, referrerPolicy: "no-referrer" });
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    // Not streamed: instantiateStreaming needs the MIME type of WebAssembly, which not all servers send.
    return await answer.arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
}

/** The engine calls this to load the chunk, and again after a failure; `then(data, loaded)` gets the result. */
export async function __wasm_split_load_later(then, data) {
  const { unguarded, guard, __indirect_function_table: functions } = initSync();
  let loaded = true;
  try {
    await WebAssembly.instantiate(await fetched(), { __wasm_split: unguarded });
  } catch (error) {
    loaded = false;
    // A warning and no error: the answer, the list and the cards work without the chunk, and the engine tells the visitor.
    console.warn(`sleutelvrij: the second part of the engine does not come: ${error.message}`);
  }
  guard(functions.get(then))(data, loaded);
}
