//! The chunks that are loaded after that of [`lazy`](super::lazy), with which they share code: the panels around the list; walks
//! where the atlas has streets; search when its box is used; and after the panels the syntax of opening hours where a place has
//! any, the agenda where the atlas has activities, and the pocket sheet when its button is pressed. Without one of them only what it
//! is for is missing.
//!
//! This is the only file that names their functions.

use super::lazy;
use crate::components::{
    agenda, also, distance_note, facts, gaps, needs, pocket_sheet, question, search, share,
};
use crate::element::engine::on_foot;
use crate::services::hours::{self, AgendaFunctions, LocalActivities};
use crate::services::{self, link, walking};
use crate::state::{
    HoursFunctions, Loading, NeedsFunctions, Panels, SearchFunctions, SharedAtlas, State,
    WalkingFunctions,
};
use atlas::LoadFault;
use browser::fault::{Fault, FetchError};
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::Window;

/// The file of [`panel_parts`], as visitors read its name.
pub const PANELS: &str = "panels.wasm";
/// The file of [`walking_parts`].
pub const WALKING: &str = "walking.wasm";
/// The file of [`agenda_parts`].
const AGENDA: &str = "agenda.wasm";
/// The file of [`pocket_parts`].
const POCKET: &str = "pocket.wasm";

/// The panels, once they are loaded for any element.
static LOADED_PANELS: OnceLock<Panels> = OnceLock::new();

#[wasm_split(panels, fallible)]
fn panel_parts() -> Result<Panels, SplitLoaderError> {
    Ok(Panels {
        needs: NeedsFunctions {
            question: question::question,
            matching: services::needs::matching,
            none: services::needs::none,
            offer: needs::offer,
            offered: services::needs::offered,
            unknown: services::needs::unknown,
        },
        also: also::also,
        distance_note: distance_note::distance_note,
        share: share::panel,
        agenda: agenda::agenda,
        gaps: gaps::gaps,
        link_note: share::link_note,
        write_address: link::write,
        facts: facts::facts,
        hours: HoursFunctions {
            load: hours::load,
            read: read_hours,
        },
        load_pocket_sheet,
    })
}

#[wasm_split(walking, fallible)]
pub fn walking_parts() -> Result<WalkingFunctions, SplitLoaderError> {
    Ok(WalkingFunctions {
        load: walking::load,
        fetch: walking::fetch,
        nearest: on_foot::nearest,
        to_place: on_foot::to_place,
        to_position: on_foot::to_position,
        reach: on_foot::reach,
    })
}

#[wasm_split(search, fallible)]
fn search_parts() -> Result<SearchFunctions, SplitLoaderError> {
    Ok(SearchFunctions {
        suggestions: search::suggestions,
        handle: search::handle,
        houses: search::houses,
    })
}

#[wasm_split(hours, fallible)]
fn hours_parts() -> Result<hours::Reader, SplitLoaderError> {
    Ok(hours::parsed)
}

#[wasm_split(agenda, fallible)]
fn agenda_parts() -> Result<AgendaFunctions, SplitLoaderError> {
    Ok(AgendaFunctions {
        load: |shared| Box::pin(async move { LocalActivities::load(&shared).await }),
        section: hours::agenda_section,
    })
}

#[wasm_split(pocket, fallible)]
fn pocket_parts() -> Result<pocket_sheet::Show, SplitLoaderError> {
    Ok(pocket_sheet::show)
}

/// Loads the panels: at once where they are there already.
pub fn load_panels(state: State) {
    if let Some(panels) = LOADED_PANELS.get() {
        give_panels(state, *panels);
        return;
    }
    then(state, panels(), move |panels| match panels {
        Some(panels) => give_panels(state, panels),
        None => {
            state.report_file(missing(PANELS));
            state.opening_times_failed();
            lazy::report_unread_link(state);
        }
    });
}

fn give_panels(state: State, panels: Panels) {
    state.set_fault_of_file(PANELS, None);
    state.panels_loaded(panels);
}

/// Loads the panels for any element; `None` if they do not come.
pub async fn panels() -> Option<Panels> {
    let panels = panel_parts().await.ok()?;
    // Another call may have set the same functions.
    let _ = LOADED_PANELS.set(panels);
    Some(panels)
}

/// Loads the chunk that walks, and with it the walking network of the atlas; an atlas without one stays as it is.
pub fn load_walking(state: State) {
    if !state.shared().has_network {
        return;
    }
    then(state, walking_parts(), move |parts| match parts {
        Ok(parts) => {
            state.set_fault_of_file(WALKING, None);
            (parts.load)(state);
        }
        Err(_) => state.network_failed(missing(WALKING)),
    });
}

/// Loads the chunk of the search box.
pub fn load_search(state: State) {
    then(state, search_parts(), move |parts| match parts {
        Ok(parts) => state.search_loaded(parts),
        // The console has the reason.
        Err(_) => state.search_failed(),
    });
}

/// Does something with a chunk once it came or failed, unless the element was removed meanwhile. Not by `State::spawn`: other
/// elements wait for the same load, which would begin again if this task were dropped.
fn then<T: 'static>(
    state: State,
    loading: impl Future<Output = T> + 'static,
    act: impl FnOnce(T) + 'static,
) {
    spawn_local(async move {
        let loaded = loading.await;
        if !state.is_disposed() {
            act(loaded);
        }
    });
}

/// Loads the chunk of the pocket sheet, and fills a tab with it. A tab that would stay empty closes.
fn load_pocket_sheet(state: State, tab: Window) {
    then(state, pocket_parts(), move |parts| match parts {
        Ok(show) => {
            state.set_fault_of_file(POCKET, None);
            show(state, tab);
        }
        Err(_) => {
            state.report_file(missing(POCKET));
            pocket_sheet::close(&tab);
        }
    });
}

/// Reads when the places of an atlas are open, with the chunk for hours where a place has any, and that for activities.
fn read_hours(shared: Rc<SharedAtlas>) -> Loading {
    hours::read(
        shared,
        Box::pin(async { hours_parts().await.map_err(|_| missing(hours::READER)) }),
        Box::pin(async { agenda_parts().await.map_err(|_| missing(AGENDA)) }),
    )
}

/// The fault of a chunk that does not come.
fn missing(file: &str) -> Arc<Fault> {
    let fault = LoadFault::Unavailable(file.to_owned(), FetchError::Network);
    Arc::new(Fault::Load(fault))
}
