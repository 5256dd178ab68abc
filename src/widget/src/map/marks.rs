//! Paints marks, clusters and the visitor's location.

use super::painter::Painter;
use atlas::NeedStatus;
use chart::{
    Badge, ClusterMark, DrawnMark, Label, MarkState, PICTOGRAM_SIDE, ScreenPoint, SymbolOutline,
    TextRole, rules, symbol_outline,
};
use std::f64::consts::TAU;
use web_sys::{CanvasWindingRule, Path2d};

/// Width of the halo between a mark and its background, CSS px.
const HALO: f64 = 2.0;
/// Width of the ring around a mark that is selected or hovered, CSS px.
const RING: f64 = 3.0;
/// Width of the outline of a mark that is not known to be open, CSS px.
const RIM: f64 = 2.0;
/// Its dashes where that is unknown: dash and gap, CSS px.
const UNKNOWN_DASHES: [f64; 2] = [3.0, 4.0];
/// Width of the ring around the drop of the selected mark, CSS px.
const DROP_RING: f64 = 2.0;
/// The angles at which the sides of a drop touch its head, clockwise from the left one: those sides are tangents.
const DROP_ARC: (f64, f64) = (2.533, 6.892);
/// The side of the pictogram on a drop as a share of the diameter of its head.
const DROP_PICTOGRAM: f64 = 0.64;
/// Radius of the mark at the visitor's location, CSS px.
const HERE_RADIUS: f64 = 8.0;

impl Painter<'_> {
    /// Traces the shape of a mark, or the drop of the selected one.
    fn trace_shape(&self, mark: &DrawnMark) {
        self.context.begin_path();
        if let Some(tip) = mark.tip() {
            let (at, radius) = (mark.at, mark.size / 2.0);
            let (left, right) = DROP_ARC;
            self.context.move_to(tip.x, tip.y);
            // As in `circle`.
            let _ = self.context.arc(at.x, at.y, radius, left, right);
            self.context.close_path();
            return;
        }
        self.trace_symbol(mark, mark.size / 2.0);
    }

    fn trace_symbol(&self, mark: &DrawnMark, radius: f64) {
        match symbol_outline(mark.symbol.shape, mark.at, radius) {
            SymbolOutline::Circle { centre, radius } => self.circle(centre, radius),
            SymbolOutline::Polygon(corners) => {
                self.line(corners.points());
                self.context.close_path();
            }
        }
    }

    fn stroke_with(&self, width: f64, colour: &str) {
        self.context.set_line_width(width);
        self.context.set_stroke_style_str(colour);
        self.context.stroke();
    }

    fn circle(&self, centre: ScreenPoint, radius: f64) {
        // Fails only for a negative radius.
        let _ = self.context.arc(centre.x, centre.y, radius, 0.0, TAU);
    }

    /// Paints a mark with its halo, a ring around one that is selected or hovered, and its pictogram.
    pub(super) fn mark(&self, mark: &DrawnMark) {
        let colour = self.palette.domain(mark.symbol.paint);
        let halo = &self.palette.halo;
        let is_open = mark.open == NeedStatus::Yes;
        let (ground, ink) = match is_open {
            true => (colour, self.palette.on_domain.as_str()),
            false => (halo.as_str(), colour),
        };
        self.trace_shape(mark);
        let is_drop = mark.state == MarkState::Selected;
        if mark.state != MarkState::Plain {
            let ring = if is_drop { DROP_RING } else { RING };
            self.stroke_with(2.0 * (HALO + ring), &self.palette.accent);
        }
        self.stroke_with(2.0 * HALO, halo);
        self.context.set_fill_style_str(ground);
        self.context.fill();
        if !is_open {
            if mark.open == NeedStatus::Unknown {
                self.dash(&UNKNOWN_DASHES);
            }
            self.stroke_with(RIM, colour);
            self.dash(&[]);
        }
        if let Some(path) = mark.symbol.pictogram {
            let share = if is_drop {
                DROP_PICTOGRAM
            } else {
                rules::PICTOGRAM
            };
            self.pictogram(path, mark.at, mark.size * share, ink);
        } else if is_drop {
            // What its kind has no pictogram for is told by the shape of its domain.
            self.context.begin_path();
            self.trace_symbol(mark, mark.size / 5.0);
            self.context.set_fill_style_str(ink);
            self.context.fill();
        }
    }

    fn pictogram(&self, path: &str, centre: ScreenPoint, side: f64, colour: &str) {
        // Fails only for a path that cannot be parsed.
        let Ok(path) = Path2d::new_with_path_string(path) else {
            return;
        };
        let (corner, scale) = (side / 2.0, side / PICTOGRAM_SIDE);
        self.context.save();
        // Fails only for numbers that are not finite.
        let _ = self.context.translate(centre.x - corner, centre.y - corner);
        let _ = self.context.scale(scale, scale);
        self.context.set_fill_style_str(colour);
        let holes = CanvasWindingRule::Evenodd;
        self.context.fill_with_path_2d_and_winding(&path, holes);
        self.context.restore();
    }

    /// Paints the badge of a mark or a cluster.
    pub(super) fn badge(&self, badge: &Badge) {
        let (at, height) = (badge.at, badge.height);
        let text = badge.numbers.text(|number| self.locale.digits(number));
        // Never without any length, which has no round ends either.
        let half = (badge.half_width - height / 2.0).max(0.05);
        self.context.begin_path();
        let ends = [at.x - half, at.x + half].map(|x| ScreenPoint::new(x, at.y));
        self.line(&ends);
        self.stroke_with(height + HALO, &self.palette.halo);
        self.stroke_with(height, &self.palette.accent);
        let role = TextRole::Number;
        self.text(&text, at, role, self.palette.text(role));
    }

    /// Paints a text on a ground with round ends and a border in the colour of the route.
    pub(super) fn bubble(&self, label: &Label, width: f64, height: f64) {
        let (at, half) = (label.at, (width - height) / 2.0);
        self.context.begin_path();
        self.line(&[at.x - half, at.x + half].map(|x| ScreenPoint::new(x, at.y)));
        self.stroke_with(height, &self.palette.route);
        self.stroke_with(height - 2.0 * RIM, &self.palette.halo);
        self.text(&label.text, at, label.role, self.palette.text(label.role));
    }

    /// Paints a marker cluster: a filled disc with a rim around it and a count, unlike the mark of a closed place and unlike the
    /// number of a place.
    pub(super) fn cluster(&self, cluster: &ClusterMark) {
        let colour = match cluster.paint {
            Some(paint) => self.palette.domain(paint),
            None => &self.palette.cluster,
        };
        let rim = match cluster.active {
            true => (RING, self.palette.accent.as_str()),
            false => (RIM, colour),
        };
        self.context.begin_path();
        self.circle(cluster.at, cluster.size / 2.0 - HALO - RIM);
        self.stroke_with(2.0 * (HALO + rim.0), rim.1);
        self.stroke_with(2.0 * HALO, &self.palette.halo);
        self.context.set_fill_style_str(colour);
        self.context.fill();
        let role = TextRole::Count;
        let count = self.locale.digits(cluster.count);
        // The list writes the sign too, and without it a small count looks like the number of a row. A larger one has no room for it.
        let times = if cluster.count < 10 { "×" } else { "" };
        let count = [times, &count].concat();
        self.text(&count, cluster.at, role, self.palette.text(role));
    }

    pub(super) fn here(&self, at: ScreenPoint) {
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
}
