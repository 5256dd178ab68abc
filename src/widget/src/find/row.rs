//! One of what is found: what it is called, with what was typed of it marked, and what it is.

use super::choice;
use crate::icon::icon;
use crate::number;
use crate::panel::list::far;
use crate::speech::told;
use crate::tag::{Tag, tag};
use crate::title::{self, capital};
use crate::visit::Visit;
use atlas::{DomainIndex, EarthPoint, LonLat, PlaceIndex};
use leptos::prelude::AnyView;
use search::{Hit, Level, What};

/// The row of one that was found, counted from 0.
pub fn row(visit: Visit, at: usize, hit: &Hit) -> AnyView {
    let sign = match domain(visit, hit) {
        Some(domain) => icon(visit, domain),
        None => tag("span")
            .set("class", "icon spot")
            .set("aria-hidden", "true")
            .view(),
    };
    let about = tag("span").set("class", "about");
    let text = tag("span")
        .set("class", "text")
        .tag(label(visit, hit))
        .text(" ")
        .tag(about.text(&self::about(visit, hit).join(" · ")));
    tag("li")
        .set("id", &["found-", &at.to_string()].concat())
        .set("role", "option")
        .aria("aria-selected", move || {
            visit.live().finder.active.get() == Some(at)
        })
        .on("click", move |_| choice::choose(visit, at))
        .child(sign)
        .tag(text)
        .view()
}

/// The domain that gives its sign.
fn domain(visit: Visit, hit: &Hit) -> Option<DomainIndex> {
    let atlas = visit.atlas();
    match hit.what {
        What::Place(place) => Some(atlas.place(place)?.domain(atlas.taxonomy())),
        What::Kind { kind, .. } => Some(atlas.taxonomy().domain_of(kind)),
        What::Domain(domain) => Some(domain),
        What::Area(_) | What::Street { .. } | What::House { .. } => None,
    }
}

fn label(visit: Visit, hit: &Hit) -> Tag {
    let mut label = tag("span").set("class", "name");
    let atlas = visit.atlas();
    if let What::Place(place) = hit.what {
        let place = atlas.place(place).filter(|it| it.name.is_none());
        if let Some(place) = place {
            return label.text(&title::of(visit, place));
        }
    }
    let is_word = matches!(hit.what, What::Kind { .. } | What::Domain(_));
    let piece = |begin: usize, end: usize| {
        let text = hit.label.get(begin..end).unwrap_or_default();
        match begin {
            0 if is_word => capital(text),
            _ => text.to_owned(),
        }
    };
    if let (false, Some(code)) = (is_word, visit.foreign()) {
        label = label.set("lang", &code);
    }
    let mut end = 0;
    for mark in &hit.marks {
        label = label
            .text(&piece(end, mark.start))
            .tag(tag("mark").text(&piece(mark.start, mark.end)));
        end = mark.end;
    }
    label.text(&piece(end, hit.label.len()))
}

/// What it is, where it is and how far away, as far as that is known.
fn about(visit: Visit, hit: &Hit) -> Vec<String> {
    let words = visit.words();
    let what = match hit.what {
        What::Place(place) => return about_place(visit, place, &hit.context),
        What::Kind { .. } => words.search().kind,
        What::Domain(_) => words.search().domain,
        What::Area(area) => {
            let index = visit.live().finder.index.peek();
            match index
                .as_ref()
                .and_then(|it| it.area(area))
                .map(|it| it.level)
            {
                Some(Level::Municipality) => words.search().municipality,
                Some(Level::District) => words.search().district,
                _ => words.search().neighbourhood,
            }
        }
        What::Street { .. } => words.search().street,
        What::House { .. } => words.search().address,
    };
    let mut about = vec![what.to_owned()];
    about.extend(hit.word.clone());
    if !hit.context.is_empty() {
        about.push(visit.named(&hit.context));
    }
    match hit.what {
        // Nobody has looked for them here: that is not the same as none.
        What::Kind {
            places: 0,
            within: None,
            ..
        } => about.push(words.search().not_here.to_owned()),
        What::Kind { places, .. } => {
            let places = places as usize;
            about.push(number::counted(words, words.list.places, places));
        }
        What::Street { at, .. } | What::House { at, .. } => {
            let here = visit.live().here.peek();
            about.extend(here.map(|here| straight(visit, here.at, at)));
        }
        _ => {}
    }
    about
}

fn about_place(visit: Visit, index: PlaceIndex, context: &str) -> Vec<String> {
    let atlas = visit.atlas();
    let Some(place) = atlas.place(index) else {
        return Vec::new();
    };
    let words = visit.words();
    let kind = atlas.taxonomy().kind_at(place.kind);
    let kind = told(kind.one(words.lang));
    let street = place.near.as_deref().or(place.address.as_deref());
    let street = street.unwrap_or(context);
    let distance = visit.live().here.peek().map(|here| {
        let walk = visit.walks().get(index.0 as usize).copied().flatten();
        far(visit, place.shape.distance(here.at), walk)
    });
    let about = [
        // A place without a name has its kind for a title already.
        place.name.as_ref().map(|_| kind),
        (!street.is_empty()).then(|| visit.named(street)),
        distance,
    ];
    about.into_iter().flatten().collect()
}

fn straight(visit: Visit, here: LonLat, at: LonLat) -> String {
    let words = visit.words();
    let distance = EarthPoint::from(here).distance(EarthPoint::from(at));
    words.say(words.foot.straight, [&number::distance(words, distance)])
}
