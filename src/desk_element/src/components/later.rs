//! Views that are built after the first sentence is shown, each in a task of its own: the sentence is there sooner, and no task
//! is long.

use crate::slices::LongEffect;
use crate::state::Desk;
use browser::element;
use browser::reactive::Signal;
use leptos::prelude::*;
use std::rc::Rc;
use std::time::Duration;

/// Which of the views are built.
#[derive(Clone)]
pub struct LaterViews(Rc<[Signal<bool>]>);

impl LaterViews {
    /// So many views, none of which is built yet: one after the other is from the next task on.
    pub fn new(desk: Desk, count: usize) -> Self {
        let views = Self((0..count).map(|_| Signal::new(false)).collect());
        desk.drawing_begins();
        views.clone().build_from(desk, 0, LongEffect::begin());
        views
    }

    fn build_from(self, desk: Desk, at: usize, building: LongEffect) {
        let build = move || {
            if desk.is_disposed() {
                return;
            }
            match self.0.get(at) {
                Some(is_built) => {
                    is_built.set(true);
                    self.build_from(desk, at + 1, building);
                }
                None => drop(building),
            }
        };
        set_timeout(build, Duration::ZERO);
    }

    /// The view of this number; empty until its turn.
    pub fn view(&self, at: usize, view: impl Fn() -> AnyView + 'static) -> AnyView {
        let views = self.clone();
        element::dynamic(move || match views.0.get(at).is_none_or(Signal::get) {
            true => view(),
            false => element::empty(),
        })
    }
}
