//! The limits of the list's groups by distance, which are also those that a visitor can choose places within.

use super::State;
use atlas::Metres;

/// The upper limits of the list's groups where no walk is known, in metres in a straight line.
const STRAIGHT_LIMITS: [f64; 3] = [500.0, 1_000.0, 2_000.0];

impl State {
    /// The upper limits of the list's groups by distance: the most effort that is written as the minutes of the isochrones where walks
    /// are known, else distances in a straight line, of those that are rounded.
    pub fn limits(self) -> Vec<Metres> {
        if !self.walk_context().has_walks {
            return STRAIGHT_LIMITS.map(Metres::new).to_vec();
        }
        let pace = self.pace();
        let minutes = self.isochrone_minutes().into_iter();
        minutes.map(|it| pace.within_whole(it).metres()).collect()
    }

    /// The index of the limit that places must be within; `None` without one, and without a location. A page that changes its
    /// attribute `minutes` may leave fewer limits than there were.
    pub fn limit(self) -> Option<usize> {
        let within = self.within().filter(|_| self.here().is_some());
        within.filter(|it| *it < self.limits().len())
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
