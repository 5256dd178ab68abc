//! The street network of a file, with land cover and houses.

mod area_connections;
mod closest_points;
mod junctions;
mod measured_lines;
mod possible_connection;
mod reader;
mod simplify;
mod split;
pub mod street_names;

pub use reader::read;

use crate::addresses::house::{self, House};
use crate::osm::barrier::{self, Passage};
use crate::osm::land_cover;
use crate::osm::walkway;
use crate::output::tally::Tally;
use crate::recipe::pattern::Fields;
use geo::{Geometry, MultiPolygon};
use split::WayNode;
use street_names::StreetNames;
use streets::{Class, FootAccess, LandCover};

/// A line of the network: street, path, railway or stream.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkLine {
    /// Its nodes, in degrees.
    pub line: Vec<WayNode>,
    /// Class, which decides how it is drawn.
    pub class: Class,
    /// Access for pedestrians.
    pub foot: FootAccess,
    /// Whether it is in a tunnel or on a lower level.
    pub underground: bool,
    /// How many steps it has, if that is known.
    pub step_count: Option<u8>,
    /// Name.
    pub name: Option<String>,
}

/// The network of one file.
#[derive(Debug, Default)]
pub struct Network {
    /// Lines, walkable or drawn only.
    pub streets: Vec<NetworkLine>,
    /// Water, green and wooded areas, in degrees.
    pub grounds: Vec<(LandCover, MultiPolygon<f64>)>,
    /// Names of streets in other languages, by their local name.
    pub translations: StreetNames,
    /// Houses with a number.
    pub houses: Vec<House>,
    /// Number of features of which nothing is kept, by reason.
    pub left_out: Tally,
    /// Counts of other remarks, by remark.
    pub notes: Tally,
}

/// Whether an OpenStreetMap element is of use for the network.
pub fn is_relevant(tags: &Fields) -> bool {
    if tags.get("@type").is_some_and(|kind| kind == "node") {
        return house::is_house(tags);
    }
    is_part(tags) || barrier::passage_across(tags).is_some_and(|it| it != Passage::Open)
}

/// Whether a way or an area goes into the network, and is not only an obstacle beside it.
fn is_part(tags: &Fields) -> bool {
    walkway::is_candidate(tags)
        || land_cover::area(tags).is_some()
        || land_cover::line(tags).is_some()
        || house::is_house(tags)
}

/// The polygons of an area; `None` for what is none.
pub fn polygons(geometry: &Geometry<f64>) -> Option<MultiPolygon<f64>> {
    match geometry {
        Geometry::Polygon(polygon) => Some(polygon.clone().into()),
        Geometry::MultiPolygon(polygons) => Some(polygons.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
