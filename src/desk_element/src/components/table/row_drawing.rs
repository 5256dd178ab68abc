//! How a row is drawn. What is the same as in the answer before is not drawn again.

use super::TableShown;
use browser::element::{El, el};
use desk::answers::Bounds;
use desk::{RegionKey, SvgElement, TableColumn, TableRow};
use std::rc::Rc;

/// A row as it was drawn.
type DrawnRow = (TableRow, Rc<SvgElement>);

/// The rows of the answer before: most are the same in the next one.
#[derive(Default)]
pub struct KeptRows {
    columns: Vec<TableColumn>,
    largest: Vec<f64>,
    selected: Option<RegionKey>,
    rows: Vec<DrawnRow>,
}

impl KeptRows {
    /// Whether the rows have these columns.
    pub fn has_columns(&self, columns: &[TableColumn]) -> bool {
        self.columns == columns
    }

    pub fn rows(&mut self, drawing: &RowDrawing<'_>, rows: &[TableRow]) -> Vec<Rc<SvgElement>> {
        let columns = drawing.columns.to_vec();
        if self.columns != columns {
            self.rows.clear();
        }
        let rows = rows.iter().enumerate().map(|(at, row)| {
            let is_it = |it: &&DrawnRow| it.0.key == row.key;
            let before = self.rows.get(at).filter(is_it);
            let before = before.or_else(|| self.rows.iter().find(is_it));
            match before.filter(|(of, _)| self.is_drawn(of, row, drawing)) {
                Some((_, element)) => (row.clone(), element.clone()),
                None => (row.clone(), Rc::new(drawing.row(row, before))),
            }
        });
        let rows: Vec<DrawnRow> = rows.collect();
        let elements = rows.iter().map(|it| it.1.clone()).collect();
        *self = Self {
            columns,
            largest: drawing.largest.clone(),
            selected: drawing.selected.cloned(),
            rows,
        };
        elements
    }

    /// Whether a row of the same columns would be drawn as it was.
    fn is_drawn(&self, of: &TableRow, row: &TableRow, drawing: &RowDrawing<'_>) -> bool {
        let largest = self.largest.iter().zip(&drawing.largest);
        // Why a figure is missing may be another reason now. A bar of nothing has no length, whatever the others are of.
        let mut cells = row.cells.iter().zip(largest).map(|(cell, (old, new))| {
            let has_both = *old > 0.0 && *new > 0.0;
            cell.is_some_and(|it| old == new || has_both && it.high == 0.0)
        });
        let is_selected = |by: Option<&RegionKey>| by == Some(&row.key);
        of == row
            && is_selected(drawing.selected) == is_selected(self.selected.as_ref())
            && cells.all(|it| it)
    }
}

/// What rows are drawn with.
pub struct RowDrawing<'a> {
    pub shown: &'a TableShown<'a>,
    pub columns: &'a [TableColumn],
    /// What the longest bar of each column is of; 0 for none.
    pub largest: Vec<f64>,
    pub selected: Option<&'a RegionKey>,
}

impl RowDrawing<'_> {
    /// A row; `before` is the same row of the answer before, with the same columns.
    fn row(&self, row: &TableRow, before: Option<&DrawnRow>) -> SvgElement {
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
        let cells = cells.enumerate().map(|(at, ((column, figure), largest))| {
            // A browser takes long to write a number.
            let same =
                before.filter(|(of, _)| figure.is_some() && of.cells.get(at) == Some(figure));
            let same = same.and_then(|(_, it)| it.children.get(at + 1));
            let text = match same {
                Some(it) => it.text.clone(),
                None => cell_text(self.shown, row, *column, *figure),
            };
            let cell = match figure {
                Some(it) if *largest > 0.0 => with_bar(*it, *largest),
                _ => SvgElement::new("td", cell_class(*figure)),
            };
            cell.with("role", "cell").saying(text)
        });
        let class = if is_selected { "selected" } else { "" };
        SvgElement::new("tr", class)
            .with("role", "row")
            .holding([head])
            .holding(cells)
    }
}

/// Whether figures of a column have bars.
pub fn has_bar(column: TableColumn) -> bool {
    use TableColumn::{Gained, Lost, Share, Without};
    matches!(column, Share | Without | Gained | Lost)
}

/// A cell with a bar below its text, to the least that the figure can be, and a paler one on to the most. The text says the same. The bar
/// is a background, and its lengths are custom properties: an element for each takes a browser as long to lay out as the texts.
fn with_bar(figure: Bounds, largest: f64) -> SvgElement {
    let length = |of: f64| format!("{:.2}%", (of / largest).clamp(0.0, 1.0) * 100.0);
    SvgElement::new("td", "figure bar")
        .with("--low", length(figure.low))
        .with("--high", length(figure.high))
}

/// A cell: the figure, or why there is none.
pub fn cell(
    shown: &TableShown<'_>,
    row: &TableRow,
    column: TableColumn,
    figure: Option<Bounds>,
) -> El {
    let text = cell_text(shown, row, column, figure);
    el("td").attr("class", cell_class(figure)).text(&text)
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
