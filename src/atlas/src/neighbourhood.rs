//! Neighbourhoods with their area and demographics.

use crate::area::Area;
use crate::bounding_box::BoundingBox;
use crate::feature_collection::FeatureCollection;
use crate::geometry;
use crate::lon_lat::LonLat;
use crate::problem::Problem;
use crate::properties::{Properties, id_of};
use crate::turn::{IsTurnOver, at_once, pause};
use crate::warning::Warning;
use json::Value;

/// A neighbourhood (*buurt*), or the smallest area that the source has.
#[derive(Clone, Debug)]
pub struct Neighbourhood {
    /// Its code: `BU05031100`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its district (*wijk*).
    pub district: Option<String>,
    /// Its municipality (*gemeente*).
    pub municipality: Option<String>,
    /// True for one that is open water.
    pub water: bool,
    /// Its demographics.
    pub demographics: Demographics,
    /// Its area. Its representative point is the middle of its people, if the source has that.
    pub area: Area,
}

/// Numbers of residents and households; `None` if unknown or not published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Demographics {
    /// All residents.
    pub residents: Option<u32>,
    /// Households.
    pub households: Option<u32>,
    /// Residents younger than 15.
    pub age_0_15: Option<u32>,
    /// Residents of 15 to 24.
    pub age_15_25: Option<u32>,
    /// Residents of 25 to 44.
    pub age_25_45: Option<u32>,
    /// Residents of 45 to 64.
    pub age_45_65: Option<u32>,
    /// Residents of 65 and older.
    pub age_65_plus: Option<u32>,
}

impl Neighbourhood {
    /// Reads neighbourhoods from GeoJSON text, sorted by id. `file` is the name used in warnings; `expected` the region for
    /// detecting swapped axes, [`BoundingBox::NETHERLANDS`] if `None`.
    pub fn read_all(
        file: &str,
        text: &str,
        expected: Option<BoundingBox>,
    ) -> (Vec<Self>, Vec<Warning>) {
        at_once(Self::read_in_turns(file, text, expected, &|| false))
    }

    /// As [`Neighbourhood::read_all`], with pauses.
    pub(crate) async fn read_in_turns(
        file: &str,
        text: &str,
        expected: Option<BoundingBox>,
        is_over: IsTurnOver<'_>,
    ) -> (Vec<Self>, Vec<Warning>) {
        let expected = expected.unwrap_or(BoundingBox::NETHERLANDS);
        let mut collection = FeatureCollection::split(text);
        let mut all: Vec<(usize, Self)> = Vec::with_capacity(collection.len());
        for index in 0..collection.len() {
            pause(is_over).await;
            all.extend(read(&mut collection, index, expected).map(|one| (index, one)));
        }
        let all = crate::unique_ids::keep_first_by_id(&mut collection, all, |one| &one.id);
        (all, collection.warnings(file))
    }
}

/// The corners of the outer rings of these neighbourhoods.
pub fn corners(neighbourhoods: &[Neighbourhood]) -> impl Iterator<Item = LonLat> {
    neighbourhoods
        .iter()
        .flat_map(|one| one.area.polygons())
        .flat_map(|polygon| polygon.exterior().coords())
        .filter_map(|corner| LonLat::new(corner.x, corner.y))
}

fn read(
    collection: &mut FeatureCollection,
    index: usize,
    expected: BoundingBox,
) -> Option<Neighbourhood> {
    let feature = collection.feature(index)?;
    let mut properties = Properties::of(feature.properties());
    let id = id_of(feature.id(), &mut properties, index);
    let Some(geometry) = &feature.geometry else {
        collection.warn(index, Some(&id), None, Problem::NoGeometry);
        return None;
    };
    let mut repaired = Vec::new();
    let mut area = geometry::area(geometry, expected, &mut repaired)
        .map_err(|problem| collection.warn(index, Some(&id), None, problem))
        .ok()?;
    for problem in repaired {
        collection.warn(index, Some(&id), None, problem);
    }
    if let Some(middle) = properties.get("middle") {
        let at = match middle {
            Value::List(list) => list.position(),
            _ => None,
        };
        let at = at.and_then(|[lon, lat]| LonLat::new(lon, lat));
        if !at.is_some_and(|at| area.set_anchor(at)) {
            properties.wrong::<()>(
                "middle",
                "a position [longitude, latitude] in the neighbourhood",
            );
        }
    }
    let neighbourhood = Neighbourhood {
        name: properties.text("name").unwrap_or_else(|| id.clone()),
        district: properties.text("district"),
        municipality: properties.text("municipality"),
        water: properties.flag("water").unwrap_or(false),
        demographics: Demographics {
            residents: properties.count("residents"),
            households: properties.count("households"),
            age_0_15: properties.count("age_0_15"),
            age_15_25: properties.count("age_15_25"),
            age_25_45: properties.count("age_25_45"),
            age_45_65: properties.count("age_45_65"),
            age_65_plus: properties.count("age_65_plus"),
        },
        area,
        id,
    };
    properties.report(collection, index, &neighbourhood.id);
    Some(neighbourhood)
}

#[cfg(test)]
mod tests {
    use super::Neighbourhood;

    /// The representative points and the number of warnings of two neighbourhoods beside each other with these properties.
    fn anchors(west: &str, east: &str) -> (Vec<[f64; 2]>, usize) {
        let square = |id: &str, from: f64, middle: &str| {
            let to = from + 0.2;
            format!(
                r#"{{"type":"Feature","id":"{id}","properties":{{"middle":{middle}}},"geometry":{{"type":"Polygon",
                "coordinates":[[[{from},52],[{to},52],[{to},52.2],[{from},52.2],[{from},52]]]}}}}"#
            )
        };
        let (west, east) = (square("a", 5.0, west), square("b", 5.2, east));
        let text = format!(r#"{{"type":"FeatureCollection","features":[{west},{east}]}}"#);
        let (all, warnings) = Neighbourhood::read_all("n", &text, None);
        let anchors = all.iter().map(|it| it.area.anchor());
        let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
        let anchors = anchors.map(|at| [rounded(at.lon()), rounded(at.lat())]);
        (anchors.collect(), warnings.len())
    }

    #[test]
    fn the_middle_of_the_people_stands_for_a_neighbourhood_that_has_one() {
        let expected = vec![[5.01, 52.19], [5.3, 52.1]];
        assert_eq!(anchors("[5.01,52.19]", "null"), (expected, 0));
    }

    #[test]
    fn a_middle_outside_its_neighbourhood_is_left_out_with_a_warning() {
        let centroids = vec![[5.1, 52.1], [5.3, 52.1]];
        for wrong in [
            "[5.25,52.1]",
            "[52.1,5.1]",
            "[5.1]",
            "[5.1,1e99]",
            "\"5.1,52.1\"",
        ] {
            assert_eq!(anchors(wrong, "null"), (centroids.clone(), 1), "{wrong}");
        }
    }
}
