//! Norms: the standard ones, and files that somebody wrote by hand.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use access::{AgeGroup, NormLimit, NormStatus, Norms, STANDARD_NORMS};
use atlas::{Lang, LocalizedText, Taxonomy};

fn refused(json: &str) -> String {
    Norms::read(json).unwrap_err().to_string()
}

/// Norms with one question of these members.
fn question(members: &str) -> String {
    format!(
        r#"{{"version":1,"questions":[{{"id":"a","label":"A","status":"policy","source":"Council",{members}}}]}}"#
    )
}

#[test]
fn each_standard_norm_has_a_source_in_the_languages_of_a_report_and_asks_for_kinds_that_exist() {
    let norms = Norms::read(STANDARD_NORMS).unwrap();
    let taxonomy = Taxonomy::read(include_str!("../../../data/taxonomy.json")).unwrap();
    let seats = norms.seats.iter().map(|it| &it.basis.source);
    let references = norms.references.iter();
    let texts: Vec<&LocalizedText> = norms
        .questions
        .iter()
        .flat_map(|it| [&it.label, &it.basis.source])
        .chain(seats)
        .chain(references.flat_map(|it| [&it.label, &it.basis.source]))
        .collect();
    assert!(texts.len() > 10);
    for text in texts {
        for lang in [Lang::Dutch, Lang::English, Lang::German] {
            let found = text.localized(lang);
            assert!(!found.of.is_empty() && found.other.is_none(), "{text:?}");
        }
    }
    for one in &norms.questions {
        assert!(one.choice(&taxonomy, &[]).is_ok(), "{}", one.id);
        assert_eq!(one.pace.minutes(one.length().metres()).round() as u32, {
            match one.limit {
                NormLimit::Minutes(minutes) => minutes.round() as u32,
                NormLimit::Metres(metres) => (metres / 80.0).round() as u32,
            }
        });
    }
}

#[test]
fn what_a_question_leaves_out_has_a_default() {
    let norms = Norms::read(&question(r#""minutes":10"#)).unwrap();
    let [one] = &norms.questions[..] else {
        panic!("one question");
    };
    assert_eq!(
        (one.rank, one.conditional, one.open_at.as_deref()),
        (1, false, None)
    );
    assert_eq!((&one.ages[..], norms.new_places), (&[AgeGroup::All][..], 0));
    assert_eq!(one.pace.kilometres_per_hour(), 4.8);
    assert_eq!(one.basis.status, NormStatus::Policy);
    assert_eq!(one.length().metres().get(), 800.0);
}

#[test]
fn a_limit_that_nobody_walks_is_refused_with_its_path() {
    for (members, message) in [
        (
            r#""minutes":0"#,
            "questions[0].minutes: `0`, expected a whole number of 1 to 240 minutes",
        ),
        (
            r#""minutes":-5"#,
            "questions[0].minutes: `-5`, expected a whole number of 1 to 240 minutes",
        ),
        (
            r#""metres":1e9"#,
            "questions[0].metres: `1000000000`, expected a whole number of 1 to 20000 metres",
        ),
        (
            r#""minutes":"10""#,
            "questions[0].minutes: invalid type: string \"10\", expected a number",
        ),
        (
            r#""key":"free""#,
            "questions[0]: expected either `minutes` or `metres`",
        ),
        (
            r#""minutes":10,"metres":800"#,
            "questions[0]: expected either `minutes` or `metres`",
        ),
        (
            r#""minutes":10,"speed":0"#,
            "questions[0].speed: `0`, expected 0.5 to 15 km/h",
        ),
        (
            r#""minutes":10,"rank":0"#,
            "questions[0].rank: `0`, expected a whole number from 1 to 50",
        ),
        (
            r#""minutes":10,"ages":["old"]"#,
            "questions[0].ages[0]: unknown variant `old`, expected one of all, under_15, from_65",
        ),
    ] {
        assert_eq!(refused(&question(members)), message);
    }
}

#[test]
fn a_misspelt_member_is_refused_and_not_passed_over() {
    let message = refused(&question(r#""minutes":10,"kind":["library"]"#));
    assert!(
        message.starts_with("questions[0].kind: unknown field, expected one of id,"),
        "{message}"
    );
    let message = refused(r#"{"version":1,"questions":[],"seat":{}}"#);
    assert!(message.starts_with("seat: unknown field"), "{message}");
    let twice = question(r#""minutes":10,"minutes":5"#);
    assert_eq!(refused(&twice), "questions[0]: duplicate field `minutes`");
}

#[test]
fn questions_without_text_or_source_and_lists_without_items_are_refused() {
    for (members, message) in [
        (
            r#""minutes":10,"kinds":[]"#,
            "questions[0].kinds: an empty list: leave it out to ask for all",
        ),
        (
            r#""minutes":10,"ages":["all","all"]"#,
            "questions[0].ages: an age group twice",
        ),
    ] {
        assert_eq!(refused(&question(members)), message);
    }
    let whole = question(r#""minutes":10"#);
    let of = |from: &str| refused(&whole.replace(from, r#""""#));
    assert_eq!(of(r#""A""#), "questions[0].label: an empty text");
    assert_eq!(of(r#""Council""#), "questions[0].source: an empty text");
    assert_eq!(
        refused(r#"{"version":1,"questions":[]}"#),
        "questions: expected 1 to 100 questions"
    );
}

#[test]
fn other_versions_and_two_questions_of_one_id_are_refused() {
    assert_eq!(
        refused(r#"{"version":2,"of":"a later form"}"#),
        "norms of version 2; this program reads version 1"
    );
    let one = r#"{"id":"a","label":"A","status":"policy","source":"Council","minutes":10}"#;
    let two = format!(r#"{{"version":1,"questions":[{one},{one}]}}"#);
    assert_eq!(refused(&two), "questions: two questions with the id `a`");
    let spaced = one.replace(r#""a""#, r#""A b""#);
    let message = refused(&format!(r#"{{"version":1,"questions":[{spaced}]}}"#));
    assert!(message.starts_with("questions[0].id: "), "{message}");
}

#[test]
fn ids_that_the_taxonomy_lacks_are_named_with_the_question() {
    let taxonomy = Taxonomy::read(include_str!("../../../data/taxonomy.json")).unwrap();
    for (members, message) in [
        (
            r#""kinds":["library","casino"]"#,
            "question `a`: `casino` in `kinds` is not in the taxonomy",
        ),
        (
            r#""domains":["money"]"#,
            "question `a`: `money` in `domains` is not in the taxonomy",
        ),
        (
            r#""life_domains":["sleep"]"#,
            "question `a`: `sleep` in `life_domains` is not in the taxonomy",
        ),
        (
            r#""layers":["top"]"#,
            "question `a`: `top` in `layers` is not in the taxonomy",
        ),
        (
            r#""needs":["for:cats"]"#,
            "question `a`: `for:cats` in `needs` is not in the taxonomy",
        ),
    ] {
        let norms = Norms::read(&question(&format!(r#""minutes":10,{members}"#))).unwrap();
        let unknown = norms.questions[0].choice(&taxonomy, &[]).unwrap_err();
        assert_eq!(unknown.to_string(), message);
    }
}
