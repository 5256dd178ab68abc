//! The messages of the parts that load on demand, by subject. Each is named after what it says; what fills its placeholders
//! stands above it.

mod agenda;
mod question;
mod walking;

pub use agenda::AgendaMessages;
pub use question::{NeedFilterMessages, QuestionMessages};
pub use walking::{WalkingSettingMessages, WayMessages};

use crate::message::Message;
use crate::messages::texts::texts;
use crate::plural::PluralTexts;
use hours::WeekMessages;

texts! {
    /// The messages of the parts that load on demand.
    #[allow(missing_docs)]
    pub struct OnDemandMessages {
        pub question: QuestionMessages,
        pub agenda: AgendaMessages,
        pub facts: FactMessages,
        pub opening: OpeningMessages,
        pub walking: WalkingSettingMessages,
        pub way: WayMessages,
        pub map: MapControlMessages,
        pub needs: NeedFilterMessages,
        pub search: SuggestionMessages,
        pub sharing: SharingMessages,
        pub gaps: GapMessages,
    }
}

texts! {
    /// The facts about a place on its card.
    #[allow(missing_docs)]
    pub struct FactMessages {
        pub hours_always: &'static str,
        pub wheelchair: &'static str,
        pub limited: &'static str,
        pub toilets: &'static str,
        pub fee: &'static str,
        pub indoor: &'static str,
        pub yes: &'static str,
        pub no: &'static str,
        pub neighbourhood: &'static str,
        pub distance: &'static str,
        pub website: &'static str,
        pub activities: &'static str,
        /// Above the links to directions.
        pub go: &'static str,
        pub go_device: &'static str,
        /// The name of a site.
        pub go_site: Message<1>,
        pub report: &'static str,
        pub domains: &'static str,
        pub source: &'static str,
        pub checked: Message<1>,
        pub hours_unknown: &'static str,
        pub wheelchair_unknown: &'static str,
    }
}

texts! {
    /// Opening hours.
    #[allow(missing_docs)]
    pub struct OpeningMessages {
        /// The parts of a week.
        pub week: WeekMessages,
        /// A time of day: `{} uur`.
        pub time: Message<1>,
        /// When something begins: a time.
        pub today_at: Message<1>,
        pub tomorrow_at: Message<1>,
        /// A day and a time.
        pub day_at: Message<2>,
        /// A day and a time.
        pub on: Message<1>,
        pub open: &'static str,
        pub open_always: &'static str,
        /// Until when.
        pub open_until: Message<1>,
        pub open_at_least: Message<1>,
        pub open_soon: Message<1>,
        pub closed: &'static str,
        /// When it opens.
        pub closed_until: Message<1>,
        pub closed_perhaps: Message<1>,
        /// After a sentence: the day is a public holiday.
        pub holiday: &'static str,
        pub holiday_then: &'static str,
        /// At another time than now: a day and a time, and until when.
        pub open_at: Message<1>,
        pub open_at_until: Message<2>,
        pub open_at_at_least: Message<2>,
        pub closed_at: Message<1>,
        pub unknown_at: Message<1>,
        /// The day and time that somebody asked about, if that is over.
        pub past: Message<1>,
        /// On a row of the list.
        pub short_open: &'static str,
        pub short_always: &'static str,
        pub short_until: Message<1>,
        pub short_at_least: Message<1>,
        pub short_soon: Message<1>,
        pub short_unknown: &'static str,
        /// The same at another time than now.
        pub short_unknown_then: &'static str,
        pub short_closed: &'static str,
        pub short_opens: Message<1>,
        pub short_perhaps: Message<1>,
        /// The number of places that are open.
        pub count: Message<1>,
        /// A day and a time, and the number of places.
        pub count_at: Message<2>,
        /// Below opening hours that cannot be parsed.
        pub unreadable: &'static str,
        pub today: &'static str,
        /// An activity.
        pub under_way: &'static str,
        pub under_way_until: Message<1>,
        /// An activity that may be under way, until when.
        pub perhaps_until: Message<1>,
        pub sometime: &'static str,
        /// After "until": the last day.
        pub end_of: Message<1>,
        /// A start and an end.
        pub until: Message<2>,
        /// When it takes place next.
        pub next: Message<1>,
        pub next_perhaps: Message<1>,
        pub gap_zone: &'static str,
        pub gap_holidays: &'static str,
        /// The label of the box of times: "open".
        pub open_when: &'static str,
        pub any_time: &'static str,
        pub now: &'static str,
        pub tomorrow: &'static str,
        /// Instead of that box, if no place has opening hours.
        pub no_hours: &'static str,
        /// The label of the slider through a day.
        pub hour: &'static str,
        /// After a time: how many places are open.
        pub open_count: Message<1>,
        /// After that: of how many it is not known.
        pub unknown_count: Message<1>,
        /// What the bars above the slider are.
        pub bars: &'static str,
        /// The label of the field for another time.
        pub ask_at: &'static str,
        /// On a row of the list, after "not known".
        pub ask_unknown: &'static str,
    }
}

texts! {
    /// The map and its controls.
    #[allow(missing_docs)]
    pub struct MapControlMessages {
        pub label: Message<1>,
        pub label_untitled: &'static str,
        pub help: &'static str,
        pub zoom_in: &'static str,
        pub zoom_out: &'static str,
        pub whole: &'static str,
        /// Buttons for the size of the map.
        pub smaller: &'static str,
        pub larger: &'static str,
        /// Before the signs for open, closed and unknown.
        pub legend: &'static str,
        /// Below the map of an atlas without streets.
        pub no_streets: &'static str,
        pub hint_two_fingers: &'static str,
        pub hint_ctrl_wheel: &'static str,
        /// Ends with a space: `pin_keys` follows.
        pub pin_help: &'static str,
        pub pin_keys: &'static str,
        /// Where the pin is: an address, or the street beside it.
        pub pin_house: Message<1>,
        pub pin_street: Message<1>,
        /// A button.
        pub pin_set: &'static str,
    }
}

texts! {
    /// Suggestions of the search box.
    #[allow(missing_docs)]
    pub struct SuggestionMessages {
        pub list: &'static str,
        pub results: PluralTexts,
        pub partly: &'static str,
        /// A house number that is not in the atlas.
        pub unknown_number: Message<1>,
        pub none: &'static str,
        /// The same, while data is still loading.
        pub awaited: &'static str,
        pub for_places: &'static str,
        pub for_streets: &'static str,
        pub for_addresses: &'static str,
        pub no_streets: &'static str,
        pub no_numbers: &'static str,
        pub kind: &'static str,
        /// A kind or domain without a place in the atlas.
        pub not_here: &'static str,
        pub domain: &'static str,
        pub need: &'static str,
        pub neighbourhood: &'static str,
        pub district: &'static str,
        pub municipality: &'static str,
        pub street: &'static str,
        pub address: &'static str,
        /// An address near one that is unknown.
        pub near_number: &'static str,
        /// An address whose position is estimated from those beside it.
        pub estimated: &'static str,
        pub only: Message<1>,
        /// The link contains the chosen address.
        pub in_link: &'static str,
    }
}

texts! {
    /// What an atlas does not know.
    #[allow(missing_docs)]
    pub struct GapMessages {
        pub walk: &'static str,
        pub foot: &'static str,
        pub hours: Message<2>,
        pub kinds: Message<1>,
        pub residents: &'static str,
        pub neighbourhoods: &'static str,
        pub places: &'static str,
        pub left_out: Message<1>,
    }
}

texts! {
    /// Links and prints of the answer.
    #[allow(missing_docs)]
    pub struct SharingMessages {
        pub copy: &'static str,
        pub copied: &'static str,
        pub copied_page: &'static str,
        pub by_hand: &'static str,
        pub in_home: &'static str,
        pub in_nothing: &'static str,
        pub in_pin: &'static str,
        pub print: &'static str,
        /// Kinds and needs.
        pub asked: Message<1>,
        /// How many places the list has more.
        pub unprinted: Message<1>,
        /// How many neighbourhoods the list has more.
        pub unprinted_neighbourhoods: Message<1>,
        /// A day and a time, before the address of the page.
        pub printed: Message<1>,
        /// A button: the sheet of A5.
        pub pocket: &'static str,
        /// After that, for screen readers.
        pub pocket_opens: &'static str,
        pub pocket_refused: &'static str,
        /// Where the visitor is: an address or a neighbourhood.
        pub pocket_here: Message<1>,
        /// A heading above the nearest places, and above those around a place.
        pub pocket_nearest: &'static str,
        pub pocket_around: &'static str,
        /// After the pace.
        pub pocket_stairs: &'static str,
        /// Where the Dutch messages do not come.
        pub pocket_only: &'static str,
    }
}

/// Checks at compile time that each pattern of a week has as many placeholders as it gets texts.
pub(crate) const fn week(messages: WeekMessages) -> WeekMessages {
    let _two: [Message<2>; 3] = [
        Message::new(messages.through),
        Message::new(messages.between),
        Message::new(messages.comment),
    ];
    let _one: [Message<1>; 3] = [
        Message::new(messages.from),
        Message::new(messages.or_later),
        Message::new(messages.perhaps),
    ];
    messages
}
