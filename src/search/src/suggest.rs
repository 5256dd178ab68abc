//! Suggestions for a query.

use crate::candidate::{Candidate, IndexTarget};
use crate::highlight::highlights;
use crate::index::{AREAS, DOMAINS, NAME, NEEDS, PLACES, STREETS, SearchIndex};
use crate::match_quality::MatchQuality;
use crate::matcher::Matcher;
use crate::named_area::AreaIndex;
use crate::query::{Query, Term};
use crate::suggestion::{Suggestion, Suggestions, Target};
use atlas::{Atlas, DomainIndex, EcefPoint, KindIndex, LonLat, NeighbourhoodIndex, PlaceIndex};
use std::ops::Range;

/// A thing that no kind is.
struct AbsentThing<'i> {
    label: &'i str,
    /// With how many words the query asks for it.
    words: usize,
}

impl SearchIndex {
    /// Suggestions for a text, at most `limit`, best first. Words may be in any order, incomplete, with typing
    /// errors, split or joined. A text without a letter or digit gives none.
    pub fn suggest(&self, text: &str, limit: usize) -> Suggestions {
        self.suggest_near(text, limit, None)
    }

    /// The same for a visitor at a position in the atlas of the index: of places, streets and houses that match equally well the
    /// nearest in a straight line come first. The houses of one street stay in the order of their numbers.
    pub fn suggest_near(
        &self,
        text: &str,
        limit: usize,
        from: Option<(&Atlas, LonLat)>,
    ) -> Suggestions {
        let query = Query::of(text, &|word| self.is_street_word(word));
        if query.words.is_empty() || limit == 0 {
            return Suggestions::default();
        }
        let mut matching = Matcher::new(self, &query);
        let mut found = matching.found();
        let all = query.words.len();
        let complete = found.words() == all;
        let absent = self.absent(&query);
        // Look for typing errors only if exact matches are too few, and not in a word that is known.
        if !complete || found.len() < limit {
            matching.look_further(!complete && absent.is_none());
            found = matching.found();
        }
        found.rank_by_spelling(&matching);
        if let Some((atlas, here)) = from {
            found.rank_by_distance(&|target| self.distance(target, atlas, here));
        }
        let unknown = found.unknown_number().filter(|_| self.knows_addresses());
        let unknown = unknown.cloned();
        let complete = unknown.is_none() && found.words() == all;
        let (candidates, nearest) = match &unknown {
            Some(unknown) => found.beside(unknown, &matching, limit),
            None => (found.into_best(limit), 0),
        };
        let items = candidates.iter().zip(0..).filter_map(|(it, at)| {
            let is_nearest = (1..=nearest).contains(&at);
            self.suggestion(&query, it, is_nearest)
        });
        // A word of an address that was found, as in "Zur Schule 4", asks for no thing.
        let absent = absent.filter(|it| !complete || it.words == all);
        Suggestions {
            items: items.collect(),
            complete,
            absent: absent.map(|it| it.label.to_owned()),
            unknown_number: unknown.and_then(|it| query.text_of(text, it.words)),
            compared: matching.compared,
        }
    }

    /// The thing that no kind is, if the query has a word for one. Two words come before one.
    fn absent(&self, query: &Query) -> Option<AbsentThing<'_>> {
        let mut terms = query.terms.iter().rev();
        terms.find_map(|term| {
            let (_, label) = self.absent.iter().find(|it| it.0 == term.letters)?;
            let words = term.count;
            Some(AbsentThing { label, words })
        })
    }

    /// The distance of a place, or of a street and its houses, in decimetres.
    fn distance(&self, target: IndexTarget, atlas: &Atlas, here: LonLat) -> Option<u32> {
        let distance = match target {
            IndexTarget::House(street, _) | IndexTarget::Street(street) => {
                let at = self.addresses.as_ref()?.street(street)?.at;
                EcefPoint::from(here).distance(EcefPoint::from(at))
            }
            IndexTarget::Place(..) => match self.what(target)?.0 {
                Target::Place(place) => atlas.place(place)?.shape.distance(here),
                _ => return None,
            },
            _ => return None,
        };
        // Float to integer casts saturate.
        Some((distance.get() * 10.0) as u32)
    }

    /// Whether a word is in the name of a street.
    fn is_street_word(&self, word: &str) -> bool {
        let streets = self.targets.range(STREETS);
        let (range, exact) = self.vocabulary.prefix_range(word);
        let is_name = |place: &u32| place & 3 == NAME && streets.contains(&(place >> 2));
        exact && self.vocabulary.postings(range.start).iter().any(is_name)
    }

    fn suggestion(&self, query: &Query, found: &Candidate, is_nearest: bool) -> Option<Suggestion> {
        let (what, target) = self.what(found.target)?;
        let (mut local, mut is_approximate) = (0, false);
        if let Target::Street { street, .. } | Target::House { street, .. } = what {
            let name = self.addresses.as_ref()?.street(street)?.name;
            local = self.targets.label(target).len() - name.len();
        }
        let label = match what {
            Target::House { house, .. } => {
                let house = self.addresses.as_ref()?.house(house)?;
                is_approximate = house.is_approximate;
                [self.targets.label(target), " ", &house.to_string()].concat()
            }
            Target::Place(..) if self.targets.label(target).is_empty() => {
                let spot = target - self.targets.range(PLACES).start;
                let kind = self.targets.places.get(spot as usize)?.kind;
                self.targets.ones.get(usize::from(kind.0))?.clone()
            }
            _ => self.targets.label(target).to_owned(),
        };
        let terms = query.terms.iter().filter_map(|term| {
            let words = term.first..term.first + term.count;
            // A word that matches without edits is not highlighted where it matches with edits.
            let worst = match found.quality_of(words)? {
                MatchQuality::Exact | MatchQuality::Prefix | MatchQuality::Suffix => {
                    MatchQuality::Suffix
                }
                MatchQuality::OneEdit | MatchQuality::SeveralEdits => MatchQuality::SeveralEdits,
            };
            Some((term, worst))
        });
        let terms: Vec<(&Term, MatchQuality)> = terms.collect();
        let marks = highlights(&label, &terms);
        let words = query.words.iter().zip(0..);
        let missing = words.filter(|(_, at)| !found.costs.has(*at));
        Some(Suggestion {
            target: what,
            synonym: self.synonym(target, &marks, &terms),
            context: self.context(&what),
            label,
            highlights: marks,
            missing: missing.map(|(word, _)| word.range.clone()).collect(),
            quality: found.quality(),
            local,
            is_approximate,
            is_nearest,
        })
    }

    /// The target of a suggestion, and the number of the target that has its label.
    fn what(&self, target: IndexTarget) -> Option<(Target, u32)> {
        let targets = &self.targets;
        let street = |street: u32| targets.range(STREETS).start + street;
        Some(match target {
            IndexTarget::Kind {
                kind,
                within,
                places,
            } => {
                let what = Target::Kind {
                    kind: KindIndex(u16::try_from(kind).ok()?),
                    within: within.map(AreaIndex),
                    places,
                };
                (what, kind)
            }
            IndexTarget::Term(target) => {
                let domain = target - targets.range(DOMAINS).start;
                let what = match target.checked_sub(targets.range(NEEDS).start) {
                    Some(need) => Target::Need(*targets.needs.get(need as usize)?),
                    None => Target::Domain(DomainIndex(u8::try_from(domain).ok()?)),
                };
                (what, target)
            }
            IndexTarget::Area(area) => (
                Target::Area(AreaIndex(area)),
                targets.range(AREAS).start + area,
            ),
            IndexTarget::Place(target) => {
                let spot = target - targets.range(PLACES).start;
                let spot = targets.places.get(spot as usize)?;
                (Target::Place(PlaceIndex(spot.place)), target)
            }
            IndexTarget::Street(number) => {
                let at = self.addresses.as_ref()?.street(number)?.at;
                (Target::Street { street: number, at }, street(number))
            }
            IndexTarget::House(number, house) => {
                let at = self.addresses.as_ref()?.house(house)?.at;
                let what = Target::House {
                    street: number,
                    house,
                    at,
                };
                (what, street(number))
            }
        })
    }

    /// The synonym of a kind, a domain or a need that matched, if the label does not.
    fn synonym(
        &self,
        target: u32,
        in_label: &[Range<usize>],
        terms: &[(&Term, MatchQuality)],
    ) -> Option<String> {
        if !in_label.is_empty() {
            return None;
        }
        let others = self.targets.others.iter();
        let own = others.filter(|(of, _)| *of == target);
        let most = |word: &str| highlights(word, terms).iter().map(Range::len).max();
        let best = own.filter_map(|(_, word)| Some((most(word)?, word)));
        // The longest match; of those the shortest synonym.
        let best = best.reduce(|a, b| match (b.0, a.1.len()) > (a.0, b.1.len()) {
            true => b,
            false => a,
        });
        best.map(|(_, word)| word.clone())
    }

    /// The context that distinguishes it from others of the same name.
    fn context(&self, what: &Target) -> String {
        let names = |areas: &[AreaIndex]| {
            let names: Vec<&str> = areas.iter().map(|it| self.areas.name(*it)).collect();
            names.join(", ")
        };
        match *what {
            Target::Kind { within, .. } => within.map_or(String::new(), |it| {
                let above = self.area(it).map_or(&[][..], |area| &area.above);
                names(&[&[it], above].concat())
            }),
            Target::Domain(..) | Target::Need(..) => String::new(),
            Target::Area(area) => self.area(area).map_or(String::new(), |it| names(&it.above)),
            Target::Place(place) => {
                let mut spots = self.targets.places.iter();
                let spot = spots.find(|spot| spot.place == place.0);
                self.ground(spot.and_then(|spot| spot.neighbourhood))
            }
            Target::Street { street, .. } | Target::House { street, .. } => {
                let addresses = self.addresses.as_ref();
                let place = addresses.and_then(|it| it.street(street)?.place);
                let neighbourhood = self.targets.neighbourhoods.get(street as usize);
                let ground = || self.ground(neighbourhood.copied().flatten());
                place.map_or_else(ground, str::to_owned)
            }
        }
    }

    /// The name of a neighbourhood.
    fn ground(&self, neighbourhood: Option<NeighbourhoodIndex>) -> String {
        let areas =
            neighbourhood.and_then(|neighbourhood| self.areas.of.get(neighbourhood.0 as usize));
        let first = areas.and_then(|areas| areas.first());
        first.map_or(String::new(), |it| self.areas.name(*it).to_owned())
    }
}
