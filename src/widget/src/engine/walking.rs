//! What the engine without a page is asked on foot.

use super::{Engine, count, parts, position, refusal, wanted, wanted_open};
use crate::later::OnFootParts;
use js_sys::Promise;
use streets::{OnFoot, Pace};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use wasm_bindgen_futures::future_to_promise;

#[wasm_bindgen(js_class = Atlas)]
impl Engine {
    /// Takes a file of streets in, as the element fetches it: a promise of nothing, which is broken with an Error where the
    /// file cannot be used.
    pub fn take_streets(&self, file: JsValue) -> Promise {
        let (atlas, foot) = (self.atlas.clone(), self.foot.clone());
        future_to_promise(async move {
            let parts = parts().await?;
            let opened = (parts.engine.open)(&atlas, &file).map_err(|why| JsError::new(&why))?;
            // Streets that are there already stay.
            let _ = foot.set((parts.engine, opened));
            Ok(JsValue::UNDEFINED)
        })
    }

    /// Whether there are streets to walk on.
    pub fn has_streets(&self) -> bool {
        self.foot.get().is_some()
    }

    fn on_foot(&self) -> Result<&(OnFootParts, OnFoot), JsValue> {
        self.foot
            .get()
            .ok_or_else(|| JsError::new("this atlas has no streets").into())
    }

    /// The numbers of the places with the easiest walks, each followed by its distance in a straight line, the length
    /// of the walk, both in metres, and minutes.
    ///
    /// # Errors
    /// As [`Engine::nearest`]; without streets; a speed that nobody walks.
    #[expect(
        clippy::too_many_arguments,
        reason = "one for each member of what JavaScript gives"
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
        let wanted = wanted_open(&self.atlas, kinds, times, open, even_unknown)?;
        let atlas = &self.atlas;
        let is_wanted = |index| atlas.is_wanted(&wanted, index);
        let walks = (parts.nearest)(atlas, foot, here, pace, &is_wanted, count(limit));
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

    /// The walk from a position to a place, as an object; null where no way is known.
    ///
    /// # Errors
    /// As above; an id that no place has.
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
        let place = self.atlas.find(id);
        let place = place.ok_or_else(|| refusal(&["no place has the id `", id, "`"].concat()))?;
        Ok((parts.to_place)(&self.atlas, foot, here, place, pace))
    }

    /// The walk from one position to another, as an object; null where no way is known.
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

    /// What can be reached in some minutes, as an object.
    ///
    /// # Errors
    /// As above; minutes that are not from 0 to 120.
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
            return Err(refusal("expected minutes in 0..120"));
        }
        Ok((parts.reach)(&self.atlas, foot, here, minutes, pace))
    }

    /// Takes in who lives where, from a file as the element fetches it; without one, the streets stand for people.
    ///
    /// # Errors
    /// A file that cannot be used; without streets.
    pub fn take_people(&self, file: &JsValue) -> Result<(), JsValue> {
        let (parts, foot) = self.on_foot()?;
        let file = (!file.is_null_or_undefined()).then_some(file);
        let crowd = (parts.count)(&self.atlas, foot, file);
        // Who is counted already stays.
        let _ = self.crowd.set(crowd.map_err(|why| JsError::new(&why))?);
        Ok(())
    }

    /// How far everybody who was taken in walks to the nearest place, as an object.
    ///
    /// # Errors
    /// As above; before anybody was taken in.
    pub fn coverage(
        &self,
        kinds: Option<Vec<String>>,
        speed: Option<f64>,
        step_free: bool,
    ) -> Result<JsValue, JsValue> {
        let (parts, foot) = self.on_foot()?;
        let crowd = self.crowd.get();
        let crowd = crowd.ok_or_else(|| JsError::new("nobody was counted yet"))?;
        let (wanted, pace) = (wanted(&self.atlas, kinds)?, pace(speed, step_free)?);
        let atlas = &self.atlas;
        let is_wanted = |index| atlas.is_wanted(&wanted, index);
        Ok((parts.coverage)(foot, crowd, pace, &is_wanted))
    }
}

/// A speed in km/h, the usual one where none is asked for.
fn pace(speed: Option<f64>, step_free: bool) -> Result<Pace, JsValue> {
    let pace = speed.map_or_else(|| Some(Pace::default()), Pace::new);
    let pace =
        pace.ok_or_else(|| refusal("expected a speed of more than 0 and at most 15 km/h"))?;
    Ok(pace.step_free(step_free))
}
