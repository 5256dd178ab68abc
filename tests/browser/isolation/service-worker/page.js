/** Resolves once a worker answers the requests of this page; rejects where the browser refuses it. */
globalThis.begun = (async () => {
  if (!navigator.serviceWorker) return "none";
  await navigator.serviceWorker.register("worker.js");
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((again) => setTimeout(again, 20));
  return "ready";
})();
