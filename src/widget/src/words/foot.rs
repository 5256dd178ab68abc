//! How far it is, on foot and in a straight line.

use atlas::Wind;

#[allow(missing_docs)]
pub struct Foot {
    pub straight: fn(&str) -> String,
    pub straight_note: &'static str,
    pub here: &'static str,
    /// A distance and minutes.
    pub walk: fn(&str, &str) -> String,
    pub towards: fn(Wind) -> &'static str,
    /// Names of streets.
    pub via: fn(&str) -> String,
    /// With the speed.
    pub walk_note: fn(&str) -> String,
    /// After a distance in a straight line, where there are streets but no way.
    pub no_way: fn(&str) -> String,
    /// The same, for who wants no steps.
    pub no_step_free_way: fn(&str) -> String,
    /// For who is where the atlas has no neighbourhood.
    pub outside_streets: &'static str,
    pub no_street: &'static str,
    pub streets_missing: &'static str,
    pub streets_coming: &'static str,
    pub summary: &'static str,
    pub pace_heading: &'static str,
    /// With the speed.
    pub pace_usual: fn(&str) -> String,
    pub pace_slow: fn(&str) -> String,
    pub pace_step_free: &'static str,
    pub steps_unknown: &'static str,
    /// With minutes.
    pub reach_show: fn(&str) -> String,
    /// Minutes, and how many places.
    pub reach_said: fn(&str, &str) -> String,
}
