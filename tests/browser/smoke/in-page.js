// What the behaviours ask of a page. The page loads it before the element, under the strict policy, in every browser.
{
  const MOMENT = Date.parse("2026-11-25T12:00:00+01:00");
  const { now } = Date;
  const ahead = MOMENT - now.call(Date);
  Date.now = () => now.call(Date) + ahead;

  /** Uncaught errors and violations of the policy. */
  const complaints = [];
  addEventListener("error", ({ message }) => message && complaints.push(message));
  addEventListener("unhandledrejection", ({ reason }) => complaints.push(`rejected: ${reason}`));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => complaints.push(`${violatedDirective} ${blockedURI}`));

  // A page may have functions of its own under the document's names.
  const element = () => Document.prototype.querySelector.call(document, "sleutelvrij-kaart");
  const all = (selector) => [...(element().shadowRoot?.querySelectorAll(selector) ?? [])].filter((it) => it.getClientRects().length > 0);
  const plain = (text) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, "").replace(/\s+/g, " ").trim();
  const nameOf = (it) => plain(it.getAttribute("aria-label") ?? it.textContent);
  /** The first visible part with this selector, whose name begins with `name`. */
  const part = (selector, name = "") => all(selector).find((it) => nameOf(it).startsWith(name));
  const middle = (it) => {
    const { x, y, width, height } = it.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };

  /** The pixels of the map: their number of colours, the colour in the corner, and a number that changes with any of them. */
  function canvas() {
    const map = all("canvas")[0];
    if (!map?.width) return null;
    const { data } = map.getContext("2d").getImageData(0, 0, map.width, map.height);
    const words = new Uint32Array(data.buffer);
    let sum = 0;
    for (const word of words) sum = (Math.imul(sum, 31) + word) | 0;
    return { colours: new Set(words).size, corner: [...data.slice(0, 3)], sum, width: map.width };
  }

  /** The element with the focus, inside shadow roots too, by its name. */
  function focused() {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at ? nameOf(at).slice(0, 200) : null;
  }

  globalThis.smoke = {
    complaints,
    element,
    all,
    part,
    has: (selector, name) => part(selector, name) !== undefined,
    canvas,
    focused,
    text: (selector) => all(selector).map((it) => plain(it.innerText)).join(" | "),
    /** The middle of a part in the window, after it was scrolled into view. */
    point(selector, name) {
      const it = part(selector, name);
      it?.scrollIntoView({ block: "center" });
      return it ? middle(it) : null;
    },
    /** Chooses the option that begins with `text` in the box with this label, as the browser's own list of options does. */
    choose(label, text) {
      const select = part("label", label).querySelector("select");
      select.value = [...select.options].find((it) => plain(it.textContent).startsWith(text)).value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    ids: () => element().answer.map(({ id }) => id),
  };
}
