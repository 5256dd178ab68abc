//! Offline search: places, kinds, needs, neighbourhoods, streets and houses, with suggestions at every keystroke.
//!
//! Pure: no browser, clock, file or random numbers. A [`SearchIndex`] is built once from an atlas and its addresses
//! and never changes; each keystroke is a new query.
//!
//! ```text
//! text ── tokens ─► vocabulary: exact, prefix ──────────┬─► costs per target ─► candidates ─► best ─► suggestions
//!                      └─ too few? suffix, edits ────────┘
//! ```
//! The same text always gives the same suggestions, and no query leaves the program.

mod candidate;
mod cost;
mod edit_distance;
mod fold;
mod highlight;
mod house_number;
mod index;
mod match_quality;
mod matcher;
mod named_area;
mod ordinals;
mod query;
mod street_matcher;
mod suggest;
mod suggestion;
mod token;
mod vocabulary;

pub use index::SearchIndex;
pub use match_quality::MatchQuality;
pub use named_area::{AreaIndex, AreaLevel, NamedArea};
pub use suggestion::{Suggestion, Suggestions, Target};
