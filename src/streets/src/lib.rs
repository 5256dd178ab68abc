//! The streets of an atlas: who may walk where, and how far everything is on foot.
//!
//! Pure: no browser, clock, file or random numbers. The same code answers in the browser and on the command line, in
//! whole tenths of a millimetre, so both give the same answer.
//!
//! ```text
//! ways ── Builder ──► file ── Streets::read ──► Streets ─┬─ Goals (places, tied once)
//!                                                        ├─ Start (somebody who stands somewhere)
//!                                                        └─ nearest, route, reach, everyone
//! ```
//! The file is described in `FORMAT.md` beside this crate.

mod addresses;
mod arcs;
mod bounds;
mod builder;
mod class;
mod container;
mod crowd;
mod decode_error;
mod edge;
mod everyone;
mod fragment;
mod gate;
mod goals;
mod grid;
mod names;
mod on_foot;
mod outline;
mod pace;
mod people;
mod plane;
mod planes;
mod reach;
mod span;
mod spread;
mod street;
mod streets;
mod summary;
mod tie;
mod trace;
mod varint;
mod walk;

pub use addresses::{AddressStreet, Addresses, House, NamedStreet};
pub use builder::{Builder, Way};
pub use class::{Class, Foot, Ground};
pub use crowd::{Counted, Crowd};
pub use decode_error::DecodeError;
pub use everyone::Everyone;
pub use fragment::FRAGMENT;
pub use goals::{Goals, Start};
pub use on_foot::OnFoot;
pub use pace::{Pace, USUAL_SPEED};
pub use people::{Home, People, Unit};
pub use reach::Reach;
pub use span::{Span, Toll};
pub use street::Street;
pub use streets::Streets;
pub use summary::Summary;
pub use tie::{TIE_LIMIT, Tie};
pub use walk::{Route, Walk, Walks};
