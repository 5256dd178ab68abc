// The print of the planner's desk: two pages of A4, without controls.
import { askFor, openDesk, serveStoppableEngine, slowEngine, untilDrawn } from "./support/desk.mjs";
import { readPdf } from "./support/pdf.mjs";
import { expect, test } from "./support/test.mjs";

const A4 = { format: "A4", printBackground: true, margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } };
const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
const DELFT = "/data/delft/atlas.json";
/** The wide ones are first, as of a page on a projector. */
const OPTIONS = { width: 1200 };

/** The text of each printed page. */
async function printed(site, { page, desk }) {
  // What is still being drawn is left out, and the print says so.
  await expect(desk.locator(".map-legend")).not.toBeEmpty();
  await untilDrawn({ desk });
  const pages = await readPdf(site, await page.pdf(A4));
  return pages.map((pieces) => pieces.join("").replace(/\s+/g, " "));
}

/** A plan that closes the place of which the most people lose their last one. */
async function closeFirst({ desk }, [closing, close]) {
  await desk.getByRole("heading", { name: closing }).click();
  await desk.getByRole("button", { name: close }).first().click();
  await expect(desk.locator(".before-after table")).toBeVisible();
}

const WORDS = {
  nl: {
    heading: "Waar mensen door de mazen van het net vallen",
    question: "Gevraagd: een sleutelvrije plek binnen 10 minuten lopen",
    norm: "Wat het is: aanname. Bron: ",
    legend: "Legenda",
    table: "Cijfers per gebied",
    unknown: "Wat niet bekend is",
    provenance: "Waar de cijfers vandaan komen",
    link: "Dezelfde cijfers op de pagina: http",
    closing: ["Als één plek sluit", /sluit/i],
    plan: ["Wat als", "sluit.", "Nu", "Daarna", "Verschil"],
    controls: ["Kopieer", "Druk af", "Kolommen", "Vergelijk", "Vergroot", "Hoe is dit berekend", "Mail dit signaal", "Waarvandaan?"],
  },
  de: {
    heading: "Wo Menschen durch die Maschen des Netzes fallen",
    question: "Gefragt: einen schlüsselfreien Ort innerhalb von 10 Minuten zu Fuß",
    norm: "Was es ist: Annahme. Quelle: ",
    legend: "Legende",
    table: "Zahlen nach Gebiet",
    unknown: "nicht bekannt",
    provenance: "Woher die Zahlen kommen",
    link: "Dieselben Zahlen auf der Seite: http",
    closing: ["Wenn ein Ort schließt", "In meinem Plan schließen"],
    plan: ["Was wäre, wenn", "schließt.", "Jetzt", "Danach", "Unterschied"],
    controls: ["kopieren", "Drucken", "Spalten", "Vergleichen mit", "Diese Meldung mailen"],
  },
};

for (const [name, src] of [["Liechtenstein", LIECHTENSTEIN], ["Delft", DELFT]]) {
  for (const lang of ["nl", "de"]) {
    test(`${name} is two pages in ${lang}, without a plan and with one`, async ({ site }) => {
      const words = WORDS[lang];
      const widget = await openDesk(site, src, { attributes: { link: "plan", lang }, ...OPTIONS });
      const sentence = (await widget.sentence.textContent()).trim();
      const pages = await printed(site, widget);
      expect(pages.length, pages.map((it) => it.length).join()).toBe(2);
      const [first, second] = pages;
      for (const text of [words.heading, sentence, words.question, words.norm, words.legend]) expect(first).toContain(text);
      const rows = widget.desk.locator(".of-regions tbody th button");
      for (const text of [words.table, words.unknown, words.provenance, words.link, "places.geojson", "sleutelvrij 0.", await rows.first().textContent()]) {
        expect(second).toContain(text);
      }
      for (const text of words.controls) expect(pages.join(" ")).not.toContain(text);
      await closeFirst(widget, words.closing);
      await untilDrawn(widget);
      const planned = await printed(site, widget);
      expect(planned.length, planned.map((it) => it.length).join()).toBe(2);
      for (const text of words.plan) expect(planned[0]).toContain(text);
    });
  }
}

test("a long table has the regions with most people without a place, and says how many are left out", async ({ site }) => {
  const widget = await openDesk(site, DELFT, OPTIONS);
  const names = await widget.desk.locator(".of-regions tbody th button").allTextContents();
  // Sorted another way on the screen.
  await widget.desk.locator(".of-regions").getByRole("columnheader", { name: "Buurt", exact: true }).getByRole("button").click();
  const [, second] = await printed(site, widget);
  expect(second).toContain(names[0]);
  const [, shown, others] = second.match(/Hier staan de (\d+) gebieden .* De andere (\d+) staan/);
  expect(Number(shown) + Number(others)).toBe(names.length);
  expect(second).toContain(names[Number(shown) - 1]);
});

test("the print is light, with the map and its patterns, and the page stays as it was", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, { ...OPTIONS, scheme: "dark" });
  const { page, desk } = widget;
  /** What the print must not change: what is unfolded, where the focus is, and that nothing of it stays. */
  const state = () =>
    desk.evaluate((it) => ({
      open: [...it.querySelectorAll("details")].map(({ open }) => open),
      focus: it.getRootNode().activeElement?.textContent,
      printed: it.querySelectorAll(".desk-print *").length,
    }));
  await desk.locator(".of-regions tbody th button").first().focus();
  const before = await state();
  expect(before.printed).toBe(0);
  await page.pdf(A4);
  expect(await state()).toStrictEqual(before);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const seen = await desk.locator(".printed-map svg").evaluate((svg) => {
    const paths = [...svg.querySelectorAll("path[fill^='url(#']")];
    const root = svg.getRootNode();
    const ids = paths.map((it) => it.getAttribute("fill").slice(5, -1));
    return {
      regions: paths.length,
      own: ids.every((id) => id.startsWith("print-") && svg.contains(root.getElementById(id))),
      paper: getComputedStyle(svg.closest(".desk")).backgroundColor,
    };
  });
  expect(seen).toStrictEqual({ regions: expect.any(Number), own: true, paper: "rgb(255, 255, 255)" });
  expect(seen.regions).toBeGreaterThan(5);
  await expect(desk.locator(".map-frame")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  expect((await state()).printed).toBe(0);
});

test("the button prints", async ({ site }) => {
  const script = () => {
    globalThis.prints = 0;
    globalThis.print = () => (globalThis.prints += 1);
  };
  const widget = await openDesk(site, LIECHTENSTEIN, { script });
  await widget.desk.getByRole("button", { name: "Druk af (2 pagina's A4)" }).press("Enter");
  expect(await widget.page.evaluate(() => globalThis.prints)).toBe(1);
});

/** Asks something else of a slow engine, with walks in the table and on the map, and waits until only the first answer is there. */
async function openHalfAnswered(site) {
  serveStoppableEngine(site);
  const widget = await openDesk(site, LIECHTENSTEIN, { ...OPTIONS, attributes: { link: "plan" }, query: "?plan=p1~map=walk~columns=people,median" });
  await expect(widget.desk.locator(".map-stage")).toHaveAttribute("aria-busy", "false");
  await expect(widget.desk.locator(".chart-part[open] .chart-title").first()).toBeVisible();
  await slowEngine(widget, 2_500);
  await askFor(widget, "kinds=library~map=walk~columns=people,median");
  await expect(widget.desk.locator(".of-regions tbody")).toContainText("…");
  return widget;
}

test("the page marks outdated figures, and the print and the files leave them out", async ({ site }) => {
  const widget = await openHalfAnswered(site);
  const { page, desk } = widget;
  await desk.getByRole("button", { name: "Tabel (CSV)" }).click();
  await expect(desk.getByRole("status").filter({ hasText: "De cijfers worden berekend…" })).toHaveCount(1);
  await expect(desk.locator(".map-stage")).toHaveAttribute("aria-busy", "true");
  await expect(desk.locator(".map-busy")).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const print = desk.locator(".desk-print");
  await expect(print.locator(".printed-missing").first()).toHaveText("Dit was nog niet berekend en staat er niet bij: Afstand, middelste.");
  await expect(print.locator(".printed-missing").last()).toHaveText(/: Kaart; /);
  await expect(print.locator("svg")).toHaveCount(0);
  expect(await print.locator("td").allTextContents()).not.toContain("…");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await slowEngine(widget, 0);
  await expect(desk.locator(".map-stage")).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
  await expect(desk.locator(".map-busy")).toBeHidden();
  await expect(desk.locator(".of-regions tbody")).not.toContainText("…");
  const download = page.waitForEvent("download");
  await desk.getByRole("button", { name: "Tabel (CSV)" }).click();
  await download;
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(print.locator(".printed-map svg")).toHaveCount(1);
  await expect(print.locator(".printed-charts .chart-title").first()).not.toBeEmpty();
  await expect(print.locator(".printed-missing").first()).toBeEmpty();
});
