// The sets that the pages show: neighbourhoods and seeded places, made from the raw files of Delft and of the Netherlands.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "../browser/reference/random.mjs";

const data = fileURLToPath(new URL("../../data/", import.meta.url));

const KINDS = ["bench", "library", "community_centre", "playground", "park"];

/** The sets in the order in which they are measured. `pages`: only these can show the set. */
export const SETS = {
  delft: { size: "city", files: delft },
  // An atlas of this repository, with streets. No other page can show its streets.
  liechtenstein: { size: "city", atlas: "liechtenstein", pages: ["sleutelvrij"] },
  // OpenLayers needs seconds to draw a frame of so many areas.
  nl: { size: "country", files: netherlands, pages: ["leaflet", "maplibre", "sleutelvrij"] },
};

/**
 * The 91 neighbourhoods of Delft, and 1,000 places. Without the raw file, its simplified neighbourhoods from the atlas of
 * this repository.
 */
function delft(raw) {
  const file = join(raw, "delft/neighbourhoods.geojson");
  const options = { count: 1_000, seed: 11, prefix: "d", spread: [0.004, 0.003] };
  if (!existsSync(file)) {
    const kept = read(join(data, "delft/neighbourhoods.geojson")).features;
    return { ...made(kept.map((it) => area(it, it.properties)), options), note: "without the raw file: simplified neighbourhoods" };
  }
  const name = ({ buurtcode, buurtnaam, aantalInwoners }) => ({ id: buurtcode, name: buurtnaam, residents: aantalInwoners });
  return made(read(file).features.map((it) => area(it, name(it.properties))), options);
}

/** The 12,000 neighbourhoods of the Netherlands in 2015, and 50,000 places; null without the raw file. */
function netherlands(raw) {
  const file = join(raw, "nl/neighbourhoods-2015.geojson");
  if (!existsSync(file)) return null;
  const name = ({ BU_CODE, BU_NAAM, AANT_INW }) => ({ id: BU_CODE, name: BU_NAAM, residents: AANT_INW });
  const drawable = ({ geometry }) => geometry && /Polygon/.test(geometry.type) && geometry.coordinates?.flat(3).length;
  const areas = read(file).features.filter(drawable).map((it) => area(it, name(it.properties)));
  return made(areas, { count: 50_000, seed: 7, prefix: "p", spread: [0.01, 0.006] });
}

const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** A neighbourhood with 6 decimals: 0.1 m. */
const area = ({ geometry: { type, coordinates } }, { id, name, residents }) => ({
  type: "Feature",
  properties: { id, name, residents },
  geometry: { type, coordinates: rounded(coordinates) },
});

const rounded = (coordinates) => (typeof coordinates[0] === "number" ? coordinates.map(sixDecimals) : coordinates.map(rounded));

const sixDecimals = (degrees) => Number(degrees.toFixed(6));

/** The two files of a set as text. */
function made(areas, options) {
  const text = (features) => JSON.stringify({ type: "FeatureCollection", features });
  return { neighbourhoods: text(areas), places: text(places(areas, options)) };
}

/** Places, each near a vertex of a neighbourhood: as dense as the neighbourhoods are. `spread` is degrees of longitude and latitude. */
function places(areas, { count, seed, prefix, spread }) {
  const random = seeded(seed);
  const any = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, at) => {
    const { type, coordinates } = any(areas).geometry;
    const [lon, lat] = any(type === "Polygon" ? coordinates[0] : coordinates[0][0]);
    return {
      type: "Feature",
      properties: { id: prefix + at, kind: any(KINDS), name: `Plek ${at}`, key: "free" },
      geometry: { type: "Point", coordinates: [lon, lat].map((it, axis) => sixDecimals(it + (random() - 0.5) * spread[axis])) },
    };
  });
}
