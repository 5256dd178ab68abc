//! The atlas: places where anybody can walk in, the neighbourhoods around them, and the questions about them.
//!
//! Pure: no browser, clock, file or random numbers. The same code answers in the browser and on the command line.

mod lang;
mod metres;
mod position;
mod taxonomy;

pub use lang::{Lang, Text};
pub use metres::Metres;
pub use position::LonLat;
pub use taxonomy::{
    Domain, DomainIndex, KeyStatus, Kind, KindIndex, Layer, Symbol, Taxonomy, TaxonomyError,
};
