//! Keeps the canvas painted: once a frame at most, and only when something changed.

use super::Map;
use crate::painter;
use crate::palette::Palette;
use atlas::{Listing, PlaceIndex};
use chart::{
    Camera, Gathering, Hit, Picture, Pointer, Scene, ScreenPoint, Size, TextRole, Wanted, hit,
    rules,
};
use leptos::html;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ResizeObserver};

/// The canvas and what is on it.
pub struct Canvas {
    surface: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    palette: Palette,
    /// Widths of texts by role and text: a name is measured once.
    widths: RefCell<BTreeMap<(u16, String), f64>>,
    scene: Option<Scene>,
    gathering: Option<Gathered>,
}

/// A gathering, with what it was made of.
struct Gathered {
    listing: Arc<Listing>,
    selected: Option<u32>,
    gathering: Gathering,
}

/// Paints whenever what is to be seen changes.
pub fn keep_painted(map: Map, surface: NodeRef<html::Canvas>, probe: NodeRef<html::I>) {
    let waiting = StoredValue::new(false);
    let ask = move || {
        if waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        request_animation_frame(move || {
            // The element may be gone by now.
            if waiting.try_set_value(false).is_none() {
                paint(map);
            }
        });
    };
    Effect::new(move || {
        let visit = map.visit;
        visit.camera.track();
        visit.listing.track();
        visit.selected.track();
        visit.active.track();
        visit.here.track();
        visit.pin.track();
        visit.opened.track();
        map.scheme.track();
        ask();
    });
    Effect::new(move || {
        let (Some(surface), Some(probe)) = (surface.get(), probe.get()) else {
            return;
        };
        map.scheme.track();
        let palette = Palette::read(&probe, map.visit.atlas().taxonomy());
        map.canvas.update_value(|canvas| match canvas {
            Some(canvas) => canvas.palette = palette,
            None => *canvas = Canvas::new(surface, palette),
        });
    });
    Effect::new(move || {
        if let Some(frame) = map.frame.get() {
            watch_size(map, frame.into());
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
        let size = Size::new(f64::from(width), f64::from(height));
        let visit = map.visit;
        let first = visit.camera.get_untracked().is_none();
        visit.camera.update(|camera| {
            *camera = Some(match camera {
                Some(camera) => camera.resized(size),
                None => Camera::whole(visit.sheet().bounds(), size),
            });
        });
        if let (true, Some(here)) = (first, visit.here.get_untracked()) {
            visit.look_around(here);
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
    let Some(Some(camera)) = visit.camera.try_get_untracked() else {
        return;
    };
    let sheet = visit.sheet();
    let listing = visit.listing.get_untracked();
    let selected = visit.selected.get_untracked().map(|(place, _)| place.0);
    let chosen = untrack(|| map.chosen());
    map.canvas.update_value(|canvas| {
        let Some(canvas) = canvas else { return };
        let stays = canvas.gathering.as_ref().is_some_and(|it| {
            Arc::ptr_eq(&it.listing, &listing)
                && it.selected == selected
                && it.gathering.is_for(camera.zoom())
        });
        if !stays {
            let wanted = wanted(&listing);
            canvas.gathering = Some(Gathered {
                gathering: Gathering::new(&sheet, &wanted, selected, camera.zoom()),
                listing,
                selected,
            });
        }
        let Some(Gathered { gathering, .. }) = &canvas.gathering else {
            return;
        };
        let picture = Picture {
            gathering,
            selected,
            active: visit.active.get_untracked().map(|place| place.0),
            chosen,
            here: visit.here.get_untracked().map(|here| here.at),
            pin: visit.pin.get_untracked(),
        };
        let scene = Scene::compose(&sheet, camera, &picture, &|text, role| {
            canvas.width(text, role)
        });
        let ratio = window().device_pixel_ratio();
        painter::resize(&canvas.surface, scene.size, ratio);
        painter::paint(&canvas.context, &scene, &canvas.palette, ratio);
        canvas.scene = Some(scene);
    });
}

/// The marks of an answer: those that the list shows carry its numbers.
fn wanted(listing: &Listing) -> Vec<Wanted> {
    let mut numbers: Vec<(PlaceIndex, u32)> = listing
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .map(|row| (row.place, row.number))
        .collect();
    numbers.sort_unstable();
    let number = |place: &PlaceIndex| {
        let at = numbers
            .binary_search_by_key(place, |(place, _)| *place)
            .ok()?;
        numbers.get(at).map(|(_, number)| *number)
    };
    listing
        .all
        .iter()
        .map(|place| Wanted {
            mark: place.0,
            number: number(place),
        })
        .collect()
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
            gathering: None,
        })
    }

    /// What is under a point of what was painted last.
    pub fn hit(&self, map: Map, camera: Camera, at: ScreenPoint, pointer: Pointer) -> Hit {
        match &self.scene {
            Some(scene) => hit(&map.visit.sheet(), scene, camera, at, pointer),
            None => Hit::Nothing,
        }
    }

    /// The gathering of what was painted last.
    pub fn gathering(&self) -> Option<&Gathering> {
        self.gathering.as_ref().map(|it| &it.gathering)
    }

    fn width(&self, text: &str, role: TextRole) -> f64 {
        // Size and weight are all that a width depends on; both are small whole numbers.
        let font = rules::text_size(role) as u16 * 1000 + rules::text_weight(role);
        let key = (font, text.to_owned());
        if let Some(width) = self.widths.borrow().get(&key) {
            return *width;
        }
        self.context.set_font(&self.palette.font(role));
        let width = self.context.measure_text(text).map_or(0.0, |it| it.width());
        self.widths.borrow_mut().insert(key, width);
        width
    }
}
