//! Changes of a plan.

use access::{NewPlace, Scenario, ScenarioStep};
use atlas::{Atlas, LonLat};

/// A change of a plan. A place has at most one position and one set of hours in a plan, so a second move replaces the first.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanEdit {
    /// Closes a place; one that the plan opens is taken out of the plan again.
    Close {
        /// Its id.
        place: String,
    },
    /// Opens a place.
    Open(Box<NewPlace>),
    /// Moves a place.
    Move {
        /// Its id.
        place: String,
        /// Where to.
        to: LonLat,
    },
    /// Moves a place as a part of a drag, of which all parts are undone at once. See [`Plan::end_drag`](super::Plan::end_drag).
    Drag {
        /// Its id.
        place: String,
        /// Where to.
        to: LonLat,
    },
    /// Changes opening hours.
    Hours {
        /// The id of the place.
        place: String,
        /// The hours in the `opening_hours` syntax of OpenStreetMap; `None` if they are unknown.
        opening_hours: Option<String>,
    },
    /// Closes a street for walkers, from one junction to the next.
    CloseStreet {
        /// A position on that part of the street.
        at: LonLat,
        /// The name of the street; `None` for one without a name.
        street: Option<String>,
    },
    /// Takes out the step with this index, and with one that opens a place all steps of that place.
    Remove(usize),
    /// Names the plan; a name without letters takes the name away.
    Rename(String),
    /// Takes out all steps, and leaves the name.
    Clear,
    /// Puts another plan, such as that of a file, in place of this one.
    Replace(Scenario),
}

impl PlanEdit {
    /// The scenario after the change.
    pub(super) fn applied_to(self, scenario: &Scenario, atlas: &Atlas) -> Scenario {
        let mut changed = scenario.clone();
        let steps = &mut changed.steps;
        match self {
            Self::Close { place } => match opened(steps, &place) {
                Some(at) => remove(steps, at),
                None => steps.push(ScenarioStep::Close { place }),
            },
            Self::Open(mut place) => {
                place.at = rounded(place.at);
                steps.push(ScenarioStep::Open(place));
            }
            Self::Move { place, to } | Self::Drag { place, to } => {
                move_place(steps, place, rounded(to), atlas);
            }
            Self::Hours {
                place,
                opening_hours,
            } => set_hours(steps, place, opening_hours, atlas),
            Self::CloseStreet { at, street } => {
                let at = rounded(at);
                steps.push(ScenarioStep::CloseStreet { at, street });
            }
            Self::Remove(at) => remove(steps, at),
            Self::Rename(name) => {
                let name = name.trim();
                changed.title = (!name.is_empty()).then(|| name.to_owned());
            }
            Self::Clear => steps.clear(),
            Self::Replace(other) => changed = other,
        }
        changed
    }
}

/// The id of the place that a step opens or changes.
pub(super) fn place_of(step: &ScenarioStep) -> Option<&str> {
    match step {
        ScenarioStep::Close { place }
        | ScenarioStep::Move { place, .. }
        | ScenarioStep::Hours { place, .. } => Some(place),
        ScenarioStep::Open(new) => Some(&new.id),
        ScenarioStep::CloseStreet { .. } => None,
    }
}

/// The index of the step that opens a place.
fn opened(steps: &[ScenarioStep], place: &str) -> Option<usize> {
    let opens = |it: &ScenarioStep| matches!(it, ScenarioStep::Open(new) if new.id == place);
    steps.iter().position(opens)
}

fn remove(steps: &mut Vec<ScenarioStep>, at: usize) {
    match steps.get(at) {
        Some(ScenarioStep::Open(new)) => {
            let id = new.id.clone();
            steps.retain(|it| place_of(it) != Some(&id));
        }
        Some(_) => {
            steps.remove(at);
        }
        None => {}
    }
}

/// Moves a place: by a step of its own, the last one before, or where the plan opens it. A place that is moved back to where it is
/// today does not move.
fn move_place(steps: &mut Vec<ScenarioStep>, place: String, to: LonLat, atlas: &Atlas) {
    if is_closed(steps, &place) {
        steps.push(ScenarioStep::Move { place, to });
        return;
    }
    let moved =
        |it: &ScenarioStep| matches!(it, ScenarioStep::Move { place: id, .. } if *id == place);
    match steps.iter().rposition(moved) {
        Some(at) => {
            let today = atlas.place_by_id(&place).and_then(|it| atlas.place(it));
            match today.is_some_and(|it| rounded(it.shape.anchor()) == to) {
                true => drop(steps.remove(at)),
                false => steps[at] = ScenarioStep::Move { place, to },
            }
        }
        None => match opened(steps, &place).and_then(|at| steps.get_mut(at)) {
            Some(ScenarioStep::Open(new)) => new.at = to,
            _ => steps.push(ScenarioStep::Move { place, to }),
        },
    }
}

/// Changes hours: by a step of its own, the last one before, or where the plan opens the place. The hours of today are no change.
fn set_hours(
    steps: &mut Vec<ScenarioStep>,
    place: String,
    opening_hours: Option<String>,
    atlas: &Atlas,
) {
    let today = atlas.place_by_id(&place).and_then(|it| atlas.place(it));
    let is_today = today.is_some_and(|it| it.opening_hours() == opening_hours.as_deref());
    let step = ScenarioStep::Hours {
        place: place.clone(),
        opening_hours: opening_hours.clone(),
    };
    if is_closed(steps, &place) {
        steps.push(step);
        return;
    }
    let set =
        |it: &ScenarioStep| matches!(it, ScenarioStep::Hours { place: id, .. } if *id == place);
    match steps.iter().rposition(set) {
        Some(at) if is_today => drop(steps.remove(at)),
        Some(at) => steps[at] = step,
        None if is_today => {}
        None => match opened(steps, &place).and_then(|at| steps.get_mut(at)) {
            Some(ScenarioStep::Open(new)) => new.opening_hours = opening_hours,
            _ => steps.push(step),
        },
    }
}

/// Whether the plan closes a place: a further step of it is then one that makes no sense, which applying it says.
fn is_closed(steps: &[ScenarioStep], place: &str) -> bool {
    let closes = |it: &ScenarioStep| matches!(it, ScenarioStep::Close { place: id } if id == place);
    steps.iter().any(closes)
}

/// A position as the link states it: a tenth of a metre.
fn rounded(at: LonLat) -> LonLat {
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    LonLat::new(round(at.lon()), round(at.lat())).unwrap_or(at)
}
