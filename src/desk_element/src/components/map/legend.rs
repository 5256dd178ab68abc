//! The legend as a list.

use super::desk_map::{DeskMap, ShownClasses};
use crate::drawn::append_shape;
use browser::element::{self, el, empty, fragment};
use browser::reactive::effect;
use desk::SvgElement;
use desk::map::{LegendSwatch, MapLegend, dot_paths};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The legend of what the map shows.
pub fn legend(map: DeskMap) -> AnyView {
    element::dynamic(move || {
        let store = map.store();
        let Some(shown) = store.classes.get() else {
            return empty();
        };
        let heading = el("h4").text(map.desk.texts().map.legend);
        let lists = legends(map, &shown).into_iter();
        el("div")
            .attr("class", "map-legend")
            .el(heading)
            .child(fragment(lists.map(move |it| list(map, it))))
            .view()
    })
}

/// The legends of streets that are drawn as lines and of gaps, where the map shows them, and of the regions; reactive.
pub fn legends(map: DeskMap, shown: &ShownClasses) -> Vec<MapLegend> {
    let locale = map.desk.locale();
    let counted = &shown.coverage.about.counted;
    let regions = MapLegend::of_regions(&shown.classes, counted, locale);
    let gaps = map.gaps().map(|answer| {
        let people: Vec<_> = answer.points.iter().map(|it| it.people).collect();
        let is_perhaps = |it: &desk::answers::GapPoint| it.people.low <= 0.0;
        MapLegend::of_gaps(&people, answer.points.iter().any(is_perhaps), locale)
    });
    let selected = map.desk.view().selected;
    let reach = map.reach();
    let reach = reach.and_then(|it| MapLegend::of_reach(&it, selected.as_ref(), locale));
    let seats = map.seat_lines();
    let seats = seats.and_then(|it| MapLegend::of_seats(&it, selected.as_ref(), locale));
    let all = [reach, seats, Some(regions), gaps];
    all.into_iter().flatten().collect()
}

fn list(map: DeskMap, legend: MapLegend) -> AnyView {
    let entries = legend.entries.into_iter().map(move |entry| {
        let count = match entry.count.as_str() {
            "" => empty(),
            count => el("span").attr("class", "legend-count").text(count).view(),
        };
        el("li")
            .child(swatch(map, &entry.swatch))
            .el(el("span").attr("class", "legend-label").text(&entry.label))
            .child(count)
            .view()
    });
    let method = match legend.method.as_str() {
        "" => empty(),
        method => el("p").attr("class", "legend-method").text(method).view(),
    };
    let parts = [
        el("p")
            .attr("class", "legend-title")
            .text(&legend.title)
            .view(),
        el("ul").children(entries).view(),
        method,
    ];
    fragment(parts.into_iter())
}

/// What an entry looks like, in the same patterns as on the map, which are in units of the map.
fn swatch(map: DeskMap, swatch: &LegendSwatch) -> AnyView {
    let is_pattern = matches!(swatch, LegendSwatch::Pattern(_) | LegendSwatch::Plain);
    let rect = |class| {
        let rect = SvgElement::new("rect", class);
        rect.with("width", "100%").with("height", "100%")
    };
    let shapes = match swatch {
        LegendSwatch::Pattern(id) => {
            vec![rect("swatch").with("fill", ["url(#", id, ")"].concat())]
        }
        LegendSwatch::Plain => vec![rect("swatch nobody")],
        LegendSwatch::Dot { size, is_perhaps } => {
            dot_paths("M16 10h0".to_owned(), *size, *is_perhaps).into()
        }
        LegendSwatch::Line(kind) => kind.paths("M0 10h32", true),
    };
    let frame = NodeRef::<html::Div>::new();
    effect(move || {
        let pixel = map.scale().map_or(1.0, |it| it.pixel);
        if let Some(frame) = frame.get() {
            let unit = if is_pattern { pixel } else { 1.0 };
            let view = format!("0 0 {:.3} {:.3}", 32.0 * unit, 20.0 * unit);
            let frame: &Element = frame.unchecked_ref();
            match frame.first_element_child() {
                Some(svg) => {
                    let _ = svg.set_attribute("viewBox", &view);
                }
                None => {
                    let svg = SvgElement::new("svg", "").with("viewBox", view);
                    append_shape(frame, &svg.holding(shapes.iter().cloned()));
                }
            }
        }
    });
    el("div")
        .attr("class", "legend-swatch")
        .attr("aria-hidden", "true")
        .node_ref(frame)
        .view()
}
