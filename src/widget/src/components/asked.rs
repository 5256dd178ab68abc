//! The question in words: on paper, and on the button of a narrow column that shows and hides its controls.

use crate::components::needs::time_name;
use crate::components::profile;
use crate::services::needs::name;
use crate::state::{Fold, NodeKey, State, When};
use atlas::joined;
use browser::element::{self, El};
use hours::LocalTime;
use i18n::tagged;

/// So many kinds are named; more are counted.
const NAMED_KINDS: usize = 3;

/// The names of the filters that are set, on paper: kinds, limit and needs.
pub fn filters(state: State) -> Vec<String> {
    let locale = state.locale();
    let limit = state.limit().and_then(|it| state.limit_text(it));
    let limit = limit.map(|it| locale.say(locale.list.within, [&it]));
    let kinds = kinds(state).into_iter();
    kinds.chain(limit).chain(needs(state)).collect()
}

fn kinds(state: State) -> Vec<String> {
    let atlas = state.atlas();
    let kinds = state.chosen_kinds().into_iter();
    let name = |kind| tagged(atlas.taxonomy().kind_at(kind).plural(state.locale().lang));
    kinds.map(name).collect()
}

fn needs(state: State) -> impl Iterator<Item = String> {
    let needs = state.conditions().needs.into_iter();
    needs.map(move |it| name(state, it))
}

/// `Ik zoek alle soorten plekken`, with the limit, the time, how the visitor goes, and needs, where they are chosen.
fn sentence(state: State) -> String {
    let locale = state.locale();
    let texts = &locale.on_demand();
    let mut parts = kinds(state);
    match parts.len() {
        0 => parts.push(texts.question.any_kind.to_owned()),
        1..=NAMED_KINDS => {}
        many => parts = vec![locale.say(texts.question.several, [&locale.number(many)])],
    }
    let of_box = |label: &str, choice: &str| [label, " ", choice].concat();
    let limit = state.limit().and_then(|it| state.limit_text(it));
    parts.extend(limit.map(|it| of_box(texts.question.within, &it)));
    parts.extend(state.conditions().open.map(|when| {
        let when = match when {
            When::Now => texts.opening.now.to_owned(),
            When::At(text) => LocalTime::read(&text).map_or(text, |at| time_name(state, at)),
        };
        of_box(texts.opening.open_when, &when)
    }));
    parts.extend(profile::chosen_name(state).map(str::to_owned));
    parts.extend(needs(state));
    of_box(texts.question.seek, &joined(&parts, locale.number.comma))
}

/// The button; the style sheet shows it, and hides what it folds, in a narrow column only. There is none before the visitor says
/// where they are: until then there is no answer that the controls would push away.
pub fn button(state: State) -> El {
    let toggle = move || state.set_fold(Fold::Question, !state.is_open(Fold::Question));
    element::button("link question-fold", "", toggle)
        .node_ref(state.slot(NodeKey::Question))
        .flag("hidden", move || state.here().is_none())
        .aria("aria-expanded", move || state.is_open(Fold::Question))
        .text_with(move || sentence(state))
}

/// Whether a narrow column hides the controls.
pub fn is_folded(state: State) -> bool {
    state.here().is_some() && !state.is_open(Fold::Question)
}
