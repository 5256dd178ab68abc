// `Atlas.planner`: the planner's questions, by an engine of its own that no resident loads.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { PLANNER_SCRIPT, PLANNER_WASM } from "./support/package.mjs";
import { body, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Opens a planner in a new page; the result runs a function there with the planner as its argument. */
async function open(site, source, { allow, trap } = {}) {
  const widget = await site.page("<p>Nothing here.</p>", { head: "" });
  if (allow) widget.expectComplaint(allow);
  const handle = await widget.page.evaluateHandle(async ({ source, trap }) => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const atlas = await Atlas.load(source);
    // With `trap`, the name of an export, that one traps while `globalThis.trap` is true.
    const own = WebAssembly.instantiate;
    if (trap) {
      WebAssembly.instantiate = async (...program) => {
        const { instance, module } = await own.apply(WebAssembly, program);
        const traps = (...values) => {
          if (globalThis.trap) throw new WebAssembly.RuntimeError("unreachable");
          return instance.exports[trap](...values);
        };
        return { instance: { exports: { ...instance.exports, [trap]: traps } }, module };
      };
    }
    return atlas.planner();
  }, { source, trap });
  return (question, more) => handle.evaluate(question, more);
}

/** Positions in the four atlases; those of another one help nobody. */
const CANDIDATES = [
  { lon: 4.3571, lat: 52.0116 },
  { lon: 4.37, lat: 51.99 },
  { lon: 9.521, lat: 47.139 },
  { lon: 5.62, lat: 52.3 },
  { lon: 4.668, lat: 51.814 },
];

/** People are counted in millionths; a sum of two numbers in JavaScript is rounded to them. */
const millionths = (number) => Math.round(number * 1e6) / 1e6;

const whole = ({ rows }) => rows.find(({ level }) => level === "whole");

test("an element and its questions load nothing of the planner's engine", async ({ site }) => {
  const widget = await site.open("/delft.html");
  await widget.ready();
  const asked = [];
  widget.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const walk = await widget.page.evaluate(async () => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const atlas = await Atlas.load({ src: "/data/delft/atlas.json" });
    const before = atlas.walk({ lon: 4.357, lat: 52.011 }, { lon: 4.36, lat: 52.012 });
    await document.querySelector("sleutelvrij-kaart").nearest({ lon: 4.357, lat: 52.011 });
    atlas.free();
    return before;
  });
  expect(walk.metres).toBeGreaterThan(100);
  expect(asked.filter((path) => path.includes("planner"))).toStrictEqual([]);
  await widget.page.evaluate(async () => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    await (await Atlas.load({ src: "/data/delft/atlas.json" })).planner();
  });
  expect(asked.filter((path) => path.includes("planner")).sort()).toStrictEqual([PLANNER_SCRIPT, PLANNER_WASM].sort());
});

for (const [name, measure, counted] of [
  ["delft", "walk", "residents"],
  ["liechtenstein", "walk", "addresses"],
  ["ermelo", "straightLine", "residents"],
  ["drechtsteden", "straightLine", "residents"],
]) {
  test(`figures of ${name} are the same in the browser and on this machine, to the last digit`, async ({ site }) => {
    const questions = [
      ["coverage", { minutes: 10 }],
      ["coverage", { metres: 400, speed: 3, kinds: ["playground", "library"], rank: 2 }],
      ["walks", { kinds: ["playground", "library"] }],
      ["distribution", { kinds: ["playground", "library"], step: 2.5, upTo: 20 }],
      ["distribution", { kinds: ["playground"], region: { level: "whole" } }],
      ["gaps", { minutes: 15, kinds: ["playground", "library"] }],
      ["choice", { metres: 300, kinds: ["playground", "picnic_table"] }],
      ["coverage", { openAt: "2026-07-06T10:00", conditional: true, by: "lifeDomains" }],
      ["layers", { minutes: 10, conditional: true }],
      ["week", { date: "2026-03-29", minutes: 10, kinds: ["library", "cafe", "museum"], conditional: true }],
      ["floatingCatchment", { metres: 300, kinds: ["library", "playground"], method: "e2sfca" }],
      ["best", { minutes: 5, kinds: ["playground"], candidates: CANDIDATES }],
      ["bestWithRoom", { minutes: 5, kinds: ["playground"], candidates: CANDIDATES.map((it) => ({ ...it, capacity: 500 })) }],
      ["closing", { minutes: 5, kinds: ["playground", "picnic_table"] }],
      ...(measure === "walk" ? [["seats", {}], ["seats", { norm: 300, stepFree: true }]] : []),
    ];
    const ask = await open(site, { src: `/data/${name}/atlas.json` });
    const found = await ask(
      (planner, questions) => Promise.all(questions.map(([name, question]) => planner[name](question))),
      questions,
    );
    expect(found[0]).toMatchObject({ measure, counted });
    const arguments_ = ["run", "--quiet", "--package", "planner", "--example", "answer", "--", `data/${name}`];
    const native = execFileSync("cargo", arguments_, {
      cwd: root,
      input: questions.map(([name, question]) => `${name} ${JSON.stringify(question)}\n`).join(""),
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    const expected = native.trim().split("\n").map((line) => JSON.parse(line));
    expect(found).toStrictEqual(expected);
  });
}

/** The least and the most of a figure in a row of a report. */
const limits = (row, name) => {
  const [low, high] = ["from", "to"].map((end) => row[`${name}_${end}`]);
  return low === null ? null : { low, high };
};

for (const name of ["delft", "ermelo"]) {
  test(`the report of the command line has the figures of the library, to the last digit (${name})`, async ({ site }, testInfo) => {
    const standard = JSON.parse(readFileSync(new URL("../../data/norms.json", import.meta.url), "utf8"));
    const questions = standard.questions.filter(({ id }) => ["key-free-5", "play-200"].includes(id));
    expect(questions.length).toBe(2);
    const [out, norms] = [testInfo.outputPath("report"), testInfo.outputPath("norms.json")];
    writeFileSync(norms, JSON.stringify({ version: 1, questions, new_places: 0, references: [] }));
    const run = ["run", "--quiet", "--package", "sleutelvrij", "--", "report", `data/${name}/atlas.json`, "--norms", norms, "--out", out];
    execFileSync("cargo", run, { cwd: root, stdio: "pipe" });
    const report = JSON.parse(readFileSync(join(out, name, "report.json"), "utf8"));
    const { columns, rows } = report.tables.coverage;
    const all = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    const [measure] = columns.find((it) => it.endsWith("_mean_metres_from")).split("_mean_");
    const ask = await open(site, { src: `/data/${name}/atlas.json` });
    let compared = 0;
    for (const { id, kinds, minutes, metres, speed, ages } of questions) {
      for (const group of ages) {
        const question = { kinds, speed, age: { all: "all", under_15: "under15", from_65: "from65" }[group] };
        const found = await ask(
          async (planner, { question, limit }) => [await planner.coverage({ ...question, ...limit }), await planner.walks(question)],
          { question, limit: { minutes, metres } },
        );
        const printed = all.filter((row) => row.question_id === id && row.age_group === group);
        expect(printed.length).toBe(found[0].rows.length);
        for (const [at, row] of printed.entries()) {
          const [coverage, walks] = found.map(({ rows }) => rows[at]);
          expect(limits(row, "residents_total")).toStrictEqual(coverage.total);
          if (row.note === "no such place is known") continue;
          expect(limits(row, `${measure}_within_residents`)).toStrictEqual({
            low: coverage.covered.low,
            high: millionths(coverage.covered.high + coverage.perhaps.high + coverage.unplaced.high),
          });
          expect(limits(row, `${measure}_unreachable_residents`)).toStrictEqual(walks.unreachable);
          const percent = coverage.share && { low: coverage.share.low * 100, high: coverage.share.high * 100 };
          expect(limits(row, `${measure}_within_percent`)).toStrictEqual(percent);
          for (const [figure, own] of [["mean", walks.mean], ["median", walks.median], ["90th_percentile", walks.ninetiethPercentile]]) {
            expect(limits(row, `${measure}_${figure}_metres`)).toStrictEqual(own);
          }
          compared += 1;
        }
      }
    }
    expect(compared, "rows").toBeGreaterThan(50);
  });
}

test("a time is a moment, now, or a local time of the places, whatever the clock of the visitor", async ({ site }) => {
  const ask = await open(site, { src: "/data/liechtenstein/atlas.json" });
  const found = await ask(async (planner) => {
    const at = async (openAt) => planner.coverage({ openAt, kinds: ["library", "supermarket", "cafe"] });
    return {
      local: await at("2026-11-23T10:00"),
      // Vaduz is an hour east of UTC in winter.
      date: await at(new Date("2026-11-23T09:00Z")),
      night: await at("2026-11-23T03:00"),
      now: (await at("now")).openAt,
      clock: new Date(Date.now()).toLocaleString("sv", { timeZone: "Europe/Vaduz" }),
      number: await at(12345).catch(({ name }) => name),
      refused: await Promise.all([new Date(NaN), "today", "2026-11-23"].map((it) => at(it).catch(({ name, message }) => `${name}: ${message}`))),
    };
  });
  expect(found.date).toStrictEqual(found.local);
  expect(found.local.openAt).toBe("2026-11-23T10:00");
  expect(whole(found.local).covered.low).toBeGreaterThan(whole(found.night).covered.low);
  expect(Math.abs(Date.parse(found.now) - Date.parse(found.clock))).toBeLessThan(120_000);
  expect(found.number).toBe("TypeError");
  for (const why of found.refused) expect(why).toMatch(/^RangeError: expected openAt/);
});

test("capacities are of this question only, and leave the page with no request", async ({ site }) => {
  const ask = await open(site, { src: "/data/liechtenstein/atlas.json" });
  const found = await ask(async (planner) => {
    const question = { kinds: ["library"], minutes: 10 };
    const before = await planner.floatingCatchment(question);
    const loaded = performance.getEntriesByType("resource").length;
    const [{ id }] = before.places;
    const many = await planner.floatingCatchment({ ...question, capacities: { [id]: 40 } });
    return { before, many, id, after: await planner.floatingCatchment(question), more: performance.getEntriesByType("resource").length - loaded };
  });
  const score = ({ places }) => places.find(({ id }) => id === found.id).perPerson.low;
  expect(score(found.many) / score(found.before)).toBeCloseTo(40, 9);
  expect(found.many.withoutCapacity).toBe(found.before.withoutCapacity - 1);
  expect(found.after).toStrictEqual(found.before);
  expect(found.more).toBe(0);
});

test("a scenario is an object or its text, and changes nothing for the next question", async ({ site }) => {
  const ask = await open(site, { src: "/data/delft/atlas.json" });
  const scenario = { version: 1, steps: [{ do: "open", kind: "outdoor_gym", at: [4.3571, 52.0116] }] };
  const answers = await ask(
    async (planner, scenario) => {
      const question = { kinds: ["outdoor_gym"], minutes: 5 };
      const before = await planner.coverage(question);
      const object = await planner.coverage({ ...question, scenario });
      const text = await planner.coverage({ ...question, scenario: JSON.stringify(scenario) });
      return { before, object, text, after: await planner.coverage(question) };
    },
    scenario,
  );
  expect(whole(answers.object).covered.low).toBeGreaterThan(whole(answers.before).covered.low + 500);
  expect(answers.text).toStrictEqual(answers.object);
  expect(answers.after).toStrictEqual(answers.before);
});

test("a walk tells the seats along it and its longest stretch without one", async ({ site }) => {
  const ask = await open(site, { src: "/data/liechtenstein/atlas.json" });
  const walk = await ask((planner) => planner.walk({ lon: 9.521, lat: 47.139 }, { lon: 9.5265, lat: 47.1665 }, { speed: 3 }));
  expect(walk.seats.length).toBeGreaterThan(0);
  expect(walk.seats.every(({ metres }) => metres > 0 && metres < walk.metres)).toBe(true);
  const ends = [0, ...walk.seats.filter(({ certain }) => certain).map(({ metres }) => metres), walk.metres];
  const stretches = ends.slice(1).map((end, at) => end - ends[at]);
  expect(Math.abs(Math.max(...stretches) - walk.withoutSeat.high)).toBeLessThan(0.001);
});

test("wrong questions are refused with the member, what was given and what is expected", async ({ site }) => {
  const ask = await open(site, { src: "/data/delft/atlas.json" });
  const refused = (question) =>
    ask(async (planner, [name, ...rest]) => planner[name](...rest).then(() => "an answer", ({ name, message }) => `${name}: ${message}`), question);
  for (const [question, why] of [
    [["coverage", { kinds: ["castle"] }], "RangeError: `castle` in `kinds` is not in the taxonomy"],
    [["coverage", { minutes: 0 }], "RangeError: expected minutes in 0.5..240, not 0"],
    [["seats", { norm: 1e9 }], "RangeError: expected norm in 1..20000, not 1000000000"],
    [["coverage", { minutes: "5" }], 'TypeError: minutes: invalid type: string "5", expected a number'],
    [["coverage", { minutes: "" }], 'TypeError: minutes: invalid type: string "", expected a number'],
    [["coverage", { kinds: "bench" }], 'TypeError: kinds: invalid type: string "bench", expected a list'],
    [["coverage", { stepFree: 1 }], "TypeError: stepFree: invalid type: integer `1`, expected true or false"],
    [["coverage", [5]], "TypeError: expected a question: an object"],
    [["coverage", "bench"], "TypeError: expected a question: an object"],
    [["closing", { rank: 2 }], /^RangeError: `closing` has no `rank`; it has by, openAt, minutes, metres, kinds, [^`]*$/],
    [["coverage", { minuts: 5 }], /^RangeError: `coverage` has no `minuts`; it has by, openAt, minutes, metres, rank, [^`]*$/],
    [["coverage", { scenario: { version: 1, steps: [{ do: "close", place: "nobody" }] } }], /^RangeError: scenario: steps\[0\]\.place/],
    [["coverage", { scenario: "no JSON" }], /^RangeError: scenario: /],
    [["walk", { lon: 52.0116, lat: 4.3571 }, { lon: 4.3571, lat: 52.0116 }], /^RangeError: from: no street.* swapped$/],
    [["walk", { lon: 4.3571, lat: 52.0116 }, { lon: 9.5, lat: 47.1 }], /^RangeError: to: no street/],
    [["walk", { lon: "4", lat: 52 }, "x"], 'TypeError: from.lon: invalid type: string "4", expected a number'],
  ]) {
    expect(await refused(question)).toEqual(typeof why === "string" ? why : expect.stringMatching(why));
  }
  const notJson = await ask(async (planner) => {
    const wrong = [{ minutes: NaN }, { speed: Infinity }, { method: "e2sfca", weights: [1, NaN] }, { kinds: [() => {}] }, { minutes: 5n }];
    const asked = wrong.map((it) => planner.floatingCatchment(it).catch(({ name, message }) => `${name}: ${message}`));
    return Promise.all(asked);
  });
  expect(notJson).toStrictEqual([
    "RangeError: expected minutes: finite numbers, not NaN",
    "RangeError: expected speed: finite numbers, not Infinity",
    "RangeError: expected weights: finite numbers, not NaN",
    "TypeError: expected kinds: values of JSON, not a function",
    "TypeError: expected minutes: values of JSON, not a bigint",
  ]);
});

test("questions about seats need streets, and a planner that was given back answers nothing", async ({ site }) => {
  const ask = await open(site, { src: serveAtlas(site) });
  await expect(ask((planner) => planner.seats())).rejects.toThrow(/Error: this atlas has no streets/);
  expect((await ask((planner) => planner.coverage())).measure).toBe("straightLine");
  const freed = ask((planner) => {
    planner.free();
    planner.free();
    return planner.coverage();
  });
  await expect(freed).rejects.toThrow(/given back with free/);
});

test("no figure comes from a part of the data: a damaged or missing file refuses the planner", async ({ site }) => {
  const people = readFileSync(new URL("../../data/liechtenstein/people.bin", import.meta.url));
  site.route("/data/liechtenstein/people.bin", body(people.subarray(0, 5_000), "application/octet-stream"));
  await expect(open(site, { src: "/data/liechtenstein/atlas.json" })).rejects.toThrow(/Error: .*people\.bin/);
  site.route("/data/liechtenstein/people.bin", status(404));
  await expect(open(site, { src: "/data/liechtenstein/atlas.json" }, { allow: /404/ })).rejects.toThrow(/people\.bin.*404/);
});

test("after a trap the planner's engine answers nothing, from no planner, as its memory may be damaged", async ({ site }) => {
  const ask = await open(site, { src: "/data/delft/atlas.json" }, { trap: "planneratlas_answer" });
  const found = await ask(async (planner) => {
    const tried = (promise) => promise.then(() => "an answer", ({ name, message }) => `${name}: ${message}`);
    const [before, refused] = [await tried(planner.coverage()), await tried(planner.coverage({ rank: 0 }))];
    globalThis.trap = true;
    const trapped = await tried(planner.coverage());
    globalThis.trap = false;
    return { before, refused, trapped, after: await tried(planner.walks()), freed: planner.free() };
  });
  expect(found.before).toBe("an answer");
  expect(found.refused).toMatch(/^RangeError: expected rank/);
  expect(found.trapped).toMatch(/^Error: the planner's engine has stopped.*unreachable/);
  expect(found.after).toBe(found.trapped);
});

test("where the planner's engine does not come, the promise rejects, and the next call loads it", async ({ site }) => {
  site.route(PLANNER_WASM, status(503));
  const widget = await site.page("<p>Nothing here.</p>", { head: "" });
  widget.expectComplaint(/503/);
  const handle = await widget.page.evaluateHandle(async () => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    return Atlas.load({ src: "/data/delft/atlas.json" });
  });
  const open = () => handle.evaluate((atlas) => atlas.planner().then((it) => it.coverage().then(({ counted }) => counted)));
  await expect(open()).rejects.toThrow(/planner's engine does not come: the server answers 503/);
  site.route(PLANNER_WASM, body(readFileSync(new URL(`../../www${PLANNER_WASM}`, import.meta.url)), "application/wasm"));
  expect(await open()).toBe("residents");
});
