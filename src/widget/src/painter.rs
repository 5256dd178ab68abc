//! Paints a scene: a loop over its display list that decides nothing.

use crate::number;
use crate::palette::Palette;
use crate::speech::Speech;
use chart::{
    DrawnMark, GatheredMark, Item, Label, Outline, PathRange, Role, Scene, ScreenPoint, Size,
    State, TextRole, outline, rules,
};
use std::f64::consts::TAU;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Around a mark, so that it stands free of what lies under it, CSS px.
const HALO: f64 = 2.0;
/// Around a mark that is chosen or pointed at, CSS px.
const RING: f64 = 3.0;
/// Around a name, CSS px.
const NAME_HALO: f64 = 3.0;
/// How much of a place's colour its ground takes.
const GROUND_ALPHA: f64 = 0.18;
/// Radius of "you are here", CSS px.
const HERE: f64 = 8.0;
/// Height of the pin, CSS px.
const PIN: f64 = 36.0;

/// Gives the canvas as many device pixels as its place has, without touching one that has them.
pub fn resize(canvas: &HtmlCanvasElement, size: Size, ratio: f64) {
    let device = |length: f64| (length * ratio).round() as u32;
    let (width, height) = (device(size.width()), device(size.height()));
    if canvas.width() != width {
        canvas.set_width(width);
    }
    if canvas.height() != height {
        canvas.set_height(height);
    }
}

/// Paints everything; `ratio` is device pixels per CSS pixel.
pub fn paint(
    context: &CanvasRenderingContext2d,
    scene: &Scene,
    palette: &Palette,
    words: Speech,
    ratio: f64,
) {
    // Only numbers that are not finite are refused, and a scene has none.
    let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
    context.set_line_join("round");
    context.set_line_cap("round");
    context.set_text_align("center");
    context.set_text_baseline("middle");
    context.set_fill_style_str(&palette.ground);
    // More than there is: a printer's copy of the canvas may be a hair larger.
    let (width, height) = (scene.size.width(), scene.size.height());
    context.fill_rect(0.0, 0.0, 2.0 * width, 2.0 * height);
    let painter = Painter {
        context,
        scene,
        palette,
        words,
    };
    for item in &scene.items {
        match item {
            Item::Fill { role, path } => painter.fill(*role, *path),
            Item::Stroke {
                role,
                width,
                closed,
                path,
            } => painter.stroke(*role, *width, *closed, *path),
            Item::Label(label) => painter.label(label),
            Item::Gathered(gathered) => painter.gathered(gathered),
            Item::Mark(mark) => painter.mark(mark),
            Item::Here(at) => painter.here(*at),
            Item::Pin(at) => painter.pin(*at),
        }
    }
}

struct Painter<'a> {
    context: &'a CanvasRenderingContext2d,
    scene: &'a Scene,
    palette: &'a Palette,
    words: Speech,
}

impl Painter<'_> {
    fn trace(&self, path: PathRange, closed: bool) {
        self.context.begin_path();
        for part in self.scene.paths.parts(path) {
            self.line(part);
            if closed {
                self.context.close_path();
            }
        }
    }

    fn line(&self, points: &[ScreenPoint]) {
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
        self.context.set_fill_style_str(self.palette.of(role));
        let faint = matches!(role, Role::Place(_));
        if faint {
            self.context.set_global_alpha(GROUND_ALPHA);
        }
        self.context.fill();
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

    fn dash(&self, lengths: &[f64]) {
        let lengths: js_sys::Array = lengths.iter().map(|it| JsValue::from(*it)).collect();
        // Only a length that is negative or not finite is refused.
        let _ = self.context.set_line_dash(&lengths);
    }

    fn text(&self, text: &str, at: ScreenPoint, role: TextRole, colour: &str) {
        self.context.set_font(&self.palette.font(role));
        self.context.set_fill_style_str(colour);
        // Only a position that is not finite is refused.
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
        // About its middle; only a position that is not finite is refused.
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

    /// A shape with a halo, and a ring where it stands out.
    fn shape(&self, shape: chart::Shape, at: ScreenPoint, size: f64, colour: &str, ring: bool) {
        self.context.begin_path();
        match outline(shape, at, size / 2.0) {
            Outline::Circle { centre, radius } => self.circle(centre, radius),
            Outline::Polygon(corners) => {
                self.line(corners.points());
                self.context.close_path();
            }
        }
        if ring {
            self.context.set_line_width(2.0 * (HALO + RING));
            self.context.set_stroke_style_str(&self.palette.accent);
            self.context.stroke();
        }
        self.context.set_line_width(2.0 * HALO);
        self.context.set_stroke_style_str(&self.palette.halo);
        self.context.stroke();
        self.context.set_fill_style_str(colour);
        self.context.fill();
    }

    fn circle(&self, centre: ScreenPoint, radius: f64) {
        // Only a negative radius is refused.
        let _ = self.context.arc(centre.x, centre.y, radius, 0.0, TAU);
    }

    fn mark(&self, mark: &DrawnMark) {
        let colour = self.palette.domain(mark.symbol.paint);
        let ring = mark.state != State::Plain;
        self.shape(mark.symbol.shape, mark.at, mark.size, colour, ring);
        if let Some(number) = mark.number {
            let role = TextRole::Number;
            self.text(
                &number::digits(self.words, number),
                mark.at,
                role,
                self.palette.text(role),
            );
        }
    }

    /// A disc in the halo's colour with a rim and a count: unlike any mark, so no count is taken for a number.
    fn gathered(&self, gathered: &GatheredMark) {
        let colour = match gathered.paint {
            Some(paint) => self.palette.domain(paint),
            None => &self.palette.gathered,
        };
        self.context.begin_path();
        self.circle(gathered.at, gathered.size / 2.0);
        self.context.set_fill_style_str(&self.palette.halo);
        self.context.fill();
        self.context
            .set_line_width(if gathered.active { RING } else { HALO });
        self.context.set_stroke_style_str(colour);
        self.context.stroke();
        let role = TextRole::Count;
        let count = number::digits(self.words, gathered.count);
        self.text(&count, gathered.at, role, self.palette.text(role));
    }

    fn here(&self, at: ScreenPoint) {
        for (radius, colour) in [
            (HERE + HALO + 1.0, &self.palette.accent),
            (HERE + 1.0, &self.palette.halo),
            (HERE - HALO, &self.palette.accent),
        ] {
            self.context.begin_path();
            self.circle(at, radius);
            self.context.set_fill_style_str(colour);
            self.context.fill();
        }
    }

    /// A drop that stands on its tip, with an eye.
    fn pin(&self, tip: ScreenPoint) {
        let radius = PIN / 3.0;
        let head = ScreenPoint::new(tip.x, tip.y - PIN + radius);
        // From the tip along the two lines that touch the head.
        let angle = (radius / (PIN - radius)).acos();
        let down = TAU / 4.0;
        self.context.begin_path();
        self.context.move_to(tip.x, tip.y);
        // Only a negative radius is refused.
        let _ = self
            .context
            .arc(head.x, head.y, radius, down + angle, down - angle + TAU);
        self.context.close_path();
        self.context.set_line_width(2.0 * HALO);
        self.context.set_stroke_style_str(&self.palette.halo);
        self.context.stroke();
        self.context.set_fill_style_str(&self.palette.accent);
        self.context.fill();
        self.context.begin_path();
        self.circle(head, radius / 2.5);
        self.context.set_fill_style_str(&self.palette.halo);
        self.context.fill();
    }
}
