// Requests for files of the package.

/**
 * The digests of the files, by name, as in the attribute `integrity`: only pinned scripts have them, of which the build replaces
 * this by their value (src/xtask/src/package/pinned.rs). Elsewhere it is undefined.
 */
const digestOf = (address) => import.meta.digests?.[/[^/]*$/.exec(address)[0]];

/**
 * Fetches a file of the package. In a pinned script, the browser refuses a file of another content, as if the network failed. The page's
 * address may hold what a visitor asks, so requests carry no referrer.
 */
export const ownFile = (address, how) =>
  fetch(address, { ...how, referrerPolicy: "no-referrer", integrity: digestOf(address) });

/**
 * In a pinned script, rejects where another script of the package has another content: `import` and workers cannot compare, and take what was
 * compared from the browser's cache. `beside` is `import.meta.url`, and `name` relative to it.
 */
export async function compared(name, beside) {
  if (!import.meta.digests) return;
  const answer = await ownFile(new URL(name, beside));
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  // To its end, so that it is in the cache.
  await answer.arrayBuffer();
}
