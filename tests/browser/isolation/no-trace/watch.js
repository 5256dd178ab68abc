// Records what scripts could leave in a page: globals, prototypes, storage, listeners on what outlives the element.
{
  const [listen, unlisten] = [EventTarget.prototype.addEventListener, EventTarget.prototype.removeEventListener];
  const outliving = [window, document, document.documentElement, document.body, navigator, screen, window.visualViewport, history];
  const listeners = [];
  const same = (one, other) => one.every((it, at) => it === other[at]);
  const capture = (options) => Boolean(typeof options === "object" ? options?.capture : options);
  EventTarget.prototype.addEventListener = function (type, act, options) {
    if (act && outliving.includes(this ?? window)) {
      const entry = [this ?? window, type, act, capture(options)];
      if (!listeners.some((it) => same(it, entry))) listeners.push(entry);
      options?.signal && listen.call(options.signal, "abort", () => forget(entry));
    }
    return listen.call(this, type, act, options);
  };
  EventTarget.prototype.removeEventListener = function (type, act, options) {
    forget([this ?? window, type, act, capture(options)]);
    return unlisten.call(this, type, act, options);
  };
  const forget = (entry) => {
    const at = listeners.findIndex((it) => same(it, entry));
    if (at >= 0) listeners.splice(at, 1);
  };

  /** The functions and values of an object, as identities. */
  const members = (object) => new Map(Reflect.ownKeys(object).map((name) => [name, Object.getOwnPropertyDescriptor(object, name)]));
  const prototypes = [Object, Array, String, Number, Map, Set, Promise, Function, RegExp, Date, EventTarget, Node, Element, HTMLElement, Document, Event, Window, History, CSSStyleSheet]
    .flatMap((it) => [it, it.prototype])
    .concat([JSON, Math, Reflect, Intl, WebAssembly, document, history, navigator, customElements])
    .map((object) => [object, members(object)]);

  const changed = () =>
    prototypes.flatMap(([object, before]) => {
      const now = members(object);
      const names = new Set([...before.keys(), ...now.keys()]);
      const isSame = (one, other) => one && other && ["value", "get", "set", "enumerable"].every((key) => Object.is(one[key], other[key]));
      return [...names].filter((name) => !isSame(before.get(name), now.get(name))).map(String);
    });

  /** What can be left in a page. `state` is kept by the page's own script. */
  globalThis.traces = async () => ({
    globals: Object.getOwnPropertyNames(window).sort().join(" "),
    changed: changed(),
    listeners: listeners.map(([target, type]) => `${type} on ${target.constructor.name}`).sort(),
    head: document.head.innerHTML,
    html: document.documentElement.getAttributeNames().concat(document.body.getAttributeNames()),
    style: document.documentElement.style.cssText + document.body.style.cssText,
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    fonts: document.fonts.size,
    body: document.body.children.length,
    address: location.href,
    history: history.length,
    state: history.state,
    scrolling: history.scrollRestoration,
    title: document.title,
    name: window.name,
    cookie: document.cookie,
    storage: localStorage.length + sessionStorage.length,
    databases: (await globalThis.indexedDB?.databases?.())?.length,
    caches: (await globalThis.caches?.keys())?.length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length,
  });

  globalThis.mount = async () => {
    await import("/package/sleutelvrij.js");
    const element = document.createElement("sleutelvrij-kaart");
    element.setAttribute("src", "/village/atlas.json");
    document.getElementById("place").append(element);
    await element.ready;
  };
}
