// What tools that measure visits wrap: requests, navigation, timers, errors and listeners.
(function () {
  "use strict";
  var seen = (window.seen = { requests: [], addresses: [], errors: [] });
  var fetched = window.fetch;
  window.fetch = function (address, options) {
    seen.requests.push([String(address), options]);
    return fetched.call(window, address, options).then(function (answer) {
      return answer;
    });
  };
  ["pushState", "replaceState"].forEach(function (name) {
    var own = history[name];
    history[name] = function () {
      seen.addresses.push(arguments[2]);
      return own.apply(history, arguments);
    };
  });
  var later = window.setTimeout;
  window.setTimeout = function () {
    return later.apply(window, arguments);
  };
  var listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function () {
    return listen.apply(this, arguments);
  };
  window.onerror = function (message) {
    seen.errors.push(message);
    return true;
  };
  window.addEventListener("unhandledrejection", function (event) {
    seen.errors.push(String(event.reason));
  });
  // A promise of a library: with `then`, and with more methods than the language's.
  var Native = window.Promise;
  function Later(run) {
    return new Native(run);
  }
  Later.prototype = Native.prototype;
  Object.getOwnPropertyNames(Native).forEach(function (name) {
    if (typeof Native[name] === "function") Later[name] = Native[name].bind(Native);
  });
  Later.prototype.done = function (act) {
    return this.then(act);
  };
  window.Promise = Later;
})();
