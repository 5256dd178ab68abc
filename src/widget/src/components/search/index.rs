//! Builds the search index when the search box first gets the focus. What is fetched does not depend on the typed text.

use super::update_suggestions;
use crate::services::fetched_files::FetchedPart;
use crate::state::{Loading, NodeKey, SharedAtlas, State};
use atlas::{Lang, Manifest, Need, Synonyms};
use browser::fault::Fault;
use browser::turn::yield_to_page;
use search::SearchIndex;
use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;
use streets::Addresses;
use web_sys::console;

/// The synonyms of the standard taxonomy, for an atlas without a taxonomy of its own.
const STANDARD_SYNONYMS: &str = include_str!(concat!(env!("OUT_DIR"), "/words.json"));

/// Addresses and the name of their file.
type NamedAddresses = (String, Arc<Addresses>);

/// Builds the index, unless that was begun for the current language: first without streets and houses, and again when their
/// file is loaded.
pub fn ensure(state: State) {
    let lang = state.lang();
    if state.search_index_lang() == Some(lang) {
        return;
    }
    state.begin_search_index(lang);
    state.spawn(async move {
        let synonyms = load_synonyms(state).await;
        let mut needs = None;
        state.call_panels(|panels| needs = Some((panels.needs.offered)(state)));
        let mut addresses = state.addresses();
        let is_incomplete = addresses.is_none();
        let words = (&synonyms, needs.as_deref().unwrap_or_default());
        build_index(state, lang, words, addresses.clone(), is_incomplete).await;
        if is_incomplete {
            addresses = load_addresses(state).await;
            match &addresses {
                Some(all) => build_index(state, lang, words, Some(all.clone()), false).await,
                None => finish_index_update(state, false),
            }
        }
        // A search does not wait for the chunk that knows the needs.
        if needs.is_none() {
            let words = (&synonyms, &*load_needs(state).await);
            build_index(state, lang, words, addresses, false).await;
        }
    });
}

/// Builds the index and updates the suggestions. `is_incomplete`: whether addresses are still loading.
async fn build_index(
    state: State,
    lang: Lang,
    (synonyms, needs): (&Synonyms, &[(Need, String)]),
    addresses: Option<Arc<Addresses>>,
    is_incomplete: bool,
) {
    yield_to_page().await;
    if state.lang() != lang {
        return;
    }
    let shared = state.shared();
    let mut last = shared.search_index.borrow_mut();
    let has = (addresses.is_some(), needs.len());
    let index = match &*last {
        Some((of, had, index)) if (*of, *had) == (lang, has) => index.clone(),
        _ => Arc::new(SearchIndex::new(
            &shared.atlas,
            lang,
            synonyms,
            needs,
            addresses,
        )),
    };
    *last = Some((lang, has, index.clone()));
    state.set_search_index(index);
    finish_index_update(state, is_incomplete);
}

/// Updates the suggestions after the index changed, or after its last part turned out to be unavailable.
fn finish_index_update(state: State, is_incomplete: bool) {
    state.set_search_index_incomplete(is_incomplete);
    let focused = state.has_focus(NodeKey::SearchBox);
    // A list with an active suggestion stays as it is, as the visitor is choosing from it.
    if focused && state.active_suggestion().is_none() {
        update_suggestions(state);
    }
}

/// Loads the addresses; `None` if the atlas has none or they cannot be loaded. A fault is shown in the notes and written to
/// the console; after a temporary one, the next focus of the search box tries again.
pub async fn load_addresses(state: State) -> Option<Arc<Addresses>> {
    let shared = state.shared();
    if let Err(fault) = shared.addresses.load(fetch_addresses(shared.clone())).await {
        if state.report_file(fault) {
            state.restart_search_index();
        }
        return None;
    }
    let (name, addresses) = shared.addresses.get::<NamedAddresses>()?;
    state.set_fault_of_file(&name, None);
    state.set_addresses(addresses.clone());
    Some(addresses)
}

fn fetch_addresses(shared: Rc<SharedAtlas>) -> Loading {
    Box::pin(async move {
        let Some(file) = shared.fetch_part("addresses").await else {
            return Ok(None);
        };
        let atlas = &shared.atlas;
        let part = FetchedPart::open(atlas, "addresses", &file, Fault::Addresses)?;
        let addresses = Addresses::read(&part.bytes).map_err(|error| part.damaged(&error))?;
        part.check_features(addresses.streets() + addresses.houses())?;
        if let Some(bounds) = atlas.manifest().and_then(Manifest::bounds) {
            let streets = (0..).map_while(|street| addresses.street(street));
            let here = bounds.check_points(streets.map(|it| it.at));
            here.map_err(|error| part.damaged(&error))?;
        }
        let addresses: NamedAddresses = (part.name, Arc::new(addresses));
        Ok(Some(Box::new(addresses) as Box<dyn Any>))
    })
}

/// The needs that the element offers, with their names; none without the chunk of the panels, which filters by them.
async fn load_needs(state: State) -> Vec<(Need, String)> {
    let Some(lazy) = state.lazy() else {
        return Vec::new();
    };
    let panels = (lazy.panels)().await;
    panels.map_or_else(Vec::new, |it| (it.needs.offered)(state))
}

/// Loads the synonyms: those of the atlas' own taxonomy, or else of the standard one.
async fn load_synonyms(state: State) -> Synonyms {
    let own = state.shared().fetch_part("taxonomy").await;
    // An unusable taxonomy was reported when the atlas was loaded, and the standard one is used.
    let open = |file| FetchedPart::open(&state.atlas(), "taxonomy", &file, Fault::Part).ok();
    let own = own.and_then(open);
    let own = own.and_then(|part| String::from_utf8(part.bytes).ok());
    let read = own.map(|own| Synonyms::read(&own)).transpose();
    let read = read.unwrap_or_else(|error| {
        console::warn_1(
            &["sleutelvrij: taxonomy: ", &error.to_string()]
                .concat()
                .into(),
        );
        None
    });
    // A test parses the standard synonyms.
    read.unwrap_or_else(|| Synonyms::read(STANDARD_SYNONYMS).unwrap_or_default())
}
