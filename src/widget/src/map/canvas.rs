//! The canvas of the map: names and marks over the base layer. It is larger than the map, and moved and scaled while the
//! map moves; it is painted again when something else is to be seen, or when the map comes to its edge.

use super::cached_clustering::CachedClustering;
use super::painted_base::{PaintedBase, Wanted};
use super::painter::{PaintPosition, Painter};
use super::palette::Palette;
use super::surface::Surface;
use super::view::View;
use crate::state::State;
use chart::{
    BaseMap, Camera, Clustering, Hit, Item, MapSize, MeasureText, Placement, Pointer, Scene,
    ScreenPoint, TextRole, hit_test,
};
use std::cell::RefCell;
use web_sys::HtmlCanvasElement;

/// How far the canvas reaches beyond the map, as a share of the map's shorter side.
const MARGIN: f64 = 0.3;
/// The least and the largest margin, CSS px.
const MARGINS: (f64, f64) = (2.0, 160.0);
/// Names and marks may be shown at these scales while the map moves; beyond them they are painted again.
const OVERLAY_SCALES: std::ops::RangeInclusive<f64> = 0.5..=2.0;
/// While the map moves, the base layer is painted for where the map is after this many frames.
const LEAD: f64 = 8.0;
/// The base layer is painted at most this share of the margin ahead.
const LARGEST_LEAD: f64 = 0.6;
/// How long a frame of a map that moves may paint on the base layer, ms.
const SLICE: f64 = 4.0;
/// The same for a map that stays.
const SLICE_AT_REST: f64 = 10.0;
/// The map rests when it has not moved for this long, ms.
pub const REST: f64 = 120.0;

/// The canvas with the scene that was painted last.
pub struct Canvas {
    surface: Surface,
    base: PaintedBase,
    pub palette: Palette,
    /// Cache of text widths in CSS px, sorted by font and text: less code in the wasm file than a map.
    widths: RefCell<Vec<(String, f64)>>,
    /// What was painted, with the scene's names and marks for the hit test.
    painted: Option<(View, Scene)>,
    clustering: Option<CachedClustering>,
    /// Whether to wait for the base layer: the first one, or one in other colours or of another sharpness.
    waits_for_base: bool,
    /// The camera of the last frame, and when it became that.
    at: Option<(Camera, f64)>,
    /// Whether the map moves from frame to frame, and did not just jump.
    moves: bool,
}

/// A frame to paint.
pub struct Frame<'a> {
    pub state: State,
    pub base_map: &'a BaseMap,
    pub view: &'a View,
    /// Where an animated zoom or a flight will end.
    pub target: Option<Camera>,
    /// Whether the visitor holds the map, or it glides on.
    pub is_held: bool,
    /// The device pixels per CSS pixel.
    pub ratio: f64,
    /// Milliseconds of the clock that `now` tells.
    pub now: &'a dyn Fn() -> f64,
}

/// When to paint the next frame, although nothing changes.
#[derive(PartialEq, Eq)]
pub enum NextFrame {
    /// At once, to paint on.
    Soon,
    /// When the map has come to rest.
    AtRest,
    /// Nothing is left to paint.
    None,
}

impl Canvas {
    pub fn new(canvas: HtmlCanvasElement, palette: Palette) -> Option<Self> {
        Some(Self {
            surface: Surface::new(canvas)?,
            base: PaintedBase::new()?,
            palette,
            widths: RefCell::default(),
            painted: None,
            clustering: None,
            waits_for_base: true,
            at: None,
            moves: false,
        })
    }

    /// Paints what a frame needs, and puts the canvas where the camera sees it.
    pub fn paint(&mut self, frame: &Frame) -> NextFrame {
        let (view, ratio) = (frame.view, frame.ratio);
        let camera = view.camera;
        let time = (frame.now)();
        let margin = margin(camera.size());
        let before = self.at;
        let since = match before {
            // A clock that is set back must not keep the map from its rest.
            Some((at, since)) if at == camera => since.min(time),
            // The first frame paints a map that rests.
            None => time - REST,
            Some((_, since)) => {
                self.moves = frame.is_held || time - since < REST;
                time
            }
        };
        self.at = Some((camera, since));
        let rests = time - since >= REST && frame.target.is_none();
        let stays = rests || frame.target.is_some() || !self.moves;
        let wanted = Wanted {
            camera: frame.target.unwrap_or(camera),
            stays,
            margin,
            lead: before.map_or((0.0, 0.0), |(at, _)| lead(at, camera, margin)),
        };
        self.waits_for_base |= self.base.keep_current(frame.base_map, view, wanted, ratio);
        // A canvas is rasterised at the end of a frame or where it is copied, so the layer that this frame paints is shown by the
        // next: both in one frame take too long.
        let has_base = self.base.present(camera);
        let end = time + if stays { SLICE_AT_REST } else { SLICE };
        let locale = frame.state.locale();
        self.base
            .paint(&self.palette, locale, ratio, &|| (frame.now)() >= end);
        self.waits_for_base &= !has_base;
        let is_final = rests && !self.base.is_painting();
        self.paint_overlay(frame, has_base, is_final);
        self.surface.place(camera, ratio);
        if self.base.is_painting() || rests && self.base.has_work() {
            NextFrame::Soon
        } else if rests {
            self.base.release();
            NextFrame::None
        } else {
            NextFrame::AtRest
        }
    }

    /// Paints names and marks over the base layer, unless those on the canvas still serve.
    fn paint_overlay(&mut self, frame: &Frame, has_base: bool, is_final: bool) {
        let camera = frame.view.camera;
        let serves = |painted: Camera| {
            let placement = Placement::new(painted, camera);
            OVERLAY_SCALES.contains(&placement.scale) && placement.margin(camera) >= 0.0
        };
        let same = |(view, _): &(View, Scene)| frame.view.has_overlay_of(view);
        // At rest both layers are for the same camera.
        let base = self.base.camera().filter(|_| has_base || is_final);
        let current = self.surface.camera.filter(|camera| serves(*camera));
        let current = current.filter(|camera| base.is_none_or(|base| base == *camera));
        let is_current = current.is_some() && self.painted.as_ref().is_some_and(same);
        if self.waits_for_base || is_current && !has_base {
            return;
        }
        let ahead = || camera.expanded(margin(camera.size()));
        self.repaint(frame, base.or(current).unwrap_or_else(ahead));
    }

    fn repaint(&mut self, frame: &Frame, camera: Camera) {
        let Frame {
            view,
            base_map,
            ratio,
            ..
        } = *frame;
        let cached = self.clustering.take();
        let cached = cached.filter(|it| it.is_for(view, camera));
        let cached = cached.unwrap_or_else(|| CachedClustering::new(base_map, view, camera));
        let content = view.content(
            &cached.clustering,
            &cached.fanned,
            margin(view.camera.size()),
        );
        let mut scene = Scene::overlay(base_map, camera, &content, &*self);
        self.clustering = Some(cached);
        self.surface.show(camera, ratio);
        let locale = frame.state.locale();
        let context = &self.surface.context;
        let painter = Painter::new(context, &scene, &self.palette, locale, ratio);
        painter.ground();
        self.base.copy_to(&self.surface, camera, ratio);
        painter.paint(PaintPosition::default(), &|| false);
        // A hit test needs no paths.
        scene.paths = Default::default();
        self.painted = Some((view.clone(), scene));
    }

    /// Hit test in what was painted last, where `camera` shows it.
    pub fn hit(
        &self,
        base_map: &BaseMap,
        camera: Camera,
        at: ScreenPoint,
        pointer: Pointer,
    ) -> Hit {
        self.painted.as_ref().map_or(Hit::Nothing, |(_, scene)| {
            hit_test(base_map, scene, camera, at, pointer)
        })
    }

    /// Whether something was painted.
    pub fn is_painted(&self) -> bool {
        self.painted.is_some()
    }

    /// Where a mark is on the map that `camera` shows; `None` if it was not painted.
    pub fn position(&self, mark: u32, camera: Camera) -> Option<ScreenPoint> {
        let (_, scene) = self.painted.as_ref()?;
        let at = scene.items.iter().find_map(|item| match item {
            Item::Mark(drawn) if drawn.mark == mark => Some(drawn.at),
            _ => None,
        })?;
        Some(Placement::new(scene.camera, camera).shown(at))
    }

    /// The clustering of what was painted last.
    pub fn clustering(&self) -> Option<&Clustering> {
        self.clustering.as_ref().map(|it| &it.clustering)
    }
}

impl MeasureText for Canvas {
    fn scale(&self) -> f64 {
        self.palette.scale
    }

    fn width(&self, text: &str, role: TextRole) -> f64 {
        let font = self.palette.font(role);
        let mut key = font.clone();
        key.push_str(text);
        let mut widths = self.widths.borrow_mut();
        let at = widths.partition_point(|(known, _)| *known < key);
        if let Some((known, width)) = widths.get(at)
            && *known == key
        {
            return *width;
        }
        let context = &self.surface.context;
        context.set_font(&font);
        let width = context.measure_text(text).map_or(0.0, |it| it.width());
        widths.insert(at, (key, width));
        width
    }
}

/// How far the canvas reaches beyond a map of this size on each side: an even number of CSS px.
fn margin(size: MapSize) -> f64 {
    let share = size.width().min(size.height()) * MARGIN;
    let (least, most) = MARGINS;
    (share.max(least).min(most) / 2.0).round() * 2.0
}

/// How far the map goes on while its base layer is painted, to the right and down, if it moves on as from one frame to the
/// next; not so far that the layer would not cover the view that it is now.
fn lead(before: Camera, camera: Camera, margin: f64) -> (f64, f64) {
    let (from, to) = (camera.screen(before.centre()), camera.size().middle());
    let most = LARGEST_LEAD * margin;
    let limited = |step: f64| (LEAD * step).max(-most).min(most);
    (limited(to.x - from.x), limited(to.y - from.y))
}
