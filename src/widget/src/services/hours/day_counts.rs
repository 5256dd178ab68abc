//! How many places are open through a day.

use super::opening::{Opening, PlaceHours};
use atlas::PlaceIndex;
use browser::turn::Turn;
use hours::{DaySlots, LocalTime};
use std::sync::Arc;

impl Opening {
    /// How many of these places are known to be open at the beginning of each slot of a day. Places that are always open are left
    /// out, as are those without hours that can be read. Each text is evaluated once for all its places, in turns with the page.
    pub(super) async fn counts_through(
        self: Arc<Self>,
        midnight: LocalTime,
        places: Arc<[PlaceIndex]>,
    ) -> Vec<usize> {
        let mut texts = Vec::new();
        for place in places.iter() {
            if let PlaceHours::Hours(number, _) = self.hours_of(*place) {
                texts.push(number);
            }
        }
        let texts = atlas::sorted(texts, |a: &usize, b| a.cmp(b));
        let slots = DaySlots::of(midnight, midnight);
        let moments =
            (0..DaySlots::COUNT).map(|slot| self.calendar.zone().moment(slots.start(slot)));
        let moments: Vec<_> = moments.collect();
        let mut counts = vec![0; moments.len()];
        let turn = Turn::begin();
        for same in texts.chunk_by(|a, b| a == b) {
            let hours = same.first().and_then(|number| self.hours_at(*number));
            for (count, at) in counts.iter_mut().zip(&moments) {
                if hours.and_then(|it| it.is_open(&self.calendar, *at)) == Some(true) {
                    *count += same.len();
                }
                turn.end_if_over().await;
            }
        }
        counts
    }
}
