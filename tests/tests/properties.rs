//! Invalid properties: the exact warnings, and the consequence for the feature.

use atlas::{Demographics, KeyStatus, Neighbourhood, Place, Warning, Wheelchair};
use worlds::{collection, taxonomy};

/// The place with these properties beside a kind, if it is kept, and the warnings.
fn place(properties: &str) -> (Option<Place>, Vec<String>) {
    feature(&format!(
        r#""id":"x","properties":{{"kind":"k0"{properties}}}"#
    ))
}

fn feature(members: &str) -> (Option<Place>, Vec<String>) {
    let text = collection(&[format!(
        r#"{{"type":"Feature","geometry":{{"type":"Point","coordinates":[5,52]}},{members}}}"#
    )]);
    let (mut places, warnings) = Place::read_all("p.geojson", &text, &taxonomy(2), None);
    (
        places.pop(),
        warnings.iter().map(Warning::to_string).collect(),
    )
}

/// The demographics of a neighbourhood with these properties, and the warnings.
fn people(properties: &str) -> (Demographics, Vec<String>) {
    let text = collection(&[format!(
        r#"{{"type":"Feature","id":"x","properties":{{{properties}}},"geometry":{{"type":"Polygon","coordinates":[[[5,52],[5.01,52],[5.01,52.01],[5,52]]]}}}}"#
    )]);
    let (read, warnings) = Neighbourhood::read_all("n.geojson", &text, None);
    (
        read[0].demographics,
        warnings.iter().map(Warning::to_string).collect(),
    )
}

#[test]
fn a_place_without_a_kind_of_the_taxonomy_is_left_out() {
    for (properties, what) in [
        (r#""name":"Bank""#, "missing"),
        (r#""kind":null"#, "missing"),
        (r#""kind":"Bank""#, "`Bank` is not in the taxonomy"),
        (r#""kind":" ""#, "` ` is not in the taxonomy"),
        (r#""kind":7"#, "`7` is not in the taxonomy"),
        (r#""kind":["k0"]"#, "`[\"k0\"]` is not in the taxonomy"),
        (r#""kind":"\u001b[2Jk0""#, "`�[2Jk0` is not in the taxonomy"),
    ] {
        let (place, said) = feature(&format!(r#""id":"x","properties":{{{properties}}}"#));
        assert!(place.is_none(), "{properties}");
        assert_eq!(
            said,
            [format!("p.geojson, feature 0 (x), line 2, kind: {what}")]
        );
    }
    for properties in ["null", "[]", "7"] {
        let (place, said) = feature(&format!(r#""id":"x","properties":{properties}"#));
        assert!(place.is_none(), "{properties}");
        assert_eq!(said, ["p.geojson, feature 0 (x), line 2, kind: missing"]);
    }
    let (place, said) = feature(r#""id":"x""#);
    assert!(place.is_none());
    assert_eq!(said, ["p.geojson, feature 0 (x), line 2, kind: missing"]);
}

#[test]
fn ids_are_text_numbers_or_the_feature_index() {
    let kind = r#""properties":{"kind":"k0","id":"inner"}"#;
    let id = |members: &str| feature(members).0.unwrap().id;
    assert_eq!(id(&format!(r#""id":"osm:node/1",{kind}"#)), "osm:node/1");
    assert_eq!(id(&format!(r#""id":12,{kind}"#)), "12");
    assert_eq!(id(&format!(r#""id":" ",{kind}"#)), "inner");
    assert_eq!(id(&format!(r#""id":null,{kind}"#)), "inner");
    assert_eq!(id(kind), "inner");
    assert_eq!(id(r#""properties":{"kind":"k0"}"#), "#0");
    let (place, said) = feature(&format!(r#""id":{{"a":1}},{kind}"#));
    assert_eq!(place.unwrap().id, "inner");
    assert_eq!(
        said,
        [r#"p.geojson, feature 0 (inner), line 2, id: `{"a":1}`: expected a text or a number"#]
    );
}

#[test]
fn duplicate_ids_keep_the_first_feature() {
    let feature = |id: &str, name: &str| {
        format!(
            r#"{{"type":"Feature","id":{id},"properties":{{"kind":"k0","name":"{name}"}},"geometry":{{"type":"Point","coordinates":[5,52]}}}}"#
        )
    };
    let text = collection(&[
        feature("\"7\"", "eerste"),
        feature("\"1\"", "een"),
        feature("7", "tweede"),
        feature("\"7\"", "derde"),
    ]);
    let (places, warnings) = Place::read_all("p.geojson", &text, &taxonomy(1), None);
    let names: Vec<_> = places
        .iter()
        .map(|it| it.name.as_deref().unwrap())
        .collect();
    assert_eq!(names, ["een", "eerste"]);
    let said: Vec<String> = warnings.iter().map(Warning::to_string).collect();
    assert_eq!(
        said,
        [
            "p.geojson, feature 2 (7), line 4, id: the id is that of an earlier feature",
            "p.geojson, feature 3 (7), line 5, id: the id is that of an earlier feature",
        ]
    );
}

#[test]
fn html_in_a_name_is_kept_as_text() {
    let (place, said) = place(r#","name":" <img src=x onerror=alert(1)> ""#);
    assert_eq!(
        place.unwrap().name.as_deref(),
        Some("<img src=x onerror=alert(1)>")
    );
    assert_eq!(said, [""; 0]);
}

#[test]
fn unsafe_websites_are_left_out() {
    for (link, shown) in [
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("JaVaScRiPt:alert(1)", "JaVaScRiPt:alert(1)"),
        ("  javascript:alert(1)", "javascript:alert(1)"),
        ("data:text/html,x", "data:text/html,x"),
        ("//evil.example", "//evil.example"),
        ("http://een twee", "http://een twee"),
        ("www.delft.nl", "www.delft.nl"),
        ("ééééééé", "ééééééé"),
        ("httpé://x", "httpé://x"),
    ] {
        let (place, said) = place(&format!(r#","website":"{link}""#));
        assert_eq!(place.unwrap().website(), None, "{link}");
        let expected = "expected a web address that begins with http:// or https://";
        let begin = "p.geojson, feature 0 (x), line 2, website";
        assert_eq!(said, [format!("{begin}: `{shown}`: {expected}")]);
    }
    // Characters that cannot be seen are left out first, and told too; a line break becomes a space.
    for (link, shown) in [
        (r"java\nscript:alert(1)", "java script:alert(1)"),
        (r"\u0001javascript:alert(1)", "javascript:alert(1)"),
    ] {
        let (place, said) = place(&format!(r#","website":"{link}""#));
        assert_eq!(place.unwrap().website(), None, "{link}");
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(
            said[0].contains("website: characters that cannot be seen"),
            "{said:?}"
        );
        assert!(
            said[1].contains(&format!("`{shown}`: expected a web address")),
            "{said:?}"
        );
    }
    let (found, said) = place(r#","website":" HTTPS://www.delft.nl/é ""#);
    assert_eq!(found.unwrap().website(), Some("HTTPS://www.delft.nl/é"));
    assert_eq!(said, [""; 0]);
}

#[test]
fn invalid_values_become_unknown_with_a_warning() {
    for (property, value, expected) in [
        ("name", "true", "a text"),
        ("key", "\"private\"", "free, conditional or unknown"),
        ("key", "true", "free, conditional or unknown"),
        ("wheelchair", "\"perhaps\"", "yes, limited or no"),
        ("wheelchair", "true", "yes, limited or no"),
        ("fee", "\"€ 2\"", "true or false"),
        ("toilets", "1", "true or false"),
        ("indoor", "[]", "true or false"),
        ("layer", "\"k0\"", "the id of a layer in the taxonomy"),
        ("domains", "\"meeting\"", "a list of texts"),
        ("domains", "[\"meeting\",7]", "a list of texts"),
        (
            "domains",
            "[\"meeting\",\"money\"]",
            "ids of domains in the taxonomy",
        ),
        (
            "activities",
            "{}",
            "a list of activities, each with a title",
        ),
        (
            "activities",
            "[{\"when\":\"Mo\"}]",
            "a list of activities, each with a title",
        ),
        (
            "activities",
            "[7]",
            "a list of activities, each with a title",
        ),
    ] {
        let (found, said) = place(&format!(r#","{property}":{value}"#));
        let shown = value.trim_matches('"');
        let shown = if value.starts_with('"') {
            format!("\"{shown}\"")
        } else {
            value.to_owned()
        };
        let begin = format!("p.geojson, feature 0 (x), line 2, {property}");
        assert_eq!(said, [format!("{begin}: `{shown}`: expected {expected}")]);
        let found = found.unwrap();
        assert_eq!((found.fee, found.wheelchair), (None, None));
        let key = if property == "key" {
            KeyStatus::Unknown
        } else {
            KeyStatus::Free
        };
        assert_eq!(
            found.key, key,
            "what is not understood is not free: {value}"
        );
    }
    let (found, said) =
        place(r#","activities":[{"title":"Koffie","when":{"a":1},"for":"iedereen"}]"#);
    assert_eq!(
        found.unwrap().activities[0].audience.as_deref(),
        Some("iedereen")
    );
    assert_eq!(
        said,
        [r#"p.geojson, feature 0 (x), line 2, when: `{"a":1}`: expected a text"#]
    );
    let (found, said) = place(r#","wheelchair":"designated","fee":"no","key":null"#);
    let found = found.unwrap();
    assert_eq!(found.wheelchair, Some(Wheelchair::Yes));
    assert_eq!(
        (found.fee, found.key, said.len()),
        (Some(false), KeyStatus::Free, 0)
    );
}

#[test]
fn counts_are_whole_numbers_or_unknown() {
    for (value, residents) in [
        ("1230", Some(1230)),
        ("1230.0", Some(1230)),
        ("\" 1230 \"", Some(1230)),
        ("-0", Some(0)),
        ("0", Some(0)),
        ("4294967295", Some(u32::MAX)),
        ("null", None),
    ] {
        let (found, said) = people(&format!(r#""residents":{value}"#));
        assert_eq!((found.residents, said), (residents, vec![]), "{value}");
    }
    for value in [
        "-1",
        "-99999999",
        "4294967296",
        "1e300",
        "1.7",
        "true",
        "[]",
        "\"1.230\"",
        "\"12,5\"",
        "\"29%\"",
        "\"+5\"",
        "\"1e3\"",
        "\"inf\"",
        "\"\"",
        "\"-99997\"",
    ] {
        let (found, said) = people(&format!(r#""age_65_plus":{value},"households":5"#));
        assert_eq!(
            (found.age_65_plus, found.households),
            (None, Some(5)),
            "{value}"
        );
        assert_eq!(said.len(), 1, "{value}");
        assert!(
            said[0].starts_with("n.geojson, feature 0 (x), line 2, age_65_plus: `"),
            "{said:?}"
        );
        let expected =
            "`: expected a whole number from 0 to 4294967295, or null where it is not known";
        assert!(said[0].ends_with(expected), "{said:?}");
    }
}

#[test]
fn the_last_of_duplicate_properties_counts() {
    let (found, said) = place(r#","name":"een","name":"twee""#);
    assert_eq!(found.unwrap().name.as_deref(), Some("twee"));
    assert_eq!(said, [""; 0]);
    let (found, said) = feature(r#""id":"x","properties":{"kind":"k0"},"properties":{}"#);
    assert!(found.is_none());
    assert_eq!(
        said,
        [
            "p.geojson, feature 0, line 2: not a GeoJSON Feature: duplicate field `properties` (the whole of the feature)"
        ]
    );
}

#[test]
fn json_escapes_in_names_are_decoded() {
    let (found, _) = place(r#","na\u006de":"Caf\u00e9 \"De Zon\"","\u00e9":1"#);
    assert_eq!(found.unwrap().name.as_deref(), Some("Café \"De Zon\""));
    let (found, said) = place(r#","name":"\ud800""#);
    assert!(found.is_none());
    assert!(said[0].contains("not a GeoJSON Feature: "), "{said:?}");
}
