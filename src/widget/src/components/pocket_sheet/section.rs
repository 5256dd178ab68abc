//! The pocket sheet in one language.

use super::content::{SheetContent, SheetPlace};
use crate::components::distance_note::how_measured;
use crate::components::print::local_now;
use crate::components::walk_strip;
use crate::services::link;
use crate::state::{State, has_seats};
use atlas::{Place, PlaceIndex, joined};
use browser::element::{self, El, el};
use browser::intl::Locale;
use i18n::{WalkContext, isolated};
use leptos::prelude::AnyView;

/// Seats that are nearer to the one before, in metres along the walk, are left out.
const SEATS_APART: f64 = 50.0;

/// The sheet in the language of `locale`.
pub fn section(state: State, locale: Locale, content: &SheetContent) -> AnyView {
    let texts = &locale.on_demand().sharing;
    let heading = match content.head {
        Some(_) => texts.pocket_around,
        None => texts.pocket_nearest,
    };
    let places = content.nearest.iter();
    let places = places.map(|it| nearest(state, locale, content, it));
    let none = content.nearest.is_empty().then(|| locale.answer.none);
    let list = [
        el("h2").text(heading).view(),
        el("ul").children(places).view(),
        el("p").text(none.unwrap_or_default()).view(),
    ];
    let first = content.nearest.first().map(|it| it.place);
    el("section")
        .attr("lang", locale.lang.code())
        .attr("dir", locale.lang.direction().code())
        .child(head(state, locale, content))
        .child(walk(state, locale, content, content.head.or(first)))
        .children(list.into_iter())
        .child(pace(state, locale, content))
        .child(foot(state, locale))
        .view()
}

/// The title: the place that heads the sheet with its facts, or else that of the atlas and where the visitor is.
fn head(state: State, locale: Locale, content: &SheetContent) -> AnyView {
    let atlas = state.atlas();
    if let Some((index, place)) = content.head.and_then(|it| Some((it, atlas.place(it)?))) {
        let kind = place.name.as_ref().map(|_| locale.kind(&atlas, place));
        let key = locale.place.key(&atlas, place);
        let note = locale.place.key_note(&atlas, place).unwrap_or_default();
        let key = [key, " ", note].concat();
        let lines = [
            el("h1").text(&locale.heading(&atlas, place)),
            el("p").text(&kind.unwrap_or_default()),
            el("p").text(key.trim_end()),
        ];
        let facts = facts(state, locale, index, place).into_iter();
        let lines = lines.into_iter().chain(facts);
        return el("header").children(lines.map(El::view)).view();
    }
    let title = atlas.manifest().map(|it| it.title.get(locale.lang));
    let title = title.filter(|it| !it.is_empty());
    let here = Some(state.here_name()).filter(|it| !it.is_empty());
    let here = here.map(|it| locale.name(&atlas, &it)).or_else(|| {
        let here = state.here().filter(|_| state.rough_radius().is_none())?;
        Some(locale.neighbourhood(&atlas, atlas.neighbourhood_at(here.at)?))
    });
    let here = here.map(|it| locale.say(locale.on_demand().sharing.pocket_here, [&it]));
    let lines = [
        el("h1").text(&isolated(title.unwrap_or(locale.list.heading))),
        el("p").text(&here.unwrap_or_default()),
    ];
    let lines = lines.into_iter();
    el("header").children(lines.map(El::view)).view()
}

/// The walk as directions, and the seats on the way in one line; empty without one.
fn walk(state: State, locale: Locale, content: &SheetContent, to: Option<PlaceIndex>) -> AnyView {
    let (Some(walk), Some(to)) = (&content.walk, to) else {
        return element::empty();
    };
    let atlas = state.atlas();
    let texts = &locale.on_demand().way;
    let to = atlas.place(to).map(|it| locale.heading(&atlas, it));
    let heading = [texts.heading, ": ", &to.unwrap_or_default()].concat();
    let mut seats = walk.seats.clone();
    seats.dedup_by(|seat, before| seat.get() - before.get() < SEATS_APART);
    let seats: Vec<String> = seats.into_iter().map(|it| locale.distance(it)).collect();
    let seats = match seats.as_slice() {
        [] => String::new(),
        some => locale.say(texts.seat, [&locale.list(some)]),
    };
    let rests = match has_seats(&atlas) {
        true if walk_strip::is_short(walk) && state.rest_distance().is_none() => String::new(),
        true => walk_strip::rests(state, locale, walk),
        false => texts.seats_unknown.to_owned(),
    };
    let views = [
        el("h2").text(&heading).view(),
        walk_strip::lines(state, locale, walk, Vec::new()).view(),
        el("p").attr("class", "seat").text(&seats).view(),
        el("p").text(&rests).view(),
    ];
    element::fragment(views.into_iter())
}

/// One place of a kind. What has a caveat costs money.
fn nearest(state: State, locale: Locale, content: &SheetContent, it: &SheetPlace) -> AnyView {
    let atlas = state.atlas();
    let Some(place) = atlas.place(it.place) else {
        return element::empty();
    };
    let context = WalkContext {
        pace: state.pace(),
        has_walks: content.has_walks,
        is_rough: state.rough_radius().is_some(),
    };
    let far = locale.how_far(it.distance, it.walk, context);
    let kind = place.name.as_ref().map(|_| locale.kind(&atlas, place));
    let about: Vec<String> = kind.into_iter().chain([locale.capital(&far)]).collect();
    let name = el("h3").text(&locale.heading(&atlas, place));
    let about = el("p").text(&joined(&about, ". "));
    let fee = atlas.caveat(place);
    let fee = fee.map(|_| el("p").text(locale.place.reason_fee));
    let facts = facts(state, locale, it.place, place).into_iter();
    let lines = [name, about].into_iter().chain(fee).chain(facts);
    el("li").children(lines.map(El::view)).view()
}

/// Address, opening hours and telephone number, each with its name, or a sentence where the hours are unknown or always.
fn facts(state: State, locale: Locale, index: PlaceIndex, place: &Place) -> Vec<El> {
    let atlas = state.atlas();
    let line = |term: &str, text: String| {
        let term = el("b").text(&[term, ":"].concat());
        el("p").el(term).text(" ").el(el("span").text(&text))
    };
    let at = match (place.address(), place.near()) {
        (Some(address), _) => Some((locale.place.address, address)),
        (None, near) => near.map(|it| (locale.place.near, it)),
    };
    let at = at.map(|(term, at)| line(term, locale.name(&atlas, at)));
    let written = place.opening_hours().map(isolated);
    let hours = match state.opening_times() {
        Some(times) => Some(times.hours(locale, index)).filter(|it| !it.is_empty()),
        None => written,
    };
    let hours = match hours {
        Some(hours) if place.opening_hours().is_some() => line(locale.place.hours, hours),
        // Places of its kind are always open.
        Some(always) => el("p").text(&always),
        None => el("p").text(locale.on_demand().facts.hours_unknown),
    };
    let phone = place.phone().map(|it| {
        let number = el("bdi").attr("dir", "ltr").text(it);
        let term = el("b").text(&[locale.place.phone, ":"].concat());
        el("p").el(term).text(" ").el(number)
    });
    at.into_iter().chain([hours]).chain(phone).collect()
}

/// How distances are measured, with the pace and whether there may be stairs.
fn pace(state: State, locale: Locale, content: &SheetContent) -> AnyView {
    let mut text = how_measured(state, locale, content.has_walks);
    if content.has_walks && !state.pace().is_step_free() {
        text = [&text, " ", locale.on_demand().sharing.pocket_stairs].concat();
    }
    el("p").attr("class", "pace").text(&text).view()
}

/// When and from where it was printed, and the credits that the licences require.
fn foot(state: State, locale: Locale) -> AnyView {
    let atlas = state.atlas();
    let printed = locale.on_demand().sharing.printed;
    let printed = locale.say(printed, [&locale.date_and_time(local_now())]);
    let address = el("bdi")
        .attr("dir", "ltr")
        .text(&link::linked_address(state));
    let sources = atlas.manifest().map_or(&[][..], |it| &it.sources);
    let credits = sources.iter().map(|it| {
        let licence = it.licence.as_deref().unwrap_or_default();
        el("bdi")
            .text(&[&it.credit, " ", licence, " "].concat())
            .view()
    });
    el("footer")
        .el(el("p").text(&printed).text(" ").el(address))
        .el(el("p").children(credits))
        .view()
}
