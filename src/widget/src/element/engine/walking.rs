//! Questions of `Atlas` about walks.

use super::{Engine, count, filter, filter_open, parts, position, range_error};
use crate::dom::promise::promise;
use crate::state::EngineFunctions;
use js_sys::Promise;
use streets::{Pace, WalkingNetwork};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

#[wasm_bindgen(js_class = Atlas)]
impl Engine {
    /// Adds the streets from a file as the element fetches it. The promise is rejected with an `Error` if the file cannot be
    /// used.
    pub fn take_streets(&self, file: JsValue) -> Promise {
        let (atlas, foot) = (self.atlas.clone(), self.foot.clone());
        promise(async move {
            let parts = parts().await?;
            let opened = (parts.engine.open)(&atlas, &file).map_err(|why| JsError::new(&why))?;
            // Streets that were added before stay.
            let _ = foot.set((parts.engine, opened));
            Ok(JsValue::UNDEFINED)
        })
    }

    /// Whether streets were added.
    pub fn has_streets(&self) -> bool {
        self.foot.get().is_some()
    }

    fn on_foot(&self) -> Result<&(EngineFunctions, WalkingNetwork), JsValue> {
        self.foot
            .get()
            .ok_or_else(|| JsError::new("this atlas has no streets").into())
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
        let times = self.times.get();
        let filter = filter_open(&self.atlas, kinds, times, open, even_unknown)?;
        let atlas = &self.atlas;
        let matches = |index| atlas.matches(&filter, index);
        let walks = (parts.nearest)(atlas, foot, here, pace, &matches, count(limit));
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
        let place = self.atlas.place_by_id(id);
        let place =
            place.ok_or_else(|| range_error(&["no place has the id `", id, "`"].concat()))?;
        Ok((parts.to_place)(&self.atlas, foot, here, place, pace))
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
        Ok((parts.to_position)(&self.atlas, foot, here, there, pace))
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
        Ok((parts.reach)(&self.atlas, foot, here, minutes, pace))
    }

    /// Adds the population from a file as the element fetches it; without a file, the metres of street stand for people.
    ///
    /// # Errors
    /// A file that cannot be used; without streets.
    pub fn take_people(&self, file: &JsValue) -> Result<(), JsValue> {
        let (parts, foot) = self.on_foot()?;
        let file = (!file.is_null_or_undefined()).then_some(file);
        let demand = (parts.count)(&self.atlas, foot, file);
        // A population that was added before stays.
        let _ = self.demand.set(demand.map_err(|why| JsError::new(&why))?);
        Ok(())
    }

    /// The walks of the population to the nearest place, as an object.
    ///
    /// # Errors
    /// As above; before a population was added.
    pub fn coverage(
        &self,
        kinds: Option<Vec<String>>,
        speed: Option<f64>,
        step_free: bool,
    ) -> Result<JsValue, JsValue> {
        let (parts, foot) = self.on_foot()?;
        let demand = self.demand.get();
        let demand = demand.ok_or_else(|| JsError::new("the population is not loaded"))?;
        let (filter, pace) = (filter(&self.atlas, kinds)?, pace(speed, step_free)?);
        let atlas = &self.atlas;
        let matches = |index| atlas.matches(&filter, index);
        Ok((parts.coverage)(foot, demand, pace, &matches))
    }
}

/// The pace of a speed in km/h; without a speed, the default pace.
fn pace(speed: Option<f64>, step_free: bool) -> Result<Pace, JsValue> {
    let pace = speed.map_or_else(|| Some(Pace::default()), Pace::new);
    let pace =
        pace.ok_or_else(|| range_error("expected a speed of more than 0 and at most 15 km/h"))?;
    Ok(pace.step_free(step_free))
}
