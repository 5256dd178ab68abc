//! The shipped atlases: `prepare` rebuilds them byte for byte, and they are valid.

// Helpers of integration tests may panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use atlas::{Atlas, KindIndex, LonLat, Manifest, Neighbourhood, Taxonomy};
use geo::{Area, BooleanOps, BoundingRect, Coord, Intersects, MultiPolygon, unary_union};
use sleutelvrij::commands::check::{CheckTaxonomy, check};
use sleutelvrij::commands::opened_atlas::OpenedAtlas;
use sleutelvrij::commands::prepare::prepare;
use sleutelvrij::progress::Progress;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use streets::{Class, LandCover, LandmarkClass, Landscape, Population, PopulationUnit, Streets};

const ATLASES: [&str; 4] = ["liechtenstein", "delft", "ermelo", "drechtsteden"];

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

fn bytes(name: &str, file: &str) -> Vec<u8> {
    let at = data().join(name).join(file);
    std::fs::read(&at).unwrap_or_else(|error| panic!("{}: {error}", at.display()))
}

fn text(name: &str, file: &str) -> String {
    String::from_utf8(bytes(name, file)).unwrap_or_else(|error| panic!("{name}/{file}: {error}"))
}

fn taxonomy() -> Taxonomy {
    Taxonomy::read(include_str!("../../data/taxonomy.json")).unwrap()
}

fn neighbourhoods(name: &str) -> Vec<Neighbourhood> {
    atlas(name).neighbourhoods().to_vec()
}

fn atlas(name: &str) -> Atlas {
    let manifest = data().join(name).join("atlas.json");
    let standard = include_str!("../../data/taxonomy.json");
    let opened = OpenedAtlas::read(&manifest, standard, false).unwrap();
    assert_eq!(
        (opened.faults.len(), opened.warnings.len()),
        (0, 0),
        "{name}"
    );
    opened.atlas
}

fn count(atlas: &Atlas, kind: &str) -> usize {
    let kind: KindIndex = atlas.taxonomy().kind(kind).unwrap();
    atlas
        .places()
        .iter()
        .filter(|place| place.kind == kind)
        .count()
}

/// Prepares an atlas again and compares the files. Prints a notice if its raw files are missing.
fn is_made_again(name: &str) {
    let recipe = data().join(name).join("recipe.toml");
    let raw = data().join("../../shared/raw");
    if !raw.join(name).exists() {
        // Standard error directly, as test output is shown only on failure.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: the raw files of {name} are not in {}",
            raw.display()
        );
        return;
    }
    is_made_of(name, &recipe, Some(&raw));
}

fn is_made_of(name: &str, recipe: &Path, raw: Option<&Path>) {
    let prepared = prepare(recipe, raw, &Progress::QUIET).unwrap();
    for (file, made) in &prepared.files {
        assert!(
            *made == bytes(name, file),
            "{name}/{file} is not what prepare makes of it now"
        );
    }
}

/// Its raw files are beside its recipe, so this never skips.
#[test]
fn the_invented_example_rebuilds_byte_for_byte_and_is_valid() {
    is_made_of("example", &data().join("example/recipe.toml"), None);
    let manifest = data().join("example/atlas.json");
    let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    assert_eq!(checked.findings, []);
    assert_eq!(checked.activities, 10);
}

#[test]
fn atlases_without_activities_have_no_part_of_them() {
    for name in ATLASES {
        let manifest = Manifest::read(&text(name, "atlas.json")).unwrap();
        assert!(!manifest.parts.contains_key("activities"), "{name}");
    }
}

#[test]
fn liechtenstein_rebuilds_byte_for_byte() {
    is_made_again("liechtenstein");
}

#[test]
fn delft_rebuilds_byte_for_byte() {
    is_made_again("delft");
}

#[test]
fn ermelo_rebuilds_byte_for_byte() {
    is_made_again("ermelo");
}

#[test]
fn drechtsteden_rebuilds_byte_for_byte() {
    is_made_again("drechtsteden");
}

#[test]
fn shipped_atlases_load_without_warnings_and_stay_small() {
    for name in ATLASES {
        let manifest = data().join(name).join("atlas.json");
        let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
        assert_eq!(checked.findings, [], "{name}");
        let files = std::fs::read_dir(data().join(name)).unwrap();
        let sizes: Vec<u64> = files
            .map(|it| it.unwrap().metadata().unwrap().len())
            .collect();
        let bytes: u64 = sizes.iter().sum();
        assert!(bytes <= 3_000_000, "{name} has {bytes} bytes");
    }
}

fn streets(name: &str) -> Streets {
    Streets::read(&bytes(name, "streets.bin")).unwrap_or_else(|damage| panic!("{name}: {damage}"))
}

#[test]
fn street_networks_are_connected_and_small_or_their_absence_is_stated() {
    for (name, kilometres) in [("liechtenstein", 1_250.0..1_350.0), ("delft", 780.0..820.0)] {
        let size = bytes(name, "streets.bin").len();
        // Woods and the names of rivers took 16,000 bytes of Liechtenstein's.
        assert!(size <= 365_000, "{name} has {size} bytes of streets");
        let summary = streets(name).summary();
        let length = summary.length.get() / 1000.0;
        assert!(kilometres.contains(&length), "{name} has {length} km");
        assert!(summary.largest_share > 0.97, "{name}: {summary:?}");
    }
    for name in ["ermelo", "drechtsteden"] {
        assert!(!data().join(name).join("streets.bin").exists());
        let manifest = Manifest::read(&text(name, "atlas.json")).unwrap();
        let gaps = manifest.gaps.get("nl").unwrap();
        assert!(gaps.iter().any(|gap| gap.contains("hemelsbreed")), "{name}");
    }
}

#[test]
fn liechtenstein_has_street_names_land_cover_and_steps_and_delft_has_none() {
    let classes = |streets: &Streets| -> BTreeSet<Class> {
        streets.network_edges().map(|edge| edge.class()).collect()
    };
    let liechtenstein = streets("liechtenstein");
    assert!(liechtenstein.names() > 900);
    let expected = [
        Class::Major,
        Class::Path,
        Class::Steps,
        Class::Rail,
        Class::Stream,
    ];
    assert!(
        expected
            .iter()
            .all(|class| classes(&liechtenstein).contains(class))
    );
    let grounds: BTreeSet<LandCover> = liechtenstein
        .land_cover()
        .map(|(ground, _)| ground)
        .collect();
    assert_eq!(
        grounds.into_iter().collect::<Vec<_>>(),
        [LandCover::Water, LandCover::Green, LandCover::Wood]
    );
    let delft = streets("delft");
    assert_eq!((delft.names(), delft.land_cover().count()), (0, 0));
    assert!(classes(&delft).contains(&Class::Motorway), "drawn");
    assert!(!classes(&delft).contains(&Class::Steps));
}

#[test]
fn only_liechtenstein_has_names_beyond_its_border_and_they_are_beyond_it() {
    let adjacent = |name| {
        let manifest = Manifest::read(&text(name, "atlas.json")).unwrap();
        manifest.adjacent
    };
    let names: BTreeSet<String> = adjacent("liechtenstein")
        .into_iter()
        .map(|it| it.name)
        .collect();
    for name in ["Buchs (SG)", "Sevelen", "Stadt Feldkirch", "Maienfeld"] {
        assert!(names.contains(name), "{name}");
    }
    assert_eq!(names.len(), 11);
    for area in adjacent("liechtenstein") {
        let at = Coord {
            x: area.at.lon(),
            y: area.at.lat(),
        };
        for one in neighbourhoods("liechtenstein") {
            assert!(
                !one.area.polygons().intersects(&at),
                "{area:?} in {}",
                one.name
            );
        }
    }
    for name in ["delft", "ermelo", "drechtsteden"] {
        assert_eq!(adjacent(name), []);
    }
}

#[test]
fn only_liechtenstein_has_buildings_and_landmarks() {
    let landscape = Landscape::read(&bytes("liechtenstein", "landscape.bin")).unwrap();
    // The extract has 16,163; the others are sheds.
    assert!((14_000..16_163).contains(&landscape.rings().len()));
    let named = |class| {
        let landmarks = landscape.landmarks().filter(move |it| it.class == class);
        landmarks
            .map(|it| it.name.to_owned())
            .collect::<BTreeSet<_>>()
    };
    assert!(named(LandmarkClass::Building).contains("Schloss Vaduz"));
    assert!(named(LandmarkClass::Square).contains("Peter-Kaiser-Platz"));
    for class in [
        LandmarkClass::Water,
        LandmarkClass::Green,
        LandmarkClass::Settlement,
    ] {
        assert!(!named(class).is_empty(), "{class:?}");
    }
    // The map has the names of municipalities already.
    assert!(!named(LandmarkClass::Settlement).contains("Vaduz"));
    for name in ["delft", "ermelo", "drechtsteden"] {
        assert!(!data().join(name).join("landscape.bin").exists(), "{name}");
    }
}

#[test]
fn population_is_residents_in_ermelo_and_addresses_in_liechtenstein() {
    let people = |name: &str| Population::read(&bytes(name, "people.bin")).unwrap();
    let sum = |people: &Population| -> u64 {
        let all = people.points.iter().filter_map(|home| home.total);
        all.map(u64::from).sum()
    };
    let ermelo = people("ermelo");
    assert_eq!(ermelo.unit, PopulationUnit::Residents);
    // The neighbourhoods have 26,980 in 2021; squares with fewer than five are not published.
    assert!((25_000..27_500).contains(&sum(&ermelo)), "{}", sum(&ermelo));
    assert!(
        ermelo.points.iter().any(|home| home.total.is_none()),
        "unknown stays unknown"
    );
    let liechtenstein = people("liechtenstein");
    assert_eq!(liechtenstein.unit, PopulationUnit::Addresses);
    assert_eq!(sum(&liechtenstein), liechtenstein.points.len() as u64);
    assert!((12_000..12_615).contains(&liechtenstein.points.len()));
}

//  Liechtenstein: Ruggell in the north, Balzers in the south, and Malbun in the mountains are beyond; Ermelo: the Veluwe is.
#[test]
fn maps_open_on_the_built_up_area() {
    let start = |name: &str| {
        let manifest = Manifest::read(&text(name, "atlas.json")).unwrap();
        let (whole, start) = (manifest.bounds().unwrap(), manifest.start().unwrap());
        let sides = |it: atlas::BoundingBox| (it.east - it.west) * (it.north - it.south);
        assert!(sides(start) < sides(whole) / 2.0, "{name}");
        start
    };
    let shows = |name: &str, lon, lat| start(name).contains(LonLat::new(lon, lat).unwrap());
    assert!(shows("liechtenstein", 9.5215, 47.1393), "Vaduz");
    assert!(shows("liechtenstein", 9.5254, 47.2136), "Eschen");
    assert!(!shows("liechtenstein", 9.6080, 47.1030), "Malbun");
    assert!(shows("ermelo", 5.6200, 52.2990), "the station");
    assert!(!shows("ermelo", 5.7200, 52.2700), "the Veluwe");
    assert!(shows("delft", 4.3590, 52.0116), "the market");
    assert!(shows("drechtsteden", 4.6700, 51.8130), "Dordrecht");
    assert!(!shows("drechtsteden", 4.8800, 51.7400), "the Biesbosch");
    let example = Manifest::read(&text("example", "atlas.json")).unwrap();
    assert_eq!(example.start, None, "it is built up everywhere");
}

#[test]
fn a_neighbourhood_stands_where_somebody_lives() {
    // In Ermelo's Staverden, which has 25 residents, the source has no square.
    for (name, without) in [("liechtenstein", 0), ("ermelo", 1)] {
        let people = Population::read(&bytes(name, "people.bin")).unwrap();
        let homes: BTreeSet<[i64; 2]> = people.points.iter().map(|it| micro(it.at)).collect();
        let on_land = neighbourhoods(name).into_iter().filter(|it| !it.water);
        let apart = on_land.filter(|it| !homes.contains(&micro(it.area.anchor())));
        assert_eq!(apart.count(), without, "{name}");
    }
}

/// Whole millionths of a degree.
fn micro(at: LonLat) -> [i64; 2] {
    [at.lon(), at.lat()].map(|degrees| (degrees * 1e6).round() as i64)
}

#[test]
fn a_binary_part_names_its_source() {
    for (name, part, source) in [
        ("liechtenstein", "streets", "osm"),
        ("liechtenstein", "people", "osm"),
        ("liechtenstein", "addresses", "osm"),
        ("liechtenstein", "landscape", "osm"),
        ("delft", "streets", "osm"),
        ("ermelo", "people", "cbs-squares"),
    ] {
        let json: serde_json::Value = serde_json::from_str(&text(name, "atlas.json")).unwrap();
        assert_eq!(json["parts"][part]["source"], source, "{part} of {name}");
    }
}

#[test]
fn liechtenstein_benches_name_the_street_beside_them() {
    let atlas = atlas("liechtenstein");
    let bench = atlas.taxonomy().kind("bench");
    let benches = || {
        atlas
            .places()
            .iter()
            .filter(|place| Some(place.kind) == bench)
    };
    let near: Vec<&str> = benches().filter_map(|place| place.near()).collect();
    assert!(
        near.len() * 4 > benches().count() * 3,
        "{} of them",
        near.len()
    );
    let numbered = near
        .iter()
        .filter(|near| near.ends_with(|it: char| it.is_ascii_digit()));
    assert!(numbered.count() > 40, "most stand outside the villages");
}

#[test]
fn neighbourhoods_have_no_overlaps_or_gaps() {
    for name in ATLASES {
        let areas: Vec<MultiPolygon<f64>> = neighbourhoods(name)
            .iter()
            .map(|it| it.area.polygons().clone())
            .collect();
        // A square metre is about 1.3e-10 square degrees here.
        let square_metre = 1.3e-10;
        for (index, one) in areas.iter().enumerate() {
            for other in &areas[index + 1..] {
                if boxes_meet(one, other) {
                    let both = one.intersection(other).unsigned_area();
                    assert!(
                        both < 0.01 * square_metre,
                        "{name}: {} m²",
                        both / square_metre
                    );
                }
            }
        }
        let sum: f64 = areas.iter().map(Area::unsigned_area).sum();
        let whole = unary_union(&areas);
        assert!((whole.unsigned_area() - sum).abs() < square_metre, "{name}");
        let holes: usize = whole.iter().map(|part| part.interiors().len()).sum();
        assert_eq!(
            (whole.0.len(), holes),
            (1, 0),
            "{name} is one piece without gaps"
        );
    }
}

fn boxes_meet(one: &MultiPolygon<f64>, other: &MultiPolygon<f64>) -> bool {
    let (Some(a), Some(b)) = (one.bounding_rect(), other.bounding_rect()) else {
        return false;
    };
    a.min().x <= b.max().x
        && b.min().x <= a.max().x
        && a.min().y <= b.max().y
        && b.min().y <= a.max().y
}

/// An edge shared by two neighbourhoods is in both, in opposite directions.
#[test]
fn a_shared_border_has_the_same_vertices_on_both_sides() {
    for name in ATLASES {
        let mut uses: BTreeMap<[u64; 4], usize> = BTreeMap::new();
        let bits = |at: Coord<f64>| [at.x.to_bits(), at.y.to_bits()];
        for neighbourhood in neighbourhoods(name) {
            for polygon in neighbourhood.area.polygons() {
                for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
                    for line in ring.lines() {
                        let ([a, b], [c, d]) = (bits(line.start), bits(line.end));
                        *uses.entry([a, b, c, d]).or_default() += 1;
                    }
                }
            }
        }
        assert!(
            uses.values().all(|count| *count == 1),
            "{name}: a line is there twice the same way"
        );
        let shared = uses
            .keys()
            .filter(|[a, b, c, d]| uses.contains_key(&[*c, *d, *a, *b]))
            .count();
        assert!(
            shared * 2 > uses.len(),
            "{name}: {shared} of {} lines are shared",
            uses.len()
        );
    }
}

/// The numbers are those of the source's tags, except a bench across the border and a toilet mapped as a point in its
/// own building.
#[test]
fn liechtenstein_has_the_mapped_places() {
    let atlas = atlas("liechtenstein");
    let expected = [
        ("library", 3),
        ("community_centre", 3),
        ("playground", 40),
        ("place_of_worship", 22),
        ("supermarket", 14),
        ("bench", 204),
        ("toilets", 26),
        ("cinema", 1),
        ("bookcase", 1),
        ("town_hall", 5),
    ];
    for (kind, number) in expected {
        assert_eq!(count(&atlas, kind), number, "{kind}");
    }
    let names: Vec<&str> = atlas
        .neighbourhoods()
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names.len(), 11);
    assert!(names.contains(&"Vaduz") && names.contains(&"Planken") && !names.contains(&"Sargans"));
}

#[test]
fn unpublished_statistics_are_unknown_and_not_zero() {
    let delft = neighbourhoods("delft");
    let residents = |name: &str| {
        let found = delft.iter().find(|it| it.name == name);
        found
            .unwrap_or_else(|| panic!("no {name}"))
            .demographics
            .residents
    };
    assert_eq!(residents("Centrum-Noord"), Some(1035));
    assert_eq!(residents("Bedrijventerrein Delftech"), None);
    let water: Vec<Neighbourhood> = neighbourhoods("drechtsteden")
        .into_iter()
        .filter(|it| it.water)
        .collect();
    assert_eq!(water.len(), 1);
    assert_eq!(water[0].demographics.residents, None);
}

#[test]
fn nearby_play_equipment_is_merged_into_one_playground() {
    // 785 pieces and areas in and around Ermelo.
    let playgrounds = count(&atlas("ermelo"), "playground");
    assert!((100..300).contains(&playgrounds), "{playgrounds}");
}
