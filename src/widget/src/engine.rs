//! The engine without a page: what `import { Atlas } from "./sleutelvrij.js"` asks.

mod opening;
mod walking;

pub use opening::{read as read_hours, wanted_open};

use crate::delivery::Delivery;
use crate::fault::Fault;
use crate::hours::Times;
use crate::later::{self, Later, OnFootParts};
use crate::object::{Made, list, or_null};
use atlas::{
    Atlas, Found, KindIndex, LonLat, Metres, NeighbourhoodIndex, PlaceIndex, Walked, Wanted,
    Warning,
};
use std::sync::{Arc, OnceLock};
use streets::{Crowd, OnFoot, Pace};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// What comes after the first answer.
///
/// # Errors
/// Where the second part of the engine does not come.
async fn parts() -> Result<Later, JsValue> {
    let parts = later::parts().await;
    parts.map_err(|_| JsError::new("the second part of the engine does not come").into())
}

/// An atlas that JavaScript holds.
#[wasm_bindgen(js_name = Atlas)]
pub struct Engine {
    atlas: Arc<Atlas>,
    warnings: Vec<Warning>,
    faults: Vec<Fault>,
    /// The streets and what is asked of them, once they are there.
    foot: Arc<OnceLock<(OnFootParts, OnFoot)>>,
    /// When places are open, once that is read.
    times: Arc<OnceLock<Arc<dyn Times>>>,
    /// Who lives where, once that was asked.
    crowd: OnceLock<Crowd>,
}

#[wasm_bindgen(js_class = Atlas)]
impl Engine {
    /// Reads files as the element fetches them.
    ///
    /// # Errors
    /// Where there is no place and no neighbourhood that can be read; the message says why.
    #[wasm_bindgen(constructor)]
    pub fn new(files: &JsValue) -> Result<Engine, JsError> {
        let delivery = Delivery::open(files);
        let message = delivery.message();
        let atlas = delivery.atlas.ok_or_else(|| JsError::new(&message))?;
        Ok(Self {
            atlas,
            warnings: delivery.warnings,
            faults: delivery.faults,
            foot: Arc::default(),
            times: Arc::default(),
            crowd: OnceLock::new(),
        })
    }

    /// What was wrong in the files.
    pub fn warnings(&self) -> JsValue {
        list(complaints(&self.warnings, self.faults.iter()))
    }

    /// The numbers of the nearest places, each followed by its distance in metres.
    ///
    /// # Errors
    /// A position that is not on the earth, and a moment that is not written as one.
    #[expect(
        clippy::too_many_arguments,
        reason = "one for each member of what JavaScript gives"
    )]
    pub fn nearest(
        &self,
        lon: f64,
        lat: f64,
        limit: f64,
        kinds: Option<Vec<String>>,
        within: f64,
        open: &JsValue,
        even_unknown: bool,
    ) -> Result<Vec<f64>, JsValue> {
        let times = self.times.get();
        let wanted = wanted_open(&self.atlas, kinds, times, open, even_unknown)?;
        let found = nearest(&self.atlas, lon, lat, limit, &wanted, within)?;
        Ok(found
            .iter()
            .flat_map(|it| [f64::from(it.place.0), it.distance.get()])
            .collect())
    }

    /// The place of a number, as an object; undefined where there is none.
    pub fn place(&self, number: u32) -> JsValue {
        place(&self.atlas, PlaceIndex(number))
    }

    /// The neighbourhood at a position, as an object, or null.
    ///
    /// # Errors
    /// A position that is not on the earth.
    pub fn at(&self, lon: f64, lat: f64) -> Result<JsValue, JsValue> {
        let found = self.atlas.at(position(lon, lat)?);
        Ok(or_null(
            found.and_then(|index| neighbourhood(&self.atlas, index)),
        ))
    }

    /// How many places of each kind there are in each neighbourhood.
    pub fn counts(&self) -> JsValue {
        let homes = self.atlas.neighbourhoods().iter().map(|it| Some(&it.id));
        let rows = homes.chain([None]).zip(self.atlas.counts());
        list(rows.map(|(home, counts)| {
            let kinds = self.atlas.taxonomy().kinds.iter().zip(counts);
            let kinds = kinds
                .filter(|(_, count)| *count > 0)
                .fold(Made::new(), |made, (kind, count)| {
                    made.with(&kind.id, count)
                });
            Made::new()
                .with("neighbourhood", or_null(home.map(String::as_str)))
                .with("kinds", kinds)
                .into()
        }))
    }
}

/// The nearest places, for the engine and for the element.
///
/// # Errors
/// A position that is not on the earth.
pub fn nearest(
    atlas: &Atlas,
    lon: f64,
    lat: f64,
    limit: f64,
    wanted: &Wanted,
    within: f64,
) -> Result<Vec<Found>, JsValue> {
    let here = position(lon, lat)?;
    Ok(atlas.nearest(here, wanted, Metres::new(within), count(limit)))
}

fn wanted(atlas: &Atlas, kinds: Option<Vec<String>>) -> Result<Wanted, JsValue> {
    let find = |id: &String| -> Result<KindIndex, JsValue> {
        let kind = atlas.taxonomy().kind(id);
        kind.ok_or_else(|| refusal(&["`", id, "` is not a kind in the taxonomy"].concat()))
    };
    let kinds = kinds
        .map(|ids| ids.iter().map(find).collect::<Result<Vec<_>, _>>())
        .transpose()?;
    Ok(Wanted::of(kinds))
}

/// Infinity, or more than there are, is all of them.
fn count(limit: f64) -> usize {
    limit.clamp(0.0, f64::from(u32::MAX)) as usize
}

fn position(lon: f64, lat: f64) -> Result<LonLat, JsValue> {
    LonLat::new(lon, lat)
        .ok_or_else(|| refusal("expected lon in -180..180 and lat in -90..90, both in degrees"))
}

/// A question that cannot be answered, as JavaScript's own kind of error for it.
fn refusal(why: &str) -> JsValue {
    js_sys::RangeError::new(why).into()
}

/// A walk as an object.
pub fn walk(walk: Walked, pace: Pace) -> Made {
    Made::new()
        .with("metres", walk.length.get())
        .with("minutes", pace.minutes(walk.effort))
}

/// A place as an object; what is not known is absent.
pub fn place(atlas: &Atlas, index: PlaceIndex) -> JsValue {
    let (Some(place), Some(at)) = (atlas.place(index), atlas.anchor(index)) else {
        return JsValue::UNDEFINED;
    };
    let home = atlas.home(index).and_then(|home| atlas.neighbourhood(home));
    Made::new()
        .with("id", place.id.as_str())
        .with("kind", atlas.taxonomy().kind_at(place.kind).id.as_str())
        .maybe("name", place.name.as_deref())
        .with("key", place.key.word())
        .with("lon", at.lon())
        .with("lat", at.lat())
        .maybe("address", place.address.as_deref())
        .maybe("openingHours", place.opening_hours.as_deref())
        .maybe("website", place.website.as_deref())
        .maybe("neighbourhood", home.map(|home| home.id.as_str()))
        .into()
}

fn neighbourhood(atlas: &Atlas, index: NeighbourhoodIndex) -> Option<Made> {
    let one = atlas.neighbourhood(index)?;
    let made = Made::new()
        .with("id", one.id.as_str())
        .with("name", one.name.as_str())
        .with("district", or_null(one.district.as_deref()))
        .with("municipality", or_null(one.municipality.as_deref()))
        .with("water", one.water)
        .with("residents", or_null(one.people.residents));
    Some(made)
}

/// What is wrong, with files as a whole and in them, as objects.
pub fn complaints<'a>(
    warnings: &'a [Warning],
    faults: impl Iterator<Item = &'a Fault> + 'a,
) -> impl Iterator<Item = JsValue> + 'a {
    let faults = faults.map(|fault| {
        let made = Made::new().with("file", fault.file());
        made.with("code", fault.code())
            .with("message", fault.detail())
            .into()
    });
    faults.chain(warnings.iter().map(warning))
}

/// A warning as an object.
fn warning(warning: &Warning) -> JsValue {
    let feature = warning.feature.as_ref();
    // An index and a line fit in 32 bits: a file has at most 256 MiB.
    Made::new()
        .with("file", warning.file.as_str())
        .maybe("feature", feature.map(|it| it.index as u32))
        .maybe("line", feature.map(|it| it.line as u32))
        .maybe("id", feature.and_then(|it| it.id.as_deref()))
        .maybe("property", warning.property)
        .with("code", warning.problem.code())
        .with("message", warning.to_string())
        .into()
}
