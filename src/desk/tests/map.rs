//! The map: every region once and in a class, counts that add up, and the same pictures from the same figures.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use crate::town::{BENCH, LIBRARY, at, town};
use access::{NewPlace, Scenario};
use chart::{Camera, MapSize, WorldPoint};
use desk::answers::{
    Bounds, CoverageAnswer, GapKind, GapPoint, LongestStretches, SeatsRow, StreetLengths, read,
};
use desk::map::{
    LegendSwatch, MAP_STYLE, MapGeometry, MapLegend, MapScale, MapSheet, PlaceChange,
    RegionClasses, RegionFigure, SheetTexts, border_layer, changed_layer, gap_layer, name_layer,
    pattern_layer, place_at, plan_places, region_layer, standing_layer,
};
use desk::{
    ClassRule, DeskQuestion, EngineQuestion, FigureClass, MapFigure, PlacesAsked, Plan, PlanEdit,
    RegionKey, SvgElement, ViewLevel,
};
use i18n::Locale;
use i18n::native::IcuFormatter;
use serde_json::Value;

fn dutch() -> Locale<IcuFormatter> {
    Locale::of("nl")
}

fn key(id: &str) -> RegionKey {
    RegionKey::Neighbourhood(id.to_owned())
}

fn figure(id: &str, share: [f64; 2], people: f64) -> RegionFigure {
    RegionFigure {
        key: key(id),
        figure: Some(Bounds {
            low: share[0],
            high: share[1],
        }),
        people: Bounds::exactly(people),
        is_empty: people == 0.0,
    }
}

/// The scale at which the whole atlas is seen in this many CSS px.
fn scale(geometry: &MapGeometry, width: f64, height: f64) -> MapScale {
    let camera = Camera::fit_all(geometry.bounds(), MapSize::new(width, height));
    MapScale::of(camera, geometry.units())
}

/// Compares with a file of `tests/goldens`; `UPDATE_GOLDENS=1` writes it.
fn assert_golden(name: &str, text: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/goldens");
    let path = format!("{folder}/{name}");
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == text,
        "{name} differs; look at it after UPDATE_GOLDENS=1"
    );
}

#[test]
fn a_map_of_two_neighbourhoods_is_drawn_with_legend_and_credit() {
    let atlas = town();
    let geometry = MapGeometry::new(&atlas);
    let level = ViewLevel::Neighbourhood;
    let regions = geometry.regions(level);
    let figures = [
        figure("West", [0.25, 0.25], 300.0),
        figure("East", [0.8, 0.9], 40.0),
    ];
    let rule = ClassRule::Limits(vec![0.5]);
    let classes = RegionClasses::new(MapFigure::Share, &rule, &figures, regions);
    let size = MapSheet::map_size(0.8);
    let scale = MapScale::of(Camera::fit_all(geometry.bounds(), size), geometry.units());
    let texts = SheetTexts {
        title: "Bieb & bank".to_owned(),
        question: "Een bibliotheek binnen 10 minuten lopen".to_owned(),
        plan: "Plan: sluit DOK".to_owned(),
        description: "In West heeft 25% een bibliotheek dichtbij.".to_owned(),
        provenance: vec!["© OpenStreetMap (ODbL)".to_owned()],
    };
    let sheet = MapSheet {
        texts: &texts,
        legends: &[MapLegend::of_regions(&classes, "residents", dutch())],
        layers: vec![
            pattern_layer(&classes, scale.pixel),
            region_layer(regions, &classes),
            border_layer(&geometry, level, Some(0)),
            standing_layer(
                &plan_places(&atlas, &Plan::default(), &PlacesAsked::default(), &[]),
                &geometry,
                scale,
            ),
            name_layer(regions, Some(0), scale),
        ],
        scale,
    };
    assert_golden(
        "two-neighbourhoods.svg",
        &sheet.picture(dutch()).to_svg(MAP_STYLE, 1_200.0),
    );
}

#[test]
fn a_region_of_unknown_figures_has_a_pattern_of_its_own_and_one_without_people_has_none() {
    let atlas = town();
    let geometry = MapGeometry::new(&atlas);
    let regions = geometry.regions(ViewLevel::Neighbourhood);
    let rule = ClassRule::Limits(vec![0.3, 0.6]);
    let layer = |figures: &[RegionFigure]| {
        let classes = RegionClasses::new(MapFigure::Share, &rule, figures, regions);
        let fills = region_layer(regions, &classes).children;
        let fills = fills.iter().map(|it| it.attribute("fill").cloned());
        let mut fills: Vec<(RegionKey, Option<String>)> =
            regions.iter().map(|it| it.key.clone()).zip(fills).collect();
        fills.sort();
        fills
            .into_iter()
            .map(|it| it.1.unwrap_or_default())
            .collect::<Vec<_>>()
    };
    let both = [
        figure("East", [0.5, 0.7], 9.0),
        figure("West", [0.1, 0.1], 9.0),
    ];
    // A low share is the strongest paint.
    assert_eq!(
        layer(&both),
        ["url(#between-level-3-level-0)", "url(#level-6)"]
    );
    let nobody = [
        figure("East", [0.0, 1.0], 9.0),
        figure("West", [0.1, 0.1], 0.0),
    ];
    assert_eq!(layer(&nobody), ["url(#unknown)", ""]);
    assert_eq!(layer(&[]), ["url(#unknown)", "url(#unknown)"]);
}

#[test]
fn seats_have_classes_where_streets_are_though_nobody_lives_there() {
    let atlas = town();
    let geometry = MapGeometry::new(&atlas);
    let regions = geometry.regions(ViewLevel::Neighbourhood);
    let seats = |id: &str, total: f64, gap: Option<f64>| {
        let region = serde_json::json!({"level": "neighbourhood", "id": id, "name": id});
        let row = SeatsRow {
            region: serde_json::from_value(region).unwrap(),
            street: StreetLengths {
                total,
                gap: gap.map(Bounds::exactly),
                ..StreetLengths::default()
            },
            longest: LongestStretches::default(),
        };
        RegionFigure::seats(&row, Bounds::exactly(0.0))
    };
    let figures = [seats("West", 900.0, Some(0.4)), seats("East", 0.0, None)];
    let rule = ClassRule::default();
    let classes = RegionClasses::new(MapFigure::Seats, &rule, &figures, regions);
    let class = |id: &str| {
        let at = regions.iter().position(|it| it.key == key(id)).unwrap();
        classes.class_of(at)
    };
    assert_eq!(class("West"), FigureClass::In(0));
    assert_eq!(class("East"), FigureClass::Nobody);
    let legend = MapLegend::of_regions(&classes, "residents", dutch());
    let labels: Vec<&str> = legend.entries.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["40%", "Hier zijn geen straten"]);
}

#[test]
fn a_change_of_one_figure_changes_one_attribute() {
    let atlas = town();
    let geometry = MapGeometry::new(&atlas);
    let regions = geometry.regions(ViewLevel::Neighbourhood);
    let rule = ClassRule::Limits(vec![0.5]);
    let layer = |east: f64| {
        let figures = [
            figure("West", [0.1, 0.1], 9.0),
            figure("East", [east, east], 9.0),
        ];
        region_layer(
            regions,
            &RegionClasses::new(MapFigure::Share, &rule, &figures, regions),
        )
    };
    let changes = |after: f64| desk::picture_changes(&[layer(0.2)], &[layer(after)]).len();
    assert_eq!([changes(0.3), changes(0.7)], [0, 1]);
}

#[test]
fn losses_and_gains_have_paints_of_their_own_and_no_difference_another() {
    let atlas = town();
    let geometry = MapGeometry::new(&atlas);
    let regions = geometry.regions(ViewLevel::Neighbourhood);
    let paint = |difference: f64| {
        let figures = [
            figure("East", [difference; 2], 500.0),
            figure("West", [30.0, 30.0], 9.0),
        ];
        let rule = ClassRule::default();
        let classes = RegionClasses::new(MapFigure::Change, &rule, &figures, regions);
        let east = regions.iter().position(|it| it.key == key("East")).unwrap();
        classes.paint(classes.class_of(east)).unwrap()
    };
    let paints = [-30.0, -1.0, 0.0, 2.0, 40.0].map(paint);
    assert_eq!(paints, ["loss-2", "loss-1", "same", "gain-1", "gain-2"]);
}

#[test]
fn gaps_are_dots_in_sizes_and_rings_where_it_is_unknown() {
    let geometry = MapGeometry::new(&town());
    let point = |people: f64, gap| GapPoint {
        lon: 5.01,
        lat: 52.005,
        neighbourhood: "East".to_owned(),
        people: Bounds::exactly(people),
        gap,
        nearest: None,
    };
    let points = [
        point(3.0, GapKind::Beyond),
        point(4.0, GapKind::Never),
        point(120.0, GapKind::Perhaps),
    ];
    let layer = gap_layer(&points, &geometry);
    let drawn: Vec<(&str, usize)> = layer
        .children
        .iter()
        .map(|it| {
            (
                it.class.as_str(),
                it.attribute("d").unwrap().matches("h0").count(),
            )
        })
        .collect();
    let expected = [
        ("gap-ring size-4", 1),
        ("gap-hole size-4", 1),
        ("gap-rim size-0", 2),
        ("gap size-0", 2),
    ];
    assert_eq!(drawn, expected);
}

#[test]
fn a_plan_marks_new_closed_and_moved_places() {
    let atlas = town();
    let geometry = MapGeometry::new(&atlas);
    let mut plan = Plan::default();
    let edits = [
        PlanEdit::Close {
            place: BENCH.to_owned(),
        },
        PlanEdit::Move {
            place: LIBRARY.to_owned(),
            to: at(5.012, 52.002),
        },
        PlanEdit::Open(Box::new(NewPlace::new("new/1", "bench", at(5.002, 52.002)))),
    ];
    for edit in edits {
        plan.edit(edit, &atlas).unwrap();
    }
    // What the plan changes is drawn also where it does not count.
    let asked = PlacesAsked {
        kinds: vec!["park".to_owned()],
        ..PlacesAsked::default()
    };
    let places = plan_places(&atlas, &plan, &asked, &[]);
    let changes: Vec<PlaceChange> = places.iter().map(|it| it.change).collect();
    let moved = PlaceChange::Moved(at(5.015, 52.005));
    assert_eq!(changes, [PlaceChange::Closed, moved, PlaceChange::Opened]);
    let scale = scale(&geometry, 400.0, 300.0);
    let layer = changed_layer(&places, &geometry, scale);
    assert!(
        standing_layer(&places, &geometry, scale)
            .children
            .is_empty()
    );
    let classes = |it: &SvgElement| -> Vec<String> {
        it.children.iter().map(|it| it.class.clone()).collect()
    };
    let changed: Vec<Vec<String>> = layer.children.iter().map(classes).collect();
    assert_eq!(changed[0], ["mark-gone", "mark-cross"]);
    assert_eq!(
        changed[1],
        ["mark-from", "mark-arrow", "mark-moved", "mark"]
    );
    assert_eq!(changed[2], ["mark-new", "mark"]);
    // The library is found where it moves to.
    let near = geometry.point(at(5.012, 52.002));
    let found = place_at(
        &places,
        &geometry,
        scale,
        [near[0] + 5.0 * scale.pixel, near[1]],
        12.0,
    );
    assert_eq!(found.unwrap().id, LIBRARY);
    let far = [near[0] + 50.0 * scale.pixel, near[1]];
    assert_eq!(place_at(&places, &geometry, scale, far, 12.0), None);
}

#[test]
fn a_region_is_found_at_its_name() {
    let geometry = MapGeometry::new(&opened("delft").atlas().clone());
    for (number, region) in geometry
        .regions(ViewLevel::Neighbourhood)
        .iter()
        .enumerate()
    {
        let name = region.name_point.unwrap();
        let size = geometry.units().size();
        let bounds = geometry.bounds();
        let world = WorldPoint {
            x: bounds.min.x + (bounds.max.x - bounds.min.x) * name[0] / size[0],
            y: bounds.min.y + (bounds.max.y - bounds.min.y) * name[1] / size[1],
        };
        assert_eq!(
            geometry.region_at(ViewLevel::Neighbourhood, world),
            Some(number),
            "{}",
            region.name
        );
    }
}

fn ids(element: &SvgElement, found: &mut Vec<String>) {
    found.extend(element.attribute("id").cloned());
    element.children.iter().for_each(|it| ids(it, found));
}

#[test]
fn all_atlases_are_drawn_with_every_region_once_and_counts_that_add_up() {
    for name in ["delft", "drechtsteden", "ermelo", "liechtenstein"] {
        let planner = opened(name);
        let geometry = MapGeometry::new(planner.atlas());
        let members =
            DeskQuestion::default().for_engine(EngineQuestion::Coverage, &Scenario::default());
        let answer = planner::answer(&planner, "coverage", &Value::Object(members).to_string());
        let coverage: CoverageAnswer = read(&answer.unwrap()).unwrap();
        for level in [ViewLevel::Neighbourhood, ViewLevel::District] {
            let rows = || {
                coverage
                    .rows
                    .iter()
                    .filter(move |it| it.region.level == level.kind())
            };
            let regions = geometry.regions(level);
            assert_eq!(regions.len(), rows().count(), "{name} {level:?}");
            assert!(regions.iter().all(|it| !it.path.is_empty()), "{name}");
            for rule in [
                ClassRule::Quantiles(5),
                ClassRule::EqualSteps(7),
                ClassRule::Quantiles(3),
            ] {
                let figures: Vec<RegionFigure> =
                    coverage.rows.iter().map(RegionFigure::without).collect();
                let classes = RegionClasses::new(MapFigure::Without, &rule, &figures, regions);
                let (all, people) = classes.count(|_| true);
                assert_eq!(all, regions.len());
                let total: f64 = rows().map(|it| it.figures.total.low).sum();
                assert!(
                    (people.low - total).abs() < 1e-6,
                    "{name}: {} {total}",
                    people.low
                );
                let classed = (0..classes.classes.count())
                    .map(|it| classes.count(|of| of == FigureClass::In(it)).0);
                let rest = classes.count(|it| !matches!(it, FigureClass::In(_))).0;
                assert_eq!(classed.sum::<usize>() + rest, regions.len(), "{name}");
                // Every paint is defined, and the legend has each kind of paint.
                let mut defined = Vec::new();
                ids(&pattern_layer(&classes, 1.0), &mut defined);
                let layer = region_layer(regions, &classes);
                let legend = MapLegend::of_regions(&classes, &coverage.about.counted, dutch());
                for fill in layer.children.iter().filter_map(|it| it.attribute("fill")) {
                    let id = fill.trim_start_matches("url(#").trim_end_matches(')');
                    assert!(defined.iter().any(|it| it == id), "{name}: {id}");
                    let is_explained = legend.entries.iter().any(|it| match &it.swatch {
                        LegendSwatch::Pattern(known) => {
                            known == id || known.starts_with("between") && id.starts_with("between")
                        }
                        _ => false,
                    });
                    assert!(is_explained, "{name}: {id} is in no legend");
                }
            }
        }
    }
}

/// The boxes around names, in map units.
fn name_boxes(layer: &SvgElement) -> Vec<[f64; 4]> {
    let letters: f64 = layer.attribute("font-size").unwrap().parse().unwrap();
    let number = |it: &SvgElement, name| it.attribute(name).unwrap().parse::<f64>().unwrap();
    let around = |it: &SvgElement| {
        let half = it.text.chars().count() as f64 * letters * 0.28;
        let (x, y) = (number(it, "x"), number(it, "y"));
        [x - half, y - letters / 2.0, x + half, y + letters / 2.0]
    };
    layer.children.iter().map(around).collect()
}

#[test]
fn names_do_not_overlap_and_become_more_close_up() {
    let planner = opened("drechtsteden");
    let geometry = MapGeometry::new(planner.atlas());
    let regions = geometry.regions(ViewLevel::Neighbourhood);
    let wide = name_layer(regions, None, scale(&geometry, 320.0, 240.0));
    let close = name_layer(regions, None, scale(&geometry, 2_400.0, 1_800.0));
    assert!(wide.children.len() < close.children.len() && close.children.len() > 30);
    let boxes = name_boxes(&close);
    for (number, a) in boxes.iter().enumerate() {
        for b in boxes.iter().skip(number + 1) {
            assert!(
                a[0] >= b[2] || b[0] >= a[2] || a[1] >= b[3] || b[1] >= a[3],
                "{a:?} {b:?}"
            );
        }
    }
    // The selected region has its name at any scale.
    let selected = name_layer(regions, Some(5), scale(&geometry, 320.0, 240.0));
    assert!(
        selected
            .children
            .iter()
            .any(|it| it.text == regions[5].name)
    );
}
