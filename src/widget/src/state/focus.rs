//! Moves the focus, and scrolls what has it into view.

use super::nodes::FocusRequest;
use super::{NodeKey, State};
use browser::object::member;
use leptos::prelude::document;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Whether no node of the page has the focus; the browser then names the body.
fn is_focus_free() -> bool {
    let document = document();
    let active = document.active_element();
    active.is_none_or(|it| document.body().is_some_and(|body| *body == it))
}

impl State {
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

    pub(super) fn focus_next_frame(self) {
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
    pub fn show_answer(self) {
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
