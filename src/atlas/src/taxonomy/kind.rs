//! Kinds of places: labels, key status and the tags that identify them in data.

use crate::json::{Node, SchemaError};
use crate::lang::{Lang, Localized};
use crate::sorted_map::SortedMap;

/// The key status: whether anybody can walk in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyStatus {
    /// Anybody can walk in: no key, indication, membership or appointment.
    Free,
    /// Under a condition, such as a ticket or a purchase.
    Conditional,
    /// No source states it.
    Unknown,
}

/// A kind of place.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its id.
    pub id: String,
    /// Singular and plural by language code: `{"nl":["bank","banken"]}`.
    pub label: SortedMap<(String, String)>,
    /// Ids of its domains; the first gives it marker shape and colour.
    pub domains: Vec<String>,
    /// Id of its layer.
    pub layer: String,
    /// Key status of its places, unless a place states its own.
    pub key: KeyStatus,
    /// The walk in metres that people accept to reach one.
    pub walk: f64,
    /// True if its places are always open and have no opening hours, such as benches. See
    /// [`Atlas::is_open_without_hours`](crate::Atlas::is_open_without_hours).
    pub always_open: bool,
    /// True if its places are usually outdoors.
    pub outdoors: bool,
    /// True if its places are usually indoors.
    pub indoors: bool,
    /// True if its places usually require payment or a purchase, unless a place states otherwise.
    pub paid: bool,
    /// True if its places are toilets.
    pub toilet: bool,
    /// True if its places are seats, on which people rest on the way.
    pub seat: bool,
    /// Ids of its audiences (`for` in JSON); empty if not stated.
    pub audiences: Vec<String>,
    /// OpenStreetMap tags that identify places of this kind: `a=b`, `a=*`, `a!=b`, joined by ` + `.
    pub osm: Vec<String>,
    /// Codes of other publishers that map to this kind, `prefix:code`.
    pub codes: Vec<String>,
}

/// Index of a kind in its taxonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindIndex(pub u16);

impl KeyStatus {
    /// The strings that stand for each status in JSON.
    pub(crate) const NAMES: [(&str, Self); 3] = [
        ("free", Self::Free),
        ("conditional", Self::Conditional),
        ("unknown", Self::Unknown),
    ];

    /// Its string in JSON and in results.
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
            seat: flag("seat")?.unwrap_or(false),
            audiences: at.member("for").items(|it| it.string())?,
            osm: at.member("osm").items(|it| it.string())?,
            codes: at.member("codes").items(|it| it.string())?,
        })
    }

    /// The singular label in this language, else in English, else in the first language; the id if there is none.
    pub fn singular(&self, lang: Lang) -> Localized<'_, str> {
        self.called(lang, |(one, _)| one)
    }

    /// The plural label; falls back as [`Kind::singular`].
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
    fn key_status_round_trips() {
        for (word, status) in KeyStatus::NAMES {
            assert_eq!(status.as_str(), word);
        }
    }
}
