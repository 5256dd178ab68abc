//! Search that asks no one: places, kinds, neighbourhoods, streets and houses by what people type, letter by letter.
//!
//! Pure: no browser, clock, file or random numbers. An [`Index`] is made once of an atlas and its addresses, and never
//! changes; every letter that somebody types is a new question to it.
//!
//! ```text
//! text ── words ──► vocabulary: exact, begins ──────────┬─► costs per target ─► candidates ─► best ─► hits
//!                      └─ too few? ends, typing errors ─┘
//! ```
//! What is found is the same for the same text, whoever asks, and nothing of it leaves the program.

mod area;
mod candidate;
mod cost;
mod errors;
mod find;
mod fold;
mod grade;
mod hit;
mod index;
mod mark;
mod matching;
mod query;
mod vocabulary;
mod word;

pub use area::{Area, AreaIndex, Level};
pub use grade::Grade;
pub use hit::{Answer, Hit, What};
pub use index::Index;
