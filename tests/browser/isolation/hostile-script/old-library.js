// What libraries of the years before 2012 do to the language: enumerable methods on every object, their own versions of standard
// functions, and JSON by a method `toJSON` of every array.
(function () {
  "use strict";
  var slice = Array.prototype.slice;

  Object.prototype.extend = function (source) {
    for (var name in source) this[name] = source[name];
    return this;
  };
  Object.prototype.keysOf = function () {
    return Object.keys(this);
  };
  Array.prototype.each = function (act) {
    for (var at = 0; at < this.length; at += 1) act(this[at], at);
    return this;
  };
  Array.prototype.last = function () {
    return this[this.length - 1];
  };
  String.prototype.contains = function (part) {
    return this.indexOf(part) > -1;
  };
  Function.prototype.bind = function (owner) {
    var own = this;
    var given = slice.call(arguments, 1);
    return function () {
      return own.apply(owner, given.concat(slice.call(arguments)));
    };
  };
  // Knows no iterators, and takes no second argument.
  Array.from = function (list) {
    if (list === null || list === undefined) return [];
    return typeof list === "string" || !("length" in list) ? [list] : slice.call(list);
  };
  Array.prototype.toJSON = function () {
    var parts = [];
    for (var at = 0; at < this.length; at += 1) parts.push(JSON.stringify(this[at]));
    return "[" + parts.join(", ") + "]";
  };
  String.prototype.toJSON = function () {
    return String(this);
  };
  document.querySelector = function () {
    return null;
  };
  document.getElementsByClassName = function () {
    return [];
  };
  Element.prototype.remove = function () {
    if (this.parentNode) this.parentNode.removeChild(this);
    return this;
  };
  Element.prototype.update = Element.prototype.hide = Element.prototype.store = function () {
    return this;
  };
})();
