//! Announces the number of suggestions in a live region, debounced while the visitor types.

use crate::state::State;
use search::Suggestions;
use std::time::Duration;

/// The announcement waits until nothing was typed for this long.
const DEBOUNCE: Duration = Duration::from_millis(700);

/// Announces the number of suggestions once nothing was typed for [`DEBOUNCE`].
pub fn announce_debounced(state: State) {
    state.after_typing(DEBOUNCE, move || {
        let suggestions = state.suggestions();
        let text = suggestions.map_or_else(String::new, |it| sentence(state, &it));
        // Setting the same text would make some screen readers repeat it.
        if state.search_announcement() != text {
            state.set_search_announcement(text);
        }
    });
}

fn sentence(state: State, answer: &Suggestions) -> String {
    let locale = state.locale();
    let count = answer.items.len();
    let results = &locale.on_demand().search.results;
    let results = locale.count(|category| results.of(category), count);
    match remark(state, answer) {
        Some(remark) if count == 0 => remark,
        Some(remark) => [&remark, " ", &results].concat(),
        None => results,
    }
}

/// A remark if nothing matches, if a house number or a thing is not known, or if only a part of the text matches: what can be
/// searched for in this atlas, and what is missing. `None` if everything matches.
pub fn remark(state: State, answer: &Suggestions) -> Option<String> {
    let locale = state.locale();
    let messages = &locale.on_demand().search;
    if let Some(number) = &answer.unknown_number {
        return Some(locale.say(messages.unknown_number, [number]));
    }
    let index = state.search_index()?;
    let (none, known, unknown) = match (index.knows_addresses(), index.knows_streets()) {
        // Addresses are still loading.
        _ if state.is_search_index_incomplete() => (messages.awaited, "", ""),
        (true, _) => (messages.none, messages.for_addresses, ""),
        (false, true) => (messages.none, messages.for_streets, messages.no_numbers),
        (false, false) => (messages.none, messages.for_places, messages.no_streets),
    };
    let absent = answer.absent.as_ref();
    let absent = absent.map(|it| [&locale.capital(it), ": ", messages.not_here, "."].concat());
    let absent = absent.as_deref();
    let remark = match (answer.items.is_empty(), answer.complete) {
        (true, _) => [absent.unwrap_or(none), known, unknown],
        (false, false) => [absent.unwrap_or(unknown), messages.partly, ""],
        (false, true) => [absent?, "", ""],
    };
    Some(remark.join(" ").trim().to_owned())
}
