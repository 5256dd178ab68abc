//! Ranked lists: what is lost if one place closes, and where new places help most.

use crate::answers::{BestAnswer, ClosingAnswer};
use crate::question::DeskQuestion;
use crate::region_key::RegionKey;
use crate::wording::DeskWording;
use access::Sites;
use atlas::LonLat;
use i18n::{Formatter, RangeStyle, Rounding};

/// A place whose closing somebody would feel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingRank {
    /// The id of the place.
    pub place: String,
    /// What people call it.
    pub name: String,
    /// Its kind.
    pub kind: String,
    /// People whose last place it is.
    pub last: String,
    /// People whose last place of its kind it is.
    pub last_of_kind: String,
}

/// A position at which a new place helps.
#[derive(Clone, Debug, PartialEq)]
pub struct BestRank {
    /// The position.
    pub at: LonLat,
    /// The position in words.
    pub name: String,
    /// Its neighbourhood.
    pub region: Option<RegionKey>,
    /// People who get a place by it.
    pub adds: String,
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The places by whose closing somebody loses their last one, or perhaps does; most first, as the engine says.
    pub fn closing_ranks(self, answer: &ClosingAnswer, sites: &Sites) -> Vec<ClosingRank> {
        let taxonomy = self.atlas.taxonomy();
        let people =
            |it: crate::answers::Bounds| self.locale.people(it.limits(), RangeStyle::Table);
        let felt = answer.places.iter();
        let felt = felt.filter(|it| it.last.high > 0.0 || it.last_of_kind.high > 0.0);
        let ranks = felt.map(|row| {
            let kind = taxonomy.kind(&row.kind).map(|it| taxonomy.kind_at(it));
            let kind = kind.map_or(row.kind.as_str(), |it| it.singular(self.locale.lang).of);
            ClosingRank {
                place: row.id.clone(),
                name: self.place(&row.id, sites),
                kind: self.locale.capital(kind),
                last: people(row.last),
                last_of_kind: people(row.last_of_kind),
            }
        });
        ranks.collect()
    }

    /// The positions at which new places help most, in the order in which they are added.
    pub fn best_ranks(self, answer: &BestAnswer) -> Vec<BestRank> {
        let ranks = answer.places.iter().filter_map(|row| {
            let at = LonLat::new(row.lon, row.lat)?;
            let home = self.atlas.neighbourhood_at(at);
            let home = home.and_then(|it| self.atlas.neighbourhood(it));
            Some(BestRank {
                at,
                name: self.position(at),
                region: home.map(|it| RegionKey::Neighbourhood(it.id.clone())),
                adds: self.locale.people(row.adds.limits(), RangeStyle::Table),
            })
        });
        ranks.collect()
    }

    /// How good the new places are, proven; `None` where there is nothing to prove.
    pub fn best_bound(self, answer: &BestAnswer) -> Option<String> {
        let texts = &self.messages().ranks;
        let bound = answer.optimality.filter(|_| !answer.places.is_empty())?;
        if bound.is_best_possible {
            return Some(texts.best_possible.to_owned());
        }
        let percent = Rounding::Up.apply(bound.gap_percent, 1);
        let percent = [&self.locale.decimal(percent), "%"].concat();
        Some(self.locale.say(texts.within, [&percent]))
    }

    /// The kinds that a new place of a question can be of, by id with their names: those that it asks for, or all.
    pub fn new_kinds(self, question: &DeskQuestion) -> Vec<(String, String)> {
        let asked = &question.places;
        let taxonomy = self.atlas.taxonomy();
        let daily = self.life_domains.iter();
        let daily = daily.filter(|it| asked.life_domains.contains(&it.id));
        let daily: Vec<_> = daily.flat_map(|it| it.kinds.iter().copied()).collect();
        let kinds = taxonomy.kinds.iter().filter(|it| {
            let kind = taxonomy.kind(&it.id);
            asked.life_domains.is_empty() || kind.is_some_and(|it| daily.contains(&it))
        });
        let kinds = kinds.filter(|it| asked.kinds.is_empty() || asked.kinds.contains(&it.id));
        let kinds = kinds.filter(|it| {
            let mut domains = it.domains.iter();
            asked.domains.is_empty() || domains.any(|it| asked.domains.contains(it))
        });
        let kinds = kinds.filter(|it| asked.layers.is_empty() || asked.layers.contains(&it.layer));
        let named = kinds.map(|it| {
            let name = self.locale.capital(it.singular(self.locale.lang).of);
            (it.id.clone(), name)
        });
        named.collect()
    }
}
