//! A kind of place: what it is called, whether anybody can walk in, and how it is found in data.

use crate::json::{Node, SchemaError};
use crate::lang::{Lang, Localized};
use crate::sorted_map::SortedMap;

/// Whether anybody can walk in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyStatus {
    /// Anybody can walk in: no key, indication, membership or appointment.
    Free,
    /// Under a condition, such as a ticket or a purchase.
    Conditional,
    /// Nobody has said.
    Unknown,
}

/// A kind of place.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its name in data.
    pub id: String,
    /// One and many of it, by language code: `{"nl":["bank","banken"]}`.
    pub label: SortedMap<(String, String)>,
    /// Ids of its domains; the first gives it shape and colour.
    pub domains: Vec<String>,
    /// Id of its layer.
    pub layer: String,
    /// Whether anybody can walk in, unless a place says otherwise.
    pub key: KeyStatus,
    /// How many metres people accept to walk to one.
    pub walk: f64,
    /// True for what has no opening hours by its nature, such as a bench.
    pub always_open: bool,
    /// True for what is in the open air by its nature.
    pub outdoors: bool,
    /// True for what is indoors by its nature.
    pub indoors: bool,
    /// True for where people usually pay or buy something, unless a place says otherwise.
    pub paid: bool,
    /// True for what is a toilet.
    pub toilet: bool,
    /// Ids of those it is for, `for` in data; empty where that is not said.
    pub audiences: Vec<String>,
    /// OpenStreetMap tags that make a place one of this kind: `a=b`, `a=*`, `a!=b`, joined by ` + `.
    pub osm: Vec<String>,
    /// Codes of other publishers, `prefix:code`.
    pub codes: Vec<String>,
}

/// The place of a kind in its taxonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindIndex(pub u16);

impl KeyStatus {
    /// What it is called in data.
    pub(crate) const NAMES: [(&str, Self); 3] = [
        ("free", Self::Free),
        ("conditional", Self::Conditional),
        ("unknown", Self::Unknown),
    ];

    /// Its word in data and in answers.
    pub fn as_str(self) -> &'static str {
        let (word, _) = Self::NAMES[self as usize];
        word
    }
}

impl Kind {
    pub(super) fn of(at: Node) -> Result<Self, SchemaError> {
        let flag = |name| at.member(name).optional(|it| it.flag());
        Ok(Self {
            id: at.member("id").string()?,
            label: at.member("label").named(one_and_many)?,
            domains: at.member("domains").strings()?,
            layer: at.member("layer").string()?,
            key: at.member("key").choice(&KeyStatus::NAMES)?,
            walk: at.member("walk").number()?,
            always_open: flag("always_open")?.unwrap_or(false),
            outdoors: flag("outdoors")?.unwrap_or(false),
            indoors: flag("indoors")?.unwrap_or(false),
            paid: flag("paid")?.unwrap_or(false),
            toilet: flag("toilet")?.unwrap_or(false),
            audiences: at.member("for").items(|it| it.string())?,
            osm: at.member("osm").items(|it| it.string())?,
            codes: at.member("codes").items(|it| it.string())?,
        })
    }

    /// What one of them is called, in this language or else in English or whichever there is.
    pub fn singular(&self, lang: Lang) -> Localized<'_, str> {
        self.called(lang, |(one, _)| one)
    }

    /// What several of them are called.
    pub fn plural(&self, lang: Lang) -> Localized<'_, str> {
        self.called(lang, |(_, many)| many)
    }

    fn called(&self, lang: Lang, of: fn(&(String, String)) -> &String) -> Localized<'_, str> {
        match self.label.spoken(lang) {
            Some(found) => Localized {
                of: of(found.of),
                other: found.other,
            },
            None => Localized {
                of: &self.id,
                other: None,
            },
        }
    }
}

fn one_and_many(at: Node) -> Result<(String, String), SchemaError> {
    let [one, many]: [String; 2] = at
        .strings()?
        .try_into()
        .map_err(|_| at.mismatch("two texts: for one and for many"))?;
    Ok((one, many))
}

#[cfg(test)]
mod tests {
    use super::KeyStatus;

    #[test]
    fn a_status_is_written_as_it_is_read() {
        for (word, status) in KeyStatus::NAMES {
            assert_eq!(status.as_str(), word);
        }
    }
}
