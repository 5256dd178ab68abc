// The browser and the command line give the same answer, to the last millimetre of it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";

const house = fileURLToPath(new URL("../..", import.meta.url));
const AROUND = { delft: [4.33, 51.98, 0.06, 0.05], liechtenstein: [9.49, 47.09, 0.05, 0.14] };

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Four positions in a box, always the same. */
function positions([west, south, width, height]) {
  return Array.from({ length: 4 }, (_, i) => ({
    lon: west + (((i * 7919) % 101) / 101) * width,
    lat: south + (((i * 104729) % 103) / 103) * height,
  }));
}

function asked(name, { lon, lat }, more) {
  const where = ["--lon", String(lon), "--lat", String(lat)];
  const command = ["run", "--quiet", "--package", "sleutelvrij", "--", "nearest", `data/${name}/atlas.json`];
  try {
    const said = execFileSync("cargo", [...command, ...where, ...more], { cwd: house, encoding: "utf8", stdio: "pipe" });
    return JSON.parse(said);
  } catch (error) {
    // Far from every street it says so, where the browser has an empty answer.
    const said = error.stderr ?? String(error);
    assert.match(said, /no street that can be walked/, said);
    return [];
  }
}

const thousandths = (number) => Math.round(number * 1000) / 1000;

for (const [name, box] of Object.entries(AROUND)) {
  test(`on foot in ${name} the browser and the command line agree`, async () => {
    const visit = await browser.look("/index.html");
    await visit.ready();
    const questions = positions(box).map((at, i) => ({ ...at, stepFree: i === 2, speed: i % 2 ? 3 : 4.8 }));
    const answers = await visit.page.evaluate(
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
      const told = asked(name, question, question.stepFree ? [...more, "--step-free"] : more);
      const here = answers[i].map(({ id, distance, walk }) => [id, distance, walk.metres, walk.minutes]);
      const there = told.map((row) => [row.id, row.distance, row.walk_metres, row.walk_minutes]);
      assert.deepEqual(
        here.map(([id, ...numbers]) => [id, ...numbers.map(thousandths)]),
        there,
        `${name} ${question.lon},${question.lat}`,
      );
      walks += here.length;
    }
    assert.ok(walks > 50, `${walks} walks were compared`);
    await visit.close();
  });
}

// An ordinary morning, a night, a Sunday and Christmas Day. In Delft no place has hours, but its benches and playgrounds are
// always open.
for (const [name, page, openAt] of [
  ["liechtenstein", "/index.html", "2026-11-25T10:30"],
  ["liechtenstein", "/index.html", "2026-11-26T03:00"],
  ["liechtenstein", "/index.html", "2026-11-29T14:00"],
  ["liechtenstein", "/index.html", "2026-12-25T11:00:30"],
  ["delft", "/delft.html", "2026-11-25T10:30"],
  ["delft", "/delft.html", "now"],
]) {
  test(`what is open at ${openAt} in ${name} the library, the element and the command line agree about`, async () => {
    const visit = await browser.look(page, { timezoneId: "America/New_York" });
    await visit.ready();
    const [west, south, width, height] = AROUND[name];
    const question = { lon: west + width / 2, lat: south + height / 2, limit: 1000, openAt };
    const answers = await visit.page.evaluate(
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
    const told = (more) => asked(name, question, more).map(({ id }) => id);
    const [open, perhaps] = [told(more), told([...more, "--even-unknown"])];
    assert.deepEqual(answers, [open, perhaps, open, perhaps]);
    assert.ok(open.length > 50 && open.length < perhaps.length, `${open.length}, ${perhaps.length}`);
    await visit.close();
  });
}

test("what is no time to the one is none to the others", async () => {
  const visit = await browser.look("/delft.html");
  await visit.ready();
  const times = ["soon", "2026-11-25 10:30", "2026-1-2T9:05", "2026-11-25T10:30Z", "2026-02-29T10:30", "2026-11-25T10:30:60"];
  const refused = await visit.page.evaluate(async (times) => {
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
  assert.deepEqual(refused, times.flatMap(() => ["RangeError", "RangeError"]));
  for (const time of times) {
    const run = () => asked("delft", { lon: 4.357, lat: 52.011 }, ["--open-at", time]);
    assert.throws(run, /expected a time/);
  }
  await visit.close();
});
