// The server misbehaves exactly as it is told, so that a test of bad input tests that input.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { STRICT_POLICY, body, cut, never, serve, status, stream } from "./server.mjs";

const server = await serve();
after(() => server.close());
const get = (path, options) => fetch(server.origin + path, options);

test("pages and data come from the repository, and nothing else does", async () => {
  assert.equal((await get("/")).headers.get("content-security-policy"), STRICT_POLICY);
  const taxonomy = await get("/data/taxonomy.json");
  assert.equal(taxonomy.headers.get("content-type"), "application/json");
  assert.equal((await taxonomy.json()).version, 1);
  for (const path of ["/Cargo.toml", "/..%2fCargo.toml", "/data/..%2fCargo.toml", "/data/", "/nowhere.html"]) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test("a route stands before the file of that name until it is forgotten", async () => {
  server.route("/data/taxonomy.json", body("other", "text/plain"));
  assert.equal(await (await get("/data/taxonomy.json")).text(), "other");
  server.forget("/data/taxonomy.json");
  assert.equal((await (await get("/data/taxonomy.json")).json()).version, 1);
});

test("a status, a cut body, a stream and silence", async () => {
  server.route("/gone", status(410));
  assert.equal((await get("/gone")).status, 410);
  server.route("/cut", cut("0123456789", "text/plain", 4));
  await assert.rejects(get("/cut").then((response) => response.text()));
  server.route("/stream", stream(function* () { for (let i = 0; i < 100; i += 1) yield "x".repeat(1000); }, "text/plain"));
  assert.equal((await (await get("/stream")).text()).length, 100_000);
  server.route("/never", never());
  await assert.rejects(get("/never", { signal: AbortSignal.timeout(200) }), { name: "TimeoutError" });
});
