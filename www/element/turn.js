// Long work in turns with the page: what the visitor does meanwhile comes first.

/** Resolves once the browser has handled what waits. */
export const turn = () => globalThis.scheduler?.yield?.() ?? messages();

/** Resolves once messages that were sent before have come in. Unlike timers, messages do not wait for seconds in a hidden page. */
export function messages() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
