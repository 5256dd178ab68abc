//! The files that a report is given, as people have them: empty, in UTF-16, a spreadsheet, twice the same candidate; and tables that
//! Excel opens.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{Choice, NORMS, ReportWorld, errors, run};

const ARGUMENTS: [&str; 6] = ["dorp", "--norms", "norms.json", "--out", "out", "--lang=en"];

/// Norms that ask for a new place.
fn with_new_places() -> String {
    NORMS.replace("\"questions\"", "\"new_places\":1,\"questions\"")
}

/// Runs a report with more arguments. Returns its exit code and what it said.
fn report(world: &ReportWorld, more: &[&str]) -> (Option<i32>, String) {
    let arguments: Vec<&str> = ARGUMENTS.iter().chain(more).copied().collect();
    let output = run(&world.folder, &arguments, "1");
    (output.status.code(), errors(&output))
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

fn write(world: &ReportWorld, name: &str, bytes: &[u8]) {
    std::fs::write(world.folder.join(name), bytes).unwrap();
}

#[test]
fn an_empty_file_is_called_empty() {
    let world = ReportWorld::new(&Choice::default());
    for (option, file) in [
        ("--norms", "norms.json"),
        ("--scenario", "plan.json"),
        ("--costs", "kosten.csv"),
        ("--candidates", "kandidaten.csv"),
        ("--candidates", "kandidaten.geojson"),
    ] {
        world.folder.file("norms.json", &with_new_places());
        world.folder.file(file, "");
        let more: &[&str] = match option {
            "--norms" => &[],
            _ => &[option, file],
        };
        let (code, said) = report(&world, more);
        assert_eq!(code, Some(2), "{said}");
        assert!(
            said.ends_with(&format!("{file}: the file is empty\n")),
            "{said}"
        );
    }
}

#[test]
fn json_in_utf_16_is_refused_with_what_to_do_and_a_table_in_it_is_read() {
    let world = ReportWorld::new(&Choice::default());
    write(&world, "norms.json", &utf16(NORMS));
    let (code, said) = report(&world, &[]);
    assert_eq!(code, Some(2));
    assert_eq!(said, "norms.json: it is UTF-16; save it as UTF-8\n");
    // With a byte order mark of UTF-8, as the editor of Windows writes it.
    world
        .folder
        .file("norms.json", &format!("\u{feff}{}", with_new_places()));
    write(
        &world,
        "kosten.csv",
        &utf16("place;yearly_cost_euro\nb/1;2500\n"),
    );
    write(
        &world,
        "kandidaten.csv",
        &utf16("id;lon;lat\nschool;4,722;51,729\n"),
    );
    let more = ["--costs", "kosten.csv", "--candidates", "kandidaten.csv"];
    let (code, said) = report(&world, &more);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    assert!(world.written("new_places.csv").contains("school"));
}

#[test]
fn a_spreadsheet_is_no_table_of_costs() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("norms.json", NORMS);
    write(&world, "kosten.xlsx", b"PK\x03\x04\x14\x00");
    let (code, said) = report(&world, &["--costs", "kosten.xlsx"]);
    assert_eq!(code, Some(2));
    assert!(said.starts_with("kosten.xlsx: it is a "), "{said}");
}

/// An older Excel writes the table of costs in Windows-1252, with the candidate "Café".
#[test]
fn a_table_in_windows_1252_names_the_same_candidates() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("norms.json", &with_new_places());
    world
        .folder
        .file("kandidaten.csv", "id,lon,lat\nCafé,4.722,51.729\n");
    write(
        &world,
        "kosten.csv",
        b"place;yearly_cost_euro\nCaf\xe9;1000\n",
    );
    let more = ["--costs", "kosten.csv", "--candidates", "kandidaten.csv"];
    let (code, said) = report(&world, &more);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn candidates_without_a_question_for_new_places_are_wrong_use() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("norms.json", NORMS);
    world
        .folder
        .file("kandidaten.csv", "id,lon,lat\nschool,4.722,51.729\n");
    let (code, said) = report(&world, &["--candidates", "kandidaten.csv"]);
    assert_eq!(code, Some(2));
    assert_eq!(
        said,
        "kandidaten.csv has candidates for new places, and norms.json asks for none: say in it how many, as in `\"new_places\":5`\n"
    );
}

#[test]
fn a_candidate_that_stands_twice_counts_once_and_is_named() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("norms.json", &with_new_places());
    world.folder.file(
        "kandidaten.csv",
        "id,lon,lat\nschool,4.722,51.729\nkerk,4.712,51.733\nschool,4.722,51.729\n",
    );
    world
        .folder
        .file("kosten.csv", "place,yearly_cost_euro\nschool,1000\n");
    let more = ["--candidates", "kandidaten.csv", "--costs", "kosten.csv"];
    let (code, said) = report(&world, &more);
    assert_eq!(code, Some(0), "{said}");
    let page = world.written("report.en.md");
    let line =
        "- These candidates are at exactly the position of another one and count once: school.";
    assert!(page.contains(line), "{page}");
    let json: serde_json::Value = serde_json::from_str(&world.written("report.json")).unwrap();
    assert_eq!(json["parameters"]["candidates"], 2);
}

/// Two flats of one building, each with a cost of its own.
#[test]
fn candidates_of_two_names_at_one_position_both_count() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("norms.json", &with_new_places());
    world.folder.file(
        "kandidaten.csv",
        "id,lon,lat\nA,4.722,51.729\nB,4.722,51.729\n",
    );
    world
        .folder
        .file("kosten.csv", "place,yearly_cost_euro\nA,1000\nB,500\n");
    let more = ["--candidates", "kandidaten.csv", "--costs", "kosten.csv"];
    let (code, said) = report(&world, &more);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn the_cost_of_two_candidates_of_one_name_is_refused() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("norms.json", &with_new_places());
    world.folder.file(
        "kandidaten.csv",
        "id,lon,lat\nschool,4.722,51.729\nschool,4.712,51.733\n",
    );
    world
        .folder
        .file("kosten.csv", "place,yearly_cost_euro\nschool,1000\n");
    let more = ["--candidates", "kandidaten.csv", "--costs", "kosten.csv"];
    let (code, said) = report(&world, &more);
    assert_eq!(code, Some(2));
    assert!(
        said.contains("two candidates are called `school`"),
        "{said}"
    );
    // Without costs the name says nothing that could be mistaken.
    assert_eq!(report(&world, &more[..2]).0, Some(0));
    // One of the two may be in the area of another atlas.
    world.folder.file(
        "kandidaten.csv",
        "id,lon,lat\nschool,4.722,51.729\nschool,9.5,47.1\n",
    );
    let (code, said) = report(&world, &more);
    assert_eq!(code, Some(2));
    assert!(
        said.contains("two candidates are called `school`"),
        "{said}"
    );
}

#[test]
fn excel_gets_semicolons_and_decimal_commas_and_the_same_figures() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("norms.json", NORMS);
    assert_eq!(report(&world, &["--csv", "excel"]).0, Some(0));
    let excel = world.written("coverage.csv");
    assert_eq!(report(&world, &[]).0, Some(0));
    let standard = world.written("coverage.csv");
    let rows = |text: &str, delimiter: u8, point: &str| -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader.delimiter(delimiter).has_headers(false);
        let mut reader = reader.from_reader(text.as_bytes());
        let cell = |it: &str| it.replace(point, ".");
        let rows = reader.records().map(|it| it.unwrap());
        rows.map(|it| it.iter().map(cell).collect()).collect()
    };
    let plain = excel.strip_prefix('\u{feff}').unwrap();
    assert!(plain.contains(";15,6;16,7;"), "{plain}");
    assert_eq!(rows(plain, b';', ","), rows(&standard, b',', ","));
    // What people change in Excel and save again can be read: the costs of a place.
    world.folder.file(
        "kosten.csv",
        "\u{feff}place;yearly_cost_euro\r\nb/1;12,5\r\n",
    );
    let more = ["--costs", "kosten.csv", "--csv", "excel"];
    assert_eq!(report(&world, &more).0, Some(0));
    assert!(world.written("closing.csv").contains(";12,5;"));
}

#[test]
fn a_report_that_cannot_be_written_is_an_error_that_names_the_folder() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("norms.json", NORMS);
    world
        .folder
        .file("out", "a file in the place of the folder");
    let (code, said) = report(&world, &[]);
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.starts_with("dorp/atlas.json: out/dorp cannot be written: "),
        "{said}"
    );
}

#[test]
fn a_folder_without_an_atlas_is_said_to_have_none() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("norms.json", NORMS);
    world.folder.file("leeg/readme.txt", "");
    let output = run(&world.folder, &["leeg"], "1");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        errors(&output).starts_with("leeg/atlas.json: "),
        "{}",
        errors(&output)
    );
}
