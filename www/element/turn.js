// Long work in turns with the page: what the visitor does meanwhile comes first.

/** Resolves once the browser has handled what waits. */
export const turn = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
