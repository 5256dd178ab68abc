//! What is said of what is found, to who cannot see it: politely, and not with every letter.

use super::shown;
use crate::number;
use crate::visit::Visit;
use leptos::prelude::set_timeout;
use search::Answer;
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

fn sentence(visit: Visit, answer: &Answer) -> String {
    let words = visit.words();
    let count = answer.hits.len();
    let results = number::counted(words, words.search().results, count);
    match remark(visit, answer) {
        Some(remark) if count == 0 => remark,
        Some(remark) => [&remark, " ", &results].concat(),
        None => results,
    }
}

/// That nothing was found, and what can be; or that not all of it was found, and what of it nobody here knows.
pub fn remark(visit: Visit, answer: &Answer) -> Option<String> {
    let words = visit.words();
    let words = words.search();
    let finder = &visit.live().finder;
    let index = finder.index.peek()?;
    let (none, known, unknown) = match (index.knows_addresses(), index.knows_streets()) {
        // Nobody knows yet.
        _ if finder.awaits.peek() => (words.awaited, "", ""),
        (true, _) => (words.none, words.for_addresses, ""),
        (false, true) => (words.none, words.for_streets, words.no_numbers),
        (false, false) => (words.none, words.for_places, words.no_streets),
    };
    let remark = match (answer.hits.is_empty(), answer.complete) {
        (true, _) => [none, known, unknown],
        (false, false) => [unknown, words.partly, ""],
        (false, true) => return None,
    };
    Some(remark.join(" ").trim().to_owned())
}
