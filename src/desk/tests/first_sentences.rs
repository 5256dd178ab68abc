//! The first sentence on all atlases, for twelve questions, in three languages, as in the files of `first_sentences/`. After a wanted
//! change, `UPDATE_GOLDEN=1 cargo test -p desk` writes them again: read them aloud before they are committed.

// Tests may panic.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::atlases::opened;
use access::{Scenario, ScenarioStep};
use desk::answers::{CompareAnswer, CoverageAnswer, RegionKind, read};
use desk::{
    AgeAsked, DeskLink, DeskQuestion, DeskState, DeskWording, EngineQuestion, LimitAsked,
    PaceAsked, PlacesAsked, Rank, TimeAsked,
};
use i18n::Locale;
use i18n::messages::DeskMessages;
use i18n::native::IcuFormatter;
use planner::{PlannerAtlas, QuestionError, answer};
use serde_json::Value;
use std::fmt::Write;
use std::path::PathBuf;

const ATLASES: [&str; 4] = ["delft", "drechtsteden", "ermelo", "liechtenstein"];

fn of_kinds(kinds: &[&str]) -> PlacesAsked {
    PlacesAsked {
        kinds: kinds.iter().map(|it| (*it).to_owned()).collect(),
        ..PlacesAsked::default()
    }
}

/// One question for each thing that can be asked, and some together.
fn questions() -> Vec<DeskQuestion> {
    let ids = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let slowly = PaceAsked {
        speed: 3.0,
        step_free: true,
    };
    let of = |places: PlacesAsked| DeskQuestion {
        places,
        ..DeskQuestion::default()
    };
    let meeting = PlacesAsked {
        domains: ids(&["meeting"]),
        ..PlacesAsked::default()
    };
    vec![
        DeskQuestion::default(),
        of(meeting.clone()),
        DeskQuestion {
            age: AgeAsked::From65,
            pace: slowly,
            ..of(of_kinds(&["community_centre", "library"]))
        },
        DeskQuestion {
            age: AgeAsked::Under15,
            limit: LimitAsked::Metres(200.0),
            ..of(of_kinds(&["playground"]))
        },
        DeskQuestion {
            limit: LimitAsked::Metres(125.0),
            rank: Rank(2),
            ..of(of_kinds(&["bench"]))
        },
        DeskQuestion {
            time: TimeAsked::At("2026-11-21T20:00".to_owned()),
            ..of(of_kinds(&["community_centre", "library", "cafe"]))
        },
        of(PlacesAsked {
            conditional: true,
            ..of_kinds(&["swimming_pool"])
        }),
        of(PlacesAsked {
            layers: ids(&["formal", "semiformal"]),
            ..meeting
        }),
        of(PlacesAsked {
            life_domains: ids(&["upbringing"]),
            needs: ids(&["wheelchair", "for:children"]),
            ..PlacesAsked::default()
        }),
        DeskQuestion {
            limit: LimitAsked::Minutes(2.5),
            ..of(of_kinds(&["bench", "square", "park", "cafe", "station"]))
        },
        of(of_kinds(&["barbecue"])),
        DeskQuestion {
            limit: LimitAsked::Minutes(240.0),
            ..DeskQuestion::default()
        },
    ]
}

/// The answer; `None` for ages where the atlas has none.
fn ask(
    atlas: &PlannerAtlas,
    asked: EngineQuestion,
    of: &DeskQuestion,
    plan: &Scenario,
) -> Option<String> {
    let members = Value::Object(of.for_engine(asked, plan));
    match answer(atlas, asked.name(), &members.to_string()) {
        Ok(answer) => Some(answer),
        Err(QuestionError::Missing(_)) if of.age != AgeAsked::All => None,
        Err(error) => panic!("{members:?}: {error:?}"),
    }
}

/// A plan that closes the first library or community centre of the atlas, or its first place if it has none.
fn closing(atlas: &PlannerAtlas) -> Scenario {
    let of = atlas.atlas();
    let kinds = ["library", "community_centre"].map(|it| of.taxonomy().kind(it).unwrap());
    let places = of.places();
    let wanted = places.iter().find(|it| kinds.contains(&it.kind));
    let place = wanted.unwrap_or(&places[0]);
    Scenario {
        title: None,
        steps: vec![ScenarioStep::Close {
            place: place.id.clone(),
        }],
    }
}

#[test]
fn the_first_sentence_is_as_people_would_say_it() {
    let mut texts = DeskMessages::LANGUAGES.map(|lang| (lang, String::new()));
    for name in ATLASES {
        let atlas = opened(name);
        let plan = closing(&atlas);
        for question in questions() {
            let ask = |asked, plan: &Scenario| ask(&atlas, asked, &question, plan);
            let now = ask(EngineQuestion::Coverage, &Scenario::default());
            let then = ask(EngineQuestion::Coverage, &plan);
            let compared = ask(EngineQuestion::Compare, &plan);
            let answers = now.zip(then).zip(compared);
            let answers = answers.map(|((now, then), compared)| {
                let [now, then] = [now, then].map(|it| read::<CoverageAnswer>(&it).unwrap());
                (now, then, read::<CompareAnswer>(&compared).unwrap())
            });
            for (lang, text) in &mut texts {
                let wording = DeskWording {
                    locale: Locale::<IcuFormatter>::of(lang.code()),
                    atlas: atlas.atlas(),
                    life_domains: atlas.life_domains(),
                };
                let Some((now, then, compared)) = &answers else {
                    writeln!(text, "{}\n", wording.no_ages(question.age)).unwrap();
                    continue;
                };
                let level = RegionKind::Neighbourhood;
                let now = wording.first_sentence(&question, now, None, level);
                writeln!(text, "{}", now.announcement()).unwrap();
                for note in &now.notes {
                    writeln!(text, "    {note}").unwrap();
                }
                let then = wording.first_sentence(&question, then, Some(compared), level);
                writeln!(text, "  → {}\n", then.announcement()).unwrap();
            }
        }
    }
    for (lang, text) in texts {
        expect_golden(&format!("{}.txt", lang.code()), &text);
    }
}

/// The browser's tests ask these questions by link, and expect the same sentences.
#[test]
fn the_questions_have_links_that_the_page_is_tested_with() {
    let links = questions().into_iter().map(|question| {
        let state = DeskState {
            question,
            ..DeskState::default()
        };
        DeskLink::write(&state) + "\n"
    });
    expect_golden("links.txt", &links.collect::<String>());
}

fn expect_golden(name: &str, text: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/first_sentences");
    let file = folder.join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, text).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    for (is, wanted) in text.lines().zip(expected.lines()) {
        assert_eq!(is, wanted, "{}", file.display());
    }
    assert_eq!(text.lines().count(), expected.lines().count());
}
