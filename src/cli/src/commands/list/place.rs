//! One place of a list.

use super::capitalised;
use super::markup::Text;
use super::schema;
use super::words::Words;
use atlas::{Atlas, KeyStatus, Place, Wheelchair, telephones};
use hours::{Calendar, Hours, Moment};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Renders places of one atlas in one language.
pub struct Renderer<'a> {
    pub atlas: &'a Atlas,
    pub calendar: &'a Calendar,
    /// The week of this moment is rendered.
    pub moment: Moment,
    pub words: &'static Words,
    /// BCP 47 code of the language of names and addresses; empty if unknown.
    pub names: &'a str,
}

impl Renderer<'_> {
    /// The label of a kind in singular and plural, with its language code: English if the taxonomy lacks the list's language.
    pub fn label<'t>(&self, kind: &'t atlas::Kind) -> (&'t str, &'t str, &'static str) {
        let own = kind
            .label
            .get(self.words.code)
            .map(|it| (it, self.words.code));
        let label = own.or_else(|| kind.label.get("en").map(|it| (it, "en")));
        label.map_or(
            (&kind.id, &kind.id, self.words.code),
            |((one, many), code)| (one, many, code),
        )
    }

    /// A place as a list item with microdata.
    pub fn place(&self, place: &Place) -> Markup {
        let kind = self.atlas.taxonomy().kind_at(place.kind);
        let (one, _, code) = self.label(kind);
        html! {
            li itemscope itemtype=(schema::type_of(&kind.id)) {
                @match &place.name {
                    Some(name) => strong itemprop="name" lang=(Text(self.names)) { (Text(name)) },
                    None => span itemprop="name" lang=(code) { (Text(one)) },
                }
                @if let Some(address) = &place.address {
                    ", "
                    span itemprop="address" lang=(Text(self.names)) { (Text(address)) }
                } @else if let Some(near) = &place.near {
                    @let (before, after) = self.words.near.split_once("{}").unwrap_or_default();
                    ", " (before)
                    span lang=(Text(self.names)) { (Text(near)) }
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
                        Some(name) => span lang=(Text(self.names)) { (Text(name)) },
                        None => (self.words.elsewhere),
                    }
                    ": " (count)
                    @match key {
                        KeyStatus::Free => {}
                        KeyStatus::Conditional => { " (" (self.words.key.conditional_short) ")" }
                        KeyStatus::Unknown => { " (" (self.words.key.unknown_short) ")" }
                    }
                }
                "\n"
            }
        }
    }

    /// A paragraph if the place is not free to enter, or if that is unknown; with the reason if the data has one.
    fn key(&self, place: &Place) -> Markup {
        let key = &self.words.key;
        let reason = place.key_reason.as_deref().and_then(|it| key.why(it));
        html! {
            @match place.key {
                KeyStatus::Free => {}
                KeyStatus::Conditional => p {
                    (key.conditional)
                    @if let Some(reason) = reason { " " (reason) }
                },
                KeyStatus::Unknown => p { (key.unknown) },
            }
        }
    }

    fn hours(&self, place: &Place) -> Markup {
        let Some(text) = &place.opening_hours else {
            return Markup::default();
        };
        let Ok(hours) = Hours::read(text) else {
            // The raw text is better than nothing.
            return html! { p lang=(Text(self.names)) { (Text(text)) } };
        };
        let week = hours.week(self.calendar, self.moment);
        html! {
            @for value in schema::opening_hours(&week).unwrap_or_default() {
                meta itemprop="openingHours" content=(value);
            }
            dl {
                @for (days, times) in hours::write(&week, &self.words.hours) {
                    dt { (Text(&capitalised(&days))) }
                    dd { (Text(&times)) }
                }
            }
            @if week.varies {
                p { (self.words.other_weeks) }
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
            @if let Some(phone) = &place.phone {
                @let (before, after) = self.words.phone.split_once("{}").unwrap_or_default();
                p {
                    (before)
                    @for (at, (number, link)) in telephones(phone).enumerate() {
                        @if at > 0 { ", " }
                        @let number = html! { span itemprop="telephone" { (Text(number)) } };
                        @match link {
                            Some(link) => a href=(Text(&link)) { (number) },
                            None => (number),
                        }
                    }
                    (after)
                }
            }
            // ReadOptions the atlas has removed links that are not safe to follow.
            @if let Some(website) = &place.website {
                p {
                    a itemprop="url" href=(Text(website)) rel="noopener noreferrer" referrerpolicy="no-referrer" {
                        (self.words.website)
                    }
                }
            }
        }
    }

    fn wheelchair(&self, wheelchair: Wheelchair) -> Markup {
        let (index, value) = match wheelchair {
            Wheelchair::Yes => (0, "true"),
            Wheelchair::Limited => (1, "limited"),
            Wheelchair::No => (2, "false"),
        };
        html! {
            span itemprop="amenityFeature" itemscope itemtype="https://schema.org/LocationFeatureSpecification" {
                meta itemprop="name" content="wheelchair";
                meta itemprop="value" content=(value);
                (self.words.wheelchair[index])
            }
        }
    }
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
