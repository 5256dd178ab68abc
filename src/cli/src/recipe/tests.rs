use super::*;

const GOOD: &str = r#"name = "dorp"
title = { nl = "Dorp" }
country = "NL"
timezone = "Europe/Amsterdam"
date = "2024-10-02"

[[sources]]
id = "dorp"
title = "Dorp"
publisher = "Dorp"
licence = "CC0-1.0"
credit = "Dorp"

[neighbourhoods]
source = "dorp"
file = "buurten.geojson"
tolerance = 1.0
[neighbourhoods.fields]
id = "code"
name = "naam"

[[places]]
source = "dorp"
file = "plekken.geojson"
id = "{nr}"
kinds = [
  { when = "soort=bieb", kind = "library" },
  { kind = "bench" },
]
[people]
source = "dorp"
file = "inwoners.geojson"
unit = "residents"
fields = { residents = ["inw"] }
"#;

/// The errors of a recipe with these replacements, `LINE message`. Each replaced text occurs once.
fn errors(replacements: &[(&str, &str)]) -> Vec<String> {
    let mut text = GOOD.to_owned();
    for (good, wrong) in replacements {
        assert_eq!(text.matches(good).count(), 1, "{good}");
        text = text.replace(good, wrong);
    }
    let taxonomy = Taxonomy::read(crate::standard_taxonomy::STANDARD_TAXONOMY).unwrap();
    match Recipe::parse(Path::new("recipe.toml"), &text, &taxonomy) {
        Ok(_) => Vec::new(),
        Err(Error::Recipe(_, errors)) => errors
            .iter()
            .map(|error| format!("{} {}", error.line, error.message))
            .collect(),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn a_good_recipe_has_no_errors() {
    assert_eq!(errors(&[]), [""; 0]);
}

#[test]
fn all_errors_of_a_recipe_are_reported_with_their_lines() {
    let wrong = [
        ("country = \"NL\"", "countri = \"NL\""),
        ("date = \"2024-10-02\"", "date = 2024"),
        ("tolerance = 1.0", "tolerance = \"one\"\nxyzzy = 1"),
        ("id = \"code\"\n", ""),
        ("kind = \"library\"", "kind = \"castle\""),
        ("soort=bieb", "soort"),
        ("[people]\nsource = \"dorp\"", "[people]\nsource = \"stad\""),
        ("unit = \"residents\"", "unit = \"humans\""),
    ];
    let messages = errors(&wrong);
    let expected = [
        "3 unknown key `countri`: did you mean `country`?",
        "5 invalid type: integer `2024`, expected a string",
        "17 invalid type: string \"one\", expected f64",
        "18 unknown key `xyzzy`: expected one of source, file, reading, where, leave_out, tolerance, fields, \
         not_published, districts, names",
        "19 missing key `id`",
        "27 `soort` is no pattern: expected `field=value`, `field!=value`, `field~text` or `field!~text`",
        "27 kind `castle` is not in the taxonomy",
        "31 `stad` is not among its sources",
        "33 unknown variant `humans`, expected `residents` or `addresses`",
    ];
    assert_eq!(messages, expected);
}

#[test]
fn a_missing_table_is_one_error() {
    let cut = &GOOD[GOOD.find("[neighbourhoods]").unwrap()..GOOD.find("[[places]]").unwrap()];
    assert_eq!(errors(&[(cut, "")]), ["1 missing key `neighbourhoods`"]);
}

#[test]
fn an_error_does_not_cause_others() {
    // The source has an id that cannot be read; whether the tables refer to it is unknown.
    assert_eq!(
        errors(&[("id = \"dorp\"", "id = 1")]),
        ["8 invalid type: integer `1`, expected a string"]
    );
    // The misspelt key is used as the one that was meant.
    assert_eq!(
        errors(&[("kinds = [", "kind = [")]),
        ["26 unknown key `kind`: did you mean `kinds`?"]
    );
    assert_eq!(
        errors(&[("[[places]]", "[places]")]),
        ["22 invalid type: map, expected a sequence"]
    );
}

#[test]
fn all_syntax_errors_are_reported() {
    let messages = errors(&[
        ("country = \"NL\"", "country = "),
        ("credit = \"Dorp\"", "credit = \"Dorp"),
    ]);
    let lines: Vec<&str> = messages
        .iter()
        .filter_map(|it| it.split(' ').next())
        .collect();
    assert_eq!(lines, ["3", "12"], "{messages:?}");
}

/// Replaces each value of the recipe by values of other types.
#[test]
fn wrong_values_are_errors_and_never_panic() {
    let lines: Vec<&str> = GOOD.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let Some((key, _)) = line.split_once(" = ") else {
            continue;
        };
        for value in ["1", "\"\"", "[]", "{}", "true", "[1]", "{ a = 1 }", "\u{7}"] {
            let mut changed = lines.clone();
            let wrong = format!("{key} = {value}");
            changed[index] = &wrong;
            let text = changed.join("\n");
            let taxonomy = Taxonomy::read(crate::standard_taxonomy::STANDARD_TAXONOMY).unwrap();
            if let Err(Error::Recipe(_, errors)) =
                Recipe::parse(Path::new("recipe.toml"), &text, &taxonomy)
            {
                assert!(!errors.is_empty(), "{wrong}");
            }
        }
    }
}

#[test]
fn a_zone_a_country_and_dates_that_cannot_be_are_errors() {
    let found = errors(&[
        (
            "timezone = \"Europe/Amsterdam\"",
            "timezone = \"Europe/Helsinky\"",
        ),
        ("country = \"NL\"", "country = \"XX\""),
        ("date = \"2024-10-02\"", "date = \"21-04-2019\""),
    ]);
    assert_eq!(found.len(), 3, "{found:?}");
    for (error, word) in found.iter().zip(["XX", "Helsinky", "21-04-2019"]) {
        assert!(error.contains(word), "{error}");
    }
}
