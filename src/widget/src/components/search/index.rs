//! What can be found: worked out when somebody first comes to the box, and never by what they type.

use super::look;
use crate::services::fetched_files;
use crate::services::walking::yield_to_page;
use crate::state::fault::Fault;
use crate::state::{NodeKey, State};
use atlas::{Lang, Synonyms};
use search::SearchIndex;
use std::sync::Arc;
use streets::Addresses;
use web_sys::console;

/// The words of the taxonomy of an atlas that brings none of its own.
const WORDS: &str = include_str!(concat!(env!("OUT_DIR"), "/words.json"));

/// Begins, unless it has begun in this language. What needs no file is found at once; streets and houses when they come.
pub fn begin(state: State) {
    let lang = state.lang();
    if state.search_begun() == Some(lang) {
        return;
    }
    state.begin_search_index(lang);
    state.spawn(async move {
        let everyday = everyday(state).await;
        let known = state.addresses();
        let awaits = known.is_none();
        make(state, lang, &everyday, known, awaits).await;
        if !awaits {
            return;
        }
        match judged(state).await {
            Some(addresses) => make(state, lang, &everyday, Some(addresses), false).await,
            None => settle(state, false),
        }
    });
}

/// Makes the index, and looks for what is typed already; `awaits` says whether more is to come.
async fn make(
    state: State,
    lang: Lang,
    everyday: &Synonyms,
    addresses: Option<Arc<Addresses>>,
    awaits: bool,
) {
    yield_to_page().await;
    if state.lang() != lang {
        return;
    }
    let index = SearchIndex::new(&state.atlas(), lang, everyday, addresses);
    state.set_search_index(index);
    settle(state, awaits);
}

/// There is more to look in, or it is known that there is not.
fn settle(state: State, awaits: bool) {
    state.set_search_awaits(awaits);
    let focused = state.has_focus(NodeKey::SearchBox);
    // A list from which somebody is choosing stays as it is.
    if focused && state.active_suggestion().is_none() {
        look(state);
    }
}

/// The addresses, where the atlas has them. What is wrong with them is said in the notes, and for the editor; where it may
/// pass, they are fetched again when somebody comes to the box again.
async fn judged(state: State) -> Option<Arc<Addresses>> {
    match fetched(state).await {
        Ok(None) => None,
        Ok(Some((name, addresses))) => {
            state.set_fault_of_file(&name, None);
            let addresses = Arc::new(addresses);
            state.set_addresses(addresses.clone());
            Some(addresses)
        }
        Err(fault) => {
            if state.report_file(fault) {
                state.restart_search_index();
            }
            None
        }
    }
}

async fn fetched(state: State) -> Result<Option<(String, Addresses)>, Fault> {
    let Some(file) = state.fetch_part("addresses").await else {
        return Ok(None);
    };
    let (name, bytes) = fetched_files::bytes(&file)?;
    match Addresses::read(&bytes) {
        Ok(addresses) => Ok(Some((name, addresses))),
        Err(damage) => Err(Fault::Addresses(name, damage.to_string())),
    }
}

/// The words for kinds: those of the atlas' own taxonomy, or else of the standard one.
async fn everyday(state: State) -> Synonyms {
    let own = state.fetch_part("taxonomy").await;
    // What is wrong with it as a whole was said when the atlas was read, and the standard one is used.
    let own = own.and_then(|file| fetched_files::bytes(&file).ok());
    let own = own.and_then(|(_, bytes)| String::from_utf8(bytes).ok());
    let read = own.map(|own| Synonyms::read(&own)).transpose();
    let read = read.unwrap_or_else(|error| {
        console::warn_1(
            &["sleutelvrij: taxonomy: ", &error.to_string()]
                .concat()
                .into(),
        );
        None
    });
    // The standard words are ours, and read in a test.
    read.unwrap_or_else(|| Synonyms::read(WORDS).unwrap_or_default())
}
