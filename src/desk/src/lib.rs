//! The planner's desk without a browser: what is asked, what is planned, and what the answers look like.
//!
//! ```text
//! link text ◄─► DeskState ── DeskQuestion + Scenario ──► question (JSON) ──► engine (crate `planner`)
//!                   │                                                            │
//!                   └── DeskView ──► table, map, charts, exports ◄── answers ◄── answer (JSON)
//! ```
//!
//! Pure: no browser, clock, file or random numbers. The desk computes no figures of its own: it reads those of the planner's engine,
//! which are those of the command line, and sorts, rounds, classifies and draws them. A [`Picture`] is drawn in a page or written
//! as an SVG file.

pub mod answers;
pub mod charts;
mod classes;
mod engine_question;
mod explanation;
mod first_sentence;
mod gazetteer;
mod hours_form;
mod hours_wording;
mod link;
pub mod map;
mod new_place;
mod picture;
mod place_option;
mod plan;
mod plan_wording;
mod preset;
mod printout;
mod provenance;
mod question;
mod ranks;
mod region_key;
mod regions_file;
mod round_number;
mod signal;
mod spreadsheet;
mod state;
mod table;
mod typed_number;
mod view;
mod wording;

pub use classes::{Classes, FigureClass};
pub use engine_question::{EngineQuestion, lacks_ages};
pub use explanation::{ExplainedFigure, Explanation, ExplanationPart};
pub use first_sentence::FirstSentence;
pub use gazetteer::{Gazetteer, PositionFound, PositionOf};
pub use hours_form::{DayTimes, HoursForm, reads_as_hours};
pub use link::DeskLink;
pub use picture::{
    Picture, PictureChange, PictureStyle, ShapeInk, ShapePaint, SvgElement, picture_changes,
    transform_matrix,
};
pub use place_option::PlaceOption;
pub use plan::{Plan, PlanEdit};
pub use preset::NormPreset;
pub use printout::{PrintedTable, printed_explanations};
pub use provenance::Provenance;
pub use question::{AgeAsked, DeskQuestion, LimitAsked, PaceAsked, PlacesAsked, Rank, TimeAsked};
pub use ranks::{BestRank, ClosingRank};
pub use region_key::RegionKey;
pub use regions_file::regions_file;
pub use signal::{
    MailLink, SignalDraft, SignalFigures, SignalLetter, mail_address, signalled_region,
};
pub use spreadsheet::{SheetStyle, SheetValue, sheet};
pub use state::DeskState;
pub use table::{BandReason, DeskTable, MissingFigure, RegionComparison, TableFigures, TableRow};
pub use typed_number::typed_number;
pub use view::{ClassRule, DeskView, MapFigure, TableColumn, TableColumns, TableSort, ViewLevel};
pub use wording::DeskWording;
