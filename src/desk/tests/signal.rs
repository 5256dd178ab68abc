//! The letter that passes a gap on, on all atlases and in three languages, as in the files of `signals/`. After a wanted change,
//! `UPDATE_GOLDEN=1 cargo test -p desk` writes them again.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use access::{Scenario, ScenarioStep};
use desk::answers::{CoverageAnswer, RegionKind, WalksAnswer, read};
use desk::{
    DeskQuestion, DeskWording, EngineQuestion, LimitAsked, MailLink, PlacesAsked, RegionKey,
    SignalDraft, SignalFigures, SignalLetter, ViewLevel, mail_address, signalled_region,
};
use i18n::Locale;
use i18n::messages::DeskMessages;
use i18n::native::IcuFormatter;
use planner::{PlannerAtlas, answer};
use serde_json::Value;
use std::fmt::Write;
use std::path::PathBuf;

fn ask<A: serde::de::DeserializeOwned>(
    atlas: &PlannerAtlas,
    asked: EngineQuestion,
    question: &DeskQuestion,
    plan: &Scenario,
) -> A {
    let members = Value::Object(question.for_engine(asked, plan)).to_string();
    read(&answer(atlas, asked.name(), &members).unwrap()).unwrap()
}

/// The letters in each language, about the selected region.
fn letters(
    atlas: &PlannerAtlas,
    question: &DeskQuestion,
    plan: &Scenario,
    selected: Option<&RegionKey>,
) -> Vec<(&'static str, SignalLetter)> {
    let coverage: CoverageAnswer = ask(atlas, EngineQuestion::Coverage, question, plan);
    let walks: WalksAnswer = ask(atlas, EngineQuestion::Walks, question, plan);
    let letters = DeskMessages::LANGUAGES.map(|lang| {
        let wording = DeskWording {
            locale: Locale::<IcuFormatter>::of(lang.code()),
            atlas: atlas.atlas(),
            life_domains: atlas.life_domains(),
        };
        let level = RegionKind::Neighbourhood;
        let sentence = wording.first_sentence(question, &coverage, None, level);
        let link = Some("https://example.org/planner?plan=p1".to_owned());
        let provenance = wording.provenance(question, plan, &coverage.about, link);
        let figures = SignalFigures {
            question,
            coverage: &coverage,
            walks: Some(&walks),
            provenance: &provenance,
        };
        let row = signalled_region(&coverage, selected, ViewLevel::Neighbourhood);
        (lang.code(), wording.signal_letter(&figures, row, &sentence))
    });
    letters.into()
}

fn of_kinds(kinds: &[&str]) -> DeskQuestion {
    DeskQuestion {
        places: PlacesAsked {
            kinds: kinds.iter().map(|it| (*it).to_owned()).collect(),
            ..PlacesAsked::default()
        },
        ..DeskQuestion::default()
    }
}

#[test]
fn a_letter_says_the_figures_and_what_they_are_of() {
    let mut texts = [const { String::new() }; 3];
    let mut write = |letters: Vec<(&str, SignalLetter)>| {
        for (text, (_, letter)) in texts.iter_mut().zip(letters) {
            writeln!(text, "# {}\n\n{}\n", letter.subject, letter.text).unwrap();
        }
    };
    let nothing = Scenario::default();
    for name in ["delft", "drechtsteden", "ermelo", "liechtenstein"] {
        let atlas = opened(name);
        write(letters(&atlas, &DeskQuestion::default(), &nothing, None));
        let playgrounds = of_kinds(&["playground"]);
        let whole = Some(&RegionKey::Whole);
        write(letters(&atlas, &playgrounds, &nothing, whole));
        let first = &atlas.atlas().places()[0];
        let closing = Scenario {
            title: None,
            steps: vec![ScenarioStep::Close {
                place: first.id.clone(),
            }],
        };
        write(letters(&atlas, &of_kinds(&["barbecue"]), &closing, None));
    }
    for (text, lang) in texts.iter().zip(DeskMessages::LANGUAGES) {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/signals");
        let file = folder.join(format!("{}.txt", lang.code()));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, text).unwrap();
        }
        let expected = std::fs::read_to_string(&file).unwrap_or_default();
        for (is, wanted) in text.lines().zip(expected.lines()) {
            assert_eq!(is, wanted, "{}", file.display());
        }
        assert_eq!(text.lines().count(), expected.lines().count());
    }
}

#[test]
fn a_letter_claims_a_gap_only_where_there_is_one() {
    let english = |name: &str, minutes: f64, kind: &str, region: &str| {
        let atlas = opened(name);
        let mut question = of_kinds(&[kind]);
        question.limit = LimitAsked::Minutes(minutes);
        let region = RegionKey::Neighbourhood(region.to_owned());
        let letters = letters(&atlas, &question, &Scenario::default(), Some(&region));
        let of_english = letters.into_iter().find(|it| it.0 == "en");
        let letter = of_english.unwrap().1;
        let mut paragraphs = letter.text.split("\n\n").skip(1);
        let opening = paragraphs.next().unwrap().split([':', '.']).next();
        let asks_for_more = letter
            .text
            .contains("Would you look at what you can do about it?");
        (letter.subject, opening.unwrap().to_owned(), asks_for_more)
    };
    let texts = |subject: &str, opening: &str, asks| (subject.to_owned(), opening.to_owned(), asks);
    // Den Hoorn in four hours and in one minute; benches, of which the data has none.
    assert_eq!(
        english("delft", 240.0, "playground", "BU05031406"),
        texts(
            "No hole in the net: Den Hoorn (Delft)",
            "I found no hole in the net here",
            false
        )
    );
    assert_eq!(
        english("delft", 1.0, "playground", "BU05031406"),
        texts(
            "A hole in the net: Den Hoorn (Delft)",
            "I pass on a hole in the net",
            true
        )
    );
    let unknown = "Not known whether there is a hole in the net: Delft";
    let we_do_not_know = "I pass on that we do not know whether people have a place nearby here";
    assert_eq!(
        english("delft", 10.0, "bench", "BU05031406"),
        texts(unknown, we_do_not_know, true)
    );
}

#[test]
fn a_letter_is_about_the_selected_region_or_the_one_with_most_people_without() {
    let atlas = opened("delft");
    let question = of_kinds(&["playground"]);
    let coverage: CoverageAnswer = ask(
        &atlas,
        EngineQuestion::Coverage,
        &question,
        &Scenario::default(),
    );
    let largest = signalled_region(&coverage, None, ViewLevel::Neighbourhood).unwrap();
    let rows = coverage.rows.iter();
    let rows = rows.filter(|it| it.region.level == RegionKind::Neighbourhood);
    let most = rows.map(|it| it.figures.gap().high).fold(0.0, f64::max);
    assert_eq!(largest.figures.gap().high, most);
    let other = coverage.rows.iter().find(|it| it.region != largest.region);
    let key = RegionKey::of(&other.unwrap().region);
    let selected = signalled_region(&coverage, Some(&key), ViewLevel::Neighbourhood).unwrap();
    assert_eq!(RegionKey::of(&selected.region), key);
}

#[test]
fn a_mail_link_has_the_whole_letter_or_says_what_it_lacks() {
    let short = MailLink::new(
        "signaal@delft.example",
        "Gat & net",
        "Één plek?\n\nTe ver.",
        "(meer)",
    );
    assert_eq!(
        short.address,
        "mailto:signaal@delft.example?subject=Gat%20%26%20net&body=%C3%89%C3%A9n%20plek%3F%0D%0A%0D%0ATe%20ver."
    );
    assert_eq!(short.left_out, None);
    for letters in ["a", "é", "日"] {
        let word = letters.repeat(9);
        let paragraph = [&*word; 12].join(" ");
        let text = [&*paragraph; 40].join("\n\n");
        let long = MailLink::new("", "x", &text, "(meer)");
        assert!(long.address.len() <= 2_000, "{}", long.address.len());
        assert!(long.address.len() > 500);
        assert!(long.address.ends_with("%0D%0A%0D%0A%28meer%29"));
        assert!(long.left_out.unwrap().starts_with(&word));
        // One paragraph without an end is cut between words, and one without words anywhere.
        for text in [paragraph.repeat(40), word.repeat(900)] {
            let long = MailLink::new("", "x", &text, "(meer)");
            assert!((500..=2_000).contains(&long.address.len()));
        }
    }
}

#[test]
fn only_a_plain_mail_address_goes_into_a_link() {
    for (text, address) in [
        ("signaal@gemeente.nl", Some("signaal@gemeente.nl")),
        (
            " mailto:wijk.team+net@sub.gemeente.nl ",
            Some("wijk.team+net@sub.gemeente.nl"),
        ),
        ("", None),
        ("gemeente.nl", None),
        ("a@b", None),
        ("a@@b.nl", None),
        ("a@b..nl", None),
        ("a@b.nl?cc=c@d.nl", None),
        ("a@b.nl,c@d.nl", None),
        ("a%40b@c.nl", None),
        ("javascript:alert(1)@b.nl", None),
        ("https://b.nl/a@b.nl", None),
    ] {
        assert_eq!(mail_address(text), address, "{text}");
    }
}

#[test]
fn nothing_typed_is_lost_when_figures_change() {
    let letter = |text: &str| SignalLetter {
        subject: "About ".to_owned() + text,
        text: text.to_owned(),
    };
    let mut draft = SignalDraft::default();
    draft.figures_changed(letter("one"));
    draft.figures_changed(letter("two"));
    assert_eq!(draft.text(), "two");
    assert!(!draft.is_outdated());
    draft.edited("two, and mine".to_owned());
    assert!(!draft.is_outdated());
    draft.figures_changed(letter("three"));
    assert_eq!(
        (draft.text(), draft.subject()),
        ("two, and mine", "About two")
    );
    assert!(draft.is_outdated());
    draft.write_anew();
    assert_eq!((draft.text(), draft.subject()), ("three", "About three"));
    assert!(!draft.is_outdated() && draft.has_before());
    draft.take_back();
    // The text has the figures that it began with.
    assert_eq!(
        (draft.text(), draft.subject()),
        ("two, and mine", "About two")
    );
    assert!(draft.is_outdated());
    draft.figures_changed(letter("four"));
    assert_eq!(draft.text(), "two, and mine");
    assert!(draft.is_outdated());
    // Figures that come back are not another question.
    draft.figures_changed(letter("two"));
    assert!(!draft.is_outdated());
    draft.take_back();
    assert_eq!((draft.text(), draft.subject()), ("three", "About three"));
    assert!(draft.is_outdated());
}
