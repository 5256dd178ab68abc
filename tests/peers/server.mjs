// Serves the pages, the libraries, the package and the sets, compressed as a website would, on this computer only.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { TYPES } from "../browser/support/server.mjs";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The folder for the beginning of a path; the pages are for all others. */
const FOLDERS = {
  "/data/": folder("../../data"),
  "/npm/": folder("node_modules"),
  "/package/": folder("../../www/package"),
  "/": folder("pages"),
};

/** Other pages have no full resolution of `performance.now()` and cannot measure their memory. */
const ISOLATION = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
};

const compress = promisify(gzip);

/** Starts a server on a free port. `sets` has for each name its `neighbourhoods` and `places` as text. */
export async function serve(sets) {
  const compressed = new Map();
  let bytes = 0;

  /** The content of a path; null where there is none. */
  async function content(path) {
    const [, name, part] = /^\/sets\/(\w+)\/(\w+)\.geojson$/.exec(path) ?? [];
    if (name) return sets.get(name)?.[part] ?? null;
    const start = Object.keys(FOLDERS).find((it) => path.startsWith(it));
    const file = join(FOLDERS[start], path.slice(start.length));
    if (!file.startsWith(FOLDERS[start] + sep)) return null;
    return readFile(file).catch(() => null);
  }

  async function respond(path, response) {
    if (!compressed.has(path)) {
      const found = await content(path);
      compressed.set(path, found && (await compress(found, { level: 6 })));
    }
    const body = compressed.get(path);
    if (!body) return response.writeHead(404, { "content-length": 0 }).end();
    bytes += body.length;
    response.writeHead(200, {
      ...ISOLATION,
      "cache-control": "no-store",
      "content-encoding": "gzip",
      "content-length": body.length,
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    });
    return response.end(body);
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    respond(decodeURIComponent(pathname), response).catch((cause) => response.destroy(cause));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** The compressed bytes of all bodies since the last call. */
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
