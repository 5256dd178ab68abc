//! The library of the command `sleutelvrij`: makes an atlas from raw municipal data, checks it, and answers questions.
//!
//! [`commands::prepare::prepare`] runs a pipeline, a folder for each step:
//!
//! | module | what it does |
//! |---|---|
//! | `recipe` | reads `recipe.toml`; its reference is `www/docs/recipe.md` |
//! | `formats` | reads OpenStreetMap, GeoJSON, GeoPackage and CSV into features in WGS 84 |
//! | `osm` | tells what OpenStreetMap's tags mean |
//! | `neighbourhoods` | neighbourhoods with their figures, simplified borders, population |
//! | `places` | features to places: kind, facts, shape; groups pieces and merges duplicates |
//! | `network` | ways to the lines of the street network |
//! | `activities` | iCalendar and CSV to activities: when, where, by whom |
//! | `addresses` | houses and streets for the search box |
//! | [`output`] | the files of the atlas and the report of the run |
//!
//! [`geometry`] has what several steps need: projections, the coordinate grid, the spatial index.
//! Preparing is deterministic: the same input gives the same bytes. It reads no clock, uses no random numbers and
//! depends on no iteration order of a hash map.

mod activities;
mod addresses;
pub mod candidate_file;
pub mod commands;
pub mod doctor;
pub mod error;
mod formats;
pub mod geometry;
mod landscape;
mod neighbourhoods;
mod network;
mod osm;
pub mod output;
mod places;
pub mod progress;
mod recipe;
pub mod standard_taxonomy;
