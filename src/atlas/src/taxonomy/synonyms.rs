//! The words that people use for what a taxonomy has, beside its labels.

use crate::json::{self, JsonError, Node, SchemaError};
use crate::sorted_map::SortedMap;

/// Words for kinds and domains: `"words":{"nl":["bieb"],"en":["books"]}` in a taxonomy. Only who searches needs them, so
/// [`Taxonomy`](crate::Taxonomy) does not have them, and a file may hold nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synonyms {
    kinds: Vec<Entry>,
    domains: Vec<Entry>,
}

/// The id of a kind or domain, and its words by language code.
type Entry = (String, SortedMap<Vec<String>>);

impl Synonyms {
    /// Reads the words in a taxonomy; a kind or domain may have none.
    ///
    /// # Errors
    /// Text that is not JSON of this form; with the place.
    pub fn read(json: &str) -> Result<Self, JsonError> {
        let json = json.trim_start_matches('\u{feff}');
        let value = json::parse(json)?;
        let whole = Node::root(&value);
        whole.object()?;
        Ok(Self {
            kinds: whole.member("kinds").items(entry)?,
            domains: whole.member("domains").items(entry)?,
        })
    }

    /// The words for a kind, each with the code of its language.
    pub fn of_kind(&self, id: &str) -> impl Iterator<Item = (&str, &str)> {
        of(&self.kinds, id)
    }

    /// The words for a domain, each with the code of its language.
    pub fn of_domain(&self, id: &str) -> impl Iterator<Item = (&str, &str)> {
        of(&self.domains, id)
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

    #[test]
    fn words_of_all_languages_are_words_of_the_kind() {
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
    fn words_that_are_no_list_are_refused_with_their_place() {
        let refused = Synonyms::read(r#"{"kinds":[{"id":"library","words":{"nl":"bieb"}}]}"#);
        let told = refused.unwrap_err().to_string();
        assert!(told.starts_with("kinds[0].words.nl: "), "{told}");
    }
}
