// Prints tables.

/** Prints rows of texts under a head, in columns. The first column is aligned left, the others right. */
export function printTable(head, rows) {
  const table = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...table.map((row) => row[at].length)));
  for (const row of table) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "));
  }
}

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
