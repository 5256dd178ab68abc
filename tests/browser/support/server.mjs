// Serves the demo pages with the strict policy of a municipal site, and answers that imitate a failing server.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The same policy as `cargo xtask serve`: nothing inline, nothing from elsewhere. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'";

/** The media types of files by their extensions. */
export const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".geojson": "application/geo+json",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** An answer with `content` (text or bytes) and status 200. */
export const body = (content, type) => (_request, response) => {
  const bytes = Buffer.from(content);
  response.writeHead(200, { "content-type": type, "content-length": bytes.length });
  response.end(bytes);
};

/** An answer with a status, such as 404 or 500, and no body. */
export const status = (code) => (_request, response) => response.writeHead(code).end();

/** The same answer under another content security policy. */
export const policed = (policy, answer) => (request, response) => {
  response.setHeader("content-security-policy", policy);
  return answer(request, response);
};

/** An answer that announces all of `content` and closes the connection after `kept` bytes. */
export const cut = (content, type, kept) => (_request, response) => {
  const bytes = Buffer.from(content);
  response.writeHead(200, { "content-type": type, "content-length": bytes.length });
  response.write(bytes.subarray(0, kept), () => response.destroy());
};

/** An answer that never comes. */
export const never = () => () => {};

/** `respond` is an answer that waits until `release` is called, and then is `answer`. */
export function holdResponse(answer) {
  let release;
  const released = new Promise((done) => {
    release = done;
  });
  const respond = async (request, response) => {
    await released;
    return answer(request, response);
  };
  return { respond, release };
}

/** An answer with the pieces that `pieces()` yields, at the speed at which the browser reads. */
export const stream = (pieces, type) => async (_request, response) => {
  response.writeHead(200, { "content-type": type });
  await pipeline(pieces(), response).catch((cause) => {
    if (cause.code !== "ERR_STREAM_PREMATURE_CLOSE") throw cause;
  });
};

/** Sends a file of the folder at the first of these paths that `path` begins with, otherwise of `www/`. */
async function file(path, folders, response) {
  const [at, folder] = Object.entries(folders).find(([at]) => path.startsWith(at)) ?? ["/", join(root, "www")];
  const name = join(folder, path.slice(at.length));
  const inside = name.startsWith(folder + sep);
  const about = inside ? await stat(name).catch(() => null) : null;
  if (!about?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": TYPES[extname(name)] ?? "application/octet-stream",
    "content-length": about.size,
  });
  createReadStream(name).pipe(response);
}

/** Served beside `www/`. */
const OWN_FOLDERS = { "/data/": join(root, "data"), "/isolation/": join(root, "tests/browser/isolation") };

/** Starts a server on a port of 127.0.0.1, a free one unless it is given. `folders` are served at paths such as `/app/` too. */
export async function serve({ policy = STRICT_POLICY, port = 0, folders = {} } = {}) {
  const served = { ...folders, ...OWN_FOLDERS };
  const routes = new Map();
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    requests.push(path);
    response.setHeader("content-security-policy", policy);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("cache-control", "no-store");
    const answer = routes.get(path) ?? ((_request, own) => file(path === "/" ? "/index.html" : path, served, own));
    Promise.resolve(answer(request, response)).catch((cause) => response.destroy(cause));
  });
  await new Promise((listening) => server.listen(port, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** The paths of all requests so far. */
    requests,
    /** Answers requests for `path` with `answer` instead of the file. */
    route: (path, answer) => routes.set(path, answer),
    /** Serves the file again. */
    forget: (path) => routes.delete(path),
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
