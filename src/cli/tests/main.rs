//! The tests of the command line in one program, which compiles and links faster than one for each file.

// Tests may panic.
#![allow(clippy::unwrap_used)]

mod activities;
mod addresses;
mod adjacent_areas;
mod broken_files;
mod candidate_files;
mod check;
mod clock;
mod csv_files;
mod degenerate_geometry;
mod doctor_documentation;
mod doctor_folders;
mod doctor_pages;
mod doctor_policies;
mod doctor_random;
mod doctor_servers;
mod doctor_site;
mod geojson_parity;
mod geopackage;
mod list;
mod nearest;
mod odd_geometry;
mod opened_atlas;
mod osm_fixture;
mod part_files;
mod prepare;
mod projection;
mod recipes;
mod report;
mod report_atlases;
mod report_changes;
mod report_decisions;
mod report_errors;
mod report_indicators;
mod report_input_files;
mod report_unknowns;
mod report_words;
mod report_world;
mod seeded_rounds;
mod small_worlds;
mod squares_and_names;
mod streets;
mod test_folder;
mod village_fixture;
