//! Candidates: targets that match words of a query, and their ranking.

use crate::cost::{Costs, MAX_WORDS, MatchField};
use crate::match_quality::MatchQuality;
use atlas::sort_indices;
use std::ops::Range;

/// The largest number of misspelt letters in a rank.
const MAX_MISSPELT: u32 = 63;
/// The bits of a rank that count for places by distance: not whether the whole label was typed, its number of words, and accents.
/// `rathaus` means "Rathaus Vaduz" as well as "Rathaus".
const PLACE_RANK: u32 = !(1 << 27 | 0xfff);

/// A target that matches words of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexTarget {
    /// A kind, everywhere or within an area.
    Kind {
        kind: u32,
        within: Option<u32>,
        places: u32,
    },
    /// A domain or a need, by its number among the targets.
    Term(u32),
    /// An area.
    Area(u32),
    /// A place, by its number among the targets.
    Place(u32),
    /// A street.
    Street(u32),
    /// A street and a house in it.
    House(u32, u32),
}

/// A target with the cost of each word.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    pub target: IndexTarget,
    pub costs: Costs,
    order: (u32, u32, u32),
}

/// The targets that match the most words of a query.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    all: Vec<Candidate>,
    /// The number of words that each of them matches.
    pub words: u32,
    /// Whether they are ranked by distance.
    is_near: bool,
}

impl Candidates {
    /// Adds a target, unless others match more words. `size` is the number of words of its label.
    pub fn add(&mut self, target: IndexTarget, costs: Costs, size: u8) {
        let words = costs.count();
        if words == 0 || words < self.words {
            return;
        }
        if words > self.words {
            self.all.clear();
            self.words = words;
        }
        self.all.push(Candidate::new(target, costs, size));
    }

    /// Adds other candidates, unless these match more words.
    pub fn append(&mut self, others: Self) {
        if others.words > self.words {
            *self = others;
        } else if others.words == self.words {
            self.all.extend(others.all);
        }
    }

    /// Ranks those that are equal in all else by the number of letters with other accents than typed.
    pub fn rank_by_spelling(&mut self, misspelt: &dyn Fn(&Candidate) -> u32) {
        for candidate in &mut self.all {
            candidate.order.0 |= misspelt(candidate).min(MAX_MISSPELT);
        }
    }

    /// Ranks places, streets and houses that match equally well by this distance. `None` for other targets.
    pub fn rank_by_distance(&mut self, distance: &dyn Fn(IndexTarget) -> Option<u32>) {
        self.is_near = true;
        for candidate in &mut self.all {
            if let Some(distance) = distance(candidate.target) {
                candidate.order.1 = distance;
            }
        }
    }

    /// The number of candidates.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The best candidates, sorted. The first difference decides: whether a kind has any places; the [`MatchQuality`]
    /// of the worst word; whether the whole label was typed; whether a place matches by its name; the sum of the
    /// qualities; the fields (name before address before context); the type of target (kind, domain, need, area, place,
    /// street, house); the number of words of the label, fewer first; the number of letters with other accents, if
    /// [`Self::rank_by_spelling`] counted them; the distance, with [`Self::rank_by_distance`]; the order of the taxonomy, of
    /// labels or of house numbers. With distances, the places keep their positions among the other targets, and are ordered
    /// among themselves by [`PLACE_RANK`] and distance.
    pub fn best(&self, limit: usize) -> impl Iterator<Item = &Candidate> {
        let mut order: Vec<u32> = (0..).take(self.all.len()).collect();
        sort_indices(&mut order, &|a, b| {
            self.all[a as usize].order.cmp(&self.all[b as usize].order)
        });
        if self.is_near {
            let of = |at: u32| &self.all[at as usize];
            let is_place = |at: &u32| matches!(of(*at).target, IndexTarget::Place(_));
            let slots = (0..order.len()).filter(|slot| is_place(&order[*slot]));
            let slots: Vec<usize> = slots.collect();
            let mut places: Vec<u32> = slots.iter().map(|slot| order[*slot]).collect();
            let rank = |at: u32| (of(at).order.0 & PLACE_RANK, of(at).order.1);
            sort_indices(&mut places, &|a, b| rank(a).cmp(&rank(b)));
            for (slot, place) in slots.into_iter().zip(places) {
                order[slot] = place;
            }
        }
        order
            .into_iter()
            .take(limit)
            .map(|at| &self.all[at as usize])
    }
}

impl Candidate {
    /// A target with the cost of each word. `size` is the number of words of its label.
    pub fn new(target: IndexTarget, costs: Costs, size: u8) -> Self {
        Self {
            target,
            costs,
            order: order(target, costs, size),
        }
    }

    /// Another target with the same costs and rank.
    pub fn with_target(self, target: IndexTarget) -> Self {
        Self { target, ..self }
    }

    /// Its rank, the lowest first.
    pub fn order(&self) -> (u32, u32, u32) {
        self.order
    }

    /// The quality of its worst word.
    pub fn quality(&self) -> MatchQuality {
        quality(worst(self.costs))
    }

    /// The worst quality of some words; `None` if it does not match all of them.
    pub fn quality_of(&self, words: Range<usize>) -> Option<MatchQuality> {
        let qualities = words.map(|word| self.costs.has(word).then(|| self.costs.quality(word)));
        let worst = qualities.reduce(|a, b| Some(a?.max(b?)))??;
        Some(quality(worst))
    }
}

fn words(costs: Costs) -> impl Iterator<Item = usize> {
    (0..MAX_WORDS).filter(move |&word| costs.has(word))
}

fn quality(number: u32) -> MatchQuality {
    let quality = MatchQuality::ALL.get(number as usize);
    quality.copied().unwrap_or(MatchQuality::SeveralEdits)
}

fn worst(costs: Costs) -> u32 {
    let qualities = words(costs).map(|word| costs.quality(word));
    qualities.max().unwrap_or(0)
}

fn order(target: IndexTarget, costs: Costs, size: u8) -> (u32, u32, u32) {
    let exact = words(costs).filter(|&word| costs.is_exact(word)).count();
    let qualities: u32 = words(costs).map(|word| costs.quality(word)).sum();
    let fields: u32 = words(costs).map(|word| costs.field(word)).sum();
    let named = words(costs).any(|word| costs.field(word) == MatchField::Name as u32);
    let elsewhere = matches!(target, IndexTarget::Place(..)) && !named;
    // A kind has many labels and synonyms, each of which is complete.
    let needed = match target {
        IndexTarget::Kind { within: None, .. } | IndexTarget::Term(_) => 1,
        _ => size,
    };
    let empty = matches!(target, IndexTarget::Kind { places: 0, .. });
    let (what, first, second) = match target {
        IndexTarget::Kind { kind, within, .. } => (0, kind, within.unwrap_or(0)),
        IndexTarget::Term(term) => (1, term, 0),
        IndexTarget::Area(area) => (2, area, 0),
        IndexTarget::Place(place) => (3, place, 0),
        IndexTarget::Street(street) => (4, street, 0),
        IndexTarget::House(street, house) => (5, street, house),
    };
    let parts = [
        (u32::from(empty), 1),
        (worst(costs), 3),
        (u32::from(exact < usize::from(needed)), 1),
        (u32::from(elsewhere), 1),
        (qualities, 6),
        (fields, 5),
        (what, 3),
        (u32::from(size.min(63)), 6),
        // For the number of misspelt letters.
        (0, 6),
    ];
    let rank = parts
        .iter()
        .fold(0, |rank, (part, bits)| rank << bits | part);
    (rank, first, second)
}
