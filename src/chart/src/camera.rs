//! The camera: the visible part of the world and its scale.

use crate::point::{MapSize, ScreenPoint, WorldBounds, WorldPoint, power_of_two};
use crate::rules;
use atlas::LonLat;

/// The side of the world at zoom 0 in CSS px, as in tiled web maps.
const WORLD_AT_ZOOM_0: f64 = 256.0;

/// The length of the equator in metres: 2π × 6,378,137, the radius of EPSG:3857.
pub(crate) const EQUATOR: f64 = 40_075_016.685_578_49;

/// A view of the world: centre, fractional zoom and size. The centre stays within the atlas's bounds, and the zoom
/// between one step below "the whole atlas fits" and [`rules::MAX_ZOOM`]. So the atlas stays in view and every
/// coordinate is finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    centre: WorldPoint,
    zoom: f64,
    /// The world's side in CSS px. Derived from the zoom and stored, since every point needs it.
    scale: f64,
    size: MapSize,
    atlas: WorldBounds,
}

/// A scale bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// The length on the ground in metres: 1, 2 or 5 times a power of ten.
    pub metres: f64,
    /// The length on the screen at the map's centre, CSS px.
    pub width: f64,
}

impl Camera {
    /// The camera that shows the whole of an atlas with these bounds.
    pub fn fit_all(atlas: WorldBounds, size: MapSize) -> Self {
        let atlas = if atlas.min.is_finite() && atlas.max.is_finite() {
            atlas
        } else {
            WorldBounds::WORLD
        };
        Self {
            centre: atlas.centre(),
            zoom: 0.0,
            scale: WORLD_AT_ZOOM_0,
            size,
            atlas,
        }
        .home()
    }

    /// The same camera, showing the whole atlas.
    pub fn home(self) -> Self {
        self.fit(self.atlas, rules::HOME_PADDING)
    }

    /// The camera that shows all of `bounds` with at least `padding` CSS px around it, at the largest zoom up to
    /// [`rules::FIT_ZOOM`], which leaves a single place its surroundings.
    pub fn fit(self, bounds: WorldBounds, padding: f64) -> Self {
        let zoom = fit_zoom(bounds, self.size, padding).min(rules::FIT_ZOOM);
        self.moved(bounds.centre(), zoom)
    }

    /// The same view with another centre.
    pub fn centred(self, at: LonLat) -> Self {
        self.moved(at.into(), self.zoom)
    }

    /// Moves the view to the right and down, CSS px.
    pub fn pan_by(self, right: f64, down: f64) -> Self {
        let scale = self.scale();
        let centre = WorldPoint {
            x: self.centre.x + right / scale,
            y: self.centre.y + down / scale,
        };
        self.moved(centre, self.zoom)
    }

    /// Changes the zoom by `delta` (1 doubles every length) and keeps what is at `point` there, as far as the limits
    /// allow.
    pub fn zoom_about(self, point: ScreenPoint, delta: f64) -> Self {
        self.anchored(self.world(point), point, self.zoom + delta)
    }

    /// The same view at another zoom about the map's centre.
    pub fn zoomed(self, zoom: f64) -> Self {
        self.moved(self.centre, zoom)
    }

    /// The camera that shows the world point `held` at the screen point `at`: drag and pinch keep one world point under
    /// the fingers.
    pub fn anchored(self, held: WorldPoint, at: ScreenPoint, zoom: f64) -> Self {
        let zoomed = self.zoomed(zoom);
        let scale = zoomed.scale();
        let middle = self.size.middle();
        let centre = WorldPoint {
            x: held.x - (at.x - middle.x) / scale,
            y: held.y - (at.y - middle.y) / scale,
        };
        if zoom.is_finite() {
            zoomed.moved(centre, zoomed.zoom)
        } else {
            self
        }
    }

    /// The same view in an element of another size.
    pub fn resized(self, size: MapSize) -> Self {
        Self { size, ..self }.moved(self.centre, self.zoom)
    }

    /// The same view with `margin` CSS px more of the world on every side. Its centre and zoom are those of this camera,
    /// also where the limits for the larger size are others.
    pub fn expanded(self, margin: f64) -> Self {
        let size = MapSize::new(
            self.size.width() + 2.0 * margin,
            self.size.height() + 2.0 * margin,
        );
        Self { size, ..self }
    }

    /// The camera between this one, at share 0, and `to`, at share 1, of a motion in which the zoom changes evenly. What
    /// both show at the same point of the screen stays there.
    pub(crate) fn towards(self, to: Self, share: f64) -> Self {
        let scale = WORLD_AT_ZOOM_0 * power_of_two(self.zoom + (to.zoom - self.zoom) * share);
        // A point at a distance d of the middle has its world point at d / scale from the centre. So a centre for which
        // that point stays is a linear function of 1 / scale.
        let per_pixel = |scale: f64| 1.0 / scale;
        let all = per_pixel(to.scale) - per_pixel(self.scale);
        let share_of_way = if self.zoom == to.zoom {
            share
        } else {
            (per_pixel(scale) - per_pixel(self.scale)) / all
        };
        let between = |from: f64, to: f64| from + (to - from) * share_of_way;
        let centre = WorldPoint {
            x: between(self.centre.x, to.centre.x),
            y: between(self.centre.y, to.centre.y),
        };
        to.moved(centre, self.zoom + (to.zoom - self.zoom) * share)
    }

    /// The same view elsewhere and at another zoom, within its limits.
    pub(crate) fn at(self, centre: WorldPoint, zoom: f64) -> Self {
        self.moved(centre, zoom)
    }

    /// The screen point of a position, CSS px; also for positions outside the map.
    pub fn project(self, at: LonLat) -> ScreenPoint {
        self.screen(at.into())
    }

    /// The position at a screen point; `None` outside the world.
    pub fn unproject(self, at: ScreenPoint) -> Option<LonLat> {
        self.world(at).lon_lat()
    }

    /// The screen point of a world point, CSS px.
    pub fn screen(self, at: WorldPoint) -> ScreenPoint {
        let (scale, middle) = (self.scale(), self.size.middle());
        ScreenPoint {
            x: (at.x - self.centre.x) * scale + middle.x,
            y: (at.y - self.centre.y) * scale + middle.y,
        }
    }

    /// The world point at a screen point.
    pub fn world(self, at: ScreenPoint) -> WorldPoint {
        let (scale, middle) = (self.scale(), self.size.middle());
        WorldPoint {
            x: self.centre.x + (at.x - middle.x) / scale,
            y: self.centre.y + (at.y - middle.y) / scale,
        }
    }

    /// The visible part of the world, extended by `margin` CSS px on every side.
    pub fn visible_bounds(self, margin: f64) -> WorldBounds {
        WorldBounds {
            min: self.world(ScreenPoint::new(-margin, -margin)),
            max: self.world(ScreenPoint::new(
                self.size.width() + margin,
                self.size.height() + margin,
            )),
        }
    }

    /// The centre of the map.
    pub fn centre(self) -> WorldPoint {
        self.centre
    }

    /// The zoom: at 0 the world is 256 CSS px wide, at 1 it is 512, and so on. Fractional, and negative on a map that
    /// is smaller than its atlas at zoom 0.
    pub fn zoom(self) -> f64 {
        self.zoom
    }

    /// The size of the map, CSS px.
    pub fn size(self) -> MapSize {
        self.size
    }

    /// Whether the zoom is below its maximum, for the + button.
    pub fn can_zoom_in(self) -> bool {
        self.zoom < rules::MAX_ZOOM
    }

    /// Whether the zoom is above its minimum, for the − button.
    pub fn can_zoom_out(self) -> bool {
        self.zoom > self.min_zoom()
    }

    /// The world's side in CSS px.
    pub(crate) fn scale(self) -> f64 {
        self.scale
    }

    /// Metres on the ground per CSS px at the map's centre, on the sphere of the projection: within 0.7 % of the
    /// ellipsoid. For a scale bar only; the atlas measures answers.
    pub fn metres_per_pixel(self) -> f64 {
        EQUATOR * self.centre.shrink() / self.scale()
    }

    /// The longest round length that fits in `longest` CSS px.
    pub fn scale_bar(self, longest: f64) -> ScaleBar {
        let per_pixel = self.metres_per_pixel();
        let room = longest * per_pixel;
        // Between 0.001 m and 160 km per pixel, so this ends after at most 9 rounds.
        let mut power = 1e-3;
        while power * 10.0 <= room && power < 1e7 {
            power *= 10.0;
        }
        let times = if power * 5.0 <= room {
            5.0
        } else if power * 2.0 <= room {
            2.0
        } else {
            1.0
        };
        // Rounding errors of the repeated multiplication are removed.
        let metres = if power >= 1.0 {
            (power * times).round()
        } else {
            power * times
        };
        ScaleBar {
            metres,
            width: metres / per_pixel,
        }
    }

    fn min_zoom(self) -> f64 {
        let whole = fit_zoom(self.atlas, self.size, 0.0).min(rules::FIT_ZOOM);
        whole - rules::ZOOM_OUT_BEYOND
    }

    /// The only way to change a camera: NaN changes nothing, all else is limited.
    fn moved(self, centre: WorldPoint, zoom: f64) -> Self {
        if !centre.is_finite() || !zoom.is_finite() {
            return self;
        }
        let zoom = zoom.max(self.min_zoom()).min(rules::MAX_ZOOM);
        Self {
            centre: WorldPoint {
                // Not `clamp`, which panics if the limits are reversed and would bring float formatting into the wasm.
                x: centre.x.max(self.atlas.min.x).min(self.atlas.max.x),
                y: centre.y.max(self.atlas.min.y).min(self.atlas.max.y),
            },
            zoom,
            scale: WORLD_AT_ZOOM_0 * power_of_two(zoom),
            ..self
        }
    }
}

/// The zoom at which bounds fill a map of this size minus a padding in CSS px; infinite for a point.
fn fit_zoom(bounds: WorldBounds, size: MapSize, padding: f64) -> f64 {
    // On a small map the padding takes at most half of the size.
    let room = |length: f64| (length - 2.0 * padding).max(length / 2.0);
    let across = room(size.width()) / bounds.width();
    let down = room(size.height()) / bounds.height();
    libm::log2(across.min(down) / WORLD_AT_ZOOM_0)
}
