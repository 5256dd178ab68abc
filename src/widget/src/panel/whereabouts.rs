//! "Where are you?": by the device, by pointing at the map, or by choosing a neighbourhood.

use crate::geolocation;
use crate::live;
use crate::visit::{Here, How, Notice, Visit};
use atlas::NeighbourhoodIndex;
use leptos::ev;
use leptos::prelude::*;

/// The three ways, and what came of them.
pub fn whereabouts(visit: Visit) -> AnyView {
    let words = visit.words();
    let locate = live::click(move || geolocation::locate(visit));
    let point = live::click(move || visit.toggle_pin());
    let forget = live::click(move || visit.forget());
    let point_label = live::text(move || {
        let placing = visit.live().pin.get().is_some();
        let label = if placing {
            words.where_pin_stop
        } else {
            words.where_pin
        };
        label.to_owned()
    });
    view! {
        <div class="whereabouts" role="group" aria-label=words.where_heading>
            <p class="heading" aria-hidden="true">
                {words.where_heading}
            </p>
            <div class="ways">
                <button type="button" class="main" on:click=locate>
                    {words.where_locate}
                </button>
                <button type="button" on:click=point>
                    {point_label}
                </button>
                {chooser(visit)}
            </div>
            <p class="said" role="status">
                {live::text(move || said(visit))}
            </p>
            <button
                type="button"
                class="quiet"
                hidden=live::flag(move || visit.live().here.get().is_none())
                on:click=forget
            >
                {words.where_forget}
            </button>
        </div>
    }
    .into_any()
}

fn chooser(visit: Visit) -> AnyView {
    let words = visit.words();
    let atlas = visit.atlas();
    let mut order: Vec<u32> = (0..).take(atlas.neighbourhoods().len()).collect();
    order.retain(|index| {
        let one = atlas.neighbourhood(NeighbourhoodIndex(*index));
        one.is_some_and(|one| !one.water)
    });
    if order.is_empty() {
        return ().into_any();
    }
    atlas::sort_numbers(&mut order, &|a, b| {
        let rank = |index| atlas.rank_of_name(NeighbourhoodIndex(index));
        rank(a).cmp(&rank(b))
    });
    let options = order.into_iter().map(move |index| {
        let name = visit.name_of(NeighbourhoodIndex(index));
        view! { <option value=index.to_string()>{name}</option> }.into_any()
    });
    let options = live::all(options);
    let choose: Box<dyn FnMut(ev::Event)> = Box::new(move |event| {
        let chosen = event_target_value(&event).parse().ok();
        let chosen = chosen.map(NeighbourhoodIndex);
        match chosen.and_then(|index| Some((index, visit.atlas().middle(index)?))) {
            Some((index, at)) => visit.arrive(Here {
                at,
                how: How::Neighbourhood(index),
            }),
            None => visit.forget(),
        }
    });
    let current = live::value(move || match visit.live().here.get().map(|here| here.how) {
        Some(How::Neighbourhood(index)) => index.0.to_string(),
        _ => String::new(),
    });
    view! {
        <label>
            <span>{words.where_choose}</span>
            <select on:change=choose prop:value=current>
                <option value="">{words.where_choose_none}</option>
                {options}
            </select>
        </label>
    }
    .into_any()
}

/// What is said of where the visitor is: once, politely.
fn said(visit: Visit) -> String {
    let words = visit.words();
    let notice = match visit.live().notice.get() {
        Notice::None => "",
        Notice::Locating => words.where_locating,
        Notice::Refused => words.location_refused,
        Notice::Unavailable => words.location_unavailable,
        Notice::Unsupported => words.location_unsupported,
        Notice::PinCancelled => words.pin_cancelled,
    };
    if !notice.is_empty() {
        return notice.to_owned();
    }
    let name = |at| visit.atlas().at(at).map(|index| visit.name_of(index));
    if let Some(pin) = visit.live().pin.get() {
        let at = name(pin).unwrap_or_else(|| words.outside.to_owned());
        return format!("{} {}", words.pin_help, (words.pin_at)(&at));
    }
    let Some(here) = visit.live().here.get() else {
        return String::new();
    };
    let how = match here.how {
        How::Device => words.here_device,
        How::Pin => words.here_pin,
        How::Page => words.here_page,
        How::Neighbourhood(index) => return (words.here_middle)(&visit.name_of(index)),
    };
    let atlas = visit.atlas();
    let place = match name(here.at) {
        Some(name) => (words.located_in)(&name),
        None if atlas.neighbourhoods().is_empty() => String::new(),
        None => words.located_outside.to_owned(),
    };
    format!("{how} {place}")
}
