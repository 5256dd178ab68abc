//! What is said of what is found, to who cannot see it: politely, and not with every letter.

use crate::state::State;
use search::Suggestions;
use std::time::Duration;

/// Who types on within so much time does not hear what would be old at once.
const REST: Duration = Duration::from_millis(700);

/// Announces how much is found, once nothing is typed for a moment.
pub fn when_at_rest(state: State) {
    state.after_typing(REST, move || {
        let suggestions = state.suggestions();
        let text = suggestions.map_or_else(String::new, |it| sentence(state, &it));
        // A live region reads the same text again when it is set again.
        if state.search_announcement() != text {
            state.set_search_announcement(text);
        }
    });
}

fn sentence(state: State, answer: &Suggestions) -> String {
    let locale = state.locale();
    let count = answer.items.len();
    let results = locale.count(locale.on_demand().search.results, count);
    match remark(state, answer) {
        Some(remark) if count == 0 => remark,
        Some(remark) => [&remark, " ", &results].concat(),
        None => results,
    }
}

/// That nothing was found, and what can be; or that not all of it was found, and what of it nobody here knows.
pub fn remark(state: State, answer: &Suggestions) -> Option<String> {
    let messages = &state.locale().on_demand().search;
    let index = state.search_index()?;
    let (none, known, unknown) = match (index.knows_addresses(), index.knows_streets()) {
        // Nobody knows yet.
        _ if state.search_awaits() => (messages.awaited, "", ""),
        (true, _) => (messages.none, messages.for_addresses, ""),
        (false, true) => (messages.none, messages.for_streets, messages.no_numbers),
        (false, false) => (messages.none, messages.for_places, messages.no_streets),
    };
    let remark = match (answer.items.is_empty(), answer.complete) {
        (true, _) => [none, known, unknown],
        (false, false) => [unknown, messages.partly, ""],
        (false, true) => return None,
    };
    Some(remark.join(" ").trim().to_owned())
}
