//! The patterns that fill regions: colour and hatching, so that a map printed in grey, or seen without colours, says the same.

use super::path_data::decimal;
use super::region_classes::RegionClasses;
use crate::picture::SvgElement;

/// The distance between the hatching lines of a paint in CSS px, from calm to strong; none for the calmest.
const SPACING: [(&str, Option<f64>); 7] = [
    ("level-0", None),
    ("level-1", Some(14.0)),
    ("level-2", Some(11.0)),
    ("level-3", Some(8.5)),
    ("level-4", Some(6.5)),
    ("level-5", Some(5.0)),
    ("level-6", Some(4.0)),
];
/// Of changes; losses lean to the other side than gains.
const CHANGE_SPACING: [(&str, Option<f64>); 5] = [
    ("loss-2", Some(4.0)),
    ("loss-1", Some(8.0)),
    ("same", None),
    ("gain-1", Some(8.0)),
    ("gain-2", Some(4.0)),
];
/// The width of the stripes of a region between two classes, CSS px.
const STRIPE: f64 = 5.0;
/// The distance of the dots of a region of which the figure is unknown, CSS px.
const DOTS: f64 = 7.0;

/// The patterns of a map's classes, for this many map units a CSS px: they are as large on the screen at any zoom.
pub fn pattern_layer(classes: &RegionClasses, pixel: f64) -> SvgElement {
    let all = SPACING.iter().chain(&CHANGE_SPACING);
    let used = all.filter(|it| classes.paints().contains(&it.0));
    let hatched = used.map(|(paint, spacing)| hatching(paint, *spacing, pixel));
    let between = classes.pairs().into_iter().filter_map(|(low, high)| {
        let paint = |class: u8| classes.paints().get(usize::from(class)).copied();
        Some(stripes(paint(low)?, paint(high)?, pixel))
    });
    SvgElement::new("defs", "")
        .holding(hatched)
        .holding(between)
        .holding([dots(pixel)])
}

/// Lines at 45°, leaning to the right, or to the left for losses.
fn hatching(paint: &'static str, spacing: Option<f64>, pixel: f64) -> SvgElement {
    let side = spacing.unwrap_or(8.0);
    let turned = if paint.starts_with("loss") {
        -45.0
    } else {
        45.0
    };
    let transform = format!("scale({}) rotate({turned})", decimal(pixel, 4));
    let line = spacing.map(|_| {
        let class = format!("hatch {paint}-hatch");
        let across = format!("M0 {}h{side}", side / 2.0);
        SvgElement::new("path", class).with("d", across)
    });
    pattern(paint, side, transform)
        .holding([square(paint, 0.0, side, side)])
        .holding(line)
}

/// Upright stripes of both paints, with a line between them.
fn stripes(low: &'static str, high: &'static str, pixel: f64) -> SvgElement {
    let side = 2.0 * STRIPE;
    let id = ["between-", low, "-", high].concat();
    let line =
        SvgElement::new("path", "between-line").with("d", format!("M0 0v{side}M{STRIPE} 0v{side}"));
    pattern(&id, side, format!("scale({})", decimal(pixel, 4))).holding([
        square(low, 0.0, STRIPE, side),
        square(high, STRIPE, STRIPE, side),
        line,
    ])
}

fn dots(pixel: f64) -> SvgElement {
    let dot = |x: f64, y: f64| {
        let dot = SvgElement::new("circle", "unknown-dot");
        dot.with("cx", x).with("cy", y).with("r", 1)
    };
    let (quarter, rest) = (DOTS / 2.0, DOTS * 1.5);
    let transform = format!("scale({})", decimal(pixel, 4));
    pattern("unknown", 2.0 * DOTS, transform).holding([
        square("unknown", 0.0, 2.0 * DOTS, 2.0 * DOTS),
        dot(quarter, quarter),
        dot(rest, rest),
    ])
}

fn pattern(id: &str, side: f64, transform: String) -> SvgElement {
    SvgElement::new("pattern", "")
        .with("id", id)
        .with("width", side)
        .with("height", side)
        .with("patternUnits", "userSpaceOnUse")
        .with("patternTransform", transform)
}

fn square(paint: &str, x: f64, width: f64, height: f64) -> SvgElement {
    SvgElement::new("rect", format!("{paint}-fill"))
        .with("x", x)
        .with("width", width)
        .with("height", height)
}
