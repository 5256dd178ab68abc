//! One question, asked of each layer, domain or kind in turn.

use crate::answers::json;
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::PlaceChoice;
use atlas::{DomainIndex, KindIndex, LifeDomain};
use serde::Serialize;
use serde_json::value::RawValue;

/// What the places of a group have in common.
#[derive(Clone, Debug)]
pub(crate) enum Group {
    /// A layer, by its id.
    Layer(String),
    /// A subject that residents choose from.
    Domain(DomainIndex),
    /// A domain of daily life.
    LifeDomain(LifeDomain),
    /// A kind.
    Kind(KindIndex),
}

#[derive(Serialize)]
struct GroupedAnswer<'a> {
    by: &'a str,
    groups: Vec<GroupAnswer<'a>>,
}

#[derive(Serialize)]
struct GroupAnswer<'a> {
    id: &'a str,
    answer: Box<RawValue>,
}

impl Group {
    /// The places of a choice that are in the group.
    pub(crate) fn restrict(&self, choice: PlaceChoice) -> PlaceChoice {
        match self {
            Self::Layer(id) => PlaceChoice {
                layers: Some(vec![id.clone()]),
                ..choice
            },
            Self::Domain(domain) => PlaceChoice {
                domains: Some(vec![*domain]),
                ..choice
            },
            Self::LifeDomain(domain) => PlaceChoice {
                life_domains: Some(vec![domain.clone()]),
                ..choice
            },
            Self::Kind(kind) => PlaceChoice {
                kinds: Some(vec![*kind]),
                ..choice
            },
        }
    }

    /// The groups that a question asks for, in the order of the taxonomy, each with its id: all of them, or those of the list of the
    /// same name in the question. Without a list, a question about seats has groups of the kinds that are seats.
    fn all<'a>(
        asked: &AtlasQuestion<'a>,
        by: &str,
        is_about_seats: bool,
    ) -> Result<Vec<(&'a str, Self)>, QuestionError> {
        let taxonomy = asked.taxonomy();
        let only_seats = is_about_seats && asked.question.kinds.is_none();
        let (listed, all): (_, Vec<(&'a str, Self)>) = match by {
            "layers" => {
                let layers = taxonomy.layers.iter().map(|it| &it.id);
                let groups = layers.map(|id| (id.as_str(), Self::Layer(id.clone())));
                (&asked.question.layers, groups.collect())
            }
            "domains" => {
                let domains = taxonomy.domains.iter().map(|it| it.id.as_str());
                let groups =
                    domains.filter_map(|id| Some((id, Self::Domain(taxonomy.domain(id)?))));
                (&asked.question.domains, groups.collect())
            }
            "lifeDomains" => {
                let domains = asked.life_domains().iter();
                let groups = domains.map(|it| (it.id.as_str(), Self::LifeDomain(it.clone())));
                (&asked.question.life_domains, groups.collect())
            }
            "kinds" => {
                let kinds = taxonomy.kinds.iter().filter(|it| it.seat || !only_seats);
                let kinds = kinds.map(|it| it.id.as_str());
                let groups = kinds.filter_map(|id| Some((id, Self::Kind(taxonomy.kind(id)?))));
                (&asked.question.kinds, groups.collect())
            }
            _ => {
                let expected = "\"layers\", \"domains\", \"lifeDomains\" or \"kinds\"";
                return Err(QuestionError::text("by", expected, by));
            }
        };
        let is_asked_for = |id: &str| {
            listed
                .as_ref()
                .is_none_or(|it| it.iter().any(|it| it == id))
        };
        Ok(all.into_iter().filter(|(id, _)| is_asked_for(id)).collect())
    }
}

/// The answers for each group, as JSON.
///
/// # Errors
/// A word that names no groups; those of any answer.
pub(crate) fn grouped(
    asked: &AtlasQuestion<'_>,
    by: &str,
    is_about_seats: bool,
    answer: impl Fn(&AtlasQuestion<'_>) -> Result<String, QuestionError>,
) -> Result<String, QuestionError> {
    // An id that there is not is refused, also where no group is left.
    asked.choice()?;
    let groups = Group::all(asked, by, is_about_seats)?
        .into_iter()
        .map(|(id, group)| {
            let text = answer(&asked.of_group(group))?;
            let answer = RawValue::from_string(text);
            let answer = answer.map_err(|error| QuestionError::Range(error.to_string()))?;
            Ok(GroupAnswer { id, answer })
        });
    let groups = groups.collect::<Result<_, QuestionError>>()?;
    json(&GroupedAnswer { by, groups })
}
