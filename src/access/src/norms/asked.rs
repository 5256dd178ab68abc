//! What a question asks for, in the ids of a taxonomy.

use crate::norms::NormQuestion;
use crate::supply::PlaceChoice;
use atlas::{LifeDomain, Taxonomy};
use std::fmt;

/// An id in a question that a taxonomy does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownId {
    /// The id of the question.
    pub question: String,
    /// Where in the question: `kinds`, `domains`, `life_domains`, `layers` or `needs`.
    pub list: &'static str,
    /// The id.
    pub id: String,
}

impl fmt::Display for UnknownId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { question, list, id } = self;
        write!(
            to,
            "question `{question}`: `{id}` in `{list}` is not in the taxonomy"
        )
    }
}

impl std::error::Error for UnknownId {}

impl NormQuestion {
    /// The places that are asked for. `life_domains` are those of the taxonomy.
    ///
    /// # Errors
    /// An id that the taxonomy does not have.
    pub fn choice(
        &self,
        taxonomy: &Taxonomy,
        life_domains: &[LifeDomain],
    ) -> Result<PlaceChoice, UnknownId> {
        let unknown = |list, id: &String| UnknownId {
            question: self.id.clone(),
            list,
            id: id.clone(),
        };
        let layer = |id: &String| {
            let layer = taxonomy.layers.iter().find(|layer| layer.id == *id);
            let layer = layer.map(|it| it.id.clone());
            layer.ok_or_else(|| unknown("layers", id))
        };
        let kind = |id: &String| taxonomy.kind(id).ok_or_else(|| unknown("kinds", id));
        let domain = |id: &String| taxonomy.domain(id).ok_or_else(|| unknown("domains", id));
        let life_domain = |id: &String| {
            let found = life_domains.iter().find(|it| it.id == *id);
            found.cloned().ok_or_else(|| unknown("life_domains", id))
        };
        let need = |id: &String| taxonomy.need(id).ok_or_else(|| unknown("needs", id));
        Ok(PlaceChoice {
            kinds: each(&self.kinds, kind)?,
            domains: each(&self.domains, domain)?,
            life_domains: each(&self.life_domains, life_domain)?,
            layers: each(&self.layers, layer)?,
            conditional: self.conditional,
            needs: each(&self.needs, need)?.unwrap_or_default(),
        })
    }
}

/// What each id stands for; `None` without ids.
fn each<T>(
    ids: &[String],
    find: impl Fn(&String) -> Result<T, UnknownId>,
) -> Result<Option<Vec<T>>, UnknownId> {
    match ids {
        [] => Ok(None),
        ids => ids.iter().map(find).collect::<Result<_, _>>().map(Some),
    }
}
