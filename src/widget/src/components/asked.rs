//! The question in words: on paper, and on the button of a narrow column that shows and hides its controls.

use crate::components::needs::time_name;
use crate::components::profile;
use crate::services::needs::name;
use crate::state::{Fold, NodeKey, State, When};
use atlas::{Need, joined};
use browser::element::{self, El, el};
use hours::LocalTime;
use i18n::tagged;

/// So many kinds are named; more are counted.
const NAMED_KINDS: usize = 3;

/// The names of the filters that are set, on paper: kinds, limit and needs.
pub fn filters(state: State) -> Vec<String> {
    let locale = state.locale();
    let limit = limit(state).map(|it| locale.say(locale.list.within, [&it]));
    let needs = state.conditions().needs.into_iter();
    let needs = needs.map(|it| name(state, it));
    kinds(state).into_iter().chain(limit).chain(needs).collect()
}

fn kinds(state: State) -> Vec<String> {
    let atlas = state.atlas();
    let kinds = state.chosen_kinds().into_iter();
    let name = |kind| tagged(atlas.taxonomy().kind_at(kind).plural(state.locale().lang));
    kinds.map(name).collect()
}

fn limit(state: State) -> Option<String> {
    state.limit_text(state.limit()?)
}

/// `Ik zoek bibliotheken, binnen 10 minuten, open nu. Ik ga met een rolstoel. Meer keuzes: Gratis.`: as much of it as is chosen.
fn sentences(state: State) -> String {
    let locale = state.locale();
    let texts = &locale.on_demand();
    let of_box = |label: &str, choice: &str| [label, " ", choice].concat();
    let mut parts = match kinds(state) {
        none if none.is_empty() => vec![texts.question.any_kind.to_owned()],
        few if few.len() <= NAMED_KINDS => vec![locale.list(&few)],
        many => vec![locale.say(texts.question.several, [&locale.number(many.len())])],
    };
    parts.extend(limit(state).map(|it| of_box(texts.question.within, &it)));
    let conditions = state.conditions();
    parts.extend(conditions.open.map(|when| {
        let when = match when {
            When::Now => texts.opening.now.to_owned(),
            When::At(text) => LocalTime::read(&text).map_or(text, |at| time_name(state, at)),
        };
        of_box(texts.opening.open_when, &when)
    }));
    let asked = of_box(texts.question.seek, &joined(&parts, locale.number.comma));
    let profile = profile::chosen_name(state);
    let goes = profile.map(|it| of_box(texts.walking.profile, it));
    let needs = conditions.needs.into_iter();
    // The profile says it.
    let is_wheelchair = profile == Some(texts.walking.profile_wheelchair);
    let needs = needs.filter(|it| !is_wheelchair || *it != Need::Wheelchair);
    let needs: Vec<String> = needs.map(|it| name(state, it)).collect();
    let needs = match needs.is_empty() {
        true => None,
        false => Some([texts.question.more, ": ", &locale.list(&needs)].concat()),
    };
    let sentences: Vec<String> = [Some(asked), goes, needs].into_iter().flatten().collect();
    joined(&sentences, ". ")
}

/// The button; the style sheet shows it, and hides what it folds, in a narrow column only. There is none before the visitor says
/// where they are: until then there is no answer that the controls would push away.
pub fn button(state: State) -> El {
    let toggle = move || state.set_fold(Fold::Question, !state.is_open(Fold::Question));
    element::button("link question-fold", "", toggle)
        .node_ref(state.slot(NodeKey::Question))
        .flag("hidden", move || state.here().is_none())
        .aria("aria-expanded", move || state.is_open(Fold::Question))
        // In one box: a text with marked dates has several nodes.
        .el(el("span").text_with(move || sentences(state)))
}

/// Whether a narrow column hides the controls.
pub fn is_folded(state: State) -> bool {
    state.here().is_some() && !state.is_open(Fold::Question)
}
