// The figures of the desk are those of `sleutelvrij report`, to the digit: in the file of its button and in its cells, for twelve
// questions about each atlas, with and without a plan, by neighbourhood and by district.
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { askFor, openDesk, untilDrawn } from "./support/desk.mjs";
import { readCsv } from "./support/csv.mjs";
import { expect, test } from "./support/test.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Fields of the link, the question of the norms that asks the same, and for whom where the atlas knows ages. The last four are asked with
 * a plan.
 */
const QUESTIONS = [
  ["", { minutes: 10 }],
  ["domains=meeting~minutes=5", { domains: ["meeting"], minutes: 5 }],
  ["kinds=bench,picnic_table,library~metres=125~rank=2", { kinds: ["bench", "picnic_table", "library"], metres: 125, rank: 2 }],
  ["kinds=swimming_pool,sports_centre,allotments~conditional~minutes=15", { kinds: ["swimming_pool", "sports_centre", "allotments"], minutes: 15, key: "conditional" }],
  ["layers=formal,semiformal~minutes=8", { layers: ["formal", "semiformal"], minutes: 8 }],
  ["kinds=pitch,dog_park,park,station~metres=250", { kinds: ["pitch", "dog_park", "park", "station"], metres: 250 }, "from65"],
  ["kinds=barbecue~minutes=20", { kinds: ["barbecue"], minutes: 20 }],
  ["kinds=theatre,library,skate_park,outdoor_gym~minutes=45", { kinds: ["theatre", "library", "skate_park", "outdoor_gym"], minutes: 45 }],
  ["kinds=community_centre,library,playground~speed=3~steps=no", { kinds: ["community_centre", "library", "playground"], minutes: 10, speed: 3, step_free: true }, "from65"],
  ["kinds=playground,library~metres=200", { kinds: ["playground", "library"], metres: 200 }, "under15"],
  ["kinds=library,cafe,playground,swimming_pool~open=2026-11-21T20:00", { kinds: ["library", "cafe", "playground", "swimming_pool"], minutes: 10, open_at: "2026-11-21T20:00" }],
  ["life=upbringing~needs=wheelchair,for:children", { life_domains: ["upbringing"], needs: ["wheelchair", "for:children"], minutes: 10 }],
];
const PLANNED = 8;
const AGES = { under15: "under_15", from65: "from_65" };

/** The columns of the desk by their names in a link, in the order of the table, with what their cells count. */
const COLUMNS = {
  people: "people", share: "percent", with: "people", perhaps: "people", without: "people", never: "people", unplaced: "people",
  mean: "metres", median: "metres", p90: "metres", gained: "people", lost: "people", difference: "change", supply: "score", seats: "percent",
};
const OF_PLAN = ["gained", "lost", "difference"];

/** The plan: the first place of a kind closes, and one opens where the last place of the atlas is. */
function planOf(name, kind) {
  const { features } = JSON.parse(readFileSync(new URL(`../../data/${name}/places.geojson`, import.meta.url), "utf8"));
  const points = features.filter(({ geometry }) => geometry.type === "Point");
  const closed = points.find(({ properties }) => properties.kind === kind).properties.id;
  const at = points.at(-1).geometry.coordinates.map((it) => Number(it.toFixed(5)));
  const scenario = { version: 1, steps: [{ do: "close", place: closed }, { do: "open", kind, at }] };
  return { scenario, link: `~close=${closed}~new=${kind},${at[1]},${at[0]}` };
}

let executable;
test.beforeAll(() => {
  const build = ["build", "--quiet", "--package", "sleutelvrij", "--bin", "sleutelvrij", "--message-format", "json"];
  const messages = execFileSync("cargo", build, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 }).trim().split("\n");
  executable = messages.map((line) => JSON.parse(line).executable).find(Boolean);
});

/** Runs `sleutelvrij report` for the questions of these numbers; its tables with and without `after/`, as rows of files and exact. */
async function report(name, numbers, scenario, knowsAges, folder) {
  const output = (file) => join(folder, file);
  mkdirSync(folder);
  const source = { status: "assumption", source: { en: "a test" } };
  const questions = numbers.map((number) => {
    const [, question, age] = QUESTIONS[number];
    return { id: `q${number}`, label: { en: `question ${number}` }, ages: [(knowsAges && AGES[age]) || "all"], speed: 4.8, ...question, ...source };
  });
  const write = (file, content) => (writeFileSync(output(file), JSON.stringify(content)), output(file));
  const norms = write("norms.json", { version: 1, questions, seats: { metres: 125, ...source }, new_places: 0, references: [] });
  const plan = scenario ? ["--scenario", write("scenario.json", scenario)] : [];
  await run(executable, ["report", `data/${name}/atlas.json`, "--norms", norms, "--out", output("report"), "--lang", "en", ...plan], { cwd: root });
  const json = JSON.parse(readFileSync(output(`report/${name}/report.json`), "utf8"));
  return (side, table) => {
    const exact = (side ? json.tables_after : json.tables)[table];
    if (!exact) return null;
    return {
      written: readCsv(readFileSync(output(`report/${name}/${side}${table}.csv`), "utf8")),
      exact: exact.rows.map((row) => Object.fromEntries(exact.columns.map((column, at) => [column, row[at]]))),
    };
  };
}

/** What a row is of. */
const keyOf = ({ region_level, region_id, region_name, municipality }) => [region_level, region_id || region_name || "", municipality ?? ""].join("|");

/** The rows of a table that are about a question, by region, as written and exact; seats are of no question. */
function byRegion(table, id) {
  const rows = new Map();
  const isAsked = ({ question_id }) => question_id === undefined || question_id === id;
  for (const [at, exact] of (table?.exact ?? []).entries()) {
    if (isAsked(exact)) rows.set(keyOf(exact), { exact, written: table.written[at] });
  }
  return rows;
}

/** The limits of a figure of the desk in a report, as written and exact. `name` is that of the desk's column in its file. */
function limitsOf(name, tables, key) {
  const of = (table, column, way) => ["from", "to"].map((end) => (tables[table].size === 0 ? "" : tables[table].get(key)?.[way][`${column}_${end}`]));
  if (name.includes("_beyond_norm_")) {
    // The report has what is within the norm; the two add up to a whole.
    const within = name.replace("beyond", "within");
    const rest = (way) => of("seats", within, way).map((it) => (it === "" ? "" : 100 - Number(it))).toReversed();
    return { written: rest("written").map((it) => (it === "" ? "" : String(Number(it.toFixed(1))))), exact: rest("exact") };
  }
  const table = ["gained", "lost", "difference"].some((it) => name.includes(`_${it}_`)) ? "scenario" : name.includes("_2sfca_") ? "choice" : "coverage";
  return { written: of(table, name, "written"), exact: of(table, name, "exact") };
}

const dutch = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 3 });
const DECIMALS = { people: 0, change: 0, metres: 0, percent: 1, score: 3 };

/** Exact limits as a cell has them, in Dutch: one number where they are equal. */
function cellOf(unit, [low, high]) {
  if (low === "" || low === null) return null;
  const decimals = 10 ** DECIMALS[unit];
  const whole = (number, round) => (Math.abs(number * decimals - Math.round(number * decimals)) <= 1e-9 ? Math.round : round)(number * decimals) / decimals;
  const sign = (number) => (unit !== "change" || number === 0 ? "" : number < 0 ? "−" : "+");
  const text = (number, exact) => {
    if (unit === "percent" && number <= 0 && exact > 0) return "<0,1";
    if (unit === "percent" && number >= 100 && exact < 100) return ">99,9";
    return sign(number) + dutch.format(Math.abs(number));
  };
  const suffix = { percent: "%", metres: " m" }[unit] ?? "";
  if (high === "" || high === null) return `minstens ${text(whole(low, Math.floor), low)}${suffix}`;
  const round = low === high ? [Math.round, Math.round] : [Math.floor, Math.ceil];
  const texts = [low, high].map((it, at) => text(whole(it, round[at]), it));
  return (texts[0] === texts[1] ? texts[0] : texts.join("–")) + suffix;
}

const MISSING = ["niet bekend", "hier woont niemand", "geen plek te bereiken"];
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, " ").replace(/ %/g, "%").trim();

/** The names and the cells of the table on the page. */
const shownRows = ({ desk }) =>
  desk.locator(".of-regions table").evaluate((table) => {
    const rows = [...table.querySelectorAll("tbody tr, tfoot tr")];
    return rows.map((row) => [row.querySelector("th > *").textContent, [...row.querySelectorAll("td")].map((it) => it.textContent)]);
  });

/** The rows of the file of the desk's button. */
async function fileRows({ page, desk }) {
  const download = page.waitForEvent("download");
  await desk.getByRole("button", { name: "Tabel (CSV)" }).click();
  return readCsv(await readFile(await (await download).path(), "utf8"));
}

/** Where a row of the file and of the table, with these columns, has other figures than a report. */
function differencesOf(row, [name, cells], columns, tables, question) {
  const figures = Object.keys(row).filter((it) => it.endsWith("_from")).map((it) => it.slice(0, -"_from".length));
  const isOfNobody = tables.coverage.get(keyOf(row)).exact[`${figures[0]}_to`] === 0;
  if (figures.length !== columns.length || cells.length !== columns.length) return [`${name}: ${figures.length} figures, ${cells.length} cells`];
  return columns.flatMap((column, at) => {
    // No file of a report has those with a place only perhaps.
    if (column === "perhaps") return [];
    // Seats of a report are always those of the usual pace.
    if (column === "seats" && question.step_free) return [];
    const { written, exact } = limitsOf(figures[at], tables, keyOf(row));
    const file = [row[`${figures[at]}_from`], row[`${figures[at]}_to`]];
    const text = isOfNobody && !["people", "seats"].includes(column) ? null : cellOf(COLUMNS[column], exact);
    const cell = plain(cells[at]);
    const isSame = text === null ? MISSING.includes(cell) : cell === text;
    return file.join() === written.join() && isSame ? [] : [`${name}, ${figures[at]}: file ${file}, cell ${cell}; report ${written}, ${text}`];
  });
}

/** Asks the desk, and waits until its figures are of that. */
async function ask(widget, link, { kinds, minutes, metres, rank }, isPlanned) {
  await askFor(widget, link);
  const asked = () =>
    widget.element.evaluate(({ question }) => {
      const { kinds, minutes, metres, rank, scenario } = question ?? {};
      return { kinds, minutes, metres, rank, isPlanned: Boolean(scenario) };
    });
  await expect.poll(asked, { message: link, timeout: 60_000 }).toEqual({ kinds, minutes, metres, rank, isPlanned });
  await untilDrawn(widget);
}

for (const [name, kind, knowsAges, levels] of [
  ["delft", "playground", true, ["neighbourhood", "district"]],
  ["drechtsteden", "library", false, ["neighbourhood"]],
  ["ermelo", "bench", false, ["neighbourhood", "district"]],
  ["liechtenstein", "library", false, ["neighbourhood", "district"]],
]) {
  test(`the table and its file have the figures of a report, for twelve questions with and without a plan: ${name}`, async ({ site }, testInfo) => {
    const plan = planOf(name, kind);
    const numbers = [...QUESTIONS.keys()];
    const [today, planned] = await Promise.all([
      report(name, numbers.slice(0, PLANNED), null, knowsAges, testInfo.outputPath("without")),
      report(name, numbers.slice(PLANNED), plan.scenario, knowsAges, testInfo.outputPath("with")),
    ]);
    const widget = await openDesk(site, `/data/${name}/atlas.json`, { attributes: { link: "plan" } });
    let compared = 0;
    for (const [number, [fields, question, age]] of QUESTIONS.entries()) {
      const isPlanned = number >= PLANNED;
      const table = (table) => (isPlanned ? planned(table === "scenario" ? "" : "after/", table) : today("", table));
      const tables = Object.fromEntries(["coverage", "choice", "seats", "scenario"].map((it) => [it, byRegion(table(it), `q${number}`)]));
      for (const level of levels) {
        const columns = Object.keys(COLUMNS).filter((it) => isPlanned || !OF_PLAN.includes(it));
        const view = `~columns=${Object.keys(COLUMNS)}~sort=name${level === "district" ? "~level=district" : ""}`;
        const link = fields + (age && knowsAges ? `~age=${age}` : "") + view + (isPlanned ? plan.link : "");
        await ask(widget, link, question, isPlanned);
        const [{ exact }] = tables.coverage.values();
        if (exact.note === "no such place is known") {
          await expect(widget.desk.locator(".table"), link).toContainText("Er zijn geen cijfers");
          continue;
        }
        await expect(widget.desk.locator(".of-regions"), link).not.toContainText("…", { timeout: 60_000 });
        const [file, shown] = [await fileRows(widget), await shownRows(widget)];
        const other = level === "district" ? "neighbourhood" : "district";
        const regions = [...tables.coverage.keys()].filter((key) => !key.startsWith(other));
        expect(file.map(keyOf).toSorted(), link).toEqual(regions.toSorted());
        const differences = file.flatMap((row, at) => differencesOf(row, shown[at], columns, tables, question));
        expect(differences, link).toEqual([]);
        compared += file.length * columns.length;
      }
    }
    expect(compared, "figures").toBeGreaterThan(1_000);
  });
}
