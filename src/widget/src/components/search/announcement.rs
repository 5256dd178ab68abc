//! What is said of what is found, to who cannot see it: politely, and not with every letter.

use super::shown;
use crate::state::Visit;
use leptos::prelude::set_timeout;
use search::Suggestions;
use std::time::Duration;

/// Who types on within so much time does not hear what would be old at once.
const REST: Duration = Duration::from_millis(700);

/// Says what is found, once nothing is typed for a moment.
pub fn when_at_rest(visit: Visit) {
    let stroke = begin(visit);
    let say = move || {
        if !visit.is_over() && visit.live().finder.strokes.peek() == stroke {
            let said = shown(visit).map_or_else(String::new, |it| sentence(visit, &it));
            // The same said again would be heard again.
            if visit.live().finder.said.peek() != said {
                visit.live().finder.said.set(said);
            }
        }
    };
    set_timeout(say, REST);
}

/// Says this, and nothing of what was found before.
pub fn at_once(visit: Visit, said: String) {
    begin(visit);
    visit.live().finder.said.set(said);
}

fn begin(visit: Visit) -> u32 {
    let strokes = &visit.live().finder.strokes;
    strokes.set(strokes.peek().wrapping_add(1));
    strokes.peek()
}

fn sentence(visit: Visit, answer: &Suggestions) -> String {
    let locale = visit.locale();
    let count = answer.items.len();
    let results = locale.count(locale.on_demand().search.results, count);
    match remark(visit, answer) {
        Some(remark) if count == 0 => remark,
        Some(remark) => [&remark, " ", &results].concat(),
        None => results,
    }
}

/// That nothing was found, and what can be; or that not all of it was found, and what of it nobody here knows.
pub fn remark(visit: Visit, answer: &Suggestions) -> Option<String> {
    let messages = &visit.locale().on_demand().search;
    let finder = &visit.live().finder;
    let index = finder.index.peek()?;
    let (none, known, unknown) = match (index.knows_addresses(), index.knows_streets()) {
        // Nobody knows yet.
        _ if finder.awaits.peek() => (messages.awaited, "", ""),
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
