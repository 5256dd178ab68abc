// Loads what the first answer does not need: the lazy chunk of the engine, into the memory and table of the main part, and the
// messages of its language.
import { initSync } from "./widget.js";

/** The longest time for loading a file, milliseconds. */
const TIMEOUT = 30_000;

/** Messages by language: literal addresses, which the build and bundlers find. */
const MESSAGES = {
  nl: () => new URL("./messages-nl.txt", import.meta.url),
  en: () => new URL("./messages-en.txt", import.meta.url),
  de: () => new URL("./messages-de.txt", import.meta.url),
  ar: () => new URL("./messages-ar.txt", import.meta.url),
};

async function fetched(address) {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(new Error("it takes too long")), TIMEOUT);
  try {
    const answer = await fetch(address, { signal: timeout.signal, referrerPolicy: "no-referrer" });
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
    // The build puts its id in this name and in that of the imported module.
    await WebAssembly.instantiate(await fetched(new URL("./later.wasm", import.meta.url)), { __wasm_split: unguarded });
  } catch (error) {
    loaded = false;
    missing(error);
  }
  guard(functions.get(then))(data, loaded);
}

/** The texts of messages by language, also those that did not come, until the engine forgets them. */
const texts = {};

/** The engine calls this for the messages of a language; undefined if they do not come. */
export const messagesOf = (language) =>
  (texts[language] ??= fetched(MESSAGES[language]())
    .then((bytes) => new TextDecoder().decode(bytes))
    .catch(missing));

/** Fetches the messages of a language again when they are asked for the next time. */
export const forgetMessages = (language) => delete texts[language];

// A warning and no error: the answer, the list and the cards work without it, and the engine tells the visitor.
function missing(error) {
  console.warn(`sleutelvrij: the second part of the engine does not come: ${error.message}`);
}
