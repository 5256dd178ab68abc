//! People of whom no position is known: the figures of their neighbourhoods have them, and no square does.

use super::{Context, escaped};
use access::{AgeGroup, Count, People};
use atlas::NeighbourhoodIndex;
use std::cmp::Reverse;

/// The most neighbourhoods that a sentence names; all of them are in the tables.
const MOST_NAMED: usize = 10;

impl Context<'_> {
    /// How many they are, where, and which figures leave them out; `None` where everybody has a position.
    pub(super) fn unplaced(self) -> Option<String> {
        let texts = &self.messages.unknown;
        let demand = self.figures.analysis.demand();
        let most = |count: Count| self.people_of(Count::exactly(count.high()), AgeGroup::All);
        let all = demand.unplaced_total(AgeGroup::All);
        let neighbourhoods = self.figures.analysis.atlas().neighbourhoods();
        let counts = (0..).map(NeighbourhoodIndex).zip(neighbourhoods);
        let counts = counts.map(|(index, one)| (demand.unplaced(index, AgeGroup::All), one));
        let mut counts: Vec<_> = counts.filter(|(it, _)| it.high() > People::NONE).collect();
        // Neighbourhoods of equal numbers stay in the order of the atlas.
        counts.sort_by_key(|(count, _)| Reverse(count.high()));
        let names = counts.iter().map(|(count, one)| {
            let number = self.locale.number(count.high().rounded() as usize);
            self.say(self.messages.name_with, [&escaped(&one.name), &number])
        });
        let names: Vec<String> = names.collect();
        let list = self.named(&names);
        let sentences = [
            self.say(texts.unplaced, [&most(all)]),
            self.say(texts.unplaced_in, [&list]),
            texts.placed_only.to_owned(),
        ];
        (all != Count::NONE).then(|| sentences.join(" "))
    }

    /// Of which neighbourhoods it is not known how many have no position; `None` where that is known of all.
    pub(super) fn uncompared(self) -> Option<String> {
        let texts = &self.messages.unknown;
        let atlas = self.figures.analysis.atlas();
        let all = self.figures.analysis.demand().uncompared();
        let names = all.iter().filter_map(|it| atlas.neighbourhood(*it));
        let names: Vec<String> = names.map(|it| escaped(&it.name)).collect();
        let list = self.named(&names);
        (!names.is_empty()).then(|| self.say(texts.uncompared, [&list]))
    }

    /// The first names of a list, and how many more there are.
    pub(super) fn named(self, all: &[String]) -> String {
        let names = all.get(..MOST_NAMED).unwrap_or(all);
        match all.len() - names.len() {
            0 => self.locale.list(names),
            more => {
                let more = self.locale.number(more);
                let and_more = self.sections.base.and_more;
                self.say(and_more, [&names.join(", "), &more])
            }
        }
    }

    /// That distances and choice leave out people of whom no position is known, where there are any.
    pub(super) fn placed_only(self) -> Option<&'static str> {
        let unplaced = self.figures.analysis.demand().unplaced_total(AgeGroup::All);
        (unplaced != Count::NONE).then_some(self.messages.unknown.placed_only)
    }
}
