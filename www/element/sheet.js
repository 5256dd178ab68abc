// Style sheets of the element: each loaded once for all elements of the page, and again after a failure.
import { ownFile } from "./own-file.js";

/**
 * The sheet of a file, as a function from a document to a promise: a shadow root takes only sheets of its own document. It
 * rejects when the file cannot be loaded. `address` returns the address of the file.
 */
export function sheetOf(address) {
  /** A promise of its text. */
  let loading;
  const sheets = new WeakMap();
  const load = async () => {
    // Without this, the server of Vite sends a script in its place.
    const answer = await ownFile(address(), { headers: { accept: "text/css" } });
    return answer.text();
  };
  return async (document) => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    const text = await loading;
    if (!sheets.has(document)) {
      const made = new document.defaultView.CSSStyleSheet();
      made.replaceSync(text);
      sheets.set(document, made);
    }
    return sheets.get(document);
  };
}

/** Adopts a sheet, as of `sheetOf`, in a shadow root. Without it the page works: the next load tries again. */
export async function adopt(sheet, root) {
  try {
    const own = await sheet(root.ownerDocument);
    if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);
  } catch (error) {
    console.warn(`sleutelvrij: the style sheet does not come: ${error.message}`);
  }
}
