//! From a text to hits.

use crate::area::AreaIndex;
use crate::candidate::{Candidate, Target};
use crate::grade::Grade;
use crate::hit::{Answer, Hit, What};
use crate::index::{AREAS, Index, KINDS, PLACES, STREETS};
use crate::mark::marks;
use crate::matching::Matching;
use crate::query::{Query, Unit};
use atlas::{DomainIndex, KindIndex, NeighbourhoodIndex, PlaceIndex};
use std::ops::Range;

impl Index {
    /// What this text is the name of, or the beginning of the name, at most `limit` of it, the best first; the order is
    /// that of [`Hit`]. Words may come in any order, with typing errors, in two where they are one or in one where they
    /// are two. Nothing is found for a text without a letter or digit.
    pub fn find(&self, text: &str, limit: usize) -> Answer {
        let query = Query::of(text);
        if query.words.is_empty() || limit == 0 {
            return Answer::default();
        }
        let mut matching = Matching::new(self, &query);
        let mut found = matching.candidates();
        let all = query.words.len();
        let complete = found.words as usize == all;
        // Who finds what they typed does not want what they did not.
        if !complete || found.len() < limit {
            matching.look_further(!complete);
            found = matching.candidates();
        }
        let hits = found.best(limit).filter_map(|it| self.hit(&query, it));
        Answer {
            hits: hits.collect(),
            complete: found.words as usize == all,
            compared: matching.compared,
        }
    }

    fn hit(&self, query: &Query, found: &Candidate) -> Option<Hit> {
        let (what, target) = self.what(found.target)?;
        let label = match what {
            What::House { house, .. } => {
                let house = self.addresses.as_ref()?.house(house)?;
                [self.targets.label(target), " ", &house.to_string()].concat()
            }
            What::Place(..) if self.targets.label(target).is_empty() => {
                let spot = target - self.targets.range(PLACES).start;
                let kind = self.targets.places.get(spot as usize)?.kind;
                self.targets.ones.get(usize::from(kind.0))?.clone()
            }
            _ => self.targets.label(target).to_owned(),
        };
        let units = query.units.iter().filter_map(|unit| {
            let words = unit.first..unit.first + unit.count;
            // A word that is there without errors is not marked in one that it is like with errors.
            let worst = match found.grade_of(words)? {
                Grade::Exact | Grade::Begins | Grade::Ends => Grade::Ends,
                Grade::OneError | Grade::Errors => Grade::Errors,
            };
            Some((unit, worst))
        });
        let units: Vec<(&Unit, Grade)> = units.collect();
        let marks = marks(&label, &units);
        let words = query.words.iter().zip(0..);
        let without = words.filter(|(_, at)| !found.costs.has(*at));
        Some(Hit {
            what,
            word: self.word(target, &marks, &units),
            context: self.context(&what),
            label,
            marks,
            without: without.map(|(word, _)| word.range.clone()).collect(),
            grade: found.grade(),
        })
    }

    /// What was found, and the target that has its label.
    fn what(&self, target: Target) -> Option<(What, u32)> {
        let targets = &self.targets;
        let street = |street: u32| targets.range(STREETS).start + street;
        Some(match target {
            Target::Kind {
                kind,
                within,
                places,
            } => {
                let what = What::Kind {
                    kind: KindIndex(u16::try_from(kind).ok()?),
                    within: within.map(AreaIndex),
                    places,
                };
                (what, kind)
            }
            Target::Domain(target) => {
                let domain = u8::try_from(target - targets.range(KINDS).end).ok()?;
                (What::Domain(DomainIndex(domain)), target)
            }
            Target::Area(area) => (
                What::Area(AreaIndex(area)),
                targets.range(AREAS).start + area,
            ),
            Target::Place(target) => {
                let spot = target - targets.range(PLACES).start;
                let spot = targets.places.get(spot as usize)?;
                (What::Place(PlaceIndex(spot.place)), target)
            }
            Target::Street(number) => {
                let at = self.addresses.as_ref()?.street(number)?.at;
                (What::Street { street: number, at }, street(number))
            }
            Target::House(number, house) => {
                let at = self.addresses.as_ref()?.house(house)?.at;
                let what = What::House {
                    street: number,
                    house,
                    at,
                };
                (what, street(number))
            }
        })
    }

    /// The word for a kind or domain that was typed, where its label has nothing of it.
    fn word(
        &self,
        target: u32,
        in_label: &[Range<usize>],
        units: &[(&Unit, Grade)],
    ) -> Option<String> {
        if !in_label.is_empty() {
            return None;
        }
        let others = self.targets.others.iter();
        let own = others.filter(|(of, _)| *of == target);
        let most = |word: &str| marks(word, units).iter().map(Range::len).max();
        let best = own.filter_map(|(_, word)| Some((most(word)?, word)));
        // Of which the most was typed; of those the shortest.
        let best = best.reduce(|a, b| match (b.0, a.1.len()) > (a.0, b.1.len()) {
            true => b,
            false => a,
        });
        best.map(|(_, word)| word.clone())
    }

    /// Where it is.
    fn context(&self, what: &What) -> String {
        let names = |areas: &[AreaIndex]| {
            let names: Vec<&str> = areas.iter().map(|it| self.areas.name(*it)).collect();
            names.join(", ")
        };
        match *what {
            What::Kind { within, .. } => within.map_or(String::new(), |it| {
                let above = self.area(it).map_or(&[][..], |area| &area.above);
                names(&[&[it], above].concat())
            }),
            What::Domain(..) => String::new(),
            What::Area(area) => self.area(area).map_or(String::new(), |it| names(&it.above)),
            What::Place(place) => {
                let mut spots = self.targets.places.iter();
                let spot = spots.find(|spot| spot.place == place.0);
                self.ground(spot.and_then(|spot| spot.home))
            }
            What::Street { street, .. } | What::House { street, .. } => {
                let addresses = self.addresses.as_ref();
                let place = addresses.and_then(|it| it.street(street)?.place);
                let home = self.targets.grounds.get(street as usize);
                let ground = || self.ground(home.copied().flatten());
                place.map_or_else(ground, str::to_owned)
            }
        }
    }

    /// The name of a neighbourhood.
    fn ground(&self, home: Option<NeighbourhoodIndex>) -> String {
        let areas = home.and_then(|home| self.areas.of.get(home.0 as usize));
        let first = areas.and_then(|areas| areas.first());
        first.map_or(String::new(), |it| self.areas.name(*it).to_owned())
    }
}
