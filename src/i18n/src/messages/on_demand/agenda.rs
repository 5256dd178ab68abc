//! The messages about what is on today and tomorrow.

use crate::message::Message;
use crate::messages::texts::texts;

texts! {
    /// What is on today and tomorrow.
    #[allow(missing_docs)]
    pub struct AgendaMessages {
        pub heading: &'static str,
        pub nothing: &'static str,
        /// A limit: minutes, or a distance.
        pub nothing_within: Message<1>,
        /// Above what is farther than a limit.
        pub farther: Message<1>,
        /// Above what comes to homes in other neighbourhoods.
        pub elsewhere: &'static str,
        /// Above what is at an unknown time.
        pub unknown: &'static str,
        pub all_day: &'static str,
        pub comes_to_you: &'static str,
        /// Neighbourhoods.
        pub comes_to: Message<1>,
        /// The organiser.
        pub organiser: Message<1>,
        pub place_unknown: &'static str,
        /// After an address.
        pub far_unknown: &'static str,
    }
}
