//! The activities of an atlas with where each takes place: those of its places, and those of the optional part
//! `activities`, which has initiatives without a building of their own as well.
//!
//! The part is GeoJSON (RFC 7946). A feature has the properties of [`Activity`], and for its venue one of these: `place`, the
//! id of a place of the atlas; a Point; `address`, a text; `comes_to_you`, true, with `neighbourhoods`, the ids of those that it
//! serves where that is not all. Except with a Point the geometry is null.

use crate::activity::Activity;
use crate::atlas::{Atlas, NeighbourhoodIndex, PlaceIndex};
use crate::bounding_box::BoundingBox;
use crate::feature_collection::FeatureCollection;
use crate::geometry;
use crate::lon_lat::LonLat;
use crate::problem::{Consequence, Problem};
use crate::properties::{Properties, id_of};
use crate::shape::Shape;
use crate::unique_ids::keep_first_by_id;
use crate::warning::Warning;
use geojson::GeometryValue;

/// The part with the activities, as GeoJSON.
pub const ACTIVITIES_PART: &str = "activities";

/// Where an activity takes place.
#[derive(Clone, Debug, PartialEq)]
pub enum ActivityVenue {
    /// At a place of the atlas.
    Place(PlaceIndex),
    /// At a position.
    Position(LonLat),
    /// At the visitor's home, in these neighbourhoods; in all of the atlas where there are none.
    ComesToYou(Vec<NeighbourhoodIndex>),
    /// The source says at most an address in words.
    Unknown,
}

/// An activity with where it takes place.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalActivity {
    /// Its id; for one of a place that of the place, `#` and its position in the list.
    pub id: String,
    /// The activity.
    pub activity: Activity,
    /// Where it takes place.
    pub venue: ActivityVenue,
    /// The address or the name of the venue, in the source's words, where that is no place of the atlas.
    pub address: Option<String>,
    /// The id of its source.
    pub source: Option<String>,
}

/// What was read of the part `activities`.
#[derive(Debug)]
pub struct ReadActivities {
    /// Those that can be used, sorted by id.
    pub activities: Vec<LocalActivity>,
    /// What is wrong with features.
    pub warnings: Vec<Warning>,
    /// The number of features of the file.
    pub features: usize,
}

impl LocalActivity {
    /// The activities of the places, in the order of the places.
    pub fn of_places(atlas: &Atlas) -> impl Iterator<Item = Self> {
        atlas.indexed_places().flat_map(|(index, place)| {
            let own = place.activities.iter().enumerate();
            own.map(move |(at, activity)| Self {
                id: [place.id.as_str(), "#", &at.to_string()].concat(),
                activity: activity.clone(),
                venue: ActivityVenue::Place(index),
                address: None,
                source: place.source().map(str::to_owned),
            })
        })
    }

    /// Reads the part `activities` of an atlas. `file` is its name in warnings.
    ///
    /// # Errors
    /// The first warning, if it is about the file as a whole: nothing of it can be used then.
    pub fn read_part(
        file: &str,
        text: &str,
        atlas: &Atlas,
    ) -> Result<ReadActivities, Box<Warning>> {
        let expected = atlas.manifest().and_then(|it| it.bounds());
        let expected = expected
            .or_else(|| atlas.bounds())
            .unwrap_or(BoundingBox::NETHERLANDS);
        let mut collection = FeatureCollection::split(text);
        let mut all = Vec::new();
        let features = collection.len();
        for index in 0..features {
            all.extend(read(&mut collection, index, atlas, expected).map(|one| (index, one)));
        }
        let activities = keep_first_by_id(&mut collection, all, |one| &one.id);
        let mut warnings = collection.warnings(file);
        let is_lost = |it: &Warning| it.problem.consequence() == Consequence::FileUnused;
        match warnings.iter().position(is_lost) {
            Some(at) => Err(Box::new(warnings.swap_remove(at))),
            None => Ok(ReadActivities {
                activities,
                warnings,
                features,
            }),
        }
    }
}

fn read(
    collection: &mut FeatureCollection,
    index: usize,
    atlas: &Atlas,
    expected: BoundingBox,
) -> Option<LocalActivity> {
    let feature = collection.feature(index)?;
    let mut properties = Properties::of(feature.properties());
    let id = id_of(feature.id(), &mut properties, index);
    let Some(activity) = Activity::read(&mut properties, atlas.taxonomy()) else {
        collection.warn(index, Some(&id), Some("title"), Problem::Missing);
        return None;
    };
    let venue = match venue(feature.geometry.as_ref(), &mut properties, atlas, expected) {
        Ok(venue) => venue,
        Err(problem) => {
            collection.warn(index, Some(&id), None, problem);
            return None;
        }
    };
    let activity = LocalActivity {
        activity,
        venue,
        address: properties.text("address"),
        source: properties.text("source"),
        id,
    };
    properties.report(collection, index, &activity.id);
    Some(activity)
}

/// The venue; a place that the atlas does not have is reported and unknown.
fn venue(
    geometry: Option<&GeometryValue>,
    properties: &mut Properties,
    atlas: &Atlas,
    expected: BoundingBox,
) -> Result<ActivityVenue, Problem> {
    if let Some(geometry) = geometry {
        return match geometry::shape(geometry, expected, &mut Vec::new())? {
            Shape::Point(at, _) => Ok(ActivityVenue::Position(at)),
            Shape::Area(_) => Err(Problem::GeometryType {
                found: geometry.type_name(),
                expected: "a Point, or null",
            }),
        };
    }
    if let Some(id) = properties.text("place") {
        let place = atlas.place_by_id(&id);
        let place = place.or_else(|| properties.wrong("place", "the id of a place of the atlas"));
        return Ok(place.map_or(ActivityVenue::Unknown, ActivityVenue::Place));
    }
    if properties.flag("comes_to_you") != Some(true) {
        return Ok(ActivityVenue::Unknown);
    }
    let ids = properties.texts("neighbourhoods");
    let known = ids.iter().filter_map(|id| neighbourhood(atlas, id));
    let known: Vec<NeighbourhoodIndex> = known.collect();
    if known.len() < ids.len() {
        let expected = "ids of neighbourhoods of the atlas";
        properties.wrong::<()>("neighbourhoods", expected);
        // Without those it would serve all: never sure and wrong.
        if known.is_empty() {
            return Ok(ActivityVenue::Unknown);
        }
    }
    Ok(ActivityVenue::ComesToYou(known))
}

/// The neighbourhood with this id.
fn neighbourhood(atlas: &Atlas, id: &str) -> Option<NeighbourhoodIndex> {
    let all = atlas.neighbourhoods();
    let at = all.binary_search_by(|it| it.id.as_str().cmp(id)).ok()?;
    u32::try_from(at).ok().map(NeighbourhoodIndex)
}

#[cfg(test)]
mod tests;
