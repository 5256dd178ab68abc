//! What can be found: worked out when somebody first comes to the box, and never by what they type.

use super::look;
use crate::services::fetched_files;
use crate::services::walking::pause;
use crate::state::Visit;
use crate::state::fault::Fault;
use atlas::{Lang, Synonyms};
use leptos::task::spawn_local;
use search::SearchIndex;
use std::sync::Arc;
use streets::Addresses;
use wasm_bindgen::JsValue;
use web_sys::console;

/// The words of the taxonomy of an atlas that brings none of its own.
const WORDS: &str = include_str!(concat!(env!("OUT_DIR"), "/words.json"));

/// Begins, unless it has begun in this language. What needs no file is found at once; streets and houses when they come.
pub fn begin(visit: Visit) {
    let state = visit.live();
    let lang = state.lang.peek();
    if state.finder.begun.peek() == Some(lang) {
        return;
    }
    state.finder.begun.set(Some(lang));
    state.finder.awaits.set(true);
    spawn_local(async move {
        let everyday = everyday(visit).await;
        let known = (!visit.is_over()).then(|| visit.live().finder.addresses.peek());
        let known = known.flatten();
        let awaits = known.is_none();
        make(visit, lang, &everyday, known, awaits).await;
        if !awaits {
            return;
        }
        match judged(visit).await {
            Some(addresses) => make(visit, lang, &everyday, Some(addresses), false).await,
            None => settle(visit, false),
        }
    });
}

/// Makes the index, and looks for what is typed already; `awaits` says whether more is to come.
async fn make(
    visit: Visit,
    lang: Lang,
    everyday: &Synonyms,
    addresses: Option<Arc<Addresses>>,
    awaits: bool,
) {
    pause().await;
    if visit.is_over() || visit.live().lang.peek() != lang {
        return;
    }
    let index = SearchIndex::new(&visit.atlas(), lang, everyday, addresses);
    visit.live().finder.index.set(Some(Arc::new(index)));
    settle(visit, awaits);
}

/// There is more to look in, or it is known that there is not.
fn settle(visit: Visit, awaits: bool) {
    if visit.is_over() {
        return;
    }
    let state = visit.live();
    state.finder.awaits.set(awaits);
    let focused = visit.part(&[super::BOX, ":focus"].concat()).is_some();
    // Who is choosing from what there is goes on with that.
    if focused && state.finder.active.peek().is_none() {
        look(visit);
    }
}

/// The addresses, where the atlas has them. What is wrong with them is said in the notes, and for the editor; where it may
/// pass, they are fetched again when somebody comes to the box again.
async fn judged(visit: Visit) -> Option<Arc<Addresses>> {
    let fetched = fetched(visit).await;
    if visit.is_over() {
        return None;
    }
    let finder = &visit.live().finder;
    match fetched {
        Ok(None) => None,
        Ok(Some((name, addresses))) => {
            visit.judge(&name, None);
            let addresses = Arc::new(addresses);
            finder.addresses.set(Some(addresses.clone()));
            Some(addresses)
        }
        Err(fault) => {
            if visit.complain(fault) {
                finder.begun.set(None);
            }
            None
        }
    }
}

async fn fetched(visit: Visit) -> Result<Option<(String, Addresses)>, Fault> {
    let Some(file) = file(visit, "addresses").await else {
        return Ok(None);
    };
    let (name, bytes) = fetched_files::bytes(&file)?;
    match Addresses::read(&bytes) {
        Ok(addresses) => Ok(Some((name, addresses))),
        Err(damage) => Err(Fault::Addresses(name, damage.to_string())),
    }
}

/// The words for kinds: those of the atlas' own taxonomy, or else of the standard one.
async fn everyday(visit: Visit) -> Synonyms {
    let own = file(visit, "taxonomy").await;
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

/// A part of the atlas, where anybody waits for it still.
async fn file(visit: Visit, part: &str) -> Option<JsValue> {
    if visit.is_over() {
        return None;
    }
    visit.fetched(part).await
}
