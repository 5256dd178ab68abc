//! `serde_json` as the oracle: a document has the same values as its tree.

use fastrand::Rng;
use json::{CollectionText, JsonDocument, Number, Value};
use serde_json::{Map, Value as Tree};

/// The tree of a value. Of members with the same name the last stays, as in the oracle.
fn tree(value: Value<'_>) -> Tree {
    match value {
        Value::Null => Tree::Null,
        Value::Bool(flag) => flag.into(),
        Value::Number(Number::Unsigned(number)) => number.into(),
        Value::Number(Number::Signed(number)) => number.into(),
        Value::Number(Number::Float(number)) => number.into(),
        Value::Text(text) => text.into(),
        Value::List(list) => {
            let values: Vec<Tree> = list.iter().map(tree).collect();
            assert_eq!(values.len(), list.len());
            values.into()
        }
        Value::Object(object) => {
            assert_eq!(object.iter().count(), object.len());
            let members = object.iter();
            let members = members.map(|(name, value)| (name.to_owned(), tree(value)));
            Map::from_iter(members).into()
        }
    }
}

fn random_json(random: &mut Rng, depth: u8, to: &mut String) {
    let leaves = [
        "null",
        "true",
        "false",
        "0",
        "-1",
        "18446744073709551615",
        "-9223372036854775808",
        "18446744073709551616",
        "1.0",
        "-0",
        "5.2e-3",
        "\"\"",
        "\"Buurthuis\"",
        r#""\u00e9\n""#,
        "\"é\"",
    ];
    let choice = if depth == 0 { 0 } else { random.u8(..3) };
    match choice {
        0 => to.push_str(random.choice(leaves).unwrap_or("null")),
        1 => {
            to.push('[');
            for at in 0..random.u8(..4) {
                to.push_str(if at > 0 { " , " } else { " " });
                random_json(random, depth - 1, to);
            }
            to.push(']');
        }
        _ => {
            to.push('{');
            for at in 0..random.u8(..4) {
                let name = random
                    .choice(["id", "kind", r"n\u0061me", "name"])
                    .unwrap_or("id");
                to.push_str(if at > 0 { "," } else { "" });
                to.push_str(&format!("\"{name}\": "));
                random_json(random, depth - 1, to);
            }
            to.push('}');
        }
    }
}

/// Random JSON, up to so many levels deep.
fn random_texts(seed: u64, count: usize, depth: u8) -> impl Iterator<Item = String> {
    let mut random = Rng::with_seed(seed);
    (0..count).map(move |_| {
        let mut text = String::new();
        random_json(&mut random, depth, &mut text);
        text
    })
}

#[test]
fn documents_have_the_values_of_the_oracle() {
    for text in random_texts(41, 20_000, 4) {
        let expected: Tree = serde_json::from_str(&text).unwrap();
        let document = JsonDocument::parse(&text).unwrap();
        assert_eq!(tree(document.root()), expected, "{text}");
    }
}

#[test]
fn members_are_those_of_the_oracle() {
    for text in random_texts(42, 5_000, 3) {
        let expected: Tree = serde_json::from_str(&text).unwrap();
        let document = JsonDocument::parse(&text).unwrap();
        for name in ["id", "kind", "name"] {
            let member = document.root().member(name).map(tree);
            assert_eq!(member.as_ref(), expected.get(name), "{name} of {text}");
        }
    }
}

#[test]
fn of_names_that_occur_twice_the_first_that_was_asked_for_is_named() {
    let text = r#"{"b":1,"b":2,"a":[{"c":0}],"c":3,"a":4,"d":5}"#;
    let document = JsonDocument::parse(text).unwrap();
    let object = document.root().as_object().unwrap();
    assert_eq!(object.repeated(&["a", "b", "c", "d"]), Some("a"));
    assert_eq!(object.repeated(&["d", "b", "a"]), Some("b"));
    assert_eq!(object.repeated(&["c", "d", "e"]), None);
}

#[test]
fn a_text_that_breaks_off_is_refused_at_the_same_place() {
    let mut random = Rng::with_seed(43);
    for text in random_texts(44, 5_000, 4) {
        let end = random.usize(..=text.len());
        let Some(part) = text.get(..end) else {
            continue;
        };
        let expected = serde_json::from_str::<Tree>(part).map_err(|error| error.to_string());
        let found = JsonDocument::parse(part).map_err(|error| error.to_string());
        assert_eq!(found.map(|it| tree(it.root())), expected, "{part}");
    }
}

#[test]
fn what_no_number_can_hold_and_what_is_too_deep_is_refused() {
    for text in ["1e999", "[1e999]", "01", "NaN", "", "[1] 2", "\"\\ud800\""] {
        assert!(JsonDocument::parse(text).is_err(), "{text}");
    }
    let nested = |depth| "[".repeat(depth) + &"]".repeat(depth);
    assert!(JsonDocument::parse(&nested(127)).is_ok());
    assert!(JsonDocument::parse(&nested(128)).is_err());
}

#[test]
fn positions_are_lists_of_at_least_two_numbers() {
    let position = |text| match JsonDocument::parse(text).unwrap().root() {
        Value::List(list) => list.position(),
        _ => None,
    };
    assert_eq!(position("[4.36, 52]"), Some([4.36, 52.0]));
    assert_eq!(position("[4.36, 52, -3.5]"), Some([4.36, 52.0]));
    for text in [
        "[]",
        "[4.36]",
        "[4.36, null]",
        "[4.36, 52, \"m\"]",
        "[[4.36, 52]]",
    ] {
        assert_eq!(position(text), None, "{text}");
    }
}

#[test]
fn the_features_of_a_collection_are_slices_of_its_text() {
    let text = r#"{"features": [ {"id": 1} , {"id": 2}], "crs": {"type": "name"}, "type": "FeatureCollection"}"#;
    let (read, outcome) = CollectionText::split(9, text);
    assert!(outcome.is_ok());
    assert_eq!(read.features, [r#"{"id": 1}"#, r#"{"id": 2}"#]);
    assert_eq!(read.crs, Some(r#"{"type": "name"}"#));
    let kind = read.kind.as_ref().map(JsonDocument::root);
    assert_eq!(kind.and_then(Value::as_str), Some("FeatureCollection"));
    assert!(read.has_features && !read.overflow);
    let (read, outcome) = CollectionText::split(1, text);
    assert!(outcome.is_ok() && read.overflow);
    assert_eq!(read.features.len(), 1);
}
