//! What is known of a place, a line each, and in one line what is not. In the second file.

use crate::going;
use crate::hyperlink;
use crate::number;
use crate::panel::card::as_it_is;
use crate::panel::list::far;
use crate::speech::told;
use crate::tag::{self, Tag, tag};
use crate::title::capital;
use crate::visit::Visit;
use crate::words::facts::Facts;
use atlas::{Activity, Atlas, Kind, Metres, Place, PlaceIndex, Wheelchair, Wind};
use leptos::prelude::*;

/// A term and what is known.
type Line = (&'static str, Tag);

/// A list of terms and what is known.
pub fn facts(visit: Visit, index: PlaceIndex) -> AnyView {
    let words = visit.words();
    let said = Facts::of(words.lang);
    let atlas = visit.atlas();
    let Some(place) = atlas.place(index) else {
        return tag::nothing();
    };
    let kind = atlas.taxonomy().kind_at(place.kind);
    let mut known: Vec<Line> = Vec::new();
    let mut unknown: Vec<String> = Vec::new();
    let named = |name: &String| visit.named(name);
    let texts = [
        (words.place.address, place.address.as_ref().map(named)),
        (words.place.near, place.near.as_ref().map(named)),
        (
            said.neighbourhood,
            atlas.home(index).map(|home| visit.name_of(home)),
        ),
    ];
    for (term, text) in texts {
        known.extend(text.map(|text| (term, known_as(&text))));
    }
    match hours(visit, index, place) {
        Some(hours) => known.push((words.place.hours, hours)),
        None => unknown.push((said.within)(words.place.hours)),
    }
    let wheelchair = place.wheelchair.map(|it| match it {
        Wheelchair::Yes => said.yes,
        Wheelchair::Limited => said.limited,
        Wheelchair::No => said.no,
    });
    if wheelchair.is_none() {
        unknown.push((said.within)(said.wheelchair));
    }
    let yes_no = |flag: bool| {
        if flag { said.yes } else { said.no }
    };
    let flags = [
        (said.wheelchair, wheelchair),
        (said.toilets, place.toilets.map(yes_no)),
        (said.fee, place.fee.map(yes_no)),
        (said.indoor, place.indoor.map(yes_no)),
    ];
    for (term, text) in flags {
        known.extend(text.map(|text| (term, known_as(text))));
    }
    known.push((said.domains, known_as(&domains(visit, &atlas, place, kind))));
    known.extend(contact(visit, place));
    known.extend(source(visit, &atlas, place).map(|it| (said.source, known_as(&it))));
    // Walks come later than the card: only their line is made anew then, and whoever is on another one stays on it.
    let distance = tag::part(move || match distance(visit, index) {
        Some(text) => line((said.distance, known_as(&text))),
        None => tag::nothing(),
    });
    let lines = [distance].into_iter().chain(known.into_iter().map(line));
    let missing = if unknown.is_empty() {
        String::new()
    } else {
        words.say(said.not_known, [&number::and(words, &unknown)])
    };
    let missing = tag("p").set("class", "unknown").text(&missing);
    let views = [
        tag("dl").children(lines).view(),
        activities(visit, index, &place.activities),
        missing.view(),
        going::going(visit, index),
    ];
    tag::all(views.into_iter())
}

fn line((term, what): Line) -> AnyView {
    let term = tag("dt").text(term);
    tag("div").tag(term).tag(what).view()
}

/// The walk with its direction and its streets, or the distance in a straight line; `None` until the visitor said where
/// they are.
fn distance(visit: Visit, index: PlaceIndex) -> Option<String> {
    let (atlas, words) = (visit.atlas(), visit.words());
    let place = atlas.place(index)?;
    // What is known of walks comes later, with another answer; how fast is chosen.
    let _ = (visit.live().listing.get(), visit.live().pace.get());
    let here = visit.live().here.get()?;
    let walk = visit.walks().get(index.0 as usize).copied().flatten();
    let distance = place.shape.distance(here.at);
    let mut parts = vec![far(visit, distance, walk)];
    if distance > Metres::ZERO {
        let wind = Wind::towards(here.at, place.shape.anchor());
        parts.extend(wind.map(|wind| words.foot.towards[wind as usize].to_owned()));
    }
    let later = visit.live().later.peek().filter(|_| walk.is_some());
    let via = later.map(|it| (it.via)(visit, index)).unwrap_or_default();
    let via: Vec<String> = via.iter().map(|name| visit.named(name)).collect();
    if !via.is_empty() {
        parts.push(words.say(words.foot.via, [&number::and(words, &via)]));
    }
    Some(parts.join(words.number.comma))
}

fn known_as(text: &str) -> Tag {
    tag("dd").text(text)
}

/// When it is open, `None` where nobody has said. Until its hours are read it is what the source has.
fn hours(visit: Visit, index: PlaceIndex, place: &Place) -> Option<Tag> {
    let text = place.opening_hours.clone();
    if text.is_none() && !visit.atlas().is_simply_open(index) {
        return None;
    }
    let content = tag::part(move || match (visit.live().times.get(), &text) {
        (Some(times), _) => times.card(visit, index),
        (None, Some(text)) => as_it_is(visit, text),
        (None, None) => tag("span")
            .text(Facts::of(visit.words().lang).hours_always)
            .view(),
    });
    Some(tag("dd").child(content))
}

fn domains(visit: Visit, atlas: &Atlas, place: &Place, kind: &Kind) -> String {
    let words = visit.words();
    let taxonomy = atlas.taxonomy();
    let domains = if place.domains.is_empty() {
        let own = kind.domains.iter();
        own.filter_map(|id| taxonomy.domain(id)).collect()
    } else {
        place.domains.clone()
    };
    let names = domains
        .iter()
        .map(|domain| told(taxonomy.domain_at(*domain).label.spoken(words.lang)));
    // There is an "and" in some of them already.
    names.collect::<Vec<_>>().join(words.number.comma)
}

fn contact(visit: Visit, place: &Place) -> Vec<Line> {
    let words = visit.words();
    let said = Facts::of(words.lang);
    let mut lines = Vec::new();
    if let Some(phone) = &place.phone {
        let numbers = hyperlink::telephones(tag("dd"), words, phone);
        lines.push((words.place.phone, numbers));
    }
    if let Some(website) = &place.website {
        let text = website.split_once("://").map_or("", |(_, rest)| rest);
        let text = text.trim_start_matches("www.").trim_end_matches('/');
        let link = hyperlink::to(website);
        // It goes from left to right in every language.
        let shown = |link: Tag| tag("dd").tag(link.set("dir", "ltr").text(text));
        lines.extend(link.map(|it| (said.website, shown(it))));
    }
    lines
}

fn source(visit: Visit, atlas: &Atlas, place: &Place) -> Option<String> {
    let id = place.source.as_ref()?;
    let source = atlas.manifest()?.sources.iter().find(|it| it.id == *id)?;
    let words = visit.words();
    let said = Facts::of(words.lang);
    let title = source.title.spoken(words.lang);
    let title = match title.other {
        Some(_) => told(title),
        // It is a name, in whatever language.
        None => visit.apart(title.of),
    };
    let date = place.checked.as_ref().or(source.date.as_ref());
    Some(match date {
        Some(date) => {
            let checked = words.say(said.checked, [&number::day(words, date)]);
            [&title, words.number.comma, &checked].concat()
        }
        None => title,
    })
}

/// What can be done there, and when; in the source's terms until those are read.
fn activities(visit: Visit, index: PlaceIndex, activities: &[Activity]) -> AnyView {
    if activities.is_empty() {
        return tag::nothing();
    }
    let raw = activities.to_vec();
    let items = tag::part(move || match visit.live().times.get() {
        Some(times) => times.activities(visit, index),
        None => tag::all(raw.iter().map(|it| activity(visit, it))),
    });
    let heading = tag("h3").text(Facts::of(visit.words().lang).activities);
    let list = tag("ul").set("class", "activities").child(items);
    tag::all([heading.view(), list.view()].into_iter())
}

fn activity(visit: Visit, it: &Activity) -> AnyView {
    let rest = [&it.when, &it.audience, &it.contact];
    let rest = rest.into_iter().flatten();
    let rest: Vec<String> = rest.map(|it| visit.named(it)).collect();
    let title = tag("strong").text(&visit.named(&capital(&it.title)));
    let item = tag("li").tag(title).text(" ");
    item.text(&rest.join(" · ")).view()
}
