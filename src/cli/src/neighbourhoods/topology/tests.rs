use super::simplify;
use crate::geometry::grid::{self, GridArea, Vertex};
use crate::geometry::local_projection::LocalProjection;
use geo::{Area, BooleanOps};

/// A vertex; one step is about ten metres, near the equator where both axes have the same scale.
fn at(x: i64, y: i64) -> Vertex {
    [x * 100, y * 100]
}

fn ring(vertices: &[(i64, i64)]) -> GridArea {
    vec![vec![vertices.iter().map(|(x, y)| at(*x, *y)).collect()]]
}

fn equator() -> LocalProjection {
    LocalProjection::at_latitude(0.0)
}

fn sorted(ring: &[Vertex]) -> Vec<Vertex> {
    let mut ring = ring.to_vec();
    ring.sort_unstable();
    ring
}

fn overlap(a: &GridArea, b: &GridArea) -> f64 {
    grid::degrees(a)
        .intersection(&grid::degrees(b))
        .unsigned_area()
}

//   0,4 ────── 4,4 ────── 8,4
//    │   west   ⟩  east    │      ⟩ is a border that is off by one step
//   0,0 ────── 4,0 ────── 8,0
#[test]
fn shared_borders_stay_equal_on_both_sides() {
    let west = ring(&[
        (0, 0),
        (40, 0),
        (41, 10),
        (40, 20),
        (41, 30),
        (40, 40),
        (0, 40),
    ]);
    let east = ring(&[
        (40, 0),
        (80, 0),
        (80, 40),
        (40, 40),
        (41, 30),
        (40, 20),
        (41, 10),
    ]);
    let simple = simplify(&[west, east], 30.0, equator());
    assert_eq!(
        simple[0][0][0].len(),
        4,
        "the wriggle is gone: {:?}",
        simple[0]
    );
    assert_eq!(simple[1][0][0].len(), 4);
    assert!(overlap(&simple[0], &simple[1]) < 1e-15);
}

#[test]
fn borders_beyond_the_tolerance_stay() {
    let west = ring(&[(0, 0), (40, 0), (60, 20), (40, 40), (0, 40)]);
    let east = ring(&[(40, 0), (80, 0), (80, 40), (40, 40), (60, 20)]);
    let simple = simplify(&[west.clone(), east.clone()], 30.0, equator());
    assert_eq!(sorted(&simple[0][0][0]), sorted(&west[0][0]));
    assert_eq!(sorted(&simple[1][0][0]), sorted(&east[0][0]));
}

//  ┌──────────────┐
//  │ around  ┌──┐ │   an enclave: its border is the hole's
//  │         └──┘ │
//  └──────────────┘
#[test]
fn an_enclave_equals_its_hole() {
    let outer: Vec<Vertex> = vec![at(0, 0), at(100, 0), at(100, 100), at(0, 100)];
    let hole: Vec<Vertex> = vec![at(60, 60), at(60, 80), at(70, 81), at(80, 80), at(80, 60)];
    let mut turned: Vec<Vertex> = hole.iter().rev().copied().collect();
    turned.rotate_left(2);
    let areas = [vec![vec![outer, hole]], vec![vec![turned]]];
    let simple = simplify(&areas, 30.0, equator());
    assert_eq!(sorted(&simple[0][0][1]), sorted(&simple[1][0][0]));
    assert_eq!(simple[1][0][0].len(), 4);
    assert!(overlap(&simple[0], &simple[1]) < 1e-15);
}

#[test]
fn areas_smaller_than_the_tolerance_do_not_collapse() {
    let tiny = ring(&[(0, 0), (1, 0), (1, 1), (0, 1)]);
    let beside = ring(&[(1, 0), (100, 0), (100, 1), (1, 1)]);
    let simple = simplify(&[tiny, beside], 500.0, equator());
    for area in &simple {
        assert!(area[0][0].len() >= 3, "{area:?}");
        assert!(grid::degrees(area).unsigned_area() > 0.0);
    }
}

//   a long headland in a bay: simplified alone, the shore would cross it
#[test]
fn borders_never_cross() {
    let shore = ring(&[
        (0, 0),
        (100, 0),
        (100, 40),
        (55, 40),
        (50, 12),
        (45, 40),
        (0, 40),
    ]);
    let tongue = ring(&[(49, 36), (50, 20), (51, 36), (51, 60), (49, 60)]);
    let before = overlap(&shore, &tongue);
    let simple = simplify(&[shore, tongue], 400.0, equator());
    assert!(
        before < 1e-15 && overlap(&simple[0], &simple[1]) < 1e-15,
        "{simple:?}"
    );
}
