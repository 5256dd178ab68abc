// Distances computed independently of the engine: a local plane from the two radii of curvature of the ellipsoid, and a
// scan of every edge. The error is below 0.05 % over the few kilometres of these tests.

/** WGS84: the semi-major axis in metres, and the flattening. */
const [A, F] = [6_378_137, 1 / 298.257223563];
const E2 = F * (2 - F);
const RAD = Math.PI / 180;

/** From `[lon, lat]` in degrees to metres east and north of `[lon0, lat0]`. */
const plane = ([lon0, lat0]) => {
  const w = Math.sqrt(1 - E2 * Math.sin(lat0 * RAD) ** 2);
  const meridian = (A * (1 - E2)) / w ** 3;
  const normal = A / w;
  return ([lon, lat]) => {
    const middle = ((lat + lat0) / 2) * RAD;
    // The parallel halfway is exact to second order in the difference of latitude.
    return [(lon - lon0) * RAD * normal * Math.cos(middle), (lat - lat0) * RAD * meridian];
  };
};

const toEdge = ([ax, ay], [bx, by]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const part = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
  return Math.hypot(ax + part * dx, ay + part * dy);
};

const contains = (ring) =>
  ring.reduce((inside, [bx, by], at) => {
    const [ax, ay] = ring[(at + ring.length - 1) % ring.length];
    const crosses = ay > 0 !== by > 0 && ax + ((0 - ay) / (by - ay)) * (bx - ax) > 0;
    return crosses ? !inside : inside;
  }, false);

/** Metres from `[lon, lat]` to a GeoJSON geometry: to the point, or to the nearest edge of an area; 0 inside an area. */
export function metres(from, { type, coordinates }) {
  const flat = plane(from);
  if (type === "Point") return Math.hypot(...flat(coordinates));
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  if (type === "MultiPoint") return Math.min(...coordinates.map((at) => Math.hypot(...flat(at))));
  let least = Infinity;
  for (const polygon of polygons) {
    const rings = polygon.map((ring) => ring.map(flat));
    if (rings.reduce((inside, ring) => inside !== contains(ring), false)) return 0;
    for (const ring of rings) {
      for (let at = 1; at < ring.length; at += 1) least = Math.min(least, toEdge(ring[at - 1], ring[at]));
    }
  }
  return least;
}
