// Prints what was measured.
import { printTable } from "../browser/support/figures.mjs";

/** Prints rows of `verdict.mjs`. */
export function printVerdict(rows) {
  if (rows.length === 0) return;
  console.log();
  const answer = (met) => (met === null ? "" : met ? "met" : "NOT MET");
  printTable(["asked of Sleutelvrij", "measured", "limit", ""], rows.map(({ what, value, limit, met }) => [what, value.trim(), limit, answer(met)]));
}

/** The columns of a set: title, name of the measure, decimals. */
const COLUMNS = [
  ["list ms", "list", 0],
  ["map ms", "map", 0],
  ["kB gzip", "kilobytes", 0],
  ["drag p95", "drag", 1],
  ["fps", "fps", 0],
  ["long task", "task", 0],
  ["release", "release", 1],
  ["zoom p95", "zoom", 1],
  ["heap MB", "heap", 1],
  ["collected", "kept", 1],
  ["wasm MB", "wasm", 1],
];

/** Prints the medians of every page. */
export function printMedians(medians) {
  const rows = Object.entries(medians).map(([page, it]) => [page, ...COLUMNS.map(([, name, decimals]) => it[name].toFixed(decimals))]);
  printTable(["", ...COLUMNS.map(([title]) => title)], rows);
}
