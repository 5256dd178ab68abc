//! Which places a question asks for.

use super::{PlannerQuestion, QuestionError};
use access::PlaceChoice;
use atlas::{KindIndex, LifeDomain, Taxonomy};

/// What each id stands for; `None` without a list.
fn each<T>(
    name: &str,
    ids: Option<&Vec<String>>,
    find: impl Fn(&str) -> Option<T>,
) -> Result<Option<Vec<T>>, QuestionError> {
    let found = |id: &String| {
        let unknown = || QuestionError::Range(format!("`{id}` in `{name}` is not in the taxonomy"));
        find(id).ok_or_else(unknown)
    };
    let all = ids.map(|ids| ids.iter().map(found).collect::<Result<Vec<T>, _>>());
    all.transpose()
}

impl PlannerQuestion {
    /// The kinds that are asked for; `None` for all.
    pub(crate) fn kinds(
        &self,
        taxonomy: &Taxonomy,
    ) -> Result<Option<Vec<KindIndex>>, QuestionError> {
        each("kinds", self.kinds.as_ref(), |id| taxonomy.kind(id))
    }

    /// The places that are asked for, at any time. `life_domains` are those of the taxonomy.
    ///
    /// # Errors
    /// An id that the taxonomy does not have.
    pub(crate) fn choice(
        &self,
        taxonomy: &Taxonomy,
        life_domains: &[LifeDomain],
    ) -> Result<PlaceChoice, QuestionError> {
        let layer = |id: &str| {
            let mut layers = taxonomy.layers.iter().map(|it| &it.id);
            layers.find(|it| *it == id).cloned()
        };
        let life_domain = |id: &str| life_domains.iter().find(|it| it.id == id).cloned();
        Ok(PlaceChoice {
            kinds: self.kinds(taxonomy)?,
            domains: each("domains", self.domains.as_ref(), |id| taxonomy.domain(id))?,
            life_domains: each("lifeDomains", self.life_domains.as_ref(), life_domain)?,
            layers: each("layers", self.layers.as_ref(), layer)?,
            conditional: self.conditional.unwrap_or(false),
            needs: each("needs", self.needs.as_ref(), |id| taxonomy.need(id))?.unwrap_or_default(),
        })
    }
}
