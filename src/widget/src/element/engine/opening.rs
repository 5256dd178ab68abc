//! Questions of `Atlas` about opening hours.

use super::{Engine, filter, missing_part, parts, range_error};
use crate::element::chunks;
use crate::state::OpeningTimes;
use atlas::{Filter, needs_mask};
use browser::promise::promise;
use js_sys::Promise;
use std::sync::Arc;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

#[wasm_bindgen(js_class = Atlas)]
impl Engine {
    /// Reads when places are open. The promise is rejected with an `Error` if the chunk cannot be loaded.
    pub fn read_hours(&self) -> Promise {
        let shared = self.shared.clone();
        promise(async move {
            let panels = (parts().await?.panels)().await;
            let panels = panels.ok_or_else(|| missing_part(chunks::PANELS))?;
            let reading = (panels.hours.read)(shared.clone());
            let read = shared.opening_times.load(reading).await;
            read.map_err(|fault| missing_part(fault.file()))?;
            Ok(JsValue::UNDEFINED)
        })
    }
}

impl Engine {
    /// A filter for these kinds, and for places that are open at a time: milliseconds since 1970-01-01T00:00Z, or the local
    /// time of the place such as `2026-11-21T14:00`; undefined or null for no such filter.
    ///
    /// # Errors
    /// A kind that the taxonomy does not have; a time that cannot be read; an atlas whose hours were not read.
    pub(super) fn filter_open(
        &self,
        kinds: Option<Vec<String>>,
        open: &JsValue,
        even_unknown: bool,
    ) -> Result<Filter, JsValue> {
        let atlas = &self.shared.atlas;
        let filter = filter(atlas, kinds)?;
        if open.is_undefined() || open.is_null() {
            return Ok(filter);
        }
        let times = self.shared.opening_times.get::<Arc<dyn OpeningTimes>>();
        let unread = || JsError::new("it is not known when the places of this atlas are open");
        let fits = times.ok_or_else(unread)?.fits_at(open).ok_or_else(|| {
            range_error("expected openAt: a Date, \"now\", or a local time as in 2026-11-21T14:00")
        })?;
        let among = Some(needs_mask(&[fits], atlas.places().len(), even_unknown));
        Ok(Filter {
            mask: among,
            ..filter
        })
    }
}
