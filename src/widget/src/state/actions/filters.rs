//! Actions that change the filters, the pace and the isochrones.

use crate::state::signals::Signals;
use crate::state::{Conditions, Here, STEP, State};
use atlas::{DomainIndex, KindIndex, Need};
use streets::Pace;

/// The question of a permalink.
pub struct LinkedQuestion {
    /// Where the visitor is.
    pub here: Option<Here>,
    /// The chosen kinds.
    pub kinds: Vec<KindIndex>,
    /// The index of the limit that places must be within.
    pub within: Option<usize>,
    /// The chosen conditions.
    pub conditions: Conditions,
    /// The walking pace.
    pub pace: Pace,
    /// How often there must be a seat on the way, in metres.
    pub rest_distance: Option<u16>,
    /// Whether the map shows isochrones.
    pub shows_isochrones: bool,
}

impl State {
    /// Sets the conditions that places must fulfil; other needs close the card, as other kinds and another limit do: the answer that
    /// it hides is another one. To choose a wheelchair also chooses step-free routes, and to take it back
    /// takes those back, unless the visitor chose them.
    pub fn set_conditions(self, conditions: Conditions) {
        let before = self.store().signals.conditions.get_untracked();
        // A card says what is open at another time.
        if before.needs != conditions.needs || before.even_unknown != conditions.even_unknown {
            self.close_card();
        }
        self.ask(|signals| {
            signals.rows.set(STEP);
            follow_wheelchair(signals, &conditions);
            signals.conditions.set(conditions);
        });
        self.call_lazy(|lazy| (lazy.show_nearest_match)(self));
    }

    /// Adds a kind to the chosen ones, or removes it.
    pub fn toggle_kind(self, kind: KindIndex) {
        let mut chosen = self.store().signals.chosen_kinds.get_untracked();
        match chosen.iter().position(|it| *it == kind) {
            Some(at) => drop(chosen.remove(at)),
            None => chosen.push(kind),
        }
        self.choose_kinds(chosen);
    }

    /// Sets the limit that places must be within, by its index; `None` for none.
    pub fn set_within(self, within: Option<usize>) {
        self.close_card();
        self.ask(|signals| {
            signals.rows.set(STEP);
            signals.within.set(within);
        });
    }

    /// Replaces the chosen kinds; an empty list means all offered kinds.
    pub fn choose_kinds(self, kinds: Vec<KindIndex>) {
        self.close_card();
        self.ask(|signals| {
            signals.rows.set(STEP);
            signals.chosen_kinds.set(kinds);
        });
        self.call_lazy(|lazy| (lazy.show_nearest_match)(self));
    }

    /// Sets how the visitor goes and the needs that belong to it, as one change.
    pub fn set_profile(self, pace: Pace, needs: Vec<Need>) {
        self.ask(|signals| {
            signals.rows.set(STEP);
            // To take back the need for a wheelchair takes back what came with it.
            let is_own = pace.is_step_free() && needs.contains(&Need::Wheelchair);
            signals.is_step_free_for_wheelchair.set(is_own);
            signals.pace.set(pace);
            let conditions = signals.conditions.get_untracked();
            signals.conditions.set(Conditions {
                needs,
                ..conditions
            });
        });
        self.call_lazy(|lazy| (lazy.show_nearest_match)(self));
    }

    /// Clears the chosen kinds, the limit and the conditions.
    pub fn clear_filters(self) {
        self.close_card();
        self.write(|signals| {
            signals.chosen_kinds.set(Vec::new());
            signals.within.set(None);
        });
        self.set_conditions(Conditions::default());
    }

    /// The domains of which the page offers kinds, with those kinds; tracked.
    pub fn offered_domains(self) -> Vec<(DomainIndex, Vec<KindIndex>)> {
        let domains = (0..).map(DomainIndex);
        let domains = domains.take(self.atlas().taxonomy().domains.len());
        let offered = domains.map(|it| (it, self.kinds_of(it)));
        offered.filter(|(_, kinds)| !kinds.is_empty()).collect()
    }

    /// The kinds of a domain that have places in this atlas and that the page offers; tracked.
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

    /// Sets the walking pace.
    pub fn set_pace(self, pace: Pace) {
        self.ask(|signals| {
            if signals.pace.get_untracked().is_step_free() != pace.is_step_free() {
                signals.is_step_free_for_wheelchair.set(false);
            }
            signals.pace.set(pace);
        });
    }

    /// Sets how often there must be a seat on the way, in metres, and shows the whole way on the map.
    pub fn set_rest_distance(self, metres: Option<u16>) {
        self.ask(|signals| signals.rest_distance.set(metres));
        if let Some((place, _)) = self.store().signals.selected.get_untracked() {
            self.call_lazy(|lazy| (lazy.reveal_place)(self, place));
        }
    }

    /// Shows isochrones on the map, or hides them.
    pub fn show_isochrones(self, shown: bool) {
        self.write(|signals| signals.shows_isochrones.set(shown));
    }

    /// Asks the question of a permalink.
    pub fn ask_linked(self, question: LinkedQuestion) {
        let before = self.store().signals.here.get_untracked();
        self.ask(|signals| {
            // A permalink does not tell what came first: keep what is known of these choices.
            let are_together = |conditions: &Conditions, pace: Pace| {
                conditions.needs.contains(&Need::Wheelchair) && pace.is_step_free()
            };
            let (conditions, pace) = (&signals.conditions, &signals.pace);
            let were_together = are_together(&conditions.get_untracked(), pace.get_untracked());
            let own = &signals.is_step_free_for_wheelchair;
            let is_own = !were_together || own.get_untracked();
            own.set(is_own && are_together(&question.conditions, question.pace));
            signals.pace.set(question.pace);
            signals.rest_distance.set(question.rest_distance);
            signals.shows_isochrones.set(question.shows_isochrones);
            signals.chosen_kinds.set(question.kinds);
            signals.within.set(question.within);
            signals.conditions.set(question.conditions);
        });
        match question.here {
            here if here == before => {}
            Some(here) => self.arrive(here),
            None => self.forget_location(),
        }
    }
}

/// Changes the pace with the choice of a wheelchair, in an atlas with a walking network.
fn follow_wheelchair(signals: &Signals, conditions: &Conditions) {
    let has = |it: &Conditions| it.needs.contains(&Need::Wheelchair);
    let (before, pace) = (
        signals.conditions.get_untracked(),
        signals.pace.get_untracked(),
    );
    let own = &signals.is_step_free_for_wheelchair;
    let network = signals.network.get_untracked();
    let is_coming = signals.network_status.get_untracked().is_some();
    let has_network = network.map_or(is_coming, |it| it.knows_steps());
    let is_step_free = match (has(&before), has(conditions)) {
        (false, true) if has_network && !pace.is_step_free() => true,
        (true, false) if own.get_untracked() => false,
        _ => return,
    };
    own.set(is_step_free);
    signals.pace.set(pace.step_free(is_step_free));
}
