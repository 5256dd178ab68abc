//! The planner's questions for JavaScript: who has nothing near, what a decision does, where people can sit on the way.
//!
//! A WebAssembly file of its own with its own memory, which the page of a resident never loads: `Atlas.planner()` in
//! `www/element/atlas.js` does. It reads the files of an atlas itself, as the command line does, and answers through the crate
//! `access`; so figures are those of the command line, to the last digit.
//!
//! ```text
//! files ── PlannerAtlas::open ──► PlannerAtlas ─┐
//! question (JSON) ── PlannerQuestion::read ─────────┴─► AtlasQuestion ── access::Analysis ──► answer (JSON)
//! ```
//! A second file and not a third part of the split widget: the splitter moves what two chunks have in common to a file that both
//! need, so residents would load one file more.

mod answers;
mod atlas_question;
mod bindings;
mod group;
mod kept_walks;
mod minutes;
mod planner_atlas;
mod question;
mod zone_rules;

pub use answers::answer;
pub use minutes::Minutes;
pub use planner_atlas::{PlannerAtlas, PlannerFile};
pub use question::QuestionError;
pub use zone_rules::ZoneRules;
