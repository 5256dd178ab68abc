//! Names in sentences: whatever letters a name has, the sentence around it reads as it is written. The oracle is the Unicode
//! bidirectional algorithm of the crate `unicode-bidi`.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::fixture;

use crate::fixture::{Locale, TAGS};
use atlas::{Atlas, Caveat, Metres, Place, PlaceIndex, Recommendation, Row, Taxonomy};
use i18n::WalkContext;
use streets::Pace;
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// An atlas of two libraries with the same name, after reading.
fn libraries(name: &str) -> Atlas {
    let name = serde_json::to_string(name).unwrap();
    let library = |id: &str| {
        format!(
            r#"{{"type":"Feature","properties":{{"id":"{id}","kind":"library","name":{name}}},"geometry":{{"type":"Point","coordinates":[5,52]}}}}"#
        )
    };
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{},{}]}}"#,
        library("a"),
        library("b")
    );
    let taxonomy = Taxonomy::read(include_str!("../../../data/taxonomy.json")).unwrap();
    let (places, _) = Place::read_all("p", &text, &taxonomy, None);
    assert_eq!(places.len(), 2, "{name}");
    Atlas::new(taxonomy, None, Vec::new(), places)
}

/// The answer about the second library, 520 m away; the first is 140 m away and closed.
fn answer(locale: Locale, atlas: &Atlas) -> String {
    let row = |place, metres| Row {
        number: 1,
        place: PlaceIndex(place),
        distance: Some(Metres::new(metres)),
        walk: None,
    };
    let found = Recommendation {
        row: row(1, 520.0),
        caveat: None,
        nearer: Some((row(0, 140.0), Caveat::Closed)),
    };
    let context = WalkContext {
        pace: Pace::default(),
        has_walks: false,
        is_rough: false,
    };
    let nearer = locale.nearer(atlas, &found, context).unwrap();
    [locale.nearest(atlas, &found, context), nearer].join(" ")
}

/// A text in the order in which it is displayed from left to right, without invisible characters. `direction` is that of the
/// element around it; without one the text decides, as in a tooltip.
fn displayed(text: &str, direction: Option<Level>) -> String {
    let bidi = BidiInfo::new(text, direction);
    let line = &bidi.paragraphs[0];
    assert_eq!(bidi.paragraphs.len(), 1, "{text:?}");
    let shown = bidi.reorder_line(line, line.range.clone());
    // The algorithm leaves the order of characters of the class "boundary neutral" open, such as the soft hyphen.
    fixture::plain(&shown).replace(|it| bidi_class(it) == BidiClass::BN, "")
}

fn direction(tag: &str) -> Level {
    if tag == "ar" {
        Level::rtl()
    } else {
        Level::ltr()
    }
}

fn isolates_are_balanced(text: &str) -> bool {
    let mut open = 0_i32;
    for letter in text.chars() {
        match letter {
            '\u{2067}' | '\u{2068}' => open += 1,
            '\u{2069}' => open -= 1,
            _ => {}
        }
        if open < 0 {
            return false;
        }
    }
    open == 0
}

/// The distances as displayed. In Arabic the words after them are to their left.
fn distances(tag: &str) -> [&'static str; 2] {
    match tag {
        "nl" => [
            "520 meter in een rechte lijn",
            "140 meter in een rechte lijn",
        ],
        "en" => [
            "520 metres in a straight line",
            "140 metres in a straight line",
        ],
        "de" => ["520 Meter Luftlinie", "140 Meter Luftlinie"],
        _ => ["رتم 520", "رتم 140"],
    }
}

fn check(name: &str) {
    let atlas = libraries(name);
    let kept = atlas.places()[0].name.clone().unwrap_or_default();
    for tag in TAGS {
        let text = answer(Locale::of(tag), &atlas);
        assert!(isolates_are_balanced(&text), "{tag} {name:?}: {text:?}");
        assert!(
            !text.contains(|it| matches!(it, '\u{202a}'..='\u{202e}') || char::is_control(it)),
            "{tag} {name:?}: {text:?}"
        );
        let shown = displayed(&text, Some(direction(tag)));
        for distance in distances(tag) {
            assert!(shown.contains(distance), "{tag} {name:?}: {shown:?}");
        }
        // The words of the sentence are where they are around any other name.
        let neutral = displayed(
            &answer(Locale::of(tag), &libraries("Q")),
            Some(direction(tag)),
        );
        let own = displayed(&kept, None);
        assert_eq!(shown, neutral.replace('Q', &own), "{tag} {name:?}");
        // Where nothing tells the direction, such as in a tooltip, it is that of the language.
        assert_eq!(displayed(&text, None), shown, "{tag} {name:?}");
    }
}

#[test]
fn a_name_with_an_override_does_not_mirror_the_distance() {
    check("Buurthuis \u{202e}De Brink");
    check("\u{2067}De Brink\u{2069}\u{2069}\u{2069}");
    check("\u{202b}De\u{202c} Brink\u{2066}");
}

#[test]
fn names_of_another_direction_keep_to_themselves() {
    for name in [
        "בית 5",
        "5 مركز",
        "De Brink (oost)",
        "(مركز) 12",
        "12",
        "?",
        "De Brink 3.",
        "ا1b2ג",
    ] {
        check(name);
    }
}

#[test]
fn random_names_never_reorder_the_words_around_them() {
    let ranges = [
        (0x20, 0x7e),
        (0x20, 0x7e),
        (0xa0, 0x17f),
        (0x5d0, 0x5ea),
        (0x620, 0x66f),
        (0x2000, 0x206f),
        (0x0, 0x9f),
        (0x1f300, 0x1f6ff),
        (0xe0000, 0xe007f),
        (0x1, 0x10ffff),
    ];
    let mut random = fastrand::Rng::with_seed(520);
    for _ in 0..300 {
        let letters = (0..random.usize(1..10)).filter_map(|_| {
            let (low, high) = ranges[random.usize(..ranges.len())];
            char::from_u32(random.u32(low..=high))
        });
        // A capital Q is the stand-in for names.
        let name: String = letters.filter(|it| *it != 'Q').collect();
        if !atlas::visible(&name).trim().is_empty() {
            check(&name);
        }
    }
}

/// A phrase that begins with a name in Latin letters is still a phrase in Arabic: the name is to the right of the kind.
#[test]
fn in_arabic_a_name_and_its_kind_run_from_right_to_left() {
    let atlas = libraries("De Brink");
    let text = answer(Locale::of("ar"), &atlas);
    let shown = displayed(&text, Some(Level::rtl()));
    // The oracle does not mirror parentheses.
    assert!(shown.contains(")ةماع ةبتكم( De Brink"), "{shown}");
}
