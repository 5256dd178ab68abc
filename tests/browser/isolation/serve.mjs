// Serves the host pages to a person's own browser, as the behaviours see them but with the time of today: node isolation/serve.mjs [port].
import { body, policed, serve } from "../support/server.mjs";
import { serveAtlases } from "./atlases.mjs";
import { folders, hostPage, pagesOf, policyOf } from "./host-pages.mjs";

const server = await serve({ port: Number(process.argv[2] ?? 8001) });
serveAtlases(server);
for (const folder of folders()) {
  for (const page of pagesOf(folder)) {
    const path = `/isolation/${folder}/${page}`;
    const html = (...call) => body(hostPage(folder, page), "text/html; charset=utf-8")(...call);
    server.route(path, policed(policyOf(folder), html));
    console.log(server.origin + path);
  }
}
