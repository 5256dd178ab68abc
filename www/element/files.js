// Fetches the files of an atlas, all that can be fetched at once at once. A file that does not come is an answer
// too: the engine says what that means in the visitor's language.

/** A server that is silent for so long will not answer, milliseconds. */
const SILENCE = 15_000;
/** A file larger than this would stop the page, bytes. */
const LARGEST = 256 * 1024 * 1024;
/** The parts of an atlas without which there is no answer. */
const FIRST = ["taxonomy", "neighbourhoods", "places"];

/**
 * The files behind `src`, or behind `neighbourhoods`, `places` and the like, as `{ found, has, more }`.
 *
 * `found` are those of the first answer, each as `{ part, name, bytes }` or as `{ part, name, failure, status }`.
 * `has(part)` says whether there is one that comes later, `"streets"` or `"people"`, and `more(part)` promises it in the same
 * form, fetched anew with every call; null where the atlas does not have that part. `leaving` is the signal that nobody waits
 * for any of them any more: what did not come by then is null, for it says nothing about the server.
 */
export async function files({ src, ...plain }, base, leaving) {
  const named = (part) => file(part, plain[part], base, leaving);
  const own = FIRST.filter((part) => plain[part]).map(named);
  const manifest = src && (await file("manifest", src, base, leaving));
  const listed = (manifest?.bytes && partsOf(manifest.bytes)) || {};
  const root = manifest?.bytes && new URL(src, base);
  const isListed = (part) => !plain[part] && isBeside(root, listed[part]?.file);
  const beside = (part) => file(part, listed[part].file, root, leaving);
  const others = FIRST.filter(isListed).map(beside);
  const found = [...(manifest ? [manifest] : []), ...(await Promise.all([...own, ...others]))];
  const more = async (part) => (plain[part] ? named(part) : isListed(part) ? beside(part) : null);
  const has = (part) => Boolean(plain[part]) || isListed(part);
  return { found, has, more };
}

// A manifest that sends visitors elsewhere would tell others of them: what it names there is never fetched, and the
// engine says so.
function isBeside(root, path) {
  return typeof path === "string" && URL.canParse(path, root) && new URL(path, root).href.startsWith(new URL(".", root).href);
}

// What is wrong with a manifest is for the engine to say; here it only has no parts.
function partsOf(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)).parts;
  } catch {
    return null;
  }
}

async function file(part, url, base, leaving) {
  const name = String(url);
  const silence = new AbortController();
  const leave = () => silence.abort();
  if (leaving?.aborted) leave();
  leaving?.addEventListener("abort", leave);
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE);
  };
  try {
    wait();
    const address = new URL(name, base);
    // With the attribute `link` the page's address holds the visitor's question: no request says which page it is of.
    const response = await fetch(address, { signal: silence.signal, credentials: "same-origin", referrerPolicy: "no-referrer" });
    if (!response.ok) {
      silence.abort();
      return { part, name, failure: "status", status: response.status };
    }
    const chunks = [];
    let length = 0;
    for (const reader = response.body.getReader(); ; ) {
      wait();
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > LARGEST) {
        silence.abort();
        return { part, name, failure: "size" };
      }
    }
    return { part, name, bytes: joined(chunks, length) };
  } catch {
    if (leaving?.aborted) return null;
    return { part, name, failure: silence.signal.aborted ? "silence" : "network" };
  } finally {
    clearTimeout(timer);
    leaving?.removeEventListener("abort", leave);
  }
}

function joined(chunks, length) {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
