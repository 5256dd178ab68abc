//! Determines the kind of a feature.

use crate::error::Error;
use crate::recipe::pattern::{Fields, Pattern};
use crate::recipe::{Codes, PlacesRecipe};
use atlas::{KindIndex, Taxonomy};
use std::collections::BTreeMap;
use std::path::Path;

/// The patterns and codes of a taxonomy.
pub struct KindMatcher<'t> {
    taxonomy: &'t Taxonomy,
    /// In the order of the taxonomy; the first match wins.
    patterns: Vec<(Pattern, KindIndex)>,
    codes: BTreeMap<&'t str, KindIndex>,
}

impl<'t> KindMatcher<'t> {
    /// Parses the patterns of a taxonomy.
    ///
    /// # Errors
    /// If an `osm` pattern of a kind is invalid. The message names `file`.
    pub fn new(taxonomy: &'t Taxonomy, file: &Path) -> Result<Self, Error> {
        let mut patterns = Vec::new();
        let mut codes = BTreeMap::new();
        for kind in &taxonomy.kinds {
            let Some(index) = taxonomy.kind(&kind.id) else {
                continue;
            };
            for text in &kind.osm {
                let pattern = Pattern::parse(text).map_err(|error| {
                    Error::Taxonomy(file.to_owned(), format!("kind {}: {error}", kind.id))
                })?;
                patterns.push((pattern, index));
            }
            codes.extend(kind.codes.iter().map(|code| (code.as_str(), index)));
        }
        Ok(Self {
            taxonomy,
            patterns,
            codes,
        })
    }

    /// The taxonomy.
    pub fn taxonomy(&self) -> &'t Taxonomy {
        self.taxonomy
    }

    /// The kind by OpenStreetMap tags.
    pub fn by_tags(&self, tags: &Fields) -> Option<KindIndex> {
        self.patterns
            .iter()
            .find(|(pattern, _)| pattern.matches(tags))
            .map(|(_, kind)| *kind)
    }

    /// The kind by a publisher's code.
    pub fn by_code(&self, fields: &Fields, codes: &Codes) -> Option<KindIndex> {
        let code = fields.get(&codes.field)?;
        let code = code.strip_prefix(&codes.strip).unwrap_or(code);
        let full = format!("{}{code}", codes.prefix);
        self.codes.get(full.as_str()).copied()
    }

    /// The kind of a feature, by the method that the recipe chooses.
    pub fn of_feature(&self, fields: &Fields, recipe: &PlacesRecipe) -> Option<KindIndex> {
        if recipe.tags {
            return self.by_tags(fields);
        }
        if let Some(codes) = &recipe.codes {
            return self.by_code(fields, codes);
        }
        recipe
            .kinds
            .iter()
            .find(|rule| rule.when.as_ref().is_none_or(|when| when.matches(fields)))
            .and_then(|rule| self.taxonomy.kind(&rule.kind))
    }
}
