//! The words that people use for what a taxonomy has, beside its labels.

use crate::json::{self, JsonError, Misfit, Node};

/// Words for kinds and domains: `"words":{"nl":["bieb"],"en":["books"]}` in a taxonomy. Only who searches needs them, so
/// [`Taxonomy`](crate::Taxonomy) does not have them, and a file may hold nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Everyday {
    kinds: Vec<(String, Vec<String>)>,
    domains: Vec<(String, Vec<String>)>,
}

impl Everyday {
    /// Reads the words in a taxonomy; a kind or domain may have none.
    ///
    /// # Errors
    /// Text that is not JSON of this form; with the place.
    pub fn read(json: &str) -> Result<Self, JsonError> {
        let json = json.trim_start_matches('\u{feff}');
        let value = json::parse(json)?;
        let whole = Node::whole(&value);
        whole.object()?;
        Ok(Self {
            kinds: whole.member("kinds").items(entry)?,
            domains: whole.member("domains").items(entry)?,
        })
    }

    /// The words for a kind, of all languages.
    pub fn of_kind(&self, id: &str) -> &[String] {
        of(&self.kinds, id)
    }

    /// The words for a domain, of all languages.
    pub fn of_domain(&self, id: &str) -> &[String] {
        of(&self.domains, id)
    }
}

fn entry(at: Node) -> Result<(String, Vec<String>), Misfit> {
    let words = at.member("words");
    let words = words.optional(|it| it.named(|it| it.strings()))?;
    let words = words.iter().flat_map(|by_code| by_code.iter());
    let words = words.flat_map(|(_, words)| words.iter().cloned()).collect();
    Ok((at.member("id").string()?, words))
}

fn of<'e>(entries: &'e [(String, Vec<String>)], id: &str) -> &'e [String] {
    let entry = entries.iter().find(|(own, _)| own == id);
    entry.map_or(&[], |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::Everyday;

    #[test]
    fn words_of_all_languages_are_words_of_the_kind() {
        let words = Everyday::read(
            r#"{"kinds":[{"id":"library","words":{"nl":["bieb"],"en":["books","reading"]}},{"id":"park"}]}"#,
        )
        .unwrap();
        assert_eq!(words.of_kind("library"), ["books", "reading", "bieb"]);
        assert!(words.of_kind("park").is_empty() && words.of_kind("zoo").is_empty());
        assert!(words.of_domain("library").is_empty());
    }

    #[test]
    fn words_that_are_no_list_are_refused_with_their_place() {
        let refused = Everyday::read(r#"{"kinds":[{"id":"library","words":{"nl":"bieb"}}]}"#);
        let told = refused.unwrap_err().to_string();
        assert!(told.starts_with("kinds[0].words.nl: "), "{told}");
    }
}
