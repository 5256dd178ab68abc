// Fetches the files of an atlas, in parallel where possible. A file that cannot be loaded is a result too: the engine
// explains it in the visitor's language.

/** The longest wait for the next bytes, milliseconds. */
const TIMEOUT = 15_000;
/** The largest file that is read, bytes: a larger one could stop the page. */
const LARGEST = 256 * 1024 * 1024;
/** The parts of an atlas that the first answer needs. */
const FIRST = ["taxonomy", "neighbourhoods", "places"];

/**
 * The files behind `src`, or behind `neighbourhoods`, `places` and the like, as `{ found, has, more }`.
 *
 * `found` holds the files of the first answer, each as `{ part, name, bytes }` or as `{ part, name, failure, status }`.
 * `has(part)` tells whether the atlas has another part, such as `"streets"` or `"people"`. `more(part)` fetches it with every
 * call and resolves to the same form, or to null where the atlas does not have it. `leaving` is an `AbortSignal`: after it,
 * files that are not complete are null, because that is no fault of the server.
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

// Files outside the folder of the manifest are never fetched, so that a manifest cannot send visitors to another site; the
// engine reports them.
function isBeside(root, path) {
  return typeof path === "string" && URL.canParse(path, root) && new URL(path, root).href.startsWith(new URL(".", root).href);
}

// A manifest that cannot be read has no parts here; the engine reports what is wrong with it.
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
    timer = setTimeout(() => silence.abort(), TIMEOUT);
  };
  try {
    wait();
    const address = new URL(name, base);
    // With the attribute `link` the page's address holds the visitor's question, so requests carry no referrer.
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
