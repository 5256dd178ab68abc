//! Loads the activities of an atlas: those of its places, and its part with activities.

use crate::services::fetched_files::FetchedPart;
use crate::state::SharedAtlas;
use atlas::{ACTIVITIES_PART, Atlas, LoadFault, LocalActivity, Warning};
use browser::fault::Fault;
use std::rc::Rc;
use std::sync::Arc;

/// The activities of an atlas.
#[derive(Default)]
pub struct LocalActivities {
    /// Those that can be used: first those of the places, then those of the part.
    pub all: Vec<LocalActivity>,
    /// What is wrong with features of the part.
    pub warnings: Vec<Warning>,
    /// Why the part as a whole cannot be used.
    pub fault: Option<Arc<Fault>>,
}

impl LocalActivities {
    /// Whether an atlas has any: in its places, or as a part.
    pub fn are_in(atlas: &Atlas) -> bool {
        let manifest = atlas.manifest();
        manifest.is_some_and(|it| it.parts.contains_key(ACTIVITIES_PART))
            || atlas.places().iter().any(|it| !it.activities.is_empty())
    }

    /// Whether there is nothing to tell: no activity, and nothing wrong with any.
    pub fn is_silent(&self) -> bool {
        self.all.is_empty() && self.warnings.is_empty() && self.fault.is_none()
    }

    /// None, as what reads them did not come.
    pub fn missing(fault: Arc<Fault>) -> Self {
        Self {
            fault: Some(fault),
            ..Self::default()
        }
    }

    /// Loads them. An atlas without the part has those of its places.
    pub async fn load(shared: &Rc<SharedAtlas>) -> Self {
        let mut activities = Self {
            all: LocalActivity::of_places(&shared.atlas).collect(),
            ..Self::default()
        };
        if let Err(fault) = activities.read_part(shared).await {
            activities.fault = Some(Arc::new(fault));
        }
        activities
    }

    async fn read_part(&mut self, shared: &Rc<SharedAtlas>) -> Result<(), Fault> {
        let Some(file) = shared.fetch_part(ACTIVITIES_PART).await else {
            return Ok(());
        };
        let part = FetchedPart::open(&shared.atlas, ACTIVITIES_PART, &file, Fault::Part)?;
        let text = str::from_utf8(&part.bytes).map_err(|error| part.damaged(&error))?;
        let read = LocalActivity::read_part(&part.name, text, &shared.atlas);
        let read = read.map_err(LoadFault::GeoJson)?;
        part.check_features(read.features)?;
        self.all.extend(read.activities);
        self.warnings = read.warnings;
        Ok(())
    }
}
