//! Another language. Everything is made anew for it, and nobody loses their place in it.

use super::Visit;
use crate::intl::Locale;
use leptos::prelude::request_animation_frame;
use web_sys::Element;

impl Visit {
    /// Speaks another language from now on. The focus stays on the same control, and what was folded open stays so.
    pub fn speak(self, locale: Locale) {
        let focused = self.part(":focus").map(|it| way_to(it.into()));
        let mut open = Vec::new();
        while let Some(fold) = self.part("details[open]") {
            // An attribute can always be taken away.
            let _ = fold.remove_attribute("open");
            open.push(way_to(fold.into()));
        }
        self.live().locale.set(locale);
        self.live().lang.set(locale.lang);
        request_animation_frame(move || {
            for fold in open.iter().filter_map(|way| self.part(way)) {
                // As above.
                let _ = fold.set_attribute("open", "");
            }
        });
        if let Some(focused) = focused {
            self.focus(&focused);
        }
    }
}

/// A selector of CSS for an element by its place: the same in every language.
fn way_to(element: Element) -> String {
    let (mut way, mut at) = (String::new(), element);
    while let Some(parent) = at.parent_element() {
        let (mut place, mut before) = (1, at.previous_element_sibling());
        while let Some(sibling) = before {
            place += 1;
            before = sibling.previous_element_sibling();
        }
        way = [" > :nth-child(", &place.to_string(), ")", &way].concat();
        at = parent;
    }
    [":scope", &way].concat()
}
