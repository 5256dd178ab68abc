//! Clustering: every mark in exactly one cluster, no overlap, independent of the camera's centre.

use crate::fixtures;

use crate::fixtures::{COUNTRY, DESKTOP, TOWN, all, at, camera, measure, plain, symbol};
use chart::{BaseMap, BaseMapBuilder, Clustering, Item, Scene, VisibleMark, WorldPoint, rules};
use fastrand::Rng;

/// The distance of two world points in CSS px at the zoom of a clustering step.
fn pixels(a: WorldPoint, b: WorldPoint, step: i32) -> f64 {
    (a.x - b.x).hypot(a.y - b.y) * 256.0 * (f64::from(step) / 2.0).exp2()
}

fn check(base_map: &BaseMap, wanted: &[VisibleMark], selected: Option<u32>, zoom: f64) {
    let clustering = Clustering::new(base_map, wanted, selected.as_slice(), zoom);
    let clusters = clustering.clusters();

    // Every mark once.
    let mut shown: Vec<u32> = clustering
        .unclustered()
        .iter()
        .map(|want| want.mark)
        .collect();
    for cluster in 0..clusters.len() as u32 {
        shown.extend(clustering.members(cluster));
    }
    shown.sort_unstable();
    let mut asked: Vec<u32> = wanted.iter().map(|want| want.mark).collect();
    asked.sort_unstable();
    assert_eq!(shown, asked);

    // The selected mark is unclustered, and no other without a number.
    for want in wanted {
        let is_apart = clustering.unclustered().contains(want);
        let is_selected = selected == Some(want.mark);
        assert!(is_apart || !is_selected);
        assert!(!is_apart || is_selected || want.number.is_some());
    }

    // Clusters keep their distance; each is at one of its marks and within its bounds.
    let step = Clustering::step(zoom);
    let count = |cluster: usize| clustering.members(cluster as u32).len();
    for (index, cluster) in clusters.iter().enumerate() {
        assert!(cluster.bounds.contains(cluster.at));
        let members = clustering.members(index as u32);
        assert!(
            members
                .iter()
                .any(|mark| base_map.mark_at(*mark) == Some(cluster.at))
        );
        // From a mark to its seed, and from the seed to the cluster.
        let most = rules::MARK_DISTANCE + rules::CLUSTER_DISTANCE;
        for mark in members {
            let is_near = |at| cluster.bounds.contains(at) && pixels(at, cluster.at, step) < most;
            assert!(base_map.mark_at(*mark).is_some_and(is_near));
            assert!(base_map.symbol(*mark).is_some_and(|symbol| {
                cluster.paint.is_none_or(|paint| paint == symbol.paint)
                    && cluster.shape.is_none_or(|shape| shape == symbol.shape)
            }));
        }
        for (before, other) in clusters.iter().enumerate().take(index) {
            let least = match (count(index) > 1, count(before) > 1) {
                (true, true) => rules::CLUSTER_DISTANCE,
                (false, false) => rules::MARK_DISTANCE,
                _ => rules::JOIN_DISTANCE,
            };
            let distance = pixels(cluster.at, other.at, step);
            assert!(
                distance >= least * (1.0 - 1e-9),
                "{distance} < {least} at {zoom}"
            );
        }
    }

    // Deterministic.
    assert_eq!(
        clustering,
        Clustering::new(base_map, wanted, selected.as_slice(), zoom)
    );
}

#[test]
fn every_mark_is_in_one_cluster_without_overlap() {
    let base_map = fixtures::base_map(&TOWN, 1_500);
    let mut random = Rng::with_seed(5);
    for zoom in [9.0, 11.3, 12.5, 13.9, 15.0, 17.2, 20.0] {
        let mut wanted = all(&base_map, 12);
        random.shuffle(&mut wanted);
        wanted.truncate(random.usize(600..1_500));
        let selected = random.bool().then(|| wanted[3].mark);
        check(&base_map, &wanted, selected, zoom);
    }
}

#[test]
fn a_number_joins_a_cluster_only_where_it_would_cover_a_smaller_one() {
    let base_map = fixtures::base_map(&TOWN, 300);
    let mut random = Rng::with_seed(14);
    for zoom in [10.0, 12.4, 14.0, 16.7, 20.0] {
        let mut listed = all(&base_map, 60);
        random.shuffle(&mut listed);
        let clustering = Clustering::new(&base_map, &listed, &[], zoom);
        let place = |it: &VisibleMark| Some((it.number?, base_map.mark_at(it.mark)?));
        let kept: Vec<(u32, WorldPoint)> =
            clustering.unclustered().iter().filter_map(place).collect();
        for (number, at) in listed.iter().filter_map(place) {
            let covers = kept.iter().any(|(smaller, there)| {
                let distance = pixels(at, *there, Clustering::step(zoom));
                *smaller < number && distance < rules::NUMBER_DISTANCE
            });
            let is_kept = kept.iter().any(|it| it.0 == number);
            assert_ne!(is_kept, covers, "{number} at {zoom}");
        }
        let moved_apart = Clustering::with_all_numbers(&base_map, &listed, &[], zoom);
        assert_eq!(moved_apart.unclustered().len(), 60, "at {zoom}");
    }
}

#[test]
fn a_number_that_could_join_but_is_alone_is_shown() {
    let (base_map, wanted) = two_marks_side_by_side();
    let view = camera(&base_map, DESKTOP).zoomed(14.0);
    let view = view.centred(at(5.0, 52.0));
    let clustering = Clustering::new(&base_map, &wanted, &[], view.zoom());
    assert_eq!(clustering.unclustered(), &wanted[..1]);
    let scene = Scene::overlay(&base_map, view, &plain(&clustering), &measure);
    let numbers = scene.items.iter().filter_map(|item| match item {
        Item::Mark(mark) => mark.number,
        _ => None,
    });
    // From bottom to top.
    assert_eq!(numbers.collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn a_mark_that_stays_apart_goes_before_a_smaller_number() {
    let (base_map, wanted) = two_marks_side_by_side();
    let clustering = Clustering::new(&base_map, &wanted, &[1], 14.0);
    assert_eq!(clustering.unclustered(), &wanted[1..]);
}

/// Marks 1 and 2 of the list, 10 px apart at zoom 14, and another place far away.
fn two_marks_side_by_side() -> (BaseMap, Vec<VisibleMark>) {
    let mut builder = BaseMapBuilder::new();
    for lon in [5.0, 5.000_86, 6.0] {
        builder.mark(at(lon, 52.0), None, symbol(0));
    }
    let wanted = [0, 1].map(|mark| VisibleMark {
        mark,
        number: Some(mark + 1),
    });
    (builder.finish(), wanted.to_vec())
}

#[test]
fn drawn_sizes_fit_cluster_distances() {
    const { assert!(rules::MARK <= rules::MARK_DISTANCE) };
    for count in [2, 10, 999, 9_999, u32::MAX] {
        let size = rules::cluster_size(count);
        assert!(size <= rules::CLUSTER_DISTANCE);
        assert!((size + rules::MARK) / 2.0 <= rules::JOIN_DISTANCE);
    }
}

#[test]
fn no_visible_marks_give_no_clusters() {
    let base_map = fixtures::base_map(&TOWN, 10);
    check(&base_map, &[], Some(3), 12.0);
    let unknown = VisibleMark {
        mark: 99,
        number: None,
    };
    let clustering = Clustering::new(&base_map, &[unknown], &[], 12.0);
    assert!(clustering.clusters().is_empty(), "there is no mark 99");
}

/// Three benches at one position and a library: `3  ■`
#[test]
fn marks_at_one_position_stay_clustered_at_max_zoom() {
    let mut builder = BaseMapBuilder::new();
    for _ in 0..3 {
        builder.mark(at(4.36, 52.0), None, symbol(0));
    }
    builder.mark(at(4.37, 52.0), None, symbol(1));
    let base_map = builder.finish();
    let clustering = Clustering::new(&base_map, &all(&base_map, 0), &[], rules::MAX_ZOOM);
    assert_eq!(clustering.clusters().len(), 2);
    assert_eq!(clustering.members(0), [0, 1, 2]);
    assert_eq!(clustering.clusters()[0].paint, Some(0));
    assert_eq!(clustering.members(1), [3]);
    // At a small zoom they are one cluster, with neither paint nor shape in common.
    let afar = Clustering::new(&base_map, &all(&base_map, 0), &[], 5.0);
    assert_eq!(afar.members(0), [0, 1, 2, 3]);
    assert_eq!(
        (afar.clusters()[0].paint, afar.clusters()[0].shape),
        (None, None)
    );
}

/// ①·········: the cluster around a listed mark is drawn beside it.
#[test]
fn cluster_keeps_clear_of_listed_marks() {
    let mut builder = BaseMapBuilder::new();
    for index in 0..40 {
        builder.mark(at(4.36 + f64::from(index) * 0.0001, 52.0), None, symbol(0));
    }
    let base_map = builder.finish();
    let zoom = 15.0;
    let clustering = Clustering::new(&base_map, &all(&base_map, 1), &[], zoom);
    let listed = base_map.mark_at(0).expect("the listed mark");
    for cluster in clustering.clusters() {
        let distance = pixels(cluster.at, listed, Clustering::step(zoom));
        assert!(distance >= rules::JOIN_DISTANCE - 1e-6, "{distance}");
    }
}

#[test]
fn panning_does_not_change_clusters() {
    let base_map = fixtures::base_map(&TOWN, 800);
    let wanted = all(&base_map, 10);
    let view = camera(&base_map, DESKTOP).zoomed(14.25);
    let clustering = Clustering::new(&base_map, &wanted, &[], view.zoom());
    let moved = view.pan_by(37.5, -12.25);
    assert!(clustering.is_for(moved.zoom()));
    let marks = |camera| {
        let scene = Scene::compose(&base_map, camera, &plain(&clustering), &measure);
        let mut found = Vec::new();
        for item in scene.items {
            match item {
                Item::Mark(mark) => found.push((mark.mark, 1, mark.at)),
                Item::Cluster(of) => found.push((of.cluster, of.count, of.at)),
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
fn cluster_count_grows_gradually_with_zoom() {
    let base_map = fixtures::base_map(&COUNTRY, 3_000);
    let wanted = all(&base_map, 0);
    let mut before = 0;
    for half in 12..=40 {
        let zoom = f64::from(half) / 2.0;
        let clusters = Clustering::new(&base_map, &wanted, &[], zoom)
            .clusters()
            .len();
        assert_eq!(Clustering::step(zoom + 0.49), half);
        assert!(
            clusters * 100 >= before * 99,
            "{before} clusters became {clusters} at {zoom}"
        );
        before = clusters;
    }
    assert!(before > 2_900);
}
