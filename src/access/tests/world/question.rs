//! Random questions with all their parameters, asked in random worlds of all sorts.

use super::{World, random_world, with_areas, with_residents};
use access::{AgeGroup, Analysis, Coverage, PlaceChoice, SiteHours, Supply};
use atlas::Need;
use fastrand::Rng;
use hours::{Calendar, Holidays, LocalTime, Moment, TimeZone};
use streets::{Length, Pace};

/// A question with all its parameters.
#[derive(Clone)]
pub struct TestQuestion {
    pub choice: PlaceChoice,
    /// The moment at which places must be open; `None` for any time.
    pub open_at: Option<Moment>,
    pub minutes: f64,
    pub rank: usize,
    pub pace: Pace,
}

/// 2026-11-23 is a Monday, and in this calendar the Wednesday of its week is a holiday.
pub fn calendar() -> Calendar {
    let holidays = Holidays::read(["2026 11-25"], []).unwrap();
    Calendar::new(TimeZone::fixed(60)).with_holidays(holidays)
}

impl TestQuestion {
    pub fn random(random: &mut Rng) -> Self {
        let monday = calendar()
            .zone()
            .moment(LocalTime::read("2026-11-23T00:30").unwrap());
        let some = [Need::Wheelchair, Need::Toilet];
        Self {
            choice: PlaceChoice {
                conditional: random.bool(),
                needs: some.into_iter().filter(|_| random.u8(..3) == 0).collect(),
                ..PlaceChoice::default()
            },
            open_at: random
                .bool()
                .then(|| monday.plus_minutes(random.i64(0..7 * 24) * 60)),
            minutes: random.f64() * 10.0,
            rank: random.usize(1..3),
            pace: Pace::default().step_free(random.u8(..4) == 0),
        }
    }

    /// A random question for places that meet needs of which something may be unknown.
    pub fn with_needs(random: &mut Rng) -> Self {
        let mut question = Self::random(random);
        question.choice.needs = vec![Need::Wheelchair, Need::Toilet];
        question.choice.needs.truncate(random.usize(..3));
        question
    }

    pub fn limit(&self) -> Length {
        self.pace.within(self.minutes)
    }

    pub fn supply(&self, analysis: &Analysis<'_>) -> Supply {
        let sites = analysis.sites();
        let open = self
            .open_at
            .map(|at| SiteHours::new(sites).statuses(&calendar(), at));
        Supply::new(sites, &self.choice, open.as_deref())
    }

    /// The coverage of each neighbourhood and age group.
    pub fn coverage(&self, analysis: &Analysis<'_>) -> Vec<Coverage> {
        let supply = self.supply(analysis);
        let reached = analysis.reached(&supply, self.pace, self.limit(), self.rank);
        let groups = AgeGroup::ALL.into_iter();
        groups
            .flat_map(|group| analysis.coverage(&reached, group))
            .collect()
    }
}

/// Runs a check in random worlds: with and without streets, with population points and without.
pub fn in_random_worlds(check: impl Fn(&World, &mut Rng)) {
    for seed in 0..50 {
        let mut random = Rng::with_seed(seed);
        let mut world = with_areas(random_world(seed), &mut random);
        match random.u8(..5) {
            0 => world.network = None,
            1 => world = with_residents(world, &mut random),
            _ => {}
        }
        check(&world, &mut random);
    }
}
