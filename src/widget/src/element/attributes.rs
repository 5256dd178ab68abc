//! The element's attributes that change the question or the settings without fetching files again.

use super::mount::{Mounted, locale_of};
use crate::state::fault::Fault;
use crate::state::{Here, How};
use atlas::{KindIndex, LonLat, is_report_address, sort_indices};
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
impl Mounted {
    /// Applies an attribute: `lang`, `kinds`, `near`, `minutes`, `report`, `view`, `basemap` or `link`.
    pub fn set(&self, name: &str, value: Option<String>) {
        self.clear_fault(name);
        self.owner.with(|| match name {
            "lang" => {
                let locale = locale_of(&self.host);
                self.locale.set(locale);
                if let Some(state) = self.state {
                    state.set_locale(locale);
                }
            }
            "kinds" => self.set_kinds(value),
            "near" => self.set_near(value),
            // Other values are reserved, and are reported as unsupported.
            "view" if value.as_deref().is_none_or(|it| it == "resident") => {}
            "view" => self.refuse("view", value),
            "minutes" => self.set_minutes(value),
            "report" => self.set_report(value),
            "basemap" if value.is_some() => self.refuse("basemap", value),
            "link" => {
                if let Some(state) = self.state {
                    state.set_link_parameter(value);
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
            self.refuse("kinds", value.clone());
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
        let position = text.split_once(',').and_then(|(lat, lon)| {
            let number = |text: &str| {
                let text = text.trim();
                // Converts the whole text as JavaScript's `Number`: NaN if it contains a second comma or a word.
                let number = JsValue::from_str(text).unchecked_into_f64();
                (!text.is_empty()).then_some(number)
            };
            LonLat::new(number(lon)?, number(lat)?)
        });
        match position {
            Some(at) => {
                let here = Here { at, how: How::Page };
                state.set_page_here(Some(here));
            }
            None => self.refuse("near", value),
        }
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
            self.refuse("minutes", value);
        }
        state.set_page_isochrones(is_valid.then_some(minutes));
    }

    fn set_report(&self, value: Option<String>) {
        let Some(state) = self.state else { return };
        let valid = value.clone().filter(|it| is_report_address(it));
        if value.is_some() && valid.is_none() {
            self.refuse("report", value);
        }
        state.set_report_address(valid);
    }

    fn refuse(&self, name: &'static str, value: Option<String>) {
        let fault = Fault::Attribute(name, value.unwrap_or_default());
        self.dispatch_error(&fault.detail());
        if let Some(state) = self.state {
            state.add_fault(Arc::new(fault));
        }
    }

    /// Removes the faults of an attribute whose value changes.
    fn clear_fault(&self, name: &str) {
        let Some(state) = self.state else { return };
        state.clear_faults_of_attribute(name);
    }
}
