// Passing figures of the planner's desk on: the letter about a gap, and the link.
import { manifest, serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { openDesk } from "./support/desk.mjs";
import { expect, test } from "./support/test.mjs";

const LIECHTENSTEIN = "/data/liechtenstein/atlas.json";
const LINK = { link: "plan" };
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** The parts of the section. */
const parts = ({ desk }) => {
  const section = desk.locator("> .signal");
  return {
    section,
    letter: section.getByLabel("De brief"),
    mail: section.getByRole("link", { name: "Mail dit signaal" }),
    copy: section.getByRole("button", { name: "Kopieer de tekst" }),
    outdated: section.getByText("De cijfers zijn veranderd."),
    anew: section.getByRole("button", { name: "Schrijf de brief opnieuw" }),
    back: section.getByRole("button", { name: "Terug naar mijn eigen tekst" }),
  };
};

/** Opens a desk with the section unfolded. */
async function openSignal(site, src, options) {
  const widget = await openDesk(site, src, options);
  await widget.desk.getByRole("heading", { name: "Geef een gat in het net door" }).click();
  await expect(parts(widget).letter).toHaveValue(/^Beste lezer,/);
  return widget;
}

const clipboard = ({ page }) => page.evaluate(() => navigator.clipboard.readText());

test("a letter is about the chosen region, with its figures, its question and the unknown data", async ({ site }) => {
  const widget = await openSignal(site, LIECHTENSTEIN, { attributes: LINK });
  const { letter, section } = parts(widget);
  await expect(letter).toHaveValue(/In Gamprin \(Liechtenstein\) hebben/);
  await widget.desk.getByRole("button", { name: "Mauren", exact: true }).click();
  await expect(letter).toHaveValue(/In Mauren \(Liechtenstein\) hebben .* binnen 10 minuten lopen\./);
  await expect(letter).toHaveValue(/De vraag was: .*\n\nWat u moet weten, en wat niet bekend is:\n- /s);
  await expect(letter).toHaveValue(/Dezelfde cijfers op de kaart: http\S+plan=p1\S*region=/);
  await expect(section).toContainText("Een mail uit een link heeft geen bijlage.");
});

test("the link of a letter shows a colleague the same figures and the region", async ({ site }) => {
  const widget = await openSignal(site, LIECHTENSTEIN, { attributes: LINK });
  await widget.desk.getByLabel("Wanneer?").selectOption({ label: "Nu open" });
  const { letter } = parts(widget);
  await expect(letter).toHaveValue(/plan=p1~open=2026-\d\d-\d\dT/);
  const [link] = (await letter.inputValue()).match(/http\S+/);
  const sentence = await widget.sentence.textContent();
  await widget.page.goto(link);
  await expect(widget.sentence).toHaveText(sentence);
  await expect(widget.desk.locator(".of-regions").getByRole("button", { pressed: true })).toHaveCount(1);
});

test("nothing that is typed is lost when the question changes, and the letter can be written anew", async ({ site }) => {
  const widget = await openSignal(site, serveAtlas(site));
  const { letter, outdated, anew, back } = parts(widget);
  await expect(anew).toBeHidden();
  await letter.fill("Beste Fatima, kijk eens.");
  await widget.desk.getByLabel("Hoeveel", { exact: true }).fill("2");
  await widget.desk.getByLabel("Hoeveel", { exact: true }).press("Enter");
  await expect(outdated).toBeVisible();
  await expect(letter).toHaveValue("Beste Fatima, kijk eens.");
  await anew.click();
  await expect(letter).toHaveValue(/binnen 160 m in een rechte lijn/);
  await expect(outdated).toBeHidden();
  await back.click();
  await expect(letter).toHaveValue("Beste Fatima, kijk eens.");
  // It was written beside the figures of the first question.
  await expect(outdated).toBeVisible();
  await widget.element.evaluate((it) => it.setAttribute("lang", "de"));
  await widget.desk.getByRole("heading", { name: "Eine Lücke im Netz melden" }).click();
  await expect(widget.desk.getByLabel("Der Brief")).toHaveValue("Beste Fatima, kijk eens.");
});

test("the mail goes to the address of the municipality, fits into a link, and says what it lacks", async ({ site }) => {
  const widget = await openSignal(site, LIECHTENSTEIN, { attributes: { ...LINK, signal: "signaal@gemeente.example" } });
  const { mail, letter, section } = parts(widget);
  await expect(mail).toHaveAttribute("href", /^mailto:signaal@gemeente\.example\?subject=Gat%20in%20het%20net:%20.*&body=Beste%20lezer,/);
  expect((await mail.getAttribute("href")).length).toBeLessThanOrEqual(2_000);
  const lacks = section.getByText("De brief is te lang voor een mail uit een link.");
  await expect(lacks).toBeVisible();
  await letter.fill("Kort & goed.");
  await expect(lacks).toBeHidden();
  await expect(mail).toHaveAttribute("href", /&body=Kort%20%26%20goed\.$/);
  await widget.element.evaluate((it) => it.setAttribute("signal", "wijkteam@gemeente.example"));
  await expect(mail).toHaveAttribute("href", /^mailto:wijkteam@gemeente\.example\?/);
});

test("an address that is none leaves the recipient to the sender, with a warning", async ({ site }) => {
  const widget = await openSignal(site, serveAtlas(site), { attributes: { signal: "a@b.example?cc=c@d.example" } });
  await expect(parts(widget).mail).toHaveAttribute("href", /^mailto:\?subject=/);
  expect(widget.consoleTexts("warning").join()).toContain('signal="a@b.example?cc=c@d.example" is not a mail address');
});

test("the letter is copied as it is edited", async ({ site }) => {
  const widget = await openSignal(site, serveAtlas(site), CLIPBOARD);
  const { letter, copy, section } = parts(widget);
  await letter.fill("Een eigen tekst.");
  await copy.click();
  await expect(section.getByRole("status").filter({ hasText: "De tekst is gekopieerd." })).toBeVisible();
  expect(await clipboard(widget)).toBe("Een eigen tekst.");
});

test("where the browser does not copy, the letter is selected", async ({ site }) => {
  const script = () => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
  const widget = await openSignal(site, serveAtlas(site), { script });
  const { letter, copy, section } = parts(widget);
  await copy.click();
  await expect(section).toContainText("kopieer hem met Ctrl+C");
  await expect(letter).toBeFocused();
  expect(await letter.evaluate((it) => it.selectionEnd - it.selectionStart === it.value.length)).toBe(true);
});

test("the copied link shows the same figures, and says what now is for others", async ({ site }) => {
  const widget = await openDesk(site, LIECHTENSTEIN, { attributes: LINK, ...CLIPBOARD });
  const now = widget.desk.getByText("“Nu” is voor elke lezer zijn eigen moment.");
  await expect(now).toBeHidden();
  await widget.desk.getByLabel("Hoeveel", { exact: true }).fill("5");
  await widget.desk.getByLabel("Hoeveel", { exact: true }).press("Enter");
  await expect(widget.sentence).toContainText("5 minuten");
  await widget.desk.getByRole("button", { name: "Kopieer link" }).click();
  await expect(widget.desk.getByText("De link is gekopieerd.")).toBeVisible();
  expect(await clipboard(widget)).toMatch(/plan=p1~minutes=5$/);
  await widget.desk.getByLabel("Wanneer?").selectOption({ label: "Nu open" });
  await expect(now).toBeVisible();
});

test("where the browser does not copy, the link is in a field, selected", async ({ site }) => {
  const script = () => (Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no")));
  const widget = await openDesk(site, serveAtlas(site), { attributes: LINK, script });
  await widget.desk.getByRole("button", { name: "Kopieer link" }).click();
  const field = widget.desk.getByLabel("Kopieer deze link zelf");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/plan=p1$/);
});

test("what is not known in a link is said again after a reload", async ({ site }) => {
  const widget = await openDesk(site, serveAtlas(site), { attributes: LINK, query: "?plan=p1~kinds=castle~minutes=5" });
  const note = widget.desk.getByRole("alert").filter({ hasText: "kinds=castle" });
  await expect(note).toBeVisible();
  await widget.desk.getByLabel("Hoeveel", { exact: true }).fill("7");
  await widget.desk.getByLabel("Hoeveel", { exact: true }).press("Enter");
  await expect(widget.page).toHaveURL(/minutes=7/);
  await widget.page.reload();
  await expect(widget.sentence).toContainText("560 m");
  await expect(note).toBeVisible();
});

test("the engine's English reason is marked as English", async ({ site }) => {
  const src = serveAtlas(site, { "atlas.json": { ...manifest, timezone: undefined } });
  const widget = await openDesk(site, src, { attributes: LINK, query: "?plan=p1~open=now" });
  await expect(widget.sentence.locator("bdi[lang=en]")).not.toBeEmpty();
});
