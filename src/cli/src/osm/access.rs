//! Access tags of OpenStreetMap for pedestrians, shared by ways and barriers.
//!
//! Sources: the OpenStreetMap wiki's pages *Key:access* (the values; the tag of a transport mode overrides `access`),
//! *Key:foot* and *Tag:access=customers*.

use crate::recipe::pattern::Fields;

/// Meaning of an access tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Open to all pedestrians.
    Open,
    /// Not open to all.
    Closed,
}

/// Values that mean open. `permissive`: until the owner revokes it; `destination`: for visitors of a place there;
/// `designated` and the old `official`: made for pedestrians; `discouraged`: allowed, though a sign advises against it.
const OPEN: [&str; 8] = [
    "yes",
    "permissive",
    "designated",
    "destination",
    "discouraged",
    "official",
    "public",
    "allowed",
];

/// Values without meaning; other tags decide.
const SILENT: [&str; 2] = ["unknown", "variable"];

/// The meaning of one tag; `None` without it or if it has no meaning. All other values (`private`, `no`, `customers`,
/// `delivery`, `permit`, `agricultural`, `use_sidepath` ...) mean closed.
pub fn of_tag(tags: &Fields, key: &str) -> Option<Access> {
    let value = tags.get(key)?.as_str();
    if SILENT.contains(&value) {
        None
    } else if OPEN.contains(&value) {
        Some(Access::Open)
    } else {
        Some(Access::Closed)
    }
}

/// The meaning of `foot`, or else of `access`, with the key that decided.
pub fn on_foot(tags: &Fields) -> Option<(Access, &'static str)> {
    ["foot", "access"]
        .into_iter()
        .find_map(|key| Some((of_tag(tags, key)?, key)))
}

#[cfg(test)]
mod tests {
    use super::{Access, on_foot};
    use crate::recipe::pattern::fields;

    #[test]
    fn foot_overrides_access() {
        let access = |pairs| on_foot(&fields(pairs));
        let open = Some((Access::Open, "foot"));
        assert_eq!(access(&[("access", "no"), ("foot", "yes")]), open);
        let closed = Some((Access::Closed, "foot"));
        assert_eq!(
            access(&[("access", "yes"), ("foot", "use_sidepath")]),
            closed
        );
        assert_eq!(access(&[]), None);
    }

    #[test]
    fn only_values_for_all_pedestrians_are_open() {
        for value in [
            "yes",
            "permissive",
            "destination",
            "designated",
            "discouraged",
        ] {
            let open = Some((Access::Open, "access"));
            assert_eq!(on_foot(&fields(&[("access", value)])), open, "{value}");
        }
        for value in [
            "private",
            "no",
            "customers",
            "delivery",
            "permit",
            "agricultural",
            "forestry",
            "military",
            "residents",
            "yes;no",
        ] {
            let closed = Some((Access::Closed, "access"));
            assert_eq!(on_foot(&fields(&[("access", value)])), closed, "{value}");
        }
    }

    #[test]
    fn values_without_meaning_are_ignored() {
        let tags = [("foot", "unknown"), ("access", "private")];
        let closed = Some((Access::Closed, "access"));
        assert_eq!(on_foot(&fields(&tags)), closed);
    }
}
