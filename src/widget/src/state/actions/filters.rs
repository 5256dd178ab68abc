//! Which places are asked for.

use crate::state::{Conditions, Here, STEP, State};
use atlas::{DomainIndex, KindIndex};
use streets::Pace;

/// A question as a link holds it.
pub struct LinkedQuestion {
    /// Where the visitor is.
    pub here: Option<Here>,
    /// The chosen kinds.
    pub kinds: Vec<KindIndex>,
    /// What a place must have.
    pub conditions: Conditions,
    /// How the visitor walks.
    pub pace: Pace,
    /// Whether the map shows isochrones.
    pub shows_isochrones: bool,
}

impl State {
    /// Asks for places under other conditions.
    pub fn set_conditions(self, conditions: Conditions) {
        self.ask(|signals| {
            signals.rows.set(STEP);
            signals.conditions.set(conditions);
        });
        self.call_lazy(|lazy| (lazy.look_for)(self));
    }

    /// Chooses a kind, or takes the choice back.
    pub fn toggle_kind(self, kind: KindIndex) {
        self.toggle_kinds(&[kind]);
    }

    /// Chooses the kinds of a domain, or takes the choice back where all of them are chosen.
    pub fn toggle_domain(self, domain: DomainIndex) {
        self.toggle_kinds(&self.kinds_of(domain));
    }

    fn toggle_kinds(self, kinds: &[KindIndex]) {
        let mut chosen = self.store().signals.chosen_kinds.get_untracked();
        let all = kinds.iter().all(|kind| chosen.contains(kind));
        chosen.retain(|kind| !kinds.contains(kind));
        if !all {
            chosen.extend(kinds);
        }
        self.choose_kinds(chosen);
    }

    /// Chooses these kinds and no others; none for all that are offered.
    pub fn choose_kinds(self, kinds: Vec<KindIndex>) {
        self.ask(|signals| {
            signals.rows.set(STEP);
            signals.chosen_kinds.set(kinds);
        });
        self.call_lazy(|lazy| (lazy.look_for)(self));
    }

    /// Takes every choice of a kind and every condition back.
    pub fn clear_filters(self) {
        self.write(|signals| signals.chosen_kinds.set(Vec::new()));
        self.set_conditions(Conditions::default());
    }

    /// The kinds of a domain that this atlas has and this page offers; tracked.
    pub fn kinds_of(self, domain: DomainIndex) -> Vec<KindIndex> {
        let atlas = self.atlas();
        let offered = self.offered_kinds();
        let counts = atlas.kind_counts();
        (0..)
            .map(KindIndex)
            .take(counts.len())
            .filter(|kind| {
                counts[usize::from(kind.0)] > 0
                    && atlas.taxonomy().domain_of(*kind) == domain
                    && offered.as_ref().is_none_or(|it| it.contains(kind))
            })
            .collect()
    }

    /// Sets how the visitor walks.
    pub fn set_pace(self, pace: Pace) {
        self.ask(|signals| signals.pace.set(pace));
    }

    /// Shows isochrones on the map, or hides them.
    pub fn show_isochrones(self, shown: bool) {
        self.write(|signals| signals.shows_isochrones.set(shown));
    }

    /// Asks what a link says.
    pub fn ask_linked(self, question: LinkedQuestion) {
        let before = self.store().signals.here.get_untracked();
        self.ask(|signals| {
            signals.pace.set(question.pace);
            signals.shows_isochrones.set(question.shows_isochrones);
            signals.chosen_kinds.set(question.kinds);
            signals.conditions.set(question.conditions);
        });
        match question.here {
            here if here == before => {}
            Some(here) => self.arrive(here),
            None => self.forget_location(),
        }
    }
}
