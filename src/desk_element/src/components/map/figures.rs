//! What the map shows of each region, from the answers, and its classes.

use super::desk_map::{DeskMap, ShownClasses};
use crate::asked::{Answered, DeskAnswer, DeskAsked};
use browser::reactive::effect;
use desk::answers::{Bounds, CoverageAnswer, RowRegion};
use desk::map::{PlaceChange, RegionClasses, RegionFigure, plan_places};
use desk::{MapFigure, RegionKey};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Keeps the classes of the regions, and the places, as the answers are.
pub fn keep_figures(map: DeskMap) {
    effect(move || {
        let view = map.desk.view();
        let store = map.store();
        let Some((figures, coverage)) = figures(map, view.figure) else {
            // While an answer is on its way the map shows the figures before. Where none comes it shows none, as they are of
            // something else.
            if !is_waiting(map, view.figure) {
                store.classes.set(None);
            }
            return;
        };
        let regions = store.geometry.regions(view.level);
        let classes = RegionClasses::new(view.figure, &view.classes, &figures, regions);
        store.classes.set(Some(Rc::new(ShownClasses {
            level: view.level,
            classes,
            figures,
            coverage,
        })));
    });
    effect(move || {
        let (atlas, plan, question) = (map.desk.atlas(), map.desk.plan(), map.desk.question());
        let asked = question.places;
        let places = plan_places(&atlas, &plan, &asked, &map.desk.life_domains());
        let standing = places.iter().filter(|it| it.change == PlaceChange::None);
        let (standing, store) = (standing.cloned().collect(), map.store());
        store.standing.set_if_changed(Rc::new(standing));
        store.places.set_if_changed(Rc::new(places));
    });
}

/// Whether the classes on the map are of another question than the other figures on the screen; reactive.
pub fn is_outdated(map: DeskMap) -> bool {
    let coverage = map.desk.coverage().answer();
    let shown = map.store().classes.get();
    shown.is_some_and(|shown| coverage.is_none_or(|it| !Rc::ptr_eq(&it, &shown.coverage)))
}

/// Whether the answer that has a figure is still to come; reactive.
fn is_waiting(map: DeskMap, figure: MapFigure) -> bool {
    let desk = map.desk;
    let of_figure = match figure {
        MapFigure::Walk => is_to_come(&desk.walks()),
        MapFigure::Supply => is_to_come(&desk.supply()),
        MapFigure::Seats => is_to_come(&desk.seats()),
        MapFigure::Share | MapFigure::Without | MapFigure::Gaps | MapFigure::Change => false,
    };
    of_figure || desk.coverage().is_waiting()
}

/// Whether an answer is on its way, or is asked for the first time.
fn is_to_come<A: DeserializeOwned + 'static>(asked: &DeskAsked<A>) -> bool {
    asked.is_waiting() || matches!(asked.get(), Answered::Nothing)
}

/// The figures of all regions with the coverage of the same question; none before an answer to it.
fn figures(
    map: DeskMap,
    figure: MapFigure,
) -> Option<(Vec<RegionFigure>, Rc<DeskAnswer<CoverageAnswer>>)> {
    let desk = map.desk;
    let coverage = desk.coverage().answer()?;
    let people: BTreeMap<RegionKey, Bounds> = coverage
        .rows
        .iter()
        .map(|it| (RegionKey::of(&it.region), it.figures.total))
        .collect();
    let people = |of: &RowRegion| {
        let found = people.get(&RegionKey::of(of));
        found.copied().unwrap_or(Bounds::exactly(0.0))
    };
    let figures = match figure {
        MapFigure::Share => coverage.rows.iter().map(RegionFigure::share).collect(),
        MapFigure::Without | MapFigure::Gaps => {
            coverage.rows.iter().map(RegionFigure::without).collect()
        }
        MapFigure::Change => {
            let compared = desk.comparison()?;
            compared.rows.iter().map(RegionFigure::change).collect()
        }
        MapFigure::Walk => {
            let answer = desk.of_screen(&desk.walks())?;
            let rows = answer.rows.iter();
            rows.map(|it| RegionFigure::walk(it, people(&it.region)))
                .collect()
        }
        MapFigure::Supply => {
            let answer = desk.of_screen(&desk.supply())?;
            let rows = answer.rows.iter();
            rows.map(|it| RegionFigure::supply(it, people(&it.region)))
                .collect()
        }
        MapFigure::Seats => {
            let answer = desk.of_screen(&desk.seats())?;
            let rows = answer.rows.iter();
            rows.map(|it| RegionFigure::seats(it, people(&it.region)))
                .collect()
        }
    };
    Some((figures, coverage))
}
