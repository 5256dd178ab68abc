//! The figures before the plan and after it.

use crate::drawn::drawn;
use crate::state::Desk;
use desk::answers::{Bounds, CompareRow};
use desk::map::FigureUnit;
use desk::{RegionKey, SvgElement};
use leptos::prelude::*;

/// The table, of the whole and of the selected region; empty without a plan.
pub fn before_after(desk: Desk) -> AnyView {
    let parts = move || {
        let Some(compared) = desk.comparison() else {
            return Some(Vec::new());
        };
        let selected = desk.view().selected;
        let selected = selected.filter(|it| *it != RegionKey::Whole);
        let keys = [Some(RegionKey::Whole), selected];
        let keys = keys.into_iter().flatten();
        let rows = keys.filter_map(|key| {
            let mut rows = compared.rows.iter();
            rows.find(|it| RegionKey::of(&it.region) == key)
        });
        let rows: Vec<&CompareRow> = rows.collect();
        // Nothing is known of places that the data has none of.
        if rows.is_empty() {
            return Some(Vec::new());
        }
        let texts = &desk.texts().plan;
        let asked = &compared.of.question;
        let (group, what) = desk.in_words(|words| {
            let group = words.group(asked.age, &compared.about);
            (group, words.with(asked))
        });
        let caption = desk.locale().say(texts.table_caption, [group, &what]);
        let caption = desk.locale().capital(&caption);
        let heads = [texts.figure, texts.before, texts.after, texts.difference];
        let heads = heads.map(|it| heading("col").saying(it));
        let head = SvgElement::new("tr", "").holding(heads);
        let bodies = rows.into_iter().map(|row| body(desk, row));
        let table = SvgElement::new("table", "")
            .holding([SvgElement::new("caption", "").saying(caption)])
            .holding([SvgElement::new("thead", "").holding([head])])
            .holding(bodies);
        Some(vec![
            desk.drawn_heading(2, texts.before_after),
            SvgElement::new("div", "wide").holding([table]),
        ])
    };
    drawn("div", parts).attr("class", "before-after").view()
}

fn heading(scope: &str) -> SvgElement {
    SvgElement::new("th", "").with("scope", scope)
}

/// The figures of one region, below its name.
fn body(desk: Desk, row: &CompareRow) -> SvgElement {
    let texts = &desk.texts().plan;
    let whole = desk.in_words(|words| words.title().map(str::to_owned));
    let whole = || whole.unwrap_or_else(|| texts.whole.to_owned());
    let name = row.region.name.clone().unwrap_or_else(whole);
    let negative = Bounds {
        low: -row.difference.high,
        high: -row.difference.low,
    };
    let of_region = heading("rowgroup").with("colspan", 4).saying(name);
    let sides = [&row.before, &row.after];
    let figures = [
        (
            texts.with,
            sides.map(|it| it.with()).map(Some),
            Some(row.difference),
        ),
        (
            texts.without,
            sides.map(|it| it.gap()).map(Some),
            Some(negative),
        ),
        (texts.gained, [None, Some(row.gained)], None),
        (texts.lost, [None, Some(row.lost)], None),
    ];
    let lines = figures.map(|(name, [before, after], difference)| {
        let cell = |of: Option<Bounds>, unit: FigureUnit| {
            let text = of.map(|it| unit.text(desk.locale(), Some(it)));
            SvgElement::new("td", "number").saying(text.unwrap_or_default())
        };
        SvgElement::new("tr", "").holding([
            heading("row").saying(name),
            cell(before, FigureUnit::People),
            cell(after, FigureUnit::People),
            cell(difference, FigureUnit::Change),
        ])
    });
    SvgElement::new("tbody", "")
        .holding([SvgElement::new("tr", "").holding([of_region])])
        .holding(lines)
}
