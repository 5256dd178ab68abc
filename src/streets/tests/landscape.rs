//! The file of buildings and landmarks.
#![allow(clippy::unwrap_used, reason = "test helpers may panic")]

use atlas::LonLat;
use geo::{Coord, LineString, Polygon};
use streets::{DecodeError, Landmark, LandmarkClass, Landscape, LandscapeBuilder};

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn ring(corners: &[(f64, f64)]) -> LineString<f64> {
    let mut ring: Vec<Coord<f64>> = corners.iter().map(|&(x, y)| Coord { x, y }).collect();
    ring.push(ring[0]);
    LineString(ring)
}

fn house(lon: f64) -> Polygon<f64> {
    let (east, north) = (lon + 0.0002, 47.0001);
    Polygon::new(
        ring(&[(lon, 47.0), (lon, north), (east, north), (east, 47.0)]),
        Vec::new(),
    )
}

fn landmark(class: LandmarkClass, name: &str, side: u32) -> Landmark<&str> {
    let at = at(9.5, 47.1);
    Landmark {
        class,
        name,
        at,
        side,
    }
}

fn file(reversed: bool) -> Vec<u8> {
    let mut builder = LandscapeBuilder::new();
    let mut houses = [house(9.0), house(9.001), house(9.01)];
    let mut landmarks = [
        landmark(LandmarkClass::Building, "Rathaus", 40),
        landmark(LandmarkClass::Water, "Gampriner Seele", 120),
        landmark(LandmarkClass::Building, "Dom", 60),
        landmark(LandmarkClass::Square, "", 10),
    ];
    if reversed {
        houses.reverse();
        landmarks.reverse();
    }
    houses.iter().for_each(|house| builder.building(house));
    landmarks.into_iter().for_each(|it| builder.landmark(it));
    builder.finish()
}

#[test]
fn landmarks_are_in_order_of_class_and_size_and_have_a_name() {
    let landscape = Landscape::read(&file(false)).unwrap();
    let found: Vec<_> = landscape
        .landmarks()
        .map(|it| (it.class, it.name, it.side))
        .collect();
    assert_eq!(
        found,
        [
            (LandmarkClass::Water, "Gampriner Seele", 120),
            (LandmarkClass::Building, "Dom", 60),
            (LandmarkClass::Building, "Rathaus", 40),
        ]
    );
    assert_eq!(landscape.features(), 3 + 3);
}

#[test]
fn buildings_are_within_half_a_metre_of_the_source() {
    let landscape = Landscape::read(&file(false)).unwrap();
    let rings: Vec<Vec<LonLat>> = landscape.rings().map(Iterator::collect).collect();
    assert_eq!(rings.len(), 3);
    let source = house(9.001);
    for point in &rings[1] {
        let corners = source.exterior().0.iter();
        // A degree has 111 km.
        let off = corners.map(|it| (it.x - point.lon()).hypot(it.y - point.lat()) * 111_000.0);
        assert!(off.fold(f64::INFINITY, f64::min) < 0.5, "{point:?}");
    }
}

#[test]
fn the_order_of_the_input_does_not_matter() {
    assert_eq!(file(false), file(true));
}

#[test]
fn a_building_without_an_area_is_left_out() {
    let mut builder = LandscapeBuilder::new();
    builder.building(&Polygon::new(
        ring(&[(9.0, 47.0), (9.000_001, 47.0)]),
        Vec::new(),
    ));
    assert_eq!(Landscape::read(&builder.finish()).unwrap().features(), 0);
}

#[test]
fn a_damaged_file_is_an_error_and_never_a_panic() {
    let whole = file(false);
    for length in 0..whole.len() {
        assert!(Landscape::read(&whole[..length]).is_err(), "{length} bytes");
    }
    // With a valid checksum, each byte of the content in turn has other values.
    for at in 16..whole.len() {
        for value in [0, 1, 0x7f, 0x80, 0xff] {
            let mut other = whole.clone();
            other[at] = value;
            let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&other[16..]);
            other[12..16].copy_from_slice(&sum.to_le_bytes());
            if let Ok(read) = Landscape::read(&other) {
                assert!(read.rings().all(|ring| ring.count() >= 3));
                read.landmarks()
                    .for_each(|it| assert!(it.name.len() < whole.len()));
            }
        }
    }
    let streets = [b"SLVS", &whole[4..]].concat();
    assert_eq!(
        Landscape::read(&streets).err(),
        Some(DecodeError::WrongMagic)
    );
}
