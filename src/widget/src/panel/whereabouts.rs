//! "Where are you?": by the device, by pointing at the map, or by choosing a neighbourhood.

use crate::geolocation;
use crate::visit::{Here, How, Notice, Visit};
use atlas::NeighbourhoodIndex;
use leptos::prelude::*;

/// The three ways, and what came of them.
pub fn whereabouts(visit: Visit) -> AnyView {
    let pointing = move || visit.pin.get().is_some();
    let point = move |_| {
        if visit.pin.get_untracked().is_some() {
            visit.pin.set(None);
        } else {
            let here = visit.here.get_untracked().map(|here| here.at);
            let camera = visit.camera.get_untracked();
            let middle = camera.and_then(|camera| camera.centre().lon_lat());
            visit.notice.set(Notice::None);
            visit.pin.set(here.or(middle));
        }
    };
    let forget = move || {
        visit.here.get().is_some().then(|| {
            view! {
                <button type="button" class="quiet" on:click=move |_| visit.forget()>
                    {move || visit.words().where_forget}
                </button>
            }
        })
    };
    view! {
        <div class="whereabouts" role="group" aria-label=move || visit.words().where_heading>
            <p class="heading" aria-hidden="true">
                {move || visit.words().where_heading}
            </p>
            <div class="ways">
                <button type="button" class="main" on:click=move |_| geolocation::locate(visit)>
                    {move || visit.words().where_locate}
                </button>
                <button type="button" aria-pressed=move || pointing().to_string() on:click=point>
                    {move || {
                        let words = visit.words();
                        if pointing() { words.where_pin_stop } else { words.where_pin }
                    }}
                </button>
                {chooser(visit)}
            </div>
            <p class="said" role="status">
                {move || said(visit)}
            </p>
            {forget}
        </div>
    }
    .into_any()
}

fn chooser(visit: Visit) -> AnyView {
    let atlas = visit.atlas();
    let mut order: Vec<NeighbourhoodIndex> = (0..)
        .map(NeighbourhoodIndex)
        .take(atlas.neighbourhoods().len())
        .filter(|index| atlas.neighbourhood(*index).is_some_and(|one| !one.water))
        .collect();
    if order.is_empty() {
        return ().into_any();
    }
    order.sort_by_key(|index| atlas.rank_of_name(*index));
    let current = move || match visit.here.get()?.how {
        How::Neighbourhood(index) => Some(index),
        _ => None,
    };
    let options = order.into_iter().map(move |index| {
        view! {
            <option value=index.0.to_string() prop:selected=move || current() == Some(index)>
                {visit.name_of(index)}
            </option>
        }
    });
    let choose = move |event| {
        let chosen = event_target_value(&event).parse().ok();
        let chosen = chosen.map(NeighbourhoodIndex);
        match chosen.and_then(|index| Some((index, visit.atlas().middle(index)?))) {
            Some((index, at)) => visit.arrive(Here {
                at,
                how: How::Neighbourhood(index),
            }),
            None => visit.forget(),
        }
    };
    view! {
        <label>
            <span>{move || visit.words().where_choose}</span>
            <select on:change=choose>
                <option value="" prop:selected=move || current().is_none()>
                    {move || visit.words().where_choose_none}
                </option>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// What is said of where the visitor is: once, politely.
fn said(visit: Visit) -> String {
    let words = visit.words();
    let notice = match visit.notice.get() {
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
    if let Some(pin) = visit.pin.get() {
        let at = name(pin).unwrap_or_else(|| words.outside.to_owned());
        return format!("{} {}", words.pin_help, (words.pin_at)(&at));
    }
    let Some(here) = visit.here.get() else {
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
