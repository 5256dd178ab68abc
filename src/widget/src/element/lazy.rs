//! What is fetched after the first answer: the linker's output is split in two, and what only [`parts`] reaches is in the
//! second file. Without it there is no map and no walk; the answer, the list and the cards are there all the same.

use crate::components::needs;
use crate::components::{facts, search, share, walking as walking_panel};
use crate::dom::tag;
use crate::element::engine::on_foot;
use crate::map::{self, viewport};
use crate::services::{hours, link, walking};
use crate::state::{Conditions, Here, Visit};
use atlas::{Atlas, LonLat, NeighbourhoodIndex, PlaceIndex, WalkCost};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::{Arc, OnceLock};
use streets::{Demand, Pace, WalkingNetwork};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::Event;

/// What makes each part; plain pointers, which the second file puts into the table of both.
#[derive(Clone, Copy)]
pub struct Later {
    /// What is in the map's room.
    pub map: fn(Visit) -> AnyView,
    /// Moves the map to the visitor and what is nearest to them.
    pub look_around: fn(Visit, Here),
    /// Goes to what is nearest to the visitor, if that is out of sight.
    pub look_for: fn(Visit),
    /// Looks at all of the map.
    pub look_home: fn(Visit),
    /// Looks at a neighbourhood.
    pub look_at_ground: fn(Visit, NeighbourhoodIndex),
    /// Goes to a place, or to the whole way there, if that is out of sight.
    pub look_at: fn(Visit, PlaceIndex),
    /// The middle of what is seen.
    pub middle: fn(Visit) -> Option<LonLat>,
    /// Fetches the streets.
    pub begin: fn(Visit),
    /// How somebody walks, and how far they get.
    pub foot: fn(Visit) -> AnyView,
    /// The walks from where the visitor is to every place, by number.
    pub walks: fn(Visit) -> Arc<Vec<Option<WalkCost>>>,
    /// The names of the streets along the way to a place.
    pub via: fn(Visit, PlaceIndex) -> Vec<String>,
    /// What a place must have.
    pub needs: NeedsParts,
    /// To take the answer along.
    pub take: fn(Visit) -> AnyView,
    /// Tells the address of the page what somebody else than the visitor asks.
    pub tell: fn(Visit),
    /// What is found for what is typed.
    pub search: SearchParts,
    /// What is known of a place, for its card.
    pub facts: fn(Visit, PlaceIndex) -> AnyView,
    /// Reads when places are open.
    pub hours: HoursParts,
    /// The same questions without a page.
    pub engine: OnFootParts,
}

/// What a place must have; see [`needs`].
#[derive(Clone, Copy)]
pub struct NeedsParts {
    /// Boxes to tick.
    pub panel: fn(Visit) -> AnyView,
    /// The places that have it all, by number.
    pub among: fn(Visit, &Conditions) -> Option<Arc<[bool]>>,
    /// That no place has it all.
    pub none: fn(Visit) -> String,
    /// A way to see the places too of which nobody has said it.
    pub offer: fn(Visit) -> AnyView,
    /// What nobody has said of a place.
    pub unknown: fn(Visit, PlaceIndex) -> Option<String>,
}

/// What happens in the search box; see [`find`].
#[derive(Clone, Copy)]
pub struct SearchParts {
    /// What is found, below the box.
    pub results: fn(Visit) -> AnyView,
    /// Something happened to the box.
    pub hear: fn(Visit, &Event),
}

/// When places are open; see [`hours`].
#[derive(Clone, Copy)]
pub struct HoursParts {
    /// Reads it for the element.
    pub begin: fn(Visit),
    /// Reads it for who asks.
    pub read: fn(Arc<Atlas>) -> hours::Reading,
}

/// What the engine answers on foot; see [`walking::engine`].
#[derive(Clone, Copy)]
pub struct OnFootParts {
    /// Reads the streets.
    pub open: fn(&Atlas, &JsValue) -> Result<WalkingNetwork, String>,
    /// Walks in order.
    pub nearest: Nearest,
    /// The way to a place.
    pub to_place: fn(&Atlas, &WalkingNetwork, LonLat, PlaceIndex, Pace) -> JsValue,
    /// The way to a position.
    pub to_position: fn(&Atlas, &WalkingNetwork, LonLat, LonLat, Pace) -> JsValue,
    /// What can be reached.
    pub reach: fn(&Atlas, &WalkingNetwork, LonLat, f64, Pace) -> JsValue,
    /// Counts who lives where.
    pub count: fn(&Atlas, &WalkingNetwork, Option<&JsValue>) -> Result<Demand, String>,
    /// How far everybody walks.
    pub coverage: fn(&WalkingNetwork, &Demand, Pace, &dyn Fn(PlaceIndex) -> bool) -> JsValue,
}

type Nearest = fn(
    &Atlas,
    &WalkingNetwork,
    LonLat,
    Pace,
    &dyn Fn(PlaceIndex) -> bool,
    usize,
) -> Vec<(PlaceIndex, WalkCost)>;

#[wasm_split(later, fallible)]
pub fn parts() -> Result<Later, SplitLoaderError> {
    Ok(Later {
        map: map::map,
        look_around: viewport::look_around,
        look_for: viewport::look_for,
        look_home: viewport::look_home,
        look_at_ground: viewport::look_at_ground,
        look_at: viewport::look_at,
        middle: viewport::middle,
        begin: walking::begin,
        foot: walking_panel::panel,
        walks: walking::walks,
        via: walking::via,
        needs: NeedsParts {
            panel: needs::panel,
            among: needs::among,
            none: needs::none,
            offer: needs::offer,
            unknown: needs::unknown,
        },
        take: share::panel,
        tell: link::tell,
        search: SearchParts {
            results: search::results,
            hear: search::hear,
        },
        facts: facts::facts,
        hours: HoursParts {
            begin: hours::begin,
            read: hours::read,
        },
        engine: OnFootParts {
            open: on_foot::open,
            nearest: on_foot::nearest,
            to_place: on_foot::to_place,
            to_position: on_foot::to_position,
            reach: on_foot::reach,
            count: on_foot::count,
            coverage: on_foot::coverage,
        },
    })
}

/// How far the later parts are, where they are not there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coming {
    /// They come of themselves.
    First,
    /// They did not come.
    Failed,
    /// The visitor asked for them again.
    Again,
}

/// The later parts, where a page asked for them before its first answer.
static EARLY: OnceLock<Later> = OnceLock::new();

/// Fetches the later parts before the first answer: what a link asks, only they can say.
#[wasm_bindgen]
pub async fn early() {
    if let Ok(parts) = parts().await {
        // Whoever was first had the same.
        let _ = EARLY.set(parts);
    }
}

/// Fetches the later parts, once for all elements of the page; what went wrong before is tried again.
pub fn fetch(visit: Visit) {
    if let Some(parts) = EARLY.get() {
        arrive(visit, *parts);
        return;
    }
    spawn_local(async move {
        let parts = parts().await;
        if visit.is_over() {
            return;
        }
        match parts {
            Ok(parts) => {
                // Who asked again stands on a button that goes.
                if visit.part(".again:focus").is_some() {
                    visit.focus(".frame");
                }
                arrive(visit, parts);
            }
            // The console has the reason.
            Err(_) => {
                visit.live().coming.set(Coming::Failed);
                let name = visit.live().link.peek();
                visit.unheard(name.filter(|name| is_asked(name)));
            }
        }
    });
}

/// Whether the address of the page says something under this name, which only the later parts can read.
fn is_asked(name: &str) -> bool {
    let said = window().location().search().unwrap_or_default();
    said.contains(&[name, "="].concat())
}

fn arrive(visit: Visit, parts: Later) {
    visit.live().later.set(Some(parts));
    // What was asked before may be known only now.
    visit.learn();
    (parts.begin)(visit);
    (parts.hours.begin)(visit);
}

/// A part that comes later.
pub fn part(visit: Visit, of: fn(Later) -> fn(Visit) -> AnyView) -> AnyView {
    tag::part(move || match visit.live().later.get() {
        Some(later) => of(later)(visit),
        None => tag::nothing(),
    })
}
