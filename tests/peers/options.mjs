// The options of the command, and the raw files.
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";

/** The pages in their order. */
export const PAGES = ["leaflet", "maplibre", "openlayers", "sleutelvrij"];

/** The parts of a run: the sets of `sets.mjs`, and reading without a page. */
export const PARTS = ["delft", "liechtenstein", "nl", "reading"];

const names = (text, known) => {
  const list = text.split(",");
  const unknown = list.find((it) => !known.includes(it));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${known.join(", ")}`);
  return known.filter((it) => list.includes(it));
};

/** Reads the options of `node run.mjs`: they are those of `cargo xtask bench peers`. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "5" },
      sets: { type: "string", default: PARTS.join() },
      pages: { type: "string", default: PAGES.join() },
      raw: { type: "string", default: fileURLToPath(new URL("../../../shared/raw", import.meta.url)) },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`"${values.rounds}" is no number of rounds`);
  return { rounds, sets: names(values.sets, PARTS), pages: names(values.pages, PAGES), raw: values.raw };
}
