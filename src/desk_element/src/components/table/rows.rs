//! The rows of the table. They are drawn by what differs from the rows before: an answer changes a few texts and bars of hundreds.

use super::row_drawing::{KeptRows, RowDrawing, has_bar};
use super::{TableShape, view_of, with_answers};
use crate::drawn::DrawnShapes;
use crate::state::Desk;
use browser::element::{El, el};
use browser::object::member;
use browser::reactive::effect;
use desk::{DeskTable, RegionKey, SvgElement, TableRow};
use leptos::html;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Which rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowsOf {
    /// Those of regions.
    Regions,
    /// Those of municipalities and of the whole, without bars: those are of the rows above.
    Totals,
}

impl RowsOf {
    fn rows(self, table: &DeskTable) -> &[TableRow] {
        match self {
            Self::Regions => &table.rows,
            Self::Totals => &table.totals,
        }
    }
}

/// The rows that are drawn.
struct DrawnRows {
    body: Element,
    rows: DrawnShapes,
    /// The region of each row.
    keys: Rc<RefCell<Vec<RegionKey>>>,
}

/// Rows of regions, which can be selected.
pub fn rows(desk: Desk, of: RowsOf, shape: &Rc<TableShape>) -> El {
    let body = NodeRef::<html::Div>::new();
    let keys: Rc<RefCell<Vec<RegionKey>>> = Rc::default();
    let (clicked, shape) = (keys.clone(), shape.clone());
    effect(move || {
        let Some(body) = body.get() else {
            return;
        };
        let body: &Element = body.unchecked_ref();
        let drawn = DrawnRows {
            body: body.clone(),
            rows: DrawnShapes::within(body.clone()),
            keys: keys.clone(),
        };
        let shape = shape.clone();
        let kept = RefCell::new(KeptRows::default());
        effect(move || {
            let (view, selected) = (view_of(&shape), desk.view().selected);
            let drawing = with_answers(desk, |shown| {
                let table = DeskTable::new(&shown.figures, &view);
                let rows = of.rows(&table);
                let keys: Vec<RegionKey> = rows.iter().map(|it| it.key.clone()).collect();
                let columns = table.columns.iter().enumerate();
                let largest = columns.map(|(at, column)| match of {
                    RowsOf::Regions if has_bar(*column) => table.largest(at),
                    _ => 0.0,
                });
                let drawing = RowDrawing {
                    shown,
                    columns: &table.columns,
                    largest: largest.collect(),
                    selected: selected.as_ref(),
                };
                (kept.borrow_mut().rows(&drawing, rows), keys)
            });
            if let Some((rows, keys)) = drawing {
                drawn.show(rows, keys);
            }
        });
    });
    let click = move |event: Event| {
        let row = row_of(&event);
        let key = row.and_then(|it| clicked.borrow().get(it).cloned());
        if let Some(key) = key {
            select(desk, key);
        }
    };
    let name = match of {
        RowsOf::Regions => "tbody",
        RowsOf::Totals => "tfoot",
    };
    el(name)
        .attr("role", "rowgroup")
        .attr("translate", "no")
        .node_ref(body)
        .on("click", click)
}

impl DrawnRows {
    /// Shows these rows. The focus stays at its region, which may be in another row now.
    fn show(&self, rows: Vec<Rc<SvgElement>>, keys: Vec<RegionKey>) {
        let focused = member(&self.body.get_root_node(), "activeElement");
        let focused = focused.dyn_into::<Element>().ok();
        let focused = focused.filter(|it| self.body.contains(Some(it)));
        let before = focused.and_then(|it| row_with(&it));
        self.rows.show_shared(rows);
        let old = self.keys.replace(keys);
        let Some(before) = before else {
            return;
        };
        let keys = self.keys.borrow();
        let after = old.get(before);
        let after = after.and_then(|key| keys.iter().position(|it| it == key));
        if let Some(after) = after.filter(|it| *it != before) {
            let row = u32::try_from(after).ok();
            let row = row.and_then(|it| self.body.children().item(it));
            let button = row.and_then(|it| it.query_selector("button").ok()?);
            if let Some(button) = button.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>()) {
                let _ = button.focus();
            }
        }
    }
}

/// The row in which a button was clicked, counted from 0.
fn row_of(event: &Event) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    row_with(&target.closest("button").ok()??)
}

/// The row that an element is in, counted from 0.
fn row_with(element: &Element) -> Option<usize> {
    let row = element.closest("tr").ok()??;
    let index = member(&row, "sectionRowIndex").as_f64()?;
    // A row that is not in a table has -1.
    (index >= 0.0).then_some(index as usize)
}

/// Selects a region; where it is selected, none.
fn select(desk: Desk, key: RegionKey) {
    let texts = &desk.texts().table;
    let is_chosen = untrack(|| desk.view()).selected.as_ref() != Some(&key);
    let said = untrack(|| {
        with_answers(desk, |shown| {
            let table = DeskTable::new(&shown.figures, &desk.view());
            let row = table.row(&key)?;
            let name = desk.in_words(|it| it.row_name(row));
            Some(desk.locale().say(texts.chosen, [&name]))
        })
    });
    desk.change_view(|view| view.selected = is_chosen.then_some(key));
    let said = said.flatten().filter(|_| is_chosen);
    desk.announce(said.as_deref().unwrap_or(texts.chosen_none));
}
