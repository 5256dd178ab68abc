//! Matches streets and their houses.

use crate::candidate::{Candidate, Candidates, IndexTarget};
use crate::cost::{Costs, MAX_WORDS, MatchField};
use crate::house_number::{HouseNumber, NumberMatch};
use crate::index::STREETS;
use crate::match_quality::MatchQuality;
use crate::matcher::{Found, Matcher, ground};
use atlas::sort_indices;

/// Most houses near an unknown number.
const MAX_NEAREST: usize = 3;

/// A house number that no house has, in a street that the query names.
#[derive(Clone, Debug)]
pub struct UnknownNumber {
    /// The street.
    pub street: u32,
    /// The range of the words of the number: first and one past the last.
    pub words: (usize, usize),
    /// The number without its addition.
    number: Option<u32>,
    /// The words of the query that the street and the number together match.
    count: u32,
    /// The match of the street.
    candidate: Candidate,
}

impl Matcher<'_> {
    pub(crate) fn streets(&self, neighbourhoods: &[Costs], found: &mut Found) {
        let targets = &self.index.targets;
        let numbers = self.query.numbers();
        for ((street, target), neighbourhood) in (0..)
            .zip(targets.range(STREETS))
            .zip(&targets.neighbourhoods)
        {
            let own = self.own(target);
            if own.is_none() {
                continue;
            }
            let around = self.beside[target as usize].with(ground(neighbourhoods, *neighbourhood));
            let costs = own.with(around);
            let what = IndexTarget::Street(street);
            let size = targets.sizes[target as usize];
            found.candidates.add(what, costs, size);
            for same_start in numbers.chunk_by(|a, b| a.words.0 == b.words.0) {
                let is_named = |number: &&HouseNumber| {
                    let (first, last) = number.words;
                    (0..self.query.words.len())
                        .any(|word| !(first..last).contains(&word) && own.has(word))
                };
                let mut named = same_start.iter().filter(is_named);
                // The longest first: "12 zw" is unknown where there is only a 12.
                let known = named.find(|number| self.houses(street, number, costs, found));
                let known_end = known.map_or(0, |number| number.words.1);
                let unmatched = |number: &&HouseNumber| {
                    let (first, last) = number.words;
                    number.is_usual && (first..last).all(|word| !costs.has(word))
                };
                let mut unknown = same_start.iter().filter(is_named).filter(unmatched);
                if let Some(number) = unknown.find(|number| number.words.1 > known_end) {
                    found.unknown.push(UnknownNumber {
                        street,
                        words: number.words,
                        number: number.number(),
                        count: costs.count() + (number.words.1 - number.words.0) as u32,
                        candidate: Candidate::new(what, costs, size),
                    });
                }
            }
        }
    }

    /// Adds the houses of a street whose number is or begins with this one. Returns whether the number is known: a house
    /// has it, alone or with an addition.
    fn houses(&self, street: u32, number: &HouseNumber, costs: Costs, found: &mut Found) -> bool {
        let Some(addresses) = &self.index.addresses else {
            return false;
        };
        let target = self.index.targets.range(STREETS).start + street;
        let count = number.words.1 - number.words.0;
        let size = usize::from(self.index.targets.sizes[target as usize]) + count;
        let size = u8::try_from(size).unwrap_or(u8::MAX);
        let mut is_known = false;
        for index in addresses.houses_of(street) {
            let house = addresses.house(index);
            let Some(matched) = house.and_then(|house| number.compare(&house)) else {
                continue;
            };
            let quality = match matched {
                NumberMatch::Exact => MatchQuality::Exact,
                _ => MatchQuality::Prefix,
            };
            let mut costs = costs;
            for word in number.words.0..number.words.1 {
                costs.lower(word, quality, MatchField::Name);
            }
            let candidates = match matched {
                NumberMatch::Completion => &mut found.completions,
                _ => &mut found.candidates,
            };
            is_known |= matched != NumberMatch::Completion;
            candidates.add(IndexTarget::House(street, index), costs, size);
        }
        is_known
    }

    /// The houses whose numbers are nearest to an unknown number, one of each number.
    fn nearest_houses(&self, unknown: &UnknownNumber) -> Vec<IndexTarget> {
        let (Some(addresses), Some(typed)) = (&self.index.addresses, unknown.number) else {
            return Vec::new();
        };
        let mut nearest: Vec<(u32, u32, u32)> = Vec::new();
        for index in addresses.houses_of(unknown.street) {
            let Some(number) = addresses.house(index).and_then(|house| house.number) else {
                continue;
            };
            // Houses are ordered by number.
            if nearest.last().is_none_or(|last| last.1 != number) {
                nearest.push((number.abs_diff(typed), number, index));
            }
        }
        let mut order: Vec<u32> = (0..).take(nearest.len()).collect();
        sort_indices(&mut order, &|a, b| {
            nearest[a as usize].cmp(&nearest[b as usize])
        });
        order.truncate(MAX_NEAREST);
        let house = |at| IndexTarget::House(unknown.street, nearest[at as usize].2);
        order.into_iter().map(house).collect()
    }
}

impl Found {
    /// The number of words that the best of them match.
    pub fn words(&self) -> usize {
        self.candidates.words.max(self.completions.words) as usize
    }

    /// The number of candidates that match as many words.
    pub fn len(&self) -> usize {
        let all = [&self.candidates, &self.completions].into_iter();
        let best = all.filter(|it| it.words as usize == self.words());
        best.map(Candidates::len).sum()
    }

    /// Ranks those that are equal in all else by their spelling.
    pub fn rank_by_spelling(&mut self, matcher: &Matcher<'_>) {
        for all in [&mut self.candidates, &mut self.completions] {
            all.rank_by_spelling(&|it| matcher.misspelt(it));
        }
    }

    /// Ranks those that are equal in all else by distance.
    pub fn rank_by_distance(&mut self, distance: &dyn Fn(IndexTarget) -> Option<u32>) {
        for all in [&mut self.candidates, &mut self.completions] {
            all.rank_by_distance(distance);
        }
    }

    /// The best candidates, completions among them.
    pub fn into_best(self, limit: usize) -> Vec<Candidate> {
        let mut all = self.candidates;
        all.append(self.completions);
        all.best(limit).copied().collect()
    }

    /// The unknown house number that explains more words than anything that is known, in its best matching street.
    pub fn unknown_number(&self) -> Option<&UnknownNumber> {
        let best = self.candidates.best(1).next()?;
        let more = self.unknown.iter();
        let more = more.filter(|it| it.count > self.candidates.words);
        let good = more.filter(|it| it.candidate.quality() <= best.quality());
        good.min_by(|a, b| {
            let key = |it: &UnknownNumber| (u32::MAX - it.count, it.candidate.order());
            key(a).cmp(&key(b))
        })
    }

    /// The candidates for an unknown house number: its street, the nearest houses, then what else there is; and the number
    /// of those houses.
    pub fn beside(
        &self,
        unknown: &UnknownNumber,
        matcher: &Matcher<'_>,
        limit: usize,
    ) -> (Vec<Candidate>, usize) {
        let street = unknown.candidate;
        let houses = matcher.nearest_houses(unknown);
        let count = houses.len();
        let houses = houses.into_iter().map(|house| street.with_target(house));
        let mut all: Vec<Candidate> = [street].into_iter().chain(houses).collect();
        let others = self.completions.best(limit);
        let (first, last) = unknown.words;
        for other in others.chain(self.candidates.best(limit)) {
            // The number alone matches other things.
            let mut words = (0..first).chain(last..MAX_WORDS);
            let is_new = all.iter().all(|it| it.target != other.target);
            if is_new && words.any(|word| other.costs.has(word)) {
                all.push(*other);
            }
        }
        all.truncate(limit);
        (all, count)
    }
}
