// One open page with the element on it: its parts, its state, and what it logged.
import { expect } from "@playwright/test";

/** The element's parts below `root` (a page, a frame or a locator), by their Dutch names. */
export const widgetParts = (root) => ({
  answer: root.locator(".answer"),
  locationMessage: root.locator(".location-status"),
  neighbourhoodSelect: root.getByLabel("Of kies een buurt"),
  locateButton: root.getByRole("button", { name: "Gebruik mijn locatie" }),
  pointButton: root.getByRole("button", { name: "Wijs aan op de kaart" }),
  otherLocationButton: root.getByRole("button", { name: "Andere locatie kiezen" }),
  what: root.getByLabel("Ik zoek"),
  within: root.getByRole("combobox", { name: "binnen", exact: true }),
  when: root.getByRole("combobox", { name: "open", exact: true }),
  hour: root.getByRole("slider", { name: "Hoe laat?", exact: true }),
  profile: root.getByLabel("Ik ga"),
  map: root.getByRole("application"),
  list: root.locator(".list"),
  rows: root.locator(".list").getByRole("listitem"),
  card: root.getByRole("article"),
  backButton: root.getByRole("button", { name: "Terug naar de lijst" }),
});

/** A page in a browser context of its own. It has the parts of `widgetParts` as fields. */
export class WidgetPage {
  #complaints = [];
  #expected = [];
  #console = [];

  /** Collects errors on the console, uncaught errors and requests to another origin than `origin`. */
  constructor(page, origin) {
    this.page = page;
    /** The first element of the page. */
    this.element = page.locator("sleutelvrij-kaart").first();
    Object.assign(this, widgetParts(page));
    /** All requests of the page. */
    this.requests = [];
    page.on("console", (message) => {
      this.#console.push({ type: message.type(), text: message.text() });
      if (message.type() === "error") this.#complaints.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => this.#complaints.push(`uncaught: ${error.message}`));
    page.on("request", (request) => {
      this.requests.push(request);
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== origin) this.#complaints.push(`another origin: ${url.href}`);
    });
  }

  /** All complaints so far. */
  get complaints() {
    return [...this.#complaints];
  }

  /** The messages on the console so far, all or those of a type such as "warning". */
  consoleTexts(type) {
    return this.#console.filter((it) => type === undefined || it.type === type).map(({ text }) => text);
  }

  /** Allows complaints that match `pattern`, and requires at least one of them until the end of the test. */
  expectComplaint(pattern) {
    this.#expected.push(pattern);
  }

  /** Fails for a complaint that no pattern allows, and for a pattern that matches no complaint. */
  checkComplaints() {
    const unexpected = this.#complaints.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
    expect(unexpected, "complaints of the page").toEqual([]);
    for (const pattern of this.#expected) {
      expect(this.#complaints.some((text) => pattern.test(text)), `a complaint that matches ${pattern}`).toBe(true);
    }
  }

  /** Waits until every element is defined and its promise `ready` is fulfilled; rejects where there is no such promise. */
  async ready() {
    await this.page.evaluate(async () => {
      await customElements.whenDefined("sleutelvrij-kaart");
      for (const element of document.querySelectorAll("sleutelvrij-kaart")) {
        if (!(element.ready instanceof Promise)) throw new Error("the element has no promise `ready`");
        await element.ready;
      }
    });
  }

  /** As `ready`, and waits for the lazy part and the panels: until every resident's map that has room is painted. */
  async complete() {
    await this.ready();
    await this.page.waitForFunction(() => {
      const painted = ({ shadowRoot }) => {
        const canvas = shadowRoot.querySelector("canvas");
        const isPainted = canvas && (canvas.clientWidth === 0 || canvas.style.transform !== "");
        return isPainted && shadowRoot.querySelector(".share button");
      };
      return [...document.querySelectorAll("sleutelvrij-kaart:not([view=planner])")].every(painted);
    });
  }

  /** Closes the page with its cookies, storage and permissions. */
  async close() {
    await this.page.context().close();
  }
}
