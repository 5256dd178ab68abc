//! English.

mod answer;
pub mod facts;
mod failure;
mod filters;
mod foot;
pub mod hours;
mod link;
mod list;
mod map;
mod needs;
mod notes;
mod number;
mod place;
mod search;
pub mod take;
mod whereabouts;

use super::Words;

pub const WORDS: Words = Words {
    answer: answer::WORDS,
    failure: failure::WORDS,
    filters: filters::WORDS,
    foot: foot::WORDS,
    link: link::WORDS,
    list: list::WORDS,
    map: map::WORDS,
    needs: needs::WORDS,
    notes: notes::WORDS,
    number: number::WORDS,
    place: place::WORDS,
    search: search::WORDS,
    whereabouts: whereabouts::WORDS,
};
