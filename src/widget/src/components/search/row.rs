//! A row of the suggestions: icon, label with the matching parts highlighted, and a description.

use super::choice;
use crate::components::icon::icon;
use crate::state::{NodeKey, State};
use atlas::{DomainIndex, EcefPoint, KindIndex, LonLat, PlaceIndex, joined};
use browser::element::{El, el};
use i18n::{isolated, tagged, two_names};
use leptos::prelude::AnyView;
use search::{AreaLevel, Suggestion, Target};

/// The row of the suggestion at a position, from 0.
pub fn row(state: State, at: usize, suggestion: &Suggestion) -> AnyView {
    let icon_view = match symbol(state, suggestion) {
        Some((domain, kind)) => icon(state, domain, kind),
        None => {
            let class = match suggestion.target {
                Target::Need(_) => "icon",
                _ => "icon pin",
            };
            let span = el("span").attr("class", class);
            span.attr("aria-hidden", "true").view()
        }
    };
    let about = el("span").attr("class", "about");
    let text = el("span")
        .attr("class", "text")
        .el(label(state, suggestion))
        .text(" ")
        .el(about.text(&joined(&self::about(state, suggestion), " · ")));
    el("li")
        .attr("id", &["suggestion-", &at.to_string()].concat())
        .attr("role", "option")
        .node_ref(state.slot(NodeKey::Suggestion(at)))
        .aria("aria-selected", move || {
            state.active_suggestion() == Some(at)
        })
        .on("click", move |_| choice::choose(state, at))
        .child(icon_view)
        .el(text)
        .view()
}

/// The domain and kind whose icon the row shows; `None` for needs, areas and addresses.
fn symbol(state: State, suggestion: &Suggestion) -> Option<(DomainIndex, Option<KindIndex>)> {
    let atlas = state.atlas();
    let taxonomy = atlas.taxonomy();
    match suggestion.target {
        Target::Place(place) => {
            let place = atlas.place(place)?;
            Some((place.domain(taxonomy), Some(place.kind)))
        }
        Target::Kind { kind, .. } => Some((taxonomy.domain_of(kind), Some(kind))),
        Target::Domain(domain) => Some((domain, None)),
        Target::Need(_) | Target::Area(_) | Target::Street { .. } | Target::House { .. } => None,
    }
}

fn label(state: State, suggestion: &Suggestion) -> El {
    let mut label = el("bdi").attr("class", "name");
    let atlas = state.atlas();
    if let Target::Place(place) = suggestion.target {
        let place = atlas.place(place).filter(|it| {
            // The two names of a place may be in two languages.
            it.name.is_none() || it.name_in(state.lang()).is_some()
        });
        if let Some(place) = place {
            return label.text(&state.heading(place));
        }
    }
    if suggestion.local > 0 {
        let (own, local) = suggestion.names();
        return label.text(&two_names(&isolated(own), &state.named(local)));
    }
    let is_term = matches!(
        suggestion.target,
        Target::Kind { .. } | Target::Domain(_) | Target::Need(_)
    );
    let piece = |begin: usize, end: usize| {
        let text = suggestion.label.get(begin..end).unwrap_or_default();
        match begin {
            0 if is_term => state.locale().capital(text),
            _ => text.to_owned(),
        }
    };
    if let (false, Some(code)) = (is_term, state.foreign()) {
        label = label.attr("lang", &code);
    }
    let mut end = 0;
    for mark in &suggestion.highlights {
        label = label
            .text(&piece(end, mark.start))
            .el(el("mark").text(&piece(mark.start, mark.end)));
        end = mark.end;
    }
    label.text(&piece(end, suggestion.label.len()))
}

/// The parts of the description: type, synonym, area, number of places and distance, as far as known.
fn about(state: State, suggestion: &Suggestion) -> Vec<String> {
    let locale = state.locale();
    let what = match suggestion.target {
        Target::Place(place) => return about_place(state, place, &suggestion.context),
        Target::Kind { .. } => locale.on_demand().search.kind,
        Target::Domain(_) => locale.on_demand().search.domain,
        Target::Need(_) => locale.on_demand().search.need,
        Target::Area(area) => {
            let index = state.search_index();
            match index
                .as_ref()
                .and_then(|it| it.area(area))
                .map(|it| it.level)
            {
                Some(AreaLevel::Municipality) => locale.on_demand().search.municipality,
                Some(AreaLevel::District) => locale.on_demand().search.district,
                _ => locale.on_demand().search.neighbourhood,
            }
        }
        Target::Street { .. } => locale.on_demand().search.street,
        Target::House { .. } if suggestion.is_nearest => locale.on_demand().search.near_number,
        Target::House { .. } => locale.on_demand().search.address,
    };
    let mut about = vec![what.to_owned()];
    about.extend(suggestion.synonym.clone());
    if suggestion.is_approximate {
        about.push(locale.on_demand().search.estimated.to_owned());
    }
    if !suggestion.context.is_empty() {
        about.push(state.named(&suggestion.context));
    }
    match suggestion.target {
        // The data has no places of this kind; that does not mean that there are none.
        Target::Kind {
            places: 0,
            within: None,
            ..
        } => about.push(locale.on_demand().search.not_here.to_owned()),
        Target::Kind { places, .. } => {
            let places = places as usize;
            about.push(locale.count(locale.list.places, places));
        }
        Target::Street { at, .. } | Target::House { at, .. } => {
            let here = state.here();
            about.extend(here.map(|here| straight_distance(state, here.at, at)));
        }
        _ => {}
    }
    about
}

fn about_place(state: State, index: PlaceIndex, context: &str) -> Vec<String> {
    let atlas = state.atlas();
    let Some(place) = atlas.place(index) else {
        return Vec::new();
    };
    let locale = state.locale();
    let kind = atlas.taxonomy().kind_at(place.kind);
    let kind = tagged(kind.singular(locale.lang));
    let street = place.near().or(place.address());
    let street = street.unwrap_or(context);
    let distance = state.here().map(|here| {
        let walk = state.walk_to(index);
        state
            .locale()
            .how_far(place.shape.distance(here.at), walk, state.walk_context())
    });
    let about = [
        // A place without a name has its kind as the label.
        place.name.as_ref().map(|_| kind),
        (!street.is_empty()).then(|| state.named(street)),
        distance,
    ];
    about.into_iter().flatten().collect()
}

/// The distance in a straight line, as text.
fn straight_distance(state: State, here: LonLat, at: LonLat) -> String {
    let locale = state.locale();
    let distance = EcefPoint::from(here).distance(EcefPoint::from(at));
    locale.say(locale.walking.straight, [&locale.distance(distance)])
}
