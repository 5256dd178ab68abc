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
pub use builder::{StreetsBuilder, Way};
pub use class::{Class, FootAccess, LandCover};
pub use crowd::{DemandUnit, Demand};
pub use decode_error::DecodeError;
pub use everyone::Coverage;
pub use fragment::MIN_COMPONENT_LENGTH;
pub use goals::{Goals, Start};
pub use on_foot::WalkingNetwork;
pub use pace::{Pace, USUAL_SPEED};
pub use people::{PopulationPoint, Population, PopulationUnit};
pub use reach::Isochrone;
pub use span::{Length, Cost};
pub use street::NetworkEdge;
pub use streets::Streets;
pub use summary::NetworkSummary;
pub use tie::{SNAP_LIMIT, Snap};
pub use walk::{Route, Walk, Walks};
