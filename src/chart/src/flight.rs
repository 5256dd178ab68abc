//! The path of a camera that flies: it zooms out, pans and zooms in, so that the picture passes at one speed.
//!
//! J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003. The symbols are those of the paper.

use crate::camera::Camera;
use crate::point::{WorldPoint, length};
use std::f64::consts::LN_2;

/// ρ²: how much zooming is preferred to panning. The paper's visitors chose ρ = 1.42.
const RHO_2: f64 = 2.0;

/// The duration of the shortest flight, milliseconds.
const SHORTEST: f64 = 300.0;
/// How much longer a flight is for each ρS: 0.7 for a zoom by 1, and 1.8 for panning by the length of the view.
const PACE: f64 = 90.0;
/// The duration of the longest flight, milliseconds.
const LONGEST: f64 = 700.0;

/// The optimal path from one camera to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Flight {
    /// w₀: the length of the view at the start, in world units.
    from: f64,
    /// u₁: the distance between the centres, in world units; 0 for a path that only zooms.
    way: f64,
    /// r₀: where on its curve the path begins.
    start: f64,
    /// ρS: how far it goes on that curve.
    span: f64,
}

impl Flight {
    pub(crate) fn new(from: Camera, to: Camera) -> Self {
        let size = from.size();
        let side = size.width().max(size.height());
        let (w0, w1) = (side / from.scale(), side / to.scale());
        let (a, b) = (from.centre(), to.centre());
        let way = length(b.x - a.x, b.y - a.y);
        // Less than a hundredth of a pixel: only rounding errors would be left of the formulas.
        if way <= 1e-6 * w0.min(w1) {
            return Self {
                from: w0,
                way: 0.0,
                start: 0.0,
                span: LN_2 * (to.zoom() - from.zoom()).abs(),
            };
        }
        let u2 = RHO_2 * RHO_2 * way * way;
        let r = |w: f64, u2: f64| {
            let b = (w1 * w1 - w0 * w0 + u2) / (2.0 * w * RHO_2 * way);
            // ln(√(b² + 1) − b) without cancellation.
            let size = LN_2 * libm::log2(b.abs() + (b * b + 1.0).sqrt());
            if b > 0.0 { -size } else { size }
        };
        let start = r(w0, u2);
        Self {
            from: w0,
            way,
            start,
            span: r(w1, -u2) - start,
        }
    }

    /// The duration, milliseconds: longer the longer the path is.
    pub(crate) fn duration(self) -> f64 {
        (SHORTEST + PACE * self.span).min(LONGEST)
    }

    /// The camera after a share of the length, 0..=1, within the limits of the cameras.
    pub(crate) fn camera(self, from: Camera, to: Camera, share: f64) -> Camera {
        if self.way == 0.0 {
            return from.towards(to, share);
        }
        let at = self.start + self.span * share;
        let (grown, grown_at) = (libm::exp(self.start), libm::exp(at));
        let cosh = |e: f64| (e + 1.0 / e) / 2.0;
        // cosh r₀ tanh r − sinh r₀ = sinh (r − r₀) / cosh r.
        let passed = grown_at / grown;
        let sinh = (passed - 1.0 / passed) / 2.0;
        let share_of_way = self.from * sinh / (RHO_2 * cosh(grown_at) * self.way);
        let zoom = from.zoom() + libm::log2(cosh(grown_at) / cosh(grown));
        let (a, b) = (from.centre(), to.centre());
        let centre = WorldPoint {
            x: a.x + (b.x - a.x) * share_of_way,
            y: a.y + (b.y - a.y) * share_of_way,
        };
        to.at(centre, zoom)
    }
}
