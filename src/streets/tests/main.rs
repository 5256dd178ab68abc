//! The tests of the crate `streets` in one program, which compiles and links faster than one for each file.

mod access_points;
mod catchments;
mod changed_places;
mod closed_edges;
mod data_atlas;
mod decisive_goals;
mod decode_errors;
mod distance_profiles;
mod distance_profiles_random;
mod file_properties;
mod fixtures;
mod isochrone_properties;
mod isochrones;
mod many_starts;
mod nearest_by_set;
mod petgraph_oracle;
mod properties;
mod random_positions;
mod route_descriptions;
mod routes;
mod settled_nodes;
mod snapping;
mod step_free_networks;
mod street_lines;
mod usable_ways;
