//! Names in other languages, from OpenStreetMap's `name:LANG`.

use crate::addresses::text::tidy;
use crate::recipe::pattern::Fields;
use atlas::{Lang, visible};
use std::collections::BTreeMap;

/// The names in the languages of the interface that tell more than the local name, by property: `name:en`. `language` is
/// that of local names, if known: readers of it need no other name. A name that is a part of the local one is left out.
pub fn of_tags(tags: &Fields, local: &str, language: Option<&str>) -> BTreeMap<String, String> {
    let others = Lang::ALL.into_iter();
    let others = others.filter(|lang| !language.is_some_and(|tag| lang.matches_tag(tag)));
    let names = others.filter_map(|lang| {
        let key = format!("name:{}", lang.code());
        let name = visible(tags.get(&key)?).into_owned();
        let name = tidy(&name).filter(|name| !local.contains(name.as_str()))?;
        Some((key, name))
    });
    names.collect()
}

#[cfg(test)]
mod tests {
    use super::of_tags;
    use crate::recipe::pattern::fields;

    #[test]
    fn names_that_tell_more_than_the_local_one_are_kept() {
        let tags = fields(&[
            ("name:de", "Hafenbücherei"),
            ("name:en", "  Harbour  Library"),
            ("name:nl", "Bieb"),
            ("name:ar", "مكتبة الميناء"),
            ("name:fr", "Bibliothèque du port"),
        ]);
        let names = |language| {
            let names = of_tags(&tags, "Bieb – Havenbibliotheek", language);
            names
                .into_iter()
                .map(|(key, name)| format!("{key}={name}"))
                .collect::<Vec<_>>()
        };
        let all = [
            "name:ar=مكتبة الميناء",
            "name:de=Hafenbücherei",
            "name:en=Harbour Library",
        ];
        assert_eq!(names(None), all);
        assert_eq!(names(Some("de-LI")), [all[0], all[2]]);
    }
}
