//! The facts of a place: a line for each known fact, and one line that lists the unknown ones. Loaded on demand.

use crate::components::card::raw_opening_hours;
use crate::components::{directions, walk_strip};
use crate::state::{NodeKey, Section, State};
use atlas::{
    Activity, Atlas, CompassDirection, Kind, Metres, Place, PlaceIndex, Wheelchair, joined,
};
use browser::element::{self, El, el};
use browser::hyperlink;
use i18n::tagged;
use leptos::prelude::*;

/// A term and its description, `dt` and `dd`.
type Fact = (&'static str, El);

/// The facts of a place as a description list, with its activities and links to directions.
pub fn facts(state: State, index: PlaceIndex) -> AnyView {
    let locale = state.locale();
    let messages = &locale.on_demand().facts;
    let atlas = state.atlas();
    let Some(place) = atlas.place(index) else {
        return element::empty();
    };
    let kind = atlas.taxonomy().kind_at(place.kind);
    let mut known: Vec<Fact> = Vec::new();
    let mut unknown: Vec<&str> = Vec::new();
    let named = |name: &str| state.named(name);
    let texts = [
        (locale.place.address, place.address().map(named)),
        (locale.place.near, place.near().map(named)),
        (
            messages.neighbourhood,
            atlas
                .neighbourhood_of(index)
                .map(|home| state.name_of(home)),
        ),
    ];
    for (term, text) in texts {
        known.extend(text.map(|text| (term, description(&text))));
    }
    match hours(state, index, place) {
        Some(hours) => known.push((locale.place.hours, hours)),
        None => unknown.push(messages.hours_unknown),
    }
    let wheelchair = place.wheelchair.map(|it| match it {
        Wheelchair::Yes => messages.yes,
        Wheelchair::Limited => messages.limited,
        Wheelchair::No => messages.no,
    });
    if wheelchair.is_none() {
        unknown.push(messages.wheelchair_unknown);
    }
    let yes_no = |flag: bool| {
        if flag { messages.yes } else { messages.no }
    };
    let flags = [
        (messages.wheelchair, wheelchair),
        (messages.toilets, place.toilets.map(yes_no)),
        (messages.fee, place.fee.map(yes_no)),
        (messages.indoor, place.indoor.map(yes_no)),
    ];
    for (term, text) in flags {
        known.extend(text.map(|text| (term, description(text))));
    }
    known.push((
        messages.domains,
        description(&domains(state, &atlas, place, kind)),
    ));
    known.extend(contact(state, place));
    known.extend(source(state, &atlas, place).map(|it| (messages.source, description(&it))));
    // Walks may be computed after the card is rendered. Only this line is rebuilt then, so that the others keep the focus.
    let distance = element::dynamic(move || match distance(state, index) {
        Some(text) => line((messages.distance, description(&text))),
        None => element::empty(),
    });
    let lines = [distance].into_iter().chain(known.into_iter().map(line));
    let missing = el("p").attr("class", "unknown").text(&unknown.join(" "));
    let views = [
        summary(state, index),
        walk_strip::strip(state),
        el("dl").children(lines).view(),
        activities(state, index, &place.activities),
        missing.view(),
        directions::directions(state, index),
    ];
    element::fragment(views.into_iter())
}

/// How far the place is, and until when it is open: what the answer says of a recommended place, which the card hides.
fn summary(state: State, index: PlaceIndex) -> AnyView {
    let text = move || {
        let locale = state.locale();
        let far = how_far(state, index).map(|(_, far)| far);
        let hours = state.opening_times().map(|it| it.short(state, index));
        let known = far.into_iter().chain(hours).filter(|it| !it.is_empty());
        locale.capital(&joined(&known.collect::<Vec<_>>(), " · "))
    };
    let summary = el("p").attr("class", "summary");
    summary.text_with(text).view()
}

fn line((term, what): Fact) -> AnyView {
    let term = el("dt").text(term);
    el("div").el(term).el(what).view()
}

/// How far a place is in a straight line, and in words: on foot where a walk is known; `None` without a location of the visitor.
fn how_far(state: State, index: PlaceIndex) -> Option<(Metres, String)> {
    let distance = state.atlas().place(index)?.shape.distance(state.here()?.at);
    let far = state
        .locale()
        .how_far(distance, state.walk_to(index), state.walk_context());
    Some((distance, far))
}

/// The walk with its direction and streets, or else the distance in a straight line; `None` without a location of the
/// visitor.
fn distance(state: State, index: PlaceIndex) -> Option<String> {
    let (atlas, locale) = (state.atlas(), state.locale());
    let place = atlas.place(index)?;
    let here = state.here()?;
    let (distance, how_far) = how_far(state, index)?;
    let towards = CompassDirection::between(here.at, place.shape.anchor());
    let towards = towards.filter(|_| distance > Metres::ZERO);
    let way = state.planned_walk();
    let legs = way.iter().flat_map(|it| &it.legs);
    let via = legs.filter_map(|it| it.street.as_ref().map(|name| state.named(name)));
    let via: Vec<String> = via.collect();
    Some(locale.directions(how_far, towards, &via))
}

fn description(text: &str) -> El {
    el("dd").text(text)
}

/// The opening hours; `None` if they are unknown. Until the code for hours is loaded, the text of the source.
fn hours(state: State, index: PlaceIndex, place: &Place) -> Option<El> {
    let text = place.opening_hours().map(str::to_owned);
    if text.is_none() && !state.atlas().is_open_without_hours(index) {
        return None;
    }
    let content = element::dynamic(move || match (state.opening_times(), &text) {
        (Some(times), _) => times.card(state, index),
        (None, Some(text)) => raw_opening_hours(state, text),
        (None, None) => el("span")
            .text(state.locale().on_demand().facts.hours_always)
            .view(),
    });
    Some(el("dd").child(content))
}

fn domains(state: State, atlas: &Atlas, place: &Place, kind: &Kind) -> String {
    let locale = state.locale();
    let taxonomy = atlas.taxonomy();
    let domains = if place.domains.is_empty() {
        let own = kind.domains.iter();
        own.filter_map(|id| taxonomy.domain(id)).collect()
    } else {
        place.domains.clone()
    };
    let names = domains
        .iter()
        .map(|domain| tagged(taxonomy.domain_at(*domain).label.localized(locale.lang)));
    // Joined by commas, as some names contain "and".
    joined(&names.collect::<Vec<_>>(), locale.number.comma)
}

fn contact(state: State, place: &Place) -> Vec<Fact> {
    let locale = state.locale();
    let messages = &locale.on_demand().facts;
    let mut lines = Vec::new();
    if let Some(phone) = place.phone() {
        let numbers = hyperlink::telephones(el("dd"), locale, phone, &|at, link| {
            link.node_ref(state.slot(NodeKey::Link(Section::Phone, at)))
        });
        lines.push((locale.place.phone, numbers));
    }
    if let Some(website) = place.website() {
        let text = website.split_once(':').map_or("", |(_, rest)| rest);
        let text = text.trim_matches('/');
        let text = text.strip_prefix("www.").unwrap_or(text);
        let link = hyperlink::to(website);
        // Written from left to right in every language.
        let slot = state.slot(NodeKey::Link(Section::Website, 0));
        let shown = |link: El| el("dd").el(link.attr("dir", "ltr").node_ref(slot).text(text));
        lines.extend(link.map(|it| (messages.website, shown(it))));
    }
    lines
}

fn source(state: State, atlas: &Atlas, place: &Place) -> Option<String> {
    let id = place.source()?;
    let source = atlas.manifest()?.sources.iter().find(|it| it.id == *id)?;
    let locale = state.locale();
    let messages = &locale.on_demand().facts;
    let title = source.title.localized(locale.lang);
    let title = match title.other {
        Some(_) => tagged(title),
        // A name, which may be in any language.
        None => i18n::isolated(title.of),
    };
    let date = place.checked().or(source.date.as_deref());
    Some(match date {
        Some(date) => {
            let checked = locale.say(messages.checked, [&locale.date(date)]);
            [&title, locale.number.comma, &checked].concat()
        }
        None => title,
    })
}

/// The activities with their times; until the code for hours is loaded, the times as the source writes them.
fn activities(state: State, index: PlaceIndex, activities: &[Activity]) -> AnyView {
    if activities.is_empty() {
        return element::empty();
    }
    let raw = activities.to_vec();
    let items = element::dynamic(move || match state.opening_times() {
        Some(times) => times.activities(state, index),
        None => element::fragment(raw.iter().map(|it| activity(state, it))),
    });
    let heading = state
        .section_heading(1)
        .text(state.locale().on_demand().facts.activities);
    let list = el("ul").attr("class", "activities").child(items);
    element::fragment([heading.view(), list.view()].into_iter())
}

fn activity(state: State, it: &Activity) -> AnyView {
    let rest = [&it.when, &it.audience, &it.contact];
    let rest = rest.into_iter().flatten();
    let rest: Vec<String> = rest.map(|it| state.named(it)).collect();
    let title = el("strong").text(&state.named(&state.locale().capital(&it.title)));
    let item = el("li").el(title).text(" ");
    item.text(&joined(&rest, " · ")).view()
}
