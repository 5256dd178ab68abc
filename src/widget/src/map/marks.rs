//! Paints marks, clusters, the visitor's location and the pin.

use super::painter::Painter;
use chart::{
    ClusterMark, DrawnMark, MarkState, ScreenPoint, SymbolOutline, TextRole, symbol_outline,
};
use std::f64::consts::TAU;

/// Width of the halo between a mark and its background, CSS px.
const HALO: f64 = 2.0;
/// Width of the ring around a mark that is selected or hovered, CSS px.
const RING: f64 = 3.0;
/// Radius of the mark at the visitor's location, CSS px.
const HERE_RADIUS: f64 = 8.0;
/// Height of the pin, CSS px.
const PIN_HEIGHT: f64 = 36.0;

impl Painter<'_> {
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

    pub(super) fn mark(&self, mark: &DrawnMark) {
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
    pub(super) fn cluster(&self, cluster: &ClusterMark) {
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

    /// Paints a pin: a drop with its tip at the position and a dot in its head.
    pub(super) fn pin(&self, tip: ScreenPoint) {
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
