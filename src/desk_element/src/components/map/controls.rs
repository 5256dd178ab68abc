//! What the map shows and how its classes are made; zoom; scale bar; what is under the pointer.

use super::desk_map::DeskMap;
use browser::element::{button, el};
use browser::object::member;
use chart::{Camera, rules};
use desk::map::FigureUnit;
use desk::{ClassRule, MapFigure};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// The longest scale bar, CSS px.
const SCALE: f64 = 96.0;

/// The selects above the map.
pub fn selects(map: DeskMap) -> AnyView {
    let texts = &map.desk.texts().map;
    let figures = MapFigure::ALL.iter().enumerate();
    // What the plan changes is offered while there is a plan.
    let figures = figures.map(move |(number, figure)| {
        let label = texts.subjects.get(number).copied().unwrap_or_default();
        let figure = *figure;
        el("option")
            .attr("value", &number.to_string())
            .flag("selected", move || map.desk.view().figure == figure)
            .flag("disabled", move || {
                figure == MapFigure::Change && !map.desk.is_planned()
            })
            .text(label)
            .view()
    });
    let shows = select(texts.shows, figures, move |value| {
        let figure = value
            .parse()
            .ok()
            .and_then(|it: usize| MapFigure::ALL.get(it));
        if let Some(figure) = figure {
            map.desk.change_view(|view| view.figure = *figure);
        }
    });
    let methods = texts.class_methods.iter().enumerate();
    let methods = methods.map(move |(number, label)| {
        el("option")
            .attr("value", &number.to_string())
            .flag("selected", move || {
                method(&map.desk.view().classes) == number
            })
            .text(label)
            .view()
    });
    let methods = select(texts.classes, methods, move |value| {
        let shown = map.store().classes.get_untracked();
        map.desk.change_view(|view| {
            let count = count(&view.classes);
            let rule = match value.as_str() {
                "0" => ClassRule::quantiles(count),
                "1" => ClassRule::equal_steps(count),
                // One's own limits begin with those that are there.
                _ => shown
                    .map(|it| it.classes.classes.limits().to_vec())
                    .and_then(ClassRule::limits),
            };
            view.classes = rule.unwrap_or_else(|| view.classes.clone());
        });
    });
    let counts = (3..=7_u8).map(move |number| {
        el("option")
            .attr("value", &number.to_string())
            .flag("selected", move || {
                count(&map.desk.view().classes) == number
            })
            .text(&number.to_string())
            .view()
    });
    let counts = select(texts.class_count, counts, move |value| {
        map.desk.change_view(|view| {
            let rule = value.parse().ok().and_then(|count| match &view.classes {
                ClassRule::EqualSteps(_) => ClassRule::equal_steps(count),
                _ => ClassRule::quantiles(count),
            });
            view.classes = rule.unwrap_or_else(|| view.classes.clone());
        });
    });
    let is_own = move || matches!(map.desk.view().classes, ClassRule::Limits(_));
    let counts = el("div").flag("hidden", is_own).child(counts);
    let own = el("div")
        .flag("hidden", move || !is_own())
        .child(own_limits(map));
    el("div")
        .attr("class", "map-controls")
        .child(shows)
        .child(methods)
        .el(counts)
        .el(own)
        .view()
}

/// A labelled select that calls `change` with the value of the chosen option.
fn select(
    label: &str,
    options: impl Iterator<Item = AnyView>,
    change: impl Fn(String) + 'static,
) -> AnyView {
    let chosen = move |event: Event| change(value_of(&event));
    let select = el("select").on("change", chosen).children(options);
    let label = el("label").el(el("span").text(label)).el(select);
    label.view()
}

/// The limits of one's own as a text; of shares in percent.
fn own_limits(map: DeskMap) -> AnyView {
    let unit = move || match map.desk.view().figure.unit() {
        FigureUnit::Share => 100.0,
        _ => 1.0,
    };
    let text = move || {
        let locale = map.desk.locale();
        let limits = match map.desk.view().classes {
            ClassRule::Limits(limits) => limits,
            _ => Vec::new(),
        };
        let limits = limits.iter().map(|it| locale.decimal(it * unit()));
        limits.collect::<Vec<String>>().join("; ")
    };
    let change = move |event: Event| {
        let typed = value_of(&event);
        let numbers = typed.split(';').map(|it| it.trim().replace(',', "."));
        let numbers: Option<Vec<f64>> = numbers
            .filter(|it| !it.is_empty())
            .map(|it| it.parse().ok().map(|it: f64| it / unit()))
            .collect();
        // What is no list of limits changes nothing, and stays to be corrected.
        if let Some(rule) = numbers.and_then(ClassRule::limits) {
            map.desk.change_view(|view| view.classes = rule);
        }
    };
    let input = el("input")
        .attr("type", "text")
        .attr("inputmode", "decimal");
    let input = input.property("value", text).on("change", change);
    let label = el("span").text(map.desk.texts().map.own_limits);
    el("label").el(label).el(input).view()
}

fn value_of(event: &Event) -> String {
    let target = event.target().map(JsValue::from).unwrap_or_default();
    member(&target, "value").as_string().unwrap_or_default()
}

/// How a button moves the camera.
type Move = fn(Camera) -> Camera;

/// Zoom in, zoom out, and the whole map.
pub fn zoom_buttons(map: DeskMap) -> AnyView {
    let texts = &map.desk.texts().map;
    let change = move |to: fn(Camera) -> Camera| {
        move || {
            let camera = map.store().camera.get_untracked();
            if let Some(camera) = camera {
                map.set_camera(to(camera));
            }
        }
    };
    let step: [(&str, &str, Move); 3] = [
        ("+", texts.zoom_in, |it| {
            it.zoom_about(it.size().middle(), 2.0 * rules::KEY_ZOOM)
        }),
        ("−", texts.zoom_out, |it| {
            it.zoom_about(it.size().middle(), -2.0 * rules::KEY_ZOOM)
        }),
        ("⤢", texts.whole, Camera::home),
    ];
    let buttons = step.map(|(sign, label, to)| {
        let button = button("map-button", sign, change(to));
        button.attr("aria-label", label).attr("title", label).view()
    });
    el("div")
        .attr("class", "map-zoom")
        .children(buttons.into_iter())
        .view()
}

/// The scale bar, which has a round length in metres or kilometres.
pub fn scale_bar(map: DeskMap) -> AnyView {
    let bar = move || map.camera().map(|camera| camera.scale_bar(SCALE));
    el("p")
        .attr("class", "map-scale")
        .attr("aria-hidden", "true")
        .flag("hidden", move || bar().is_none())
        .style("width", move || {
            bar().map_or_else(String::new, |it| format!("{:.0}px", it.width))
        })
        .text_with(move || {
            let bar = bar();
            bar.map_or_else(String::new, |it| map.desk.locale().scale_length(it.metres))
        })
        .view()
}

/// The name and the figure of the region under the pointer, or else of the selected one.
pub fn readout(map: DeskMap) -> AnyView {
    let text = move || {
        let store = map.store();
        let shown = store.classes.get()?;
        let number = store.hovered.get().or(map.selected())?;
        let region = store.geometry.regions(shown.level).get(number)?;
        let figure = shown.figures.iter().find(|it| it.key == region.key);
        let locale = map.desk.locale();
        let said = match figure {
            Some(it) if it.is_of_nobody() => map.desk.texts().map.nobody.to_owned(),
            it => shown
                .classes
                .figure
                .unit()
                .text(locale, it.and_then(|it| it.figure)),
        };
        Some([&region.name, ": ", &said].concat())
    };
    // The table says the same to screen readers.
    el("p")
        .attr("class", "map-readout")
        .attr("aria-hidden", "true")
        .text_with(move || text().unwrap_or_default())
        .view()
}

fn method(rule: &ClassRule) -> usize {
    match rule {
        ClassRule::Quantiles(_) => 0,
        ClassRule::EqualSteps(_) => 1,
        ClassRule::Limits(_) => 2,
    }
}

fn count(rule: &ClassRule) -> u8 {
    match rule {
        ClassRule::Quantiles(count) | ClassRule::EqualSteps(count) => *count,
        ClassRule::Limits(limits) => (limits.len() + 1).min(7) as u8,
    }
}
