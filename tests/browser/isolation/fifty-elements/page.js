/** Adds copies of the first element until there are `count`. */
function multiply(count) {
  const first = document.getElementsByTagName("sleutelvrij-kaart")[0];
  for (let at = 1; at < count; at += 1) first.after(first.cloneNode(true));
}
