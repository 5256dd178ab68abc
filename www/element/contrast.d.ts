/** The contrast of what an element `<sleutelvrij-kaart>` shows in the style of its page, for editors and tests. */

/** Two colours of which one is seen on the other. */
export interface Finding {
  /** In English, such as `text on paper`. */
  what: string;
  /** `#rrggbb`; null where it lets a background through that is not known. */
  foreground: string | null;
  /** `#rrggbb`; null where it is not known, as it has a picture or a gradient in it. */
  background: string | null;
  /** The contrast ratio of WCAG 2.2, from 1 to 21, rounded down to hundredths; null where the background is not known. */
  ratio: number | null;
  /** The least that WCAG 2.2 AA asks for: 4.5 for text, 3 for large text, controls and the focus. */
  needed: number;
  /** The custom properties that change it; none for what is found on the screen. */
  properties: string[];
}

/**
 * All findings, those that pass too: first those of the custom properties in all states of controls, then those of what is on the
 * screen now.
 *
 * @throws Error where the element shows nothing yet.
 * @throws TypeError where the page has a colour that the browser cannot paint on a canvas.
 */
export function contrast(element: HTMLElement): Finding[];

/** Whether a finding has too little contrast. False where its ratio is not known. */
export function fails(finding: Finding): boolean;

/** Whether a finding has enough contrast. False where its ratio is not known: then a person has to look. */
export function passes(finding: Finding): boolean;
