// Compares opening hours as Sleutelvrij evaluates them with the library opening_hours. See ../README.md.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { same, theirs } from "./library.mjs";
import { ours } from "./ours.mjs";
import { Values } from "./values.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const MOMENTS = 200;
/** A small generator of random numbers (mulberry32), so that the moments are the same in every run. */
function random(seed) {
    return () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

/** Days on which mistakes show: clock changes, holidays, turns of the year, a leap day. */
const DAYS = [
    "2024-02-29", "2025-12-25", "2025-12-31", "2026-01-01", "2026-03-29", "2026-04-05", "2026-04-06", "2026-04-27",
    "2026-05-14", "2026-10-25", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-28", "2026-12-31", "2027-01-02",
    "2027-03-28",
];

/** The moments for a value, in seconds since 1970. */
function moments(value) {
    let seed = 9;
    for (const letter of value) seed = Math.imul(seed, 31) + letter.codePointAt(0);
    const next = random(seed);
    const below = (limit) => Math.floor(next() * limit);
    const found = [];
    for (let index = 0; index < MOMENTS; index += 1) {
        const day = new Date("2025-11-01T00:00");
        if (index % 4 === 0) day.setTime(new Date(`${DAYS[below(DAYS.length)]}T00:00`).getTime());
        else day.setDate(day.getDate() + below(600));
        // A quarter of them lie within an hour of midnight. Never on a full minute's edge of a second.
        const minute = index % 4 === 1 ? below(120) - 60 : below(1440);
        day.setMinutes(minute);
        found.push(Math.floor(day.getTime() / 1000) + below(60));
    }
    return found;
}

/** How two evaluations of a value differ: a short text, or `null`. */
function difference(value, at, letters) {
    const their = theirs(value);
    if (their === null) return letters === "" ? null : "only ours reads it";
    if (letters === "") return "only theirs reads it";
    const kinds = new Map();
    let example = "";
    at.forEach((moment, index) => {
        const [our, expected] = [letters[index], their(moment)];
        // Two ways to compute the sun differ by some minutes.
        const near = /sun|dawn|dusk/i.test(value) ? [-480, 480] : [];
        if (same(our, expected) || near.some((later) => same(our, their(moment + later)))) return;
        const kind = `${our}${expected}`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        example ||= `${new Date(moment * 1000).toString().slice(0, 21)}`;
    });
    if (kinds.size === 0) return null;
    const sorted = [...kinds].sort().map(([kind, count]) => `${kind}=${count}`);
    return { text: sorted.join(" "), example };
}

const files = [here("values.txt"), process.argv[2] ?? here("../../../../shared/raw/vectors/opening-hours-expressions.txt")];
const values = new Set();
for (const file of files) {
    if (!existsSync(file)) {
        console.log(`SKIPPED: ${file} is not there`);
        continue;
    }
    for (const line of readFileSync(file, "utf8").split("\n")) if (line && !line.startsWith("#")) values.add(line);
}
const random_values = Number(process.argv[3] ?? 400);
for (const value of new Values(random(20261126)).take(random_values)) values.add(value);

const expected = new Map();
for (const line of readFileSync(here("expected.txt"), "utf8").split("\n")) {
    if (!line || line.startsWith("#")) continue;
    const [value, text, reason] = line.split("\t");
    expected.set(value, { text, reason });
}

const questions = [...values].map((value) => [value, moments(value)]);
const answers = ours(questions);
let failures = 0;
let equal = 0;
for (const [value, at] of questions) {
    const found = difference(value, at, answers.get(value));
    const text = found?.text ?? found ?? "";
    const known = expected.get(value);
    expected.delete(value);
    if (text === (known?.text ?? "")) {
        equal += text === "" ? 1 : 0;
        continue;
    }
    failures += 1;
    console.log(`${value}\t${text || "no difference any more"}\t${found?.example ?? ""}${known ? `\texpected: ${known.text}` : ""}`);
}
for (const value of expected.keys()) {
    failures += 1;
    console.log(`${value}\tis in expected.txt, but was not compared`);
}
const different = questions.length - equal;
console.log(
    `${questions.length} values at ${MOMENTS} moments each: ${equal} equal, ${different} different, ${failures} of these not as expected`,
);
process.exitCode = failures > 0 ? 1 : 0;
