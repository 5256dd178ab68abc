//! The legend as a list.

use super::desk_map::{DeskMap, ShownClasses};
use crate::drawn::drawn;
use browser::reactive::Memo;
use desk::SvgElement;
use desk::map::{LegendSwatch, MapLegend, dot_paths};
use leptos::prelude::*;

/// The legend of what the map shows.
pub fn legend(map: DeskMap) -> AnyView {
    let units = map.store().geometry.units();
    // Another part of the map at the same scale has the same legend.
    let pixel = Memo::new(move || {
        let scale = map.scale().map(|it| it.everywhere(units));
        scale.map_or(1.0, |it| it.pixel)
    });
    let parts = move || {
        let store = map.store();
        let Some(shown) = store.classes.get() else {
            return Some(Vec::new());
        };
        let heading = map.desk.drawn_heading(2, map.desk.texts().map.legend);
        let lists = legends(map, &shown).into_iter();
        let lists = lists.flat_map(|it| list(it, pixel.get()));
        Some([heading].into_iter().chain(lists).collect())
    };
    drawn("div", parts).attr("class", "map-legend").view()
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

fn list(legend: MapLegend, pixel: f64) -> Vec<SvgElement> {
    let part = |name, class, text: String| {
        (!text.is_empty()).then(|| SvgElement::new(name, class).saying(text))
    };
    let entries = legend.entries.into_iter().map(|entry| {
        let label = SvgElement::new("span", "legend-label").saying(entry.label);
        SvgElement::new("li", "")
            .holding([swatch(&entry.swatch, pixel), label])
            .holding(part("span", "legend-count", entry.count))
    });
    let title = SvgElement::new("p", "legend-title").saying(legend.title);
    let list = SvgElement::new("ul", "").holding(entries);
    let method = part("p", "legend-method", legend.method);
    [title, list].into_iter().chain(method).collect()
}

/// What an entry looks like, in the same patterns as on the map, which are in units of the map: a CSS px is so many.
fn swatch(swatch: &LegendSwatch, pixel: f64) -> SvgElement {
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
    let unit = if is_pattern { pixel } else { 1.0 };
    let view = format!("0 0 {:.3} {:.3}", 32.0 * unit, 20.0 * unit);
    let svg = SvgElement::new("svg", "")
        .with("viewBox", view)
        .holding(shapes);
    SvgElement::new("div", "legend-swatch")
        .with("aria-hidden", "true")
        .holding([svg])
}
