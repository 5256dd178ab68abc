//! Repaints the canvas when the state changes, at most once per frame.

use super::Map;
use super::screen_box::ScreenBox;
use crate::map::painter;
use crate::map::palette::Palette;
use crate::state::{NodeKey, State, Walking};
use atlas::{Listing, LonLat};
use browser::reactive::effect;
use chart::{
    Camera, Clustering, Hit, IsochroneOutline, MapSize, Pointer, Scene, SceneContent, ScreenPoint,
    TextRole, VisibleMark, hit_test,
};
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;
use streets::Route;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ResizeObserver};

/// The canvas with the scene that was painted last.
pub struct Canvas {
    surface: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    palette: Palette,
    /// Cache of text widths in CSS px, sorted by font and text: less code in the wasm file than a map.
    widths: RefCell<Vec<(String, f64)>>,
    scene: Option<Scene>,
    clustering: Option<CachedClustering>,
}

/// A clustering with the inputs that it was computed from.
struct CachedClustering {
    listing: Arc<Listing>,
    selected: Option<u32>,
    clustering: Clustering,
}

/// The parts of the state that the map shows, as the effect read them.
struct View {
    camera: Camera,
    listing: Arc<Listing>,
    selected: Option<u32>,
    active: Option<u32>,
    chosen: Option<u32>,
    here: Option<LonLat>,
    pin: Option<LonLat>,
    network: Option<Arc<dyn Walking>>,
    route: Option<Arc<Route>>,
    isochrones: Arc<Vec<IsochroneOutline>>,
}

impl View {
    /// Reads the state, tracked; `None` until the map has a size.
    fn read(state: State) -> Option<Self> {
        // The palette is read again when the colours change.
        state.colour_changes();
        Some(Self {
            camera: state.camera()?,
            listing: state.listing(),
            selected: state.selected().map(|(place, _)| place.0),
            active: state.active().map(|place| place.0),
            chosen: super::chosen_neighbourhood(state),
            here: state.here().map(|here| here.at),
            pin: state.pin(),
            network: state.network(),
            route: state.route(),
            isochrones: state.isochrones(),
        })
    }
}

/// Repaints with the next frame whenever a part of the state that the map shows changes.
pub fn keep_painted(map: Map) {
    let state = map.state;
    // The view to paint with the next frame; while there is one, its callback is scheduled.
    let next = StoredValue::new_local(None);
    effect(move || {
        let Some(view) = View::read(state) else {
            return;
        };
        let is_waiting = next.with_value(Option::is_some);
        next.set_value(Some(view));
        if !is_waiting {
            state.on_next_frame(move || {
                // The map may be rebuilt in another language before the frame.
                let view = next.try_update_value(Option::take).flatten();
                if let Some(view) = view {
                    paint(map, view);
                }
            });
        }
    });
    effect(move || {
        state.colour_changes();
        let (surface, probe) = (
            state.node(NodeKey::Canvas),
            state.node(NodeKey::ColourProbe),
        );
        let (Some(surface), Some(probe)) = (surface, probe) else {
            return;
        };
        let palette = Palette::read(&probe, state.atlas().taxonomy());
        map.canvas.update_value(|canvas| match canvas {
            Some(canvas) => canvas.palette = palette,
            None => *canvas = Canvas::new(surface.unchecked_into(), palette),
        });
    });
    effect(move || {
        if let Some(frame) = state.node(NodeKey::MapFrame) {
            watch_size(map, frame);
        }
    });
}

fn watch_size(map: Map, frame: HtmlElement) {
    let measured = frame.clone();
    let resized = Closure::<dyn FnMut()>::new(move || {
        let (width, height) = (measured.client_width(), measured.client_height());
        // The frame has no size while it is hidden, for example in a closed `details`.
        if width == 0 || height == 0 {
            return;
        }
        let size = MapSize::new(f64::from(width), f64::from(height));
        let state = map.state;
        let camera = state.camera();
        state.set_camera(match camera {
            Some(camera) => camera.resized(size),
            None => match state.base_map() {
                Some(base_map) => Camera::fit_all(base_map.bounds(), size),
                None => return,
            },
        });
        if camera.is_none() {
            super::viewport::fit_current_state(state);
        }
    });
    let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(&frame);
    // The observer needs the closure for as long as it watches.
    let kept = StoredValue::new_local((observer, resized));
    on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
}

fn paint(map: Map, view: View) {
    let state = map.state;
    let Some(base_map) = state.base_map() else {
        return;
    };
    let View {
        camera,
        listing,
        selected,
        ..
    } = view;
    map.canvas.update_value(|canvas| {
        let Some(canvas) = canvas else { return };
        let stays = canvas.clustering.as_ref().is_some_and(|it| {
            Arc::ptr_eq(&it.listing, &listing)
                && it.selected == selected
                && it.clustering.is_for(camera.zoom())
        });
        if !stays {
            let visible_marks = visible_marks(&listing, base_map.marks());
            canvas.clustering = Some(CachedClustering {
                clustering: Clustering::new(&base_map, &visible_marks, selected, camera.zoom()),
                listing,
                selected,
            });
        }
        let Some(CachedClustering { clustering, .. }) = &canvas.clustering else {
            return;
        };
        let content = SceneContent {
            clustering,
            selected,
            active: view.active,
            chosen: view.chosen,
            here: view.here,
            pin: view.pin,
            streets: view.network.as_ref().map(|network| network.map()),
            isochrones: &view.isochrones,
            route: view.route.as_ref().map_or(&[], |route| &route.geometry),
        };
        let mut scene = Scene::compose(&base_map, camera, &content, &|text, role| {
            canvas.width(text, role)
        });
        let sharpness = ScreenBox::of(state).map_or(1.0, |it| it.sharpness());
        let ratio = window().device_pixel_ratio() * sharpness;
        painter::resize(&canvas.surface, scene.size, ratio);
        painter::paint(
            &canvas.context,
            &scene,
            &canvas.palette,
            state.locale(),
            ratio,
        );
        // A hit test needs no paths.
        scene.paths = Default::default();
        canvas.scene = Some(scene);
    });
}

/// The marks of a listing; those of listed places have their numbers.
fn visible_marks(listing: &Listing, marks: u32) -> Vec<VisibleMark> {
    let mut numbers = vec![None; marks as usize];
    for row in listing.groups.iter().flat_map(|group| &group.rows) {
        if let Some(number) = numbers.get_mut(row.place.0 as usize) {
            *number = Some(row.number);
        }
    }
    let visible_marks = listing.all.iter().map(|place| VisibleMark {
        mark: place.0,
        number: numbers.get(place.0 as usize).copied().flatten(),
    });
    visible_marks.collect()
}

impl Canvas {
    fn new(surface: HtmlCanvasElement, palette: Palette) -> Option<Self> {
        let context = surface.get_context("2d").ok()??;
        Some(Self {
            context: context.dyn_into().ok()?,
            surface,
            palette,
            widths: RefCell::default(),
            scene: None,
            clustering: None,
        })
    }

    /// Hit test in the last painted scene.
    pub fn hit(&self, map: Map, camera: Camera, at: ScreenPoint, pointer: Pointer) -> Hit {
        match (&self.scene, map.state.base_map()) {
            (Some(scene), Some(base_map)) => hit_test(&base_map, scene, camera, at, pointer),
            _ => Hit::Nothing,
        }
    }

    /// The clustering of the last painted scene.
    pub fn clustering(&self) -> Option<&Clustering> {
        self.clustering.as_ref().map(|it| &it.clustering)
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
        self.context.set_font(&font);
        let width = self.context.measure_text(text).map_or(0.0, |it| it.width());
        widths.insert(at, (key, width));
        width
    }
}
