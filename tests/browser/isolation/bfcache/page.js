// Whether this document came from the browser's cache of pages that were left, and what listens on the window.
globalThis.shown = [];
addEventListener("pageshow", ({ persisted }) => globalThis.shown.push(persisted));
globalThis.listeners = 0;
{
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...given) {
    if ((this ?? window) === window) globalThis.listeners += 1;
    return add.apply(this, given);
  };
  EventTarget.prototype.removeEventListener = function (...given) {
    if ((this ?? window) === window) globalThis.listeners -= 1;
    return remove.apply(this, given);
  };
}
