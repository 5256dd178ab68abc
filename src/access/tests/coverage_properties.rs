//! What must hold of coverage in every world, on seeded random worlds.

// Tests may panic.
#![allow(clippy::unwrap_used)]

mod world;

use access::{
    AgeGroup, Analysis, Coverage, NewPlace, PlaceChoice, Reached, Regions, Scenario, ScenarioStep,
    SiteHours, Supply, Unpublished, WalkStatistics,
};
use atlas::{KeyStatus, Need, Place, Wheelchair};
use fastrand::Rng;
use hours::{Calendar, Holidays, LocalTime, Moment, TimeZone};
use streets::{Pace, WalkingNetwork};
use world::{
    World, atlas_of, position, random_at, random_scenario, random_world, with_areas, with_residents,
};

/// A question with all its parameters.
struct TestQuestion {
    choice: PlaceChoice,
    /// The moment at which places must be open; `None` for any time.
    open_at: Option<Moment>,
    minutes: f64,
    rank: usize,
    pace: Pace,
}

const HOURS: [&str; 4] = [
    "Mo-Fr 09:00-17:00",
    "Sa,Su 10:00-16:00; PH off",
    "24/7",
    "We 12:00-20:00",
];

/// 2026-11-23 is a Monday, and in this calendar the Wednesday of its week is a holiday.
fn calendar() -> Calendar {
    let holidays = Holidays::read(["2026 11-25"], []).unwrap();
    Calendar::new(TimeZone::fixed(60)).with_holidays(holidays)
}

impl TestQuestion {
    fn random(random: &mut Rng) -> Self {
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

    /// The coverage of each neighbourhood and age group.
    fn coverage(&self, analysis: &Analysis<'_>) -> Vec<Coverage> {
        let sites = analysis.sites();
        let open = self
            .open_at
            .map(|at| SiteHours::new(sites).statuses(&calendar(), at));
        let supply = Supply::new(sites, &self.choice, open.as_deref());
        let limit = self.pace.within(self.minutes);
        let reached = analysis.reached(&supply, self.pace, limit, self.rank);
        let groups = AgeGroup::ALL.into_iter();
        groups
            .flat_map(|group| analysis.coverage(&reached, group))
            .collect()
    }
}

/// Runs a check in random worlds: with and without streets, with population points and without.
fn in_random_worlds(check: impl Fn(&World, &mut Rng)) {
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

/// Whether no figure of `more` is below that of `less`.
fn assert_not_less(more: &[Coverage], less: &[Coverage]) {
    for (more, less) in more.iter().zip(less) {
        let (a, b) = (more.number(), less.number());
        assert!(a.low() >= b.low() && a.high() >= b.high(), "{a:?} {b:?}");
        let (a, b) = (more.gap(), less.gap());
        assert!(a.low() <= b.low() && a.high() <= b.high(), "{a:?} {b:?}");
        assert_eq!(more.total(), less.total());
        if let (Some(a), Some(b)) = (more.share(), less.share()) {
            assert!(a.low >= b.low && a.high >= b.high, "{a:?} {b:?}");
        }
    }
}

#[test]
fn closing_never_raises_coverage_and_opening_never_lowers_it() {
    in_random_worlds(|world, random| {
        let question = TestQuestion::random(random);
        let base = world.analysis();
        let mut scenario = Scenario::default();
        let mut open: Vec<String> = world
            .atlas
            .places()
            .iter()
            .map(|it| it.id.clone())
            .collect();
        let mut before = question.coverage(&base);
        for number in 0..6 {
            let closes = !open.is_empty() && random.bool();
            scenario.steps.push(if closes {
                ScenarioStep::Close {
                    place: open.remove(random.usize(..open.len())),
                }
            } else {
                let id = format!("new/{number}");
                open.push(id.clone());
                let kind = ["library", "bench", "toilets"][random.usize(..3)];
                let at = position(random_at(random));
                ScenarioStep::Open(Box::new(NewPlace {
                    toilets: [None, Some(true), Some(false)][random.usize(..3)],
                    ..NewPlace::new(id, kind, at)
                }))
            });
            let after = question.coverage(&base.with(&scenario).unwrap());
            match closes {
                true => assert_not_less(&before, &after),
                false => assert_not_less(&after, &before),
            }
            before = after;
        }
    });
}

#[test]
fn more_minutes_never_lower_coverage_and_a_further_rank_never_raises_it() {
    in_random_worlds(|world, random| {
        let mut question = TestQuestion::random(random);
        let analysis = world.analysis();
        let mut before = question.coverage(&analysis);
        for _ in 0..4 {
            question.minutes += random.f64() * 4.0;
            let after = question.coverage(&analysis);
            assert_not_less(&after, &before);
            before = after;
        }
        for _ in 0..2 {
            question.rank += 1;
            let after = question.coverage(&analysis);
            assert_not_less(&before, &after);
            before = after;
        }
    });
}

#[test]
fn covered_beyond_and_unreachable_add_up_to_everybody() {
    in_random_worlds(|world, random| {
        let question = TestQuestion::random(random);
        let (scenario, _) = random_scenario(world, random);
        let analysis = world.analysis().with(&scenario).unwrap();
        let neighbourhoods = world.atlas.neighbourhoods().len();
        let coverage = question.coverage(&analysis);
        for (group, all) in AgeGroup::ALL.iter().zip(coverage.chunks(neighbourhoods)) {
            for (index, one) in all.iter().enumerate() {
                let points = analysis.demand().points().iter();
                let own = points.filter(|it| it.neighbourhood.0 as usize == index);
                assert_eq!(one.total(), own.map(|it| it.count(*group)).sum());
            }
        }
    });
}

#[test]
fn without_its_last_step_a_scenario_gives_the_figures_of_before_to_the_byte() {
    in_random_worlds(|world, random| {
        let question = TestQuestion::random(random);
        let (mut scenario, _) = random_scenario(world, random);
        let base = world.analysis();
        let mut figures = Vec::new();
        let all = scenario.steps.clone();
        for count in 0..=all.len() {
            scenario.steps = all[..count].to_vec();
            let after = base.with(&scenario).unwrap();
            figures.push(format!("{:?}", question.coverage(&after)));
        }
        while let Some(before) = figures.pop() {
            let file = scenario.to_string();
            let after = base.with(&Scenario::read(&file).unwrap()).unwrap();
            assert_eq!(format!("{:?}", question.coverage(&after)), before);
            scenario.steps.pop();
        }
    });
}

/// ```text
/// home of 7 ──── 300 m ──── a ── 300 m ── b      a library a, and b of which the key status is unknown
/// ```
#[test]
fn people_with_fewer_places_than_the_rank_are_not_cut_off() {
    let world = world::WorldBuilder::new()
        .street(&[(0.0, 0.0), (600.0, 0.0)])
        .neighbourhood("N", "", [(-100.0, -100.0), (700.0, 100.0)], None)
        .home((0.0, 0.0), Some(7))
        .place("a", "library", (300.0, 0.0))
        .place_with("b", "library", (600.0, 0.0), r#""key":"unknown""#)
        .build();
    let analysis = world.analysis();
    let supply = Supply::new(analysis.sites(), &PlaceChoice::default(), None);
    let pace = Pace::default();
    let reached = |supply: &Supply, rank, metres| {
        let limit = streets::Length::from_metres(metres);
        let reached = analysis.reached(supply, pace, limit, rank);
        let walks = analysis.walk_intervals(supply, pace, rank);
        assert_eq!(walks[0].reached(limit), reached[0]);
        reached[0]
    };
    assert_eq!(reached(&supply, 2, 700.0), Reached::Perhaps);
    assert_eq!(reached(&supply, 2, 500.0), Reached::Beyond);
    assert_eq!(reached(&supply, 3, 700.0), Reached::Beyond);
    let without_a = supply.clone().without(&[world.place("a")]);
    assert_eq!(reached(&without_a, 2, 700.0), Reached::Beyond);
    let none = without_a.clone().without(&[world.place("b")]);
    assert_eq!(reached(&none, 2, 700.0), Reached::Never);
    let unreachable = |supply: &Supply, rank| {
        let walks = analysis.walk_intervals(supply, pace, rank);
        let regions = Regions::new(&world.atlas);
        let group = AgeGroup::All;
        let statistics = WalkStatistics::of_regions(analysis.demand(), &walks, &regions, group);
        let count = statistics[0].unreachable;
        (count.low().rounded(), count.high().rounded())
    };
    assert_eq!(unreachable(&supply, 3), (0, 0));
    // If b does not count, nobody reaches a place.
    assert_eq!(unreachable(&without_a, 1), (0, 7));
    assert_eq!(unreachable(&without_a, 2), (0, 7));
    assert_eq!(unreachable(&none, 2), (7, 7));
}

/// The world with everything known of its places and people.
fn complete(mut world: World, random: &mut Rng) -> World {
    let mut places: Vec<Place> = world.atlas.places().to_vec();
    for place in &mut places {
        place.key = [KeyStatus::Free, KeyStatus::Free, KeyStatus::Conditional][random.usize(..3)];
        place.wheelchair = Some([Wheelchair::Yes, Wheelchair::No][random.usize(..2)]);
        place.toilets = Some(random.u8(..4) == 0);
        place.opening_hours = Some(HOURS[random.usize(..4)].to_owned());
    }
    world = with_places(world, places);
    if let Some(population) = &mut world.population {
        for point in &mut population.points {
            let total = [random.u32(..5), random.u32(..40)][random.usize(..2)];
            point.total = Some(total);
            for part in [&mut point.age_0_15, &mut point.age_65_plus] {
                *part =
                    Some([random.u32(..=total.min(4)), random.u32(..=total)][random.usize(..2)]);
            }
        }
    }
    world
}

fn with_places(mut world: World, places: Vec<Place>) -> World {
    world.atlas = atlas_of(&world.atlas, places);
    let streets = world.network.as_ref().map(|it| it.streets().clone());
    world.network = streets.map(|it| WalkingNetwork::new(it, &world.atlas));
    world
}

/// The same world as a source has it of which parts are missing or kept back.
fn hidden(world: &World, random: &mut Rng) -> World {
    let mut places: Vec<Place> = world.atlas.places().to_vec();
    for place in &mut places {
        let mut hides = || random.u8(..3) == 0;
        if hides() {
            place.key = KeyStatus::Unknown;
        }
        if hides() {
            place.wheelchair = None;
        }
        if hides() {
            place.toilets = None;
        }
        // A bench without hours is open: its kind says so, which is no gap in the data.
        if hides() && !world.atlas.taxonomy().kind_at(place.kind).always_open {
            place.opening_hours = None;
        }
    }
    let kept_back = Unpublished::default();
    let mut population = world.population.clone();
    for point in population.iter_mut().flat_map(|it| &mut it.points) {
        let mut hides = || random.u8(..3) == 0;
        if point.total.is_some_and(|it| it <= kept_back.point) && hides() {
            point.total = None;
        }
        for part in [&mut point.age_0_15, &mut point.age_65_plus] {
            if part.is_some_and(|it| it <= kept_back.point) && hides() {
                *part = None;
            }
        }
    }
    let mut neighbourhoods = world.atlas.neighbourhoods().to_vec();
    for one in &mut neighbourhoods {
        let mut hides = || random.u8(..3) == 0;
        let figures = &mut one.demographics;
        if figures
            .residents
            .is_some_and(|it| it <= kept_back.neighbourhood)
            && hides()
        {
            figures.residents = None;
        }
        if hides() {
            figures.age_65_plus = None;
        }
    }
    let taxonomy = world.atlas.taxonomy().clone();
    let atlas = atlas::Atlas::new(taxonomy, None, neighbourhoods, Vec::new());
    let half = World {
        atlas,
        network: world.network.clone(),
        population,
    };
    with_places(half, places)
}

#[test]
fn bands_contain_the_figure_of_the_full_data() {
    let wide = std::cell::Cell::new(0);
    in_random_worlds(|world, random| {
        let world = World {
            atlas: world.atlas.clone(),
            network: world.network.clone(),
            population: world.population.clone(),
        };
        let full = complete(world, random);
        for _ in 0..3 {
            let known = hidden(&full, random);
            let mut question = TestQuestion::random(random);
            question.choice.needs = vec![Need::Wheelchair, Need::Toilet];
            question.choice.needs.truncate(random.usize(..3));
            let (full, known) = (full.analysis(), known.analysis());
            let (full, known) = (question.coverage(&full), question.coverage(&known));
            for (full, known) in full.iter().zip(&known) {
                let holiday = question.open_at.is_some();
                assert!(holiday || full.number().is_known());
                let contains = |band: access::Count, figure: access::Count| {
                    band.low() <= figure.low() && figure.high() <= band.high()
                };
                assert!(
                    contains(known.number(), full.number()),
                    "{known:?} {full:?}"
                );
                assert!(contains(known.gap(), full.gap()), "{known:?} {full:?}");
                assert!(contains(known.total(), full.total()), "{known:?} {full:?}");
                if let (Some(band), Some(share)) = (known.share(), full.share()) {
                    assert!(band.low <= share.low + 1e-12, "{known:?} {full:?}");
                    assert!(band.high >= share.high - 1e-12, "{known:?} {full:?}");
                }
                wide.set(wide.get() + usize::from(!known.number().is_known()));
            }
        }
    });
    assert!(wide.get() > 300, "only {} figures were bands", wide.get());
}
