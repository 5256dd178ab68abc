//! People without a position: those whom a neighbourhood's own number has and its population points lack.

use crate::age_group::AgeGroup;
use crate::count::Count;
use crate::demand::{DemandPoint, Unpublished};
use crate::people::People;
use crate::published_counts::counts;
use atlas::{Atlas, Neighbourhood, NeighbourhoodIndex};

/// How many residents of each neighbourhood are at none of its points, by [`AgeGroup`].
///
/// At most as many as the neighbourhood's own number is above the least that its points have; of an age group, at most as many as
/// of everybody. At least nobody, whatever the numbers are: they may be of different dates and rounded, and a square that a border cuts
/// counts in one neighbourhood only. A number that is not published is at most `unpublished`, as everywhere; where that of no
/// neighbourhood is, there is nothing to compare the points with: see [`uncompared`].
pub fn of_neighbourhoods(
    atlas: &Atlas,
    points: &[DemandPoint],
    unpublished: Unpublished,
) -> Vec<[Count; AgeGroup::ALL.len()]> {
    let neighbourhoods = atlas.neighbourhoods();
    let mut placed = vec![[People::NONE; AgeGroup::ALL.len()]; neighbourhoods.len()];
    for point in points {
        if let Some(placed) = placed.get_mut(point.neighbourhood.0 as usize) {
            for (sum, group) in placed.iter_mut().zip(AgeGroup::ALL) {
                *sum += point.count(group).low();
            }
        }
    }
    let is_stated = |it: &Neighbourhood| it.demographics.residents.is_some();
    if !neighbourhoods.iter().any(is_stated) {
        return vec![[Count::NONE; AgeGroup::ALL.len()]; neighbourhoods.len()];
    }
    let unplaced = neighbourhoods.iter().zip(placed).map(|(one, placed)| {
        let published = AgeGroup::ALL.map(|group| group.of_neighbourhood(&one.demographics));
        // Nobody lives on open water, whatever is published.
        let most = if one.water {
            0
        } else {
            unpublished.neighbourhood
        };
        let own = counts(published, most, None);
        let more = |group: AgeGroup| {
            let at = group as usize;
            own[at].high().saturating_sub(placed[at])
        };
        let everybody = more(AgeGroup::All);
        AgeGroup::ALL.map(|group| Count::between(People::NONE, more(group).min(everybody)))
    });
    unplaced.collect()
}

/// The neighbourhoods with people at points and without a number to compare them with: it is not published, and not because they are
/// few, as their points have more than `unpublished`, or as no neighbourhood has a number. How many people are at none of their points is
/// not known.
pub fn uncompared(
    atlas: &Atlas,
    points: &[DemandPoint],
    unpublished: Unpublished,
) -> Vec<NeighbourhoodIndex> {
    let neighbourhoods = atlas.neighbourhoods();
    let mut placed = vec![People::NONE; neighbourhoods.len()];
    for point in points {
        if let Some(placed) = placed.get_mut(point.neighbourhood.0 as usize) {
            *placed += point.count(AgeGroup::All).low();
        }
    }
    let is_stated = |it: &Neighbourhood| it.demographics.residents.is_some();
    let few = match neighbourhoods.iter().any(is_stated) {
        true => People::new(unpublished.neighbourhood),
        false => People::NONE,
    };
    let all = (0..).map(NeighbourhoodIndex).zip(neighbourhoods);
    let without = all
        .zip(placed)
        .filter(|((_, one), placed)| !is_stated(one) && *placed > few);
    without.map(|((index, _), _)| index).collect()
}
