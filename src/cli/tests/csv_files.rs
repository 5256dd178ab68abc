//! `prepare` with CSV files as spreadsheets write them.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::test_folder::TestFolder;
use crate::village_fixture::{features, prepare_quietly, village_recipe};
use sleutelvrij::commands::prepare::prepare;
use sleutelvrij::progress::Progress;
use std::path::{Path, PathBuf};

fn village(name: &str, reading: &str, bytes: &[u8]) -> (TestFolder, PathBuf) {
    let places = format!(
        r#"
[[places]]
source = "dorp"
file = "lijst.csv"
reading = {{ {reading} }}
id = "{{naam}}"
kinds = [{{ kind = "bench" }}]
fields = {{ name = "naam" }}
"#
    );
    let (folder, recipe) = village_recipe(name, &places);
    std::fs::write(folder.join("raw/lijst.csv"), bytes).unwrap();
    (folder, recipe)
}

/// Ids of the places, the notes on the file, and the rows that are named.
fn read(recipe: &Path) -> (Vec<String>, String, Vec<String>) {
    let prepared = prepare_quietly(recipe);
    let places = features(&prepared, "places.geojson");
    let ids = places.iter().map(|(it, _)| it["id"].as_str().unwrap());
    let line = &prepared.report.files[1];
    assert_eq!(line.features, line.kept + line.left_out.total());
    let notes: Vec<String> = line.remarks.notes().collect();
    (
        ids.map(str::to_owned).collect(),
        notes.join("; "),
        line.remarks.named().collect(),
    )
}

fn error(recipe: &Path) -> String {
    let prepared = prepare(recipe, None, &Progress::QUIET);
    prepared.unwrap_err().to_string()
}

const WGS84: &str = "x = \"lon\", y = \"lat\"";

// 80 m apart: A, 't Hoekje, B and C.
#[test]
fn a_lone_quote_is_read_as_text_and_named_with_its_line() {
    let reading = r#"x = "X", y = "Y", crs = "EPSG:28992", delimiter = ";""#;
    let text =
        "naam;X;Y\nA;108350;415757\n\"t Hoekje;108430;415757\nB;108510;415757\nC;108590;415757\n";
    let (_folder, recipe) = village("lone-quote", reading, text.as_bytes());
    let (ids, _, named) = read(&recipe);
    assert_eq!(ids, ["\"t Hoekje", "A", "B", "C"]);
    let expected = "lijst.csv, line 3: a quote that is not closed, read as part of the text";
    assert_eq!(named, [expected]);
}

#[test]
fn a_line_with_a_lone_quote_that_cannot_be_read_is_left_out() {
    let text = "naam,lon,lat\n\"t Hoekje, of zo,4.712,51.729\nB,4.714,51.729\n";
    let (_folder, recipe) = village("lone-quote-out", WGS84, text.as_bytes());
    let (ids, _, named) = read(&recipe);
    assert_eq!(ids, ["B"]);
    assert_eq!(named, ["lijst.csv, line 2: quote that is not closed"]);
}

#[test]
fn encodings_are_recognised_and_said() {
    let text = "naam;lon;lat\nCaf\u{e9} d\u{2019}Hoek;4.712;51.729\n";
    let windows: Vec<u8> = text
        .chars()
        .map(|it| match it {
            '\u{2019}' => 0x92,
            other => u8::try_from(u32::from(other)).unwrap(),
        })
        .collect();
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked = format!("\u{feff}{text}").into_bytes();
    let stated = format!("{WGS84}, encoding = \"windows-1252\"");
    for (name, reading, bytes, note) in [
        ("utf-8", WGS84, text.as_bytes(), "delimiter `;`"),
        ("marked", WGS84, &marked, "delimiter `;`"),
        ("utf-16", WGS84, &utf16, "delimiter `;`"),
        ("windows", WGS84, &windows, "read as windows-1252"),
        ("windows-stated", &stated, &windows, "delimiter `;`"),
    ] {
        let (_folder, recipe) = village(&format!("encoding-{name}"), reading, bytes);
        let (ids, notes, named) = read(&recipe);
        assert_eq!(ids, ["Caf\u{e9} d\u{2019}Hoek"], "{name}");
        assert!(notes.contains(note) && named.is_empty(), "{name}: {notes}");
    }
    for (name, label) in [("wrong", "utf-8"), ("unknown", "utf-9")] {
        let reading = format!("{WGS84}, encoding = \"{label}\"");
        let (_folder, recipe) = village(&format!("encoding-{name}"), &reading, &windows);
        assert!(error(&recipe).to_lowercase().contains(label), "{name}");
    }
}

#[test]
fn delimiters_and_decimal_commas_are_recognised_and_said() {
    for (name, text, note) in [
        (
            "semicolon",
            "naam;lon;lat\na;4.712;51.729\n",
            "delimiter `;`, as its header has it",
        ),
        (
            "tab",
            "naam\tlon\tlat\na\t4.712\t51.729\n",
            "delimiter a tab",
        ),
        (
            "sep",
            "sep=;\r\nnaam;lon;lat\r\na;4,712;51,729\r\n",
            "delimiter `;`, as its first line says",
        ),
        (
            "quoted-sep",
            "\"sep=|\"\nnaam|lon|lat\na|4.712|51.729\n",
            "delimiter `|`",
        ),
        (
            "comma",
            "naam;lon;lat\na;4,712;51,729\n",
            "decimal comma: 1 rows",
        ),
        (
            "quoted-comma",
            "naam,lon,lat\na,\"4,712\",\"51,729\"\n",
            "decimal comma: 1 rows",
        ),
    ] {
        let (_folder, recipe) = village(&format!("delimiter-{name}"), WGS84, text.as_bytes());
        let (ids, notes, _) = read(&recipe);
        assert_eq!(ids, ["a"], "{name}");
        assert!(notes.contains(note), "{name}: {notes}");
    }
    let reading = format!("{WGS84}, delimiter = \"é\"");
    let (_folder, recipe) = village("delimiter-none", &reading, b"naam,lon,lat\n");
    assert!(error(&recipe).contains("delimiter"));
}

#[test]
fn columns_and_rows_that_do_not_fit_are_named() {
    let text = "naam,lon,lat,naam,opmerking\n\
        a,4.712,51.729,anders,goed\n\
        b,4.714,51.729\n\
        c,4.716,51.729,x,te,veel\n\
        d,4.718,51.729,x,y,,\n\
        e,,51.729,x,y\n";
    let (_folder, recipe) = village("rows", WGS84, text.as_bytes());
    let (ids, notes, named) = read(&recipe);
    assert_eq!(ids, ["a", "b", "d"]);
    assert!(
        notes.contains("several columns `naam`: the first one counts"),
        "{notes}"
    );
    assert!(
        notes.contains("rows with fewer cells than the header: 1"),
        "{notes}"
    );
    assert_eq!(
        named,
        [
            "lijst.csv, line 4: more cells than the header",
            "lijst.csv, line 6: no coordinates"
        ]
    );
    let (_folder, recipe) = village("column", "x = \"X\", y = \"lat\"", text.as_bytes());
    let said = error(&recipe);
    assert!(
        said.contains("`X`") && said.contains("naam, lon, lat"),
        "{said}"
    );
}

#[test]
fn a_source_of_which_nothing_is_kept_is_an_error_unless_allowed() {
    // RD New read as degrees, and a header alone.
    for text in ["naam,lon,lat\na,108350,415757\n", "naam,lon,lat\n"] {
        let (folder, recipe) = village("nothing", WGS84, text.as_bytes());
        let said = error(&recipe);
        assert!(
            said.contains("nothing is kept of lijst.csv (places)"),
            "{said}"
        );
        let ran = std::process::Command::new(env!("CARGO_BIN_EXE_sleutelvrij"))
            .args(["prepare".as_ref(), recipe.as_os_str()])
            .output()
            .unwrap();
        assert_eq!(ran.status.code(), Some(1));
        assert!(!folder.join("data/dorp/atlas.json").exists());
        let allowed = format!("{WGS84}, may_be_empty = true");
        let (_folder, recipe) = village("nothing-allowed", &allowed, text.as_bytes());
        assert_eq!(read(&recipe).0, [""; 0]);
    }
}
