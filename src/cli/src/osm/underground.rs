//! Whether something is below the ground: in a tunnel or on a lower level.
//!
//! Sources: the OpenStreetMap wiki's pages *Key:tunnel*, *Key:layer*, *Key:level*, *Key:location* and *Key:covered*; for
//! lines of the Dutch base register of large-scale topography *IMGeo*, attribute *relatieveHoogteligging*.

use crate::recipe::pattern::Fields;

/// Values of `tunnel` that are at street level: a passage through a building, a gallery with an open side.
const AT_STREET_LEVEL: [&str; 4] = ["no", "building_passage", "avalanche_protector", "covered"];

/// Keys with a number, or several, that is negative below the ground.
const HEIGHTS: [&str; 4] = [
    "layer",
    "level",
    "relatieveHoogteligging",
    "relatieve_hoogteligging",
];

/// Whether a way with these tags is below the ground. Arcades, covered ways and passages through a building at street
/// level are not, nor are bridges.
pub fn is_way_below(tags: &Fields) -> bool {
    let tunnel = tags.get("tunnel").map(String::as_str);
    tunnel.is_some_and(|it| !AT_STREET_LEVEL.contains(&it)) || is_below(tags)
}

/// Whether a place with these tags is on a level below the ground and on no other.
pub fn is_below(tags: &Fields) -> bool {
    tags.get("location").is_some_and(|it| it == "underground")
        || HEIGHTS
            .iter()
            .filter_map(|key| highest(tags.get(*key)?))
            .any(|height| height < 0.0)
}

/// The highest number of `-1`, `-1;0` or `-2--1`.
fn highest(value: &str) -> Option<f64> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|it| it.is_finite());
    let one = |part: &str| {
        number(part).or_else(|| {
            // The hyphen of a range is not the sign of its first number.
            let hyphen = 1 + part.trim().get(1..)?.find('-')?;
            let (from, to) = part.trim().split_at_checked(hyphen)?;
            Some(number(from)?.max(number(&to[1..])?))
        })
    };
    value
        .split(';')
        .map(one)
        .try_fold(f64::NEG_INFINITY, |most, it| Some(most.max(it?)))
}

#[cfg(test)]
mod tests {
    use super::{is_below, is_way_below};
    use crate::recipe::pattern::fields;

    #[test]
    fn ways_below_the_ground() {
        for (tags, below) in [
            (&[("tunnel", "yes")][..], true),
            (&[("tunnel", "culvert")], true),
            (&[("tunnel", "yes"), ("layer", "-4")], true),
            (&[("layer", "-1")], true),
            (&[("level", "-1")], true),
            (&[("level", "-2--1")], true),
            (&[("level", "-2;-1")], true),
            (&[("level", "-0.5")], true),
            (&[("location", "underground")], true),
            (&[("relatieveHoogteligging", "-1")], true),
            (&[("relatieve_hoogteligging", "-2")], true),
            (&[("tunnel", "building_passage"), ("layer", "-1")], true),
            (&[], false),
            (&[("tunnel", "no")], false),
            (&[("tunnel", "building_passage")], false),
            (&[("tunnel", "avalanche_protector")], false),
            (&[("covered", "yes")], false),
            (&[("covered", "arcade"), ("layer", "0")], false),
            (&[("bridge", "yes"), ("layer", "1")], false),
            (&[("level", "-1;0")], false),
            (&[("level", "-1-2")], false),
            (&[("level", "0")], false),
            (&[("level", "ground-")], false),
            (&[("level", "-")], false),
            (&[("level", "é")], false),
            (&[("relatieveHoogteligging", "0")], false),
        ] {
            assert_eq!(is_way_below(&fields(tags)), below, "{tags:?}");
        }
    }

    #[test]
    fn places_below_the_ground() {
        assert!(is_below(&fields(&[("amenity", "cafe"), ("level", "-1")])));
        assert!(is_below(&fields(&[("location", "underground")])));
        assert!(!is_below(&fields(&[
            ("amenity", "cafe"),
            ("level", "0;-1")
        ])));
        assert!(!is_below(&fields(&[("amenity", "cafe")])));
    }
}
