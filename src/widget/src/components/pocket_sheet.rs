//! The pocket sheet: A5 in large type, with one place of each kind: a page in the reader's language, and one in Dutch. It opens in a
//! tab of its own, so that only the sheet is printed, on its own size of paper, and the page stays as it is.

mod content;
mod section;
mod tab;

use crate::state::{NodeKey, State};
use atlas::Lang;
use browser::element::{button, el, fragment};
use browser::intl::Locale;
use browser::reactive::Signal;
use content::SheetContent;
use leptos::prelude::*;
use std::rc::Rc;
pub use tab::close;
use web_sys::Window;

/// The button, and a status line for a browser that opens no tab. The button is hidden without a place to start from: a location,
/// or an open card.
pub fn button_with_status(state: State) -> AnyView {
    let texts = &state.locale().on_demand().sharing;
    let refused = Rc::new(Signal::new(false));
    let is_refused = refused.clone();
    let press = move || {
        let tab = tab::open();
        refused.set(tab.is_none());
        if let Some(tab) = tab {
            state.call_panels(|panels| (panels.load_pocket_sheet)(state, tab));
        }
    };
    let hint = [" (", texts.pocket_opens, ")"].concat();
    let hint = el("span").attr("class", "visually-hidden").text(&hint);
    let open = button("link", texts.pocket, press)
        .node_ref(state.slot(NodeKey::PocketSheet))
        .flag("hidden", move || {
            state.here().is_none() && state.selected().is_none()
        })
        .el(hint);
    let status = el("p").attr("class", "note").attr("role", "status");
    let status = status.text_with(move || {
        if is_refused.get() {
            texts.pocket_refused
        } else {
            ""
        }
        .to_owned()
    });
    fragment([open.view(), status.view()].into_iter())
}

/// Fills an empty tab with the sheet.
pub type Show = fn(State, Window);

/// Fills the tab, once the Dutch messages are there. Loaded when the button is pressed.
pub fn show(state: State, tab: Window) {
    let own = untrack(|| state.locale());
    let loading = untrack(|| state.lazy()).map(|it| (it.messages.load)(Lang::Dutch));
    state.spawn(async move {
        let has_dutch = match loading {
            Some(loading) => loading.await,
            None => false,
        };
        // Only now, so that all of the sheet is of one moment: what is asked may change while the messages load.
        let Some(content) = untrack(|| SheetContent::gather(state)) else {
            close(&tab);
            return;
        };
        let dutch = (own.lang != Lang::Dutch && has_dutch).then(|| Locale::of("nl"));
        let locales = [Some(own), dutch];
        let sheet = move || {
            let sections = locales.into_iter().flatten();
            let sections = sections.map(|locale| section::section(state, locale, &content));
            let mut views: Vec<AnyView> = sections.collect();
            if !has_dutch {
                let note = own.on_demand().sharing.pocket_only;
                views.push(el("p").attr("class", "note").text(note).view());
            }
            fragment(views.into_iter())
        };
        tab::fill(state, &tab, own, sheet);
    });
}
