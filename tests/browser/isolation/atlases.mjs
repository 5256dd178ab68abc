// The atlases of the host pages.
import { readFileSync } from "node:fs";
import { serveAtlas } from "../fixtures/atlas-fixture.mjs";
import { serveListedAtlas } from "../fixtures/listed-atlas.mjs";
import { body } from "../support/server.mjs";

const COUNTRY = new URL("../../../data/liechtenstein/", import.meta.url);

/**
 * Serves the example atlas under `/village` and `/elsewhere/village`, with checksums and streets under `/listed`, and a country without
 * streets under `/liechtenstein`.
 */
export function serveAtlases(site) {
  serveAtlas(site);
  serveAtlas(site, {}, "/elsewhere/village");
  serveListedAtlas(site);
  for (const file of ["atlas.json", "neighbourhoods.geojson", "places.geojson"]) {
    site.route(`/liechtenstein/${file}`, (...call) => body(readFileSync(new URL(file, COUNTRY)), "application/json")(...call));
  }
}
