// Writes src/hours/tests/golden.txt: for each value of values.txt our letters at fixed moments, where the library says the
// same. See ../README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { same, theirs } from "./library.mjs";
import { statuses } from "./ours.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
/** Local times. On none of these days the Netherlands, Berlin and the fixture have different holidays. */
const MOMENTS = [
    "2026-01-01T11:00", "2026-01-05T11:00", "2026-02-28T11:00", "2026-03-01T11:00", "2026-03-29T01:30", "2026-03-29T11:00",
    "2026-04-06T11:00", "2026-04-07T11:00", "2026-06-17T21:30", "2026-07-15T11:00", "2026-09-14T11:00", "2026-10-25T04:30",
    "2026-10-26T11:00", "2026-11-23T03:00", "2026-11-23T09:30", "2026-11-24T14:30", "2026-11-25T11:00", "2026-11-25T12:30",
    "2026-11-26T19:30", "2026-11-26T23:30", "2026-11-27T05:30", "2026-11-27T11:00", "2026-11-28T02:30", "2026-11-28T11:00",
    "2026-11-28T23:30", "2026-11-29T00:30", "2026-11-29T04:30", "2026-11-29T11:00", "2026-12-05T11:00", "2026-12-19T11:00",
    "2026-12-24T11:00", "2026-12-25T11:00", "2026-12-26T11:00", "2026-12-27T11:00", "2026-12-28T11:00", "2026-12-31T11:00",
    "2027-01-02T01:30", "2027-01-04T11:00",
];
const seconds = MOMENTS.map((it) => new Date(it).getTime() / 1000);
const values = readFileSync(here("values.txt"), "utf8").split("\n").filter((it) => it && !it.startsWith("#"));
const answers = statuses(values.map((value) => `${value}\t${seconds.join(" ")}\n`).join(""));
const lines = values.map((value, index) => {
    const their = theirs(value);
    // A dash: the library differs, with a reason in expected.txt.
    const letters = [...answers[index]].map((letter, at) => (their && same(letter, their(seconds[at])) ? letter : "-"));
    return `${value}\t${letters.join("")}\n`;
});
const head = `# Written by tests/oracle/opening_hours/golden.mjs. The local times, then a value and a letter for each time: O open,
# C closed, U unknown, unknown because of an open E(nd), a P(ublic) or S(chool) holiday. A dash: not compared.
`;
writeFileSync(here("../../../src/hours/tests/golden.txt"), `${head}${MOMENTS.join(" ")}\n${lines.join("")}`);
