//! `prepare` with addresses as OpenStreetMap has them, and searches in what it makes.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::osm_fixture::{OsmFile, Tags};
use crate::test_folder::TestFolder;
use crate::village_fixture::{prepare_quietly, village_recipe};
use atlas::{Lang, Loader, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART, Synonyms, Taxonomy};
use search::{SearchIndex, Suggestions};
use sleutelvrij::commands::prepare::PreparedAtlas;
use std::sync::Arc;
use streets::Addresses;

const TAXONOMY: &str = include_str!("../../../data/taxonomy.json");
const PARTS: &str = r#"
[[places]]
source = "dorp"
file = "dorp.osm.pbf"
id = "osm:{@type}/{@id}"
tags = true

[streets]
source = "dorp"
file = "dorp.osm.pbf"

[addresses]
source = "dorp"
file = "dorp.osm.pbf"
"#;

/// A position on the street of the village, in thousandths of a degree of longitude (69 m) from its beginning.
fn at(east: f64) -> [f64; 2] {
    [4.709 + east / 1_000.0, 51.729]
}

/// A house in Dorp.
fn house(file: &mut OsmFile, id: i64, east: f64, street: &str, number: &str) {
    let tags = [
        ("addr:street", street),
        ("addr:housenumber", number),
        ("addr:city", "Dorp"),
    ];
    file.node(id, at(east), &tags);
}

/// Numbers from house to house along one street, and the street itself with a name in two languages.
///
/// ```text
///   Kinkerstraat (Kinker Street)   12;14   18,20   22a-c
///   1e Helmersstraat 104   Oudegracht 12, 12bis   Markt 87   Plein '40-'45 12
///   Hoofdstraat (Main Street)      11 ┄ 13, 15, 17 ┄ 19
/// ```
fn village(name: &str) -> (TestFolder, PreparedAtlas) {
    let mut file = OsmFile::default();
    file.node(1, at(0.0), &[]);
    file.node(2, at(7.0), &[]);
    let kinkerstraat: Tags = &[
        ("highway", "residential"),
        ("name", "Kinkerstraat"),
        ("name:en", "Kinker Street"),
    ];
    file.way(1, &[1, 2], kinkerstraat);
    file.node(3, at(1.0), &[("amenity", "bench")]);
    house(&mut file, 10, 1.0, "Kinkerstraat", "12;14");
    house(&mut file, 11, 2.0, "Kinkerstraat", "18,20");
    house(&mut file, 12, 2.5, "Kinkerstraat", "22a-c");
    house(&mut file, 13, 3.0, "1e Helmersstraat", "104");
    house(&mut file, 14, 3.2, "Oudegracht", "12bis");
    house(&mut file, 15, 3.4, "Oudegracht", "12");
    house(&mut file, 16, 3.6, "Markt", "87");
    house(&mut file, 17, 3.8, "Plein '40-'45", "12");
    house(&mut file, 20, 2.0, "Hoofdstraat", "11");
    house(&mut file, 21, 6.0, "Hoofdstraat", "19");
    // Number 17 is known elsewhere, so it is not estimated.
    house(&mut file, 22, 5.5, "Hoofdstraat", "17");
    file.way(2, &[20, 21], &[("addr:interpolation", "odd")]);
    file.way(
        3,
        &[20, 21],
        &[
            ("highway", "living_street"),
            ("name", "Hoofdstraat"),
            ("name:en", "Main Street"),
            ("name:nl", "Hoofdstr."),
        ],
    );
    // Nobody knows the numbers of this one.
    file.way(4, &[1, 2], &[("addr:interpolation", "all")]);
    let (folder, recipe) = village_recipe(name, PARTS);
    let text = std::fs::read_to_string(&recipe).unwrap();
    let text = text.replacen("country = ", "language = \"nl\"\ncountry = ", 1);
    std::fs::write(&recipe, text).unwrap();
    std::fs::write(folder.join("raw/dorp.osm.pbf"), file.finish()).unwrap();
    let prepared = prepare_quietly(&recipe);
    (folder, prepared)
}

fn index(prepared: &PreparedAtlas, lang: Lang) -> SearchIndex {
    let bytes = |name: &str| {
        let file = prepared.files.iter().find(|(it, _)| *it == name);
        file.unwrap().1.clone()
    };
    let mut loader = Loader::new(Taxonomy::read(TAXONOMY).unwrap());
    for (part, file) in [
        (MANIFEST_PART, "atlas.json"),
        (NEIGHBOURHOODS_PART, "neighbourhoods.geojson"),
        (PLACES_PART, "places.geojson"),
    ] {
        loader.add(part, file.to_owned(), Ok::<_, std::io::Error>(bytes(file)));
    }
    let addresses = Addresses::read(&bytes("addresses.bin")).unwrap();
    let synonyms = Synonyms::read(TAXONOMY).unwrap();
    SearchIndex::new(
        &loader.finish().atlas,
        lang,
        &synonyms,
        &[],
        Some(Arc::new(addresses)),
    )
}

/// The first suggestion; `~` before one at an estimated position.
fn first(answer: &Suggestions) -> String {
    let mark = |is_approximate| if is_approximate { "~" } else { "" };
    let first = answer.items.first();
    first.map_or(String::new(), |it| {
        [mark(it.is_approximate), &it.label].concat()
    })
}

#[test]
fn addresses_of_openstreetmap_are_found_as_people_type_them() {
    let (_folder, prepared) = village("addresses-osm");
    let index = index(&prepared, Lang::Dutch);
    for (text, house) in [
        ("1e Helmersstraat 104", "1e Helmersstraat 104"),
        ("1ste Helmersstraat 104", "1e Helmersstraat 104"),
        ("Eerste Helmersstraat 104", "1e Helmersstraat 104"),
        ("Plein '40-'45 12", "Plein '40-'45 12"),
        ("Oudegracht 12 bis", "Oudegracht 12bis"),
        ("Oudegracht 12", "Oudegracht 12"),
        ("Kinkerstraat 12", "Kinkerstraat 12"),
        ("Kinkerstraat 14", "Kinkerstraat 14"),
        ("Kinkerstraat 20", "Kinkerstraat 20"),
        ("Kinkerstraat 22a", "Kinkerstraat 22a"),
        ("Kinkerstraat 22 B", "Kinkerstraat 22b"),
        ("Kinkerstraat 22c", "Kinkerstraat 22c"),
        ("markt87", "Markt 87"),
        ("Hoofdstraat 15", "~Hoofdstraat 15"),
        ("Hoofdstraat 17", "Hoofdstraat 17"),
        ("Hoofdstraat 19", "Hoofdstraat 19"),
    ] {
        let answer = index.suggest(text, 5);
        assert_eq!(first(&answer), house, "{text}");
        assert!(answer.complete && answer.unknown_number.is_none(), "{text}");
    }
    // The even numbers are on the other side.
    let other = index.suggest("Hoofdstraat 14", 5);
    assert_eq!(other.unknown_number.as_deref(), Some("14"));
}

#[test]
fn numbers_between_two_houses_are_estimated_and_counted() {
    let (_folder, prepared) = village("addresses-between");
    let (_, bytes) = prepared
        .files
        .iter()
        .find(|(name, _)| *name == "addresses.bin")
        .unwrap();
    let addresses = Addresses::read(bytes).unwrap();
    let street = (0..)
        .find(|it| addresses.street(*it).unwrap().name == "Hoofdstraat")
        .unwrap();
    let houses: Vec<(String, bool, f64)> = addresses
        .houses_of(street)
        .map(|house| {
            let house = addresses.house(house).unwrap();
            let east = (house.at.lon() - 4.709) * 1_000.0;
            (house.to_string(), house.is_approximate, east.round())
        })
        .collect();
    let expected = [
        ("11", false, 2.0),
        ("13", true, 3.0),
        ("15", true, 4.0),
        ("17", false, 6.0),
        ("19", false, 6.0),
    ];
    let expected =
        expected.map(|(number, is_approximate, east)| (number.to_owned(), is_approximate, east));
    assert_eq!(houses, expected);
    let files = prepared.report.files.iter();
    let line = files.clone().find(|it| it.what == "addresses").unwrap();
    let notes = line.notes.join("\n");
    assert!(
        notes.contains("2 with names in other languages")
            && notes.contains("2 more at estimated positions"),
        "{notes}"
    );
    let left_out: Vec<_> = line.left_out.iter().collect();
    assert_eq!(
        left_out,
        [("addr:interpolation without addresses at its ends", 1)]
    );
}

#[test]
fn streets_have_their_names_in_the_language_of_the_reader() {
    let (_folder, prepared) = village("addresses-names");
    let (dutch, english) = (
        index(&prepared, Lang::Dutch),
        index(&prepared, Lang::English),
    );
    for text in ["Kinker Street", "Kinkerstraat"] {
        assert_eq!(first(&dutch.suggest(text, 5)), "Kinkerstraat", "{text}");
        assert_eq!(
            first(&english.suggest(text, 5)),
            "Kinker Street – Kinkerstraat",
            "{text}"
        );
    }
    assert_eq!(
        first(&english.suggest("main street 15", 5)),
        "~Main Street – Hoofdstraat 15"
    );
    // The name in the language of the atlas is an abbreviation of the local one, which its readers have already.
    assert!(!dutch.suggest("hoofdstr. 11", 5).items.is_empty());
}
