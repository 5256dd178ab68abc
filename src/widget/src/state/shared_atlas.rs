//! An atlas with all that depends only on its files: elements of a page with the same files share it.

use super::shared_part::SharedPart;
use atlas::{Atlas, Lang, Need, NeedStatus, Warning, joined};
use browser::fault::Fault;
use chart::{BaseMap, HouseNumbers};
use js_sys::{Function, Promise};
use search::SearchIndex;
use std::cell::{OnceCell, RefCell};
use std::pin::Pin;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A search index with its language, whether it has the addresses, and how many needs.
type LastIndex = (Lang, (bool, usize), Arc<SearchIndex>);

/// An atlas, the problems of its files, and what is loaded or computed of it once. It is freed with the last of its users.
pub struct SharedAtlas {
    /// The atlas; without places and neighbourhoods where none could be read.
    pub atlas: Arc<Atlas>,
    /// Whether there is anything to show.
    pub is_usable: bool,
    /// Warnings about features of files that could be read.
    pub warnings: Vec<Warning>,
    /// Faults of the files of the first answer.
    pub faults: Vec<Arc<Fault>>,
    /// Whether the atlas has a walking network.
    pub has_network: bool,
    /// Returns a promise of a further part of the atlas by its name.
    pub fetch: Function,
    /// The walking network.
    pub network: SharedPart,
    /// The street layer of the map, which scripts without an element do not need.
    pub street_map: SharedPart,
    /// The buildings and landmarks, as the map draws them.
    pub landscape: SharedPart,
    /// The addresses.
    pub addresses: SharedPart,
    /// The house numbers of the map, once they are sorted.
    pub houses: OnceCell<Arc<HouseNumbers>>,
    /// The opening times.
    pub opening_times: SharedPart,
    /// The base map, once it is built.
    pub base_map: OnceCell<Arc<BaseMap>>,
    /// The last search index.
    pub search_index: RefCell<Option<LastIndex>>,
    /// Cache of [`SharedAtlas::need_statuses`].
    pub need_statuses: RefCell<Vec<(Need, Arc<[NeedStatus]>)>>,
}

impl SharedAtlas {
    /// Whether the manifest tells of neither streets nor buildings, so that the map has borders and places only. A part that is
    /// missing is still there, and plain GeoJSON does not tell.
    pub fn is_without_streets(&self) -> bool {
        let manifest = self.atlas.manifest();
        !self.has_network && manifest.is_some_and(|it| !it.parts.contains_key("landscape"))
    }

    /// The faults of the files of the first answer as sentences in English.
    pub fn message(&self) -> String {
        let faults: Vec<String> = self.faults.iter().map(|it| it.detail()).collect();
        joined(&faults, " ")
    }

    /// Whether each place fulfils a need, by number; cached.
    pub fn need_statuses(&self, need: Need) -> Arc<[NeedStatus]> {
        let mut known = self.need_statuses.borrow_mut();
        if let Some((_, statuses)) = known.iter().find(|it| it.0 == need) {
            return statuses.clone();
        }
        let statuses: Arc<[NeedStatus]> = self.atlas.need_statuses(need).into();
        known.push((need, statuses.clone()));
        statuses
    }

    /// Fetches a further part of the atlas; `None` if the atlas does not have it.
    pub fn fetch_part(&self, part: &str) -> Pin<Box<dyn Future<Output = Option<JsValue>>>> {
        let call = self.fetch.call1(&JsValue::NULL, &part.into());
        let promise = call.ok().and_then(|it| it.dyn_into::<Promise>().ok());
        Box::pin(async {
            // The element catches every error: the promise is never rejected.
            let file = JsFuture::from(promise?).await;
            file.ok().filter(|file| !file.is_null_or_undefined())
        })
    }
}
