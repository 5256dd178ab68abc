//! The link: the state of the desk in a parameter of the page's address.

use super::Desk;
use crate::asked::AskedState;
use atlas::LinkParameter;
use browser::problems::warn_of_attribute;
use browser::reactive::{Signal, effect};
use desk::answers::{AnswerAbout, RowRegion};
use desk::{DeskLink, DeskState, DeskView, Plan, PlanEdit, RegionKey, TimeAsked};
use leptos::prelude::*;
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::console;

/// The address follows the state after this time without a change: browsers refuse hundreds of changes in seconds, as of a drag.
const QUIET: Duration = Duration::from_millis(300);

/// The link of one desk.
pub struct LinkStore {
    /// The parameter; `None` without one.
    parameter: Signal<Option<LinkParameter>>,
    /// Parts of the link that are not known here.
    unknown: Signal<Vec<String>>,
    /// The value that the parameter has, or had when it was read.
    written: RefCell<Option<String>>,
    timer: RefCell<Option<TimeoutHandle>>,
}

impl LinkStore {
    pub fn new() -> Self {
        Self {
            parameter: Signal::new(None),
            unknown: Signal::new(Vec::new()),
            written: RefCell::default(),
            timer: RefCell::default(),
        }
    }
}

impl Desk {
    /// Names the parameter as the attribute `link` does, and shows the state in it; without one the state stays.
    pub fn set_link_name(self, name: Option<String>) {
        let store = self.store();
        let parameter = name.as_deref().and_then(LinkParameter::of);
        if let (Some(wrong), None) = (&name, &parameter) {
            warn_of_attribute("link", wrong, "is not understood and does not count.");
        }
        if store.link.parameter.get_untracked() == parameter {
            return;
        }
        let value = parameter.as_ref().and_then(|it| it.value(&address()));
        store.link.written.replace(value.clone());
        store.link.parameter.set(parameter);
        if let Some(value) = value {
            self.show_link(&value);
        }
    }

    /// Shows the state that a link has. The plan before it can be had back by undoing.
    fn show_link(self, value: &str) {
        let store = self.store();
        let read = DeskLink::read(value, &store.atlas, &store.life_domains);
        let DeskLink { state, unknown } = read.unwrap_or_else(|| DeskLink {
            state: self.state_untracked(),
            unknown: vec![value.to_owned()],
        });
        if !unknown.is_empty() {
            let fields = unknown.join(" ");
            let warning = ["sleutelvrij: not known in the link: ", &fields].concat();
            console::warn_1(&warning.into());
        }
        let before = store.plan.get_untracked();
        let plan = match before.scenario() == state.plan.scenario() {
            true => before,
            false if is_untouched(&before) => state.plan,
            false => {
                let mut after = before;
                let edit = PlanEdit::Replace(state.plan.scenario().clone());
                // A link has only steps that make sense here.
                let _ = after.edit(edit, &store.atlas);
                after
            }
        };
        self.set_state(DeskState { plan, ..state });
        store.link.unknown.set(unknown);
    }

    fn state_untracked(self) -> DeskState {
        let store = self.store();
        DeskState {
            question: store.question.get_untracked(),
            plan: store.plan.get_untracked(),
            view: store.view.get_untracked(),
        }
    }

    /// Parts of the link that are not known here and do not count; reactive.
    pub fn unknown_in_link(self) -> Vec<String> {
        self.store().link.unknown.get()
    }

    /// Whether the page has a parameter for the link; reactive.
    pub fn has_link(self) -> bool {
        self.store().link.parameter.get().is_some()
    }

    /// The address of the page with what figures are of, to send to others; `None` where the page has no parameter for it. Reactive.
    pub fn link_of(self, figures: &AskedState) -> Option<String> {
        self.link_to(&DeskState {
            question: figures.question.clone(),
            plan: Plan::new(figures.scenario.clone()),
            view: self.view(),
        })
    }

    /// The address of the page with what figures are of, in which "now" is the moment of the figures and a region is selected: others
    /// see the same figures whenever they open it. `None` where the page has no parameter for it. Reactive.
    pub fn lasting_link(
        self,
        figures: &AskedState,
        about: &AnswerAbout,
        region: Option<&RowRegion>,
    ) -> Option<String> {
        let mut question = figures.question.clone();
        if question.time == TimeAsked::Now {
            question.time = about.open_at.as_deref().and_then(TimeAsked::at)?;
        }
        self.link_to(&DeskState {
            question,
            plan: Plan::new(figures.scenario.clone()),
            view: DeskView {
                selected: region.map(RegionKey::of),
                ..self.view()
            },
        })
    }

    fn link_to(self, state: &DeskState) -> Option<String> {
        let parameter = self.store().link.parameter.get()?;
        let value = DeskLink::write(state);
        Some(parameter.with_value(&address(), Some(&value)))
    }

    /// Writes the state to the address whenever it changes, and shows what a visitor goes back to, until the current owner is
    /// disposed of.
    pub fn follow_link(self) {
        effect(move || {
            // Tracked, and read again once no change came for a while.
            self.state();
            if self.store().link.parameter.get().is_none() {
                return;
            }
            let write = move || {
                if !self.is_disposed() {
                    self.write_link();
                }
            };
            let next = set_timeout_with_handle(write, QUIET).ok();
            let last = self.store().link.timer.replace(next);
            if let Some(last) = last {
                last.clear();
            }
        });
        let back = Closure::<dyn FnMut()>::new(move || {
            if !self.is_disposed() {
                self.read_link_again();
            }
        });
        let back = StoredValue::new_local(back);
        let listen = move |adds: bool| {
            back.try_with_value(|back| {
                let back = back.as_ref().unchecked_ref();
                // Never fails for a function.
                let _ = match adds {
                    true => window().add_event_listener_with_callback("popstate", back),
                    false => window().remove_event_listener_with_callback("popstate", back),
                };
            });
        };
        listen(true);
        on_cleanup(move || listen(false));
    }

    /// Shows the link in the address if it is another one than before.
    fn read_link_again(self) {
        let store = self.store();
        let Some(parameter) = store.link.parameter.get_untracked() else {
            return;
        };
        let address = address();
        let value = parameter.value(&address);
        if parameter.is_replaced(&address) {
            // The page navigated to an anchor: the state is unchanged.
            return;
        }
        if *store.link.written.borrow() != value {
            store.link.written.replace(value.clone());
            let usual = DeskLink::write(&DeskState::default());
            self.show_link(&value.unwrap_or(usual));
        }
    }

    fn write_link(self) {
        let store = self.store();
        let Some(parameter) = store.link.parameter.get_untracked() else {
            return;
        };
        let link = DeskLink {
            state: self.state_untracked(),
            unknown: store.link.unknown.get_untracked(),
        };
        let usual = DeskLink::write(&DeskState::default());
        let value = Some(link.text()).filter(|it| *it != usual);
        if *store.link.written.borrow() == value {
            return;
        }
        let address = parameter.with_value(&address(), value.as_deref());
        if replace_address(&address).is_ok() {
            store.link.written.replace(value);
        } else {
            let sentence = "sleutelvrij: the browser keeps no history here (a sandboxed frame): the address does not follow the desk";
            console::warn_1(&sentence.into());
        }
    }
}

/// Whether nothing was ever planned: then there is nothing that undo or redo has to reach.
fn is_untouched(plan: &Plan) -> bool {
    plan.is_empty() && !plan.can_undo() && !plan.can_redo()
}

/// The address of the page.
fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Replaces the address of the current entry of the history, and leaves what the page keeps with it.
///
/// # Errors
/// The exception of the browser, for example in a sandboxed frame.
fn replace_address(address: &str) -> Result<(), JsValue> {
    let history = window().history()?;
    let kept = history.state()?;
    history.replace_state_with_url(&kept, "", Some(address))
}
