// What Sleutelvrij answers.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { BERLIN, NETHERLANDS, holidays, place } from "./library.mjs";

/** Our letters for a list of `[value, moments]`, with the holidays that the library knows. */
export function ours(questions) {
    const lines = [];
    for (const country of [NETHERLANDS, BERLIN]) {
        lines.push(holidays(country));
        for (const [value, at] of questions) {
            if (place(value) === country) lines.push(`${value}\t${at.join(" ")}\n`);
        }
    }
    const letters = statuses(lines.join(""));
    const found = new Map();
    for (const country of [NETHERLANDS, BERLIN]) {
        for (const [value] of questions) if (place(value) === country) found.set(value, letters.shift());
    }
    return found;
}

/** The output of the example `opening_statuses`, by line. */
export function statuses(input) {
    const run = spawnSync("cargo", ["run", "--quiet", "-p", "worlds", "--example", "opening_statuses"], {
        cwd: fileURLToPath(new URL("../../..", import.meta.url)),
        input,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        stdio: ["pipe", "pipe", "inherit"],
    });
    if (run.status !== 0) throw new Error("the example `opening_statuses` failed");
    return run.stdout.split("\n");
}
