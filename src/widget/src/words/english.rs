//! English.

mod answer;
pub mod facts;
mod failure;
mod filters;
pub mod foot;
pub mod hours;
pub mod link;
mod list;
pub mod map;
pub mod needs;
mod notes;
mod number;
mod place;
pub mod search;
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
