//! The atlas: places where anybody can walk in, the neighbourhoods around them, and the questions about them.
//!
//! Pure: no browser, clock, file or random numbers. The same code answers in the browser and on the command line.
//!
//! A [`Loader`] takes the bytes of a manifest and its parts. What is wrong with them comes out as [`LoadFault`]s of
//! files and [`Warning`]s of features; the rest becomes an [`Atlas`], which never changes and answers questions.

mod activity;
mod area;
mod atlas;
mod bounds;
mod chord;
mod collection;
mod compass;
mod coordinates;
mod crossing;
mod decimal;
mod earth;
mod extent;
mod geometry;
mod identity;
mod inside;
mod json;
mod lang;
mod letter;
mod link;
mod listing;
mod loader;
mod manifest;
mod metres;
mod named;
mod need;
mod neighbourhood;
mod notes;
mod order;
mod parameter;
mod permalink;
mod place;
mod plain;
mod position;
mod problem;
mod properties;
mod search;
mod shape;
mod spot;
mod taxonomy;
mod telephone;
mod tree;
mod wanted;
mod warning;

pub use activity::Activity;
pub use area::Area;
pub use atlas::{Atlas, NearestPlace, NeighbourhoodIndex, PlaceIndex};
pub use bounds::BoundingBox;
pub use chord::Chord;
pub use collection::FEATURE_LIMIT;
pub use compass::CompassDirection;
pub use earth::EcefPoint;
pub use extent::Extent;
pub use json::{JsonError, SchemaError};
pub use lang::{Lang, Localized, LocalizedText, TextDirection};
pub use link::{is_report_address, is_web_address};
pub use listing::{Listing, PlaceGroup, Question, Row, WalkCost};
pub use loader::{
    LOADED_PARTS, LoadFault, Loaded, Loader, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART,
    TAXONOMY_PART,
};
pub use manifest::{LeftOut, MANIFEST_VERSION, Manifest, ManifestError, ManifestPart, Source};
pub use metres::Metres;
pub use named::SortedMap;
pub use need::{Need, NeedStatus, needs_mask};
pub use neighbourhood::{Demographics, Neighbourhood};
pub use notes::WARNING_LIMIT;
pub use order::sort_numbers;
pub use parameter::{parameter, with_parameter};
pub use permalink::{LinkLocation, Permalink};
pub use place::{Place, Wheelchair};
pub use position::LonLat;
pub use problem::{Consequence, Problem};
pub use search::NearestSearch;
pub use shape::Shape;
pub use taxonomy::{
    Audience, AudienceIndex, Domain, DomainIndex, KeyStatus, Kind, KindIndex, Layer, MarkerShape,
    Synonyms, Taxonomy, TaxonomyError,
};
pub use telephone::telephones;
pub use tree::{RTree, RTreeNode};
pub use wanted::Filter;
pub use warning::{FeatureRef, Warning};
