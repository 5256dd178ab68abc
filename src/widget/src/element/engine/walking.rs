//! Questions of `Atlas` about walks.

use super::{Engine, count, missing_part, parts, position, range_error};
use crate::element::chunks;
use crate::services::walking::NamedNetwork;
use crate::state::WalkingFunctions;
use browser::problems::fault;
use browser::promise::promise;
use js_sys::Promise;
use std::sync::Arc;
use streets::{Pace, WalkingNetwork};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

#[wasm_bindgen(js_class = Atlas)]
impl Engine {
    /// Loads the streets. The promise is rejected with a fault as an object if the file cannot be used, and with an `Error` if
    /// the chunk cannot be loaded.
    pub fn read_streets(&self) -> Promise {
        let (shared, functions) = (self.shared.clone(), self.functions.clone());
        promise(async move {
            let walks = (parts().await?.walks)().await;
            let walks = walks.ok_or_else(|| missing_part(chunks::WALKING))?;
            let loading = (walks.fetch)(shared.clone());
            let loaded = shared.network.load(loading).await;
            loaded.map_err(|why| fault(&why))?;
            // Those that were set before are the same.
            let _ = functions.set(walks);
            Ok(JsValue::UNDEFINED)
        })
    }

    /// Whether streets were loaded.
    pub fn has_streets(&self) -> bool {
        self.on_foot().is_ok()
    }

    fn on_foot(&self) -> Result<(WalkingFunctions, Arc<WalkingNetwork>), JsValue> {
        let network = self.shared.network.get::<NamedNetwork>();
        let on_foot = self.functions.get().copied().zip(network);
        let (functions, (_, network)) =
            on_foot.ok_or_else(|| JsError::new("this atlas has no streets"))?;
        Ok((functions, network))
    }

    /// The numbers of the places with the easiest walks, each followed by its distance in a straight line, the length
    /// of the walk, both in metres, and minutes.
    ///
    /// # Errors
    /// As [`Engine::nearest`]; without streets; a speed out of range.
    #[expect(
        clippy::too_many_arguments,
        reason = "one for each option of the JavaScript method"
    )]
    pub fn nearest_on_foot(
        &self,
        lon: f64,
        lat: f64,
        limit: f64,
        kinds: Option<Vec<String>>,
        speed: Option<f64>,
        step_free: bool,
        open: &JsValue,
        even_unknown: bool,
    ) -> Result<Vec<f64>, JsValue> {
        let (parts, foot) = self.on_foot()?;
        let (here, pace) = (position(lon, lat)?, pace(speed, step_free)?);
        let filter = self.filter_open(kinds, open, even_unknown)?;
        let atlas = &self.shared.atlas;
        let matches = |index| atlas.matches(&filter, index);
        let walks = (parts.nearest)(atlas, &foot, here, pace, &matches, count(limit));
        let rows = walks.iter().filter_map(|(index, walk)| {
            let distance = atlas.place(*index)?.shape.distance(here);
            let minutes = pace.minutes(walk.effort);
            Some([
                f64::from(index.0),
                distance.get(),
                walk.length.get(),
                minutes,
            ])
        });
        Ok(rows.flatten().collect())
    }

    /// The route from a position to a place, as an object; null if there is none.
    ///
    /// # Errors
    /// As above; an unknown id.
    pub fn walk_to_place(
        &self,
        lon: f64,
        lat: f64,
        id: &str,
        speed: Option<f64>,
        step_free: bool,
    ) -> Result<JsValue, JsValue> {
        let (parts, foot) = self.on_foot()?;
        let (here, pace) = (position(lon, lat)?, pace(speed, step_free)?);
        let place = self.shared.atlas.place_by_id(id);
        let place =
            place.ok_or_else(|| range_error(&["no place has the id `", id, "`"].concat()))?;
        Ok((parts.to_place)(
            &self.shared.atlas,
            &foot,
            here,
            place,
            pace,
        ))
    }

    /// The route from one position to another, as an object; null if there is none.
    ///
    /// # Errors
    /// As above.
    pub fn walk_to_position(
        &self,
        lon: f64,
        lat: f64,
        to_lon: f64,
        to_lat: f64,
        speed: Option<f64>,
        step_free: bool,
    ) -> Result<JsValue, JsValue> {
        let (parts, foot) = self.on_foot()?;
        let (here, there) = (position(lon, lat)?, position(to_lon, to_lat)?);
        let pace = pace(speed, step_free)?;
        Ok((parts.to_position)(
            &self.shared.atlas,
            &foot,
            here,
            there,
            pace,
        ))
    }

    /// The isochrone of some minutes with the places in it, as an object.
    ///
    /// # Errors
    /// As above; minutes out of 0..=120.
    pub fn reach(
        &self,
        lon: f64,
        lat: f64,
        minutes: f64,
        speed: Option<f64>,
        step_free: bool,
    ) -> Result<JsValue, JsValue> {
        let (parts, foot) = self.on_foot()?;
        let (here, pace) = (position(lon, lat)?, pace(speed, step_free)?);
        if !(0.0..=120.0).contains(&minutes) {
            return Err(range_error("expected minutes in 0..120"));
        }
        Ok((parts.reach)(
            &self.shared.atlas,
            &foot,
            here,
            minutes,
            pace,
        ))
    }
}

/// The pace of a speed in km/h; without a speed, the default pace.
fn pace(speed: Option<f64>, step_free: bool) -> Result<Pace, JsValue> {
    let pace = speed.map_or_else(|| Some(Pace::default()), Pace::new);
    let pace =
        pace.ok_or_else(|| range_error("expected a speed of more than 0 and at most 15 km/h"))?;
    Ok(pace.step_free(step_free))
}
