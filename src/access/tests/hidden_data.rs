//! The band of every indicator contains the figure of the full data, which is hidden in part at random.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::hidden::{Hidden, assert_contains, in_worlds_with_hidden_data};
use crate::world::question::{TestQuestion, calendar};
use crate::world::{position, random_at};
use access::{
    AgeGroup, Analysis, CandidateSites, ChoiceFigures, ClosingTest, Count, Coverage, DistanceDecay,
    HOURS_OF_WEEK, Loss, PlaceChoice, Regions, SiteHours, SitingModel, SitingQuestion, Spacing,
    Supply, WalkRange, WalkStatistics, WeekCoverage, WeekPart,
};
use hours::LocalTime;
use streets::Length;

#[test]
fn coverage_and_gap() {
    in_worlds_with_hidden_data(300, Hidden::PointsToo, |question, known, full, _| {
        let (known, full) = (question.coverage(known), question.coverage(full));
        let mut wide = 0;
        for (known, full) in known.iter().zip(&full) {
            // On a holiday it is unknown whether a place is open whose hours do not name holidays.
            assert!(question.open_at.is_some() || full.number().is_known());
            wide += assert_contains(known.number(), full.number());
            assert_contains(known.gap(), full.gap());
            assert_contains(known.total(), full.total());
            if let Some(share) = full.share() {
                let band = known.share().unwrap();
                assert!(band.low <= share.low + 1e-12, "{known:?} {full:?}");
                assert!(band.high >= share.high - 1e-12, "{known:?} {full:?}");
            }
        }
        wide
    });
}

/// A figure of the full data may be nothing, as nobody walks, where the band has one.
fn assert_walk(band: Option<WalkRange>, figure: Option<WalkRange>) {
    if let Some(figure) = figure {
        let band = band.unwrap();
        let is_below = match (figure.high, band.high) {
            (_, None) => true,
            (figure, Some(band)) => figure.is_some_and(|it| it <= band),
        };
        assert!(band.low <= figure.low && is_below, "{band:?} {figure:?}");
    }
}

#[test]
fn walks() {
    in_worlds_with_hidden_data(150, Hidden::Values, |question, known, full, _| {
        let regions = Regions::new(known.atlas());
        let mut wide = 0;
        for group in AgeGroup::ALL {
            let [known, full] = [known, full].map(|analysis| {
                let supply = question.supply(analysis);
                let walks = analysis.walk_intervals(&supply, question.pace, question.rank);
                let (demand, limit) = (analysis.demand(), question.limit());
                let all = WalkStatistics::of_regions(demand, &walks, &regions, group);
                let gaps = WalkStatistics::of_gaps(demand, &walks, limit, &regions, group);
                [all, gaps].concat()
            });
            for (known, full) in known.iter().zip(full) {
                wide += assert_contains(known.reachable, full.reachable);
                assert_contains(known.unreachable, full.unreachable);
                assert_walk(known.mean, full.mean);
                assert_walk(known.median, full.median);
                assert_walk(known.ninetieth_percentile, full.ninetieth_percentile);
            }
        }
        wide
    });
}

#[test]
fn choice() {
    in_worlds_with_hidden_data(150, Hidden::Values, |question, known, full, _| {
        let regions = Regions::new(known.atlas());
        let [known, full] = [known, full].map(|analysis| {
            let supply = question.supply(analysis);
            let choice = analysis.choice(&supply, question.pace, question.limit());
            [choice.places, choice.kinds].map(|of| {
                ChoiceFigures::of_regions(analysis.demand(), &of, &regions, AgeGroup::All)
            })
        });
        let mut wide = 0;
        for (known, full) in known.concat().iter().zip(full.concat()) {
            if let Some(mean) = full.mean {
                let band = known.mean.unwrap();
                assert!(band.low <= mean.low + 1e-9 && mean.high <= band.high + 1e-9);
                wide += usize::from(band.low < band.high);
            }
            if let Some(median) = full.median {
                let band = known.median.unwrap();
                assert!(band.low <= median.low && median.high <= band.high);
            }
            for (number, full) in full.at_least.iter().enumerate() {
                let known = known.at_least.get(number).copied().unwrap_or_default();
                assert_contains(known, *full);
            }
        }
        wide
    });
}

#[test]
fn closing_test() {
    in_worlds_with_hidden_data(300, Hidden::Values, |question, known, full, _| {
        compare_closing_tests(question, known, full)
    });
}

/// Compares what is lost with each place. Returns the number of bands that are wider than a number.
pub(crate) fn compare_closing_tests(
    question: &TestQuestion,
    known: &Analysis<'_>,
    full: &Analysis<'_>,
) -> usize {
    let [known, full] = [known, full].map(|analysis| {
        let sites = analysis.sites();
        let open = question
            .open_at
            .map(|at| SiteHours::new(sites).statuses(&calendar(), at));
        let (pace, limit) = (question.pace, question.limit());
        analysis.closing_test_of(&question.choice, open.as_deref(), pace, limit)
    });
    let loss = |test: &ClosingTest, place, of: fn(&access::ClosingLoss) -> &Loss, group| {
        let loss = test.losses.iter().find(|it| it.place == place);
        loss.map_or(Count::NONE, |it| of(it).people(group))
    };
    let mut wide = 0;
    // A place that does not count in the full data, and does perhaps in what is known, is nobody's last for certain.
    let places = [&known, &full].map(|it| it.losses.iter().map(|it| it.place));
    for place in places.into_iter().flatten() {
        for group in AgeGroup::ALL {
            let of = |it| {
                [
                    loss(it, place, |it| &it.of_any, group),
                    loss(it, place, |it| &it.of_kind, group),
                ]
            };
            for (known, full) in of(&known).into_iter().zip(of(&full)) {
                wide += assert_contains(known, full);
            }
        }
    }
    wide
}

#[test]
fn seat_spacing() {
    in_worlds_with_hidden_data(20, Hidden::PointsToo, |question, known, full, _| {
        let [known, full] = [known, full].map(|analysis| {
            let seats = PlaceChoice::seats(analysis.atlas().taxonomy());
            let seats = Supply::new(analysis.sites(), &seats, None);
            let norm = Length::from_metres(200.0);
            let found = analysis.seat_spacing(&seats, question.pace, norm, AgeGroup::All);
            found.map(|it| it.neighbourhoods).unwrap_or_default()
        });
        let mut wide = 0;
        let longest = |of: &Spacing| {
            let length = |it: Option<access::Stretch>| it.map(|it| it.length);
            (length(of.longest.least), length(of.longest.most))
        };
        for (known, full) in known.iter().zip(&full) {
            let ((low, high), (least, most)) = (known.length.gap(), full.length.gap());
            assert!(low <= least && most <= high);
            let ((low, high), (least, most)) = (longest(known), longest(full));
            assert!(low <= least && (!known.longest.is_bounded || most <= high));
            assert_contains(known.people.gap(), full.people.gap());
            wide += usize::from(known.length.gap().0 < known.length.gap().1);
        }
        wide
    });
}

#[test]
fn floating_catchments() {
    in_worlds_with_hidden_data(300, Hidden::Values, |question, known, full, random| {
        let decay = match random.bool() {
            true => DistanceDecay::none(question.limit()),
            false => DistanceDecay::gaussian(question.limit()),
        };
        let regions = Regions::new(known.atlas());
        let people = full.demand().points().iter();
        let people = people.map(|it| it.count(AgeGroup::All).low() > access::People::NONE);
        let people: Vec<bool> = people.collect();
        let [known, full] = [known, full].map(|analysis| {
            let (supply, group) = (question.supply(analysis), AgeGroup::All);
            let found = analysis.floating_catchment(&supply, question.pace, &decay, group);
            let means = found.means(analysis.demand(), &regions, group);
            (found.scores, means)
        });
        // Where nobody lives, nobody has a score.
        let inhabited = people
            .iter()
            .zip(known.0.iter().zip(&full.0))
            .filter(|it| *it.0);
        let scores = inhabited.map(|(_, (known, full))| (*known, *full));
        let means = known.1.iter().zip(&full.1);
        let means = means.filter_map(|(known, full)| full.map(|full| (known.unwrap(), full)));
        let mut wide = 0;
        for (known, full) in scores.chain(means) {
            let rounding = 1e-9 * (1.0 + full.low);
            assert!(known.low <= full.low + rounding, "{known:?} {full:?}");
            let is_below = match (full.high, known.high) {
                (_, None) => true,
                (full, Some(known)) => full.is_some_and(|it| it <= known + rounding),
            };
            assert!(is_below, "{known:?} {full:?}");
            wide += usize::from(known.high != Some(known.low));
        }
        wide
    });
}

#[test]
fn coverage_by_the_clock() {
    in_worlds_with_hidden_data(1_000, Hidden::PointsToo, |question, known, full, random| {
        let [known_week, full_week] = [known, full].map(|analysis| {
            let supply = Supply::new(analysis.sites(), &question.choice, None);
            analysis.coverage_by_clock(
                &supply,
                &SiteHours::new(analysis.sites()),
                &calendar(),
                LocalTime::read("2026-11-25T12:00").unwrap(),
                question.pace,
                question.limit(),
            )
        });
        let group = AgeGroup::ALL[random.usize(..3)];
        let figures = |week: &WeekCoverage, analysis: &Analysis<'_>| -> Vec<Count> {
            let hours = (0..HOURS_OF_WEEK).step_by(5);
            let by_hour = hours.flat_map(|hour| {
                let covered = week.coverage(analysis, hour, group).into_iter();
                let lost = week.lost_at(analysis, hour, group);
                covered
                    .map(|it| it.number())
                    .chain(lost)
                    .collect::<Vec<_>>()
            });
            let day = WeekPart::WeekdayDaytime;
            let parts = [WeekPart::WeekdayEvening, WeekPart::WeekendDaytime];
            let by_part = parts.map(|part| week.lost_between(analysis, day, part, group));
            by_hour.chain(by_part.concat()).collect()
        };
        let (known, full) = (figures(&known_week, known), figures(&full_week, full));
        let pairs = known.into_iter().zip(full);
        pairs
            .map(|(known, full)| assert_contains(known, full))
            .sum()
    });
}

/// The places that are chosen by what is known, judged by the full data.
#[test]
fn people_who_get_a_place_by_the_best_next_ones() {
    in_worlds_with_hidden_data(15, Hidden::PointsToo, |question, known, full, random| {
        let positions = (0..6).map(|_| position(random_at(random))).collect();
        let all = CandidateSites::chosen(positions);
        let ask = |analysis: &Analysis<'_>, candidates: &CandidateSites| {
            let supply = question.supply(analysis);
            let asked = SitingQuestion {
                model: SitingModel::Covering,
                supply: &supply,
                candidates,
                count: 2,
                pace: question.pace,
                limit: question.limit(),
                group: AgeGroup::All,
            };
            analysis.best_places(&asked).unwrap()
        };
        let found = ask(known, &all);
        let adds = found.adds;
        let chosen = found.places.iter().map(|it| it.at).collect();
        let judged = ask(full, &CandidateSites::chosen(chosen));
        let gained: Count = judged.places.iter().map(|it| it.adds).sum();
        // On a holiday a place of the full data may be one that counts perhaps too.
        let before: Count = full_number(full, &judged.before);
        let after: Count = full_number(full, &judged.after);
        if before.is_known() && after.is_known() {
            let naive = after.low().saturating_sub(before.low());
            assert_eq!(gained, Count::exactly(naive));
            assert!(adds.contains(naive), "{adds:?} {naive:?}");
        }
        usize::from(!adds.is_known())
    });
}

fn full_number(analysis: &Analysis<'_>, reached: &[access::Reached]) -> Count {
    let all = analysis.coverage(reached, AgeGroup::All);
    all.iter().map(Coverage::number).sum()
}
