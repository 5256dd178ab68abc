//! Tells streets that are mapped as areas from squares.
//!
//! `highway=pedestrian` + `area=yes` is both: a square, and a street of which the outline is mapped. `place=square` and other tags
//! that name the kind decide. Without them a name that ends or begins with a word for a street is a street, and so is an
//! area that a street of the same name leads to, unless its name has a word for a square.

use crate::geometry::local_projection::LocalProjection;
use crate::network::NetworkLine;
use crate::output::report::Report;
use crate::places::record::PlaceRecord;
use crate::recipe::pattern::Fields;
use geo::{Distance, Euclidean, Geometry, Point};
use std::collections::BTreeMap;

/// The reason for leaving out a street.
pub const STREET_AREA: &str = "street that is mapped as an area";

/// Maximum distance in metres between an area and a street that leads to it.
const TOUCHES: f64 = 10.0;
/// A street leads away if a point of it is this far from the area, in metres: not the street around a square.
const LEADS_AWAY: f64 = 25.0;

/// Words for squares and streets. Germanic and Finnic languages join them to the name (Dorfplatz, Hoofdstraat), others do
/// not.
struct Words {
    joined: &'static [&'static str],
    single: &'static [&'static str],
}

const SQUARES: Words = Words {
    joined: &[
        "plein", "markt", "platz", "torg", "torget", "tori", "aukio", "plads", "plass",
    ],
    single: &[
        "square",
        "market",
        "place",
        "plaza",
        "plaça",
        "placa",
        "praça",
        "largo",
        "piazza",
        "piazzale",
        "campo",
        "rynek",
        "ساحة",
        "ميدان",
    ],
};
const STREETS: Words = Words {
    joined: &[
        "straat", "steeg", "laan", "weg", "gracht", "kade", "pad", "dijk", "strasse", "straße",
        "gasse", "allee", "ufer", "katu", "gatan",
    ],
    single: &[
        "street",
        "road",
        "lane",
        "avenue",
        "alley",
        "rue",
        "ruelle",
        "boulevard",
        "carrer",
        "calle",
        "avinguda",
        "avenida",
        "rua",
        "travessa",
        "via",
        "viale",
        "vicolo",
        "شارع",
    ],
};

impl Words {
    fn are_in(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        let mut words = name.split(|it: char| !it.is_alphanumeric());
        words.any(|word| {
            self.single.contains(&word) || self.joined.iter().any(|end| word.ends_with(end))
        })
    }
}

/// Whether the tags only say that it is an area for pedestrians, and not what it is.
pub fn is_pedestrian_area(tags: &Fields) -> bool {
    let other = ["place", "amenity", "leisure", "tourism", "landuse"];
    tags.get("highway").is_some_and(|it| it == "pedestrian")
        && !other.iter().any(|key| tags.contains_key(*key))
}

/// Whether a name has a word for a street and none for a square.
pub fn is_street_name(name: &str) -> bool {
    STREETS.are_in(name) && !SQUARES.are_in(name)
}

/// Removes areas for pedestrians to which a street of the same name leads, and counts them as left out.
pub fn remove(
    places: Vec<PlaceRecord>,
    streets: &[NetworkLine],
    projection: LocalProjection,
    report: &mut Report,
) -> Vec<PlaceRecord> {
    let mut by_name: BTreeMap<&str, Vec<&NetworkLine>> = BTreeMap::new();
    for street in streets {
        if let Some(name) = &street.name {
            by_name.entry(name).or_default().push(street);
        }
    }
    let is_street = |place: &PlaceRecord| {
        let name = place.name.as_deref().filter(|_| place.is_pedestrian_area);
        let name = name.filter(|name| !SQUARES.are_in(name));
        let streets = name.and_then(|name| by_name.get(name));
        streets.is_some_and(|streets| leads_away(&place.geometry, streets, projection))
    };
    let (left_out, kept) = places.into_iter().partition(is_street);
    let left_out: Vec<PlaceRecord> = left_out;
    for place in left_out {
        if let Some(file) = report.files.get_mut(place.origin) {
            file.kept -= 1;
            file.left_out.add(STREET_AREA);
        }
    }
    kept
}

/// Whether a street touches an area and leads away from it. The outline of the area, which is among the streets, does not.
fn leads_away(area: &Geometry<f64>, streets: &[&NetworkLine], projection: LocalProjection) -> bool {
    let area = projection.project_geometry(area);
    streets.iter().any(|street| {
        let points = street.line.iter();
        let metres = points.map(|(_, at)| {
            Euclidean.distance(&Geometry::Point(Point(projection.project(*at))), &area)
        });
        let (nearest, farthest) = metres.fold((f64::INFINITY, 0.0_f64), |(near, far), metres| {
            (near.min(metres), far.max(metres))
        });
        nearest <= TOUCHES && farthest >= LEADS_AWAY
    })
}

#[cfg(test)]
mod tests {
    use super::{STREET_AREA, is_pedestrian_area, is_street_name, remove};
    use crate::geometry::local_projection::LocalProjection;
    use crate::network::NetworkLine;
    use crate::output::report::{FileReport, Report};
    use crate::places::record::{PlaceRecord, named};
    use crate::recipe::pattern::fields;
    use geo::{Coord, polygon};
    use streets::{Class, FootAccess};

    /// One metre is about 0.00001° here.
    const METRE: f64 = 0.00001;

    /// A line from west to east, in metres.
    fn street(name: &str, from: f64, to: f64) -> NetworkLine {
        let at = |metres: f64| Coord {
            x: metres * METRE,
            y: 0.0,
        };
        NetworkLine {
            line: vec![(1, at(from)), (2, at(to))],
            class: Class::Street,
            foot: FootAccess::FREE,
            underground: false,
            step_count: None,
            name: Some(name.to_owned()),
        }
    }

    /// An area of 40 m by 10 m on the line.
    fn area(name: &str, is_pedestrian_area: bool) -> PlaceRecord {
        let (east, south, north) = (40.0 * METRE, -5.0 * METRE, 5.0 * METRE);
        let outline = polygon![(x: 0.0, y: south), (x: east, y: south), (x: east, y: north), (x: 0.0, y: north)];
        PlaceRecord {
            is_pedestrian_area,
            ..named(name, "square", Some(name), outline.into())
        }
    }

    /// ```text
    ///        0 m      40 m            100 m
    ///        ┌──────────┐
    ///   Städtle area ───┼── Städtle ────┤
    ///        └──────────┘
    /// ```
    #[test]
    fn an_area_to_which_a_street_of_its_name_leads_is_a_street() {
        let left = |place: PlaceRecord, streets: &[NetworkLine]| {
            let mut report = Report::default();
            report.files.push(FileReport {
                kept: 1,
                ..FileReport::default()
            });
            let projection = LocalProjection::at_latitude(0.0);
            let kept = remove(vec![place], streets, projection, &mut report).len();
            let file = &report.files[0];
            assert_eq!((file.kept, file.left_out.total()), (kept, 1 - kept));
            assert!(file.left_out.iter().all(|(why, _)| why == STREET_AREA));
            kept == 1
        };
        let through = [street("Städtle", 20.0, 100.0)];
        assert!(!left(area("Städtle", true), &through));
        assert!(left(area("Städtle", false), &through), "place=square");
        assert!(left(area("Oberstädtle", true), &through), "another name");
        assert!(
            left(area("Städtle", true), &[street("Städtle", 0.0, 40.0)]),
            "its outline"
        );
        assert!(
            left(area("Städtle", true), &[street("Städtle", 900.0, 990.0)]),
            "elsewhere"
        );
        // The street around a square has its name.
        let around = [street("Lindaplatz", 0.0, 100.0)];
        assert!(left(area("Lindaplatz", true), &around));
    }

    #[test]
    fn names_of_streets_are_recognised_unless_they_name_a_square() {
        for name in [
            "Hoofdstraat",
            "Rua das Flores",
            "Neue Gasse",
            "Kungsgatan",
            "Rue Basse",
        ] {
            assert!(is_street_name(name), "{name}");
        }
        for name in [
            "Marktplatz",
            "Praça da Rua",
            "Lange Vijver",
            "Bolivia",
            "Piazza Via",
        ] {
            assert!(!is_street_name(name), "{name}");
        }
    }

    #[test]
    fn other_tags_tell_what_an_area_is() {
        let pedestrian = ("highway", "pedestrian");
        assert!(is_pedestrian_area(&fields(&[pedestrian, ("area", "yes")])));
        assert!(!is_pedestrian_area(&fields(&[
            pedestrian,
            ("place", "square")
        ])));
        assert!(!is_pedestrian_area(&fields(&[("place", "square")])));
    }
}
