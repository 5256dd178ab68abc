//! The question as one sentence of native controls: what the visitor looks for, within how far, when, and how they go. All other
//! filters are in a fold below it. Loaded on demand.

use crate::components::fold::details;
use crate::components::{asked, needs, profile, walking};
use crate::services::needs::count_kinds;
use crate::state::{Fold, NodeKey, State};
use atlas::{DomainIndex, KindIndex};
use browser::element::{self, El, el};
use leptos::prelude::*;

/// The value of the option that stands for kinds which no other option has.
const SEVERAL: &str = "several";

/// The sentence, the fold, and a button that clears all filters.
pub fn question(state: State) -> AnyView {
    let texts = &state.locale().on_demand().question;
    let heading = state.section_heading(0).attr("class", "visually-hidden");
    let needs = move || state.conditions().needs.len();
    let more = details(state, Fold::More, summary(state, texts.more, needs))
        .attr("class", "more-choices")
        .child(needs::panel(state))
        .child(walking::settings(state));
    let reset = element::button("link", texts.all, move || {
        state.clear_filters();
        state.focus_first([NodeKey::What, NodeKey::Question]);
    });
    let reset = reset
        .node_ref(state.slot(NodeKey::ClearFilters))
        .flag("hidden", move || !state.is_filtered());
    let controls = [
        // The page may change which kinds it offers.
        element::dynamic(move || what(state).view()),
        within(state).view(),
        needs::when(state),
        needs::ribbon(state),
        el("div")
            .attr("class", "profile")
            .flag("data-awaited", move || {
                state.here().is_some() && state.network_status().is_some()
            })
            .child(profile::profile(state))
            .view(),
        more.view(),
    ];
    // Controls with the focus never fold away: not when the page sets a location, and not when the column becomes narrow.
    let keep_open = move |_| {
        if !untrack(|| state.is_open(Fold::Question)) {
            state.set_fold(Fold::Question, true);
        }
    };
    let controls = el("div")
        .attr("class", "choices")
        .node_ref(state.slot(NodeKey::Choices))
        .on("focusin", keep_open)
        .flag("data-folded", move || asked::is_folded(state))
        .children(controls.into_iter());
    let parts = [
        heading.text(texts.heading),
        asked::button(state),
        controls,
        reset,
    ];
    element::fragment(parts.into_iter().map(El::view))
}

/// The summary of a fold of filters, with the number of those that are chosen in it. `chosen` is tracked.
pub fn summary(state: State, text: &str, chosen: impl Fn() -> usize + 'static) -> El {
    let locale = state.locale();
    let count = el("span").attr("class", "count");
    let count = count.text_with(move || match chosen() {
        0 => String::new(),
        count => locale.say(locale.on_demand().question.chosen, [&locale.number(count)]),
    });
    el("summary").text(text).text(" ").el(count)
}

/// A labelled select box of the sentence. `value` is tracked.
pub fn choice(
    label: &str,
    key: NodeKey,
    options: impl Iterator<Item = AnyView>,
    value: impl FnMut() -> String + 'static,
    choose: impl Fn(State, String) + 'static,
    state: State,
) -> El {
    let select = el("select")
        .node_ref(state.slot(key))
        .children(options)
        .property("value", value)
        .on("change", move |event| {
            choose(state, event_target_value(&event))
        });
    el("label").el(el("span").text(label)).text(" ").el(select)
}

/// An option.
pub fn option(value: &str, text: &str) -> El {
    el("option").attr("value", value).text(text)
}

/// The box for one kind of place, all of a domain, or everything. A kind within a domain narrows it.
fn what(state: State) -> El {
    let locale = state.locale();
    let all = option("", locale.on_demand().question.any_kind);
    let several = option(SEVERAL, "")
        .flag("hidden", move || value_of(state) != SEVERAL)
        .text_with(move || match state.chosen_kinds().as_slice() {
            [kind] => {
                let atlas = state.atlas();
                let plural = atlas.taxonomy().kind_at(*kind).plural(locale.lang);
                [&locale.capital(plural.of), " (", &locale.number(0), ")"].concat()
            }
            kinds => {
                let count = locale.number(kinds.len());
                locale.say(locale.on_demand().question.several, [&count])
            }
        });
    let groups = state.offered_domains().into_iter();
    let groups = groups.map(|(domain, kinds)| group(state, domain, kinds));
    let options = [all.view(), several.view()].into_iter().chain(groups);
    let choose = |state: State, value: String| {
        let number = value.get(1..).and_then(|it| it.parse().ok());
        let kinds = match (value.chars().next(), number) {
            (Some('d'), Some(number)) => u8::try_from(number)
                .map(|it| state.kinds_of(DomainIndex(it)))
                .unwrap_or_default(),
            (Some('k'), Some(number)) => vec![KindIndex(number)],
            _ => Vec::new(),
        };
        state.choose_kinds(kinds);
    };
    choice(
        locale.on_demand().question.seek,
        NodeKey::What,
        options,
        move || value_of(state),
        choose,
        state,
    )
}

/// The value of the chosen kinds.
fn value_of(state: State) -> String {
    let chosen = state.chosen_kinds();
    match chosen.as_slice() {
        [] => return String::new(),
        [kind] => {
            let domain = state.atlas().taxonomy().domain_of(*kind);
            // A link may name a kind of which the atlas has no place.
            if state.kinds_of(domain).contains(kind) {
                return ["k", &kind.0.to_string()].concat();
            }
        }
        [first, ..] => {
            let domain = state.atlas().taxonomy().domain_of(*first);
            let all = state.kinds_of(domain);
            if all.len() == chosen.len() && all.iter().all(|kind| chosen.contains(kind)) {
                return ["d", &domain.0.to_string()].concat();
            }
        }
    }
    SEVERAL.to_owned()
}

fn group(state: State, domain: DomainIndex, kinds: Vec<KindIndex>) -> AnyView {
    let (atlas, locale) = (state.atlas(), state.locale());
    let label = atlas
        .taxonomy()
        .domain_at(domain)
        .label
        .localized(locale.lang);
    let all = locale.say(locale.on_demand().question.all_of, [label.of]);
    let value = ["d", &domain.0.to_string()].concat();
    // A domain of one kind needs no option for all of it.
    let all = (kinds.len() > 1).then(|| counted(state, &value, all, label.other, &kinds));
    let kinds = kinds.iter().map(|kind| {
        let plural = atlas.taxonomy().kind_at(*kind).plural(locale.lang);
        let value = ["k", &kind.0.to_string()].concat();
        let text = locale.capital(plural.of);
        counted(state, &value, text, plural.other, &[*kind])
    });
    el("optgroup")
        .attr("label", label.of)
        .children(all.into_iter().chain(kinds))
        .view()
}

/// An option with the number of places of these kinds that match the conditions. An `option` can only contain text, so the
/// language tag of a text in another language goes on the element itself.
fn counted(
    state: State,
    value: &str,
    text: String,
    lang: Option<&str>,
    kinds: &[KindIndex],
) -> AnyView {
    let kinds = kinds.to_vec();
    let counted = move || {
        let count = count_kinds(state, &kinds);
        let count = state.locale().number(count);
        [&text, " (", &count, ")"].concat()
    };
    let mut option = option(value, "").text_with(counted);
    if let Some(lang) = lang {
        option = option.attr("lang", lang);
    }
    option.view()
}

/// The box for how far, hidden without a location.
fn within(state: State) -> El {
    let locale = state.locale();
    let any = option("", locale.on_demand().question.any_distance).view();
    let options = (0..3_usize).map(move |at| {
        let text = move || state.limit_text(at).unwrap_or_default();
        option(&at.to_string(), "")
            .flag("hidden", move || state.limit_text(at).is_none())
            .text_with(text)
            .view()
    });
    choice(
        locale.on_demand().question.within,
        NodeKey::Within,
        [any].into_iter().chain(options),
        move || state.limit().map_or_else(String::new, |it| it.to_string()),
        |state, value| state.set_within(value.parse().ok()),
        state,
    )
    .flag("hidden", move || state.here().is_none())
}
