//! Gathering: everybody is counted once, nobody covers anybody, and nothing depends on where one looks.

mod worlds;

use chart::{Gathering, Scene, Sheet, SheetBuilder, Wanted, WorldPoint, rules};
use fastrand::Rng;
use worlds::{COUNTRY, DESKTOP, TOWN, all, at, camera, measure, plain, symbol};

/// CSS px between two world points at the zoom of a gathering's step.
fn pixels(a: WorldPoint, b: WorldPoint, step: i32) -> f64 {
    (a.x - b.x).hypot(a.y - b.y) * 256.0 * (f64::from(step) / 2.0).exp2()
}

fn check(sheet: &Sheet, wanted: &[Wanted], selected: Option<u32>, zoom: f64) {
    let gathering = Gathering::new(sheet, wanted, selected, zoom);
    let spots = gathering.spots();

    // Everybody once.
    let mut shown: Vec<u32> = gathering.apart().iter().map(|want| want.mark).collect();
    for spot in 0..spots.len() as u32 {
        shown.extend(gathering.members(spot));
    }
    shown.sort_unstable();
    let mut asked: Vec<u32> = wanted.iter().map(|want| want.mark).collect();
    asked.sort_unstable();
    assert_eq!(shown, asked);

    // The listed and the selected by themselves.
    for want in wanted {
        let apart = want.number.is_some() || selected == Some(want.mark);
        assert_eq!(gathering.apart().contains(want), apart);
    }

    // Far enough from each other, and every spot on one of its own, within its own bounds.
    let step = Gathering::step(zoom);
    let count = |spot: usize| gathering.members(spot as u32).len();
    for (index, spot) in spots.iter().enumerate() {
        assert!(spot.bounds.contains(spot.at));
        let members = gathering.members(index as u32);
        assert!(
            members
                .iter()
                .any(|mark| sheet.mark_at(*mark) == Some(spot.at))
        );
        // From a mark to its first spot, and from that to its last.
        let most = rules::MARK_DISTANCE + rules::GATHERED_DISTANCE;
        for mark in members {
            let is_near = |at| spot.bounds.contains(at) && pixels(at, spot.at, step) < most;
            assert!(sheet.mark_at(*mark).is_some_and(is_near));
            assert!(sheet.symbol(*mark).is_some_and(|symbol| {
                spot.paint.is_none_or(|paint| paint == symbol.paint)
                    && spot.shape.is_none_or(|shape| shape == symbol.shape)
            }));
        }
        for (before, other) in spots.iter().enumerate().take(index) {
            let least = match (count(index) > 1, count(before) > 1) {
                (true, true) => rules::GATHERED_DISTANCE,
                (false, false) => rules::MARK_DISTANCE,
                _ => rules::JOIN_DISTANCE,
            };
            let distance = pixels(spot.at, other.at, step);
            assert!(
                distance >= least * (1.0 - 1e-9),
                "{distance} < {least} at {zoom}"
            );
        }
    }

    // The same again.
    assert_eq!(gathering, Gathering::new(sheet, wanted, selected, zoom));
}

#[test]
fn everybody_is_counted_once_and_nobody_covers_anybody() {
    let sheet = worlds::sheet(&TOWN, 1_500);
    let mut random = Rng::with_seed(5);
    for zoom in [9.0, 11.3, 12.5, 13.9, 15.0, 17.2, 20.0] {
        let mut wanted = all(&sheet, 12);
        random.shuffle(&mut wanted);
        wanted.truncate(random.usize(600..1_500));
        let selected = random.bool().then(|| wanted[3].mark);
        check(&sheet, &wanted, selected, zoom);
    }
}

#[test]
fn the_drawn_sizes_fit_the_distances() {
    const { assert!(rules::MARK <= rules::MARK_DISTANCE) };
    for count in [2, 10, 999, 9_999] {
        let size = rules::gathered_size(count);
        assert!(size <= rules::GATHERED_DISTANCE);
        assert!((size + rules::MARK) / 2.0 <= rules::JOIN_DISTANCE);
    }
}

#[test]
fn nothing_wanted_is_nothing_shown() {
    let sheet = worlds::sheet(&TOWN, 10);
    check(&sheet, &[], Some(3), 12.0);
    let nobody = Wanted {
        mark: 99,
        number: None,
    };
    let gathering = Gathering::new(&sheet, &[nobody], None, 12.0);
    assert!(gathering.spots().is_empty(), "there is no mark 99");
}

/// Three benches on one spot and a library:  `3  ■`
#[test]
fn what_stands_on_one_spot_stays_gathered_at_the_closest_zoom() {
    let mut builder = SheetBuilder::new();
    for _ in 0..3 {
        builder.mark(at(4.36, 52.0), None, symbol(0));
    }
    builder.mark(at(4.37, 52.0), None, symbol(1));
    let sheet = builder.finish();
    let gathering = Gathering::new(&sheet, &all(&sheet, 0), None, rules::MAX_ZOOM);
    assert_eq!(gathering.spots().len(), 2);
    assert_eq!(gathering.members(0), [0, 1, 2]);
    assert_eq!(gathering.spots()[0].paint, Some(0));
    assert_eq!(gathering.members(1), [3]);
    // From afar they are one, of no one paint.
    let afar = Gathering::new(&sheet, &all(&sheet, 0), None, 5.0);
    assert_eq!(afar.members(0), [0, 1, 2, 3]);
    assert_eq!((afar.spots()[0].paint, afar.spots()[0].shape), (None, None));
}

/// ①·········: a crowd that a listed mark stands in is counted beside it, not under it.
#[test]
fn a_count_does_not_hide_under_a_listed_mark() {
    let mut builder = SheetBuilder::new();
    for index in 0..40 {
        builder.mark(at(4.36 + f64::from(index) * 0.0001, 52.0), None, symbol(0));
    }
    let sheet = builder.finish();
    let zoom = 15.0;
    let gathering = Gathering::new(&sheet, &all(&sheet, 1), None, zoom);
    let listed = sheet.mark_at(0).expect("the listed mark");
    for spot in gathering.spots() {
        let distance = pixels(spot.at, listed, Gathering::step(zoom));
        assert!(distance >= rules::JOIN_DISTANCE - 1e-6, "{distance}");
    }
}

#[test]
fn panning_changes_nothing() {
    let sheet = worlds::sheet(&TOWN, 800);
    let wanted = all(&sheet, 10);
    let view = camera(&sheet, DESKTOP).zoomed(14.25);
    let gathering = Gathering::new(&sheet, &wanted, None, view.zoom());
    let moved = view.pan_by(37.5, -12.25);
    assert!(gathering.is_for(moved.zoom()));
    let marks = |camera| {
        let scene = Scene::compose(&sheet, camera, &plain(&gathering), &measure);
        let mut found = Vec::new();
        for item in scene.items {
            match item {
                chart::Item::Mark(mark) => found.push((mark.mark, 1, mark.at)),
                chart::Item::Gathered(of) => found.push((of.spot, of.count, of.at)),
                _ => (),
            }
        }
        found
    };
    let (before, after) = (marks(view), marks(moved));
    let mut both = 0;
    for (mark, count, at) in &before {
        if let Some((.., now)) = after.iter().find(|(m, c, _)| (m, c) == (mark, count)) {
            both += 1;
            assert!((now.x - at.x + 37.5).abs() < 1e-6 && (now.y - at.y - 12.25).abs() < 1e-6);
        }
    }
    assert!(both > 50, "only {both} in both views");
}

#[test]
fn zooming_in_takes_apart_little_by_little() {
    let sheet = worlds::sheet(&COUNTRY, 3_000);
    let wanted = all(&sheet, 0);
    let mut before = 0;
    for half in 12..=40 {
        let zoom = f64::from(half) / 2.0;
        let spots = Gathering::new(&sheet, &wanted, None, zoom).spots().len();
        assert_eq!(Gathering::step(zoom + 0.49), half);
        assert!(
            spots * 100 >= before * 99,
            "{before} spots became {spots} at {zoom}"
        );
        before = spots;
    }
    assert!(before > 2_900);
}
