//! Renders one place of the list.

use super::markup::Text;
use super::schema;
use atlas::{Atlas, KeyStatus, Place, Wheelchair, phone_numbers};
use hours::{Calendar, Hours, Moment};
use i18n::messages::StaticListMessages;
use i18n::native::IcuFormatter;
use i18n::{Locale, Message};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Renders places of one atlas in one language.
pub struct Renderer<'a> {
    pub atlas: &'a Atlas,
    pub calendar: &'a Calendar,
    /// Opening hours are rendered for the week of this moment.
    pub moment: Moment,
    /// The sentences of the widget.
    pub locale: Locale<IcuFormatter>,
    /// The messages that only the list has.
    pub messages: &'static StaticListMessages,
    /// BCP 47 code of the language of names and addresses; empty if unknown.
    pub names: &'a str,
}

impl Renderer<'_> {
    /// The label of a kind in singular and plural, with its language code: English if the taxonomy lacks the list's language.
    pub fn label<'t>(&self, kind: &'t atlas::Kind) -> (&'t str, &'t str, &'static str) {
        let code = self.locale.lang.code();
        let own = kind.label.get(code).map(|it| (it, code));
        let label = own.or_else(|| kind.label.get("en").map(|it| (it, "en")));
        label.map_or((&kind.id, &kind.id, code), |((one, many), code)| {
            (one, many, code)
        })
    }

    fn comma(&self) -> &'static str {
        self.locale.number.comma
    }

    /// The value of `dir` of a name: its own direction, isolated. `None` where the name cannot change how the text around it
    /// is shown: letters from left to right in a list from left to right.
    fn isolation(&self, name: &str) -> Option<&'static str> {
        let is_needed =
            super::direction(self.locale.lang).is_some() || name.contains(is_right_to_left);
        is_needed.then_some("auto")
    }

    /// The value of `dir` of a telephone number in such a list.
    fn left_to_right(&self) -> Option<&'static str> {
        super::direction(self.locale.lang).map(|_| "ltr")
    }

    /// A place as a list item with microdata.
    pub fn place(&self, place: &Place) -> Markup {
        let kind = self.atlas.taxonomy().kind_at(place.kind);
        let (one, _, code) = self.label(kind);
        html! {
            li itemscope itemtype=(schema::type_of(&kind.id)) {
                @if let Some(own) = place.name_in(self.locale.lang) {
                    strong itemprop="alternateName" { (Text(own)) } " "
                }
                @match &place.name {
                    Some(name) => strong itemprop="name" lang=(Text(self.names)) dir=[self.isolation(name)] { (Text(name)) },
                    None => span itemprop="name" lang=(code) { (Text(one)) },
                }
                @if let Some(address) = place.address() {
                    (self.comma())
                    span itemprop="address" lang=(Text(self.names)) dir=[self.isolation(address)] { (Text(address)) }
                } @else if let Some(near) = place.near() {
                    @let (before, after) = around(self.messages.near);
                    (self.comma()) (before)
                    span lang=(Text(self.names)) dir=[self.isolation(near)] { (Text(near)) }
                    (after)
                }
                (position(place))
                (self.key(place))
                (self.hours(place))
                (self.facts(place))
            }
            "\n"
        }
    }

    /// List items with the number of places per neighbourhood and key status, in alphabetical order.
    pub fn counts<'t>(&self, places: impl Iterator<Item = (Option<&'t str>, KeyStatus)>) -> Markup {
        let mut counts: BTreeMap<_, (KeyStatus, usize)> = BTreeMap::new();
        for (neighbourhood, key) in places {
            let at = (neighbourhood.is_none(), neighbourhood, key as u8);
            counts.entry(at).or_insert((key, 0)).1 += 1;
        }
        html! {
            @for ((_, neighbourhood, _), (key, count)) in counts {
                li {
                    @match neighbourhood {
                        Some(name) => span lang=(Text(self.names)) dir=[self.isolation(name)] { (Text(name)) },
                        None => (self.locale.list.outside_group),
                    }
                    ": " (self.locale.number(count))
                    @match key {
                        KeyStatus::Free => {}
                        KeyStatus::Conditional => { " (" (self.locale.list.conditional_short) ")" }
                        KeyStatus::Unknown => { " (" (self.locale.list.unknown_short) ")" }
                    }
                }
                "\n"
            }
        }
    }

    /// A paragraph if the place is not free to enter, or if that is unknown; with the reason if the data has one.
    fn key(&self, place: &Place) -> Markup {
        let messages = &self.locale.place;
        html! {
            @if self.atlas.caveat(place).is_some() {
                p {
                    (messages.key(self.atlas, place))
                    @if let Some(note) = messages.key_note(self.atlas, place) { " " (note) }
                }
            }
        }
    }

    fn hours(&self, place: &Place) -> Markup {
        let Some(text) = place.opening_hours() else {
            return Markup::default();
        };
        let Ok(hours) = Hours::read(text) else {
            // The raw text is better than nothing.
            return html! { p lang=(Text(self.names)) { (Text(text)) } };
        };
        let week = hours.week(self.calendar, self.moment);
        let lines = self
            .locale
            .week_lines(&week, |comment| match self.isolation(comment) {
                Some(_) => i18n::isolated(comment),
                None => comment.to_owned(),
            });
        html! {
            @for value in schema::opening_hours(&week).unwrap_or_default() {
                meta itemprop="openingHours" content=(value);
            }
            dl {
                @for (days, times) in lines {
                    dt { (Text(&self.locale.capital(&days))) }
                    dd { (Text(&times)) }
                }
            }
            @if week.varies {
                p { (self.locale.on_demand().opening.week.varies) }
            }
        }
    }

    fn facts(&self, place: &Place) -> Markup {
        html! {
            @if let Some(fee) = place.fee {
                meta itemprop="isAccessibleForFree" content=(!fee);
            }
            @if let Some(wheelchair) = place.wheelchair {
                p { (self.wheelchair(wheelchair)) }
            }
            @if let Some(phone) = place.phone() {
                @let (before, after) = around(self.messages.phone);
                p {
                    (before)
                    @for (at, (number, link)) in phone_numbers(phone).enumerate() {
                        @if at > 0 { (self.comma()) }
                        @let number = html! { span itemprop="telephone" dir=[self.left_to_right()] { (Text(number)) } };
                        @match link {
                            Some(link) => a href=(Text(&link)) { (number) },
                            None => (number),
                        }
                    }
                    (after)
                }
            }
            // The loader has removed links that are not safe to follow.
            @if let Some(website) = place.website() {
                p {
                    a itemprop="url" href=(Text(website)) rel="noopener noreferrer" referrerpolicy="no-referrer" {
                        (self.locale.on_demand().facts.website)
                    }
                }
            }
        }
    }

    fn wheelchair(&self, wheelchair: Wheelchair) -> Markup {
        let messages = self.messages;
        let (message, value) = match wheelchair {
            Wheelchair::Yes => (messages.wheelchair_yes, "true"),
            Wheelchair::Limited => (messages.wheelchair_limited, "limited"),
            Wheelchair::No => (messages.wheelchair_no, "false"),
        };
        html! {
            span itemprop="amenityFeature" itemscope itemtype="https://schema.org/LocationFeatureSpecification" {
                meta itemprop="name" content="wheelchair";
                meta itemprop="value" content=(value);
                (message)
            }
        }
    }
}

/// The text before and after the placeholder of a message.
fn around(message: Message<1>) -> (&'static str, &'static str) {
    message.pattern().split_once("{}").unwrap_or_default()
}

/// Whether a character is in a block of scripts that are written from right to left, or a mark of that direction (Unicode
/// Character Database, `DerivedBidiClass.txt`).
fn is_right_to_left(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

fn position(place: &Place) -> Markup {
    let at = place.shape.anchor();
    html! {
        span itemprop="geo" itemscope itemtype="https://schema.org/GeoCoordinates" {
            meta itemprop="latitude" content={ (format_args!("{:.6}", at.lat())) };
            meta itemprop="longitude" content={ (format_args!("{:.6}", at.lon())) };
        }
    }
}
