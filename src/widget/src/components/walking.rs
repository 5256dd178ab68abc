//! How somebody walks, and how far they get: in words, and as lines on the map.

use crate::dom::tag::{self, Tag, button, tag};
use crate::element::lazy::Coming;
use crate::map::viewport;
use crate::services::walking::{again, is_lost, reach, walks};
use crate::state::Visit;
use chart::WorldBounds;
use leptos::prelude::*;
use streets::Pace;

/// Somebody who walks slowly, in km/h: an older resident.
const SLOW: f64 = 3.0;

/// What can be set, once there are streets and a place to walk from; and what is said of it. Who says it is there before
/// there is anything to say, and stays: else nobody would hear it.
pub fn panel(visit: Visit) -> AnyView {
    let settings = tag::part(move || {
        let state = visit.live();
        // Who has no street here without steps can still say that steps are no matter.
        let settable = || state.pace.peek().is_step_free() || !is_lost(visit);
        match (state.foot.get(), state.here.get()) {
            (Some(foot), Some(_)) if settable() => settings(visit, foot.knows_steps()),
            _ => tag::nothing(),
        }
    });
    let said = tag("p").set("class", "note").set("role", "status");
    let again = button("", visit.locale().failure.retry, move || again(visit));
    let again = again.when("hidden", move || missing(visit).is_none());
    let said = said.live_text(move || said_of(visit));
    tag::all([settings, said.view(), again.view()].into_iter())
}

/// How far the streets are that did not come at once, for somebody who would walk on them.
fn missing(visit: Visit) -> Option<Coming> {
    let state = visit.live();
    let (coming, here) = (state.streets.get(), state.here.get());
    coming.filter(|it| here.is_some() && *it != Coming::First)
}

fn said_of(visit: Visit) -> String {
    let state = visit.live();
    let locale = visit.locale();
    // What is known of walks depends on it.
    let _ = state.pace.get();
    match (missing(visit), state.foot.get(), state.here.get()) {
        (Some(Coming::Again), ..) => locale.on_demand().walking.streets_coming.to_owned(),
        (Some(_), ..) => locale.on_demand().walking.streets_missing.to_owned(),
        (_, Some(_), Some(_)) if is_lost(visit) => locale.on_demand().walking.no_street.to_owned(),
        (_, Some(_), Some(_)) => reached(visit),
        _ => String::new(),
    }
}

fn settings(visit: Visit, steps: bool) -> AnyView {
    let locale = visit.locale();
    let usual = Pace::default().kilometres_per_hour();
    let is_slow = move || visit.live().pace.get().kilometres_per_hour() < usual;
    let pace = move |change: fn(Pace) -> Option<Pace>| {
        let changed = change(visit.live().pace.peek());
        visit.live().pace.set(changed.unwrap_or_default());
        visit.ask();
    };
    let usual = choice(
        "radio",
        &locale.say(
            locale.on_demand().walking.pace_usual,
            [&locale.speed(Pace::default())],
        ),
        move || !is_slow(),
        move |_| {
            pace(|it| Some(Pace::default().step_free(it.is_step_free())));
        },
    );
    let speed = Pace::new(SLOW).map(|it| locale.speed(it));
    let text = locale.say(
        locale.on_demand().walking.pace_slow,
        [&speed.unwrap_or_default()],
    );
    let slow = choice("radio", &text, is_slow, move |_| {
        pace(|it| Some(Pace::new(SLOW)?.step_free(it.is_step_free())));
    });
    let step_free = move || visit.live().pace.get().is_step_free();
    let without = choice(
        "checkbox",
        locale.on_demand().walking.pace_step_free,
        step_free,
        move |_| {
            pace(|it| Some(it.step_free(!it.is_step_free())));
        },
    );
    let legend = tag("legend").text(locale.on_demand().walking.pace_heading);
    let mut paces = tag("fieldset").tag(legend).tag(usual).tag(slow);
    paces = if steps {
        paces.tag(without)
    } else {
        paces.tag(
            tag("p")
                .set("class", "note")
                .text(locale.on_demand().walking.steps_unknown),
        )
    };
    let show = button(
        "",
        &locale.say(locale.on_demand().walking.isochrone_show, [&minutes(visit)]),
        move || toggle(visit),
    );
    let show = show.aria("aria-pressed", move || visit.live().reach.get());
    let mut fold = tag("details").set("class", "foot");
    // It is made anew with the language, the place and the minutes: who opened it finds it open.
    if visit.part(".foot[open]").is_some() {
        fold = fold.set("open", "");
    }
    fold.tag(tag("summary").text(locale.on_demand().walking.summary))
        .tag(paces)
        .tag(show)
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
    if let Some(bounds) = bounds.reduce(WorldBounds::joined) {
        viewport::show(visit, bounds);
    }
}

/// `5, 10 en 15 minuten`; `1 minuut`.
fn minutes(visit: Visit) -> String {
    let locale = visit.locale();
    let minutes = visit.live().minutes.get();
    locale.durations(&minutes)
}

/// How many of the wanted places are how near: what the lines on the map show.
fn reached(visit: Visit) -> String {
    if !visit.live().reach.get() {
        return String::new();
    }
    let locale = visit.locale();
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
        locale.isochrone_count(limit, count)
    });
    told.collect::<Vec<_>>().join(" ")
}
