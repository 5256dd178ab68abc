//! The printed map. It has a camera and canvas of its own, so that the map on the screen stays as it is.

use crate::map;
use crate::map::painter::{self, PaintPosition, Painter};
use crate::map::palette::Palette;
use crate::state::State;
use atlas::{LonLat, PlaceIndex};
use browser::element::{self, el};
use chart::{
    Camera, Clustering, IsochroneOutline, MapSize, Scene, SceneContent, VisibleMark, WorldBounds,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

/// Width and height, CSS px (96 per inch): 180 mm, as an A4 has between usual margins, by 110 mm.
const SIZE: (f64, f64) = (680.0, 416.0);
/// Device pixels per CSS pixel: 384 per inch.
const PIXEL_RATIO: f64 = 4.0;
/// Space around the marks, CSS px: a little more than a mark.
const PADDING: f64 = 32.0;
/// How many of the list's first places are numbered on the map; more marks would overlap.
const MAX_NUMBERED: usize = 40;

/// The canvas, and the probe for its [`Palette`].
pub fn canvas(state: State) -> AnyView {
    // Names are set in the direction of their own language, which may differ from the page's.
    let direction = map::names_direction(state).code();
    let canvas = el("canvas").attr("role", "img").attr("dir", direction);
    let label = map::label(state);
    let probe = el("i").attr("class", "colour-probe");
    element::fragment([canvas.attr("aria-label", &label).view(), probe.view()].into_iter())
}

/// Paints the places of the list with their numbers; or the place whose card is open, with the route to it.
pub fn paint(state: State, printout: &HtmlElement) {
    let part = |selector| printout.query_selector(selector).ok().flatten();
    let surface = part("canvas").and_then(|it| it.dyn_into::<HtmlCanvasElement>().ok());
    let probe = part(".colour-probe").and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let (Some(surface), Some(probe), Some(base_map)) = (surface, probe, state.base_map()) else {
        return;
    };
    let context = surface.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok())
    else {
        return;
    };
    let atlas = state.atlas();
    let selected = state.selected().map(|(place, _)| place.0);
    let listing = state.listing();
    let rows = listing.listed();
    let listed = rows.take(MAX_NUMBERED).map(|row| VisibleMark {
        mark: row.place.0,
        number: Some(row.number),
    });
    let mut visible_marks: Vec<VisibleMark> = listed
        .filter(|it| selected.is_none_or(|selected| selected == it.mark))
        .collect();
    if visible_marks.is_empty() && selected.is_none() {
        // The list counts places by neighbourhood, so the map clusters all of them.
        let all = listing.all.iter().map(|place| VisibleMark {
            mark: place.0,
            number: None,
        });
        visible_marks = all.collect();
    }
    let route = state.route();
    let line = route.as_ref().map_or(&[][..], |route| &route.geometry);
    let here = state.here().map(|here| here.at);
    let marks = visible_marks.iter().map(|it| it.mark).chain(selected);
    let marks = marks.filter_map(|mark| atlas.anchor(PlaceIndex(mark)));
    let route_points = line.iter().filter_map(|at| LonLat::new(at.x, at.y));
    let visible_bounds = WorldBounds::around(marks.chain(route_points).chain(here).map(Into::into));
    let reach = state.isochrones();
    let reached = reach.iter().filter_map(IsochroneOutline::bounds);
    let visible_bounds = visible_bounds.into_iter().chain(reached);
    let visible_bounds = visible_bounds.reduce(WorldBounds::joined);
    let whole = Camera::fit_all(base_map.bounds(), MapSize::new(SIZE.0, SIZE.1));
    let camera = match visible_bounds {
        // Without a place there is only the visitor's location: show the whole map.
        Some(visible_bounds) if !visible_marks.is_empty() || selected.is_some() => {
            whole.fit(visible_bounds, PADDING)
        }
        _ => whole,
    };
    let clustering = Clustering::with_all_numbers(
        &base_map,
        &visible_marks,
        selected.as_slice(),
        camera.zoom(),
    );
    let (streets, landscape) = (state.network(), state.landscape());
    let named = selected.and_then(|it| Some((it, state.map_name(atlas.place(PlaceIndex(it))?))));
    let content = SceneContent {
        clustering: &clustering,
        selected,
        named: named.as_ref().map(|(it, name)| (*it, name.as_str())),
        // Marks that overlap are moved apart below.
        fan: &[],
        margin: 0.0,
        active: None,
        chosen: map::chosen_neighbourhood(state),
        // Paper is read later.
        open: None,
        here,
        streets: streets.as_ref().map(|foot| foot.map()),
        landscape: landscape.as_deref(),
        houses: None,
        isochrones: &reach,
        // The directions beside the map tell it.
        route_time: "",
        route: line,
    };
    let mut palette = Palette::read(&probe, atlas.taxonomy());
    // The room on paper is the same for every reader.
    palette.scale = 1.0;
    let mut scene = Scene::compose(&base_map, camera, &content, &|text: &str, role| {
        context.set_font(&palette.font(role));
        context.measure_text(text).map_or(0.0, |it| it.width())
    });
    scene.declutter();
    painter::resize(&surface, camera.size(), PIXEL_RATIO);
    let painter = Painter::new(&context, &scene, &palette, state.locale(), PIXEL_RATIO);
    painter.ground();
    painter.paint(PaintPosition::default(), &|| false);
}
