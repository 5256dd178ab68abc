//! Applies the steps of a scenario to the sites and the network of an analysis.

use super::{NewPlace, STREET_TOLERANCE, Scenario, ScenarioStep, StepError, StepProblem, rounded};
use crate::analysis::Analysis;
use crate::sites::Sites;
use atlas::{Atlas, LonLat, Place, PlaceIndex, PlaceText};
use hours::Hours;
use std::collections::BTreeMap;
use streets::Streets;

/// Of two parts of a street that differ less than this in their distance, in metres, neither is the nearer one.
const AS_NEAR: f64 = 1.0;

/// The member of a step that is wrong, and what is wrong with it.
type Wrong = (&'static str, StepProblem);

impl<'a> Analysis<'a> {
    /// The same analysis after a scenario. The people are snapped again only where a street closes.
    ///
    /// # Errors
    /// The first step that cannot be applied: a place, a street or a kind that is not there, a position outside the area, or a
    /// step that contradicts one before it.
    pub fn with(&self, scenario: &Scenario) -> Result<Self, StepError> {
        let streets = KnownStreets::Of(self.network().map(|it| it.streets()));
        let overlay = Overlay::after(scenario, self.sites().clone(), streets)?;
        let closed: Vec<u32> = overlay.closed_edges.into_keys().collect();
        let sites = overlay.sites;
        Ok(match closed.as_slice() {
            [] => self.with_sites(sites),
            closed => self.with_closed_edges(closed).with_sites(sites),
        })
    }
}

impl<'a> Sites<'a> {
    /// The places of an atlas after a scenario, where its streets are not at hand: all is checked but whether a street is where one
    /// closes.
    ///
    /// # Errors
    /// As [`Analysis::with`].
    pub fn after(scenario: &Scenario, atlas: &'a Atlas) -> Result<Self, StepError> {
        let overlay = Overlay::after(scenario, Sites::new(atlas), KnownStreets::Unchecked)?;
        Ok(overlay.sites)
    }
}

/// What is known of the streets of an atlas.
#[derive(Clone, Copy)]
enum KnownStreets<'s> {
    /// The streets; `None` in an atlas without.
    Of(Option<&'s Streets>),
    /// They are not at hand.
    Unchecked,
}

/// The sites and streets as they are after some steps.
struct Overlay<'a, 's> {
    streets: KnownStreets<'s>,
    sites: Sites<'a>,
    /// The step that closed each place.
    closed_places: BTreeMap<PlaceIndex, usize>,
    /// The step that closed each edge.
    closed_edges: BTreeMap<u32, usize>,
}

impl<'a, 's> Overlay<'a, 's> {
    fn after(
        scenario: &Scenario,
        sites: Sites<'a>,
        streets: KnownStreets<'s>,
    ) -> Result<Self, StepError> {
        let mut overlay = Self {
            streets,
            sites,
            closed_places: BTreeMap::new(),
            closed_edges: BTreeMap::new(),
        };
        for (step, change) in scenario.steps.iter().enumerate() {
            let wrong = |(member, problem)| StepError {
                step,
                member,
                problem,
            };
            overlay.apply(step, change).map_err(wrong)?;
        }
        Ok(overlay)
    }

    fn apply(&mut self, number: usize, step: &ScenarioStep) -> Result<(), Wrong> {
        match step {
            ScenarioStep::Close { place } => {
                let index = self.place(place)?;
                self.sites.close(index);
                self.closed_places.insert(index, number);
            }
            ScenarioStep::Open(new) => {
                let place = self.new_place(new)?;
                let index = self.sites.open(place);
                if let Some(capacity) = new.capacity {
                    self.sites.set_capacity(index, capacity);
                }
            }
            ScenarioStep::Move { place, to } => {
                let index = self.place(place)?;
                let to = self.inside("to", *to)?;
                self.sites.move_to(index, to);
            }
            ScenarioStep::Hours {
                place,
                opening_hours,
            } => {
                let index = self.place(place)?;
                readable(opening_hours.as_deref())?;
                self.sites.set_hours(index, opening_hours.clone());
            }
            ScenarioStep::CloseStreet { at, street } => {
                let streets = match self.streets {
                    KnownStreets::Of(streets) => {
                        Some(streets.ok_or(("do", StepProblem::NoStreets))?)
                    }
                    KnownStreets::Unchecked => None,
                };
                self.inside("at", *at)?;
                let Some(streets) = streets else {
                    return Ok(());
                };
                let edge = edge(streets, rounded(*at), street.as_deref())?;
                if let Some(by) = self.closed_edges.insert(edge, number) {
                    return Err(("at", StepProblem::StreetClosed { by }));
                }
            }
        }
        Ok(())
    }

    /// The open place with this id.
    fn place(&self, id: &str) -> Result<PlaceIndex, Wrong> {
        let site = self.sites.by_id(id).and_then(|it| self.sites.get(it));
        let site = site.ok_or_else(|| ("place", StepProblem::NoPlace(id.to_owned())))?;
        if site.is_closed {
            let by = self.closed_places.get(&site.index).copied();
            let id = id.to_owned();
            return Err(("place", StepProblem::Closed { id, by }));
        }
        Ok(site.index)
    }

    /// A position in a neighbourhood, or at least in the bounding box of the atlas.
    fn inside(&self, member: &'static str, at: LonLat) -> Result<LonLat, Wrong> {
        let atlas = self.sites.atlas();
        let is_inside = |at: LonLat| {
            let bounds = atlas.bounds();
            atlas.neighbourhood_at(at).is_some() || bounds.is_some_and(|it| it.contains(at))
        };
        if is_inside(at) {
            return Ok(rounded(at));
        }
        let is_swapped = LonLat::new(at.lat(), at.lon()).is_some_and(is_inside);
        Err((member, StepProblem::Outside { is_swapped }))
    }

    fn new_place(&self, new: &NewPlace) -> Result<Place, Wrong> {
        let taxonomy = self.sites.atlas().taxonomy();
        if self.sites.by_id(&new.id).is_some() {
            return Err(("id", StepProblem::IdTaken(new.id.clone())));
        }
        let missing = |member, id: &str| (member, StepProblem::NotInTaxonomy(id.to_owned()));
        let kind = taxonomy.kind(&new.kind);
        let kind = kind.ok_or_else(|| missing("kind", &new.kind))?;
        let has_layer = |id: &&String| taxonomy.layers.iter().any(|it| it.id == **id);
        if let Some(layer) = new.layer.as_ref().filter(|it| !has_layer(it)) {
            return Err(missing("layer", layer));
        }
        let domains = of_taxonomy("domains", &new.domains, |id| taxonomy.domain(id))?;
        let audiences = of_taxonomy("for", &new.audiences, |id| taxonomy.audience(id))?;
        let at = self.inside("at", new.at)?;
        readable(new.opening_hours.as_deref())?;
        let texts = [
            (PlaceText::OpeningHours, &new.opening_hours),
            (PlaceText::Layer, &new.layer),
        ];
        let texts = texts.into_iter();
        Ok(Place {
            id: new.id.clone(),
            kind,
            name: new.name.clone(),
            texts: texts
                .filter_map(|(of, text)| Some((of, text.clone()?)))
                .collect(),
            key: new.key.unwrap_or(taxonomy.kind_at(kind).key),
            wheelchair: new.wheelchair,
            toilets: new.toilets,
            fee: new.fee,
            indoor: new.indoor,
            domains,
            audiences,
            activities: Vec::new(),
            shape: at.into(),
            entrances: Vec::new(),
            underground: false,
        })
    }
}

/// The edge of a street of this name, or of one without a name, at a position.
fn edge(streets: &Streets, at: LonLat, name: Option<&str>) -> Result<u32, Wrong> {
    let found = streets.nearest_edge(at, &|edge| edge.name() == name);
    if let Some((edge, away)) = found.filter(|(_, away)| away.get() <= STREET_TOLERANCE) {
        let edges = (0..).zip(streets.network_edges());
        let mut others = edges.filter(|(other, it)| *other != edge && it.name() == name);
        let is_as_near = others.any(|(other, _)| {
            let distance = streets.distance_to_edge(at, other);
            distance.is_some_and(|it| it.get() < away.get() + AS_NEAR)
        });
        return match is_as_near {
            true => Err(("at", StepProblem::Ambiguous)),
            false => Ok(edge),
        };
    }
    let nearest = streets.nearest_edge(at, &|_| true);
    let nearest = nearest.and_then(|(edge, away)| {
        let name = streets.network_edge(edge)?.name();
        // At most half the earth.
        Some((name.map(str::to_owned), away.get().round() as u64))
    });
    let problem = StepProblem::NoStreet {
        name: name.map(str::to_owned),
        nearest,
    };
    Err(("street", problem))
}

/// Checks that opening hours can be evaluated.
fn readable(hours: Option<&str>) -> Result<(), Wrong> {
    match hours.map(|text| (text, Hours::read(text))) {
        Some((text, Err(error))) => {
            let text = text.to_owned();
            Err(("opening_hours", StepProblem::Hours { text, error }))
        }
        Some((_, Ok(_))) | None => Ok(()),
    }
}

/// What the ids of a list stand for in the taxonomy.
fn of_taxonomy<T>(
    member: &'static str,
    ids: &[String],
    find: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, Wrong> {
    let find =
        |id: &String| find(id).ok_or_else(|| (member, StepProblem::NotInTaxonomy(id.clone())));
    ids.iter().map(find).collect()
}
