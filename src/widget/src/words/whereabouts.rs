//! Where somebody is.

use super::Line;

#[allow(missing_docs)]
pub struct Whereabouts {
    pub heading: &'static str,
    pub locate: &'static str,
    pub locating: &'static str,
    pub pin: &'static str,
    pub pin_stop: &'static str,
    pub choose: &'static str,
    pub choose_none: &'static str,
    pub forget: &'static str,
    pub here_device: &'static str,
    /// After it, where the device is not sure, with a distance.
    pub about: Line<1>,
    pub here_pin: &'static str,
    pub here_page: &'static str,
    pub here_middle: Line<1>,
    pub located_in: Line<1>,
    pub located_outside: &'static str,
    pub refused: &'static str,
    pub unavailable: &'static str,
    pub unsupported: &'static str,
    pub pin_help: &'static str,
    pub pin_at: Line<1>,
    pub pin_cancelled: &'static str,
    pub outside: &'static str,
}
