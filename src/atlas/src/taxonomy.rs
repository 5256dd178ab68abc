//! The taxonomy: kinds of places with their domains, layers and audiences, read from data.

mod audience;
mod domain;
mod kind;
mod layer;
mod life_domain;
mod synonyms;

pub use audience::{Audience, AudienceIndex};
pub use domain::{Domain, DomainIndex, MarkerShape};
pub use kind::{KeyStatus, Kind, KindIndex};
pub use layer::Layer;
pub use life_domain::LifeDomain;
pub use synonyms::Synonyms;

use crate::json::{self, JsonError, Node, SchemaError};
use crate::lang::LocalizedText;
use crate::sort;
use crate::sorted_map::SortedMap;

/// The taxonomy of a municipality: its layers, domains and kinds, as in `data/taxonomy.json`. What only some readers need is apart:
/// [`Synonyms`] for search, [`LifeDomain`]s for planners.
#[derive(Clone, Debug)]
pub struct Taxonomy {
    /// The version of the format: 1.
    pub version: u32,
    /// The layers of the social base: formally organised, informally organised, informal.
    pub layers: Vec<Layer>,
    /// The subjects that residents choose from, which give markers their shape and colour.
    pub domains: Vec<Domain>,
    /// Audiences that places are intended for.
    pub audiences: Vec<Audience>,
    /// The kinds of places, in the order in which they are offered.
    pub kinds: Vec<Kind>,
}

/// Why a taxonomy cannot be used.
#[derive(Debug)]
pub enum TaxonomyError {
    /// Invalid JSON, or not of the expected schema; with the JSON path.
    Json(JsonError),
    /// A kind names an unknown domain, layer or audience, a domain of daily life names an unknown kind, or an id is duplicated.
    Id {
        /// The kind or list that contains it.
        at: String,
        /// The unknown or duplicate id.
        id: String,
    },
    /// Too many kinds (over 65,535), domains or audiences (over 255), or no domain.
    TooMany,
    /// An unsupported version.
    Version(u32),
    /// A kind whose walk is not a number of metres above 0.
    Walk {
        /// The kind.
        kind: String,
    },
}

/// The supported version of the taxonomy format.
const VERSION: u32 = 1;

impl std::fmt::Display for TaxonomyError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Json(error) => write!(to, "the taxonomy cannot be read: {error}"),
            Self::Id { at, id } => write!(
                to,
                "the taxonomy's {at} names `{id}`, which is missing or there twice"
            ),
            Self::TooMany => to.write_str(
                "the taxonomy has over 65,535 kinds, 255 domains or audiences, or no domain",
            ),
            Self::Version(found) => write!(
                to,
                "a taxonomy of version {found}; this program reads version {VERSION}"
            ),
            Self::Walk { kind } => {
                write!(
                    to,
                    "the taxonomy's {kind} has a walk that is not above 0 metres"
                )
            }
        }
    }
}

impl std::error::Error for TaxonomyError {}

impl Taxonomy {
    /// Reads and checks a taxonomy.
    ///
    /// # Errors
    /// Invalid JSON or schema, an unsupported version, duplicate ids, or kinds with unknown domains, layers or audiences.
    pub fn read(json: &str) -> Result<Self, TaxonomyError> {
        let taxonomy = json::read(json, Self::of).map_err(TaxonomyError::Json)?;
        taxonomy.check()?;
        Ok(taxonomy)
    }

    fn of(at: Node) -> Result<Self, SchemaError> {
        at.object()?;
        Ok(Self {
            version: at.member("version").count()?,
            layers: at.member("layers").list(Layer::of)?,
            domains: at.member("domains").list(Domain::of)?,
            audiences: at.member("audiences").items(Audience::of)?,
            kinds: at.member("kinds").list(Kind::of)?,
        })
    }

    fn check(&self) -> Result<(), TaxonomyError> {
        if self.version != VERSION {
            return Err(TaxonomyError::Version(self.version));
        }
        if self.kinds.len() > usize::from(u16::MAX)
            || self.domains.len() > usize::from(u8::MAX)
            || self.audiences.len() > usize::from(u8::MAX)
            || self.domains.is_empty()
        {
            return Err(TaxonomyError::TooMany);
        }
        let ids = [
            self.kinds.iter().map(|it| it.id.as_str()).collect(),
            self.domains.iter().map(|it| it.id.as_str()).collect(),
            self.audiences.iter().map(|it| it.id.as_str()).collect(),
            self.layers
                .iter()
                .map(|it| it.id.as_str())
                .collect::<Vec<_>>(),
        ];
        for ids in ids {
            let ids = sort::sorted(ids, Ord::cmp);
            if let Some(pair) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
                return Err(wrong_id("list", pair[0]));
            }
        }
        for kind in &self.kinds {
            if !(kind.walk > 0.0 && kind.walk.is_finite()) {
                return Err(TaxonomyError::Walk {
                    kind: kind.id.clone(),
                });
            }
            if kind.domains.is_empty() {
                return Err(wrong_id(&kind.id, "domains"));
            }
            if let Some(id) = kind.domains.iter().find(|id| self.domain(id).is_none()) {
                return Err(wrong_id(&kind.id, id));
            }
            if let Some(id) = kind.audiences.iter().find(|id| self.audience(id).is_none()) {
                return Err(wrong_id(&kind.id, id));
            }
            if !self.layers.iter().any(|layer| layer.id == kind.layer) {
                return Err(wrong_id(&kind.id, &kind.layer));
            }
        }
        Ok(())
    }

    /// The kind with this id.
    pub fn kind(&self, id: &str) -> Option<KindIndex> {
        let at = self.kinds.iter().position(|kind| kind.id == id)?;
        u16::try_from(at).ok().map(KindIndex)
    }

    /// The domain with this id.
    pub fn domain(&self, id: &str) -> Option<DomainIndex> {
        let at = self.domains.iter().position(|domain| domain.id == id)?;
        u8::try_from(at).ok().map(DomainIndex)
    }

    /// The audience with this id.
    pub fn audience(&self, id: &str) -> Option<AudienceIndex> {
        let at = self.audiences.iter().position(|it| it.id == id)?;
        u8::try_from(at).ok().map(AudienceIndex)
    }

    /// The kind at this index; for an index of another taxonomy an unnamed kind with unknown key status.
    pub fn kind_at(&self, index: KindIndex) -> &Kind {
        static NAMELESS: Kind = Kind {
            id: String::new(),
            label: SortedMap::NONE,
            domains: Vec::new(),
            layer: String::new(),
            key: KeyStatus::Unknown,
            walk: 400.0,
            always_open: false,
            outdoors: false,
            indoors: false,
            paid: false,
            toilet: false,
            seat: false,
            audiences: Vec::new(),
            osm: Vec::new(),
            codes: Vec::new(),
        };
        self.kinds.get(usize::from(index.0)).unwrap_or(&NAMELESS)
    }

    /// The domain at this index; for an index of another taxonomy an unnamed circle without a colour.
    pub fn domain_at(&self, index: DomainIndex) -> &Domain {
        static NAMELESS: Domain = Domain {
            id: String::new(),
            label: LocalizedText::One(String::new()),
            shape: MarkerShape::Circle,
            colour: String::new(),
            dark: String::new(),
        };
        self.domains.get(usize::from(index.0)).unwrap_or(&NAMELESS)
    }

    /// The first domain of a kind, which gives it marker shape and colour.
    pub fn domain_of(&self, kind: KindIndex) -> DomainIndex {
        self.kind_at(kind)
            .domains
            .first()
            .and_then(|id| self.domain(id))
            .unwrap_or(DomainIndex(0))
    }
}

fn wrong_id(at: &str, id: &str) -> TaxonomyError {
    TaxonomyError::Id {
        at: at.to_owned(),
        id: id.to_owned(),
    }
}
