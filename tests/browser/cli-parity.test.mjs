// The element, the JavaScript interface and the command line give the same answers.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "./support/test.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const AROUND = { delft: [4.33, 51.98, 0.06, 0.05], liechtenstein: [9.49, 47.09, 0.05, 0.14] };

/** Four positions in a box, the same in every run. */
function positions([west, south, width, height]) {
  return Array.from({ length: 4 }, (_, i) => ({
    lon: west + (((i * 7919) % 101) / 101) * width,
    lat: south + (((i * 104729) % 103) / 103) * height,
  }));
}

let executable;
test.beforeAll(() => {
  const build = ["build", "--quiet", "--package", "sleutelvrij", "--bin", "sleutelvrij", "--message-format", "json"];
  const messages = execFileSync("cargo", build, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 }).trim().split("\n");
  executable = messages.map((line) => JSON.parse(line).executable).find(Boolean);
});

/** Runs `sleutelvrij nearest`; its error contains what the command wrote to standard error. */
function runNearest(name, { lon, lat }, more) {
  const words = ["nearest", `data/${name}/atlas.json`, "--lon", String(lon), "--lat", String(lat), ...more];
  return JSON.parse(execFileSync(executable, words, { cwd: root, encoding: "utf8", stdio: "pipe" }));
}

/** As `runNearest`. Where no street is near, the command fails; in JavaScript the answer is empty. */
function nearestByCommand(name, at, more) {
  try {
    return runNearest(name, at, more);
  } catch (error) {
    expect(error.stderr ?? String(error)).toMatch(/no street that can be walked/);
    return [];
  }
}

const thousandths = (number) => Math.round(number * 1000) / 1000;

for (const [name, box] of Object.entries(AROUND)) {
  test(`nearest on foot is the same in JavaScript and on the command line (${name})`, async ({ site }) => {
    const widget = await site.open("/index.html");
    await widget.ready();
    const questions = positions(box).map((at, i) => ({ ...at, stepFree: i === 2, speed: i % 2 ? 3 : 4.8 }));
    const answers = await widget.page.evaluate(
      async ([name, questions]) => {
        const { Atlas } = await import("/package/sleutelvrij.js");
        const atlas = await Atlas.load({ src: `/data/${name}/atlas.json` });
        const answers = questions.map((question) => atlas.nearest({ ...question, onFoot: true, limit: 50 }));
        atlas.free();
        return answers;
      },
      [name, questions],
    );
    let walks = 0;
    for (const [i, question] of questions.entries()) {
      const more = ["--on-foot", "--limit", "50", "--speed", String(question.speed)];
      const printed = nearestByCommand(name, question, question.stepFree ? [...more, "--step-free"] : more);
      const here = answers[i].map(({ id, distance, walk }) => [id, distance, walk.metres, walk.minutes]);
      const there = printed.map((row) => [row.id, row.distance, row.walk_metres, row.walk_minutes]);
      expect(here.map(([id, ...numbers]) => [id, ...numbers.map(thousandths)]), `${name} ${question.lon},${question.lat}`).toStrictEqual(there);
      walks += here.length;
    }
    expect(walks, "compared walks").toBeGreaterThan(50);
  });
}

// A weekday morning, a night, a Sunday and Christmas Day. In Delft no place has opening hours, but its benches and
// playgrounds are always open.
for (const [name, page, openAt] of [
  ["liechtenstein", "/index.html", "2026-11-25T10:30"],
  ["liechtenstein", "/index.html", "2026-11-26T03:00"],
  ["liechtenstein", "/index.html", "2026-11-29T14:00"],
  ["liechtenstein", "/index.html", "2026-12-25T11:00:30"],
  ["delft", "/delft.html", "2026-11-25T10:30"],
  ["delft", "/delft.html", "now"],
]) {
  test(`nearest open at ${openAt} is the same in JavaScript, in the element and on the command line (${name})`, async ({ site }) => {
    const widget = await site.open(page, { timezoneId: "America/New_York" });
    await widget.ready();
    const [west, south, width, height] = AROUND[name];
    const question = { lon: west + width / 2, lat: south + height / 2, limit: 1000, openAt };
    const answers = await widget.page.evaluate(
      async ([name, question]) => {
        const { Atlas } = await import("/package/sleutelvrij.js");
        const atlas = await Atlas.load({ src: `/data/${name}/atlas.json` });
        const element = document.querySelector("sleutelvrij-kaart");
        const answers = [];
        for (const one of [atlas, element]) {
          for (const evenUnknown of [false, true]) {
            const found = await one.nearest({ ...question, evenUnknown });
            answers.push(found.map(({ id }) => id));
          }
        }
        atlas.free();
        return answers;
      },
      [name, question],
    );
    const more = ["--limit", "1000", "--open-at", openAt];
    const idsByCommand = (more) => nearestByCommand(name, question, more).map(({ id }) => id);
    const [open, perhaps] = [idsByCommand(more), idsByCommand([...more, "--even-unknown"])];
    expect(answers).toStrictEqual([open, perhaps, open, perhaps]);
    expect(open.length > 50 && open.length < perhaps.length, `${open.length} open, ${perhaps.length} possibly open`).toBe(true);
  });
}

test("an invalid time is refused by JavaScript, the element and the command line", async ({ site }) => {
  const widget = await site.open("/delft.html");
  await widget.ready();
  const times = ["soon", "2026-11-25 10:30", "2026-1-2T9:05", "2026-11-25T10:30Z", "2026-02-29T10:30", "2026-11-25T10:30:60"];
  const refused = await widget.page.evaluate(async (times) => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const atlas = await Atlas.load({ src: "/data/delft/atlas.json" });
    const element = document.querySelector("sleutelvrij-kaart");
    const refused = [];
    for (const openAt of times) {
      for (const one of [atlas, element]) {
        const ask = async () => one.nearest({ lon: 4.357, lat: 52.011, openAt });
        refused.push(await ask().then(() => "taken", (error) => error.name));
      }
    }
    atlas.free();
    return refused;
  }, times);
  expect(refused).toStrictEqual(times.flatMap(() => ["RangeError", "RangeError"]));
  for (const time of times) {
    const run = () => runNearest("delft", { lon: 4.357, lat: 52.011 }, ["--open-at", time]);
    expect(run).toThrow(/expected a time/);
  }
});
