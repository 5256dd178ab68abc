// A page whose own function has the name `fetch`, and answers nothing that a browser's would.
window.fetch = function () {
  return { abort: function () {} };
};
