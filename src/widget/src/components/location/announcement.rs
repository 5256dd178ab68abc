//! The status text about the visitor's location.

use crate::state::{How, Notice, State};

/// The status text about the visitor's location, for a live region; empty without a location.
pub fn status_text(state: State) -> String {
    let locale = state.locale();
    let notice = match state.notice() {
        Notice::None => "",
        Notice::Locating => locale.location.locating,
        Notice::Refused => locale.location.refused,
        Notice::Unavailable => locale.location.unavailable,
        Notice::Unsupported => locale.location.unsupported,
        Notice::PinCancelled => locale.location.pin_cancelled,
    };
    if !notice.is_empty() {
        return notice.to_owned();
    }
    if let Some(pin) = state.pin_text() {
        return pin;
    }
    let Some(here) = state.here() else {
        return String::new();
    };
    let chosen = |line| locale.say(line, [&state.named(&state.here_name())]);
    let how = match here.how {
        How::Device => locale.location.here_device,
        How::Pin => locale.location.here_pin,
        How::Page => {
            let home = state.neighbourhood_name(here.at);
            let chosen = home.map(|it| locale.say(locale.location.here_page_in, [&it]));
            return chosen.unwrap_or_else(|| locale.location.here_page.to_owned());
        }
        How::Link => return locale.link.here.to_owned(),
        How::Neighbourhood(index) => {
            return locale.say(locale.location.here_middle, [&state.name_of(index)]);
        }
        How::Area => return chosen(locale.location.here_middle),
        How::Street => return chosen(locale.search.here_street),
        How::Address => return chosen(locale.search.here_address),
    };
    let atlas = state.atlas();
    let place = match state.neighbourhood_name(here.at) {
        // The answer says how rough it is.
        _ if state.rough_radius().is_some() => String::new(),
        Some(name) => locale.say(locale.location.located_in, [&name]),
        None if atlas.neighbourhoods().is_empty() => String::new(),
        None => locale.location.located_outside.to_owned(),
    };
    [how, &place].join(" ").trim_end().to_owned()
}
