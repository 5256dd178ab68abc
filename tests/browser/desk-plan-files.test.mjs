// The name and the file of a plan: saved, cleared, and opened again by a colleague. Nothing is uploaded.
import { readFile } from "node:fs/promises";
import { openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
const LINK = "kinds=library~close=osm:node/315636966";

/** A desk with the part of the plan that has its name and its file. */
async function openFiles(site, link = "") {
  const widget = await openDesk(site, LIECHTENSTEIN, { attributes: { link: "plan" }, query: link && `?plan=p1~${link}` });
  const { desk } = widget;
  await desk.getByText("Het plan als bestand").click();
  return Object.assign(widget, {
    name: desk.getByLabel("Naam van het plan"),
    save: desk.getByRole("button", { name: /^Bewaar als / }),
    clear: desk.getByRole("button", { name: "Wis het plan" }),
    file: desk.getByLabel(/^Open een plan uit een bestand/),
    refusal: desk.locator("#desk-file-refusal"),
    steps: desk.getByRole("group", { name: "Wat er in het plan staat" }).getByRole("listitem"),
  });
}

/** A file that somebody chooses. */
const chosen = (text) => ({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from(text) });
const scenario = (...steps) => chosen(JSON.stringify({ version: 1, steps }));
const CLOSES = { do: "close", place: "osm:node/315636966" };

test("a plan that is named, saved and cleared is the same after it is opened again", async ({ site }) => {
  const widget = await openFiles(site, LINK);
  const { page, name, save, clear, file, steps, sentence } = widget;
  await expect(steps).toHaveCount(1);
  await name.fill("Minder bibliotheken");
  await page.keyboard.press("Enter");
  const [said, step] = [await sentence.textContent(), await steps.textContent()];
  const download = page.waitForEvent("download");
  await save.click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/minder-bibliotheken.*\.json$/i);
  const text = await readFile(await saved.path(), "utf8");
  await clear.click();
  await expect(steps).toHaveCount(0);
  await name.fill("");
  await page.keyboard.press("Enter");
  await expect(sentence).not.toHaveText(said);
  await file.setInputFiles(chosen(text));
  await expect(steps).toHaveText(step);
  await expect(name).toHaveValue("Minder bibliotheken");
  await expect(sentence).toHaveText(said);
  expect(widget.requests.filter((it) => it.method() !== "GET"), "requests that send something").toEqual([]);
});

test("a file with a change that cannot be made says which, and changes nothing", async ({ site }) => {
  const { file, refusal, steps } = await openFiles(site, LINK);
  await expect(steps).toHaveCount(1);
  await file.setInputFiles(scenario(CLOSES, { do: "close", place: "osm:node/1" }));
  await expect(refusal).toContainText("om verandering 2.");
  await expect(refusal).toContainText("osm:node/1");
  await expect(file).toHaveAccessibleDescription(/verandering 2/);
  await expect(steps).toHaveCount(1);
});

test("a file with a street where none is says which change, as the engine found", async ({ site }) => {
  const { file, refusal, steps } = await openFiles(site);
  await file.setInputFiles(scenario(CLOSES, { do: "close-street", at: [9.6, 47.1] }));
  await expect(refusal).toContainText("om verandering 2.");
  await expect(steps).toHaveCount(0);
});

test("a file that is no plan is refused in words, and a right one after it opens", async ({ site }) => {
  const { file, refusal, steps } = await openFiles(site);
  await file.setInputFiles(chosen("kind,aantal\nbank,3\n"));
  await expect(refusal).toContainText("geen plan dat hier te openen is");
  // The details are in English, and marked so.
  await expect(refusal.locator("[lang=en]")).not.toHaveText("");
  await file.setInputFiles(scenario(CLOSES));
  await expect(steps).toHaveCount(1);
  await expect(refusal).toHaveText("");
});

test("a file of more changes than are read says so, and changes nothing", async ({ site }) => {
  const { file, refusal, steps } = await openFiles(site);
  await file.setInputFiles(scenario(...Array(501).fill(CLOSES)));
  await expect(refusal).toContainText("Dit plan heeft meer dan 500 veranderingen.");
  await expect(steps).toHaveCount(0);
});
