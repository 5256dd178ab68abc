//! How the distances of a list are measured. Loaded on demand.

use crate::components::answer::is_outside;
use crate::state::State;
use browser::element::el;
use browser::intl::Locale;
use leptos::prelude::AnyView;

/// The note below the list.
pub fn distance_note(state: State) -> AnyView {
    let note = el("p").attr("class", "note");
    note.text_with(move || text(state)).view()
}

fn text(state: State) -> String {
    how_measured(state, state.locale(), state.walk_context().has_walks)
}

/// How distances are measured, in the language of `locale`: with the pace where they are walks.
pub fn how_measured(state: State, locale: Locale, has_walks: bool) -> String {
    let texts = &locale.on_demand().way;
    if !has_walks {
        return texts.straight_note.to_owned();
    }
    let pace = state.pace();
    let mut note = locale.say(texts.walk_note, [&locale.speed(pace)]);
    if pace.is_step_free() {
        let knows_steps = state.network().is_some_and(|it| it.knows_steps());
        let steps = match knows_steps {
            true => texts.step_free_note,
            false => locale.on_demand().walking.steps_unknown,
        };
        note = [&note, " ", steps].concat();
    }
    // The walking network ends at the edge of the atlas.
    if is_outside(state) {
        note = [&note, " ", texts.outside_streets].concat();
    }
    note
}
