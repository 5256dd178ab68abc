// Fetches the part of the engine that comes after the first answer, into the memory and the table of the first part.
import { initSync } from "./widget.js";

async function fetched() {
  const answer = await fetch(new URL("split_later.wasm", import.meta.url));
  if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`);
  // Not as a stream: that would ask servers for the type of WebAssembly, which not all of them know.
  await WebAssembly.instantiate(await answer.arrayBuffer(), { __wasm_split: initSync() });
}

/** What the engine calls, once at a time, and again after a failure; `then(data, there)` is told how it went. */
export async function __wasm_split_load_later(then, data) {
  let there = true;
  try {
    await fetched();
  } catch (error) {
    there = false;
    console.error("sleutelvrij: the second part of the engine does not come.", error);
  }
  initSync().__indirect_function_table.get(then)(data, there);
}
