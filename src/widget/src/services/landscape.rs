//! Loads the buildings and landmarks of the atlas, once the map is close enough to draw them.

use crate::services::fetched_files::FetchedPart;
use crate::state::{LoadStatus, Loading, SharedAtlas, State};
use atlas::Manifest;
use browser::fault::Fault;
use browser::reactive::{Memo, effect};
use browser::turn::yield_to_page;
use chart::LandscapeMap;
use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;
use streets::Landscape;

/// The part of the manifest.
const PART: &str = "landscape";
/// The zoom from which the file is loaded: a little before the first name and building is drawn, for all of the atlas, so that the
/// server does not learn which part of it a visitor looks at.
const FROM: f64 = 14.0;

/// The layer and the name of its file.
type NamedLandscape = (String, Arc<LandscapeMap>);

/// Loads the file when the map comes close, after the walking network, which answers more. An atlas without it stays as it is.
pub fn keep_loaded(state: State) {
    let atlas = state.atlas();
    if !atlas
        .manifest()
        .is_some_and(|it| it.parts.contains_key(PART))
    {
        return;
    }
    let is_close = Memo::new(move || {
        let is_close = state.camera().is_some_and(|camera| camera.zoom() >= FROM);
        is_close && !LoadStatus::is_running(state.network_status())
    });
    effect(move || {
        if is_close.get() {
            load(state);
        }
    });
}

fn load(state: State) {
    state.spawn(async move {
        let shared = state.shared();
        if let Err(fault) = shared.landscape.load(fetch(shared.clone())).await {
            state.report_file(fault);
            return;
        }
        if let Some((name, map)) = shared.landscape.get::<NamedLandscape>() {
            state.set_fault_of_file(&name, None);
            state.landscape_loaded(map);
        }
    });
}

fn fetch(shared: Rc<SharedAtlas>) -> Loading {
    Box::pin(async move {
        let Some(file) = shared.fetch_part(PART).await else {
            return Ok(None);
        };
        let part = FetchedPart::open(&shared.atlas, PART, &file, Fault::Part)?;
        let landscape = Landscape::read(&part.bytes).map_err(|error| part.damaged(&error))?;
        part.check_features(landscape.features())?;
        if let Some(bounds) = shared.atlas.manifest().and_then(Manifest::bounds) {
            let here = bounds.check_points(landscape.landmarks().map(|it| it.at));
            here.map_err(|error| part.damaged(&error))?;
        }
        yield_to_page().await;
        let landscape: NamedLandscape = (part.name, Arc::new(LandscapeMap::new(&landscape)));
        Ok(Some(Box::new(landscape) as Box<dyn Any>))
    })
}
