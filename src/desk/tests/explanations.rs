//! Each figure is explained, on all atlases and in three languages.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use access::{Norms, Scenario};
use desk::answers::{CoverageAnswer, RegionKind, read};
use desk::{
    DeskQuestion, DeskWording, EngineQuestion, ExplainedFigure, Explanation, ExplanationPart,
};
use i18n::Locale;
use i18n::messages::DeskMessages;
use i18n::native::IcuFormatter;
use planner::answer;
use serde_json::Value;
use std::collections::BTreeSet;

/// The explanations about an atlas in each language of the desk.
fn explained(name: &str) -> Vec<Vec<Explanation>> {
    let atlas = opened(name);
    let question = DeskQuestion::default();
    let members = question.for_engine(EngineQuestion::Coverage, &Scenario::default());
    let json = answer(&atlas, "coverage", &Value::Object(members).to_string()).unwrap();
    let coverage: CoverageAnswer = read(&json).unwrap();
    let norms = Norms::standard().unwrap();
    let in_language = |lang: atlas::Lang| {
        let wording = DeskWording {
            locale: Locale::<IcuFormatter>::of(lang.code()),
            atlas: atlas.atlas(),
            life_domains: atlas.life_domains(),
        };
        let sentence =
            wording.first_sentence(&question, &coverage, None, RegionKind::Neighbourhood);
        wording.explanations(&coverage.about, &sentence, &norms)
    };
    DeskMessages::LANGUAGES.map(in_language).to_vec()
}

fn texts(of: &Explanation) -> Vec<&str> {
    let parts = of.parts.iter().flat_map(|part| match part {
        ExplanationPart::Paragraph(text) => vec![text.as_str()],
        ExplanationPart::List(items) => items.iter().map(String::as_str).collect(),
        ExplanationPart::Table { head, rows } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.map(String::as_str).collect()
        }
    });
    parts.collect()
}

fn of(all: &[Explanation], figure: ExplainedFigure) -> Option<&Explanation> {
    all.iter().find(|it| it.figure == figure)
}

#[test]
fn each_explanation_has_a_heading_and_texts_without_gaps() {
    for name in ["delft", "liechtenstein"] {
        for all in explained(name) {
            let names: BTreeSet<&str> = all.iter().map(|it| it.figure.as_str()).collect();
            assert_eq!(names.len(), all.len(), "{name}");
            for one in &all {
                let texts = texts(one);
                assert!(!one.heading.is_empty() && !texts.is_empty(), "{one:?}");
                assert!(texts.iter().all(|it| !it.is_empty()), "{one:?}");
                assert!(!texts.iter().any(|it| it.contains("{}")), "{one:?}");
            }
        }
    }
}

#[test]
fn figures_of_statistics_netherlands_are_compared_in_the_netherlands_only() {
    let has = |name| {
        let all = explained(name);
        of(&all[0], ExplainedFigure::Statistics).is_some()
    };
    assert!(has("delft"));
    assert!(!has("liechtenstein"));
}

#[test]
fn straight_lines_are_not_explained_as_walks() {
    let coverage = |name| {
        let all = explained(name);
        texts(of(&all[0], ExplainedFigure::Coverage).unwrap()).join(" ")
    };
    assert!(coverage("delft").contains("kortste route over straten"));
    assert!(coverage("delft").contains("meer dan 200 m van een straat"));
    assert!(!coverage("ermelo").contains("kortste route"));
    assert!(coverage("ermelo").contains("in een rechte lijn"));
}

#[test]
fn sources_have_their_dates_and_norms_their_status() {
    let all = explained("delft");
    let sources = texts(of(&all[0], ExplainedFigure::Sources).unwrap()).join("\n");
    assert!(
        sources.contains("Nieuwste gegevens: 1 januari 2024."),
        "{sources}"
    );
    let norms = texts(of(&all[0], ExplainedFigure::Norms).unwrap()).join("\n");
    assert!(
        norms.contains("Een speelplek binnen 200 meter\nvuistregel\nRIVM 2025"),
        "{norms}"
    );
}
