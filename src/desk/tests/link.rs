//! The link: what it looks like, and that it is the whole state.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::random_state::random_state;
use crate::town::{at, town};
use access::NewPlace;
use atlas::{LifeDomain, Taxonomy};
use desk::{DeskLink, DeskState, Plan, PlanEdit, Rank, RegionKey};

fn life_domains() -> Vec<LifeDomain> {
    let text = include_str!("../../../data/taxonomy.json");
    LifeDomain::read_all(text, &Taxonomy::read(text).unwrap()).unwrap()
}

fn read(link: &str) -> Option<DeskLink> {
    DeskLink::read(link, &town(), &life_domains())
}

/// A link with one of everything is read and written as it is.
#[test]
fn a_link_is_readable_text() {
    let fields = [
        "p1",
        "kinds=library,bench",
        "domains=meeting",
        "life=meeting",
        "layers=formal",
        "needs=wheelchair,for:older",
        "conditional",
        "age=from65",
        "metres=500",
        "open=2026-11-21T14:00",
        "speed=3",
        "steps=no",
        "rank=2",
        "map=gaps",
        "level=district",
        "classes=limits,0.1,0.25",
        "reach",
        "columns=people,lost",
        "sort=lost",
        "region=district,Old!2c_West,Delft",
        "with=district,Old!2c_West,Delft",
        "title=The_library_moves!2c_!e2!82!ac_0",
        "close=osm:node/1",
        "move=osm:way/2,52.0067,5.0169",
        "hours=osm:way/2,Mo-Sa_09:00-18:00",
        "street=52.0011,5.0102,Oude_Delft",
        "new=bench,52.0016,5.0071,name:At_the_mill,toilets:no,room:4",
    ];
    let link = fields.join("~");
    let read = read(&link).unwrap();
    assert_eq!(read.unknown, [""; 0]);
    assert_eq!(DeskLink::write(&read.state), link);
}

#[test]
fn a_selected_region_is_one_that_is_shown() {
    let of_district = read("p1~level=district~region=East~with=West").unwrap();
    assert_eq!(of_district.unknown, ["region=East", "with=West"]);
    assert_eq!(of_district.state.view.selected, None);
    assert_eq!(of_district.state.view.compared, RegionKey::Whole);
    let of_neighbourhood = read("p1~region=East~with=West").unwrap();
    let east = RegionKey::Neighbourhood("East".to_owned());
    assert_eq!(of_neighbourhood.state.view.selected, Some(east));
}

#[test]
fn a_state_without_choices_has_the_shortest_link() {
    assert_eq!(DeskLink::write(&DeskState::default()), "p1");
    assert_eq!(read("p1").unwrap(), DeskLink::default());
}

#[test]
fn any_state_is_the_same_after_its_link_is_read() {
    let mut random = fastrand::Rng::with_seed(12);
    for _ in 0..400 {
        let state = random_state(&mut random);
        let link = DeskLink::write(&state);
        let read = read(&link).unwrap();
        assert_eq!(read.unknown, [""; 0], "{link}");
        assert_eq!(read.state.question, state.question, "{link}");
        assert_eq!(read.state.view, state.view, "{link}");
        assert_eq!(read.state.plan.scenario(), state.plan.scenario(), "{link}");
        assert_eq!(DeskLink::write(&read.state), link);
        let is_safe = |it: u8| it.is_ascii_alphanumeric() || b"-._:/!~=,".contains(&it);
        assert!(link.bytes().all(is_safe), "{link}");
    }
}

#[test]
fn what_is_not_known_is_reported_and_does_not_count() {
    for (field, unknown) in [
        ("kinds=bench,castle", "kinds=castle"),
        ("domains=sleep", "domains=sleep"),
        ("life=x", "life=x"),
        ("layers=upper", "layers=upper"),
        ("needs=for:cats", "needs=for:cats"),
        ("age=teens", "age=teens"),
        ("minutes=0", "minutes=0"),
        ("minutes=241", "minutes=241"),
        ("metres=20001", "metres=20001"),
        ("metres=1e3", "metres=1e3"),
        ("metres=62.5", "metres=62.5"),
        ("speed=16", "speed=16"),
        ("rank=0", "rank=0"),
        ("rank=101", "rank=101"),
        ("open=tomorrow", "open=tomorrow"),
        ("open=2051-01-01T00:00", "open=2051-01-01T00:00"),
        ("open=2026-02-30T00:00", "open=2026-02-30T00:00"),
        ("map=moon", "map=moon"),
        ("classes=equal,1", "classes=equal,1"),
        ("classes=limits,2,1", "classes=limits,2,1"),
        ("columns=people,x", "columns=people,x"),
        ("sort=x", "sort=x"),
        ("region=North", "region=North"),
        // The only municipality is the whole.
        ("region=municipality,Delft", "region=municipality,Delft"),
        ("with=district,East", "with=district,East"),
        ("close=osm:node/9", "close=osm:node/9"),
        (
            "move=osm:node/1,5.0169,52.0067",
            "move=osm:node/1,5.0169,52.0067",
        ),
        ("hours=osm:node/1,from_nine", "hours=osm:node/1,from_nine"),
        ("new=castle,52.001,5.001", "new=castle,52.001,5.001"),
        (
            "new=bench,52.001,5.001,moat:yes",
            "new=bench,52.001,5.001,moat:yes",
        ),
        ("street=52.001", "street=52.001"),
        ("title=_", "title=_"),
        ("colour=red", "colour=red"),
        ("reach=no", "reach=no"),
    ] {
        let read = read(&format!("p1~{field}~conditional")).unwrap();
        assert_eq!(read.unknown, [unknown]);
        let mut usual = DeskState::default();
        usual.question.places.conditional = true;
        if field == "kinds=bench,castle" {
            usual.question.places.kinds = vec!["bench".to_owned()];
        }
        assert_eq!(read.state, usual, "{field}");
    }
}

#[test]
fn a_field_counts_once_and_a_step_that_makes_no_sense_does_not() {
    let read = read("p1~rank=2~rank=3~close=osm:node/1~close=osm:way/2~close=osm:node/1").unwrap();
    assert_eq!(read.unknown, ["rank=3", "close=osm:node/1"]);
    assert_eq!(read.state.question.rank, Rank::new(2).unwrap());
    assert_eq!(read.state.plan.scenario().steps.len(), 2);
}

/// The first new place is of a kind that there is not: the second one stays the second, and is not moved in its place.
#[test]
fn a_step_of_a_new_place_never_goes_to_another_one() {
    let link = "p1~new=castle,52.001,5.001~new=bench,52.002,5.002~new=bench,52.003,5.003~move=new/2,52.004,5.004";
    let found = read(link).unwrap();
    assert_eq!(found.unknown, ["new=castle,52.001,5.001"]);
    let plan = found.state.plan;
    let atlas = town();
    let sites = plan.sites(&atlas);
    let position = |id| {
        let site = sites.get(sites.by_id(id).unwrap()).unwrap();
        site.place.shape.anchor()
    };
    assert_eq!(position("new/2"), at(5.004, 52.004));
    assert_eq!(position("new/3"), at(5.003, 52.003));
}

#[test]
fn a_link_of_another_version_or_of_residents_is_none() {
    for link in ["", "p2~rank=2", "1~kinds=bench", "p1x"] {
        assert_eq!(read(link), None, "{link}");
    }
}

/// Ten new places with names and hours.
#[test]
fn a_plan_of_ten_changes_is_a_short_link() {
    let town = town();
    let mut state = DeskState::default();
    for number in 0..10 {
        let at = at(5.001_234 + f64::from(number) / 1e4, 52.005_678);
        let mut new = NewPlace::new(state.plan.next_id(&town), "community_centre", at);
        new.name = Some("Buurthuis aan de Oude Laan".to_owned());
        new.opening_hours = Some("Mo-Fr 09:00-17:00; Sa 10:00-16:00".to_owned());
        let edit = PlanEdit::Open(Box::new(new));
        state.plan.edit(edit, &town).unwrap();
    }
    let length = DeskLink::write(&state).len();
    assert!(length < 1_500, "{length}");
}

/// A link keeps its unknown parts, so that its next reader sees the note too. They change no figure.
#[test]
fn what_is_not_known_stays_in_a_link_that_is_written_again() {
    let mut found = read("p1~kinds=castle~rank=2~rank=3~close=osm:node/9").unwrap();
    let unknown = ["kinds=castle", "rank=3", "close=osm:node/9"];
    assert_eq!(found.unknown, unknown);
    found.state.question.rank = Rank::default();
    let link = found.text();
    assert_eq!(
        link,
        "p1~unknown=kinds!3dcastle,rank!3d3,close!3dosm:node/9"
    );
    assert_eq!(read(&link).unwrap(), found);
    assert_eq!(read(&link).unwrap().text(), link);
    let usual = DeskLink::default();
    assert_eq!(usual.text(), DeskLink::write(&usual.state));
}

#[test]
fn a_link_of_too_many_steps_or_letters_is_read_in_part_and_says_so() {
    let step = "~hours=osm:way/2,24/7";
    let found = read(&["p1", &step.repeat(Plan::MOST_STEPS + 2), "~rank=2"].concat()).unwrap();
    assert_eq!(found.state.plan.scenario().steps.len(), Plan::MOST_STEPS);
    assert_eq!(found.unknown, [&step[1..]; 2]);
    assert_eq!(found.state.question.rank, Rank::new(2).unwrap());
    // Steps that make no sense take as long.
    let wrong = "~close=x".repeat(Plan::MOST_STEPS);
    let found = read(&["p1", &wrong, step].concat()).unwrap();
    assert!(found.state.plan.is_empty());
    let long = ["p1~rank=2~x=", &"é".repeat(60_000), "~conditional"].concat();
    let found = read(&long).unwrap();
    assert_eq!(found.state.question.rank, Rank::new(2).unwrap());
    assert!(!found.state.question.places.conditional);
    assert_eq!(found.unknown, [["x=", &"é".repeat(29), "…"].concat()]);
    // What is told of it is told again.
    assert_eq!(read(&found.text()).unwrap(), found);
}
