//! How far it is, on foot and in a straight line.

use super::Line;
use super::{arabic, dutch, english, german};
use atlas::Lang;

#[allow(missing_docs)]
pub struct Foot {
    pub straight: Line<1>,
    pub straight_note: &'static str,
    pub here: &'static str,
    /// A distance and minutes.
    pub walk: Line<2>,
    /// From the north on, with the clock.
    pub towards: [&'static str; 8],
    /// Names of streets.
    pub via: Line<1>,
    /// With the speed.
    pub walk_note: Line<1>,
    /// After a distance in a straight line, where there are streets but no way.
    pub no_way: Line<1>,
    /// The same, for who wants no steps.
    pub no_step_free_way: Line<1>,
    /// For who is where the atlas has no neighbourhood.
    pub outside_streets: &'static str,
}

/// What is said only once the later parts are there: it is in their file.
#[allow(missing_docs)]
pub struct Later {
    pub no_street: &'static str,
    pub streets_missing: &'static str,
    pub streets_coming: &'static str,
    pub summary: &'static str,
    pub pace_heading: &'static str,
    /// With the speed.
    pub pace_usual: Line<1>,
    pub pace_slow: Line<1>,
    pub pace_step_free: &'static str,
    pub steps_unknown: &'static str,
    /// With minutes.
    pub reach_show: Line<1>,
    /// Minutes, and how many places.
    pub reach_said: Line<2>,
}

impl Later {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::foot::LATER,
            Lang::English => &english::foot::LATER,
            Lang::German => &german::foot::LATER,
            Lang::Arabic => &arabic::foot::LATER,
        }
    }
}
