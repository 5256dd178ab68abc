//! References to DOM nodes: views register nodes under a key, and actions find them by it, also after a view was rebuilt. A
//! control that is rebuilt while it has the focus gets the focus back.

use super::State;
use atlas::{KindIndex, Need, NeighbourhoodIndex, PlaceIndex};
use leptos::html;
use leptos::prelude::on_cleanup;
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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
    Agenda,
    Activity(usize),
    Rest,
    Question,
    Choices,
    What,
    Within,
    When,
    Profile,
    AnyDistance,
    Kind(KindIndex),
    Need(Need),
    Hour,
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
    LessMap,
    MoreMap,
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
    PocketSheet,
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
    Agenda,
    Directions,
    Credits,
}

/// What can be folded. Whether it is open is part of the state, so that it stays open when its view is rebuilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Fold {
    Location,
    Question,
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
    pub(super) focus_next: Option<FocusRequest>,
}

/// What to focus with the next frame.
pub(super) struct FocusRequest {
    /// The keys of the node: the second if the first is missing or not visible.
    pub(super) keys: [NodeKey; 2],
    /// Whether the focus only goes back to a rebuilt node: not if something else has taken it meanwhile.
    pub(super) is_restored: bool,
    /// What in the element had the focus when this was asked: who has moved the focus since then keeps it.
    pub(super) from: Option<Element>,
}

impl Nodes {
    fn remove(&mut self, is_it: impl Fn(&(NodeKey, HtmlElement)) -> bool) {
        if let Some(at) = self.known.iter().position(is_it) {
            self.known.swap_remove(at);
        }
    }
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

    pub(super) fn with_nodes<T>(self, run: impl FnOnce(&mut Nodes) -> T) -> Option<T> {
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
    pub(super) fn focused_node(self) -> Option<Element> {
        self.try_store()?.stage.query_selector(":focus").ok()?
    }

    /// Whether the node of a key has the focus, or what is in it.
    pub fn has_focus_in(self, key: NodeKey) -> bool {
        self.node(key).is_some_and(|it| contains_focus(&it))
    }

    /// Whether the focus is anywhere in the element.
    pub fn is_focused(self) -> bool {
        contains_focus(&self.store().stage)
    }
}
