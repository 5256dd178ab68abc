//! Cautions beside the first sentence, on the real atlases.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use access::Scenario;
use desk::answers::{CoverageAnswer, RegionKind, read};
use desk::{DeskLink, DeskWording, EngineQuestion, FirstSentence};
use i18n::Locale;
use i18n::native::IcuFormatter;
use planner::answer;
use serde_json::Value;

/// The sentence in English about the question of a link.
fn sentence(name: &str, link: &str) -> FirstSentence {
    let atlas = opened(name);
    let link = DeskLink::read(link, atlas.atlas(), atlas.life_domains()).unwrap();
    assert_eq!(link.unknown, [""; 0]);
    let question = link.state.question;
    let coverage = EngineQuestion::Coverage;
    let members = Value::Object(question.for_engine(coverage, &Scenario::default()));
    let answer = answer(&atlas, coverage.name(), &members.to_string()).unwrap();
    let answer: CoverageAnswer = read(&answer).unwrap();
    let wording = DeskWording {
        locale: Locale::<IcuFormatter>::of("en"),
        atlas: atlas.atlas(),
        life_domains: atlas.life_domains(),
    };
    wording.first_sentence(&question, &answer, None, RegionKind::Neighbourhood)
}

const STEPS: &str = "This data does not say where there are steps. So there may be steps on the walks, and the number without a place may be higher.";
const OPEN: &str = "We assume that outdoor places without opening hours, such as benches and playgrounds, are always open.";

#[test]
fn walks_without_steps_are_doubtful_where_the_data_has_none() {
    let delft = sentence("delft", "p1~kinds=playground~steps=no");
    assert_eq!(delft.cautions, [STEPS]);
    let straight = sentence("ermelo", "p1~kinds=bench~metres=400~steps=no");
    assert_eq!(
        straight.cautions,
        ["Straight lines take no account of steps."]
    );
    let with_steps = sentence("liechtenstein", "p1~kinds=playground~steps=no");
    assert_eq!(with_steps.cautions, [""; 0]);
    assert_eq!(sentence("delft", "p1~kinds=playground").cautions, [""; 0]);
}

#[test]
fn places_with_a_condition_are_named_where_they_do_not_count() {
    let excluded =
        "Not counted, because you sometimes have to pay or need an appointment there: 18 places.";
    let alone = sentence("delft", "p1~kinds=sports_centre");
    assert_eq!(alone.cautions, [excluded]);
    assert!(alone.announcement().ends_with(excluded));
    let counted = sentence("delft", "p1~kinds=sports_centre~conditional");
    assert_eq!(counted.cautions, [""; 0]);
    // Not the condition, but the hour keeps the others away.
    let closed = sentence("liechtenstein", "p1~kinds=museum~open=2026-11-28T03:00");
    assert_eq!(closed.cautions, [""; 0]);
    // Others count: then it is a note.
    let among = sentence("delft", "p1~kinds=playground,sports_centre");
    assert_eq!(among.cautions, [""; 0]);
    assert!(among.notes.iter().any(|it| it == excluded));
}

#[test]
fn outdoor_places_are_named_as_taken_for_always_open() {
    let at_night = |kinds: &str| {
        let link = format!("p1~{kinds}open=2026-11-28T03:00");
        sentence("liechtenstein", &link)
    };
    assert_eq!(at_night("kinds=playground~").cautions, [OPEN]);
    let mixed = at_night("kinds=playground,library~");
    assert_eq!(mixed.cautions, [""; 0]);
    assert!(mixed.notes.iter().any(|it| it == OPEN));
    assert!(at_night("").notes.iter().any(|it| it == OPEN));
    let libraries = at_night("kinds=library~");
    assert!(!libraries.notes.iter().any(|it| it == OPEN));
}
