//! Pictograms: one for each kind of the taxonomy, each clear and inside its grid. kurbo reads the paths.
#![allow(clippy::unwrap_used, clippy::panic, reason = "test helpers may panic")]

use atlas::Taxonomy;
use chart::{PICTOGRAM_SIDE, pictogram};
use kurbo::{BezPath, Rect, Shape};

/// The pictograms by kind.
fn all() -> Vec<(String, BezPath)> {
    let taxonomy = Taxonomy::read(include_str!("../../../data/taxonomy.json")).unwrap();
    let kinds = taxonomy.kinds.iter();
    let read = |id: &str| {
        let path = pictogram(id).unwrap_or_else(|| panic!("{id} has no pictogram"));
        BezPath::from_svg(path).unwrap_or_else(|error| panic!("{id}: {error}"))
    };
    kinds.map(|it| (it.id.clone(), read(&it.id))).collect()
}

#[test]
fn a_kind_that_the_taxonomy_does_not_have_has_none() {
    assert_eq!(pictogram("bus_shelter"), None);
}

#[test]
fn pictograms_fill_their_grid_and_stay_inside_it() {
    let grid = Rect::new(0.0, 0.0, PICTOGRAM_SIDE, PICTOGRAM_SIDE);
    for (kind, path) in all() {
        let around = path.bounding_box();
        // The rounded ends of arcs are computed.
        let inside = around.inflate(-0.01, -0.01);
        assert!(grid.union(inside) == grid, "{kind}: {around:?}");
        assert!(
            around.width().max(around.height()) >= 13.0,
            "{kind}: {around:?}"
        );
        let aside = around.center().distance(grid.center());
        assert!(aside <= 1.5, "{kind} is {aside} beside the middle");
    }
}

#[test]
fn pictograms_are_neither_thin_nor_full() {
    for (kind, path) in all() {
        // By the even-odd rule, on a fine raster.
        let steps = 64_u32;
        let at = |step: u32| (f64::from(step) + 0.5) * PICTOGRAM_SIDE / f64::from(steps);
        let points = (0..steps).flat_map(|x| (0..steps).map(move |y| (at(x), at(y))));
        let filled = points.filter(|point| path.winding((*point).into()) % 2 != 0);
        let share = filled.count() as f64 / f64::from(steps * steps);
        assert!((0.2..0.7).contains(&share), "{kind}: {share}");
    }
}

#[test]
fn no_two_kinds_look_the_same() {
    let all = all();
    for (index, (kind, path)) in all.iter().enumerate() {
        let same = all[..index].iter().find(|(_, other)| other == path);
        assert!(same.is_none(), "{kind} looks as {same:?}");
    }
}
