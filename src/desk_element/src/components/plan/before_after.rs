//! The figures before the plan and after it.

use crate::state::Desk;
use browser::element::{self, El, el, empty};
use desk::RegionKey;
use desk::answers::{Bounds, CompareRow};
use desk::map::FigureUnit;
use leptos::prelude::*;

/// The table, of the whole and of the selected region; empty without a plan.
pub fn before_after(desk: Desk) -> AnyView {
    element::dynamic(move || {
        let Some(compared) = desk.comparison() else {
            return empty();
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
        let texts = &desk.texts().plan;
        let asked = &compared.of.question;
        let (group, what) = desk.in_words(|words| {
            let group = words.group(asked.age, &compared.about);
            (group, words.with(asked))
        });
        let caption = desk.locale().say(texts.table_caption, [group, &what]);
        let caption = desk.locale().capital(&caption);
        let heading = |text: &str| el("th").attr("scope", "col").text(text);
        let head = el("tr")
            .el(heading(texts.figure))
            .el(heading(texts.before))
            .el(heading(texts.after))
            .el(heading(texts.difference));
        let bodies = rows.into_iter().map(|row| body(desk, row).view());
        let bodies: Vec<AnyView> = bodies.collect();
        let table = el("table")
            .el(el("caption").text(&caption))
            .el(el("thead").el(head))
            .children(bodies.into_iter());
        el("div")
            .attr("class", "before-after")
            .el(el("h4").text(texts.before_after))
            .el(el("div").attr("class", "wide").el(table))
            .view()
    })
}

/// The figures of one region, below its name.
fn body(desk: Desk, row: &CompareRow) -> El {
    let texts = &desk.texts().plan;
    let whole = desk.in_words(|words| words.title().map(str::to_owned));
    let whole = || whole.unwrap_or_else(|| texts.whole.to_owned());
    let name = row.region.name.clone().unwrap_or_else(whole);
    let negative = Bounds {
        low: -row.difference.high,
        high: -row.difference.low,
    };
    let heading = el("th").attr("scope", "rowgroup").attr("colspan", "4");
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
            el("td")
                .attr("class", "number")
                .text(&text.unwrap_or_default())
        };
        el("tr")
            .el(el("th").attr("scope", "row").text(name))
            .el(cell(before, FigureUnit::People))
            .el(cell(after, FigureUnit::People))
            .el(cell(difference, FigureUnit::Change))
            .view()
    });
    el("tbody")
        .el(el("tr").el(heading.text(&name)))
        .children(lines.into_iter())
}
