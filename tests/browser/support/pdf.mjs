// The text of a PDF, read by PDF.js in a page.
import { readFileSync } from "node:fs";
import { body } from "./server.mjs";

const file = (name) => readFileSync(new URL(`../node_modules/pdfjs-dist/build/${name}`, import.meta.url));
const EMPTY = body("<!doctype html><title>PDF</title><link rel='icon' href='/icon.svg'>", "text/html");

/** Serves PDF.js and an empty page for it until the end of the test; the path of that page. */
export function servePdfReader(site) {
  for (const name of ["pdf.mjs", "pdf.worker.mjs"]) site.route(`/${name}`, body(file(name), "text/javascript"));
  site.route("/pdf.html", EMPTY);
  return "/pdf.html";
}

/** The text of each page of the PDF in `bytes`, as the pieces in which it was set. */
export async function readPdf(site, bytes) {
  const { page } = await site.open(servePdfReader(site));
  return page.evaluate(textPieces, bytes.toString("base64"));
}

/** Width and height of each page of the PDF in `bytes`, in whole millimetres. */
export async function pageSizes(site, bytes) {
  const { page } = await site.open(servePdfReader(site));
  return page.evaluate(async (data) => {
    const pdfjs = await import("/pdf.mjs");
    pdfjs.GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
    const bytes = Uint8Array.from(atob(data), (it) => it.charCodeAt(0));
    const pdf = await pdfjs.getDocument({ data: bytes }).promise;
    const millimetres = (points) => Math.round((points / 72) * 25.4);
    const sizes = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
      sizes.push([width, height].map(millimetres));
    }
    return sizes;
  }, bytes.toString("base64"));
}

/** Runs in that page: the pieces of text in each page of a PDF in base64. */
export async function textPieces(data) {
  const pdfjs = await import("/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
  const bytes = Uint8Array.from(atob(data), (it) => it.charCodeAt(0));
  const pdf = await pdfjs.getDocument({ data: bytes }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? " " : "")));
  }
  return pages;
}
