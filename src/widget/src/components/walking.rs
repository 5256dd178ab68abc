//! Settings of walks, and the isochrones: their button, and a sentence with the number of places in each.

use crate::components::profile::SLOW;
use crate::map::viewport;
use crate::services::walking::retry;
use crate::state::{LoadStatus, NodeKey, NodeSlot, State};
use atlas::{Filter, joined, whole_minutes};
use browser::element::{self, El, button, el};
use chart::WorldBounds;
use leptos::prelude::*;
use streets::Pace;

/// The settings, once the network is loaded and the visitor has a location.
pub fn settings(state: State) -> AnyView {
    element::dynamic(move || {
        // A location may be off the network for step-free routes only: keep the setting, so that it can be switched off.
        let settable = || untrack(|| state.pace().is_step_free() || !is_off_network(state));
        match (state.network(), state.here()) {
            (Some(foot), Some(_)) if settable() => boxes(state, foot.knows_steps()),
            _ => element::empty(),
        }
    })
}

/// A live region with the status of walking, which screen readers announce only where it is there already, and a button to load
/// the network again.
pub fn status(state: State) -> AnyView {
    let status = el("p").attr("class", "note").attr("role", "status");
    let retry_button = button("", state.locale().failure.retry, move || retry(state))
        .node_ref(state.slot(NodeKey::RetryStreets));
    let retry_button = retry_button.flag("hidden", move || network_problem(state).is_none());
    let status = status.text_with(move || status_text(state));
    element::fragment([status.view(), retry_button.view()].into_iter())
}

/// Whether the visitor is too far from the network to walk on it.
fn is_off_network(state: State) -> bool {
    state.walks().is_some_and(|it| !it.is_snapped)
}

/// The status of the network if loading it failed, for a visitor with a location; else `None`.
fn network_problem(state: State) -> Option<LoadStatus> {
    let (coming, here) = (state.network_status(), state.here());
    coming.filter(|it| here.is_some() && *it != LoadStatus::Loading)
}

fn status_text(state: State) -> String {
    let locale = state.locale();
    match (network_problem(state), state.network(), state.here()) {
        (Some(LoadStatus::Retrying), ..) => locale.on_demand().walking.streets_coming.to_owned(),
        (Some(_), ..) => locale.on_demand().walking.streets_missing.to_owned(),
        (_, Some(_), Some(_)) if is_off_network(state) => {
            locale.on_demand().walking.no_street.to_owned()
        }
        (_, Some(_), Some(_)) => isochrone_summary(state),
        _ => String::new(),
    }
}

fn boxes(state: State, steps: bool) -> AnyView {
    let locale = state.locale();
    let usual = Pace::default().kilometres_per_hour();
    let is_slow = move || state.pace().kilometres_per_hour() < usual;
    let pace = move |change: fn(Pace) -> Option<Pace>| {
        let changed = change(state.pace());
        state.set_pace(changed.unwrap_or_default());
    };
    let usual = choice(
        state.slot(NodeKey::UsualPace),
        "radio",
        locale.on_demand().walking.pace_usual,
        move || !is_slow(),
        move |_| {
            pace(|it| Some(Pace::default().step_free(it.is_step_free())));
        },
    );
    let slow = choice(
        state.slot(NodeKey::SlowPace),
        "radio",
        locale.on_demand().walking.pace_slow,
        is_slow,
        move |_| {
            pace(|it| Some(Pace::new(SLOW)?.step_free(it.is_step_free())));
        },
    );
    let step_free = move || state.pace().is_step_free();
    let without = choice(
        state.slot(NodeKey::StepFree),
        "checkbox",
        locale.on_demand().walking.pace_step_free,
        step_free,
        move |_| {
            pace(|it| Some(it.step_free(!it.is_step_free())));
        },
    );
    let legend = el("legend").text(locale.on_demand().walking.pace_heading);
    let mut paces = el("fieldset").el(legend).el(usual).el(slow);
    paces = if steps {
        paces.el(without)
    } else {
        paces.el(el("p")
            .attr("class", "note")
            .text(locale.on_demand().walking.steps_unknown))
    };
    let show = button(
        "",
        &locale.say(locale.on_demand().walking.isochrone_show, [&minutes(state)]),
        move || toggle(state),
    );
    let show = show
        .node_ref(state.slot(NodeKey::Isochrones))
        .aria("aria-pressed", move || state.shows_isochrones());
    el("div")
        .attr("class", "walking-options")
        .el(paces)
        .el(show)
        .view()
}

/// A radio button or checkbox with its label.
fn choice(
    slot: NodeSlot,
    kind: &str,
    text: &str,
    is_checked: impl FnMut() -> bool + 'static,
    choose: impl FnMut(web_sys::Event) + 'static,
) -> El {
    let input = el("input")
        .node_ref(slot)
        .attr("type", kind)
        .attr("name", kind)
        .checked(is_checked);
    el("label")
        .el(input.on("change", choose))
        .el(el("span").text(text))
}

/// Shows or hides the isochrones; showing them fits the map to them.
fn toggle(state: State) {
    let shown = !state.shows_isochrones();
    state.show_isochrones(shown);
    if !shown {
        return;
    }
    let lines = state.isochrones();
    let bounds = lines.iter().filter_map(|line| line.bounds());
    if let Some(bounds) = bounds.reduce(WorldBounds::joined) {
        viewport::show(state, bounds);
    }
}

/// `5, 10 en 15 minuten`; `1 minuut`.
fn minutes(state: State) -> String {
    let locale = state.locale();
    let minutes = state.isochrone_minutes();
    locale.durations(&minutes)
}

/// The number of listed places within each isochrone, as sentences; empty while isochrones are hidden.
fn isochrone_summary(state: State) -> String {
    if !state.shows_isochrones() {
        return String::new();
    }
    let locale = state.locale();
    let pace = state.pace();
    let atlas = state.atlas();
    // Not of the list, which may have a limit.
    let filter = Filter {
        kinds: state.kinds(),
        mask: state.matching(),
    };
    let walks = state.walks();
    let costs = walks.as_ref().map_or(&[][..], |it| &it.costs);
    let matching = atlas
        .indexed_places()
        .filter(|(place, _)| atlas.matches(&filter, *place));
    let efforts = matching.filter_map(|(place, _)| {
        let walk = costs.get(place.0 as usize)?.as_ref()?;
        Some(whole_minutes(pace.minutes(walk.effort)))
    });
    let efforts: Vec<u32> = efforts.collect();
    let sentences = state.isochrone_minutes().into_iter().map(|minutes| {
        let count = efforts.iter().filter(|it| **it <= minutes).count();
        locale.isochrone_count(minutes.into(), count)
    });
    joined(&sentences.collect::<Vec<_>>(), " ")
}
