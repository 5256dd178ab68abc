// Random positions that are the same in every run.

/** `count` positions `[lon, lat]` in a rectangle, in degrees, uniformly distributed; generator: mulberry32 with `seed`. */
export function positions(seed, count, { west, south, east, north }) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return Array.from({ length: count }, () => [west + random() * (east - west), south + random() * (north - south)]);
}
