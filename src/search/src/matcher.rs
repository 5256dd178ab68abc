//! Matches the words of a query against the targets of an index.

use crate::candidate::{Candidate, Candidates, IndexTarget};
use crate::cost::{Costs, MatchField};
use crate::fold::accents;
use crate::index::{
    AREAS, DOMAINS, KINDS, NAME, NEEDS, PLACES, SECONDARY, STREETS, SYNONYM, SearchIndex,
};
use crate::match_quality::MatchQuality;
use crate::query::Query;
use crate::street_matcher::UnknownNumber;
use atlas::{NeighbourhoodIndex, sort_indices};

/// What a query matches.
#[derive(Debug, Default)]
pub struct Found {
    /// The targets with the most matching words, except completions.
    pub candidates: Candidates,
    /// Houses whose number only begins with the typed digits.
    pub completions: Candidates,
    /// House numbers that the streets named in the query lack.
    pub unknown: Vec<UnknownNumber>,
}

/// The matches of a query in an index.
pub struct Matcher<'i> {
    pub index: &'i SearchIndex,
    pub query: &'i Query,
    /// The costs of each target in its own fields and its address.
    own: Vec<Costs>,
    /// The costs of each target in its context.
    pub beside: Vec<Costs>,
    /// The number of words compared letter by letter.
    pub compared: usize,
}

impl<'i> Matcher<'i> {
    /// Matches words exactly and as prefixes. A single letter matches only labels of kinds, domains, needs and areas, as too
    /// much else begins with it.
    pub fn new(index: &'i SearchIndex, query: &'i Query) -> Self {
        let count = index.targets.len();
        let mut matching = Self {
            index,
            query,
            own: vec![Costs::NONE; count],
            beside: vec![Costs::NONE; count],
            compared: 0,
        };
        let single = match query.words.as_slice() {
            [only] => only.letters.chars().nth(1).is_none(),
            _ => false,
        };
        let few = index.targets.range(AREAS).end;
        let is_few = |place: u32| place >> 2 < few && place & 3 == NAME;
        for term in &query.terms {
            let (range, exact) = index.vocabulary.prefix_range(&term.letters);
            for word in range.clone() {
                let is_it = exact && word == range.start;
                let quality = match is_it && term.count == 1 {
                    true => MatchQuality::Exact,
                    false => MatchQuality::Prefix,
                };
                for &place in index.vocabulary.postings(word) {
                    if is_it || !single || is_few(place) {
                        matching.take(place, term.first, term.count, quality);
                    }
                }
            }
        }
        matching
    }

    /// Also matches words as suffixes and, `with_errors`, with edits.
    pub fn look_further(&mut self, with_errors: bool) {
        let (index, query) = (self.index, self.query);
        for term in &query.terms {
            let compared =
                index
                    .vocabulary
                    .fuzzy_matches(&term.letters, with_errors, &mut |word, quality| {
                        for &place in index.vocabulary.postings(word) {
                            self.take(place, term.first, term.count, quality);
                        }
                    });
            self.compared += compared;
        }
    }

    fn take(&mut self, place: u32, first: usize, count: usize, quality: MatchQuality) {
        let target = (place >> 2) as usize;
        let (costs, field) = match place & 3 {
            NAME | SYNONYM => (&mut self.own, MatchField::Name),
            SECONDARY => (&mut self.own, MatchField::Secondary),
            _ => (&mut self.beside, MatchField::Context),
        };
        for word in first..first + count {
            costs[target].lower(word, quality, field);
        }
    }

    /// The targets with the most matching words.
    pub fn found(&self) -> Found {
        let mut all = Found::default();
        let found = &mut all.candidates;
        let targets = &self.index.targets;
        for (kind, target) in (0..).zip(targets.range(KINDS)) {
            let places = targets.counts.get(kind as usize).copied().unwrap_or(0);
            let within = None;
            let kind = IndexTarget::Kind {
                kind,
                within,
                places,
            };
            found.add(kind, self.own(target), targets.sizes[target as usize]);
        }
        for target in targets.range(DOMAINS).start..targets.range(NEEDS).end {
            let size = targets.sizes[target as usize];
            found.add(IndexTarget::Term(target), self.own(target), size);
        }
        let neighbourhoods = self.neighbourhoods();
        for (area, target) in (0..).zip(targets.range(AREAS)) {
            let own = self.own(target);
            if !own.is_none() {
                let above = &self.index.areas.all[area as usize].above;
                let above = above.iter().map(|it| self.area(it.0).as_context());
                let size = targets.sizes[target as usize];
                found.add(IndexTarget::Area(area), above.fold(own, Costs::with), size);
            }
        }
        self.places(&neighbourhoods, found);
        self.streets(&neighbourhoods, &mut all);
        all
    }

    /// The costs of a target in its own fields.
    pub fn own(&self, target: u32) -> Costs {
        self.own[target as usize]
    }

    /// The number of letters with accents that only one of the query and the label of an area, a place or a street has.
    pub fn misspelt(&self, candidate: &Candidate) -> u32 {
        let targets = &self.index.targets;
        let target = match candidate.target {
            // They have synonyms.
            IndexTarget::Kind { .. } | IndexTarget::Term(_) => return 0,
            IndexTarget::Area(area) => targets.range(AREAS).start + area,
            IndexTarget::Place(target) => target,
            IndexTarget::Street(street) | IndexTarget::House(street, _) => {
                targets.range(STREETS).start + street
            }
        };
        let (typed, label) = (&self.query.accents, accents(targets.label(target)));
        let mut count = 0;
        for (these, those) in [(typed, &label), (&label, typed)] {
            for accent in these {
                count += u32::from(!those.contains(accent));
            }
        }
        count
    }

    fn area(&self, area: u32) -> Costs {
        self.own(self.index.targets.range(AREAS).start + area)
    }

    /// The costs of each neighbourhood, including the areas it is in.
    fn neighbourhoods(&self) -> Vec<Costs> {
        let all = self.index.areas.of.iter();
        all.map(|areas| {
            let costs = areas.iter().map(|area| self.area(area.0).as_context());
            costs.fold(Costs::NONE, Costs::with)
        })
        .collect()
    }

    fn places(&self, neighbourhoods: &[Costs], found: &mut Candidates) {
        let targets = &self.index.targets;
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for (at, target) in targets.places.iter().zip(targets.range(PLACES)) {
            let (own, kind) = (self.own(target), self.own(u32::from(at.kind.0)));
            let around =
                self.beside[target as usize].with(ground(neighbourhoods, at.neighbourhood));
            let size = match targets.label(target) {
                "" => u8::MAX,
                _ => targets.sizes[target as usize],
            };
            let place = IndexTarget::Place(target);
            if !own.is_none() {
                found.add(place, own.with(kind.as_context()).with(around), size);
            } else if !kind.is_none()
                && let Some(both) = kind.as_context().and(around)
            {
                found.add(place, both, size);
            }
            if !kind.is_none() {
                let areas = at
                    .neighbourhood
                    .map(|it| self.index.areas.of[it.0 as usize].iter());
                let areas = areas.into_iter().flatten();
                let areas = areas.filter(|area| kind.and(self.area(area.0)).is_some());
                pairs.extend(areas.map(|area| (u32::from(at.kind.0), area.0)));
            }
        }
        let mut order: Vec<u32> = (0..).take(pairs.len()).collect();
        let pair = |at: u32| pairs[at as usize];
        sort_indices(&mut order, &|a, b| pair(a).cmp(&pair(b)));
        for same in order.chunk_by(|&a, &b| pair(a) == pair(b)) {
            let (kind, area) = pair(same[0]);
            let both = IndexTarget::Kind {
                kind,
                within: Some(area),
                // No more than there are places.
                places: same.len() as u32,
            };
            found.add(both, self.own(kind).with(self.area(area)), u8::MAX);
        }
    }
}

/// The costs of a neighbourhood.
pub(crate) fn ground(neighbourhoods: &[Costs], neighbourhood: Option<NeighbourhoodIndex>) -> Costs {
    let neighbourhood =
        neighbourhood.and_then(|neighbourhood| neighbourhoods.get(neighbourhood.0 as usize));
    neighbourhood.copied().unwrap_or(Costs::NONE)
}
