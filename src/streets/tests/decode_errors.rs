//! Damaged files: always an error; with a valid checksum, never a panic.

use crate::fixtures::{NetworkFixture, ONE_WAY, point, position, square};
use atlas::Lang;
use streets::{
    AddressStreet, Addresses, Class, DecodeError, FootAccess, Goals, LandCover, Pace, Population,
    PopulationPoint, PopulationUnit, Start, Streets,
};

/// A file with every kind of content.
pub fn streets() -> Vec<u8> {
    let steps = FootAccess {
        step_free: false,
        ..FootAccess::FREE
    };
    let lake = square((100.0, 100.0), 50.0);
    NetworkFixture::new()
        .named("Dijk", &[(-600.0, 0.0), (0.0, 0.0), (600.0, 0.0)])
        .named("Kadë", &[(0.0, 0.0), (0.0, 80.0), (30.0, 90.0)])
        .way(&[(0.0, 80.0), (600.0, 0.0)], Class::Path, ONE_WAY, 0)
        .way(
            &[(0.0, 0.0), (5.0, 9.0), (0.0, 80.0)],
            Class::Steps,
            steps,
            0,
        )
        .street(&[(600.0, 0.0), (700.0, 0.0), (700.0, 90.0), (600.0, 0.0)])
        .way(
            &[(0.0, 40.0), (99.0, 41.0)],
            Class::Rail,
            FootAccess::NONE,
            1,
        )
        .ground(LandCover::Water, &lake)
        .lift((600.0, 0.0))
        .file()
}

fn population() -> Vec<u8> {
    let points = (0..20_u32).map(|number| PopulationPoint {
        at: position((f64::from(number) * 90.0, 10.0)),
        total: number.checked_sub(3),
        age_0_15: number.checked_sub(5),
        age_65_plus: Some(number * 1_000),
    });
    Population {
        unit: PopulationUnit::Residents,
        points: points.collect(),
    }
    .write()
}

fn addresses() -> Vec<u8> {
    let street = |name: &str, place: Option<&str>, doors: &[&str]| AddressStreet {
        name: name.to_owned(),
        translations: vec![
            (Lang::English, ["Old ", name].concat()),
            (Lang::German, "Alt".to_owned()),
        ],
        place: place.map(str::to_owned),
        at: position((0.0, 10.0)),
        houses: (0_u32..)
            .zip(doors)
            .map(|(at, door)| ((*door).to_owned(), position((f64::from(at) * 30.0, 20.0))))
            .collect(),
        approximate_houses: vec![("9".to_owned(), position((70.0, 20.0)))],
    };
    Addresses::write(vec![
        street("Dijk", Some("Kadë"), &["2", "4", "4a", "12-14", "Molen"]),
        street("Dijk", None, &[]),
        street("Kade", Some("Dorp"), &["1", "3"]),
    ])
}

/// Every street and house as text.
fn read_out(addresses: &Addresses) -> Vec<String> {
    let mut all = Vec::new();
    for street in 0..addresses.streets() as u32 {
        let named = addresses.street(street);
        all.extend(named.map(|it| format!("{it:?}")));
        assert!(
            addresses
                .translations(street)
                .all(|(_, name)| name.len() < 100)
        );
        let houses = addresses.houses_of(street);
        let houses = houses.filter_map(|house| addresses.house(house));
        all.extend(houses.map(|house| house.to_string()));
    }
    assert_eq!(all.len(), addresses.streets() + addresses.houses());
    all
}

#[test]
fn damaged_addresses_are_errors_without_panic() {
    let file = addresses();
    assert_eq!(read_out(&Addresses::read(&file).unwrap()).len(), 13);
    for at in 0..file.len() {
        let mut damaged = file.clone();
        damaged[at] ^= 1;
        assert!(Addresses::read(&damaged).is_err(), "byte {at}");
        assert!(Addresses::read(&file[..at]).is_err(), "{at} bytes");
    }
    assert_eq!(
        Addresses::read(&streets()).err(),
        Some(DecodeError::WrongMagic)
    );
    let (header, content) = file.split_at(16);
    assert_eq!(sealed(header, content), file);
    let mut read = 0;
    for at in 0..content.len() {
        for value in 0..=u8::MAX {
            let mut changed = content.to_vec();
            changed[at] = value;
            if let Ok(addresses) = Addresses::read(&sealed(header, &changed)) {
                read_out(&addresses);
                read += 1;
            }
        }
        assert!(Addresses::read(&sealed(header, &content[..at])).is_err());
    }
    assert!(
        read > 1_000,
        "many are other addresses, and are read: {read}"
    );
}

/// Runs every query on a network.
fn run_all_queries(streets: &Streets) {
    let places = [
        point((0.0, 70.0)),
        point((500.0, 0.0)),
        square((100.0, 100.0), 50.0),
    ];
    let goals = Goals::new(streets, places.iter().map(|place| (place, &[][..])));
    let population: Vec<Start> = [(0.0, 10.0), (120.0, 120.0), (610.0, 5.0)]
        .map(|at| Start::new(streets, position(at), &places))
        .into();
    let pace = Pace::default();
    for start in &population {
        let walks = streets.nearest(&goals, start, pace, &|_| true, 9).walks;
        for walk in walks {
            let route = streets.route(&goals, start, pace, walk.goal);
            assert_eq!(route.map(|route| route.walk), Some(walk));
        }
        streets.isochrone(start, pace, 1.0).polygons(1.0);
    }
    streets.coverage(&goals, &|_| true, &population, pace);
    for edge in streets.network_edges() {
        assert!(edge.geometry().count() > 1);
    }
    for (_, rings) in streets.land_cover() {
        assert!(rings.map(Iterator::count).all(|points| points > 2));
    }
}

#[test]
fn every_changed_byte_is_an_error() {
    for file in [streets(), population()] {
        for at in 0..file.len() {
            for change in [1, 2, 4, 8, 16, 32, 64, 128, 255] {
                let mut damaged = file.clone();
                damaged[at] ^= change;
                assert!(Streets::read(&damaged).is_err(), "byte {at}");
                assert!(Population::read(&damaged).is_err(), "byte {at}");
            }
        }
    }
}

#[test]
fn truncated_or_extended_file_is_an_error() {
    for file in [streets(), population()] {
        for length in 0..file.len() {
            assert!(Streets::read(&file[..length]).is_err(), "{length} bytes");
            assert!(Population::read(&file[..length]).is_err(), "{length} bytes");
        }
        let longer = [&file[..], &[0]].concat();
        assert!(Streets::read(&longer).is_err());
        assert!(Population::read(&longer).is_err());
    }
}

/// A file of this content, with its length and checksum (`FORMAT.md`).
fn sealed(header: &[u8], content: &[u8]) -> Vec<u8> {
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(content);
    let length = content.len() as u32;
    [
        &header[..8],
        &length.to_le_bytes(),
        &crc.to_le_bytes(),
        content,
    ]
    .concat()
}

#[test]
fn damaged_content_with_valid_checksum_never_panics() {
    let (streets, population) = (streets(), population());
    let mut read = 0;
    for (file, is_streets) in [(&streets, true), (&population, false)] {
        let (header, content) = file.split_at(16);
        assert_eq!(&sealed(header, content), file);
        for at in 0..content.len() {
            for value in [0, 1, 2, 0x0f, 0x3f, 0x40, 0x7e, 0x7f, 0x80, 0x88, 0xff] {
                let mut changed = content.to_vec();
                changed[at] = value;
                let changed = sealed(header, &changed);
                if is_streets && let Ok(streets) = Streets::read(&changed) {
                    run_all_queries(&streets);
                    read += 1;
                } else if let Ok(population) = Population::read(&changed) {
                    assert_eq!(Population::read(&population.write()), Ok(population));
                    read += 1;
                }
            }
            let cut = sealed(header, &content[..at]);
            assert!(Streets::read(&cut).is_err() && Population::read(&cut).is_err());
        }
    }
    assert!(read > 100, "many are other streets, and are read");
}

#[test]
fn edge_longer_than_429_km_is_an_error() {
    let file = NetworkFixture::new()
        .street(&[(0.0, 0.0), (600.0, 0.0)])
        .file();
    let (header, content) = file.split_at(16);
    // No names and two nodes. The second has the latitude of the first; this moves it ten degrees south.
    assert_eq!(content[13], 0);
    let far = [&content[..13], &[255, 217, 196, 9], &content[14..]].concat();
    let damage = Streets::read(&sealed(header, &far)).err();
    assert!(
        matches!(
            damage,
            Some(DecodeError::InvalidValue("length of an edge", _))
        ),
        "{damage:?}"
    );
}
