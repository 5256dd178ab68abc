//! Which places count, as one choice of a list.

use crate::question::PlacesAsked;

/// A choice of places: all, those of one kind, subject, domain of daily life or layer, or several of these at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceOption {
    /// All key-free places.
    All,
    /// Of a subject that residents choose from, by id.
    Domain(String),
    /// Of a domain of daily life, by id.
    LifeDomain(String),
    /// Of a layer, by id.
    Layer(String),
    /// Of a kind, by id.
    Kind(String),
    /// Several of these.
    Several,
}

impl PlaceOption {
    /// The choice that a question has.
    pub fn of(asked: &PlacesAsked) -> Self {
        let lists = [
            &asked.domains,
            &asked.life_domains,
            &asked.layers,
            &asked.kinds,
        ];
        match lists.map(Vec::as_slice) {
            [[], [], [], []] => Self::All,
            [[id], [], [], []] => Self::Domain(id.clone()),
            [[], [id], [], []] => Self::LifeDomain(id.clone()),
            [[], [], [id], []] => Self::Layer(id.clone()),
            [[], [], [], [id]] => Self::Kind(id.clone()),
            _ => Self::Several,
        }
    }

    /// Makes the choice. Needs and conditions stay; several places stay as they are.
    pub fn apply(self, asked: &mut PlacesAsked) {
        if self == Self::Several {
            return;
        }
        let mut chosen = PlacesAsked {
            needs: std::mem::take(&mut asked.needs),
            conditional: asked.conditional,
            ..PlacesAsked::default()
        };
        match self {
            Self::All | Self::Several => {}
            Self::Domain(id) => chosen.domains.push(id),
            Self::LifeDomain(id) => chosen.life_domains.push(id),
            Self::Layer(id) => chosen.layers.push(id),
            Self::Kind(id) => chosen.kinds.push(id),
        }
        *asked = chosen;
    }

    /// A text for the value of an option.
    pub fn value(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Domain(id) => format!("domain:{id}"),
            Self::LifeDomain(id) => format!("life:{id}"),
            Self::Layer(id) => format!("layer:{id}"),
            Self::Kind(id) => format!("kind:{id}"),
            Self::Several => "several".to_owned(),
        }
    }

    /// The inverse of [`PlaceOption::value`].
    pub fn read(value: &str) -> Option<Self> {
        match value.split_once(':') {
            None if value == "all" => Some(Self::All),
            None if value == "several" => Some(Self::Several),
            Some(("domain", id)) => Some(Self::Domain(id.to_owned())),
            Some(("life", id)) => Some(Self::LifeDomain(id.to_owned())),
            Some(("layer", id)) => Some(Self::Layer(id.to_owned())),
            Some(("kind", id)) => Some(Self::Kind(id.to_owned())),
            _ => None,
        }
    }
}
