//! What the engine is asked of opening hours.

use super::{Engine, parts, refusal, wanted};
use crate::hours::Times;
use atlas::{Atlas, Wanted, among};
use js_sys::Promise;
use std::sync::Arc;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use wasm_bindgen_futures::future_to_promise;

#[wasm_bindgen(js_class = Atlas)]
impl Engine {
    /// Reads when places are open: a promise of nothing, which is broken with an Error where what reads it does not come.
    pub fn read_hours(&self) -> Promise {
        let (atlas, times) = (self.atlas.clone(), self.times.clone());
        future_to_promise(async move {
            // Hours that are there already stay.
            let _ = times.set(read(atlas).await?);
            Ok(JsValue::UNDEFINED)
        })
    }
}

/// When the places of an atlas are open.
///
/// # Errors
/// Where the second part of the engine does not come.
pub async fn read(atlas: Arc<Atlas>) -> Result<Arc<dyn Times>, JsValue> {
    Ok((parts().await?.hours.read)(atlas).await)
}

/// Which places are wanted: of these kinds, and open at a time: undefined or null for whenever, milliseconds since
/// 1970-01-01T00:00Z, or what a clock at the place shows, such as `2026-11-21T14:00`.
///
/// # Errors
/// A kind or a time that there is not; an atlas of which the hours are not read.
pub fn wanted_open(
    atlas: &Atlas,
    kinds: Option<Vec<String>>,
    times: Option<&Arc<dyn Times>>,
    open: &JsValue,
    even_unknown: bool,
) -> Result<Wanted, JsValue> {
    let wanted = wanted(atlas, kinds)?;
    if open.is_undefined() || open.is_null() {
        return Ok(wanted);
    }
    let unread = || JsError::new("it is not known when the places of this atlas are open");
    let fits = times.ok_or_else(unread)?.fits_at(open).ok_or_else(|| {
        refusal("expected openAt: a Date, \"now\", or a local time as in 2026-11-21T14:00")
    })?;
    let among = Some(among(&[fits], atlas.places().len(), even_unknown));
    Ok(Wanted { among, ..wanted })
}
