//! The messages of the question: what a visitor looks for, and what it must have.

use crate::message::Message;
use crate::messages::texts::texts;

texts! {
    /// The question as one sentence.
    #[allow(missing_docs)]
    pub struct QuestionMessages {
        pub heading: &'static str,
        /// The label of the box of kinds: "I am looking for".
        pub seek: &'static str,
        pub any_kind: &'static str,
        /// All kinds of a domain.
        pub all_of: Message<1>,
        /// A number of kinds.
        pub several: Message<1>,
        /// The label of the box of limits: "within".
        pub within: &'static str,
        pub any_distance: &'static str,
        /// Above all other filters.
        pub more: &'static str,
        pub kinds: &'static str,
        pub all: &'static str,
        pub chosen: Message<1>,
        /// In the answer: the limit, the nearest place beyond it with its kind, and its distance.
        pub none_within: Message<3>,
        /// The same of the kinds or conditions that were chosen.
        pub none_such_within: Message<3>,
        /// A button that lifts the limit.
        pub show_farther: &'static str,
    }
}

texts! {
    /// The filter by needs.
    #[allow(missing_docs)]
    pub struct NeedFilterMessages {
        pub wheelchair: &'static str,
        pub indoors: &'static str,
        /// Routes are step-free too; the heading of the settings for walking.
        pub step_free: Message<1>,
        pub no_fee: &'static str,
        pub toilet: &'static str,
        pub for_whom: &'static str,
        /// The number of places of which it is unknown.
        pub include_unknown: Message<1>,
        /// On a row of the list: needs.
        pub unknown: Message<1>,
        /// In the answer, if no place meets all needs.
        pub none: &'static str,
        /// After it: the number of places of which it is unknown.
        pub none_known: Message<1>,
        /// After it: the nearest place that opens later, how far it is, and when it opens.
        pub opens_later: Message<3>,
    }
}
