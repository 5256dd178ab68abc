// Properties of the element that reflect its attributes, as frameworks and scripts set them.

/** The name of an attribute's property: `headingLevel` for `heading-level`. */
const propertyOf = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * Defines a property for each attribute on a prototype, but for `lang`, which HTML has. It reads as the attribute: a
 * string, or null without it. Null and undefined remove the attribute. A list becomes its items with commas, a position
 * `{ lat, lon }` becomes `LAT,LON`, and everything else a string.
 */
export function reflect(prototype, attributes) {
  for (const attribute of attributes) {
    const name = propertyOf(attribute);
    if (name === "lang") continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(attribute);
      },
      set(value) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value.lon === undefined ? value : [value.lat, value.lon]);
      },
    });
  }
}

/** Applies the properties that were set on an element before it was defined, which hide those of its class. */
export function takeOver(element, attributes) {
  for (const name of attributes.map(propertyOf)) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
