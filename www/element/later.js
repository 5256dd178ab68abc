// Fetches the part of the engine that comes after the first answer, into the memory and the table of the first part.
import { initSync } from "./widget.js";

/** How long the part may take, milliseconds. */
const PATIENCE = 30_000;

async function fetched() {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error("it takes too long")), PATIENCE);
  try {
    // A build gives the file a name that only this first part knows.
    const answer = await fetch(new URL("later.wasm", import.meta.url), { signal: late.signal, referrerPolicy: "no-referrer" });
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    // Not as a stream: that would ask servers for the type of WebAssembly, which not all of them know.
    return await answer.arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
}

/** What the engine calls, once at a time, and again after a failure; `then(data, there)` is told how it went. */
export async function __wasm_split_load_later(then, data) {
  let there = true;
  try {
    await WebAssembly.instantiate(await fetched(), { __wasm_split: initSync() });
  } catch (error) {
    there = false;
    // Not an error: the answer, the list and the cards are there without it; who has to tell somebody does.
    console.warn(`sleutelvrij: the second part of the engine does not come: ${error.message}`);
  }
  initSync().__indirect_function_table.get(then)(data, there);
}
