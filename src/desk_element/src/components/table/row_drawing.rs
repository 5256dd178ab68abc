//! How a row is drawn. What is the same as in the answer before is not drawn again.

use super::TableShown;
use crate::drawn::INLINE_SIZE;
use browser::element::{El, el};
use desk::answers::Bounds;
use desk::map::FigureUnit;
use desk::{RegionKey, SvgElement, TableColumn, TableRow};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// More than a table has; dragging makes new ones all the time.
const MOST_TEXTS: usize = 20_000;

/// Figures in words. Most are the same in the next answer, and a browser takes long to write a number.
pub type FigureTexts = RefCell<HashMap<(FigureUnit, u64, u64), String>>;

/// The rows of the answer before: most are the same in the next one.
#[derive(Default)]
pub struct KeptRows {
    columns: Vec<TableColumn>,
    largest: Vec<f64>,
    selected: Option<RegionKey>,
    rows: HashMap<RegionKey, (TableRow, Rc<SvgElement>)>,
}

impl KeptRows {
    pub fn rows(&mut self, drawing: &RowDrawing<'_>, rows: &[TableRow]) -> Vec<Rc<SvgElement>> {
        let columns = drawing.columns.to_vec();
        let mut old = match self.columns == columns {
            true => std::mem::take(&mut self.rows),
            false => HashMap::new(),
        };
        let selected = drawing.selected.cloned();
        let largest = self.largest.iter().zip(&drawing.largest);
        let has_same_bars: Vec<bool> = largest.map(|(old, new)| old == new).collect();
        let is_same = |of: &TableRow, row: &TableRow| {
            let is_selected = |by: &Option<RegionKey>| by.as_ref() == Some(&row.key);
            // Why a figure is missing may be another reason now. The bar of nobody is as long as before.
            let cells = row.cells.iter().zip(&has_same_bars);
            let mut cells =
                cells.map(|(cell, is_same)| cell.is_some_and(|it| *is_same || it.high == 0.0));
            of == row && is_selected(&selected) == is_selected(&self.selected) && cells.all(|it| it)
        };
        let rows = rows.iter().map(|row| {
            let kept = old.remove(&row.key).filter(|(of, _)| is_same(of, row));
            let kept = kept.unwrap_or_else(|| (row.clone(), Rc::new(drawing.row(row))));
            let element = kept.1.clone();
            ((row.key.clone(), kept), element)
        });
        let (rows, elements) = rows.unzip();
        *self = Self {
            columns,
            largest: drawing.largest.clone(),
            selected,
            rows,
        };
        elements
    }
}

/// What rows are drawn with.
pub struct RowDrawing<'a> {
    pub shown: &'a TableShown<'a>,
    pub columns: &'a [TableColumn],
    /// What the longest bar of each column is of; 0 for none.
    pub largest: Vec<f64>,
    pub selected: Option<&'a RegionKey>,
    pub texts: &'a FigureTexts,
}

impl RowDrawing<'_> {
    fn row(&self, row: &TableRow) -> SvgElement {
        let is_selected = self.selected == Some(&row.key);
        let name = self.shown.desk.in_words(|it| it.row_name(row));
        let name = match row.key {
            // The whole is what a region is compared with.
            RegionKey::Whole => SvgElement::new("span", ""),
            _ => SvgElement::new("button", "region")
                .with("type", "button")
                .with("aria-pressed", is_selected),
        }
        .saying(name);
        let within = row.municipality.as_ref();
        let within = within.filter(|_| self.shown.is_of_several());
        let within = within.map(|it| SvgElement::new("span", "within").saying(it));
        let head = SvgElement::new("th", "name")
            .with("scope", "row")
            .with("role", "rowheader")
            .holding([name])
            .holding(within);
        let cells = self.columns.iter().zip(&row.cells).zip(&self.largest);
        let cells = cells.map(|((column, figure), largest)| {
            let number = SvgElement::new("span", "number");
            let number = number.saying(self.text(row, *column, *figure));
            let largest = Some(*largest).filter(|it| has_bar(*column) && *it > 0.0);
            let bar = figure.zip(largest).map(|(it, largest)| bar(it, largest));
            let cell = SvgElement::new("td", cell_class(*figure)).with("role", "cell");
            cell.holding([number]).holding(bar)
        });
        let class = if is_selected { "selected" } else { "" };
        SvgElement::new("tr", class)
            .with("role", "row")
            .holding([head])
            .holding(cells)
    }

    fn text(&self, row: &TableRow, column: TableColumn, figure: Option<Bounds>) -> String {
        let text = || cell_text(self.shown, row, column, figure);
        let Some(Bounds { low, high }) = figure else {
            return text();
        };
        let key = (column.unit(), low.to_bits(), high.to_bits());
        let mut texts = self.texts.borrow_mut();
        if texts.len() > MOST_TEXTS {
            texts.clear();
        }
        texts.entry(key).or_insert_with(text).clone()
    }
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
