// The events of the element under a second name.

/** The events, whose names begin with `sleutelvrij:`. */
const EVENTS = ["ready", "answer", "select", "error"];

/**
 * Dispatches each event of an element a second time, as `sleutelvrij-ready` and so on: Angular's templates cannot
 * name an event with a colon, and JSX not everywhere.
 */
export function repeatEvents(element) {
  for (const name of EVENTS) {
    element.addEventListener(`sleutelvrij:${name}`, (event) => {
      // One from an element in its fallback bubbles to here, and was repeated there.
      if (event.target === element) element.dispatchEvent(new CustomEvent(`sleutelvrij-${name}`, event));
    });
  }
}
