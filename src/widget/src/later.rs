//! What is fetched after the first answer: the linker's output is split in two, and what only [`parts`] reaches is in the
//! second file. Without it there is no map and no walk; the answer, the list and the cards are there all the same.

use crate::facts;
use crate::find;
use crate::foot;
use crate::hours;
use crate::link;
use crate::map::{self, looks};
use crate::needs;
use crate::tag;
use crate::visit::{Conditions, Here, Visit};
use atlas::{Atlas, LonLat, NeighbourhoodIndex, PlaceIndex, Walked};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::{Arc, OnceLock};
use streets::{Crowd, OnFoot, Pace};
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
    pub walks: fn(Visit) -> Arc<Vec<Option<Walked>>>,
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

/// What the engine answers on foot; see [`foot::engine`].
#[derive(Clone, Copy)]
pub struct OnFootParts {
    /// Reads the streets.
    pub open: fn(&Atlas, &JsValue) -> Result<OnFoot, String>,
    /// Walks in order.
    pub nearest: Nearest,
    /// The way to a place.
    pub to_place: fn(&Atlas, &OnFoot, LonLat, PlaceIndex, Pace) -> JsValue,
    /// The way to a position.
    pub to_position: fn(&Atlas, &OnFoot, LonLat, LonLat, Pace) -> JsValue,
    /// What can be reached.
    pub reach: fn(&Atlas, &OnFoot, LonLat, f64, Pace) -> JsValue,
    /// Counts who lives where.
    pub count: fn(&Atlas, &OnFoot, Option<&JsValue>) -> Result<Crowd, String>,
    /// How far everybody walks.
    pub coverage: fn(&OnFoot, &Crowd, Pace, &dyn Fn(PlaceIndex) -> bool) -> JsValue,
}

type Nearest = fn(
    &Atlas,
    &OnFoot,
    LonLat,
    Pace,
    &dyn Fn(PlaceIndex) -> bool,
    usize,
) -> Vec<(PlaceIndex, Walked)>;

#[wasm_split(later, fallible)]
pub fn parts() -> Result<Later, SplitLoaderError> {
    Ok(Later {
        map: map::map,
        look_around: looks::look_around,
        look_for: looks::look_for,
        look_home: looks::look_home,
        look_at_ground: looks::look_at_ground,
        look_at: looks::look_at,
        middle: looks::middle,
        begin: foot::begin,
        foot: foot::panel,
        walks: foot::walks,
        via: foot::via,
        needs: NeedsParts {
            panel: needs::panel,
            among: needs::among,
            none: needs::none,
            offer: needs::offer,
            unknown: needs::unknown,
        },
        take: link::panel,
        tell: link::tell,
        search: SearchParts {
            results: find::results,
            hear: find::hear,
        },
        facts: facts::facts,
        hours: HoursParts {
            begin: hours::begin,
            read: hours::read,
        },
        engine: OnFootParts {
            open: foot::engine::open,
            nearest: foot::engine::nearest,
            to_place: foot::engine::to_place,
            to_position: foot::engine::to_position,
            reach: foot::engine::reach,
            count: foot::engine::count,
            coverage: foot::engine::coverage,
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
