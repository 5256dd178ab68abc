//! The base layer: painted ahead, somewhat larger than the map, a slice in each frame.

use super::painter::{PaintPosition, Painter};
use super::palette::Palette;
use super::surface::Surface;
use super::view::View;
use browser::intl::Locale;
use chart::{BaseMap, Camera, Item, Placement, Scene};

/// The scales at which the layer may be shown while the map moves; beyond them it is painted again, and a layer for the end of
/// an animated zoom waits.
const BASE_SCALES: std::ops::RangeInclusive<f64> = 0.8..=1.25;

/// The base layer on its surfaces.
pub struct PaintedBase {
    /// The layer as it is shown.
    ready: Surface,
    /// The layer that is being painted.
    next: Surface,
    /// The whole map at a coarse scale, for where the layer is not painted yet.
    backdrop: Surface,
    /// What is being painted.
    job: Option<Job>,
    /// What the layer shows or will show, and its device pixels per CSS pixel.
    content: Option<(View, f64)>,
    has_backdrop: bool,
}

/// A scene that is painted in slices.
struct Job {
    scene: Scene,
    /// What to paint next; `None` once all of it is painted.
    progress: Option<PaintPosition>,
    is_backdrop: bool,
}

/// What the layer has to be painted for.
#[derive(Clone, Copy)]
pub struct Wanted {
    /// The view, or the view in which an animation will end.
    pub camera: Camera,
    /// Whether the map will stay there.
    pub stays: bool,
    /// How far the layer reaches beyond the view, CSS px.
    pub margin: f64,
    /// Where the view will be when the layer is painted: to its right and down, CSS px.
    pub lead: (f64, f64),
}

impl PaintedBase {
    pub fn new() -> Option<Self> {
        Some(Self {
            ready: Surface::detached()?,
            next: Surface::detached()?,
            backdrop: Surface::detached()?,
            job: None,
            content: None,
            has_backdrop: false,
        })
    }

    /// The camera of the layer that is ready.
    pub fn camera(&self) -> Option<Camera> {
        self.ready.camera
    }

    /// Whether the layer is being painted, or is painted and not shown yet.
    pub fn is_painting(&self) -> bool {
        self.job.as_ref().is_some_and(|job| !job.is_backdrop)
    }

    /// Whether a map that rests has something left to paint.
    pub fn has_work(&self) -> bool {
        self.is_painting() || !self.has_backdrop
    }

    /// Begins to paint the layer again where that is needed. Tells whether the layer that is ready has other colours or
    /// another sharpness than the map will have.
    pub fn keep_current(
        &mut self,
        base_map: &BaseMap,
        view: &View,
        wanted: Wanted,
        ratio: f64,
    ) -> bool {
        // A measured ratio may differ in its last digits.
        let is_ratio = |it: f64| (it - ratio).abs() < 1e-6;
        let content = self.content.as_ref().filter(|(_, it)| is_ratio(*it));
        let is_same =
            |same: fn(&View, &View) -> bool| content.is_some_and(|(it, _)| same(it, view));
        let has_look = is_same(|a, b| a.colour_changes == b.colour_changes);
        let has_map = has_look && is_same(View::has_map_of);
        let has_chosen = is_same(|a, b| a.chosen == b.chosen);
        self.has_backdrop &= has_map;
        if !has_look {
            self.backdrop.release();
        }
        if !has_map || !has_chosen {
            self.content = Some((view.clone(), ratio));
        }
        let current = match &self.job {
            Some(job) if !job.is_backdrop => Some((job.scene.camera, 0.0)),
            _ => self
                .ready
                .camera
                .map(|camera| (camera, wanted.margin / 2.0)),
        };
        let serves = has_map
            && has_chosen
            && current.is_some_and(|(camera, margin)| wanted.is_served(camera, margin));
        if !serves {
            self.start(base_map, wanted.ahead(), view, false, ratio);
        } else if self.job.is_none() && wanted.stays && !self.has_backdrop {
            let whole = wanted.camera.home().expanded(wanted.margin);
            self.start(base_map, whole, view, true, 1.0);
        }
        !has_look
    }

    fn start(
        &mut self,
        base_map: &BaseMap,
        camera: Camera,
        view: &View,
        is_backdrop: bool,
        ratio: f64,
    ) {
        let mut layers = view.layers();
        if is_backdrop {
            layers.chosen = None;
        }
        let surface = if is_backdrop {
            &mut self.backdrop
        } else {
            &mut self.next
        };
        surface.resize(camera, ratio);
        let mut scene = Scene::base(base_map, camera, layers);
        if is_backdrop {
            // Enlarged, lines are only smudges.
            scene.items.retain(|item| matches!(item, Item::Fill { .. }));
        }
        self.job = Some(Job {
            scene,
            progress: Some(PaintPosition::default()),
            is_backdrop,
        });
    }

    /// Paints on until `is_time_up`.
    pub fn paint(
        &mut self,
        palette: &Palette,
        locale: Locale,
        ratio: f64,
        is_time_up: &dyn Fn() -> bool,
    ) {
        let Some(job) = &mut self.job else {
            return;
        };
        let Some(from) = job.progress else {
            return;
        };
        let (surface, ratio) = if job.is_backdrop {
            (&mut self.backdrop, 1.0)
        } else {
            (&mut self.next, ratio)
        };
        let painter = Painter::new(&surface.context, &job.scene, palette, locale, ratio);
        if from == PaintPosition::default() {
            painter.ground();
        }
        job.progress = painter.paint(from, is_time_up);
        if job.progress.is_none() {
            surface.camera = Some(job.scene.camera);
            if job.is_backdrop {
                self.has_backdrop = true;
                self.job = None;
            }
        }
    }

    /// Shows the layer that was painted, once it covers the view of `camera` at about its scale; tells whether it did.
    pub fn present(&mut self, camera: Camera) -> bool {
        let covers = |painted| {
            let placement = Placement::new(painted, camera);
            placement.margin(camera) >= 0.0 && BASE_SCALES.contains(&placement.scale)
        };
        let is_painted = |job: &Job| job.progress.is_none() && !job.is_backdrop;
        if !self.job.as_ref().is_some_and(is_painted) || !self.next.camera.is_some_and(covers) {
            return false;
        }
        std::mem::swap(&mut self.ready, &mut self.next);
        self.job = None;
        true
    }

    /// Gives back the memory that only painting needs.
    pub fn release(&mut self) {
        self.next.release();
    }

    /// Copies the layer onto a surface that shows `camera`.
    pub fn copy_to(&self, surface: &Surface, camera: Camera, ratio: f64) {
        if self.ready.camera != Some(camera) {
            self.backdrop.copy_to(&surface.context, camera, ratio);
        }
        self.ready.copy_to(&surface.context, camera, ratio);
    }
}

impl Wanted {
    /// The camera of a layer that reaches beyond the view.
    fn ahead(self) -> Camera {
        let (right, down) = self.lead;
        let camera = if self.stays {
            self.camera
        } else {
            self.camera.pan_by(right, down)
        };
        camera.expanded(self.margin)
    }

    /// Whether a layer that was painted for `painted` serves for now. A map that stays is painted for just its view, so that
    /// it does not depend on how the visitor came there; else the layer has to reach `margin` CSS px beyond the view.
    fn is_served(self, painted: Camera, margin: f64) -> bool {
        let placement = Placement::new(painted, self.camera);
        if self.stays {
            painted == self.ahead()
        } else {
            BASE_SCALES.contains(&placement.scale) && placement.margin(self.camera) >= margin
        }
    }
}
