//! Parses JSON with `serde_json` into a flat list of values: one allocation for a feature instead of one for each of its
//! objects and positions. It is a crate of its own because the package is built for size and this crate in it for speed: it
//! has what runs for each byte of an atlas, but for the functions of `serde_json` that are not generic.
//!
//! ```text
//! text ── CollectionText::split ──► a slice for each feature ── JsonDocument::parse ──► JsonDocument ── root ──► Value
//! ```

mod builder;
mod collection_text;
mod document;
mod value;

pub use collection_text::CollectionText;
pub use document::JsonDocument;
pub use serde_json::Error;
pub use value::{List, Number, Object, Value};
