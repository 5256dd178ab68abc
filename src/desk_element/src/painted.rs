//! Paints pictures on a canvas, for files of pixels. A page whose policy allows images only from its own site refuses SVG as an
//! image from memory, so no image is loaded here.

use desk::{Picture, PictureStyle, ShapeInk, ShapePaint, SvgElement, transform_matrix};
use leptos::prelude::document;
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

/// The typeface of texts, as in [`desk::map::MAP_STYLE`].
const TYPEFACE: &str = "system-ui, sans-serif";
/// Larger than any picture: patterns fill it, within the shape.
const EVERYWHERE: f64 = 16_384.0;

/// A picture on a new canvas, so many pixels for a unit of the picture.
///
/// # Errors
/// What the browser says if it gives no canvas of that size.
pub fn painted(
    picture: &Picture,
    style: PictureStyle,
    pixels: f64,
) -> Result<HtmlCanvasElement, JsValue> {
    let [left, top, width, height] = picture.view;
    let (canvas, context) = new_canvas(width * pixels, height * pixels)?;
    context.set_transform(pixels, 0.0, 0.0, pixels, -left * pixels, -top * pixels)?;
    let mut patterns = HashMap::new();
    find_patterns(&picture.shapes, &mut patterns);
    let painter = Painter {
        context: &context,
        style,
        patterns: &patterns,
        scale: pixels,
    };
    let around = ShapePaint::default();
    for shape in &picture.shapes {
        painter.element(shape, &around, pixels)?;
    }
    Ok(canvas)
}

struct Painter<'a> {
    context: &'a CanvasRenderingContext2d,
    style: PictureStyle,
    patterns: &'a HashMap<&'a str, &'a SvgElement>,
    /// Pixels for a unit of the whole picture.
    scale: f64,
}

impl Painter<'_> {
    /// Paints an element in elements that are painted with `around`, at so many pixels for a unit.
    fn element(
        &self,
        element: &SvgElement,
        around: &ShapePaint,
        pixels: f64,
    ) -> Result<(), JsValue> {
        let is_hidden = element.attribute("display").is_some_and(|it| it == "none");
        if is_hidden || element.name == "defs" {
            return Ok(());
        }
        self.context.save();
        let mut pixels = pixels;
        if let Some(transform) = element.attribute("transform") {
            pixels *= self.transform(transform)?;
        }
        let paint = around.of(element, self.style);
        match element.name {
            "svg" => {
                pixels *= self.enter(element)?;
                self.children(element, &paint, pixels)?;
            }
            "g" => self.children(element, &paint, pixels)?,
            "text" => self.text(element, &paint)?,
            _ => self.shape(&shape_of(element)?, &paint, pixels)?,
        }
        self.context.restore();
        Ok(())
    }

    fn children(
        &self,
        element: &SvgElement,
        paint: &ShapePaint,
        pixels: f64,
    ) -> Result<(), JsValue> {
        let mut children = element.children.iter();
        children.try_for_each(|it| self.element(it, paint, pixels))
    }

    /// Goes on in a part of the picture with units of its own; how many units around it one of them is.
    fn enter(&self, element: &SvgElement) -> Result<f64, JsValue> {
        let view = element.attribute("viewBox");
        let view = view.into_iter().flat_map(|it| it.split(' '));
        let view: Vec<f64> = view.filter_map(|it| it.parse().ok()).collect();
        let [left, top, width, _] = view[..] else {
            return Ok(1.0);
        };
        let context = self.context;
        context.clip_with_path_2d(&shape_of(element)?);
        context.translate(number(element, "x"), number(element, "y"))?;
        let scale = number(element, "width") / width;
        context.scale(scale, scale)?;
        context.translate(-left, -top)?;
        Ok(scale)
    }

    /// Transforms what follows; by how much that is larger.
    fn transform(&self, transform: &str) -> Result<f64, JsValue> {
        let [a, b, c, d, e, f] = transform_matrix(transform);
        self.context.transform(a, b, c, d, e, f)?;
        Ok((a * d - b * c).abs().sqrt())
    }

    fn shape(&self, path: &Path2d, paint: &ShapePaint, pixels: f64) -> Result<(), JsValue> {
        let context = self.context;
        match &paint.fill {
            ShapeInk::None => {}
            ShapeInk::Colour(colour, opacity) => {
                context.set_fill_style_str(colour);
                context.set_global_alpha(*opacity);
                context.fill_with_path_2d(path);
            }
            ShapeInk::Pattern(id) => self.fill_with_pattern(path, id, pixels)?,
        }
        if let ShapeInk::Colour(colour, opacity) = &paint.stroke {
            let unit = match paint.is_same_at_any_scale {
                true => self.scale / pixels,
                false => 1.0,
            };
            self.set_line(paint, unit)?;
            context.set_stroke_style_str(colour);
            context.set_global_alpha(*opacity);
            context.stroke_with_path(path);
        }
        context.set_global_alpha(1.0);
        Ok(())
    }

    fn set_line(&self, paint: &ShapePaint, unit: f64) -> Result<(), JsValue> {
        let context = self.context;
        context.set_line_width(paint.stroke_width * unit);
        context.set_line_cap(if paint.has_round_ends {
            "round"
        } else {
            "butt"
        });
        context.set_line_join(if paint.has_round_corners {
            "round"
        } else {
            "miter"
        });
        let dashes = paint.dashes.iter().map(|it| JsValue::from(it * unit));
        context.set_line_dash(&dashes.collect::<js_sys::Array>())
    }

    /// Fills a path with a pattern: a tile with the pixels of the picture, repeated.
    fn fill_with_pattern(&self, path: &Path2d, id: &str, pixels: f64) -> Result<(), JsValue> {
        let Some(pattern) = self.patterns.get(id) else {
            return Ok(());
        };
        self.context.save();
        self.context.clip_with_path_2d(path);
        let transform = pattern.attribute("patternTransform");
        let pixels = pixels * self.transform(transform.map_or("", String::as_str))?;
        let side = number(pattern, "width");
        // Whole pixels: a tile that ends within one would have seams.
        let tile_side = (side * pixels).round().max(1.0);
        if let Some(tile) = self.tile(pattern, tile_side, tile_side / side)? {
            self.context.scale(side / tile_side, side / tile_side)?;
            self.context.set_fill_style_canvas_pattern(&tile);
            let (start, size) = (-EVERYWHERE, 2.0 * EVERYWHERE);
            self.context.fill_rect(start, start, size, size);
        }
        self.context.restore();
        Ok(())
    }

    fn tile(
        &self,
        pattern: &SvgElement,
        side: f64,
        pixels: f64,
    ) -> Result<Option<CanvasPattern>, JsValue> {
        let (canvas, context) = new_canvas(side, side)?;
        context.scale(pixels, pixels)?;
        let painter = Painter {
            context: &context,
            ..*self
        };
        painter.children(pattern, &ShapePaint::default(), pixels)?;
        self.context
            .create_pattern_with_html_canvas_element(&canvas, "repeat")
    }

    fn text(&self, element: &SvgElement, paint: &ShapePaint) -> Result<(), JsValue> {
        let context = self.context;
        let weight = if paint.is_bold { "bold " } else { "" };
        context.set_font(&format!("{weight}{}px {TYPEFACE}", paint.letters));
        context.set_text_align(if paint.is_centred { "center" } else { "start" });
        let shift = element.attribute("dy").and_then(|it| it.strip_suffix("em"));
        let shift: f64 = shift.and_then(|it| it.parse().ok()).unwrap_or_default();
        let (x, y) = (
            number(element, "x"),
            number(element, "y") + shift * paint.letters,
        );
        if let ShapeInk::Colour(colour, _) = &paint.stroke {
            self.set_line(paint, 1.0)?;
            context.set_stroke_style_str(colour);
            context.stroke_text(&element.text, x, y)?;
        }
        if let ShapeInk::Colour(colour, _) = &paint.fill {
            context.set_fill_style_str(colour);
            context.fill_text(&element.text, x, y)?;
        }
        Ok(())
    }
}

fn new_canvas(
    width: f64,
    height: f64,
) -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    // A picture is less than 2³² pixels wide.
    canvas.set_width(width.round() as u32);
    canvas.set_height(height.round() as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    Ok((canvas, context.dyn_into()?))
}

/// The outline of a path, rectangle or circle; of a part with units of its own, the rectangle that it fills.
fn shape_of(element: &SvgElement) -> Result<Path2d, JsValue> {
    let path = match element.attribute("d") {
        Some(path) => Path2d::new_with_path_string(path)?,
        None => Path2d::new()?,
    };
    let of = |name| number(element, name);
    match element.name {
        "circle" => {
            path.arc(of("cx"), of("cy"), of("r"), 0.0, std::f64::consts::TAU)?;
        }
        "rect" | "svg" => path.rect(of("x"), of("y"), of("width"), of("height")),
        _ => {}
    }
    Ok(path)
}

fn number(element: &SvgElement, name: &str) -> f64 {
    let value = element.attribute(name).and_then(|it| it.parse().ok());
    value.unwrap_or_default()
}

fn find_patterns<'p>(shapes: &'p [SvgElement], found: &mut HashMap<&'p str, &'p SvgElement>) {
    for shape in shapes {
        if let ("pattern", Some(id)) = (shape.name, shape.attribute("id")) {
            found.insert(id, shape);
        }
        find_patterns(&shape.children, found);
    }
}
