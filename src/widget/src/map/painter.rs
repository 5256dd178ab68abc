//! Paints the display list of a scene on a canvas. The crate `chart` computes the display list.

use crate::map::palette::Palette;
use browser::intl::Locale;
use chart::{Item, Label, MapSize, PathRange, Role, Scene, ScreenPoint, TextRole, rules};
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule, HtmlCanvasElement};

/// Line width of the halo around a name, CSS px.
const NAME_HALO: f64 = 3.0;

/// Gives the canvas `ratio` device pixels per CSS pixel. A canvas of that size is left alone, as setting the size clears
/// it.
pub fn resize(canvas: &HtmlCanvasElement, size: MapSize, ratio: f64) {
    let device = |length: f64| (length * ratio).round() as u32;
    let (width, height) = (device(size.width()), device(size.height()));
    if canvas.width() != width {
        canvas.set_width(width);
    }
    if canvas.height() != height {
        canvas.set_height(height);
    }
}

/// Paints a scene on a canvas of the size that [`resize`] gives it.
pub struct Painter<'a> {
    pub(super) context: &'a CanvasRenderingContext2d,
    scene: &'a Scene,
    pub(super) palette: &'a Palette,
    pub(super) locale: Locale,
    /// Device pixels per CSS pixel.
    ratio: f64,
}

/// Where the painting of a scene goes on: the item to go on with, and the first part of its path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaintPosition {
    item: usize,
    part: usize,
}

/// How many parts of a path are stroked before a look at the clock.
const PARTS: usize = 64;

impl<'a> Painter<'a> {
    /// A painter of a scene, with `ratio` device pixels per CSS pixel.
    pub fn new(
        context: &'a CanvasRenderingContext2d,
        scene: &'a Scene,
        palette: &'a Palette,
        locale: Locale,
        ratio: f64,
    ) -> Self {
        Self {
            context,
            scene,
            palette,
            locale,
            ratio,
        }
    }

    /// Fills the canvas with the ground.
    pub fn ground(&self) {
        self.set_up();
        self.context.set_fill_style_str(&self.palette.ground);
        // Larger than the scene, as a printer's copy of the canvas may be slightly larger.
        let size = self.scene.camera.size();
        let (width, height) = (size.width(), size.height());
        self.context.fill_rect(0.0, 0.0, 2.0 * width, 2.0 * height);
    }

    /// Paints the scene from `from` on until all of it is painted or `is_time_up`; returns where to go on then.
    pub fn paint(
        &self,
        from: PaintPosition,
        is_time_up: &dyn Fn() -> bool,
    ) -> Option<PaintPosition> {
        self.set_up();
        let mut next = from;
        while let Some(item) = self.scene.items.get(next.item) {
            let more = self.item(item, next.part);
            next = match more {
                Some(part) => PaintPosition { part, ..next },
                None => PaintPosition {
                    item: next.item + 1,
                    part: 0,
                },
            };
            if is_time_up() {
                return Some(next);
            }
        }
        None
    }

    fn set_up(&self) {
        let ratio = self.ratio;
        // Fails only for numbers that are not finite, and a scene has none.
        let _ = self.context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        self.context.set_line_join("round");
        self.context.set_line_cap("round");
        self.context.set_text_align("center");
        self.context.set_text_baseline("middle");
    }

    /// Paints an item, of a stroke some parts from the part `from` on; returns the part to go on with.
    fn item(&self, item: &Item, from: usize) -> Option<usize> {
        match item {
            Item::Fill { role, path } => self.fill(*role, *path),
            Item::Stroke {
                role,
                width,
                closed,
                path,
            } => {
                self.stroke(*role, *width, *closed, path.slice(from, PARTS));
                let next = from + PARTS;
                return (!path.slice(next, PARTS).is_empty()).then_some(next);
            }
            Item::Label(label) => self.label(label),
            Item::Bubble(label, width, height) => self.bubble(label, *width, *height),
            Item::Cluster(cluster) => self.cluster(cluster),
            Item::Mark(mark) => self.mark(mark),
            Item::Badge(badge) => self.badge(badge),
            Item::Here(at) => self.here(*at),
        }
        None
    }

    fn trace(&self, path: PathRange, closed: bool) {
        self.context.begin_path();
        for part in self.scene.paths.parts(path) {
            self.line(part);
            if closed {
                self.context.close_path();
            }
        }
    }

    pub(super) fn line(&self, points: &[ScreenPoint]) {
        let mut points = points.iter();
        if let Some(first) = points.next() {
            self.context.move_to(first.x, first.y);
        }
        for point in points {
            self.context.line_to(point.x, point.y);
        }
    }

    fn fill(&self, role: Role, path: PathRange) {
        self.trace(path, true);
        self.context.set_fill_style_str(self.palette.fill(role));
        self.context.set_global_alpha(rules::opacity(role));
        let rule = match rules::has_holes(role) {
            true => CanvasWindingRule::Evenodd,
            false => CanvasWindingRule::Nonzero,
        };
        self.context.fill_with_canvas_winding_rule(rule);
        self.context.set_global_alpha(1.0);
    }

    fn stroke(&self, role: Role, width: f64, closed: bool, path: PathRange) {
        self.trace(path, closed);
        self.context.set_line_width(width);
        self.context.set_stroke_style_str(self.palette.of(role));
        self.dash(rules::dashes(role));
        self.context.stroke();
        self.dash(&[]);
    }

    pub(super) fn dash(&self, lengths: &[f64]) {
        let lengths: js_sys::Array = lengths.iter().map(|it| JsValue::from(*it)).collect();
        // Fails only for a length that is negative or not finite.
        let _ = self.context.set_line_dash(&lengths);
    }

    pub(super) fn text(&self, text: &str, at: ScreenPoint, role: TextRole, colour: &str) {
        self.context.set_font(&self.palette.font(role));
        self.context.set_fill_style_str(colour);
        // Fails only for a position that is not finite.
        let _ = self.context.fill_text(text, at.x, at.y);
    }

    fn label(&self, label: &Label) {
        let Label {
            text,
            at,
            role,
            angle,
        } = label;
        self.context.save();
        // Rotates about the middle of the text. Fails only for a position that is not finite.
        let _ = self.context.translate(at.x, at.y);
        let _ = self.context.rotate(*angle);
        let at = &ScreenPoint::new(0.0, 0.0);
        self.context.set_font(&self.palette.font(*role));
        self.context.set_line_width(NAME_HALO);
        self.context.set_stroke_style_str(&self.palette.halo);
        // As above.
        let _ = self.context.stroke_text(text, at.x, at.y);
        self.text(text, *at, *role, self.palette.text(*role));
        self.context.restore();
    }
}
