//! The areas beyond the border of an atlas, of which a map has the names.

use crate::json::{Node, SchemaError};
use crate::lon_lat::LonLat;
use json::Value;

/// An area beyond the border, such as a neighbouring municipality. The atlas knows nothing else of it.
#[derive(Clone, Debug, PartialEq)]
pub struct AdjacentArea {
    /// Its name, in the language of the data.
    pub name: String,
    /// Where its name is drawn: just beyond the border.
    pub at: LonLat,
    /// The length in metres of the longest stretch of border that it shares with the atlas.
    pub border: f64,
}

impl AdjacentArea {
    pub(crate) fn of(node: Node) -> Result<Self, SchemaError> {
        let at = node.member("at");
        let position = match at.value() {
            Some(Value::List(list)) => list.position(),
            _ => None,
        };
        let position = position.and_then(|[lon, lat]| LonLat::new(lon, lat));
        Ok(Self {
            name: node.member("name").string()?,
            at: position.ok_or_else(|| at.mismatch("longitude and latitude in degrees"))?,
            border: node.member("border").number()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::Manifest;

    fn adjacent(list: &str) -> Result<Vec<(String, f64, f64, f64)>, String> {
        let json =
            format!(r#"{{"sleutelvrij":1,"name":"x","title":"X","parts":{{}},"adjacent":{list}}}"#);
        let manifest = Manifest::read(&json).map_err(|error| error.to_string())?;
        let areas = manifest.adjacent.into_iter();
        let area = areas.map(|it| (it.name, it.at.lon(), it.at.lat(), it.border));
        Ok(area.collect())
    }

    #[test]
    fn adjacent_areas_have_a_name_a_position_and_a_length() {
        let list = r#"[{"name":"Buchs (SG)","at":[9.48336,47.17096],"border":5958}]"#;
        let buchs = ("Buchs (SG)".to_owned(), 9.48336, 47.17096, 5958.0);
        assert_eq!(adjacent(list), Ok(vec![buchs]));
        assert_eq!(adjacent("null"), Ok(Vec::new()));
    }

    #[test]
    fn adjacent_areas_without_a_position_on_the_earth_are_refused() {
        for at in ["null", "9.5", "[9.5]", "[190,47]", r#"["9.5",47]"#] {
            let error = adjacent(&format!(r#"[{{"name":"A","at":{at},"border":1}}]"#));
            assert!(error.unwrap_err().contains("adjacent[0].at"), "{at}");
        }
        assert!(adjacent(r#"[{"at":[9.5,47],"border":1}]"#).is_err());
    }
}
