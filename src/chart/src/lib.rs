//! The map without a browser: camera, gestures, scene (display list), labels, clusters and hit test.
//!
//! ```text
//! neighbourhoods, places ── BaseMapBuilder ──► BaseMap ─┐
//! visible marks, zoom ───── Clustering ─────────────────┤
//! input events ──────────── Gesture ───────► Camera ────┴─ Scene::compose ──► display list ──► painter
//!                              └── Motion ────┘                  └─ hit_test ◄── tap
//! ```
//!
//! Every result is a function of its arguments: the crate uses no browser, no clock and no colours. [`rules`] holds every
//! size, width and zoom threshold.

mod arcs;
mod badge;
mod base_layer;
mod base_map;
mod border;
mod bubble;
mod camera;
mod clip;
mod cluster_assignment;
mod clustering;
mod collision;
mod declutter;
mod dissolve;
mod fan;
mod flight;
mod gesture;
mod hit;
mod house_numbers;
mod input_event;
mod isochrone;
mod label;
mod landmark_label;
mod landscape_map;
mod listed_numbers;
mod loose_rings;
mod mark_name;
mod marks;
mod motion;
mod movement;
mod name_layer;
mod numbering;
mod outline;
mod path;
mod pictogram;
mod place_outline;
mod placement;
mod point;
mod pole;
mod route;
pub mod rules;
mod scene;
mod selected_mark;
mod simplify;
mod smooth_ring;
mod step;
mod street_label;
mod street_map;
mod symbol;
mod text_role;
mod topology;

pub use badge::Badge;
pub use base_layer::BaseLayers;
pub use base_map::{BaseMap, BaseMapBuilder};
pub use camera::{Camera, ScaleBar};
pub use clustering::{Cluster, Clustering, VisibleMark};
pub use fan::{LARGEST_FAN, fan_positions, pile};
pub use gesture::{Gesture, GestureHint, GestureOutcome, MapAction};
pub use hit::{Hit, Pointer, hit_test};
pub use house_numbers::HouseNumbers;
pub use input_event::{InputEvent, MapKey, TouchPoint};
pub use isochrone::{IsochroneOutline, WorldRing};
pub use label::{Label, MeasureText};
pub use landscape_map::LandscapeMap;
pub use listed_numbers::ListedNumbers;
pub use motion::{Motion, Velocity};
pub use outline::AreaOutline;
pub use path::{PathRange, Paths};
pub use pictogram::{PICTOGRAM_SIDE, pictogram};
pub use placement::Placement;
pub use point::{MERCATOR_EDGE, MapSize, ScreenPoint, WorldBounds, WorldPoint};
pub use rules::{Role, TextRole};
pub use scene::{ClusterMark, DrawnMark, Item, MarkState, Scene, SceneContent};
pub use selected_mark::DROP_HEIGHT;
pub use street_map::{StreetMap, StreetMapBuilder};
pub use symbol::{
    MAX_EXTENT, MarkSymbol, MarkerShape, PolygonCorners, SymbolOutline, svg_path, symbol_outline,
};
