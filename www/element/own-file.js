// Requests for files of the package.

/**
 * The answer of the server for a file of the package; rejects where there is none. The page's address may hold what a visitor asks, so requests carry no referrer. In a pinned script the
 * build replaces `import.meta.digests` by the digest of each file by its name (src/xtask/src/package/pinned.rs): the browser then refuses
 * a file of another content, as if the network failed. Elsewhere it is undefined, and nothing is compared.
 */
export async function ownFile(address, how) {
  const integrity = import.meta.digests?.[/[^/]*$/.exec(address)[0]];
  const answer = await fetch(address, { ...how, referrerPolicy: "no-referrer", integrity });
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  return answer;
}
