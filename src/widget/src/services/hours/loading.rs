//! Loads what is needed to know when the places of an atlas are open, and what is on in its neighbourhoods.

use super::local_activities::LocalActivities;
use super::opening::Opening;
use super::parsed::Reader;
use crate::state::{Loading, OpeningTimes, SharedAtlas, State};
use atlas::Place;
use browser::fault::Fault;
use leptos::prelude::AnyView;
use std::any::Any;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

/// The file of what parses texts, as visitors read its name.
pub const READER: &str = "hours.wasm";

/// Parses the hours of all places, and sets them in the state.
pub fn load(state: State) {
    state.spawn(async move {
        let shared = state.shared();
        let mut reading = None;
        state.call_panels(|panels| reading = Some((panels.hours.read)(shared.clone())));
        let Some(reading) = reading else {
            return;
        };
        if let Err(fault) = shared.opening_times.load(reading).await {
            state.report_file(fault);
            state.opening_times_failed();
        } else if let Some(times) = shared.opening_times.get::<Arc<dyn OpeningTimes>>() {
            state.set_fault_of_file(READER, None);
            if let Some(fault) = times.fault() {
                state.report_file(fault);
            }
            state.opening_times_read(times);
        }
    });
}

/// Loads a chunk.
pub type ChunkLoading<T> = Pin<Box<dyn Future<Output = Result<T, Arc<Fault>>>>>;

/// The functions of the chunk of the agenda.
#[derive(Clone, Copy)]
pub struct AgendaFunctions {
    /// Loads the activities of an atlas.
    pub load: fn(Rc<SharedAtlas>) -> ActivitiesLoading,
    /// The section with them.
    pub section: fn(Arc<Opening>, State) -> AnyView,
}

/// Loads the activities of an atlas.
pub type ActivitiesLoading = Pin<Box<dyn Future<Output = LocalActivities>>>;

/// Parses the hours of all places of an atlas. `reader` loads what parses them, for an atlas that has any, and `agenda` what knows
/// activities, likewise.
pub fn read(
    shared: Rc<SharedAtlas>,
    reader: ChunkLoading<Reader>,
    agenda: ChunkLoading<AgendaFunctions>,
) -> Loading {
    Box::pin(async move {
        let atlas = shared.atlas.clone();
        let (activities, agenda) = match LocalActivities::are_in(&atlas) {
            false => (LocalActivities::default(), None),
            true => match agenda.await {
                Ok(agenda) => ((agenda.load)(shared.clone()).await, Some(agenda)),
                // The hours of the places are as good without.
                Err(fault) => (LocalActivities::missing(fault), None),
            },
        };
        let is_written = |place: &Place| {
            let mut activities = place.activities.iter();
            place.opening_hours().is_some() || activities.any(|it| it.when.is_some())
        };
        let mut local = activities.all.iter();
        let is_any_written = local.any(|it| it.activity.when.is_some());
        let reader = match is_any_written || atlas.places().iter().any(is_written) {
            true => Some(reader.await?),
            false => None,
        };
        let opening = Opening::read(atlas, activities, agenda, reader);
        let times: Arc<dyn OpeningTimes> = Arc::new(opening.await);
        Ok(Some(Box::new(times) as Box<dyn Any>))
    })
}
