//! What a visitor asks and where they are in the element: the one source of all that is on the screen.

mod actions;
mod conditions;
pub mod fault;
mod finder;
mod names;
mod parts;
mod signals;
mod switch;

pub use conditions::{Conditions, When};
pub use finder::Finder;
pub use signals::State;

use crate::intl::Locale;
use crate::state::fault::Fault;
use atlas::{Atlas, Filter, LonLat, Need, NeedStatus, NeighbourhoodIndex, Question};
use chart::BaseMap;
use js_sys::Function;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

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
    /// The address of the page did, with the parameter that the attribute `link` names.
    Link,
    /// They chose a neighbourhood, and its middle stands for them.
    Neighbourhood(NeighbourhoodIndex),
    /// They chose a district or municipality, and a position near its middle stands for them.
    Area,
    /// They chose a street, and a position in it stands for them.
    Street,
    /// They chose an address, which is exact as a pin.
    Address,
}

/// From where a place was opened: that is where the focus goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// The list.
    List,
    /// The map.
    Map,
    /// The search box.
    Search,
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
    base_map: StoredValue<Option<Arc<BaseMap>>>,
    state: StoredValue<Arc<State>>,
    /// What the element's inside is in.
    stage: StoredValue<HtmlElement, LocalStorage>,
    /// Promises a further part of the atlas.
    more: StoredValue<Function, LocalStorage>,
    /// Whether places have what somebody needs, as far as that was asked.
    fits: StoredValue<Vec<(Need, Arc<[NeedStatus]>)>>,
}

impl Visit {
    /// Somebody who has not asked anything yet; `streets` says whether the atlas has a file of them.
    pub fn new(
        atlas: Arc<Atlas>,
        locale: Locale,
        faults: Vec<Arc<Fault>>,
        stage: HtmlElement,
        more: Function,
        streets: bool,
    ) -> Self {
        let state = Arc::new(State::new(locale, faults, streets));
        let visit = Self {
            atlas: StoredValue::new(atlas),
            base_map: StoredValue::new(None),
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
        if state.notice.peek() == Notice::PinCancelled {
            state.notice.set(Notice::None);
        }
        self.look_at_clock();
        let among = self.among();
        if state.among.peek() != among {
            state.among.set(among.clone());
        }
        let kinds = self.kinds();
        let question = Question {
            location: state.here.peek().map(|here| here.at),
            filter: Filter { kinds, mask: among },
            expanded: state.opened.peek().into_iter().collect(),
            limit: state.rows.peek(),
        };
        let listing = self.atlas().listing(&question, &self.walks());
        if *state.listing.peek() != listing {
            state.listing.set(Arc::new(listing));
        }
    }

    /// Answers again, when more is known. The list is made anew then, and whoever reads it stays where they are.
    pub fn learn(self) {
        let kept = self.part(".list :focus").and_then(|part| {
            let same = |name: &str| {
                let value = part.get_attribute(name)?;
                let value = value.replace('\\', "\\\\").replace('\'', "\\'");
                Some([".list [", name, "='", &value, "']"].concat())
            };
            same("data-place").or_else(|| same("class"))
        });
        self.ask();
        if let Some(part) = kept {
            self.focus(&part);
        }
    }

    /// Whether each place has what is needed, by number.
    pub fn fits(self, need: Need) -> Arc<[NeedStatus]> {
        let known = self.fits.get_value();
        if let Some((_, fits)) = known.into_iter().find(|(it, _)| *it == need) {
            return fits;
        }
        let fits: Arc<[NeedStatus]> = self.atlas().need_statuses(need).into();
        self.fits
            .update_value(|known| known.push((need, fits.clone())));
        fits
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

    /// Scrolls no further than it has to, so that the first of these parts that is there is seen, once everything that
    /// changes has changed.
    pub fn reveal(self, selectors: &'static [&'static str]) {
        request_animation_frame(move || {
            if let Some(part) = selectors.iter().find_map(|it| self.part(it)) {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                part.scroll_into_view_with_scroll_into_view_options(&options);
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
    pub fn base_map(self) -> Option<Arc<BaseMap>> {
        self.base_map.get_value()
    }

    /// Draws the map that there will be.
    pub fn draw(self, base_map: BaseMap) {
        self.base_map.set_value(Some(Arc::new(base_map)));
    }
}
