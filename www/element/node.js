// What the package has in Node in place of a browser's: there, `fetch` reads no files.
import { readFile } from "node:fs/promises";
import { cwd } from "node:process";
import { pathToFileURL } from "node:url";

/** As `fetch`, also for addresses of files on the disk. */
export async function fetch(address, how) {
  const { href, pathname, protocol } = new URL(address);
  if (protocol !== "file:") return globalThis.fetch(address, how);
  const type = pathname.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  try {
    return new Response(await readFile(new URL(href)), { headers: { "content-type": type } });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return new Response(null, { status: 404 });
  }
}

/** Addresses are relative to the working directory. */
export const location = {
  get href() {
    return pathToFileURL(`${cwd()}/`).href;
  },
};

/** A channel for messages from the second port to the first; those of Node keep a program running until they are closed. */
export class MessageChannel {
  port1 = { close() {} };
  port2 = { postMessage: (data) => setImmediate(() => this.port1.onmessage?.({ data })) };
}
