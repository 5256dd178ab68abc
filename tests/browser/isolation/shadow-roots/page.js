// A component of the site that makes its content itself, two shadow roots deep, of which the inner one is closed.
customElements.define("site-section", class extends HTMLElement {
  connectedCallback() {
    if (this.id !== "nested" || this.root) return;
    this.root = this.attachShadow({ mode: "open" });
    const inner = document.createElement("div");
    const element = document.createElement("sleutelvrij-kaart");
    element.setAttribute("src", "/village/atlas.json");
    element.setAttribute("near", "52.3225,5.6275");
    inner.attachShadow({ mode: "closed" }).append(element);
    this.root.append(inner);
    this.element = element;
  }
});
globalThis.events = [];
addEventListener("sleutelvrij:ready", ({ target }) => globalThis.events.push(target.id || target.localName));
