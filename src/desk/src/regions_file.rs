//! The neighbourhoods with their figures, as GeoJSON (RFC 7946).

use crate::answers::AnswerAbout;
use crate::provenance::Provenance;
use crate::table::DeskTable;
use crate::view::RegionKey;
use atlas::Atlas;
use geo::{MapCoords, MultiPolygon};
use serde_json::{Map, Value};

/// The areas of the rows of a table that are neighbourhoods, with their figures as properties: null where one is unknown. The
/// provenance is a member of the collection.
pub fn regions_file(
    table: &DeskTable,
    about: &AnswerAbout,
    provenance: &Provenance,
    atlas: &Atlas,
) -> String {
    let features = table.rows.iter().filter_map(|row| {
        let RegionKey::Neighbourhood(id) = &row.key else {
            return None;
        };
        let mut all = atlas.neighbourhoods().iter();
        let area = all.find(|it| it.id == *id)?.area.polygons();
        let mut properties = Map::new();
        let text = |it: &Option<String>| it.as_deref().map_or(Value::Null, Value::from);
        properties.insert("id".to_owned(), id.as_str().into());
        properties.insert("name".to_owned(), row.name.as_str().into());
        properties.insert("district".to_owned(), text(&row.district));
        properties.insert("municipality".to_owned(), text(&row.municipality));
        for (column, figure) in table.columns.iter().zip(&row.cells) {
            let name = column.file_name(about);
            for (end, limit) in ["from", "to"].into_iter().zip(column.rounded(*figure)) {
                properties.insert(format!("{name}_{end}"), limit.into());
            }
        }
        Some(geojson::Feature {
            geometry: Some(geojson::Geometry::from(&rounded(area))),
            properties: Some(properties),
            ..geojson::Feature::default()
        })
    });
    let fields = provenance.fields().into_iter();
    let fields = fields.map(|(name, text)| (name.to_owned(), text.into()));
    let members = [("provenance".to_owned(), Value::Object(fields.collect()))];
    geojson::FeatureCollection {
        bbox: None,
        features: features.collect(),
        foreign_members: Some(members.into_iter().collect()),
    }
    .to_string()
}

/// To about 0.1 m, as in the files of an atlas.
fn rounded(area: &MultiPolygon) -> MultiPolygon {
    area.map_coords(|it| geo::Coord {
        x: (it.x * 1e6).round() / 1e6,
        y: (it.y * 1e6).round() / 1e6,
    })
}
