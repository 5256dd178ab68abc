//! How somebody walks, and how far they get: in words, and as lines on the map.

use super::{is_lost, reach, walks};
use crate::map::looks;
use crate::number;
use crate::tag::{self, Tag, button, tag};
use crate::visit::Visit;
use chart::Bounds;
use leptos::prelude::*;
use streets::Pace;

/// Somebody who walks slowly, in km/h: an older resident.
const SLOW: f64 = 3.0;

/// What can be set, once there are streets and a place to walk from.
pub fn panel(visit: Visit) -> AnyView {
    tag::part(move || {
        let state = visit.live();
        match (state.foot.get(), state.here.get()) {
            (Some(_), Some(_)) if is_lost(visit) => {
                let lost = tag("p").set("class", "note").set("role", "status");
                lost.text(visit.words().no_street).view()
            }
            (Some(foot), Some(_)) => settings(visit, foot.knows_steps()),
            _ => tag::nothing(),
        }
    })
}

fn settings(visit: Visit, steps: bool) -> AnyView {
    let words = visit.words();
    let is_slow = move || visit.live().pace.get().kilometres_per_hour() < 4.0;
    let pace = move |change: fn(Pace) -> Option<Pace>| {
        let changed = change(visit.live().pace.peek());
        visit.live().pace.set(changed.unwrap_or_default());
        visit.ask();
    };
    let usual = choice(
        "radio",
        words.pace_usual,
        move || !is_slow(),
        move |_| {
            pace(|it| Some(Pace::default().step_free(it.is_step_free())));
        },
    );
    let slow = choice("radio", words.pace_slow, is_slow, move |_| {
        pace(|it| Some(Pace::new(SLOW)?.step_free(it.is_step_free())));
    });
    let step_free = move || visit.live().pace.get().is_step_free();
    let without = choice("checkbox", words.pace_step_free, step_free, move |_| {
        pace(|it| Some(it.step_free(!it.is_step_free())));
    });
    let legend = tag("legend").text(words.pace_heading);
    let mut paces = tag("fieldset").tag(legend).tag(usual).tag(slow);
    paces = if steps {
        paces.tag(without)
    } else {
        paces.tag(tag("p").set("class", "note").text(words.steps_unknown))
    };
    let minutes = number::and(words, &texts(visit));
    let show = button("", &(words.reach_show)(&minutes), move || toggle(visit))
        .aria("aria-pressed", move || visit.live().reach.get());
    let said = tag("p").set("class", "note").set("role", "status");
    let mut fold = tag("details").set("class", "foot");
    // It is made anew with the language, the place and the minutes: who opened it finds it open.
    if visit.part(".foot[open]").is_some() {
        fold = fold.set("open", "");
    }
    fold.tag(tag("summary").text(words.foot_summary))
        .tag(paces)
        .tag(show)
        .tag(said.live_text(move || told(visit)))
        .view()
}

/// A way to walk that can be chosen.
fn choice(
    kind: &str,
    text: &str,
    so: impl FnMut() -> bool + Send + 'static,
    choose: impl FnMut(web_sys::Event) + 'static,
) -> Tag {
    let input = tag("input").set("type", kind).set("name", kind).ticked(so);
    tag("label")
        .tag(input.on("change", choose))
        .tag(tag("span").text(text))
}

/// Shows how far one gets, or shows it no more.
fn toggle(visit: Visit) {
    let shown = !visit.live().reach.peek();
    visit.live().reach.set(shown);
    if !shown {
        return;
    }
    let lines = reach(visit);
    let bounds = lines.iter().filter_map(|line| line.bounds());
    if let Some(bounds) = bounds.reduce(Bounds::joined) {
        looks::show(visit, bounds);
    }
}

fn texts(visit: Visit) -> Vec<String> {
    let minutes = visit.live().minutes.get();
    minutes.iter().map(u32::to_string).collect()
}

/// How many of the wanted places are how near: what the lines on the map show.
fn told(visit: Visit) -> String {
    if !visit.live().reach.get() {
        return String::new();
    }
    let words = visit.words();
    let pace = visit.live().pace.get();
    let listing = visit.live().listing.get();
    let walks = walks(visit);
    let efforts = listing.all.iter().filter_map(|place| {
        let walk = walks.get(place.0 as usize)?.as_ref()?;
        Some(pace.minutes(walk.effort))
    });
    let efforts: Vec<f64> = efforts.collect();
    let told = visit.live().minutes.get().into_iter().map(|minutes| {
        let limit = f64::from(minutes);
        let count = efforts.iter().filter(|it| **it <= limit).count();
        let places = (words.places)(count, &number::whole(words, count));
        (words.reach_said)(&number::minutes(words, limit), &places)
    });
    told.collect::<Vec<_>>().join(" ")
}
