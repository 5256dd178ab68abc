//! Fixture: atlases of a village so small that every figure of a report can be worked out by hand.

// Each test file uses a part of it.

use crate::test_folder::TestFolder;
use atlas::LonLat;
use std::path::PathBuf;
use std::process::{Command, Output};
use streets::{Population, PopulationPoint, PopulationUnit};

/// Two neighbourhoods of about 690 m by 1,110 m. One hundredth of a degree is 690 m along and 1,112 m up.
///
/// ```text
///   ┌─────────┬─────────┐
///   │    b    │         │   a: 10 residents, 3 under 15, 111 m from the bench
///   │    a    │         │   b: 20 residents, 445 m from it, ages not published
///   │    *    │    c    │   c: 30 residents, 690 m from it, 5 of 65 and older
///   │         │    d    │   d: number not published, 0 to 4
///   └─────────┴─────────┘   *: the bench
///      West       Oost
/// ```
pub struct ReportWorld {
    /// Its folder.
    pub folder: TestFolder,
}

/// What can be chosen about the village.
pub struct Choice {
    /// Residents of West and Oost in the neighbourhoods file.
    pub residents: [Option<u32>; 2],
    /// Whether there are population points.
    pub has_people: bool,
    /// Whether those count addresses.
    pub addresses: bool,
    /// The name of the bench.
    pub bench: &'static str,
    /// The name of the atlas.
    pub name: &'static str,
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            residents: [Some(30), Some(30)],
            has_people: true,
            addresses: false,
            bench: "Bank",
            name: "dorp",
        }
    }
}

fn neighbourhood(id: &str, name: &str, west: f64, residents: Option<u32>) -> String {
    let (east, south, north) = (west + 0.01, 51.724, 51.734);
    let residents = residents.map_or("null".to_owned(), |it| it.to_string());
    format!(
        r#"{{"type":"Feature","properties":{{"id":"{id}","name":"{name}","residents":{residents}}},"geometry":{{"type":"Polygon","coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"#
    )
}

fn people(unit: PopulationUnit) -> Vec<u8> {
    let point = |lon, lat, total, age_0_15, age_65_plus| PopulationPoint {
        at: LonLat::new(lon, lat).unwrap(),
        total,
        age_0_15,
        age_65_plus,
    };
    let points = match unit {
        PopulationUnit::Residents => vec![
            point(4.712, 51.730, Some(10), Some(3), Some(0)),
            point(4.712, 51.733, Some(20), None, None),
            point(4.722, 51.729, Some(30), Some(0), Some(5)),
            point(4.722, 51.728, None, None, None),
        ],
        // Six addresses at c, and one at b.
        PopulationUnit::Addresses => (0..6)
            .map(|it| point(4.7221 + f64::from(it) * 1e-5, 51.7291, Some(1), None, None))
            .chain([point(4.712, 51.733, Some(1), None, None)])
            .collect(),
    };
    Population { unit, points }.write()
}

impl ReportWorld {
    /// The village with these choices, in a folder of its own.
    pub fn new(choice: &Choice) -> Self {
        let folder = TestFolder::new("report");
        Self::add(&folder, choice);
        Self { folder }
    }

    /// Adds a village to a folder. Returns its manifest.
    pub fn add(folder: &TestFolder, choice: &Choice) -> PathBuf {
        let name = choice.name;
        let [west, oost] = choice.residents;
        let areas = [
            neighbourhood("BU1", "West", 4.707, west),
            neighbourhood("BU2", "Oost", 4.717, oost),
        ];
        let collection =
            |all: &str| format!(r#"{{"type":"FeatureCollection","features":[{all}]}}"#);
        folder.file(
            &format!("{name}/buurten.geojson"),
            &collection(&areas.join(",")),
        );
        let bench = choice.bench;
        folder.file(
            &format!("{name}/plekken.geojson"),
            &collection(&format!(
                r#"{{"type":"Feature","properties":{{"id":"b/1","kind":"bench","key":"free","name":"{bench}"}},"geometry":{{"type":"Point","coordinates":[4.712,51.729]}}}}"#
            )),
        );
        let mut parts =
            r#""neighbourhoods":{"file":"buurten.geojson"},"places":{"file":"plekken.geojson"}"#
                .to_owned();
        if choice.has_people {
            let unit = match choice.addresses {
                true => PopulationUnit::Addresses,
                false => PopulationUnit::Residents,
            };
            std::fs::write(folder.join(&format!("{name}/mensen.bin")), people(unit)).unwrap();
            parts.push_str(r#","people":{"file":"mensen.bin"}"#);
        }
        folder.file(
            &format!("{name}/atlas.json"),
            &format!(
                r#"{{"sleutelvrij":1,"name":"{name}","title":"Dorp","country":"NL","timezone":"Europe/Amsterdam","date":"2024-10-02","parts":{{{parts}}},"sources":[{{"id":"d","title":"Dorp","credit":"Gemeente Dorp"}}]}}"#
            ),
        )
    }

    /// Reports in English with these norms and more arguments. Returns the page.
    pub fn reported(&self, norms: &str, more: &[&str]) -> String {
        self.folder.file("norms.json", norms);
        let arguments = ["dorp", "--norms", "norms.json", "--out", "out", "--lang=en"];
        let arguments: Vec<&str> = arguments.iter().chain(more).copied().collect();
        let output = run(&self.folder, &arguments, "2");
        assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
        self.written("report.en.md")
    }

    /// A file of its report in the folder `out`.
    pub fn written(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.join(&format!("out/dorp/{name}"))).unwrap()
    }
}

/// Norms with one question: a place within 400 m, for everybody and for children.
pub const NORMS: &str = r#"{"version":1,"questions":[{"id":"near","label":{"nl":"een plek binnen 400 meter","en":"a place within 400 metres","de":"einen Ort innerhalb von 400 Metern"},"ages":["all","under_15"],"metres":400,"status":"policy","source":"Raad 2026"}]}"#;

/// Runs `report` with these arguments in a folder.
pub fn run(folder: &TestFolder, arguments: &[&str], threads: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sleutelvrij"))
        .current_dir(folder.join("."))
        .env("RAYON_NUM_THREADS", threads)
        .arg("report")
        .args(arguments)
        .output()
        .unwrap()
}

/// What a command printed to standard error.
pub fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
