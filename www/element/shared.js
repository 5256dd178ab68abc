// One download and one atlas for all elements of the page with the same files.
import { open } from "./atlas.js";
import { address } from "./files.js";

/** The atlases that are loading or in use, by the addresses of their files; undefined where the next passes over caches. */
const entries = new Map();

/**
 * The atlas of these files for one more element: `loaded` is a promise of what `open` in atlas.js returns, and `release` gives
 * it back. It is freed with its last user. If not all files were usable, it stays with its users, and the next user fetches
 * them again. `retry` does so for all of its users, past all caches: it calls the `reload` of each, which is a function of its
 * own in each call.
 */
export function share(options, base, reload) {
  const key = JSON.stringify(Object.values(options).map((url) => url && (address(url, base) || url)));
  const { users, end, loaded, retry } = entries.get(key) ?? begin(key, options, base);
  users.add(reload);
  const release = () => {
    users.delete(reload);
    if (!users.size) end();
  };
  return { loaded, retry, release };
}

function begin(key, options, base) {
  const users = new Set();
  const leaving = new AbortController();
  const forget = () => entries.get(key) === entry && entries.delete(key);
  const retry = () => {
    forget();
    // Another element may have begun to load the files again.
    if (!entries.get(key)) entries.set(key, undefined);
    for (const user of users) user();
  };
  const cache = entries.has(key) ? "reload" : "default";
  const loaded = open(options, base, { leaving: leaving.signal, cache, renew: retry });
  loaded.then(({ own }) => own.message() && forget(), forget);
  const end = () => {
    forget();
    leaving.abort();
    // There is nothing to give back where the files did not come or the engine stopped.
    loaded.then(({ atlas }) => atlas.free()).catch(() => {});
  };
  const entry = { users, end, loaded, retry };
  entries.set(key, entry);
  return entry;
}
