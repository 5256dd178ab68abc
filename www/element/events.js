// The events of the element under a second name.

/** The events, whose names begin with `sleutelvrij:`. */
const EVENTS = ["ready", "answer", "select", "error"];

/**
 * Dispatches each event of an element a second time, as `sleutelvrij-ready` and so on: the templates of Angular and Vue and JSX
 * cannot name an event with a colon.
 */
export function repeatEvents(element) {
  for (const name of EVENTS) {
    element.addEventListener(`sleutelvrij:${name}`, (event) => {
      // One from an element in its fallback bubbles to here, and was repeated there.
      if (event.target === element) element.dispatchEvent(new CustomEvent(`sleutelvrij-${name}`, event));
    });
  }
}
