// Random numbers and positions that are the same in every run.

/** A function that gives numbers from 0 to 1, without 1; generator: mulberry32 with `seed`. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` positions `[lon, lat]` in a rectangle, in degrees, uniformly distributed; the numbers of `seeded`. */
export function positions(seed, count, { west, south, east, north }) {
  const random = seeded(seed);
  return Array.from({ length: count }, () => [west + random() * (east - west), south + random() * (north - south)]);
}
