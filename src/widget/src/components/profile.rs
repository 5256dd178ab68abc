//! How the visitor goes, as one choice: a profile sets pace, stairs and needs together. The note below the list says what it
//! sets. Loaded on demand.

use crate::components::question::{choice, option};
use crate::state::{NodeKey, State};
use atlas::Need;
use browser::element::{self, El};
use leptos::prelude::*;
use streets::Pace;

/// The slow pace, in km/h: an older resident.
pub const SLOW: f64 = 3.0;

/// How somebody goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Profile {
    OnFoot,
    Slow,
    Wheelchair,
    Stroller,
}

const PROFILES: [Profile; 4] = [
    Profile::OnFoot,
    Profile::Slow,
    Profile::Wheelchair,
    Profile::Stroller,
];

impl Profile {
    /// Whether the pace is slow, whether routes are step-free, and whether places must be accessible by wheelchair.
    fn settings(self) -> (bool, bool, bool) {
        match self {
            Self::OnFoot => (false, false, false),
            Self::Slow => (true, true, false),
            Self::Wheelchair => (false, true, true),
            Self::Stroller => (false, true, false),
        }
    }
}

/// The box, for a visitor with a location in an atlas with a walking network.
pub fn profile(state: State) -> AnyView {
    element::dynamic(move || match (state.network(), state.here()) {
        (Some(_), Some(_)) => untrack(|| chooser(state).view()),
        _ => element::empty(),
    })
}

/// The names of [`PROFILES`].
fn names(state: State) -> [&'static str; 4] {
    let texts = &state.locale().on_demand().walking;
    [
        texts.profile_usual,
        texts.profile_slow,
        texts.profile_wheelchair,
        texts.profile_stroller,
    ]
}

/// The name of the profile that the visitor chose; `None` for the usual one, for settings of their own, and without walks.
pub fn chosen_name(state: State) -> Option<&'static str> {
    state.network()?;
    let chosen = current(state).filter(|it| *it > 0)?;
    names(state).get(chosen).copied()
}

fn chooser(state: State) -> El {
    let texts = &state.locale().on_demand().walking;
    let names = names(state);
    let options = names.iter().enumerate();
    let options = options.map(|(at, name)| option(&at.to_string(), name).view());
    // Settings of which no profile consists.
    let own = option("", texts.profile_own).flag("hidden", move || current(state).is_some());
    choice(
        texts.profile,
        NodeKey::Profile,
        options.chain([own.view()]),
        move || current(state).map_or_else(String::new, |it| it.to_string()),
        choose,
        state,
    )
}

/// The index of the profile that the settings are; `None` for settings of the visitor's own.
fn current(state: State) -> Option<usize> {
    let pace = state.pace();
    let is_slow = pace.kilometres_per_hour() < Pace::default().kilometres_per_hour();
    let needs = state.conditions().needs;
    let settings = (
        is_slow,
        pace.is_step_free(),
        needs.contains(&Need::Wheelchair),
    );
    PROFILES.iter().position(|it| it.settings() == settings)
}

fn choose(state: State, value: String) {
    let profile = value.parse().ok().and_then(|at: usize| PROFILES.get(at));
    let Some((is_slow, is_step_free, is_wheelchair)) = profile.map(|it| it.settings()) else {
        return;
    };
    let pace = Pace::new(SLOW).filter(|_| is_slow).unwrap_or_default();
    let mut needs = state.conditions().needs;
    needs.retain(|it| *it != Need::Wheelchair);
    needs.extend(is_wheelchair.then_some(Need::Wheelchair));
    state.set_profile(pace.step_free(is_step_free), needs);
}
