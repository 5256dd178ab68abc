// The host pages: a folder below this one for each behaviour, with its pages, their style and scripts, and the policy.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { STRICT_POLICY } from "../support/server.mjs";

const ROOT = new URL("./", import.meta.url);

/** No style sheet but the page's own: that of the element is no request for style. */
const POLICY = STRICT_POLICY.replace("style-src 'self'", "style-src http://127.0.0.1:*/isolation/");

/** The names of the folders. */
export const folders = () =>
  readdirSync(ROOT, { withFileTypes: true }).filter((it) => it.isDirectory()).map(({ name }) => name).sort();

/** The names of the pages in a folder. */
export const pagesOf = (folder) => readdirSync(new URL(`${folder}/`, ROOT)).filter((name) => name.endsWith(".html")).sort();

/** The markup of a page. */
export const hostPage = (folder, page) => readFileSync(new URL(`${folder}/${page}`, ROOT), "utf8");

/** The content security policy of a folder: what its `policy.txt` has, a directive a line, or the strict one. */
export function policyOf(folder) {
  const own = new URL(`${folder}/policy.txt`, ROOT);
  return existsSync(own) ? readFileSync(own, "utf8").trim().split("\n").join(" ") : POLICY;
}
