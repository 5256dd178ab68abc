//! Search that asks no one: places, kinds, neighbourhoods, streets and houses by what people type, letter by letter.
//!
//! Pure: no browser, clock, file or random numbers. An [`SearchIndex`] is made once of an atlas and its addresses, and never
//! changes; every letter that somebody types is a new question to it.
//!
//! ```text
//! text ── words ──► vocabulary: exact, begins ──────────┬─► costs per target ─► candidates ─► best ─► hits
//!                      └─ too few? ends, typing errors ─┘
//! ```
//! What is found is the same for the same text, whoever asks, and nothing of it leaves the program.

mod candidate;
mod cost;
mod edit_distance;
mod fold;
mod highlight;
mod index;
mod match_quality;
mod matcher;
mod named_area;
mod query;
mod suggest;
mod suggestion;
mod token;
mod vocabulary;

pub use index::SearchIndex;
pub use match_quality::MatchQuality;
pub use named_area::{AreaIndex, AreaLevel, NamedArea};
pub use suggestion::{Suggestion, Suggestions, Target};
