//! Coordinates, projections and spatial indexes.

pub mod atlas_area;
pub mod degenerate;
pub mod grid;
pub mod holes;
pub mod local_projection;
pub mod outer_border;
pub mod projection;
pub mod spatial_index;
