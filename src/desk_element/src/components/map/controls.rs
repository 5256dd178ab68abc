//! What the map shows and how its classes are made; zoom; scale bar; what is under the pointer.

use super::desk_map::DeskMap;
use crate::components::checked_input::{TextCheck, checked_input};
use crate::components::field::{select, value};
use browser::element::{El, button, el, fragment};
use chart::{Camera, rules};
use desk::{ClassRule, MapFigure};
use leptos::prelude::*;

/// The longest scale bar, CSS px.
const SCALE: f64 = 96.0;

/// The index of limits of one's own among the methods.
const OWN_LIMITS: usize = 2;

/// The selects above the map.
pub fn selects(map: DeskMap) -> AnyView {
    let is_own = move || matches!(map.desk.view().classes, ClassRule::Limits(_));
    // The classes of a change are always the same ones.
    let is_change = move || map.desk.view().figure == MapFigure::Change;
    let methods = el("div").flag("hidden", is_change).child(methods(map));
    let counts = el("div")
        .flag("hidden", move || is_own() || is_change())
        .child(counts(map));
    let own = el("div")
        .flag("hidden", move || !is_own() || is_change())
        .child(own_limits(map));
    el("div")
        .attr("class", "map-controls")
        .child(figures(map))
        .el(methods)
        .el(counts)
        .el(own)
        .view()
}

/// What the map shows.
fn figures(map: DeskMap) -> AnyView {
    let texts = &map.desk.texts().map;
    let at = |figure: MapFigure| MapFigure::ALL.iter().position(|it| *it == figure);
    let labels = MapFigure::ALL.into_iter().zip(texts.subjects);
    // What the plan changes is offered while there is a plan.
    let options = labels.enumerate().map(|(number, (figure, label))| {
        option(number, label).flag("disabled", move || {
            figure == MapFigure::Change && !map.desk.is_planned()
        })
    });
    let chosen = move || at(map.desk.view().figure).unwrap_or_default();
    labelled(texts.shows, options, chosen, move |number| {
        if let Some(figure) = MapFigure::ALL.get(number) {
            map.desk.change_view(|view| view.figure = *figure);
        }
    })
}

/// How classes are made.
fn methods(map: DeskMap) -> AnyView {
    let texts = &map.desk.texts().map;
    let options = texts.class_methods.iter().enumerate();
    let options = options.map(|(number, label)| {
        option(number, label).flag("disabled", move || {
            let is_own = matches!(map.desk.view().classes, ClassRule::Limits(_));
            // One's own limits begin with those of the classes, of which a single one has none.
            number == OWN_LIMITS && !is_own && begun_limits(map).is_none()
        })
    });
    let chosen = move || method(&map.desk.view().classes);
    labelled(texts.classes, options, chosen, move |number| {
        let begun = untrack(|| begun_limits(map));
        map.desk.change_view(|view| {
            let count = count(&view.classes);
            let rule = match number {
                0 => ClassRule::quantiles(count),
                1 => ClassRule::equal_steps(count),
                _ => begun,
            };
            view.classes = rule.unwrap_or_else(|| view.classes.clone());
        });
    })
}

/// The limits of the classes on the map, as a rule; `None` where there are none. Reactive.
fn begun_limits(map: DeskMap) -> Option<ClassRule> {
    let shown = map.store().classes.get()?;
    ClassRule::limits(shown.classes.classes.limits().to_vec())
}

/// How many classes there are.
fn counts(map: DeskMap) -> AnyView {
    let texts = &map.desk.texts().map;
    let options = (3..=7).map(|number: usize| option(number, &number.to_string()));
    let chosen = move || usize::from(count(&map.desk.view().classes));
    labelled(texts.class_count, options, chosen, move |number| {
        map.desk.change_view(|view| {
            let number = u8::try_from(number).unwrap_or_default();
            let rule = match &view.classes {
                ClassRule::EqualSteps(_) => ClassRule::equal_steps(number),
                _ => ClassRule::quantiles(number),
            };
            view.classes = rule.unwrap_or_else(|| view.classes.clone());
        });
    })
}

fn option(number: usize, label: &str) -> El {
    el("option").attr("value", &number.to_string()).text(label)
}

/// A labelled select of numbered options.
fn labelled(
    label: &str,
    options: impl Iterator<Item = El>,
    chosen: impl Fn() -> usize + 'static,
    change: impl Fn(usize) + 'static,
) -> AnyView {
    let select = select(options.collect(), move || chosen().to_string());
    let select = select.on("change", move |event| {
        if let Ok(number) = value(&event).parse() {
            change(number);
        }
    });
    el("label").el(el("span").text(label)).el(select).view()
}

/// The limits of one's own as a text; of shares in percent.
fn own_limits(map: DeskMap) -> AnyView {
    let has_comma = move || map.desk.locale().decimal(0.5).contains(',');
    let text = move || {
        let view = map.desk.view();
        view.classes.limits_text(view.figure.unit(), has_comma())
    };
    let read = move |text: &str| {
        let unit = untrack(|| map.desk.view()).figure.unit();
        ClassRule::typed_limits(text, unit, has_comma())
    };
    let check = TextCheck {
        shown: text,
        set: move |text: &str| {
            let rule = read(text);
            let is_right = rule.is_some();
            if let Some(rule) = rule {
                map.desk.change_view(|view| view.classes = rule);
            }
            is_right
        },
        fits: move |text: &str| read(text).is_some(),
        words: move || map.desk.texts().map.wrong_limits.to_owned(),
    };
    let (input, note) = checked_input("desk-own-limits-note", "text", check);
    let label = el("span").text(map.desk.texts().map.own_limits);
    let label = el("label").el(label).el(input.attr("inputmode", "decimal"));
    fragment([label.view(), note.view()].into_iter())
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
        let key = store.hovered.get().or_else(|| map.desk.view().selected)?;
        let mut regions = store.geometry.regions(shown.level).iter();
        let region = regions.find(|it| it.key == key)?;
        let figure = shown.figures.iter().find(|it| it.key == key);
        let (locale, of) = (map.desk.locale(), shown.classes.figure);
        let said = match figure {
            Some(it) if it.is_empty => of.empty_text(&map.desk.texts().map).to_owned(),
            it => of.unit().text(locale, it.and_then(|it| it.figure)),
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
        ClassRule::Limits(_) => OWN_LIMITS,
    }
}

fn count(rule: &ClassRule) -> u8 {
    match rule {
        ClassRule::Quantiles(count) | ClassRule::EqualSteps(count) => *count,
        ClassRule::Limits(limits) => (limits.len() + 1).min(7) as u8,
    }
}
