//! What a visitor asks and where they are in the element: the one source of all that is on the screen.

mod conditions;
mod parts;
mod steps;

pub use conditions::Conditions;

use crate::fault::Fault;
use crate::foot::Foot;
use crate::later::{Coming, Later};
use crate::live::Live;
use crate::words::Words;
use atlas::{
    Atlas, Fit, KindIndex, Lang, Listing, LonLat, Need, NeighbourhoodIndex, PlaceIndex, Question,
    Wanted,
};
use chart::{Camera, Hint, Sheet};
use js_sys::Function;
use leptos::prelude::*;
use std::sync::Arc;
use streets::Pace;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// How many rows, or groups, are read at first, and how many more with each press of the button.
const STEP: usize = 20;
/// In how many minutes it is shown how far one gets, where the page does not say so.
pub const MINUTES: [u32; 3] = [5, 10, 15];

/// Where the visitor is, and how they said so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Here {
    /// Where.
    pub at: LonLat,
    /// How.
    pub how: How,
}

/// How a visitor said where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The device did.
    Device,
    /// They pointed at the map.
    Pin,
    /// The page did, with the attribute `near`.
    Page,
    /// They chose a neighbourhood, and its middle stands for them.
    Neighbourhood(NeighbourhoodIndex),
}

/// From where a place was opened: that is where the focus goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// The list.
    List,
    /// The map.
    Map,
    /// A script of the page: the focus stays where it is.
    Script,
}

/// What is said once to who cannot see it happen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Notice {
    /// Nothing.
    #[default]
    None,
    /// The device is being asked.
    Locating,
    /// The visitor, or their browser, said no.
    Refused,
    /// The device does not know.
    Unavailable,
    /// The browser has no such thing.
    Unsupported,
    /// Pointing ended without a place.
    PinCancelled,
}

/// The state of one element. Cheap to copy: it only points at what lives as long as the element's inside.
#[derive(Clone, Copy)]
pub struct Visit {
    atlas: StoredValue<Arc<Atlas>>,
    sheet: StoredValue<Option<Arc<Sheet>>>,
    state: StoredValue<Arc<State>>,
    /// What the element's inside is in.
    stage: StoredValue<HtmlElement, LocalStorage>,
    /// Promises a further part of the atlas.
    more: StoredValue<Function, LocalStorage>,
    /// Whether places have what somebody needs, as far as that was asked.
    fits: StoredValue<Vec<(Need, Arc<[Fit]>)>>,
}

/// What changes while somebody visits.
pub struct State {
    /// The answer to what is asked; see [`Visit::ask`].
    pub listing: Live<Arc<Listing>>,
    /// The language of the element.
    pub lang: Live<Lang>,
    /// Where the visitor is.
    pub here: Live<Option<Here>>,
    /// The kinds that the page limits the element to; `None` for all.
    pub offered: Live<Option<Vec<KindIndex>>>,
    /// The kinds that the visitor chose; none is all that are offered.
    pub chosen: Live<Vec<KindIndex>>,
    /// What a place must have.
    pub conditions: Live<Conditions>,
    /// The places that have it, by number; `None` for all of them.
    pub among: Live<Option<Arc<[bool]>>>,
    /// The neighbourhood whose places are read.
    pub opened: Live<Option<Option<NeighbourhoodIndex>>>,
    /// How many rows or groups are read.
    pub rows: Live<usize>,
    /// The place whose card is open, and from where.
    pub selected: Live<Option<(PlaceIndex, Opener)>>,
    /// The place that has the focus or the pointer, in list or map.
    pub active: Live<Option<PlaceIndex>>,
    /// The pin, while it is being placed.
    pub pin: Live<Option<LonLat>>,
    /// How the map is seen; `None` until it has a size.
    pub camera: Live<Option<Camera>>,
    /// What is said once.
    pub notice: Live<Notice>,
    /// What the map tells about how it is moved, for a moment.
    pub hint: Live<Option<Hint>>,
    /// Whether something that can be pressed is under the pointer.
    pub pointing: Live<bool>,
    /// Counts the changes of colour scheme.
    pub scheme: Live<u32>,
    /// The parts of the element that come after the first answer, once they are there.
    pub later: Live<Option<Later>>,
    /// How far they are until then.
    pub coming: Live<Coming>,
    /// How far the streets are; `None` where they are there, or will not be.
    pub streets: Live<Option<Coming>>,
    /// The streets, once they are there.
    pub foot: Live<Option<Arc<Foot>>>,
    /// How the visitor walks.
    pub pace: Live<Pace>,
    /// Whether the map shows how far one gets.
    pub reach: Live<bool>,
    /// In how many minutes: up to three numbers, the least first.
    pub minutes: Live<Vec<u32>>,
    /// What went wrong with files and attributes.
    pub faults: Live<Vec<Arc<Fault>>>,
}

impl Visit {
    /// Somebody who has not asked anything yet; `streets` says whether the atlas has a file of them.
    pub fn new(
        atlas: Arc<Atlas>,
        lang: Lang,
        faults: Vec<Arc<Fault>>,
        stage: HtmlElement,
        more: Function,
        streets: bool,
    ) -> Self {
        let state = Arc::new(State {
            listing: Live::new(Arc::default()),
            lang: Live::new(lang),
            here: Live::new(None),
            offered: Live::new(None),
            chosen: Live::new(Vec::new()),
            conditions: Live::new(Conditions::default()),
            among: Live::new(None),
            opened: Live::new(None),
            rows: Live::new(STEP),
            selected: Live::new(None),
            active: Live::new(None),
            pin: Live::new(None),
            camera: Live::new(None),
            notice: Live::new(Notice::None),
            hint: Live::new(None),
            pointing: Live::new(false),
            scheme: Live::new(0),
            later: Live::new(None),
            coming: Live::new(Coming::First),
            streets: Live::new(streets.then_some(Coming::First)),
            foot: Live::new(None),
            pace: Live::new(Pace::default()),
            reach: Live::new(false),
            minutes: Live::new(MINUTES.to_vec()),
            faults: Live::new(faults),
        });
        let visit = Self {
            atlas: StoredValue::new(atlas),
            sheet: StoredValue::new(None),
            state: StoredValue::new(state),
            stage: StoredValue::new_local(stage),
            more: StoredValue::new_local(more),
            fits: StoredValue::new(Vec::new()),
        };
        visit.ask();
        visit
    }

    /// Answers what is asked now. Whoever changes the question asks, so that the answer is there at once.
    pub fn ask(self) {
        let state = self.live();
        let among = self.among(&state.conditions.peek());
        if state.among.peek() != among {
            state.among.set(among.clone());
        }
        let kinds = self.kinds();
        let question = Question {
            here: state.here.peek().map(|here| here.at),
            wanted: Wanted { kinds, among },
            opened: state.opened.peek().into_iter().collect(),
            rows: state.rows.peek(),
        };
        let listing = self.atlas().listing(&question, &self.walks());
        if *state.listing.peek() != listing {
            state.listing.set(Arc::new(listing));
        }
    }

    /// What changes.
    pub fn live(self) -> Arc<State> {
        self.state.get_value()
    }

    /// A part of the element's inside, by a selector of CSS.
    pub fn part(self, selector: &str) -> Option<HtmlElement> {
        let found = self
            .stage
            .try_with_value(|stage| stage.query_selector(selector))?;
        found.ok()??.dyn_into().ok()
    }

    /// Gives the focus to a part of the element's inside, once everything that changes has changed.
    pub fn focus(self, selector: &str) {
        let selector = selector.to_owned();
        request_animation_frame(move || {
            if let Some(part) = self.part(&selector) {
                // Only an element that is gone cannot take the focus.
                let _ = part.focus();
            }
        });
    }

    /// Gives the focus to the first of these parts that is there and can be seen.
    pub fn focus_first(self, selectors: [&str; 2]) {
        let [first, second] = selectors.map(str::to_owned);
        request_animation_frame(move || {
            let seen = |part: &HtmlElement| part.offset_parent().is_some();
            let first = self.part(&first).filter(seen);
            if let Some(part) = first.or_else(|| self.part(&second)) {
                // Only an element that is gone cannot take the focus.
                let _ = part.focus();
            }
        });
    }

    /// Whether the element's inside is still there: what was waited for may come too late.
    pub fn is_over(self) -> bool {
        self.state.try_get_value().is_none()
    }

    /// What was read.
    pub fn atlas(self) -> Arc<Atlas> {
        self.atlas.get_value()
    }

    /// The same as a map, once there is one.
    pub fn sheet(self) -> Option<Arc<Sheet>> {
        self.sheet.get_value()
    }

    /// Draws the map that there will be.
    pub fn draw(self, sheet: Sheet) {
        self.sheet.set_value(Some(Arc::new(sheet)));
    }

    /// The words of the element's language. All that uses them is made anew when it changes.
    pub fn words(self) -> &'static Words {
        Words::of(self.live().lang.peek())
    }

    /// The title of the atlas, where it has one.
    pub fn title(self) -> Option<String> {
        let atlas = self.atlas();
        let title = atlas
            .manifest()?
            .title
            .of(self.live().lang.peek())
            .to_owned();
        (!title.is_empty()).then_some(title)
    }

    /// The name of a neighbourhood.
    pub fn name_of(self, index: NeighbourhoodIndex) -> String {
        let atlas = self.atlas();
        atlas
            .neighbourhood(index)
            .map_or_else(String::new, |one| one.name.clone())
    }
}
