//! `report` on layers and domains, choice, new places by model and questions for several places, in a village worked out by hand.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{Choice, NORMS, ReportWorld};
use serde_json::Value;
use std::collections::BTreeMap;

/// At c.
const LIBRARY: (&str, &str, f64, f64) = ("l/1", "library", 4.722, 51.729);
/// 281 m from b and 477 m from a.
const PITCH: (&str, &str, f64, f64) = ("p/1", "pitch", 4.708, 51.7335);

type Row = BTreeMap<String, String>;

/// The village with more places, each with its id, kind, longitude and latitude.
fn village(places: &[(&str, &str, f64, f64)], choice: &Choice) -> ReportWorld {
    let world = ReportWorld::new(choice);
    let file = world.folder.join("dorp/plekken.geojson");
    let text = std::fs::read_to_string(&file).unwrap();
    let more = places.iter().map(|(id, kind, lon, lat)| {
        format!(
            r#",{{"type":"Feature","properties":{{"id":"{id}","kind":"{kind}","key":"free"}},"geometry":{{"type":"Point","coordinates":[{lon},{lat}]}}}}"#
        )
    });
    let end = text.rfind("]}").unwrap();
    let text = format!("{}{}]}}", &text[..end], more.collect::<String>());
    std::fs::write(&file, text).unwrap();
    world
}

fn rows(table: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn limits<'r>(row: &'r Row, column: &str) -> [&'r str; 2] {
    ["from", "to"].map(|end| row[&format!("{column}_{end}")].as_str())
}

fn with_new_places(count: usize) -> String {
    NORMS.replace(
        "\"questions\"",
        &format!("\"new_places\":{count},\"questions\""),
    )
}

/// A library at c and a sports pitch 281 m from b. Within 400 m, a has the bench, which is informal, b the pitch, which is informally
/// organised, and c and the 0 to 4 at d have the library, which is formally organised.
#[test]
fn layers_and_domains_need_no_norms_of_their_own() {
    let world = village(&[LIBRARY, PITCH], &Choice::default());
    let page = world.reported(NORMS, &[]);
    let table = rows(&world.written("social_base.csv"));
    let row = |part: &str, region: &str| {
        let is = |it: &&Row| {
            it["part_id"] == part && it["region_name"] == region && it["age_group"] == "all"
        };
        table.iter().find(is).unwrap()
    };
    let within = "straight_line_within_residents";
    let only = "straight_line_nothing_else_within_residents";
    let formal = row("formal", "");
    assert_eq!(formal["division"], "layer");
    assert_eq!(formal["places_from"], "1");
    assert_eq!(limits(formal, within), ["30", "34"]);
    assert_eq!(limits(formal, only), ["30", "34"]);
    assert_eq!(limits(row("formal", "West"), within), ["0", "0"]);
    let informal = row("informal", "");
    assert_eq!(limits(informal, within), ["10", "10"]);
    assert_eq!(limits(informal, only), ["10", "10"]);
    let semiformal = row("semiformal", "");
    assert_eq!(limits(semiformal, only), ["20", "20"]);
    // Both are for meeting, the library for education; nothing is for safety, so there is no figure of any region.
    let meeting = row("meeting", "");
    assert_eq!(meeting["division"], "life_domain");
    assert_eq!(limits(meeting, within), ["40", "44"]);
    assert_eq!(limits(meeting, only), ["", ""]);
    assert_eq!(limits(row("education", ""), within), ["30", "34"]);
    let safety = row("safety", "");
    assert_eq!(
        (safety["kinds"].as_str(), limits(safety, within)),
        ("0", ["", ""])
    );
    assert_eq!(safety["note"], "no such place is known");
    let regions = table.iter().filter(|it| it["part_id"] == "safety");
    assert_eq!(
        regions.count(),
        2,
        "the whole, for everybody and for children"
    );
    for line in [
        "| Layer: Formally organised | 1 of 14 | 1 | 50–53.2% | 30–34 | 30–34 |",
        "| Layer: Informally organised | 1 of 5 | 1 | 31.2–33.4% | 20 | 20 |",
        "| Domain: Meeting | 2 of 19 | 2 | 66.6–68.8% | 40–44 |  |",
        "- **Formally organised:** everything near is of this layer in so many neighbourhoods: 1. Oost.",
        "Formally organised: 13 of 14 kinds; Informally organised: 4 of 5 kinds; Informal: 14 of 15 kinds. Of these kinds",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    // West has two layers.
    assert!(!page.contains("**Informal:**"), "{page}");
}

/// What the source does not hold may be there: whether something is the only thing near is unknown.
#[test]
fn where_the_data_lacks_a_layer_nothing_is_the_only_one() {
    let world = village(&[LIBRARY], &Choice::default());
    let page = world.reported(NORMS, &[]);
    let line = "the data has no place of these layers: Informally organised. Whether everything near is of one layer can therefore not be said.";
    assert!(page.contains(line), "{page}");
    assert!(!page.contains("everything near is of this layer"), "{page}");
    let line = "| Layer: Formally organised | 1 of 14 | 1 | 50–53.2% | 30–34 | not known |";
    assert!(page.contains(line), "{page}");
    let table = rows(&world.written("social_base.csv"));
    let formal = table.iter().find(|it| it["part_id"] == "formal").unwrap();
    let only = "straight_line_nothing_else_within_residents";
    assert_eq!(limits(formal, only), ["", ""]);
    assert_eq!(formal["note"], "no place of another layer is known");
}

#[test]
fn a_neighbourhood_with_two_layers_is_of_neither() {
    let beside_the_bench = [
        ("l/1", "library", 4.712, 51.729),
        ("p/1", "pitch", 4.712, 51.729),
    ];
    let page = village(&beside_the_bench, &Choice::default()).reported(NORMS, &[]);
    let line = "In no neighbourhood is everything near of one layer.";
    assert!(page.contains(line), "{page}");
}

#[test]
fn a_question_about_a_kind_is_not_divided() {
    let world = ReportWorld::new(&Choice::default());
    let norms = NORMS.replace("\"metres\"", "\"kinds\":[\"bench\"],\"metres\"");
    let page = world.reported(&norms, &[]);
    assert!(!page.contains("Layers and domains"), "{page}");
    assert_eq!(rows(&world.written("social_base.csv")).len(), 0);
}

/// A second bench beside the first: the ten have two places of one kind, and share each with nobody else.
#[test]
fn choice_is_on_the_page() {
    let world = village(&[("b/2", "bench", 4.712, 51.7291)], &Choice::default());
    let page = world.reported(NORMS, &[]);
    // 10 × 2 places of 60 to 64 people.
    let means = "On average there are 0.3 to 0.4 places near, of 0.1 to 0.2 kinds. At least half of the residents have none.";
    assert!(page.contains(means), "{page}");
    // 10 people with 2 places: 2 × 1,000 of 60 to 64, for 1,000 people.
    let west = "| West | 0.7 | 0 | 0.3 | 0 | 66.7 |";
    assert!(page.contains(west), "{page}");
    assert!(
        page.contains("| All of Dorp | 0.3–0.4 | 0 | 0.1–0.2 | 0 | 31.2–33.4 |"),
        "{page}"
    );
    assert!(page.contains("Each place therefore counts as 1."), "{page}");
    world.folder.file("kosten.csv", "place,capacity\nb/1,20\n");
    let page = world.reported(NORMS, &["--costs", "kosten.csv"]);
    assert!(
        page.contains("Of 1 of the 2 places it is not known"),
        "{page}"
    );
    // 20 people of room and one place are 21 of nothing.
    assert!(
        page.contains("| West | 0.7 | 0 | 0.3 | 0 | not known |"),
        "{page}"
    );
}

/// A place at c saves 400 m for each of 30 people, one at b for each of 20: a walk over the limit counts as the limit.
#[test]
fn new_places_that_shorten_the_distance_most_are_on_the_page() {
    let world = ReportWorld::new(&Choice::default());
    let candidates = "id,lon,lat\nkerk,4.712,51.733\nschool,4.722,51.729\n";
    world.folder.file("kandidaten.csv", candidates);
    let more = ["--candidates", "kandidaten.csv"];
    let page = world.reported(&with_new_places(1), &more);
    let saved = "If all residents go to their nearest place once, that saves at least 12 kilometres together, 200 m on average.";
    assert!(page.contains(saved), "{page}");
    assert!(
        page.contains("| 1 | school (4.72200, 51.72900) | Oost | 12 |"),
        "{page}"
    );
    let table = rows(&world.written("new_places.csv"));
    let kilometres = table
        .iter()
        .map(|it| it["straight_line_saved_kilometres_at_least"].as_str());
    assert_eq!(kilometres.collect::<Vec<_>>(), ["", "12"]);
}

/// The bench has room for 5 of the ten at a, the school at c for 20 of the 30 there. The church at b has room for everybody: it takes
/// the 20 at b and the other 5 of a.
#[test]
fn capacities_of_the_costs_are_those_of_new_places() {
    let world = ReportWorld::new(&Choice::default());
    let candidates = "id,lon,lat\nschool,4.722,51.729\nkerk,4.712,51.733\n";
    world.folder.file("kandidaten.csv", candidates);
    world
        .folder
        .file("kosten.csv", "place,capacity\nb/1,5\nschool,20\n");
    let more = ["--candidates", "kandidaten.csv", "--costs", "kosten.csv"];
    let page = world.reported(&with_new_places(2), &more);
    let room = "Worked out with the smallest number of people: today there is room nearby for at most 5 of 60 residents. Number of new places: 2. They have room for at least so many more: 45 residents.";
    assert!(page.contains(room), "{page}");
    for line in [
        "| 1 | kerk (4.71200, 51.73300) | West | not known | 25 |",
        "| 2 | school (4.72200, 51.72900) | Oost | 20 | 20 |",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    let table = rows(&world.written("new_places.csv"));
    let with_room = table
        .iter()
        .filter(|it| it["model"] == "maximal covering with capacities");
    let with_room = with_room.map(|it| (it["candidate"].as_str(), it["capacity"].as_str()));
    assert_eq!(
        with_room.collect::<Vec<_>>(),
        [("kerk", ""), ("school", "20")]
    );
    // Without a capacity there is no such table.
    let page = world.reported(&with_new_places(2), &more[..2]);
    assert!(!page.contains("with the room that there is"), "{page}");
}

/// Two benches near a: closing one leaves the ten with one.
#[test]
fn a_question_for_two_places_is_answered_for_two() {
    let world = village(&[("b/2", "bench", 4.712, 51.7291)], &Choice::default());
    let norms = with_new_places(1).replace("\"metres\"", "\"rank\":2,\"metres\"");
    let page = world.reported(&norms, &[]);
    assert!(
        page.contains("Have fewer than 2 then (people, straight line)"),
        "{page}"
    );
    assert!(
        page.contains("| Bank (`b/1`) | bench | West | 10 | 10 |"),
        "{page}"
    );
    let reason = "Those who lack more than one need more than one new place.";
    assert!(page.contains(reason), "{page}");
    assert_eq!(rows(&world.written("new_places.csv")).len(), 0);
    let whole = |world: &ReportWorld| {
        let table = rows(&world.written("coverage.csv"));
        let is_whole = |it: &Row| it["region_level"] == "whole" && it["age_group"] == "all";
        table.into_iter().find(is_whole).unwrap()
    };
    // In short, in the section and in the table of norms.
    let said = page.matches("This is about 2 places: those with fewer near count as without.");
    assert_eq!(said.count(), 3, "{page}");
    let fewer = "straight_line_fewer_than_rank_residents";
    assert_eq!(limits(&whole(&world), fewer), ["0", "0"]);
    // With one bench nobody has a second one anywhere; they are not cut off.
    let world = ReportWorld::new(&Choice::default());
    world.reported(&norms, &[]);
    let row = whole(&world);
    assert_eq!(limits(&row, fewer), ["60", "64"]);
    assert_eq!(
        limits(&row, "straight_line_unreachable_residents"),
        ["0", "0"]
    );
}

#[test]
fn columns_of_the_page_say_what_they_count() {
    let world = ReportWorld::new(&Choice::default());
    let page = world.reported(NORMS, &[]);
    let head = "| Group | Number (people) | Share with a place (straight line) | With a place (people, straight line) | Without a place (people, straight line) |";
    assert!(page.contains(head), "{page}");
    let addresses = Choice {
        addresses: true,
        ..Choice::default()
    };
    let page = ReportWorld::new(&addresses).reported(NORMS, &[]);
    assert!(
        page.contains("Number (addresses)") && !page.contains("(people"),
        "{page}"
    );
}

#[test]
fn the_address_of_a_place_is_in_the_table_of_closings() {
    let world = ReportWorld::new(&Choice::default());
    let file = world.folder.join("dorp/plekken.geojson");
    let text = std::fs::read_to_string(&file).unwrap();
    let named = text.replace(r#""name":"Bank""#, r#""address":"Kerkstraat 2, Dorp""#);
    std::fs::write(&file, named).unwrap();
    let page = world.reported(NORMS, &[]);
    assert!(
        page.contains("| Kerkstraat 2, Dorp (`b/1`) | bench |"),
        "{page}"
    );
    let table = rows(&world.written("closing.csv"));
    assert_eq!(table[0]["place_address"], "Kerkstraat 2, Dorp");
    assert_eq!(table[0]["place_name"], "");
}

/// Two districts of 30 people each, spread over their area, with a bench in the same place of each: the people near a bench are a
/// whole number and a third or so in each, and nearly two thirds together.
#[test]
fn rows_that_do_not_add_up_because_of_rounding_say_so() {
    let choice = Choice {
        has_people: false,
        ..Choice::default()
    };
    let world = village(&[("b/2", "bench", 4.722, 51.729)], &choice);
    let file = world.folder.join("dorp/buurten.geojson");
    let text = std::fs::read_to_string(&file).unwrap();
    let districts = text
        .replace(
            "\"name\":\"West\"",
            "\"name\":\"West\",\"district\":\"Wijk 1\"",
        )
        .replace(
            "\"name\":\"Oost\"",
            "\"name\":\"Oost\",\"district\":\"Wijk 2\"",
        );
    let sentence =
        "Each number is rounded by itself. That is why they do not add up to the total everywhere.";
    let mut said = Vec::new();
    for residents in 20..40 {
        let text = districts.replace("\"residents\":30", &format!("\"residents\":{residents}"));
        std::fs::write(&file, text).unwrap();
        let page = world.reported(NORMS, &[]);
        // The page rounds a number that is known to the nearest; the file has both limits of that.
        let json: Value = serde_json::from_str(&world.written("report.json")).unwrap();
        let table = &json["tables"]["coverage"];
        let column = |name: &str| {
            let mut columns = table["columns"].as_array().unwrap().iter();
            columns.position(|it| it == name).unwrap()
        };
        let [of, age, from] = [
            "region_level",
            "age_group",
            "straight_line_within_residents_from",
        ]
        .map(column);
        let within = |level: &str| -> f64 {
            let rows = table["rows"].as_array().unwrap().iter();
            let rows = rows.filter(|it| it[of] == level && it[age] == "all");
            rows.map(|it| it[from].as_f64().unwrap().round()).sum()
        };
        let adds_up = within("district") == within("whole");
        // Those with and those without one are rounded apart too.
        said.push(page.contains(sentence));
        assert!(page.contains(sentence) || adds_up, "{residents}");
    }
    assert!(said.contains(&true) && said.contains(&false), "{said:?}");
}
