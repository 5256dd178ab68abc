//! A plan: its changes, undo and redo.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::town::{BENCH, LIBRARY, at, town};
use access::{NewPlace, Scenario, ScenarioStep, StepProblem};
use atlas::Atlas;
use desk::{Plan, PlanEdit};

fn close(place: &str) -> PlanEdit {
    PlanEdit::Close {
        place: place.to_owned(),
    }
}

fn open(id: &str, lon: f64) -> PlanEdit {
    PlanEdit::Open(Box::new(NewPlace::new(id, "bench", at(lon, 52.002))))
}

fn drag(place: &str, lon: f64) -> PlanEdit {
    PlanEdit::Drag {
        place: place.to_owned(),
        to: at(lon, 52.003),
    }
}

fn hours(place: &str, hours: &str) -> PlanEdit {
    PlanEdit::Hours {
        place: place.to_owned(),
        opening_hours: Some(hours.to_owned()),
    }
}

fn planned(edits: impl IntoIterator<Item = PlanEdit>, town: &Atlas) -> Plan {
    let mut plan = Plan::default();
    for edit in edits {
        plan.edit(edit, town).unwrap();
    }
    plan
}

/// What each step does, in a word.
fn steps(plan: &Plan) -> Vec<String> {
    let word = |step: &ScenarioStep| match step {
        ScenarioStep::Close { place } => format!("close {place}"),
        ScenarioStep::Open(new) => format!("open {} {}", new.id, new.at.lon()),
        ScenarioStep::Move { place, to } => format!("move {place} {}", to.lon()),
        ScenarioStep::Hours { place, .. } => format!("hours {place}"),
        ScenarioStep::CloseStreet { .. } => "street".to_owned(),
    };
    plan.scenario().steps.iter().map(word).collect()
}

#[test]
fn undo_takes_back_a_change_and_redo_does_it_again() {
    let town = town();
    let mut plan = planned([close(LIBRARY), open("new/1", 5.004)], &town);
    plan.undo();
    assert_eq!(steps(&plan), ["close osm:way/2"]);
    plan.undo();
    assert!(plan.is_empty() && !plan.can_undo());
    plan.undo();
    plan.redo();
    plan.redo();
    assert_eq!(steps(&plan), ["close osm:way/2", "open new/1 5.004"]);
    assert!(!plan.can_redo());
}

#[test]
fn undo_reaches_names_removals_and_files_too() {
    let town = town();
    let file = Scenario::read(r#"{"version":1,"title":"A file","steps":[]}"#).unwrap();
    let edits = [
        close(LIBRARY),
        PlanEdit::Rename(" Without the library ".to_owned()),
        PlanEdit::Remove(0),
        PlanEdit::Replace(file),
    ];
    let mut plan = planned(edits, &town);
    let mut titles = Vec::new();
    while plan.can_undo() {
        titles.push((plan.scenario().title.clone(), plan.scenario().steps.len()));
        plan.undo();
    }
    let named = || Some("Without the library".to_owned());
    let expected = [
        (Some("A file".to_owned()), 0),
        (named(), 0),
        (named(), 1),
        (None, 1),
    ];
    assert_eq!(titles, expected);
}

#[test]
fn the_moves_of_one_drag_are_undone_at_once() {
    let town = town();
    let mut plan = planned([5.001, 5.002, 5.003].map(|lon| drag(BENCH, lon)), &town);
    plan.end_drag();
    plan.edit(drag(BENCH, 5.004), &town).unwrap();
    assert_eq!(steps(&plan), ["move osm:node/1 5.004"]);
    plan.undo();
    assert_eq!(steps(&plan), ["move osm:node/1 5.003"]);
    plan.undo();
    assert!(plan.is_empty());
}

#[test]
fn the_drags_of_two_places_are_undone_one_by_one() {
    let town = town();
    let mut plan = planned([drag(BENCH, 5.001), drag(LIBRARY, 5.002)], &town);
    plan.undo();
    assert_eq!(steps(&plan), ["move osm:node/1 5.001"]);
}

#[test]
fn a_place_has_one_position_and_one_set_of_hours_in_a_plan() {
    let town = town();
    let move_to = |place: &str, lon: f64| PlanEdit::Move {
        place: place.to_owned(),
        to: at(lon, 52.005),
    };
    let edits = [
        move_to(LIBRARY, 5.002),
        hours(LIBRARY, "Mo 09:00-17:00"),
        open("new/1", 5.004),
        move_to(LIBRARY, 5.003),
        move_to("new/1", 5.006),
        hours("new/1", "24/7"),
        hours(LIBRARY, "24/7"),
    ];
    let mut plan = planned(edits, &town);
    let expected = [
        "move osm:way/2 5.003",
        "hours osm:way/2",
        "open new/1 5.006",
    ];
    assert_eq!(steps(&plan), expected);
    plan.edit(move_to(LIBRARY, 5.015), &town).unwrap();
    assert_eq!(
        steps(&plan),
        expected[1..],
        "moved back to where it is today"
    );
    plan.edit(close("new/1"), &town).unwrap();
    assert_eq!(steps(&plan), expected[1..2], "closed before it was opened");
}

#[test]
fn a_change_that_makes_no_sense_is_refused_and_changes_nothing() {
    let town = town();
    let mut plan = planned([close(BENCH)], &town);
    let before = plan.clone();
    let refused = |plan: &mut Plan, edit| plan.edit(edit, &town).unwrap_err().problem;
    let closed = StepProblem::Closed {
        id: BENCH.to_owned(),
        by: Some(0),
    };
    for edit in [close(BENCH), drag(BENCH, 5.001), hours(BENCH, "24/7")] {
        assert_eq!(refused(&mut plan, edit), closed);
    }
    let no_place = StepProblem::NoPlace("x".to_owned());
    assert_eq!(refused(&mut plan, close("x")), no_place);
    let outside = StepProblem::Outside { is_swapped: false };
    assert_eq!(refused(&mut plan, open("new/1", 6.0)), outside);
    let taken = StepProblem::IdTaken(LIBRARY.to_owned());
    assert_eq!(refused(&mut plan, open(LIBRARY, 5.001)), taken);
    let unread = refused(&mut plan, hours(LIBRARY, "from nine"));
    assert!(matches!(unread, StepProblem::Hours { .. }));
    assert_eq!(plan, before);
}

#[test]
fn taking_out_a_new_place_takes_its_other_steps_out() {
    let town = town();
    let file = r#"{"version":1,"steps":[{"do":"open","kind":"bench","at":[5.001,52.001]},{"do":"close","place":"osm:node/1"},
        {"do":"move","place":"new/1","to":[5.002,52.001]},{"do":"hours","place":"new/1","opening_hours":"24/7"}]}"#;
    let mut plan = Plan::new(Scenario::read(file).unwrap());
    assert_eq!(plan.next_id(&town), "new/2");
    plan.edit(PlanEdit::Remove(0), &town).unwrap();
    assert_eq!(steps(&plan), ["close osm:node/1"]);
    assert_eq!(plan.next_id(&town), "new/1");
}

/// Every plan that was ever on the screen is found by undoing, whatever was undone and changed in between.
#[test]
fn undo_loses_no_plan() {
    let town = town();
    let mut random = fastrand::Rng::with_seed(5);
    for _ in 0..300 {
        let mut plan = Plan::default();
        let mut seen = vec![Scenario::default()];
        for number in 0..random.usize(1..12) {
            match random.u8(0..5) {
                0 | 1 => plan.undo(),
                2 => plan.redo(),
                _ => {
                    let edit = open(&format!("new/{number}"), 5.0 + random.f64() / 100.0);
                    plan.edit(edit, &town).unwrap();
                    seen.push(plan.scenario().clone());
                }
            }
        }
        while plan.can_redo() {
            plan.redo();
        }
        let mut found = vec![plan.scenario().clone()];
        while plan.can_undo() {
            plan.undo();
            found.push(plan.scenario().clone());
        }
        assert!(seen.iter().all(|it| found.contains(it)));
    }
}

#[test]
fn a_file_has_the_name_of_its_plan() {
    let town = town();
    let mut plan = Plan::default();
    assert_eq!(plan.file_name(), "plan.json");
    for (title, name) in [
        (
            "De bibliotheek: naar het station?",
            "de-bibliotheek-naar-het-station.json",
        ),
        ("../../etc/passwd", "etc-passwd.json"),
        ("Größe 2", "größe-2.json"),
        ("—", "plan.json"),
    ] {
        plan.edit(PlanEdit::Rename(title.to_owned()), &town)
            .unwrap();
        assert_eq!(plan.file_name(), name);
    }
}

#[test]
fn only_a_drag_that_goes_on_can_be_cancelled() {
    let town = town();
    let mut plan = planned(
        [close(LIBRARY), drag(BENCH, 5.001), drag(BENCH, 5.002)],
        &town,
    );
    plan.cancel_drag();
    assert_eq!(steps(&plan), ["close osm:way/2"]);
    plan.cancel_drag();
    assert_eq!(steps(&plan), ["close osm:way/2"]);
    plan.redo();
    assert_eq!(steps(&plan), ["close osm:way/2", "move osm:node/1 5.002"]);
    plan.cancel_drag();
    assert_eq!(steps(&plan).len(), 2);
}

#[test]
fn a_drag_that_is_refused_leaves_nothing_to_cancel() {
    let town = town();
    let mut plan = planned([close(LIBRARY)], &town);
    let outside = drag(BENCH, 9.0);
    assert!(plan.edit(outside, &town).is_err());
    plan.cancel_drag();
    assert_eq!(steps(&plan), ["close osm:way/2"]);
}
