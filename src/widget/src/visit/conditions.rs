//! What a place must have for somebody to want it.

use super::{STEP, Visit};
use atlas::{Fit, KindIndex, Need, PlaceIndex, Wanted, among};
use leptos::prelude::{GetValue, UpdateValue};
use std::sync::Arc;

/// What a visitor cannot do without.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// All that a place must have.
    pub needs: Vec<Need>,
    /// Whether places are wanted of which nobody has said it.
    pub even_unknown: bool,
}

impl Conditions {
    /// Whether every place will do.
    pub fn is_none(&self) -> bool {
        self.needs.is_empty()
    }

    /// The same with one need more, or without it where it is there.
    pub fn toggled(mut self, need: Need) -> Self {
        if self.needs.contains(&need) {
            self.needs.retain(|it| *it != need);
        } else {
            self.needs.push(need);
        }
        self
    }
}

impl Visit {
    /// Whether each place has what is needed, by number.
    pub fn fits(self, need: Need) -> Arc<[Fit]> {
        let known = self.fits.get_value();
        if let Some((_, fits)) = known.into_iter().find(|(it, _)| *it == need) {
            return fits;
        }
        let fits: Arc<[Fit]> = self.atlas().fits(need).into();
        self.fits
            .update_value(|known| known.push((need, fits.clone())));
        fits
    }

    /// The places that have what is asked, by number; `None` for all of them.
    pub fn among(self, conditions: &Conditions) -> Option<Arc<[bool]>> {
        let needs: Vec<Arc<[Fit]>> = conditions.needs.iter().map(|it| self.fits(*it)).collect();
        let places = self.atlas().places().len();
        (!needs.is_empty()).then(|| among(&needs, places, conditions.even_unknown))
    }

    /// The kinds that are asked for: those that the visitor chose, or else that the page offers; `None` for all.
    pub fn kinds(self) -> Option<Vec<KindIndex>> {
        let chosen = self.live().chosen.peek();
        if chosen.is_empty() {
            self.live().offered.peek()
        } else {
            Some(chosen)
        }
    }

    /// How many places of the kinds that are asked for fulfil these conditions.
    pub fn count(self, conditions: &Conditions) -> usize {
        let (kinds, among) = (self.kinds(), self.among(conditions));
        self.atlas().count(&Wanted { kinds, among })
    }

    /// The needs of which nobody has said whether this place fulfils them.
    pub fn unknown_needs(self, place: PlaceIndex) -> Vec<Need> {
        let mut needs = self.live().conditions.peek().needs;
        needs.retain(|need| self.fits(*need).get(place.0 as usize) == Some(&Fit::Unknown));
        needs
    }

    /// Whether anything is chosen that leaves places out.
    pub fn is_narrowed(self) -> bool {
        let state = self.live();
        !state.chosen.get().is_empty() || !state.conditions.get().is_none()
    }

    /// Asks under other conditions.
    pub fn set_conditions(self, conditions: Conditions) {
        self.live().rows.set(STEP);
        self.live().conditions.set(conditions);
        self.ask();
    }
}
