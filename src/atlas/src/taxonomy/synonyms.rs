//! Everyday words of a taxonomy for search: for its kinds, domains and needs, and for things that no kind is.

use crate::json::{self, JsonError, Node, SchemaError};
use crate::lang::Lang;
use crate::sorted_map::SortedMap;

/// Synonyms for kinds, domains and needs: `"words":{"nl":["bieb"],"en":["books"]}` in a taxonomy. Only search needs them, so
/// [`Taxonomy`](crate::Taxonomy) does not hold them, and they may come in a file of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synonyms {
    kinds: Vec<Entry>,
    domains: Vec<Entry>,
    needs: Vec<Entry>,
    absent: Vec<Entry>,
}

/// The id of a kind, a domain, a need or a thing and its synonyms by language code.
type Entry = (String, SortedMap<Vec<String>>);

impl Synonyms {
    /// Reads the synonyms in a taxonomy; a kind or domain may have none.
    ///
    /// # Errors
    /// Invalid JSON or schema, with the JSON path.
    pub fn read(json: &str) -> Result<Self, JsonError> {
        json::read(json, |whole| {
            whole.object()?;
            Ok(Self {
                kinds: whole.member("kinds").items(entry)?,
                domains: whole.member("domains").items(entry)?,
                needs: whole.member("needs").items(entry)?,
                absent: whole.member("absent").items(entry)?,
            })
        })
    }

    /// The synonyms of a kind as pairs of language code and word.
    pub fn of_kind(&self, id: &str) -> impl Iterator<Item = (&str, &str)> {
        of(&self.kinds, id)
    }

    /// The synonyms of a domain as pairs of language code and word.
    pub fn of_domain(&self, id: &str) -> impl Iterator<Item = (&str, &str)> {
        of(&self.domains, id)
    }

    /// The synonyms of a need, by its id in data and permalinks, as pairs of language code and word.
    pub fn of_need(&self, id: &str) -> impl Iterator<Item = (&str, &str)> {
        of(&self.needs, id)
    }

    /// Words in any language for things that no kind is, such as a doctor, each with the first word for the thing in `lang`.
    pub fn absent(&self, lang: Lang) -> impl Iterator<Item = (&str, &str)> {
        self.absent.iter().flat_map(move |(id, words)| {
            let label = words.get(lang.code()).and_then(|it| it.first());
            let label = label.unwrap_or(id).as_str();
            let words = words.iter().flat_map(|(_, words)| words);
            words.map(move |word| (word.as_str(), label))
        })
    }
}

fn entry(at: Node) -> Result<Entry, SchemaError> {
    let words = at.member("words");
    let words = words.optional(|it| it.named(|it| it.strings()))?;
    Ok((at.member("id").string()?, words.unwrap_or_default()))
}

fn of<'e>(entries: &'e [Entry], id: &str) -> impl Iterator<Item = (&'e str, &'e str)> + use<'e> {
    let entry = entries.iter().find(|(own, _)| own == id);
    let words = entry.into_iter().flat_map(|(_, words)| words.iter());
    words.flat_map(|(code, words)| words.iter().map(move |word| (code, word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::Synonyms;
    use crate::lang::Lang;

    #[test]
    fn synonyms_of_all_languages_are_listed_for_a_kind() {
        let words = Synonyms::read(
            r#"{"kinds":[{"id":"library","words":{"nl":["bieb"],"en":["books","reading"]}},{"id":"park"}]}"#,
        )
        .unwrap();
        let library: Vec<_> = words.of_kind("library").collect();
        assert_eq!(
            library,
            [("en", "books"), ("en", "reading"), ("nl", "bieb")]
        );
        assert_eq!(words.of_kind("park").chain(words.of_kind("zoo")).count(), 0);
        assert_eq!(words.of_domain("library").count(), 0);
    }

    #[test]
    fn words_for_an_absent_thing_have_its_first_word_in_the_language_as_label() {
        let words = Synonyms::read(
            r#"{"absent":[{"id":"doctor","words":{"nl":["huisarts","dokter"],"en":["doctor"]}}]}"#,
        )
        .unwrap();
        let absent = |lang| words.absent(lang).collect::<Vec<_>>();
        assert_eq!(
            absent(Lang::Dutch),
            [
                ("doctor", "huisarts"),
                ("huisarts", "huisarts"),
                ("dokter", "huisarts")
            ]
        );
        assert_eq!(absent(Lang::German)[0], ("doctor", "doctor"), "its id");
    }

    #[test]
    fn malformed_synonyms_are_refused_with_their_json_path() {
        let refused = Synonyms::read(r#"{"kinds":[{"id":"library","words":{"nl":"bieb"}}]}"#);
        let message = refused.unwrap_err().to_string();
        assert!(message.starts_with("kinds[0].words.nl: "), "{message}");
    }
}
