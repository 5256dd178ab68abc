//! The streets, once they are there, and everything that is asked on foot. In the second file, all but its types.

use crate::element::lazy::Coming;
use crate::services::fetched_files;
use crate::state::Visit;
use crate::state::fault::Fault;
use atlas::{Lang, LonLat, PlaceIndex, WalkCost};
use chart::{IsochroneOutline, StreetMap};
use leptos::task::spawn_local;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use streets::{Pace, Route, Start, Streets, WalkingNetwork};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The streets of the atlas, as they are walked and as they are drawn.
pub struct Foot {
    on_foot: WalkingNetwork,
    map: StreetMap,
    /// What was asked last, so that it is worked out once.
    asked: Mutex<Option<Asked>>,
}

struct Asked {
    at: LonLat,
    pace: Pace,
    start: Start,
    walks: Arc<Vec<Option<WalkCost>>>,
    route: Option<(PlaceIndex, Option<Arc<Route>>)>,
    reach: Option<(Lang, Vec<u32>, Arc<Vec<IsochroneOutline>>)>,
}

/// Fetches the streets; from then on everything is asked on foot. An atlas without streets stays as it is.
pub fn begin(visit: Visit) {
    spawn_local(async move {
        let came = fetched(visit).await;
        if visit.is_over() {
            return;
        }
        match came {
            Ok(Some((name, foot))) => {
                // Who asked again stands on a button that goes.
                let asked = visit.part(".walking button:focus").is_some();
                visit.judge(&name, None);
                visit.live().streets.set(None);
                visit.live().foot.set(Some(Arc::new(foot)));
                visit.learn();
                if asked {
                    visit.focus_first([".foot summary", ".list"]);
                }
            }
            // There are none, or another source is on its way.
            Ok(None) => {}
            Err(fault) => {
                let then = visit.complain(fault).then_some(Coming::Failed);
                visit.live().streets.set(then);
            }
        }
    });
}

/// Fetches them again, where they did not come; once at a time.
pub fn again(visit: Visit) {
    if visit.live().streets.peek() == Some(Coming::Failed) {
        visit.live().streets.set(Some(Coming::Again));
        begin(visit);
    }
}

/// The streets with the name of their file.
async fn fetched(visit: Visit) -> Result<Option<(String, Foot)>, Fault> {
    let Some(file) = visit.fetched("streets").await else {
        return Ok(None);
    };
    let (name, bytes) = fetched_files::bytes(&file)?;
    let streets = Streets::read(&bytes);
    let streets = streets.map_err(|it| Fault::Streets(name.clone(), it.to_string()))?;
    // Between the steps the page may do what it has to: none of them keeps it waiting for long.
    pause().await;
    if visit.is_over() {
        return Ok(None);
    }
    let on_foot = WalkingNetwork::new(streets, &visit.atlas());
    if on_foot.is_apart() {
        let why = "No place is near its streets: are they of another atlas?";
        return Err(Fault::Streets(name, why.to_owned()));
    }
    pause().await;
    let map = StreetMap::new(on_foot.streets());
    let foot = Foot {
        on_foot,
        map,
        asked: Mutex::default(),
    };
    Ok(Some((name, foot)))
}

/// Lets the browser do what waits.
pub async fn pause() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let timer = leptos::prelude::window().set_timeout_with_callback(&resolve);
        if timer.is_err() {
            // Without a timer there is no waiting; resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    // It is never broken.
    let _ = JsFuture::from(promise).await;
}

impl Foot {
    /// The streets as a map.
    pub fn map(&self) -> &StreetMap {
        &self.map
    }

    /// Whether the source knows where steps are.
    pub fn knows_steps(&self) -> bool {
        self.on_foot.streets().has_obstacles()
    }

    fn asked(&self) -> MutexGuard<'_, Option<Asked>> {
        // There is one thread, and it aborts where it panics.
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is asked now, worked out anew where it is not what was asked last.
    fn with<T>(&self, visit: Visit, does: impl FnOnce(&mut Asked) -> T) -> Option<T> {
        let at = visit.live().here.peek()?.at;
        let pace = visit.live().pace.peek();
        let mut asked = self.asked();
        if !asked
            .as_ref()
            .is_some_and(|asked| asked.at == at && asked.pace == pace)
        {
            let start = self.on_foot.start(&visit.atlas(), at);
            let walks = if start.is_snapped(pace) {
                self.on_foot.walks(&start, pace)
            } else {
                Vec::new()
            };
            *asked = Some(Asked {
                at,
                pace,
                start,
                walks: Arc::new(walks),
                route: None,
                reach: None,
            });
        }
        asked.as_mut().map(does)
    }
}

fn with<T>(visit: Visit, does: impl FnOnce(&Foot, &mut Asked) -> T) -> Option<T> {
    let foot = visit.live().foot.peek()?;
    foot.with(visit, |asked| does(&foot, asked))
}

/// The walks from where the visitor is to every place; empty where they are not known.
pub fn walks(visit: Visit) -> Arc<Vec<Option<WalkCost>>> {
    with(visit, |_, asked| asked.walks.clone()).unwrap_or_default()
}

/// Whether the visitor is too far from every street.
pub fn is_lost(visit: Visit) -> bool {
    with(visit, |_, asked| !asked.start.is_snapped(asked.pace)).unwrap_or_default()
}

/// The way from where the visitor is to a place.
pub fn route(visit: Visit, place: PlaceIndex) -> Option<Arc<Route>> {
    with(visit, |foot, asked| match &asked.route {
        Some((of, route)) if *of == place => route.clone(),
        _ => {
            let route = foot.on_foot.route(&asked.start, asked.pace, place);
            let route = route.map(Arc::new);
            asked.route = Some((place, route.clone()));
            route
        }
    })?
}

/// A street that one follows for fewer metres is only crossed.
const FOR_A_WHILE: f64 = 25.0;

/// The names of the streets along the way to a place, in order: those that one follows for a while, and not the ones that
/// one only crosses.
pub fn via(visit: Visit, place: PlaceIndex) -> Vec<String> {
    let Some(route) = route(visit, place) else {
        return Vec::new();
    };
    let streets = route.streets.iter();
    let streets = streets.filter(|(_, length)| length.get() >= FOR_A_WHILE);
    streets.map(|(name, _)| name.clone()).collect()
}

/// What can be reached from where the visitor is in the minutes that are shown, the least first.
pub fn reach(visit: Visit) -> Arc<Vec<IsochroneOutline>> {
    let lang = visit.live().lang.peek();
    let minutes = visit.live().minutes.peek();
    let lines = with(visit, |foot, asked| match &asked.reach {
        Some((of, among, lines)) if *of == lang && *among == minutes => lines.clone(),
        _ => {
            let locale = visit.locale();
            let most = minutes.iter().copied().max().unwrap_or_default();
            let streets = foot.on_foot.streets();
            let reach = streets.isochrone(&asked.start, asked.pace, f64::from(most));
            let line = |minutes: &u32| {
                let minutes = f64::from(*minutes);
                IsochroneOutline::new(&reach.polygons(minutes), locale.duration(minutes))
            };
            let lines: Arc<Vec<IsochroneOutline>> = Arc::new(minutes.iter().map(line).collect());
            asked.reach = Some((lang, minutes.clone(), lines.clone()));
            lines
        }
    });
    lines.unwrap_or_default()
}
