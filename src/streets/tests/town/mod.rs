//! The project's atlases with their streets, and seeded questions to ask on foot: the same for the tests that count the
//! work and the benchmark that times it.

// For tests and a benchmark, which may give up; and each uses some of it.
#![allow(clippy::expect_used, dead_code)]

mod plain;

pub use plain::Plain;

use atlas::{Atlas, Loader, LonLat, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART, Taxonomy};
use fastrand::Rng;
use geo::Coord;
use std::path::Path;
use streets::{Class, DecodeError, NetworkEdge, Population, Start, Streets, WalkingNetwork};

/// An atlas of the project that has streets.
pub struct Town {
    /// Its places and neighbourhoods.
    pub atlas: Atlas,
    /// `streets.bin`.
    pub file: Vec<u8>,
    /// Its places, tied to its streets.
    pub on_foot: WalkingNetwork,
    /// Where its people live; with nothing better, one in the middle of every street that may be walked.
    pub homes: Vec<LonLat>,
    /// Whether the homes are those of `people.bin`.
    pub homes_are_known: bool,
}

impl Town {
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
        let on_foot = Self::tie(&file, &atlas).expect("whole streets");
        let people = bytes("people.bin").ok();
        let people = people.map(|file| Population::read(&file).expect("whole people"));
        let middles = || walked(on_foot.streets()).map(middle).collect();
        Self {
            homes_are_known: people.is_some(),
            homes: people.map_or_else(middles, |people| {
                people.points.iter().map(|home| home.at).collect()
            }),
            atlas,
            file,
            on_foot,
        }
    }

    /// Reads the streets and ties all places to them: what there is to do before the first question.
    ///
    /// # Errors
    /// Where the file is damaged.
    pub fn tie(file: &[u8], atlas: &Atlas) -> Result<WalkingNetwork, DecodeError> {
        Ok(WalkingNetwork::new(Streets::read(file)?, atlas))
    }

    /// Somebody in the middle of each of so many streets, with a corner of that street.
    pub fn visitors(&self, seed: u64, count: usize) -> Vec<(Start, u32)> {
        let mut random = Rng::with_seed(seed);
        let streets: Vec<NetworkEdge> = walked(self.on_foot.streets()).collect();
        (0..count)
            .map(|_| {
                let street = streets[random.usize(..streets.len())];
                let start = self.on_foot.start(&self.atlas, middle(street));
                (start, street.nodes()[0])
            })
            .collect()
    }

    /// Everybody, tied to the streets.
    pub fn everybody(&self) -> Vec<Start> {
        let homes = self.homes.iter();
        homes
            .map(|at| self.on_foot.start(&self.atlas, *at))
            .collect()
    }

    /// The corner that is nearest to each place, as the crow flies.
    pub fn corners_of_places(&self) -> Vec<u32> {
        let ends = walked(self.on_foot.streets()).flat_map(|street| {
            let ends = street
                .geometry()
                .next()
                .into_iter()
                .chain(street.geometry().last());
            street.nodes().into_iter().zip(ends)
        });
        let corners: Vec<(u32, Coord<f64>)> = ends.collect();
        let nearest = self.atlas.places().iter().filter_map(|place| {
            let here = place.shape.anchor();
            let apart = |at: &Coord<f64>| (at.x - here.lon()).hypot(2.0 * (at.y - here.lat()));
            let near = |a: &&(u32, Coord<f64>), b: &&(u32, Coord<f64>)| {
                apart(&a.1).total_cmp(&apart(&b.1))
            };
            corners.iter().min_by(near).map(|corner| corner.0)
        });
        nearest.collect()
    }
}

fn walked(streets: &Streets) -> impl Iterator<Item = NetworkEdge<'_>> {
    let tied = |street: &NetworkEdge| street.foot().any() && street.class() != Class::Steps;
    streets.network_edges().filter(tied)
}

/// Between the two points in the middle of its line.
fn middle(street: NetworkEdge<'_>) -> LonLat {
    let line: Vec<Coord<f64>> = street.geometry().collect();
    let (a, b) = (line[(line.len() - 1) / 2], line[line.len() / 2]);
    let (a, b) = if a == b { (a, line[0]) } else { (a, b) };
    LonLat::new((a.x + b.x) / 2.0, (a.y + b.y) / 2.0).expect("a street on the earth")
}
