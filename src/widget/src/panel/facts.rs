//! What is known of a place, a line each, and in one line what is not.

use crate::number;
use crate::title::capital;
use crate::visit::Visit;
use atlas::{Activity, Metres, Place, PlaceIndex, Wheelchair};
use leptos::prelude::*;

/// A list of terms and what is known.
pub fn facts(visit: Visit, index: PlaceIndex, place: &Place) -> AnyView {
    let words = visit.words();
    let atlas = visit.atlas();
    let lang = visit.lang.get();
    let kind = atlas.taxonomy().kind_at(place.kind);
    let yes_no = |flag: bool| if flag { words.yes } else { words.no };
    let mut known: Vec<(&'static str, AnyView)> = Vec::new();
    let mut unknown: Vec<&'static str> = Vec::new();

    if let Some(distance) = distance(visit, index, place) {
        known.push((words.distance, distance.into_any()));
    }
    if let Some(address) = &place.address {
        known.push((words.address, address.clone().into_any()));
    }
    if let Some(near) = &place.near {
        known.push((words.near, near.clone().into_any()));
    }
    if let Some(home) = atlas.home(index) {
        known.push((words.neighbourhood, visit.name_of(home).into_any()));
    }
    match &place.opening_hours {
        Some(hours) => known.push((
            words.hours,
            view! { {hours.clone()} " " <span class="note">{words.hours_note}</span> }.into_any(),
        )),
        None if kind.always_open => known.push((words.hours, words.hours_always.into_any())),
        None => unknown.push(words.hours),
    }
    match place.wheelchair {
        Some(wheelchair) => {
            let text = match wheelchair {
                Wheelchair::Yes => words.yes,
                Wheelchair::Limited => words.limited,
                Wheelchair::No => words.no,
            };
            known.push((words.wheelchair, text.into_any()));
        }
        None => unknown.push(words.wheelchair),
    }
    let flags = [
        (words.toilets, place.toilets),
        (words.fee, place.fee),
        (words.indoor, place.indoor),
    ];
    for (term, flag) in flags {
        known.extend(flag.map(|flag| (term, yes_no(flag).into_any())));
    }
    let domains = if place.domains.is_empty() {
        let own = kind.domains.iter();
        own.filter_map(|id| atlas.taxonomy().domain(id)).collect()
    } else {
        place.domains.clone()
    };
    let domains: Vec<&str> = domains
        .iter()
        .map(|domain| atlas.taxonomy().domain_at(*domain).label.of(lang))
        .collect();
    known.push((words.domains, domains.join(", ").into_any()));
    let layer = place.layer.as_ref().unwrap_or(&kind.layer);
    if let Some(layer) = atlas.taxonomy().layers.iter().find(|it| it.id == *layer) {
        known.push((words.layer, layer.label.of(lang).to_owned().into_any()));
    }
    known.extend(contact(visit, place));
    if let Some(source) = source(visit, place) {
        known.push((words.source, source.into_any()));
    }
    let rows = known.into_iter().map(|(term, what)| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>{what}</dd>
            </div>
        }
    });
    let missing = (!unknown.is_empty()).then(|| {
        let list = unknown.join(", ").to_lowercase();
        view! { <p class="unknown">{(words.not_known)(&list)}</p> }
    });
    view! {
        <dl>{rows.collect_view()}</dl>
        {activities(visit, &place.activities)}
        {missing}
    }
    .into_any()
}

fn distance(visit: Visit, index: PlaceIndex, place: &Place) -> Option<String> {
    let words = visit.words();
    let here = visit.here.get()?;
    let row = visit.listing.with(|listing| {
        let mut rows = listing.groups.iter().flat_map(|group| &group.rows);
        rows.find(|row| row.place == index)?.distance
    });
    let distance = row.unwrap_or_else(|| place.shape.distance(here.at));
    Some(if distance == Metres::ZERO {
        words.here.to_owned()
    } else {
        (words.straight)(&number::distance(words, distance))
    })
}

fn contact(visit: Visit, place: &Place) -> Vec<(&'static str, AnyView)> {
    let words = visit.words();
    let mut lines = Vec::new();
    if let Some(phone) = &place.phone {
        // RFC 3966: only digits and a leading plus are sure to be dialled.
        let dialled: String = phone
            .chars()
            .filter(|it| it.is_ascii_digit() || *it == '+')
            .collect();
        let link = view! { <a href=format!("tel:{dialled}")>{phone.clone()}</a> };
        lines.push((words.phone, link.into_any()));
    }
    if let Some(website) = &place.website {
        let shown = website.split_once("://").map_or("", |(_, rest)| rest);
        let shown = shown.trim_start_matches("www.").trim_end_matches('/');
        let link = view! {
            <a href=website.clone() rel="noopener noreferrer" referrerpolicy="no-referrer">
                {shown.to_owned()}
            </a>
        };
        lines.push((words.website, link.into_any()));
    }
    lines
}

fn source(visit: Visit, place: &Place) -> Option<String> {
    let atlas = visit.atlas();
    let id = place.source.as_ref()?;
    let source = atlas.manifest()?.sources.iter().find(|it| it.id == *id)?;
    let title = source.title.of(visit.lang.get());
    let date = place.checked.as_ref().or(source.date.as_ref());
    Some(match date {
        Some(date) => format!("{title}, {}", (visit.words().checked)(date)),
        None => title.to_owned(),
    })
}

fn activities(visit: Visit, activities: &[Activity]) -> Option<AnyView> {
    if activities.is_empty() {
        return None;
    }
    let items = activities.iter().map(|it| {
        let rest = [&it.when, &it.audience, &it.contact];
        let rest: Vec<&str> = rest.into_iter().flatten().map(String::as_str).collect();
        view! {
            <li>
                <strong>{capital(&it.title)}</strong>
                " "
                {rest.join(" · ")}
            </li>
        }
    });
    let items = items.collect_view();
    Some(
        view! {
            <h4>{visit.words().activities}</h4>
            <ul>{items}</ul>
        }
        .into_any(),
    )
}
