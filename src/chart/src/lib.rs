//! The map without a browser: what is on the screen, where, and what a visitor's hands do to it.
//!
//! ```text
//! neighbourhoods, places ── SheetBuilder ──► Sheet ─┐
//! wanted marks, zoom ────── Gathering ──────────────┤
//! hands ─────────────────── Gesture ─────► Camera ──┴─ Scene::compose ──► display list ──► a painter
//!                                                            └─ hit ◄── a tap
//! ```
//!
//! Nothing here knows the browser, the clock or a colour. Everything is a function of its arguments.

mod apart;
mod arcs;
mod camera;
mod clip;
mod crowd;
mod gather;
mod gesture;
mod ground;
mod hit;
mod input;
mod label;
mod line;
mod marks;
mod merge;
mod plane;
mod point;
mod pole;
pub mod rules;
mod scene;
mod sheet;
mod simplify;
mod street_map;
mod street_name;
mod symbol;
mod taken;
mod topology;
mod trace;
mod way;

pub use camera::{Camera, ScaleBar};
pub use gather::{Gathering, Spot, Wanted};
pub use gesture::{Effect, Gesture, Hint, Reaction};
pub use hit::{Hit, Pointer, hit};
pub use input::{Contact, Input, Key};
pub use label::{Label, Measure};
pub use point::{Bounds, MERCATOR_EDGE, ScreenPoint, Size, WorldPoint};
pub use rules::{Role, TextRole};
pub use scene::{DrawnMark, GatheredMark, Item, Picture, Scene, State};
pub use sheet::{Sheet, SheetBuilder};
pub use street_map::StreetMap;
pub use symbol::{Corners, Outline, REACH, Shape, Symbol, outline, svg_path};
pub use trace::{PathRange, Paths};
pub use way::{ReachLine, WorldRing};
