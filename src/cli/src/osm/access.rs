//! Whether people on foot are let in, by OpenStreetMap's access tags: the words that ways and gates share.
//!
//! Sources: the OpenStreetMap wiki's pages *Key:access* (the values, and that the tag of a kind of traffic goes before
//! `access`), *Key:foot* and *Tag:access=customers*.

use crate::recipe::pattern::Fields;

/// What a tag says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody on foot may pass.
    Open,
    /// Not everybody may.
    Closed,
}

/// Values that let everybody in. `permissive`: until the owner says otherwise; `destination`: who has to be there, as
/// who walks to a place has; `designated` and the old `official`: made for them; `discouraged`: they have the right,
/// though a sign would rather have them elsewhere.
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

/// Values that say nothing of who may pass, and leave it to what else is known.
const SILENT: [&str; 2] = ["unknown", "variable"];

/// What one tag says; `None` where it is not there or says nothing. What is not known to let everybody in
/// (`private`, `no`, `customers`, `delivery`, `permit`, `agricultural`, `use_sidepath` ...) does not.
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

/// What `foot` says, or else `access`, with the key that said it.
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
    fn foot_goes_before_access() {
        let told = |pairs| on_foot(&fields(pairs));
        let open = Some((Access::Open, "foot"));
        assert_eq!(told(&[("access", "no"), ("foot", "yes")]), open);
        let closed = Some((Access::Closed, "foot"));
        assert_eq!(told(&[("access", "yes"), ("foot", "use_sidepath")]), closed);
        assert_eq!(told(&[]), None);
    }

    #[test]
    fn only_what_lets_everybody_in_is_open() {
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
    fn who_does_not_know_says_nothing() {
        let tags = [("foot", "unknown"), ("access", "private")];
        let closed = Some((Access::Closed, "access"));
        assert_eq!(on_foot(&fields(&tags)), closed);
    }
}
