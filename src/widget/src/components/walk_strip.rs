//! The walk to a place as a strip: streets with their metres and turns, main roads to cross, and the seats on the way. Older people
//! ask where they can rest, and no other map tells them. Loaded on demand.

use crate::components::question::{choice, option};
use crate::state::{NodeKey, PlannedLeg, PlannedWalk, REST_DISTANCES, Rests, State, has_seats};
use atlas::{Metres, WalkCost, joined};
use browser::element::{self, El, el};
use browser::intl::Locale;
use leptos::prelude::*;
use streets::{Bends, TurnDirection};

/// The strip; hidden without a walk.
pub fn strip(state: State) -> AnyView {
    let texts = &state.locale().on_demand().way;
    let lines = element::dynamic(move || {
        let walk = state.planned_walk();
        match walk {
            Some(walk) => with_seats(state, &walk).view(),
            None => element::empty(),
        }
    });
    let section = el("section")
        .attr("class", "way")
        .flag("hidden", move || {
            let walk = state.planned_walk();
            walk.is_none_or(|it| it.legs.is_empty()) || is_inside(state)
        })
        .el(state.section_heading(1).text(texts.heading))
        .child(lines);
    if !has_seats(&state.atlas()) {
        let unknown = el("p").attr("class", "note").text(texts.seats_unknown);
        return section.el(unknown).view();
    }
    // As long as the card is open: a box must not disappear from under the focus of somebody who takes back what they chose.
    let is_asked = untrack(|| state.rest_distance().is_some());
    let is_left_out = move |walk: &PlannedWalk| !is_asked && is_short(walk);
    let status = el("p").attr("role", "status").text_with(move || {
        let walk = state.planned_walk().filter(|it| !is_left_out(it));
        walk.map_or_else(String::new, |it| rests(state, state.locale(), &it))
    });
    let chooser = chooser(state).flag("hidden", move || {
        let walk = state.planned_walk();
        walk.is_some_and(|it| is_left_out(&it))
    });
    section.el(status).el(chooser).view()
}

/// Whether a walk is so short that nobody needs to rest on the way: at most the shortest distance that can be chosen.
pub fn is_short(walk: &PlannedWalk) -> bool {
    walk.route.walk.length().get() <= f64::from(REST_DISTANCES[0])
}

/// Whether the visitor is surely inside the place whose card is open: there is nothing to walk.
fn is_inside(state: State) -> bool {
    if state.rough_radius().is_some() {
        return false;
    }
    let (atlas, selected) = (state.atlas(), state.selected());
    let place = selected.and_then(|(place, _)| atlas.place(place));
    let away = state.here().zip(place);
    away.is_some_and(|(here, place)| place.shape.distance(here.at) == Metres::ZERO)
}

/// Where a line of the strip is along the walk, and its view.
pub type Line = (Metres, AnyView);

/// The streets, the main roads that are crossed and the seats in the order of the walk, and where it ends, as a list.
fn with_seats(state: State, walk: &PlannedWalk) -> El {
    let locale = state.locale();
    let texts = &locale.on_demand().way;
    let mut seats: Vec<(Metres, String)> = walk
        .seats
        .iter()
        .map(|at| (*at, locale.distance(*at)))
        .collect();
    // Two benches side by side are one rest.
    seats.dedup_by(|a, b| a.1 == b.1);
    let seats = seats.into_iter().map(|(at, far)| {
        let text = locale.say(texts.seat, [&far]);
        (at, el("li").attr("class", "seat").text(&text).view())
    });
    lines(state, locale, walk, seats.collect())
}

/// The streets, the main roads that are crossed and other lines in the order of the walk, and where it ends, as a list.
pub fn lines(state: State, locale: Locale, walk: &PlannedWalk, others: Vec<Line>) -> El {
    let texts = &locale.on_demand().way;
    let line = |text: &str| el("li").text(text).view();
    let legs = walk.legs.iter();
    let legs = legs.map(|it| (it.turns_at, line(&leg(state, locale, it))));
    let crossings = walk.crossings.iter().map(|(at, road)| {
        let road = name_or(state, locale, road.as_deref(), texts.main_road);
        let text = locale.say(texts.crossing, [&locale.distance(*at), &road]);
        // A main road that is crossed to get onto a street comes before that street, and seats beside the road behind it.
        let onto = walk.legs.iter();
        let mut onto = onto.filter(|it| (it.turns_at..=it.street_begins).contains(at));
        (onto.next().map_or(*at, |it| it.turns_at), line(&text))
    });
    let [before, after] = walk.off_street;
    let off_street = |text, far: Option<Metres>| {
        far.map(|far| {
            (
                Metres::ZERO,
                line(&locale.say(text, [&locale.distance(far)])),
            )
        })
    };
    let before = off_street(texts.to_street, before).into_iter();
    let lines: Vec<Line> = before.chain(crossings).chain(legs).chain(others).collect();
    // The sort is stable.
    let lines = atlas::sorted(lines, |a, b| a.0.cmp(&b.0));
    let arrival = locale.walk(WalkCost::from(walk.route.walk), state.pace());
    let arrival = locale.say(texts.arrival, [&arrival]);
    let arrival = el("li").attr("class", "arrival").text(&arrival).view();
    let after = off_street(texts.from_street, after);
    let lines = lines.into_iter().chain(after).map(|it| it.1);
    let lines = lines.chain([arrival]);
    el("ol").attr("class", "strip").children(lines)
}

/// The name of a street, or a text instead of it.
fn name_or(state: State, locale: Locale, name: Option<&str>, other: &str) -> String {
    name.map_or_else(
        || other.to_owned(),
        |name| locale.name(&state.atlas(), name),
    )
}

/// `Linksaf: Städtle, 85 meter`, or for the first `Städtle, 85 meter, naar het noorden`.
fn leg(state: State, locale: Locale, leg: &PlannedLeg) -> String {
    let texts = &locale.on_demand().way;
    let nameless = if leg.is_path {
        texts.path
    } else {
        texts.street_or_path
    };
    let street = match leg.step_count {
        Some(count) => locale.count(|it| texts.counted_steps.of(it), count as usize),
        None if leg.is_steps => texts.steps.to_owned(),
        None => name_or(state, locale, leg.street.as_deref(), nameless),
    };
    let street = match leg.bends {
        Bends::None => street,
        Bends::Left => locale.say(texts.bend_left, [&street]),
        Bends::Right => locale.say(texts.bend_right, [&street]),
        Bends::Several => locale.say(texts.bends, [&street]),
    };
    let length = locale.distance(leg.length);
    let message = match leg.turn {
        None => {
            let towards = leg.towards.map(|it| texts.towards[it as usize].to_owned());
            let known = [street, length].into_iter().chain(towards);
            return locale.capital(&joined(&known.collect::<Vec<_>>(), locale.number.comma));
        }
        Some(TurnDirection::Straight) => texts.straight,
        Some(TurnDirection::Left) => texts.left,
        Some(TurnDirection::Right) => texts.right,
        Some(TurnDirection::Back) => texts.back,
    };
    locale.say(message, [&street, &length])
}

/// The longest stretch without a seat, and what became of the rests that were asked for.
pub fn rests(state: State, locale: Locale, walk: &PlannedWalk) -> String {
    let texts = &locale.on_demand().way;
    let longest = match walk.seats.as_slice() {
        [] => texts.no_seats.to_owned(),
        _ => locale.say(texts.longest, [&locale.distance(walk.longest)]),
    };
    let every = locale.metres(state.rest_distance().unwrap_or_default());
    let rests = match walk.rests {
        Rests::NotAsked => return longest,
        Rests::NotNeeded => return locale.say(texts.rests_not_needed, [&every]),
        Rests::Found(longer) if longer.get() < 1.0 => locale.say(texts.rests_on_the_way, [&every]),
        Rests::Found(longer) => locale.say(texts.rests_found, [&every, &locale.distance(longer)]),
        Rests::Missing => locale.say(texts.rests_missing, [&every]),
    };
    [&rests, " ", &longest].concat()
}

/// The box for how often there must be a seat.
fn chooser(state: State) -> El {
    let locale = state.locale();
    let texts = &locale.on_demand().way;
    let any = option("", texts.rest_any).view();
    let options = REST_DISTANCES.iter().map(move |metres| {
        let text = locale.say(texts.rest_every, [&locale.metres(*metres)]);
        option(&metres.to_string(), &text).view()
    });
    choice(
        texts.rest,
        NodeKey::Rest,
        [any].into_iter().chain(options),
        move || {
            let metres = state.rest_distance();
            metres.map_or_else(String::new, |it| it.to_string())
        },
        |state, value| state.set_rest_distance(value.parse().ok()),
        state,
    )
    .attr("class", "rest")
}
