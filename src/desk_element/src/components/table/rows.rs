//! The rows of the table. They are drawn by what differs from the rows before: an answer changes a few texts and bars of hundreds.

use super::drawn_rows::{DrawnRows, Scrolled};
use super::row_drawing::{KeptRows, RowDrawing, has_bar};
use super::{TableShape, view_of, with_answers};
use crate::slices::LongEffect;
use crate::state::Desk;
use browser::element::{El, el};
use browser::object::member;
use browser::reactive::effect;
use desk::{DeskTable, RegionKey, TableRow};
use leptos::html;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

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

/// Rows of regions, which can be selected.
pub fn rows(desk: Desk, of: RowsOf, shape: &Rc<TableShape>, scrolled: &Scrolled) -> El {
    let body = NodeRef::<html::Div>::new();
    let keys: Rc<RefCell<Vec<RegionKey>>> = Rc::default();
    let (clicked, shape, scrolled) = (keys.clone(), shape.clone(), scrolled.clone());
    effect(move || {
        let Some(body) = body.get() else {
            return;
        };
        let body: &Element = body.unchecked_ref();
        let drawn = Rc::new(DrawnRows::new(body, keys.clone(), scrolled.clone()));
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
                let mut kept = kept.borrow_mut();
                let is_alike = kept.has_columns(drawing.columns);
                (kept.rows(&drawing, rows), keys, is_alike)
            });
            if let Some((rows, keys, is_alike)) = drawing {
                let drawn = drawn.clone();
                desk.drawing_begins();
                let drawing = LongEffect::begin();
                desk.spawn(async move { drawn.show(rows, keys, is_alike, drawing).await });
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

/// The row in which a button was clicked, counted from 0.
fn row_of(event: &Event) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    row_with(&target.closest("button").ok()??)
}

/// The row that an element is in, counted from 0.
pub fn row_with(element: &Element) -> Option<usize> {
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
