//! How far a place is, on foot or in a straight line.

use crate::formatter::Formatter;
use crate::locale::Locale;
use atlas::{CompassDirection, Metres, WalkCost, joined};
use streets::Pace;

/// What is known of walks for the places of an answer.
#[derive(Clone, Copy, Debug)]
pub struct WalkContext {
    /// The walking speed, and whether steps are avoided.
    pub pace: Pace,
    /// Whether walks are known: a place without one then has no known route.
    pub has_walks: bool,
    /// Whether the visitor's location is so rough that they may be beside the place that it is in.
    pub is_rough: bool,
}

impl<F: Formatter> Locale<F> {
    /// A walk: `350 meter, ongeveer 4 minuten`.
    pub fn walk(self, walk: WalkCost, pace: Pace) -> String {
        let minutes = self.about_minutes(walk, pace);
        self.say(self.walking.walk, [&self.distance(walk.length), &minutes])
    }

    /// The minutes of a walk, for behind "about".
    fn about_minutes(self, walk: WalkCost, pace: Pace) -> String {
        let mut minutes = self.duration_parts(pace.minutes(walk.effort));
        for part in &mut minutes {
            let about = self.walking.about.iter().find(|(plain, _)| part == plain);
            if let Some((_, about)) = about {
                *part = (*about).to_owned();
            }
        }
        self.list(&minutes)
    }

    /// A distance in a straight line: `350 meter in een rechte lijn`.
    pub fn straight_line(self, distance: Metres) -> String {
        self.say(self.walking.straight, [&self.distance(distance)])
    }

    /// How far a place is: its walk, or its distance in a straight line if no walk is known, or `hier` inside its area.
    pub fn how_far(self, distance: Metres, walk: Option<WalkCost>, context: WalkContext) -> String {
        self.how_far_between([(distance, walk); 2], context)
    }

    /// How far several places are, from the least and the most of their distances and walks:
    /// `65 tot 95 meter, ongeveer 1 tot 2 minuten`.
    pub fn how_far_between(
        self,
        [least, most]: [(Metres, Option<WalkCost>); 2],
        context: WalkContext,
    ) -> String {
        if most.0 == Metres::ZERO {
            return self.here(context).to_owned();
        }
        if let (Some(least), Some(most)) = (least.1, most.1) {
            let walks = [least, most];
            let distance = self.between(walks.map(|it| self.distance(it.length)));
            let minutes = self.between(walks.map(|it| self.about_minutes(it, context.pace)));
            return self.say(self.walking.walk, [&distance, &minutes]);
        }
        let distance = self.between([least.0, most.0].map(|it| self.distance(it)));
        let straight = self.say(self.walking.straight, [&distance]);
        if !context.has_walks {
            straight
        } else if context.pace.is_step_free() {
            self.say(self.walking.no_step_free_way, [&straight])
        } else {
            self.say(self.walking.no_way, [&straight])
        }
    }

    /// How far a place is, in which direction, and along which streets, as far as those are known.
    pub fn directions(
        self,
        how_far: String,
        towards: Option<CompassDirection>,
        streets: &[String],
    ) -> String {
        let mut parts = vec![how_far];
        if let Some(towards) = towards {
            parts.push(self.on_demand().way.towards[towards as usize].to_owned());
        }
        if !streets.is_empty() {
            parts.push(self.say(self.on_demand().way.via, [&self.list(streets)]));
        }
        joined(&parts, self.number.comma)
    }

    /// That a place is where the visitor is.
    pub(crate) fn here(self, context: WalkContext) -> &'static str {
        match context.is_rough {
            true => self.walking.perhaps_here,
            false => self.walking.here,
        }
    }

    /// How many places are within a number of minutes on foot.
    pub fn isochrone_count(self, minutes: f64, places: usize) -> String {
        let places = self.count(self.list.places, places);
        let message = self.on_demand().walking.isochrone_count;
        self.say(message, [&self.duration(minutes), &places])
    }
}
