// The style sheet of the element: loaded once for all elements of the page, and again after a failure.

/** A promise of its text. */
let loading;
/** The sheet of each document: a shadow root takes only sheets of its own document. */
const sheets = new WeakMap();

/** The sheet for the shadow roots of a document. Rejects when it cannot be loaded. */
export async function sheet(document) {
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
}

async function load() {
  const address = new URL("./sleutelvrij.css", import.meta.url);
  const answer = await fetch(address, { credentials: "same-origin", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  return answer.text();
}
