// Figures of benchmarks: quantiles, and tables of them.

/** The value below which this share of the values is. */
export function quantile(values, share) {
  const order = values.toSorted((a, b) => a - b);
  return order[Math.min(order.length - 1, Math.floor(share * order.length))];
}

export const median = (values) => quantile(values, 0.5);

/** The median, the value below which 95 of 100 are, and the largest. */
export const three = (values) => [0.5, 0.95, 1].map((share) => quantile(values, share));

/**
 * Prints rows of texts and numbers under a head, in columns: the first aligned left, the others right. `NaN` is an empty cell.
 */
export function printTable(head, rows, decimals = 2) {
  const text = (cell) => (typeof cell === "string" ? cell : Number.isNaN(cell) ? "" : cell.toFixed(decimals));
  const table = [head, ...rows].map((row) => row.map(text));
  const widths = head.map((_, at) => Math.max(...table.map((row) => row[at].length)));
  for (const row of table) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "));
  }
}
