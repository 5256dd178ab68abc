// Long work in turns with the page: what the visitor does meanwhile comes first.

/** Resolves once the browser has handled what waits. Nobody waits for a hidden page, and its timers wait for seconds. */
export const turn = async () => {
  if (!globalThis.document?.hidden) await (globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)));
};
