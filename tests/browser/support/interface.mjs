// The promised interface as types, manifest, documentation and source name it.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = new URL("../../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), "utf8");

/** The manifest of the package. */
export const manifest = JSON.parse(read("www/element/custom-elements.json"));

/** The declaration of a class in the manifest. */
export const declared = (name) => manifest.modules.flatMap(({ declarations }) => declarations).find((it) => it.name === name);

/** The names in a list of the manifest, sorted. */
export const names = (list = []) => list.map(({ name }) => name).toSorted();

/** The files with this ending below a folder of the repository, as texts. */
export function sources(folder, ending) {
  const files = readdirSync(new URL(folder, ROOT), { recursive: true }).filter((name) => name.endsWith(ending));
  return files.map((name) => read(folder + name.replaceAll("\\", "/")));
}

/** The distinct first groups of a pattern in texts, sorted. */
export const found = (texts, pattern) => [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1])))].toSorted();

/** The names in code type in the first cells of the tables below a heading of a page, or of the whole page, sorted. */
export function documented(page, heading = "") {
  const sections = read(`www/docs/${page}`).split(/^(?=#+ )/m);
  const section = heading ? sections.filter((it) => it.startsWith(`## ${heading}\n`)) : sections;
  const rows = section.flatMap((it) => it.split("\n")).filter((line) => line.startsWith("| `"));
  return found(rows.map((line) => line.slice(1).split("|")[0]), /`([^`]+)`/g);
}

/** The text of a page of the documentation. */
export const page = (name) => read(`www/docs/${name}`);

/** The public members of an interface or class in the types: `{ name, isFixed }` of each, sorted by name. */
export function typed(file, name) {
  const path = fileURLToPath(new URL(`www/element/${file}`, ROOT));
  const tree = ts.createSourceFile(path, read(`www/element/${file}`), ts.ScriptTarget.Latest);
  const found = [];
  const visit = (node) => {
    const isWanted = (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && node.name?.text === name;
    if (isWanted) found.push(...node.members);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const isOf = (member, kind) => member.modifiers?.some((it) => it.kind === kind) ?? false;
  const members = new Map();
  for (const member of found) {
    if (!member.name || isOf(member, ts.SyntaxKind.PrivateKeyword)) continue;
    const isFixed = isOf(member, ts.SyntaxKind.ReadonlyKeyword) || ts.isGetAccessor(member);
    const isMethod = ts.isMethodSignature(member) || ts.isMethodDeclaration(member);
    const before = members.get(member.name.text)?.isFixed ?? true;
    members.set(member.name.text, { name: member.name.text, isFixed: !isMethod && isFixed && before });
  }
  return [...members.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
