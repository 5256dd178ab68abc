//! The first sentence where figures are at an end of what is possible, in answers that are written here by hand.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use desk::answers::{CompareAnswer, CoverageAnswer, RegionKind, read};
use desk::{DeskQuestion, DeskWording, FirstSentence, PlacesAsked};
use i18n::Locale;
use i18n::native::IcuFormatter;
use serde_json::{Value, json};

fn limits([low, high]: [f64; 2]) -> Value {
    json!({ "low": low, "high": high })
}

fn about() -> Value {
    json!({
        "known": true, "supply": limits([1.0, 1.0]), "missing": [], "openAt": null, "counted": "residents", "basis": "points",
        "measure": "walk", "stepsUnknown": false, "outside": limits([0.0, 0.0]), "unplaced": limits([0.0, 0.0]), "uncompared": [], "unsnapped": [],
    })
}

/// The people with a place and without.
fn counts([with, without]: [[f64; 2]; 2]) -> Value {
    let total = [with[0] + without[0], with[1] + without[1]];
    let share = [
        with[0] / (with[0] + without[1]).max(1.0),
        with[1] / (with[1] + without[0]).max(1.0),
    ];
    let none = limits([0.0, 0.0]);
    json!({
        "total": limits(total), "covered": limits(with), "perhaps": none, "beyond": limits(without), "never": none, "unplaced": none,
        "share": limits(share),
    })
}

fn row(level: &str, name: Option<&str>, figures: Value) -> Value {
    let mut row =
        json!({ "level": level, "id": name, "name": name, "district": null, "municipality": null });
    let Value::Object(figures) = figures else {
        return row;
    };
    row.as_object_mut().unwrap().extend(figures);
    row
}

/// The Dutch sentence about an atlas with these neighbourhoods, of people with a place and without.
fn dutch(neighbourhoods: &[(&str, [[f64; 2]; 2])], whole: [[f64; 2]; 2]) -> FirstSentence {
    let rows = neighbourhoods.iter();
    let rows = rows.map(|(name, of)| row("neighbourhood", Some(name), counts(*of)));
    let mut answer = about();
    answer["rows"] = rows.chain([row("whole", None, counts(whole))]).collect();
    let answer: CoverageAnswer = read(&answer.to_string()).unwrap();
    with_wording(|it| it.first_sentence(&benches(), &answer, None, RegionKind::Neighbourhood))
}

fn benches() -> DeskQuestion {
    DeskQuestion {
        places: PlacesAsked {
            kinds: vec!["bench".to_owned()],
            ..PlacesAsked::default()
        },
        ..DeskQuestion::default()
    }
}

fn with_wording<T>(say: impl FnOnce(DeskWording<'_, IcuFormatter>) -> T) -> T {
    let atlas = opened("ermelo");
    say(DeskWording {
        locale: Locale::of("nl"),
        atlas: atlas.atlas(),
        life_domains: atlas.life_domains(),
    })
}

fn exactly(with: f64, without: f64) -> [[f64; 2]; 2] {
    [[with, with], [without, without]]
}

#[test]
fn everybody_nobody_and_one_have_their_own_sentences() {
    let statement = |whole| dutch(&[], whole).statement;
    assert_eq!(
        statement(exactly(20.0, 0.0)),
        "In Ermelo hebben alle 20 inwoners een bankje binnen 10 minuten lopen."
    );
    assert_eq!(
        statement(exactly(0.0, 20.0)),
        "In Ermelo heeft geen van de 20 inwoners een bankje binnen 10 minuten lopen."
    );
    assert_eq!(
        statement(exactly(19.0, 1.0)),
        "In Ermelo heeft 1 van de 20 inwoners (5%) geen bankje binnen 10 minuten lopen."
    );
    assert_eq!(
        statement(exactly(19.7, 0.3)),
        "In Ermelo hebben bijna alle 20 inwoners een bankje binnen 10 minuten lopen."
    );
    assert_eq!(
        statement(exactly(0.0, 0.0)),
        "Er zijn geen inwoners in Ermelo."
    );
}

#[test]
fn what_is_not_known_is_a_band_or_said() {
    let statement = |whole| dutch(&[], whole).statement;
    assert_eq!(
        statement([[15.0, 20.0], [0.0, 5.0]]),
        "In Ermelo hebben hoogstens 5 van de 15 tot 25 inwoners (0 tot 25%) geen bankje binnen 10 minuten lopen."
    );
    assert_eq!(
        statement([[0.0, 9.0], [0.0, 0.0]]),
        "Hoeveel inwoners er in Ermelo wonen, is niet bekend."
    );
}

#[test]
fn most_of_them_is_said_only_where_it_is_certain() {
    let of = |near, far, whole| {
        let neighbourhoods = [("Near", near), ("Far", far)];
        dutch(&neighbourhoods, whole).most
    };
    let none = exactly(9.0, 0.0);
    assert_eq!(
        of(none, exactly(1.0, 8.0), exactly(10.0, 8.0)).unwrap(),
        "Zij wonen allemaal in Far."
    );
    assert_eq!(
        of(exactly(9.0, 3.0), exactly(1.0, 8.0), exactly(10.0, 11.0)).unwrap(),
        "De meesten wonen in Far (8)."
    );
    // As the table sorts: first by what is certain, then by what is possible.
    let perhaps = |least| [[0.0, 0.0], [least, 9.0]];
    assert_eq!(
        of(exactly(9.0, 3.0), perhaps(2.0), [[9.0, 9.0], [5.0, 12.0]]).unwrap(),
        "De grootste groep woont misschien in Near (3)."
    );
    assert_eq!(
        of(exactly(9.0, 3.0), perhaps(3.0), [[9.0, 9.0], [6.0, 12.0]]).unwrap(),
        "De grootste groep woont misschien in Far (3 tot 9)."
    );
    assert_eq!(
        of(exactly(9.0, 4.0), exactly(1.0, 4.0), exactly(10.0, 8.0)),
        None
    );
}

#[test]
fn a_plan_says_how_many_lose_and_get_a_place() {
    let change = |lost: [f64; 2], gained: [f64; 2]| {
        let whole = counts(exactly(10.0, 2.0));
        let figures = json!({
            "before": whole, "after": whole, "lost": limits(lost), "gained": limits(gained),
            "difference": limits([gained[0] - lost[1], gained[1] - lost[0]]),
        });
        let mut answer = about();
        answer["rows"] = json!([row("whole", None, figures)]);
        let compared: CompareAnswer = read(&answer.to_string()).unwrap();
        answer["rows"] = json!([row("whole", None, counts(exactly(10.0, 2.0)))]);
        let after: CoverageAnswer = read(&answer.to_string()).unwrap();
        let level = RegionKind::Neighbourhood;
        with_wording(|it| it.first_sentence(&benches(), &after, Some(&compared), level))
    };
    let sentence = change([310.0, 310.0], [40.0, 52.0]);
    assert_eq!(
        sentence.change.unwrap(),
        "Door uw plan verliezen 310 inwoners hun laatste plek, en krijgen tussen 40 en 52 inwoners een plek."
    );
    assert!(
        sentence
            .statement
            .starts_with("Met uw plan hebben in Ermelo 2 van de 12")
    );
    assert_eq!(
        change([0.0, 0.0], [0.0, 0.0]).change.unwrap(),
        "Door uw plan verliest niemand een laatste plek, en krijgt niemand er een bij."
    );
    assert_eq!(
        change([0.0, 3.0], [0.0, 0.0]).change.unwrap(),
        "Door uw plan verliezen hoogstens 3 inwoners hun laatste plek."
    );
}
