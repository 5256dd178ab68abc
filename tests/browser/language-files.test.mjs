// The messages of the parts that load after the first answer: a visit loads those of its language, and others when it changes.
import { serveAtlas } from "./fixtures/atlas-fixture.mjs";
import { nextFrame } from "./support/canvas-text.mjs";
import { contentOf, messagesIn } from "./support/package.mjs";
import { body, holdResponse, status } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const LANGUAGES = ["nl", "en", "de", "ar"];
const messages = (language) => body(contentOf(messagesIn(language)), "text/plain; charset=utf-8");
const requested = (widget) => LANGUAGES.filter((it) => widget.requests.some((request) => request.url().endsWith(messagesIn(it))));
const mapNamed = (widget, name) => widget.page.getByRole("application", { name });

for (const [language, name] of [["nl", "Kaart van Voorbeeld"], ["en", "Map of Example"], ["de", /^Karte von /], ["ar", /Example/]]) {
  test(`a visit in ${language} loads the messages of no other language`, async ({ site }) => {
    const widget = await site.mount({ src: serveAtlas(site), lang: language });
    await mapNamed(widget, name).waitFor();
    expect(requested(widget)).toStrictEqual([language]);
  });
}

test("the content keeps its language until the messages of the new one are there, and then has all of it", async ({ site }) => {
  const { respond, release } = holdResponse(messages("en"));
  site.route(messagesIn("en"), respond);
  const widget = await site.mount({ src: serveAtlas(site) });
  await mapNamed(widget, "Kaart van Voorbeeld").waitFor();
  await widget.element.evaluate((it) => it.setAttribute("lang", "en"));
  await expect.poll(() => requested(widget)).toStrictEqual(["nl", "en"]);
  await expect(mapNamed(widget, "Kaart van Voorbeeld")).toBeVisible();
  await expect(widget.locateButton).toBeVisible();
  release();
  await mapNamed(widget, "Map of Example").waitFor();
  await expect(widget.locateButton).toHaveCount(0);
});

test("without the messages of the new language the content stays as it is, and the next change tries again", async ({ site }) => {
  site.route(messagesIn("de"), status(404));
  const widget = await site.mount({ src: serveAtlas(site) });
  widget.expectComplaint(/404/);
  await mapNamed(widget, "Kaart van Voorbeeld").waitFor();
  await widget.element.evaluate((it) => it.setAttribute("lang", "de"));
  await expect.poll(() => widget.consoleTexts("warning").some((text) => /the second part of the engine does not come/.test(text))).toBe(true);
  await expect(mapNamed(widget, "Kaart van Voorbeeld")).toBeVisible();
  await widget.element.evaluate((it) => it.setAttribute("lang", "nl"));
  site.route(messagesIn("de"), messages("de"));
  await widget.element.evaluate((it) => it.setAttribute("lang", "de"));
  await mapNamed(widget, /^Karte von /).waitFor();
});

test("without the messages the list works, and a button loads the map with them", async ({ site }) => {
  site.route(messagesIn("nl"), status(404));
  const widget = await site.mount({ src: serveAtlas(site) });
  widget.expectComplaint(/404/);
  await widget.ready();
  const again = widget.page.getByRole("button", { name: "Probeer het opnieuw" });
  await again.waitFor();
  await expect(widget.answer).toShowText(/plekken/);
  site.route(messagesIn("nl"), messages("nl"));
  await again.click();
  await mapNamed(widget, "Kaart van Voorbeeld").waitFor();
});

for (const [what, content] of [
  ["a page of the server", "<!doctype html>\n<p>Log in first"],
  ["a file whose ends of lines a transfer changed", String(contentOf(messagesIn("nl"))).replaceAll("\n", "\r\n")],
]) {
  test(`${what} is not taken for messages, and a button asks for them again`, async ({ site }) => {
    site.route(messagesIn("nl"), body(content, "text/html"));
    const widget = await site.mount({ src: serveAtlas(site) });
    await widget.ready();
    const again = widget.page.getByRole("button", { name: "Probeer het opnieuw" });
    await again.waitFor();
    expect(widget.consoleTexts("warning").some((text) => /messages-nl\.txt is not whole/.test(text))).toBe(true);
    site.route(messagesIn("nl"), messages("nl"));
    await again.click();
    await mapNamed(widget, "Kaart van Voorbeeld").waitFor();
  });
}

test("the last of several quick changes of language counts", async ({ site }) => {
  const { respond, release } = holdResponse(messages("en"));
  site.route(messagesIn("en"), respond);
  const widget = await site.mount({ src: serveAtlas(site) });
  await mapNamed(widget, "Kaart van Voorbeeld").waitFor();
  await widget.element.evaluate((it) => {
    it.setAttribute("lang", "en");
    it.setAttribute("lang", "de");
  });
  await mapNamed(widget, /^Karte von /).waitFor();
  release();
  const late = widget.requests.find((request) => request.url().endsWith(messagesIn("en")));
  await (await late.response()).finished();
  await nextFrame(widget.page);
  await nextFrame(widget.page);
  await expect(mapNamed(widget, /^Karte von /)).toBeVisible();
});
