//! Small worlds of OpenStreetMap, from the raw file through `prepare` to the answers of `check` and `nearest`.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::osm_fixture::{OsmFile, Tags};
use crate::test_folder::TestFolder;
use crate::village_fixture::{prepare_quietly, village_recipe};
use atlas::{LonLat, Metres, Taxonomy};
use sleutelvrij::commands::calendar;
use sleutelvrij::commands::check::{CheckTaxonomy, check};
use sleutelvrij::commands::nearest::{NearestQuery, OpenAt, nearest};
use sleutelvrij::commands::opened_atlas::OpenedAtlas;
use streets::{Addresses, Pace};

const TAXONOMY: &str = include_str!("../../../data/taxonomy.json");
const ALL_PARTS: &str = r#"
[[places]]
source = "dorp"
file = "dorp.osm.pbf"
id = "{@type}/{@id}"
tags = true
[streets]
source = "dorp"
file = "dorp.osm.pbf"
"#;
const ADDRESSES: &str = r#"
[addresses]
source = "dorp"
file = "dorp.osm.pbf"
"#;
const STREET: Tags = &[("highway", "residential"), ("name", "Straat")];
const FOOTWAY: Tags = &[("highway", "footway")];
const LIBRARY: Tags = &[("amenity", "library")];

/// The atlas that `prepare` makes of a file, in which `check` finds nothing; 0.01° is about 690 m east here and 1,112 m north.
fn opened(name: &str, file: OsmFile) -> OpenedAtlas {
    let (folder, recipe) = village_recipe(name, ALL_PARTS);
    std::fs::write(folder.join("raw/dorp.osm.pbf"), file.finish()).unwrap();
    prepare_quietly(&recipe)
        .write(recipe.parent().unwrap())
        .unwrap();
    open(&folder)
}

fn open(folder: &TestFolder) -> OpenedAtlas {
    let manifest = folder.join("data/dorp/atlas.json");
    let taxonomy = Taxonomy::read(TAXONOMY).unwrap();
    let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy)).unwrap();
    assert_eq!(checked.findings, []);
    OpenedAtlas::read(&manifest, TAXONOMY, true).unwrap()
}

fn query([lon, lat]: [f64; 2], pace: Option<Pace>) -> NearestQuery {
    NearestQuery {
        here: LonLat::new(lon, lat).unwrap(),
        kinds: Vec::new(),
        limit: 10,
        within: Metres::INFINITE,
        pace,
        open: None,
    }
}

/// Asserts that the walk to the nearest place, the library `node/9`, has about this length in metres.
fn assert_walk(opened: &OpenedAtlas, here: [f64; 2], pace: Pace, metres: f64) {
    let rows = nearest(opened, &query(here, Some(pace))).unwrap();
    assert_eq!(rows[0].id, "node/9");
    let walk = rows[0].walk_metres.unwrap();
    assert!(
        (walk - metres).abs() < metres / 10.0,
        "{walk} m, not {metres} m"
    );
}

//   café on level 3     ×  Sa-Su 10:00-17:00
//                          33 m
//   café on level 0     ×  Mo-Fr 08:00-18:00
#[test]
fn two_cafes_of_one_name_on_two_levels_are_open_at_their_own_hours() {
    let mut file = OsmFile::default();
    for (id, lat, level, hours) in [
        (1, 51.7290, "0", "Mo-Fr 08:00-18:00"),
        (2, 51.7293, "3", "Sa-Su 10:00-17:00"),
    ] {
        file.node(
            id,
            [4.717, lat],
            &[
                ("amenity", "cafe"),
                ("name", "Voorbeeld"),
                ("level", level),
                ("opening_hours", hours),
            ],
        );
    }
    file.node(3, [4.712, 51.7288], &[]);
    file.node(4, [4.722, 51.7288], &[]);
    file.way(5, &[3, 4], STREET);
    let opened = opened("two-cafes", file);
    let open_at = |time: &str| {
        let calendar = calendar::for_atlas(&opened.atlas).unwrap();
        let moment = calendar::moment(&calendar, time).unwrap();
        let open = OpenAt {
            calendar,
            moment,
            even_unknown: false,
        };
        let query = NearestQuery {
            open: Some(open),
            ..query([4.717, 51.729], None)
        };
        let rows = nearest(&opened, &query).unwrap().into_iter();
        rows.map(|it| it.id).collect::<Vec<_>>()
    };
    assert_eq!(opened.atlas.places().len(), 2);
    assert_eq!(open_at("2026-11-20T09:00"), ["node/1"], "a Friday");
    assert_eq!(open_at("2026-11-21T11:00"), ["node/2"], "a Saturday");
    assert_eq!(open_at("2026-11-22T20:00"), [""; 0], "a Sunday evening");
}

//      5 ┄┄┄┄┄ tunnel ┄┄┄┄┄┄┄ 6 ─── 7
//              here                 │
//      1 ═══════ 9 ════════ 2 ══════╛ 8
#[test]
fn nobody_on_the_surface_stands_in_the_tunnel_beneath() {
    let mut file = OsmFile::default();
    for (id, at) in [
        (1, [4.712, 51.7290]),
        (2, [4.722, 51.7290]),
        (5, [4.7125, 51.7293]),
        (6, [4.7215, 51.7293]),
        (7, [4.7215, 51.7330]),
        (8, [4.7220, 51.7330]),
    ] {
        file.node(id, at, &[]);
    }
    file.node(9, [4.7171, 51.7290], LIBRARY);
    file.way(10, &[1, 2], STREET);
    let tunnel = [("highway", "service"), ("tunnel", "yes"), ("layer", "-4")];
    file.way(11, &[5, 6], &tunnel);
    file.way(12, &[6, 7], &[("highway", "service")]);
    file.way(13, &[7, 8, 2], STREET);
    let opened = opened("tunnel-beneath", file);
    assert_walk(&opened, [4.7170, 51.72925], Pace::default(), 34.7);
}

//      12 ─── 13      paths of a park that lead to no street
//       │ here │
//      11 ─── 10
//   1 ════════════ 9 ══════ 2
#[test]
fn beside_loose_paths_people_walk_to_the_street() {
    let mut file = OsmFile::default();
    for (id, at) in [
        (1, [4.7070, 51.7290]),
        (2, [4.7250, 51.7290]),
        (10, [4.7105, 51.7294]),
        (11, [4.7076, 51.7294]),
        (12, [4.7076, 51.7303]),
        (13, [4.7105, 51.7303]),
    ] {
        file.node(id, at, &[]);
    }
    file.node(9, [4.7125, 51.7290], LIBRARY);
    file.way(20, &[1, 2], STREET);
    file.way(21, &[10, 11, 12, 13, 10], FOOTWAY);
    let opened = opened("loose-paths", file);
    let walk = 0.0035 * 69_000.0 + 0.00045 * 111_200.0;
    assert_walk(&opened, [4.7090, 51.72945], Pace::default(), walk);
    let on_street = 0.0035 * 69_000.0;
    assert_walk(&opened, [4.7090, 51.7290], Pace::default(), on_street);
}

//        here
//   10 ──────── 11        a path, and steps from its end to the street
//                ┆
//   1 ══════════ 12 ═══════ 9 ══ 2
#[test]
fn without_steps_people_walk_to_the_street_and_not_to_the_path_behind_them() {
    let mut file = OsmFile::default();
    for (id, at) in [
        (1, [4.7070, 51.7290]),
        (12, [4.7098, 51.7290]),
        (2, [4.7250, 51.7290]),
        (10, [4.7092, 51.7292]),
        (11, [4.7098, 51.7292]),
    ] {
        file.node(id, at, &[]);
    }
    file.node(9, [4.7125, 51.7290], LIBRARY);
    file.way(20, &[1, 12, 2], STREET);
    file.way(21, &[10, 11], FOOTWAY);
    file.way(22, &[11, 12], &[("highway", "steps")]);
    let opened = opened("path-behind-steps", file);
    let walk = 0.0030 * 69_000.0 + 0.00022 * 111_200.0;
    for pace in [Pace::default(), Pace::default().step_free(true)] {
        assert_walk(&opened, [4.7095, 51.72922], pace, walk);
    }
}

//                4
//                │ a private drive
//   1 ═══ here ══ 2 (gate) ════ 9 ══ 3
#[test]
fn a_private_gate_where_a_drive_meets_the_street_does_not_close_the_street() {
    let mut file = OsmFile::default();
    file.node(1, [4.7070, 51.7290], &[]);
    file.node(
        2,
        [4.7120, 51.7290],
        &[("barrier", "gate"), ("access", "private")],
    );
    file.node(3, [4.7250, 51.7290], &[]);
    file.node(4, [4.7120, 51.7297], &[]);
    file.node(9, [4.7200, 51.7290], LIBRARY);
    file.way(20, &[1, 2, 3], STREET);
    let drive = [
        ("highway", "service"),
        ("service", "driveway"),
        ("access", "private"),
    ];
    file.way(21, &[2, 4], &drive);
    let opened = opened("gate", file);
    let walk = 0.0110 * 69_000.0;
    assert_walk(&opened, [4.7090, 51.7290], Pace::default(), walk);
}

/// The numbers of each street.
fn houses(folder: &TestFolder) -> Vec<(String, Vec<String>)> {
    let bytes = std::fs::read(folder.join("data/dorp/addresses.bin")).unwrap();
    let addresses = Addresses::read(&bytes).unwrap();
    let streets = (0..addresses.streets() as u32).map(|street| {
        let name = addresses.street(street).unwrap().name.to_owned();
        let houses = addresses.houses_of(street);
        let numbers = houses.map(|house| addresses.house(house).unwrap().to_string());
        (name, numbers.collect())
    });
    streets.collect()
}

fn street(name: &str, numbers: &[&str]) -> (String, Vec<String>) {
    let numbers = numbers.iter().map(|it| (*it).to_owned());
    (name.to_owned(), numbers.collect())
}

#[test]
fn lists_ordinals_and_additions_are_houses() {
    let mut file = OsmFile::default();
    for (id, street, number) in [
        (10, "Kinkerstraat", "12;14"),
        (11, "Kinkerstraat", "18,20"),
        (12, "1e Helmersstraat", "104"),
        (13, "Oudegracht", "12bis"),
        (14, "Oudegracht", "12"),
    ] {
        let at = [4.710 + f64::from(id) * 0.0002, 51.7291];
        let tags = [("addr:street", street), ("addr:housenumber", number)];
        file.node(i64::from(id), at, &tags);
    }
    file.node(1, [4.7100, 51.7290], &[]);
    file.node(2, [4.7250, 51.7290], &[]);
    file.node(9, [4.7125, 51.7290], LIBRARY);
    file.way(
        20,
        &[1, 2],
        &[("highway", "residential"), ("name", "Kinkerstraat")],
    );
    let (folder, recipe) = village_recipe("lists", &format!("{ALL_PARTS}{ADDRESSES}"));
    std::fs::write(folder.join("raw/dorp.osm.pbf"), file.finish()).unwrap();
    prepare_quietly(&recipe)
        .write(recipe.parent().unwrap())
        .unwrap();
    open(&folder);
    let expected = [
        street("1e Helmersstraat", &["104"]),
        street("Kinkerstraat", &["12", "14", "18", "20"]),
        street("Oudegracht", &["12", "12bis"]),
    ];
    assert_eq!(houses(&folder), expected);
}

#[test]
fn number_letter_and_addition_of_a_register_are_parts_of_one_number() {
    let recipe = r#"
[[places]]
source = "dorp"
file = "banken.csv"
reading = { x = "lon", y = "lat" }
id = "{nr}"
kinds = [{ kind = "bench" }]
[addresses]
source = "dorp"
file = "adressen.csv"
reading = { x = "lon", y = "lat" }
fields = { street = "straat", number = ["nr", "letter", "toev"], town = "plaats" }
"#;
    let (folder, recipe) = village_recipe("register", recipe);
    folder.file("raw/banken.csv", "nr,lon,lat\n1,4.712,51.729\n");
    folder.file(
        "raw/adressen.csv",
        "straat,nr,letter,toev,plaats,lon,lat\n\
         Kinkerstraat,12,,2,Dorp,4.712,51.729\n\
         Kinkerstraat,122,,,Dorp,4.7155,51.7295\n\
         Kinkerstraat,1,,22,Dorp,4.7121,51.7291\n",
    );
    prepare_quietly(&recipe)
        .write(recipe.parent().unwrap())
        .unwrap();
    open(&folder);
    let expected = [street("Kinkerstraat", &["1-22", "12-2", "122"])];
    assert_eq!(houses(&folder), expected);
}
