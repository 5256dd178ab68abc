// What stands in a PDF, read by PDF.js in the same Chromium.
import { readFileSync } from "node:fs";
import { body } from "./server.mjs";

const file = (name) => readFileSync(new URL(`node_modules/pdfjs-dist/build/${name}`, import.meta.url));
const EMPTY = body("<!doctype html><title>PDF</title>", "text/html");

/** Reads PDFs: `read(t, bytes)` gives the text of each page, piece by piece as it was set. */
export const reader = (browser) =>
  async function read(t, bytes) {
    for (const name of ["pdf.mjs", "pdf.worker.mjs"]) browser.route(t, `/${name}`, body(file(name), "text/javascript"));
    browser.route(t, "/pdf.html", EMPTY);
    const visit = await browser.look("/pdf.html");
    try {
      return await visit.page.evaluate(pieces, bytes.toString("base64"));
    } finally {
      await visit.close();
    }
  };

async function pieces(data) {
  const pdfjs = await import("/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
  const bytes = Uint8Array.from(atob(data), (it) => it.charCodeAt(0));
  const pdf = await pdfjs.getDocument({ data: bytes }).promise;
  const pages = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? " " : "")));
  }
  return pages;
}
