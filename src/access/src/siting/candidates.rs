//! Candidates: where a new place could be.

use crate::analysis::Analysis;
use atlas::{EcefPoint, LonLat};

/// Where candidates come from. Results name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CandidateSource {
    /// Street corners.
    StreetCorners,
    /// The demand points themselves, in an atlas without streets.
    DemandPoints,
    /// Positions that somebody chose, such as vacant buildings.
    Chosen,
}

/// Positions of which some are to be chosen. The number of a candidate is its place in this list.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateSites {
    /// Where they come from.
    pub source: CandidateSource,
    /// The positions.
    pub positions: Vec<LonLat>,
}

impl CandidateSites {
    /// Chosen positions.
    pub fn chosen(positions: Vec<LonLat>) -> Self {
        Self {
            source: CandidateSource::Chosen,
            positions,
        }
    }

    /// Street corners, or the demand points in an atlas without streets; at most `most` of them, spread over the atlas.
    pub fn of(analysis: &Analysis<'_>, most: usize) -> Self {
        let (source, positions) = match analysis.network() {
            Some(network) => (
                CandidateSource::StreetCorners,
                network.streets().street_corners(),
            ),
            None => {
                let points = analysis.demand().points().iter().map(|it| it.at);
                (CandidateSource::DemandPoints, points.collect())
            }
        };
        Self {
            source,
            positions: thinned(&positions, most),
        }
    }
}

/// The least length of a degree of latitude in metres, rounded down.
const METRES_PER_DEGREE: f64 = 110_000.0;
/// A distance in metres that all positions on the earth are within.
const EVERYWHERE: u32 = 1 << 24;

/// At most `most` of some positions, in their order: all if they are no more; else those that are left when, from south to north,
/// every position goes that is within some whole number of metres of one that stays. The number is as small as halving finds.
fn thinned(positions: &[LonLat], most: usize) -> Vec<LonLat> {
    if positions.len() <= most {
        return positions.to_vec();
    }
    if most == 0 {
        return Vec::new();
    }
    let mut northward: Vec<(f64, EcefPoint, usize)> = positions
        .iter()
        .enumerate()
        .map(|(number, at)| (at.lat(), EcefPoint::from(*at), number))
        .collect();
    northward.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)));
    // One position stays at the largest distance, so `most` are enough there.
    let (mut too_short, mut apart) = (0, EVERYWHERE);
    let mut stay = kept(&northward, apart);
    while apart - too_short > 1 {
        let middle = too_short + (apart - too_short) / 2;
        let fewer = kept(&northward, middle);
        if fewer.len() <= most {
            (apart, stay) = (middle, fewer);
        } else {
            too_short = middle;
        }
    }
    stay.sort_unstable();
    stay.into_iter().map(|number| positions[number]).collect()
}

/// The numbers of the positions that stay at this distance in metres.
fn kept(northward: &[(f64, EcefPoint, usize)], apart: u32) -> Vec<usize> {
    let apart = f64::from(apart);
    let mut kept: Vec<(f64, EcefPoint, usize)> = Vec::new();
    for (lat, at, number) in northward {
        let south = lat - apart / METRES_PER_DEGREE;
        let near = kept.iter().rev().take_while(|it| it.0 >= south);
        if !near
            .into_iter()
            .any(|it| it.1.chord_squared(*at) < apart * apart)
        {
            kept.push((*lat, *at, *number));
        }
    }
    kept.into_iter().map(|it| it.2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(east: f64, north: f64) -> LonLat {
        LonLat::new(5.0 + east / 68_677.6, 52.0 + north / 111_267.0).unwrap()
    }

    /// ```text
    ///   0 ─ 10 m ─ 1 ─── 30 m ─── 2 ─ 10 m ─ 3        at most two stay: those 40 m apart
    /// ```
    #[test]
    fn positions_near_one_that_stays_go() {
        let row = [at(0.0, 0.0), at(10.0, 0.0), at(40.0, 0.0), at(50.0, 0.0)];
        assert_eq!(thinned(&row, 4), row);
        assert_eq!(thinned(&row, 2), [row[0], row[2]]);
        assert_eq!(thinned(&row, 1), [row[0]]);
        assert_eq!(thinned(&row, 0), []);
        assert_eq!(thinned(&[row[1]; 5], 3), [row[1]]);
    }

    #[test]
    fn thinned_positions_are_as_many_as_asked_for_and_far_apart() {
        let mut random = fastrand::Rng::with_seed(1);
        let all: Vec<LonLat> = (0..2_000)
            .map(|_| at(random.f64() * 5_000.0, random.f64() * 5_000.0))
            .collect();
        let some = thinned(&all, 300);
        assert!((200..=300).contains(&some.len()), "{}", some.len());
        let order = |it: &LonLat| all.iter().position(|one| one == it);
        assert!(some.is_sorted_by_key(order));
        let squares = some.iter().enumerate().flat_map(|(number, one)| {
            let others = some[..number].iter();
            others.map(move |it| EcefPoint::from(*it).chord_squared((*one).into()))
        });
        // Everybody is within twice the spacing: 25 km² for 300 leave at most 289 m between neighbours.
        assert!(squares.min_by(f64::total_cmp).unwrap() > 150.0 * 150.0);
    }
}
