// Fetches the files of an atlas, in parallel where possible. A file that cannot be loaded is a result too: the engine
// explains it in the visitor's language.

/** The longest wait for the next bytes, milliseconds. */
const TIMEOUT = 15_000;
/** The same for neighbourhoods when the places are there: the answer can do without them. */
const LAST_TIMEOUT = 2_000;
/** The largest file that is read, bytes: a larger one could stop the page. */
const LARGEST = 256 * 1024 * 1024;
/** The parts of an atlas that the first answer needs. */
export const FIRST = ["taxonomy", "neighbourhoods", "places"];

/**
 * The files behind `src`, or behind `neighbourhoods`, `places` and the like, as `{ found, has, more }`.
 *
 * `found` holds the files of the first answer, each as `{ part, name, bytes }` or as `{ part, name, failure, status }`. A file
 * from where the manifest says is `listed` too: the engine compares it with the manifest, with its `sha256` where the page is
 * a secure context. `has(part)` tells whether the atlas has another part, such as `"streets"` or `"people"`. `more(part)`
 * fetches it with every call and resolves to the same form, or to null where the atlas does not have it.
 *
 * Where a cache has a part of another version of the atlas than the manifest, all are fetched once more, past all caches.
 *
 * `parts` are those of `found`, if not those of the first answer.
 * `leaving` is an `AbortSignal`: after it, this rejects, and further parts that are not complete are null.
 * `cache` is that of `fetch`: "reload" passes over copies in caches, which may be of different versions of the atlas. Further
 * calls of `more` for a part do so by themselves. If the manifest has changed meanwhile, the part no longer belongs to what
 * was loaded: then they call `renew`, if given, and resolve to null.
 */
export async function files({ src, ...plain }, base, how = {}) {
  const { leaving, cache = "default", renew, parts = FIRST } = how;
  const patience = { limit: TIMEOUT };
  const read = async (part, url, base, cache) => {
    const came = await file(part, url, base, leaving, cache, part === "neighbourhoods" ? patience : undefined);
    if (part === "places" && came?.bytes) {
      patience.limit = LAST_TIMEOUT;
      patience.again?.();
    }
    return came;
  };
  const named = (part, cache) => read(part, plain[part], base, cache);
  const own = parts.filter((part) => plain[part]).map((part) => named(part, cache));
  const listing = (cache) => read("manifest", src, base, cache);
  const manifest = src && (await listing(cache));
  const listed = (manifest?.bytes && partsOf(manifest.bytes)) || {};
  const root = manifest?.bytes && new URL(src, base);
  const isListed = (part) => !plain[part] && isBeside(root, listed[part]?.file);
  const beside = async (part, cache) => {
    const came = await read(part, listed[part].file, root, cache);
    return came?.bytes ? { ...came, listed: true, sha256: listed[part].sha256 && (await sha256(came.bytes)) } : came;
  };
  const others = parts.filter(isListed).map((part) => beside(part, cache));
  const found = [...(manifest ? [manifest] : []), ...(await Promise.all([...own, ...others]))];
  leaving?.throwIfAborted();
  const isStale = ({ part, sha256 }) => sha256 && sha256 !== listed[part].sha256;
  if (cache === "default" && found.some(isStale)) return files({ src, ...plain }, base, { ...how, cache: "reload" });
  const asked = new Set();
  const more = async (part) => {
    // The kinds were read before; the search box only asks for their synonyms.
    const isRetry = asked.has(part) && !FIRST.includes(part);
    const mode = isRetry ? "reload" : cache;
    asked.add(part);
    if (plain[part]) return named(part, mode);
    if (!isListed(part)) return null;
    if (isRetry && renew) {
      const now = await listing(mode);
      if (now?.bytes && String(now.bytes) !== String(manifest.bytes)) return renew(), null;
    }
    return beside(part, mode);
  };
  const has = (part) => Boolean(plain[part]) || isListed(part);
  return { found, has, more };
}

/** The whole address; false where it is none. */
export const address = (url, base) => URL.canParse(url, base) && new URL(url, base).href;

// In hexadecimal; undefined where the browser computes none, because the page did not come over a secure connection.
async function sha256(bytes) {
  const digest = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
  // Old libraries replace `Array.from` by a function that takes no second argument.
  return digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Files outside the folder of the manifest are never fetched, so that a manifest cannot send visitors to another site; the
// engine reports them.
function isBeside(root, path) {
  return typeof path === "string" && String(address(path, root)).startsWith(new URL(".", root).href);
}

// A manifest that cannot be read has no parts here; the engine reports what is wrong with it.
function partsOf(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)).parts;
  } catch {
    return null;
  }
}

// `patience.limit` is the longest silence; after a change, `patience.again` has to be called.
async function file(part, url, base, leaving, cache, patience = { limit: TIMEOUT }) {
  const name = String(url);
  const silence = new AbortController();
  const leave = () => silence.abort();
  if (leaving?.aborted) leave();
  leaving?.addEventListener("abort", leave);
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), patience.limit);
  };
  patience.again = wait;
  try {
    wait();
    const address = new URL(name, base);
    // With the attribute `link` the page's address holds the visitor's question, so requests carry no referrer.
    const response = await fetch(address, { signal: silence.signal, cache, credentials: "same-origin", referrerPolicy: "no-referrer" });
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
    patience.again = undefined;
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
