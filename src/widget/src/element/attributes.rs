//! The element's attributes that change the question or the settings without fetching files again.

use super::lazy;
use super::mount::Mounted;
use crate::state::{Here, How};
use atlas::{KindIndex, LonLat, is_report_address, sort_indices};
use browser::heading::{HEADING_LEVEL, HeadingLevel};
use browser::language::locale_of;
use browser::problems::warn_of_attribute;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
impl Mounted {
    /// Applies an attribute: `lang`, `kinds`, `near`, `minutes`, `report`, `view`, `basemap`, `link` or `heading-level`.
    pub fn set(&self, name: &str, value: Option<String>) {
        self.owner.with(|| match name {
            "lang" => {
                self.locale.set_if_changed(locale_of(&self.host));
                if let Some(state) = self.state {
                    lazy::follow_language(state, &self.host);
                }
            }
            "kinds" => self.set_kinds(value),
            "near" => self.set_near(value),
            // Other values are reserved.
            "view" if value.as_deref().is_none_or(|it| it == "resident") => {}
            "view" => refuse("view", value),
            "minutes" => self.set_minutes(value),
            "report" => self.set_report(value),
            "basemap" if value.is_some() => refuse("basemap", value),
            "link" => {
                if let Some(state) = self.state {
                    state.set_link_parameter(value);
                }
            }
            HEADING_LEVEL => {
                let level = HeadingLevel::changed(&self.host, value.as_deref());
                if let Some(state) = self.state {
                    state.set_heading_level(level);
                }
            }
            _ => {}
        });
        self.write_permalink();
    }
}

impl Mounted {
    fn set_kinds(&self, value: Option<String>) {
        let Some(state) = self.state else { return };
        let taxonomy = state.atlas().taxonomy().clone();
        let ids: Vec<&str> = value
            .iter()
            .flat_map(|it| it.split([' ', ',']))
            .filter(|id| !id.is_empty())
            .collect();
        let kinds: Vec<KindIndex> = ids.iter().filter_map(|id| taxonomy.kind(id)).collect();
        if kinds.len() < ids.len() {
            refuse("kinds", value.clone());
        }
        state.offer_kinds((!kinds.is_empty()).then_some(kinds));
    }

    fn set_near(&self, value: Option<String>) {
        let Some(state) = self.state else { return };
        let Some(text) = &value else {
            state.set_page_here(None);
            return;
        };
        // Latitude first, as documented for this attribute.
        let numbers = text.split_once(',').and_then(|(lat, lon)| {
            let number = |text: &str| {
                let text = text.trim();
                // Converts the whole text as JavaScript's `Number`: NaN if it contains a second comma or a word.
                let number = JsValue::from_str(text).unchecked_into_f64();
                (!text.is_empty()).then_some(number)
            };
            Some((number(lat)?, number(lon)?))
        });
        let atlas = state.atlas();
        let is_near = |(lat, lon)| atlas.is_near(lon, lat);
        let is_swapped =
            numbers.is_some_and(|(lat, lon)| !is_near((lat, lon)) && is_near((lon, lat)));
        if is_swapped {
            warn_of_attribute(
                "near",
                text,
                "does not count: it is LAT,LON, and only LON,LAT lies on this map.",
            );
            state.set_page_here(None);
            return;
        }
        let at = numbers.and_then(|(lat, lon)| LonLat::new(lon, lat));
        match at {
            None => refuse("near", value),
            // The answer says so too.
            Some(at) if !atlas.is_near(at.lon(), at.lat()) => {
                warn_of_attribute("near", text, "lies far from this map.");
            }
            Some(_) => {}
        }
        state.set_page_here(at.map(|at| Here { at, how: How::Page }));
    }

    /// Sets the isochrones of the map: up to three numbers of minutes from 1 to 60.
    fn set_minutes(&self, value: Option<String>) {
        let Some(state) = self.state else { return };
        // An attribute without a value counts as absent.
        let value = value.filter(|text| !text.trim().is_empty());
        let texts = value.iter().flat_map(|it| it.split([' ', ',']));
        let texts = texts.filter(|text| !text.is_empty());
        let minutes: Option<Vec<u32>> = texts
            .map(|text| text.parse().ok().filter(|it| (1..=60).contains(it)))
            .collect();
        let mut minutes = minutes.unwrap_or_default();
        sort_indices(&mut minutes, &|a, b| a.cmp(&b));
        minutes.dedup();
        let is_valid = (1..=3).contains(&minutes.len());
        if value.is_some() && !is_valid {
            refuse("minutes", value);
        }
        state.set_page_isochrones(is_valid.then_some(minutes));
    }

    fn set_report(&self, value: Option<String>) {
        let Some(state) = self.state else { return };
        let valid = value.clone().filter(|it| is_report_address(it));
        if value.is_some() && valid.is_none() {
            refuse("report", value);
        }
        state.set_report_address(valid);
    }
}

fn refuse(name: &str, value: Option<String>) {
    let value = value.unwrap_or_default();
    warn_of_attribute(name, &value, "is not understood and does not count.");
}
