//! References to DOM nodes: views register nodes under a key, and actions find them by it, also after a view was rebuilt. A
//! control that is rebuilt while it has the focus gets the focus back.

use super::State;
use atlas::{KindIndex, Need, NeighbourhoodIndex, PlaceIndex};
use browser::object::member;
use leptos::html;
use leptos::prelude::{document, on_cleanup};
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The key of a node. Each key has at most one node at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum NodeKey {
    // Parts of the page.
    Answer,
    Found,
    Announcement,
    List,
    Card,
    CardTitle,
    Suggestions,
    Suggestion(usize),
    Map,
    MapFrame,
    Canvas,
    ColourProbe,
    SchemeProbe,
    Printout,
    // Controls.
    SearchBox,
    Locate,
    Pin,
    StopPin,
    Neighbourhoods,
    OtherLocation,
    ForgetLocation,
    Go,
    Also(PlaceIndex),
    Rest,
    What,
    Within,
    When,
    Profile,
    AnyDistance,
    Kind(KindIndex),
    Need(Need),
    OpenAt,
    EvenUnknown,
    OfferUnknown,
    ClearFilters,
    Place(PlaceIndex),
    Pile(PlaceIndex),
    Group(Option<NeighbourhoodIndex>),
    More,
    Back,
    Link(Section, usize),
    ZoomIn,
    ZoomOut,
    FitAll,
    RetryMap,
    RetryStreets,
    RetryFiles,
    UsualPace,
    SlowPace,
    StepFree,
    Isochrones,
    Copy,
    CopiedLink,
    Print,
    Fold(Fold),
    Summary(Fold),
}

/// The part of the page that a link is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Section {
    Phone,
    Website,
    Activities,
    Directions,
    Credits,
}

/// A `details` element. Whether it is open is part of the state, so that it stays open when its view is rebuilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Fold {
    Location,
    More,
    Kinds,
    Gaps,
    Problems,
}

impl Fold {
    /// Its bit among the open folds.
    pub(super) const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Registers a node under a key when it is created.
#[derive(Clone, Copy)]
pub struct NodeSlot {
    state: State,
    key: NodeKey,
}

impl NodeRefContainer<html::Div> for NodeSlot {
    fn load(self, element: &Element) {
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            self.state.register(self.key, element.clone());
        }
    }
}

/// The nodes by key, and which of them takes the focus with the next frame.
#[derive(Default)]
pub(super) struct Nodes {
    known: Vec<(NodeKey, HtmlElement)>,
    focus_next: Option<FocusRequest>,
}

/// What to focus with the next frame.
struct FocusRequest {
    /// The keys of the node: the second if the first is missing or not visible.
    keys: [NodeKey; 2],
    /// Whether the focus only goes back to a rebuilt node: not if something else has taken it meanwhile.
    is_restored: bool,
    /// What in the element had the focus when this was asked: who has moved the focus since then keeps it.
    from: Option<Element>,
}

impl Nodes {
    fn remove(&mut self, is_it: impl Fn(&(NodeKey, HtmlElement)) -> bool) {
        if let Some(at) = self.known.iter().position(is_it) {
            self.known.swap_remove(at);
        }
    }
}

/// Whether no node of the page has the focus; the browser then names the body.
fn is_focus_free() -> bool {
    let document = document();
    let active = document.active_element();
    active.is_none_or(|it| document.body().is_some_and(|body| *body == it))
}

/// Whether a node itself has the focus.
fn is_focused(node: &HtmlElement) -> bool {
    node.matches(":focus").unwrap_or_default()
}

/// Whether a node, or anything in it, has the focus.
fn contains_focus(node: &HtmlElement) -> bool {
    node.matches(":focus-within").unwrap_or_default()
}

impl State {
    /// A reference for the node of this key.
    pub fn slot(self, key: NodeKey) -> NodeSlot {
        NodeSlot { state: self, key }
    }

    fn register(self, key: NodeKey, node: HtmlElement) {
        self.with_nodes(|nodes| {
            nodes.remove(|it| it.0 == key);
            nodes.known.push((key, node.clone()));
        });
        on_cleanup(move || {
            let had_focus = is_focused(&node);
            let from = self.focused_node();
            let is_first = self.with_nodes(|nodes| {
                nodes.remove(|it| it.0 == key && it.1 == node);
                let is_first = had_focus && nodes.focus_next.is_none();
                if is_first {
                    nodes.focus_next = Some(FocusRequest {
                        keys: [key; 2],
                        is_restored: true,
                        from,
                    });
                }
                is_first
            });
            if is_first.unwrap_or_default() {
                self.focus_next_frame();
            }
        });
    }

    fn with_nodes<T>(self, run: impl FnOnce(&mut Nodes) -> T) -> Option<T> {
        Some(run(&mut self.try_store()?.nodes.borrow_mut()))
    }

    /// The node of a key; `None` if there is none.
    pub fn node(self, key: NodeKey) -> Option<HtmlElement> {
        self.with_nodes(|nodes| {
            let mut known = nodes.known.iter();
            known.find(|it| it.0 == key).map(|it| it.1.clone())
        })?
    }

    /// Whether the focus is on the node of a key, or in it.
    pub fn has_focus(self, key: NodeKey) -> bool {
        self.node(key).is_some_and(|it| contains_focus(&it))
    }

    /// The node in the element that has the focus.
    fn focused_node(self) -> Option<Element> {
        self.try_store()?.stage.query_selector(":focus").ok()?
    }

    /// Whether the focus is anywhere in the element.
    pub fn is_focused(self) -> bool {
        contains_focus(&self.store().stage)
    }

    /// Focuses the node of a key with the next frame, when all views are up to date.
    pub fn focus(self, key: NodeKey) {
        self.focus_first([key; 2]);
    }

    /// Focuses the first node with the next frame, or the second if the first is missing or not visible.
    pub fn focus_first(self, keys: [NodeKey; 2]) {
        let from = self.focused_node();
        self.with_nodes(|nodes| {
            nodes.focus_next = Some(FocusRequest {
                keys,
                is_restored: false,
                from,
            });
        });
        self.focus_next_frame();
    }

    fn focus_next_frame(self) {
        self.on_next_frame(move || {
            let next = self.with_nodes(|nodes| nodes.focus_next.take()).flatten();
            let Some(request) = next else { return };
            let now = self.focused_node();
            let is_moved = now.is_some() && now != request.from;
            if is_moved || request.is_restored && !is_focus_free() {
                return;
            }
            let [first, second] = request.keys;
            let is_visible = |node: &HtmlElement| node.offset_parent().is_some();
            let first = self.node(first).filter(is_visible);
            if let Some(node) = first.or_else(|| self.node(second)) {
                // Fails only for a removed element.
                let _ = node.focus();
            }
        });
    }

    /// Focuses the answer, as the visitor asked for it, and tells that a screen reader reads it there. Not if the visitor has
    /// moved the focus out of the element meanwhile.
    pub fn focus_answer(self) {
        if self.is_focus_here_or_free() {
            self.set_reading_answer(true);
            self.focus(NodeKey::Answer);
            self.on_next_frame(move || self.show_answer());
        }
    }

    /// In a narrow column scrolls the answer to the top, so that the map and the list below it are in view too.
    fn show_answer(self) {
        let top = |key| {
            let node = self.node(key)?;
            Some((node.get_bounding_client_rect().top(), node))
        };
        if let (Some((top, answer)), Some((map, _))) = (top(NodeKey::Found), top(NodeKey::Map))
            && map > top
        {
            answer.scroll_into_view();
        }
    }

    /// Focuses the title of the card, and shows the beginning of the card.
    pub fn focus_card(self) {
        self.focus(NodeKey::CardTitle);
        self.on_next_frame(move || {
            let Some(card) = self.node(NodeKey::Card) else {
                return;
            };
            let top = card.get_bounding_client_rect().top();
            let height = member(&js_sys::global(), "innerHeight").as_f64();
            // A card that begins in the upper half of the window stays where it is.
            if top < 0.0 || height.is_some_and(|it| top > it / 2.0) {
                card.scroll_into_view();
            }
        });
    }

    /// Whether no node of the page has the focus, or one of this element.
    pub fn is_focus_here_or_free(self) -> bool {
        self.is_focused() || is_focus_free()
    }

    /// Scrolls the first existing node into view with the next frame, no further than needed.
    pub fn reveal(self, keys: impl IntoIterator<Item = NodeKey> + 'static) {
        self.on_next_frame(move || {
            if let Some(node) = keys.into_iter().find_map(|key| self.node(key)) {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                node.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
}
