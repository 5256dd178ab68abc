//! What a visitor is told in which language: the element's words, and the names that the data has.

use super::Visit;
use crate::speech::{Speech, isolated, marked, told};
use atlas::{Direction, NeighbourhoodIndex};

impl Visit {
    /// The words of the element's language. All that uses them is made anew when it changes.
    pub fn words(self) -> Speech {
        self.live().speech.peek()
    }

    /// The title of the atlas, where it has one.
    pub fn title(self) -> Option<String> {
        let atlas = self.atlas();
        let title = atlas.manifest()?.title.of(self.words().lang).to_owned();
        (!title.is_empty()).then_some(title)
    }

    /// The same, for a text that says in which language it is.
    pub fn marked_title(self) -> Option<String> {
        let atlas = self.atlas();
        let title = atlas.manifest()?.title.spoken(self.words().lang);
        (!title.of.is_empty()).then(|| told(title))
    }

    /// The language of names in the data, where it is known and not the element's.
    pub fn foreign(self) -> Option<String> {
        let language = self.atlas().manifest()?.language.clone()?;
        (!self.words().lang.speaks(&language)).then_some(language)
    }

    /// A name, an address or a street as the data has it, for a text: marked as being in the language of the data.
    pub fn named(self, name: &str) -> String {
        match self.foreign() {
            Some(code) => marked(name, &code),
            None => self.apart(name),
        }
    }

    /// Something of which nobody knows the language, for a text: it does not disturb the order of what is around it.
    pub fn apart(self, name: &str) -> String {
        match self.words().lang.direction() {
            Direction::LeftToRight => name.to_owned(),
            Direction::RightToLeft => isolated(name),
        }
    }

    /// The name of a neighbourhood, for a text.
    pub fn name_of(self, index: NeighbourhoodIndex) -> String {
        let atlas = self.atlas();
        let neighbourhood = atlas.neighbourhood(index);
        neighbourhood.map_or_else(String::new, |one| self.named(&one.name))
    }
}
