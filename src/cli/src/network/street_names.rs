//! Names of streets in other languages, from OpenStreetMap's `name:LANG`.

use crate::addresses::text::tidy;
use crate::formats::Feature;
use crate::places::localized_names;
use atlas::Lang;
use std::collections::BTreeMap;

/// Names by the local name of the street.
pub type StreetNames = BTreeMap<String, Vec<(Lang, String)>>;

/// The names of the streets of a file. Of the parts of a street, the name that most of them have counts. `language` is that of
/// the local names, if known.
pub fn of_features(features: &[Feature], language: Option<&str>) -> StreetNames {
    let mut counts: BTreeMap<String, BTreeMap<String, BTreeMap<String, usize>>> = BTreeMap::new();
    for feature in features {
        let tags = &feature.fields;
        let Some(local) = tags.get("name").and_then(|name| tidy(name)) else {
            continue;
        };
        if !tags.contains_key("highway") {
            continue;
        }
        for (key, name) in localized_names::of_tags(tags, &local, language) {
            let names = counts.entry(local.clone()).or_default();
            *names.entry(key).or_default().entry(name).or_default() += 1;
        }
    }
    let in_languages = |names: BTreeMap<String, BTreeMap<String, usize>>| {
        let names = names.into_iter().filter_map(|(key, names)| {
            let lang = Lang::from_tag(key.strip_prefix("name:")?)?;
            let (_, name) = names.into_iter().map(|(name, count)| (count, name)).max()?;
            Some((lang, name))
        });
        names.collect()
    };
    counts
        .into_iter()
        .map(|(local, names)| (local, in_languages(names)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::of_features;
    use crate::formats::Feature;
    use crate::recipe::pattern::fields;
    use atlas::Lang;
    use geo::{Geometry, Point};

    #[test]
    fn the_name_of_most_parts_counts_and_places_are_no_streets() {
        let feature = |tags: &[(&str, &str)]| Feature {
            row: 1,
            geometry: Geometry::Point(Point::new(5.0, 52.0)),
            fields: fields(tags),
            lines: Vec::new(),
            multiline: Default::default(),
        };
        let street = [("highway", "residential"), ("name", "Kerkstraat")];
        let with = |more: &[(&str, &str)]| feature(&[&street[..], more].concat());
        let features = [
            with(&[("name:en", "Kirk Street")]),
            with(&[("name:en", "Church Street"), ("name:nl", "Kerkstr.")]),
            with(&[
                ("name:en", "Church  Street"),
                ("name:ar", "شارع الكنيسة"),
                ("name:fy", "Tsjerkestrjitte"),
            ]),
            with(&[]),
            feature(&[("highway", "path"), ("name", "Pad"), ("name:de", "Pad")]),
            feature(&[("shop", "books"), ("name", "Bieb"), ("name:en", "Library")]),
        ];
        let names = of_features(&features, Some("nl"));
        let names: Vec<_> = names.into_iter().collect();
        let expected = vec![
            (Lang::Arabic, "شارع الكنيسة".to_owned()),
            (Lang::English, "Church Street".to_owned()),
        ];
        assert_eq!(names, [("Kerkstraat".to_owned(), expected)]);
    }
}
