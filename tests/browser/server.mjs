// The demo as a strict municipal site serves it, and every way in which a server can misbehave.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The same policy as `cargo xtask serve`: nothing inline, nothing from elsewhere. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".geojson": "application/geo+json",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** An answer with `content` (text or bytes). */
export const body = (content, type) => (_request, response) => {
  const bytes = Buffer.from(content);
  response.writeHead(200, { "content-type": type, "content-length": bytes.length });
  response.end(bytes);
};

/** An answer that is only a status, such as 404 or 500. */
export const status = (code) => (_request, response) => response.writeHead(code).end();

/** The same answer under another content security policy. */
export const policed = (policy, answer) => (request, response) => {
  response.setHeader("content-security-policy", policy);
  return answer(request, response);
};

/** Promises all of `content` and breaks the connection after `kept` bytes. */
export const cut = (content, type, kept) => (_request, response) => {
  const bytes = Buffer.from(content);
  response.writeHead(200, { "content-type": type, "content-length": bytes.length });
  response.write(bytes.subarray(0, kept), () => response.destroy());
};

/** Takes the request and never answers. */
export const never = () => () => {};

/** As much as the pieces that `pieces()` yields, one after the other as the browser takes them. */
export const stream = (pieces, type) => async (_request, response) => {
  response.writeHead(200, { "content-type": type });
  await pipeline(pieces(), response).catch((cause) => {
    if (cause.code !== "ERR_STREAM_PREMATURE_CLOSE") throw cause;
  });
};

/** A file of this repository, for a path under `/data/` or else of the demo pages. */
async function file(path, response) {
  const folder = path.startsWith("/data/") ? "data" : "www";
  const name = folder === "data" ? join(root, path) : join(root, folder, path);
  const inside = name.startsWith(join(root, folder) + sep);
  const about = inside ? await stat(name).catch(() => null) : null;
  if (!about?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": TYPES[extname(name)] ?? "application/octet-stream",
    "content-length": about.size,
  });
  createReadStream(name).pipe(response);
}

/** A server on a free port of 127.0.0.1. */
export async function serve({ policy = STRICT_POLICY } = {}) {
  const routes = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    response.setHeader("content-security-policy", policy);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("cache-control", "no-store");
    const answer = routes.get(path) ?? ((_request, own) => file(path === "/" ? "/index.html" : path, own));
    Promise.resolve(answer(request, response)).catch((cause) => response.destroy(cause));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** From now on `path` gets `answer`, whether there is such a file or not. */
    route: (path, answer) => routes.set(path, answer),
    /** The file of that name, if any, is served again. */
    forget: (path) => routes.delete(path),
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
