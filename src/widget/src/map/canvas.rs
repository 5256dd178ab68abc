//! Keeps the canvas painted: once a frame at most, and only when something changed.

use super::Map;
use crate::map::painter;
use crate::map::palette::Palette;
use crate::reactive;
use crate::services::walking;
use atlas::{Listing, PlaceIndex};
use chart::{
    Camera, Clustering, Hit, MapSize, Pointer, Scene, SceneContent, ScreenPoint, TextRole,
    VisibleMark, hit_test,
};
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ResizeObserver};

/// The canvas and what is on it.
pub struct Canvas {
    surface: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    palette: Palette,
    /// Widths by font and text: a name is measured once.
    widths: RefCell<BTreeMap<String, f64>>,
    scene: Option<Scene>,
    clustering: Option<CachedClustering>,
}

/// A gathering, with what it was made of.
struct CachedClustering {
    listing: Arc<Listing>,
    selected: Option<u32>,
    clustering: Clustering,
}

/// Paints whenever what is to be seen changes.
pub fn keep_painted(map: Map) {
    let visit = map.visit;
    let waiting = Arc::new(AtomicBool::new(false));
    reactive::effect(move || {
        let state = visit.live();
        visit.live().listing.get();
        let _ = (state.camera.get(), state.selected.get(), state.active.get());
        let _ = (state.here.get(), state.pin.get(), state.opened.get());
        let _ = (state.foot.get(), state.pace.get(), state.reach.get());
        state.minutes.get();
        state.scheme.get();
        if waiting.swap(true, Relaxed) {
            return;
        }
        let waiting = waiting.clone();
        request_animation_frame(move || {
            waiting.store(false, Relaxed);
            // The element may be gone by now.
            if !visit.is_over() {
                paint(map);
            }
        });
    });
    reactive::effect(move || {
        visit.live().scheme.get();
        let (Some(surface), Some(probe)) = (visit.part("canvas"), visit.part(".probe")) else {
            return;
        };
        let palette = Palette::read(&probe, visit.atlas().taxonomy());
        map.canvas.update_value(|canvas| match canvas {
            Some(canvas) => canvas.palette = palette,
            None => *canvas = Canvas::new(surface.unchecked_into(), palette),
        });
    });
    reactive::effect(move || {
        if let Some(frame) = visit.part(".frame") {
            watch_size(map, frame);
        }
    });
}

fn watch_size(map: Map, frame: HtmlElement) {
    let measured = frame.clone();
    let resized = Closure::<dyn FnMut()>::new(move || {
        let (width, height) = (measured.client_width(), measured.client_height());
        // Without room, as in a closed fold, there is nothing to see yet.
        if width == 0 || height == 0 {
            return;
        }
        let size = MapSize::new(f64::from(width), f64::from(height));
        let visit = map.visit;
        let camera = visit.live().camera.peek();
        visit.live().camera.set(Some(match camera {
            Some(camera) => camera.resized(size),
            None => match visit.base_map() {
                Some(base_map) => Camera::fit_all(base_map.bounds(), size),
                None => return,
            },
        }));
        if camera.is_none() {
            super::viewport::catch_up(visit);
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

fn paint(map: Map) {
    let visit = map.visit;
    let Some(camera) = visit.live().camera.peek() else {
        return;
    };
    let Some(base_map) = visit.base_map() else {
        return;
    };
    let listing = visit.live().listing.peek();
    let selected = visit.live().selected.peek().map(|(place, _)| place.0);
    let chosen = super::chosen(visit);
    let streets = visit.live().foot.peek();
    let route = selected.and_then(|place| walking::route(visit, PlaceIndex(place)));
    let reach = if visit.live().reach.peek() {
        walking::reach(visit)
    } else {
        Arc::default()
    };
    map.canvas.update_value(|canvas| {
        let Some(canvas) = canvas else { return };
        let stays = canvas.clustering.as_ref().is_some_and(|it| {
            Arc::ptr_eq(&it.listing, &listing)
                && it.selected == selected
                && it.clustering.is_for(camera.zoom())
        });
        if !stays {
            let wanted = wanted(&listing, base_map.marks());
            canvas.clustering = Some(CachedClustering {
                clustering: Clustering::new(&base_map, &wanted, selected, camera.zoom()),
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
            active: visit.live().active.peek().map(|place| place.0),
            chosen,
            here: visit.live().here.peek().map(|here| here.at),
            pin: visit.live().pin.peek(),
            streets: streets.as_ref().map(|foot| foot.map()),
            isochrones: &reach,
            route: route.as_ref().map_or(&[], |route| &route.geometry),
        };
        let scene = Scene::compose(&base_map, camera, &content, &|text, role| {
            canvas.width(text, role)
        });
        let ratio = window().device_pixel_ratio();
        painter::resize(&canvas.surface, scene.size, ratio);
        painter::paint(
            &canvas.context,
            &scene,
            &canvas.palette,
            visit.locale(),
            ratio,
        );
        canvas.scene = Some(scene);
    });
}

/// The marks of an answer: those that the list shows carry its numbers.
fn wanted(listing: &Listing, marks: u32) -> Vec<VisibleMark> {
    let mut numbers = vec![None; marks as usize];
    for row in listing.groups.iter().flat_map(|group| &group.rows) {
        if let Some(number) = numbers.get_mut(row.place.0 as usize) {
            *number = Some(row.number);
        }
    }
    let wanted = listing.all.iter().map(|place| VisibleMark {
        mark: place.0,
        number: numbers.get(place.0 as usize).copied().flatten(),
    });
    wanted.collect()
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

    /// What is under a point of what was painted last.
    pub fn hit(&self, map: Map, camera: Camera, at: ScreenPoint, pointer: Pointer) -> Hit {
        match (&self.scene, map.visit.base_map()) {
            (Some(scene), Some(base_map)) => hit_test(&base_map, scene, camera, at, pointer),
            _ => Hit::Nothing,
        }
    }

    /// The gathering of what was painted last.
    pub fn clustering(&self) -> Option<&Clustering> {
        self.clustering.as_ref().map(|it| &it.clustering)
    }

    fn width(&self, text: &str, role: TextRole) -> f64 {
        let font = self.palette.font(role);
        let mut key = font.clone();
        key.push_str(text);
        if let Some(width) = self.widths.borrow().get(&key) {
            return *width;
        }
        self.context.set_font(&font);
        let width = self.context.measure_text(text).map_or(0.0, |it| it.width());
        self.widths.borrow_mut().insert(key, width);
        width
    }
}
