//! The class `Atlas` for scripts, without an element: `import { Atlas } from "./sleutelvrij.js"`.

pub mod on_foot;
mod opening;
mod walk_object;
mod walking;

pub use walk_object::walk;

use crate::element::lazy;
use crate::state::{Lazy, SharedAtlas, WalkingFunctions};
use atlas::{Atlas, Filter, KindIndex, LonLat, Metres, NeighbourhoodIndex, PlaceIndex};
use browser::object::{ObjectBuilder, list, or_null};
use browser::problems::problems;
use js_sys::Reflect;
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The chunk that is loaded on demand, which loads others.
///
/// # Errors
/// An `Error` if the chunk cannot be loaded.
async fn parts() -> Result<Lazy, JsValue> {
    lazy::parts().await.map_err(|_| missing_part(lazy::MAP))
}

/// What scripts get where a chunk cannot be loaded: an `Error` with the name of the `file`.
fn missing_part(file: &str) -> JsValue {
    let error = js_sys::Error::new("the second part of the engine does not come");
    // Never fails for an object that is new.
    let _ = Reflect::set(&error, &"file".into(), &file.into());
    error.into()
}

/// An atlas that JavaScript holds, for itself or for elements.
#[wasm_bindgen(js_name = Atlas)]
pub struct Engine {
    pub(super) shared: Rc<SharedAtlas>,
    /// The functions of the chunk that answer questions about the walking network, once both are loaded.
    functions: Rc<OnceCell<WalkingFunctions>>,
}

impl Engine {
    /// The engine of an atlas.
    pub(super) fn of(atlas: SharedAtlas) -> Self {
        Self {
            shared: Rc::new(atlas),
            functions: Rc::default(),
        }
    }
}

#[wasm_bindgen(js_class = Atlas)]
impl Engine {
    /// Whether there is anything to show.
    pub fn shows(&self) -> bool {
        self.shared.is_usable
    }

    /// The faults of whole files, in English.
    pub fn message(&self) -> String {
        self.shared.message()
    }

    /// The faults of files and the warnings about their content, as objects.
    pub fn warnings(&self) -> JsValue {
        problems(&self.shared.faults, &self.shared.warnings)
    }

    /// The numbers of the nearest places, each followed by its distance in metres.
    ///
    /// # Errors
    /// A position that is not on the earth, an unknown kind, and a time that cannot be read.
    #[expect(
        clippy::too_many_arguments,
        reason = "one for each option of the JavaScript method"
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
        let filter = self.filter_open(kinds, open, even_unknown)?;
        let (here, within) = (position(lon, lat)?, Metres::new(within));
        let atlas = &self.shared.atlas;
        let found = atlas.nearest(here, &filter, within, count(limit));
        Ok(found
            .iter()
            .flat_map(|it| [f64::from(it.place.0), it.distance.get()])
            .collect())
    }

    /// The place of this number, as an object; undefined if there is none.
    pub fn place(&self, number: u32) -> JsValue {
        place(&self.shared.atlas, PlaceIndex(number))
    }

    /// The neighbourhood at a position, as an object, or null.
    ///
    /// # Errors
    /// A position that is not on the earth.
    pub fn at(&self, lon: f64, lat: f64) -> Result<JsValue, JsValue> {
        let found = self.shared.atlas.neighbourhood_at(position(lon, lat)?);
        Ok(or_null(found.and_then(|index| {
            neighbourhood(&self.shared.atlas, index)
        })))
    }

    /// How many places of each kind there are in each neighbourhood.
    pub fn counts(&self) -> JsValue {
        let ids = self
            .shared
            .atlas
            .neighbourhoods()
            .iter()
            .map(|it| Some(&it.id));
        let rows = ids
            .chain([None])
            .zip(self.shared.atlas.kind_counts_by_neighbourhood());
        list(rows.map(|(id, counts)| {
            let kinds = self.shared.atlas.taxonomy().kinds.iter().zip(counts);
            let kinds = kinds
                .filter(|(_, count)| *count > 0)
                .fold(ObjectBuilder::new(), |object, (kind, count)| {
                    object.with(&kind.id, count)
                });
            ObjectBuilder::new()
                .with("neighbourhood", or_null(id.map(String::as_str)))
                .with("kinds", kinds)
                .into()
        }))
    }
}

fn filter(atlas: &Atlas, kinds: Option<Vec<String>>) -> Result<Filter, JsValue> {
    let find = |id: &String| -> Result<KindIndex, JsValue> {
        let kind = atlas.taxonomy().kind(id);
        kind.ok_or_else(|| range_error(&["`", id, "` is not a kind in the taxonomy"].concat()))
    };
    let kinds = kinds
        .map(|ids| ids.iter().map(find).collect::<Result<Vec<_>, _>>())
        .transpose()?;
    Ok(Filter::of(kinds))
}

/// A limit of results as a whole number; infinity is no limit.
fn count(limit: f64) -> usize {
    limit.clamp(0.0, f64::from(u32::MAX)) as usize
}

fn position(lon: f64, lat: f64) -> Result<LonLat, JsValue> {
    LonLat::new(lon, lat)
        .ok_or_else(|| range_error("expected lon in -180..180 and lat in -90..90, both in degrees"))
}

/// A `RangeError`, for an argument that is not valid.
fn range_error(why: &str) -> JsValue {
    js_sys::RangeError::new(why).into()
}

/// A place as an object, without members for what is unknown.
fn place(atlas: &Atlas, index: PlaceIndex) -> JsValue {
    let (Some(place), Some(at)) = (atlas.place(index), atlas.anchor(index)) else {
        return JsValue::UNDEFINED;
    };
    let neighbourhood = atlas.neighbourhood_of(index);
    let neighbourhood = neighbourhood.and_then(|it| atlas.neighbourhood(it));
    ObjectBuilder::new()
        .with("id", place.id.as_str())
        .with("kind", atlas.taxonomy().kind_at(place.kind).id.as_str())
        .maybe("name", place.name.as_deref())
        .with("key", place.key.as_str())
        .with("lon", at.lon())
        .with("lat", at.lat())
        .maybe("address", place.address())
        .maybe("openingHours", place.opening_hours())
        .maybe("website", place.website())
        .maybe("neighbourhood", neighbourhood.map(|it| it.id.as_str()))
        .into()
}

fn neighbourhood(atlas: &Atlas, index: NeighbourhoodIndex) -> Option<ObjectBuilder> {
    let one = atlas.neighbourhood(index)?;
    let object = ObjectBuilder::new()
        .with("id", one.id.as_str())
        .with("name", one.name.as_str())
        .with("district", or_null(one.district.as_deref()))
        .with("municipality", or_null(one.municipality.as_deref()))
        .with("water", one.water)
        .with("residents", or_null(one.demographics.residents));
    Some(object)
}
