//! The map on paper: its own camera and its own canvas, so that the one on the screen is as it was.

use crate::foot;
use crate::map;
use crate::painter;
use crate::palette::Palette;
use crate::tag::{self, tag};
use crate::visit::Visit;
use atlas::{LonLat, PlaceIndex};
use chart::{Bounds, Camera, Gathering, Picture, Scene, Size, Wanted};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

/// As wide as an A4 within usual margins, and 110 mm high; CSS px, 96 to the inch.
const SIZE: (f64, f64) = (680.0, 416.0);
/// Device pixels in each of them: 384 to the inch.
const FINENESS: f64 = 4.0;
/// Room around what is shown, CSS px: a mark and a bit.
const PADDING: f64 = 32.0;
/// So many numbers can be told apart on it; the list goes on.
const NUMBERED: usize = 40;

/// The canvas, and what tells it its colours.
pub fn canvas(visit: Visit) -> AnyView {
    // The names have the direction of their own language: in the page's some would be set backwards.
    let direction = map::names_direction(visit).code();
    let canvas = tag("canvas").set("role", "img").set("dir", direction);
    let label = map::label(visit);
    let probe = tag("i").set("class", "probe");
    tag::all([canvas.set("aria-label", &label).view(), probe.view()].into_iter())
}

/// Paints what the list shows with its numbers; or the place whose card is open, and the way there.
pub fn paint(visit: Visit, paper: &HtmlElement) {
    let part = |selector| paper.query_selector(selector).ok().flatten();
    let surface = part("canvas").and_then(|it| it.dyn_into::<HtmlCanvasElement>().ok());
    let probe = part(".probe").and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let (Some(surface), Some(probe), Some(sheet)) = (surface, probe, visit.sheet()) else {
        return;
    };
    let context = surface.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok())
    else {
        return;
    };
    let state = visit.live();
    let atlas = visit.atlas();
    let selected = state.selected.peek().map(|(place, _)| place.0);
    let listing = state.listing.peek();
    let rows = listing.groups.iter().flat_map(|group| &group.rows);
    let listed = rows.take(NUMBERED).map(|row| Wanted {
        mark: row.place.0,
        number: Some(row.number),
    });
    let mut wanted: Vec<Wanted> = listed
        .filter(|it| selected.is_none_or(|selected| selected == it.mark))
        .collect();
    if wanted.is_empty() && selected.is_none() {
        // The list says how many there are where, and so does the map.
        let all = listing.all.iter().map(|place| Wanted {
            mark: place.0,
            number: None,
        });
        wanted = all.collect();
    }
    let route = selected.and_then(|place| foot::route(visit, PlaceIndex(place)));
    let line = route.as_ref().map_or(&[][..], |route| &route.line);
    let here = state.here.peek().map(|here| here.at);
    let marks = wanted.iter().map(|it| it.mark).chain(selected);
    let marks = marks.filter_map(|mark| atlas.anchor(PlaceIndex(mark)));
    let way = line.iter().filter_map(|at| LonLat::new(at.x, at.y));
    let seen = Bounds::around(marks.chain(way).chain(here).map(Into::into));
    let whole = Camera::whole(sheet.bounds(), Size::new(SIZE.0, SIZE.1));
    let camera = match seen {
        // Somebody alone, without a place, looks at everything.
        Some(seen) if !wanted.is_empty() || selected.is_some() => whole.fit(seen, PADDING),
        _ => whole,
    };
    let gathering = Gathering::new(&sheet, &wanted, selected, camera.zoom());
    let reach = if state.reach.peek() {
        foot::reach(visit)
    } else {
        Arc::default()
    };
    let streets = state.foot.peek();
    let picture = Picture {
        gathering: &gathering,
        selected,
        active: None,
        chosen: map::chosen(visit),
        here,
        pin: None,
        streets: streets.as_ref().map(|foot| foot.map()),
        reach: &reach,
        route: line,
    };
    let palette = Palette::read(&probe, atlas.taxonomy());
    let mut scene = Scene::compose(&sheet, camera, &picture, &|text, role| {
        context.set_font(&palette.font(role));
        context.measure_text(text).map_or(0.0, |it| it.width())
    });
    scene.spread();
    painter::resize(&surface, scene.size, FINENESS);
    painter::paint(&context, &scene, &palette, visit.words(), FINENESS);
}
