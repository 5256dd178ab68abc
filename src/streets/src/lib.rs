//! The walkable network of an atlas: its file, snapping, routes, isochrones, coverage and population.
//!
//! Pure: no browser, clock, file system or random numbers. Lengths are whole tenths of a millimetre, so the browser and
//! the command line give the same answer.
//!
//! ```text
//! ways ── StreetsBuilder ──► file ── Streets::read ──► Streets ─┬─ Goals (places, snapped once)
//!                                                               ├─ Start (a position, snapped)
//!                                                               └─ nearest, within, route, isochrone, coverage
//! ```
//! Coordinates are longitude and latitude in degrees (WGS84), in this order. `FORMAT.md` beside this crate describes the
//! files and the rules of snapping and routing.

mod access_point;
mod addresses;
mod adjacency;
mod bends;
mod builder;
mod built_edge;
mod catchment;
mod class;
mod closed_edges;
mod closures;
mod component;
mod container;
mod coverage;
mod decisive_goals;
mod decode_error;
mod dijkstra;
mod distance_profile;
mod edge;
mod goal_snapping;
mod goals;
mod grid;
mod isochrone;
mod itinerary;
mod land_cover_areas;
mod landscape;
mod length;
mod nearest_by_set;
mod network_edge;
mod network_summary;
mod pace;
mod polyline;
mod population;
mod ranked_coverage;
mod road_crossing;
mod route;
mod route_builder;
mod route_drawing;
mod route_line;
mod route_path;
mod seat_route;
mod snap;
mod snap_block;
mod sparse_rows;
mod street_corner;
mod street_leg;
mod street_lines;
mod street_name;
mod street_piece;
mod streets;
mod streets_reader;
mod string_table;
mod varint;
mod walk;
mod walking_network;
mod weighted_starts;

pub use addresses::{AddressHouse, AddressStreet, Addresses, NamedStreet};
pub use bends::Bends;
pub use builder::{StreetsBuilder, Way};
pub use catchment::{CatchmentSearch, Catchments, StartWalk};
pub use class::{Class, FootAccess, LandCover};
pub use closures::{ClosureChange, Closures};
pub use component::{MIN_COMPONENT_LENGTH, MIN_COMPONENT_SHARE};
pub use coverage::NearestGoals;
pub use decisive_goals::DecisiveGoals;
pub use decode_error::DecodeError;
pub use distance_profile::{DistanceProfile, DistanceProfiles, FarthestPoint};
pub use goals::{Destination, Goals, Start};
pub use isochrone::Isochrone;
pub use itinerary::{RouteLeg, TurnDirection};
pub use landscape::{Landmark, LandmarkClass, Landscape, LandscapeBuilder};
pub use length::{Cost, Length};
pub use nearest_by_set::{GoalSets, NearestBySet};
pub use network_edge::NetworkEdge;
pub use network_summary::NetworkSummary;
pub use pace::{Pace, USUAL_SPEED};
pub use population::{Population, PopulationPoint, PopulationUnit};
pub use ranked_coverage::RankedCoverage;
pub use road_crossing::RoadCrossing;
pub use route::Route;
pub use route_path::{PassedGoal, RoutePart, RoutePath};
pub use seat_route::{SEAT_BESIDE, SeatQuestion, SeatRoute};
pub use snap::{SNAP_LIMIT, Snap};
pub use sparse_rows::SparseRows;
pub use street_lines::{StreetArea, StreetLine, StreetLines};
pub use street_piece::StreetPiece;
pub use streets::Streets;
pub use streets_reader::StreetsReader;
pub use walk::{Walk, Walks};
pub use walking_network::{WalkingNetwork, WalkingNetworkBuilder};
pub use weighted_starts::{StartWeight, WeightedStarts};
