//! The closing test beside its definition: each place is closed, and everybody near is asked again.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::sometimes_without_streets;
use access::{AgeGroup, Analysis, ClosingTest, Count, Loss, People, PlaceChoice, Reached, Supply};
use atlas::{KeyStatus, KindIndex, Need, NeedStatus, Place, PlaceIndex, TOILET_NEAR};
use fastrand::Rng;
use std::collections::BTreeSet;
use streets::{Length, Pace};

/// A question, with the limit in metres.
struct Question {
    choice: PlaceChoice,
    limit: Length,
}

impl Question {
    /// The places of a kind, or of all.
    fn supply(&self, analysis: &Analysis<'_>, kind: Option<KindIndex>) -> Supply {
        let supply = Supply::new(analysis.sites(), &self.choice, None);
        let statuses = analysis.sites().iter().map(|site| {
            let is_of_kind = kind.is_none_or(|it| it == site.place.kind);
            supply
                .status(site.index)
                .min(NeedStatus::from(Some(is_of_kind)))
        });
        Supply::from_statuses(statuses.collect())
    }

    /// The demand points that lose what they have of a kind when a place closes, each with whether for certain.
    fn naive(
        &self,
        analysis: &Analysis<'_>,
        closed: PlaceIndex,
        kind: Option<KindIndex>,
    ) -> Vec<(usize, bool)> {
        let mut sites = analysis.sites().clone();
        sites.close(closed);
        let toilets = sites.need_statuses(Need::Toilet);
        let before = self.supply(analysis, kind);
        let after = self.supply(&analysis.with_sites(sites), kind);
        let closes = analysis.sites().get(closed).unwrap().place;
        let changes = |it: PlaceIndex| {
            let place = analysis.sites().get(it).unwrap().place;
            let may_need_it = self.choice.needs.contains(&Need::Toilet)
                && has_toilet_perhaps(analysis, closes)
                && place.shape.distance(closes.shape.anchor()).get() <= TOILET_NEAR;
            let stays_unknown =
                || before.status(it) > NeedStatus::No && toilets[it.0 as usize] < NeedStatus::Yes;
            before.status(it) != after.status(it) || may_need_it && stays_unknown()
        };
        let mut near = BTreeSet::new();
        let pace = Pace::default();
        analysis.catchments(pace, &changes, self.limit, &mut |_, walks| {
            near.extend(walks.iter().map(|it| it.start as usize));
        });
        let reached = |supply| analysis.reached(supply, pace, self.limit, 1);
        let (before, after) = (reached(&before), reached(&after));
        let lost = near
            .into_iter()
            .filter_map(|point| match (before[point], after[point]) {
                (_, Reached::Yes) | (Reached::Beyond | Reached::Never, _) => None,
                (Reached::Yes, Reached::Beyond | Reached::Never) => Some((point, true)),
                (_, _) => Some((point, false)),
            });
        lost.collect()
    }

    fn check(&self, analysis: &Analysis<'_>, test: &ClosingTest, seed: u64) {
        let supply = self.supply(analysis, None);
        let closed: Vec<PlaceIndex> = test.losses.iter().map(|it| it.place).collect();
        for site in analysis.sites().iter() {
            let is_in = closed.contains(&site.index);
            let own = (
                self.naive(analysis, site.index, None),
                supply.status(site.index),
            );
            assert!(is_in || own == (Vec::new(), NeedStatus::No), "{seed}");
        }
        for loss in &test.losses {
            let kind = analysis.sites().get(loss.place).unwrap().place.kind;
            for (of, kind) in [(&loss.of_any, None), (&loss.of_kind, Some(kind))] {
                assert_eq!(of.points, self.naive(analysis, loss.place, kind), "{seed}");
                check_people(analysis, of);
            }
        }
        let limits = |it: Count| (it.low(), it.high());
        assert!(test.losses.is_sorted_by_key(|it| {
            let [any, kind] = [&it.of_any, &it.of_kind].map(|it| limits(it.people(AgeGroup::All)));
            (std::cmp::Reverse((any, kind)), it.place)
        }));
    }
}

/// Whether a place may have a toilet that is free to enter.
fn has_toilet_perhaps(analysis: &Analysis<'_>, place: &Place) -> bool {
    let kind = analysis.atlas().taxonomy().kind_at(place.kind);
    (kind.toilet || place.toilets != Some(false)) && place.key != KeyStatus::Conditional
}

fn check_people(analysis: &Analysis<'_>, loss: &Loss) {
    for group in AgeGroup::ALL {
        let people = loss.points.iter().map(|(point, is_certain)| {
            let people = analysis.demand().points()[*point].count(group);
            match is_certain {
                true => people,
                false => Count::between(People::NONE, people.high()),
            }
        });
        assert_eq!(loss.people(group), people.sum());
    }
}

#[test]
fn losses_are_those_of_closing_each_place() {
    for seed in 0..40 {
        let mut random = Rng::with_seed(seed);
        let world = sometimes_without_streets(seed);
        let analysis = world.analysis();
        let question = Question {
            choice: PlaceChoice {
                conditional: seed % 5 == 1,
                ..PlaceChoice::default()
            },
            limit: Length::from_metres(f64::from(random.u32(50..500))),
        };
        let supply = question.supply(&analysis, None);
        let test = analysis.closing_test(&supply, Pace::default(), question.limit);
        question.check(&analysis, &test, seed);
    }
}

/// Toilets are free, not free, or it is unknown; some places have one of their own.
#[test]
fn losses_with_a_toilet_are_those_of_closing_each_place() {
    let (mut with_others, mut perhaps) = (false, false);
    for seed in 0..40 {
        let mut random = Rng::with_seed(seed);
        let world = sometimes_without_streets(seed);
        let analysis = world.analysis();
        let mut sites = analysis.sites().clone();
        for (number, place) in world.atlas.places().iter().step_by(3).enumerate() {
            let mut toilet = place.clone();
            toilet.id = format!("toilet/{number}");
            let keys = [KeyStatus::Free, KeyStatus::Unknown, KeyStatus::Conditional];
            toilet.key = keys[random.usize(..3)];
            toilet.toilets = [Some(true), None, Some(false)][random.usize(..3)];
            sites.open(toilet);
        }
        let analysis = analysis.with_sites(sites);
        let question = Question {
            choice: PlaceChoice {
                kinds: (seed % 3 == 0).then(|| vec![world.kind("library"), world.kind("bench")]),
                needs: vec![Need::Toilet],
                ..PlaceChoice::default()
            },
            limit: Length::from_metres(f64::from(random.u32(50..300))),
        };
        let pace = Pace::default();
        let test = analysis.closing_test_of(&question.choice, None, pace, question.limit);
        question.check(&analysis, &test, seed);
        let supply = question.supply(&analysis, None);
        for loss in &test.losses {
            with_others |= supply.status(loss.place) == NeedStatus::No;
            perhaps |= loss.of_any.points.iter().any(|(_, is_certain)| !is_certain);
        }
    }
    assert!(with_others && perhaps);
}
