//! The hours of a day as a ribbon: a slider by the half hour, with how many places are open through the day above it. The answer, the
//! list and the marks follow as it moves.

use super::when::time_name;
use crate::services::needs::places;
use crate::state::{Conditions, NodeKey, State, When};
use atlas::{Need, NeedStatus, PlaceIndex, joined};
use browser::element::{self, El, el};
use browser::reactive::{Memo, Signal, effect};
use hours::{DaySlots, LocalTime};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What the ribbon shows, computed once for all that reads it.
#[derive(Clone)]
struct Ribbon {
    state: State,
    /// The day, and which of its slots are offered; `None` while no time is chosen, and where there is only one.
    slots: Arc<Memo<Option<DaySlots>>>,
    /// The places that fit the rest of the question.
    places: Arc<Memo<Arc<[PlaceIndex]>>>,
    /// How many of them are open, by slot.
    counts: Rc<Signal<Vec<usize>>>,
}

/// The ribbon; hidden while no time is chosen, until the opening times are there, and in the last half hour of a day.
pub fn ribbon(state: State) -> AnyView {
    let needs: Memo<(Vec<Need>, bool)> = Memo::new(move || {
        let conditions = state.conditions();
        (conditions.needs, conditions.even_unknown)
    });
    let ribbon = Ribbon {
        state,
        slots: Arc::new(Memo::new(move || slots(state))),
        places: Arc::new(Memo::new(move || {
            let (needs, even_unknown) = needs.get();
            let conditions = Conditions {
                needs,
                open: None,
                even_unknown,
            };
            places(state, &conditions).into()
        })),
        counts: Rc::new(Signal::new(Vec::new())),
    };
    ribbon.clone().follow();
    ribbon.view()
}

/// The chosen time, or now.
fn time(state: State) -> Option<(When, LocalTime)> {
    let (times, when) = (state.opening_times()?, state.conditions().open?);
    let at = match &when {
        When::Now => times.local_time(state.clock()),
        When::At(text) => LocalTime::read(text)?,
    };
    Some((when, at))
}

fn slots(state: State) -> Option<DaySlots> {
    let (times, (_, at)) = (state.opening_times()?, time(state)?);
    let slots = DaySlots::of(times.local_time(state.clock()), at);
    // In the last half hour of a day there is nothing to slide to.
    (slots.first() < DaySlots::LAST).then_some(slots)
}

impl Ribbon {
    /// Keeps the slider where the question is, and counts for another day or other places.
    fn follow(self) {
        let (state, slots) = (self.state, self.slots.clone());
        effect(move || {
            let (Some(slots), Some((_, at))) = (slots.get(), time(state)) else {
                return;
            };
            let input = state.node(NodeKey::Hour);
            if let Some(input) = input.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
                // A slider does not take a value below its least one.
                input.set_min(&slots.first().to_string());
                input.set_value(&DaySlots::slot_of(at).to_string());
            }
        });
        let round = Rc::new(Cell::new(0_u32));
        let day = Memo::new(move || self.slots.get().map(DaySlots::midnight));
        effect(move || {
            let (Some(midnight), Some(times)) = (day.get(), state.opening_times()) else {
                return;
            };
            let (places, counts) = (self.places.get(), self.counts.clone());
            let own = round.get().wrapping_add(1);
            round.set(own);
            let round = round.clone();
            state.spawn(async move {
                let found = times.open_through(midnight, places).await;
                if round.get() == own {
                    counts.set_if_changed(found);
                }
            });
        });
    }

    fn view(self) -> AnyView {
        let state = self.state;
        let texts = &state.locale().on_demand().opening;
        let (text, slots) = (self.text(), self.slots.clone());
        let written = text.clone();
        let last = DaySlots::LAST.to_string();
        let slider = el("input")
            .attr("type", "range")
            .attr("min", "0")
            .attr("max", &last)
            .node_ref(state.slot(NodeKey::Hour))
            .attr_with("aria-valuetext", move || written.get())
            .on("input", move |event| {
                choose(state, &event_target_value(&event))
            });
        let label = el("label").el(el("span").text(texts.hour));
        let value =
            el("p")
                .attr("class", "ribbon-value")
                .text_with(move || match text.get().as_str() {
                    "" => String::new(),
                    text => [&state.locale().capital(text), "."].concat(),
                });
        let (bars, has_bars) = (self.clone(), self.clone());
        let note = el("p").attr("class", "note").attr("aria-hidden", "true");
        el("div")
            .attr("class", "ribbon")
            .flag("hidden", move || slots.get().is_none())
            .el(label
                .child(element::dynamic(move || bars.bars()))
                .el(slider)
                .el(self.ends()))
            .el(value)
            .el(note
                .flag("hidden", move || has_bars.most() == 0)
                .text(texts.bars))
            .view()
    }

    /// The chosen time, whether it is over, and the number of places that are open then, and of those that may be.
    fn text(&self) -> Rc<Memo<String>> {
        let (state, places) = (self.state, self.places.clone());
        Rc::new(Memo::new(move || {
            let locale = state.locale();
            let texts = &locale.on_demand().opening;
            let (Some((when, at)), Some(times)) = (time(state), state.opening_times()) else {
                return String::new();
            };
            let fits = times.fits(&when, state.clock());
            let places = places.get();
            let count = |status| {
                let known = places.iter().map(|it| fits.get(it.0 as usize));
                known.filter(|it| *it == Some(&status)).count()
            };
            let when = match when {
                When::Now => texts.now.to_owned(),
                When::At(_) => time_name(state, at),
            };
            let open = locale.count(locale.list.places, count(NeedStatus::Yes));
            let mut parts = vec![when, locale.say(texts.open_count, [&open])];
            let unknown = count(NeedStatus::Unknown);
            if unknown > 0 {
                parts.push(locale.say(texts.unknown_count, [&locale.number(unknown)]));
            }
            joined(&parts, locale.number.comma)
        }))
    }

    /// The largest count of the slots that are offered.
    fn most(&self) -> usize {
        let first = self.slots.get().map_or(0, DaySlots::first);
        let counts = self.counts.get();
        let offered = counts.iter().skip(usize::from(first));
        offered.copied().max().unwrap_or_default()
    }

    /// A bar for each slot, as high as its share of the largest count.
    fn bars(&self) -> AnyView {
        let most = self.most();
        let first = self.slots.get().map_or(0, DaySlots::first);
        if most == 0 {
            return element::empty();
        }
        let counts = self.counts.get().into_iter().skip(usize::from(first));
        let bars = counts.map(|count| {
            // In whole percent: to write a fraction would add the formatting of floats to the download.
            let share = [&(100 * count / most).to_string(), "%"].concat();
            el("i").style("--open", move || share.clone()).view()
        });
        el("span")
            .attr("class", "bars")
            .attr("aria-hidden", "true")
            .children(bars)
            .view()
    }

    /// When the slider begins and ends, for the eye.
    fn ends(&self) -> El {
        let (state, slots) = (self.state, self.slots.clone());
        let first = move || {
            let locale = state.locale();
            let first = slots.get().map(|it| (it, it.first()));
            match first {
                Some((slots, first)) if slots.is_now(first) => {
                    locale.on_demand().opening.now.to_owned()
                }
                Some((slots, first)) => locale.time(slots.start(first)),
                None => String::new(),
            }
        };
        let slots = self.slots.clone();
        let last = move || {
            let slots = slots.get();
            let last = slots.map(|it| state.locale().time(it.start(DaySlots::LAST)));
            last.unwrap_or_default()
        };
        el("span")
            .attr("class", "ends")
            .attr("aria-hidden", "true")
            .el(el("span").text_with(first))
            .el(el("span").text_with(last))
    }
}

/// Chooses a slot; that of now means now, whatever the clock says later.
fn choose(state: State, value: &str) {
    let (Some(slots), Ok(slot)) = (untrack(|| slots(state)), value.parse()) else {
        return;
    };
    let open = match slots.is_now(slot) {
        true => When::Now,
        false => When::At(slots.start(slot).text()),
    };
    let conditions = untrack(|| state.conditions());
    if conditions.open.as_ref() != Some(&open) {
        state.set_conditions(Conditions {
            open: Some(open),
            ..conditions
        });
    }
}
