// Checks what scripts pass to methods. The engine takes only values of the right type: another one would end it, and with it
// every element of the page.

const TYPES = {
  lon: "number",
  lat: "number",
  limit: "number",
  within: "number",
  minutes: "number",
  speed: "number",
  evenUnknown: "boolean",
  onFoot: "boolean",
  stepFree: "boolean",
};
const DEFAULTS = { limit: 10, within: Infinity, evenUnknown: false, onFoot: false, stepFree: false };
/** The longest text for the engine, characters: longer than any id. */
const LONGEST = 10_000;

const isId = (value) => typeof value === "string" && value.length <= LONGEST;

function require(isRight, what, Refusal = TypeError) {
  if (!isRight) throw new Refusal(`expected ${what}`);
}

/** An id of a place; a TypeError where it is none. */
export function id(value) {
  require(isId(value), "an id: a string");
  return value;
}

/**
 * Options of a query with their defaults; those that are undefined or null count as absent. A TypeError for another type,
 * and a RangeError for NaN.
 */
export function checked(options) {
  const { openAt, kinds } = options;
  // A copy, as an array could have holes, or change.
  const ids = Array.isArray(kinds) ? [...kinds] : kinds ?? undefined;
  require(!ids || (Array.isArray(kinds) && ids.every(isId)), "kinds: an array of ids");
  const result = { openAt, kinds: ids };
  for (const [name, type] of Object.entries(TYPES)) {
    const value = options[name] ?? DEFAULTS[name];
    const what = `${name}: a ${type}`;
    require(value === undefined || typeof value === type, what);
    require(!Number.isNaN(value), what, RangeError);
    result[name] = value;
  }
  return result;
}

/** `openAt` as the engine takes it: milliseconds since 1970 in UTC, or a local time at the place as text. */
export function moment(openAt) {
  if (openAt === "now") return Date.now();
  return openAt instanceof Date ? openAt.getTime() : openAt;
}
