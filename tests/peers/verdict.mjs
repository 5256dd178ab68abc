// What is asked of the element, and whether the measured medians meet it. Ratios hold on any computer; times do not.

/** Megabytes of heap and WebAssembly memory with the whole country. */
const MEMORY_LIMIT = 60;

/** Rows for the table of one set: what, measured, limit, met. `medians` has the medians of every page that was measured. */
export function judgeSet(size, { leaflet, maplibre, sleutelvrij: own }) {
  if (!own) return [];
  const rows = [];
  const ratio = (what, key, other, limit) => {
    if (other) rows.push(row(what, own[key] / other[key], limit, "×"));
  };
  if (size === "city") {
    ratio("list, of Leaflet's time", "list", leaflet, 1.2);
    ratio("map, of Leaflet's time", "map", leaflet, 1.3);
    ratio("map, of MapLibre's time", "map", maplibre, 0.6);
  } else {
    for (const [name, other] of [["Leaflet", leaflet], ["MapLibre", maplibre]]) {
      ratio(`list, of ${name}'s time`, "list", other, 1);
      ratio(`map, of ${name}'s time`, "map", other, 1);
    }
  }
  rows.push(row("drag, 95 of 100 frames", own.drag, 16.8, "ms"));
  rows.push({ ...row("drag, frames a second", own.fps, 55, ""), limit: "≥ 55", met: own.fps >= 55 });
  rows.push(row("zoom, 95 of 100 frames", own.zoom, size === "city" ? 33.4 : 100, "ms"));
  if (size === "country") rows.push(row("heap after collection and wasm memory", own.memory, MEMORY_LIMIT, "MB"));
  return rows;
}

/** Rows for reading: `medians` are those of each way to read, and of the questions. */
export function judgeReading({ text, response, atlas, geokdbush, nearest, geokdbushRadius, nearestRadius }) {
  return [
    row("reading, of JSON.parse + kdbush", atlas / text, 1, "×"),
    { ...row("reading, of Response.json + kdbush", atlas / response, 1, "×"), limit: "–", met: null },
    row("nearest ten, of geokdbush's time", nearest / geokdbush, 1, "×", "–"),
    row("nearest ten within 500 m, of geokdbush's time", nearestRadius / geokdbushRadius, 0.5, "×"),
  ];
}

/** A value that must not be above its limit. */
function row(what, value, limit, unit, shown = `≤ ${limit} ${unit}`) {
  return { what, value: `${value.toFixed(2)} ${unit}`, limit: shown, met: shown === "–" ? null : value <= limit };
}
