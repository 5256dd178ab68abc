// A village small enough to know by heart, as the files of an atlas.
//
//   52.330 ┌────────┬────────┬────────┐
//          │ Akker  │ Brink  │ (Meer) │      Akker: the café, for customers, and the toilets
//          │  c  t  │  L  P  │  water │      Brink: the Library and the Playground, which is an area
//   52.315 ├────────┼────────┴────────┤      Duin:  26 benches in two rows, 100 m apart
//          │ Duin   │ Eng             │      Eng:   the community centre H, two tables 3 m apart
//          │ bb…bb  │  H    tt        │      far east: a bench outside every neighbourhood
//   52.300 └────────┴─────────────────┘    o
//        5.600    5.620    5.640    5.660  5.700
import { body } from "./server.mjs";

const rectangle = (west, south, east, north) => [
  [[west, south], [east, south], [east, north], [west, north], [west, south]],
];
export const feature = (properties, type, coordinates) => ({
  type: "Feature",
  properties,
  geometry: { type, coordinates },
});
export const collection = (features) => ({ type: "FeatureCollection", features });
const point = (id, kind, lon, lat, more = {}) =>
  feature({ id, kind, key: "free", ...more }, "Point", [lon, lat]);
const neighbourhood = (id, name, edges, more = {}) =>
  feature({ id, name, district: "Wijk 1", residents: 100, ...more }, "Polygon", rectangle(...edges));

const benches = Array.from({ length: 26 }, (_, at) =>
  point(`bench-${String(at + 1).padStart(2, "0")}`, "bench", 5.6015 + (at % 13) * 0.0014, at < 13 ? 52.306 : 52.309, {
    near: `Duinpad ${at + 1}`,
  }),
);

export const LIBRARY = {
  name: "Bibliotheek De Brink",
  opening_hours: "Mo-Fr 10:00-17:00",
  wheelchair: "yes",
  toilets: true,
  address: "Brink 1, 1234 AB Voorbeeld",
  phone: "+31 30 123 45 67",
  website: "https://bibliotheek.example/",
  source: "own",
};

export const village = {
  neighbourhoods: collection([
    neighbourhood("B1", "Akker", [5.6, 52.315, 5.62, 52.33]),
    neighbourhood("B2", "Brink", [5.62, 52.315, 5.64, 52.33]),
    neighbourhood("B3", "Duin", [5.6, 52.3, 5.62, 52.315]),
    neighbourhood("B4", "Eng", [5.62, 52.3, 5.66, 52.315]),
    neighbourhood("B5", "Meer", [5.64, 52.315, 5.66, 52.33], { water: true }),
  ]),
  places: collection([
    ...benches,
    point("bench-far", "bench", 5.7, 52.302),
    point("cafe", "cafe", 5.605, 52.322, { name: "Café Zon", key: "conditional", key_reason: "access=customers" }),
    point("house", "community_centre", 5.63, 52.307, { name: "Buurthuis Eng" }),
    point("library", "library", 5.628, 52.3225, LIBRARY),
    feature({ id: "play", kind: "playground", name: "De Wip", key: "free" }, "Polygon", rectangle(5.634, 52.322, 5.636, 52.323)),
    point("table-1", "picnic_table", 5.645, 52.307),
    point("table-2", "picnic_table", 5.64504, 52.307),
    point("toilets", "toilets", 5.612, 52.322, { wheelchair: "limited" }),
  ]),
};

export const manifest = {
  sleutelvrij: 1,
  name: "village",
  title: { nl: "Voorbeeld", en: "Example" },
  language: "nl",
  timezone: "Europe/Amsterdam",
  bounds: [5.6, 52.3, 5.66, 52.33],
  parts: { neighbourhoods: { file: "neighbourhoods.geojson" }, places: { file: "places.geojson" } },
  sources: [
    {
      id: "own",
      title: { nl: "Eigen telling", en: "Own count" },
      licence: "CC0-1.0",
      licence_url: "https://licence.example/cc0",
      credit: "Gemeente Voorbeeld",
      date: "2024-05-01",
    },
  ],
  gaps: { nl: ["Of de banken heel zijn."], en: ["Whether the benches are whole."] },
};

/** Serves these files, objects as JSON and functions as answers, under `folder` until `t` ends; the address of the manifest. */
export function serveAtlas(browser, t, files = {}, folder = "/village") {
  const all = {
    "atlas.json": manifest,
    "neighbourhoods.geojson": village.neighbourhoods,
    "places.geojson": village.places,
    ...files,
  };
  for (const [name, file] of Object.entries(all)) {
    const text = typeof file === "string" ? file : JSON.stringify(file);
    browser.route(t, `${folder}/${name}`, typeof file === "function" ? file : body(text, "application/json"));
  }
  return `${folder}/atlas.json`;
}
