//! The neighbourhoods or districts with their figures, as GeoJSON (RFC 7946).

mod dissolved;

use crate::answers::AnswerAbout;
use crate::provenance::Provenance;
use crate::region_key::RegionKey;
use crate::table::DeskTable;
use atlas::{Atlas, Neighbourhood};
use dissolved::dissolved;
use geo::{MapCoords, MultiPolygon};
use serde_json::{Map, Value};

/// How outlines are made, in the file's member `outlines`.
const OUTLINES: &str = "Neighbourhoods have the outlines of the atlas. A district has that of its neighbourhoods: with the property outline=\"dissolved\" without the borders that two of them have point by point, with outline=\"neighbourhoods\" as one polygon for each of them.";

/// The areas of the rows of a table, with their figures as properties: null where one is unknown. The provenance is a member of the
/// collection, and so is how the outlines of districts are made.
pub fn regions_file(
    table: &DeskTable,
    about: &AnswerAbout,
    provenance: &Provenance,
    atlas: &Atlas,
) -> String {
    let features = table.rows.iter().filter_map(|row| {
        let mut properties = Map::new();
        let text = |it: &Option<String>| it.as_deref().map_or(Value::Null, Value::from);
        let (area, outline) = match &row.key {
            RegionKey::Neighbourhood(id) => {
                properties.insert("id".to_owned(), id.as_str().into());
                let mut all = atlas.neighbourhoods().iter();
                let area = all.find(|it| it.id == *id)?.area.polygons();
                (rounded(area), "neighbourhood")
            }
            RegionKey::District { name, municipality } => {
                let all = atlas.neighbourhoods().iter();
                let own = all.filter(|it| {
                    it.district.as_ref() == Some(name) && it.municipality == *municipality
                });
                district(&own.collect::<Vec<_>>())
            }
            RegionKey::Municipality(_) | RegionKey::Whole => return None,
        };
        properties.insert("name".to_owned(), row.name.as_str().into());
        properties.insert("district".to_owned(), text(&row.district));
        properties.insert("municipality".to_owned(), text(&row.municipality));
        properties.insert("outline".to_owned(), outline.into());
        for (column, figure) in table.columns.iter().zip(&row.cells) {
            let name = column.file_name(about);
            for (end, limit) in ["from", "to"].into_iter().zip(column.rounded(*figure)) {
                properties.insert(format!("{name}_{end}"), limit.into());
            }
        }
        Some(geojson::Feature {
            geometry: Some(geojson::Geometry::from(&area)),
            properties: Some(properties),
            ..geojson::Feature::default()
        })
    });
    let fields = provenance.fields().into_iter();
    let fields = fields.map(|(name, text)| (name.to_owned(), text.into()));
    let members = [
        ("provenance".to_owned(), Value::Object(fields.collect())),
        ("outlines".to_owned(), OUTLINES.into()),
    ];
    geojson::FeatureCollection {
        bbox: None,
        features: features.collect(),
        foreign_members: Some(members.into_iter().collect()),
    }
    .to_string()
}

/// The outline of a district of these neighbourhoods, and how it is made.
fn district(own: &[&Neighbourhood]) -> (MultiPolygon, &'static str) {
    let areas = || own.iter().map(|it| it.area.polygons());
    match dissolved(areas()) {
        Some(area) => (area, "dissolved"),
        None => {
            let polygons = areas().flat_map(|it| rounded(it).0);
            (polygons.collect(), "neighbourhoods")
        }
    }
}

/// To about 0.1 m, as in the files of an atlas.
fn rounded(area: &MultiPolygon) -> MultiPolygon {
    area.map_coords(|it| geo::Coord {
        x: (it.x * 1e6).round() / 1e6,
        y: (it.y * 1e6).round() / 1e6,
    })
}
