//! Domains of daily life of the social base.

use super::{KindIndex, Taxonomy, TaxonomyError, wrong_id};
use crate::json::{self, Node, SchemaError};
use crate::lang::LocalizedText;

/// A domain of daily life, as the social base is planned by: meeting, education, upbringing, work, health, housing, movement,
/// culture, safety. A kind may be in several, in one, or in none; a domain may have no kinds, and then the atlas says nothing of
/// it. Residents choose from [`Domain`](crate::Domain)s instead, so a [`Taxonomy`] does not hold these.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeDomain {
    /// Its id.
    pub id: String,
    /// Its display name.
    pub label: LocalizedText,
    /// Its kinds, in the order of the file.
    pub kinds: Vec<KindIndex>,
}

impl LifeDomain {
    /// Reads those of a taxonomy (`life_domains` in JSON), in the order of the file: none if it has none, as older taxonomies.
    /// `json` is the text that `taxonomy` was read from, or only this part of it.
    ///
    /// # Errors
    /// Invalid JSON or schema, two of one id, or a kind that the taxonomy does not have.
    pub fn read_all(json: &str, taxonomy: &Taxonomy) -> Result<Vec<Self>, TaxonomyError> {
        let read = json::read(json, |whole| {
            whole.object()?;
            whole.member("life_domains").items(parts)
        });
        let mut all: Vec<Self> = Vec::new();
        for (id, label, kinds) in read.map_err(TaxonomyError::Json)? {
            if all.iter().any(|it| it.id == id) {
                return Err(wrong_id("life_domains", &id));
            }
            let kind = |kind: &String| taxonomy.kind(kind).ok_or_else(|| wrong_id(&id, kind));
            let kinds = kinds.iter().map(kind).collect::<Result<_, _>>()?;
            all.push(Self { id, label, kinds });
        }
        Ok(all)
    }
}

/// Id, label and ids of kinds.
fn parts(at: Node) -> Result<(String, LocalizedText, Vec<String>), SchemaError> {
    Ok((
        at.member("id").string()?,
        LocalizedText::read(at.member("label"))?,
        at.member("kinds").items(|it| it.string())?,
    ))
}
