// The test server itself.
import { STRICT_POLICY, body, cut, never, serve, status, stream } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

let server;
test.beforeAll(async () => {
  server = await serve();
});
test.afterAll(() => server.close());
const get = (path, options) => fetch(server.origin + path, options);

test("the server sends pages and data of the repository, and no other file", async () => {
  expect((await get("/")).headers.get("content-security-policy")).toBe(STRICT_POLICY);
  const taxonomy = await get("/data/taxonomy.json");
  expect(taxonomy.headers.get("content-type")).toBe("application/json");
  expect((await taxonomy.json()).version).toBe(1);
  for (const path of ["/Cargo.toml", "/..%2fCargo.toml", "/data/..%2fCargo.toml", "/data/", "/nowhere.html"]) {
    expect((await get(path)).status, path).toBe(404);
  }
});

test("a route replaces a file until it is forgotten", async () => {
  server.route("/data/taxonomy.json", body("other", "text/plain"));
  expect(await (await get("/data/taxonomy.json")).text()).toBe("other");
  server.forget("/data/taxonomy.json");
  expect((await (await get("/data/taxonomy.json")).json()).version).toBe(1);
});

test("status, cut, stream and never answer as documented", async () => {
  server.route("/gone", status(410));
  expect((await get("/gone")).status).toBe(410);
  server.route("/cut", cut("0123456789", "text/plain", 4));
  await expect(get("/cut").then((response) => response.text())).rejects.toThrow();
  server.route("/stream", stream(function* () { for (let i = 0; i < 100; i += 1) yield "x".repeat(1000); }, "text/plain"));
  expect((await (await get("/stream")).text()).length).toBe(100_000);
  server.route("/never", never());
  await expect(get("/never", { signal: AbortSignal.timeout(200) })).rejects.toMatchObject({ name: "TimeoutError" });
});
