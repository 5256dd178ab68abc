//! What the plan changes by region.

use super::part;
use super::view::chart;
use crate::state::Desk;
use browser::element::{self, empty};
use browser::reactive::{Memo, Signal};
use leptos::prelude::*;
use std::rc::Rc;

/// The part; empty without a plan.
pub fn change(desk: Desk) -> AnyView {
    let is_open = Rc::new(Signal::new(true));
    let is_planned = Memo::new(move || desk.comparison().is_some());
    element::dynamic(move || {
        if !is_planned.get() {
            return empty();
        }
        let picture = chart(
            desk,
            move |width| {
                let compared = desk.comparison()?;
                let level = desk.view().level.kind();
                let question = &compared.of.question;
                Some(desk.in_words(|words| words.change_chart(question, &compared, level, width)))
            },
            None,
        );
        part(desk, desk.texts().charts.change, &is_open, picture)
    })
}
