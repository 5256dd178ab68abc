//! How shapes are painted where no browser reads the style sheet, as on a canvas: what their classes and attributes come to.

use super::{PictureStyle, SvgElement};

/// What an element is painted with. The elements in it are painted alike where they say nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapePaint {
    /// The inside.
    pub fill: ShapeInk,
    /// The line.
    pub stroke: ShapeInk,
    /// The width of the line.
    pub stroke_width: f64,
    /// Lengths of dashes and of the gaps between them; empty for a line without gaps.
    pub dashes: Vec<f64>,
    /// Whether lines have round ends.
    pub has_round_ends: bool,
    /// Whether lines have round corners.
    pub has_round_corners: bool,
    /// Whether lines are as wide and dashes as long at any scale.
    pub is_same_at_any_scale: bool,
    /// Whether the line is below the inside.
    pub has_line_below: bool,
    /// The size of letters.
    pub letters: f64,
    /// Whether letters are bold.
    pub is_bold: bool,
    /// Whether the middle of a text is at its position, and not its start.
    pub is_centred: bool,
}

/// What a part of a shape is painted with.
#[derive(Clone, Debug, PartialEq)]
pub enum ShapeInk {
    /// Nothing.
    None,
    /// A colour of CSS, and how opaque it is, 0..1.
    Colour(String, f64),
    /// The pattern with this id.
    Pattern(String),
}

impl Default for ShapePaint {
    /// That of SVG.
    fn default() -> Self {
        Self {
            fill: ShapeInk::Colour("#000".to_owned(), 1.0),
            stroke: ShapeInk::None,
            stroke_width: 1.0,
            dashes: Vec::new(),
            has_round_ends: false,
            has_round_corners: false,
            is_same_at_any_scale: false,
            has_line_below: false,
            letters: 16.0,
            is_bold: false,
            is_centred: false,
        }
    }
}

impl ShapePaint {
    /// What an element is painted with, in elements that are painted with this.
    #[must_use]
    pub fn of(&self, element: &SvgElement, style: PictureStyle) -> Self {
        let attributes = element.attributes.iter();
        let attributes = attributes.map(|it| (it.0, it.1.as_str()));
        let own: Vec<(&str, &str)> = attributes
            .chain(style.declarations(&element.class))
            .collect();
        let last = |name: &str| own.iter().rev().find(|it| it.0 == name).map(|it| it.1);
        let number = |name: &str| last(name).and_then(|it| it.parse::<f64>().ok());
        let letters =
            last("font-size").and_then(|it| it.strip_suffix("px").unwrap_or(it).parse().ok());
        let letters = letters.unwrap_or(self.letters);
        let width = last("stroke-width").and_then(|it| match it.strip_suffix("em") {
            Some(ems) => ems.parse::<f64>().ok().map(|it| it * letters),
            None => it.parse().ok(),
        });
        let ink = |now: &ShapeInk, name: &str, opacity: &str| {
            let ink = last(name).map_or_else(|| now.clone(), ink_of);
            match (ink, number(opacity)) {
                (ShapeInk::Colour(colour, _), Some(opacity)) => ShapeInk::Colour(colour, opacity),
                (ink, _) => ink,
            }
        };
        let is = |name: &str, value: &str, now: bool| last(name).map_or(now, |it| it == value);
        Self {
            fill: ink(&self.fill, "fill", "fill-opacity"),
            stroke: ink(&self.stroke, "stroke", "stroke-opacity"),
            stroke_width: width.unwrap_or(self.stroke_width),
            dashes: last("stroke-dasharray").map_or_else(|| self.dashes.clone(), numbers),
            has_round_ends: is("stroke-linecap", "round", self.has_round_ends),
            has_round_corners: is("stroke-linejoin", "round", self.has_round_corners),
            // Not inherited.
            is_same_at_any_scale: is("vector-effect", "non-scaling-stroke", false),
            has_line_below: is("paint-order", "stroke", self.has_line_below),
            letters,
            is_bold: is("font-weight", "700", self.is_bold),
            is_centred: is("text-anchor", "middle", self.is_centred),
        }
    }
}

impl PictureStyle {
    /// The declarations for these classes, of which the last one of a property counts: rules for more classes after those for fewer.
    fn declarations<'d>(self, classes: &str) -> Vec<(&'d str, &'d str)> {
        let has = |it: &str| classes.split(' ').any(|class| class == it);
        let mut rules: Vec<_> = self.rules.iter().collect();
        rules.retain(|(selector, _)| selector.split('.').all(has));
        rules.sort_by_key(|(selector, _)| selector.split('.').count());
        let declarations = rules.into_iter().flat_map(|(_, it)| it.split(';'));
        declarations.filter_map(|it| it.split_once(':')).collect()
    }
}

fn ink_of(value: &str) -> ShapeInk {
    let pattern = value.strip_prefix("url(#");
    match pattern.and_then(|it| it.strip_suffix(')')) {
        Some(id) => ShapeInk::Pattern(id.to_owned()),
        None if value == "none" => ShapeInk::None,
        None => ShapeInk::Colour(value.to_owned(), 1.0),
    }
}

fn numbers(text: &str) -> Vec<f64> {
    let parts = text.split([' ', ',']);
    parts.filter_map(|it| it.parse().ok()).collect()
}

/// The matrix `[a, b, c, d, e, f]` of a `transform`, of moves, scales and turns. What is none of them changes nothing.
pub fn transform_matrix(transform: &str) -> [f64; 6] {
    let steps = transform.split_inclusive(')').filter_map(|step| {
        let (name, rest) = step.trim().trim_end_matches(')').split_once('(')?;
        let numbers = numbers(rest);
        let first = *numbers.first()?;
        let second = numbers.get(1).copied();
        Some(match name {
            "translate" => [1.0, 0.0, 0.0, 1.0, first, second.unwrap_or(0.0)],
            "scale" => [first, 0.0, 0.0, second.unwrap_or(first), 0.0, 0.0],
            "rotate" => {
                let (sin, cos) = first.to_radians().sin_cos();
                [cos, sin, -sin, cos, 0.0, 0.0]
            }
            _ => return None,
        })
    });
    steps.fold([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], product)
}

/// First `b`, then `a`, as in a list of transforms.
fn product(a: [f64; 6], b: [f64; 6]) -> [f64; 6] {
    [
        a[0] * b[0] + a[2] * b[1],
        a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3],
        a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4],
        a[1] * b[4] + a[3] * b[5] + a[5],
    ]
}
