//! The atlases of `data/` with their streets, and seeded starts: shared by the test that counts settled nodes and the
//! benchmark.

// Test and benchmark helpers may panic, and neither uses all of them.
#![allow(clippy::expect_used, dead_code, unused_imports)]

mod textbook_dijkstra;

pub use textbook_dijkstra::TextbookDijkstra;

use atlas::{Atlas, Loader, LonLat, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART, Taxonomy};
use fastrand::Rng;
use geo::Coord;
use std::path::Path;
use streets::{Class, DecodeError, NetworkEdge, Population, Start, Streets, WalkingNetwork};

/// An atlas of `data/` that has streets.
pub struct DataAtlas {
    /// Its places and neighbourhoods.
    pub atlas: Atlas,
    /// `streets.bin`.
    pub file: Vec<u8>,
    /// Its streets with its places snapped.
    pub walking_network: WalkingNetwork,
    /// Its population points; if it has none, the midpoint of every walkable edge.
    pub population: Vec<LonLat>,
    /// Whether the population points are those of `people.bin`.
    pub population_is_known: bool,
}

impl DataAtlas {
    /// Reads an atlas of `data/`.
    pub fn read(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../data")
            .join(name);
        let bytes = |file: &str| std::fs::read(folder.join(file));
        let taxonomy = Taxonomy::read(include_str!("../../../../data/taxonomy.json"))
            .expect("the project's own taxonomy is sound");
        let mut loader = Loader::new(taxonomy);
        for (part, file) in [
            (MANIFEST_PART, "atlas.json"),
            (NEIGHBOURHOODS_PART, "neighbourhoods.geojson"),
            (PLACES_PART, "places.geojson"),
        ] {
            loader.add(part, file.to_owned(), bytes(file));
        }
        let atlas = loader.finish().atlas;
        let file = bytes("streets.bin").expect("an atlas with streets");
        let walking_network = Self::snap_places(&file, &atlas).expect("whole streets");
        let people = bytes("people.bin").ok();
        let people = people.map(|file| Population::read(&file).expect("whole people"));
        let middles = || walkable(walking_network.streets()).map(middle).collect();
        Self {
            population_is_known: people.is_some(),
            population: people.map_or_else(middles, |people| {
                people.points.iter().map(|home| home.at).collect()
            }),
            atlas,
            file,
            walking_network,
        }
    }

    /// Decodes the streets and snaps all places: the work before the first query.
    ///
    /// # Errors
    /// A damaged file.
    pub fn snap_places(file: &[u8], atlas: &Atlas) -> Result<WalkingNetwork, DecodeError> {
        Ok(WalkingNetwork::new(Streets::read(file)?, atlas))
    }

    /// A start at the midpoint of each of `count` edges, with a node of that edge.
    pub fn visitors(&self, seed: u64, count: usize) -> Vec<(Start, u32)> {
        let mut random = Rng::with_seed(seed);
        let streets: Vec<NetworkEdge> = walkable(self.walking_network.streets()).collect();
        (0..count)
            .map(|_| {
                let street = streets[random.usize(..streets.len())];
                let start = self.walking_network.start(&self.atlas, middle(street));
                (start, street.nodes()[0])
            })
            .collect()
    }

    /// The population points as starts.
    pub fn population_starts(&self) -> Vec<Start> {
        let population = self.population.iter();
        population
            .map(|at| self.walking_network.start(&self.atlas, *at))
            .collect()
    }

    /// The node nearest to each place, by straight distance.
    pub fn nodes_near_places(&self) -> Vec<u32> {
        let ends = walkable(self.walking_network.streets()).flat_map(|street| {
            let ends = street
                .geometry()
                .next()
                .into_iter()
                .chain(street.geometry().last());
            street.nodes().into_iter().zip(ends)
        });
        let nodes: Vec<(u32, Coord<f64>)> = ends.collect();
        let nearest = self.atlas.places().iter().filter_map(|place| {
            let here = place.shape.anchor();
            let apart = |at: &Coord<f64>| (at.x - here.lon()).hypot(2.0 * (at.y - here.lat()));
            let near = |a: &&(u32, Coord<f64>), b: &&(u32, Coord<f64>)| {
                apart(&a.1).total_cmp(&apart(&b.1))
            };
            nodes.iter().min_by(near).map(|node| node.0)
        });
        nearest.collect()
    }
}

fn walkable(streets: &Streets) -> impl Iterator<Item = NetworkEdge<'_>> {
    let is_snappable = |street: &NetworkEdge| street.foot().any() && street.class() != Class::Steps;
    streets.network_edges().filter(is_snappable)
}

/// Between the two points in the middle of its line.
fn middle(street: NetworkEdge<'_>) -> LonLat {
    let line: Vec<Coord<f64>> = street.geometry().collect();
    let (a, b) = (line[(line.len() - 1) / 2], line[line.len() / 2]);
    let (a, b) = if a == b { (a, line[0]) } else { (a, b) };
    LonLat::new((a.x + b.x) / 2.0, (a.y + b.y) / 2.0).expect("a street on the earth")
}
