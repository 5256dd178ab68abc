//! Paints the display list of a scene on a canvas. The crate `chart` computes the display list.

use crate::map::palette::Palette;
use browser::intl::Locale;
use chart::{
    ClusterMark, DrawnMark, Item, Label, MapSize, MarkState, PathRange, Role, Scene, ScreenPoint,
    SymbolOutline, TextRole, rules, symbol_outline,
};
use std::f64::consts::TAU;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Width of the halo between a mark and its background, CSS px.
const HALO: f64 = 2.0;
/// Width of the ring around a mark that is selected or hovered, CSS px.
const RING: f64 = 3.0;
/// Line width of the halo around a name, CSS px.
const NAME_HALO: f64 = 3.0;
/// Opacity of a place's colour on its area.
const AREA_ALPHA: f64 = 0.18;
/// Radius of the mark at the visitor's location, CSS px.
const HERE_RADIUS: f64 = 8.0;
/// Height of the pin, CSS px.
const PIN_HEIGHT: f64 = 36.0;

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

/// Paints a scene on a canvas of the size that [`resize`] gives it; `ratio` is device pixels per CSS pixel.
pub fn paint(
    context: &CanvasRenderingContext2d,
    scene: &Scene,
    palette: &Palette,
    locale: Locale,
    ratio: f64,
) {
    // Fails only for numbers that are not finite, and a scene has none.
    let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
    context.set_line_join("round");
    context.set_line_cap("round");
    context.set_text_align("center");
    context.set_text_baseline("middle");
    context.set_fill_style_str(&palette.ground);
    // Larger than the scene, as a printer's copy of the canvas may be slightly larger.
    let (width, height) = (scene.size.width(), scene.size.height());
    context.fill_rect(0.0, 0.0, 2.0 * width, 2.0 * height);
    let painter = Painter {
        context,
        scene,
        palette,
        locale,
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
            Item::Cluster(cluster) => painter.cluster(cluster),
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
    locale: Locale,
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
            self.context.set_global_alpha(AREA_ALPHA);
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
        // Fails only for a length that is negative or not finite.
        let _ = self.context.set_line_dash(&lengths);
    }

    fn text(&self, text: &str, at: ScreenPoint, role: TextRole, colour: &str) {
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

    /// Paints the shape of a mark with its halo, and with a ring around one that is selected or hovered.
    fn shape(
        &self,
        shape: chart::MarkerShape,
        at: ScreenPoint,
        size: f64,
        colour: &str,
        ring: bool,
    ) {
        self.context.begin_path();
        match symbol_outline(shape, at, size / 2.0) {
            SymbolOutline::Circle { centre, radius } => self.circle(centre, radius),
            SymbolOutline::Polygon(corners) => {
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
        // Fails only for a negative radius.
        let _ = self.context.arc(centre.x, centre.y, radius, 0.0, TAU);
    }

    fn mark(&self, mark: &DrawnMark) {
        let colour = self.palette.domain(mark.symbol.paint);
        let ring = mark.state != MarkState::Plain;
        self.shape(mark.symbol.shape, mark.at, mark.size, colour, ring);
        if let Some(number) = mark.number {
            let role = TextRole::Number;
            self.text(
                &self.locale.digits(number),
                mark.at,
                role,
                self.palette.text(role),
            );
        }
    }

    /// Paints a marker cluster: a disc in the halo's colour with a rim and a count. It looks different from a mark, so that
    /// the count is not mistaken for the number of a place.
    fn cluster(&self, cluster: &ClusterMark) {
        let colour = match cluster.paint {
            Some(paint) => self.palette.domain(paint),
            None => &self.palette.cluster,
        };
        self.context.begin_path();
        self.circle(cluster.at, cluster.size / 2.0);
        self.context.set_fill_style_str(&self.palette.halo);
        self.context.fill();
        self.context
            .set_line_width(if cluster.active { RING } else { HALO });
        self.context.set_stroke_style_str(colour);
        self.context.stroke();
        let role = TextRole::Count;
        let count = self.locale.digits(cluster.count);
        self.text(&count, cluster.at, role, self.palette.text(role));
    }

    fn here(&self, at: ScreenPoint) {
        for (radius, colour) in [
            (HERE_RADIUS + HALO + 1.0, &self.palette.accent),
            (HERE_RADIUS + 1.0, &self.palette.halo),
            (HERE_RADIUS - HALO, &self.palette.accent),
        ] {
            self.context.begin_path();
            self.circle(at, radius);
            self.context.set_fill_style_str(colour);
            self.context.fill();
        }
    }

    /// Paints a pin: a drop with its tip at the position and a dot in its head.
    fn pin(&self, tip: ScreenPoint) {
        let radius = PIN_HEIGHT / 3.0;
        let head = ScreenPoint::new(tip.x, tip.y - PIN_HEIGHT + radius);
        // The sides of the drop are the two tangents from the tip to the head.
        let angle = (radius / (PIN_HEIGHT - radius)).acos();
        let down = TAU / 4.0;
        self.context.begin_path();
        self.context.move_to(tip.x, tip.y);
        // Fails only for a negative radius.
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
