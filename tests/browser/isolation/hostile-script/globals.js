// Globals by which scripts guess that they run in Node, in a bundle or with a loader of modules.
window.module = { exports: {} };
window.exports = window.module.exports;
window.process = { env: {}, versions: { node: "0.10.0" }, browser: false };
window.global = window;
window.define = function () {
  throw new Error("a module was defined");
};
window.define.amd = {};
window.require = function () {
  throw new Error("a module was required");
};
window.name = "sleutelvrij";
