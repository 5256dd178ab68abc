//! A plan in words.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::town::town;
use access::{Scenario, Sites};
use atlas::{Atlas, Lang};
use desk::{DeskWording, Plan, PlanEdit};
use i18n::Locale;
use i18n::native::IcuFormatter;

fn words(atlas: &Atlas, lang: Lang) -> DeskWording<'_, IcuFormatter> {
    DeskWording {
        locale: Locale::<IcuFormatter>::of(lang.code()),
        atlas,
        life_domains: &[],
    }
}

#[test]
fn each_change_is_a_sentence_with_the_names_that_people_know() {
    let town = town();
    let plan = r#"{"version":1,"steps":[
        {"do":"close","place":"osm:way/2"},
        {"do":"open","kind":"bench","at":[5.001,52.001],"name":"Bij de molen"},
        {"do":"move","place":"osm:node/1","to":[5.012,52.002]},
        {"do":"hours","place":"osm:node/1","opening_hours":"24/7"},
        {"do":"hours","place":"osm:node/1","opening_hours":null},
        {"do":"close-street","at":[5.001,52.001],"street":"Oude Delft"}]}"#;
    let plan = Plan::new(Scenario::read(plan).unwrap());
    let sites = plan.sites(&town);
    let say = |lang| {
        let words = words(&town, lang);
        let steps = plan.scenario().steps.iter();
        steps.map(|it| words.step(it, &sites)).collect::<Vec<_>>()
    };
    assert_eq!(
        say(Lang::Dutch),
        [
            "DOK sluit.",
            "Er komt een plek bij: bankje (Bij de molen) op 5.00100, 52.00100 (West).",
            "bankje, East verhuist naar 5.01200, 52.00200 (East).",
            "bankje, East krijgt andere openingstijden: dag en nacht.",
            "bankje, East krijgt andere openingstijden: niet bekend.",
            "Een deel van een straat gaat dicht voor voetgangers: Oude Delft, bij 5.00100, 52.00100 (West).",
        ]
    );
    assert_eq!(say(Lang::English)[0], "DOK closes.");
    assert_eq!(say(Lang::German)[0], "DOK schließt.");
}

#[test]
fn a_refused_change_says_why() {
    let town = town();
    let mut plan = Plan::default();
    let close = |place: &str| PlanEdit::Close {
        place: place.to_owned(),
    };
    plan.edit(close("osm:way/2"), &town).unwrap();
    let mut refused = |edit| {
        let error = plan.edit(edit, &town).unwrap_err();
        words(&town, Lang::Dutch).refusal(&error, &Sites::new(&town))
    };
    assert_eq!(
        refused(close("osm:way/2")),
        "Dat kan niet. DOK is in dit plan al gesloten."
    );
    assert_eq!(
        refused(close("x")),
        "Dat kan niet. Er is hier geen plek met het kenmerk x."
    );
}

#[test]
fn a_file_that_is_no_plan_says_where_it_is_wrong() {
    let town = town();
    let error = Scenario::read(r#"{"version":1,"steps":[{"do":"close"}]}"#).unwrap_err();
    let text = words(&town, Lang::Dutch).wrong_file(&error);
    assert!(text.contains("steps[0]: missing field `place`"), "{text}");
}
