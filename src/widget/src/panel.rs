//! What the element shows beside the map, in the order in which it is read.

mod answer;
mod card;
mod facts;
pub mod failure;
mod filters;
mod list;
pub mod notes;
mod whereabouts;

use crate::event;
use crate::map;
use crate::mount;
use crate::object::{Made, or_null};
use crate::visit::Visit;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The whole inside of the element.
pub fn panels(visit: Visit, host: HtmlElement, known: notes::Known) -> AnyView {
    tell(visit, host);
    let label = move || {
        let title = visit.title().unwrap_or_default();
        (visit.words().region)(&title)
    };
    view! {
        <section
            class="atlas"
            lang=move || visit.lang.get().code()
            aria-label=label
            data-card=move || visit.selected.get().is_some().to_string()
        >
            <div class="talk">{whereabouts::whereabouts(visit)} {answer::answer(visit)}</div>
            <div class="find">
                {filters::filters(visit)} {list::list(visit)} {card::card(visit)}
            </div>
            {map::map(visit)}
            {notes::notes(visit, known)}
        </section>
    }
    .into_any()
}

/// Sends the element's events when the answer or the chosen place changes; the first answer is `ready`'s.
fn tell(visit: Visit, host: HtmlElement) {
    let listener = host.clone();
    Effect::new(move |before: Option<()>| {
        visit.listing.track();
        if before.is_some() {
            let detail = Made::new()
                .with("question", mount::question(visit))
                .with("answer", mount::answer(visit));
            event::send(&listener, event::ANSWER, detail);
        }
    });
    Effect::new(move |before: Option<()>| {
        let selected = visit.selected.get();
        if before.is_some() {
            let atlas = visit.atlas();
            let place = selected.and_then(|(place, _)| atlas.place(place));
            let detail = Made::new().with("id", or_null(place.map(|it| it.id.as_str())));
            event::send(&host, event::SELECT, detail);
        }
    });
}
