//! The streets of the search index.

use super::{CONTEXT, IndexBuilder, NAME};
use crate::fold::Umlaut;
use crate::ordinals;
use crate::token::{MAX_LETTERS, tokenize};
use atlas::{Atlas, Lang};
use streets::Addresses;

impl IndexBuilder {
    /// Adds a name of a street, in all ways to write it.
    fn street_name(&mut self, name: &str, target: u32) {
        for name in ordinals::spellings(name) {
            self.post(&name, target, NAME);
            let words = tokenize(&name, Umlaut::Plain);
            if words.len() > 2 {
                // "aufderegerta12": two words joined are indexed already.
                let letters = words.iter().flat_map(|word| word.letters.chars());
                let whole: String = letters.take(MAX_LETTERS).collect();
                self.words.add(&whole, target << 2 | NAME);
            }
        }
    }

    /// Adds the streets, each with all its names.
    pub(super) fn streets(&mut self, atlas: &Atlas, lang: Lang, addresses: Option<&Addresses>) {
        let Some(addresses) = addresses else { return };
        for (index, street) in (0..).map_while(|it| Some((it, addresses.street(it)?))) {
            let target = self.next();
            let mut own = None;
            self.street_name(street.name, target);
            for (of, name) in addresses.translations(index) {
                self.street_name(name, target);
                if of == Some(lang) {
                    own = Some(name);
                }
            }
            self.named(own, street.name);
            self.post(street.place.unwrap_or_default(), target, CONTEXT);
            self.targets
                .neighbourhoods
                .push(atlas.neighbourhood_at(street.at));
        }
    }
}
