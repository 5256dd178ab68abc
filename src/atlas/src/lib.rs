//! The data model of an atlas: key-free places, the neighbourhoods around them, and queries over both.
//!
//! Pure: no browser, clock, file or random numbers. The same code answers in the browser and on the command line.
//!
//! A [`Loader`] takes the bytes of a manifest and its parts. What is wrong with them comes out as [`LoadFault`]s of
//! files and [`Warning`]s of features; the rest becomes an [`Atlas`], which never changes and answers questions.

mod activity;
mod activity_distance;
mod adjacent_area;
mod area;
mod areas_at;
mod atlas;
mod bounding_box;
mod chord;
mod compass_direction;
mod coordinates;
mod decimal;
mod ecef;
mod extent;
mod extremes;
mod feature_collection;
mod filter;
#[cfg(test)]
mod fixture;
mod geometry;
mod hidden_characters;
mod indexed_place;
mod joined;
pub mod json;
mod lang;
mod link_parameter;
pub mod link_text;
mod listing;
mod loader;
mod local_activity;
mod lon_lat;
mod lowercase;
mod manifest;
mod metres;
mod mismatch;
mod nearest_search;
mod need;
mod neighbourhood;
mod permalink;
mod phone_number;
mod place;
mod point_in_polygon;
mod postcode;
mod printable;
mod problem;
mod properties;
mod query_parameter;
mod recommendation;
mod rtree;
mod self_intersection;
mod shape;
mod sine_cosine;
mod sort;
mod sorted_map;
mod source;
mod street_name;
mod taxonomy;
mod text_format;
mod turn;
mod unique_ids;
mod walk_cost;
mod warning;
mod warning_log;
mod web_address;

pub use activity::Activity;
pub use activity_distance::{ActivityDistance, ActivityRange, WalkTo};
pub use adjacent_area::AdjacentArea;
pub use area::Area;
pub use atlas::{Atlas, NearestPlace, NeighbourhoodIndex, PlaceIndex};
pub use bounding_box::BoundingBox;
pub use chord::Chord;
pub use compass_direction::CompassDirection;
pub use ecef::EcefPoint;
pub use extent::Extent;
pub use feature_collection::{FEATURE_LIMIT, FeatureCollection, ParsedFeature};
pub use filter::Filter;
pub use hidden_characters::{first_hidden, visible};
pub use joined::joined;
pub use json::{JsonError, SchemaError};
pub use lang::{Lang, Localized, LocalizedText, TextDirection};
pub use link_parameter::LinkParameter;
pub use listing::{GroupKey, ListItem, Listing, Pile, PlaceGroup, Question, Row};
pub use loader::{
    LOADED_PARTS, LoadFault, Loaded, Loader, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART,
    TAXONOMY_PART,
};
pub use local_activity::{ACTIVITIES_PART, ActivityVenue, LocalActivity, ReadActivities};
pub use lon_lat::LonLat;
pub use manifest::{LeftOut, MANIFEST_VERSION, Manifest, ManifestError, ManifestPart};
pub use metres::Metres;
pub use mismatch::Mismatch;
pub use nearest_search::NearestSearch;
pub use need::{Need, NeedStatus, TOILET_NEAR, needs_mask};
pub use neighbourhood::{Demographics, Neighbourhood};
pub use permalink::{LinkLocation, Permalink};
pub use phone_number::phone_numbers;
pub use place::{Place, PlaceText, PlaceTexts, Wheelchair};
pub use postcode::without_postcode;
pub use problem::{Consequence, Problem};
pub use recommendation::{Caveat, OpenPlaces, Recommendation};
pub use rtree::{RTree, RTreeNode};
pub use shape::Shape;
pub use sine_cosine::sine_cosine;
pub use sort::{sort_indices, sorted};
pub use sorted_map::SortedMap;
pub use source::Source;
pub use street_name::street_name;
pub use taxonomy::{
    Audience, AudienceIndex, Domain, DomainIndex, KeyStatus, Kind, KindIndex, Layer, LifeDomain,
    MarkerShape, Synonyms, Taxonomy, TaxonomyError,
};
pub use text_format::text_format;
pub use turn::{IsTurnOver, at_once, pause};
pub use walk_cost::{WalkCost, whole_minutes};
pub use warning::{FeatureRef, Warning};
pub use warning_log::WARNING_LIMIT;
pub use web_address::{filled_address, is_report_address, is_web_address};
