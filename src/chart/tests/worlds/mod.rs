//! Seeded worlds for the tests and the examples.
#![allow(
    dead_code,
    clippy::expect_used,
    reason = "for tests only, and none uses all of it"
)]

use atlas::LonLat;
use chart::{
    BaseMap, BaseMapBuilder, Camera, Clustering, MapSize, MarkSymbol, MarkerShape, SceneContent,
    VisibleMark,
};
use fastrand::Rng;
use geo::{Coord, LineString, MultiPolygon, Polygon};

pub const PHONE: (f64, f64) = (360.0, 480.0);
pub const DESKTOP: (f64, f64) = (1600.0, 1000.0);

pub const SHAPES: [MarkerShape; 6] = [
    MarkerShape::Circle,
    MarkerShape::Square,
    MarkerShape::Triangle,
    MarkerShape::Diamond,
    MarkerShape::Hexagon,
    MarkerShape::Cross,
];

pub fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).expect("a position on the earth")
}

pub fn symbol(paint: u8) -> MarkSymbol {
    MarkSymbol {
        shape: SHAPES[usize::from(paint) % SHAPES.len()],
        paint,
    }
}

/// A polygon without holes from corners in degrees, the first not repeated.
pub fn polygon(corners: &[(f64, f64)]) -> MultiPolygon<f64> {
    ring_with_holes(corners, &[])
}

pub fn ring_with_holes(corners: &[(f64, f64)], holes: &[&[(f64, f64)]]) -> MultiPolygon<f64> {
    let ring = |corners: &[(f64, f64)]| {
        let mut ring: Vec<Coord<f64>> = corners.iter().map(|&(x, y)| Coord { x, y }).collect();
        ring.extend(ring.first().copied());
        LineString(ring)
    };
    let holes = holes.iter().map(|hole| ring(hole)).collect();
    MultiPolygon(vec![Polygon::new(ring(corners), holes)])
}

/// A box of `columns` × `rows` areas between two corners, with borders that wander: neighbours have exactly
/// the same vertices along them, as prepared atlases do.
pub struct Patchwork {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
    pub columns: usize,
    pub rows: usize,
    /// Vertices between two corners.
    pub bends: usize,
    pub seed: u64,
}

/// As large as the Netherlands with its 12,000 neighbourhoods of 20 vertices.
pub const COUNTRY: Patchwork = Patchwork {
    west: 3.4,
    south: 50.8,
    east: 7.2,
    north: 53.5,
    columns: 100,
    rows: 120,
    bends: 4,
    seed: 1,
};

/// As large as Delft.
pub const TOWN: Patchwork = Patchwork {
    west: 4.32,
    south: 51.96,
    east: 4.41,
    north: 52.03,
    columns: 9,
    rows: 10,
    bends: 12,
    seed: 2,
};

impl Patchwork {
    pub fn area(&self, column: usize, row: usize) -> MultiPolygon<f64> {
        let mut ring = vec![self.corner(column, row)];
        ring.extend(self.edge((column, row), (column + 1, row)));
        ring.push(self.corner(column + 1, row));
        ring.extend(self.edge((column + 1, row), (column + 1, row + 1)));
        ring.push(self.corner(column + 1, row + 1));
        ring.extend(
            self.edge((column, row + 1), (column + 1, row + 1))
                .into_iter()
                .rev(),
        );
        ring.push(self.corner(column, row + 1));
        ring.extend(
            self.edge((column, row), (column, row + 1))
                .into_iter()
                .rev(),
        );
        polygon(&ring)
    }

    /// All areas, row after row; every 40th is water.
    pub fn build(&self, base_map: &mut BaseMapBuilder) {
        for row in 0..self.rows {
            for column in 0..self.columns {
                let index = row * self.columns + column;
                let water = index % 40 == 39;
                base_map.area(&self.name(index), water, &self.area(column, row));
            }
        }
    }

    pub fn name(&self, index: usize) -> String {
        let words = [
            "Oost",
            "Vogelbuurt",
            "Binnenstad Noord",
            "Wijk",
            "Zuiderburen en Omstreken",
        ];
        format!("{} {index}", words[index % words.len()])
    }

    pub fn random_place(&self, random: &mut Rng) -> LonLat {
        let part = |from: f64, to: f64, part: f64| from + (to - from) * part;
        at(
            part(self.west, self.east, random.f64()),
            part(self.south, self.north, random.f64()),
        )
    }

    /// Marks, half of them crowded together in towns; every 5th is a small area.
    pub fn strew(&self, count: usize, base_map: &mut BaseMapBuilder) {
        let mut random = Rng::with_seed(self.seed + 100);
        let reach = (self.east - self.west) / 40.0;
        let towns: Vec<LonLat> = (0..12).map(|_| self.random_place(&mut random)).collect();
        for index in 0..count {
            let mut place = self.random_place(&mut random);
            if index % 2 == 0 {
                let town = towns[random.usize(..towns.len())];
                let away = |random: &mut Rng| (random.f64() - 0.5) * random.f64() * reach * 2.0;
                place = at(
                    town.lon() + away(&mut random),
                    town.lat() + away(&mut random),
                );
            }
            let size = 0.001;
            let (x, y) = (place.lon(), place.lat());
            let square = [
                (x - size, y - size),
                (x + size, y - size),
                (x + size, y + size),
                (x, y + size),
            ];
            let outline = polygon(&square);
            let outline = (index % 5 == 0).then_some(&outline);
            base_map.mark(place, outline, symbol(random.u8(..6)));
        }
    }

    fn corner(&self, column: usize, row: usize) -> (f64, f64) {
        let mut random = self.random((column * 1_000 + row) as u64);
        let (wide, high) = self.step();
        let shift = |random: &mut Rng| (random.f64() - 0.5) * 0.5;
        (
            self.west + (column as f64 + shift(&mut random)) * wide,
            self.south + (row as f64 + shift(&mut random)) * high,
        )
    }

    fn edge(&self, from: (usize, usize), to: (usize, usize)) -> Vec<(f64, f64)> {
        let name = from.0 * 1_000 + from.1 + if from.0 == to.0 { 1_000_000 } else { 2_000_000 };
        let mut random = self.random(name as u64);
        let (wide, high) = self.step();
        let (a, b) = (self.corner(from.0, from.1), self.corner(to.0, to.1));
        (1..=self.bends)
            .map(|bend| {
                let part = bend as f64 / (self.bends + 1) as f64;
                let stray = |random: &mut Rng| (random.f64() - 0.5) * 0.12;
                (
                    a.0 + (b.0 - a.0) * part + stray(&mut random) * wide,
                    a.1 + (b.1 - a.1) * part + stray(&mut random) * high,
                )
            })
            .collect()
    }

    fn step(&self) -> (f64, f64) {
        (
            (self.east - self.west) / self.columns as f64,
            (self.north - self.south) / self.rows as f64,
        )
    }

    fn random(&self, name: u64) -> Rng {
        Rng::with_seed(self.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ name)
    }
}

pub fn base_map(world: &Patchwork, marks: usize) -> BaseMap {
    let mut base_map = BaseMapBuilder::new();
    world.build(&mut base_map);
    world.strew(marks, &mut base_map);
    base_map.finish()
}

pub fn camera(base_map: &BaseMap, size: (f64, f64)) -> Camera {
    Camera::fit_all(base_map.bounds(), MapSize::new(size.0, size.1))
}

/// All marks of a sheet, the first `listed` with a number.
pub fn all(base_map: &BaseMap, listed: u32) -> Vec<VisibleMark> {
    (0..base_map.marks())
        .map(|mark| VisibleMark {
            mark,
            number: (mark < listed).then_some(mark + 1),
        })
        .collect()
}

pub fn plain(clustering: &Clustering) -> SceneContent<'_> {
    SceneContent {
        clustering,
        selected: None,
        active: None,
        chosen: None,
        here: None,
        pin: None,
        streets: None,
        isochrones: &[],
        route: &[],
    }
}

/// Letters of half their size.
pub fn measure(text: &str, role: chart::TextRole) -> f64 {
    text.chars().count() as f64 * chart::rules::text_size(role) * 0.5
}
