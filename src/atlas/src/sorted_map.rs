//! A few things by name.

/// Things by name, in the order of their names. A sorted list, as there are few of them and a visitor downloads the
/// code of a map for each type that is in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<T>(Vec<(String, T)>);

impl<T> Default for SortedMap<T> {
    fn default() -> Self {
        Self::NONE
    }
}

impl<T> SortedMap<T> {
    /// Nothing.
    pub const NONE: Self = Self(Vec::new());

    /// The thing of this name.
    pub fn get(&self, name: &str) -> Option<&T> {
        let at = self.0.iter().position(|(own, _)| own == name)?;
        self.0.get(at).map(|(_, thing)| thing)
    }

    /// Whether there is one of this name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Each name with its thing, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, thing)| (name.as_str(), thing))
    }

    /// Puts a thing in its place; one of the same name goes.
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
    fn things_stand_in_the_order_of_their_names_and_the_last_of_a_name_counts() {
        let mut all = SortedMap::default();
        for (name, thing) in [("nl", 1), ("en", 2), ("fy", 3), ("nl", 4)] {
            all.insert(name, thing);
        }
        let found: Vec<(&str, &i32)> = all.iter().collect();
        assert_eq!(found, [("en", &2), ("fy", &3), ("nl", &4)]);
        assert_eq!((all.get("fy"), all.get("de")), (Some(&3), None));
    }
}
