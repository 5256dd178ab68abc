//! Norms to start from, and the choice of places.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use desk::{AgeAsked, DeskQuestion, LimitAsked, NormPreset, PaceAsked, PlaceOption, PlacesAsked};

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|it| (*it).to_owned()).collect()
}

#[test]
fn the_first_norm_is_the_question_of_a_new_desk() {
    let presets = NormPreset::standard().unwrap();
    assert!(presets[0].is_of(&DeskQuestion::default()));
    let others = presets[1..].iter();
    assert!(!others.clone().any(|it| it.is_of(&DeskQuestion::default())));
}

#[test]
fn a_norm_sets_places_ages_and_pace_too() {
    let presets = NormPreset::standard().unwrap();
    let norm = presets.iter().find(|it| it.id() == "meeting-65").unwrap();
    let asked = norm.asked(AgeAsked::Under15);
    assert_eq!(
        asked,
        DeskQuestion {
            places: PlacesAsked {
                kinds: ids(&["community_centre", "library"]),
                ..PlacesAsked::default()
            },
            age: AgeAsked::From65,
            limit: LimitAsked::Minutes(10.0),
            pace: PaceAsked::new(3.0, false).unwrap(),
            ..DeskQuestion::default()
        }
    );
    assert_eq!(norm.asked(AgeAsked::All).age, AgeAsked::All);
    assert!(norm.is_of(&asked));
}

#[test]
fn one_choice_of_places_replaces_the_others_and_keeps_needs() {
    let mut asked = PlacesAsked {
        kinds: ids(&["bench", "library"]),
        needs: ids(&["wheelchair"]),
        conditional: true,
        ..PlacesAsked::default()
    };
    assert_eq!(PlaceOption::of(&asked), PlaceOption::Several);
    for option in [
        PlaceOption::Domain("meeting".to_owned()),
        PlaceOption::LifeDomain("health".to_owned()),
        PlaceOption::Layer("formal".to_owned()),
        PlaceOption::Kind("bench".to_owned()),
        PlaceOption::All,
    ] {
        let read = PlaceOption::read(&option.value()).unwrap();
        assert_eq!(read, option);
        read.apply(&mut asked);
        assert_eq!(PlaceOption::of(&asked), option);
        assert_eq!((asked.needs.len(), asked.conditional), (1, true));
    }
}
