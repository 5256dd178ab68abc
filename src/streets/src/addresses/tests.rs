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
        place: Some("Vaduz".to_owned()),
        at: at(9.50001, 47.1),
        houses: houses.into(),
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
        place: place.map(str::to_owned),
        at: at(lon, 47.0),
        houses: vec![
            ("2".to_owned(), at(lon, 47.0)),
            ("1".to_owned(), at(lon, 47.1)),
        ],
    };
    let mut all = vec![
        street("Feld", Some("Mauren"), 9.5),
        street("Feld", Some("Eschen"), 9.4),
        street("Feld", None, -9.4),
    ];
    let file = Addresses::write(all.clone());
    all.reverse();
    all.iter_mut().for_each(|it| it.houses.reverse());
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
        place: None,
        at: house,
        houses: Vec::new(),
    }]);
    let read = Addresses::read(&file).unwrap().street(0).unwrap().at;
    assert_eq!(read, at(9.51234, 47.12346));
}
