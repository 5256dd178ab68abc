// The contrast of what an element <sleutelvrij-kaart> shows in the style of its page (WCAG 2.2, relative luminance). For editors and
// tests: no resident loads it.

/** The least contrast of text, of large text, and of what shows a control, its state or the focus. */
const TEXT = 4.5;
const LARGE = 3;
const CONTROL = 3;

/** From this size text is large, CSS px, and from this size where it is bold. */
const LARGE_SIZE = 24;
const LARGE_BOLD_SIZE = 18.66;

const property = (name) => `--sleutelvrij-${name}`;
const mix = (colour, share, other) => `color-mix(in srgb, ${colour} ${share}%, ${other})`;

/** The colours of the element by their names in its style sheet, with the properties that a page sets for them. */
const COLOURS = {
  text: ["var(--ink)", "ink"],
  "muted text": ["var(--quiet)", "muted"],
  "a heading": ["var(--heading)", "heading-text"],
  "a link": ["var(--link)", "link"],
  "text of what is free or open": ["var(--good)", "positive"],
  "text of a condition": ["var(--careful)", "warning"],
  "text of the main button": ["var(--on-accent)", "on-accent"],
  "text of a button": ["var(--button-text)", "button-text"],
  "the border of a box": ["var(--control)", "control-border"],
  "the border of a button": ["var(--button-border)", "button-border"],
  "the outline of the focus": ["var(--focus)", "focus"],
  "the main button": ["var(--accent)", "accent"],
  paper: ["var(--paper)", "paper"],
  shade: ["var(--shade)", "shade"],
  "a message": ["var(--notice)", "notice"],
  "a button": ["var(--button)", "button"],
  "the main button under the pointer": [mix("var(--accent)", 85, "var(--ink)"), "accent"],
  // In a dark scheme 22 %; more of it is the worse case for the text on it.
  "a button that is pressed": [mix("var(--accent)", 22, "var(--paper)"), "accent"],
  "the map": ["var(--map-land)"],
};

/** What is seen on what, with the least contrast; the states that are not on the screen now too. */
const PAIRS = [
  ["text", ["paper", "shade", "a message", "a button that is pressed"], TEXT],
  ["muted text", ["paper", "shade"], TEXT],
  ["a heading", ["paper"], TEXT],
  // That of the answer, which is large.
  ["a heading", ["shade"], LARGE],
  ["a link", ["paper", "shade"], TEXT],
  ["text of what is free or open", ["paper"], TEXT],
  ["text of a condition", ["paper", "shade"], TEXT],
  ["text of the main button", ["the main button", "the main button under the pointer"], TEXT],
  ["the border of a box", ["paper", "shade"], CONTROL],
  ["the main button", ["paper", "shade"], CONTROL],
  ["the outline of the focus", ["paper", "shade", "a message", "the map"], CONTROL],
];

/**
 * The findings for an element that is ready: `{ what, foreground, background, ratio, needed, properties }`. It fails where `ratio`,
 * rounded down to hundredths, is less than `needed`. The colours are `#rrggbb`, and `properties` those that change them. Where
 * something stands on a picture or a gradient, `ratio` and the colours that depend on it are null. First what is derived from the
 * custom properties, in all states, and then what is on the screen now.
 */
export function contrast(element) {
  const stage = element.shadowRoot?.querySelector(".stage");
  if (!stage?.firstElementChild || !getComputedStyle(stage).getPropertyValue("--ink")) {
    throw new Error("The element shows nothing yet: wait for its promise `ready`");
  }
  const paint = painter();
  return [...ofProperties(stage, paint), ...onScreen(stage, paint)];
}

/** Whether a finding has too little contrast, and whether it has enough: neither where the contrast is not known. */
export const fails = ({ ratio, needed }) => ratio !== null && ratio < needed;
export const passes = ({ ratio, needed }) => ratio !== null && ratio >= needed;

function ofProperties(stage, paint) {
  const probe = stage.appendChild(document.createElement("i"));
  probe.hidden = true;
  const colour = (name) => {
    probe.style.setProperty("color", COLOURS[name][0]);
    return paint(getComputedStyle(probe).color);
  };
  const colours = Object.fromEntries(Object.keys(COLOURS).map((name) => [name, colour(name)]));
  probe.remove();
  // Paper may let the page through, and every other ground the paper.
  const paper = over(colours.paper, groundOf(stage.getRootNode().host, paint));
  const groundNamed = (name) => (name === "paper" ? paper : over(colours[name], paper));
  const set = (...names) => names.flatMap((name) => COLOURS[name].slice(1)).map(property);
  const findings = PAIRS.flatMap(([front, grounds, needed]) =>
    grounds.map((ground) => finding(`${front} on ${ground}`, colours[front], groundNamed(ground), needed, set(front, ground))),
  );
  // A button that is not the main one may be transparent, and is seen by its border or by its ground.
  for (const ground of ["paper", "shade", "a message"]) {
    const below = groundNamed(ground);
    const button = over(colours["a button"], below);
    const text = "text of a button";
    findings.push(finding(`${text} on ${ground}`, colours[text], button, TEXT, set(text, "a button")));
    const edges = ["the border of a button", "a button"];
    const seen = edges.map((edge) => finding(`a button on ${ground}`, colours[edge], below, CONTROL, set(...edges, ground)));
    findings.push(seen.sort((one, other) => other.ratio - one.ratio)[0]);
  }
  return findings;
}

/** Text and icons that are shown, one finding for each pair of colours. */
function onScreen(stage, paint) {
  const findings = new Map();
  const add = (found) => findings.set([found.what, found.foreground, found.background].join(), found);
  for (const part of stage.querySelectorAll("*")) {
    if (!part.checkVisibility({ visibilityProperty: true }) || isExempt(part)) continue;
    const style = getComputedStyle(part);
    if (part.matches(".shape")) add(finding("an icon", paint(style.backgroundColor), groundOf(part.parentElement, paint), CONTROL, [property("paper")]));
    const hasText = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!hasText || part.closest("select, svg")) continue;
    const size = parseFloat(style.fontSize);
    const isLarge = size >= LARGE_SIZE || (size >= LARGE_BOLD_SIZE && style.fontWeight >= 700);
    add(finding(nameOf(part), paint(style.color), groundOf(part, paint), isLarge ? LARGE : TEXT, []));
  }
  return [...findings.values()];
}

/** Whether it needs no contrast: it is for screen readers only, cannot be used now, or stands on a picture. */
function isExempt(part) {
  for (let at = part; at?.nodeType === Node.ELEMENT_NODE; at = at.parentElement) {
    if (at.matches("[aria-disabled=true], canvas, .frame, .map-frame") || getComputedStyle(at).clipPath === "inset(50%)") return true;
  }
  return false;
}

function nameOf(part) {
  const named = part.closest("[part], [class]:not([class=''])");
  return `text in ${named?.getAttribute("part") ?? `.${named?.classList[0]}`} on the screen`;
}

/**
 * The colour below the text of a part: all backgrounds up to the one that hides the others, across the shadow root, and below them
 * the browser's own. Null where one of them is a picture or a gradient.
 */
function groundOf(part, paint) {
  const layers = [];
  for (let at = part; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const layer = paint(backgroundColor);
    // The bars in the table of the planner's desk lie below their figures.
    const hasPicture = backgroundImage !== "none" && !at.matches(".table .bar");
    const hides = hasPicture ? null : layer[3] === 1 && layer;
    if (hides !== false) return layers.reduceRight((below, above) => over(above, below), hides);
    layers.push(layer);
  }
  return layers.reduceRight((below, above) => over(above, below), paint(canvasOfPage()));
}

/** The colour that the browser gives the page, which follows the page's colour scheme. */
function canvasOfPage() {
  const probe = document.documentElement.appendChild(document.createElement("i"));
  probe.hidden = true;
  probe.style.setProperty("color", "Canvas", "important");
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** A colour that may be transparent, seen over an opaque one or over what is not known, null. */
function over([red, green, blue, alpha], below) {
  if (alpha === 1) return [red, green, blue, 1];
  return below && [...[red, green, blue].map((part, at) => below[at] + (part - below[at]) * alpha), 1];
}

function finding(what, foreground, background, needed, properties) {
  const front = over(foreground, background);
  const ratio = background && ratioOf(front, background);
  return { what, foreground: front && hex(front), background: background && hex(background), ratio, needed, properties };
}

/** Rounded down, so that 4.499 does not pass as 4.5. */
function ratioOf(front, background) {
  const [dark, light] = [luminance(front), luminance(background)].sort((one, other) => one - other);
  return Math.floor(((light + 0.05) / (dark + 0.05)) * 100 + 1e-9) / 100;
}

const hex = (colour) => `#${colour.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

function luminance(colour) {
  const [red, green, blue] = colour.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * A function that turns any colour of CSS into red, green and blue from 0 to 255, and its opacity from 0 to 1. It throws a TypeError
 * where the browser's canvas does not know the colour.
 */
function painter() {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map();
  // A canvas keeps its last colour where it cannot read the next one: then the result depends on what was there before.
  const readAfter = (last, colour) => {
    context.fillStyle = last;
    context.fillStyle = colour;
    return context.fillStyle;
  };
  return (colour) => {
    if (!known.has(colour)) {
      if (readAfter("#000000", colour) !== readAfter("#ffffff", colour)) throw new TypeError(`The browser cannot paint the colour "${colour}"`);
      context.clearRect(0, 0, 1, 1);
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };
}
