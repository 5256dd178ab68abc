// Loads what the first answer does not need: the chunks of the engine, into the memory and table of the main part, and the
// messages of its language.
import { ownFile } from "./own-file.js";
import { initSync } from "./widget.js";

/** The longest time for loading a file, milliseconds. */
const TIMEOUT = 30_000;

/** Chunks by name: literal addresses, which the build and bundlers find. */
const CHUNKS = {
  map: () => new URL("./map.wasm", import.meta.url),
  panels: () => new URL("./panels.wasm", import.meta.url),
  walking: () => new URL("./walking.wasm", import.meta.url),
  hours: () => new URL("./hours.wasm", import.meta.url),
  search: () => new URL("./search.wasm", import.meta.url),
  agenda: () => new URL("./agenda.wasm", import.meta.url),
  pocket: () => new URL("./pocket.wasm", import.meta.url),
};

/** The chunk that comes before each, with what they share. */
const BEFORE = { panels: "map", walking: "map", search: "map", hours: "panels", agenda: "panels", pocket: "panels" };

/** Messages by language, as literal addresses too. */
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
    const answer = await ownFile(address, { signal: timeout.signal });
    // Not streamed: instantiateStreaming needs the MIME type of WebAssembly, which not all servers send.
    return await answer.arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
}

/** The chunks that are loading or loaded, by name. */
const chunks = {};

/** The bytes of chunks that were requested and are not yet asked for, by name; a failure is forgotten. */
const requested = {};

/** The engine calls this to request a chunk before it asks for it. */
export function requestChunk(name) {
  if (chunks[name] || requested[name]) return;
  requested[name] = fetched(CHUNKS[name]());
  requested[name].catch(() => delete requested[name]);
}

/** The bytes of a chunk, which are asked for once. */
function bytesOf(name) {
  const bytes = requested[name] ?? fetched(CHUNKS[name]());
  delete requested[name];
  return bytes;
}

/** Loads a chunk once, and again after a failure. */
const chunk = (name) => (chunks[name] ??= instance(name).catch((error) => {
  delete chunks[name];
  throw error;
}));

async function instance(name) {
  const first = BEFORE[name] && chunk(BEFORE[name]);
  const [bytes] = await Promise.all([bytesOf(name), first]);
  // The build puts its id in the name of the imported module.
  await WebAssembly.instantiate(bytes, { __wasm_split: initSync().unguarded });
}

/** A function that the engine calls to load a chunk, and again after a failure; `then(data, loaded)` gets the result. */
const loader = (name) => async (then, data) => {
  const loaded = await chunk(name).then(() => true, missing(name));
  const { guard, __indirect_function_table: functions } = initSync();
  guard(functions.get(then))(data, loaded ?? false);
};

export const __wasm_split_load_map = loader("map");
export const __wasm_split_load_panels = loader("panels");
export const __wasm_split_load_walking = loader("walking");
export const __wasm_split_load_hours = loader("hours");
export const __wasm_split_load_search = loader("search");
export const __wasm_split_load_agenda = loader("agenda");
export const __wasm_split_load_pocket = loader("pocket");

/** The texts of messages by language, also those that did not come, until the engine forgets them. */
const texts = {};

/** The engine calls this for the messages of a language; undefined if they do not come. */
export const messagesOf = (language) =>
  (texts[language] ??= fetched(MESSAGES[language]())
    .then((bytes) => new TextDecoder().decode(bytes))
    .catch(missing(`messages-${language}`)));

/** Fetches the messages of a language again when they are asked for the next time. */
export const forgetMessages = (language) => delete texts[language];

// A warning and no error: the answer, the list and the cards work without it, and the engine tells the visitor.
const missing = (name) => (error) =>
  console.warn(`sleutelvrij: the second part of the engine does not come: ${name}: ${error.message}`);
