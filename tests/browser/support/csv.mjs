// Reads CSV as the command line and the desk write it (RFC 4180).

/** The rows of a text as objects by the names of the first row. */
export function readCsv(text) {
  const records = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const record = records.at(-1);
    const sign = text[at];
    if (sign === '"' && quoted && text[at + 1] === '"') {
      record[record.length - 1] += sign;
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === "," && !quoted) record.push("");
    else if (sign === "\n" && !quoted) records.push([""]);
    else record[record.length - 1] += sign;
  }
  const [head, ...rows] = records.filter((record) => record.length > 1);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
}
