//! Where somebody is.

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
    pub here_pin: &'static str,
    pub here_page: &'static str,
    pub here_middle: fn(&str) -> String,
    pub located_in: fn(&str) -> String,
    pub located_outside: &'static str,
    pub refused: &'static str,
    pub unavailable: &'static str,
    pub unsupported: &'static str,
    pub pin_help: &'static str,
    pub pin_at: fn(&str) -> String,
    pub pin_cancelled: &'static str,
    pub outside: &'static str,
}
