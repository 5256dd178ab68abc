use super::*;

fn problem(text: &str) -> (usize, Vec<Problem>) {
    let collection = FeatureCollection::split(text);
    let read = collection.len();
    let warnings = collection.warnings("places.geojson");
    (read, warnings.into_iter().map(|it| it.problem).collect())
}

#[test]
fn members_may_come_in_any_order() {
    let good = r#"{"features":[{"type":"Feature"},{"type":"Feature"}],"name":{"x":[1]},"type":"FeatureCollection"}"#;
    assert_eq!(problem(good), (2, vec![]));
}

#[test]
fn a_truncated_file_has_no_features() {
    let (read, problems) =
        problem("{\"type\":\"FeatureCollection\",\"features\":[\n{\"a\":1},\n{\"b\":2},\n{\"c\":");
    assert_eq!(read, 0, "the nearest place may be in the rest");
    assert!(
        matches!(
            problems[..],
            [Problem::BreaksOff {
                line: 4,
                read: 2,
                ..
            }]
        ),
        "{problems:?}"
    );
}

#[test]
fn a_type_that_no_text_can_be_has_its_place() {
    let (_, problems) = problem("{\n\"type\":\"\\ud800\",\"features\":[]}");
    assert!(
        matches!(problems[..], [Problem::NotJson { line: 2, .. }]),
        "{problems:?}"
    );
}

#[test]
fn a_web_page_is_not_json() {
    let (read, problems) = problem("<!doctype html>\n<title>404</title>");
    assert_eq!(read, 0);
    assert_eq!(problems, [Problem::NotJson { line: 1, column: 1 }]);
}

#[test]
fn a_single_feature_is_not_a_collection() {
    let (_, problems) = problem(r#"{"type":"Feature","geometry":null}"#);
    let found = Some("Feature".to_owned());
    assert_eq!(problems, [Problem::NotACollection { found }]);
    for text in [
        "[1,2]",
        "3",
        "null",
        r#"{"type":"FeatureCollection","features":{}}"#,
        r#"{"type":"FeatureCollection","features":{"a":"#,
        "[1,2",
    ] {
        let (read, problems) = problem(text);
        assert_eq!(read, 0, "{text}");
        assert!(
            matches!(problems[..], [Problem::NotACollection { .. }]),
            "{text} {problems:?}"
        );
    }
}

#[test]
fn a_file_with_features_beyond_the_limit_is_not_used() {
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}{{}}]}}"#,
        "{},".repeat(FEATURE_LIMIT)
    );
    let (read, problems) = problem(&text);
    assert_eq!(read, 0);
    let limit = FEATURE_LIMIT;
    assert_eq!(problems, [Problem::TooMany { limit }]);
}
