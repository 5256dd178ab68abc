use super::*;

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

#[test]
fn house_numbers_survive_encoding() {
    let numbers = [
        "12a",
        "2",
        "12",
        "12-14",
        "0",
        "007",
        "A 3",
        "1234567890",
        "12 a",
    ];
    let houses = numbers.map(|number| (number.to_owned(), at(9.5, 47.1)));
    let file = Addresses::write(vec![AddressStreet {
        name: "Landstrasse".to_owned(),
        translations: Vec::new(),
        place: Some("Vaduz".to_owned()),
        at: at(9.50001, 47.1),
        houses: houses.into(),
        approximate_houses: Vec::new(),
    }]);
    let read = Addresses::read(&file).unwrap();
    assert_eq!((read.streets(), read.houses()), (1, numbers.len()));
    let street = read.street(0).unwrap();
    assert_eq!((street.name, street.place), ("Landstrasse", Some("Vaduz")));
    assert_eq!(street.at, at(9.50001, 47.1));
    let doors = read.houses_of(0).map(|house| read.house(house).unwrap());
    let doors: Vec<String> = doors.map(|house| house.to_string()).collect();
    assert_eq!(
        doors,
        [
            "0",
            "007",
            "1234567890",
            "A 3",
            "2",
            "12",
            "12 a",
            "12-14",
            "12a"
        ]
    );
}

#[test]
fn encoding_ignores_input_order() {
    let street = |name: &str, place: Option<&str>, lon| AddressStreet {
        name: name.to_owned(),
        translations: vec![
            (Lang::German, "Acker".to_owned()),
            (Lang::English, "Field".to_owned()),
        ],
        place: place.map(str::to_owned),
        at: at(lon, 47.0),
        houses: vec![
            ("2".to_owned(), at(lon, 47.0)),
            ("1".to_owned(), at(lon, 47.1)),
        ],
        approximate_houses: Vec::new(),
    };
    let mut all = vec![
        street("Feld", Some("Mauren"), 9.5),
        street("Feld", Some("Eschen"), 9.4),
        street("Feld", None, -9.4),
    ];
    let file = Addresses::write(all.clone());
    all.reverse();
    for street in &mut all {
        street.houses.reverse();
        street.translations.reverse();
    }
    assert_eq!(Addresses::write(all), file);
    let read = Addresses::read(&file).unwrap();
    let places: Vec<_> = (0..3).map(|it| read.street(it).unwrap().place).collect();
    assert_eq!(places, [None, Some("Eschen"), Some("Mauren")]);
    assert_eq!((read.houses_of(1), read.houses_of(3)), (2..4, 6..6));
}

#[test]
fn positions_are_rounded_by_less_than_a_metre() {
    let house = at(9.512_344_6, 47.123_455_4);
    let file = Addresses::write(vec![AddressStreet {
        name: "Feld".to_owned(),
        translations: Vec::new(),
        place: None,
        at: house,
        houses: Vec::new(),
        approximate_houses: Vec::new(),
    }]);
    let read = Addresses::read(&file).unwrap().street(0).unwrap().at;
    assert_eq!(read, at(9.51234, 47.12346));
}

/// ```text
///   Kade      4, 6 and 8, of which 6 is estimated;   en "Quay", de "" (left out)
///   Markt     1
///   Werf      2a estimated, 3 estimated;             ar "رصيف"
/// ```
fn harbour() -> Vec<AddressStreet> {
    let street = |name: &str, houses: &[&str], approximate: &[&str], names: &[(Lang, &str)]| {
        let all = |numbers: &[&str]| {
            let numbers = numbers.iter();
            numbers
                .map(|number| ((*number).to_owned(), at(5.0, 52.0)))
                .collect()
        };
        let names = names.iter();
        AddressStreet {
            name: name.to_owned(),
            translations: names
                .map(|(lang, name)| (*lang, (*name).to_owned()))
                .collect(),
            place: None,
            at: at(5.0, 52.0),
            houses: all(houses),
            approximate_houses: all(approximate),
        }
    };
    vec![
        street(
            "Kade",
            &["4", "8"],
            &["6"],
            &[(Lang::English, "Quay"), (Lang::German, "")],
        ),
        street("Markt", &["1"], &[], &[]),
        street("Werf", &[], &["2a", "3"], &[(Lang::Arabic, "رصيف")]),
    ]
}

#[test]
fn names_in_other_languages_and_estimated_positions_survive_encoding() {
    let read = Addresses::read(&Addresses::write(harbour())).unwrap();
    let names = |street| read.translations(street).collect::<Vec<_>>();
    assert_eq!(names(0), [(Some(Lang::English), "Quay")]);
    assert_eq!(names(1), []);
    assert_eq!(names(2), [(Some(Lang::Arabic), "رصيف")]);
    assert_eq!(names(3), []);
    let houses = (0..read.houses() as u32).map(|house| read.house(house).unwrap());
    let houses: Vec<String> = houses
        .map(|house| match house.is_approximate {
            true => format!("~{house}"),
            false => house.to_string(),
        })
        .collect();
    assert_eq!(houses, ["4", "~6", "8", "1", "~2a", "~3"]);
}

/// Content of version 1 has neither of the two lists at the end.
#[test]
fn version_1_is_read() {
    let mut streets = harbour();
    for street in &mut streets {
        street.translations.clear();
        street.approximate_houses.clear();
    }
    let file = Addresses::write(streets);
    let content = container::decode(FORMAT, &file).unwrap();
    let first = FileFormat {
        version: 1,
        ..FORMAT
    };
    let older = container::encode(first, &content[..content.len() - 2]);
    let (new, old) = (
        Addresses::read(&file).unwrap(),
        Addresses::read(&older).unwrap(),
    );
    assert_eq!(format!("{new:?}"), format!("{old:?}"));
    assert_eq!(old.houses(), 3);
    // The lists belong to version 2 only, which has both.
    assert!(Addresses::read(&container::encode(first, content)).is_err());
    let cut = container::encode(FORMAT, &content[..content.len() - 2]);
    assert!(Addresses::read(&cut).is_err());
}
