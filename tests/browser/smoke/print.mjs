// What is printed: of the PDF where the browser's driver makes one, else what is put in the page before it is printed.
import assert from "node:assert/strict";
import { servePdfReader, textPieces } from "../support/pdf.mjs";

/** Fails unless the printed page has all of `has` and nothing of `lacks`. */
export async function print(it, { has, lacks }) {
  const { pdf } = it.driver;
  const text = pdf ? await textOf(it, await pdf()) : await beforePrinting(it);
  for (const part of has) assert.ok(text.includes(part), `${part} is printed: ${text.slice(0, 300)}`);
  // Without a PDF the style sheet for paper is not applied.
  for (const part of pdf ? lacks : []) assert.ok(!text.includes(part), `${part} is not printed`);
}

/** Read by the same browser, in a page of its own. */
async function textOf(it, bytes) {
  await it.goto(servePdfReader(it));
  const pages = await it.evaluate(textPieces, Buffer.from(bytes).toString("base64"));
  return pages.flat().join("").replace(/\s+/g, " ");
}

async function beforePrinting(it) {
  await it.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const text = await it.evaluate(() => smoke.element().shadowRoot.querySelector(".atlas").textContent);
  await it.evaluate(() => dispatchEvent(new Event("afterprint")));
  return text;
}
