//! The rows of the table. They are drawn by what differs from the rows before: an answer changes a few texts and bars of hundreds.

use super::{TableShape, TableShown, view_of, with_answers};
use crate::drawn::{DrawnShapes, INLINE_SIZE};
use crate::state::Desk;
use browser::element::{El, button, el};
use browser::object::member;
use browser::reactive::effect;
use desk::answers::Bounds;
use desk::{DeskTable, RegionKey, SvgElement, TableColumn, TableRow};
use leptos::html;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The rows that are drawn.
struct DrawnRows {
    body: Element,
    rows: DrawnShapes,
    /// The region of each row.
    keys: Rc<RefCell<Vec<RegionKey>>>,
}

/// The rows of regions, which can be selected.
pub fn rows(desk: Desk, shape: &Rc<TableShape>) -> El {
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
        effect(move || {
            let (view, selected) = (view_of(&shape), desk.view().selected);
            let drawing = with_answers(desk, |shown| {
                let table = DeskTable::new(&shown.figures, &view);
                let keys = table.rows.iter().map(|it| it.key.clone());
                let keys: Vec<RegionKey> = keys.collect();
                (row_elements(shown, &table, selected.as_ref()), keys)
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
    el("tbody").node_ref(body).on("click", click)
}

impl DrawnRows {
    /// Shows these rows. The focus stays at its region, which may be in another row now.
    fn show(&self, rows: Vec<SvgElement>, keys: Vec<RegionKey>) {
        let focused = self.body.query_selector("button:focus").ok().flatten();
        let before = focused.and_then(|it| row_with(&it));
        self.rows.show(rows);
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

fn row_elements(
    shown: &TableShown<'_>,
    table: &DeskTable,
    selected: Option<&RegionKey>,
) -> Vec<SvgElement> {
    let columns = 0..table.columns.len();
    let largest: Vec<f64> = columns.map(|it| table.largest(it)).collect();
    let row = |row: &TableRow| row_element(shown, table, row, &largest, selected);
    table.rows.iter().map(row).collect()
}

fn row_element(
    shown: &TableShown<'_>,
    table: &DeskTable,
    row: &TableRow,
    largest: &[f64],
    selected: Option<&RegionKey>,
) -> SvgElement {
    let is_selected = selected == Some(&row.key);
    let name = shown.desk.in_words(|it| it.row_name(row));
    let select = SvgElement::new("button", "region")
        .with("type", "button")
        .with("aria-pressed", is_selected)
        .saying(name);
    let within = row.municipality.as_ref();
    let within = within.filter(|_| shown.is_of_several());
    let within = within.map(|it| SvgElement::new("span", "within").saying(it));
    let head = SvgElement::new("th", "name")
        .with("scope", "row")
        .holding([select])
        .holding(within);
    let cells = table.columns.iter().zip(&row.cells).enumerate();
    let cells = cells.map(|(at, (column, figure))| {
        let number = SvgElement::new("span", "number");
        let number = number.saying(cell_text(shown, row, *column, *figure));
        let largest = largest.get(at).copied();
        let largest = largest.filter(|it| has_bar(*column) && *it > 0.0);
        let bar = figure.zip(largest).map(|(it, largest)| bar(it, largest));
        let cell = SvgElement::new("td", cell_class(*figure));
        cell.holding([number]).holding(bar)
    });
    let class = if is_selected { "selected" } else { "" };
    SvgElement::new("tr", class).holding([head]).holding(cells)
}

fn has_bar(column: TableColumn) -> bool {
    use TableColumn::{Gained, Lost, Share, Without};
    matches!(column, Share | Without | Gained | Lost)
}

/// A bar to the least that a figure can be, and a paler one on to the most. The number beside it says the same.
fn bar(figure: Bounds, largest: f64) -> SvgElement {
    let part = |of: f64| (of / largest).clamp(0.0, 1.0) * 100.0;
    let (low, high) = (part(figure.low), part(figure.high));
    let part = |class, share: f64| {
        SvgElement::new("span", class).with(INLINE_SIZE, format!("{share:.2}%"))
    };
    let parts = [part("certain", low), part("perhaps", high - low)];
    let bar = SvgElement::new("span", "bar").with("aria-hidden", "true");
    bar.holding(parts)
}

/// The rows of municipalities and of the whole, without bars: those are of the rows above.
pub fn totals(shown: &TableShown<'_>, table: &DeskTable) -> El {
    let rows = table.totals.iter().map(|row| {
        let name = shown.desk.in_words(|it| it.row_name(row));
        let name = match row.key {
            // The whole is what a region is compared with.
            RegionKey::Whole => el("span").text(&name),
            _ => region_button(shown.desk, row, &name),
        };
        let head = el("th").attr("scope", "row").attr("class", "name").el(name);
        let cells = table.columns.iter().zip(&row.cells);
        let cells = cells.map(|(column, figure)| cell(shown, row, *column, *figure).view());
        let (desk, key) = (shown.desk, row.key.clone());
        let class = move || {
            let is_selected = desk.view().selected.as_ref() == Some(&key);
            if is_selected { "selected" } else { "" }.to_owned()
        };
        let line = el("tr").attr_with("class", class).el(head);
        line.children(cells).view()
    });
    el("tfoot").children(rows)
}

fn region_button(desk: Desk, row: &TableRow, name: &str) -> El {
    let (key, shown) = (row.key.clone(), row.key.clone());
    button("region", name, move || select(desk, key.clone())).aria("aria-pressed", move || {
        desk.view().selected.as_ref() == Some(&shown)
    })
}

/// A cell: the figure, or why there is none.
pub fn cell(
    shown: &TableShown<'_>,
    row: &TableRow,
    column: TableColumn,
    figure: Option<Bounds>,
) -> El {
    let text = cell_text(shown, row, column, figure);
    let text = el("span").attr("class", "number").text(&text);
    el("td").attr("class", cell_class(figure)).el(text)
}

fn cell_class(figure: Option<Bounds>) -> &'static str {
    match figure {
        Some(_) => "figure",
        None => "figure missing",
    }
}

fn cell_text(
    shown: &TableShown<'_>,
    row: &TableRow,
    column: TableColumn,
    figure: Option<Bounds>,
) -> String {
    let desk = shown.desk;
    let is_refused = shown.refused.contains(&column.engine_question());
    match figure {
        None if is_refused => desk.texts().table.unknown.to_owned(),
        _ => desk.in_words(|it| it.cell(&shown.figures, row, column, figure)),
    }
}
