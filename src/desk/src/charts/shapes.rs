//! Shapes that several charts have.

use crate::picture::SvgElement;

/// The width of a letter of a label, as a part of the size of its font.
const LETTER: f64 = 0.58;
/// The size of labels, CSS px; the style sheet has the same.
pub(super) const LABEL: f64 = 12.0;

/// A coordinate in tenths of a CSS px.
pub(super) fn px(number: f64) -> String {
    ((number * 10.0).round() / 10.0 + 0.0).to_string()
}

/// About how wide a label is, CSS px.
pub(super) fn label_width(text: &str) -> f64 {
    text.chars().count() as f64 * LABEL * LETTER
}

/// A rectangle. Without a height or a width it is not drawn.
pub(super) fn rect(
    class: impl Into<String>,
    [x, y]: [f64; 2],
    [width, height]: [f64; 2],
) -> SvgElement {
    SvgElement::new("rect", class)
        .with("x", px(x))
        .with("y", px(y))
        .with("width", px(width.max(0.0)))
        .with("height", px(height.max(0.0)))
}

/// A straight line.
pub(super) fn line(class: &'static str, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) -> SvgElement {
    let path = format!("M{} {}L{} {}", px(x1), px(y1), px(x2), px(y2));
    SvgElement::new("path", class).with("d", path)
}

/// A label that begins, ends or is centred at a point: `start`, `end` or `middle`.
pub(super) fn label(anchor: &'static str, [x, y]: [f64; 2], text: impl Into<String>) -> SvgElement {
    SvgElement::new("text", ["chart-label ", anchor].concat())
        .with("x", px(x))
        .with("y", px(y))
        .saying(text)
}

/// A square pattern of these shapes.
pub(super) fn pattern(
    id: &str,
    side: f64,
    shapes: impl IntoIterator<Item = SvgElement>,
) -> SvgElement {
    SvgElement::new("pattern", "")
        .with("id", id)
        .with("width", px(side))
        .with("height", px(side))
        .with("patternUnits", "userSpaceOnUse")
        .holding(shapes)
}

/// The hatching of people who are there perhaps.
pub(super) fn perhaps_pattern(id: &str) -> SvgElement {
    pattern(
        id,
        6.0,
        [
            rect("perhaps-ground", [0.0, 0.0], [6.0, 6.0]),
            SvgElement::new("path", "perhaps-lines").with("d", "M-1 1l2 -2M0 6l6 -6M5 7l2 -2"),
        ],
    )
}

/// The value of an attribute that fills with a pattern.
pub(super) fn fill_of(id: &str) -> String {
    ["url(#", id, ")"].concat()
}
