// The desk in a window of 320 px, as on a phone or at 400 % on a laptop: all of it fits, in every state.
import { serveAtlasWithStreets } from "./fixtures/streets-fixture.mjs";
import { askFor, openDesk, untilDrawn } from "./support/desk.mjs";
import { expectFits, expectFocusSeen } from "./support/fit.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
const LINK = { attributes: { link: "plan" } };
const NARROW = { width: 320, height: 640, ...LINK };
const FIGURES = ["share", "without", "gaps", "change", "walk", "supply", "seats"];
const COLUMNS = "people,share,with,perhaps,without,never,unplaced,mean,median,p90,gained,lost,difference,supply,seats";
const PLAN = "~close=osm:node/315636966~new=library,47.215,9.548,name:Bibliothek_beim_Bahnhof_und_Gemeindezentrum";

for (const [lang, language] of [["nl", "nl-NL"], ["de", "de-DE"]]) {
  test(`every state of a desk fits into 320 px, and its controls can be hit (${lang})`, async ({ site }) => {
    const widget = await openDesk(site, LIECHTENSTEIN, { ...NARROW, lang, language });
    await expectFits(widget, "as it opens");
    await widget.desk.evaluate((desk) => desk.querySelectorAll("details").forEach((it) => (it.open = true)));
    await expect(widget.desk.locator(".ranks tbody tr").first()).toBeVisible();
    await expectFits(widget, "unfolded");
    for (const figure of FIGURES) {
      const state = `kinds=library,bench~map=${figure}~columns=${COLUMNS}~region=LI-04~with=LI-03${PLAN}`;
      await askFor(widget, state);
      await expect(widget.desk.locator(".comparison table")).toBeVisible();
      await expect(widget.desk.locator(".of-regions")).not.toContainText("…");
      await expectFits(widget, state);
    }
    for (const state of ["kinds=bookcase,castle~level=district~classes=limits,0.1,0.5", "kinds=ice_rink", "open=2026-11-21T20:00~metres=1500"]) {
      await askFor(widget, state);
      await untilDrawn(widget);
      await expectFits(widget, state);
    }
  });
}

test("in German at 400 %, the focus is always seen and never under something", async ({ site }) => {
  const visitor = { width: 320, height: 256, scale: 4, lang: "de", language: "de-DE", ...LINK };
  const widget = await openDesk(site, serveAtlasWithStreets(site), visitor);
  await widget.desk.evaluate((desk) => desk.querySelectorAll("details").forEach((it) => (it.open = true)));
  await expect(widget.desk.locator(".ranks tbody tr").first()).toBeVisible();
  expect(await expectFocusSeen(widget.page)).toBeGreaterThan(40);
});

/** Where an element is, beside the part of the table that is in sight. */
const placeIn = (locator) =>
  locator.evaluate((it) => {
    const [own, sight] = [it, it.closest(".table-scroll")].map((of) => of.getBoundingClientRect());
    return { isSeen: own.left >= sight.left - 1 && own.right <= sight.right + 1, width: own.width };
  });

test("at 320 px, the share and those without a place are beside each name, and names stay while figures scroll", async ({ site }) => {
  const { desk } = await openDesk(site, LIECHTENSTEIN, NARROW);
  const table = desk.locator(".of-regions");
  for (const column of ["Adressen", "Deel met plek", "Zonder plek"]) {
    expect(await placeIn(table.getByRole("columnheader", { name: column, exact: true })), column).toMatchObject({ isSeen: true });
  }
  await table.evaluate((it) => it.scrollTo(it.scrollWidth, 0));
  const name = table.getByRole("rowheader").first();
  expect(await placeIn(name)).toMatchObject({ isSeen: true });
  // It leaves room for a figure.
  expect((await placeIn(name)).width).toBeLessThan(140);
});

test("at 320 px, each figure of a table with all columns can be scrolled to, below its head", async ({ site }) => {
  const { desk } = await openDesk(site, LIECHTENSTEIN, { ...NARROW, query: `?plan=p1~kinds=library~columns=${COLUMNS}${PLAN}` });
  const table = desk.locator(".of-regions");
  await expect(table).not.toContainText("…");
  await table.scrollIntoViewIfNeeded();
  await table.evaluate((it) => it.scrollTo(it.scrollWidth, 0));
  const rows = await table.evaluate((it) => {
    const right = (of) => Math.round(of.getBoundingClientRect().right);
    return [...it.querySelectorAll("tr")].map((row) => ({ row: right(row), cell: right(row.lastElementChild), table: right(row.closest("table")) }));
  });
  expect(rows.length).toBeGreaterThan(12);
  // What is beside its row is cut off.
  expect(new Set(rows.flatMap(Object.values)).size, JSON.stringify(rows)).toBe(1);
  await expect(table.getByRole("columnheader").last()).toBeInViewport();
});
