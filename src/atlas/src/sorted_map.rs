//! A small map with string keys.

/// A map from names to values, sorted by name. A sorted vector, as entries are few and a `BTreeMap` adds code to the wasm
/// file for each value type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<T>(Vec<(String, T)>);

impl<T> Default for SortedMap<T> {
    fn default() -> Self {
        Self::NONE
    }
}

impl<T> SortedMap<T> {
    /// The empty map.
    pub const NONE: Self = Self(Vec::new());

    /// The value of a key. Linear in the number of entries.
    pub fn get(&self, name: &str) -> Option<&T> {
        let at = self.0.iter().position(|(own, _)| own == name)?;
        self.0.get(at).map(|(_, thing)| thing)
    }

    /// Whether the key exists.
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// All entries, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, thing)| (name.as_str(), thing))
    }

    /// Inserts a value, replacing one with the same key.
    pub(crate) fn insert(&mut self, name: &str, thing: T) {
        let at = self.0.partition_point(|(own, _)| own.as_str() < name);
        match self.0.get_mut(at) {
            Some((own, known)) if own == name => *known = thing,
            _ => self.0.insert(at, (name.to_owned(), thing)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SortedMap;

    #[test]
    fn keys_are_sorted_and_the_last_value_of_a_key_wins() {
        let mut all = SortedMap::default();
        for (name, thing) in [("nl", 1), ("en", 2), ("fy", 3), ("nl", 4)] {
            all.insert(name, thing);
        }
        let found: Vec<(&str, &i32)> = all.iter().collect();
        assert_eq!(found, [("en", &2), ("fy", &3), ("nl", &4)]);
        assert_eq!((all.get("fy"), all.get("de")), (Some(&3), None));
    }
}
