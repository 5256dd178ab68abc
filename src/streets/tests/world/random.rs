//! Random worlds from a seed: blocks of streets with bends, gaps, one-way streets and steps.

use super::{At, ONE_WAY, position};
use atlas::{LonLat, Shape};
use fastrand::Rng;
use streets::{Class, FootAccess, Streets, StreetsBuilder, Way};

/// How far corners are apart, in metres, before they are moved at random.
const BLOCK: f64 = 80.0;

/// What a random world is like.
#[derive(Clone, Copy)]
pub struct Town {
    /// Corners along one side.
    pub side: usize,
    /// How many of a hundred streets are one way.
    pub one_way: u32,
    /// How many of a hundred streets are steps.
    pub steps: u32,
}

/// A street between two corners.
pub struct RawStreet {
    pub corners: [usize; 2],
    pub line: Vec<(u64, LonLat)>,
    pub class: Class,
    pub foot: FootAccess,
    pub name: Option<String>,
}

/// A random world.
pub struct RandomWorld {
    pub corners: Vec<LonLat>,
    pub raw: Vec<RawStreet>,
    pub streets: Streets,
    /// Metres from the middle to a side.
    half: f64,
}

impl RandomWorld {
    pub fn new(random: &mut Rng, town: Town) -> Self {
        let half = (town.side - 1) as f64 * BLOCK / 2.0;
        let mut shake = |reach: f64| (random.f64() - 0.5) * reach;
        let spots: Vec<At> = (0..town.side * town.side)
            .map(|number| {
                let (row, column) = (number / town.side, number % town.side);
                let at = |count: usize| count as f64 * BLOCK - half;
                (at(column) + shake(40.0), at(row) + shake(40.0))
            })
            .collect();
        let corners: Vec<LonLat> = spots.iter().map(|at| on_grid(*at)).collect();
        let mut raw = Vec::new();
        for number in 0..corners.len() {
            let (row, column) = (number / town.side, number % town.side);
            let east = (column + 1 < town.side).then_some(number + 1);
            let north = (row + 1 < town.side).then_some(number + town.side);
            for other in [east, north].into_iter().flatten() {
                if random.u32(..100) < 80 {
                    raw.push(street(random, town, &spots, [number, other], raw.len()));
                }
            }
        }
        let mut builder = StreetsBuilder::new();
        raw.iter().for_each(|street| builder.way(street.way()));
        Self {
            corners,
            raw,
            streets: Streets::read(&builder.finish()).unwrap(),
            half,
        }
    }

    /// Somewhere in the world, or a little outside it.
    pub fn spot(&self, random: &mut Rng) -> At {
        let reach = self.half + 100.0;
        let mut at = || (random.f64() * 2.0 - 1.0) * reach;
        (at(), at())
    }

    /// Places, a point or a square.
    pub fn places(&self, random: &mut Rng, count: usize) -> Vec<Shape> {
        (0..count)
            .map(|_| match random.u8(..4) {
                0 => super::square(self.spot(random), 10.0 + random.f64() * 100.0),
                _ => super::point(self.spot(random)),
            })
            .collect()
    }
}

impl RawStreet {
    pub fn way(&self) -> Way<'_> {
        Way {
            line: &self.line,
            class: self.class,
            foot: self.foot,
            name: self.name.as_deref(),
        }
    }
}

/// As the files have positions, so that lengths can be compared to the last millimetre.
fn on_grid(at: At) -> LonLat {
    let at = position(at);
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    LonLat::new(round(at.lon()), round(at.lat())).unwrap()
}

fn street(
    random: &mut Rng,
    town: Town,
    spots: &[At],
    corners: [usize; 2],
    number: usize,
) -> RawStreet {
    let [from, to] = corners.map(|corner| spots[corner]);
    let mut line = vec![(corners[0] as u64, on_grid(from))];
    if random.bool() {
        let bend = |a: f64, b: f64, random: &mut Rng| (a + b) / 2.0 + (random.f64() - 0.5) * 30.0;
        let bend = (bend(from.0, to.0, random), bend(from.1, to.1, random));
        // A bend is a point of this street only.
        line.push((1_000_000 + number as u64, on_grid(bend)));
    }
    line.push((corners[1] as u64, on_grid(to)));
    let lot = random.u32(..100);
    let steps = lot < town.steps;
    let one_way = !steps && lot < town.steps + town.one_way;
    let foot = if one_way { ONE_WAY } else { FootAccess::FREE };
    RawStreet {
        corners,
        line,
        class: if steps { Class::Steps } else { Class::Street },
        foot: FootAccess {
            step_free: !steps,
            ..foot
        },
        name: random
            .bool()
            .then(|| format!("Street {}", random.u32(..20))),
    }
}
