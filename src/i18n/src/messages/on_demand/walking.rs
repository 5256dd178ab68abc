//! The messages about walks.

use crate::message::Message;
use crate::messages::texts::texts;
use crate::plural::PluralTexts;

texts! {
    /// How the visitor walks, and isochrones.
    #[allow(missing_docs)]
    pub struct WalkingSettingMessages {
        pub no_street: &'static str,
        pub streets_missing: &'static str,
        pub streets_coming: &'static str,
        /// The label of the box of profiles: "I go".
        pub profile: &'static str,
        pub profile_usual: &'static str,
        pub profile_slow: &'static str,
        pub profile_wheelchair: &'static str,
        pub profile_stroller: &'static str,
        /// Settings of which no profile consists.
        pub profile_own: &'static str,
        pub pace_heading: &'static str,
        pub pace_usual: &'static str,
        pub pace_slow: &'static str,
        pub pace_step_free: &'static str,
        pub steps_unknown: &'static str,
        /// Minutes.
        pub isochrone_show: Message<1>,
        /// Minutes, and a number of places.
        pub isochrone_count: Message<2>,
        /// Before places of other kinds, each with its minutes.
        pub also: &'static str,
    }
}

texts! {
    /// The way to a place, with the seats on it.
    #[allow(missing_docs)]
    pub struct WayMessages {
        pub heading: &'static str,
        /// Below a list: how distances are measured.
        pub straight_note: &'static str,
        /// With the speed.
        pub walk_note: Message<1>,
        /// After it: routes are step-free.
        pub step_free_note: &'static str,
        /// For a visitor outside every neighbourhood.
        pub outside_streets: &'static str,
        /// The eight compass directions, clockwise from north.
        pub towards: [&'static str; 8],
        /// Names of streets.
        pub via: Message<1>,
        /// A street, and how long the way follows it.
        pub straight: Message<2>,
        pub left: Message<2>,
        pub right: Message<2>,
        pub back: Message<2>,
        /// Instead of the name of a street.
        pub steps: &'static str,
        /// The same with a number of steps.
        pub counted_steps: PluralTexts,
        pub path: &'static str,
        /// Instead of the name of what may be a street or a path.
        pub street_or_path: &'static str,
        /// What has no name, and bends to one side once.
        pub bend_left: Message<1>,
        pub bend_right: Message<1>,
        /// What has no name, and bends more than once.
        pub bends: Message<1>,
        /// How long the straight line to the first street is.
        pub to_street: Message<1>,
        /// How long the straight line from the last street is.
        pub from_street: Message<1>,
        /// How far from the start, and a main road.
        pub crossing: Message<2>,
        /// Instead of the name of a main road.
        pub main_road: &'static str,
        /// How far from the start.
        pub seat: Message<1>,
        /// The length of the walk and its minutes.
        pub arrival: Message<1>,
        /// A distance.
        pub longest: Message<1>,
        pub no_seats: &'static str,
        pub seats_unknown: &'static str,
        /// The label of the box for how often there must be a seat.
        pub rest: &'static str,
        pub rest_any: &'static str,
        /// A distance.
        pub rest_every: Message<1>,
        /// How often there must be a seat; the whole walk is shorter.
        pub rests_not_needed: Message<1>,
        /// How often there is a seat.
        pub rests_on_the_way: Message<1>,
        /// The same, and how much longer the way is.
        pub rests_found: Message<2>,
        pub rests_missing: Message<1>,
    }
}
