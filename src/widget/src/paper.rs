//! On paper: what a social worker hands to somebody without a phone. The map is painted anew, fine enough for a printer, and
//! with the map the list or the card that is open, how to find the page again, and the day. It is there while the browser
//! prints and at no other time; the style sheet hides what one cannot press on paper.

mod map;

use crate::link;
use crate::needs;
use crate::number;
use crate::panel::list;
use crate::speech::told;
use crate::tag::{self, tag};
use crate::title;
use crate::visit::{Visit, When};
use crate::words::take::Take;
use atlas::{Group, Row};
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

/// What lies open on paper too, and is closed again after.
const FOLD: &str = ".notes details:not(.problems):not([open])";

/// What is there while the browser prints.
struct Sheet {
    /// Goes when it is dropped; kept for that alone.
    _paper: Box<dyn Any>,
    fold: Option<HtmlElement>,
}

impl Drop for Sheet {
    fn drop(&mut self) {
        if let Some(fold) = &self.fold {
            // An attribute that is gone is gone.
            let _ = fold.remove_attribute("open");
        }
    }
}

/// Has the paper ready whenever the browser prints.
pub fn keep(visit: Visit) {
    let sheet = StoredValue::new_local(None);
    let listen = |name: &'static str, does: Box<dyn FnMut()>| {
        let does = Closure::wrap(does);
        // A function of our own is never refused.
        let _ = window().add_event_listener_with_callback(name, does.as_ref().unchecked_ref());
        let kept = StoredValue::new_local(does);
        on_cleanup(move || {
            kept.try_with_value(|does| {
                let does = does.as_ref().unchecked_ref();
                let _ = window().remove_event_listener_with_callback(name, does);
            });
        });
    };
    listen(
        "beforeprint",
        Box::new(move || {
            if !visit.is_over() && sheet.with_value(Option::is_none) {
                sheet.set_value(lay(visit));
            }
        }),
    );
    listen("afterprint", Box::new(move || sheet.set_value(None)));
}

fn lay(visit: Visit) -> Option<Sheet> {
    let room = visit.part(".paper")?;
    let paper = mount_to(room.clone(), move || paper(visit));
    map::paint(visit, &room);
    let fold = visit.part(FOLD);
    if let Some(fold) = &fold {
        // As above.
        let _ = fold.set_attribute("open", "");
    }
    Some(Sheet {
        _paper: Box::new(paper),
        fold,
    })
}

fn paper(visit: Visit) -> AnyView {
    let words = visit.words();
    let asked = asked(visit);
    let asked = match asked.as_slice() {
        [] => String::new(),
        some => words.say(Take::of(words.lang).asked, [&number::and(words, some)]),
    };
    let listing = visit.live().listing.peek();
    let times = visit.live().times.peek();
    let times = times.filter(|_| visit.live().conditions.peek().open.is_some());
    let open = times.map(|it| it.counted(visit, &listing.all));
    let asked = [asked, open.unwrap_or_default()].join(" ");
    // Then the answer says whether it is open at that time, which paper may.
    let is_then = matches!(visit.live().conditions.peek().open, Some(When::At(_)));
    let class = if is_then { "then" } else { "" };
    let groups = match visit.live().selected.peek() {
        // Its card is on the paper.
        Some(_) => &[],
        None => listing.groups.as_slice(),
    };
    let groups = groups
        .iter()
        .map(|it| group(visit, it, listing.by_neighbourhood));
    let address = tag("bdi").set("dir", "ltr").text(&link::linked(visit));
    let printed = words.say(Take::of(words.lang).printed, [&number::now(words)]);
    let views = [
        tag("p").set("class", class).text(&asked).view(),
        map::canvas(visit),
        tag::all(groups),
        tag("p").text(&printed).text(" ").tag(address).view(),
    ];
    tag::all(views.into_iter())
}

/// What somebody looks for, where that is not everything.
fn asked(visit: Visit) -> Vec<String> {
    let (words, atlas) = (visit.words(), visit.atlas());
    let kinds = visit.live().chosen.peek().into_iter();
    let kinds = kinds.map(|it| told(atlas.taxonomy().kind_at(it).many(words.lang)));
    let needs = visit.live().conditions.peek().needs.into_iter();
    let needs = needs.map(|it| needs::name(visit, it));
    kinds.chain(needs).collect()
}

fn group(visit: Visit, group: &Group, is_named: bool) -> AnyView {
    let rows = tag("ol").children(group.rows.iter().map(|it| row(visit, *it)));
    if !is_named {
        return rows.view();
    }
    let words = visit.words();
    let count = number::counted(words, words.list.places, group.count);
    let name = group.home.map(|home| visit.name_of(home));
    let name = name.unwrap_or_else(|| words.list.outside_group.to_owned());
    let heading = tag("h3").text(&name).text(" · ").text(&count);
    tag::all([heading.view(), rows.view()].into_iter())
}

fn row(visit: Visit, row: Row) -> AnyView {
    let (words, atlas) = (visit.words(), visit.atlas());
    let Some(place) = atlas.place(row.place) else {
        return tag::nothing();
    };
    let line = |text: &str| tag("span").set("class", "about").text(text);
    // Who reads it, reads it later: not whether it is open now.
    let mut about = list::about(visit, row);
    let hours = visit.live().times.peek();
    let hours = hours.map(|it| it.hours(visit, row.place));
    let hours = hours.filter(|it| !it.is_empty());
    let is_week = place.opening_hours.is_some();
    // What is open of itself has no week to write.
    about.extend(hours.clone().filter(|_| !is_week));
    let number = tag("span").set("class", "number");
    let name = tag("span")
        .set("class", "name")
        .text(&title::of(visit, place));
    let mut text = tag("div").tag(name).tag(line(&about.join(" · ")));
    if let Some(hours) = hours.filter(|_| is_week) {
        text = text.tag(line(words.place.hours).text(": ").text(&hours));
    }
    if let Some(phone) = &place.phone {
        let phone = tag("bdi").set("dir", "ltr").text(phone);
        text = text.tag(line(words.place.phone).text(": ").tag(phone));
    }
    tag("li")
        .tag(number.text(&number::digits(words, row.number)))
        .tag(text)
        .view()
}
