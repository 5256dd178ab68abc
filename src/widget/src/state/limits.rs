//! The limits of the list's groups by distance, which are also those that a visitor can choose places within.

use super::State;
use atlas::Metres;

/// The upper limits of the list's groups where no walk is known, in metres in a straight line.
const STRAIGHT_LIMITS: [f64; 3] = [500.0, 1_000.0, 2_000.0];

impl State {
    /// The upper limits of the list's groups by distance: efforts for the minutes of the isochrones where walks are known, else
    /// distances in a straight line.
    pub fn limits(self) -> Vec<Metres> {
        if !self.walk_context().has_walks {
            return STRAIGHT_LIMITS.map(Metres::new).to_vec();
        }
        let pace = self.pace();
        let minutes = self.isochrone_minutes().into_iter();
        minutes
            .map(|it| pace.within(f64::from(it)).metres())
            .collect()
    }

    /// A limit as a text: `10 minuten`, or `500 meter` where no walk is known; `None` beyond the last.
    pub fn limit_text(self, at: usize) -> Option<String> {
        let locale = self.locale();
        if !self.walk_context().has_walks {
            return self.limits().get(at).map(|it| locale.distance(*it));
        }
        let minutes = self.isochrone_minutes().get(at).copied();
        minutes.map(|it| locale.duration(f64::from(it)))
    }
}
