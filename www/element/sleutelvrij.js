// The element <sleutelvrij-kaart>. Until it can answer, what stands between its tags stays.
import init from "./widget.js";

class SleutelvrijKaart extends HTMLElement {
  async connectedCallback() {
    await init();
  }
}

customElements.define("sleutelvrij-kaart", SleutelvrijKaart);
