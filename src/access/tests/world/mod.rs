//! Small worlds in metres around a point in the Netherlands: streets, neighbourhoods, homes and places, drawn by hand or at random.

// Test helpers may panic, and no test uses all of them.
#![allow(clippy::unwrap_used)]

mod completion;
pub mod drawn_grid;
pub mod drawn_streets;
pub mod hidden;
pub mod question;
mod random;
mod scenario;
pub mod seats;
mod shipped;
pub mod village;

#[allow(unused_imports)]
pub use completion::complete_supply;
pub use random::{random_world, sometimes_without_streets};
pub use scenario::{atlas_of, random_at, random_scenario, with_areas, with_residents};

use access::{Analysis, People, PlaceChoice, Supply, Unpublished};
use atlas::{Atlas, KindIndex, LonLat, Neighbourhood, Place, PlaceIndex, Taxonomy};
use streets::{
    Class, FootAccess, Length, Population, PopulationPoint, PopulationUnit, Streets,
    StreetsBuilder, WalkingNetwork, Way,
};

/// Metres east and north of the origin.
pub type At = (f64, f64);

/// The position of a point. A degree has its length at the origin, to a ten-thousandth.
pub fn position((east, north): At) -> LonLat {
    LonLat::new(5.0 + east / 68_677.6, 52.0 + north / 111_267.0).unwrap()
}

/// A number of residents.
pub fn people(count: u32) -> People {
    People::new(count)
}

/// A length in whole metres.
pub fn metres(length: Length) -> i64 {
    length.metres().get().round() as i64
}

/// An atlas with what it has for walks and people.
pub struct World {
    pub atlas: Atlas,
    pub network: Option<WalkingNetwork>,
    pub population: Option<Population>,
}

impl World {
    pub fn copy(&self) -> Self {
        Self {
            atlas: self.atlas.clone(),
            network: self.network.clone(),
            population: self.population.clone(),
        }
    }

    pub fn analysis(&self) -> Analysis<'_> {
        Analysis::new(
            &self.atlas,
            self.network.as_ref(),
            self.population.as_ref(),
            Unpublished::default(),
        )
    }

    /// All key-free places; those of which the key status is unknown count perhaps.
    pub fn supply(&self) -> Supply {
        Supply::new(self.analysis().sites(), &PlaceChoice::default(), None)
    }

    pub fn place(&self, id: &str) -> PlaceIndex {
        self.atlas.place_by_id(id).unwrap()
    }

    pub fn kind(&self, id: &str) -> KindIndex {
        self.atlas.taxonomy().kind(id).unwrap()
    }
}

/// A world under construction. Its kinds are those of the project's taxonomy.
#[derive(Default)]
pub struct WorldBuilder {
    streets: Vec<(Option<String>, Vec<At>)>,
    neighbourhoods: Vec<String>,
    homes: Vec<PopulationPoint>,
    places: Vec<String>,
}

impl WorldBuilder {
    pub fn new() -> Self {
        Self::default()
    }

    /// A street that is walkable both ways. Streets connect where they have a vertex in common.
    pub fn street(mut self, line: &[At]) -> Self {
        self.streets.push((None, line.to_vec()));
        self
    }

    /// Neighbourhood A with a street of 400 m, which has a vertex every 100 m.
    ///
    /// ```text
    ///   0 ─100─ 100 ─100─ 200 ─100─ 300 ─100─ 400
    /// ```
    pub fn street_of_400_metres() -> Self {
        Self::new()
            .neighbourhood("A", "", [(-50.0, -50.0), (2000.0, 50.0)], None)
            .street(&[0.0, 100.0, 200.0, 300.0, 400.0].map(|east| (east, 0.0)))
    }

    /// A street with a name.
    pub fn named_street(mut self, name: &str, line: &[At]) -> Self {
        self.streets.push((Some(name.to_owned()), line.to_vec()));
        self
    }

    /// A rectangle by two corners, with a district unless empty, and its published residents.
    pub fn neighbourhood(
        mut self,
        id: &str,
        district: &str,
        corners: [At; 2],
        residents: Option<u32>,
    ) -> Self {
        let [(west, south), (east, north)] = corners;
        let ring = [
            (west, south),
            (east, south),
            (east, north),
            (west, north),
            (west, south),
        ];
        let ring: Vec<String> = ring.into_iter().map(coordinates).collect();
        let district = match district {
            "" => String::new(),
            district => format!(r#","district":{district:?}"#),
        };
        let residents = residents.map_or("null".to_owned(), |it| it.to_string());
        self.neighbourhoods.push(format!(
            r#"{{"type":"Feature","properties":{{"id":{id:?}{district},"residents":{residents}}},
            "geometry":{{"type":"Polygon","coordinates":[[{}]]}}}}"#,
            ring.join(",")
        ));
        self
    }

    /// Residents at a point, of all ages; `None` if they are not published. A world without homes has residents by
    /// neighbourhood.
    pub fn home(self, at: At, residents: Option<u32>) -> Self {
        self.home_by_age(at, [residents, None, None])
    }

    /// Residents at a point: all, under 15, of 65 and older.
    pub fn home_by_age(mut self, at: At, residents: [Option<u32>; 3]) -> Self {
        let [total, age_0_15, age_65_plus] = residents;
        self.homes.push(PopulationPoint {
            at: position(at),
            total,
            age_0_15,
            age_65_plus,
        });
        self
    }

    /// A key-free place.
    pub fn place(self, id: &str, kind: &str, at: At) -> Self {
        self.place_with(id, kind, at, r#""key":"free""#)
    }

    /// A place with properties of its own, such as `"key":"unknown"`.
    pub fn place_with(mut self, id: &str, kind: &str, at: At, properties: &str) -> Self {
        self.places.push(format!(
            r#"{{"type":"Feature","properties":{{"id":{id:?},"kind":{kind:?},{properties}}},
            "geometry":{{"type":"Point","coordinates":{}}}}}"#,
            coordinates(at)
        ));
        self
    }

    /// A key-free place that is a rectangle by two corners.
    pub fn area_place(mut self, id: &str, kind: &str, corners: [At; 2]) -> Self {
        let [(west, south), (east, north)] = corners;
        let ring = [
            (west, south),
            (east, south),
            (east, north),
            (west, north),
            (west, south),
        ];
        let ring: Vec<String> = ring.into_iter().map(coordinates).collect();
        self.places.push(format!(
            r#"{{"type":"Feature","properties":{{"id":{id:?},"kind":{kind:?},"key":"free"}},
            "geometry":{{"type":"Polygon","coordinates":[[{}]]}}}}"#,
            ring.join(",")
        ));
        self
    }

    pub fn build(self) -> World {
        let taxonomy = Taxonomy::read(include_str!("../../../../data/taxonomy.json")).unwrap();
        let (neighbourhoods, wrong) =
            Neighbourhood::read_all("n", &collection(&self.neighbourhoods), None);
        assert_eq!(wrong, []);
        let (places, wrong) = Place::read_all("p", &collection(&self.places), &taxonomy, None);
        assert_eq!(wrong, []);
        let atlas = Atlas::new(taxonomy, None, neighbourhoods, places);
        let network =
            (!self.streets.is_empty()).then(|| WalkingNetwork::new(network(&self.streets), &atlas));
        let population = (!self.homes.is_empty()).then_some(Population {
            unit: PopulationUnit::Residents,
            points: self.homes,
        });
        World {
            atlas,
            network,
            population,
        }
    }
}

fn network(streets: &[(Option<String>, Vec<At>)]) -> Streets {
    let key = |(east, north): At| {
        let part = |metres: f64| ((metres * 100.0).round() as i64 + (1 << 27)) as u64;
        part(east) << 32 | part(north)
    };
    let mut builder = StreetsBuilder::new();
    for (name, line) in streets {
        let line: Vec<(u64, LonLat)> = line.iter().map(|at| (key(*at), position(*at))).collect();
        builder.way(Way {
            line: &line,
            class: Class::Street,
            foot: FootAccess::FREE,
            underground: false,
            name: name.as_deref(),
        });
    }
    Streets::read(&builder.finish()).unwrap()
}

fn coordinates(at: At) -> String {
    let at = position(at);
    format!("[{},{}]", at.lon(), at.lat())
}

fn collection(features: &[String]) -> String {
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    )
}
