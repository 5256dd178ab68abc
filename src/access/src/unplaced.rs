//! People without a position: those whom a neighbourhood's own number has and its population points lack.

use crate::age_group::AgeGroup;
use crate::count::Count;
use crate::demand::{DemandPoint, Unpublished};
use crate::people::People;
use crate::published_counts::counts;
use atlas::{Atlas, Neighbourhood, NeighbourhoodIndex};

/// People without a position, by neighbourhood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unplaced {
    /// By neighbourhood and [`AgeGroup`]; empty where everybody has a position.
    counts: Vec<[Count; AgeGroup::ALL.len()]>,
    uncompared: Vec<NeighbourhoodIndex>,
}

impl Unplaced {
    /// The residents of each neighbourhood who are at none of its points.
    ///
    /// At most as many as the neighbourhood's own number is above the least that its points have; of an age group, at most as many as
    /// of everybody. At least nobody, whatever the numbers are: they may be of different dates and rounded, and a square that a border
    /// cuts counts in one neighbourhood only. A number that is not published is at most `unpublished`, as everywhere, and nobody where
    /// there is nothing to compare the points with: see [`Unplaced::uncompared`].
    pub fn new(atlas: &Atlas, points: &[DemandPoint], unpublished: Unpublished) -> Self {
        let neighbourhoods = atlas.neighbourhoods();
        let mut placed = vec![[People::NONE; AgeGroup::ALL.len()]; neighbourhoods.len()];
        for point in points {
            if let Some(placed) = placed.get_mut(point.neighbourhood.0 as usize) {
                for (sum, group) in placed.iter_mut().zip(AgeGroup::ALL) {
                    *sum += point.count(group).low();
                }
            }
        }
        let is_any_stated = neighbourhoods.iter().any(is_stated);
        let counts = neighbourhoods.iter().zip(&placed);
        let counts = counts.map(|(one, placed)| match is_any_stated {
            true => counts_of(one, placed, unpublished),
            false => [Count::NONE; AgeGroup::ALL.len()],
        });
        let few = match is_any_stated {
            true => People::new(unpublished.neighbourhood),
            false => People::NONE,
        };
        let all = (0..).map(NeighbourhoodIndex).zip(neighbourhoods);
        let uncompared = all.zip(&placed).filter(|((_, one), placed)| {
            let [everybody, ..] = placed;
            !is_stated(one) && *everybody > few
        });
        Self {
            counts: counts.collect(),
            uncompared: uncompared.map(|((index, _), _)| index).collect(),
        }
    }

    /// Those of a neighbourhood.
    pub fn of(&self, neighbourhood: NeighbourhoodIndex, group: AgeGroup) -> Count {
        let counts = self.counts.get(neighbourhood.0 as usize);
        counts.map_or(Count::NONE, |it| it[group as usize])
    }

    /// Those of all neighbourhoods.
    pub fn total(&self, group: AgeGroup) -> Count {
        self.counts.iter().map(|it| it[group as usize]).sum()
    }

    /// The neighbourhoods with people at points and without a number to compare them with: it is not published, and not because they
    /// are few, as their points have more than `unpublished`, or as no neighbourhood has a number.
    pub fn uncompared(&self) -> &[NeighbourhoodIndex] {
        &self.uncompared
    }
}

fn is_stated(neighbourhood: &Neighbourhood) -> bool {
    neighbourhood.demographics.residents.is_some()
}

/// How many of a neighbourhood have no position, if its points have at least `placed`.
fn counts_of(
    one: &Neighbourhood,
    placed: &[People; AgeGroup::ALL.len()],
    unpublished: Unpublished,
) -> [Count; AgeGroup::ALL.len()] {
    let published = AgeGroup::ALL.map(|group| group.of_neighbourhood(&one.demographics));
    // Nobody lives on open water, whatever is published.
    let most = match one.water {
        true => 0,
        false => unpublished.neighbourhood,
    };
    let own = counts(published, most, None);
    let more = |group: AgeGroup| {
        let at = group as usize;
        own[at].high().saturating_sub(placed[at])
    };
    let everybody = more(AgeGroup::All);
    AgeGroup::ALL.map(|group| Count::between(People::NONE, more(group).min(everybody)))
}
