//! From a text to hits.

use crate::area::AreaIndex;
use crate::candidate::{Candidate, Target};
use crate::hit::{Answer, Hit, What};
use crate::index::{AREAS, Index, KINDS, STREETS};
use crate::mark::marks;
use crate::matching::Matching;
use crate::query::{Query, Unit};
use atlas::{DomainIndex, KindIndex, NeighbourhoodIndex, PlaceIndex};

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
        if found.words as usize != all || found.len() < limit {
            matching.look_further();
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
                let spot = target - self.targets.range(crate::index::PLACES).start;
                let kind = self.targets.places.get(spot as usize)?.kind;
                self.targets.kind(kind).to_owned()
            }
            _ => self.targets.label(target).to_owned(),
        };
        let has = |unit: &&Unit| (0..unit.count).all(|word| found.costs.has(unit.first + word));
        let units: Vec<&Unit> = query.units.iter().filter(has).collect();
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
                let spot = target - targets.range(crate::index::PLACES).start;
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
        in_label: &[std::ops::Range<usize>],
        units: &[&Unit],
    ) -> Option<String> {
        if !in_label.is_empty() {
            return None;
        }
        let others = self.targets.others.iter();
        let own = others.filter(|(of, _)| *of == target);
        let best = own.filter_map(|(_, word)| Some((marks(word, units).first()?.len(), word)));
        // The first of those of which the most was typed.
        let best = best.reduce(|a, b| if b.0 > a.0 { b } else { a });
        best.map(|(_, word)| word.clone())
    }

    /// Where it is.
    fn context(&self, what: &What) -> String {
        let names = |areas: &[AreaIndex]| {
            let names: Vec<&str> = areas.iter().map(|it| self.areas.name(*it)).collect();
            names.join(", ")
        };
        match *what {
            What::Kind { within, .. } => within.map_or(String::new(), |it| names(&[it])),
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
